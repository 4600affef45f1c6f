"""Atom's elements in RSS documents: they are read as what they stand for, and never written.

Where RSS has words of its own, these are what counts.
"""

from __future__ import annotations

from newsfeed._wire.addresses import IRI, REFERENCE
from newsfeed._wire.dates import RFC3339
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Child, Row, Text, shape
from newsfeed.model import Logo

from . import atom_parts, html_rules
from .checked import row

#: Atom's namespace under the prefix that it goes by in RSS documents.
ATOM = Namespace("atom", atom_parts.ATOM.uri, atom_parts.ATOM.spec, exact=True)

_PEOPLE: tuple[Row, ...] = (
    Child(
        "authors", ATOM("author"), atom_parts.PERSON, many=True, ref="section-4.2.1", writes=False
    ),
    Child(
        "contributors", ATOM("contributor"), atom_parts.PERSON, many=True, ref="section-4.2.3",
        writes=False,
    ),
)  # fmt: skip

#: In an item.
ITEM: tuple[Row, ...] = (
    *_PEOPLE,
    Child("published", ATOM("published"), RFC3339, ref="section-4.2.9", writes=False),
    Child("rights", ATOM("rights"), atom_parts.CONSTRUCT, ref="section-4.2.10", writes=False),
    Child("source", ATOM("source"), atom_parts.SOURCE, ref="section-4.2.11", writes=False),
    Child("updated", ATOM("updated"), RFC3339, ref="section-4.2.15", writes=False),
)

#: In the channel.
CHANNEL: tuple[Row, ...] = (
    *_PEOPLE,
    Child("icon", ATOM("icon"), REFERENCE, ref="section-4.2.5", writes=False),
    Child("id", ATOM("id"), IRI, ref="section-4.2.6", writes=False),
    Child(
        "logo", ATOM("logo"), shape(Logo, Text("url", REFERENCE)), ref="section-4.2.8",
        writes=False,
    ),
    Child("updated", ATOM("updated"), RFC3339, ref="section-4.2.15", writes=False),
)  # fmt: skip


def _text(name: str, ref: str) -> Child:
    return row(ATOM(name), atom_parts.CONSTRUCT, ref=ref, rules=(html_rules.CONSTRUCT,))


_CATEGORY = row(ATOM("category"), atom_parts.CATEGORY, many=True, ref="section-4.2.2")

#: In an item, what only a checker knows: RSS has words of its own for it.
ITEM_CHECKS: tuple[Row, ...] = (
    _CATEGORY,
    row(ATOM("content"), atom_parts.BODY, ref="section-4.1.3"),
    row(ATOM("id"), IRI, ref="section-4.2.6"),
    _text("summary", "section-4.2.13"),
    _text("title", "section-4.2.14"),
)

#: The same in the channel.
CHANNEL_CHECKS: tuple[Row, ...] = (
    _CATEGORY,
    row(ATOM("generator"), atom_parts.GENERATOR, ref="section-4.2.4"),
    _text("rights", "section-4.2.10"),
    _text("subtitle", "section-4.2.12"),
    _text("title", "section-4.2.14"),
)
