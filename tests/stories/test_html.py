"""Stories in HTML: what of a page is the story, what its head says, and its pictures."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 -- as everywhere here, loaded like any other

import pytest

from newsfeed import RSS, Article, Feed, Report, StoryError, serialize
from newsfeed.hygiene import TEXT
from newsfeed.stories import load_story, read_html

LINK = "https://news.example/harbour"
PAGE = """\
<!DOCTYPE html>
<html lang="en-gb">
<head>
<meta charset="utf-8"><title>Harbour opens – Example News</title>
<link rel="canonical" href="https://news.example/harbour">
<meta property="article:published_time" content="2026-03-01T09:30:00+01:00">
<meta property="article:modified_time" content="2026-03-01T10:30:00+01:00">
<meta name="description" content="The ferry is back.">
<meta name="author" content="Jane Doe">
</head>
<body>
<nav><a href="/">Home</a></nav>
<article>
<header><h1>Harbour <em>opens</em></h1></header>
<figure>
<img src="data:image/gif;base64,R0lGOD" data-src="/i/ferry-1024x683.jpg" alt="The ferry">
<figcaption>The ferry leaves.
<span class="photo-credit">Photo by ANNA EXAMPLE/AFP</span></figcaption>
</figure>
<p onclick="track()">The ferry is <a href="/back">back</a>.</p>
<figure><img src="/i/quay.jpg"><figcaption>The quay. (AP Photo/John Roe)</figcaption></figure>
</article>
<aside>Most read</aside>
</body>
</html>
"""


def test_a_page_is_an_article() -> None:
    """Headline, address, dates, byline, language and standfirst come from where pages say them."""
    report = Report()
    article = read_html(PAGE, report=report)
    assert article.title == "Harbour opens"
    assert article.link == LINK
    assert article.language == "en-GB"
    assert str(article.published) == "2026-03-01 08:30:00+00:00"
    assert str(article.updated) == "2026-03-01 09:30:00+00:00"
    assert article.summary == "The ferry is back."
    assert [each.name for each in article.authors] == ["Jane Doe"]
    assert {each.rule for each in report} == {
        "handler-removed",
        "picture-resolved",
        "element-removed",
    }


def test_the_body_is_the_article_and_clean() -> None:
    """Without the headline and what stands around it; addresses are the page's."""
    content = read_html(PAGE).content or ""
    assert "Most read" not in content
    assert "Home" not in content
    assert "<h1>" not in content
    assert '<p>The ferry is <a href="https://news.example/back">back</a>.</p>' in content


def test_pictures_come_from_figures() -> None:
    """With caption and credit, whether the page marks the credit or not."""
    ferry, quay = read_html(PAGE).media
    assert (ferry.url, ferry.alt) == ("https://news.example/i/ferry-1024x683.jpg", "The ferry")
    assert (ferry.caption, str(ferry.credit)) == ("The ferry leaves.", "Photo by ANNA EXAMPLE/AFP")
    assert (quay.caption, str(quay.credit)) == ("The quay.", "AP Photo/John Roe")


def test_front_matter_holds() -> None:
    """What it says is not asked of the page; its picture is the lead, known in the body again."""
    head = (
        "---\ntitle: Night ferry\nlink: https://news.example/night\nauthor: John Roe\n"
        "summary: S\nlanguage: en\npublished: 2026-03-02T00:00:00Z\n"
        "image:\n  url: https://news.example/i/ferry.jpg\n  alt: Boat\n---\n"
    )
    report = Report()
    article = read_html(head + PAGE, report=report)
    assert (article.title, article.link, article.summary) == (
        "Night ferry",
        "https://news.example/night",
        "S",
    )
    assert [each.name for each in article.authors] == ["John Roe"]
    assert "story-headline-replaced" in {each.rule for each in report}
    assert [each.url for each in article.media] == [
        "https://news.example/i/ferry.jpg",
        "https://news.example/i/quay.jpg",
    ]
    lead = article.media[0]
    assert (lead.alt, lead.caption, str(lead.credit)) == (
        "Boat",
        "The ferry leaves.",
        "Photo by ANNA EXAMPLE/AFP",
    )
    assert _images(article) == 2


def _images(article: Article) -> int:
    home = "https://news.example/"
    feed = Feed(title="T", link=home, url=f"{home}feed.xml", language="en", articles=[article])
    return serialize(feed, RSS).count(b"<img ")


def test_a_fragment_is_a_story() -> None:
    """Without a page around it, the link comes from the caller, and the first picture leads."""
    html = "<h1>A</h1><p>B <img src=icon.png width=16> <img src=/b.jpg width=900> c.</p>"
    article = read_html(html, link=LINK)
    assert (article.title, article.link) == ("A", LINK)
    assert [each.url for each in article.media] == ["https://news.example/b.jpg"]
    assert read_html(html, name="Night Ferry.html", base_link="https://e.example/").link == (
        "https://e.example/night-ferry"
    )


def test_a_link_given_holds() -> None:
    """The page's canonical address is not asked then; a bad one never counts."""
    assert read_html(PAGE, link="https://e.example/x").link == "https://e.example/x"
    bad = PAGE.replace("https://news.example/harbour", "/harbour").replace("en-gb", "x y")
    with pytest.raises(StoryError, match="neither link nor id"):
        read_html(bad)
    assert read_html(bad, link=LINK).language is None


def test_the_headline_may_be_the_title_alone() -> None:
    """Where there is no <h1>; outside of the article it counts, too."""
    assert read_html("<title>A</title><p>B", link=LINK).title == "A"
    outside = read_html("<h1>A</h1><main><p>B</main><p>c", link=LINK)
    assert (outside.title, outside.content) == ("A", "<div><p>B</p></div>") or (
        outside.title,
        outside.content,
    ) == ("A", "<p>B</p>")


@pytest.mark.parametrize("html", ["", "<p>a</p>", "<h1></h1>", "<h1><img src=x></h1>"])
def test_a_story_needs_a_headline(html: str) -> None:
    """The error says where to write one."""
    with pytest.raises(StoryError, match=r"^a\.html: has no headline: write one as <h1>"):
        read_html(html, name="a.html", link=LINK)


def test_nesting_without_end_is_no_story() -> None:
    """Nobody wrote it."""
    with pytest.raises(StoryError, match="nested without end"):
        read_html("<h1>A</h1>" + "<div>" * 1000, link=LINK)


def test_a_wrong_value_of_the_front_matter_is_named() -> None:
    """With its line, as in any story; a bad address is no reason to fail before that."""
    with pytest.raises(StoryError, match=r"^story:2: link: "):
        read_html("---\nlink: nowhere\n---\n<h1>A</h1><p>b", base_link="https://e.example/")


def test_a_story_without_words_is_told() -> None:
    """So is one without a date."""
    report = Report()
    assert read_html("<h1>A</h1><script>x</script>", link=LINK, report=report).content is None
    assert [each.rule for each in report] == [
        "script-removed", "story-without-text", "story-without-date",
    ]  # fmt: skip


def test_pictures_count_whatever_the_body_may_hold() -> None:
    """Words alone in the body leave the article its pictures."""
    article = read_html(PAGE, allow=TEXT)
    assert "<img" not in (article.content or "")
    assert len(article.media) == 2


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("", (None, None)),
        ("<figcaption></figcaption>", (None, None)),
        ("<figcaption>Words.</figcaption>", ("Words.", None)),
        (
            "<figcaption>A <b>b</b>.<br>Photo by Jane Doe/AFP</figcaption>",
            ("A b.", "Photo by Jane Doe/AFP"),
        ),
        (
            "<figcaption><cite class=credit>Jane Doe</cite> Words.</figcaption>",
            ("Words.", "Jane Doe"),
        ),
        ("<figcaption><i class=credit></i>Words.</figcaption>", ("Words.", None)),
        (
            "<figcaption><p>Das Schiff legt ab.</p><small>Foto: dpa</small></figcaption>",
            ("Das Schiff legt ab.", "Foto: dpa"),
        ),
    ],
)
def test_captions_are_parted_from_credits(
    caption: str, expected: tuple[str | None, str | None]
) -> None:
    """By their element, by their class, or by how credits are written."""
    html = f"<h1>A</h1><figure><img src=/a.jpg>{caption}</figure>"
    (picture,) = read_html(html, link=LINK).media
    credit = None if picture.credit is None else str(picture.credit)
    assert (picture.caption, credit) == expected


def test_figures_in_figures_are_counted_once() -> None:
    """A gallery has each of its pictures once."""
    html = (
        "<h1>A</h1><figure><figure><img src=/a.jpg><figcaption>a</figcaption></figure>"
        "<figure><img src=/b.jpg></figure></figure>"
    )
    assert sorted(each.url or "" for each in read_html(html, link=LINK).media) == [
        "https://news.example/a.jpg", "https://news.example/b.jpg",
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", [".html", ".htm", ".HTML"])
def test_a_file_of_html_is_read_as_such(tmp_path: Path, suffix: str) -> None:
    """Its suffix says so."""
    path = tmp_path / f"story{suffix}"
    path.write_text(PAGE, "utf-8")
    assert load_story(path) == read_html(PAGE, name=str(path))
