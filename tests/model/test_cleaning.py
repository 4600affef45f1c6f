"""What cleaning took away from a value is told by the report, with the path to it."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Element,
    Feed,
    Finding,
    Format,
    Image,
    MediaDetails,
    Report,
    Severity,
    serialize,
    stream,
)

UPDATED = "2026-03-01T09:30:00Z"


def article(**given: Any) -> Article:
    """Return an article that says the least an article must, and what was given."""
    return Article(**{"title": "Harbour reopens", "link": "https://news.example/1", **given})


def feed(*articles: Article, **given: Any) -> Feed:
    """Return a feed of these articles."""
    fields = {"title": "T", "link": "https://news.example/", "updated": UPDATED, **given}
    return Feed(**fields, articles=articles)


def by_serialize(form: Format, *articles: Article, **given: Any) -> Report:
    """Report what serialize has to say."""
    report = Report()
    serialize(feed(*articles, **given), form, report=report)
    return report


def by_stream(form: Format, *articles: Article, **given: Any) -> Report:
    """Report what stream has to say."""
    report = Report()
    b"".join(stream(articles, form, feed=feed(**given), report=report))
    return report


BOTH = pytest.mark.parametrize("reported", [by_serialize, by_stream])
Reported = Callable[..., Report]


def cleaned(findings: Iterable[Finding]) -> list[Finding]:
    """Return what a report says of cleaning."""
    return [each for each in findings if each.rule == "text-cleaned"]


def paths(findings: Iterable[Finding]) -> list[str]:
    """Return where something was cleaned."""
    return [each.path for each in cleaned(findings)]


@BOTH
@pytest.mark.parametrize("form", [RSS, ATOM], ids=["RSS", "Atom"])
def test_removed_characters_are_reported(reported: Reported, form: Format) -> None:
    """A warning says what went, and from where."""
    (found,) = cleaned(reported(form, article(title="Har\x00bour\x0b \ud800reopens")))
    assert found.severity is Severity.WARNING
    assert found.path == "articles[0].title"
    assert "2 control characters (U+0000, U+000B), 1 lone surrogate (U+D800)" in found.message


@BOTH
@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"summary": "a\x00"}, "summary"),
        ({"content": "<p>\x1f</p>"}, "content"),
        ({"id": "a\x00"}, "id"),
        ({"rights": "\x7f©"}, "rights"),
        ({"authors": ["Jane", "Anna\x00"]}, "authors[1].name"),
        ({"categories": ["a", "b\ufffe"]}, "categories[1].term"),
        (
            {"media": [Image("https://news.example/1.jpg", credit="AF\x01P")]},
            "media[0].credit.text",
        ),
        ({"media": [Image("https://news.example/1.jpg", caption="\x02x")]}, "media[0].caption"),
        ({"media_defaults": MediaDetails(title="x\x00")}, "media_defaults.title"),
        ({"source": "Desk\x00"}, "source.title"),
    ],
)
def test_the_path_leads_to_the_text(reported: Reported, given: Any, path: str) -> None:
    """Also where a string was made a value of its own."""
    assert paths(reported(RSS, article(**given))) == [f"articles[0].{path}"]


@BOTH
@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"title": "T\x00"}, "title"),
        ({"description": "a\x00b"}, "description"),
        ({"generator": "Desk\x00"}, "generator.name"),
        ({"managing_editor": "jane@news.example (Ja\x00ne)"}, "managing_editor.name"),
    ],
)
def test_the_feeds_own_texts_are_reported(reported: Reported, given: Any, path: str) -> None:
    """What was taken from the feed's texts is told as well as what was taken from an article's."""
    found = paths(reported(RSS, article(title="\x00x"), **given))
    assert sorted(found) == ["articles[0].title", path]


@BOTH
@pytest.mark.parametrize(
    "given",
    [
        {"media": [Image("https://news.example/1.jpg", keywords=["ferry\x00", "harbour"])]},
        {"media": [Image("https://news.example/1.jpg", comments=["\x07"])]},
        {"elements": [Element("{urn:x}a", content="a\x00b")]},
        {"elements": [Element("{urn:x}a", attributes={"b": "\x01"})]},
        {"comments": "https://news.example/com\x00ments"},
        {"media": ["https://news.example/1\x08.jpg"]},
    ],
)
def test_nothing_is_removed_in_silence(reported: Reported, given: Any) -> None:
    """Words in lists, markup and addresses are cleaned as well, and so they are told of."""
    assert len(paths(reported(RSS, article(**given)))) == 1


@BOTH
def test_white_space_is_not_reported(reported: Reported) -> None:
    """Folding spaces and line ends takes nothing away that anybody wrote on purpose."""
    one = article(title="  Harbour\r\n reopens\t", summary="a\r\nb ", content="\r\n<p>x</p>")
    assert cleaned(reported(RSS, one)) == []


@BOTH
def test_a_surrogate_pair_is_not_reported(reported: Reported) -> None:
    """Two halves of one character, as some decoders leave them, are joined."""
    assert cleaned(reported(RSS, article(title="\ud83d\ude00"))) == []
    assert article(title="\ud83d\ude00").title == "😀"


def test_what_is_clean_reports_nothing() -> None:
    """A report of a clean feed is empty."""
    for form in (RSS, ATOM):
        assert cleaned(by_serialize(form, article(authors=["Jane Doe"], content="<p>x</p>"))) == []


def test_the_note_goes_with_the_text() -> None:
    """A copy with another title has nothing to tell; one with the same title has."""
    dirty = article(title="Har\x00bour")
    assert paths(by_serialize(RSS, dirty.evolve(summary="x"))) == ["articles[0].title"]
    assert paths(by_serialize(RSS, dirty.evolve(title="Harbour"))) == []


def test_the_path_counts_articles_as_the_feed_holds_them() -> None:
    """A feed sorts its articles, and whoever looks for the path looks into the feed."""
    old = article(title="Ol\x00d", id="1", published="2020-01-01T00:00:00Z")
    new = article(title="New", id="2", published="2026-01-01T00:00:00Z")
    assert paths(by_serialize(RSS, old, new)) == ["articles[1].title"]
