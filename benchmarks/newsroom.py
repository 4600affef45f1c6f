"""A newsroom: 20,000 articles in 500 feeds of 50, RSS and Atom, and one article changes.

There are 50 sections, 400 topics and 50 authors, and each has a feed of its 50 newest articles. An
article stands in one section, has one author and three topics, so that the newest stand in five
feeds, ten documents; some thousands of the 20,000 stand in any, as in a newsroom.

Four things are timed, in each round with new values: all 1,000 documents for the first time; those
that hold the newest article after it has changed, with and without making the values anew (the
article and its feeds); all 1,000 documents again, after that change; and all of them with feedgen,
from dicts, which is how a full rebuild with feedgen is done. feedgen keeps nothing and gets the
same articles. Documents are given back as soon as they are written. Before anything is timed, all
of them, before and after the change, must be the floor's, which keeps nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from statistics import median
from typing import Any, Final

from benchmarks import floor, ours
from benchmarks.articles import FEED, ArticleData, FeedData, article
from benchmarks.contender import FORMATS, Contender
from benchmarks.fields import held
from benchmarks.measure import seconds
from benchmarks.table import Table
from newsfeed import Article, Feed

SECTIONS: Final = 50
TOPICS: Final = 400
AUTHORS: Final = 50
LENGTH: Final = 50
"""Articles in a feed."""

_TOPICS_EACH: Final = ((1, 0), (7, 131), (11, 257))
"""How a topic follows from an article's number: a factor and what is added."""


class WrongNewsroomError(Exception):
    """A document is not what it should be; its time would mean nothing."""


@dataclass(frozen=True)
class Newsroom:
    """Feeds as numbers of articles.

    Attributes:
        articles: How many articles there are.
        feeds: The newest articles of each feed, by the feed's name.
    """

    articles: int
    feeds: Mapping[str, Sequence[int]]

    @property
    def standing(self) -> int:
        """How many articles stand in a feed."""
        return len(set().union(*self.feeds.values()))

    def holding(self, number: int) -> list[str]:
        """Names the feeds that an article stands in."""
        return [name for name, numbers in self.feeds.items() if number in numbers]


def newsroom(articles: int, share: int = 1) -> Newsroom:
    """Sorts articles into feeds.

    Args:
        articles: How many there are.
        share: For tests: a share of the feeds, 10 for a tenth.
    """
    feeds: dict[str, list[int]] = {}
    for number in range(articles):
        for name in _names(number, share):
            numbers = feeds.setdefault(name, [])
            if len(numbers) < LENGTH:
                numbers.append(number)
    return Newsroom(articles, feeds)


def record(articles: int, rounds: int, share: int = 1) -> dict[str, Any]:
    """Measures a newsroom of so many articles.

    Raises:
        WrongNewsroomError: A document is not the floor's.
    """
    room = newsroom(articles, share)
    check(room)
    samples: dict[str, list[float]] = {}
    for _ in range(rounds):
        for name, taken in _round(room):
            samples.setdefault(name, []).append(taken)
    return {
        "articles": articles,
        "standing": room.standing,
        "feeds": len(room.feeds),
        "documents": len(room.feeds) * len(FORMATS),
        "holding": len(room.holding(0)) * len(FORMATS),
        "rounds": rounds,
        "seconds": samples,
    }


def check(room: Newsroom) -> None:
    """Compares all documents, the first time and written again, with the floor's.

    Raises:
        WrongNewsroomError: They differ, or feedgen's don't hold what feedgen is credited with.
    """
    made, feeds = _built(room)
    data = _dicts(room)
    _compare(room, feeds, data)
    feeds |= _changed(room, made)
    data[0] = _changed_data()
    _compare(room, feeds, data)
    for peer in _feedgen():
        few = data[:LENGTH]
        if held(peer.write(FEED, few), few) != peer.fields:
            raise WrongNewsroomError(f"feedgen's {peer.format} doesn't hold what it should")


def _compare(room: Newsroom, feeds: Mapping[str, Feed], data: Sequence[ArticleData]) -> None:
    for name, numbers in room.feeds.items():
        given = [data[number] for number in numbers]
        for form in FORMATS:
            found = ours.serialize_feed(feeds[name], form)
            if found != floor.WRITERS[form](_head(name), given):
                raise WrongNewsroomError(f"{form}: {name} is not what it should be")


def tables(record: dict[str, Any]) -> Iterator[Table]:
    """Yields the table of what was timed."""
    documents, holding = record["documents"], record["holding"]
    words = {
        "first": f"all {documents:,} documents, the first time",
        "changed": f"one article changed: the {holding} documents that hold it",
        "values": "… and making the values anew, the article and its feeds",
        "again": f"all {documents:,} documents again",
        "feedgen": f"all {documents:,} documents with feedgen",
    }
    samples = record["seconds"]
    rows = []
    for name, taken in samples.items():
        times = ""
        if "feedgen" in samples:
            pairs = zip(samples["feedgen"], taken, strict=True)
            times = f"{median(other / own for other, own in pairs):,.1f}"
        rows.append((words[name], f"{median(taken) * 1e3:,.2f}", times))
    note = (
        f"{record['articles']:,} articles, of which {record['standing']:,} stand in a feed; "
        f"{record['feeds']} feeds of {LENGTH}; {record['rounds']} rounds."
    )
    head = ("newsroom", "ms", "a full rebuild with feedgen takes × as long")
    yield Table(head, rows, note)


def _names(number: int, share: int) -> Iterator[str]:
    yield f"section-{number % (SECTIONS // share)}"
    yield f"author-{number // 7 % (AUTHORS // share)}"
    topics = TOPICS // share
    found = ((number * factor + add) % topics for factor, add in _TOPICS_EACH)
    yield from dict.fromkeys(f"topic-{topic}" for topic in found)


def _round(room: Newsroom) -> Iterator[tuple[str, float]]:
    made, feeds = _built(room)
    yield "first", seconds(_write, list(feeds.values()))
    changed: dict[str, Feed] = {}

    def change(_: object) -> None:
        changed.update(_changed(room, made))

    making = seconds(change, None)
    writing = seconds(_write, list(changed.values()))
    yield "changed", writing
    yield "values", making + writing
    feeds |= changed
    yield "again", seconds(_write, list(feeds.values()))
    for done in (made, feeds, changed):
        done.clear()
    if peers := _feedgen():
        given = _dicts(room)
        inputs = [
            (_head(name), [given[n] for n in numbers]) for name, numbers in room.feeds.items()
        ]

        def rebuild(_: object) -> None:
            for head, numbers in inputs:
                for peer in peers:
                    peer.write(head, numbers)

        yield "feedgen", seconds(rebuild, None)


def _dicts(room: Newsroom) -> list[ArticleData]:
    return [article(number) for number in range(room.articles)]


def _head(name: str) -> FeedData:
    head = FEED.copy()
    head["title"] = f"Example News: {name}"
    head["url"] = f"https://news.example/feeds/{name}.xml"
    return head


def _built(room: Newsroom) -> tuple[list[Article], dict[str, Feed]]:
    """All values, made of new dicts."""
    made = [ours.build_article(data) for data in _dicts(room)]
    feeds = {
        name: ours.feed_of(_head(name), [made[number] for number in numbers])
        for name, numbers in room.feeds.items()
    }
    return made, feeds


def _changed(room: Newsroom, made: Sequence[Article]) -> dict[str, Feed]:
    """The feeds that hold the newest article, which has another title now."""
    new = ours.build_article(_changed_data())
    return {
        name: ours.feed_of(
            _head(name), [new, *(made[number] for number in room.feeds[name] if number)]
        )
        for name in room.holding(0)
    }


def _changed_data() -> ArticleData:
    data = article(0)
    data["title"] += " (changed)"
    return data


def _write(feeds: Iterable[Feed]) -> None:
    for feed in feeds:
        for form in FORMATS:
            ours.serialize_feed(feed, form)


def _feedgen() -> Sequence[Contender]:
    """feedgen, for both formats; nobody where it is not installed."""
    try:
        found: Sequence[Contender] = import_module("benchmarks.peers.feedgen").CONTENDERS
    except ModuleNotFoundError:
        return ()
    return found
