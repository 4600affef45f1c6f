"""The tables of the comparison, of streaming's memory, and of reading and validating."""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any, Final

from benchmarks.contender import FORMATS
from benchmarks.fields import FIELDS
from benchmarks.measure import micro, ratio
from benchmarks.memory import Streaming
from benchmarks.table import Table

_YARDSTICKS: Final = ("floor", "feedgen")


def comparison(record: dict[str, Any]) -> Iterator[Table]:
    """Yields a table for each format, the fastest contender first."""
    for feed_format in FORMATS:
        rows = [one for one in record["contenders"] if one["format"] == feed_format]
        yield Table(
            (
                f"from dicts to {feed_format}",
                "µs/article",
                "× floor",
                "× feedgen",
                "bytes",
                "lacks",
            ),
            [
                (
                    row["name"],
                    f"{micro(row['seconds']):.1f}",
                    *(_ratio(row, rows, name) for name in _YARDSTICKS),
                    f"{row['bytes_per_article']:.0f}",
                    ", ".join(name for name in FIELDS if name not in row["fields"]),
                )
                for row in sorted(rows, key=lambda one: median(one["seconds"]))
            ],
        )


def halves(record: dict[str, Any]) -> Iterator[Table]:
    """Yields the table of newsfeed's two halves."""
    rows = []
    for feed_format in FORMATS:
        tasks = [one for one in record["halves"] if one["format"] == feed_format]
        floor = tasks[-1]["seconds"]
        rows += [
            (
                f"{feed_format}: {task['name']}",
                f"{micro(task['seconds']):.1f}",
                f"{ratio(task['seconds'], floor):.2f}",
            )
            for task in tasks
        ]
    yield Table(("newsfeed in halves", "µs/article", "× floor"), rows)


def reading(record: dict[str, Any]) -> Iterator[Table]:
    """Yields a table for each format, the fastest parser first."""
    for feed_format, parsers in record["formats"].items():
        samples = {one["name"]: one["seconds"] for one in parsers}
        own, other = samples["newsfeed parse"], samples.get("feedparser")
        yield Table(
            (f"from {feed_format}", "µs/article", "× parse", "feedparser takes ×", "gives"),
            [
                (
                    one["name"],
                    f"{micro(one['seconds']):.1f}",
                    f"{ratio(one['seconds'], own):.2f}",
                    f"{ratio(other, one['seconds']):.1f}" if other else "-",
                    one["gives"],
                )
                for one in sorted(parsers, key=lambda one: median(one["seconds"]))
            ],
        )


def validating(record: dict[str, Any]) -> Iterator[Table]:
    """Yields the table of validating: items, size, time, and time for a kilobyte."""
    yield Table(
        ("items", "MB", "s", "ms/kB"),
        [
            (
                f"{one['items']:,}",
                f"{one['bytes'] / 1e6:.2f}",
                f"{one['seconds']:.3f}",
                f"{one['seconds'] / one['bytes'] * 1e6:.3f}",
            )
            for one in record["feeds"]
        ],
    )


def streamed(few: Streaming, many: Streaming) -> Iterator[Table]:
    """Yields the table of memory."""
    yield Table(
        ("streamed", "peak MiB", "seconds", "MB written"),
        [
            (
                f"{run.articles:,}",
                f"{run.peak / 2**20:.1f}",
                f"{run.seconds:.1f}",
                f"{run.written / 1e6:.1f}",
            )
            for run in (few, many)
        ],
        f"peak, {many.articles:,} to {few.articles:,} articles: {many.peak / few.peak:.3f}",
    )


def _ratio(row: dict[str, Any], rows: Sequence[dict[str, Any]], name: str) -> str:
    other = next((one for one in rows if one["name"] == name), None)
    return f"{ratio(row['seconds'], other['seconds']):.2f}" if other else "-"
