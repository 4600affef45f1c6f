"""Bytes as text: Base64, RFC 4648 section 4."""

from __future__ import annotations

from typing import Final

from .patterns import pattern

__all__ = ["is_base64"]

_BASE64: Final = pattern("(?:[A-Za-z0-9+/]{4})*+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?+")


def is_base64(text: str) -> bool:
    """Say whether a text stands for bytes, at least one; white space in it means nothing."""
    bare = "".join(text.split())
    return bool(bare) and _BASE64.fullmatch(bare) is not None
