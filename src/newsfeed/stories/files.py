"""Story files: bytes in UTF-8, with or without a byte order mark."""

from __future__ import annotations

import os
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from datetime import tzinfo
from pathlib import Path

from newsfeed.errors import StoryError
from newsfeed.hygiene import FEED, Allow
from newsfeed.model.article import Article
from newsfeed.report import Report

from .html_story import read_html, read_markdown
from .story import read_story

__all__ = ["MARKED_UP", "SUFFIXES", "load_story"]

#: What files of stories that are no plain text end in.
MARKED_UP = {".htm": "html", ".html": "html", ".markdown": "markdown", ".md": "markdown"}

#: What files of stories end in.
SUFFIXES = frozenset({".txt", *MARKED_UP})


def load_story(
    path: str | os.PathLike[str],
    *,
    link: str | None = None,
    base_link: str | None = None,
    zone: str | tzinfo | None = None,
    allow: Allow = FEED,
    report: Report | None = None,
) -> Article:
    """Read a story from its file: HTML (*.html, *.htm), Markdown (*.md, *.markdown), or text.

    What it may hold say `read_html`, `read_markdown` and `read_story`.

    Args:
        path: The file: UTF-8, with or without a byte order mark.
        link: The address of its page; front matter is not asked then.
        base_link: The address under which stories stand; the file's name becomes its last part.
        zone: The zone of dates without an offset: "Europe/Berlin", or a `tzinfo`.
        allow: What may stay in a body of HTML or Markdown.
        report: Takes what was left out, changed or doubtful; `path` is the file's.

    Raises:
        StoryError: the file cannot be read, is empty, binary or not UTF-8, or its text is no story.
        InvalidValue: an argument cannot be what was given.
    """
    name = os.fspath(path)
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or fault
        raise StoryError(f"{name}: cannot be read: {reason}") from fault
    text = _decoded(data, name)
    suffix = Path(path).suffix.lower()
    if suffix in MARKED_UP:
        read = read_markdown if MARKED_UP[suffix] == "markdown" else read_html
        return read(
            text,
            name=name,
            link=link,
            base_link=base_link,
            zone=zone,
            allow=allow,
            report=report,
        )
    return read_story(text, name=name, link=link, base_link=base_link, zone=zone, report=report)


def _decoded(data: bytes, name: str) -> str:
    if not data.strip():
        message = f"{name}: is empty: the first line must be the headline"
        raise StoryError(message)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        message = f"{name}: is UTF-16 (byte 0): save it as UTF-8"
        raise StoryError(message)
    nul = data.find(b"\0")
    if nul >= 0:
        message = f"{name}: is no text: byte {nul} is NUL; give the story as plain text in UTF-8"
        raise StoryError(message)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        # The codec counts behind the byte order mark.
        offset = fault.start + len(data) - len(fault.object)
        line = data.count(b"\n", 0, offset) + 1
        found = f"byte {offset} (0x{data[offset]:02X}) is not UTF-8"
        message = f"{name}:{line}: {found}: save the file as UTF-8"
        raise StoryError(message) from fault
