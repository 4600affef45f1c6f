"""What is sent back."""

from __future__ import annotations

from http import HTTPStatus

from msgspec import Struct

__all__ = ["Response", "plain"]


class Response(Struct, frozen=True):
    """A response, for any framework to send.

    Attributes:
        status: 200, 304 and so on.
        headers: Pairs of name and value, in order, no name twice.
        body: What follows the headers; nothing for HEAD.

    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = b""

    @property
    def reason(self) -> str:
        """What the status means: "Not Modified"."""
        return HTTPStatus(self.status).phrase

    def __getitem__(self, name: str) -> str:
        """Return a header field by its name, in upper or lower case.

        Raises:
            KeyError: there is none of that name.

        """
        for each, value in self.headers:
            if each.lower() == name.lower():
                return value
        raise KeyError(name)

    def get(self, name: str, default: str | None = None) -> str | None:
        """Return a header field by its name, or `default` when there is none."""
        return self[name] if name in self else default  # noqa: SIM401 -- this is that `get`

    def __contains__(self, name: str) -> bool:
        """Whether there is a header field of that name."""
        return any(each.lower() == name.lower() for each, _ in self.headers)


def plain(status: int, text: str, *headers: tuple[str, str], bare: bool = False) -> Response:
    """Return an answer that is a line of text.

    Args:
        status: Its status.
        text: The line.
        headers: More header fields.
        bare: Whether to leave out the body, as for HEAD.

    """
    body = f"{text}\n".encode()
    fields = (
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(len(body))),
        ("X-Content-Type-Options", "nosniff"),
        *headers,
    )
    return Response(status, fields, b"" if bare else body)
