"""Feeds as other programs write them: what is read of each, that nothing is lost, and what is said.

Each document in `corpus/foreign` is in the manner of a program that really exists; its content is
invented. The file beside it says what must be read. There a value may be given by what it goes by
(a person by the name, a category by the term, a picture by its address); `absent` names fields that
say nothing, and `…_start` is how a text begins.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import UTC, datetime
from functools import cache
from inspect import unwrap
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import newsfeed
from newsfeed import (
    ATOM,
    RSS,
    Article,
    Element,
    Feed,
    Format,
    Options,
    Parsed,
    Report,
    Value,
    parse,
    parse_lenient,
    parse_stream,
    validate,
)
from newsfeed.text.urls import is_iri
from newsfeed.vocabulary.rss_unsaid import UNSAID
from tests.unsaid import without

#: The schemas of the tests speak of what newsfeed says itself; foreign elements are as they were.
serialize = unwrap(newsfeed.serialize)

CORPUS = Path(__file__).parent / "corpus" / "foreign"
NAMES = sorted(path.stem for path in CORPUS.glob("*.xml"))
DOCUMENTS = pytest.mark.parametrize("name", NAMES)

#: What is said by the reader itself, rather than by the check beside it.
READERS = frozenset({"made-up-value", "repeated-id", "rss-version", "unreadable-value"})

#: A document that says all that its format can say.
FULL = Options(complete=True, updated=True, authors="separate")

#: By what a value may be given.
_GOES_BY = ("term", "url", "href", "text", "name", "title", "value")


@cache
def expected(name: str) -> dict[str, Any]:
    """Return what must be read of a document."""
    with (CORPUS / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def read(name: str) -> Parsed:
    """Return what is read of a document."""
    return parse_lenient(CORPUS / f"{name}.xml")


def own_format(name: str) -> Format:
    """Return the format that a document is in."""
    return {"RSS": RSS, "ATOM": ATOM}[expected(name)["format"]]


def differences(wanted: Any, found: Any, path: str) -> list[str]:
    """Return where a value is not what it must be."""
    if isinstance(wanted, dict):
        return _of_fields(wanted, found, path)
    if isinstance(wanted, list):
        if not isinstance(found, tuple | list) or len(wanted) != len(found):
            return [f"{path}: {found!r} are not {wanted!r}"]
        pairs = enumerate(zip(wanted, found, strict=True))
        return [
            each
            for number, (one, other) in pairs
            for each in differences(one, other, f"{path}[{number}]")
        ]
    if isinstance(wanted, str) and isinstance(found, Value):
        names = (name for name in _GOES_BY if hasattr(found, name))
        found = getattr(found, next(names))
    return [] if wanted == found else [f"{path}: {found!r} is not {wanted!r}"]


def _of_fields(wanted: dict[str, Any], found: Any, path: str) -> list[str]:
    said = []
    for name, each in wanted.items():
        if name == "absent":
            full = [f"{path}.{one}: {getattr(found, one)!r}" for one in each if getattr(found, one)]
            said += full
        elif name.endswith("_start"):
            text = str(getattr(found, name.removesuffix("_start")))
            if not text.startswith(each):
                said.append(
                    f"{path}.{name}: {text[: len(each) + 20]!r} does not begin with {each!r}"
                )
        else:
            said += differences(each, getattr(found, name), f"{path}.{name}")
    return said


def test_there_are_documents_of_many_programs() -> None:
    """At least two dozen, each with what must be read of it, and no expectation without one."""
    assert len(NAMES) >= 24
    assert sorted(path.stem for path in CORPUS.glob("*.toml")) == NAMES


@DOCUMENTS
def test_what_is_read(name: str) -> None:
    """Feed and articles say what the document says."""
    feed = read(name).feed
    wanted = expected(name)
    assert differences(wanted["feed"], feed, "feed") == []
    assert differences(wanted["articles"], list(feed.articles), "articles") == []


@DOCUMENTS
def test_what_is_said_of_the_document(name: str) -> None:
    """What the reader put right or left out is in the report with its place, and nothing else is.

    The check may find more: what it finds has tests of its own.
    """
    report = read(name).report
    found = Counter(each.rule for each in report)
    wanted = Counter(expected(name)["rules"])
    assert wanted - found == Counter()
    own = Counter({rule: number for rule, number in found.items() if rule in READERS})
    assert own == Counter({rule: number for rule, number in wanted.items() if rule in READERS})
    for each in report:
        assert each.line, each
        assert each.column, each
        assert each.message, each


@DOCUMENTS
def test_strict_and_lenient_reading_agree_on_what_is_valid(name: str) -> None:
    """A document without an error is read alike both ways; one with an error is refused with it."""
    lenient = read(name)
    report = validate(CORPUS / f"{name}.xml")
    if report.ok and "made-up-value" not in expected(name)["rules"]:
        assert parse(CORPUS / f"{name}.xml") == lenient.feed
        return
    with pytest.raises(newsfeed.ParseError) as caught:
        parse(CORPUS / f"{name}.xml")
    assert not caught.value.report.ok
    assert str(caught.value.report.errors[0]) in str(caught.value)


@DOCUMENTS
def test_a_stream_gives_the_same_articles(name: str) -> None:
    """In the document's order, one by one, and then the feed without them."""
    whole = read(name)
    with parse_stream(CORPUS / f"{name}.xml", lenient=True) as stream:
        articles = list(stream)
        feed = stream.feed
    assert articles == list(whole.feed.articles)
    assert feed.articles == ()
    assert feed.evolve(articles=articles, order="given") == whole.feed
    assert set(stream.report) == set(whole.report)


# Nothing is lost ----------------------------------------------------------------------------------

_ATOM_SPACE = "{http://www.w3.org/2005/Atom}"
_KNOWN = {
    "", "http://www.w3.org/2005/Atom", "http://search.yahoo.com/mrss/",
    "http://purl.org/rss/1.0/modules/content/", "http://purl.org/dc/elements/1.1/",
    "http://purl.org/dc/terms/", "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/1998/Math/MathML",
}  # fmt: skip


def unknown(root: etree._Element) -> Counter[tuple[str, str]]:
    """Return the outermost elements of unknown namespaces: the parent's name and the whole."""
    found: Counter[tuple[str, str]] = Counter()
    waiting = [root]
    while waiting:
        parent = waiting.pop()
        for each in parent.iterchildren(tag=etree.Element):
            name = etree.QName(each)
            if (name.namespace or "") in _KNOWN:
                waiting.append(each)
            elif name.localname != "where" or parent.tag == "item":
                found[etree.QName(parent).localname, said_by(each)] += 1
    return found


def said_by(element: etree._Element) -> str:
    """Return an element as text that doesn't depend on prefixes."""
    parts: list[Any] = [element.tag, sorted(element.attrib.items()), element.text or ""]
    for each in element.iterchildren(tag=etree.Element):
        parts += [said_by(each), each.tail or ""]
    return repr(parts)


#: Values that hold text alone; what stands in these is not kept (yet).
_LEAVES = frozenset({"author"})


@DOCUMENTS
def test_elements_of_unknown_namespaces_are_written_again_where_they_stood(name: str) -> None:
    """Whole, with attributes, texts and what is in them, at every level of the document."""
    document = (CORPUS / f"{name}.xml").read_bytes()
    before = unknown(etree.fromstring(document.lstrip(), etree.XMLParser(recover=True)))
    feed = writable(read(name).feed, own_format(name))
    written = serialize(feed, own_format(name), options=FULL)
    after = unknown(etree.fromstring(written))
    own = {each for each in after if "newsfeed-publisher" in each[1]}
    missing = before - after
    assert [each for each in missing if each[0] not in _LEAVES] == []
    assert [each for each in after - before if each not in own] == []


def test_kept_elements_are_values() -> None:
    """They can be looked at: name, attributes, content."""
    picture = read("agency").feed.articles[0].media[1]
    slug = Element(
        "{http://agency.example/ns/apcm}Slug",
        {"lang": "en"},
        ["PORT", Element("{http://agency.example/ns/apcm}Take", content="2")],
        prefix="apcm",
    )
    assert picture.elements == (slug,)
    assert picture.elements[0].prefix == "apcm"


# Round trips --------------------------------------------------------------------------------------


def dated(feed: Feed) -> Feed:
    """Return a feed with the date that Atom asks for."""
    return feed if feed.updated else feed.evolve(updated=datetime(2026, 3, 2, tzinfo=UTC))


@DOCUMENTS
def test_what_was_read_comes_back_from_the_same_format(name: str) -> None:
    """Parsed, written and parsed again the feed is equal, but for what RSS has no words for."""
    format_ = own_format(name)
    feed = writable(read(name).feed, format_)
    report = Report()
    again = parse(serialize(feed, format_, options=FULL, report=report))
    assert list(report) == []
    if format_ is RSS:
        feed, again = without(feed, UNSAID), without(again, UNSAID)
    assert differing(again, feed) == []
    assert again == feed


@DOCUMENTS
@pytest.mark.parametrize("format_", [RSS, ATOM], ids=["RSS", "Atom"])
@pytest.mark.parametrize("options", [Options(), FULL], ids=["default", "full"])
def test_after_the_first_round_nothing_changes(
    name: str, format_: Format, options: Options
) -> None:
    """Whatever the format: what was written once and parsed is written in the same bytes."""
    feed = writable(read(name).feed, format_)
    if format_ is RSS and any(each.payload for each in feed.articles):
        feed = parse(serialize(feed, RSS))  # which becomes HTML there, and then has a summary
    first = serialize(feed, format_, options=options)
    once = parse(first)
    second = serialize(once, format_, options=options)
    assert second == first
    assert parse(second) == once


@DOCUMENTS
def test_across_the_formats(name: str) -> None:
    """What both formats can say comes through a document in the other one."""
    other = ATOM if own_format(name) is RSS else RSS
    feed = writable(read(name).feed, other)
    given = {each.id for each in feed.articles if each.payload}
    again = parse(serialize(feed, other, options=FULL))
    if other is RSS:
        feed, again = without(feed, UNSAID), without(again, UNSAID)
    for one, two in zip(feed.articles, again.articles, strict=True):
        for each in ("title", "link", "id", "published", "categories", "media", "elements"):
            assert getattr(one, each) == getattr(two, each), each
        assert [person.name for person in one.authors] == [person.name for person in two.authors]
        if one.id not in given:
            assert (one.content, one.summary) == (two.content, two.summary)
    assert (feed.title, feed.link, feed.language) == (again.title, again.link, again.language)


def writable(feed: Feed, format_: Format) -> Feed:
    """Return a feed with what a format asks for, without what no document may say."""
    feed = feed.evolve(elements=_allowed(feed.elements))
    if format_ is ATOM:
        feed = dated(feed)
        articles = [
            each if is_iri(each.id or "") else each.evolve(id=f"x-id:{number}")
            for number, each in enumerate(feed.articles)
        ]
        return feed.evolve(articles=articles, id=feed.id or "x-id:feed")
    articles = [each for each in feed.articles if _rss_can_say(each)]
    return feed.evolve(articles=articles, link=feed.link or "https://home.example/")


def _allowed(elements: tuple[Element, ...]) -> list[Element]:
    """Return elements but for those of formats that have no such element in such a place."""
    return [each for each in elements if not each.name.startswith(_ATOM_SPACE)]


def _rss_can_say(article: Article) -> bool:
    return bool(article.title or article.summary or article.content)


def differing(one: Value, two: Value, path: str = "feed") -> list[str]:
    """Return where two values differ, for the message."""
    found = []
    for each in one.FIELDS:
        mine, other = getattr(one, each.name), getattr(two, each.name)
        if mine == other or each.name == "order":
            continue
        here = f"{path}.{each.name}"
        if isinstance(mine, tuple) and isinstance(other, tuple) and len(mine) == len(other):
            for number, (left, right) in enumerate(zip(mine, other, strict=True)):
                if left != right and isinstance(left, Value) and type(left) is type(right):
                    found += differing(left, right, f"{here}[{number}]")
                elif left != right:
                    found.append(f"{here}[{number}]: {left!r} was {right!r}")
        elif isinstance(mine, Value) and type(mine) is type(other):
            found += differing(mine, other, here)
        else:
            found.append(f"{here}: {mine!r} was {other!r}")
    return found
