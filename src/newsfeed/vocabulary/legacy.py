"""Modules that hardly anybody publishes any more, and that readers still meet.

Each stands here with its namespace, the address of its specification, and its rows.
"""

from __future__ import annotations

from newsfeed._wire.addresses import URI
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Row, shape

from .checked import attribute, row
from .creative_commons import RDF

ADMIN = Namespace(
    "admin", "http://webns.net/mvcb/", "https://web.resource.org/rss/1.0/modules/admin/", aside=True
)

_RESOURCE = attribute(RDF("resource"), URI, required=True)

#: Of feeds.
FEED: tuple[Row, ...] = (
    row(ADMIN("generatorAgent"), shape(tuple, _RESOURCE)),
    row(ADMIN("errorReportsTo"), shape(tuple, _RESOURCE)),
)

#: Of articles.
ITEM: tuple[Row, ...] = ()
