"""Pictures in a body: each with its credit where the reader sees it."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import html5lib
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsfeed.vocabulary.body import with_figures, without_figures

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from newsfeed.vocabulary.body import Picture

# ------------------------------------------------------------------------------------ the corpus


@dataclass(frozen=True)
class Size:
    """Another size of a picture."""

    url: str


@dataclass(frozen=True)
class Shot:
    """A picture; the model's `Image` looks the same from here."""

    url: str | None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    renditions: tuple[Size, ...] = ()


A, B, C = (f"https://news.example/{name}.jpg" for name in "abc")
CREDIT = "Photo by Jane Doe/Agency"
SPAN = f'<span class="copyright">{CREDIT}</span>'
FERRY = Shot(A, caption="A ferry.", credit=CREDIT)
FIGURE = f'<figure><img src="{A}" alt=""> <figcaption>A ferry. {SPAN}</figcaption></figure>'

PICTURES = [
    # What the picture says, and the figure that comes of it.
    ("caption-and-credit", FERRY, FIGURE),
    ("nothing", Shot(A), f'<figure><img src="{A}" alt=""></figure>'),
    ("alt-only", Shot(A, alt="A ferry"), f'<figure><img src="{A}" alt="A ferry"></figure>'),
    (
        "caption-only",
        Shot(A, caption="A ferry."),
        f'<figure><img src="{A}" alt=""> <figcaption>A ferry.</figcaption></figure>',
    ),
    (
        "credit-only",
        Shot(A, alt="A ferry", credit=CREDIT),
        f'<figure><img src="{A}" alt="A ferry"> <figcaption>{SPAN}</figcaption></figure>',
    ),
    (
        "alt-is-the-caption",
        Shot(A, alt="A ferry", caption="A ferry"),
        f'<figure><img src="{A}" alt=""> <figcaption>A ferry</figcaption></figure>',
    ),
    (
        "alt-in-the-caption",
        Shot(A, alt="a ferry", caption="A ferry leaves."),
        f'<figure><img src="{A}" alt=""> <figcaption>A ferry leaves.</figcaption></figure>',
    ),
    (
        "alt-says-more",
        Shot(A, alt="A red ferry", caption="A ferry."),
        f'<figure><img src="{A}" alt="A red ferry"> <figcaption>A ferry.</figcaption></figure>',
    ),
    (
        "everything-is-escaped",
        Shot("https://news.example/?a=1&b=2", alt='"<&>"', caption="R&D < 2", credit="<A> & B/C"),
        (
            '<figure><img src="https://news.example/?a=1&amp;b=2" alt="&quot;&lt;&amp;&gt;&quot;">'
            ' <figcaption>R&amp;D &lt; 2 <span class="copyright">&lt;A&gt; &amp; B/C</span>'
            "</figcaption></figure>"
        ),
    ),
    (
        "caption-ends-with-the-credit",
        Shot(A, caption=f"A ferry. {CREDIT}", credit=CREDIT),
        f'<figure><img src="{A}" alt=""> <figcaption>A ferry. {CREDIT}</figcaption></figure>',
    ),
    (
        "caption-ends-with-the-credit-less-its-label",
        Shot(A, caption="A ferry. (jane doe/agency)", credit=CREDIT),
        (
            f'<figure><img src="{A}" alt=""> '
            "<figcaption>A ferry. (jane doe/agency)</figcaption></figure>"
        ),
    ),
    (
        "caption-ends-with-a-name",
        Shot(A, caption="The mayor meets Jane Doe", credit="Photo by Jane Doe"),
        (
            f'<figure><img src="{A}" alt=""> <figcaption>The mayor meets Jane Doe '
            '<span class="copyright">Photo by Jane Doe</span></figcaption></figure>'
        ),
    ),
    (
        "caption-ends-with-an-agency",
        Shot(A, caption="A rocket built by NASA", credit="NASA"),
        (
            f'<figure><img src="{A}" alt=""> <figcaption>A rocket built by NASA '
            '<span class="copyright">NASA</span></figcaption></figure>'
        ),
    ),
    (
        "caption-ends-within-a-word",
        Shot(A, caption="A blue MAP", credit="AP"),
        (
            f'<figure><img src="{A}" alt=""> <figcaption>A blue MAP '
            '<span class="copyright">AP</span></figcaption></figure>'
        ),
    ),
    (
        "caption-in-arabic",
        Shot(A, caption="عبّارة", credit=CREDIT),
        f'<figure dir="rtl"><img src="{A}" alt=""> <figcaption>عبّارة {SPAN}</figcaption></figure>',
    ),
    (
        "credit-of-nothing-but-signs",
        Shot(A, caption="A ferry.", credit="…"),
        (
            f'<figure><img src="{A}" alt=""> <figcaption>A ferry. '
            '<span class="copyright">…</span></figcaption></figure>'
        ),
    ),
]


@pytest.mark.parametrize(
    ("picture", "figure"), [row[1:] for row in PICTURES], ids=[row[0] for row in PICTURES]
)
def test_a_picture_that_the_body_lacks_stands_in_front(picture: Shot, figure: str) -> None:
    """The lead is a figure in front of the text; caption and credit come as they are, escaped."""
    assert with_figures("<p>Text</p>", None, [picture], "en") == f"{figure}\n<p>Text</p>"


IMG = f'<img src="{A}">'
HELD = [
    # A body that holds the picture, and what becomes of it: "+" stands for what is added.
    # -- in a figure
    ("figcaption", f"<figure>{IMG}<figcaption>A boat</figcaption></figure>",
     f"<figure>{IMG}<figcaption>A boat {SPAN}</figcaption></figure>"),
    ("figcaption-first", f"<figure><figcaption>A boat</figcaption>{IMG}</figure>",
     f"<figure><figcaption>A boat {SPAN}</figcaption>{IMG}</figure>"),
    ("figcaption-with-markup", f"<figure>{IMG}<figcaption><p>A boat</p></figcaption></figure>",
     f"<figure>{IMG}<figcaption><p>A boat</p> {SPAN}</figcaption></figure>"),
    ("no-figcaption", f"<figure>{IMG}</figure>",
     f"<figure>{IMG} <figcaption>A ferry. {SPAN}</figcaption></figure>"),
    ("caption-without-figcaption", f"<figure>{IMG}<p>A ferry.</p></figure>",
     f"<figure>{IMG}<p>A ferry.</p> <figcaption>{SPAN}</figcaption></figure>"),
    ("figcaption-not-closed", f"<figure>{IMG}<figcaption>A boat</figure>",
     f"<figure>{IMG}<figcaption>A boat {SPAN}</figure>"),
    ("inner-figure", f"<figure>{CREDIT}<figure>{IMG}</figure></figure>",
     f"<figure>{CREDIT}<figure>{IMG} <figcaption>A ferry. {SPAN}</figcaption></figure></figure>"),
    ("inner-figure-of-another", f"<figure>{IMG}<figure>{CREDIT}</figure></figure>",
     f"<figure>{IMG}<figure>{CREDIT}</figure> <figcaption>A ferry. {SPAN}</figcaption></figure>"),
    ("upper-case", f'<FIGURE><IMG SRC="{A}"><FIGCAPTION>A boat</FIGCAPTION></FIGURE>',
     f'<FIGURE><IMG SRC="{A}"><FIGCAPTION>A boat {SPAN}</FIGCAPTION></FIGURE>'),
    # -- in no figure
    ("paragraph", f"<p>{IMG}</p>", f"<p>{IMG} {SPAN}</p>"),
    ("in-a-link", f'<p><a href="/x">{IMG}</a></p>', f'<p><a href="/x">{IMG}</a> {SPAN}</p>'),
    ("in-a-picture", f"<p><picture><source>{IMG}</picture></p>",
     f"<p><picture><source>{IMG}</picture> {SPAN}</p>"),
    ("in-a-picture-in-a-link", f"<a><picture>{IMG}</picture> more</a> text",
     f"<a><picture>{IMG}</picture> more</a> {SPAN} text"),
    ("in-a-block-in-a-link", f"<a><div>{IMG}</div></a>", f"<a><div>{IMG} {SPAN}</div></a>"),
    ("text-sticks-to-it", f"<p>{IMG}HARBOUR TOWN</p>",
     f'<p>{IMG} <span class="copyright">{CREDIT} </span>HARBOUR TOWN</p>'),
    ("text-behind-it", f"<p>{IMG} HARBOUR TOWN</p>", f"<p>{IMG} {SPAN} HARBOUR TOWN</p>"),
    ("figure-not-closed", f"<figure>{IMG}", f"<figure>{IMG} {SPAN}"),
    ("credit-in-the-next-block", f"<p>{IMG}</p><p>{CREDIT}</p>",
     f"<p>{IMG} {SPAN}</p><p>{CREDIT}</p>"),
    ("credit-behind-the-next-picture", f'{IMG}<img src="{B}">{CREDIT}',
     f'{IMG} {SPAN}<img src="{B}">{CREDIT}'),
    ("credit-too-far-away", f"{IMG}{'x ' * 300}{CREDIT}",
     f'{IMG} <span class="copyright">{CREDIT} </span>{"x " * 300}{CREDIT}'),
    ("credit-in-front", f"<p>{CREDIT} {IMG}</p>", f"<p>{CREDIT} {IMG} {SPAN}</p>"),
    # -- what doesn't count as visible
    ("in-alt", f'<p><img src="{A}" alt="{CREDIT}"></p>',
     f'<p><img src="{A}" alt="{CREDIT}"> {SPAN}</p>'),
    ("in-title", f'<p>{IMG}<b title="{CREDIT}"></b></p>',
     f'<p>{IMG} <span class="copyright">{CREDIT} </span><b title="{CREDIT}"></b></p>'),
    ("in-a-comment", f"<p>{IMG}<!-- {CREDIT} --></p>", f"<p>{IMG} {SPAN}<!-- {CREDIT} --></p>"),
    ("in-a-script", f"<figure>{IMG}<script>'{CREDIT}'</script></figure>",
     (f"<figure>{IMG}<script>'{CREDIT}'</script>"
     f" <figcaption>A ferry. {SPAN}</figcaption></figure>")),
    ("in-something-hidden", f"<p>{IMG}<i hidden>{CREDIT}</i></p>",
     f'<p>{IMG} <span class="copyright">{CREDIT} </span><i hidden>{CREDIT}</i></p>'),
    ("not-displayed", f'<p>{IMG}<br style="x:y; display : NONE">{CREDIT}</p>', "="),
    ("in-something-not-displayed", f'<p>{IMG}<br><i style="display:none">{CREDIT}</i></p>',
     f'<p>{IMG} {SPAN}<br><i style="display:none">{CREDIT}</i></p>'),
    # -- what does ("=": the body stays as it is)
    ("credit-in-figcaption", f"<figure>{IMG}<figcaption>A boat. {CREDIT}</figcaption></figure>",
     "="),
    ("other-case", f"<p>{IMG} PHOTO BY JANE DOE/AGENCY</p>", "="),
    ("other-white-space", f"<p>{IMG} Photo by Jane&nbsp;Doe/Agency</p>", "="),
    ("other-label", f"<p>{IMG} Foto: Jane Doe/Agency</p>", "="),
    ("no-label", f"<p>{IMG} Jane Doe/Agency</p>", "="),
    ("in-elements", f"<p>{IMG} <em>Jane <b>D</b>oe</em>/<a href=x>Agency</a></p>", "="),
    ("references", f"<p>{IMG} Jane&#32;Doe&#x2F;Agency</p>", "="),
    ("block-beside-it", f"<div>{IMG}<p class=credit>{CREDIT}</p></div>", "="),
    ("in-the-link", f"<a href=x>{IMG} {CREDIT}</a>", "="),
    ("line-break", f"<p>{IMG}<br>A boat<br>{CREDIT}</p>", "="),
    ("twice-credited-once", f"<p>{IMG}</p><figure>{IMG} {CREDIT}</figure>", "="),
    ("twice-not-credited", f"<p>{IMG}</p><p>{IMG}</p>", f"<p>{IMG} {SPAN}</p><p>{IMG}</p>"),
    ("whole-figure", FIGURE, "="),
]  # fmt: skip


@pytest.mark.parametrize(("body", "after"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_a_picture_that_the_body_holds_gets_its_credit_there(body: str, after: str) -> None:
    """Nothing is shown twice; only the credit is added, where no reader would see it otherwise."""
    assert with_figures(body, None, [FERRY], "en") == (body if after == "=" else after)


WORDS = [
    # A credit, the text beside the picture, whether it is seen: in a figure, in no figure.
    ("Jane Doe", "A ferry. Jane Doe", True, True),
    ("Jane Doe", "A ferry, seen by Jane Doe", True, False),
    ("Jane Doe", "Jane Doe goes to town, as many others do.", True, False),
    ("Jane Doe", "A ferry. Photo: Jane Doe. HARBOUR TOWN, Monday.", True, True),
    ("Jane Doe", "A ferry | Jane Doe | Monday", True, True),
    ("Jane Doe", "A ferry (Jane Doe)", True, True),
    ("Jane Doe", "A ferry <b>Jane Doe</b> leaves", True, True),
    ("Jane Doe", "Jane Doerr", False, False),
    ("Photo by Jane Doe", "HARBOUR TOWN. Photo by Jane Doe for us", True, True),
    ("AP", "A blue MAP", False, False),
    ("AP", "A MAP. AP", True, True),
    ("AP", "a MAP and the AP said so", False, False),
    ("Reuters", "HARBOUR TOWN (Reuters) - The ferry left.", False, False),
    ("Reuters", "The ferry left, the mayor told Reuters.", False, False),
    ("Photo: Reuters", "The ferry left, the mayor told Reuters.", False, False),
    ("Photo: Reuters", "A ferry. Photo: Reuters and others", True, True),
    ("NASA", "A rocket of NASA flies", False, False),
    ("NASA", "A rocket. Image credit: NASA", True, True),
    ("© NASA", "A rocket © NASA 2022", True, True),
    ("(c) NASA", "A rocket (NASA)", True, True),
    ("新华社", "图为轮船（新华社）", True, True),
    ("写真：田中太郎", "船。田中太郎", True, True),
    ("Фото: Анна Пример", "Паром. АННА ПРИМЕР", True, True),
    ("A B/C", "XA B/C, A B/C", True, True),
    ("A B/C", "XA B/C", False, False),
    ("/", "A / B", True, True),
]


@pytest.mark.parametrize(("credit", "text", "in_figure", "in_prose"), WORDS)
def test_a_credit_counts_where_it_can_be_taken_for_one(
    credit: str, text: str, in_figure: bool, in_prose: bool
) -> None:
    """Whole words count; a mere name in running text doesn't, nor an agency in a caption."""
    picture = [Shot(A, credit=credit)]
    body = f"<figure>{IMG}<figcaption>{text}</figcaption></figure>"
    assert (with_figures(body, None, picture, None) == body) is in_figure
    body = f"<p>{IMG} {text}</p>"
    assert (with_figures(body, None, picture, None) == body) is in_prose


SAME = [
    # An <img> (or what stands for one) that shows the picture at `url`.
    (A, f"<img src='{A}'>"),
    (A, f"<img src={A}>"),
    (A, f"<img alt='>' src = '{A}' />"),
    (A, '<img src="http://news.example/a.jpg">'),
    (A, '<img src="//news.example/a.jpg">'),
    (A, '<img src="HTTPS://NEWS.example/a.jpg">'),
    (A, '<img src=" https://news.example/a.jpg\n">'),
    (A, f'<img src="{A}?w=800&amp;h=600">'),
    (A, f'<img src="{A}?v=2#x">'),
    (f"{A}?w=1200&s=0a1b", f'<img src="{A}?w=140&#38;s=2c3d">'),
    (f"{A}?w=1200", f'<img src="{A}">'),
    ("https://news.example/a?b=1&w=2", '<img src="https://news.example/a?w=3&b=1">'),
    ("https://news.example/gr%C3%B6%C3%9Fe.jpg", '<img src="https://news.example/größe.jpg">'),
    ("https://news.example/gr%C3%B6.jpg", '<img src="https://news.example/gr%c3%b6.jpg">'),
    ("https://xn--bcher-kva.example/a.jpg", '<img src="https://bücher.example/a.jpg">'),
    (A, f'<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="{A}">'),
    (A, f'<img srcset="{B} 1x, {A} 2x">'),
    (A, f'<img srcset="{A}, {B} 2x">'),
    (A, f'<img srcset="{B} 1x,{A} 2x">'),
    (A, f'<img srcset="https://news.example/w_1,h_2/b.jpg (x,y) 1w, {A}">'),
    ("https://news.example/w_1,h_2/a.jpg", '<img srcset="//news.example/w_1,h_2/a.jpg 1w">'),
    (A, f'<picture><source srcset="{A} 800w"><img src="{B}"></picture>'),
    (A, f'<!-- <img --><img src="{A}"'.replace("<img src", "<img\nsrc") + ">"),
]
OTHER = [
    # What shows no picture, or another one.
    (A, '<img src="https://news.example/ab.jpg">'),
    (A, f'<img src="{A}.webp">'),
    (A, '<img src="https://news.example/x/a.jpg">'),
    (A, '<img src="https://other.example/a.jpg">'),
    (A, '<img src="/a.jpg">'),
    (A, '<img src="https://[news.example/a.jpg">'),
    (A, f'<a href="{A}">A ferry</a>'),
    (A, f'<img alt="{A}" src="{B}">'),
    (A, f'<img src="{B}" src="{A}">'),
    (A, f"<!-- {IMG} -->"),
    (A, f"<noscript>{IMG}</noscript>"),
    (A, f"<template><p>{IMG}</template>"),
    (A, f"<script>'{IMG}'</script>"),
    (A, f"<textarea>{IMG}</textarea>"),
    (A, f"<p title='{IMG}'>Text</p>"),
    (A, f"<div hidden><div></div>{IMG}</div>"),
    (A, f'<img style="display: none" src="{A}">'),
    (A, f"<img hidden src='{A}'>"),
    (A, f"<video><object>{IMG}</object></video>"),
    (A, f"<svg><title/><path/></svg><video>{IMG}</video>"),
    (A, f'<picture><source srcset="{A}"></picture>'),
    (A, f'<img src="{A}'),
    (A, f"<!-- > {IMG}"),
    (A, f"<script><!-- <script> </script> {IMG}"),
    (A, f"<svg><p>{IMG}"),
    (A, f"<select><input>{IMG}"),
    (A, f"<plaintext>{IMG}"),
    ("https://news.example/show?id=5", '<img src="https://news.example/show?id=6">'),
    ("https://news.example/show?id=5", '<img src="https://news.example/show">'),
    ("https://news.example/show?5", '<img src="https://news.example/show?6">'),
]


@pytest.mark.parametrize(("url", "body"), SAME)
def test_the_body_shows_the_picture(url: str, body: str) -> None:
    """A picture is known in every way of writing its address, and in other sizes."""
    assert with_figures(body, None, [Shot(url)], None) == body
    assert with_figures(body, None, [Shot(C, renditions=(Size(url),))], None) == body


@pytest.mark.parametrize(("url", "body"), OTHER)
def test_the_body_does_not_show_the_picture(url: str, body: str) -> None:
    """Other addresses, links, and what no reader gets to see don't count."""
    figure = f'<figure><img src="{url}" alt=""></figure>'
    assert with_figures(body, None, [Shot(url)], None) == f"{figure}\n{body}"


# ------------------------------------------------------------------------------------- the facts


def test_other_pictures_follow_the_text() -> None:
    """The lead is in front, the others are behind the text, in order."""
    figures = [f'<figure><img src="{url}" alt=""></figure>' for url in (A, B, C)]
    content = with_figures("Text", None, [Shot(A), Shot(B), Shot(C)], None)
    assert content == "\n".join([figures[0], "Text", *figures[1:]])


def test_only_the_first_picture_is_the_lead() -> None:
    """Where the body holds the lead, the next one still follows the text."""
    second = f'<figure><img src="{B}" alt=""></figure>'
    assert with_figures(IMG, None, [Shot(A), Shot(B)], None) == f"{IMG}\n{second}"


@pytest.mark.parametrize(
    "body",
    ["Text <!-- ", "<p title='", "<script>", "<template>", "<p hidden>", "<div hidden></p>", "x</"],
)
def test_nothing_is_put_behind_what_would_swallow_it(body: str) -> None:
    """If the body ends in a comment, a quotation mark or something hidden, all goes in front."""
    figures = [f'<figure><img src="{url}" alt=""></figure>' for url in (A, B)]
    content = with_figures(body, None, [Shot(A), Shot(B)], None)
    assert content == "\n".join([*figures, body])
    assert without_figures(content, [Shot(A), Shot(B)], None) == body


def test_a_picture_named_again_is_shown_once() -> None:
    """The same address, or a rendition of an earlier picture, is no second picture."""
    pictures = [Shot(A, renditions=(Size(B),)), Shot(A + "?w=2"), Shot(B)]
    assert with_figures("Text", None, pictures, None) == (
        f'<figure><img src="{A}" alt=""></figure>\nText'
    )


def test_a_picture_named_again_keeps_all_its_credits() -> None:
    """Whoever is credited for one picture in two places is owed both."""
    pictures = [Shot(A, caption="A ferry."), Shot(A, credit="X/Y"), Shot(A, credit="Z/Y")]
    spans = '<span class="copyright">X/Y</span> <span class="copyright">Z/Y</span>'
    assert with_figures("Text", None, pictures, None) == (
        f'<figure><img src="{A}" alt=""> <figcaption>A ferry. {spans}</figcaption></figure>\nText'
    )
    assert with_figures(f"<p>{IMG}</p>", None, pictures, None) == f"<p>{IMG} {spans}</p>"
    assert with_figures(f"<figure>{IMG}</figure>", None, pictures, None) == (
        f"<figure>{IMG} <figcaption>A ferry. {spans}</figcaption></figure>"
    )


def test_two_pictures_with_one_credit_each_need_their_own() -> None:
    """A credit beside one picture says nothing of the other."""
    pictures = [FERRY, Shot(B, credit=CREDIT)]
    body = f'<p>{IMG}<br>{CREDIT}</p><p><img src="{B}"></p>'
    assert with_figures(body, None, pictures, None) == body.replace(f'{B}">', f'{B}"> {SPAN}')


def test_two_pictures_in_one_figure_share_its_caption() -> None:
    """One caption is added, with all that is missing; a credit they share stands in it once."""
    body = f'<figure>{IMG}<img src="{B}"><img src="{C}"></figure>'
    pictures = [FERRY, Shot(B, caption="A boat.", credit="X/Y"), Shot(C, credit=CREDIT)]
    assert with_figures(body, None, pictures, None) == body.replace(
        "</figure>",
        f' <figcaption>A ferry. {SPAN} A boat. <span class="copyright">X/Y</span>'
        "</figcaption></figure>",
    )


def test_two_pictures_in_one_link_are_credited_behind_it() -> None:
    """Their credits come in their order."""
    body = f'<a href="/x">{IMG}<img src="{B}"></a>'
    pictures = [FERRY, Shot(B, credit="X/Y")]
    content = f'{body} {SPAN} <span class="copyright">X/Y</span>'
    assert with_figures(body, None, pictures, None) == content
    assert with_figures(content, None, pictures, None) == content


def test_a_held_picture_without_a_credit_is_left_alone() -> None:
    """Only the credit is owed: captions aren't added for their own sake."""
    body = f"<figure>{IMG}</figure>"
    assert with_figures(body, None, [Shot(A, caption="A ferry.")], None) == body


def test_the_summary_stands_in_for_the_body() -> None:
    """Without a body, the summary is its text; blank lines part paragraphs."""
    content = with_figures(None, "One & two.\n\nThree.", [FERRY], "en")
    assert content == f"{FIGURE}\n<p>One &amp; two.</p>\n<p>Three.</p>"
    assert with_figures("", "One.", [FERRY], "en") == f"{FIGURE}\n<p>One.</p>"


def test_the_summary_stands_where_the_body_would() -> None:
    """The lead is in front of it, the others are behind."""
    second = f'<figure><img src="{B}" alt=""></figure>'
    assert with_figures(None, "One.", [FERRY, Shot(B)], "en") == f"{FIGURE}\n<p>One.</p>\n{second}"


def test_a_summary_from_right_to_left_says_so() -> None:
    """The language of the article decides."""
    content = with_figures(None, "عبّارة", [Shot(A)], "ar")
    assert content == f'<figure dir="rtl"><img src="{A}" alt=""></figure>\n<p dir="rtl">عبّارة</p>'


def test_a_picture_alone_is_a_body() -> None:
    """Without body and summary there is the picture."""
    assert with_figures(None, None, [FERRY], "en") == FIGURE
    assert without_figures(FIGURE, [FERRY], "en") == ""


@pytest.mark.parametrize("body", [None, "", "<p>Text</p>"])
def test_without_pictures_nothing_changes(body: str | None) -> None:
    """No body is made where there is no picture to credit; one without address is none."""
    assert with_figures(body, "Summary", [], None) == body
    assert with_figures(body, "Summary", [Shot(None)], None) == body
    assert without_figures(body or "", [], None) == (body or "")


def test_what_is_not_ours_stays() -> None:
    """Content that wasn't made with these pictures isn't touched."""
    content = FIGURE.replace(SPAN, f"<b>{CREDIT}</b>") + "\n<p>Text</p>"
    assert without_figures(content, [FERRY], "en") == content
    assert without_figures("<p>Text</p>", [FERRY], "en") == "<p>Text</p>"


OURS = ("whole-figure",)
"""What can't be told from our own work."""


@pytest.mark.parametrize(
    "body", [pytest.param(row[1], id=row[0]) for row in HELD if row[0] not in OURS]
)
def test_what_was_added_can_be_taken_out(body: str) -> None:
    """The way back gives the body as it was."""
    content = with_figures(body, None, [FERRY], "en")
    assert without_figures(content or "", [FERRY], "en") == body


def test_the_pictures_of_the_model_will_do() -> None:
    """An `Image` is a picture in this sense."""
    from newsfeed.model import CreditLine, Image  # noqa: PLC0415 - the only test that needs the model

    image: Picture = Image(A, caption="A ferry.", credit=CreditLine(CREDIT))
    assert with_figures("<p>Text</p>", None, [image], "en") == f"{FIGURE}\n<p>Text</p>"


# ------------------------------------------------------------------------------- hostile bodies

N = 30_000
HOSTILE = {
    "img": "<img" * N,
    "img-open": "<img " * N,
    "img-closed": "<img>" * N,
    "pictures": IMG * N,
    "figures": "<figure>" * 100_000 + IMG,
    "figures-closed": "<figure>" * 100_000 + IMG + "</figure>" * 100_000,
    "captions": "<figure><figcaption>" * N + IMG,
    "quote": '<a href="' * N,
    "quotes": "<a b='" * N,
    "comments": "<!--" * N,
    "dashes": "<!--" + "-!" * N,
    "less": "<" * N,
    "ampersands": IMG + "&" * N,
    "digits": f"<figure>{IMG}&#{'1' * N}</figure>",
    "scripts": "<script>" * N,
    "scripts-closed": "<script></script>" * N,
    "hidden": "<div hidden>" * N,
    "hidden-scripts": "<div hidden>" + "<div>" * N + "<script></script>" * N,
    "svg": "<div hidden>" + "<svg>" * N,
    "blocks": (IMG + "<div>" * 400) * (N // 400),
    "links": "<a>" * N + IMG * N + "</a>" * N,
    "sources": "<picture>" + f'<source srcset="{A}">' * N + IMG * N,
    "commas": f'<img srcset="a{"," * N}">{IMG}',
    "brackets": f'<img srcset="{"a ( " * N}">{IMG}',
    "attributes": f"<img {'a ' * N}{'b = ' * N} src={A}>",
    "words": f"<figure>{IMG}{'a ' * N}</figure>",
    "almost": f"<figure>{IMG}{'photo by jane doe/agencyx ' * N}</figure>",
    "labels": f"<figure>{IMG}{'photo ' * N}</figure>",
    "credits": IMG + f" {SPAN}" * N,
    "breaks": IMG + "<br>" * N,
    "data": f'<img src="data:{"//" * N}">{IMG}',
    "query": f'<img src="{A}?{"a&" * N}">{IMG}',
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_no_body_takes_long(body: str) -> None:
    """Time grows with the length, whatever is in it; quadratic time would be minutes here."""
    pictures = [FERRY, Shot(B, credit="a a a " * 300 + "b")]
    start = time.process_time()
    content = with_figures(body, None, pictures, "en")
    assert with_figures(content, None, pictures, "en") == content
    assert time.process_time() - start < 60


# -------------------------------------------------------------------------------------- the laws

names = st.sampled_from(
    ["Jane Doe", "Photo by Jane Doe", "AP", "© AP", "A & B/<C>", "AP/Jane Doe via X", "(Foto: AP)"]
)
captions = st.sampled_from(["A ferry.", "A ferry. Jane Doe", "x < y", "A ferry (AP)", "عبّارة"])
urls = st.sampled_from([A, B, C, "https://news.example/ab.jpg", "https://news.example/?a=1&w=2"])


@st.composite
def shots(draw: st.DrawFn) -> Shot:
    """Pictures of few addresses, so that they meet, with and without words."""
    return Shot(
        draw(urls),
        draw(st.none() | captions),
        draw(st.none() | captions),
        draw(st.none() | names),
        tuple(map(Size, draw(st.lists(urls, max_size=1)))),
    )


several = st.lists(shots(), min_size=1, max_size=4)
texts = st.sampled_from(
    ["Text", "a &lt; b", "Jane Doe", "AP", "MAP.", "Photo by Jane Doe", "x &amp; y", " ", "(AP)"]
)


@st.composite
def imgs(draw: st.DrawFn) -> str:
    """An `<img>` in one of the ways to write it."""
    url = draw(urls).replace("&", draw(st.sampled_from(["&amp;", "&#38;", "&#x26;"])))
    source = draw(
        st.sampled_from(['src="{}"', "src='{}'", 'src="x.gif" data-src="{}"', 'alt="{}"'])
    )
    img = f"<img {source.format(url.replace('https:', draw(st.sampled_from(['https:', '']))))}>"
    if draw(st.integers(0, 5)) == 0:
        return f'<picture><source srcset="{url} 2x">{img}</picture>'
    return img


def inline(*, linked: bool = False) -> st.SearchStrategy[str]:
    """Phrasing content."""
    tags = ["em", "b", "span"] if linked else ["em", "b", "span", "a"]

    def nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.builds(
            lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
            st.sampled_from(tags),
            st.lists(inner, max_size=3),
        )

    leaves = texts | imgs() | st.sampled_from(["<br>", "<!-- x -->", "<i hidden>AP</i>"])
    return leaves | nested(leaves)


def blocks() -> st.SearchStrategy[str]:
    """Flow content that is valid HTML."""
    phrases = st.lists(inline(), max_size=4).map("".join)
    caption = phrases.map("<figcaption>{}</figcaption>".format)
    leaves = (
        phrases.map("<p>{}</p>".format)
        | phrases.map("<h2>{}</h2>".format)
        | phrases.map("<p>{}".format)
        | phrases.map("<ul><li>{}<li>x</ul>".format)
        | st.builds("<figure>{}{}</figure>".format, phrases, st.just("") | caption)
        | st.builds("<figure>{1}{0}</figure>".format, phrases, caption)
        | st.sampled_from(
            [f"<noscript>{IMG}</noscript>", f"<script>'{IMG}'</script>", f"<!-- {IMG} -->"]
        )
    )
    return st.recursive(
        st.lists(leaves, max_size=4).map("".join),
        lambda inner: st.builds(
            "<{0}>{1}</{0}>".format, st.sampled_from(["div", "blockquote", "figure"]), inner
        ),
        max_leaves=4,
    )


#: Parts of HTML in any order: bodies that no publisher should have, and some have.
scraps = st.sampled_from(
    [
        *"<p> </p> <div> </div> <figure> </figure> <figcaption> </figcaption> <a> </a>".split(),
        *"<picture> </picture> <span> <table> <td> </table> <noscript> </noscript> <br>".split(),
        *"<script> </script> <style> </style> <svg> </svg> <math> </math> <title> </title>".split(),
        *"<textarea> </textarea> <select> </select> <option> <object> </object> <svg/>".split(),
        *"<video> </video> <button> </button> <iframe> </iframe> <h2> </h2> <b> </b>".split(),
        *"<!-- --> <!--> <! </ < & &# ]]> <![CDATA[".split(),
        *('<a x="', "<p y='", "<p hidden>", "<b style=display:none>", f'<source srcset="{A}">'),
    ]
)
garbage = st.lists(texts | imgs() | scraps, max_size=30).map("".join)

CORES = {
    "Jane Doe": "jane doe",
    "Photo by Jane Doe": "jane doe",
    "AP": "ap",
    "© AP": "ap",
    "A & B/<C>": "a & b/<c>",
    "AP/Jane Doe via X": "ap/jane doe via x",
    "(Foto: AP)": "ap",
}
"""What a reader must see of each of the credits above, in small letters."""


def credits_of(pictures: Iterable[Shot]) -> set[str]:
    """Return what a reader must see."""
    return {CORES[picture.credit] for picture in pictures if picture.credit}


class Reader(HTMLParser):
    """What the standard library sees of HTML, without what is hidden."""

    HIDDEN = frozenset({"script", "style", "template", "noscript", "i"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.depth = 0
        self.pieces: list[str] = []
        self.feed(html)
        self.close()
        self.text = " ".join("".join(self.pieces).split()).casefold()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - as the base class has it
        """Note where something hidden begins: "i" is hidden wherever these tests use it."""
        self.depth += tag in self.HIDDEN

    def handle_endtag(self, tag: str) -> None:
        """Note where it ends."""
        self.depth -= tag in self.HIDDEN

    def handle_data(self, data: str) -> None:
        """Take in what can be read."""
        if not self.depth:
            self.pieces.append(data)


def seen(html: str) -> str:
    """Return what a browser shows of HTML, on one line and in small letters."""
    document = html5lib.parse(f"<!doctype html><body>{html}", namespaceHTMLElements=False)
    hidden = frozenset(
        "script style noscript title textarea iframe select object video svg math".split()
    )
    pieces: list[str] = []

    def look(element: Element) -> None:
        if isinstance(element.tag, str):
            name = element.tag.rpartition("}")[2]
            style = element.get("style") or ""
            if name not in hidden and "hidden" not in element.attrib and "none" not in style:
                pieces.append(element.text or "")
                for child in element:
                    look(child)
        pieces.append(element.tail or "")

    look(document)
    return " ".join("".join(pieces).split()).casefold()


def put(body: str | None, pictures: list[Shot], language: str | None = "en") -> str:
    """Return the content, which is there since there are pictures."""
    content = with_figures(body, "Summary", pictures, language)
    assert content is not None
    return content


@given(blocks(), several)
def test_every_credit_can_be_read(body: str, pictures: list[Shot]) -> None:
    """The contract: whoever reads the body sees a credit for each picture."""
    text = Reader(put(body, pictures)).text
    assert [credit for credit in credits_of(pictures) if credit not in text] == []


@given(garbage, several)
@example("<table>AP<img src=//news.example/a.jpg>", [FERRY])
@example("<video><p></video><img src=//news.example/a.jpg>", [FERRY])
@settings(max_examples=300)
def test_every_credit_can_be_read_whatever_the_body(body: str, pictures: list[Shot]) -> None:
    """The contract holds for broken HTML, too, as a browser mends it."""
    pictures = [picture for picture in pictures if picture.credit in (None, *CORES)]
    text = seen(put(body, pictures)) if pictures else ""
    assert [credit for credit in credits_of(pictures) if credit not in text] == []


@given(st.none() | blocks() | garbage, several, st.sampled_from([None, "en", "ar"]))
def test_twice_is_once(body: str | None, pictures: list[Shot], language: str | None) -> None:
    """Content that has its credits is left alone."""
    content = put(body, pictures, language)
    assert put(content, pictures, language) == content


@given(blocks() | garbage, several)
def test_nothing_of_the_body_is_lost(body: str, pictures: list[Shot]) -> None:
    """What comes out is the body with something put in, here and there."""
    rest = iter(put(body, pictures))
    assert [character for character in body if character not in rest] == []


@given(blocks() | garbage, several)
def test_the_way_back_leads_to_the_same_content(body: str, pictures: list[Shot]) -> None:
    """What is taken out would be put in again just so."""
    content = put(body, pictures)
    back = without_figures(content, pictures, "en")
    assert len(back) <= len(body) or not body
    assert put(back, pictures) == content or not back


@given((blocks() | garbage).filter(lambda body: bool(body) and "news.example" not in body), several)
def test_the_way_back_leads_to_the_body(body: str, pictures: list[Shot]) -> None:
    """A body that doesn't hold the pictures comes back as it was."""
    assert without_figures(put(body, pictures), pictures, "en") == body


@given(blocks().filter(bool), several)
def test_the_way_back_leads_to_a_body_that_holds_the_pictures(
    body: str, pictures: list[Shot]
) -> None:
    """So does one that holds them, if it doesn't write captions and credits just as we do."""
    assert without_figures(put(body, pictures), pictures, "en") == body


@given(blocks(), several, st.sampled_from([None, "ar"]))
def test_valid_html_stays_valid(body: str, pictures: list[Shot], language: str | None) -> None:
    """A strict parser takes what comes out, since it takes what goes in."""
    html5lib.HTMLParser(strict=True).parseFragment(body, container="div")
    html5lib.HTMLParser(strict=True).parseFragment(put(body, pictures, language), container="div")


@given(blocks(), several)
def test_a_figure_has_one_caption(body: str, pictures: list[Shot]) -> None:
    """HTML, section 4.4.12: one <figcaption>, and it comes first or last."""
    tree = html5lib.parseFragment(put(body, pictures), namespaceHTMLElements=False)
    for figure in tree.iter("figure"):
        children = [child.tag for child in figure if isinstance(child.tag, str)]
        assert children.count("figcaption") <= 1
        assert "figcaption" not in children[1:-1]


@given(several, st.sampled_from([None, "en", "ar"]))
def test_the_short_way_is_the_long_way(pictures: list[Shot], language: str | None) -> None:
    """A body that might hold a picture and doesn't gets the same as one that can't."""
    picture = pictures[:1]
    short = put("<p>Text</p>", picture, language)
    hint = f"<p title='{picture[0].url}'>Text</p>"
    assert put(hint, picture, language) == short.replace("<p>Text</p>", hint)
    assert re.match(r'<figure(?: dir="rtl")?><img src="[^"]+" alt="[^"]*">', short)
