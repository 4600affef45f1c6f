"""Pictures: those that a script was to load late, those nobody is meant to see, and twins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from newsfeed.vocabulary.body.addresses import identity

from .addresses import Addresses, host_of
from .allow import Allow
from .node import Node
from .removed import Removed
from .srcset import best, joined

__all__ = ["Pictures", "is_pixel", "shown_by"]

#: Where lazy-loading scripts look for the address; the first one that holds any is meant.
_LATE: Final = (
    "data-src data-lazy-src data-original data-orig-file data-hi-res-src data-full-url data-url "
    "data-image data-srcurl data-lazyload data-lazy data-cfsrc data-ezsrc data-pin-media"
).split()
_LATE_SETS: Final = ("data-srcset", "data-lazy-srcset", "data-original-set", "data-cfsrcset")
#: Names of files that hold the place of a picture.
_PLACEHOLDER: Final = re.compile(
    r"/(?:[^/?#]*[-_.])?(?:1x1|blank|clear|grey|lazy(?:load)?|pixel|placeholder|spacer|trans(?:parent)?)"
    r"(?:[-_.][^/?#]*)?\.(?:gif|png|svg|webp)(?:[?#]|\Z)",
    re.IGNORECASE,
)
_SMALL: Final = re.compile(r"0*+[01]?+(?:\.[0-9]*+)?+(?:px)?+", re.IGNORECASE)
_SMALL_STYLE: Final = re.compile(
    r"(?:\A|[;\s])(?P<side>width|height)\s*+:\s*+0*+[01]?+(?:px)?+\s*+(?:!\s*+important\s*+)?+(?=;|\Z)",
    re.IGNORECASE,
)
#: Hosts that serve nothing but pixels.
_COUNTERS: Final = frozenset(
    """
    ad.doubleclick.net analytics.twitter.com b.scorecardresearch.com bat.bing.com c.statcounter.com
    counter.theconversation.com counter.theconversation.edu.au feeds.feedburner.com
    google-analytics.com googletagmanager.com ib.adnxs.com mc.yandex.ru pi.feedsportal.com
    pixel.mathtag.com pixel.propublica.org pixel.quantserve.com pixel.wp.com
    sb.scorecardresearch.com secure-us.imrworldwide.com ssl.google-analytics.com stats.wp.com
    stats.wordpress.com vg01.met.vgwort.de
    """.split()
)
_COUNTER_ENDS: Final = (".2o7.net", ".met.vgwort.de", ".omtrdc.net", ".google-analytics.com")
#: Paths that serve nothing but pixels, on whatever host.
_COUNTER_PATH: Final = re.compile(
    r"\Ahttps?://(?:[^/?#]*\.)?(?:facebook\.com/tr[/?]|linkedin\.com/px|t\.co/i/adsct)"
    r"|\Ahttps?://[^/?#]+/(?:[^?#]*/)?(?:matomo|piwik)\.php\?"
    r"|[?&]republication-pixel=",
    re.IGNORECASE,
)


class Pictures:
    """Puts the pictures of one body in order."""

    def __init__(self, allow: Allow, addresses: Addresses, removed: Removed) -> None:
        self._allow = allow
        self._addresses = addresses
        self._removed = removed

    def picture(self, node: Node, others: Sequence[tuple[str, str]] = ()) -> Node | None:
        """Return an `<img>` with the address of its file, absolute; None when there is none.

        The address works alone: it stands in `src` whatever else there is, since many readers know
        no srcset.

        Args:
            node: The `<img>`.
            others: Files of the `<picture>` around it, with their sizes.
        """
        if is_pixel(node):
            self._removed.note("tracking-pixel-removed", node.get("src") or "img")
            return None
        late = self._late(node)
        files = self._files(node)
        source = late or self._own(node) or best(files or others)
        if source is None:
            self._removed.note("picture-removed", node.get("alt") or node.get("src") or "img")
            return None
        if late or _is_placeholder(node.get("src") or "#"):
            self._removed.note("picture-resolved", source)
        return self._made(node, source, files)

    def _made(self, node: Node, source: str, files: list[tuple[str, str]]) -> Node:
        made = Node("img", {**node.attributes, "src": source})
        made.attributes.setdefault("alt", "")
        # Sizes that are to be worked out by a script are none.
        if made.get("sizes").lower() == "auto":
            del made.attributes["sizes"]
        made.attributes.pop("srcset", None)
        if files:
            made.attributes["srcset"] = joined(files)
        return made

    def _late(self, node: Node) -> str | None:
        for name in _LATE:
            given = node.get(name)
            # Some hold JSON, or the word "true".
            if given and ("/" in given or "." in given) and not given.startswith(("{", "[")):
                return self._addresses.file(given)
        return None

    def _own(self, node: Node) -> str | None:
        given = node.get("src")
        if not given or _is_placeholder(given):
            return None
        return self._addresses.file(given)

    def _files(self, node: Node) -> list[tuple[str, str]]:
        for name in (*_LATE_SETS, "srcset"):
            given = node.get(name)
            if given and not given.startswith("data:"):
                return self._addresses.files(given)
        return []

    def sources(self, node: Node) -> list[tuple[str, str]]:
        """Resolve the `<source>`s of a `<picture>`; return all their files."""
        found: list[tuple[str, str]] = []
        for source in node.content:
            if isinstance(source, Node) and source.tag == "source":
                files = self._files(source)
                source.attributes.pop("srcset", None)
                source.attributes.pop("src", None)
                if files:
                    source.attributes["srcset"] = joined(files)
                    found += files
        return found


def _is_placeholder(address: str) -> bool:
    """Say whether a file holds the place of the picture that a script puts there."""
    return address.startswith(("data:", "about:", "#", "javascript:")) or bool(
        _PLACEHOLDER.search(address)
    )


def is_pixel(node: Node) -> bool:
    """Say whether a picture or frame is there to count readers: 1 × 1, or from known counters."""
    sides = [node.get(side) for side in ("width", "height")]
    if all(side and _SMALL.fullmatch(side) for side in sides):
        return True
    found = {each["side"].lower() for each in _SMALL_STYLE.finditer(node.get("style")[:1000])}
    if len(found) == 2:  # noqa: PLR2004 -- both sides
        return True
    address = node.get("src") or node.get("data-src")
    host = host_of(address if "://" in address else f"https:{address}").lower()
    return (
        host in _COUNTERS
        or host.endswith(_COUNTER_ENDS)
        or bool(_COUNTER_PATH.search(address[:2000]))
    )


def shown_by(content: Iterable[Node | str]) -> set[str]:
    """Return what the pictures of some content are known by, however they are addressed."""
    return {
        identity(node.get("src"))
        for each in content
        if isinstance(each, Node)
        for node in (each, *each.elements())
        if node.tag == "img"
    }
