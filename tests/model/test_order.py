"""The order of a feed's articles, and that each is there once."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import moments

from newsfeed import Article, DuplicateId, Feed, InvalidValue


def article(name: str, published: Any = None, updated: Any = None) -> Article:
    """Return an article with an id that is its title, too."""
    return Article(title=name, id=name, published=published, updated=updated)


def names(*articles: Article, **given: Any) -> str:
    """Return the titles of a feed's articles in their order."""
    feed = Feed(title="T", link="https://news.example/", articles=articles, **given)
    return "".join(each.title or "" for each in feed.articles)


OLD = "2020-01-01T00:00:00Z"
NEW = "2026-01-01T00:00:00Z"


def test_the_newest_comes_first() -> None:
    """Whatever order they came in."""
    assert names(article("a", OLD), article("b", NEW)) == "ba"
    assert names(article("b", NEW), article("a", OLD)) == "ba"


def test_what_appeared_last_is_newest() -> None:
    """A correction brings no old story to the top; it counts where nothing else is known."""
    assert names(article("a", OLD, NEW), article("b", "2021-01-01T00:00:00Z")) == "ba"
    assert names(article("a", OLD), article("b", None, NEW)) == "ba"


def test_articles_of_one_instant_keep_their_order() -> None:
    """Sorting is stable: also for zones, and for fractions of a second, that make no difference."""
    same = ["2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00", "2026-01-01T00:00:00.9Z"]
    assert names(*(article(name, when) for name, when in zip("cab", same, strict=True))) == "cab"


def test_articles_without_a_date_come_last() -> None:
    """In the order they were given."""
    assert names(article("z"), article("a", OLD), article("y"), article("b", NEW)) == "bazy"
    assert names(article("z"), article("y")) == "zy"


def test_the_order_given_may_be_kept() -> None:
    """A desk that ranks its stories says so."""
    ranked = (article("z"), article("a", OLD), article("b", NEW))
    assert names(*ranked, order="given") == "zab"


@settings(max_examples=50)
@given(st.lists(st.none() | moments, max_size=6))
def test_the_order_is_one_order(dates: list[Any]) -> None:
    """Sorting what is sorted changes nothing, and nothing is lost."""
    articles = [article(str(number), when) for number, when in enumerate(dates)]
    once = Feed(title="T", link="https://news.example/", articles=articles)
    assert Feed(title="T", link="https://news.example/", articles=once.articles) == once
    assert once.evolve().articles == once.articles
    assert set(once.articles) == set(articles)


def test_an_id_occurs_once() -> None:
    """Readers would show one of the two: the error names the second by its place as given."""
    articles = [article("a", OLD), article("b", NEW), article("a", NEW)]
    with pytest.raises(DuplicateId, match=r"'a' is also the id of articles\[0\]") as caught:
        Feed(title="T", link="https://news.example/", articles=articles)
    assert caught.value.path == "articles[2].id"
    assert isinstance(caught.value, InvalidValue)


def test_the_same_article_twice_is_a_duplicate() -> None:
    """Also when it is the very same value, or a link that became an id."""
    one = article("a")
    link = "https://news.example/1"
    for two in ([one, one], [Article(title="x", link=link), Article(title="y", id=link)]):
        with pytest.raises(DuplicateId):
            Feed(title="T", link="https://news.example/", articles=two)
