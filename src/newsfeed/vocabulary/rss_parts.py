"""The smaller elements of RSS 2.0: https://www.rssboard.org/rss-specification."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsfeed._wire.addresses import HTTP_URL, LINK, URL
from newsfeed._wire.codec import FILLED, INT, WORDS, Codec, token
from newsfeed._wire.context import Around, Context
from newsfeed._wire.escape import RSS_PLAIN
from newsfeed._wire.forms import MEDIA_TYPE
from newsfeed._wire.shape import SELF, Attr, Child, Lens, Row, Text, shape
from newsfeed.model import (
    Category,
    Cloud,
    Enclosure,
    Generator,
    Logo,
    Media,
    Person,
    Source,
    TextInput,
)
from newsfeed.model.channel import as_contact
from newsfeed.text.patterns import pattern
from newsfeed.text.urls import uri

from . import dc, dcterms, inherited, rss_image_rules, rss_rules, spaces
from .forms import HOST, HOUR, INPUT_NAME, PORT, legal_contact, size

#: RSS's own elements are in no namespace.
RSS = spaces.RSS

# Brackets inside the name would end it.
_BRACKETS = str.maketrans("()", "[]")


def _contact(person: Person) -> str:
    if person.name == person.email:
        return f"{person.email}"
    return f"{person.email} ({person.name.translate(_BRACKETS)})"


def _read_contact(text: str) -> Person:
    if text[:7].lower() == "mailto:":
        from urllib.parse import unquote  # noqa: PLC0415 -- hardly ever needed

        text = unquote(text[7:].partition("?")[0])
    person = as_contact(text)
    if person is None:
        raise ValueError(text)
    return person


_NAME_FIRST = pattern(r"(?P<name>[^()<>]*[^()<>\s])\s*+\((?P<email>[^\s@()<>]++@[^\s@()<>]++)\)")


def _read_author(text: str) -> Person:
    try:
        return _read_contact(text)
    except ValueError:
        found = _NAME_FIRST.fullmatch(text)
        if found is not None:
            return Person(found["name"], email=found["email"])
        # Most items name a person where RSS asks for an address.
        return Person(text)


#: An item's author, only read: what is written is dc:creator, as few authors publish an address.
AUTHOR: Codec[Person] = Codec(
    "e-mail address",
    _contact,
    _read_contact,
    rule="not-an-email-address",
    loose=_read_author,
    legal=legal_contact,
)

#: "user@host (Real Name)": RSS Best Practices Profile, e-mail addresses.
CONTACT: Codec[Person] = Codec(
    "e-mail address and name",
    _contact,
    _read_contact,
    rule="not-an-email-address",
    legal=legal_contact,
)


def _program(generator: Generator) -> str:
    return generator.name if generator.version is None else f"{generator.name} {generator.version}"


GENERATOR: Codec[Generator] = Codec(
    "program",
    _program,
    Generator,
    rule="blank-value",
    legal=FILLED.legal,
    doubts=FILLED.doubts,
)


def _length(enclosure: Enclosure, _: Context) -> int:
    return enclosure.length or 0


def _read_length(length: int) -> Mapping[str, int]:
    # RSS asks for a length, and people write 0 where they don't know it.
    return {"length": length} if length else {}


def _read_source(fields: dict[str, Any], _: Around) -> Source:
    if fields.get("title") == fields.get("url"):
        del fields["title"]
    return Source(**fields)


def _source_title(source: Source, _: Context) -> str | None:
    return source.title or source.url


def _logo_title(logo: Logo, context: Context) -> str | None:
    return logo.title or context.root.title


def _logo_link(logo: Logo, context: Context) -> str | None:
    return logo.link or context.root.link


#: RSS 2.0, category: "a string that identifies a categorization taxonomy".
TAXONOMY: Codec[str] = Codec(
    "taxonomy", None, uri, rule="blank-value", relative=True, legal=FILLED.legal
)

# Dublin Core may stand in every element that holds elements.
_METADATA: tuple[Row, ...] = (*dc.ROWS, *dcterms.ROWS)

CATEGORY = shape(
    Category,
    Attr("scheme", "domain", TAXONOMY, ref="ltcategorygtSubelementOfLtitemgt"),
    Text("term", style=RSS_PLAIN),
    inherited.FOREIGN,
)
CLOUD = shape(
    Cloud,
    Attr("domain", "domain", HOST, required=True, ref="ltcloudgtSubelementOfLtchannelgt"),
    Attr("port", "port", PORT, required=True, ref="ltcloudgtSubelementOfLtchannelgt"),
    Attr("path", "path", FILLED, required=True, ref="ltcloudgtSubelementOfLtchannelgt"),
    Attr(
        "register_procedure", "registerProcedure", required=True,
        ref="ltcloudgtSubelementOfLtchannelgt",
    ),
    Attr(
        "protocol", "protocol", token("protocol", "xml-rpc", "soap", "http-post"), required=True,
        ref="ltcloudgtSubelementOfLtchannelgt",
    ),
    inherited.FOREIGN,
)  # fmt: skip
IMAGE = shape(
    Logo,
    Child("url", RSS("url"), URL, required=True, ref="ltimagegtSubelementOfLtchannelgt"),
    Child(
        Lens(_logo_title, ("title",)), RSS("title"), style=RSS_PLAIN,
        required=True, missing="missing-title",
        ref="ltimagegtSubelementOfLtchannelgt",
    ),
    Child(
        Lens(_logo_link, ("link",)), RSS("link"), LINK, required=True, missing="missing-link",
        ref="ltimagegtSubelementOfLtchannelgt",
    ),
    Child("width", RSS("width"), size(144), ref="ltimagegtSubelementOfLtchannelgt"),
    Child("height", RSS("height"), size(400), ref="ltimagegtSubelementOfLtchannelgt"),
    Child(
        "description", RSS("description"), WORDS, style=RSS_PLAIN,
        ref="ltimagegtSubelementOfLtchannelgt",
    ),
    inherited.FOREIGN,
    rules=rss_image_rules.IMAGE,
    checks=_METADATA,
)  # fmt: skip
TEXT_INPUT = shape(
    TextInput,
    Child(
        "title", RSS("title"), style=RSS_PLAIN, required=True, missing="missing-title",
        ref="lttextinputgtSubelementOfLtchannelgt",
    ),
    Child(
        "description", RSS("description"), WORDS, style=RSS_PLAIN,
        required=True, missing="missing-description",
        ref="lttextinputgtSubelementOfLtchannelgt",
    ),
    Child(
        "name", RSS("name"), INPUT_NAME, style=RSS_PLAIN, required=True,
        ref="lttextinputgtSubelementOfLtchannelgt",
    ),
    Child(
        "link", RSS("link"), LINK,
        required=True, missing="missing-link", ref="lttextinputgtSubelementOfLtchannelgt"
    ),
    inherited.FOREIGN,
    checks=_METADATA,
)  # fmt: skip
SKIP_HOURS = shape(
    tuple,
    Child(SELF, RSS("hour"), HOUR, many=True, required=True, ref="optionalChannelElements"),
    rules=(rss_rules.hours_differ, rss_image_rules.hours_fit_a_day),
)
DAY = token("day", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SKIP_DAYS = shape(
    tuple,
    Child(SELF, RSS("day"), DAY, many=True, required=True, ref="optionalChannelElements"),
    rules=(rss_rules.days_differ, rss_image_rules.days_fit_a_week),
)
ENCLOSURE = shape(
    Enclosure,
    Attr("url", "url", HTTP_URL, required=True, ref="ltenclosuregtSubelementOfLtitemgt"),
    Attr(
        Lens(_length, ("length",), _read_length), "length", INT, required=True,
        ref="ltenclosuregtSubelementOfLtitemgt",
    ),
    Attr("type", "type", MEDIA_TYPE, required=True, ref="ltenclosuregtSubelementOfLtitemgt"),
    inherited.FOREIGN,
)  # fmt: skip
PICTURE = shape(
    Media,
    Attr("url", "url", URL, required=True, ref="ltenclosuregtSubelementOfLtitemgt"),
    Attr("size", "length", INT, required=True, ref="ltenclosuregtSubelementOfLtitemgt"),
    Attr("type", "type", required=True, ref="ltenclosuregtSubelementOfLtitemgt"),
)
SOURCE = shape(
    Source,
    Attr("url", "url", LINK, required=True, ref="ltsourcegtSubelementOfLtitemgt"),
    Text(Lens(_source_title, ("title",)), style=RSS_PLAIN),
    inherited.FOREIGN,
    build=_read_source,
)
