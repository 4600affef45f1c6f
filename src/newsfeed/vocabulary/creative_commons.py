"""Licences: http://backend.userland.com/creativeCommonsRssModule and http://web.resource.org/cc/.

Specified at https://www.rssboard.org/creative-commons and https://web.resource.org/cc/.
"""

from __future__ import annotations

from newsfeed._wire.addresses import URL
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Row, shape

from .checked import attribute, row

LICENSES = Namespace(
    "creativeCommons",
    "http://backend.userland.com/creativeCommonsRssModule",
    "https://www.rssboard.org/creative-commons",
)
CC = Namespace(
    "cc",
    "http://web.resource.org/cc/",
    "https://web.resource.org/cc/",
    frozenset(("License", "Work", "permits", "prohibits", "requires")),
    aside=True,
)
RDF = Namespace(
    "rdf",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "https://www.w3.org/TR/rdf-syntax-grammar/",
    aside=True,
)

#: Of feeds, articles and media objects.
ROWS: tuple[Row, ...] = (
    row(LICENSES("license"), URL, many=True),
    row(CC("license"), shape(tuple, attribute(RDF("resource"), URL)), many=True),
)
