"""Pictures: lazy ones, counting ones, and those that stand there twice."""

from __future__ import annotations

import pytest

from newsfeed import Report
from newsfeed.hygiene import clean
from newsfeed.hygiene.srcset import best, candidates

BASE = "https://news.example/1"
A = '<img src="https://news.example/a.jpg" alt="">'
DATA = "data:image/gif;base64,R0lGODlhAQABAAAAACw="


def rules(html: str) -> tuple[str, list[str]]:
    """What is left, and the rules that speak of the rest."""
    report = Report()
    return clean(html, base=BASE, report=report), [each.rule for each in report]


@pytest.mark.parametrize(
    "html",
    [
        f"<img src='{DATA}' data-src=/a.jpg>",
        "<img src=/low.jpg data-src=/a.jpg>",
        "<img data-lazy-src=/a.jpg>",
        f"<img src='{DATA}' data-original=/a.jpg class=lazyload loading=lazy>",
        "<img src=/img/blank.gif data-src=/a.jpg data-srcset=''>",
        "<amp-img src=about:blank data-src=/a.jpg width=300 height=200></amp-img>",
    ],
)
def test_a_lazy_picture_is_a_plain_one(html: str) -> None:
    """Its address is where the script would have looked for it."""
    assert rules(html) == (A, ["picture-resolved"])


@pytest.mark.parametrize(
    "html",
    [
        "<img data-src=true src=/a.jpg>",
        '<img data-src=\'{"a": "/b.jpg"}\' src=/a.jpg>',
        "<img data-src='  ' src=/a.jpg sizes=auto>",
    ],
)
def test_what_is_no_address_is_not_one(html: str) -> None:
    """Such attributes hold all sorts of things."""
    assert rules(html) == (A, [])


def test_sizes_come_along() -> None:
    """The srcset that a script was to set is set; a picture without an address takes one of it."""
    html = f"<img src='{DATA}' data-srcset='/s.jpg 300w, /m.jpg 900w, /l.jpg 2000w' sizes=50vw>"
    files = [f"https://news.example/{file}" for file in ("s.jpg 300w", "m.jpg 900w", "l.jpg 2000w")]
    assert clean(html, base=BASE) == (
        f'<img src="https://news.example/m.jpg" sizes="50vw" alt="" srcset="{", ".join(files)}">'
    )


@pytest.mark.parametrize(
    "html",
    [
        f"<img src='{DATA}' data-src=/a.jpg><noscript><img src=/a.jpg></noscript>",
        f"<img src='{DATA}' data-src=/a.jpg>\n <noscript>x<p><img src=/a.jpg?w=9></p></noscript>",
        f"<noscript><img src=/a.jpg></noscript><img src='{DATA}' data-src=/a.jpg>",
        f"<img class=lazy src='{DATA}'><noscript><img src=/a.jpg>Turn on JavaScript</noscript>",
        f"<picture><img src='{DATA}'><noscript><img src=/a.jpg></noscript></picture>",
    ],
)
def test_the_twin_for_no_script_is_not_shown_twice(html: str) -> None:
    """One of the two stays, whichever is first, and words for people without scripts go."""
    cleaned = clean(html, base=BASE)
    assert cleaned.count("<img") == 1
    assert "/a.jpg" in cleaned
    assert "JavaScript" not in cleaned


def test_another_picture_for_no_script_stays() -> None:
    """It is no twin."""
    html = "<img src=/b.jpg><noscript><img src=/a.jpg></noscript><img src=/c.jpg><img src=/a.jpg>"
    assert clean(html, base=BASE).count("<img") == 4


@pytest.mark.parametrize(
    "image",
    [
        "<img src=https://e.example/p width=1 height=1>",
        "<img src=https://e.example/p width=0px height='1px'>",
        "<img src=https://e.example/p style='border:0;width:1px;height:1px !important'>",
        "<img src='https://pixel.wp.com/b.gif?x'>",
        "<img src=//b.scorecardresearch.com/p?c1=2>",
        "<img src=https://www.facebook.com/tr?id=1>",
        "<img src=https://stats.e.example/matomo.php?idsite=1>",
        "<img src=https://news.e.example/x?republication-pixel=true>",
        "<img src=https://abc.met.vgwort.de/na/1>",
        "<img data-src=https://www.google-analytics.com/collect?x>",
        "<iframe src=https://www.googletagmanager.com/ns.html?id=1></iframe>",
        "<iframe src=https://e.example/ width=0 height=0></iframe>",
    ],
)
def test_pictures_that_count_go(image: str) -> None:
    """By their size, or by who serves them."""
    assert rules(f"<p>a{image}</p>") == ("<p>a</p>", ["tracking-pixel-removed"])


@pytest.mark.parametrize(
    "image",
    [
        "<img src=/a.jpg width=1>",
        "<img src=/a.jpg width=100% height=1>",
        "<img src=/a.jpg width=640 height=480>",
        "<img src=/a.jpg style='max-width:1px;line-height:1px'>",
    ],
)
def test_other_pictures_stay(image: str) -> None:
    """One side alone says nothing."""
    assert clean(image, base=BASE) == A


def test_a_picture_without_an_address_goes() -> None:
    """Nothing could be shown; the report names it by its words."""
    assert rules("<img alt=Harbour>a<img src='data:image/png;base64,AA'>") == (
        "a",
        ["picture-removed"],
    )


def test_sources_of_a_picture() -> None:
    """A `<picture>` keeps those that lead somewhere; what an unclosed one swallowed comes out."""
    html = (
        "<picture><source data-srcset='/a.webp 2x' type=image/webp><source srcset=''>"
        "<source srcset='javascript:x'><img src=/a.jpg onload=x>Words <b>behind</b>"
    )
    assert clean(html, base=BASE) == (
        '<picture><source type="image/webp" srcset="https://news.example/a.webp 2x">'
        f"{A}</picture>Words <b>behind</b>"
    )
    assert clean("<picture><source srcset=/a.jpg></picture>", base=BASE) == (
        f'<picture><source srcset="https://news.example/a.jpg">{A}</picture>'
    )
    assert clean("<picture></picture><source src=x>a", base=BASE) == "a"


@pytest.mark.parametrize(
    ("srcset", "expected"),
    [
        ("", []),
        (" , ", []),
        ("a", [("a", "")]),
        ("a,b 2x", [("a,b", "2x")]),
        ("a, b", [("a", ""), ("b", "")]),
        ("a 1x,b 2x", [("a", "1x"), ("b", "2x")]),
        ("a  100w  , b,c 200w,", [("a", "100w"), ("b,c", "200w")]),
        ("a (x, y) 1x, b", [("a", "(x, y) 1x"), ("b", "")]),
    ],
)
def test_candidates_of_a_srcset(srcset: str, expected: list[tuple[str, str]]) -> None:
    """As the standard parts them."""
    assert list(candidates(srcset)) == expected


def test_the_best_candidate_fills_a_column() -> None:
    """The smallest that is wide enough, else the widest."""
    assert best([("a", "100w"), ("b", "900w"), ("c", "2000w")]) == "b"
    assert best([("a", "100w"), ("b", "600w")]) == "b"
    assert best([("a", ""), ("b", "2x"), ("c", "3x")]) == "b"
    assert best([]) is None
