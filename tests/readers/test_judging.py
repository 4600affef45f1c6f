"""The judge: it takes what is as meant, and names what is not; so do worse feeds get found out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from newsfeed import Options
from tests.readers.articles import (
    ASSEMBLY,
    COUNCIL,
    FAIR,
    FERRY,
    LIBRARY,
    MARKUP,
    MEANT,
    NOTICE,
    REGATTA,
    Meant,
)
from tests.readers.catalogue import CONSUMERS
from tests.readers.comparing import is_worse
from tests.readers.judging import AS_MEANT, FIELDS, LOST, ROUTED, instant, judge
from tests.readers.recording import judged
from tests.readers.running import run
from tests.readers.site import CONTROL, OURS, site

if TYPE_CHECKING:
    from pathlib import Path

#: Articles whose pictures have a size, and so an enclosure in RSS.
SIZED = ("ferry", "fair", "library", "regatta")


def body_of(meant: Meant) -> str:
    """Return a body as a consumer may hand it out."""
    figures = [
        f'<figure><img src="{each.url.replace("&", "&amp;")}"/> <figcaption>'
        f"{each.caption.replace('&', '&amp;')} <b>{each.credit.replace('&', '&amp;')}</b>"
        "</figcaption></figure>"
        for each in meant.pictures
    ]
    text = meant.body.replace("&", "&amp;").replace("<", "&lt;")
    links = [f'<a href="{each.replace("&", "&amp;")}"></a>' for each in meant.hrefs]
    return "\n".join([*figures, f"<p>{text}</p>", *links])


def item(meant: Meant, **other: Any) -> dict[str, Any]:
    """Return what a consumer of Atom would extract if it made no mistake."""
    return {
        "title": meant.title,
        "link": meant.link,
        "id": meant.id,
        "authors": list(meant.authors),
        "published": meant.published,
        "updated": meant.updated,
        "summary": meant.summary,
        "content": body_of(meant) if meant.body else None,
        "categories": list(meant.categories),
        "language": meant.language,
        "pictures": [each.url for each in meant.pictures],
        "captions": [each.caption for each in meant.pictures],
        "credits": [each.credit for each in meant.pictures],
        **other,
    }


@pytest.mark.parametrize("meant", MEANT, ids=lambda each: each.slug)
def test_what_is_as_meant_is_found_so(meant: Meant) -> None:
    """In every field that the article says."""
    verdicts = judge(meant, [item(each) for each in MEANT], "atom")
    assert set(verdicts) >= set(FIELDS) - {*ROUTED, "categories", "language", "content"}
    for field, verdict in verdicts.items():
        assert verdict == ("data, body" if field in ROUTED else AS_MEANT)


@pytest.mark.parametrize(
    ("meant", "field", "got", "verdict"),
    [
        (FAIR, "title", "", "absent"),
        (FAIR, "title", ["x"], "not a text"),
        (FAIR, "title", FAIR.title.replace("&", "&amp;"), "as HTML"),
        (FAIR, "title", FAIR.title.replace("\u200d", ""), "other"),
        (ASSEMBLY, "title", ASSEMBLY.title[:255], "other"),
        (MARKUP, "title", MARKUP.title.replace("&amp;", "&"), "decoded twice"),
        (MARKUP, "title", "How to write bold and & in a title", "decoded twice"),
        (FAIR, "link", FAIR.link.replace("&", "&amp;"), "as HTML"),
        (LIBRARY, "link", "https://news.example/2026/مكتبة", "encoded otherwise"),
        (FAIR, "link", "https://news.example/", "other"),
        (FERRY, "link", None, "absent"),
        (FERRY, "id", f"{FERRY.id}#1", "other"),
        (FAIR, "authors", ["Jane Doe"], "the first"),
        (FAIR, "authors", ["John Roe"], "the last"),
        (FAIR, "authors", ["Jane Doe, John Roe"], "joined"),
        (FAIR, "authors", ["Ben Muster"], "other"),
        (FAIR, "authors", [], "absent"),
        (FAIR, "authors", [{"name": "Jane Doe"}], "not texts"),
        (ASSEMBLY, "authors", [], "absent"),
        (ASSEMBLY, "authors", ["Jane Doe"], "other"),
        (FERRY, "published", FERRY.updated, "that of the update"),
        (FERRY, "published", "2026-03-01T09:30:00Z", "another"),
        (FERRY, "published", "yesterday", "another"),
        (FERRY, "published", None, "absent"),
        (FERRY, "updated", FERRY.published, "that of publication"),
        (FERRY, "summary", "", "absent"),
        (FERRY, "summary", body_of(FERRY), "the content"),
        (FAIR, "summary", FAIR.summary.replace("&", "&amp;").replace("<", "&lt;"), "as HTML"),
        (FERRY, "summary", FERRY.pictures[0].caption, "other"),
        (FERRY, "content", FERRY.summary, "the summary"),
        (FERRY, "content", body_of(FERRY).replace("&amp;to", "&to"), AS_MEANT),
        (FERRY, "content", body_of(FERRY).replace("from=harbour", ""), "other"),
        (FERRY, "content", body_of(FERRY).replace("The timetable is out.", ""), "other"),
        (FERRY, "content", [], "absent"),
        (FERRY, "content", {"html": ""}, "not a text"),
        (MARKUP, "content", "<p>Write &lt; to show <script>, and …</p>", "decoded twice"),
        (NOTICE, "content", "Something else", "other"),
        (FAIR, "categories", ["Food &amp; drink"], "as HTML"),
        (FERRY, "categories", ["Transport"], "the first"),
        (FERRY, "categories", ["transport", "outer islands", "sea"], "other"),
        (MARKUP, "categories", ["Bold"], "other"),
        (COUNCIL, "language", None, "absent"),
        (COUNCIL, "language", "en", "other"),
        (FERRY, "pictures", [], "body"),
        (FAIR, "pictures", [FAIR.pictures[0].url], "data (the first), body"),
        (MARKUP, "pictures", ["https://news.example/x.jpg"], "where there are none: data"),
        (FERRY, "captions", ["A caption of somebody else"], "body"),
        (FERRY, "credits", [], "body"),
        (REGATTA, "credits", [REGATTA.pictures[0].credit], "data (the first), body"),
        (REGATTA, "captions", [each.caption for each in REGATTA.pictures[1:]], "body"),
    ],
)  # fmt: skip
def test_what_is_not_as_meant_is_named(meant: Meant, field: str, got: Any, verdict: str) -> None:
    """By what became of it."""
    found = judge(meant, [item(meant, **{field: got})], "atom")[field]
    assert found == verdict or (verdict == "other" and found.startswith("other: "))


def test_a_credit_outside_the_body_is_data() -> None:
    """And nowhere is nowhere; an article that isn't there at all is lost with every field."""
    only = item(FERRY, content="<p>x</p>")
    assert judge(FERRY, [only], "rss")["credits"] == "data"
    assert judge(FERRY, [item(FERRY, content=None, credits=None)], "rss")["credits"] == "absent"
    assert set(judge(FERRY, [item(FAIR)], "rss").values()) == {LOST}


def test_four_credits_of_five_are_not_all() -> None:
    """Then the body is a way to the first at most, which is worse than a way to each."""
    short = body_of(REGATTA).replace(REGATTA.pictures[3].credit, "")
    found = judge(REGATTA, [item(REGATTA, content=short, credits=None)], "rss")
    assert (found["captions"], found["credits"]) == ("data, body", "body (the first)")
    assert is_worse("credits", found["credits"], "body")


def test_in_rss_nobody_wrote_what_names_nobody() -> None:
    """Then nothing is judged; whoever is named all the same is a stranger."""
    assert "authors" not in judge(ASSEMBLY, [item(ASSEMBLY, authors=[None])], "rss")
    found = judge(ASSEMBLY, [item(ASSEMBLY, authors=["Example News"])], "rss")
    assert found["authors"] == "other: Example News"


def test_rss_says_less() -> None:
    """Nothing of updates, one line for all authors; a summary is HTML."""
    found = judge(FAIR, [item(FAIR, authors=[FAIR.byline], updated=None)], "rss")
    assert (found["authors"], "updated" in found) == (AS_MEANT, False)
    assert found["summary"] == "decoded twice"
    escaped = FAIR.summary.replace("&", "&amp;").replace("<", "&lt;")
    assert judge(FAIR, [item(FAIR, summary=escaped)], "rss")["summary"] == AS_MEANT


@pytest.mark.parametrize(
    "told",
    [
        1772353800, 1772353800000, "2026-03-01T08:30:00Z", "2026-03-01T09:30:00+01:00",
        "Sun, 01 Mar 2026 08:30:00 GMT", "Sun, 01 Mar 2026 03:30:00 -0500", "2026-03-01T08:30:00",
    ],
)  # fmt: skip
def test_a_time_is_the_same_in_any_form(told: object) -> None:
    """Seconds, milliseconds, ISO 8601, as in mail; without an offset it is UTC."""
    assert instant(told) == datetime(2026, 3, 1, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("options", "form", "found"),
    [
        (Options(authors="separate"), "rss", {("fair", "authors"), ("council", "authors")}),
        (Options(enclosures=False), "rss", {(each, "pictures") for each in SIZED}),
        (Options(figures=False), "atom",
         {(each, field) for each in (*SIZED, "photo") for field in ROUTED}),
    ],
)  # fmt: skip
def test_a_worse_feed_is_found_out(
    tmp_path: Path, options: Options, form: str, found: set[tuple[str, str]]
) -> None:
    """With options that newsfeed advises against, feedparser makes less of it."""
    consumer = CONSUMERS[0]
    assert consumer.name == "feedparser"
    with site(options) as served:
        urls = [served.url(whose, form) for whose in (OURS, CONTROL)]
        extracted = run(consumer, urls, tmp_path)
        ours = judged(extracted, served, OURS, form)
        control = judged(extracted, served, CONTROL, form)
    worse = {
        (slug, field)
        for slug, verdicts in control.items()
        for field, verdict in verdicts.items()
        if is_worse(field, ours[slug].get(field, "unjudged"), verdict)
    }
    assert worse == found
