"""The door to feedgen: our vocabularies in its feeds."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import feedparser
import pytest
from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml import etree

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Feed,
    Image,
    InvalidValue,
    Location,
    MediaDetails,
    Options,
    Period,
    Rendition,
    parse,
    serialize,
)
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Child, Text, shape
from newsfeed.feedgen import extension
from newsfeed.formats import extra
from tests.schemas import assert_valid

MEDIA = "{http://search.yahoo.com/mrss/}"
DC = "{http://purl.org/dc/elements/1.1/}"
CREDIT = "Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images"
PICTURE = Image(
    "https://news.example/i/1.jpg",
    caption="A ferry & a boat",
    credit=CREDIT,
    width=1200,
)
EXAMPLE = Path(__file__).parent.parent / "examples" / "feedgen_credits.py"


def script(entries: int = 1) -> Any:
    """Return what an ordinary script makes."""
    made = FeedGenerator()
    made.id("https://news.example/")
    made.title("Example News")
    made.description("News")
    made.link(href="https://news.example/", rel="alternate")
    made.updated("2026-03-01T09:30:00+01:00")
    for number in range(entries):
        entry = made.add_entry(order="append")
        entry.id(f"https://news.example/{number}")
        entry.title(f"Story {number}")
        entry.link(href=f"https://news.example/{number}")
        entry.updated("2026-03-01T09:30:00+01:00")
        entry.author(name="Jane Doe")
    return made


def items(document: bytes) -> list[Any]:
    """Return the elements of a document's entries."""
    root = etree.fromstring(document)
    return list(root.iter("item", "{http://www.w3.org/2005/Atom}entry"))


def written(made: Any) -> dict[str, bytes]:
    """Return both documents."""
    return {"RSS": made.rss_str(), "Atom": made.atom_str()}


FORMATS = pytest.mark.parametrize("form", ["RSS", "Atom"])

# A script that gains credits ----------------------------------------------------------------------


@FORMATS
def test_one_registration_gives_a_script_credits(form: str) -> None:
    """The picture stands in both formats, under the usual prefix, and is read back."""
    made = script()
    made.register_extension("credits", *extension("media"))
    made.entry()[0].credits(PICTURE)
    document = written(made)[form]
    (item,) = items(document)
    picture = item.find(f"{MEDIA}content")
    assert (picture.prefix, picture.get("width")) == ("media", "1200")
    assert picture.findtext(f"{MEDIA}credit") == CREDIT
    ours = parse(document).articles[0].media
    assert ours == (PICTURE,)


@FORMATS
def test_the_namespace_is_declared_once(form: str) -> None:
    """On the root, as feedgen's own extensions do, however many entries use it."""
    made = script(2)
    made.register_extension("credits", *extension("media"))
    for entry in made.entry():
        entry.credits(PICTURE)
    document = written(made)[form]
    assert document.count(b"xmlns:media=") == 1
    assert etree.fromstring(document).nsmap["media"] == MEDIA.strip("{}")


@FORMATS
def test_a_reader_finds_the_credit(form: str) -> None:
    """Feedparser, which knows nothing of either library, reads it."""
    made = script()
    made.register_extension("credits", *extension("media"))
    made.entry()[0].credits(PICTURE)
    (entry,) = feedparser.parse(written(made)[form]).entries
    assert entry.credit == CREDIT


@FORMATS
def test_each_entry_has_its_own(form: str) -> None:
    """Entries made before and after the registration, with one picture, several and none."""
    made = script(2)
    made.register_extension("credits", *extension("media"))
    first, second = made.entry()
    third = made.add_entry(order="append")
    third.id("https://news.example/3")
    third.title("Story 3")
    third.link(href="https://news.example/3")
    first.credits(PICTURE)
    third.credits(PICTURE, "https://news.example/i/2.jpg")
    third.credits([Image("https://news.example/i/3.jpg")])
    assert second.credits() == ()
    counts = [len(each.findall(f"{MEDIA}content")) for each in items(written(made)[form])]
    assert counts == [1, 0, 3]


def test_the_example_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The script prints two valid documents with the credit, whenever it runs."""
    for kind in ("rss", "atom"):
        monkeypatch.setattr(sys, "argv", ["feedgen_credits.py", kind])
        runpy.run_path(str(EXAMPLE), run_name="__main__")
        document = capsys.readouterr().out
        assert "<media:credit>Photo by Jane Doe/Example Press via Getty Images<" in document
        assert_valid(document.encode())


def test_files_are_written_too(tmp_path: Path) -> None:
    """`rss_file` and `atom_file` write what the strings hold."""
    made = script()
    made.register_extension("credits", *extension("media"))
    made.entry()[0].credits(PICTURE)
    for name, write, text in (
        ("feed.xml", made.rss_file, made.rss_str()),
        ("atom.xml", made.atom_file, made.atom_str()),
    ):
        write(str(tmp_path / name))
        assert (tmp_path / name).read_bytes().strip() == text.strip()


def test_one_format_alone() -> None:
    """As with any extension, the registration may leave out one format."""
    made = script()
    made.register_extension("creators", *extension("dc"), atom=False)
    made.entry()[0].creators("Jane Doe")
    assert items(made.rss_str())[0].findtext(f"{DC}creator") == "Jane Doe"
    assert DC.strip("{}").encode() not in made.atom_str()


def test_an_entry_alone_may_have_an_extension() -> None:
    """Without a feed around it the namespace is declared where it is used."""
    entry = FeedEntry()
    entry.register_extension("credits", extension("media")[1])
    entry.id("https://news.example/1")
    entry.title("T")
    entry.link(href="https://news.example/1")
    entry.credits(PICTURE)
    for element in (entry.rss_entry(), entry.atom_entry()):
        assert element.find(f"{MEDIA}content/{MEDIA}credit").prefix == "media"


# What may be said ---------------------------------------------------------------------------------


def test_fields_are_methods_as_in_feedgen() -> None:
    """A method adds to a list, or sets; with replace it starts anew; without a value it returns."""
    made = script()
    made.register_extension("news", *extension("media", "dcterms", "dc"))
    news = made.entry()[0].news
    assert (news.media(), news.valid()) == ((), None)
    news.media("https://news.example/1.jpg")
    news.media([PICTURE])
    assert [each.url for each in news.media()] == ["https://news.example/1.jpg", PICTURE.url]
    assert news.media(PICTURE, replace=True) == (PICTURE,)
    news.valid(Period(end="2026-03-01T00:00:00Z"))
    news.valid(Period(end="2027-03-01T00:00:00Z"))
    assert news.valid().end == datetime(2027, 3, 1, tzinfo=UTC)
    assert news() == (PICTURE,)
    assert {"media", "valid", "authors", "rights"} <= set(type(news).FIELDS)
    assert "media" in type(news).media.__doc__


def test_what_cannot_be_said_is_refused_where_it_is_said() -> None:
    """With the field's path; what was there before stays."""
    made = script()
    made.register_extension("credits", *extension("media"))
    credits_ = made.entry()[0].credits
    credits_(PICTURE)
    with pytest.raises(InvalidValue, match=r"^media\[0\]"):
        credits_("no address")
    assert credits_() == (PICTURE,)


def test_what_holds_for_all_media_of_a_feed() -> None:
    """The feed has an extension of its own, which writes into the channel."""
    made = script()
    made.register_extension("credits", *extension("media"))
    made.credits.media_defaults(MediaDetails(rights="© News Example"))
    assert (
        etree.fromstring(made.rss_str()).findtext(f"channel/{MEDIA}copyright") == "© News Example"
    )
    assert etree.fromstring(made.atom_str()).findtext(f"{MEDIA}copyright") == "© News Example"


@pytest.mark.parametrize(
    ("vocabulary", "say", "found"),
    [
        ("media", lambda to: to(PICTURE), "{http://search.yahoo.com/mrss/}content"),
        ("dc", lambda to: to("Jane Doe"), "{http://purl.org/dc/elements/1.1/}creator"),
        ("dc", lambda to: to.rights("©"), "{http://purl.org/dc/elements/1.1/}rights"),
        (
            "dcterms",
            lambda to: to(Period(end="2026-03-01T00:00:00Z")),
            "{http://purl.org/dc/terms/}valid",
        ),
        ("content", lambda to: to("<p>x"), "{http://purl.org/rss/1.0/modules/content/}encoded"),
        (
            "georss",
            lambda to: to(Location(latitude=60, longitude=24)),
            "{http://www.georss.org/georss}where",
        ),
    ],
)
def test_every_vocabulary_is_an_extension(
    vocabulary: str, say: Callable[[Any], object], found: str
) -> None:
    """Media RSS, Dublin Core elements and terms, content, GeoRSS: in RSS and in Atom."""
    made = script()
    made.register_extension("said", *extension(vocabulary))
    say(made.entry()[0].said)
    for document in written(made).values():
        (item,) = items(document)
        assert item.find(found) is not None


def test_the_body_may_show_the_credit() -> None:
    """With "content" the body is written as newsfeed writes it: figure, caption and credit."""
    made = script()
    made.register_extension("news", *extension("media", "content"))
    made.entry()[0].news(PICTURE)
    made.entry()[0].news.content("<p>The ferry is back.</p>")
    body = parse(made.rss_str()).articles[0]
    assert (body.content, body.media) == ("<p>The ferry is back.</p>", (PICTURE,))
    assert b'class="copyright"' in made.rss_str()


def test_options_choose() -> None:
    """What `Options` leave open for a document they leave open here."""
    made = script()
    made.register_extension("parts", *extension("media", options=Options(credits="parts")))
    made.entry()[0].parts(Image(PICTURE.url or "", credit="Photo by Jane Doe/AFP"))
    (item,) = items(made.rss_str())
    (credit, *_) = item.iter(f"{MEDIA}credit")
    assert (credit.text, credit.get("role")) == ("Jane Doe", "photographer")


class Desk(NamedTuple):
    """A value of somebody's own."""

    name: str


DESK = Namespace("desk", "https://news.example/ns/desk", "https://news.example/ns")
ROW = Child(extra(Desk), DESK("desk"), shape(Desk, Text("name")), many=True)


def test_a_namespace_of_ones_own() -> None:
    """Rows as for `Format.extended`: the same values, written by feedgen."""
    made = script()
    made.register_extension("desk", *extension(article=[ROW], feed=[ROW]))
    made.desk(Desk("Night"))
    made.entry()[0].desk(Desk("Foreign & home"), Desk("Sport"))
    for document in written(made).values():
        found = [each.text for each in etree.fromstring(document).iter(f"{{{DESK.uri}}}desk")]
        assert found == ["Night", "Foreign & home", "Sport"]


def test_an_unknown_vocabulary_is_refused() -> None:
    """The message names those that there are."""
    with pytest.raises(InvalidValue, match=r"vocabularies\[1\].*'itunes'.*media"):
        extension("media", "itunes")
    with pytest.raises(InvalidValue, match="name a vocabulary"):
        extension()


# Beside feedgen's own -----------------------------------------------------------------------------


@FORMATS
def test_feedgens_own_media_may_stay(form: str) -> None:
    """Both write under one prefix, each what it was given."""
    made = script()
    made.load_extension("media")
    made.register_extension("credits", *extension("media"))
    entry = made.entry()[0]
    entry.media.content(url="https://news.example/i/0.jpg", medium="image", group=None)
    entry.credits(PICTURE)
    document = written(made)[form]
    assert document.count(b"http://search.yahoo.com/mrss/") == 1
    (item,) = items(document)
    found = [(each.prefix, each.get("url")) for each in item.findall(f"{MEDIA}content")]
    assert found == [("media", "https://news.example/i/0.jpg"), ("media", PICTURE.url)]


def test_a_name_that_is_taken_is_feedgens_to_refuse() -> None:
    """Feedgen holds one extension under one name."""
    made = script()
    made.load_extension("media")
    with pytest.raises(ImportError, match="already loaded"):
        made.register_extension("media", *extension("media"))


@FORMATS
def test_a_prefix_for_two_namespaces_stays_right(form: str) -> None:
    """Of two namespaces with one prefix both are read back, whichever was registered last."""
    other = Namespace("desk", "https://other.example/", "")
    row = Child(extra(Desk), other("desk"), shape(Desk, Text("name")), many=True)
    made = script()
    made.register_extension("one", *extension(article=[ROW]))
    made.register_extension("two", *extension(article=[row]))
    made.entry()[0].one(Desk("One"))
    made.entry()[0].two(Desk("Two"))
    (item,) = items(written(made)[form])
    assert item.findtext(f"{{{DESK.uri}}}desk") == "One"
    assert item.findtext(f"{{{other.uri}}}desk") == "Two"


# The same as ours ---------------------------------------------------------------------------------


def test_an_extension_writes_what_the_writer_writes() -> None:
    """Element for element: the extension is made from the same rows."""
    picture = PICTURE.evolve(renditions=[Rendition("https://news.example/i/s.jpg", width=300)])
    article = Article(
        title="Story 0", link="https://news.example/0", updated="2026-03-01T09:30:00+01:00",
        media=[picture, PICTURE],
    )  # fmt: skip
    feed = Feed(title="Example News", link="https://news.example/", articles=[article])
    made = script()
    made.register_extension("credits", *extension("media"))
    made.entry()[0].credits(picture, PICTURE)
    for form, document in ((RSS, made.rss_str()), (ATOM, made.atom_str())):
        theirs, ours = (items(each)[0] for each in (document, serialize(feed, form)))
        for kind in ("group", "content"):
            pairs = zip(theirs.findall(MEDIA + kind), ours.findall(MEDIA + kind), strict=True)
            for one, other in pairs:
                assert canonical(one) == canonical(other)


def canonical(element: Any) -> bytes:
    """Return an element in the one form that all equal elements have."""
    text: bytes = etree.tostring(element, method="c14n", exclusive=True, with_tail=False)
    return text
