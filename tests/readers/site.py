"""What consumers subscribe to: newsfeed's feeds and the control, on the loopback address."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from newsfeed import ATOM, RSS, Options
from newsfeed.serving import Served, wsgi
from tests.readers.articles import feed

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

IDEAL: Final = Path(__file__).with_name("ideal")
FORMATS: Final = {"rss": RSS, "atom": ATOM}
#: Whose feeds: newsfeed's, and those written by hand.
OURS: Final = "newsfeed"
CONTROL: Final = "control"

_CHANGED: Final = datetime(2026, 3, 1, 18, tzinfo=UTC)


class Asked(NamedTuple):
    """A request and what became of it."""

    method: str
    path: str
    status: int
    coding: str


class Site(NamedTuple):
    """A site while it is served.

    Attributes:
        root: Its address, without a slash at the end.
        asked: What was asked for, in order.

    """

    root: str
    asked: list[Asked]

    def url(self, whose: str, form: str) -> str:
        """Return the address of one of the feeds."""
        return f"{self.root}{path(whose, form)}"


def path(whose: str, form: str) -> str:
    """Return the path of one of the feeds."""
    return f"/{whose}/{form}.xml"


def coding_of(asked: list[Asked]) -> str:
    """Return the content coding in which a client took its feeds; empty when in none."""
    return next((each.coding for each in asked if each.status == HTTPStatus.OK), "")


def documents(options: Options | None = None) -> dict[str, Served]:
    """Return the feeds by their paths, ready to be sent; newsfeed's are written with options."""
    served = {}
    for name, form in FORMATS.items():
        served[path(OURS, name)] = Served.of(feed(), form, options=options)
        served[path(CONTROL, name)] = Served(
            body=(IDEAL / f"{name}.xml").read_bytes(),
            media_type=form.media_type,
            last_modified=_CHANGED,
        )
    return served


@contextmanager
def site(options: Options | None = None) -> Iterator[Site]:
    """Serve them, by newsfeed's own WSGI application, until the block ends."""
    asked: list[Asked] = []
    application = wsgi(documents(options))

    def noting(environ: WSGIEnvironment, start: StartResponse) -> Any:
        def started(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            coding = dict(headers).get("Content-Encoding", "")
            asked.append(
                Asked(environ["REQUEST_METHOD"], environ["PATH_INFO"], int(status[:3]), coding)
            )
            return start(status, headers, *rest)

        return application(environ, started)

    with make_server("127.0.0.1", 0, noting, Server, QuietHandler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield Site(f"http://127.0.0.1:{server.server_port}", asked)
        finally:
            server.shutdown()
            thread.join()


class Server(ThreadingMixIn, WSGIServer):
    """The standard library's server, for several clients at a time."""

    daemon_threads = True

    def server_bind(self) -> None:
        """Bind, without asking the name service what this machine is called."""
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]
        self.setup_environ()


class QuietHandler(WSGIRequestHandler):
    """Its handler, which writes nothing to the terminal."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- http.server's name
        """Say nothing."""
