"""The article's own pictures in its body, in whatever size the body shows them.

The writer of bodies knows a picture again whose address differs in scheme, size parameters and the
like (`newsfeed.vocabulary.body.addresses`). Where a size stands in the path instead, only somebody
who knows the services can tell; such a picture gets the address that the article has for it, so
that the writer doesn't show it a second time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from newsfeed.model.media import Image, Media
from newsfeed.vocabulary.body.addresses import addresses_in, identity

from .node import Node
from .removed import Removed

__all__ = ["Recognising"]

#: WordPress: photo-1024x683.jpg, photo-scaled.jpg of photo.jpg.
_SUFFIX: Final = re.compile(r"-(?:[0-9]{2,5}x[0-9]{2,5}|scaled)(?=\.[A-Za-z]{3,4}\Z)")
#: A part of a path that says nothing but a size or how to cut: Thumbor, Cloudinary, Cloudflare.
_PART: Final = re.compile(
    r"/(?:fit-in/)?[0-9]{2,5}x[0-9]{2,5}(?:/(?:smart|center|filters:[^/]++))*+(?=/)"
    r"|/(?:[a-z]{1,2}_[A-Za-z0-9.:]++,?+){1,12}+(?=/)"
    r"|/cdn-cgi/image/[^/]++(?=/)",
)
#: Jetpack's photon: the host and path of the picture behind its own host.
_PHOTON: Final = re.compile(r"//i[0-3]\.wp\.com/")
#: Picture servers of sites that take the address as a parameter.
_BEHIND: Final = ("/_next/image", "/_vercel/image")


def wide(address: str) -> str:
    """Return what addresses of one picture in all sizes have in common."""
    known = identity(address)
    parts = urlsplit(f"https:{known}" if known.startswith("//") else known)
    if parts.path.endswith(_BEHIND):
        inner = parse_qs(parts.query).get("url", [""])[0]
        known = identity(inner) if inner.startswith("http") else unquote(inner) or known
        if known.startswith("/") and not known.startswith("//"):
            known = f"//{parts.netloc}{known}"
    known = _PHOTON.sub("//", known)
    return _SUFFIX.sub("", _PART.sub("", known))


class Recognising:
    """Knows the pictures of one article.

    Args:
        media: What belongs to the article.
        removed: Takes which pictures got another address.
    """

    def __init__(self, media: Iterable[Media], removed: Removed) -> None:
        self._removed = removed
        self._known: set[str] = set()
        self._addresses: dict[str, str] = {}
        for picture in media:
            if isinstance(picture, Image) and picture.url:
                for each in (picture, *picture.renditions):
                    if each.url:
                        self._known.add(identity(each.url))
                        self._addresses.setdefault(wide(each.url), picture.url)

    def mark(self, body: Node) -> None:
        """Give pictures of the article that the writer wouldn't know again its addresses."""
        if not self._addresses:
            return
        for node in body.elements():
            if node.tag != "img":
                continue
            shown = list(addresses_in(node.attributes))
            if self._known.isdisjoint(map(identity, shown)):
                address = next(filter(None, map(self._addresses.get, map(wide, shown))), None)
                if address is not None:
                    node.attributes["src"] = address
                    self._removed.note("picture-recognised", address)
