"""Values that strings are turned into are shared, which nobody can tell but by their identity."""

from __future__ import annotations

import pickle

import pytest

from newsfeed import Article, Category, Image, InvalidValue, Person
from newsfeed.model._lists import Known


def article(**named: object) -> Article:
    """Return an article of which only what is named matters."""
    return Article(link="https://news.example/1", title="One", **named)  # type: ignore[arg-type]  # what a caller gives


def test_the_same_topic_is_made_once() -> None:
    """Articles about one thing share its category, by and credit."""
    first = article(
        categories=["Harbour"],
        authors=["Jane Doe"],
        media=[Image("https://i.example/1.jpg", credit="Jane Doe/Example Wire")],
    )
    second = article(
        categories=["Town", "Harbour"],
        authors=["Jane Doe"],
        media=[Image("https://i.example/2.jpg", credit="Jane Doe/Example Wire")],
    )
    assert first.categories[0] is second.categories[1]
    assert first.authors[0] is second.authors[0]
    assert first.media[0].credit is second.media[0].credit


def test_a_shared_value_is_as_good_as_its_own() -> None:
    """It compares, pickles and evolves like any other."""
    (topic,) = article(categories=["Harbour"]).categories
    assert topic == Category("Harbour")
    assert pickle.loads(pickle.dumps(topic)) == topic  # noqa: S301 -- what was just written
    assert topic.evolve(label="The harbour") != topic
    assert article(categories=["Harbour"]).categories == (Category("Harbour"),)


def test_what_cleaning_took_is_told_every_time() -> None:
    """The note goes with the value, however often the same string comes."""
    for _ in range(2):
        (author,) = article(authors=["Jane\x00 Doe"]).authors
        assert author.cleaned == (("name", "1 control character (U+0000)"),)


@pytest.mark.parametrize("wrong", ["", " ", 7, [], {}, None])
def test_what_is_no_topic_is_refused_where_it_stands(wrong: object) -> None:
    """Something that can't be looked up is told like anything else that is wrong."""
    for _ in range(2):
        with pytest.raises(InvalidValue) as caught:
            article(categories=["Harbour", wrong])
        assert caught.value.path.startswith("categories[1]")


def test_how_many_are_kept_is_bounded() -> None:
    """When there are too many, all go; long texts are not kept at all."""
    known = Known(Person)
    for number in range(5000):
        assert known[f"Jane Doe {number}"].name == f"Jane Doe {number}"
        assert len(known) <= 2048
    before = len(known)
    assert known["J" * 101].name == "J" * 101
    assert len(known) == before
