"""The smaller elements of RSS 2.0: https://www.rssboard.org/rss-specification."""

from __future__ import annotations

from newsfeed._wire.addresses import URI, URL
from newsfeed._wire.codec import INT, Codec, token
from newsfeed._wire.escape import RSS_PLAIN
from newsfeed._wire.names import NONE
from newsfeed._wire.shape import SELF, Attr, Child, Context, Lens, Text, shape
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

#: RSS's own elements are in no namespace.
RSS = NONE


# Brackets inside the name would end it.
_BRACKETS = str.maketrans("()", "[]")


def _contact(person: Person) -> str:
    if person.name == person.email:
        return f"{person.email}"
    return f"{person.email} ({person.name.translate(_BRACKETS)})"


def _read_contact(text: str) -> Person:
    person = as_contact(text)
    if person is None:
        raise ValueError(text)
    return person


#: "user@host (Real Name)": RSS Best Practices Profile, e-mail addresses.
CONTACT: Codec[Person] = Codec("e-mail address and name", _contact, _read_contact)


def _program(generator: Generator) -> str:
    return generator.name if generator.version is None else f"{generator.name} {generator.version}"


GENERATOR: Codec[Generator] = Codec("program", _program, Generator)


def _length(enclosure: Enclosure, _: Context) -> int:
    return enclosure.length or 0


def _source_title(source: Source, _: Context) -> str | None:
    return source.title or source.url


def _logo_title(logo: Logo, context: Context) -> str | None:
    return logo.title or context.root.title


def _logo_link(logo: Logo, context: Context) -> str | None:
    return logo.link or context.root.link


CATEGORY = shape(
    Category,
    Attr("scheme", "domain", URI, ref="ltcategorygtSubelementOfLtitemgt"),
    Text("term", style=RSS_PLAIN),
)
CLOUD = shape(
    Cloud,
    Attr("domain", "domain", required=True, ref="ltcloudgtSubelementOfLtchannelgt"),
    Attr("port", "port", INT, required=True, ref="ltcloudgtSubelementOfLtchannelgt"),
    Attr("path", "path", required=True, ref="ltcloudgtSubelementOfLtchannelgt"),
    Attr(
        "register_procedure", "registerProcedure", required=True,
        ref="ltcloudgtSubelementOfLtchannelgt",
    ),
    Attr(
        "protocol", "protocol", token("protocol", "xml-rpc", "soap", "http-post"), required=True,
        ref="ltcloudgtSubelementOfLtchannelgt",
    ),
)  # fmt: skip
IMAGE = shape(
    Logo,
    Child("url", RSS("url"), URL, required=True, ref="ltimagegtSubelementOfLtchannelgt"),
    Child(
        Lens(_logo_title, ("title",)), RSS("title"), style=RSS_PLAIN, required=True,
        ref="ltimagegtSubelementOfLtchannelgt",
    ),
    Child(
        Lens(_logo_link, ("link",)), RSS("link"), URL, required=True,
        ref="ltimagegtSubelementOfLtchannelgt",
    ),
    Child("width", RSS("width"), INT, ref="ltimagegtSubelementOfLtchannelgt"),
    Child("height", RSS("height"), INT, ref="ltimagegtSubelementOfLtchannelgt"),
    Child(
        "description", RSS("description"), style=RSS_PLAIN, ref="ltimagegtSubelementOfLtchannelgt"
    ),
)  # fmt: skip
TEXT_INPUT = shape(
    TextInput,
    Child(
        "title", RSS("title"), style=RSS_PLAIN, required=True,
        ref="lttextinputgtSubelementOfLtchannelgt",
    ),
    Child(
        "description", RSS("description"), style=RSS_PLAIN, required=True,
        ref="lttextinputgtSubelementOfLtchannelgt",
    ),
    Child(
        "name", RSS("name"), style=RSS_PLAIN, required=True,
        ref="lttextinputgtSubelementOfLtchannelgt",
    ),
    Child(
        "link", RSS("link"), URL, required=True, ref="lttextinputgtSubelementOfLtchannelgt"
    ),
)  # fmt: skip
SKIP_HOURS = shape(tuple, Child(SELF, RSS("hour"), INT, many=True, ref="optionalChannelElements"))
SKIP_DAYS = shape(tuple, Child(SELF, RSS("day"), many=True, ref="optionalChannelElements"))
ENCLOSURE = shape(
    Enclosure,
    Attr("url", "url", URL, required=True, ref="ltenclosuregtSubelementOfLtitemgt"),
    Attr(
        Lens(_length, ("length",)), "length", INT, required=True,
        ref="ltenclosuregtSubelementOfLtitemgt",
    ),
    Attr("type", "type", required=True, ref="ltenclosuregtSubelementOfLtitemgt"),
)  # fmt: skip
PICTURE = shape(
    Media,
    Attr("url", "url", URL, required=True, ref="ltenclosuregtSubelementOfLtitemgt"),
    Attr("size", "length", INT, required=True, ref="ltenclosuregtSubelementOfLtitemgt"),
    Attr("type", "type", required=True, ref="ltenclosuregtSubelementOfLtitemgt"),
)
SOURCE = shape(
    Source,
    Attr("url", "url", URL, required=True, ref="ltsourcegtSubelementOfLtitemgt"),
    Text(Lens(_source_title, ("title",)), style=RSS_PLAIN),
)
