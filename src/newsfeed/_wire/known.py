"""What the shapes of a document speak of at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .names import Name, Namespace
from .shape import Attr, Row, Shape
from .walking import walk


class Vocabulary:
    """What the shapes of a document speak of at all.

    Attributes:
        names: Of elements.
        spaces: Namespaces, by URI.
        prefixes: What they go by.
        plain: Whether the root is in no namespace, and so its elements are.
        others: Namespaces that are in use and not looked at, with what they go by.

    """

    def __init__(self, root: Name, shape: Shape, others: Mapping[str, str] | None = None) -> None:
        """Go through all shapes below `shape`, that of the root."""
        self.others = others or {}
        self.names = {root.key}
        self.spaces: dict[str, Namespace] = {root.namespace.uri: root.namespace}
        self.plain = not root.namespace.uri
        for row in _rows(shape):
            name = getattr(row, "name", None)
            if isinstance(name, Name) and (name.namespace.uri or self.plain):
                self.spaces.setdefault(name.namespace.uri, name.namespace)
                if not isinstance(row, Attr):
                    self.names.add(name.key)
        self.prefixes = {uri: space.prefix for uri, space in self.spaces.items()}
        known = {**self.others, **self.prefixes}
        self._taken = {prefix: uri for uri, prefix in known.items() if prefix}
        self._alike = {_bare(uri): uri for uri in self.spaces if uri}
        self._lower = {name.lower(): name for name in self.names}

    def meant(self, name: str) -> str:
        """Return the name that differs from `name` in nothing but case; empty if there is none."""
        return self._lower.get(name.lower(), "")

    def alike(self, space: str) -> str:
        """Return the namespace that an unknown one is taken for; empty if it is like none."""
        return self._alike.get(_bare(space), "")

    def taken(self, prefix: str, space: str) -> str:
        """Return the namespace that a prefix stands for elsewhere; empty if it is free."""
        if space in self.spaces or self.alike(space):
            return ""
        return self._taken.get(prefix, "")


def _bare(uri: str) -> str:
    return uri.lower().removeprefix("https://").removeprefix("http://").rstrip("/#")


def _rows(shape: Shape) -> Iterator[Row]:
    """Yield the rows of all shapes, those that only a checker knows among them."""
    seen: set[int] = set()
    waiting = [shape]
    while waiting:
        for each, row in walk(waiting.pop()):
            yield row
            if each.checks and id(each) not in seen:
                seen.add(id(each))
                waiting.append(Shape(tuple, each.checks))
