"""Options: what a writer may do one way or another."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from newsfeed.errors import InvalidValue
from newsfeed.text.shown import shown


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
        stylesheet: The address of a CSS style sheet, such as "feed.css", with which browsers show
            the document where it is served as application/xml; `feed_css` returns one.

    Raises:
        InvalidValue: an option is neither of its values; or a style sheet is no address, or XSLT.

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
    stylesheet: str | None = None

    def __post_init__(self) -> None:
        """Refuse what is no value of its option."""
        for name, allowed in _ALLOWED.items():
            if (given := getattr(self, name)) not in allowed:
                message = f"{given!r} is not one of {', '.join(map(repr, allowed))}"
                raise InvalidValue(message, path=name)
        if self.stylesheet is not None:
            _check_stylesheet(self.stylesheet)


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

# What RFC 3986 lets stand in a relative or absolute address.
_ADDRESS = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]++")


def _check_stylesheet(address: object) -> None:
    if not isinstance(address, str) or not _ADDRESS.fullmatch(address):
        message = f"{shown(address)} is not an address: write one such as feed.css"
        raise InvalidValue(message, path="stylesheet")
    if address.partition("?")[0].lower().endswith((".xsl", ".xslt")):
        message = f"{shown(address)} is XSLT, which browsers are dropping: give CSS"
        raise InvalidValue(message, path="stylesheet")


#: The options when none are given.
DEFAULT = Options()
