"""One element of a document that is being read, with the place where it stands."""

from __future__ import annotations

from msgspec import Struct


# No cycles: nothing points from a child to its parent.
class Node(Struct, eq=False, gc=False):
    """An element.

    Attributes:
        name: `Name.key`: "uri}local", or "local" in no namespace.
        attributes: By names of the same form; namespace declarations are not among them.
        line: Of its start tag's "<", from 1.
        column: Of the same, from 1, in characters.
        content: Texts and elements, in order. Texts side by side are one.
        guarded: Whether a text in it has special characters as hexadecimal references; looked at
            only where a document is read for it.
        said: See `again.summary`; None before that is asked for.

    """

    name: str
    attributes: dict[str, str]
    line: int
    column: int
    content: list[str | Node]
    guarded: bool = False
    said: object = None

    @property
    def text(self) -> str:
        """Its own character data, without that of the elements in it."""
        content = self.content
        if len(content) == 1 and type(content[0]) is str:
            return content[0]
        return "".join([each for each in content if type(each) is str])

    @property
    def local(self) -> str:
        """Its name without the namespace."""
        return self.name.rpartition("}")[2]

    @property
    def namespace(self) -> str:
        """The namespace's URI; empty when it is in none."""
        return self.name.rpartition("}")[0]


def is_text(node: Node) -> bool:
    """Whether an element holds one text and nothing else."""
    content = node.content
    return len(content) == 1 and type(content[0]) is str


# Asked of the exact type: `isinstance` is slow for what is no instance of a class with a metaclass.


def elements(node: Node) -> list[Node]:
    """Return the elements in one."""
    return [each for each in node.content if type(each) is Node]


def children(node: Node, name: str) -> list[Node]:
    """Return the children of a name."""
    return [each for each in node.content if type(each) is Node and each.name == name]


def has(node: Node, name: str) -> bool:
    """Say whether there is a child of a name."""
    return bool(children(node, name))
