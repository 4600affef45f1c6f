"""Findings for people: a line as compilers print it, and the place in the document beneath it.

What a document says is never sent to a terminal as it stands: it could hold what the terminal takes
for orders, or what turns the line round.
"""

import io
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import click

from newsfeed import Finding, Report

__all__ = ["Shown", "echo", "harmless", "tell"]

#: Of a feed with more faults than these, the rest is counted.
_MOST: Final = 20

#: Characters of a source line that are shown before and behind a column.
_BEFORE: Final = 40
_BEHIND: Final = 60

#: Characters that are read at a time: a document may be one line.
_PIECE: Final = 1 << 16

#: What a document is in, told as a person would: by its first bytes.
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARED: Final = re.compile(rb"\s*<\?xml[^>]*?\sencoding\s*=\s*[\"']([A-Za-z][\w.:-]*)[\"']")

#: Line and column, both from 1.
Place = tuple[int, int]


def echo(text: str, *, err: bool = False) -> None:
    """Print a line; what the terminal has no character for is printed as a Python escape."""
    encoding = getattr(sys.stderr if err else sys.stdout, "encoding", None) or "utf-8"
    click.echo(text.encode(encoding, "backslashreplace").decode(encoding), err=err)


def harmless(text: str) -> str:
    r"""Return text without anything but letters and signs: `\x1b` for what a terminal obeys."""
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode() for each in text
    )


class Shown:
    """The findings of one document, as lines to print.

    Each passage of a standard is named once, with the first finding that rests on it.

    Args:
        name: What to call the document.
        source: Where to read its lines again; None when they can't be had.

    """

    def __init__(self, name: str, source: bytes | Path | None) -> None:
        self._name = harmless(name)
        self._source = source
        self._told: set[str] = set()

    def lines(self, findings: Iterable[Finding]) -> Iterator[str]:
        """Yield the lines for all findings."""
        every = list(findings)
        sources = _sources(self._source, {place for each in every if (place := _place(each))})
        for each in every:
            yield self.head(each)
            place = _place(each)
            if place is not None and place in sources:
                yield from _marked(place, *sources[place], harmless(each.path))
            elif each.path:
                yield f"      at {harmless(each.path)}"
            if each.spec and each.spec not in self._told:
                self._told.add(each.spec)
                yield f"      see {harmless(each.spec)}"

    def head(self, finding: Finding) -> str:
        """Return the one line that says all: `feed.xml:7:3: error: message [rule]`."""
        place = "".join(f"{number}:" for number in (finding.line, finding.column) if number)
        message = harmless(" ".join(finding.message.splitlines()))
        return f"{self._name}:{place} {finding.severity}: {message} [{finding.rule}]"


def _place(finding: Finding) -> Place | None:
    return (finding.line, finding.column or 1) if finding.line else None


def _marked(place: Place, window: str, first: int, path: str) -> Iterator[str]:
    """Yield the part of a line that begins with column `first`, and a mark beneath the column."""
    line, column = place
    before = ("…" if first > 1 else "") + "".join(map(_visible, window[: column - first]))
    behind = "".join(map(_visible, window[column - first : column - first + _BEHIND]))
    more = "…" if len(window) > column - first + _BEHIND else ""
    yield f"{line:>5} | {before}{behind}{more}".rstrip()
    yield f"{'':>5} | {' ' * sum(map(_width, before))}^ {path}".rstrip()


def _visible(character: str) -> str:
    """Return a character as one that stands in a line and does nothing."""
    if character == "\t":
        return " "
    # Combining marks would stand on the character before a cut; they are harmless otherwise.
    return character if character.isprintable() else "\N{REPLACEMENT CHARACTER}"


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _sources(source: bytes | Path | None, places: set[Place]) -> Mapping[Place, tuple[str, int]]:
    """Return the text around each place, and the column that it starts with."""
    found: dict[Place, tuple[str, int]] = {}
    if source is None or not places:
        return found
    wanted = sorted(places, reverse=True)  # the next one is the last
    try:
        with _opened(source) as text:
            line, column, held = 1, 1, ""
            while wanted and (piece := text.readline(_PIECE)):
                first = column - len(held)
                held += piece.rstrip("\n")
                column += len(piece)
                cut = len(piece) == _PIECE and not piece.endswith("\n")
                while wanted and wanted[-1][0] == line:
                    at = wanted[-1][1]
                    if cut and at + _BEHIND >= column:
                        break  # the rest of its window comes with the next piece
                    start = max(first, at - _BEFORE)
                    found[wanted.pop()] = held[start - first : at - first + _BEHIND + 1], start
                if cut:
                    held = held[-_BEFORE - _BEHIND :]
                else:
                    line, column, held = line + 1, 1, ""
    except (OSError, UnicodeError, LookupError):
        pass  # the findings say what matters
    return found


def _opened(source: bytes | Path) -> io.TextIOWrapper:
    raw = io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")
    try:
        head = raw.read(1024)
        raw.seek(0)
        encoding = next((name for mark, name in _MARKS if head.startswith(mark)), None)
        if encoding is None:
            said = _DECLARED.match(head)
            encoding = said[1].decode() if said else "utf-8"
        return io.TextIOWrapper(raw, encoding, "replace")
    except BaseException:
        raw.close()
        raise


def tell(name: str, source: bytes | Path, report: Report) -> None:
    """Say on standard error what is wrong with a feed that is read all the same.

    Args:
        name: What to call it.
        source: Where to read its lines again.
        report: What is wrong.

    """
    # What is said of the feed itself is known last, wherever it stands.
    findings = sorted(report, key=lambda each: (each.line or 0, each.column or 0))
    for line in Shown(name, source).lines(findings[:_MOST]):
        echo(line, err=True)
    if (more := len(findings) - _MOST) > 0:
        echo(f"{name}: and {more} more; newsfeed validate shows all of them", err=True)
