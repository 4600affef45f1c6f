"""The figures that were promised, in one table: what was aimed at and what was found."""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

from benchmarks.again import over
from benchmarks.contender import FORMATS
from benchmarks.growth import beside, own
from benchmarks.measure import ratio
from benchmarks.table import Table

Row = tuple[str, str, str]


def table(record: dict[str, Any]) -> Table:
    """Returns the table; each ratio is of one run."""
    rows = [
        *_writing(record["compare"]),
        *_again(record["again"]),
        *_newsroom(record["newsroom"]),
        *_reading(record["read"]),
        *_growth(record["growth"]),
        *_startup(record["startup"]),
    ]
    return Table(("what", "aim", "found"), rows)


def _writing(record: dict[str, Any]) -> Iterator[Row]:
    aims = {"feedgen": "at least 4.5", "Django": "at least 2"}
    for form in FORMATS:
        halves = {one["name"]: one["seconds"] for one in record["halves"] if one["format"] == form}
        found = ratio(halves["writing values just built"], halves["floor, from dicts"])
        yield f"values to {form}: the floor's time ×", "at most 1.7", f"{found:.2f}"
    for form in FORMATS:
        rows = {
            one["name"]: one["seconds"] for one in record["contenders"] if one["format"] == form
        }
        for name, taken in rows.items():
            if name not in {"newsfeed", "floor"}:
                found = ratio(taken, rows["newsfeed"])
                what = f"dicts to {form}: {name} takes ×"
                yield what, aims.get(name, "more than 1"), f"{found:.2f}"


def _again(record: dict[str, Any]) -> Iterator[Row]:
    for form, samples in record["seconds"].items():
        what = f"50 articles, one changed, {form}: µs over the join and two renderings"
        yield what, "at most 20", f"{over(samples):.1f}"


def _newsroom(record: dict[str, Any]) -> Iterator[Row]:
    samples = record["seconds"]
    changed, again = (median(samples[name]) * 1e3 for name in ("changed", "again"))
    yield (
        f"a newsroom, one article changed: its {record['holding']} documents, ms",
        "at most 5",
        f"{changed:.2f}",
    )
    what = f"a newsroom: all {record['documents']:,} documents again, ms"
    yield what, "at most 250", f"{again:.0f}"
    if "feedgen" in samples:
        found = ratio(samples["feedgen"], samples["again"])
        yield "a newsroom: a full rebuild with feedgen takes ×", "-", f"{found:.1f}"


def _reading(record: dict[str, Any]) -> Iterator[Row]:
    for form, parsers in record["formats"].items():
        samples: dict[str, Sequence[float]] = {one["name"]: one["seconds"] for one in parsers}
        if "feedparser" in samples:
            found = ratio(samples["feedparser"], samples["newsfeed parse"])
            yield f"parse, {form}: feedparser takes ×", "at least 12", f"{found:.1f}"


def _growth(record: dict[str, Any]) -> Iterator[Row]:
    few, many = beside(record["streamed"])
    what = f"{many['n']:,} articles streamed, beside {few['n']:,}: "
    yield f"{what}time of each ×", "1", f"{many['RSS'] / few['RSS']:.2f}"
    yield f"{what}without the kernel, which writes the file ×", "1", f"{own(many) / own(few):.2f}"
    yield f"{what}memory in all ×", "1", f"{many['RSS peak'] / few['RSS peak']:.3f}"


def _startup(record: dict[str, Any]) -> Iterator[Row]:
    found = record["imports"]["newsfeed"]["above"]
    yield "import newsfeed: ms more than an empty interpreter", "under 50", f"{found:.1f}"
    build = median(record["build"]["build"]) * 1e3
    yield "newsfeed build, one story: ms in all", "under 300", f"{build:.0f}"
