"""A body made fit for a page: headings in order, everything named, nothing left open."""

from __future__ import annotations

from typing import Any

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed.hygiene import PAGE, clean
from newsfeed.presentation.body import settled
from newsfeed.presentation.words import ENGLISH

#: How a table can be scrolled, how a picture is loaded, and one that says nothing.
WIDE = '<div class="wide" role="group" tabindex="0" aria-label="Table">'
LATE = ' loading="lazy" decoding="async"'
SILENT = f'<img src="https://a.test/1" alt=""{LATE}>'


def put(html: str) -> str:
    """The body below a heading of the second level."""
    return settled(html, ENGLISH, below=2)


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ("<h1>a</h1><h2>b</h2><h1>c</h1>", "<h3>a</h3><h4>b</h4><h3>c</h3>"),
        ("<h6>a</h6><h2>b</h2><h3>c</h3>", "<h3>a</h3><h3>b</h3><h4>c</h4>"),
        (
            "".join(f"<h{n}>x</h{n}>" for n in range(1, 7)),
            "<h3>x</h3><h4>x</h4><h5>x</h5><h6>x</h6><h6>x</h6><h6>x</h6>",
        ),
        ("<h2> </h2><p>x</p>", "<div> </div><p>x</p>"),
        ('<table><tr><th scope="col"></th><th>x</th></tr></table>',
         f"{WIDE}<table><tr><td></td><th>x</th></tr></table></div>"),
        ('<a href="https://a.test/"></a>', "<a></a>"),
        ("<a>x</a>", "<a>x</a>"),
        ('<a href="https://a.test/"><img src="https://a.test/1" alt=""></a>',
         f'<a href="https://a.test/" aria-label="Picture">{SILENT}</a>'),
        ('<h2><a href="https://a.test/" title="T"><img src="https://a.test/1"></a></h2>',
         f'<h3><a href="https://a.test/" title="T" aria-label="T">{SILENT}</a></h3>'),
        ('<a href="https://a.test/"><img src="https://a.test/1" alt="x"></a>',
         f'<a href="https://a.test/"><img src="https://a.test/1" alt="x"{LATE}></a>'),
        ("<ul><li>a</li></ul><li>b</li>", "<ul><li>a</li></ul><div>b</div>"),
        ("<ul><li><dl><dt>a</dt><li>b</li></dl></li></ul>",
         "<ul><li><dl><dt>a</dt><div>b</div></dl></li></ul>"),
        ("<ul>\n<li>a</li><ul><li>b</li></ul>c<br></ul>",
         "<ul>\n<li>a</li><li><ul><li>b</li></ul></li><li>c</li><li><br></li></ul>"),
        ("<dl><p>a</p><div><dt>b</dt></div></dl>",
         "<dl><dd><p>a</p></dd><div><dt>b</dt></div></dl>"),
        ("<h2>a</h2><h1></h1><h2>b</h2>", "<h3>a</h3><div></div><h3>b</h3>"),
        ('<a href="https://a.test/" title="&amp;"><img src="https://a.test/1"></a>',
         f'<a href="https://a.test/" title="&amp;" aria-label="&amp;">{SILENT}</a>'),
        ("<details><summary></summary>x</details>",
         "<details><summary>Untitled</summary>x</details>"),
        ("a<br>b<hr/><wbr>", "a<br>b<hr><wbr>"),
        ("<p>a</b></p></div>", "<p>a</p>"),
        ("<div><p><b>a", "<div><p><b>a</b></p></div>"),
        ("<div><p><b>a</div>c", "<div><p><b>a</b></p></div>c"),
        ("a < b <!-- c --> <A>", "a &lt; b &lt;!-- c --> &lt;A>"),
        ('<img alt="x"><p id="a" tabindex="1" style="x" onclick="y" lang="qq-!" dir="rtl">z</p>',
         '<p dir="rtl">z</p>'),
        ('<img src="x.png"><a href="x">y</a><a href="tel:1">z</a>',
         '<a>y</a><a href="tel:1">z</a>'),
        ('<source srcset="https://a.test/1 1x, b 2x"><source srcset="http://a.example/1 1x">',
         '<source><source srcset="http://a.example/1 1x">'),
        ('<span class="copyright">c</span><span class="skip">d</span>',
         '<span class="copyright">c</span><span>d</span>'),
        ('<p lang="ar" lang="en">x</p>', '<p lang="ar">x</p>'),
    ],
)  # fmt: skip
def test_a_body_becomes(given_: str, expected: str) -> None:
    """One case each of what a page needs."""
    assert put(given_) == expected


PIECES = st.sampled_from(
    (
        *("text", " ", "&amp;", "<", ">", '"', "<p>", "</p>", "<div>", "</div>", "<ul>", "</ul>"),
        *(
            "<li>",
            "</li>",
            "<a href='https://a.test/'>",
            "</a>",
            "<h1>",
            "</h1>",
            "<h5>",
            "</h5>",
        ),
        *("<img src='https://a.test/1.png'>", "<table>", "<tr>", "<th>", "<td>", "</table>"),
        *(
            "<dl>",
            "<dt>",
            "</dl>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<figure>",
            "</figure>",
            "<pre>\n",
        ),
        *(
            "<summary>",
            "<details>",
            "</details>",
            "<br>",
            "<picture>",
            "<blockquote>",
            "<!--",
            "-->",
        ),
    )
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_a_sanitised_body_stays_free_of_errors(html: str) -> None:
    """What the sanitiser gives out parses without an error, and so does what is made of it."""
    cleaned = clean(html, allow=PAGE)
    made = put(cleaned)
    for each in (cleaned, made):
        parser = html5lib.HTMLParser()
        parser.parseFragment(each, container="div")
        assert parser.errors == []
    assert put(made).replace(' alt=""', "").count("<img") == cleaned.count("<img")


@given(st.lists(PIECES, max_size=30).map("".join) | st.text())
def test_no_body_reaches_beyond_its_end(html: str) -> None:
    """Whatever comes in, as many elements end as begin, and what is no tag is text."""
    made = put(html)
    page = f"<!DOCTYPE html><main>{made}</main><footer></footer>"
    tree: Any = html5lib.parse(page, namespaceHTMLElements=False)
    assert [each.tag for each in tree.find("body")] == ["main", "footer"]
