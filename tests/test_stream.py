"""Streams: documents of any length, written article by article and never held."""

import errno
import gc
import os
import re
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Feed,
    Format,
    Image,
    InvalidValue,
    Options,
    Report,
    Severity,
    WriteError,
    files,
    serialize,
    stream,
    write,
)
from tests.schemas import assert_valid
from tests.strategies import feeds, options

FORMATS = pytest.mark.parametrize("form", [RSS, ATOM], ids=["RSS", "Atom"])
HEAD = Feed(title="T", link="https://news.example/", updated="2026-03-01T09:30:00Z")
NAMESPACE = re.compile(rb' xmlns(?::\w+)?="[^"]*"')


def article(number: int, **given: Any) -> Article:
    """Return an article of that number: the higher, the older."""
    fields = {
        "title": f"Story {number}",
        "link": f"https://news.example/{number}",
        "published": f"{9000 - number}-01-01T00:00:00Z",
    }
    return Article(**(fields | given))


def streamed(feed: Feed, form: Format, **given: Any) -> bytes:
    """Return what a stream of a feed's articles gives."""
    head = feed.evolve(articles=(), updated=feed.updated)
    return b"".join(stream(iter(feed.articles), form, feed=head, **given))


# The bytes ----------------------------------------------------------------------------------------


@FORMATS
@settings(max_examples=50)
@given(feed=feeds, chosen=options)
def test_a_stream_is_the_document(form: Format, feed: Feed, chosen: Options) -> None:
    """The same articles give the same bytes, but for the namespaces of the root element."""
    at_once = serialize(feed, form, options=chosen)
    in_pieces = streamed(feed, form, options=chosen)
    root = re.compile(rb"<(?:rss|feed)[^>]*>")
    start, same = root.search(at_once), root.search(in_pieces)
    assert start is not None
    assert same is not None
    assert at_once[start.end() :] == in_pieces[same.end() :]
    assert NAMESPACE.sub(b"", start[0]) == NAMESPACE.sub(b"", same[0])
    declared = set(NAMESPACE.findall(start[0]))
    assert declared <= set(NAMESPACE.findall(same[0]))


@FORMATS
def test_a_stream_is_valid(form: Format) -> None:
    """With all namespaces declared, whatever comes, and with nothing in it."""
    for count in (0, 1, 3):
        assert_valid(streamed(HEAD.evolve(articles=[article(n) for n in range(count)]), form))


@FORMATS
def test_a_stream_declares_all_namespaces(form: Format) -> None:
    """Nobody knows what will come: so every namespace of the format is bound, once."""
    root = etree.fromstring(streamed(HEAD, form))
    picture = Image("https://news.example/1.jpg", locations=[], player="https://news.example/p")
    later = streamed(HEAD.evolve(articles=[article(1, media=[picture], language="de")]), form)
    assert etree.fromstring(later).nsmap == root.nsmap
    assert len(set(root.nsmap.values())) == len(root.nsmap)


# Not held -----------------------------------------------------------------------------------------


@FORMATS
def test_no_article_is_held(form: Format) -> None:
    """At any time hardly more articles live than the one being written."""
    alive: weakref.WeakSet[Article] = weakref.WeakSet()
    most = 0

    def articles() -> Iterator[Article]:
        nonlocal most
        for number in range(2500):
            one = article(number, content="x" * 500)
            alive.add(one)
            most = max(most, len(alive))
            yield one

    gc.disable()  # what is not held goes at once; there are no cycles to wait for
    try:
        size = sum(map(len, stream(articles(), form, feed=HEAD)))
    finally:
        gc.enable()
    assert size > 2500 * 500
    assert most <= 3
    assert len(alive) <= 1


@FORMATS
def test_the_pieces_are_small(form: Format) -> None:
    """A hundred megabytes are handed out in pieces that anybody can hold."""
    body = "x" * 10_000
    pieces = list(stream((article(n, content=body) for n in range(500)), form, feed=HEAD))
    assert sum(map(len, pieces)) > 5_000_000
    assert max(map(len, pieces)) < 200_000
    assert min(map(len, pieces)) > 0


def test_articles_are_asked_for_one_by_one() -> None:
    """An endless source can be written as far as somebody reads."""

    def endless() -> Iterator[Article]:
        number = 0
        while True:
            number += 1
            yield article(1, link=f"https://news.example/{number}", content="x" * 1000)

    pieces = stream(endless(), RSS, feed=HEAD)
    assert sum(len(next(pieces)) for _ in range(5)) > 5 * 60_000


# The window ---------------------------------------------------------------------------------------


@FORMATS
def test_a_repeated_id_is_left_out(form: Format) -> None:
    """Readers would show one of the two: the report says which was the first."""
    report = Report()
    again = [article(1), article(2), article(1, title="Again")]
    document = b"".join(stream(again, form, feed=HEAD, report=report))
    assert b"Again" not in document
    assert_valid(document)
    (found,) = report.errors
    assert found.rule == "article-left-out"
    assert found.path == "articles[2].id"
    assert "articles[0]" in found.message


def test_ids_are_remembered_for_a_thousand_articles() -> None:
    """Within the window a repetition is found, beyond it it isn't: memory has an end."""
    for between, found in ((998, 1), (999, 1), (1001, 0)):
        report = Report()
        articles = [article(0), *(article(n + 1) for n in range(between)), article(0)]
        for _ in stream(iter(articles), RSS, feed=HEAD, report=report):
            pass
        assert len(report.errors) == found


@FORMATS
def test_order_is_reported(form: Format) -> None:
    """An article newer than the one before is a warning; it is written all the same."""
    report = Report()
    mixed = [article(5), article(9), article(3), article(7, published=None), article(8)]
    document = b"".join(stream(mixed, form, feed=HEAD, report=report))
    assert document.count(b"<title>Story") == 5
    (found,) = [each for each in report if each.rule == "article-out-of-order"]
    assert found.severity is Severity.WARNING
    assert found.path == "articles[2]"


def test_the_order_is_that_of_a_feed() -> None:
    """What a feed has sorted gives no finding, whatever dates it is sorted by."""
    feed = HEAD.evolve(
        articles=[
            article(1, published=None, updated="2026-01-01T00:00:00Z"),
            article(2, published="2025-01-01T00:00:00Z", updated="2027-01-01T00:00:00Z"),
            article(3, published=None),
            article(4, published="2025-06-01T00:00:00Z"),
            article(5, published="2025-06-01T00:00:00Z"),
        ]
    )
    report = Report()
    streamed(feed, RSS, report=report)
    assert "article-out-of-order" not in [each.rule for each in report]


def test_what_is_no_article_is_refused() -> None:
    """A stream of anything else stops, and says at which place."""
    with pytest.raises(InvalidValue, match=r"Article") as caught:
        b"".join(stream([article(1), "story"], RSS, feed=HEAD))  # type: ignore[list-item]  # wrong on purpose
    assert caught.value.path == "articles[1]"


# The head -----------------------------------------------------------------------------------------


@FORMATS
def test_a_feed_with_articles_is_refused(form: Format) -> None:
    """It would not be clear which articles are meant; the refusal comes at once."""
    with pytest.raises(InvalidValue) as caught:
        stream([], form, feed=HEAD.evolve(articles=[article(1)]))
    assert caught.value.path == "feed.articles"


@FORMATS
def test_a_feed_without_a_date_is_refused(form: Format) -> None:
    """The newest article is not known before it is written."""
    with pytest.raises(InvalidValue, match="give updated") as caught:
        stream([], form, feed=Feed(title="T", link="https://news.example/"))
    assert caught.value.path == "feed.updated"


def test_a_head_that_atom_can_not_say_is_refused() -> None:
    """Before anything was handed out."""
    with pytest.raises(InvalidValue) as caught:
        next(stream([article(1)], ATOM, feed=HEAD.evolve(id="4711")))
    assert caught.value.path == "id"


# write --------------------------------------------------------------------------------------------


@FORMATS
def test_a_stream_is_written_to_a_file(form: Format, tmp_path: Path) -> None:
    """The same bytes as the stream's, atomically, and only if they changed."""
    path = tmp_path / "feed.xml"
    feed = HEAD.evolve(articles=[article(n, content="x" * 1000) for n in range(200)])
    assert write(HEAD, path, format=form, articles=iter(feed.articles)) is True
    assert path.read_bytes() == streamed(feed, form)
    before = path.stat()
    assert write(HEAD, path, format=form, articles=list(feed.articles)) is False
    assert path.stat() == before
    assert write(HEAD, path, format=form, articles=[]) is True
    assert [each.name for each in tmp_path.iterdir()] == ["feed.xml"]


def test_no_articles_are_not_the_feeds_articles(tmp_path: Path) -> None:
    """An empty source writes an empty feed; a feed with articles takes no others."""
    path = tmp_path / "feed.xml"
    write(HEAD, path, articles=())
    assert b"<item>" not in path.read_bytes()
    with pytest.raises(InvalidValue):
        write(HEAD.evolve(articles=[article(1)]), path, articles=())


@pytest.mark.skipif(not hasattr(os, "posix_fadvise"), reason="the system takes no such advice")
def test_a_long_file_does_not_fill_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written goes to the disk now and then, and its pages are given back."""
    let_go = []
    advise = os.posix_fadvise

    def noted(descriptor: int, start: int, length: int, advice: int) -> None:
        let_go.append((os.fstat(descriptor).st_size, start, length, advice))
        advise(descriptor, start, length, advice)

    monkeypatch.setattr(os, "posix_fadvise", noted)
    monkeypatch.setattr(files, "_STEP", 200_000)
    path = tmp_path / "feed.xml"
    feed = HEAD.evolve(articles=[article(n, content="x" * 1000) for n in range(600)])
    assert write(HEAD, path, articles=feed.articles) is True
    whole = streamed(feed, RSS)
    assert path.read_bytes() == whole
    sizes = [size for size, *_ in let_go]
    assert len(sizes) > 2
    assert sizes == sorted(sizes)
    assert all(size >= 200_000 * number for number, size in enumerate(sizes, 1))
    assert {tuple(rest) for _, *rest in let_go} == {(0, 0, os.POSIX_FADV_DONTNEED)}

    def refused(*_: object) -> None:
        raise OSError(errno.EINVAL, "no advice is taken")

    monkeypatch.setattr(os, "posix_fadvise", refused)
    assert write(HEAD, path, articles=feed.articles[:500]) is True
    monkeypatch.setattr(os, "fdatasync", refused)
    with pytest.raises(WriteError, match=r"feed\.xml can't be written: no advice is taken"):
        write(HEAD, path, articles=feed.articles)
    assert path.read_bytes() == streamed(HEAD.evolve(articles=feed.articles[:500]), RSS)
