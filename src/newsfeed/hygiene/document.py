"""From HTML to elements: the one module that knows lxml.

libxml2 tokenizes (since 2.14 as the HTML standard does) and hands on tags one by one, in linear
time; the elements are ours. It doesn't build the trees that the standard asks for in markup gone
wrong. That is for the sanitiser behind it, which does, and has the last word.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast

from lxml import etree

from .node import VOID, Node

__all__ = ["DEEPEST", "parse"]

#: No story nests deeper; and the time that it takes to build a tree as the HTML standard says grows
#: with depth times length.
DEEPEST: Final = 100
#: libxml2 looks through all open elements for each end tag: so many, and no more.
_ENDLESS: Final = 600
_ROOTS: Final = frozenset({"html", "head", "body", "plaintext"})
#: Bytes that are parsed at a time.
_CHUNK: Final = 1 << 16


class _TooDeep(Exception):
    """There is no end to the nesting."""


class _Builder:
    """Takes tags and text as they come.

    Elements that stand too deep are left out, their content isn't.
    """

    def __init__(self) -> None:
        self.root = Node("div")
        self.dissolved = 0
        self._text: list[str] = []
        # None stands for an open element that was left out.
        self._open: list[Node | None] = []
        self._parents = [self.root]

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._flush()
        name = tag.lower()
        node = None
        if name in _ROOTS:
            self.root.attributes = {**attributes, **self.root.attributes}
        elif name in VOID:
            self._parents[-1].content.append(Node(name, dict(attributes)))
        elif len(self._parents) > DEEPEST:
            self.dissolved += 1
        else:
            node = Node(name, dict(attributes))
            self._parents[-1].content.append(node)
            self._parents.append(node)
        self._open.append(node)
        if len(self._open) > _ENDLESS:
            raise _TooDeep

    def end(self, _tag: str) -> None:
        self._flush()
        if self._open and self._open.pop() is not None:
            self._parents.pop()

    def data(self, text: str) -> None:
        self._text.append(text)

    def close(self) -> Node:
        self._flush()
        return self.root

    def _flush(self) -> None:
        if self._text:
            self._parents[-1].content.append("".join(self._text))
            self._text.clear()


def parse(html: str) -> tuple[Node, int] | None:
    """Return what a body holds, in an element of its own, and how many elements stood too deep.

    The element around it has the attributes of `<html>` and `<body>`.

    Args:
        html: The source of a fragment or a document, clean of characters that XML can't hold.

    Returns:
        None when elements are nested without end.
    """
    builder = _Builder()
    # lxml asks a target for what it has; its stubs ask for more.
    target = cast("etree.ParserTarget", builder)
    parser = etree.HTMLParser(target=target, huge_tree=True, encoding="utf-8")
    data = html.encode()
    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
        parser.close()
    except _TooDeep:
        return None
    except etree.XMLSyntaxError:
        # There was neither an element nor text: nothing, or a comment.
        builder.close()
    return builder.root, builder.dissolved
