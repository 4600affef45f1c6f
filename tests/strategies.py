"""Every Hypothesis strategy: values of all classes of the model, hostile but legal, and small.

"Legal" means that a newsroom may give it and that the standards can say it in both formats: a text
may hold anything that XML can hold, an address is absolute, a media type looks like one. What the
model must refuse, or only one format can say, is for tests of its own.

`STRATEGIES` has a strategy for every class, `FIELDS` the names of the fields that it may fill.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import UTC, datetime, timedelta, timezone
from inspect import Parameter, signature
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from newsfeed import (
    Article,
    Audio,
    Category,
    Cloud,
    Community,
    Content,
    Credit,
    CreditLine,
    Element,
    Embed,
    Enclosure,
    Feed,
    Foreign,
    Generator,
    Hash,
    Image,
    License,
    Link,
    Location,
    Logo,
    Media,
    MediaCategory,
    MediaDetails,
    MediaText,
    Options,
    Param,
    PeerLink,
    Period,
    Person,
    Player,
    Price,
    Rating,
    Rendition,
    Restriction,
    Scene,
    Source,
    StarRating,
    Statistics,
    Status,
    SubTitle,
    Tag,
    TextInput,
    Thumbnail,
    Value,
    Video,
)
from newsfeed.text.clean import line

_V = TypeVar("_V", bound=Value)

Given = dict[str, Any]
Strategy = st.SearchStrategy

STRATEGIES: Final[dict[type[Value], Strategy[Any]]] = {}
FIELDS: Final[dict[type[Value], frozenset[str]]] = {}


def fields_of(kind: type[Value]) -> dict[str, Parameter]:
    """Return the fields that a class is made from, as its signature shows them."""
    parameters = signature(kind).parameters
    return {name: each for name, each in parameters.items() if not name.startswith("_")}


def of(
    kind: type[_V],
    always: Iterable[str] = (),
    settled: Callable[[Given], Given] = dict,
    **fields: Strategy[Any],
) -> Strategy[_V]:
    """Make, and keep as the one for its class, the strategy of a class of the model.

    Args:
        kind: The class.
        always: Fields to fill every time, besides those that have no default.
        settled: Puts right what one field asks of another.
        fields: What to fill the others with, now and then.

    """
    known = fields_of(kind)
    if "foreign" in known:
        fields["foreign"] = foreigns if kind in _HOLDS_ELEMENTS else foreign_attributes
    needed = {name for name in fields if known[name].default is Parameter.empty} | set(always)
    drawn = st.fixed_dictionaries(
        {name: each for name, each in fields.items() if name in needed},
        optional={name: each for name, each in fields.items() if name not in needed},
    )

    # Not `map`: a composite shows nothing of what it draws from, and a feed draws from everything.
    def one(draw: st.DrawFn) -> _V:
        return kind(**settled(draw(drawn)))

    one.__name__ = kind.__name__
    FIELDS[kind] = frozenset(fields)
    STRATEGIES[kind] = st.composite(one)()
    return STRATEGIES[kind]


def few(
    each: Strategy[Any], most: int = 2, by: Callable[[Any], Hashable] | None = None
) -> Strategy[Any]:
    """Lists of one to `most`, all different `by` something."""
    return st.lists(each, min_size=1, max_size=most, unique_by=by)


# Text ---------------------------------------------------------------------------------------------

#: Pieces of text that one layer or another is likely to trip over.
PIECES: Final = (
    "Harbour", "reopens", "R&D", "AT&T", "3 < 4", "a > b", "]]>", "<![CDATA[", "]]", "&amp;",
    "&lt;b&gt;", "&nbsp;", "&#x41;", "&#0;", "&unknown;", "&", "<", ">", "<b>bold</b>", "</title>",
    "</item>", "<br/>", "<script>", "<!-- no -->", "<?php", "<!DOCTYPE x>", '"', "'", "”", "’", "`",
    "{", "}", "{x}", "{{", "%s", "%", "\\", "\\n", "$x", "f'", "'''", "#", ";", "=", "/", "|", "~",
    "Straße", "Ærø", "naïve", "e\u0301", "Ωμέγα", "Привет", "مرفأ", "שלום", "नमस्ते", "港が開く",
    "한국", "ไทย", "👩\u200d👩\u200d👧\u200d👦", "🏳️\u200d🌈", "🇫🇮", "👍🏽", "🌀", "𠮷", "𝒜",
    "\ue000", "\U0010fffd", "\u200b", "\u200e", "\u200f", "\u202e", "\u2066x\u2069", "\ufeff",
    "\xad", "\u034f", "a\xa0b", "1\u2009000", "1\u202f000", "\u3000", "10\u00b2", "½", "№", "™",
)  # fmt: skip

_SPACES: Final = (" ", "  ", "\n", "\t", "\r\n", "\r", "\u2028", " \n ", "")

_pieces = st.sampled_from(PIECES)
_wild = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=6)


def _spoken(parts: list[str]) -> str:
    """A text that says something, whatever its pieces are."""
    text = "".join(parts)
    return text if line(text) else "x"


def _words(spaces: Iterable[str]) -> Strategy[str]:
    space = st.sampled_from(tuple(spaces))
    pairs = st.lists(st.tuples(_pieces, space).map("".join), min_size=1, max_size=3).map(_spoken)
    return pairs | _wild.map(lambda text: _spoken([text.strip()]))


#: What becomes one line: white space of all kinds is folded.
lines: Final = _words(_SPACES)

#: What keeps its lines.
proses: Final = _words(("\n", "\n\n", "\r\n", "\t", " "))


def without(marks: str, texts: Strategy[str] = lines) -> Strategy[str]:
    """Texts that hold none of the marks, where a list or another notation gives them a meaning."""
    table = dict.fromkeys(map(ord, marks), "_")
    return texts.map(lambda text: text.translate(table))


#: Bodies; none of their pictures has a size, so that a size in a document was added.
htmls: Final = st.lists(
    st.one_of(
        st.sampled_from(
            (
                "<p>The ferry is back.</p>", "<h2>“Why?”</h2>", "<p>R&amp;D &lt; 2%</p>",
                "<p>a ]]> b</p>", "<p>unclosed", "<ul><li>one<li>two</ul>", "<br>",
                "<!-- a comment -->", "<p dir=rtl>مرفأ</p>",
                '<p class="x" style=\'y\'>{braces}</p>', '<a href="/relative?a=1&amp;b=2">link</a>',
                "3 < 4 & 5", '<img src="https://news.example/i/0.jpg" alt="A ferry">',
                "<p>👩\u200d👩\u200d👧</p>", "\n\n", "\t",
                '<figure><img src="https://news.example/i/1.jpg"><figcaption>Old</figcaption></figure>',
                "<![CDATA[x]]>", "<pre>  two  spaces\r\n</pre>", "&nbsp;", "plain text",
            )
        ),
        lines,
    ),
    min_size=1,
    max_size=3,
).map(lambda parts: "".join(["<p>", *parts]))  # fmt: skip

# Small values -------------------------------------------------------------------------------------

_hosts = st.sampled_from(
    (
        "https://news.example", "http://news.example", "https://www.news.example:8443",
        "HTTPS://News.Example", "https://bücher.example", "https://xn--bcher-kva.example",
        "https://jane:secret@news.example", "https://[2001:DB8::1]", "https://192.0.2.7:80",
        "https://مثال.example",
    )
)  # fmt: skip
_paths = st.sampled_from(
    (
        "", "/", "/2026/harbour", "/a b", "/straße/ü", "/مقال", "/100%", "/%41%zz", "/a'b\"c",
        "/<x>", "/{y}", "/]]>", "/../up", "/a;b=c,d", "/~jane/", "//two", "/a\\b", "/👍",
        "/a|b^c`d",
    )
)  # fmt: skip
_ends = st.sampled_from(
    ("", "", "?", "?a=1&b=2", "?q=ä&amp;x=<y>", "#top", "?a=b#c/d?e", "?a[]=1", "#ü&")
)


def urls(suffixes: Iterable[str] = ("",), schemes: Iterable[str] = ()) -> Strategy[str]:
    """Absolute addresses, not yet normalised, numbered and with one of these suffixes."""
    numbers = st.integers(0, 99).map("/{}".format)
    web = st.tuples(_hosts, _paths, numbers, st.sampled_from(tuple(suffixes)), _ends).map("".join)
    return web | st.sampled_from(tuple(schemes)) if schemes else web


web: Final = urls(schemes=("ftp://news.example/a.mp3", "FTP://jane@news.example:21/a%20b"))
uris: Final = web | st.sampled_from(
    (
        "mailto:desk@news.example?subject=a&body=b", "tag:news.example,2026:a",
        "urn:isbn:0451450523", "tel:+358-9-1234", "xmpp:desk@news.example", "geo:60.17,24.94",
        "urn:x-topic:r&d", "doi:10.1000/182",
    )
)  # fmt: skip

#: Ids that Atom takes: absolute IRIs, left as they are.
iris: Final = st.one_of(
    st.integers(0, 99).map("tag:news.example,2026-03-01:story/{}".format),
    st.integers(0, 99).map("urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa{:02}".format),
    st.integers(0, 99).map("https://news.example/Straße/ä?b=1&c={}".format),
    st.integers(0, 99).map("HTTP://News.Example:80/%7Ejane/{}".format),
    st.integers(0, 99).map("tag:desk@news.example,2026:{}".format),
    st.integers(0, 99).map("x-cms:تقرير/{}".format),
)

#: Ids that only RSS takes.
odd_ids: Final = st.sampled_from(
    ("4711", "story 12", "a&b", "<1>", "{}", "ü", "urn:", "/relative", "tag:x", "http://", "]]>")
)

languages: Final = st.sampled_from(
    (
        "en", "en-GB", "EN_us", "de-CH-1996", "ar", "he", "iw", "fa", "zh-Hant-TW", "sr-Latn",
        "az-Arab", "es-419", "sl-rozaj-biske", "en-a-myext-b-another", "x-desk", "i-klingon", "haw",
        "fi", "ja",
    )
)  # fmt: skip

media_types: Final = st.sampled_from(
    (
        "image/jpeg", "text/html", "text/plain; charset=utf-8", "audio/mpeg",
        "application/x-bittorrent", "application/vnd.ms-excel", 'application/ogg; codecs="theora"',
        "image/svg+xml",
    )
)  # fmt: skip

whole: Final = st.integers(1, 10) | st.sampled_from([600, 2**31, 10**12])
count: Final = st.just(0) | whole
measures: Final = st.sampled_from([0, 1, 12.5, 29.97, 0.1, 1e-7, 123456789.125, 1e16, "44.1"])
addresses: Final = st.sampled_from(
    ("desk@news.example", "jane.doe+rss@news.example", "o'hara@sub.news.example", "a_b=c@d.example")
)

#: Normal play time, as Media RSS takes it.
play_times: Final = st.sampled_from(("0", "12.05", "00:00:10", "12:05:01.123", "83.5"))

_ZONES: Final = (
    UTC,
    timezone(timedelta(hours=14)),
    timezone(timedelta(hours=-12)),
    timezone(timedelta(hours=5, minutes=45)),
    timezone(timedelta(hours=-3, minutes=-30)),
)


def _there(moment: datetime, zone: timezone) -> datetime:
    try:
        return moment.replace(tzinfo=UTC).astimezone(zone)
    except OverflowError:  # it lies in the years 1 to 9999 in UTC only
        return moment.replace(tzinfo=UTC)


moments: Final = st.builds(_there, st.datetimes(), st.sampled_from(_ZONES)) | st.sampled_from(
    (
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
        datetime(2026, 3, 29, 2, 30, tzinfo=timezone(timedelta(hours=1))),
    )
)

#: Dates as they may be given: aware datetimes, and strings.
dates: Final = st.one_of(
    moments,
    moments.map(lambda moment: moment.isoformat()),
    st.sampled_from(
        ("2022-12-19T09:30:00+03:00", "Mon, 19 Dec 2022 06:30:00 GMT", "2022-12-19 06:30:00Z")
    ),
)

# Elements -----------------------------------------------------------------------------------------

_SPACE_NAMES: Final = ("https://news.example/ns#", "urn:x-desk:a&b", "https://news.example/ns/<2>")
_local = st.sampled_from(("note", "Desk", "_x", "näme", "a.b-c", "港"))
_foreign = st.builds("{{{}}}{}".format, st.sampled_from(_SPACE_NAMES[:2]), _local)
_attributes = st.dictionaries(
    _local | _foreign, proses | st.sampled_from(("", " a  b ", "\t")), max_size=2
) | st.just({"{http://www.w3.org/XML/1998/namespace}lang": "en"})
_prefixes = st.sampled_from((None, "desk", "media", "xml", "xmlns", "ns0", "dc"))
_inner_texts = proses | st.sampled_from((" ", "a\r\nb", "\t x \n"))
_leaves = st.builds(
    Element, name=_foreign | _local, attributes=_attributes, content=_inner_texts, prefix=_prefixes
)
elements: Final = of(
    Element,
    name=_foreign,
    attributes=_attributes,
    content=few(_leaves | _inner_texts, 3),
    prefix=_prefixes,
)

#: Classes whose elements may hold others in both formats: most hold text or nothing in RSS.
_HOLDS_ELEMENTS: Final = (TextInput,)
_spaced = st.dictionaries(_foreign, proses, min_size=1, max_size=2)
_wanted = st.dictionaries(
    st.sampled_from(_SPACE_NAMES[:2]), _prefixes.filter(bool), min_size=1, max_size=2
)
foreign_attributes: Final = st.builds(Foreign, attributes=_spaced, prefixes=st.just(()) | _wanted)


def _something(given: Given) -> Given:
    if given.keys() & {"attributes", "elements"}:
        return given
    return {**given, "attributes": {"{urn:x-desk:a&b}note": "x"}}


foreigns: Final = of(
    Foreign,
    settled=_something,
    attributes=_spaced,
    elements=few(elements, 1),
    prefixes=_wanted,
)

# People, topics, links ----------------------------------------------------------------------------

persons: Final = of(Person, name=lines, email=addresses, uri=uris)
categories: Final = of(Category, term=lines, scheme=uris, label=lines)
links: Final = of(
    Link,
    href=uris,
    rel=st.sampled_from(
        ("related", "via", "next", "prev", "license", "https://news.example/rel/print", "amphtml")
    ),
    type=media_types,
    hreflang=languages,
    title=lines,
    length=count,
)
# RSS 2.0 asks for http: "the url must be an http url".
enclosures: Final = of(
    Enclosure,
    url=urls((".mp3", ".JPG", ".pdf", "/a.tar.gz.m4a")),
    settled=lambda given: {"type": "audio/mpeg", **given},
    type=media_types,
    length=count,
)
generators: Final = of(Generator, name=lines, uri=uris, version=lines)


def _in_order(given: Given) -> Given:
    start, end = given.get("start"), given.get("end")
    if start is None and end is None:
        return {**given, "start": "2026-03-01T00:00:00Z"}
    if start is not None and end is not None and end < start:
        return {**given, "start": end, "end": start}
    return given


periods: Final = of(Period, settled=_in_order, start=moments, end=moments, name=without(";="))

_named = persons | lines
_topics = categories | lines

# Media RSS ----------------------------------------------------------------------------------------

thumbnails: Final = of(
    Thumbnail, url=urls((".jpg", "")), width=whole, height=whole, time=play_times
)
ratings: Final = of(
    Rating,
    ("value",),
    lambda given: dict(zip(("value", "scheme"), given["value"], strict=False)),
    value=st.sampled_from(
        (
            ("adult",),
            ("nonadult", "urn:simple"),
            ("r (cz 1 lz 1 nz 1)", "urn:icra"),
            ("pg-13", "urn:mpaa"),
            ("tv-y7-fv", "urn:v-chip"),
            ("Ab 12 & <älter>", "https://news.example/ratings?a=1&b=2"),
        )
    ),
    scheme=st.nothing(),
)
media_categories: Final = of(MediaCategory, term=lines, scheme=uris, label=lines)
_DIGITS: Final = {None: 32, "md5": 32, "sha-1": 40}
hashes: Final = of(
    Hash,
    settled=lambda given: {**given, "digest": given["digest"][: _DIGITS[given.get("algorithm")]]},
    digest=st.sampled_from(("0123456789abcdefABCD" * 2, "dfdec888b72151965a34b4b59031290a" * 2)),
    algorithm=st.sampled_from(("md5", "sha-1", None)),
)
players: Final = of(Player, url=web, width=whole, height=whole)
media_texts: Final = of(
    MediaText,
    text=lines,
    type=st.sampled_from(("plain", "html")),
    language=languages,
    start=play_times,
    end=play_times,
)
_restrictions = st.sampled_from(
    (
        (("au", "us"), "country"),
        ("all", None),
        (["none"], None),
        ((), "sharing"),
        (("https://news.example/?a&b", "https://desk.example/"), "uri"),
    )
)


def _restricted(given: Given) -> Given:
    values, kind = given["values"]
    return {**given, "values": values, "type": kind}


restrictions: Final = of(
    Restriction,
    ("values",),
    _restricted,
    values=_restrictions,
    relationship=st.sampled_from(("allow", "deny")),
    type=st.nothing(),
)
star_ratings: Final = of(StarRating, average=measures, count=count, min=count, max=count)
statistics: Final = of(Statistics, views=count, favorites=count)
tags: Final = of(Tag, name=without(",:"), weight=count)
communities: Final = of(
    Community,
    star_rating=star_ratings,
    statistics=statistics,
    tags=few(tags | without(",:")),
)
params: Final = of(Param, name=lines, value=lines)
embeds: Final = of(Embed, url=web, width=whole, height=whole, params=few(params))
statuses: Final = of(Status, state=st.sampled_from(("active", "blocked", "deleted")), reason=lines)
prices: Final = of(
    Price,
    settled=lambda given: given if given.keys() & {"type", "info", "price"} else {"type": "rent"},
    type=st.sampled_from(("rent", "purchase", "package", "subscription")),
    info=web,
    price=measures,
    currency=st.sampled_from(("EUR", "USD")),
)
licenses: Final = of(License, name=lines, href=web, type=media_types)
subtitles: Final = of(SubTitle, href=web, type=media_types, language=languages)
peer_links: Final = of(PeerLink, href=web, type=media_types)
scenes: Final = of(
    Scene,
    settled=lambda given: given or {"title": "One"},
    title=lines,
    description=lines,
    start=play_times,
    end=play_times,
)


def _placed(given: Given) -> Given:
    where = given.pop("latitude", None)
    if where is not None:
        given["latitude"], given["longitude"] = where
    return given or {"description": "Suomenlinna"}


locations: Final = of(
    Location,
    settled=_placed,
    description=lines,
    start=play_times,
    end=play_times,
    latitude=st.sampled_from(((60.1454, 24.9883), (-90, 180), (0, -0.00001), ("1.5", "2"))),
    longitude=st.nothing(),
)

_roles = st.sampled_from(
    (
        ("photographer", None), ("photographer", "urn:ebu"), ("distribution company", "urn:ebu"),
        ("agency", None), ("owner", "urn:yvs"), ("uploader", "urn:yvs"), ("rôle & <x>", "urn:ebu"),
        (None, None),
    )
)  # fmt: skip


def _roled(given: Given) -> Given:
    role, scheme = given.pop("role", (None, None))
    return {**given, "role": role, "scheme": scheme}


credits_: Final = of(Credit, settled=_roled, name=lines, role=_roles, scheme=st.nothing())

#: Lines as desks type them, and lines that nobody would.
credit_lines: Final = of(
    CreditLine,
    text=st.sampled_from(
        (
            "Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images", "(AP Photo/Jane Doe)", "Jane Doe",
            "Reuters", "Foto: Jane Doe/dpa", "© 2022 Jane Doe. All rights reserved",
            "Courtesy of NASA/JPL-Caltech", "Jane Doe and Anna Example/AFP",
            "Photograph: Jane Doe/Reuters", "Фото: Анна Пример/ТАСС", "تصوير: آنا مثال/AFP",
            "Jane Doe / CC BY-SA 4.0", "REUTERS/Jane Doe/File Photo", "via", "/", "©",
        )
    )
    | lines,
)  # fmt: skip

# Details of media, media --------------------------------------------------------------------------

_extra = st.sampled_from(((), ("an object of somebody else's",), [("a", 1)]))

_details: Final[Given] = {
    "title": lines,
    "caption": proses,
    "credit": credit_lines | lines,
    "credits": few(credits_),
    "rights": lines,
    "thumbnail": thumbnails | urls((".jpg",)),
    "thumbnails": few(thumbnails | urls((".png",))),
    "keywords": few(without(","), 3) | without(","),
    "player": players | web,
    "ratings": few(ratings),
    "categories": few(media_categories | lines),
    "hashes": few(hashes, by=lambda each: each.algorithm or "md5"),
    "texts": few(media_texts | lines),
    "restrictions": few(restrictions, by=lambda each: each.type),
    "community": communities,
    "comments": few(lines),
    "responses": few(web),
    "back_links": few(st.just("https://news.example/back?a=1&b=2")),
    "embed": embeds | web,
    "status": statuses | st.just("active"),
    "prices": few(prices),
    "license": licenses | lines,
    "subtitles": few(subtitles),
    "peer_links": few(peer_links),
    "rights_status": st.sampled_from(("userCreated", "official")),
    "locations": few(locations),
    "scenes": few(scenes),
    "valid": periods,
    "extra": _extra,
    "elements": few(elements, 1),
}


def _with_rights(given: Given) -> Given:
    """A notice of copyright must say something, an address alone does not."""
    return {"rights": "© News Example", **given} if "rights_url" in given else given


details: Final = of(MediaDetails, settled=_with_rights, **_details, rights_url=web)

_media: Final[Given] = {
    **_details,
    "rights_url": web,
    "type": media_types,
    "alt": lines,
    "width": whole | st.just("640"),
    "height": whole,
    "size": whole,
    "duration": measures,
    "bitrate": measures,
    "framerate": measures,
    "samplingrate": measures,
    "channels": whole,
    "language": languages,
    "expression": st.sampled_from(("sample", "full", "nonstop")),
}
_mediums = st.sampled_from(("image", "audio", "video", "document", "executable"))
_pictures = urls((".jpg", ".jpeg", ".PNG", ".webp", "", ".gif"))


def _shown(given: Given) -> Given:
    """A media object lies somewhere, or is played somewhere."""
    if "url" not in given and "player" not in given:
        given = {**given, "url": "https://news.example/i/2.jpg"}
    return _with_rights(given)


renditions: Final = of(
    Rendition,
    settled=_shown,
    **_media,
    url=_pictures,
    medium=_mediums,
    default=st.just(False),  # noqa: FBT003 - the value of the field, not an option of `just`
    # The same in other sizes has no other sizes of its own.
    renditions=st.just(()),
)
_group: Final[Given] = {"default": st.booleans(), "renditions": few(renditions | _pictures)}
anything: Final = of(
    Media,
    settled=_shown,
    **_media,
    **_group,
    url=urls((".pdf", ".jpg", ".zip", "")),
    medium=_mediums,
)
images: Final = of(
    Image, settled=_shown, **_media, **_group, url=_pictures, medium=st.just("image")
)
videos: Final = of(
    Video, settled=_shown, **_media, **_group, url=urls((".mp4", ".webm")), medium=st.just("video")
)
audios: Final = of(
    Audio, settled=_shown, **_media, **_group, url=urls((".mp3", ".ogg")), medium=st.just("audio")
)
#: Pictures as a newsroom has them.
pictures: Final = st.builds(
    Image,
    _pictures,
    caption=st.none() | proses,
    credit=st.none() | credit_lines,
    alt=st.none() | lines,
    size=st.none() | whole,
)
media: Final = st.one_of(pictures, pictures, images, videos, audios, anything, _pictures)

# Articles and feeds -------------------------------------------------------------------------------

_em = st.builds(Element, name=st.just("{http://www.w3.org/1999/xhtml}em"), content=proses)
_div = st.builds(
    Element,
    name=st.just("{http://www.w3.org/1999/xhtml}div"),
    content=st.lists(_em | proses, max_size=2),
)
_payloads = st.one_of(
    st.fixed_dictionaries({"type": st.sampled_from(("text", "text/plain")), "text": proses}),
    st.fixed_dictionaries({"type": st.just("xhtml"), "element": _div}),
    st.fixed_dictionaries({"type": st.just("image/svg+xml"), "element": _leaves}),
    st.fixed_dictionaries({"type": st.just("application/pdf"), "text": st.just("JVBERi0xLjQ=")}),
    st.fixed_dictionaries({"src": uris}, optional={"type": media_types}),
)
contents: Final = of(
    Content,
    ("text",),
    lambda given: dict({"type": "text/html"}, **given["text"]),
    text=_payloads,
    type=st.nothing(),
    element=st.nothing(),
    src=st.nothing(),
)
_NAMES_OF_A_SOURCE: Final = {"title", "id", "url", "link"}
sources: Final = of(
    Source,
    settled=lambda given: given if given.keys() & _NAMES_OF_A_SOURCE else {"title": "T"},
    title=lines,
    url=web,
    id=iris,
    link=web,
    updated=dates,
    description=lines,
    authors=few(_named),
    contributors=few(_named),
    categories=few(_topics),
    links=few(links),
    generator=generators | lines,
    icon=web,
    logo=uris,
    rights=lines,
)


def _sayable(given: Given) -> Given:
    """An article that both formats can say, whatever was drawn."""
    if "payload" in given:
        # RSS has nothing else to show, and Atom wants a summary beside what lies elsewhere.
        given = {"title": "Elsewhere", "summary": "It lies elsewhere.", **given}
        given.pop("content", None)
    if "valid" in given:
        # What holds for all media stands beside it in the item, and there one period is allowed.
        given.pop("media_defaults", None)
    if not given.keys() & {"title", "summary", "content"}:
        given["title"] = "Harbour reopens"
    if not given.keys() & {"content", "payload"} or "id" not in given:
        # Without content an entry needs an alternate link (RFC 4287 section 4.1.2).
        given.setdefault("link", "https://news.example/2026/harbour")
    return given


articles: Final = of(
    Article,
    settled=_sayable,
    title=lines,
    link=web,
    id=iris,
    published=dates,
    updated=dates,
    summary=proses,
    content=htmls,
    payload=contents,
    authors=few(_named, 3) | lines,
    contributors=few(_named),
    categories=few(_topics, 3) | lines,
    media=few(media) | media,
    media_defaults=details,
    enclosures=few(enclosures | urls((".mp3",))),
    links=few(links),
    source=sources | lines,
    rights=lines,
    language=languages,
    base=web,
    comments=web,
    valid=periods,
    extra=_extra,
    elements=few(elements, 1),
)
logos: Final = of(
    Logo,
    url=_pictures,
    title=lines,
    link=web,
    width=st.integers(1, 144),
    height=st.integers(1, 400),
    description=lines,
)
clouds: Final = of(
    Cloud,
    domain=st.sampled_from(("rpc.news.example", "192.0.2.7")),
    port=st.sampled_from((80, 65535, "5337")),
    path=lines,
    register_procedure=st.sampled_from(("", "pleaseNotify", "a&<b>")),
    protocol=st.sampled_from(("xml-rpc", "soap", "http-post")),
)
text_inputs: Final = of(
    TextInput,
    title=lines,
    description=lines,
    name=st.sampled_from(("q", "Search:1", "a.b-c_d")),
    link=web,
)
contacts: Final = st.builds(Person, name=without("()\\"), email=addresses) | st.sampled_from(
    ("desk@news.example (Jane Doe)", "Jane Doe <desk@news.example>", "desk@news.example")
)


def _dated(given: Given) -> Given:
    """A feed whose Atom has a date for all that needs one."""
    articles = given.get("articles", ())
    if "updated" not in given and not any(each.updated for each in articles):
        return {**given, "updated": "2026-03-01T08:30:00Z"}
    return given


_feed: Final[Given] = {
    "title": lines,
    "link": web,
    "url": web,
    "id": iris,
    "description": proses,
    "language": languages,
    "authors": few(_named),
    "contributors": few(_named),
    "categories": few(_topics),
    "rights": lines,
    "logo": logos | _pictures,
    "icon": web,
    "updated": dates,
    "published": dates,
    "generator": generators | lines,
    "managing_editor": contacts,
    "web_master": contacts,
    "docs": web,
    "ttl": whole,
    "skip_hours": st.lists(st.integers(0, 23), max_size=3),
    "skip_days": few(st.sampled_from(("Saturday", "Sunday", "Monday"))) | st.just("Friday"),
    "cloud": clouds,
    "text_input": text_inputs,
    "rating": lines,
    "hubs": few(web) | web,
    "links": few(links),
    "base": web,
    "media_defaults": details,
    "order": st.sampled_from(("newest", "given")),
    "extra": _extra,
    "elements": few(elements, 1),
}

#: Feeds without articles, as a stream takes them.
heads: Final = of(Feed, ("link", "updated"), **_feed)

#: Feeds that both formats can say.
feeds: Final = of(
    Feed,
    ("link", "articles"),
    _dated,
    **_feed,
    articles=st.lists(articles, max_size=3, unique_by=lambda each: each.id),
)

#: All the ways to write a feed.
options: Final = st.builds(
    lambda media, figures, **others: Options(media=media, figures=figures or not media, **others),
    text=st.sampled_from(("full", "full", "opening", "summary")),
    paragraphs=st.integers(1, 3),
    media=st.booleans(),
    labels=st.just(()) | st.just(("Ad", "Sport")),
    figures=st.booleans(),
    authors=st.sampled_from(("joined", "separate")),
    credits=st.sampled_from(("line", "parts")),
    licenses=st.booleans(),
    updated=st.booleans(),
    enclosures=st.booleans(),
    complete=st.booleans(),
    pretty=st.booleans(),
    stylesheet=st.none() | st.sampled_from(("feed.css", "https://news.example/a.css?b=1&c='2'")),
)
