"""A feed over HTTP: validators, codings, discovery and deltas, for any framework or none.

`Served` is a feed ready to be sent; `respond` answers a request for it, without a framework:

>>> from newsfeed import RSS, Article, Feed
>>> from newsfeed.serving import Served, respond
>>> feed = Feed(
...     title="Example News",
...     link="https://news.example/",
...     url="https://news.example/feed.xml",
...     articles=[Article(title="A", link="https://news.example/a", published="2026-03-01T09:30Z")],
... )
>>> served = Served.of(feed, RSS)
>>> first = respond(served, headers={"Accept-Encoding": "gzip"})
>>> first.status, first["Content-Type"], first["Content-Encoding"]
(200, 'application/rss+xml; charset=utf-8', 'gzip')
>>> again = {"Accept-Encoding": "gzip", "If-None-Match": first["ETag"]}
>>> respond(served, headers=again).status
304

`wsgi` and `asgi` make applications of one feed or of several, `directory` serves files, and
`History` lets clients that ask for it (RFC 3229, `A-IM: feed`) have only what they have not seen.
There is no clock here: servers add `Date`, and when a feed changed is for its publisher to say.
"""

from .answering import respond
from .asgi_application import asgi
from .directory import directory
from .history import History
from .places import Source
from .response import Response
from .served import Served
from .wsgi_application import wsgi

__all__ = ["History", "Response", "Served", "Source", "asgi", "directory", "respond", "wsgi"]
