"""What is remembered of a document: values and findings are the same as without."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Category,
    Credit,
    Feed,
    Format,
    Image,
    ParseError,
    Report,
    parse,
    parse_lenient,
    serialize,
)
from newsfeed._wire import again, check, read
from newsfeed._wire.again import Memory, is_short, summary
from newsfeed._wire.node import Node

_WHEN = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)


def _forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    class Forgetful(Memory):
        def keep(self, row: object, said: object, became: object) -> None:
            del row, said, became

    monkeypatch.setattr(check, "Memory", Forgetful)
    monkeypatch.setattr(read, "Memory", Forgetful)


def _feed(count: int, topics: int) -> Feed:
    """Make a feed whose articles have two of so many topics each, and one of so many authors."""
    return Feed(
        title="Example News",
        link="https://news.example/",
        authors=["Desk"],
        updated=_WHEN,
        order="given",
        articles=[
            Article(
                title=f"Story {number}",
                link=f"https://news.example/{number}",
                updated=_WHEN,
                authors=[f"Author {number % topics}"],
                categories=[f"Topic {number % topics}", f"Topic {(number + 1) % topics}"],
                media=[
                    Image(
                        f"https://news.example/{number}.jpg",
                        credit=f"Photo by Author {number % topics}",
                    )
                ],
            )
            for number in range(count)
        ],
    )


@pytest.mark.parametrize("form", [RSS, ATOM], ids=["rss", "atom"])
@pytest.mark.parametrize(("count", "topics"), [(40, 5), (700, 600), (1200, 1100)])
def test_values_are_equal_however_often_they_come_again(
    form: Format, count: int, topics: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few topics, so many that nothing is worth remembering, and ones that come again late."""
    monkeypatch.setattr(again, "_MOST", 300)
    document = serialize(_feed(count, topics), form)
    remembered = parse(document)
    _forgetful(monkeypatch)
    assert remembered == parse(document)


def test_a_topic_is_made_once() -> None:
    """Elements that say the same stand for one value."""
    read_again = parse(serialize(_feed(10, 2), ATOM))
    first, _, third = (each.categories[0] for each in read_again.articles[:3])
    assert first is third


def test_topics_that_never_come_again_are_not_remembered() -> None:
    """After 256 of which none came again, no more is tried."""
    memory = Memory()
    for number in range(300):
        memory.keep("topics", f"Topic {number}", Category(f"Topic {number}"))
    assert memory["topics"] is None


def test_what_is_remembered_is_bounded() -> None:
    """Where much comes again, no more than 1,024 are held at a time."""
    memory = Memory()
    met = memory["topics"]
    assert met is not None
    met.hits = 10_000
    for number in range(2000):
        memory.keep("topics", number, number)
        assert len(met) <= 1024


@pytest.mark.parametrize(
    ("node", "said"),
    [
        (Node("a", {}, 1, 1, []), ()),
        (Node("a", {}, 1, 1, ["text"]), "text"),
        (Node("a", {"b": "c"}, 1, 1, []), (("b", "c"),)),
        (Node("a", {}, 1, 1, [Node("b", {}, 1, 1, ["text"])]), ("b", ("text",))),
        (Node("a", {"b": "c"}, 1, 1, ["text"]), None),
        (Node("a", {}, 1, 1, ["\n", Node("b", {}, 1, 1, ["text"])]), None),
        (Node("a", {}, 1, 1, [Node("b", {"c": "d"}, 1, 1, ["text"])]), None),
        (Node("a", {}, 1, 1, [Node("b", {}, 1, 1, [])]), None),
        (Node("a", {}, 1, 1, [Node("b", {}, 1, 1, [Node("c", {}, 1, 1, [])])]), None),
    ],
)
def test_summary_says_all_of_an_element_or_nothing(node: Node, said: object) -> None:
    """What would be left out of a summary makes it None."""
    assert summary(node) == said
    assert summary(node) == said  # as it was kept


@pytest.mark.parametrize("length", [100, 101])
def test_long_texts_are_not_remembered(length: int) -> None:
    """A stream of any length must not fill the memory with its texts."""
    text = "x" * length
    is_so = length == 100
    assert is_short(text) is is_so
    assert is_short((("term", text),)) is is_so
    assert is_short((("term", text[:50]), ("label", text[50:]))) is is_so


_BAD = b"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:m="http://search.yahoo.com/mrss/">
<title>t</title><id>https://a.example/</id><updated>2026-03-01T08:30:00Z</updated>
<author><name>d</name></author>%s
</feed>"""
_ENTRY = b"""
<entry><title>t</title><id>https://a.example/%d</id><updated>2026-03-01T08:30:00Z</updated>
<link href="https://a.example/%d"/>%s</entry>"""


def _atom(*inside: bytes) -> bytes:
    return _BAD % b"".join(_ENTRY % (number, number, each) for number, each in enumerate(inside))


@pytest.mark.parametrize(
    ("inside", "rule"),
    [
        (b'<category term=" "/>', "blank-value"),
        (b'<category term="a" scheme="topics"/>', "not-an-absolute-iri"),
        (b'<category term="a" wrong="b"/>', "unknown-attribute"),
        (b"<category/>", "missing-attribute"),
        (b"<author><name> </name></author>", "blank-value"),
        (b"<author><mail>a@b.example</mail></author>", "unknown-element"),
        (b"<author>Jane</author>", "unexpected-text"),
    ],
)
def test_the_same_fault_is_told_of_each_element(inside: bytes, rule: str) -> None:
    """Only what was found to be right is passed over when it comes again."""
    with pytest.raises(ParseError) as raised:
        parse(_atom(inside, b"", inside))
    told = [(each.line, each.path) for each in raised.value.report if each.rule == rule]
    assert {line for line, _ in told} == {5, 9}
    assert len(set(told)) == len(told)


def test_what_is_not_kept_is_told_of_each_element() -> None:
    """A value that something was lost of is not made once for all."""
    inside = b'<m:content url="https://a.example/a.jpg"><m:credit x="1" xmlns:y="u:" y:z="1">A'
    inside += b"</m:credit></m:content>"
    found = parse_lenient(_atom(inside, inside)).report
    assert len({each.line for each in found if each.rule == "not-kept"}) == 2


def test_addresses_are_relative_to_where_each_element_stands() -> None:
    """The same author in articles with other bases has another page."""
    author = b"<author><name>Jane</name><uri>jane</uri></author>"
    document = _atom(author, author, b"<author><name>Jane</name></author>").replace(
        b"<entry>", b'<entry xml:base="https://b.example/">', 1
    )
    pages = [each.authors[0].uri for each in parse(document, url="https://a.example/").articles]
    assert pages == ["https://b.example/jane", "https://a.example/jane", None]


def test_a_credit_that_stands_twice_is_held_twice() -> None:
    """Two elements that say the same are one value, and still two."""
    inside = b'<m:content url="https://a.example/a.jpg"><m:credit>A</m:credit>'
    inside += b"<m:credit>A</m:credit></m:content>"
    (article,) = parse(_atom(inside), report=Report()).articles
    assert [each.text for each in filter(None, [article.media[0].credit])] == ["A"]
    assert article.media[0].credits == (Credit("A"),)
