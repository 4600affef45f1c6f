"""Where the time goes, from plain dicts to the bytes of a feed: each stage by itself.

What a stage needs is finished before its clock starts, and all stages take turns in the same
rounds. What is left of writing, after the figure and the join, is choosing rows, escaping,
formatting and writing UTF-8. Two more ways of doing all of it tell what the garbage collector and
the memory cost: with the collector off, and in feeds of a hundred articles.
"""

import gc
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from statistics import median
from typing import Any, Final

from benchmarks import floor, ours
from benchmarks.articles import FEED, ArticleData, articles
from benchmarks.contender import FORMATS, Format
from benchmarks.measure import Task, measure
from benchmarks.table import Table
from newsfeed import Article, Feed, Image
from newsfeed.vocabulary.body import body_with_figures

_ITEMS: Final[dict[Format, bytes]] = {"RSS": b"<item>", "Atom": b"<entry>"}
_HUNDRED: Final = 100

_BUILDING: Final = {
    "image": "the image, credit line and all",
    "article": "the article, around a finished image",
    "feed": "the feed, around finished articles",
}
_WRITING: Final = {
    "figure": "the figure in front of the body",
    "rows": "rows, escapes, dates, UTF-8 (what is left)",
    "join": "the join of all articles",
}
_WHOLE: Final = {
    "all": "all of it, from dicts to bytes",
    "uncollected": "… with the garbage collector off",
    "hundreds": "… in feeds of a hundred articles",
    "floor": "the floor, from dicts to bytes",
    "floor encoding": "… of it text to UTF-8 and the join",
}


def record(*, count: int, rounds: int) -> dict[str, Any]:
    """Times every stage with feeds of so many articles, for RSS and Atom."""
    tasks = {form: list(_tasks(form, count)) for form in FORMATS}
    for form in FORMATS:
        measure(tasks[form], articles=count, rounds=rounds)
    return {
        "articles": count,
        "rounds": rounds,
        "seconds": {form: {one.name: one.samples for one in tasks[form]} for form in FORMATS},
    }


def tables(record: dict[str, Any]) -> Iterator[Table]:
    """Yields the table of stages, in microseconds for an article and in parts of the whole."""
    found = {form: _microseconds(samples) for form, samples in record["seconds"].items()}
    rows = []
    for group in (_BUILDING, _WRITING, _WHOLE):
        for name, words in group.items():
            cells = [f"{found[form][name]:.2f}" for form in FORMATS]
            shares = [f"{found[form][name] / found[form]['all']:.0%}" for form in FORMATS]
            rows.append((words, *cells, *shares))
    head = ("stage", "µs/article, RSS", "Atom", "of all, RSS", "Atom")
    yield Table(head, rows, f"{record['articles']:,} articles, {record['rounds']} rounds.")


def _microseconds(samples: dict[str, list[float]]) -> dict[str, float]:
    found = {name: median(taken) * 1e6 for name, taken in samples.items()}
    found["rows"] = found["writing"] - found["figure"] - found["join"]
    found["floor encoding"] = found["encoding"] + found["join"]
    return found


def _tasks(form: Format, count: int) -> Iterator[Task]:
    def dicts(first: int) -> list[ArticleData]:
        return list(articles(count, first))

    def pictured(first: int) -> list[tuple[ArticleData, list[Image]]]:
        return [(data, [ours.build_image(data["image"])]) for data in dicts(first)]

    def values(first: int) -> list[Article]:
        return [ours.build_article(data) for data in dicts(first)]

    def feed(first: int) -> Feed:
        return ours.feed_of(FEED, values(first))

    def bodies(first: int) -> list[tuple[Any, ...]]:
        return [(one.content, one.summary, one.media, "en") for one in values(first)]

    def pieces(first: int) -> list[bytes]:
        mark = _ITEMS[form]
        return [mark + one for one in ours.serialize_feed(feed(first), form).split(mark)]

    def texts(first: int) -> list[str]:
        return [piece.decode() for piece in pieces(first)]

    write = partial(ours.serialize_feed, feed_format=form)
    whole: Callable[[Sequence[ArticleData]], bytes] = partial(
        ours.write_rss if form == "RSS" else ours.write_atom, FEED
    )
    by_hand = next(one for one in floor.CONTENDERS if one.format == form)

    yield Task(name="image", prepare=dicts, run=_each(lambda data: ours.build_image(data["image"])))
    yield Task(name="article", prepare=pictured, run=_each(lambda pair: ours.article_of(*pair)))
    yield Task(name="feed", prepare=values, run=partial(ours.feed_of, FEED))
    yield Task(
        name="figure", prepare=bodies, run=_each_dropped(lambda parts: body_with_figures(*parts))
    )
    yield Task(name="writing", prepare=feed, run=write)
    yield Task(name="encoding", prepare=texts, run=_each_dropped(str.encode))
    yield Task(name="join", prepare=pieces, run=b"".join)
    yield Task(name="all", prepare=dicts, run=whole)
    yield Task(name="uncollected", prepare=dicts, run=partial(_uncollected, whole))
    yield Task(name="hundreds", prepare=dicts, run=partial(_hundreds, whole))
    yield Task(name="floor", prepare=dicts, run=partial(by_hand.write, FEED))


def _each(run: Callable[[Any], object]) -> Callable[[Sequence[Any]], list[object]]:
    """A function for all; what it makes is held, as a feed holds it."""
    return lambda given: [run(one) for one in given]


def _each_dropped(run: Callable[[Any], object]) -> Callable[[Sequence[Any]], None]:
    """A function for all; what it makes is given back at once, as writing does."""

    def run_each(given: Sequence[Any]) -> None:
        for one in given:
            run(one)

    return run_each


def _uncollected(
    whole: Callable[[Sequence[ArticleData]], bytes], given: Sequence[ArticleData]
) -> bytes:
    gc.disable()
    try:
        return whole(given)
    finally:
        gc.enable()


def _hundreds(
    whole: Callable[[Sequence[ArticleData]], bytes], given: Sequence[ArticleData]
) -> None:
    for start in range(0, len(given), _HUNDRED):
        whole(given[start : start + _HUNDRED])
