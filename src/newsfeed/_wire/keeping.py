"""What no row speaks of: kept as it stands, where there is a place for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from newsfeed.text.patterns import pattern

from .context import Around
from .index import Index
from .known import Vocabulary
from .making import Fields, Maker, Problem
from .names import XML
from .node import Node
from .trail import Trail

_XML: Final = f"{XML.uri}}}"

#: See `markup`.
_MADE_UP: Final = pattern(r"ns[0-9]++")


def is_foreign(name: str) -> bool:
    """Whether an attribute is of a namespace, and not of XML's own."""
    return "}" in name and not name.startswith(_XML)


class Keeper(Maker):
    """Keeps what is of other namespaces.

    Attributes:
        vocabulary: What the document's format knows, once that is known.

    """

    def __init__(self, around: Around, prefixes: Mapping[str, str]) -> None:
        """Prepare to keep.

        Args:
            around: What values may take from the document.
            prefixes: From namespace to the prefix that the document has for it.

        """
        super().__init__(around)
        self.vocabulary: Vocabulary | None = None
        self._prefixes = prefixes

    def keep(self, index: Index, child: Node, parts: list[Fields], trail: Trail) -> None:
        """Keep an element that no row speaks of, if its namespace may have it."""
        if "}" not in child.name or child.name in index.known:
            return
        if (
            self.vocabulary is not None
            and child.namespace in index.spaces
            and child.name not in index.also
            and child.local not in self.vocabulary.spaces[child.namespace].terms
        ):
            return  # it is an error, and would be one again; the checker says so
        if index.any is None:
            self.keep_foreign(index, trail, parts[0])
            return
        row, part = index.any
        source = row.source
        assert isinstance(source, str)  # noqa: S101 -- for type checkers: unknown elements have a field
        kept = self.element(row.make, child, trail)
        if kept is not None:
            part_of(parts, part).setdefault(source, []).append(kept)

    def keep_elements(self, index: Index, trail: Trail, own: Fields) -> None:
        """Keep the elements in an element that has none of its own."""
        if any(type(each) is Node and "}" in each.name for each in trail.node.content):
            self.keep_foreign(index, trail, own)

    def keep_foreign(self, index: Index, trail: Trail, own: Fields) -> None:
        """Keep what an element has of other namespaces, or say that it isn't kept."""
        row = index.foreign
        if row is None:
            if index.markup is None:
                self.lose(trail)
        elif row.source not in own:
            attributes = {
                _clark(name): text
                for name, text in trail.node.attributes.items()
                if is_foreign(name) and name not in index.attributes
            }
            elements = [
                kept
                for each in trail.node.content
                if type(each) is Node
                and index.any is None
                and "}" in each.name
                and each.name not in index.known
                and (kept := self.element(row.element, each, trail)) is not None
            ]
            spaces = {name.rpartition("}")[0][1:] for name in attributes}
            prefixes = {
                space: prefix for space in sorted(spaces) if (prefix := self._prefix(space))
            }
            try:
                own[row.source] = row.make(attributes, elements, prefixes)
            except ValueError:
                self.lose(trail)

    def lose(self, trail: Trail) -> None:
        """Say that something of another namespace isn't kept."""
        message = "what is said here in another namespace has no place and is not kept"
        if not self.problems or self.problems[-1].at is not trail:
            self.problems.append(Problem(message, trail, made_up=True, rule="not-kept"))

    def _prefix(self, space: str) -> str | None:
        """Return a namespace's prefix, unless a writer has made it up: it would make it up anew."""
        prefix = self._prefixes.get(space)
        return None if not prefix or _MADE_UP.fullmatch(prefix) else prefix

    def element(self, make: Callable[..., Any], node: Node, trail: Trail) -> Any:
        """Return an element as it stands, made by `make`; None when it can't be kept.

        XML takes any text for a namespace (Namespaces in XML section 2.2 deprecates those that are
        no URI); an element holds what can be one.
        """
        try:
            return self._made(make, node)
        except ValueError:
            self.lose(trail)
            return None

    def _made(self, make: Callable[..., Any], node: Node) -> Any:
        order = [node]
        for each in order:  # it grows: a walk without recursion, as markup may be deep
            order += [child for child in each.content if type(child) is Node]
        made: dict[int, Any] = {}
        for each in reversed(order):
            space = each.namespace
            made[id(each)] = make(
                _clark(each.name),
                {_clark(name): text for name, text in each.attributes.items()},
                [child if type(child) is str else made.pop(id(child)) for child in each.content],
                self._prefix(space),
            )
        return made[id(node)]


def part_of(parts: list[Fields], number: int) -> Fields:
    while len(parts) <= number:
        parts.append({})
    return parts[number]


def _clark(name: str) -> str:
    return f"{{{name}" if "}" in name else name
