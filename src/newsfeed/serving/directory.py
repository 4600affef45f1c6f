"""Feeds in files."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from newsfeed.errors import ParseError
from newsfeed.formats import ATOM, RSS, Format
from newsfeed.parsing import parse_lenient

from .served import Served

if TYPE_CHECKING:
    import os

__all__ = ["SUFFIXES", "directory"]

#: What files of feeds end in.
SUFFIXES: Final = (".atom", ".rss", ".xml")

#: How much of a file is looked at for its root.
_HEAD: Final = 1 << 16

#: How many documents are kept ready.
_KEPT: Final = 64

_START: Final = re.compile(r"<([A-Za-z_][\w.\-]*+:)?+([\w.\-]++)", re.ASCII)
_FORMATS: Final = {"rss": RSS, "feed": ATOM}
_SKIPPED: Final = (("<?", "?>"), ("<!--", "-->"), ("<!", ">"))


def directory(
    path: str | os.PathLike[str],
    /,
    **settings: Any,  # noqa: ANN401 -- fields of Served, which checks them
) -> Callable[[str], Served | None]:
    """Return what serves the feeds in a directory and below it: give it to `wsgi` or `asgi`.

    Only RSS and Atom in files that end in .xml, .rss or .atom are served; no hidden file, nothing
    in a hidden directory, and nothing to which a symbolic link leads out of the directory. A file
    is read again when its size or the time of its last change is another.

    Args:
        path: The directory.
        settings: Fields of `Served` for all documents: `cache_control`, `cors`, `hubs` and so on.

    Raises:
        InvalidValue: a setting can't be what was given.

    """
    root = Path(path).resolve()
    Served(**{"body": b"", "media_type": RSS.media_type, **settings})  # so that faults show at once

    @lru_cache(maxsize=_KEPT)
    def load(file: Path, changed: int, size: int) -> Served | None:  # noqa: ARG001 -- the size is a part of the key
        body = file.read_bytes()
        format_ = _format_of(body[:_HEAD])
        if format_ is None:
            return None
        when = datetime.fromtimestamp(changed // 1_000_000_000, UTC)
        given = {"media_type": format_.media_type, "last_modified": when, **_addresses(body)}
        return Served(body=body, **{**given, **settings})

    def find(place: str) -> Served | None:
        file = _inside(root, place)
        with suppress(OSError):
            if file is not None and file.is_file():
                state = file.stat()
                return load(file, state.st_mtime_ns, state.st_size)
        return None

    return find


def _inside(root: Path, place: str) -> Path | None:
    """Return the file at a path of the web; None when it is none of ours."""
    names = place.removeprefix("/").split("/")
    # A name with a backslash or a colon leads elsewhere on Windows.
    if any(not each or each.startswith(".") or set(each) & set("\\:\0") for each in names):
        return None
    if not names[-1].lower().endswith(SUFFIXES):
        return None
    try:
        file = root.joinpath(*names).resolve()
    except (OSError, RuntimeError, ValueError):
        return None  # links in a circle; characters that no file name here can have
    return file if file.is_relative_to(root) else None


def _format_of(head: bytes) -> Format | None:
    """Return the format that a document's root element is of."""
    # Names of elements are ASCII here, so that the NULs go is enough to read UTF-16.
    text = head.replace(b"\0", b"").decode("latin-1")
    at = text.find("<")
    while at >= 0:
        end = next((end for start, end in _SKIPPED if text.startswith(start, at)), None)
        if end is None:
            found = _START.match(text, at)
            return _FORMATS.get(found[2]) if found else None
        closed = text.find(end, at)
        at = text.find("<", closed) if closed >= 0 else -1
    return None


def _addresses(body: bytes) -> dict[str, object]:
    """Return what a document says of its own address and its hubs, if it can be read."""
    with suppress(ParseError):
        feed = parse_lenient(body).feed
        return {"url": feed.url, "hubs": feed.hubs}
    return {}
