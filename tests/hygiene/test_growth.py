"""Hostile bodies cost what they are long: counted in calls, and measured in wide bounds."""

from __future__ import annotations

import time

import pytest
from tests.counting import calls
from tests.hygiene.judging import faults

from newsfeed import Report
from newsfeed.hygiene import FEED, clean

UNITS = (
    "<div>", "<b>", "<p>", "<a href=x>", "<table><tr><td>", "<ul><li>", "<svg><style>", "<select>",
    "<p><b lang=x>", "</x>", "<b></i>", "<div></x>", "<b>x</i>", "<!--", "<!", "<?", "<", "<p", "&",
    "&#", "&amp", "<img src='", "<img src=x ", '<a title="', "<script>", "<textarea>",
    "<noscript>", "<template>", "<math><mi>", "<picture><source srcset=x>",
    "<video><source src=x>", "<iframe>",
    "<object data=x>", "<figure><img src=x>", "<noscript><img src=x></noscript>", "<h1>",
    "<form>", "<img data-src=x srcset='", "<img srcset='x, y 2x, '>", "<p hidden>", "<font><p>",
    "x<br>", "\n",
    "<blockquote class=twitter-tweet>", "<img src=https://e.example/x?", "<p style='",
    "\U0001f468\u200d",
)  # fmt: skip
LONG = 60_000


def body(unit: str, size: int) -> str:
    """A body of about that many letters."""
    return unit * (size // len(unit))


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_twice_the_body_takes_twice_the_steps(unit: str) -> None:
    """The calls made for a body of 2n letters are about twice those for n letters."""
    clean("<p>a</p>")
    once, twice = (calls(clean, body(unit, size)) for size in (LONG // 4, LONG // 2))
    assert twice <= 2.3 * once + 3000


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_nothing_explodes(unit: str) -> None:
    """Neither does what nobody counts, in the parsers: seconds would be an explosion."""
    started = time.process_time()
    cleaned = clean(body(unit, 4 * LONG))
    assert time.process_time() - started < 20
    assert len(cleaned) <= 40 * LONG


@pytest.mark.parametrize("unit", ["<div>", "<b>", "<table><tr><td>", "<ul><li>"])
def test_a_hundred_thousand_nested_tags(unit: str) -> None:
    """The words inside stay, and the report tells."""
    report = Report()
    cleaned = clean(f"{unit * 100_000}Words.", report=report)
    assert "Words." in cleaned
    assert faults(cleaned, FEED, None) == []
    assert {each.rule for each in report} >= {"nested-too-deep"}


def test_what_stands_too_deep_keeps_its_words() -> None:
    """Up to some hundred levels elements are left out, not the words and pictures in them."""
    report = Report()
    html = (
        "<div>" * 300
        + "<p>Words.</p><img src=https://e.example/a.jpg>"
        + "</div>" * 300
        + "Behind."
    )
    cleaned = clean(html, report=report)
    assert cleaned.count("<div>") == 100
    assert "Words.<img" in cleaned
    assert cleaned.endswith("</div>Behind.")
    assert [each.rule for each in report] == ["nested-too-deep"]


def test_elements_that_are_opened_again_and_again() -> None:
    """Formatting that is never closed, and reopened in each paragraph, multiplies nothing."""
    html = "".join(f"<b lang=x{n}>" for n in range(90)) + "<p>x</p>" * 5000
    assert len(clean(html)) < 2 * len(html)


def test_ten_megabytes() -> None:
    """A body of ten megabytes is cleaned like any other, in its time."""
    unit = "<p onclick=x>Words <b>and</b> <a href=/x>links</a>, <i>and more</i> of them.</p>\n"
    html = unit * (10_000_000 // len(unit))
    started = time.process_time()
    cleaned = clean(html, base="https://news.example/")
    assert time.process_time() - started < 120
    assert cleaned.count("<p>") == html.count("<p ")
    assert "onclick" not in cleaned
