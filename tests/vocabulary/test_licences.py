"""The licence that a credit names: a link in the figure, media:license on request."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed import ATOM, RSS, Article, Feed, Format, Image, License, Options, serialize
from newsfeed.vocabulary.body import with_figures, without_figures
from newsfeed.vocabulary.body.figure import credit_span

PICTURE = "https://news.example/a.jpg"
LINK = '<a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>'
CREDIT = "Jane Doe, CC BY-SA 4.0, via Wikimedia Commons"
LICENSES = ("CC BY-SA 4.0", "CC0 1.0", "CC BY", "Creative Commons Attribution 3.0", "CC", "")
BODIES = (
    "<p>The ferry is back.</p>",
    f'<p>A</p><figure><img src="{PICTURE}"></figure><p>B</p>',
    f'<figure><img src="{PICTURE}"><figcaption>A ferry.</figcaption></figure>',
    f'<p><img src="{PICTURE}"></p><p>The ferry is back.</p>',
    f'<img src="{PICTURE}">The ferry',
    f"<p>{CREDIT}</p>",
)

names = st.text(st.sampled_from("ab <>&\"'C/é"), max_size=6)
lines = st.builds("{}Jane Doe/{}, {}{}".format, names, names, st.sampled_from(LICENSES), names)


def plain(html: str) -> str:
    """The text of a piece of HTML."""
    return unescape(re.sub("<[^>]*>", "", html))


@pytest.mark.parametrize(
    ("line", "html"),
    [
        (CREDIT, f"Jane Doe, {LINK}, via Wikimedia Commons"),
        ("A&B / CC BY-SA 4.0", f"A&amp;B / {LINK}"),
        ("Jane Doe (CC BY-SA 4.0)", f"Jane Doe ({LINK})"),
        ("Jane Doe, CC BY", "Jane Doe, CC BY"),
        ("Jane Doe/CCTV", "Jane Doe/CCTV"),
        ("Jane Doe, public domain", "Jane Doe, public domain"),
        (
            "Jane Doe / Creative Commons Attribution 3.0",
            (
                'Jane Doe / <a href="https://creativecommons.org/licenses/by/3.0/">'
                "Creative Commons Attribution 3.0</a>"
            ),
        ),
    ],
)
def test_a_licence_with_a_deed_is_a_link(line: str, html: str) -> None:
    """Its name leads there; a licence that does not say its version has none."""
    assert credit_span(line) == f'<span class="copyright">{html}</span>'


def test_the_link_does_not_license_the_article() -> None:
    """rel=license speaks of the document that the link stands in: HTML, section 4.6.7.8."""
    assert "rel=" not in credit_span(CREDIT)


def test_a_figure_has_the_link() -> None:
    """With a caption and without."""
    for caption in ("A ferry.", None):
        content = with_figures(
            "<p>x</p>", None, [Image(PICTURE, caption=caption, credit=CREDIT)], "en"
        )
        assert content is not None
        assert LINK in content


@given(lines)
def test_the_words_of_a_credit_are_what_they_were(line: str) -> None:
    """A link changes no word."""
    assert plain(credit_span(line)) == line


@given(st.sampled_from(BODIES), lines.filter(lambda line: bool(line.split())))
def test_a_licence_is_written_once_and_taken_out_again(body: str, line: str) -> None:
    """Doing it twice is doing it once, and the way back leads to the body."""
    pictures = [Image(PICTURE, caption="A ferry.", credit=line)]
    content = with_figures(body, None, pictures, "en")
    assert content is not None
    assert with_figures(content, None, pictures, "en") == content
    assert without_figures(content, pictures, "en") == body


def feed_of(picture: Image) -> Feed:
    """A feed with one picture."""
    story = Article(
        title="A", link="https://news.example/1", published="2026-03-01T09:30:00Z", media=[picture]
    )
    return Feed(title="N", link="https://news.example/", articles=[story])


@pytest.mark.parametrize("format_", [RSS, ATOM], ids=["rss", "atom"])
def test_media_license_is_said_on_request(format_: Format) -> None:
    """Media RSS 1.5.1, media:license: the name as text, the address as href; not by default."""
    feed = feed_of(Image(PICTURE, credit=CREDIT))
    said = (
        '<media:license href="https://creativecommons.org/licenses/by-sa/4.0/">'
        "CC BY-SA 4.0</media:license>"
    )
    assert said in serialize(feed, format_, options=Options(licenses=True)).decode()
    assert "media:license" not in serialize(feed, format_).decode()


@pytest.mark.parametrize("format_", [RSS, ATOM], ids=["rss", "atom"])
def test_a_licence_of_the_picture_s_own_comes_first(format_: Format) -> None:
    """What somebody said of the licence stands, alone."""
    feed = feed_of(Image(PICTURE, credit=CREDIT, license=License("House rules")))
    document = serialize(feed, format_, options=Options(licenses=True)).decode()
    assert document.count("<media:license") == 1
    assert "<media:license>House rules</media:license>" in document


def test_no_licence_is_made_up() -> None:
    """A credit that names none has none."""
    feed = feed_of(Image(PICTURE, credit="Photo by Jane Doe/AFP"))
    assert b"media:license" not in serialize(feed, RSS, options=Options(licenses=True))
