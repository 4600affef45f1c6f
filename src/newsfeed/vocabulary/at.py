"""Deleted entries of Atom feeds: http://purl.org/atompub/tombstones/1.0, RFC 6721.

Specified at https://www.rfc-editor.org/rfc/rfc6721.
"""

from __future__ import annotations

from newsfeed._wire.addresses import ID
from newsfeed._wire.dates import RFC3339
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Child, Shape, shape

from .checked import attribute, row

AT = Namespace(
    "at",
    "http://purl.org/atompub/tombstones/1.0",
    "https://www.rfc-editor.org/rfc/rfc6721",
    exact=True,
)


def deleted(link: Child, person: Shape, text: Shape, source: Shape) -> Child:
    """Return the row of a deleted entry.

    Args:
        link: The row of Atom's links.
        person: Atom's person construct.
        text: Atom's text construct.
        source: Atom's source.

    """
    inner = shape(
        tuple,
        attribute("ref", ID, required=True),
        attribute("when", RFC3339, required=True),
        row(AT("by"), person, ref="section-3"),
        row(AT("comment"), text, ref="section-3"),
        link,
        row(link.name.namespace("source"), source, ref="section-3"),
    )
    return row(AT("deleted-entry"), inner, many=True, ref="section-3")
