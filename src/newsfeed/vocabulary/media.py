"""Media RSS 1.5.1: https://www.rssboard.org/media-rss.

Caption, credit, copyright and thumbnail nest inside their media:content, never on a group or the
item: readers that find them there take them for the headline, the summary or a second picture.
"""

from __future__ import annotations

from msgspec.structs import replace

from newsfeed._wire.addresses import URL
from newsfeed._wire.codec import (
    BOOL,
    FILLED,
    INT,
    NONBLANK,
    NUMBER,
    PLAIN,
    POSITIVE,
    Codec,
    joined,
    token,
)
from newsfeed._wire.forms import LANGUAGE, MEDIA_TYPE
from newsfeed._wire.shape import (
    SELF,
    Attr,
    Child,
    Choice,
    Guard,
    Lens,
    Part,
    Row,
    Switch,
    Text,
    fills,
    shape,
)
from newsfeed.model import (
    Credit,
    CreditLine,
    Media,
    MediaDetails,
    Thumbnail,
)

from . import dcterms, html_rules, inherited, media_parts, media_rules, modules, own
from . import media_value_rules as value_rules
from . import media_views as views
from .checked import row
from .forms import PLAY_TIME, ROLE, legal_keywords
from .media_parts import MEDIA, REF

__all__ = ["CONTENT", "CREDIT", "DETAILS", "GROUP", "ITEM", "MEDIA"]

MEDIUM = token("medium", "image", "audio", "video", "document", "executable")
KEYWORDS = replace(
    joined("keywords", ", ", loose=","), rule="not-a-list-of-keywords", legal=legal_keywords
)
SCHEME = token("scheme of roles", "urn:ebu", "urn:yvs")
EXPRESSION = token("expression", "sample", "full", "nonstop")


#: A credit line as it is printed.
LINE: Codec[CreditLine] = Codec(
    "credit line",
    views.line,
    CreditLine,
    rule="blank-value",
    legal=FILLED.legal,
    doubts=PLAIN,
)


#: A title or description of either type. It is only read: what is written is plain.
SAID = shape(
    str,
    Attr("type", "type", token("type of text", "plain", "html"), ref=REF + "title"),
    Text("text", NONBLANK, required=False),
    build=views.read_said,
    bare=True,
)


def _said(field: str, name: str) -> tuple[Row, Row]:
    return (
        Child(field, MEDIA(name), ref=REF + name, reads=False),
        Child(
            field, MEDIA(name), SAID, ref=REF + name, writes=False, rules=(html_rules.CONSTRUCT,)
        ),
    )


#: One party of a credit.
CREDIT = shape(
    Credit,
    Attr(Lens(views.role, ("role",), views.read_role), "role", ROLE, ref=REF + "credit"),
    Attr("scheme", "scheme", SCHEME, ref=REF + "credit"),
    own.CREDIT,
    Text("name"),
    build=views.read_credit,
    rules=(value_rules.uploader_role_is_known, value_rules.role_is_listed),
)

COPYRIGHT = shape(
    MediaDetails,
    Attr("rights_url", "url", URL, ref=REF + "copyright"),
    Text("rights", FILLED, required=False),
    build=inherited.as_fields,
)

_OF_RIGHTS = ("rights", "rights_url")

#: The whole line in one element, or an element for each party; then the owner is named as copyright
#: holder.
CREDITS = Switch(
    "credits",
    {
        "line": (
            Child("credit", MEDIA("credit"), LINE, ref=REF + "credit", reads=False),
            Child(
                Lens(views.stated, _OF_RIGHTS, dict, needs="rights"), MEDIA("copyright"), COPYRIGHT,
                ref=REF + "copyright",
            ),
        ),
        "parts": (
            Child(
                Lens(views.parties, ("credit",)), MEDIA("credit"), CREDIT, many=True,
                ref=REF + "credit", reads=False,
            ),
            Child(
                Lens(views.owned, _OF_RIGHTS), MEDIA("copyright"), COPYRIGHT, ref=REF + "copyright",
                reads=False,
            ),
        ),
    },
)  # fmt: skip

#: The licence that a credit names, on request; what was said of a licence is said anyway.
LICENSES = Switch(
    "licenses",
    {
        False: (),
        True: (
            Child(
                Lens(views.licensed, ("credit",), needs="credit"), MEDIA("license"),
                media_parts.LICENSE, ref=REF + "license", reads=False,
            ),
        ),
    },
)  # fmt: skip

THUMBNAIL = shape(
    Thumbnail,
    Attr("url", "url", URL, required=True, ref=REF + "thumbnail"),
    Attr("width", "width", POSITIVE, ref=REF + "thumbnail"),
    Attr("height", "height", POSITIVE, ref=REF + "thumbnail"),
    Attr("time", "time", PLAY_TIME, ref=REF + "thumbnail"),
)

#: What few media say.
MORE = shape(
    MediaDetails,
    *_said("title", "title"),
    Child("credits", MEDIA("credit"), CREDIT, many=True, ref=REF + "credit", reads=False),
    Child(
        "thumbnails", MEDIA("thumbnail"), THUMBNAIL, many=True, ref=REF + "thumbnail", reads=False
    ),
    Child("keywords", MEDIA("keywords"), KEYWORDS, ref=REF + "keywords"),
    *media_parts.ROWS,
    dcterms.VALID,
    inherited.ELEMENTS,
    rules=(media_rules.hashes_differ, media_rules.restrictions_differ),
    checks=(
        *modules.METADATA,
        row(
            MEDIA("adult"), token("truth value", "true", "false", rule="not-true-or-false"),
            ref=REF + "adult", rules=(value_rules.adult_is_rated,),
        ),
    ),
)  # fmt: skip

#: What may be said of one media object, and of all of an item's or a channel's.
DETAILS = shape(
    MediaDetails,
    *_said("caption", "description"),
    CREDITS,
    Child(
        fills(views.read_credits, "credit", "credits"), MEDIA("credit"), CREDIT, many=True,
        ref=REF + "credit", writes=False, recurs=True,
    ),
    Child("thumbnail", MEDIA("thumbnail"), THUMBNAIL, ref=REF + "thumbnail", reads=False),
    Child(
        fills(views.read_thumbnails, "thumbnail", "thumbnails"), MEDIA("thumbnail"), THUMBNAIL,
        many=True, ref=REF + "thumbnail", writes=False,
    ),
    LICENSES,
    Guard("_rare", (Part(SELF, MORE),)),
)  # fmt: skip

CONTENT = shape(
    Media,
    Attr("url", "url", URL, ref=REF + "content"),
    Attr("type", "type", MEDIA_TYPE, ref=REF + "content"),
    Attr("medium", "medium", MEDIUM, ref=REF + "content"),
    Attr("width", "width", POSITIVE, ref=REF + "content"),
    Attr("height", "height", POSITIVE, ref=REF + "content"),
    Attr("size", "fileSize", INT, ref=REF + "content"),
    Guard(
        "_rare",
        (
            Attr("default", "isDefault", BOOL, ref=REF + "content"),
            Attr("expression", "expression", EXPRESSION, ref=REF + "content"),
            Attr("bitrate", "bitrate", NUMBER, ref=REF + "content"),
            Attr("framerate", "framerate", NUMBER, ref=REF + "content"),
            Attr("samplingrate", "samplingrate", NUMBER, ref=REF + "content"),
            Attr("channels", "channels", POSITIVE, ref=REF + "content"),
            Attr("duration", "duration", NUMBER, ref=REF + "content"),
            Attr("language", "lang", LANGUAGE, ref=REF + "content"),
        ),
    ),
    own.MEDIA,
    *DETAILS.rows,
    inherited.FOREIGN,
    build=views.read_media,
    rules=(media_rules.is_somewhere,),
)


#: The same object in several sizes or formats.
GROUP = shape(
    Media,
    Child(
        Lens(views.alternatives, ("renditions",)), MEDIA("content"), CONTENT, many=True,
        ref=REF + "group",
    ),
    Part(fills(dict, "shared"), DETAILS),
    build=views.read_group,
    rules=(media_rules.group_has_several, media_rules.group_has_one_default),
)  # fmt: skip


#: A bare media:content for one size: a group of one is an error to validators and a trap in
#: readers.
ITEM = Choice(
    "media",
    (
        ("renditions", Child(SELF, MEDIA("group"), GROUP, ref=REF + "group")),
        (None, Child(SELF, MEDIA("content"), CONTENT, ref=REF + "content")),
    ),
)
