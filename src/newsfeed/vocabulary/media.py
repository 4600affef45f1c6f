"""Media RSS 1.5.1: https://www.rssboard.org/media-rss.

Caption, credit, copyright and thumbnail nest inside their media:content, never on a group or the
item: readers that find them there take them for the headline, the summary or a second picture.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsfeed._wire.addresses import URI, URL
from newsfeed._wire.codec import BOOL, INT, NUMBER, TEXT, Codec, joined, token
from newsfeed._wire.shape import (
    SELF,
    Any_,
    Attr,
    Child,
    Choice,
    Context,
    Guard,
    Lens,
    Part,
    Switch,
    Text,
    shape,
)
from newsfeed.model import Credit, CreditLine, Media, MediaDetails, Thumbnail

from . import dcterms, ebu, media_parts
from .media_parts import MEDIA, REF

__all__ = ["CONTENT", "CREDIT", "DETAILS", "GROUP", "ITEM", "MEDIA"]

MEDIUM = token("medium", "image", "audio", "video", "document", "executable")
EXPRESSION = token("expression", "sample", "full", "nonstop")


def _line(credit: CreditLine) -> str:
    return credit.text


#: A credit line as it is printed.
LINE: Codec[CreditLine] = Codec("credit line", _line, CreditLine)


def _role(credit: Credit, _: Context) -> str | None:
    return ebu.role(credit)


def _read_role(role: str) -> Mapping[str, Any]:
    return {"role": role}


def _parties(details: MediaDetails, _: Context) -> tuple[Credit, ...]:
    return ebu.parties(details)


def _stated(details: MediaDetails, _: Context) -> MediaDetails | None:
    stated = details.rights is not None or details.rights_url is not None
    return details if stated else None


def _owned(details: MediaDetails, context: Context) -> MediaDetails | None:
    notice = ebu.notice(details)
    if notice is None or notice == details.rights:
        return _stated(details, context)
    return details.evolve(rights=notice)


#: One party of a credit.
CREDIT = shape(
    Credit,
    Attr(Lens(_role, ("role",), _read_role), "role", ref=REF + "credit"),
    Attr("scheme", "scheme", URI, ref=REF + "credit"),
    Text("name"),
)

COPYRIGHT = shape(
    MediaDetails,
    Attr("rights_url", "url", URL, ref=REF + "copyright"),
    Text("rights", required=False),
)

_OF_RIGHTS = ("rights", "rights_url")

#: The whole line in one element, or an element for each party; then the owner is named as copyright
#: holder.
CREDITS = Switch(
    "credits",
    {
        "line": (
            Child("credit", MEDIA("credit"), LINE, ref=REF + "credit"),
            Child(Lens(_stated, _OF_RIGHTS), MEDIA("copyright"), COPYRIGHT, ref=REF + "copyright"),
        ),
        "parts": (
            Child(
                Lens(_parties, ("credit",)), MEDIA("credit"), CREDIT, many=True, ref=REF + "credit"
            ),
            Child(Lens(_owned, _OF_RIGHTS), MEDIA("copyright"), COPYRIGHT, ref=REF + "copyright"),
        ),
    },
)

THUMBNAIL = shape(
    Thumbnail,
    Attr("url", "url", URL, required=True, ref=REF + "thumbnail"),
    Attr("width", "width", INT, ref=REF + "thumbnail"),
    Attr("height", "height", INT, ref=REF + "thumbnail"),
    Attr("time", "time", ref=REF + "thumbnail"),
)

#: What few media say.
MORE = shape(
    MediaDetails,
    Child("title", MEDIA("title"), ref=REF + "title"),
    Child("credits", MEDIA("credit"), CREDIT, many=True, ref=REF + "credit"),
    Child("thumbnails", MEDIA("thumbnail"), THUMBNAIL, many=True, ref=REF + "thumbnail"),
    Child("keywords", MEDIA("keywords"), joined("keywords", ", ", loose=","), ref=REF + "keywords"),
    *media_parts.ROWS,
    dcterms.VALID,
    Any_("elements"),
)

#: What may be said of one media object, and of all of an item's or a channel's.
DETAILS = shape(
    MediaDetails,
    Child("caption", MEDIA("description"), ref=REF + "description"),
    CREDITS,
    Child("thumbnail", MEDIA("thumbnail"), THUMBNAIL, ref=REF + "thumbnail"),
    Guard("_rare", (Part(SELF, MORE),)),
)

CONTENT = shape(
    Media,
    Attr("url", "url", URL, ref=REF + "content"),
    Attr("type", "type", ref=REF + "content"),
    Attr("medium", "medium", MEDIUM, ref=REF + "content"),
    Attr("width", "width", INT, ref=REF + "content"),
    Attr("height", "height", INT, ref=REF + "content"),
    Attr("size", "fileSize", INT, ref=REF + "content"),
    Guard(
        "_rare",
        (
            Attr("default", "isDefault", BOOL, ref=REF + "content"),
            Attr("expression", "expression", EXPRESSION, ref=REF + "content"),
            Attr("bitrate", "bitrate", NUMBER, ref=REF + "content"),
            Attr("framerate", "framerate", NUMBER, ref=REF + "content"),
            Attr("samplingrate", "samplingrate", NUMBER, ref=REF + "content"),
            Attr("channels", "channels", INT, ref=REF + "content"),
            Attr("duration", "duration", NUMBER, ref=REF + "content"),
            Attr("language", "lang", TEXT, ref=REF + "content"),
        ),
    ),
    *DETAILS.rows,
)

#: What the renditions of a picture share when they don't say it themselves; a notice goes with its
#: address.
_SHARED = (("title",), ("caption",), ("credit",), ("credits",), ("rights", "rights_url"))


def _alternatives(media: Media, _: Context) -> tuple[Media, ...]:
    return (media, *(each.evolve(**_missing(each, media)) for each in media.renditions))


def _missing(rendition: Media, media: Media) -> dict[str, object]:
    return {
        name: getattr(media, name)
        for together in _SHARED
        if not any(getattr(rendition, name) for name in together)
        for name in together
    }


#: The same object in several sizes or formats.
GROUP = shape(
    Media,
    Child(
        Lens(_alternatives, ("renditions",)), MEDIA("content"), CONTENT, many=True,
        ref=REF + "group",
    ),
)  # fmt: skip


def _several(media: Media) -> bool:
    return bool(media.renditions)


#: A bare media:content for one size: a group of one is an error to validators and a trap in
#: readers.
ITEM = Choice(
    "media",
    (
        (_several, Child(SELF, MEDIA("group"), GROUP, ref=REF + "group")),
        (None, Child(SELF, MEDIA("content"), CONTENT, ref=REF + "content")),
    ),
)
