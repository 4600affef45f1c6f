"""A namespace that newsfeed doesn't know: one set of rows writes it, reads it and checks it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from msgspec import Struct

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Feed,
    Format,
    Image,
    InvalidValue,
    NewsfeedWarning,
    Options,
    ParseError,
    Report,
    parse,
    parse_lenient,
    parse_stream,
    serialize,
    validate,
)
from newsfeed.shapes import (
    BOOL,
    INT,
    NUMBER,
    RFC3339,
    SELF,
    URL,
    Attr,
    Child,
    Codec,
    Const,
    Namespace,
    Row,
    Text,
    extra,
    joined,
    shape,
    token,
)
from newsfeed.text.clean import prose
from tests.advice import faults


class Offer(NamedTuple):
    """What a story costs."""

    price: float
    currency: str = "EUR"


class Paywall(NamedTuple):
    """Who may read a story."""

    level: str
    teaser: str | None = None
    words: int | None = None
    until: datetime | None = None
    groups: tuple[str, ...] = ()
    more: str | None = None
    offers: tuple[Offer, ...] = ()


class Desk(NamedTuple):
    """Whose story it is."""

    name: str
    night: bool | None = None


class Crop(NamedTuple):
    """Which part of a picture to show."""

    left: int
    top: int


NEWS = Namespace("desk", "https://news.example/ns/desk", "https://news.example/ns/desk.html")

OFFER = shape(
    Offer,
    Attr("price", "price", NUMBER, required=True),
    Attr("currency", "currency", default="EUR"),
)
PAYWALL = shape(
    Paywall,
    Attr("level", "level", token("level", "free", "metered", "paid"), required=True),
    Const("kind", "wall"),
    Attr("words", NEWS("words"), INT),
    Child("teaser", NEWS("teaser")),
    Child("until", NEWS("until"), RFC3339),
    Child("groups", NEWS("groups"), joined("groups", ", ", loose=",")),
    Child("more", NEWS("more"), URL),
    Child("offers", NEWS("offer"), OFFER, many=True),
)
DESK = shape(Desk, Attr("night", "night", BOOL), Text("name"))
CROP = shape(Crop, Attr("left", "left", INT), Attr("top", "top", INT))

#: A form of our own.
UPPER: Codec[str] = Codec("word in capitals", str.upper, str.lower)

ROWS: list[Row] = [
    Child(extra(Paywall), NEWS("paywall"), PAYWALL),
    Child(extra(Desk), NEWS("desk"), DESK),
]
MEDIA: list[Row] = [Child(extra(Crop), NEWS("crop"), CROP)]

MY_RSS = RSS.extended(article=ROWS, feed=ROWS, media=MEDIA)
MY_ATOM = ATOM.extended(article=ROWS, feed=ROWS, media=MEDIA)
BOTH = pytest.mark.parametrize("format_", [MY_RSS, MY_ATOM], ids=["rss", "atom"])

#: Everything that Atom and RSS can be made to say, as far as it matters here.
ALL = Options(complete=True, updated=True, authors="separate")

# Text as a newsroom may give it, and as it is when it has been cleaned.
texts = st.text(st.characters(codec="utf-8"), max_size=20).map(prose)
said = texts.filter(bool)
words = st.text("abcdefg ", min_size=1, max_size=8).map(str.strip).filter(bool)
offers = st.builds(
    Offer, st.integers(0, 10**6) | st.integers(0, 10**6).map(lambda cents: cents + 0.25), said
)
paywalls = st.builds(
    Paywall,
    st.sampled_from(["free", "metered", "paid"]),
    st.none() | texts,
    st.none() | st.integers(0, 10**6),
    st.none()
    | st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1)).map(  # noqa: DTZ001 -- the zone comes next
        lambda each: each.replace(tzinfo=UTC, microsecond=0)
    ),
    st.lists(words, max_size=3).map(tuple),
    st.none() | st.just("https://news.example/subscribe?a=1&b=2"),
    st.lists(offers, max_size=3).map(tuple),
)
desks = st.builds(Desk, texts, st.none() | st.booleans())
crops = st.builds(Crop, st.integers(0), st.integers(0))
values = st.lists(paywalls | desks, max_size=4)


def article(*extra: object, number: int = 1, media: object = ()) -> Article:
    """Make an article with values of our own."""
    address = f"https://news.example/{number}"
    when = "2026-03-01T09:30:00Z"
    return Article(
        title="T", link=address, published=when, updated=when, content="<p>It is so.</p>",
        summary="So", extra=extra, media=media,  # type: ignore[arg-type]  # one of several things it takes
    )  # fmt: skip


def feed_of(*articles: Article, extra: object = ()) -> Feed:
    """Make a feed of articles, with values of our own."""
    return Feed(
        title="News", link="https://news.example/", url="https://news.example/feed",
        authors=["Anna Example"], updated="2026-03-01T09:30:00Z", description="News",
        articles=articles, extra=extra,  # type: ignore[arg-type]  # the same
    )  # fmt: skip


# --- The law --------------------------------------------------------------------------------------


@BOTH
@given(of_feed=values, of_article=values, of_picture=st.lists(crops, max_size=2))
def test_what_is_written_is_what_is_read(
    format_: Format, of_feed: list[object], of_article: list[object], of_picture: list[object]
) -> None:
    """Write, parse, compare: values of our own come back on feed, article and picture."""
    picture = Image("https://news.example/1.jpg", credit="Photo by A", extra=of_picture)
    feed = feed_of(article(*of_article, media=[picture]), extra=of_feed)
    document = serialize(feed, format_, options=ALL)
    again = parse(document, formats=[format_])
    assert again == feed
    assert serialize(again, format_, options=ALL) == document
    assert not faults(validate(document, formats=[format_]))


@BOTH
def test_values_of_several_classes_keep_their_order(format_: Format) -> None:
    """They come back as they were given, however the classes follow one another."""
    mixed = (Desk("a"), Paywall("free"), Desk("b"), Paywall("paid"), Desk("c"))
    document = serialize(feed_of(article(*mixed), extra=mixed[::-1]), format_)
    again = parse(document, formats=[format_])
    assert again.articles[0].extra == mixed
    assert again.extra == mixed[::-1]


@BOTH
def test_every_size_of_a_picture_may_have_its_own(format_: Format) -> None:
    """In a group of several sizes each media:content is extended; none of them loses any."""
    picture = Image(
        "https://news.example/1.jpg", extra=[Crop(1, 2)],
        renditions=["https://news.example/2.jpg"],
    )  # fmt: skip
    picture = picture.evolve(renditions=[picture.renditions[0].evolve(extra=[Crop(3, 4)])])
    feed = feed_of(article(media=[picture]))
    document = serialize(feed, format_, options=ALL)
    again = parse(document, formats=[format_])
    assert b"<media:group>" in document
    assert [each.extra for each in again.articles[0].media[0].renditions] == [(Crop(3, 4),)]
    assert again.articles[0].media[0].extra == (Crop(1, 2),)


@BOTH
def test_a_stream_and_a_lenient_reader_read_them_too(format_: Format) -> None:
    """All three ways of reading take `formats`."""
    feed = feed_of(article(Desk("a")), extra=[Desk("b")])
    document = serialize(feed, format_)
    assert parse_lenient(document, formats=[format_]).feed.articles[0].extra == (Desk("a"),)
    stream = parse_stream(document, formats=[format_])
    assert [each.extra for each in stream] == [(Desk("a"),)]
    assert stream.feed.extra == (Desk("b"),)


def test_a_format_may_be_extended_again() -> None:
    """Rows that are added later stand beside the earlier ones, in one order with them."""
    first = RSS.extended(article=ROWS[:1])
    both = first.extended(article=ROWS[1:])
    mixed = (Desk("a"), Paywall("free"), Desk("b"))
    document = serialize(feed_of(article(*mixed)), both)
    assert parse(document, formats=[both]).articles[0].extra == mixed
    assert serialize(feed_of(article(*mixed)), first).count(b"<desk:desk") == 0


def test_a_value_may_be_text_alone() -> None:
    """An element needs no shape when a codec says all of it; the value itself is its content."""
    plain = RSS.extended(article=[Child(extra(int), NEWS("length"), INT)])
    document = serialize(feed_of(article(7, 12)), plain)
    assert document.count(b"<desk:length>") == 2
    assert parse(document, formats=[plain]).articles[0].extra == (7, 12)


@dataclass(frozen=True)
class Byte:
    """A value in the words of the standard library."""

    text: str
    several: tuple[str, ...] = ()


class Bit(Struct, frozen=True):
    """A value in the words of msgspec."""

    text: str
    several: tuple[str, ...] = ()


@pytest.mark.parametrize("kind", [Byte, Bit])
def test_values_are_of_any_class(kind: type) -> None:
    """All it takes is to be made from keywords; several of something come back as a tuple."""
    form = shape(kind, Attr("text", "text", UPPER), Child("several", NEWS("s"), many=True))
    ours = RSS.extended(article=[Child(extra(kind), NEWS("k"), form)])
    values = (kind("a", ("b", "c")), kind("d"))
    document = serialize(feed_of(article(*values)), ours)
    assert b'<desk:k text="A"><desk:s>b</desk:s><desk:s>c</desk:s></desk:k>' in document
    assert parse(document, formats=[ours]).articles[0].extra == values


def test_an_element_may_hold_the_value_itself() -> None:
    """`SELF` is the value, where a row would have a field."""
    row = Child(extra(int), NEWS("length"), shape(int, Text(SELF, INT)))
    plain = RSS.extended(article=[row])
    document = serialize(feed_of(article(7)), plain)
    assert parse(document, formats=[plain]).articles[0].extra == (7,)


def test_a_row_may_only_be_read() -> None:
    """An older name of the same element is read, and never written."""
    old = Child(extra(Desk), NEWS("office"), DESK, writes=False)
    ours = RSS.extended(article=[*ROWS, old])
    document = serialize(feed_of(article(Desk("a"))), ours)
    assert document.count(b"<desk:desk>") == 1
    renamed = document.replace(b"desk:desk>", b"desk:office>")
    assert b"<desk:office>" in renamed
    assert parse(renamed, formats=[ours]).articles[0].extra == (Desk("a"),)


# --- Nobody else is touched -----------------------------------------------------------------------


@pytest.mark.parametrize(("plain", "ours"), [(RSS, MY_RSS), (ATOM, MY_ATOM)], ids=["rss", "atom"])
def test_nothing_global_changes(plain: Format, ours: Format) -> None:
    """The formats themselves write, read and check as if nobody had extended them."""
    feed = feed_of(article(Desk("a"), media=[Image("https://news.example/1.jpg")]))
    bare = serialize(feed, plain)
    assert NEWS.uri.encode() not in bare
    assert plain.extended().shape is not ours.shape
    without = feed_of(article(media=[Image("https://news.example/1.jpg")]))
    assert serialize(without, ours) == bare
    document = serialize(feed, ours)
    assert parse(document).articles[0].extra == ()
    assert not faults(validate(document.replace(b"<desk:desk", b'<desk:desk night="x"')))


@BOTH
def test_a_namespace_that_nobody_knows_stays_markup(format_: Format) -> None:
    """Without the rows, its elements are in `elements`, and are written again as they stood."""
    plain = ATOM if format_ is MY_ATOM else RSS
    feed = feed_of(article(Paywall("paid", "Read <on> & on"), Desk("a")), extra=[Desk("b")])
    document = serialize(feed, format_)
    unknown = parse(document)
    assert [each.name for each in unknown.articles[0].elements] == [
        NEWS("paywall").clark,
        NEWS("desk").clark,
    ]
    again = parse(serialize(unknown, plain), formats=[format_])
    assert again.articles[0].extra == feed.articles[0].extra
    assert again.extra == feed.extra


def test_two_namespaces_of_ones_own_stand_side_by_side() -> None:
    """What one of them doesn't know is the other's, or markup."""
    other = Namespace("ads", "https://news.example/ns/ads", "https://news.example/ns/ads.html")
    ours = MY_RSS.extended(article=[Child(extra(Crop), other("crop"), CROP)])
    document = serialize(feed_of(article(Desk("a"), Crop(1, 2))), ours)
    assert parse(document, formats=[ours]).articles[0].extra == (Desk("a"), Crop(1, 2))
    known = parse(document, formats=[MY_RSS]).articles[0]
    assert (known.extra, [each.prefix for each in known.elements]) == ((Desk("a"),), ["ads"])


# --- What is wrong --------------------------------------------------------------------------------


WRONG = [
    ('level="paid"', 'level="gold"', "'gold' is not a level", "desk:paywall/@level"),
    (' level="paid"', "", "desk:paywall has no level", "desk:paywall/@level"),
    ('words="7"', 'words="seven"', "'seven' is not a whole number", "desk:paywall/@desk:words"),
    ('price="2.5"', 'price="2,5"', "'2,5' is not a number", "desk:paywall/desk:offer/@price"),
    ('price="2.5"', 'prize="2.5"', "desk:offer has no", "desk:paywall/desk:offer/@pri"),
    ("<desk:teaser>", "<desk:teaser/><desk:teaser>", "more than once", "desk:paywall/desk:teaser"),
    ("<desk:desk>", "<desk:room/><desk:desk>", "desk:room is not defined", "desk:room"),
    ("<desk:desk>", "<desk:offer/><desk:desk>", "has no place in", "desk:offer"),
    ("2026-04-01T00:00:00Z", "in April", "'in April'", "desk:paywall/desk:until"),
    ("https://news.example/more", "/more", "'/more'", "desk:paywall/desk:more"),
]


@BOTH
@pytest.mark.parametrize(("old", "new", "message", "path"), WRONG)
def test_a_wrong_value_is_a_finding(
    format_: Format, old: str, new: str, message: str, path: str
) -> None:
    """What rows say is checked: with the path, the line, and where the namespace is specified."""
    wall = Paywall(
        "paid", "Read on", 7, datetime(2026, 4, 1, tzinfo=UTC), ("a",),
        "https://news.example/more", (Offer(2.5),),
    )  # fmt: skip
    document = serialize(feed_of(article(wall, Desk("a"))), format_, options=Options(pretty=True))
    text = document.decode()
    assert text.count(old) == 1
    wrong = text.replace(old, new)
    findings = faults(validate(wrong.encode(), formats=[format_]))
    assert findings
    for each in findings:
        assert each.severity == "error"
        assert path in each.path
        assert each.spec is not None
        assert each.spec.startswith(NEWS.spec)
    assert any(message in each.message for each in findings)
    assert findings[0].line
    line = wrong.splitlines()[findings[0].line - 1]
    assert line.lstrip().startswith("<desk:")
    # Whoever doesn't know the namespace has nothing to say about it.
    assert not faults(validate(wrong.encode()))
    with pytest.raises(ParseError) as caught:
        parse(wrong.encode(), formats=[format_])
    assert message in str(caught.value.report)


def test_a_lenient_reader_leaves_a_wrong_value_out() -> None:
    """The rest of the article is kept, and the report says what is missing."""
    document = serialize(feed_of(article(Desk("a"), Paywall("paid"))), MY_RSS)
    found = parse_lenient(document.replace(b'"paid"', b'"gold"'), formats=[MY_RSS])
    assert found.feed.articles[0].extra == (Desk("a"),)
    assert "'gold' is not a level" in str(found.report)


def test_a_value_that_can_not_be_made_is_named() -> None:
    """What a class lacks is told once; what it refuses itself is told in its words."""
    document = serialize(feed_of(article(Paywall("paid"))), MY_RSS)
    report = parse_lenient(document.replace(b' level="paid"', b""), formats=[MY_RSS]).report
    assert [each.rule for each in report] == ["missing-attribute"]

    def refuse(**_: object) -> object:
        raise ValueError("not today")

    picky = RSS.extended(article=[Child(extra(Desk), NEWS("desk"), shape(refuse, Text("name")))])
    document = serialize(feed_of(article(Desk("a"))), picky)
    found = parse_lenient(document, formats=[picky])
    assert "not today" in str(found.report)
    assert found.feed.articles[0].extra == ()


WRONG_VALUES = [
    (Paywall("gold"), "'gold' is not a level"),
    (Paywall('paid"><x'), "is not a level"),
    (Paywall("paid", more="/more"), "'/more'"),
    (Paywall("paid", more="https://news.example/<&"), "news.example/<&"),
    (Paywall(None), "nothing to write as level"),  # type: ignore[arg-type]  # that is the point
]


@BOTH
@pytest.mark.parametrize(("value", "message"), WRONG_VALUES)
def test_a_value_that_could_not_be_read_is_not_written(
    format_: Format, value: object, message: str
) -> None:
    """Whatever a class of somebody's own lets through, the document stays valid."""
    feed = feed_of(article(value), article(number=2))
    with pytest.raises(InvalidValue, match=r"articles\[0\]"):
        serialize(feed, format_, strict=True)
    report = Report()
    document = serialize(feed, format_, report=report)
    assert [each.path for each in report] == ["articles[0]"]
    assert message in str(report)
    assert len(parse(document, formats=[format_]).articles) == 1
    with pytest.warns(NewsfeedWarning, match="left out"):
        serialize(feed, format_)


@BOTH
def test_text_is_cleaned(format_: Format) -> None:
    """A control character in somebody's own value breaks no document; line ends become LF."""
    hostile = Desk(" a\x00\x0b<b>]]>\r\nc\ud800 ")
    document = serialize(feed_of(article(hostile, Paywall("free", "\x1b[31mred"))), format_)
    etree.fromstring(document)
    again = parse(document, formats=[format_]).articles[0]
    assert again.extra == (Desk("a<b>]]>\nc"), Paywall("free", "[31mred"))


CLASHES = [
    ("media", "https://news.example/ns", "'media' is the prefix of http"),
    ("", "https://news.example/ns", "'' is no prefix"),
    ("my desk", "https://news.example/ns", "'my desk' is no prefix"),
    ("xmldesk", "https://news.example/ns", "'xmldesk' is no prefix"),
    ("desk", "", "'' is no name of a namespace"),
    ("desk", "a\x00b", "is no name of a namespace"),
]


@pytest.mark.parametrize("format_", [RSS, ATOM], ids=["rss", "atom"])
@pytest.mark.parametrize(("prefix", "uri", "message"), CLASHES)
def test_a_namespace_that_can_not_be_declared_is_refused(
    format_: Format, prefix: str, uri: str, message: str
) -> None:
    """Two namespaces of one prefix, or none, would be a document that nobody can read."""
    clash = Namespace(prefix, uri, "https://news.example/ns")
    with pytest.raises(InvalidValue, match=message):
        format_.extended(article=[Child(extra(Desk), clash("desk"), DESK)])
