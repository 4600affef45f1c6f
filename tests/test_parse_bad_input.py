"""Bad input to the readers: it is refused with its name and its place, or read; nothing escapes.

Whatever bytes come, `parse`, `parse_lenient` and `parse_stream` raise `ParseError` alone, and
`validate` says it in a report. Only what is no fault of a document is raised as it is: a
`TypeError` for something that can't hold one, an `OSError` for a file that can't be read.
"""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import textwrap
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsfeed import (
    Article,
    Feed,
    Finding,
    Limits,
    NewsfeedError,
    NotAFeed,
    ParseError,
    Report,
    Severity,
    Source,
    parse,
    parse_lenient,
    parse_stream,
    validate,
)

CORPUS = Path(__file__).parent / "corpus"


def by_stream(source: Any, **named: Any) -> Feed:
    """Read to the end, article by article."""
    with parse_stream(source, **named) as stream:
        list(stream)
        return stream.feed


def by_lenient_stream(source: Any, **named: Any) -> Feed:
    """Read a feed as it is found, article by article."""
    return by_stream(source, lenient=True, **named)


def leniently(source: Any, **named: Any) -> Feed:
    """Read a feed as it is found."""
    return parse_lenient(source, **named).feed


READERS: list[Callable[..., Feed]] = [parse, leniently, by_stream, by_lenient_stream]
ALL_READERS = pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
EVERYTHING = pytest.mark.parametrize(
    "read",
    [*READERS, validate],
    ids=lambda read: str(read.__name__),
)


class Case(NamedTuple):
    """A document that nobody can read, and what must be said of it."""

    document: bytes
    rule: str
    message: str
    line: int
    feed: bool = True  # whether it would be one
    lenient: bool = False  # whether the lenient reader takes it all the same
    alone: bool = False  # whether it is an entry, which is checked and not read


def rss(inside: str, *, before: str = "", root: str = "") -> bytes:
    """Return an RSS document that says the least, with something in its only item."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n{before}<rss version="2.0"{root}><channel>\n'
        "<title>T</title><link>https://news.example/</link><description>D</description>\n"
        f"<item>\n<title>A</title>\n<link>https://news.example/1</link>\n{inside}\n</item>\n"
        "</channel></rss>\n"
    ).encode()


def billion_laughs() -> bytes:
    """Return ten entities, each ten times the one before."""
    entities = "".join(
        f'<!ENTITY l{number} "{f"&l{number - 1};" * 10 if number else "ha"}">\n'
        for number in range(10)
    )
    return rss("<description>&l9;</description>", before=f"<!DOCTYPE rss [\n{entities}]>\n")


def quadratic() -> bytes:
    """Return a long entity that is used many times."""
    doctype = f'<!DOCTYPE rss [\n<!ENTITY a "{"a" * 50_000}">\n]>\n'
    return rss(f"<description>{'&a;' * 50_000}</description>", before=doctype)


def external(entity: str) -> bytes:
    """Return a document that asks for a file."""
    return rss("<description>&x;</description>", before=f"<!DOCTYPE rss [\n{entity}\n]>\n")


GOOD = rss("<description>It is back.</description>")
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
HTML = b'<!DOCTYPE html>\n<html lang="en"><head><title>T</title></head><body><p>x<br></body></html>'
XHTML = (
    b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title>'
    b"</head><body/></html>"
)
RSS_1 = (
    b'<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    b'xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>T</title></channel></rdf:RDF>'
)
ATOM_03 = (
    b'<?xml version="1.0"?>\n<feed version="0.3" xmlns="http://purl.org/atom/ns#">'
    b"<title>T</title></feed>"
)


def older(version: str) -> bytes:
    """Return an RSS document of an older version."""
    return GOOD.replace(b'version="2.0"', f'version="{version}"'.encode())


def deep(levels: int) -> bytes:
    """Return elements in one another."""
    return rss("<x:a>" * levels + "</x:a>" * levels, root=' xmlns:x="urn:x"')


CASES = {
    "billion laughs": Case(billion_laughs(), "entity-declared", "entity &l0;", 3),
    "quadratic blow-up": Case(quadratic(), "entity-declared", "grow without end", 3),
    "a parameter entity": Case(
        external('<!ENTITY % p "x">'), "entity-declared", "the parameter entity %p;", 3
    ),
    "an external entity": Case(
        external('<!ENTITY x SYSTEM "file:///etc/passwd">'), "external-entity", "entity &x;", 3
    ),
    "an external entity of the network": Case(
        external('<!ENTITY x PUBLIC "-//X//X" "http://127.0.0.1:9/x">'), "external-entity", "&x;", 3
    ),
    "an external parameter entity": Case(
        external('<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd">\n%x;'),
        "external-entity", "%x;", 3,
    ),
    "an undefined entity": Case(
        rss("<description>&nope;</description>"), "undefined-entity", "&nope; is not defined", 7,
        lenient=True,
    ),
    "an entity of HTML": Case(
        rss("<description>a&nbsp;b</description>"), "undefined-entity", "write &#160;", 7,
        lenient=True,
    ),
    "a namespace by DTD": Case(
        rss("", before='<!DOCTYPE rss [\n<!ATTLIST rss xmlns CDATA "urn:x">\n]>\n'),
        "default-declared", "declare it in the tag", 3,
    ),
    "an undeclared prefix": Case(
        rss("<media:content/>"), "undeclared-prefix", 'write xmlns:media="the namespace"', 7
    ),
    "an undeclared prefix of an attribute": Case(
        rss('<description x:y="1"/>'), "undeclared-prefix", "the prefix of x:y", 7
    ),
    "bytes that are not UTF-8": Case(
        GOOD.replace(b"It is", b"It \xff"), "wrong-encoding", "", 7, lenient=True
    ),
    "UTF-16 that says UTF-8": Case(
        GOOD.decode().encode("utf-16-le"), "wrong-encoding", "is in UTF-16-LE, and declares utf-8",
        1, lenient=True,
    ),
    "UTF-16 that is cut": Case(
        GOOD.decode().replace("utf-8", "utf-16").encode("utf-16")[:-120], "not-well-formed",
        "it was cut off", 7,
    ),
    "an unknown encoding": Case(
        GOOD.replace(b'"utf-8"', b'"klingon"'), "unknown-encoding", "klingon", 1, lenient=True
    ),
    "a control character": Case(
        rss("<description>a\x0bb</description>"), "not-well-formed", "", 7, lenient=True
    ),
    "a cut in a text": Case(GOOD[:-60], "not-well-formed", "it was cut off", 7),
    "a cut in a tag": Case(
        GOOD[: GOOD.index(b"cription>It")], "not-well-formed", "within a tag", 7
    ),
    "a cut in CDATA": Case(
        rss("<description><![CDATA[x").partition(b"\n</item>")[0], "not-well-formed", "CDATA", 7
    ),
    "a cut before the root": Case(
        b'<?xml version="1.0"?>\n', "not-well-formed", "before its root", 2
    ),
    "an end tag too few": Case(
        GOOD.replace(b"</item>", b""), "not-well-formed", "</channel> closes nothing", 9
    ),
    "two roots": Case(GOOD + GOOD, "not-well-formed", "", 10),
    "an attribute twice": Case(
        GOOD.replace(b'"2.0"', b'"2.0" version="2.0"'), "not-well-formed",
        "version is there twice", 2,
    ),
    "a bare ampersand": Case(
        rss("<description>a & b</description>"), "not-well-formed", "write &amp;", 7, lenient=True,
    ),
    "ten thousand elements in one another": Case(
        deep(10_000), "over-limit", "more than 500 elements in one another", 7
    ),
    "very many attributes": Case(
        rss("<a " + " ".join(f'b{n}=""' for n in range(1100)) + "/>"), "over-limit",
        "an element with more than 1,000 attributes", 7,
    ),
    "very many names": Case(
        rss("".join(f"<a{n}/>" for n in range(20_000))), "over-limit", "10,000 different names", 7
    ),
    "an HTML page": Case(HTML, "not-xml", "an HTML page", 1, feed=False),
    "an XHTML page": Case(XHTML, "not-a-feed", "an XHTML page", 2, feed=False),
    "a JSON feed": Case(
        b'{"version": "https://jsonfeed.org/version/1.1"}', "not-xml", "JSON", 1, feed=False
    ),
    "a PDF file": Case(PDF, "not-xml", "a PDF file", 1, feed=False),
    "gzip": Case(zlib.compress(GOOD, wbits=31), "not-xml", "decompress it first", 1, feed=False),
    "a picture": Case(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not-xml", "a PNG picture", 1, feed=False),
    "zeros": Case(bytes(5000), "not-xml", "binary data", 1, feed=False),
    "text": Case(b"Good morning", "not-xml", "text that begins with 'Good morning'", 1, feed=False),
    "nothing": Case(b"", "empty-document", "empty", 1, feed=False),
    "white space": Case(b" \n\t\n", "empty-document", "", 1, feed=False),
    "a byte order mark": Case(b"\xef\xbb\xbf", "empty-document", "", 1, feed=False),
    "RSS 1.0": Case(RSS_1, "not-a-feed", "this is RSS 1.0 (RDF)", 2, feed=False),
    "Atom 0.3": Case(ATOM_03, "not-a-feed", "this is Atom 0.3", 2, feed=False),
    "RSS 0.91": Case(older("0.91"), "not-a-feed", "this is RSS 0.91", 2, feed=False, lenient=True),
    "RSS 0.92": Case(older("0.92"), "not-a-feed", "write version 2.0", 2, feed=False, lenient=True),
    "RSS 0.93": Case(older("0.93"), "not-a-feed", "predecessor", 2, feed=False, lenient=True),
    "an entry": Case(
        b'<entry xmlns="http://www.w3.org/2005/Atom"/>', "not-a-feed", "a single Atom entry", 1,
        feed=False, alone=True,
    ),
    "a list of feeds": Case(b'<opml version="2.0"/>', "not-a-feed", "OPML", 1, feed=False),
    "a sitemap": Case(
        b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', "not-a-feed",
        "a sitemap", 1, feed=False,
    ),
    "RSS in a namespace": Case(
        b'<rss version="2.0" xmlns="urn:x"/>', "root-in-wrong-namespace",
        "in the namespace 'urn:x'", 1, feed=False,
    ),
    "Atom without a namespace": Case(
        b"<feed/>", "root-in-no-namespace", "in no namespace", 1, feed=False
    ),
    "RSS in capitals": Case(b'<RSS version="2.0"/>', "not-a-feed", "it is <rss>", 1, feed=False),
    "something else": Case(b"<a/>", "not-a-feed", "its root is <a>", 1, feed=False),
}  # fmt: skip
BAD = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def said_of(read: Callable[..., Any], source: Any, **named: Any) -> Report:
    """Return the report of a refusal, or of `validate`."""
    if read is validate:
        return validate(source, **named)
    with pytest.raises(ParseError) as caught:
        read(source, **named)
    error = caught.value
    assert isinstance(error, NewsfeedError | ValueError)
    assert str(error.report.errors[0]) in str(error)
    return error.report


def named(report: Report, case: Case) -> Finding:
    """Return the finding that says what is wrong."""
    found = [each for each in report.errors if each.rule == case.rule]
    assert len(found) == 1, report
    return found[0]


@EVERYTHING
@BAD
def test_it_is_named(read: Callable[..., Any], case: Case) -> None:
    """The error and the report say what it is, where, and what to do, in few words."""
    if case.lenient and read in {leniently, by_lenient_stream}:
        assert read(case.document) is not None
        return
    if case.alone and read is validate:
        # RFC 4287 section 2: there are documents of one entry.
        report = validate(case.document)
        assert {each.rule for each in report.errors} >= {"missing-element"}
        assert case.rule not in {each.rule for each in report}
        return
    found = named(said_of(read, case.document), case)
    assert case.message in found.message
    assert found.line == case.line
    assert found.column
    assert len(found.message) < 300


@BAD
def test_what_is_no_feed_at_all_is_told_apart(case: Case) -> None:
    """`NotAFeed` for something else, so that a program can look for the feed elsewhere."""
    with pytest.raises(ParseError) as caught:
        parse(case.document)
    assert isinstance(caught.value, NotAFeed) is not case.feed


@BAD
def test_it_costs_little(case: Case) -> None:
    """None of these takes the time that its author had in mind."""
    start = process_time()
    validate(case.document)
    assert process_time() - start < 60


def test_what_is_before_a_fault_is_reported_as_well() -> None:
    """A document that breaks off has all that was found up to there in its report."""
    document = rss("<pubDate>soon</pubDate></item><item><title>B</title><link>/b</link></item><")
    for read in (parse, by_stream, validate):
        rules = [each.rule for each in said_of(read, document)]
        assert "not-an-rfc-822-date" in rules, read
    assert [each.rule for each in said_of(parse, document)][-1] == "not-well-formed"


def test_a_stream_gives_what_is_before_a_fault() -> None:
    """Articles that were whole when the document breaks off can be used."""
    document = GOOD.replace(b"</channel>", b"<item><title>B</title>")
    articles: list[Article] = []
    with parse_stream(document) as stream, pytest.raises(ParseError, match="closes nothing"):
        articles += stream
    assert [each.title for each in articles] == ["A"]


def test_the_error_holds_all_findings() -> None:
    """One reading tells everything that is to be mended, in the order of the document."""
    document = rss(
        "<pubDate>soon</pubDate>\n<guid isPermaLink='yes'>1</guid>\n<pubdate/>\n"
        "<enclosure url='/a.mp3'/>\n<author>nobody</author>\n<category><b>x</b></category>"
    )
    with pytest.raises(ParseError, match=r"\(and \d+ more: see the error's report\)") as caught:
        parse(document)
    report = caught.value.report
    wanted = {
        "pubDate": 7, "guid/@isPermaLink": 8, "pubdate": 9, "enclosure/@url": 10,
        "enclosure/@length": 10, "enclosure/@type": 10, "author": 11, "category/b": 12,
    }  # fmt: skip
    found = {(each.path, each.line) for each in report.errors}
    assert found >= {(f"/rss/channel/item[1]/{path}", line) for path, line in wanted.items()}
    lines = [each.line or 0 for each in report]
    assert lines == sorted(lines)
    checked = {str(each) for each in report if each.rule != "unreadable-value"}
    assert {str(each) for each in validate(document)} >= checked


def test_the_lenient_reader_leaves_out_what_it_can_not_take() -> None:
    """The rest of the article stands; the report says what is missing and where."""
    document = rss(
        "<pubDate>soon</pubDate><guid>1</guid><enclosure/><comments>javascript:alert(1)</comments>"
        '<source url="file:///etc/passwd">x</source>'
    )
    feed, report = parse_lenient(document).feed, parse_lenient(document).report
    (article,) = feed.articles
    assert (article.title, article.id) == ("A", "1")
    assert article.published is None
    assert article.comments is None
    assert article.source == Source(title="x")
    assert article.enclosures == ()
    paths = {each.path for each in report.errors}
    assert paths >= {"/rss/channel/item[1]/pubDate", "/rss/channel/item[1]/comments"}


def test_nothing_that_a_document_names_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither DTDs nor stylesheets, entities, XInclude or schema hints are loaded."""
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    monkeypatch.setattr("socket.socket", None)
    document = (
        f'<?xml-stylesheet href="{secret.as_uri()}"?>\n'
        f'<!DOCTYPE rss SYSTEM "{secret.as_uri()}">\n'
        + rss(
            f'<xi:include href="{secret.as_uri()}" parse="text"/><description>x</description>',
            root=' xmlns:xi="http://www.w3.org/2001/XInclude" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
            f'xsi:schemaLocation="urn:x {secret.as_uri()}"',
        ).decode().partition("\n")[2]
    )  # fmt: skip
    (article,) = parse_lenient(document.encode()).feed.articles
    assert "the secret" not in repr(article)
    assert article.elements[0].name == "{http://www.w3.org/2001/XInclude}include"


# Sources ------------------------------------------------------------------------------------------


@EVERYTHING
@pytest.mark.parametrize("text", ["feed.xml", GOOD.decode(), ""])
def test_a_str_is_refused_with_a_hint(read: Callable[..., Any], text: str) -> None:
    """Text from outside must never open a file; the message says what to give instead."""
    with pytest.raises(TypeError, match=r"Path\(…\)"):
        read(text)


@EVERYTHING
def test_a_file_of_text_is_refused(read: Callable[..., Any], tmp_path: Path) -> None:
    """Its encoding would be the machine's, whatever the document says."""
    path = tmp_path / "feed.xml"
    path.write_bytes(GOOD)
    with path.open() as file, pytest.raises(TypeError, match='"rb"'):
        read(file)
    with pytest.raises(TypeError, match='"rb"'):
        read(io.StringIO(GOOD.decode()))


@EVERYTHING
@pytest.mark.parametrize("source", [None, 1, 1.5, [], {}, ["<rss/>"], Ellipsis], ids=repr)
def test_what_is_no_source_is_refused(read: Callable[..., Any], source: object) -> None:
    """A fault of the program is a TypeError at once."""
    with pytest.raises(TypeError):
        read(source)


@EVERYTHING
def test_a_path_that_leads_nowhere(read: Callable[..., Any], tmp_path: Path) -> None:
    """What the system says of a file is not hidden in an error of ours."""
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "no.xml")
    with pytest.raises(IsADirectoryError):
        read(tmp_path)
    with pytest.raises((OSError, ValueError)):
        read(tmp_path / "a\0b")


@EVERYTHING
def test_every_kind_of_source_is_read(read: Callable[..., Any], tmp_path: Path) -> None:
    """Bytes of all kinds, a path, a binary file from where it stands."""
    path = tmp_path / "feed.xml"
    path.write_bytes(GOOD)
    file = io.BytesIO(b"xx" + GOOD)
    file.seek(2)
    sources = [GOOD, bytearray(GOOD), memoryview(GOOD), path, file]
    results = [read(each) for each in sources]
    if read is validate:
        assert [list(each) for each in results] == [list(results[0])] * len(results)
        assert results[0].ok
    else:
        assert results == [results[0]] * len(results)


@EVERYTHING
def test_a_file_that_fails_while_it_is_read(read: Callable[..., Any]) -> None:
    """The system's error goes through as it is."""

    class Failing(io.RawIOBase):
        def read(self, _: int = -1) -> bytes:
            raise ConnectionResetError("gone")

    with pytest.raises(ConnectionResetError, match="gone"):
        read(Failing())


# Limits -------------------------------------------------------------------------------------------


@EVERYTHING
@pytest.mark.parametrize(
    ("limits", "inside", "what"),
    [
        (Limits(size=100), "", "longer than 100 bytes"),
        (Limits(depth=4), "<x:a/>", None),
        (Limits(depth=4), "<x:a><x:b/></x:a>", "more than 4 elements"),
        (Limits(text=40), f"<description>{'x' * 41}</description>", "more than 40 characters"),
        (Limits(attributes=2), "<x:a b='' c='' d=''/>", "more than 2 attributes"),
        (Limits(elements=20), "<x:a/>" * 30, "more than 20 elements"),
        (Limits(names=10), "<x:a/><x:b/><x:c/><x:d/>", "more than 10 different names"),
        (Limits(markup=70_000), f"<!--{'x' * 200_000}-->", "more than 70,000 bytes"),
    ],
    ids=repr,
)
def test_limits_are_an_argument(
    read: Callable[..., Any], limits: Limits, inside: str, what: str | None
) -> None:
    """A document within the limits is read; one that goes over is refused with the limit's size."""
    document = rss(inside, root=' xmlns:x="urn:x"')
    if what is None:
        assert read(document, limits=limits) is not None
        return
    found = [each for each in said_of(read, document, limits=limits) if each.rule == "over-limit"]
    assert len(found) == 1
    assert what in found[0].message


def test_what_newsfeed_writes_is_far_from_the_limits() -> None:
    """A body of ten megabytes, a hundred and fifty levels, thousands of articles."""
    body = "x" * 10_000_000
    assert parse(rss(f"<description>{body}</description>")).articles[0].summary == body
    feed = parse(deep(150))
    level, (element,) = 1, feed.articles[0].elements
    while element.content:
        (inner,) = element.content
        assert not isinstance(inner, str)
        level, element = level + 1, inner
    assert level == 150
    item = b"<item><title>A</title><guid isPermaLink='false'>%d</guid></item>"
    many = b"".join(item % number for number in range(5000))
    assert len(parse(GOOD.replace(b"<item>", many + b"<item>", 1)).articles) == 5001


# A text of a hundred megabytes --------------------------------------------------------------------

_HUGE = """
    import time
    from itertools import repeat
    from newsfeed import Limits, ParseError, parse, parse_lenient, parse_stream, validate

    BEFORE = (b'<rss version="2.0"><channel><title>T</title><link>https://news.example/</link>'
              b'<description>D</description><item><title>A</title><link>https://news.example/1</link>'
              b'<description>')
    AFTER = b'</description></item></channel></rss>'

    class Huge:
        # Gives out a document without ever holding it.
        def __init__(self):
            self.parts = (each for part in ([BEFORE], repeat(b"x" * 65536, SIZE // 65536), [AFTER])
                          for each in part)
        def read(self, _=-1):
            return next(self.parts, b"")

    limits = Limits(**LIMITS)
    start = time.perf_counter()
    try:
        print(CALL)
    except ParseError as error:
        print(error.report.errors[-1].rule)
    print(int(time.perf_counter() - start))
"""


@pytest.mark.parametrize(
    ("call", "limits", "size", "answer"),
    [
        ("len(parse(Huge(), limits=limits).articles[0].summary)", {}, 100_000_000, "99942400"),
        ("[e.rule for e in validate(Huge(), limits=limits).errors]", {}, 100_000_000, "[]"),
        ("parse(Huge(), limits=limits)", {"text": 1_000_000}, 10**12, "over-limit"),
        ("parse_lenient(Huge(), limits=limits)", {"text": 1_000_000}, 10**12, "over-limit"),
        ("validate(Huge(), limits=limits).errors[0].rule", {"text": 10**6}, 10**12, "over-limit"),
        ("list(parse_stream(Huge(), limits=limits))", {"size": 1_000_000}, 10**12, "over-limit"),
    ],
)  # fmt: skip
def test_a_text_of_a_hundred_megabytes(
    call: str, limits: dict[str, int], size: int, answer: str
) -> None:
    """It is read, as newsfeed itself may write it, or refused as soon as it is over the limit."""
    code = textwrap.dedent(_HUGE)
    for name, each in (("LIMITS", repr(limits)), ("CALL", call), ("SIZE", str(size))):
        code = code.replace(name, each)
    run = subprocess.run(  # noqa: S603 -- our own interpreter and our own code
        [sys.executable, "-c", code],
        check=False, capture_output=True, text=True, timeout=120, preexec_fn=_tight,
    )  # fmt: skip
    assert run.stderr == ""
    said, seconds = run.stdout.splitlines()
    assert said == answer
    assert int(seconds) < 60


def _tight() -> None:
    """Leave less memory than a gigabyte; what holds the whole document of a terabyte fails."""
    resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))


# Whatever comes -----------------------------------------------------------------------------------


def survives(document: bytes) -> None:
    """Fail if anything but a ParseError comes out, or if the readers don't agree."""
    outcomes: list[Feed | None] = []
    for read in (parse, leniently, by_lenient_stream):
        try:
            made = read(document)
        except ParseError as error:
            assert not error.report.ok  # noqa: PT017 -- both ways are right
            outcomes.append(None)
        else:
            assert isinstance(made, Feed)
            outcomes.append(made)
    report = validate(document)
    assert isinstance(report, Report)
    for each in report:
        assert isinstance(each.severity, Severity)
        str(each)
    strict, lenient, _ = outcomes
    if strict is not None:
        assert strict == lenient
        assert report.ok
    if lenient is None:
        assert not report.ok


def _seeds() -> Iterator[bytes]:
    for path in sorted(CORPUS.glob("full*.*")):
        if path.suffix in {".rss", ".atom"}:
            yield path.read_bytes()
    for path in sorted((CORPUS / "foreign").glob("*.xml")):
        yield path.read_bytes()


SEEDS = list(_seeds())


@given(st.binary(max_size=300))
def test_any_bytes(document: bytes) -> None:
    """They are no feed, and a report says so."""
    survives(document)


@given(
    st.sampled_from([b"<rss version='2.0'>", b"<feed xmlns='http://www.w3.org/2005/Atom'>", b""]),
    st.lists(
        st.sampled_from(
            [b"<channel>", b"<item>", b"<title>", b"<link>", b"<guid>", b"<entry>", b"<id>",
             b"</item>", b"</channel>", b"</title>", b"</link>", b"</guid>", b"</entry>", b"</id>",
             b"</rss>", b"</feed>", b"text", b"&amp;", b"&", b"<![CDATA[", b"]]>", b"<!--", b"-->",
             b"<?x", b"?>", b"<!DOCTYPE rss [", b"]>", b"<a:b xmlns:a='urn:a'/>", b"\xff", b"\0",
             b"<link href='", b"'/>", b"https://news.example/", b"\xf0\x9f\x9a\xa2", b"&#0;",
             b"&#x41;"]
        ),
        max_size=30,
    ),
)  # fmt: skip
def test_any_pieces_of_markup(start: bytes, parts: list[bytes]) -> None:
    """However they are put together."""
    survives(start + b"".join(parts))


@settings(max_examples=300)
@given(st.data())
def test_mutated_documents(data: st.DataObject) -> None:
    """Flipped, inserted and doubled bytes, cuts, and other words in the place of names."""
    document = bytearray(data.draw(st.sampled_from(SEEDS)))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(document)))
        kind = data.draw(st.sampled_from("flip insert cut double drop swap".split()))
        if kind == "flip" and at < len(document):
            document[at] ^= 1 << data.draw(st.integers(0, 7))
        elif kind == "insert":
            document[at:at] = data.draw(st.binary(min_size=1, max_size=4))
        elif kind == "cut":
            del document[at:]
        elif kind == "double":
            document[at:at] = document[at : at + data.draw(st.integers(1, 200))]
        elif kind == "drop":
            del document[at : at + data.draw(st.integers(1, 200))]
        elif kind == "swap":
            _swap(document, data)
    survives(bytes(document))


_WORDS = [
    b"item", b"entry", b"title", b"link", b"guid", b"id", b"pubDate", b"updated", b"author",
    b"description", b"content", b"category", b"enclosure", b"source", b"media:content",
    b"media:group", b"media:credit", b"media:thumbnail", b"media:text", b"image", b"url", b"logo",
    b"channel", b"cloud", b"ttl", b"skipHours", b"hour", b"name", b"email", b"uri", b"rights",
    b"width", b"length", b"type", b"href", b"rel", b"-1", b"0", b"9" * 5000, b"1e999", b"nan",
    b"https://[", b"http://a/" + b"b" * 3000, b"javascript:x", b"xhtml", b"html", b"true",
    b"&#xD800;",
    b"2026-02-30T25:61:61Z", b"Mon, 99 Foo 0000 00:00:00 +9999", b"\xe2\x80\xae",
]  # fmt: skip


def _swap(document: bytearray, data: st.DataObject) -> None:
    """Put one word in the place of another, all over the document."""
    words = [each for each in _WORDS if each in document]
    if words:
        one, other = data.draw(st.sampled_from(words)), data.draw(st.sampled_from(_WORDS))
        document[:] = document.replace(one, other, data.draw(st.sampled_from([-1, 1, 2])))
