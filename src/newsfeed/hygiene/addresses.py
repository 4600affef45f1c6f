"""Addresses in a body: absolute, in ASCII, and none that does anything but lead somewhere."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urljoin

from newsfeed.text.urls import uri, url

from .removed import Removed
from .srcset import candidates, joined

__all__ = ["WEB", "Addresses", "host_of"]

WEB: Final = frozenset({"http", "https"})
#: What browsers leave out of an address before they look at it (URL standard, section 4.4).
_LEFT_OUT: Final = re.compile(r"[\t\n\r]")
_ENDS: Final = "".join(map(chr, range(0x21)))
#: Schemes whose addresses have backslashes for slashes in browsers; the empty one is relative.
_PATHS: Final = {*WEB, ""}
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*+):")


class Addresses:
    """Resolves the addresses of one body.

    Args:
        base: What relative addresses are relative to; None when nobody knows.
        schemes: What links may begin with.
        removed: Takes what was refused.
    """

    def __init__(self, base: str | None, schemes: frozenset[str], removed: Removed) -> None:
        self._base = base
        self._schemes = schemes
        self._removed = removed

    def link(self, text: str) -> str | None:
        """Return where a link leads, as an absolute address; None when it must go."""
        return self._resolved(text, self._schemes)

    def file(self, text: str) -> str | None:
        """Return the address of a picture or the like; None when it has none that can be shown."""
        return self._resolved(text, WEB)

    def files(self, srcset: str) -> list[tuple[str, str]]:
        """Return the files of a srcset with their sizes, without those that can't be shown."""
        found = ((self.file(address), size) for address, size in candidates(srcset))
        return [(address, size) for address, size in found if address is not None]

    def srcset(self, text: str) -> str:
        """Return a srcset with absolute addresses; empty when none is left."""
        return joined(self.files(text))

    def _resolved(self, text: str, schemes: frozenset[str]) -> str | None:
        address = _LEFT_OUT.sub("", text.strip(_ENDS))
        if not address:
            return None
        found = _SCHEME.match(address)
        scheme = found[1].lower() if found else ""
        if scheme and scheme not in schemes:
            self._removed.note("address-refused", f"{scheme[:40]}:")
            return None
        if scheme in _PATHS:
            address = _slashed(address)
        if not scheme and self._base is None and not address.startswith("//"):
            known = _is_plain(address)
            self._removed.note("address-relative" if known else "address-refused", address)
            return address if known else None
        try:
            if scheme not in _PATHS:
                return uri(address)
            return url(urljoin(self._base or "https:", address))
        except ValueError:
            self._removed.note("address-refused", address)
            return None


def _slashed(address: str) -> str:
    """Return an address with the slashes that a browser sees instead of backslashes."""
    end = min((at for at in map(address.find, "?#") if at >= 0), default=len(address))
    return address[:end].replace("\\", "/") + address[end:]


def _is_plain(address: str) -> bool:
    """Say whether no program could take a relative address for one with a scheme."""
    return ":" not in re.split(r"[/?#]", address, maxsplit=1)[0]


def host_of(address: str) -> str:
    """Return the host of an absolute address in normal form, without "www."."""
    place = address.partition("//")[2].partition("/")[0].partition("?")[0].partition("#")[0]
    return place.rpartition("@")[2].partition(":")[0].removeprefix("www.")
