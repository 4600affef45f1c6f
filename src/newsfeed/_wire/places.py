"""Places in a document, and what is noted of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from newsfeed._wire.limits import XML
from newsfeed.report import Severity

__all__ = ["GRAVITY", "Notes", "Place", "place_after"]

#: How grave what is noted is, and the passage that it breaks; what isn't here is a warning.
GRAVITY: Final[Mapping[str, tuple[Severity, str]]] = {
    "not-well-formed": (Severity.ERROR, f"{XML}#sec-prolog-dtd"),
    "unknown-encoding": (Severity.ERROR, f"{XML}#charencoding"),
    "wrong-encoding": (Severity.ERROR, f"{XML}#charencoding"),
    "obscure-encoding": (Severity.WARNING, f"{XML}#charencoding"),
    "nonstandard-encoding": (Severity.INFO, f"{XML}#charencoding"),
    "encoding-not-declared": (Severity.INFO, f"{XML}#charencoding"),
    "external-dtd": (Severity.INFO, f"{XML}#dt-doctype"),
    "netscape-doctype": (Severity.ERROR, f"{XML}#vc-roottype"),
}

#: No more notes than this: a document may hold a million faults of one kind.
_MOST_NOTES: Final = 1000


class Notes(list[tuple[str, str, int, int]]):
    """What was put right: rule, message, line and column of each; the first thousand."""

    def note(self, rule: str, message: str, line: int, column: int) -> None:
        """Add one, unless there are too many already."""
        if len(self) < _MOST_NOTES:
            self.append((rule, message, line, column))


class Place:
    """A place in a text, counted while the text goes by. CR, LF and CRLF end lines."""

    def __init__(self, line: int = 1, column: int = 1) -> None:
        self.line = line
        self.column = column
        self._after_cr = False

    def copy(self) -> Place:
        """Return another that stands at the same place."""
        place = Place(self.line, self.column)
        place._after_cr = self._after_cr
        return place

    def past(self, text: str) -> None:
        """Go on behind `text`."""
        if not text:
            return
        if self._after_cr and text[0] == "\n":
            text = text[1:]
        self._after_cr = text.endswith("\r") if text else False
        returns = text.count("\r")
        ends = text.count("\n") + returns - (text.count("\r\n") if returns else 0)
        if ends:
            self.line += ends
            self.column = len(text) - max(text.rfind("\n"), text.rfind("\r"))
        else:
            self.column += len(text)


def place_after(text: str) -> Place:
    """Return the place behind a document's first characters."""
    place = Place()
    place.past(text)
    return place
