"""The pictures that a body holds: where they stand, and which words a reader sees beside them."""

from __future__ import annotations

from typing import Final

from .addresses import addresses_in, identity, sources_in
from .figure import CREDITS
from .visible import attributes_of, decoded, visible

__all__ = ["BLOCKS", "Figure", "Pictures", "Place"]

#: HTML, section 15.3: elements that a browser displays as blocks, list items or parts of tables.
BLOCKS: Final = frozenset(
    """
    address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre
    search section summary table tbody td tfoot th thead tr ul
    """.split()
)
#: How far behind a picture outside any figure its credit may stand, in characters.
_REACH: Final = 500


class Figure:
    """A `<figure>` of the body.

    Attributes:
        text: What it shows, in pieces, without the figures inside it.
        end: Where `</figure>` starts; -1 when it is not closed.
        caption_end: Where `</figcaption>` starts; -1 when there is none.
        captioned: Whether it has a `<figcaption>`, closed or not.

    """

    __slots__ = ("caption_end", "captioned", "end", "text")

    def __init__(self) -> None:
        self.text: list[str] = []
        self.end = self.caption_end = -1
        self.captioned = False


class Place:
    """An `<img>` that a reader sees.

    Attributes:
        identities: Of the pictures it may show.
        slot: Behind it, and behind the link and the `<picture>` it stands in.
        credits: Behind it, in the markup of `figure`.
        text: What follows that, in pieces, up to the next picture or the end of the block.

    """

    __slots__ = ("_figure", "credits", "identities", "slot", "text")

    def __init__(self, identities: set[str], slot: int, figure: Figure | None) -> None:
        self.identities = identities
        self.slot = slot
        self.credits = ""
        self.text: list[str] = []
        self._figure = figure

    @property
    def around(self) -> Figure | None:
        """The innermost figure around it; None when there is none, or it is never closed."""
        figure = self._figure
        return figure if figure and figure.end >= 0 else None


class Pictures:
    """What was found in a body.

    Attributes:
        places: In order.
        open: Whether the body ends in something that hides or swallows what comes behind it.

    """

    __slots__ = (
        "_beside",
        "_body",
        "_credits_end",
        "_figures",
        "_linked",
        "_room",
        "_sources",
        "_worded",
        "open",
        "places",
    )

    def __init__(self, body: str) -> None:
        self.places: list[Place] = []
        self._body = body
        self._figures: list[Figure] = []
        # The pictures so far in the open <a> and in the open <picture>.
        self._linked: dict[str, list[Place]] = {}
        self._sources: set[str] = set()
        # The picture whose text is being read, how much more counts, whether there were words.
        self._beside: Place | None = None
        self._room, self._worded = 0, False
        self._credits_end = 0
        tokens, self.open = visible(body)
        for text, name, attributes, start, end in tokens:
            if text and (self._figures or self._beside):
                self._say(decoded(text), start)
            if name and attributes is None:
                self._close(name, start, end)
            elif name and attributes is not None:
                self._begin(name, attributes, start, end)

    def _say(self, text: str, end: int) -> None:
        if self._figures:
            self._figures[-1].text.append(text)
        # Credits that were added must not push out of reach what was within it before.
        if self._beside and end >= self._credits_end:
            self._beside.text.append(text[: self._room])
            self._room -= len(text)
            self._worded = self._worded or not text.isspace()
            if self._room <= 0:
                self._beside = None

    def _begin(self, name: str, attributes: str, start: int, end: int) -> None:
        if name == "img":
            self._show(attributes, start, end)
        elif name in {"a", "picture"}:
            self._linked[name] = []
            if name == "picture":
                self._sources = set()
        elif name == "source" and "picture" in self._linked:
            self._sources.update(map(identity, sources_in(attributes_of(attributes))))
        elif name == "br":
            self._say("\n", start)
        elif name in BLOCKS:
            self._break(start, closing=False)
            if name == "figure":
                self._figures.append(Figure())
            elif name == "figcaption" and self._figures:
                self._figures[-1].captioned = True

    def _show(self, attributes: str, start: int, end: int) -> None:
        identities = set(map(identity, addresses_in(attributes_of(attributes))))
        if "picture" in self._linked:
            identities |= self._sources
            self._sources = set()  # they were meant for this one
        self._beside = None
        self._say("\n", start)
        place = Place(identities, end, self._figures[-1] if self._figures else None)
        self.places.append(place)
        for linked in self._linked.values():
            linked.append(place)
        self._beside, self._room, self._worded = place, _REACH, False
        self._credit([place], end)

    def _close(self, name: str, start: int, end: int) -> None:
        if name in {"a", "picture"}:
            self._credit(self._linked.pop(name, []), end)
        elif name in BLOCKS:
            self._break(start, closing=True)
            figure = self._figures[-1] if self._figures else None
            if figure and name == "figcaption" and figure.captioned and figure.caption_end < 0:
                figure.caption_end = start
            elif figure and name == "figure":
                self._figures.pop().end = start

    def _credit(self, places: list[Place], slot: int) -> None:
        """Note where credits for these pictures go, and which stand there already."""
        found = CREDITS.match(self._body, slot)
        for place in places:
            place.slot = slot
            if found:
                place.credits += found[0]
        if found:
            self._credits_end = found.end()

    def _break(self, start: int, *, closing: bool) -> None:
        """Note the edge of a block: no link reaches over it, and the text beside a picture ends."""
        self._linked.clear()
        if closing or self._worded:
            self._beside = None
        self._say("\n", start)
