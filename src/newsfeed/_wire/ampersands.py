"""Ampersands that begin no reference: the most frequent reason why a feed is not well-formed.

XML 1.0 section 2.4: outside of CDATA sections, comments and processing instructions an ampersand
is written as `&amp;`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from .places import Notes, Place

__all__ = ["mended"]

# What begins something in which ampersands stand for themselves, or an ampersand that begins none
# of the forms of references.
_TOKEN: Final = re.compile(
    rb"<!\[CDATA\[|<!--|<\?"
    rb"|&(?!#[0-9]{1,9};|#x[0-9A-Fa-f]{1,8};|[A-Za-z_][A-Za-z0-9._\-]{0,40};)"
)
_ENDS: Final = {b"<![CDATA[": b"]]>", b"<!--": b"-->", b"<?": b"?>"}

# A token, or a reference, that is cut here may go on in the next piece; none is longer.
_LONGEST: Final = 48


def mended(pieces: Iterable[bytes], notes: Notes) -> Iterator[bytes]:
    """Yield a document in UTF-8 with `&amp;` for every ampersand that begins no reference.

    Args:
        pieces: The document.
        notes: Receives the place of each.

    """
    mender = _Mender(notes)
    for piece in pieces:
        yield mender.fed(piece)
    yield mender.rest()


class _Mender:
    """What a document holds, piece by piece."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._held = b""
        self._end = b""  # of the section that is open
        self._place = Place()

    def fed(self, piece: bytes) -> bytes:
        """Take a piece, and return what is certain by now."""
        self._held += piece
        return self._taken(max(len(self._held) - _LONGEST, 0))

    def rest(self) -> bytes:
        """Return what is left at the end."""
        return self._taken(len(self._held))

    def _taken(self, certain: int) -> bytes:
        held, done = self._held, []
        start = at = 0
        while at < certain:
            if self._end:
                found = held.find(self._end, at)
                if found < 0:
                    at = max(at, certain)
                    break
                at = found + len(self._end)
                self._end = b""
                continue
            token = _TOKEN.search(held, at)
            if token is None or token.start() >= certain:
                at = max(at, certain)
                break
            at = token.end()
            if token[0] == b"&":
                done += [held[start : at - 1], b"&amp;"]
                self._note(held[start : at - 1])
                start = at
            else:
                self._end = _ENDS[token[0]]
        if start or at:
            done.append(held[start:at])
            self._place.past(held[start:at].decode(errors="replace"))
            self._held = held[at:]
        return b"".join(done)

    def _note(self, before: bytes) -> None:
        place = self._place
        place.past(before.decode(errors="replace"))
        message = "an ampersand that begins no reference is read as one: write &amp;"
        self._notes.note("bare-ampersand", message, place.line, place.column)
        place.past("&")
