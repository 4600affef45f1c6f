"""Bad input: whatever a newsroom gives, it is refused by name, or a valid feed comes out."""

import errno
import os
import stat
import subprocess
import sys
import textwrap
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from inspect import unwrap
from pathlib import Path
from typing import Any, Self

import pytest
from lxml import etree

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Category,
    Content,
    DuplicateId,
    Element,
    Enclosure,
    Feed,
    Format,
    Image,
    InvalidValue,
    Link,
    MediaDetails,
    NewsfeedError,
    NewsfeedWarning,
    Options,
    Period,
    Person,
    Report,
    Severity,
    Source,
    Video,
    WriteError,
    serialize,
    stream,
    validate,
    write,
)
from tests.schemas import assert_valid

LINK = "https://news.example/2026/harbour"
UPDATED = "2026-03-01T09:30:00Z"
ATOM_SPACE = "{http://www.w3.org/2005/Atom}"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
FORMATS = pytest.mark.parametrize("form", [RSS, ATOM], ids=["RSS", "Atom"])


def article(**given: Any) -> Article:
    """Return an article that says the least an article must, and what was given."""
    return Article(**{"title": "Harbour reopens", "link": LINK, **given})


def feed(*articles: Article, **given: Any) -> Feed:
    """Return a feed of these articles that both formats can say."""
    fields = {"title": "Example News", "link": "https://news.example/", "updated": UPDATED}
    return Feed(**(fields | given), articles=articles)


def parsed(document: bytes) -> etree._Element:
    """Return the root of a document, which must be valid."""
    assert_valid(document)
    return etree.fromstring(document, etree.XMLParser(huge_tree=True, resolve_entities=False))


def items(document: bytes) -> list[etree._Element]:
    """Return the items or entries of a document."""
    root = parsed(document)
    return [*root.iter("item"), *root.iter(f"{ATOM_SPACE}entry")]


def said(document: bytes, name: str) -> str | None:
    """Return the text of an element of the only article: an Atom name serves for both formats."""
    (item,) = items(document)
    rss = {"summary": "description", "content": ENCODED, "id": "guid"}.get(name, name)
    found = item.find(rss) if item.tag == "item" else item.find(f"{ATOM_SPACE}{name}")
    return None if found is None else found.text or ""


# What is missing ----------------------------------------------------------------------------------


@FORMATS
def test_an_article_without_a_title(form: Format) -> None:
    """RSS does without one; Atom, which asks for one, takes the first words."""
    document = serialize(feed(article(title=None, content="<p>The ferry is back.</p>")), form)
    assert said(document, "title") == (None if form is RSS else "The ferry is back.")


@FORMATS
def test_an_article_without_a_link(form: Format) -> None:
    """Its id names it; and an Atom entry without an alternate link has content (4.1.2)."""
    for given in ({"title": "T"}, {"summary": "One\n\ntwo"}, {"content": "<p>x</p>"}):
        document = serialize(feed(Article(id="tag:news.example,2026:1", **given)), form)  # type: ignore[arg-type]  # dicts of strings
        assert said(document, "link") is None
        assert said(document, "id") == "tag:news.example,2026:1"


def test_an_article_without_title_and_link() -> None:
    """Nobody could know it again, and nobody could read it: the message says what to give."""
    with pytest.raises(InvalidValue, match="id or a link"):
        Article()
    with pytest.raises(InvalidValue, match="id or a link"):
        Article(content="<p>x</p>")
    with pytest.raises(InvalidValue, match="a title, a summary or content"):
        Article(id="1")
    with pytest.raises(InvalidValue, match="a title, a summary or content"):
        Article(link=LINK, title=" ", summary="\n", content="\t")


@FORMATS
def test_a_body_elsewhere_needs_words_beside_it(form: Format) -> None:
    """RSS can't say where a body lies, and Atom wants a summary beside it (RFC 4287, 4.1.2)."""
    payload = Content(type="application/pdf", src="https://news.example/1.pdf")
    report = Report()
    document = serialize(
        feed(Article(link=LINK, payload=payload), article(id="tag:news.example,2026:2")),
        form,
        report=report,
    )
    assert len(items(document)) + len(report.errors) == 2
    assert said(serialize(feed(article(payload=payload)), ATOM), "summary") is not None


@FORMATS
def test_a_feed_without_articles(form: Format) -> None:
    """A section in which nothing has happened yet is a feed."""
    assert items(serialize(feed(), form)) == []


def test_atom_without_any_date() -> None:
    """Atom asks for a date, RSS doesn't; no clock is asked."""
    undated = feed(article(), updated=None)
    assert len(items(serialize(undated, RSS))) == 1
    with pytest.raises(InvalidValue, match="give updated") as caught:
        serialize(undated, ATOM)
    assert caught.value.path == "updated"


@FORMATS
@pytest.mark.parametrize("empty", ["", " ", "\n\t", "\x00", "\u2028"])
def test_empty_strings(form: Format, empty: str) -> None:
    """A text without a word in it is not written, whichever field it was given for."""
    texts = dict.fromkeys(("summary", "rights"), empty)
    picture = Image("https://news.example/1.jpg", alt=empty, caption=empty, credit=empty)
    one = article(content="<p>x</p>", media=[picture], **texts)
    root = parsed(serialize(feed(one, description=empty, rights=empty), form))
    leaves = [each for each in root.iter() if not len(each) and not each.attrib]
    assert [each.tag for each in leaves if not each.text] == []


# Dates --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "when",
    [
        datetime(2026, 3, 1),  # noqa: DTZ001 - naive on purpose
        "2026-03-01T09:30:00",
        "2026-02-29T00:00:00Z",
        "2026-03-01T24:30:00Z",
        "next week",
        "0000-00-00T00:00:00Z",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-12:00",
    ],
    ids=str,
)
@pytest.mark.parametrize("name", ["published", "updated"])
def test_naive_and_impossible_dates(name: str, when: Any) -> None:
    """No date is guessed at: the field and the value are named."""
    for make in (article, feed):
        with pytest.raises(InvalidValue) as caught:
            make(**{name: when})
        assert caught.value.path == name


@FORMATS
@pytest.mark.parametrize(
    ("when", "rss", "atom"),
    [
        ("0001-01-01T00:00:00Z", "Mon, 01 Jan 0001 00:00:00 +0000", "0001-01-01T00:00:00Z"),
        ("0001-01-01T00:00:00-12:00", "Mon, 01 Jan 0001 12:00:00 +0000", "0001-01-01T12:00:00Z"),
        ("9999-12-31T23:59:59Z", "Fri, 31 Dec 9999 23:59:59 +0000", "9999-12-31T23:59:59Z"),
        ("9999-12-31T23:59:59+14:00", "Fri, 31 Dec 9999 09:59:59 +0000", "9999-12-31T09:59:59Z"),
        (
            "2024-02-29T23:59:59.999+00:00",
            "Thu, 29 Feb 2024 23:59:59 +0000",
            "2024-02-29T23:59:59Z",
        ),
    ],
)
def test_the_first_and_the_last_year(form: Format, when: str, rss: str, atom: str) -> None:
    """Four digits for every year, in UTC whatever the offset, without fractions."""
    one = article(published=when, valid=Period(start=when))
    document = serialize(feed(one, published=when), form)
    if form is RSS:
        assert said(document, "pubDate") == rss
    else:
        assert said(document, "published") == said(document, "updated") == atom
    assert f"start={atom}".encode() in document


# Addresses ----------------------------------------------------------------------------------------

BAD_ADDRESSES = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
    "\x01javascript:alert(1)", "vbscript:x", "data:text/html,<script>", "file:///etc/passwd",
    "/2026/harbour", "2026/harbour", "//news.example/1", "?a=1", "#top", "news.example/1",
    "www.news.example", "https://", "https:///1", "https:news.example", "http://?",
    "https://news .example/",
    "https://news.example:99999/", "https://news.example:port/", "https://[::1", "https://\ud800/",
    "https://exa_mple..example/", "C:\\feed.xml", "https://" + "a" * 300 + ".example/",
]  # fmt: skip
ADDRESSES: list[tuple[Any, str]] = [
    (article, "link"), (article, "comments"), (article, "base"), (feed, "link"), (feed, "url"),
    (feed, "icon"), (feed, "docs"), (feed, "base"), (Image, "url"), (Enclosure, "url"),
    (Source, "url"), (Source, "link"), (MediaDetails, "rights_url"),
]  # fmt: skip


@pytest.mark.parametrize("address", BAD_ADDRESSES, ids=lambda address: ascii(address)[:30])
@pytest.mark.parametrize(("make", "name"), ADDRESSES)
def test_an_address_is_absolute_and_harmless(make: Any, name: str, address: str) -> None:
    """Scripts, local files, relative addresses and such without a host are refused by name."""
    with pytest.raises(InvalidValue) as caught:
        make(**{name: address})
    assert caught.value.path == name
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize("address", BAD_ADDRESSES[:8])
def test_no_uri_runs_code(address: str) -> None:
    """Where any URI will do, one that runs code or carries a document won't."""
    for make in (
        lambda: Person("Jane", uri=address),
        lambda: Category("x", scheme=address),
        lambda: Source("x", logo=address),
    ):
        with pytest.raises(InvalidValue):
            make()


@FORMATS
@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("https://news.example/a b", "https://news.example/a%20b"),
        ("  https://news.example/a\n", "https://news.example/a"),
        ("https://news.example/straße?q=ä#ü", "https://news.example/stra%C3%9Fe?q=%C3%A4#%C3%BC"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("HTTPS://BÜCHER.Example:443", "https://xn--bcher-kva.example/"),
        ("https://مثال.example/خبر", "https://xn--mgbh0fb.example/%D8%AE%D8%A8%D8%B1"),
        ("https://news.example/a?b=1&c=<d>&e=\"f\"'g'", "https://news.example/a?b=1&c=%3Cd%3E&e=%22f%22'g'"),
        ("https://news.example/100%", "https://news.example/100%25"),
        ("https://news.example/%7Ea/%zz", "https://news.example/%7Ea/%25zz"),
        ("https://news.example/👍", "https://news.example/%F0%9F%91%8D"),
    ],
)  # fmt: skip
def test_addresses_are_written_in_ascii(form: Format, given: str, written: str) -> None:
    """Spaces, letters beyond ASCII and their hosts, ampersands: one form that readers agree on."""
    document = serialize(feed(article(link=given, media=[Image(given)])), form)
    (item,) = items(document)
    link = item.find("link")
    atom = item.find(f"{ATOM_SPACE}link")
    assert (
        link.text if link is not None else atom.get("href") if atom is not None else ""
    ) == written
    (content,) = item.iter("{http://search.yahoo.com/mrss/}content")
    assert content.get("url") == written
    assert said(document, "id") == written


# Identities ---------------------------------------------------------------------------------------


@FORMATS
@pytest.mark.parametrize(
    "name",
    [
        "https://bücher.example/Straße/ä?ö=ü&x=1#é",
        "HTTP://News.Example:80/%7Ejane/../x",
        "tag:news.example,2026-03-01:/a&b",
        "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
        "x-cms:4711",
    ],
)
def test_an_iri_is_kept_as_it_is(form: Format, name: str) -> None:
    """Ids are compared character by character: not one of them is touched."""
    assert said(serialize(feed(article(id=name)), form), "id") == name
    assert said(serialize(feed(article(link=None, id=name, content="x")), form), "id") == name


NOT_IRIS = [
    "4711", "story 12", "news.example/1", "/1", "http://", "tag:x", "a b:c", "urn:", "<1>", "ü",
    "urn:uuid:4711",
]  # fmt: skip


@pytest.mark.parametrize("name", NOT_IRIS)
def test_rss_takes_any_id(name: str) -> None:
    """A guid is any text."""
    document = serialize(feed(article(id=name)), RSS, strict=True)
    assert said(document, "id") == name
    (guid,) = parsed(document).iter("guid")
    assert guid.get("isPermaLink") == "false"


@pytest.mark.parametrize("name", NOT_IRIS)
def test_atom_leaves_out_an_article_whose_id_is_no_iri(name: str) -> None:
    """The others are written, and the report says which one is not, and why."""
    articles = [article(id="tag:news.example,2026:1"), article(id=name), article()]
    report = Report()
    document = serialize(feed(*articles, order="given"), ATOM, report=report)
    assert [item.findtext(f"{ATOM_SPACE}id") for item in items(document)] == [
        "tag:news.example,2026:1",
        LINK,
    ]
    (found,) = report.errors
    assert (found.rule, found.severity) == ("article-left-out", Severity.ERROR)
    assert found.path == "articles[1].id"
    assert repr(name) in found.message
    assert "tag_uri()" in found.message
    assert not report.ok


def test_without_a_report_a_left_out_article_is_warned_about() -> None:
    """Nobody who forgot the report loses a story without a word."""
    with pytest.warns(NewsfeedWarning, match=r"articles\[0\]\.id: left out of Atom 1\.0: '4711'"):
        serialize(feed(article(id="4711"), article()), ATOM)


def test_the_warning_points_at_the_caller(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line that is shown is the one that called, not one inside the library."""
    mixed = feed(article(id="4711"), article())
    # The tests' own check of every document would be the caller otherwise.
    bare = unwrap(serialize)
    monkeypatch.setattr("newsfeed.api.serialize", bare)
    for call in (
        lambda: bare(mixed, ATOM),
        lambda: write(mixed, tmp_path / "atom.xml"),
        lambda: list(stream(mixed.articles, ATOM, feed=feed())),
        lambda: write(feed(), tmp_path / "atom.xml", articles=mixed.articles),
    ):
        with pytest.warns(NewsfeedWarning) as caught:
            call()
        assert [each.filename for each in caught] == [__file__]


def test_all_articles_bad_is_an_error() -> None:
    """A feed of which nothing is left is not written; its path says where to begin."""
    bad = feed(article(id="1"), article(id="2"))
    for report in (None, Report()):
        with pytest.raises(InvalidValue, match="absolute IRI") as caught:
            serialize(bad, ATOM, report=report)
        assert caught.value.path == "articles[0].id"


def test_strict_raises_for_the_first_bad_article() -> None:
    """Whoever wants all or nothing gets an error with the path."""
    mixed = feed(article(), article(id="4711"), order="given")
    with pytest.raises(InvalidValue, match="absolute IRI") as caught:
        serialize(mixed, ATOM, strict=True)
    assert caught.value.path == "articles[1].id"
    with pytest.raises(InvalidValue) as caught:
        b"".join(stream(mixed.articles, ATOM, feed=feed(), strict=True))
    assert caught.value.path == "articles[1].id"


def test_a_bad_id_of_the_feed_is_an_error() -> None:
    """There is no feed without it."""
    with pytest.raises(InvalidValue, match="absolute IRI") as caught:
        serialize(feed(article(), id="4711"), ATOM)
    assert caught.value.path == "id"
    assert items(serialize(feed(article(), id="4711"), RSS))


@FORMATS
def test_rss_encloses_what_can_be_fetched_by_http(form: Format) -> None:
    """Any other file is left out there, and told; Atom and media:content name it all the same."""
    files = [
        Enclosure("ftp://news.example/1.mp3", length=1, type="audio/mpeg"),
        Enclosure("https://news.example/2.mp3", length=2, type="audio/mpeg"),
    ]
    report = Report()
    given = feed(
        article(enclosures=files),
        article(id="tag:news.example,2026:2", media=[Image("ftp://news.example/1.jpg", size=3)]),
    )
    document = serialize(given, form, report=report)
    assert validate(document).ok
    assert b"https://news.example/2.mp3" in document
    assert b"ftp://news.example/1.jpg" in document
    assert (b"ftp://news.example/1.mp3" in document) is (form is ATOM)
    assert [each.path for each in report] == (["articles[0].enclosures"] if form is RSS else [])
    if form is RSS:
        # Each that is lost is told.
        twice = article(enclosures=[files[0], files[0].evolve(url="ftp://news.example/3.mp3")])
        report = Report()
        serialize(feed(twice), RSS, report=report)
        assert [each.message.partition(" ")[0] for each in report] == [
            "'ftp://news.example/1.mp3'", "'ftp://news.example/3.mp3'",
        ]  # fmt: skip


def test_a_body_elsewhere_has_a_media_type() -> None:
    """The words for one that stands in the entry can mean only one there (RFC 4287, 4.1.3.2)."""
    for word, kind in (("text", "text/plain"), ("html", "text/html"),
                       ("xhtml", "application/xhtml+xml"), (None, None)):  # fmt: skip
        body = Content(src="https://news.example/1", type=word)
        assert body.type == kind
        assert validate(serialize(feed(article(payload=body, summary="s")), ATOM)).ok


def test_a_bad_id_of_a_source_is_not_written() -> None:
    """The id of another feed is an IRI, too (RFC 4287 section 4.2.6)."""
    report = Report()
    other = article(id="tag:news.example,2026:2")
    document = serialize(
        feed(article(source=Source("Desk", id="4711")), other), ATOM, report=report
    )
    assert "4711" not in [each.text for each in parsed(document).iter(f"{ATOM_SPACE}id")]
    assert report


def test_an_id_occurs_once_in_a_feed() -> None:
    """Two articles of one id are one to readers: the feed is refused, in both formats."""
    with pytest.raises(DuplicateId) as caught:
        feed(article(), article(title="Another"))
    assert caught.value.path == "articles[1].id"


@FORMATS
def test_an_id_occurs_once_in_a_stream(form: Format) -> None:
    """A stream leaves the second one out, or raises if it is strict."""
    twice = [article(), article(title="Another"), article(id="tag:news.example,2026:2")]
    report = Report()
    document = b"".join(stream(twice, form, feed=feed(), report=report))
    assert len(items(document)) == 2
    (found,) = report.errors
    assert found.path == "articles[1].id"
    with pytest.raises(DuplicateId):
        b"".join(stream(twice, form, feed=feed(), strict=True))


# Text ---------------------------------------------------------------------------------------------

TITLES = [
    "<b>bold</b> & <script>alert(1)</script>",
    "AT&amp;T &lt;b&gt; &copy; &#x41; &#0; &nosuch;",
    "]]> <![CDATA[ ]]>",
    "<!-- --> <?x?> <!DOCTYPE x>",
    "\"double\" 'single' `back`",
    "{braces} {{}} %s %(x)s $x \\n f'{x}'",
    "</title></item></channel></rss>",
    "مرفأ \u200fالعربية\u202e 123 \u202c!",
    "👩\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 🇫🇮 👍🏽 e\u0301",
    "no\xa0break, thin\u2009space, \ufeffmark",
    "𝒜 𠮷 \U0010fffd \ue000",
]


@FORMATS
@pytest.mark.parametrize("text", TITLES, ids=lambda text: ascii(text)[:20])
def test_text_is_read_back_as_it_was(form: Format, text: str) -> None:
    """Markup in a title is text, and every script and emoji comes through whole."""
    picture = Image("https://news.example/1.jpg", caption=text, credit=text, alt=text)
    one = article(title=text, authors=[text], categories=[text], rights=text, media=[picture])
    document = serialize(feed(one, title=text), form)
    assert said(document, "title") == text
    root = parsed(document)
    (credit,) = root.iter("{http://search.yahoo.com/mrss/}credit")
    (caption,) = root.iter("{http://search.yahoo.com/mrss/}description")
    assert (credit.text, caption.text) == (text, text)
    assert root.findtext("channel/title" if form is RSS else f"{ATOM_SPACE}title") == text


@FORMATS
@pytest.mark.parametrize("text", TITLES, ids=lambda text: ascii(text)[:20])
def test_a_body_is_read_back_as_it_was(form: Format, text: str) -> None:
    """A body is HTML, whatever the HTML; "]]>" ends no CDATA section."""
    for body in (text, f"<p>{text}</p>", f"]]>{text}]]", "]]>" * 50):
        document = serialize(feed(article(content=body, summary="x")), form)
        assert said(document, "content") == body


@FORMATS
@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("a\x00b", "ab"),
        ("".join(chr(each) for each in range(0x20) if each not in range(9, 14)) + "x", "x"),
        ("a\x7f\x80\x9fb", "ab"),
        ("a\ud800b\udfff", "ab"),
        ("\ud83d\ude00", "😀"),
        ("\udc00\ud800", ""),
        ("a\ufffe\uffffb", "ab"),
    ],
    ids=ascii,
)
def test_what_xml_can_not_hold_is_removed(form: Format, dirty: str, clean: str) -> None:
    """In every kind of text; what is left is a valid document."""
    picture = Image("https://news.example/1.jpg", caption=dirty, credit=f"x{dirty}", alt=dirty)
    one = article(
        title=f"T{dirty}", summary=f"S{dirty}", content=f"<p>{dirty}</p>", media=[picture],
        authors=[f"A{dirty}"], categories=[f"C{dirty}"], id=f"x-cms:{dirty}1",
        elements=[Element("{urn:x-desk}a", content=dirty, attributes={"b": dirty})],
    )  # fmt: skip
    document = serialize(feed(one, title=f"F{dirty}", generator=f"G{dirty}"), form)
    assert said(document, "title") == f"T{clean}"
    assert said(document, "summary") == f"S{clean}"
    assert (said(document, "content") or "").endswith(f"\n<p>{clean}</p>")
    text = document.decode()
    assert all(
        unicodedata.category(each) not in {"Cc", "Cs"} for each in text if each not in "\n\t"
    )


@FORMATS
def test_the_direction_of_a_text_is_kept(form: Format) -> None:
    """Arabic and Hebrew come through, and what is added to the body runs the same way."""
    picture = Image(
        "https://news.example/1.jpg", caption="العبارة في المرفأ", credit="تصوير: آنا/AFP"
    )
    one = article(
        title="المرفأ يُفتح", summary="عادت العبارة.", content="<p>عادت العبارة.</p>", language="ar",
        media=[picture],
    )  # fmt: skip
    document = serialize(feed(one), form)
    assert said(document, "title") == "المرفأ يُفتح"
    body = said(document, "content") or ""
    assert body.startswith('<figure dir="rtl">')
    assert "تصوير: آنا/AFP" in body


@FORMATS
def test_a_body_of_ten_megabytes(form: Format) -> None:
    """Length is no fault; neither is a body of nothing but marks that need care."""
    for body in ("<p>The ferry is back.</p>" * 420_000, "]]>" * 3_500_000, "<" * 10_500_000):
        # What the tests' own `serialize` checks besides takes minutes for these.
        document = unwrap(serialize)(feed(article(content=body, summary="x")), form)
        root = etree.fromstring(document, etree.XMLParser(huge_tree=True))
        (found,) = root.iter(ENCODED, f"{ATOM_SPACE}content")
        assert found.text == body


def test_markup_may_be_deep() -> None:
    """The depth of an element is the caller's: nothing that is written of it, or told, minds."""
    deep = Element("{urn:x-desk}a", content="x\x00")
    for _ in range(3000):
        deep = Element("{urn:x-desk}a", content=[deep])
    report = Report()
    document = unwrap(serialize)(feed(article(elements=[deep])), RSS, report=report)
    assert document.count(b"<ns0:a") == 3001
    assert len(report) == 1


# Files --------------------------------------------------------------------------------------------


@contextmanager
def without_rights() -> Iterator[None]:
    """Go without the rights of the superuser, whom no directory refuses."""
    mine = os.geteuid()
    if mine == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(mine)


def test_a_directory_that_can_not_be_written(tmp_path: Path) -> None:
    """The error names the path and says why."""
    locked = tmp_path / "locked"
    locked.mkdir()
    (locked / "feed.xml").write_bytes(b"old")
    locked.chmod(0o555)
    with (
        without_rights(),
        pytest.raises(WriteError, match=r"feed\.xml can't be written: Permission denied") as caught,
    ):
        write(feed(article()), locked / "feed.xml")
    assert isinstance(caught.value, NewsfeedError)
    assert isinstance(caught.value.__cause__, PermissionError)
    assert [each.read_bytes() for each in locked.iterdir()] == [b"old"]


def test_a_directory_that_is_not_there(tmp_path: Path) -> None:
    """Directories are not made: a typing error would become a feed that nobody finds."""
    for path in (tmp_path / "no" / "feed.xml", tmp_path / "file" / "feed.xml"):
        (tmp_path / "file").write_bytes(b"x")
        with pytest.raises(WriteError, match=r"feed\.xml can't be written") as caught:
            write(feed(article()), path)
        assert str(path) in str(caught.value)


def test_a_path_that_is_a_directory(tmp_path: Path) -> None:
    """It stays one, and nothing is left beside it."""
    target = tmp_path / "feed.xml"
    target.mkdir()
    with pytest.raises(WriteError, match="directory"):
        write(feed(article()), target)
    assert [each.name for each in tmp_path.iterdir()] == ["feed.xml"]
    assert list(target.iterdir()) == []


def test_a_path_that_is_no_regular_file(tmp_path: Path) -> None:
    """A pipe or a device must not become a file: /dev/null would be gone for everybody."""
    pipe = tmp_path / "feed.xml"
    os.mkfifo(pipe)
    with pytest.raises(WriteError):
        write(feed(article()), pipe)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [each.name for each in tmp_path.iterdir()] == ["feed.xml"]


@pytest.mark.parametrize("where", ["write", "fsync", "replace"])
def test_a_disk_that_fills_while_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """The old file survives, no new one is left, and the error names the path."""
    path = tmp_path / "feed.xml"
    path.write_bytes(b"old")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    if where == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    elif where == "replace":
        monkeypatch.setattr(os, "replace", full)
        monkeypatch.setattr(Path, "replace", full)
    else:
        real = os.fdopen
        monkeypatch.setattr(os, "fdopen", lambda *args, **given: _Full(real(*args, **given)))
    with pytest.raises(WriteError, match=r"feed\.xml can't be written: No space left") as caught:
        write(feed(article(content="x" * 1_000_000)), path)
    assert isinstance(caught.value.__cause__, OSError)
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["feed.xml"]


class _Full:
    """A file on a disk that has room for the first bytes only."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def write(self, data: bytes) -> int:
        self._file.write(data[:100])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def test_a_limit_on_the_size_of_files(tmp_path: Path) -> None:
    """A real one, set by the operating system: half a feed is written, and then taken away."""
    code = """
        import resource, sys
        from newsfeed import Article, Feed, WriteError, write
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        one = Article(title="T", link="https://news.example/1", content="x" * 1_000_000)
        feed = Feed(title="T", link="https://news.example/", articles=[one])
        try:
            write(feed, sys.argv[1])
        except WriteError as error:
            print(error)
    """
    path = tmp_path / "feed.xml"
    path.write_bytes(b"old")
    run = subprocess.run(  # noqa: S603 - our own interpreter and our own code
        [sys.executable, "-c", textwrap.dedent(code), str(path)],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(f"{path} can't be written: File too large")
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["feed.xml"]


def test_articles_that_fail_while_streaming(tmp_path: Path) -> None:
    """Whatever the source of the articles raises goes through, and the old file survives."""
    path = tmp_path / "feed.xml"
    path.write_bytes(b"old")

    def broken() -> Iterator[Article]:
        for number in range(2000):
            yield article(id=str(number), content="x" * 100)
        message = "the database went away"
        raise ConnectionError(message)

    for fault in (ConnectionError, KeyboardInterrupt):
        source = broken() if fault is ConnectionError else _interrupted()
        with pytest.raises(fault):
            write(feed(), path, format=RSS, articles=source)
        assert path.read_bytes() == b"old"
        assert [each.name for each in tmp_path.iterdir()] == ["feed.xml"]


def _interrupted() -> Iterator[Article]:
    yield article()
    raise KeyboardInterrupt


def test_a_feed_that_can_not_be_said(tmp_path: Path) -> None:
    """A refusal comes before anything is touched."""
    path = tmp_path / "atom.xml"
    path.write_bytes(b"old")
    with pytest.raises(InvalidValue):
        write(feed(article(id="4711")), path)
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["atom.xml"]


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    """What it points to is replaced, wherever that lies, or made if it isn't there yet."""
    place = tmp_path / "public"
    place.mkdir()
    link = tmp_path / "feed.xml"
    link.symlink_to("public/news.xml")
    for title in ("One", "Two"):
        assert write(feed(title=title), link)
        assert link.is_symlink()
        assert title.encode() in (place / "news.xml").read_bytes()
    assert [each.name for each in place.iterdir()] == ["news.xml"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["feed.xml", "public"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o604])
def test_the_mode_of_a_file_is_kept(tmp_path: Path, mode: int) -> None:
    """Who may read a feed is the administrator's business."""
    path = tmp_path / "feed.xml"
    path.write_bytes(b"old")
    path.chmod(mode)
    assert write(feed(), path)
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_new_file_has_the_mode_of_the_process(tmp_path: Path) -> None:
    """A server must be able to read a new feed like any new file."""
    path = tmp_path / "feed.xml"
    before = os.umask(0o027)
    try:
        assert write(feed(), path)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_an_unchanged_file_is_not_touched(tmp_path: Path) -> None:
    """A file of the same bytes is the same file afterwards; one byte more, and it isn't."""
    path = tmp_path / "feed.xml"
    big = article(content="x" * 200_000)
    assert write(feed(big), path) is True
    os.utime(path, (1, 1))
    before = path.stat()
    assert write(feed(big), path) is False
    assert [each.name for each in tmp_path.iterdir()] == ["feed.xml"]
    same = path.stat()
    assert (same.st_ino, same.st_mtime_ns, same.st_ctime_ns) == (
        before.st_ino,
        before.st_mtime_ns,
        before.st_ctime_ns,
    )
    assert write(feed(big.evolve(title="Harbour reopenz")), path) is True
    assert path.stat().st_ino != before.st_ino
    assert path.stat().st_mtime > 1


def test_a_path_tells_the_format_or_it_is_asked_for(tmp_path: Path) -> None:
    """The endings of feeds tell; where they don't, nothing is guessed."""
    for name, start in (
        ("feed.xml", b"<rss"), ("a.rss", b"<rss"), ("atom.xml", b"<feed"), ("a.atom", b"<feed"),
    ):  # fmt: skip
        write(feed(article()), tmp_path / name)
        assert start in (tmp_path / name).read_bytes()[:100]
    for name in ("news.xml", "feed", "a.json", "rss"):
        with pytest.raises(InvalidValue, match="format=RSS or format=ATOM") as caught:
            write(feed(article()), tmp_path / name)
        assert caught.value.path == "format"
    assert write(feed(article()), str(tmp_path / "news.xml"), format=ATOM)


# What else may stand in a feed --------------------------------------------------------------------


def test_one_period_for_an_article_and_its_media() -> None:
    """There is one dcterms:valid in an item: who says two different things is told so."""
    defaults = MediaDetails(valid=Period(end="2027-01-01T00:00:00Z"))
    with pytest.raises(InvalidValue, match="one period") as caught:
        article(valid=Period(start=UPDATED), media_defaults=defaults)
    assert caught.value.path == "media_defaults.valid"


@FORMATS
def test_the_period_of_all_media_is_written_once(form: Format) -> None:
    """It is the article's, whichever of the two it was given to."""
    period = Period(start=UPDATED)
    one = article(valid=period, media_defaults=MediaDetails(valid=period))
    (item,) = items(serialize(feed(one), form))
    assert [each.text for each in item.findall("{http://purl.org/dc/terms/}valid")] == [
        "start=2026-03-01T09:30:00Z; scheme=W3C-DTF"
    ]


@FORMATS
def test_a_period_may_have_a_name(form: Format) -> None:
    """Marks that the notation gives a meaning don't break it."""
    assert_valid(serialize(feed(article(valid=Period(start=UPDATED, name="Summer"))), form))
    one = article(valid=Period(start=UPDATED, name="a;b=c"))
    assert_valid(serialize(feed(one), form))


@pytest.mark.parametrize("name", ["Jane (Desk) Doe", "Jane \\ Doe", "(", "Jane <x> Doe", "a@b"])
def test_a_contact_with_brackets_in_the_name(name: str) -> None:
    """RSS writes the name in brackets, so that those inside it must not end it."""
    editor = Person(name, email="jane@news.example")
    document = serialize(feed(managing_editor=editor, web_master=editor), RSS)
    assert_valid(document)


@FORMATS
def test_pictures_without_a_word(form: Format) -> None:
    """Media without a body gets one: readers would take the caption for the article."""
    for media in (
        [Image("https://news.example/1.jpg", caption="A ferry", credit="Jane Doe")],
        [Video("https://news.example/1.mp4", caption="A ferry")],
        [Image(player="https://news.example/play", caption="A ferry")],
    ):
        for figures in (True, False):
            options = Options(figures=figures)
            assert said(serialize(feed(article(media=media)), form, options=options), "content")


def test_an_alternate_of_the_same_kind_occurs_once() -> None:
    """Atom allows one alternate link of a type and language (RFC 4287 section 4.1.2)."""
    with pytest.raises(InvalidValue, match="second alternate") as caught:
        article(links=[Link("https://news.example/amp/1", rel="alternate")])
    assert caught.value.path == "links[0]"
    one = article(links=[Link("https://news.example/fr/1", rel="alternate", hreflang="fr")])
    assert_valid(serialize(feed(one), ATOM))


def test_utc_is_the_zone_of_every_date() -> None:
    """What is held and what is written are the same instant."""
    when = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    assert article(published=when).published == when
