"""Options: what a writer may do one way or another."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import force_setattr

from newsfeed.errors import InvalidValue
from newsfeed.text.clean import line
from newsfeed.text.shown import shown

from .text.patterns import pattern


class Options(Struct, frozen=True, kw_only=True):
    """How to write what the standards leave open; the defaults are what most readers take best.

    Attributes:
        text: How much of a story's text: "full"; the "opening", its first `paragraphs`; or its
            "summary" alone. Below the part stands a link to the story's page. The body is never
            left out, since it is where readers show the lead picture and its credit; pictures that
            only the rest shows are left out altogether. A body without an opening to be found,
            because it is no HTML or its elements overlap, is summed up.
        paragraphs: How many the opening has; a story with no more of them is written whole.
        media: Name pictures in media:content, and in RSS in an enclosure, besides showing them in
            the body. Without it each is in the body alone, with caption and credit, and with it
            goes what is said of all media: Thunderbird shows every picture that it finds in an RSS
            feed as data once more, below the story, without a word. Video, sound and an article's
            other `enclosures` are written anyway.
        labels: Topics that a reader has to know of before anything else, such as "Sponsored" or
            "Anzeige". The first of them that is a topic of an article (the term or the label of a
            category, in capitals or not) stands in front of its headline, and in front of all else
            in its body: many readers show no topics.
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
        InvalidValue: an option is none of its values; pictures would have no place for their
            credit, with neither `figures` nor `media`; or a style sheet is no address, or XSLT.

    """

    text: Literal["full", "opening", "summary"] = "full"
    paragraphs: int = 2
    media: bool = True
    labels: tuple[str, ...] = ()
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
        if type(self.paragraphs) is not int or self.paragraphs < 1:
            message = f"{shown(self.paragraphs)} is not a number of paragraphs: give 1 or more"
            raise InvalidValue(message, path="paragraphs")
        if not (self.figures or self.media):
            message = "pictures need a place for their credit: turn off figures or media, not both"
            raise InvalidValue(message, path="media")
        if self.labels != ():
            force_setattr(self, "labels", _labels(self.labels))
        if self.stylesheet is not None:
            _check_stylesheet(self.stylesheet)


_ALLOWED: dict[str, tuple[object, ...]] = {
    "text": ("full", "opening", "summary"),
    "media": (True, False),
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


def _labels(given: object) -> tuple[str, ...]:
    several = (given,) if isinstance(given, str) else given
    if not isinstance(several, list | tuple) or not all(isinstance(each, str) for each in several):
        message = f"{shown(given)} is not a list of labels: give topics such as 'Sponsored'"
        raise InvalidValue(message, path="labels")
    labels = tuple(map(line, several))
    if not all(labels):
        message = "a label is blank: give topics such as 'Sponsored'"
        raise InvalidValue(message, path="labels")
    return labels


# What RFC 3986 lets stand in a relative or absolute address.
_ADDRESS = pattern(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]++")


def _check_stylesheet(address: object) -> None:
    if not isinstance(address, str) or not _ADDRESS.fullmatch(address):
        message = f"{shown(address)} is not an address: write one such as feed.css"
        raise InvalidValue(message, path="stylesheet")
    if address.partition("?")[0].lower().endswith((".xsl", ".xslt")):
        message = f"{shown(address)} is XSLT, which browsers are dropping: give CSS"
        raise InvalidValue(message, path="stylesheet")


#: The options when none are given.
DEFAULT = Options()
