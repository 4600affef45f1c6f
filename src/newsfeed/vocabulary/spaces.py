"""The namespaces that shapes and their rules both speak of."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.names import Namespace

ATOM: Final = Namespace(
    "", "http://www.w3.org/2005/Atom", "https://www.rfc-editor.org/rfc/rfc4287", exact=True
)

MEDIA: Final = Namespace(
    "media", "http://search.yahoo.com/mrss/", "https://www.rssboard.org/media-rss"
)

#: RSS's own elements are in no namespace.
RSS: Final = Namespace("", "", "https://www.rssboard.org/rss-specification")

#: Elements of Media RSS that its own examples write without a prefix.
BARE_MEDIA: Final = Namespace("", "", MEDIA.spec)

XHTML: Final = "http://www.w3.org/1999/xhtml"
