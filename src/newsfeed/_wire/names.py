"""Names and namespaces: https://www.w3.org/TR/xml-names/."""

from __future__ import annotations

from msgspec import Struct


class Namespace(Struct, frozen=True):
    """An XML namespace.

    Attributes:
        prefix: What to write before its names.
        uri: What it is known by.
        spec: Where it is specified.
        terms: Local names that it has, besides those that rows speak of.
        exact: Whether its standard forbids white space around values.
        aside: Whether parsers leave its elements as they are, without a look at them.

    """

    prefix: str
    uri: str
    spec: str
    terms: frozenset[str] = frozenset()
    exact: bool = False
    aside: bool = False

    def __call__(self, local: str) -> Name:
        """Return a name in this namespace."""
        return Name(self, local)


class Name(Struct, frozen=True):
    """A name in a namespace."""

    namespace: Namespace
    local: str

    @property
    def qname(self) -> str:
        """The name as written: `media:credit`."""
        prefix = self.namespace.prefix
        return f"{prefix}:{self.local}" if prefix else self.local

    @property
    def clark(self) -> str:
        """The name with its namespace spelled out: `{http://…}credit`."""
        uri = self.namespace.uri
        return f"{{{uri}}}{self.local}" if uri else self.local

    @property
    def key(self) -> str:
        """The name as the parser gives it: `http://…}credit`."""
        uri = self.namespace.uri
        return f"{uri}}}{self.local}" if uri else self.local


#: No namespace: RSS's own elements, and attributes without a prefix.
NONE = Namespace("", "", "https://www.w3.org/TR/xml-names/")

#: The namespace bound by the XML specification itself: xml:lang, xml:base.
XML = Namespace(
    "xml", "http://www.w3.org/XML/1998/namespace", "https://www.w3.org/TR/xml/#sec-lang-tag"
)
