"""Where something stands in a document: the way to an element, and how it is written."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from .names import XML
from .node import Node


class Trail(Struct, eq=False, gc=False):
    """An element, and the way to it.

    Attributes:
        around: The way to its parent; None for the root.
        node: The element.
        number: Which of its name it is in its parent, from 1; 0 where its parent tells.

    """

    around: Trail | None
    node: Node
    number: int = 0

    def path(self, prefixes: Mapping[str, str]) -> str:
        """Return the way as an XPath: `/rss/channel/item[3]/media:content[1]`.

        Elements of which there are several, or could be, are numbered.

        Args:
            prefixes: From namespace to prefix.

        """
        steps = []
        step: Trail | None = self
        while step is not None:
            name = label(step.node.name, prefixes)
            number = step.number or _number(step)
            steps.append(f"/{name}[{number}]" if number else f"/{name}")
            step = step.around
        return "".join(reversed(steps))


def label(name: str, prefixes: Mapping[str, str]) -> str:
    """Return a name as people write it: `media:content`; `Q{namespace}local` without a prefix."""
    space, _, local = name.rpartition("}")
    if not space:
        return local
    if space == XML.uri:
        return f"xml:{local}"
    prefix = prefixes.get(space)
    if prefix is None:
        return f"Q{{{space}}}{local}"
    return f"{prefix}:{local}" if prefix else local


def _number(step: Trail) -> int:
    if step.around is None:
        return 0
    alike = [
        each
        for each in step.around.node.content
        if type(each) is Node and each.name == step.node.name
    ]
    return next((n for n, each in enumerate(alike, 1) if each is step.node), 0) if alike[1:] else 0
