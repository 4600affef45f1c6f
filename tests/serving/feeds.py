"""Feeds that the tests serve, and a server for them."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import uvicorn

from newsfeed import Article, Feed
from newsfeed.serving import Served

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

SITE = "https://news.example/"
HUB = "https://hub.example/"
CHANGED = "Sun, 01 Mar 2026 09:30:00 GMT"


def article(name: str, **named: object) -> Article:
    """Return an article; its address and title are made of its name."""
    given = {"title": f"About {name}", "published": "2026-03-01T09:30:00Z", **named}
    return Article(link=f"{SITE}{name}", **given)  # type: ignore[arg-type]  # whatever the test gives


def feed(*articles: Article, **named: object) -> Feed:
    """Return a feed of these articles, or of one about a ferry."""
    given = {"title": "News", "link": SITE, "url": f"{SITE}feed.xml", "hubs": [HUB], **named}
    return Feed(articles=articles or (article("ferry"),), **given)  # type: ignore[arg-type]  # the same


def served(**named: object) -> Served:
    """Return a small document with the fields given."""
    given = {
        "body": b"<rss/>" * 50,
        "media_type": "application/rss+xml",
        "last_modified": "2026-03-01T09:30:00Z",
        **named,
    }
    return Served(**given)  # type: ignore[arg-type]  # the same


class _Silent(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def wsgi_server(application: WSGIApplication) -> Iterator[str]:
    """Serve a WSGI application on this machine, and yield where."""
    with make_server("127.0.0.1", 0, application, WSGIServer, _Silent) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def asgi_server(application: object) -> Iterator[str]:
    """Serve an ASGI application on this machine, and yield where."""
    config = uvicorn.Config(application, log_level="critical", ws="none", lifespan="on")  # type: ignore[arg-type]  # ours is typed more loosely
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        ready = threading.Event()
        thread = threading.Thread(target=_run, args=(server, listening, ready))
        thread.start()
        ready.wait(20)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def _run(server: uvicorn.Server, listening: socket.socket, ready: threading.Event) -> None:
    start = server.startup

    async def startup(sockets: list[socket.socket] | None = None) -> None:
        await start(sockets)
        ready.set()

    server.startup = startup  # type: ignore[method-assign]  # to know when it is there
    server.run(sockets=[listening])


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port
