"""Characters that XML allows and nobody means: a text went through a wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from newsfeed.report import Finding, Severity
from newsfeed.text.shown import shown

from .limits import XML
from .node import Node
from .trail import Trail, label

__all__ = ["findings", "is_odd"]

RULE: Final = "suspicious-characters"

#: What UTF-8 looks like to those who take it for ISO 8859-1 or windows-1252: the first byte of an
#: accented letter, of a quotation mark or of a Cyrillic letter, and one that follows such a byte.
_TWICE: Final = re.compile(
    "[\u00c2\u00c3\u00d0\u00d1][\u0080-\u009f\u00a1-\u00bf\u20ac\u2018-\u2022\u0152-\u017e\u2122]"
    "|\u00e2[\u20ac\u0080]"
)
_LOST: Final = re.compile("[\u0080-\u009f\ufffd]")


def is_odd(text: str) -> bool:
    """Say whether a text holds such characters."""
    return bool(_LOST.search(text) or (_TWICE.search(text) and _meant(text)))


def _meant(text: str) -> str:
    """Return what a text was before it was encoded twice; empty if it wasn't."""
    try:
        raw = b"".join(
            bytes((code,)) if (code := ord(each)) < 0x100 else each.encode("cp1252")  # noqa: PLR2004 -- ISO 8859-1
            for each in text
        )
        return raw.decode("utf-8")
    except UnicodeError:
        return ""


def _why(text: str) -> str:
    """Say what is odd about a text."""
    twice = _TWICE.search(text)
    if twice and (meant := _meant(text)):
        at = max(twice.start() - 10, 0)
        return (
            f"{shown(text[at : twice.end() + 10])} was encoded in UTF-8 twice, and meant "
            f"{shown(meant[at : at + 20])}: decode it once more before you write it"
        )
    lost = _LOST.search(text)
    if lost is None:
        return ""
    code = f"U+{ord(lost[0]):04X}"
    if lost[0] == "\ufffd":
        return f"{code} stands where a character was lost: restore what was meant"
    return f"{code} is a control character, most likely of windows-1252 taken for another encoding"


def findings(trail: Trail, odd: dict[int, Node], prefixes: Mapping[str, str]) -> Iterator[Finding]:
    """Yield what is odd in an element, and in all that is in it.

    Args:
        trail: The way to it.
        odd: The elements that have such texts or attributes; those that are found are taken out.
        prefixes: From namespace to prefix.

    """
    waiting = [trail]
    while waiting and odd:
        step = waiting.pop()
        node = step.node
        if odd.pop(id(node), None) is not None:
            yield from _of(step, prefixes)
        waiting += [Trail(step, each) for each in reversed(node.content) if isinstance(each, Node)]


def _of(step: Trail, prefixes: Mapping[str, str]) -> Iterator[Finding]:
    node = step.node
    for name, value in node.attributes.items():
        if not value.isascii() and (why := _why(value)):
            path = f"{step.path(prefixes)}/@{label(name, prefixes)}"
            yield _finding(why, path, node)
    text = node.text
    if not text.isascii() and (why := _why(text)):
        yield _finding(why, step.path(prefixes), node)


def _finding(why: str, path: str, node: Node) -> Finding:
    return Finding(RULE, Severity.WARNING, why, path, node.line, node.column, f"{XML}#charsets")
