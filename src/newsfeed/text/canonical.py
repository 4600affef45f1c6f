"""The canonical form of identifiers that are compared character by character: RFC 4287.

Section 4.2.6.1 names what two writers of one address do differently, and how to do it alike.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from newsfeed.text.iris import NORMAL_URL
from newsfeed.text.shown import shown

from .patterns import pattern

__all__ = ["uncanonical"]

_PARTS: Final = pattern(
    r"(?P<scheme>[A-Za-z][A-Za-z0-9+.\-]*+):(?://(?:[^/?#@]*+@)?+(?P<place>[^/?#]*+))?+"
    r"(?P<path>[^?#]*+)(?P<rest>.*+)",
    re.DOTALL,
)
_ENCODED: Final = pattern("%[0-9A-Fa-f]{2}")
# RFC 3986, section 2.3: what means the same when it is encoded.
_UNRESERVED: Final = pattern(r"[A-Za-z0-9\-._~]")
_DEFAULT_PORTS: Final = {"http": "80", "https": "443", "ftp": "21"}
_ROOTED: Final = frozenset(_DEFAULT_PORTS)


def uncanonical(text: str) -> str | None:
    """Return why an absolute IRI is not in canonical form, and what to write; None if it is."""
    if "%" not in text and "/." not in text and NORMAL_URL.fullmatch(text):
        return None
    found = _PARTS.fullmatch(text)
    why = _why(text, found) if found else None
    return f"{shown(text)} is not in canonical form: {why}" if why else None


def _why(text: str, parts: re.Match[str]) -> str | None:
    scheme, place, path, _ = parts.groups()
    if scheme != scheme.lower():
        return f"write the scheme as {scheme.lower()}"
    if place is not None and (why := _why_place(scheme, place, path)):
        return why
    if place is not None and not {".", ".."}.isdisjoint(path.split("/")):
        return "take the dot segments out of its path"
    if "%" in text and (why := _why_encoded(text)):
        return why
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        return "its letters are not normalised: use Unicode's form C"
    return None


def _why_place(scheme: str, place: str, path: str) -> str | None:
    host, colon, port = place.rpartition(":")
    if not colon or "]" in port:
        host, colon, port = place, "", ""
    if host != host.lower():
        return f"write the host as {shown(host.lower())}"
    if colon and port in {"", _DEFAULT_PORTS.get(scheme)}:
        return "leave out the port, which is the default"
    if not path and scheme in _ROOTED:
        return "write a slash behind the host"
    return None


def _why_encoded(text: str) -> str | None:
    for each in _ENCODED.findall(text):
        meant = chr(int(each[1:], 16))
        if _UNRESERVED.fullmatch(meant):
            return f"{each} is encoded without need: write {meant}"
        if each != each.upper():
            return f"write {each} as {each.upper()}"
    return None
