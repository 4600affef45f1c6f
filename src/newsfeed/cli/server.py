"""What `newsfeed serve` does: a server for one machine, on the standard library's."""

import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from newsfeed import InvalidValue
from newsfeed.serving import Response, Served, directory, respond
from newsfeed.serving.response import plain

from .shown import echo, harmless
from .sources import feeds_in

__all__ = ["run"]

#: Whoever tries out a feed wants to see its changes at once.
_CACHE: Final = "no-cache"

#: Names of this machine, and of nothing else.
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})

#: After so many seconds a silent client is let go.
_PATIENCE: Final = 30


class _Server(ThreadingHTTPServer):
    """A server that knows its feeds.

    Attributes:
        find: From a path to a document.
        root: The directory.

    """

    daemon_threads = True

    def __init__(self, root: Path, host: str, port: int, cors: str | None) -> None:
        self.root = root
        self.find: Callable[[str], Served | None]
        self.find = directory(root, cors=cors, cache_control=_CACHE)
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        # A page on the web may have given this machine's address to a name of its own.
        self.names = _LOOPBACK if host in _LOOPBACK else None
        super().__init__((host, port), _Handler)

    def server_bind(self) -> None:
        """Bind, without asking the name service what this machine is called."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    def paths(self, problems: list[str]) -> Iterator[str]:
        """Yield the paths of all feeds, as they stand in addresses."""
        for file in feeds_in(self.root, problems):
            path = f"/{file.relative_to(self.root).as_posix()}"
            if self.find(path) is not None:
                yield quote(path, errors="surrogateescape")


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version = "newsfeed"
    sys_version = ""
    timeout = _PATIENCE

    def _answer(self) -> None:
        response = self._response()
        self.send_response(response.status, response.reason)
        for name, value in response.headers:
            self.send_header(name, value)
        if "Content-Length" in self.headers or "Transfer-Encoding" in self.headers:
            # Nobody reads the body of a request, so it must not be taken for the next one.
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(response.body)

    do_GET = do_HEAD = do_OPTIONS = do_POST = do_PUT = do_PATCH = do_DELETE = _answer  # noqa: N815 -- http.server's names

    def _response(self) -> Response:
        if self.server.names is not None and self._host() not in self.server.names:
            text = "This is not a server of that name."
            return plain(HTTPStatus.MISDIRECTED_REQUEST, text, bare=self.command == "HEAD")
        # Not urlsplit: what begins with two slashes is a path here, and no host.
        path = unquote(self.path.partition("?")[0], errors="surrogateescape")
        if path == "/" and self.command in {"GET", "HEAD"}:
            return self._index()
        headers = self.headers.items()
        return respond(self.server.find(path), method=self.command, headers=headers)

    def _host(self) -> str | None:
        try:
            return urlsplit(f"//{self.headers.get('Host', '')}").hostname
        except ValueError:
            return None

    def _index(self) -> Response:
        links = "".join(
            f'<li><a href="{escape(each)}">{escape(unquote(each, errors="replace"))}</a></li>'
            for each in self.server.paths([])
        )
        page = f'<!doctype html><html lang="en"><title>Feeds</title><ul>{links}</ul>\n'.encode()
        headers = (
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Length", str(len(page))),
            ("Cache-Control", _CACHE),
            ("X-Content-Type-Options", "nosniff"),
        )
        return Response(HTTPStatus.OK.value, headers, b"" if self.command == "HEAD" else page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- http.server's name
        """Tell of each request in one line that no terminal obeys."""
        echo(harmless(format % args), err=True)


def run(root: Path, *, host: str, port: int, cors: str | None) -> int:
    """Serve until somebody ends it.

    Returns:
        The exit status: 0, or 2 when it can't begin.

    """
    try:
        server = _Server(root, host, port, cors)
    except InvalidValue as fault:
        echo(f"--{harmless(str(fault))}", err=True)
        return 2
    except OSError as fault:
        echo(f"cannot listen at {harmless(host)}, port {port}: {fault.strerror or fault}", err=True)
        return 2
    with server, suppress(KeyboardInterrupt):
        shown = f"[{host}]" if ":" in host else host
        site = f"http://{shown}:{server.server_port}"
        problems: list[str] = []
        for path in server.paths(problems):
            echo(f"{site}{path}")
        for line in problems:
            echo(harmless(line), err=True)
        echo(f"serving {harmless(str(root))} at {site}/ (Ctrl-C ends it)", err=True)
        server.serve_forever()
    return 0
