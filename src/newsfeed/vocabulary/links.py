"""Atom's links, as rules look at them."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.addresses import resolved
from newsfeed._wire.names import XML
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case
from newsfeed.text.link_relations import relation

from .spaces import ATOM

_LINK: Final = ATOM("link").key
_BASE: Final = XML("base").key


def links_of(parent: Node) -> list[tuple[Node, str]]:
    """Return the links in an element, each with its relation."""
    return [
        (each, relation(each.attributes.get("rel")))
        for each in parent.content
        if isinstance(each, Node) and each.name == _LINK
    ]


def target(link: Node, case: Case) -> str:
    """Return where a link leads, as seen from its parent, where the case is."""
    base = case.base
    if (own := link.attributes.get(_BASE)) is not None:
        base = resolved(own.strip(), base)
    return resolved(link.attributes.get("href", "").strip(), base)
