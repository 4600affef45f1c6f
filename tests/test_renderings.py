"""An article is written once: what it became is put into other documents, and stays right."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings

from newsfeed import ATOM, RSS, Article, Feed, Format, InvalidValue, Options, Report, serialize
from newsfeed._wire.context import Context
from newsfeed._wire.names import Namespace
from newsfeed._wire.write import compile_writer
from newsfeed.renderings import RENDERINGS, Renderings
from newsfeed.shapes import Child, Lens, Text, extra, shape
from newsfeed.writing import Writing
from tests.strategies import feeds, options

FORMATS = pytest.mark.parametrize("form", [RSS, ATOM], ids=["rss", "atom"])


def article(number: int = 1, **given_: Any) -> Article:
    """Return an article."""
    return Article(**{
        "title": f"Harbour {number}", "link": f"https://news.example/{number}",
        "published": f"2026-03-{number:02}T08:00:00Z", "content": "<p>It is open.</p>",
        "media": ["https://news.example/i/1.jpg"], **given_,
    })  # fmt: skip


def feed(*articles: Article, **given_: Any) -> Feed:
    """Return a feed."""
    return Feed(**{
        "title": "News", "link": "https://news.example/", "description": "Of the port",
        "articles": articles, **given_,
    })  # fmt: skip


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    RENDERINGS.clear()


def anew(one: Feed) -> Feed:
    """Return an equal feed of other values, of which nothing can be kept."""
    return one.evolve(articles=[each.evolve() for each in one.articles])


# What is written is the same --------------------------------------------------------------------


@FORMATS
@settings(max_examples=60)
@given(one=feeds, other=feeds, how=options)
def test_an_article_kept_is_written_as_it_would_be(
    form: Format, one: Feed, other: Feed, how: Options
) -> None:
    """In its own feed again, and in another that may have another language, date, title and id."""
    other = other.evolve(articles=one.articles, updated=other.updated or one.updated)
    for each in (one, other, one.evolve(language="ar"), other, one):
        assert written(each, form, how) == written(anew(each), form, how)


def written(one: Feed, form: Format, how: Options) -> bytes | str:
    """Return a document, or why there is none."""
    try:
        return serialize(one, form, options=how, report=Report())
    except InvalidValue as fault:
        return str(fault)


class Watched:
    """A feed that notes what it is asked."""

    def __init__(self, watched: Feed) -> None:
        self.watched = watched
        self.asked: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        """Answer as the feed does."""
        self.asked.add(name)
        return getattr(self.watched, name)


@FORMATS
@settings(max_examples=60)
@given(one=feeds, how=options)
def test_articles_take_from_their_feed_what_the_key_holds(
    form: Format, one: Feed, how: Options
) -> None:
    """And its date, where they have none of their own: those are not kept."""
    root, held = Watched(one), Watched(one)
    taken: Any = form.taken(how)
    taken(held)
    context = Context(root, how)
    for each in one.articles:
        root.asked.clear()
        try:
            form.writer(how).item(each, context)
        except ValueError:
            continue
        undated = {"updated"} if each.updated is None else set()
        assert root.asked <= held.asked | undated


def test_a_change_is_seen() -> None:
    """Of many articles one is another value; the rest come from the shelf."""
    first = [article(number) for number in range(1, 9)]
    before = serialize(feed(*first), RSS)
    first[3] = first[3].evolve(title="Harbour closed")
    after = serialize(feed(*first), RSS)
    assert after == serialize(anew(feed(*first)), RSS) != before
    assert after.replace(b"Harbour closed", b"Harbour 4") == before


@FORMATS
def test_namespaces_are_declared_for_what_comes_from_the_shelf(form: Format) -> None:
    """Those that articles use are declared in every document that holds them."""
    documents = [serialize(feed(article(), title=name), form) for name in ("A", "B")]
    assert all(b"xmlns:media=" in each for each in documents)


# What is kept -----------------------------------------------------------------------------------


def renderings(form: Format, one: Feed, house: Renderings, how: Options | None = None) -> bytes:
    """Write a short document with what a house keeps."""
    how = how or Options()
    taken = form.taken(how)
    assert taken is not None
    writing = Writing(one, form.writer(how), Context(one, how), None, strict=False)
    return writing.short(house, taken(one))


def test_an_article_is_rendered_once_for_all_feeds() -> None:
    """Feeds with other titles and dates share it; each format, option and language has its own."""
    house, one = Renderings(), article()
    for form in (RSS, ATOM):
        for name in ("Sport", "Port"):
            renderings(form, feed(one, title=name, id=f"https://news.example/{name}"), house)
    size = house.size
    assert len(list(house)) == 2
    renderings(RSS, feed(one, language="de"), house)
    renderings(RSS, feed(one), house, Options(credits="parts"))
    assert len(list(house)) == 4
    assert house.size > size


def test_it_goes_with_the_article() -> None:
    """Nothing is kept of an article that nobody holds any more."""
    house, one, other = Renderings(), article(), article(2)
    renderings(RSS, feed(one, other), house)
    size = house.size
    del other
    gc.collect()
    assert 0 < house.size < size
    del one
    gc.collect()
    assert house.size == 0


class Holder:
    """Something of yours that leads back to the article that holds it."""

    article: Article


@pytest.mark.parametrize("in_a_circle", [False, True])
def test_an_article_in_the_place_of_another_is_not_taken_for_it(in_a_circle: bool) -> None:
    """Memory is used again, by then nothing is kept of what was there before."""
    places = []
    for number in range(30):
        holder = Holder()
        one = article(
            title=f"Story {number}", id=f"urn:example:{number}", extra=[holder] * in_a_circle
        )
        holder.article = one
        places.append(id(one))
        assert f"<title>Story {number}</title>".encode() in serialize(feed(one), RSS)
        del one, holder
        if in_a_circle:
            gc.collect()
    assert len(set(places)) < len(places)


def test_how_much_is_kept_is_bounded() -> None:
    """When there is too much, all goes, and everything is still written right."""
    house = Renderings(most=100_000)
    many = [article(number % 28 + 1, id=f"urn:example:{number}", content="<p>x</p>" * 60)
            for number in range(900)]  # fmt: skip
    for start in range(0, 900, 50):
        one = feed(*many[start : start + 50])
        for form in (RSS, ATOM):
            assert renderings(form, one, house) == serialize(anew(one), form)
            assert house.size <= 100_000 + 1024 * 2000


def test_feeds_without_number_leave_nothing() -> None:
    """Where each feed has a shelf of its own, as made ids give it one, there is an end to them."""
    house, one, how = Renderings(), article(id="no-iri"), Options(ids="made")
    for number in range(1100):
        renderings(RSS, feed(one, title=f"Search {number}"), house, how)
    assert 0 < len(list(house)) <= 1024


def test_what_a_writer_wrote_goes_with_it() -> None:
    """There is no end of options; those that are no longer used take nothing."""
    house, one = Renderings(), article()
    writer = compile_writer(RSS.root, RSS.shape, Options())
    Writing(feed(one), writer, Context(feed(one), Options()), None, strict=False).short(house, "en")
    assert len(list(house)) == 1
    del writer
    gc.collect()
    assert not list(house)


def test_long_documents_keep_nothing() -> None:
    """An archive is written once; to keep what became of it would double what it takes."""
    many = [article(number % 28 + 1, id=f"urn:example:{number}") for number in range(1001)]
    serialize(feed(*many), RSS)
    assert RENDERINGS.size == 0
    serialize(feed(*many[1:]), RSS)
    assert RENDERINGS.size > 0


def test_what_is_told_is_told_each_time() -> None:
    """An article of which something is said otherwise is written anew, and told again."""
    odd = feed(article(id="no-iri"), id="https://news.example/")
    for _ in range(2):
        report = Report()
        serialize(odd, ATOM, options=Options(ids="made"), report=report)
        assert [each.path for each in report] == ["articles[0].id"]


def test_functions_of_yours_may_ask_the_feed_anything() -> None:
    """So nothing is kept of what they write."""
    space = Namespace("x", "urn:example:x", "https://news.example/x")
    told = Lens(lambda _, context: context.root.title, ("title",))
    form = RSS.extended(article=[Child(told, space("feed"))])
    assert form.taken(Options()) is None
    one = article()
    for name in ("Sport", "Port"):
        assert f"<x:feed>{name}</x:feed>".encode() in serialize(feed(one, title=name), form)


def test_objects_of_yours_may_change() -> None:
    """What was written of one before it changed is not written again."""

    @dataclass
    class Paywall:
        level: str

    space = Namespace("x", "urn:example:x", "https://news.example/x")
    row = Child(extra(Paywall), space("level"), shape(Paywall, Text("level")), many=True)
    form, wall = RSS.extended(article=[row]), Paywall("free")
    one = feed(article(extra=[wall]))
    assert b"<x:level>free</x:level>" in serialize(one, form)
    wall.level = "paid"
    assert b"<x:level>paid</x:level>" in serialize(one, form)


def test_one_bad_article_is_left_out_each_time() -> None:
    """Nothing is kept of it, and it is told whatever was kept of the others."""
    bad = article(2, id="no-iri")
    for _ in range(2):
        report = Report()
        document = serialize(feed(article(), bad), ATOM, report=report)
        assert document.count(b"<entry>") == 1
        assert [each.path for each in report] == ["articles[0].id"]
    with pytest.raises(InvalidValue, match="no-iri"):
        serialize(feed(article(), bad), ATOM, strict=True)
