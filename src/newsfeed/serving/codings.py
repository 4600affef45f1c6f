"""Content codings: gzip, and with the extra `serving` also Brotli and Zstandard.

The one module that imports `brotli` and `zstandard`, and only when a client asks for them.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from importlib.util import find_spec
from typing import Final

from .request import qualities

__all__ = ["CODINGS", "IDENTITY", "choose", "encode", "installed"]

#: No coding at all.
IDENTITY: Final = "identity"

# Levels: a feed is compressed once and sent many times, but some publishers make it for every
# request. Brotli's 11 takes fifty times as long as its 5 for a tenth less.
_GZIP: Final = 9
_BROTLI: Final = 5
_ZSTD: Final = 9

#: For zlib: the largest window, and a header of gzip around it, without name and time.
_GZIP_WINDOW: Final = 31


def _gzip(body: bytes) -> bytes:
    # Not gzip.compress, which stamps its header with the clock unless told otherwise.
    made = zlib.compressobj(_GZIP, zlib.DEFLATED, _GZIP_WINDOW)
    return made.compress(body) + made.flush()


def _brotli(body: bytes) -> bytes:
    import brotli  # noqa: PLC0415 -- optional, and needed only when a client asks

    made: bytes = brotli.compress(body, mode=brotli.MODE_TEXT, quality=_BROTLI)
    return made


def _zstd(body: bytes) -> bytes:
    import zstandard  # noqa: PLC0415 -- the same

    return zstandard.ZstdCompressor(level=_ZSTD).compress(body)


#: The codings, by the names that IANA has for them; of equally welcome ones the first is taken.
CODINGS: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "br": _brotli,
    "zstd": _zstd,
    "gzip": _gzip,
}
_MODULES: Final = {"br": "brotli", "zstd": "zstandard"}
# RFC 9110 section 8.4.1.3.
_ALIASES: Final = {"x-gzip": "gzip"}


@lru_cache(maxsize=1)
def installed() -> tuple[str, ...]:
    """Return the codings that can be offered here, best first."""
    modules = {name: _MODULES.get(name) for name in CODINGS}
    return tuple(name for name, module in modules.items() if not module or find_spec(module))


def encode(body: bytes, coding: str) -> bytes:
    """Return `body` in a coding; the same bytes give the same bytes."""
    return body if coding == IDENTITY else CODINGS[coding](body)


def choose(field: str | None, offered: Iterable[str]) -> str | None:
    """Return the coding for a request with this Accept-Encoding.

    Args:
        field: The field; None when there is none, which means that anything will do, and is taken
            to mean a client that knows no coding.
        offered: The codings to choose from, best first.

    Returns:
        One of `offered`, "identity", or None when the client refuses even that: RFC 9110 section
        12.5.3.

    """
    if field is None:
        return IDENTITY
    wanted = qualities(field)
    for alias, name in _ALIASES.items():
        if alias in wanted:
            wanted.setdefault(name, wanted[alias])
    others = wanted.get("*", 0.0)
    best, weight = None, 0.0
    for name in offered:
        if (quality := wanted.get(name, others)) > weight:
            best, weight = name, quality
    # Not named, identity is welcome, yet less than whatever is named.
    plain = wanted.get(IDENTITY, 0.0 if "*" in wanted and not others else None)
    if plain is None:
        return best or IDENTITY
    return IDENTITY if plain > weight else best
