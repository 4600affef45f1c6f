"""The same feed once more, after one of its articles has changed.

A feed of 50 articles is written, then one article is replaced by another value with another title,
and the feed is written again; what is timed is `serialize` alone. Beside it stand what cannot be
avoided: the join of the document's finished pieces (`bytes.join`), and one rendering, which is what
the first writing took beyond the join, for each article. What is over after the join and two
renderings is the price of keeping.

In each round all values are new. Each of 20 articles changes in turn, and 20 feeds are written for
the first time, so that a sample is the mean of 20 writings. Before anything is timed, the document
written again must be the floor's.
"""

import gc
import tracemalloc
from collections.abc import Iterator, Sequence
from functools import partial
from statistics import median
from typing import Any, Final

from benchmarks import floor, ours
from benchmarks.articles import FEED, ArticleData, article, articles
from benchmarks.contender import FORMATS, Format
from benchmarks.measure import seconds
from benchmarks.table import Table
from newsfeed import Article, Feed

ARTICLES: Final = 50
CHANGES: Final = 20
"""How many times one article changes in a round."""

_ITEMS: Final[dict[Format, bytes]] = {"RSS": b"<item>", "Atom": b"<entry>"}
_MEGA: Final = 1e6


class WrongAgainError(Exception):
    """What was written again is not what should have been written."""


def record(rounds: int, kept: int = 1_000) -> dict[str, Any]:
    """Measures writing again in that many rounds, and memory with that many articles.

    Raises:
        WrongAgainError: The document written again is not the floor's.
    """
    check()
    samples = {form: _samples(form, rounds) for form in FORMATS}
    return {"rounds": rounds, "articles": ARTICLES, "seconds": samples, "memory": memory(kept)}


def check() -> None:
    """Compares documents written again with those of the floor, which keeps nothing.

    Raises:
        WrongAgainError: They differ.
    """
    for form in FORMATS:
        feed = ours.build_feed(FEED, articles(ARTICLES))
        ours.serialize_feed(feed, form)
        for number in (0, ARTICLES // 2, ARTICLES - 1):
            given = list(articles(ARTICLES))
            given[number] = _changed(number)
            found = ours.serialize_feed(_again(feed, number, number), form)
            if found != floor.WRITERS[form](FEED, given):
                raise WrongAgainError(f"{form}: article {number} changed, the document did not")


def memory(count: int) -> dict[str, float]:
    """Says what an article takes in memory, in bytes: its value, and what is kept of its writing.

    ``left`` is what remains when the values are gone.
    """
    for form in FORMATS:  # what is made once and for all articles
        ours.serialize_feed(ours.build_feed(FEED, articles(1)), form)
    given = list(articles(count))
    tracemalloc.start()
    try:
        start = _traced()
        feed = ours.build_feed(FEED, given)
        steps = [_traced()]
        sizes = []
        for form in FORMATS:
            sizes.append(len(ours.serialize_feed(feed, form)))
            steps.append(_traced())
        del feed
        left = _traced() - start
    finally:
        tracemalloc.stop()
    value, rss, atom = (b - a for a, b in zip([start, *steps], steps, strict=False))
    found = {"value": value, "rss": rss, "atom": atom, "left": left}
    found |= {"rss_document": sizes[0], "atom_document": sizes[1]}
    return {"articles": count} | {name: taken / count for name, taken in found.items()}


def tables(record: dict[str, Any]) -> Iterator[Table]:
    """Yields the table of times and that of memory."""
    head = (
        f"{ARTICLES} articles, one changed; µs",
        "written first",
        "nothing changed",
        "again",
        "the join",
        "one rendering",
        "over join and two renderings",
    )
    rows = []
    for form, samples in record["seconds"].items():
        first, same, again, join = (median(samples[name]) * _MEGA for name in _STEPS)
        shown = (first, same, again, join, _rendering(samples) * _MEGA, over(samples))
        rows.append((form, *(f"{figure:.1f}" for figure in shown)))
    yield Table(head, rows)
    kept = record["memory"]
    yield Table(
        ("memory of an article, bytes", "value", "kept of RSS", "of Atom", "left behind"),
        [
            (
                f"of {kept['articles']:,}",
                *(f"{max(kept[name], 0):,.0f}" for name in ("value", "rss", "atom", "left")),
            ),
            ("size in the document", "", *(f"{kept[f'{n}_document']:,.0f}" for n in _NAMES), ""),
        ],
    )


def over(samples: dict[str, list[float]]) -> float:
    """Returns what writing again takes beyond the join and two renderings, in microseconds."""
    unavoidable = median(samples["join"]) + 2 * _rendering(samples)
    return (median(samples["again"]) - unavoidable) * _MEGA


_STEPS: Final = ("first", "same", "again", "join")
_NAMES: Final = ("rss", "atom")


def _rendering(samples: dict[str, list[float]]) -> float:
    """Returns one rendering, in seconds."""
    return max(median(samples["first"]) - median(samples["join"]), 0) / ARTICLES


def _samples(form: Format, rounds: int) -> dict[str, list[float]]:
    samples: dict[str, list[float]] = {name: [] for name in _STEPS}
    write = partial(ours.serialize_feed, feed_format=form)
    for number in range(rounds):
        first = number * ARTICLES * (CHANGES + 1)
        feed = ours.build_feed(FEED, articles(ARTICLES, first))
        others = [
            ours.build_feed(FEED, articles(ARTICLES, first + other * ARTICLES))
            for other in range(1, CHANGES + 1)
        ]
        pieces = _pieces(write(feed), form)
        changed = [_again(feed, first + at, at) for at in range(CHANGES)]
        # One after the other, and no document held, as a server would.
        for name, run, given in (
            ("first", write, others),
            ("join", b"".join, [pieces] * CHANGES),
            ("again", write, changed),
            ("same", write, [feed] * CHANGES),
        ):
            samples[name].append(seconds(_each(run), given) / CHANGES)
    return samples


def _each(run: Any) -> Any:  # noqa: ANN401 -- a function of one value, whatever it is
    def run_each(given: Sequence[Any]) -> None:
        for one in given:
            run(one)

    return run_each


def _pieces(document: bytes, form: Format) -> list[bytes]:
    """The document as its head and its articles, each an object of its own."""
    mark = _ITEMS[form]
    head, *items = document.split(mark)
    return [head, *(mark + item for item in items)]


def _again(feed: Feed, number: int, at: int) -> Feed:
    """The feed with another article of that number in the place ``at``."""
    values: list[Article] = list(feed.articles)
    values[at] = ours.build_article(_changed(number))
    return feed.evolve(articles=values)


def _changed(number: int) -> ArticleData:
    data = article(number)
    data["title"] += " (changed)"
    return data


def _traced() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]
