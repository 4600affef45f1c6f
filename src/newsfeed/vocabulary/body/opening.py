"""The first paragraphs of a body: cut where no paragraph, list, table or figure is open.

Nothing is written anew: what is left is the body's own source, with the end tags of what was open
around the cut (`<div>`, `<section>`).
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from newsfeed.text.html_terms import OPTIONAL, VOID

from .pictures import BLOCKS
from .visible import Token, decoded, visible

__all__ = ["opening"]

#: Blocks that hold paragraphs rather than being one.
_AROUND: Final = frozenset(
    "article body center div footer form header html main search section".split()
)
_UNITS: Final = BLOCKS - _AROUND
#: Whose words are no paragraph: what is cut does not end with a heading.
_BESIDE: Final = frozenset(
    "figcaption figure h1 h2 h3 h4 h5 h6 hgroup hr legend nav summary".split()
)
#: What a reader sees though it holds no text.
_SEEN: Final = frozenset({"iframe", "img"})


def opening(body: str, count: int) -> str | None:
    """Return a body up to the end of its first paragraphs.

    A paragraph is a `<p>`, or any other block with text in it: a list, a quotation, a table; and
    text between two blocks or two pairs of `<br>`. Headings and figures are none: they stay where
    a paragraph follows. In time linear in the length.

    Args:
        body: HTML.
        count: How many paragraphs, at least 1.

    Returns:
        The body itself where it has no more; None where its elements overlap or are not closed, so
        that nobody can say where its paragraphs end.

    """
    tokens, swallowed = visible(body)
    walk = _Walk(count)
    for number, token in enumerate(tokens):
        if not walk.past(token):
            return None
        if walk.cut >= 0:
            if not swallowed and _says_nothing(tokens[number + 1 :], len(body)):
                return body
            ends = "".join(f"</{name}>" for name in reversed(walk.open))
            return f"{body[: walk.cut].rstrip()}{ends}"
    return None if swallowed or walk.unclosed else body


def _says_nothing(rest: list[Token], size: int) -> bool:
    return not any(
        # Without a name and of no length: something hidden, which may be a video; or the end.
        name in _SEEN or (not name and start == end < size) or _has_words(text)
        for text, name, _, start, end in rest
    )


def _has_words(text: str) -> bool:
    return bool(text) and not decoded(text).isspace()


class _Walk:
    """Where in a body we are.

    Attributes:
        open: The elements that are open.
        cut: Behind the last paragraph that is wanted; -1 before.

    """

    __slots__ = ("_among", "_break", "_left", "_open", "_said", "_units", "cut", "open")

    def __init__(self, count: int) -> None:
        self.open: list[str] = []
        self.cut = -1
        self._left = count
        self._among: Counter[str] = Counter()
        self._units = 0
        # Whether there were words since the last paragraph, and a line break behind them.
        self._said = self._break = False

    @property
    def unclosed(self) -> bool:
        """Whether a block is open that has to be closed."""
        return any(name in _UNITS and name not in OPTIONAL for name in self.open)

    def past(self, token: Token) -> bool:
        """Go past a tag and the text in front of it; say whether it is clear where that leads."""
        text, name, attributes, start, end = token
        if _has_words(text):
            self._break = False
            self._said = self._said or not any(self._among[each] for each in _BESIDE)
        if not name:
            return True
        if attributes is None:
            return self._close(name, end)
        self._begin(name, start)
        return True

    def _begin(self, name: str, start: int) -> None:
        if name in BLOCKS:
            if self._among["p"]:
                self._drop("p")  # HTML, section 13.2.6.4.7: "close a p element"
            self._edge(start)
        elif name == "br" and self._break:
            self._edge(start)
        self._break = name == "br" and self._said
        if self.cut < 0 and name not in VOID:
            self.open.append(name)
            self._among[name] += 1
            self._units += name in _UNITS

    def _close(self, name: str, end: int) -> bool:
        if not self._among[name]:
            return True
        if not self._drop(name):
            return False
        if name in BLOCKS:
            self._edge(end)
        return True

    def _drop(self, name: str) -> bool:
        """Close the innermost element of a name; say whether nothing overlaps it."""
        while (last := self.open.pop()) != name:
            self._forget(last)
            if name not in BLOCKS and last in BLOCKS:
                return False
            if last in _UNITS and last not in OPTIONAL:
                return False
        self._forget(name)
        return True

    def _forget(self, name: str) -> None:
        self._among[name] -= 1
        self._units -= name in _UNITS

    def _edge(self, at: int) -> None:
        """Note where a paragraph may end."""
        if self._said and not self._units:
            self._said = False
            self._left -= 1
            if not self._left:
                self.cut = at
