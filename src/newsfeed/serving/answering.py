"""Answering a request for a feed, without a framework."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Final

from .codings import IDENTITY, choose
from .conditions import condition
from .http_dates import http_date
from .request import Headers, Tag, by_name, qualities, tags
from .response import Response, plain
from .served import Served

__all__ = ["METHODS", "respond"]

#: What may be asked.
METHODS: Final = ("GET", "HEAD", "OPTIONS")

_ALLOW: Final = ("Allow", ", ".join(METHODS))
_SNIFF: Final = ("X-Content-Type-Options", "nosniff")

# What a page in a browser may send and see beyond what it always may (Fetch, section 4.10).
_ASKS: Final = "A-IM, If-Modified-Since, If-None-Match"
_SEES: Final = "Delta-Base, ETag, IM, Link"
_DAY: Final = "86400"


def respond(
    served: Served | None,
    /,
    *,
    method: str = "GET",
    headers: Headers = (),
) -> Response:
    """Return the response to a request; the same request and document give the same one.

    - GET and HEAD: 200 with the document, in the coding that Accept-Encoding likes best; 304 when
      If-None-Match has its tag, or, without such a field, If-Modified-Since is not before its last
      change; 226 with the articles that a client with `A-IM: feed` has not seen (RFC 3229), when
      the document has a history that knows the client's tag; 412 for an If-Match or
      If-Unmodified-Since that fails; 406 when every coding is refused, none included.
    - OPTIONS: 204 with what may be asked, also by pages in a browser (CORS).
    - Any other method: 405. No document: 404.

    Args:
        served: The document; None when there is none at this address.
        method: The request's method.
        headers: Its header fields: a mapping, or pairs of name and value. The case of names is
            of no matter; of a field that comes more than once all values count.

    """
    bare = method == "HEAD"
    if served is None:
        return plain(HTTPStatus.NOT_FOUND.value, "There is no feed here.", bare=bare)
    if method == "OPTIONS":
        return Response(HTTPStatus.NO_CONTENT.value, (_ALLOW, *_preflight(served)))
    if method not in METHODS:
        text = "A feed can only be read."
        return plain(HTTPStatus.METHOD_NOT_ALLOWED.value, text, _ALLOW, *_origins(served))
    fields = by_name(headers)
    coding = choose(fields.get("accept-encoding"), served.offered)
    if coding is None:
        text = f"There is this feed in {', '.join((*served.offered, IDENTITY))}."
        return plain(
            HTTPStatus.NOT_ACCEPTABLE.value, text, _vary(served), *_origins(served), bare=bare
        )
    found = _found(served, fields, coding)
    return Response(found.status, found.headers) if bare else found


def _found(served: Served, fields: Mapping[str, str], coding: str) -> Response:
    status = condition(served, fields, coding)
    if status == HTTPStatus.PRECONDITION_FAILED.value:
        text = "The feed is not the one that the request speaks of."
        return plain(status, text, *_origins(served))
    if status == HTTPStatus.NOT_MODIFIED.value:
        return Response(status, tuple(_validators(served, coding)))
    return _delta(served, fields, coding) or Response(
        status,
        (*_representation(served, served.encoded(coding), coding), *_validators(served, coding)),
        served.encoded(coding),
    )


def _delta(served: Served, fields: Mapping[str, str], coding: str) -> Response | None:
    """Return the articles that the client has not seen, if it wants that and we know."""
    if not qualities(fields.get("a-im", "")).get("feed"):
        return None
    seen = served.seen_by(tags(fields.get("if-none-match", "")))
    body = served.since(seen[1], coding) if seen else None
    if seen is None or body is None:
        return None
    # RFC 3229 section 10: the tag is the whole feed's; what it was made against is said. A cache
    # that doesn't know `im` would take the part for the whole, and so may not store it.
    headers = (
        *_representation(served, body, coding),
        ("IM", "feed"),
        ("Delta-Base", str(Tag(seen[0].opaque))),
        *_validators(served, coding, cache="no-store, im", vary=("If-None-Match",)),
    )
    return Response(HTTPStatus.IM_USED.value, headers, body)


def _representation(served: Served, body: bytes, coding: str) -> Iterator[tuple[str, str]]:
    yield "Content-Type", served.media_type
    yield "Content-Length", str(len(body))
    if coding != IDENTITY:
        yield "Content-Encoding", coding


def _validators(
    served: Served, coding: str, *, cache: str | None = None, vary: tuple[str, ...] = ()
) -> Iterator[tuple[str, str]]:
    """Yield what a 304 says too, so that caches know it of what they hold."""
    yield "ETag", str(served.tag(coding))
    if served.last_modified is not None:
        yield "Last-Modified", http_date(served.last_modified)
    yield "Cache-Control", cache or served.cache_control
    yield _vary(served, *vary)
    # WebSub section 4: what the headers say comes before what the document says.
    links = [f'<{each}>; rel="hub"' for each in served.hubs]
    if served.url is not None:
        links.append(f'<{served.url}>; rel="self"')
    if links:
        yield "Link", ", ".join(links)
    yield from _origins(served)
    yield _SNIFF


def _vary(served: Served, *more: str) -> tuple[str, str]:
    delta = ("A-IM",) if served.history is not None else ()
    return "Vary", ", ".join(("Accept-Encoding", *delta, *more))


def _origins(served: Served) -> Iterator[tuple[str, str]]:
    if served.cors is not None:
        yield "Access-Control-Allow-Origin", served.cors
        yield "Access-Control-Expose-Headers", _SEES


def _preflight(served: Served) -> Iterator[tuple[str, str]]:
    if served.cors is not None:
        yield "Access-Control-Allow-Origin", served.cors
        yield "Access-Control-Allow-Methods", ", ".join(METHODS)
        yield "Access-Control-Allow-Headers", _ASKS
        yield "Access-Control-Max-Age", _DAY
