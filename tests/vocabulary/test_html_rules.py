"""Markup in texts and bodies, wherever it may stand."""

from __future__ import annotations

from base64 import b64encode

import pytest

from newsfeed import validate
from newsfeed._wire.rule import Page
from newsfeed.vocabulary import html_pages

XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'
SVG = 'xmlns="http://www.w3.org/2000/svg"'
MATHML = 'xmlns="http://www.w3.org/1998/Math/MathML"'

#: The rules that are told of here.
OURS = {each.id for each in vars(html_pages).values() if isinstance(each, Page)} | {
    "html-in-plain-text",
    "unguarded-character-data",
}


def found(document: str) -> list[tuple[str, str]]:
    """Return what is found about markup: rule and path."""
    return [(each.rule, each.path) for each in validate(document.encode()) if each.rule in OURS]


def in_rss(inner: str, channel: str = "") -> list[tuple[str, str]]:
    """Return what is found in an item of RSS, with the last step of the path alone."""
    document = (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>{channel}<item>{inner}</item>'
        "</channel></rss>"
    )
    return [(rule, path.rpartition("/")[2]) for rule, path in found(document)]


def in_atom(inner: str, *, base: str = "") -> list[str]:
    """Return what is found in an entry of Atom."""
    document = f'<feed xmlns="http://www.w3.org/2005/Atom"{base}><entry>{inner}</entry></feed>'
    return [rule for rule, _ in found(document)]


PLAIN = ["title", "category", "source", "dc:creator", "media:copyright", "media:credit"]


@pytest.mark.parametrize("name", PLAIN)
def test_markup_in_plain_text(name: str) -> None:
    """In whatever element holds text for people."""
    url = ' url="https://e.example/"' if name == "source" else ""
    inner = f"<{name}{url}>a &lt;b&gt;c&lt;/b&gt;</{name}>"
    assert in_rss(inner) == [("html-in-plain-text", name)]
    assert in_rss(inner.replace("&lt;b&gt;", "").replace("&lt;/b&gt;", "")) == []


def test_markup_in_an_attribute() -> None:
    """A link's title is plain text, too."""
    link = '<link href="https://e.example/" title="a &lt;b&gt;c&lt;/b&gt;"/>'
    assert in_atom(link) == ["html-in-plain-text"]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Is 3 &lt;four?", ["unguarded-character-data"]),
        ("Is 3 <![CDATA[<four]]>?", ["unguarded-character-data"]),
        ("<![CDATA[Is 3 <four? &#x3C;]]>", ["html-in-plain-text"]),
        ("Is 3 &#x3C;four?", []),
        ("Is 3 &#x3C;four, or > 4?", []),
        ("Is 3 &#60;four?", ["unguarded-character-data"]),
        ("caf&amp;eacute;", ["html-in-plain-text"]),
        ("caf&#x26;eacute;", []),
        ("&#x3C;b&#x3E;a&#x3C;/b&#x3E;", ["html-in-plain-text"]),
        ("3 &lt; 4 &amp; 5", []),
    ],
)
def test_how_a_title_of_rss_is_written(text: str, rules: list[str]) -> None:
    """Hexadecimal references keep characters from readers that unescape twice; tags stay tags."""
    assert [rule for rule, _ in in_rss(f"<title>{text}</title>")] == rules


@pytest.mark.parametrize("name", ["description", "content:encoded"])
def test_bodies_of_rss(name: str) -> None:
    """Both hold HTML."""
    assert in_rss(f"<{name}>&lt;b&gt;a</{name}>") == [("broken-html", name)]
    assert in_rss(f"<{name}><![CDATA[<b>a</b>]]></{name}>") == []


def test_the_description_of_a_channel_may_be_either() -> None:
    """Only what is dangerous is told of it."""
    assert in_rss("", "<description>R&amp;D &lt;b&gt;a</description>") == []
    body = "<description>&lt;script&gt;a()&lt;/script&gt;</description>"
    assert in_rss("", body) == [("unsafe-html-element", "description")]


def test_a_body_of_xhtml_in_rss() -> None:
    """It is looked at like any other."""
    body = f'<body {XHTML}><p onclick="a()">b</p><scriptingNews/><a href="c">d</a></body>'
    assert in_rss(body) == [
        ("unsafe-html-attribute", "xhtml:body"),
        ("relative-reference-in-html", "xhtml:body"),
        ("unknown-html-element", "xhtml:body"),
    ]


@pytest.mark.parametrize("name", ["media:title", "media:description", "media:text"])
def test_texts_of_media_say_what_they_are(name: str) -> None:
    """They are plain unless they say otherwise."""

    def texts(attributes: str) -> list[str]:
        text = f"<{name}{attributes}>&lt;b&gt;a&lt;/b&gt; &lt;i&gt;</{name}>"
        return [rule for rule, _ in in_rss(f"<media:content>{text}</media:content>")]

    assert texts("") == texts(' type="plain"') == ["undeclared-html"]
    assert texts(' type="html"') == ["broken-html"]


TEXTS = {
    ("", "a &lt;b&gt;c&lt;/b&gt;"): ["undeclared-html"],
    (' type="text"', "caf&amp;eacute;"): ["undeclared-html"],
    (' type="html"', "a &lt;b&gt;c&lt;/b&gt;"): [],
    (' type="html"', "a &lt;b&gt;c"): ["broken-html"],
    (' type="text/html"', "a &lt;b&gt;c"): ["broken-html"],
    (' type="html"', "3 > 2"): [],
    ("", "3 &lt; 4"): [],
    (' type="html" mode="escaped"', "<b>a</b>"): ["element-in-escaped-mode"],
    (' type="xhtml"', f"<div {XHTML}>a <b>c</b></div>"): [],
    (' type="xhtml"', f"<div {XHTML}>a &lt;b&gt;c&lt;/b&gt;</div>"): ["escaped-html-in-xhtml"],
    (' type="xhtml"', f"<div {XHTML}><code>&lt;b&gt;c&lt;/b&gt;</code></div>"): [],
    (' type="xhtml"', f"<div {XHTML}>&lt;x&gt;c&lt;/x&gt;</div>"): [],
    (' type="xhtml"', "<div>a</div>"): ["xhtml-in-wrong-namespace"],
    (' type="xhtml"', f"<div {XHTML}><foo/></div>"): ["unknown-html-element"],
    (' type="xhtml"', f"<div {XHTML}><svg {SVG}><g/></svg></div>"): [],
    (' type="xhtml"', f"<div {XHTML}><svg {SVG}><foo/></svg></div>"): ["unsafe-html-element"],
    (' type="xhtml"', f'<div {XHTML}><svg {SVG} onload="a"/></div>'): ["unsafe-html-attribute"],
    (' type="xhtml"', f'<div {XHTML}><svg {SVG} foo="a" aria-label="b"/></div>'): [
        "unsafe-html-attribute"
    ],
    (' type="xhtml"', f'<div {XHTML}><svg {SVG} xml:lang="en">a</svg></div>'): ["text-in-drawing"],
    (' type="xhtml"', f"<div {XHTML}><math {MATHML}><mi>a</mi></math></div>"): [],
    (' type="xhtml"', f'<div {XHTML}><math {MATHML} style="position:fixed"/></div>'): [
        "unsafe-style"
    ],
}


@pytest.mark.parametrize(("attributes", "text"), TEXTS)
def test_texts_of_atom(attributes: str, text: str) -> None:
    """The type says what is in it, and what is in it must be that."""
    assert in_atom(f"<summary{attributes}>{text}</summary>") == TEXTS[attributes, text]


CONTENTS = {
    (' type="text/plain"', "a &lt;b&gt;c&lt;/b&gt;"): ["undeclared-html"],
    (' type="text/html"', "a"): ["html-fragment-as-document"],
    (' type="text/html"', "&lt;html&gt;a&lt;/html&gt;"): ["unsafe-html-element"],
    (' type="text/html" src="https://e.example/"', ""): [],
    (' type="application/xhtml+xml"', f"<div {XHTML}>a</div>"): ["html-fragment-as-document"],
    (' type="application/xhtml+xml"', f"<html {XHTML}/>"): ["unsafe-html-element"],
    (' type="image/svg+xml"', f"<svg {SVG}><g/></svg>"): [],
    (' type="image/svg+xml"', "&lt;svg/&gt;"): ["text-in-xml-content"],
    (' type="application/rdf+xml"', "<a xmlns='b:c'/>"): [],
    (' type="application/html"', b64encode(b"<script>a</script>").decode()): [
        "unsafe-html-element"
    ],
    (' type="application/html"', "&lt;p&gt;a!"): [],
}


@pytest.mark.parametrize(("attributes", "text"), CONTENTS)
def test_contents_of_atom(attributes: str, text: str) -> None:
    """They may be of media types as well."""
    assert in_atom(f"<content{attributes}>{text}</content>") == CONTENTS[attributes, text]


def test_relative_addresses_in_atom() -> None:
    """An xml:base says what they are relative to."""
    content = '<content type="html">&lt;a href="b"&gt;c&lt;/a&gt;</content>'
    assert in_atom(content) == ["relative-reference-in-html"]
    assert in_atom(content, base=' xml:base="https://e.example/"') == []


def test_where_it_is() -> None:
    """The message says where in the text it is, and how much more there is of it."""
    body = "<description>&lt;p&gt;a\n  &lt;foo&gt;&lt;bar&gt;&lt;foo&gt;</description>"
    document = f'<rss version="2.0"><channel><item>{body}</item></channel></rss>'
    (told,) = [each for each in validate(document.encode()) if each.rule == "unknown-html-element"]
    assert told.message == (
        "<foo>, <bar> have no place in HTML: readers take them out "
        "(line 2, column 3 of the text, and 2 more)"
    )


def test_deep_markup() -> None:
    """As deep as a document may be."""
    div = f"<div {XHTML}>" + "<b>" * 450 + "</b>" * 450 + "</div>"
    assert in_atom(f'<content type="xhtml">{div}</content>') == []
