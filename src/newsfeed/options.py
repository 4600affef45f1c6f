"""Options: what a writer may do one way or another."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from newsfeed.errors import InvalidValue


class Options(Struct, frozen=True, kw_only=True):
    """How to write what the standards leave open; the defaults are what most readers take best.

    Attributes:
        figures: Put every picture, with caption and credit, visibly into the body. No reader
            program shows media:credit, so without this a credit reaches machines only.
        authors: RSS: "joined" names in one dc:creator (most readers show only one of several), or
            "separate" ones.
        credits: "line": the credit as printed in one media:credit; "parts": one element for each
            party, with its role, and the owner as copyright holder.
        updated: RSS: say when an item was modified (dcterms:modified). Some readers then show and
            sort it by that date.
        enclosures: RSS: repeat the first picture whose size is known as enclosure, for readers that
            know nothing else.
        pretty: Indent.

    Raises:
        InvalidValue: an option is neither of its values.

    """

    figures: bool = True
    authors: Literal["joined", "separate"] = "joined"
    credits: Literal["line", "parts"] = "line"
    updated: bool = False
    enclosures: bool = True
    pretty: bool = False

    def __post_init__(self) -> None:
        """Refuse what is no value of its option."""
        for name, allowed in _ALLOWED.items():
            if (given := getattr(self, name)) not in allowed:
                message = f"{given!r} is not one of {', '.join(map(repr, allowed))}"
                raise InvalidValue(message, path=name)


_ALLOWED: dict[str, tuple[object, ...]] = {
    "figures": (True, False),
    "authors": ("joined", "separate"),
    "credits": ("line", "parts"),
    "updated": (True, False),
    "enclosures": (True, False),
    "pretty": (True, False),
}


#: The options when none are given.
DEFAULT = Options()
