"""Elements of a body while it is being cleaned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

__all__ = ["BLOCKS", "VOID", "Content", "Node"]

#: What stands in an element: elements and text.
Content: TypeAlias = "list[Node | str]"

#: HTML, section 13.1.2: elements that hold nothing and have no end tag.
VOID: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)
#: HTML, section 15.3: elements that begin and end a line.
BLOCKS: Final = frozenset(
    """
    address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p
    pre search section summary table tbody td tfoot th thead tr ul
    """.split()
)


class Node:
    """An element: its name in small letters, its attributes, and what stands in it."""

    __slots__ = ("attributes", "content", "tag")

    def __init__(self, tag: str, attributes: dict[str, str] | None = None) -> None:
        self.tag = tag
        self.attributes: dict[str, str] = {} if attributes is None else attributes
        self.content: Content = []

    def get(self, name: str) -> str:
        """Return an attribute without white space around it; empty where there is none."""
        return self.attributes.get(name, "").strip()

    def elements(self) -> Iterator[Node]:
        """Give all elements inside, in the order of the document."""
        waiting = list(reversed(self.content))
        while waiting:
            each = waiting.pop()
            if isinstance(each, Node):
                yield each
                waiting += reversed(each.content)

    def text(self) -> str:
        """Return all text inside, white space folded."""
        pieces: list[str] = []
        waiting = list(reversed(self.content))
        while waiting:
            each = waiting.pop()
            if isinstance(each, str):
                pieces.append(each)
            else:
                waiting += reversed(each.content)
        return " ".join("".join(pieces).split())
