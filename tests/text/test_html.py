"""HTML to text, text to HTML, and excerpts."""

from __future__ import annotations

import html as standard
import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed.text.clean import line, removed
from newsfeed.text.html import escape, excerpt, paragraphs, plain


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("Harbour", "Harbour"),
        ("<p>One.</p><p>Two.</p>", "One. Two."),
        ("<p>One\n  two</p>\n\n<p>three</p>", "One two three"),
        ("one<br>two<BR/>three", "one two three"),
        ("<ul><li>a<li>b</ul>", "a b"),
        ("<table><tr><td>a<td>b</table>", "a b"),
        ("<figure><img alt='x'><figcaption>A</figcaption></figure>B", "A B"),
        ("bo<b>ld</b>er <i>and</i> <em>so</em>", "bolder and so"),
        ("<p>&nbsp;</p><p>a</p><p>\xa0</p>b", "a b"),
        ("10&nbsp;000&thinsp;km", "10\xa0000\u2009km"),
        ("R&amp;D &lt;b&gt; &copy; &#8222;x&#x201C; &eacute;", "R&D <b> © „x“ é"),
        ("&amp;amp; &unknown; &copy 2022 & &;", "&amp; &unknown; © 2022 & &;"),
        ("&#0; &#x110000; &#xD800; &#133;", "\ufffd \ufffd \ufffd …"),
        ("&#" + "9" * 5000 + ";x&#x" + "f" * 5000 + ";", "\ufffdx\ufffd"),
        ("a\x00b&#1;c", "abc"),
        ("a &#10;&#13; b", "a b"),
        ("1 < 2 <3 and 4<5", "1 < 2 <3 and 4<5"),
        ("a<!-- x --> b<!-- > -- -->c<!-->d<!--->e<!--x--!>f", "a bcdef"),
        ("a<!-- never closed <p>b", "a"),
        ("a<!DOCTYPE html>b<?php echo 1 ?>c</>d</ e>f<![CDATA[x]]>g", "abcdfg"),
        ("<a title='>' href=\"a>b\">c</a>", "c"),
        ("<a title=it's>c</a> d='", "c d='"),
        ("<a title = '\n>'>c", "c"),
        ("a <b title='never closed>c", "a"),
        ("a <b", "a"),
        ("<p-custom data-x=1>a</p-custom>b", "ab"),
        ("<script>if (a</b>c) '<p>'</script>d", "d"),
        ("<SCRIPT type=x>a</script >b", "b"),
        ("<script>a</scripts></script>b", "b"),
        ("<script>a", ""),
        ("<script src=a />b", "b"),
        ("<script src=/a/></script>b", "b"),
        ("<style>p > a {}</style>b<title>c</title>d<textarea><p>e</textarea>f", "bdf"),
        ("<scripty>a</scripty>", "a"),
        ("a<svg><g><svg>x</svg>y</g></svg>b", "ab"),
        ("a<svg/>b<math><mi>x</mi></math>c", "abc"),
        ("a<template>b<template>c</template>d</template>e", "ae"),
        ("<video src=a><p>Get a browser</p></video>b", "b"),
        ("a<noscript>b</noscript>c", "ac"),
        ("a</svg>b</template></template>c<svg>d", "abc"),
        ("<p>😀 الميناء</p>", "😀 الميناء"),
        ("\ud83d\ude00\ud800", "😀"),
    ],
)
def test_the_text_of_html(html: str, text: str) -> None:
    """What a person reads, on one line, by the tokenizer of the HTML standard."""
    assert plain(html) == text


def test_reading_stops_once_there_is_enough() -> None:
    """A summary needs the start of a body only; what there is suffices to see that it is cut."""
    body = "<p>One two three.</p>" * 1000
    found = plain(body, limit=301)
    assert 301 <= len(found) < 400
    assert plain(body).startswith(found)
    assert plain("<p>short</p>", limit=301) == "short"


def test_white_space_does_not_count_towards_the_limit() -> None:
    """An indented template is no longer a text than another."""
    assert plain("<p>a</p>" + " " * 500 + "<p>b\n" + " " * 500 + "c</p>", limit=5) == "a b c"


HOSTILE = [
    *("<", "<!", "<!-", "<!--", "<!-- ", "<!-->", "<a ", "<a b='", '<a b="', "<a =", "</", "</a "),
    *("<script", "<script>", "</script", "<script></", "<svg>", "<div>", "<textarea></textare"),
    *("&", "&#", "&#1", "&a", "&amp", "<![CDATA[", "<?", "]]>", " ", "\n ", "\xa0", "\x00", "a<b "),
]


@pytest.mark.parametrize("seed", HOSTILE)
def test_hostile_html_takes_linear_time(seed: str) -> None:
    """A megabyte of anything is read at once, and a limit doesn't make it slower."""
    hostile = seed * (1_000_000 // len(seed))
    start = time.process_time()
    plain(hostile)
    plain(hostile, limit=300)
    assert time.process_time() - start < 60  # seconds; a tenth of one is usual, quadratic is hours


class Words(HTMLParser):
    """The standard library's idea of the text, for HTML that is no riddle."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        """Keep what is text."""
        self.text += data


tags = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<b class='x y'>",
        "</b>",
        '<a href="?a&amp;b=c">',
        "</a>",
        "<br />",
        "<!-- c -->",
    ]
)
words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8).map(escape)


@given(st.lists(tags | words | st.just(" ")))
def test_the_standard_library_agrees_on_plain_html(parts: list[str]) -> None:
    """For HTML without riddles, html.parser finds the same characters."""
    html = "".join(parts)
    parser = Words()
    parser.feed(html)
    parser.close()
    assert "".join(plain(html).split()) == "".join(parser.text.split())


nasty = st.text(
    st.sampled_from("<>/!-&;#xpa'\"= \n\x00\xa0é😀\ud800svgcript")
    | st.characters(exclude_categories=())
)


@given(nasty)
def test_any_html_has_a_text(html: str) -> None:
    """Whatever comes in, a clean line comes out."""
    text = plain(html)
    assert removed(text) is None
    assert line(text) is text
    text.encode()


@given(nasty, st.integers(0, 20))
def test_a_limit_only_shortens(html: str, limit: int) -> None:
    """With a limit the text is the start of the whole text."""
    assert plain(html).startswith(plain(html, limit=limit))


@given(st.text())
def test_escaped_text_is_read_back(text: str) -> None:
    """Escaped, a text has no markup; decoded, it is what it was."""
    escaped = escape(text)
    assert not re.search('[<>"]', escaped)
    assert standard.unescape(escaped) == text
    assert plain(escaped) == line(text)


def test_escaping() -> None:
    """An apostrophe stays, since attributes are written in double quotes."""
    assert escape("""R&D <b> "it's" &amp;""") == "R&amp;D &lt;b&gt; &quot;it's&quot; &amp;amp;"


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("Short.", 6, "Short."),
        ("One two three four", 10, "One two…"),
        ("One two three four", 13, "One two three…"),
        ("One two, three four", 9, "One two…"),
        ("One two – three four", 10, "One two…"),
        ("One. Two three. Four five six", 20, "One. Two three. …"),
        ("One. Two three four five six", 20, "One. Two three four…"),  # the sentence ends too early
        ("He said “stop now.” Then he left.", 24, "He said “stop now.” …"),
        ("He asked: why? And then nothing.", 16, "He asked: why? …"),
        ("Version 2.5 is out", 11, "Version 2.5…"),
        ("港が開いた。次の船が来る。そして出る。", 14, "港が開いた。次の船が来る。…"),
        ("港が開いたので次の船が来る", 6, "港が開いたの…"),
        ("Donaudampfschifffahrt", 5, "Donau…"),
        ("a\xa0b\xa0c d", 5, "a\xa0b\xa0c…"),
        ("a bcdefghijk", 8, "a bcdefg…"),
        (" " * 20, 5, "…"),
        ("x" * 301, 300, "x" * 300 + "…"),
    ],
)
def test_a_text_is_cut_where_it_hurts_least(text: str, limit: int, expected: str) -> None:
    """Behind a sentence in the last third, else behind a word in the second half, else anywhere."""
    assert excerpt(text, limit) == expected


@pytest.mark.parametrize(
    "cluster",
    [
        "e\u0301",
        "e\u0301\u0323",
        "👩\u200d👩\u200d👧",
        "👍\U0001f3fd",
        "❤\ufe0f",
        "1\ufe0f\u20e3",
        "🇩🇪",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "\u1100\u1161\u11a8",
        "क्षि",
        "กำ",
        "\ud83d\ude00",
        "ｶ\uff9e",
    ],
    ids=ascii,
)
def test_a_character_is_never_cut(cluster: str) -> None:
    """What a reader sees as one character stays whole or goes whole."""
    for limit in range(1, len(cluster) * 3):
        found = excerpt(cluster * 4, limit)
        assert found in {cluster * count + "…" for count in range(4)} | {"…"}
    assert excerpt("x" + cluster, 1) == "x…"


def test_a_line_end_of_two_characters_is_never_cut() -> None:
    """White space in front of the ellipsis goes, and so does all of CR LF."""
    assert excerpt("ab\r\ncd", 3) == "ab…"
    assert excerpt("ab\r\ncd", 4) == "ab…"


def test_flags_are_counted_from_the_first() -> None:
    """A flag is two letters: the pairs begin where the letters do."""
    assert excerpt("x🇩🇪🇫🇷🇮🇹", 4) == "x🇩🇪…"
    assert excerpt("x🇩🇪🇫🇷🇮🇹", 5) == "x🇩🇪🇫🇷…"


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_below_one_is_refused(limit: int) -> None:
    """An excerpt of nothing is a mistake."""
    with pytest.raises(ValueError, match="at least 1"):
        excerpt("text", limit)


@given(
    st.text(st.sampled_from("ab .?!,\n\u0301\u200d🇩🇪。」'") | st.characters()), st.integers(1, 30)
)
def test_an_excerpt_is_the_start_of_the_text(text: str, limit: int) -> None:
    """Never longer than the limit and its ellipsis; without it, a prefix; cut once only."""
    found = excerpt(text, limit)
    if len(text) <= limit:
        assert found is text
    else:
        assert len(found) <= limit + 1
        assert found.endswith("…")
        assert text.startswith(found.removesuffix("…").removesuffix(" "))
    assert excerpt(found, limit + 1) == found


@pytest.mark.parametrize("seed", [".", "\u0301", "🇩", "\u200d", " ", ". ", "。", "।"])
def test_a_long_excerpt_takes_linear_time(seed: str) -> None:
    """Even when a million characters are wanted."""
    hostile = seed * (1_000_000 // len(seed))
    start = time.process_time()
    excerpt(hostile, len(hostile) - 1)
    assert time.process_time() - start < 60  # seconds; quadratic is hours


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        (" \n\n ", ""),
        ("One", "<p>One</p>"),
        ("One\ntwo\n\nthree", "<p>One two</p>\n<p>three</p>"),
        ("One\r\n \t\r\n\r\n\r\n  two  \n", "<p>One</p>\n<p>two</p>"),
        ("1 < 2 & \"3\" '4'", "<p>1 &lt; 2 &amp; \"3\" '4'</p>"),
        ("a\t b\xa0c\x00", "<p>a b\xa0c</p>"),
    ],
)
def test_blank_lines_part_paragraphs(text: str, html: str) -> None:
    """Other line ends become a space, white space is folded, markup is escaped."""
    assert paragraphs(text) == html


def test_the_direction_is_marked_on_each_paragraph() -> None:
    """Some readers follow `dir` in the body, and none the language of the feed."""
    assert paragraphs("א\n\nב", "rtl") == '<p dir="rtl">א</p>\n<p dir="rtl">ב</p>'
    assert paragraphs("a", "ltr") == "<p>a</p>"


@given(st.text())
def test_paragraphs_keep_the_text(text: str) -> None:
    """The text of the paragraphs is the text."""
    assert "".join(plain(paragraphs(text)).split()) == "".join(line(text).split())
