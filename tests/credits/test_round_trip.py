"""Every credit of the corpus goes through RSS, Atom and back, and loses nothing."""

from __future__ import annotations

from itertools import chain

import pytest
from tests.credits.records import records

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Feed,
    Format,
    Image,
    Options,
    parse,
    serialize,
    split_credit,
)


def pictures() -> list[Image]:
    """Return a picture for every line of the corpus that holds a credit."""
    made = []
    for number, record in enumerate(records()):
        caption, credit = split_credit(record.text)
        if credit is not None:
            address = f"https://news.example/i/{number}.jpg"
            made.append(Image(address, caption=caption, credit=credit))
    return made


PICTURES = pictures()
FEED = Feed(
    title="Example News",
    link="https://news.example/",
    articles=[
        Article(
            title=f"Story {number}",
            link=f"https://news.example/{number}",
            published="2026-03-01T08:00:00Z",
            content="<p>The ferry is back.</p>",
            media=[picture],
        )
        for number, picture in enumerate(PICTURES)
    ],
)


def credited(feed: Feed) -> list[tuple[object, ...]]:
    """Return what a feed says of its pictures, the credit taken apart."""
    return [
        (each.url, each.caption, each.credit and each.credit.text)
        + ((each.credit.credits, each.credit.via) if each.credit else ())
        for each in chain.from_iterable(article.media for article in feed.articles)
    ]


@pytest.mark.parametrize("options", [Options(), Options(figures=False)], ids=["shown", "bare"])
@pytest.mark.parametrize(("first", "then"), [(RSS, ATOM), (ATOM, RSS)], ids=["rss", "atom"])
def test_a_credit_survives_both_formats(first: Format, then: Format, options: Options) -> None:
    """Written, read, written in the other format and read again: line, caption and parties."""
    assert len(PICTURES) > 450
    once = parse(serialize(FEED, first, options=options))
    again = parse(serialize(once, then, options=options))
    assert credited(again) == credited(FEED)
    assert [each.content for each in again.articles] == [each.content for each in FEED.articles]


@pytest.mark.parametrize("form", [RSS, ATOM], ids=["rss", "atom"])
def test_parties_that_are_written_one_by_one_are_credited(form: Format) -> None:
    """With `credits="parts"` the line is made of them again, and nobody is left out."""
    back = parse(serialize(FEED, form, options=Options(credits="parts", figures=False)))
    for picture, article in zip(PICTURES, back.articles, strict=True):
        read = article.media[0]
        said = f"{read.credit} {read.rights}"
        assert picture.credit is not None
        for party in picture.credit.credits:
            assert party.name in said
