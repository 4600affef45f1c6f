"""HTML that is checked: what is wrong in it, as the HTML standard and html5lib see it."""

from __future__ import annotations

from typing import Any

import html5lib
import pytest
from html5lib import _tokenizer
from hypothesis import given
from hypothesis import strategies as st

from newsfeed.text.html_faults import faults
from newsfeed.text.html_tokens import tokenize

Tag = tuple[str, dict[str, str] | None]


class Taker:
    """Takes what the tokenizer tells."""

    def __init__(self) -> None:
        self.tags: list[Tag] = []

    def start(self, name: str, attributes: list[tuple[str, str]], at: int, *, closed: bool) -> bool:
        """Take a start tag."""
        del at, closed
        self.tags.append((name, dict(attributes)))
        return True  # no content is raw

    def end(self, name: str, at: int) -> None:
        """Take an end tag."""
        del at
        self.tags.append((name, None))

    def fault(self, what: str, at: int) -> None:
        """Take a fault."""
        assert what
        assert at >= 0

    bare = fault
    instruction = fault


def by_html5lib(html: str) -> list[Tag]:
    """Return the tags that html5lib finds."""
    found: list[Tag] = []
    for token in _tokenizer.HTMLTokenizer(html):
        kind: Any = token["type"]
        if kind in {3, 5}:  # start tags, those that close themselves among them
            data: Any = token["data"]
            found.append((str(token["name"]), dict(data)))
        elif kind == 4:
            found.append((str(token["name"]), None))
    return found


PIECES = st.sampled_from(
    [
        *"<>/=\"' \n-!?xA",
        "<a",
        "<b ",
        "</a>",
        "<br/>",
        ' c="d"',
        " e='f'",
        "<!--",
        "-->",
        "g=h",
        "]]>",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_tags_are_where_the_standard_says(html: str) -> None:
    """html5lib, which was written after the standard, finds the same tags and attributes."""
    taker = Taker()
    tokenize(html, taker)
    assert taker.tags == by_html5lib(html)


TAGS = ["p", "b", "i", "em", "div", "ul", "li", "span", "blockquote", "h2", "br", "dl", "dt", "dd"]
MARKUP = st.lists(
    st.sampled_from([*(f"<{tag}>" for tag in TAGS), *(f"</{tag}>" for tag in TAGS), "x", " "]),
    max_size=12,
).map("".join)


@given(MARKUP)
def test_what_html5lib_takes_is_not_broken(html: str) -> None:
    """Where the standard's own algorithm repairs nothing, nothing is told."""
    parser = html5lib.HTMLParser()
    parser.parseFragment(html)
    if not parser.errors:
        assert "broken" not in faults(html)


def kinds(html: str) -> dict[str, tuple[str, int, int]]:
    """Return what is found: by kind the first, where it is, and how many there are."""
    return {kind: (seen.first, seen.at, seen.count) for kind, seen in faults(html).items()}


SOUND = {
    "nothing": "",
    "text": "The ferry is back & sails 3 > 2 times",
    "a paragraph": "<p>The <b>ferry</b> is back</p>",
    "end tags that may be left out": "<p>a<p>b<ul><li>c<li>d</ul><dl><dt>e<dd>f</dl>",
    "a table without end tags of cells": "<table><tr><td>a<td>b<tr><th>c</table>",
    "a caption and groups": "<table><caption>a<tbody><tr><td>b</table>",
    "void elements": '<br><hr/><img src="https://e.example/a.jpg" alt="">',
    "a list in a list": "<ul><li>a<ul><li>b</ul><li>c</ul>",
    "a comment": "<!-- <b> & <i -->a<!---->",
    "references": "&amp; &lt; &copy; &#233; &#xE9; &#x1F600;",
    "an address with ampersands": '<a href="https://e.example/?a=1&b=2&copy=3">c</a>',
    "a drawing": '<svg viewBox="0 0 1 1"><path d="M0 0"/><title>a</title></svg>',
    "attributes without quotes or value": "<p class=a hidden>b</p>",
    "an anchor": '<a href="#note">a</a>',
    "no address": '<a href="">a</a>',
    "a harmless style": '<p style="color: red">a</p>',
    "upper case": "<P>a<BR>b</P>",
    "ruby": "<ruby>a<rp>(<rt>b<rp>)</ruby>",
    "a form": "<select><option>a<option>b</select>",
    "mail": '<a href="mailto:desk@e.example">a</a>',
}


@pytest.mark.parametrize("html", SOUND.values(), ids=SOUND)
def test_sound_html(html: str) -> None:
    """Nothing is told of what the standard allows."""
    assert kinds(html) == {}


BROKEN = {
    "<b>a": ("<b> is not closed", 0, 1),
    "a</b>": ("</b> closes nothing", 1, 1),
    "<b><i>a</b></i>": ("<i> is not closed", 3, 2),
    "<p><div>a</div></p>": ("</p> closes nothing", 15, 1),
    "a</br>": ("</br> must not be there: <br> has no end tag", 1, 1),
    "<p>a<b>c<p>d": ("<b> is not closed", 4, 1),
    "<li><b>a<li>b": ("<b> is not closed", 4, 1),
    "<div/>": ("<div/> is no empty element in HTML: write an end tag", 0, 2),
    "3 < 4": ("'< 4' begins no tag: write &lt; for a <", 2, 1),
    "a </ b": ("'</ b' begins no end tag: write &lt; for a <", 2, 1),
    "a <b": ("the text ends within the tag <b", 2, 1),
    '<a title="b>c</a>': ("the text ends within the tag <a", 0, 1),
    "a<!-- b": ("a comment has no end: write --> behind it", 1, 1),
    "<![CDATA[a]]>": ("a CDATA section stands in HTML, which has none", 0, 1),
    "<!DOCTYPE html>a": ("'<!DOCTYPE html>a' has no place in a text", 0, 1),
    "<?php a ?>": ("<?php> has no place in HTML", 0, 1),
    "<b>a</b c>": ("the end tag </b> holds more than its name", 4, 1),
    '<p id="a" id="b">c</p>': ("the attribute 'id' is there twice in one tag", 0, 1),
    '<p a"b>c</p>': ("'a\"b' is no name of an attribute: is a quote missing?", 0, 1),
    "<p id=a'b>c</p>": ('the value "a\'b" needs quotes around it', 0, 1),
    "<p id=>a</p>": ("the attribute 'id' has no value behind its =", 0, 1),
    '<p id="a"class="b">c</p>': (
        "an attribute follows another without white space between them", 0, 1,
    ),
    "&foo;": ("'&foo;' is the name of no character: write &amp; for an ampersand", 0, 1),
    "&copy 2026": ("'&copy' has no semicolon: write it, or write &amp; for an ampersand", 0, 1),
    "&#;": ("'&#;' has no number: write &amp; for an ampersand", 0, 1),
    "&#x92;": ("'&#x92;' is the number of no character: write the character itself", 0, 1),
    "&#xD800;": ("'&#xD800;' is the number of no character: write the character itself", 0, 1),
    "&#233 a": ("'&#233' has no semicolon: write it", 0, 1),
    '<p title="&foo;">a</p>': (
        "'&foo;' is the name of no character: write &amp; for an ampersand", 0, 1,
    ),
}  # fmt: skip


@pytest.mark.parametrize("html", BROKEN)
def test_broken_html(html: str) -> None:
    """What is wrong first, where, and how much there is."""
    assert kinds(html) == {"broken": BROKEN[html]}


OTHERS = {
    "<foo>a</foo>": {"unknown": ("<foo>", 0, 1)},
    "<script>if (a<b) c()</script>": {"unsafe": ("<script>", 0, 1)},
    "<svg><script>a</script></svg>": {"unsafe": ("<script>", 5, 1)},
    "<object></object><embed>": {"unsafe": ("<object>", 0, 2)},
    '<p onclick="a()">b</p>': {"attribute": ("onclick", 0, 1)},
    '<a href="javascript:a()">b</a>': {"attribute": ("href='javascript:a()'", 0, 1)},
    '<a href=" java\tscript:a()">b</a>': {"attribute": ("href='javascript:a()'", 0, 1)},
    '<p style="position:fixed">a</p>': {"style": ("'position:fixed'", 0, 1)},
    '<img src="a.jpg">': {"relative": ("src='a.jpg'", 0, 1)},
    '<img srcset="a.jpg 2x, b.jpg">': {"relative": ("srcset='a.jpg'", 0, 1)},
    '<img srcset=" ">': {},
    '<a href="//e.example/">a</a>': {"relative": ("href='//e.example/'", 0, 1)},
    "R&D at AT&T": {"ampersand": ("'&D'", 1, 2)},
    "<title>&foo;</title>": {"unsafe": ("<title>", 0, 1)},
}


@pytest.mark.parametrize("html", OTHERS)
def test_what_else_is_found(html: str) -> None:
    """Unknown and unsafe elements, attributes and styles, relative addresses, bare ampersands."""
    assert kinds(html) == OTHERS[html]


def test_an_instruction_to_import() -> None:
    """Old browsers loaded what it named."""
    assert sorted(faults('<?import namespace="a">')) == ["broken", "unsafe"]


@pytest.mark.parametrize("html", ["<script>a", "<plaintext>a</plaintext>", "<textarea>b"])
def test_an_element_of_raw_text_that_has_no_end(html: str) -> None:
    """All that follows belongs to it."""
    assert faults(html)["broken"].first.endswith("has no end tag: all that follows belongs to it")


def test_names_are_told_once_and_only_some() -> None:
    """However many there are, a message stays short."""
    seen = faults("<aa><bb><aa><cc><xx><ee><ff><gg>")["unknown"]
    assert (seen.count, seen.names) == (8, ["<aa>", "<bb>", "<cc>", "<xx>", "<ee>"])


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "&", "<b>", "</b>", "<p><b>", "<!--", '<a b="', "<ul><li>", "&#1", "<x/"]
)
def test_a_lot_of_anything(piece: str) -> None:
    """Nothing recurses, and what is found is bounded."""
    for seen in faults(piece * 50_000).values():
        assert len(seen.first) < 200
        assert len(seen.names) <= 5
