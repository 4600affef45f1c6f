"""The first paragraphs of a body: where it is cut, and that what is left is whole."""

from __future__ import annotations

import re
from typing import Final

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsfeed.vocabulary.body.opening import opening
from newsfeed.vocabulary.body.read_on import read_on

IMG: Final = '<img src="https://news.example/a.jpg">'

CUT = [
    # The body, how many paragraphs, what is left.
    ("paragraphs", "<p>A</p><p>B</p><p>C</p>", 2, "<p>A</p><p>B</p>"),
    ("spaced", "<p>A</p>\n\n<p>B</p>\n", 1, "<p>A</p>"),
    ("end-tags-left-out", "<p>A<p>B<p>C", 2, "<p>A<p>B"),
    ("in-a-division", "<div class=b><p>A</p><p>B</p></div>", 1, "<div class=b><p>A</p></div>"),
    (
        "in-two",
        "<article><section><p>A</p></section><p>B</p></article>",
        1,
        "<article><section><p>A</p></section></article>",
    ),
    ("divisions-for-paragraphs", "<div>A</div><div>B</div>", 1, "<div>A</div>"),
    ("in-capitals", "<DIV><P>A</P><P>B</P></DIV>", 1, "<DIV><P>A</P></div>"),
    ("text-between-blocks", "A<p>B</p>C", 1, "A"),
    ("two-line-breaks", "A<br>still A<br> <br/>B", 1, "A<br>still A<br>"),
    ("line-breaks-in-bold", "<b>A<br><br>B</b>", 1, "<b>A<br></b>"),
    ("list", "<ul><li>A<li>B</ul><p>C</p>", 1, "<ul><li>A<li>B</ul>"),
    ("nested-list", "<ul><li>A<ul><li>B</ul></ul><p>C", 1, "<ul><li>A<ul><li>B</ul></ul>"),
    (
        "quotation",
        "<blockquote><p>A</p><p>B</p></blockquote><p>C</p>",
        1,
        "<blockquote><p>A</p><p>B</p></blockquote>",
    ),
    ("table", "<table><tr><td>A<td>B</table><p>C", 1, "<table><tr><td>A<td>B</table>"),
    ("heading-before", "<h2>H</h2><p>A</p><p>B</p>", 1, "<h2>H</h2><p>A</p>"),
    ("no-heading-at-the-end", "<p>A</p><h2>H</h2><p>B</p>", 1, "<p>A</p>"),
    (
        "figure-between",
        f"<p>A</p><figure>{IMG}<figcaption>F</figcaption></figure><p>B</p><p>C</p>",
        2,
        f"<p>A</p><figure>{IMG}<figcaption>F</figcaption></figure><p>B</p>",
    ),
    ("picture-alone", f"<p>{IMG}</p><p>A</p><p>B</p>", 1, f"<p>{IMG}</p><p>A</p>"),
    ("empty-ones", "<p>&nbsp;</p><p> </p><p>A</p><p>B</p>", 1, "<p>&nbsp;</p><p> </p><p>A</p>"),
    ("a-picture-is-left", f"<p>A</p>{IMG}", 1, "<p>A</p>"),
    ("a-video-is-left", "<p>A</p><video src=v.mp4></video> ", 1, "<p>A</p>"),
    ("script", "<p>A</p><script>'<p>x</p>'</script><p>B</p>", 1, "<p>A</p>"),
    ("comment", "<!-- <p>x</p> --><p>A</p><p>B</p>", 1, "<!-- <p>x</p> --><p>A</p>"),
    ("comment-left-open", "<p>A</p><!-- <p>B</p>", 1, "<p>A</p>"),
    ("stray-end-tags", "</div><p>A</p></p></b><p>B</p>", 1, "</div><p>A</p>"),
    ("bold-not-closed", "<b><i>A</b></i><p>B</p>", 1, "<b><i>A</b></i>"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "count", "left"), [row[1:] for row in CUT], ids=[r[0] for r in CUT]
)
def test_a_body_is_cut_behind_a_paragraph(body: str, count: int, left: str) -> None:
    """What is left is the body's own source, closed; never a part of a block."""
    assert opening(body, count) == left


WHOLE = [
    "", "words", "<p>A</p>", "<p>A</p>\n", "<p>A</p><!-- end -->\n", "<div><p>A</p></div><p> </p>",
    "<p>A</p><script>count()</script>", f"<figure>{IMG}</figure>", "<h2>H</h2>", "<p>A<br><br></p>",
    "A<br>B<br>C", "<p>A</p><hr>", "<ul><li>A<li>B</ul>", "<p>A<p>",
]  # fmt: skip


@pytest.mark.parametrize("body", WHOLE)
def test_a_body_with_no_more_is_whole(body: str) -> None:
    """Where nothing that a reader sees would be taken away, nothing is."""
    assert opening(body, 1) == body


UNCLEAR = [
    "<b><p>A</b></p><p>B</p>",  # overlap
    "<section><ul></section><p>A</p><p>B</p>",
    "<blockquote><p>A</p><p>B</p>",  # all of it is one quotation
    "<!-- <p>A</p>",
    '<p class="a>A</p><p>B</p>',
    "<svg><p>A</p></svg><p>B</p>",
]


@pytest.mark.parametrize("body", UNCLEAR)
def test_a_body_without_clear_paragraphs_has_no_opening(body: str) -> None:
    """Nobody can say where its paragraphs end: what is behind a paywall must not slip out."""
    assert opening(body, 1) is None


texts = st.sampled_from(["A", "a word ", "&amp;", "&nbsp;", " ", "<b>B</b>", "<br>", IMG])
phrases = st.lists(texts, max_size=4).map("".join)
leaves = (
    phrases.map("<p>{}</p>".format)
    | phrases.map("<p>{}".format)
    | phrases.map("<h2>{}</h2>".format)
    | phrases.map("<ul><li>{}<li>x</ul>".format)
    | phrases.map("<figure>{}</figure>".format)
    | phrases
)
blocks = st.recursive(
    st.lists(leaves, max_size=4).map("".join),
    lambda inner: st.builds(
        "<{0}>{1}</{0}>{2}".format,
        st.sampled_from(["div", "section", "blockquote"]), inner, phrases,
    ),
    max_leaves=6,
)  # fmt: skip
tags = "p /p div /div ul /ul li b /b i /i table td /table figure /figure br h2 /h2 a /a".split()
garbage = st.lists(
    st.sampled_from(["A", " ", "<", "&", "<!--", "-->", "<p hidden>", *map("<{}>".format, tags)]),
    max_size=20,
).map("".join)


def seen(html: str) -> str:
    """Return the text that a browser makes of HTML, less its white space."""
    tree = html5lib.parse(f"<!doctype html><body>{html}", namespaceHTMLElements=False)
    body = tree.find("body")
    return "" if body is None else re.sub(r"\s+", "", "".join(body.itertext()))


@given(blocks, st.integers(1, 4))
def test_what_is_left_is_how_the_body_begins(body: str, count: int) -> None:
    """A browser shows the beginning of what it shows of the body, and nothing else."""
    left = opening(body, count)
    assert left is not None
    assert seen(body).startswith(seen(left))
    if left != body:
        assert len(left) < len(body) + 100
        assert seen(left)


@given(blocks, st.integers(1, 4))
def test_what_follows_is_in_none_of_its_elements(body: str, count: int) -> None:
    """All that was open is closed: a link behind it stands at the top."""
    left = opening(body, count)
    assert left is not None
    html = f"<!doctype html><body>{left}\n<p>end</p>"
    last = html5lib.parse(html, namespaceHTMLElements=False).findall("body/*")[-1]
    assert left == body or last.text == "end"


@given(blocks, st.integers(1, 4))
def test_more_paragraphs_are_no_less_text(body: str, count: int) -> None:
    """Each opening is how the next one begins; twice is once."""
    less, more = opening(body, count), opening(body, count + 1)
    assert less is not None
    assert more is not None
    assert seen(more).startswith(seen(less))
    assert opening(less, count) == less


@given(garbage, st.integers(1, 3))
@settings(max_examples=300)
def test_whatever_the_body_nothing_is_made_up(body: str, count: int) -> None:
    """There is an opening or none; it is the body's own source and end tags."""
    left = opening(body, count)
    if left is not None:
        source = re.sub(r"(</[a-z0-9]+>)+\Z", "", left)
        assert body.startswith(source)


HOSTILE = {
    "divisions": "<div>" * 100_000,
    "paragraphs": "<p>" * 100_000 + "A",
    "bold": "<i>" + "<p><b>" * 50_000 + "</i>" * 50_000,
    "end-tags": "<div>" * 50_000 + "</p></b>" * 50_000,
    "line-breaks": "A" + "<br>" * 100_000,
    "lists": "<ul><li>A" * 50_000,
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_no_body_takes_long(body: str) -> None:
    """Depth and number cost no more than length: with time that grew faster, this would not end."""
    left = opening(body, 2)
    assert left is None or len(left) <= 3 * len(body)


# The link below it ------------------------------------------------------------------------------

LINKS = [
    ("en-GB", '<p><a href="https://news.example/1?a=1&amp;b=2">Read the whole article</a></p>'),
    ("de", "Ganzen Artikel lesen"),
    ("zh", "阅读全文"),
    ("zh-Hant", "閱讀全文"),
    ("zh-TW", "閱讀全文"),
    ("ar", '<p dir="rtl"><a '),
    ("tlh", ">Ferry &amp; harbour</a>"),
    (None, ">Ferry &amp; harbour</a>"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "part"), LINKS)
def test_the_link_speaks_the_article_s_language(language: str | None, part: str) -> None:
    """In a language that newsfeed has no words of, the headline leads to the story."""
    assert part in read_on("https://news.example/1?a=1&b=2", "Ferry & harbour", language)


def test_without_a_headline_the_address_is_the_link() -> None:
    """A link has to say something."""
    assert ">https://news.example/1</a>" in read_on("https://news.example/1", None, None)
