"""Hostile lines cost what they are long, no more: counted in calls, and measured in wide bounds."""

from __future__ import annotations

import time

import pytest
from tests.counting import calls

from newsfeed.credits import format_parts, parse, read

UNITS = (
    "/", "(", "((a", "(a)", "[", "via ", "/via ", "Photo by ", "by ", "and ", "A and B, ", "A, ",
    "Courtesy a, ", "© ", "(c) ", ". ", "A. ", "a.B", "A/B;", "A | B ", "AP/", "AP Photo ", "X: ",
    "Foto: ", "AP Credit: ", "...", "＝", "记者", "摄", "新华社记者 李样 摄。", "=가", "CC BY ",
    "CC BY-SA-",
    "public domain ", "TPX IMAGES ", "https://a ", "(2)", "2020 ", "- ", " — ", "\n", " ", "\u00a0",
    "«", '"', "é", "@a/", "A for ", "x", "Xx ", "xx ", "FILE - ", "Enlarge / ", "I. ", "Inc., ",
    "on x ", "de ", "with x ", "(Courtesy ", "St. ", "a e b ", "= ",
    "pool ", "with Claude ", "on Unsplash ", "U.S. and ", "A – B ", "WANA (West Asia News Agency) ",
    "\ud800", "\x00", "🙂", "Crown Copyright ", "All rights reserved ", "a; ", "李样 王例 ", "AP. ",
)  # fmt: skip
LONG = 20_000  # letters
MEGABYTE = 1_000_000
STEPS = 60  # calls a letter, in the worst of the lines


def line(unit: str, size: int) -> str:
    """A line of that many letters."""
    return (unit * (size // len(unit) + 1))[:size]


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_twice_the_line_takes_twice_the_steps(unit: str) -> None:
    """The calls made for a line of 2n letters are about twice those for n letters."""
    parse("Photo by Jane Doe/AFP")
    once, twice = (calls(read, line(unit, size)) for size in (LONG // 8, LONG // 4))
    assert twice <= 2.3 * once + 500


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_dividing_takes_some_steps_a_letter(unit: str) -> None:
    """Dividing a line takes no more calls a letter for a long line than for a short one.

    Where the last unit is cut may turn the end of the line from a credit into none, so the bound
    is one for all lines.
    """
    for size in (LONG // 8, LONG // 2):
        assert calls(parse, line(unit, size)) <= STEPS * size


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_no_expression_explodes(unit: str) -> None:
    """Neither do the expressions, whose steps nobody counts: seconds would be an explosion."""
    started = time.process_time()
    parse(line(unit, LONG))
    read("Photo by " + line(unit, LONG) + "/AFP via Getty Images")
    assert time.process_time() - started < 60


@pytest.mark.parametrize("unit", ["/", "(", "via ", "A", " ", "x "], ids=repr)
def test_a_megabyte_is_read(unit: str) -> None:
    """A megabyte of strokes, brackets or markers is read like any other line, in its time."""
    started = time.process_time()
    caption, credit, _ = parse(line(unit, MEGABYTE))
    assert caption is None or credit is None
    assert time.process_time() - started < 60


@pytest.mark.parametrize(
    "unit", ["A/B;", "A via B/", "A, ", "A and B, ", "© A/", "a for b "], ids=repr
)
def test_writing_takes_as_long_as_the_credit(unit: str) -> None:
    """Twice the names take about twice the calls, to write as to read."""
    once, twice = (read(_named(unit, count)) for count in (200, 400))
    steps = [calls(lambda style: format_parts(once, style), "reuters")]
    steps.append(calls(lambda style: format_parts(twice, style), "reuters"))
    assert steps[1] <= 2.3 * steps[0] + 500


def _named(unit: str, count: int) -> str:
    """A unit again and again, with other names each time."""
    return "".join(
        unit.replace("A", f"Ann{n} Doe").replace("B", f"Bob{n} Roe") for n in range(count)
    )


def test_a_credit_behind_a_megabyte_is_found() -> None:
    """However long the caption, its end is where the credit is looked for."""
    caption = "The ferry left the harbour on Monday. " * (MEGABYTE // 38)
    assert parse(f"{caption}Photo by Jane Doe/AFP")[1] == "Photo by Jane Doe/AFP"


def test_reading_costs_microseconds() -> None:
    """An alarm for gross regressions only: a line takes some fifty microseconds, not a thousand."""
    text = "The troops stayed in the town. Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images"
    parse(text)
    best = min(_seconds(text) for _ in range(5))
    assert best < 1e-3


def _seconds(text: str) -> float:
    started = time.perf_counter()
    for _ in range(100):
        parse(text)
    return (time.perf_counter() - started) / 100
