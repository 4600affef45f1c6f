"""Media types of files by the extension in their URL's path, and the medium a type belongs to.

The table is our own, never the machine's: `mimetypes` reads files of the operating system, so the
same feed could differ between two hosts. Source: the IANA registry of media types; where nothing
is registered, what browsers send and accept (video/x-matroska).
"""

from __future__ import annotations

import re
from typing import Final, Literal

from .patterns import pattern

__all__ = ["TYPES", "Medium", "is_bytes", "is_xml", "media_type", "medium"]

Medium = Literal["image", "audio", "video", "document", "executable"]

_BY_EXTENSION: Final = {
    # Pictures. image/jpg is no media type, though some servers send it.
    "apng": "image/apng",
    "avif": "image/avif",
    "bmp": "image/bmp",
    "gif": "image/gif",
    "heic": "image/heic",
    "heif": "image/heif",
    "ico": "image/vnd.microsoft.icon",
    "jfif": "image/jpeg",
    "jpe": "image/jpeg",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "jxl": "image/jxl",
    "png": "image/png",
    "svg": "image/svg+xml",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "webp": "image/webp",
    # Sound
    "aac": "audio/aac",
    "flac": "audio/flac",
    "m4a": "audio/mp4",
    "m4b": "audio/mp4",
    "mid": "audio/midi",
    "midi": "audio/midi",
    "mp3": "audio/mpeg",
    "oga": "audio/ogg",
    "ogg": "audio/ogg",
    "opus": "audio/ogg",
    "wav": "audio/wav",
    "weba": "audio/webm",
    # Film
    "3gp": "video/3gpp",
    "avi": "video/x-msvideo",
    "m3u8": "application/vnd.apple.mpegurl",
    "m4v": "video/mp4",
    "mkv": "video/x-matroska",
    "mov": "video/quicktime",
    "mp4": "video/mp4",
    "mpd": "application/dash+xml",
    "mpeg": "video/mpeg",
    "mpg": "video/mpeg",
    "ogv": "video/ogg",
    "webm": "video/webm",
    # Documents
    "csv": "text/csv",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "epub": "application/epub+zip",
    "htm": "text/html",
    "html": "text/html",
    "json": "application/json",
    "md": "text/markdown",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "rtf": "application/rtf",
    "srt": "application/x-subrip",
    "txt": "text/plain",
    "vtt": "text/vtt",
    "xhtml": "application/xhtml+xml",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
    "zip": "application/zip",
    # Programs
    "apk": "application/vnd.android.package-archive",
    "exe": "application/vnd.microsoft.portable-executable",
}

#: The types that an extension stands for.
TYPES: Final = frozenset(_BY_EXTENSION.values())

# Types whose medium their first half doesn't tell.
_MEDIA: Final[dict[str, Medium]] = {
    "application/dash+xml": "video",
    "application/epub+zip": "document",
    "application/msword": "document",
    "application/ogg": "audio",
    "application/pdf": "document",
    "application/rtf": "document",
    "application/vnd.android.package-archive": "executable",
    "application/vnd.apple.mpegurl": "video",
    "application/vnd.microsoft.portable-executable": "executable",
    "application/vnd.ms-excel": "document",
    "application/vnd.ms-powerpoint": "document",
    "application/x-msdownload": "executable",
    "application/x-mpegurl": "video",
    "application/x-shockwave-flash": "executable",
    "application/xhtml+xml": "document",
}
_DOCUMENT_FAMILIES: Final = (
    "application/vnd.oasis.opendocument.",
    "application/vnd.openxmlformats-officedocument.",
)
_FAMILIES: Final[dict[str, Medium]] = {
    "audio": "audio",
    "image": "image",
    "text": "document",
    "video": "video",
}

# The extension of a path's last segment; the first alternative steps over scheme and host.
_EXTENSION: Final = pattern(
    r"(?:[a-z][a-z0-9+.\-]*+:)?+(?://[^/?#]*+)?+(?:[^/?#]*+/)*+[^/?#]*?\.([a-z0-9]{2,5})(?:[?#]|\Z)",
    re.ASCII | re.IGNORECASE,
)


# Of an absolute address that has a path: "https://host/".
_SLASHES: Final = 3


def media_type(url: str) -> str | None:
    """Return the media type that the extension of the URL's path stands for, or None.

    Query and fragment are not looked at: "/picture?file=a.jpg" tells nothing.
    """
    # In most addresses the path ends in an extension; this is three times as fast as the grammar.
    path = url.partition("?")[0]
    kind = _BY_EXTENSION.get(path[path.rfind(".") + 1 :])
    if kind is not None and "#" not in path and path.count("/") >= _SLASHES:
        return kind
    found = _EXTENSION.match(url)
    return _BY_EXTENSION.get(found[1].lower()) if found else None


def medium(type: str) -> Medium | None:  # noqa: A002 - the attribute is called type in every format
    """Return the medium of a media type as Media RSS names it, or None where the type doesn't tell.

    Parameters are not looked at: "text/html; charset=utf-8" is a document.
    """
    essence = type.partition(";")[0].strip().lower()
    known = _MEDIA.get(essence)
    if known is not None:
        return known
    if essence.startswith(_DOCUMENT_FAMILIES):
        return "document"
    return _FAMILIES.get(essence.partition("/")[0])


def is_bytes(kind: str) -> bool:
    """Say whether a word is a media type whose files are neither text nor XML."""
    return "/" in kind and not kind.lower().startswith("text/") and not is_xml(kind)


def is_xml(kind: str) -> bool:
    """Say whether a media type is one of XML: RFC 7303."""
    return _XML.fullmatch(kind) is not None


_XML: Final = pattern(r"[^;]*[+/]xml *(?:;.*)?", re.IGNORECASE)
