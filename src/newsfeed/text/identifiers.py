"""Names that look like addresses and have a grammar of their own: tag:, urn: and urn:uuid:."""

from __future__ import annotations

from typing import Final

from .iris import is_iri
from .patterns import pattern
from .shown import shown

__all__ = ["misnamed", "no_tag", "no_urn", "no_uuid"]

# RFC 9562 section 4.
_UUID: Final = pattern(r"[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?:[?#].*+)?+")
_OF_UUIDS: Final = "urn:uuid:"


def misnamed(text: str) -> str | None:
    """Say why a text of one of these schemes is no name of it; None for all others."""
    if text[:4].lower() not in ("tag:", "urn:"):
        return None
    return no_tag(text) or no_urn(text) or no_uuid(text)


def no_tag(text: str) -> str | None:
    """Say why a tag: is none."""
    if text[:4].lower() == "tag:" and not is_iri(text):
        return (
            f"{shown(text)} is not a tag URI (RFC 4151): write one such as "
            "tag:news.example,2026-11-02:ferry"
        )
    return None


def no_urn(text: str) -> str | None:
    """Say why a urn: is none."""
    if text[:4].lower() == "urn:" and not is_iri(text):
        return f"{shown(text)} is not a URN (RFC 8141): write one such as urn:isbn:9780141036144"
    return None


def no_uuid(text: str) -> str | None:
    """Say why a urn:uuid: is none."""
    if text[:9].lower() == _OF_UUIDS and _UUID.fullmatch(text, len(_OF_UUIDS)) is None:
        return (
            f"{shown(text)} is not a UUID: 32 hexadecimal digits, as in "
            "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a"
        )
    return None
