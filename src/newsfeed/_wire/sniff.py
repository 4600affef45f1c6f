"""What isn't XML at all, by its first characters."""

from __future__ import annotations

import re
from typing import Final

from newsfeed._wire.limits import XML, Malformed
from newsfeed._wire.places import place_after
from newsfeed.text.shown import shown

__all__ = ["sniff"]

_HTML: Final = re.compile(
    r"\s*(?:<!--.*?-->\s*)*(?:<!doctype\s+html(?![^>]*xhtml)|<html\b(?![^>]*xmlns))",
    re.IGNORECASE | re.DOTALL,
)
#: Where PHP puts its messages, and what proxies answer.
_PIECE: Final = re.compile(
    r"<(?:br|b|p|h1|center|head|body|title|script|style|meta)[\s/>](?!\s*xmlns)", re.IGNORECASE
)
_BINARY: Final = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f]")
_NOT_XML: Final = (
    ("%PDF-", "a PDF file"),
    ("\x1f\x8b", "compressed with gzip: decompress it first"),
    ("PK\x03\x04", "a zip archive: unpack it first"),
    ("\x89PNG", "a PNG picture"),
    ("\xff\xd8\xff", "a JPEG picture"),
    ("GIF8", "a GIF picture"),
    ("BZh", "compressed with bzip2: decompress it first"),
    ("\x28\xb5\x2f\xfd", "compressed with Zstandard: decompress it first"),
    ("\xfd7zXZ", "compressed with xz: decompress it first"),
    ("RIFF", "a picture, sound or film (RIFF)"),
    ("ID3", "a sound file (MP3)"),
    ("Lo\xa7\x94", "XML in EBCDIC: write it in UTF-8"),
)


def sniff(text: str) -> None:
    """Name what isn't XML at all."""
    start = text.lstrip("\t\n\r ")
    place = place_after(text[: len(text) - len(start)])
    what = next((name for magic, name in _NOT_XML if start.startswith(magic)), None)
    if what is None and _HTML.match(start):
        what = 'an HTML page; the feed\'s address is often in its <link rel="alternate">'
    elif what is None and start[:5].lower() == "<?php":
        what = "the source of a PHP program, which the server didn't run"
    elif what is None and _PIECE.match(start):
        what = "a piece of HTML, most likely a message of the server"
    if what is None and not start.startswith("<"):
        if "<?xml " in start:
            message = f"text before the XML declaration: {shown(start, 40)}; remove it"
            spec = XML + "#sec-prolog-dtd"
            raise Malformed("not-well-formed", message, place.line, place.column, spec)
        what = (
            "binary data"
            if _BINARY.search(start)
            else "JSON; a JSON Feed is not read here"
            if start.startswith(("{", "["))
            else f"text that begins with {shown(start, 40)}"
        )
    if what is not None:
        spec = XML + "#sec-well-formed"
        message = f"this is not XML but {what}"
        raise Malformed("not-xml", message, place.line, place.column, spec)
