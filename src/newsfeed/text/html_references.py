"""Character references in HTML: https://html.spec.whatwg.org/#character-references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .patterns import pattern
from .shown import shown

if TYPE_CHECKING:
    import re

__all__ = ["BARE", "REFERENCE", "wrong"]

#: An ampersand, and what it could refer to.
REFERENCE: Final = pattern(
    "&(?:#(?:[xX](?P<hex>[0-9A-Fa-f]*+)|(?P<decimal>[0-9]*+))|(?P<name>[A-Za-z][A-Za-z0-9]*+))"
    "(?P<end>;?+)"
)
#: What is said of an ampersand that begins no reference, and isn't taken for one by HTML either.
BARE: Final = "write &amp; for an ampersand"

_LAST: Final = 0x10FFFF
#: No name that may lack its semicolon is longer.
_LONGEST: Final = 6
_NAMES: Final[dict[str, str]] = {}


def _names() -> dict[str, str]:
    if not _NAMES:
        from html.entities import html5  # noqa: PLC0415 -- a table of 2231 names, not always needed

        _NAMES.update(html5)
    return _NAMES


def is_name(name: str) -> bool:
    """Say whether a character is known by this name, with its semicolon or without."""
    names = _names()
    return f"{name};" in names or name in names


def wrong(found: re.Match[str], *, in_attribute: bool = False) -> str:
    """Return what is wrong with a reference; empty when nothing is.

    Args:
        found: A match of `REFERENCE`.
        in_attribute: Whether it stands in an attribute's value, where addresses are let pass.

    Returns:
        What is wrong; `BARE` for an ampersand that HTML lets stand.

    """
    name = found["name"]
    if name is None:
        return _wrong_number(found)
    names = _names()
    if found["end"]:
        if f"{name};" in names:
            return ""
        if not any(name[:length] in names for length in range(_LONGEST, 1, -1)):
            return f"{shown(found[0])} is the name of no character: {BARE}"
    if in_attribute:
        return ""
    if any(name[:length] in names for length in range(_LONGEST, 1, -1)):
        return f"{shown(found[0])} has no semicolon: write it, or {BARE}"
    return BARE


def _wrong_number(found: re.Match[str]) -> str:
    digits = found["hex"] if found["hex"] is not None else found["decimal"]
    if not digits:
        return f"{shown(found[0])} has no number: {BARE}"
    # No character has more than seven digits, and int() refuses more than 4300.
    bare = digits.lstrip("0")
    code = int(bare[:9] or "0", 16 if found["hex"] is not None else 10)
    if not _is_character(code):
        return f"{shown(found[0])} is the number of no character: write the character itself"
    return "" if found["end"] else f"{shown(found[0])} has no semicolon: write it"


# What a reference may not stand for: control characters, halves of pairs, and what will never be
# assigned.
_NONE: Final = (range(0x09), range(0x0B, 0x0C), range(0x0D, 0x20), range(0x7F, 0xA0))
_HALVES: Final = range(0xD800, 0xE000)
_UNASSIGNED: Final = range(0xFDD0, 0xFDF0)
_LAST_OF_PLANE: Final = 0xFFFE


def _is_character(code: int) -> bool:
    return (
        code <= _LAST
        and not any(code in each for each in (*_NONE, _HALVES, _UNASSIGNED))
        and code & _LAST_OF_PLANE != _LAST_OF_PLANE
    )
