"""One text form of one value: dates, numbers, addresses, closed lists of words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")


class Codec(Struct, Generic[T], frozen=True, eq=False):
    """A text form of a value.

    Attributes:
        name: What to call it in a message: "RFC 822 date".
        encode: From the value to its text; None when the value is the text.
        decode: From the text to the value; raises ValueError for anything outside the form.
        safe: Whether its texts never hold a character that XML needs escaped: "all" of them,
            "amp" when only an ampersand can occur, "" when anything can.
        several: Whether the value is a list, of which an empty one is not written.

    """

    name: str
    encode: Callable[[T], str] | None
    decode: Callable[[str], T]
    safe: str = ""
    several: bool = False


def _whole(text: str) -> int:
    digits = text.strip()
    if not (digits.isascii() and digits.lstrip("-").isdigit()):
        raise ValueError(text)
    return int(digits)


def _number(value: float) -> str:
    text = repr(value)
    if "e" in text or "E" in text:
        text = f"{value:.17f}".rstrip("0").rstrip(".")
    return text


def _decimal(text: str) -> float:
    value = float(text)
    if value != value or value in {float("inf"), float("-inf")}:  # noqa: PLR0124 -- NaN is what differs from itself
        raise ValueError(text)
    return int(value) if value.is_integer() else value


def _truth(*, value: bool) -> str:
    return "true" if value else "false"


_TRUTHS = {"true": True, "false": False}


def _told(text: str) -> bool:
    if text not in _TRUTHS:
        raise ValueError(text)
    return _TRUTHS[text]


def token(name: str, *allowed: str) -> Codec[str]:
    """Return the codec of one of a closed list of words."""
    known = frozenset(allowed)

    def decode(text: str) -> str:
        if text not in known:
            raise ValueError(text)
        return text

    return Codec(name, None, decode, safe="all")


def joined(name: str, separator: str, *, loose: str = "") -> Codec[tuple[str, ...]]:
    """Return the codec of a list of words in one text, read at `loose` (or the separator)."""

    def decode(text: str) -> tuple[str, ...]:
        parts = text.split(loose or separator)
        return tuple(word for part in parts if (word := part.strip()))

    return Codec(name, separator.join, decode, several=True)


#: Text as it is.
TEXT: Codec[str] = Codec("text", None, str)

#: A whole number.
INT: Codec[int] = Codec("whole number", str, _whole, safe="all")

#: A decimal number, never in exponent form.
NUMBER: Codec[float] = Codec("number", _number, _decimal, safe="all")

#: true or false.
BOOL: Codec[bool] = Codec(
    "truth value (true or false)", lambda value: _truth(value=value), _told, safe="all"
)
