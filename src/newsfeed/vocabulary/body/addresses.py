"""When two addresses are those of one picture.

They are when they differ in the scheme (http, https, none), in the fragment, or in those parameters
of the query that say how large, how sharp or in which format the picture is wanted. Other
parameters may name the picture itself, so they count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from newsfeed.text.urls import url as normal

__all__ = ["addresses_in", "identity", "sources_in"]

# As the image services document them: imgix, Fastly, Cloudflare, Akamai, Jetpack, Drupal.
_SIZES: Final = frozenset(
    """
    auto crop dpr fit fm format h height imheight impolicy imwidth itok ixid ixlib max-h max-w
    maxheight maxwidth q quality rect resize size sizes ssl strip w webp width
    """.split()
)
#: Where the path names a file, these don't name another: signatures, versions, ways of cutting.
_REST: Final = frozenset(
    """
    _ bg blur c cb cs fill focal focus gravity hei im k mode rev s scale sharp sharpen sig signature
    sz t timestamp trim ts upscale v ver version wid zoom
    """.split()
)
_PICTURE_FILE: Final = re.compile(
    r"\.(?:avif|bmp|gif|heic|jpe?g|jxl|png|svg|tiff?|webp)\Z", re.IGNORECASE
)
_ENCODED: Final = re.compile("%[0-9a-f]{2}", re.IGNORECASE)
_REMOTE: Final = re.compile(r"(https?:)?//", re.IGNORECASE | re.ASCII)
# HTML, section 4.8.4.2.1, "srcset": a comma ends a candidate only after white space, or at the end
# of the address itself; within an address it is part of it.
_CANDIDATE: Final = re.compile(
    r"[,\s]*+(?:([^\s]*[^\s,])(?:,|\s(?:[^,(]++|\([^)]*+\)?+)*+)?|\Z)", re.ASCII
)
_SOURCES: Final = ("src", "data-src", "data-original", "data-lazy-src")
_SOURCE_SETS: Final = ("srcset", "data-srcset", "data-lazy-srcset")


def identity(address: str) -> str:
    """Return what all addresses of one picture have in common."""
    address = address.strip()
    remote = _REMOTE.match(address)
    if not remote:
        return address
    try:
        address = normal(address if remote[1] else "https:" + address)
    except ValueError:
        return address
    path, _, query = address.partition("#")[0].partition("?")
    path = _ENCODED.sub(lambda byte: byte[0].upper(), path.partition(":")[2])
    file = _PICTURE_FILE.search(path) is not None
    kept = sorted(part for part in query.split("&") if not _presents(part, file=file))
    return f"{path}?{'&'.join(kept)}" if kept else path


def _presents(parameter: str, *, file: bool) -> bool:
    """Say whether a parameter says how, not which; `file` is whether the path names a picture."""
    name = parameter.partition("=")[0].lower()
    return name in _SIZES or not parameter or (file and (name in _REST or name.isdigit()))


def addresses_in(attributes: Mapping[str, str]) -> Iterator[str]:
    """Give the address of each file that an `<img>` with these attributes may show."""
    for name in _SOURCES:
        if name in attributes:
            yield attributes[name]
    yield from sources_in(attributes)


def sources_in(attributes: Mapping[str, str]) -> Iterator[str]:
    """Give the addresses in the srcset of an `<img>` or a `<source>`."""
    for name in _SOURCE_SETS:
        if name in attributes:
            yield from filter(None, _CANDIDATE.findall(attributes[name]))
