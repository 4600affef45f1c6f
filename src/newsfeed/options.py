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
        licenses: Say a licence that a credit names, with its address, in media:license too.
        updated: RSS: say when an item was modified (dcterms:modified). Some readers then show and
            sort it by that date.
        enclosures: RSS: repeat the first picture whose size is known as enclosure, for readers that
            know nothing else.
        ids: Atom takes IRIs alone for ids. "given": an article with any other is left out, and
            named; "made": a lasting urn:sha256 is made of it, for feeds that others gave their ids.
        complete: Also say, in newsfeed's own namespace, what Atom has no words for, and what had to
            be made up: parsing the document then gives an equal feed. Validators warn of namespaces
            that they don't know.
        pretty: Indent.

    Raises:
        InvalidValue: an option is neither of its values.

    """

    figures: bool = True
    authors: Literal["joined", "separate"] = "joined"
    credits: Literal["line", "parts"] = "line"
    licenses: bool = False
    updated: bool = False
    enclosures: bool = True
    ids: Literal["given", "made"] = "given"
    complete: bool = False
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
    "licenses": (True, False),
    "updated": (True, False),
    "enclosures": (True, False),
    "ids": ("given", "made"),
    "complete": (True, False),
    "pretty": (True, False),
}


#: The options when none are given.
DEFAULT = Options()
