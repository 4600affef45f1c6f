"""Laws of story intake: what holds for every text."""

import html
import re
import time
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed import Article, NewsfeedError, Report
from newsfeed.stories import read_story

LINK = "https://news.example/1"

#: Pieces of which stories are made, good and bad; put together at random they reach most branches.
PIECES = st.sampled_from(
    [
        *("---", "...", "\n", "\n\n", "\r\n", "\r", " ", "\t", "\u2029", "\ufeff", "\0", "\ud800"),
        *(
            "title: A",
            "link: https://news.example/2",
            "published: 2024-05-14",
            "image:",
            "  url: x",
        ),
        *("- ", "&a", "*a", "!!map", "{", "[", "}", "]", '"', "'", "|", ">", "? ", ": ", " #", "%"),
        *("Tags", "Tags:", "Topics", "a, b", "#a #b", "Share", "Advertisement", "© 2024 Example"),
        *("Photo by Jane Doe/AFP", "(AP Photo/Jane Doe)", "A caption. ", "Foto: dpa", "by"),
        *("A Heading", "A sentence that ends.", "• point", "ماذا بعد", "終わり。", "x" * 130),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))

#: A word that is no label, no button and no credit, and ends no sentence.
WORDS = st.text("bcdfghklmn", min_size=3, max_size=8)
SENTENCES = st.lists(WORDS, min_size=4, max_size=12).map(lambda words: f"{' '.join(words)}.")


@given(TEXTS, st.sampled_from([None, "UTC", "Europe/Berlin"]))
def test_any_text_is_an_article_or_an_error_of_ours(text: str, zone: str | None) -> None:
    """Whatever the text holds, reading it ends in one of the two, and twice in the same."""

    def outcome() -> tuple[Article | str, str]:
        report = Report()
        try:
            return read_story(text, link=LINK, zone=zone, report=report), str(report)
        except NewsfeedError as fault:
            return str(fault), str(report)

    first = outcome()
    assert first == outcome()
    if isinstance(first[0], str):
        assert first[0].startswith("story:")
        assert "\n" not in first[0]


@given(TEXTS)
def test_line_ends_make_no_difference(text: str) -> None:
    """A story is the same with CR, LF or both at the ends of its lines."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")

    def outcome(end: str) -> object:
        try:
            return read_story(plain.replace("\n", end), link=LINK)
        except NewsfeedError as fault:
            return str(fault)

    assert outcome("\n") == outcome("\r\n") == outcome("\r")


@given(TEXTS)
def test_content_holds_no_markup_of_the_text(text: str) -> None:
    """All tags in the content are ours; what looks like one in the text is text."""
    try:
        content = read_story(text, link=LINK).content or ""
    except NewsfeedError:
        return
    ours = r'<(?:/?(?:p|h2|ul|li|span)|(?:p|h2|ul) dir="rtl"|span class="copyright")>'
    assert "<" not in re.sub(ours, "", content)


@given(st.lists(SENTENCES, min_size=1, max_size=8))
def test_no_paragraph_is_lost(sentences: list[str]) -> None:
    """Every paragraph is in the content, whole, once and in its place."""
    article = read_story("\n\n".join(["A headline", *sentences]), link=LINK)
    paragraphs = [html.unescape(each[3:-4]) for each in (article.content or "").split("\n")]
    assert paragraphs == sentences


@given(st.lists(SENTENCES, min_size=1, max_size=4), st.integers(20, 110))
def test_wrapping_makes_no_difference(sentences: list[str], width: int) -> None:
    """A paragraph that an editor wrapped is the same paragraph."""
    wrap = re.compile(rf"(.{{1,{width}}})(?:\s|$)")
    wrapped = [wrap.sub(r"\1\n", each).strip() for each in sentences]
    story = "\n\n".join(["A headline", *wrapped])
    assert read_story(story, link=LINK) == read_story(
        "\n\n".join(["A headline", *sentences]), link=LINK
    )


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "Tags\n" * n,
        lambda n: "Tags: a\n\n" * n,
        lambda n: "A\n\nTags\n" + "a, " * n,
        lambda n: "A\n\nTags\n" + "a,\n" * n,
        lambda n: "A\n\nTags\n" + "It rained.\n" * n,
        lambda n: "A\n" * n,
        lambda n: "A heading\n\n" * n,
        lambda n: "A\n\n" + "Photo by " * n,
        lambda n: "A\n\n" + "(" * n,
        lambda n: "A\n\n" + "a/" * n,
        lambda n: "a" * n,
        lambda n: "A\n\n" + " " * n + "b",
        lambda n: "A\n\n" + "港\n" * n,
        lambda n: "---\n" * n,
        lambda n: "---\n" + "a: b\n" * (n // 10) + "---\nA",
        lambda n: "---\ntitle: " + "[" * n + "\n---\nA",
        lambda n: "---\ntitle: " + "{a: " * n + "\n---\nA",
        lambda n: "---\n" + "- " * n + "\n---\nA",
        lambda n: "---\ntitle: '" + "''" * (n // 4) + "\n---\nA",
        lambda n: "---\ntags: [" + "a, " * (n // 4) + "]\n---\nA",
        lambda n: "---\n? " + "[a, " * n + "\n---\nA",
    ],
)
def test_time_grows_with_the_text_and_not_faster(make: Callable[[int], str]) -> None:
    """Four times the text takes about four times as long; twelve is the noise of a busy machine."""

    def seconds(number: int) -> float:
        text = make(number)
        best = 60.0
        for _ in range(3):
            start = time.process_time()
            with suppress(NewsfeedError):
                read_story(text, link=LINK)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(40_000) < 12 * max(seconds(10_000), 0.004)
