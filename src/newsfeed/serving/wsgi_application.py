"""Feeds as a WSGI application: PEP 3333."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .answering import respond
from .places import Source, find
from .served import Served

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

__all__ = ["wsgi"]

_PREFIX = "HTTP_"


def wsgi(source: Source[Served | None], /) -> WSGIApplication:
    """Return a WSGI application that serves feeds.

    A mapping is looked into at each request: put the next version of a feed into it, and that is
    what is served from then on.

    Args:
        source: One document, documents by path, or a function from a path to a document.

    """

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        # PEP 3333: the bytes of the path, each as a character.
        path = environ.get("PATH_INFO", "").encode("latin-1").decode("utf-8", "replace")
        method = environ["REQUEST_METHOD"]
        served = find(source, path)
        response = respond(served, method=method, headers=list(_headers(environ)))
        start_response(f"{response.status} {response.reason}", list(response.headers))
        return [response.body] if response.body else []

    return application


def _headers(environ: WSGIEnvironment) -> Iterator[tuple[str, str]]:
    for name, value in environ.items():
        if name.startswith(_PREFIX):
            yield name.removeprefix(_PREFIX).replace("_", "-"), value
