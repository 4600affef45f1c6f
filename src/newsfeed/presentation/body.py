"""A sanitised body made fit for a page: its headings in order, its links and pictures named.

What comes in is the markup that `newsfeed.hygiene` gives out: well nested, every attribute in
double quotes. Attributes are looked at once more all the same; only those that a page needs stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from newsfeed.model import Media
from newsfeed.text.html import escape
from newsfeed.text.languages import language
from newsfeed.vocabulary.xhtml import VOID

from .words import Words

__all__ = ["settled"]

_TAG: Final = re.compile(
    r"""<(/)?+([a-z][a-z0-9]*+)((?:\s++[a-z][a-z0-9:-]*+(?:="[^"]*+")?+)*+)\s*+/?+>"""
)
_ATTRIBUTE: Final = re.compile(r'([a-z][a-z0-9:-]*+)(?:="([^"]*+)")?+')

_KEPT: Final = frozenset(
    """
    alt cite class colspan datetime dir height href hreflang lang media open rel reversed rowspan
    scope sizes span src srcset start title type value width
    """.split()
)
_FILES: Final = ("https://", "http://")
_ADDRESSES: Final = {"cite": _FILES, "href": (*_FILES, "mailto:", "tel:"), "src": _FILES}
_WORDS: Final = {
    "class": frozenset({"copyright"}),
    "dir": frozenset({"auto", "ltr", "rtl"}),
    "scope": frozenset({"col", "colgroup", "row", "rowgroup"}),
}
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LOWEST: Final = 6
#: Lists, what may stand right in them, and what anything else is put into.
_LISTS: Final = {
    "ul": (frozenset({"li"}), "li"),
    "ol": (frozenset({"li"}), "li"),
    "menu": (frozenset({"li"}), "li"),
    "dl": (frozenset({"dt", "dd", "div"}), "dd"),
}
_ITEMS: Final = frozenset({"li", "dt", "dd"})


def settled(html: str, words: Words, *, below: int, pictures: Iterable[Media] = ()) -> str:
    """Return a body with a heading below the story's own, and everything in it named.

    Args:
        html: Sanitised.
        words: For what nobody named.
        below: The level of the heading that it stands under.
        pictures: Those whose size may be known: a page that knows it keeps their room free.

    """
    sizes = {
        escape(each.url): (str(each.width), str(each.height))
        for each in pictures
        if each.url and each.width and each.height
    }
    body = _Body(words, below, sizes)
    position = 0
    for tag in _TAG.finditer(html):
        body.text(html[position : tag.start()])
        body.tag(tag[2], tag[3], end=tag[1] is not None)
        position = tag.end()
    body.text(html[position:])
    body.finish()
    return "".join(body.pieces)


class _Element(NamedTuple):
    """An element that is open.

    Attributes:
        name: What it is called as written.
        given: What it is called as given out.
        kept: Its attributes.
        place: Where its tag stands.
        before: How much there was to be read before it.
        after: What ends what was put around it.

    """

    name: str
    given: str
    kept: dict[str, str]
    place: int
    before: int
    after: str


class _Body:
    """The body so far.

    Attributes:
        pieces: Texts and tags.

    """

    def __init__(self, words: Words, below: int, sizes: Mapping[str, tuple[str, str]]) -> None:
        self.pieces: list[str] = []
        self._words = words
        self._below = below
        self._sizes = sizes
        # Levels of the headings that the text stands under, as written.
        self._levels: list[int] = []
        # How much there is to be read so far.
        self._said = 0
        self._open: list[_Element] = []

    def text(self, text: str) -> None:
        """Take text, escaped as it is."""
        if text:
            said = not text.isspace()
            # Whatever looks like markup and was not taken for a tag is none.
            text = text.replace("<", "&lt;")
            item = self._item("") if said else ""
            self.pieces.append(f"<{item}>{text}</{item}>" if item else text)
            self._said += said

    def tag(self, name: str, attributes: str, *, end: bool) -> None:
        """Take a tag."""
        if end:
            self._close(name)
            return
        kept = _kept(attributes)
        given = self._given(name)
        item = self._item(given)
        start, after = (f"<{item}>", f"</{item}>") if item else ("", "")
        if name == "table":
            label = _attribute("aria-label", escape(self._words.table))
            start += f'<div class="wide" role="group" tabindex="0"{label}>'
            after = f"</div>{after}"
        if name in VOID:
            self.pieces.append(start)
            self._void(name, kept)
            self.pieces.append(after)
            return
        self.pieces.append(start)
        self._open.append(_Element(name, given, kept, len(self.pieces), self._said, after))
        self.pieces.append(_start(given, kept))

    def _given(self, name: str) -> str:
        """Return what an element becomes: an item stands in its list, or is none."""
        if name in _HEADINGS:
            return self._level(int(name[1]))
        if name in _ITEMS:
            if name != "li" and [each.given for each in self._open[-2:]] == ["dl", "div"]:
                return name
            allowed, _ = _LISTS.get(self._around, (frozenset(), ""))
            return name if name in allowed else "div"
        return name

    @property
    def _around(self) -> str:
        return self._open[-1].given if self._open else ""

    def _item(self, given: str) -> str:
        """Return what something right in a list must be put into; nothing if it may stand there."""
        allowed, item = _LISTS.get(self._around, (frozenset({given}), ""))
        return "" if given in allowed else item

    def _close(self, name: str) -> None:
        """End an element, and what is still open in it; an end of nothing is nothing."""
        if any(each.name == name for each in self._open):
            while self._end() != name:
                pass

    def finish(self) -> None:
        """End what is open: nothing may reach beyond the body."""
        while self._open:
            self._end()

    def _end(self) -> str:
        element = self._open.pop()
        given = element.given
        if self._said == element.before:
            given = self._silent(element)
        self.pieces.append(f"</{given}>{element.after}")
        return element.name

    def _silent(self, element: _Element) -> str:
        """Name what has nothing to be read in it, or let it be nothing that needs a name."""
        name, given, kept, place, *_ = element
        if name == "a" and "href" in kept:
            named = ""
            if any(piece.startswith("<img") for piece in self.pieces[place:]):
                named = _attribute("aria-label", kept.get("title") or escape(self._words.picture))
                self._said += 1
            else:
                del kept["href"]
            self.pieces[place] = _start("a", kept, named)
        elif name in _HEADINGS or name == "th":
            if name in _HEADINGS:
                del self._levels[-1:]
            given = "td" if name == "th" else "div"
            kept.pop("scope", None)
            self.pieces[place] = _start(given, kept)
        elif name == "summary":
            self.pieces.append(escape(self._words.untitled))
        return given

    def _level(self, level: int) -> str:
        """Return the heading one below the nearest above it that was written as a higher one."""
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        return f"h{min(self._below + len(self._levels), _LOWEST)}"

    def _void(self, name: str, kept: dict[str, str]) -> None:
        if name != "img":
            self.pieces.append(_start(name, kept))
        elif "src" in kept:
            kept.setdefault("alt", "")
            self._said += bool(kept["alt"].strip())
            if "width" not in kept and "height" not in kept and kept["src"] in self._sizes:
                kept["width"], kept["height"] = self._sizes[kept["src"]]
            self.pieces.append(_start("img", kept, ' loading="lazy" decoding="async"'))


def _kept(attributes: str) -> dict[str, str]:
    """Return the attributes that a page needs, still escaped."""
    found: dict[str, str] = {}
    for name, said in _ATTRIBUTE.findall(attributes):
        if name in _KEPT and _fits(name, said):
            found.setdefault(name, said)
    return found


def _fits(name: str, said: str) -> bool:
    if name in _WORDS:
        return said in _WORDS[name]
    if name in _ADDRESSES:
        # Where nobody knew what they are relative to, they would lead into the page's own site.
        return said.startswith(_ADDRESSES[name])
    if name == "srcset":
        return all(each.startswith(_FILES) for each in re.split(r",\s++", said))
    return name != "lang" or _is_language(said)


def _is_language(tag: str) -> bool:
    try:
        language(tag)
    except ValueError:
        return False
    return True


def _start(name: str, attributes: dict[str, str], more: str = "") -> str:
    said = "".join(f' {each}="{text}"' for each, text in attributes.items())
    return f"<{name}{said}{more}>"


def _attribute(name: str, escaped: str) -> str:
    return f' {name}="{escaped}"'
