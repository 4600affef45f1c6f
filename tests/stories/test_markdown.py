"""Stories in Markdown: CommonMark, its pictures, and what is taken out of it."""

from __future__ import annotations

import time
from pathlib import Path  # noqa: TC003 -- as everywhere here, loaded like any other

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hygiene.judging import faults

from newsfeed import NewsfeedError, Report
from newsfeed.hygiene import FEED, TEXT
from newsfeed.stories import load_story, read_markdown

LINK = "https://news.example/night-ferry"
STORY = """\
---
published: 2026-03-01T09:30:00+01:00
tags: harbour, ferry
---
# Night *ferry*

![The quay](/i/quay.jpg "The quay at dusk. Photo by Jane Doe/AFP")

The ferry is [back](there), **at last**.<script>track()</script>

> “Nine years.”

| a | b |
|---|---|
| 1 | 2 |
"""
LINES = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from(
            ["# A", "- a", "> b", "```", "[x](javascript:y)", "<b onclick=x>", "![a](b 'c')"]
        ),
    )
)


def test_markdown_is_an_article() -> None:
    """Headline, words, table; a picture's title holds its caption and credit."""
    report = Report()
    article = read_markdown(STORY, link=LINK, report=report)
    assert article.title == "Night ferry"
    assert [each.term for each in article.categories] == ["harbour", "ferry"]
    (picture,) = article.media
    assert (picture.url, picture.alt) == ("https://news.example/i/quay.jpg", "The quay")
    assert (picture.caption, str(picture.credit)) == ("The quay at dusk.", "Photo by Jane Doe/AFP")
    content = article.content or ""
    assert '<a href="https://news.example/there">back</a>, <strong>at last</strong>.</p>' in content
    assert "<blockquote>" in content
    assert "<td>2</td>" in content
    assert [each.rule for each in report] == ["script-removed"]
    assert (article.summary or "").startswith("The ferry is back, at last.")


@pytest.mark.parametrize("suffix", [".md", ".markdown", ".MD"])
def test_a_file_of_markdown_is_read_as_such(tmp_path: Path, suffix: str) -> None:
    """Its suffix says so, and its name makes its address; the list is handed on."""
    path = tmp_path / f"Night Ferry{suffix}"
    path.write_text(STORY, "utf-8")
    base = "https://news.example/"
    article = load_story(path, base_link=base, allow=TEXT)
    assert article.link == LINK
    assert "<table>" not in (article.content or "")
    assert article == read_markdown(STORY, name=str(path), base_link=base, allow=TEXT)


@given(LINES.map("\n".join))
def test_any_markdown_is_a_clean_article_or_an_error_of_ours(text: str) -> None:
    """Whatever stands in it."""
    try:
        article = read_markdown(text, link=LINK)
    except NewsfeedError as fault:
        assert str(fault).startswith("story:")  # noqa: PT017 -- either of the two is right
        return
    assert faults(article.content or "", FEED) == []


@pytest.mark.parametrize(
    "unit", ["*a ", "[a](", "> ", "- ", "`", "<b>", "![", "|a", "# ", "_*", "\\", "&#x"]
)
def test_hostile_markdown_takes_no_time(unit: str) -> None:
    """A hundred thousand letters of anything: minutes would be an explosion."""
    started = time.process_time()
    try:
        read_markdown("# A\n\n" + unit * (100_000 // len(unit)), link=LINK)
    except NewsfeedError as fault:
        assert "nested without end" in str(fault)  # noqa: PT017 -- either of the two is right
    assert time.process_time() - started < 60
