"""Feeds as an ASGI application: the specification of ASGI, version 3."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from inspect import isawaitable
from typing import Any

from .answering import respond
from .places import Source, find
from .served import Served

__all__ = ["asgi"]

_Message = MutableMapping[str, Any]
_Receive = Callable[[], Awaitable[_Message]]
_Send = Callable[[_Message], Awaitable[None]]
Application = Callable[[_Message, _Receive, _Send], Awaitable[None]]


def asgi(source: Source[Served | Awaitable[Served | None] | None], /) -> Application:
    """Return an ASGI application that serves feeds.

    Args:
        source: One document, documents by path (looked into at each request), or a function from a
            path to a document; the function may be asynchronous.

    """

    async def application(scope: _Message, receive: _Receive, send: _Send) -> None:
        if scope["type"] == "lifespan":
            await _live(receive, send)
        elif scope["type"] == "http":
            await _answer(source, scope, send)
        else:
            # As the specification asks of an application that doesn't know a protocol.
            message = f"feeds are served over HTTP, not over {scope['type']}"
            raise NotImplementedError(message)

    return application


async def _answer(
    source: Source[Served | Awaitable[Served | None] | None], scope: _Message, send: _Send
) -> None:
    path: str = scope["path"]
    # Where an application is mounted: servers leave that in the path, some frameworks take it out.
    prefix = scope.get("root_path", "")
    if prefix and (path == prefix or path.startswith(f"{prefix}/")):
        path = path.removeprefix(prefix)
    found = find(source, path)
    served = await found if isawaitable(found) else found
    headers = [
        (name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]
    ]
    response = respond(served, method=scope["method"], headers=headers)
    await send(
        {
            "type": "http.response.start",
            "status": int(response.status),
            "headers": [
                (name.lower().encode("latin-1"), value.encode("latin-1"))
                for name, value in response.headers
            ],
        }
    )
    await send({"type": "http.response.body", "body": response.body})


async def _live(receive: _Receive, send: _Send) -> None:
    """Say that there is nothing to start and nothing to stop."""
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
