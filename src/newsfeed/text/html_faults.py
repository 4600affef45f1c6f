"""What is wrong with HTML, or unsafe in it: the standard's rules of which tags go together."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from .html_terms import CLOSING, KNOWN, OPTIONAL, UNSAFE, VOID
from .html_tokens import tokenize
from .shown import shown

__all__ = ["Kind", "Look", "Seen", "faults"]

#: How far to look for what a start tag closes: nobody nests deeper, and it must not be quadratic.
_FAR: Final = 64
_FOREIGN: Final = frozenset({"svg", "math"})
#: Names that are remembered of each kind.
_NAMES: Final = 5

_SPACE: Final = "".join(map(chr, range(0x21)))
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*+:")
_IGNORED: Final = str.maketrans("", "", "\t\n\r")
#: Attributes whose values are addresses that readers fetch or follow.
_ADDRESSES: Final = frozenset("href src poster data background action formaction".split())
_RUNNING: Final = ("javascript:", "vbscript:", "data:text/html")


class Kind:
    """Kinds of what is found; each has a rule of its own."""

    BROKEN = "broken"
    UNKNOWN = "unknown"
    UNSAFE = "unsafe"
    ATTRIBUTE = "attribute"
    STYLE = "style"
    RELATIVE = "relative"
    AMPERSAND = "ampersand"


class Seen(Struct):
    """All of one kind.

    Attributes:
        first: The first of them, in words.
        at: Where it is, in characters from 0.
        count: How many there are.
        names: What they are about; the first few that differ.

    """

    first: str
    at: int
    count: int
    names: list[str]


class Look:
    """Looks at the elements and attributes of markup; `seen` is what was found, by `Kind`."""

    def __init__(self) -> None:
        """See nothing yet."""
        self.seen: dict[str, Seen] = {}

    def note(self, kind: str, what: str, at: int, name: str = "") -> None:
        """Remember what was found."""
        seen = self.seen.get(kind)
        if seen is None:
            self.seen[kind] = Seen(what, at, 1, [name])
            return
        seen.count += 1
        if len(seen.names) < _NAMES and name not in seen.names:
            seen.names.append(name)

    def element(self, name: str, at: int) -> None:
        """Look at the name of an element of HTML."""
        if name in UNSAFE:
            self.note(Kind.UNSAFE, f"<{name}>", at, f"<{name}>")
        elif name not in KNOWN:
            said = f"<{name[:40]}>"
            self.note(Kind.UNKNOWN, said, at, said)

    def attribute(self, name: str, value: str, at: int) -> None:
        """Look at an attribute of any element."""
        if name == "style":
            from newsfeed.text.css import dangerous  # noqa: PLC0415 -- most bodies have no styles

            if found := dangerous(value):
                self.note(Kind.STYLE, found, at, found)
        elif name.startswith("on"):
            self.note(Kind.ATTRIBUTE, name[:40], at, name[:40])
        elif name in _ADDRESSES:
            self._address(name, value, at)
        elif name == "srcset":
            first = value.strip(_SPACE).split(None, 1)[:1]
            if first:
                self._address(name, first[0], at)

    def _address(self, name: str, value: str, at: int) -> None:
        if value.startswith(("https://", "http://")):
            return
        bare = value.strip(_SPACE).translate(_IGNORED)
        if bare.startswith(("https://", "http://", "#")) or not bare:
            return
        if _SCHEME.match(bare) is None:
            self.note(Kind.RELATIVE, f"{name}={shown(bare)}", at, shown(bare))
        elif bare.lower().startswith(_RUNNING):
            self.note(Kind.ATTRIBUTE, f"{name}={shown(bare, 40)}", at, name)


class _Markup(Look):
    """Looks at HTML as it is tokenized."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[str] = []
        self._places: list[int] = []
        self._count: dict[str, int] = {}
        self._foreign = 0

    def start(self, name: str, attributes: list[tuple[str, str]], at: int, *, closed: bool) -> bool:
        foreign = self._foreign > 0 or name in _FOREIGN
        if foreign:
            if name == "script":
                self.note(Kind.UNSAFE, "<script>", at, "<script>")
        elif name not in _PLAIN:
            self.element(name, at)
        for key, value in attributes:
            self.attribute(key, value, at)
        if name in CLOSING and not foreign:
            self._close(name)
        if closed and not foreign and name not in VOID:
            self.fault(f"<{name[:40]}/> is no empty element in HTML: write an end tag", at)
        if name in VOID or (foreign and closed):
            return foreign
        self._open.append(name)
        self._places.append(at)
        self._count[name] = self._count.get(name, 0) + 1
        self._foreign += name in _FOREIGN
        return foreign

    def end(self, name: str, at: int) -> None:
        open_ = self._open
        if open_ and open_[-1] == name:
            self._pop()
        elif self._count.get(name):
            while open_[-1] != name:
                self._unclosed()
            self._pop()
        elif name in VOID:
            self.fault(f"</{name}> must not be there: <{name}> has no end tag", at)
        else:
            self.fault(f"</{name[:40]}> closes nothing", at)

    def fault(self, what: str, at: int) -> None:
        self.note(Kind.BROKEN, what, at)

    def bare(self, what: str, at: int) -> None:
        self.note(Kind.AMPERSAND, shown(what, 40), at)

    def instruction(self, name: str, at: int) -> None:
        if name.lower() == "?import":
            self.note(Kind.UNSAFE, f"<{name}>", at, f"<{name}>")
        self.fault(f"<{name}> has no place in HTML", at)

    def finish(self) -> None:
        """Look at what is still open."""
        while self._open:
            self._unclosed()

    def _close(self, name: str) -> None:
        """Close what a start tag closes."""
        targets, bounds = CLOSING[name]
        count = self._count
        if not any(map(count.get, targets)):
            return
        open_ = self._open
        wanted = 0
        for back in range(1, min(len(open_), _FAR) + 1):
            each = open_[-back]
            if each in targets:
                wanted = back
            elif each in bounds:
                break
        for _ in range(wanted):
            self._unclosed()

    def _unclosed(self) -> None:
        name, at = self._open[-1], self._places[-1]
        self._pop()
        if name not in OPTIONAL:
            self.fault(f"<{name[:40]}> is not closed", at)

    def _pop(self) -> None:
        name = self._open.pop()
        self._places.pop()
        self._count[name] -= 1
        self._foreign -= name in _FOREIGN


_PLAIN: Final = KNOWN - UNSAFE


def faults(html: str) -> dict[str, Seen]:
    """Return what is wrong with HTML, by `Kind`."""
    look = _Markup()
    tokenize(html, look)
    look.finish()
    return look.seen
