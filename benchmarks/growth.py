"""What an article costs in feeds of any length, with bodies of any size and any number of topics.

- **Articles**: 10 to 1,000,000. Up to 5,000 a feed is built and written as a whole, from dicts to
  bytes; any number is streamed, from dicts to a file, each length in a process of its own, whose
  largest resident set is reported beside its time. Articles are made a thousand at a time, while
  the clock stands.
- **Bodies**: 100 bytes to 1 MB of HTML of the same kind, from dicts to bytes.
- **Categories**: 0 to 1,000 in each article, no two of them the same, from dicts to bytes.

``python -m benchmarks.growth 1000 RSS 3`` is one such process: articles, format, rounds.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, cycle, islice, repeat
from pathlib import Path
from re import sub
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks import ours
from benchmarks.articles import FEED, ArticleData, article, articles
from benchmarks.contender import FORMATS, Format
from benchmarks.measure import seconds
from benchmarks.memory import peak
from benchmarks.table import Table
from newsfeed import files

WHOLE: Final = (10, 100, 1_000, 5_000)
STREAMED: Final = (1_000, 5_000, 10_000, 100_000)
LONGEST: Final = 1_000_000
"""The longest stream, in RSS alone, for it takes its time."""

BODIES: Final = (100, 1_000, 10_000, 100_000, 1_000_000)
CATEGORIES: Final = (0, 1, 3, 10, 30, 100, 300, 1_000)

_BATCH: Final = 1_000
_LEAST: Final = 40_000
"""How many articles a length is written with, so that short feeds are written many times."""

_MOST: Final = 200
"""How many times at most."""

_MICRO: Final = 1e6
_ROOT: Final = Path(__file__).parent.parent

Point = dict[str, Any]


def record(
    *,
    whole: Sequence[int] = WHOLE,
    streamed: Sequence[int] = STREAMED,
    longest: int = LONGEST,
    bodies: Sequence[int] = BODIES,
    categories: Sequence[int] = CATEGORIES,
    least: int = _LEAST,
) -> dict[str, Any]:
    """Measures all growth; µs per article for each format."""
    return {
        "whole": [_whole(count, least) for count in whole],
        "streamed": [
            *(_streamed(count, least, FORMATS) for count in streamed),
            _streamed(longest, least, FORMATS[:1]),
        ],
        "bodies": [_bodies(size, least) for size in bodies],
        "categories": [_categories(count, least) for count in categories],
    }


def tables(record: dict[str, Any]) -> Iterator[Table]:
    """Yields a table for each kind of growth."""
    yield Table(
        ("articles, built and written whole", *_HEADS),
        [(f"{point['n']:,}", *_shown(point)) for point in record["whole"]],
    )
    yield Table(
        (
            "articles, streamed",
            *_HEADS,
            "of it the kernel's, RSS",
            "a file of that size alone",
            "peak MiB, RSS",
            "Atom",
        ),
        [
            (
                f"{point['n']:,}",
                *_shown(point),
                *(f"{point[f'RSS {what}']:.1f}" for what in ("kernel", "file")),
                *(f"{point[f'{f} peak'] / 2**20:.1f}" if f in point else "-" for f in FORMATS),
            )
            for point in record["streamed"]
        ],
        _streaming(record["streamed"]),
    )
    yield Table(
        ("body, bytes", *_HEADS, "µs/KB, RSS", "Atom"),
        [
            (
                f"{point['n']:,}",
                *_shown(point),
                *(f"{point[form] / point['n'] * 1e3:.2f}" for form in FORMATS),
            )
            for point in record["bodies"]
        ],
    )
    yield Table(
        ("categories", *_HEADS, "µs for one more, RSS", "Atom"),
        list(_marginal(record["categories"])),
    )


_HEADS: Final = ("µs/article, RSS", "Atom")


def _shown(point: Point) -> Iterator[str]:
    return (f"{point[form]:,.1f}" if form in point else "-" for form in FORMATS)


def beside(points: Sequence[Point]) -> tuple[Point, Point]:
    """Returns the stream of five thousand, or the shortest there is, and the longest."""
    few = next((point for point in points if point["n"] == max(WHOLE)), points[0])
    return few, points[-1]


def _streaming(points: Sequence[Point]) -> str:
    few, many = beside(points)
    return (
        f"{many['n']:,} articles take {many['RSS'] / few['RSS']:.2f} times as long each as "
        f"{few['n']:,} ({own(many) / own(few):.2f} times without the kernel and its file), "
        f"and {many['RSS peak'] / few['RSS peak']:.3f} times as much memory in all."
    )


def own(point: Point) -> float:
    """Returns what an article of a stream took, without what the kernel took for the file."""
    return float(point["RSS"] - point["RSS kernel"])


def _marginal(points: Sequence[Point]) -> Iterator[Sequence[str]]:
    """The rows of categories; what one more costs, from the row above to this one."""
    for before, point in zip((None, *points), points, strict=False):
        shown = (f"{point['n']:,}", *_shown(point))
        if before is None:
            yield (*shown, "", "")
            continue
        more = point["n"] - before["n"]
        yield (*shown, *(f"{(point[form] - before[form]) / more:.2f}" for form in FORMATS))


def _whole(count: int, least: int) -> Point:
    return _point(count, count, least, _write, lambda first: list(articles(count, first)))


def _bodies(size: int, least: int) -> Point:
    def make(first: int) -> list[ArticleData]:
        given = list(articles(count, first))
        for data in given:
            data["content"] = body(data["content"], size)
        return given

    # As many bytes as the articles of the other measurements have.
    count = max(2, min(200, 500_000 // size))
    return _point(size, count, count * max(2, least // 5_000), _write, make)


def _categories(number: int, least: int) -> Point:
    def make(first: int) -> list[ArticleData]:
        given = list(articles(count, first))
        for at, data in enumerate(given, first):
            data["categories"] = [f"Topic {at} & {each}" for each in range(number)]
        return given

    count = 50
    return _point(number, count, count * max(4, least // 2_000), _write, make)


def _write(form: Format, given: list[ArticleData]) -> bytes:
    return ours.serialize_feed(ours.build_feed(FEED, given), form)


def _point(
    n: int,
    count: int,
    least: int,
    write: Callable[[Format, list[ArticleData]], object],
    make: Callable[[int], list[ArticleData]],
) -> Point:
    """Measures feeds of so many articles until at least so many have been written."""
    samples: dict[str, list[float]] = {form: [] for form in FORMATS}
    for number in range(max(2, min(_MOST, least // count))):
        for form in FORMATS:
            samples[form].append(seconds(partial(write, form), make(number * count)) / count)
    return {"n": n} | {form: median(taken) * _MICRO for form, taken in samples.items()}


def body(content: str, size: int) -> str:
    """Makes HTML of the same kind with about that many bytes: paragraphs, or a part of one."""
    paragraphs = content.split("\n")
    length = len(content.encode())
    if size < length:
        bare = sub(r"<[^>]*>|&[a-z#0-9]+;", "", content).encode()
        return f"<p>{bare[: size - 7].decode(errors='ignore')}</p>"
    count = round(len(paragraphs) * size / length)
    return "\n".join(islice(cycle(paragraphs), count))


def _streamed(count: int, least: int, formats: Sequence[Format]) -> Point:
    point: Point = {"n": count}
    for form in formats:
        rounds = max(1, min(_MOST, least // count))
        command = [sys.executable, "-m", "benchmarks.growth", str(count), form, str(rounds)]
        done = subprocess.run(  # noqa: S603 - our own module
            command, check=True, stdout=subprocess.PIPE, text=True, cwd=_ROOT
        )
        found = json.loads(done.stdout)
        point[form], point[f"{form} kernel"], point[f"{form} file"] = (
            median(found[name]) / count * _MICRO for name in ("seconds", "kernel", "file")
        )
        point[f"{form} peak"] = found["peak"]
    return point


def _stream(count: int, form: Format, first: int, path: Path) -> tuple[float, float]:
    """Streams articles to a file.

    Returns:
        How long the processor was busy with it, and how much of that was the kernel's, who keeps
        the file in memory and brings it to the disk.
    """
    making = 0.0

    def batches() -> Iterator[list[ArticleData]]:
        nonlocal making
        for start in range(0, count, _BATCH):
            began = time.process_time()
            batch = [article(first + n) for n in range(start, min(count, start + _BATCH))]
            making += time.process_time() - began
            yield batch

    def run(_: object) -> None:
        ours.write_file(path, FEED, chain.from_iterable(batches()), form)

    path.unlink(missing_ok=True)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_stime
    taken = seconds(run, None)
    return taken - making, resource.getrusage(resource.RUSAGE_SELF).ru_stime - before


def _child(count: int, form: Format, rounds: int) -> dict[str, Any]:
    with TemporaryDirectory(prefix="benchmark-") as folder:
        file = Path(folder) / "feed.xml"
        taken = [_stream(count, form, number * count, file) for number in range(rounds)]
        alone = [seconds(partial(_copy, file), file.stat().st_size) for _ in range(min(rounds, 5))]
    together, kernel = zip(*taken, strict=True)
    return {"seconds": together, "kernel": kernel, "file": alone, "peak": peak()}


def _copy(path: Path, size: int) -> None:
    """Writes as many bytes that are there already, in the same way."""
    path.unlink(missing_ok=True)
    piece = bytes(1 << 16)
    files.replace(path, repeat(piece, size // len(piece)))


if __name__ == "__main__":
    wanted: Format = "Atom" if sys.argv[2] == "Atom" else "RSS"
    sys.stdout.write(json.dumps(_child(int(sys.argv[1]), wanted, int(sys.argv[3]))))
