"""Plain dicts to bytes: newsfeed, its peers, lxml by hand, and the floor.

Before anything is timed, every contender writes a few articles, what it wrote is read, and it must
hold exactly the fields that the table says; the floor must equal newsfeed's output byte for byte
for as many articles as are timed.

A contender that runs elsewhere, on Node, has a clock of its own, and takes its turns like all.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any, Final

from benchmarks import floor, ours
from benchmarks.articles import FEED, ArticleData, article, articles
from benchmarks.contender import FORMATS, Contender, Format
from benchmarks.fields import held, outline
from benchmarks.measure import Task, measure
from benchmarks.node.process import contenders as node_contenders
from newsfeed import Feed

PEERS: Final = {
    "feedgen": "feedgen",
    "django": "django",
    "pyrss2gen": "PyRSS2Gen",
    "rfeed": "rfeed",
    "feedwerk": "feedwerk",
    "lxml": "lxml",
}
"""The modules of `benchmarks.peers`, each with the library that it needs."""

CHECKED: Final = 20
"""How many articles a contender writes to show which fields it holds."""


class WrongOutputError(Exception):
    """A contender does not write what it is credited with; its time would mean nothing."""


class UnknownNameError(Exception):
    """No contender has this name, or its library is not installed."""


@dataclass(frozen=True)
class Compared:
    """A contender with its timings and what it writes.

    Attributes:
        contender: The way from dicts to bytes.
        task: Its timings.
        size: Bytes per article of what it writes.
        digest: SHA-256 of what it writes for the first articles.
    """

    contender: Contender
    task: Task
    size: float
    digest: str


def contenders(only: Sequence[str] = ()) -> tuple[list[Contender], list[str]]:
    """Gathers the contenders whose library is installed.

    Args:
        only: Names of contenders (in any case); the floor and feedgen come along, because the
            ratios are to them. Empty: all.

    Returns:
        The contenders, and the names of the libraries that are missing.

    Raises:
        UnknownNameError: ``only`` names nobody who takes part.
    """
    found = [*floor.CONTENDERS, *ours.CONTENDERS]
    missing = []
    for module, library in PEERS.items():
        try:
            found += import_module(f"benchmarks.peers.{module}").CONTENDERS
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] != library:
                raise
            missing.append(library)
    of_node = node_contenders()
    if not of_node:
        missing.append("Node's feedsmith and feed")
    found += of_node
    wanted = {name.casefold() for name in only}
    if unknown := wanted - {one.name.casefold() for one in found}:
        message = f"nobody here is called {', '.join(sorted(unknown))}"
        raise UnknownNameError(message)
    wanted |= {"floor", "feedgen"}
    chosen = [one for one in found if not only or one.name.casefold() in wanted]
    return chosen, missing


def check(
    chosen: Sequence[Contender], count: int, make: Callable[[int], ArticleData] = article
) -> None:
    """Sees to it that every contender writes what it is credited with.

    Args:
        chosen: The contenders.
        count: For how many articles the floor is compared with newsfeed.
        make: What makes an article.

    Raises:
        WrongOutputError: A contender holds other fields than it says, or the floor's bytes, or the
            elements that lxml writes by hand, differ from newsfeed's.
    """
    few = list(articles(CHECKED, make=make))
    for contender in chosen:
        fields = held(contender.write(FEED, few), few)
        if fields != contender.fields:
            differing = ", ".join(sorted(fields ^ contender.fields))
            message = (
                f"{contender.name} {contender.format}: credited and found differ in {differing}"
            )
            raise WrongOutputError(message)
    _check_floor(list(articles(count, make=make)))
    for contender in chosen:
        if contender.name == "lxml" and outline(contender.write(FEED, few)) != outline(
            ours.write_rss(FEED, few)
        ):
            message = "lxml by hand writes other elements than newsfeed"
            raise WrongOutputError(message)


def record(
    chosen: Sequence[Contender],
    *,
    count: int,
    rounds: int,
    make: Callable[[int], ArticleData] = article,
) -> dict[str, Any]:
    """Measures both: every contender, and newsfeed's halves; every sample, seconds per article.

    Args:
        chosen: The contenders, already checked.
        count: How many articles a feed has.
        rounds: How often.
        make: What makes an article: `articles.article`, or `articles.unique`.
    """
    compared = compare(chosen, count=count, rounds=rounds, make=make)
    parts = split(count=count, rounds=rounds, make=make)
    return {
        "articles": count,
        "rounds": rounds,
        "contenders": [
            {
                "name": one.contender.name,
                "format": one.contender.format,
                "fields": sorted(one.contender.fields),
                "bytes_per_article": one.size,
                "sha256": one.digest,
                "seconds": one.task.samples,
            }
            for one in compared
        ],
        "halves": [
            {"name": task.name, "format": feed_format, "seconds": task.samples}
            for feed_format, tasks in parts
            for task in tasks
        ],
    }


def compare(
    chosen: Sequence[Contender],
    *,
    count: int,
    rounds: int,
    make: Callable[[int], ArticleData] = article,
) -> list[Compared]:
    """Times every contender from plain dicts to bytes; see `measure` for how."""
    compared = [_prepared(contender, count, make) for contender in chosen]
    measure([one.task for one in compared], articles=count, rounds=rounds)
    return compared


def split(
    *, count: int, rounds: int, make: Callable[[int], ArticleData] = article
) -> list[tuple[Format, list[Task]]]:
    """Times the two halves of newsfeed's way: building the values, and writing them.

    For each format: writing values just built, and the floor, which writes from the dicts. Building
    is the same for both formats and stands with the first. (What writing again costs is measured
    where feeds are as long as feeds are: `benchmarks.again`.)
    """
    parts = [(feed_format, list(_parts(feed_format, count, make))) for feed_format in FORMATS]
    measure([task for _, tasks in parts for task in tasks], articles=count, rounds=rounds)
    return parts


def _check_floor(many: Sequence[ArticleData]) -> None:
    for by_hand, library in zip(floor.CONTENDERS, ours.CONTENDERS, strict=True):
        ours_bytes, floor_bytes = library.write(FEED, many), by_hand.write(FEED, many)
        if ours_bytes != floor_bytes:
            at = _first_difference(ours_bytes, floor_bytes)
            near = slice(max(0, at - 60), at + 60)
            message = (
                f"{by_hand.format}: the floor differs from newsfeed at byte {at}:\n"
                f"  newsfeed {ours_bytes[near]!r}\n  floor    {floor_bytes[near]!r}"
            )
            raise WrongOutputError(message)


def _first_difference(one: bytes, other: bytes) -> int:
    pairs = zip(one, other, strict=False)
    shorter = min(len(one), len(other))
    return next((at for at, (a, b) in enumerate(pairs) if a != b), shorter)


def _prepared(contender: Contender, count: int, make: Callable[[int], ArticleData]) -> Compared:
    document = contender.write(FEED, list(articles(count, make=make)))
    task = Task(
        name=f"{contender.name} {contender.format}",
        prepare=lambda first: list(articles(count, first, make)),
        run=partial(contender.write, FEED),
        clock=contender.seconds,
    )
    digest = hashlib.sha256(document).hexdigest()
    return Compared(contender, task, len(document) / count, digest)


def _parts(feed_format: Format, count: int, make: Callable[[int], ArticleData]) -> Iterator[Task]:
    def dicts(first: int) -> list[ArticleData]:
        return list(articles(count, first, make))

    def built(first: int) -> Feed:
        return ours.build_feed(FEED, dicts(first))

    def serialize(feed: Feed) -> bytes:
        return ours.serialize_feed(feed, feed_format)

    by_hand = next(one for one in floor.CONTENDERS if one.format == feed_format)
    if feed_format == FORMATS[0]:
        yield Task(name="building the values", prepare=dicts, run=partial(ours.build_feed, FEED))
    yield Task(name="writing values just built", prepare=built, run=serialize)
    yield Task(name="floor, from dicts", prepare=dicts, run=partial(by_hand.write, FEED))
