"""The plots of the page, from the record."""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any, Final

from benchmarks import svg
from benchmarks.contender import FORMATS
from benchmarks.measure import micro

_COLOURS: Final = {"newsfeed": "a", "floor": "d"}
_STEPS: Final = 40


def plots(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yields the plots: names of files without their suffix, and SVG."""
    yield "benchmarks-writing", _writing(record["compare"])
    yield "benchmarks-newsroom", _newsroom(record["newsroom"])
    yield "benchmarks-reading", _reading(record["read"])
    growth = record["growth"]
    for name, title, along, points in (
        ("bodies", "Cost of an article with bodies of any size", "bytes of body", growth["bodies"]),
        (
            "categories",
            "Cost of an article with any number of categories",
            "categories",
            growth["categories"],
        ),
    ):
        drawn = [
            _line(form, form, colour, points) for form, colour in zip(FORMATS, "ab", strict=True)
        ]
        drawn.append(_straight(drawn[0]))
        yield f"benchmarks-growth-{name}", _growth(title, along, drawn)
    yield (
        "benchmarks-growth-articles",
        _growth(
            "Cost of an article in feeds of any length",
            "articles",
            [
                _line("RSS, whole", "RSS", "d", growth["whole"]),
                _line("RSS, streamed", "RSS", "a", growth["streamed"]),
                _line("Atom, streamed", "Atom", "b", growth["streamed"]),
            ],
        ),
    )


def _writing(record: dict[str, Any]) -> str:
    groups = []
    for form in FORMATS:
        rows = sorted(
            (one for one in record["contenders"] if one["format"] == form),
            key=lambda one: median(one["seconds"]),
        )
        groups.append((form, [_bar(one["name"], micro(one["seconds"]), "µs") for one in rows]))
    return _bars("From dicts to bytes: microseconds for an article", groups)


def _newsroom(record: dict[str, Any]) -> str:
    words = {
        "changed": "one article changed",
        "again": "all documents again",
        "first": "all, the first time",
        "feedgen": "all with feedgen",
    }
    rows = [
        svg.Bar(words[name], median(taken) * 1e3, f"{median(taken) * 1e3:,.1f} ms",
                "c" if name == "feedgen" else "a")
        for name, taken in sorted(record["seconds"].items(), key=lambda one: median(one[1]))
        if name in words
    ]  # fmt: skip
    title = f"A newsroom of {record['articles']:,} articles, {record['documents']:,} documents"
    return _bars(title, [("", rows)])


def _reading(record: dict[str, Any]) -> str:
    groups = []
    for form, parsers in record["formats"].items():
        rows = sorted(parsers, key=lambda one: median(one["seconds"]))
        groups.append((form, [_bar(one["name"], micro(one["seconds"]), "µs") for one in rows]))
    return _bars("From bytes: microseconds for an article", groups)


def _bar(name: str, value: float, unit: str) -> svg.Bar:
    colour = _COLOURS.get(name.partition(" ")[0], "c")
    return svg.Bar(name, value, f"{value:,.1f} {unit}", colour)


def _bars(title: str, groups: Sequence[tuple[str, Sequence[svg.Bar]]]) -> str:
    said = "; ".join(
        f"{head}{': ' if head else ''}{', '.join(f'{bar.label} {bar.said}' for bar in group)}"
        for head, group in groups
    )
    return svg.bars(title, f"{said}.", groups)


def _line(label: str, form: str, colour: str, points: Sequence[dict[str, Any]]) -> svg.Line:
    """A line of what was measured; a logarithm has no 0, which stands in the table alone."""
    return svg.Line(
        label, [(one["n"], one[form]) for one in points if form in one and one["n"]], colour
    )


def _straight(line: svg.Line) -> svg.Line:
    """A fixed cost and a cost for each: what a straight line looks like over these axes."""
    (low, start), (high, end) = line.points[0], line.points[-1]
    slope = (end - start) / (high - low)
    steps = [low * (high / low) ** (step / _STEPS) for step in range(_STEPS + 1)]
    points = [(x, start + slope * (x - low)) for x in steps]
    return svg.Line("exactly linear", points, "c", is_measured=False)


def _growth(title: str, along: str, drawn: Sequence[svg.Line]) -> str:
    said = "; ".join(
        f"{line.label}: {', '.join(f'{y:,.1f} µs at {x:,g}' for x, y in line.points)}"
        for line in drawn
        if line.is_measured
    )
    return svg.lines(title, f"{said}.", (along, "µs for an article"), drawn, decades=2)
