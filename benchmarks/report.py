"""The benchmark's tables, as text and as JSON."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from benchmarks.compare import Compared
from benchmarks.contender import Format
from benchmarks.fields import FIELDS
from benchmarks.imports import ImportTime
from benchmarks.measure import Task
from benchmarks.memory import Streaming

_YARDSTICKS: Final = ("floor", "feedgen")


def comparison(compared: Sequence[Compared]) -> Iterator[str]:
    """The lines of the table: one for each contender, the fastest of each format first."""
    heads = f"{'µs/article':>11}{'x floor':>9}{'x feedgen':>11}{'bytes':>7}  fields"
    yield f"{'from dicts to bytes':<19}{heads}"
    for feed_format in ("RSS", "Atom"):
        rows = [one for one in compared if one.contender.format == feed_format]
        yield ""
        for row in sorted(rows, key=lambda one: one.task.microseconds):
            ratios = [_ratio(row, rows, name) for name in _YARDSTICKS]
            yield (
                f"{row.task.name:<19}{row.task.microseconds:>11.1f}{ratios[0]:>9}{ratios[1]:>11}"
                f"{row.size:>7.0f}  {_fields(row)}"
            )


def halves(parts: Sequence[tuple[Format, Sequence[Task]]]) -> Iterator[str]:
    """The lines of the table of newsfeed's two halves."""
    yield f"{'newsfeed in halves':<31}{'µs/article':>11}{'x floor':>9}"
    for feed_format, tasks in parts:
        floor = tasks[-1]
        for task in tasks:
            name = f"{feed_format}: {task.name}"
            yield f"{name:<31}{task.microseconds:>11.1f}{task.ratio_to(floor):>9.2f}"


def streamed(few: Streaming, many: Streaming) -> Iterator[str]:
    """The lines of the table of memory."""
    yield f"{'streamed':>12}{'peak MiB':>10}{'seconds':>9}{'MB written':>12}"
    for run in (few, many):
        yield (
            f"{run.articles:>12,}{run.peak / 2**20:>10.1f}{run.seconds:>9.1f}"
            f"{run.written / 1e6:>12.1f}"
        )
    yield f"peak, {many.articles:,} to {few.articles:,} articles: {many.peak / few.peak:.3f}"


def imported(times: Sequence[ImportTime], loaded: dict[str, list[str]]) -> Iterator[str]:
    """The lines of the table of imports, and what each program loads."""
    yield f"{'import':<12}{'ms':>8}{'above nothing':>15}"
    for one in times:
        yield f"{one.library:<12}{one.milliseconds:>8.1f}{one.above_nothing:>15.1f}"
    for program, modules in loaded.items():
        yield f"{program} loads: {', '.join(modules) or 'none'}"


def comparison_data(
    compared: Sequence[Compared], parts: Sequence[tuple[Format, Sequence[Task]]]
) -> dict[str, Any]:
    """Both tables of the comparison with every sample, for ``--json``; seconds per article."""
    return {
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


def _ratio(row: Compared, rows: Sequence[Compared], name: str) -> str:
    other = next((one for one in rows if one.contender.name == name), None)
    return f"{row.task.ratio_to(other.task):.2f}" if other else "-"


def _fields(row: Compared) -> str:
    """The fields in their fixed order, a dash for one that is not written."""
    return " ".join(name if name in row.contender.fields else "-" * len(name) for name in FIELDS)
