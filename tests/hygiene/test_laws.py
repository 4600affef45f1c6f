"""What holds for every body, however it was broken, and on purpose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hygiene.attacks import ATTACKS
from tests.hygiene.judging import elements, faults

from newsfeed import Article, Report
from newsfeed.hygiene import ALLOWED, FEED, RULES, TEXT, Allow, clean, clean_article
from newsfeed.hygiene.sanitizer import sanitize
from newsfeed.text.clean import markup
from newsfeed.text.html import escape

BASE = "https://news.example/1"
LISTS = list(ALLOWED.values())

TAGS = sorted(
    {*FEED.elements, "script", "style", "svg", "math", "noscript", "iframe", "form", "template"}
    | {"select", "textarea", "object", "section", "h6", "amp-img", "font", "mglyph", "title"}
)
NAMES = ["href", "src", "srcset", "data-src", "style", "onclick", "class", "title", "width", "lang"]
VALUES = st.one_of(
    st.sampled_from(
        ["/a.jpg", "a b.jpg 2x", "javascript:x", "data:,x", "//e.example", "1", "'\"><b>", "`", ""]
    ),
    st.text(max_size=8),
)
ATTRIBUTES = st.lists(
    st.tuples(st.sampled_from(NAMES), VALUES, st.sampled_from("\"' ")), max_size=3
)


def start_tag(tag: str, attributes: list[tuple[str, str, str]]) -> str:
    """A start tag, its attributes quoted well or badly."""
    return f"<{tag}{''.join(f' {name}={mark}{text}{mark}' for name, text, mark in attributes)}>"


PIECES = st.one_of(
    st.builds(start_tag, st.sampled_from(TAGS), ATTRIBUTES),
    st.sampled_from(TAGS).map("</{}>".format),
    st.text(max_size=12),
    st.sampled_from(ATTACKS),
    st.sampled_from(["<!--", "-->", "<![CDATA[", "]]>", "&lt;", "&#0;", "\n", "<", ">", "\u00a0"]),
)
BODIES = st.lists(PIECES, max_size=14).map("".join)


@pytest.mark.parametrize("allow", LISTS, ids=lambda allow: allow.name)
def test_no_attack_gets_through(allow: Allow) -> None:
    """Nothing of the corpus leaves a script, a handler, a frame or a running address."""
    for attack in ATTACKS:
        cleaned = clean(attack, base=BASE, allow=allow)
        assert faults(cleaned, allow) == [], attack
        assert clean(cleaned, base=BASE, allow=allow) == cleaned, attack


@pytest.mark.parametrize("frame", ["<p>{}</p>", "<table><tr><td>{}", "<a href=/x>{}</a>", "x{}y"])
def test_no_attack_gets_through_from_within(frame: str) -> None:
    """Nor does it inside other markup."""
    for attack in ATTACKS:
        cleaned = clean(frame.format(attack), base=BASE)
        assert faults(cleaned, FEED) == [], attack


@given(BODIES, st.sampled_from(LISTS))
def test_what_comes_out_is_on_the_list(html: str, allow: Allow) -> None:
    """Whatever comes in, html5lib finds nothing but the list's elements, attributes, schemes."""
    assert faults(clean(html, base=BASE, allow=allow), allow) == []


@given(BODIES, st.sampled_from(LISTS), st.sampled_from([None, BASE]))
def test_twice_is_once(html: str, allow: Allow, base: str | None) -> None:
    """Cleaning a clean body changes nothing."""
    cleaned = clean(html, base=base, allow=allow)
    assert clean(cleaned, base=base, allow=allow) == cleaned
    assert faults(cleaned, allow, base) == []


@given(BODIES)
def test_cleaning_is_a_function(html: str) -> None:
    """The same body gives the same body and the same report."""
    reports = [Report(), Report()]
    first, second = (clean(html, base=BASE, report=report) for report in reports)
    assert first == second
    assert list(reports[0]) == list(reports[1])
    assert {each.rule for each in reports[0]} <= RULES


@given(st.text(), st.sampled_from(LISTS))
def test_text_survives_to_the_letter(text: str, allow: Allow) -> None:
    """Every character of a paragraph comes out, but those that no feed can hold."""
    cleaned = clean(f"<p>x{escape(text)}x</p>", allow=allow)
    assert faults(cleaned, allow, None) == []
    shown = "".join(next(iter(elements(cleaned))).itertext())
    assert shown == markup(f"x{text}x")


@given(st.text(), st.sampled_from([FEED, TEXT]))
def test_an_attribute_survives_to_the_letter(text: str, allow: Allow) -> None:
    """So does what an attribute says."""
    cleaned = clean(f'<p title="x{escape(text)}x"><a title="x{escape(text)}x" href="/">y</a></p>')
    link = [each for each in elements(cleaned) if each.tag.endswith("}a")]
    assert [each.get("title") for each in link] == [markup(f"x{text}x")]
    assert clean(cleaned, allow=allow)


@given(BODIES)
def test_an_article_is_cleaned_like_its_body(html: str) -> None:
    """`clean_article` does to the content what `clean` does, against the article's link."""
    article = Article(title="A", link=BASE, content=html)
    cleaned = clean_article(article)
    assert (cleaned.content or "") == clean(article.content or "", base=BASE)
    assert clean_article(cleaned) == cleaned


def test_the_judge_would_notice() -> None:
    """The second opinion is one: what is not clean is found out."""
    for html in (
        "<script>x</script>",
        "<p onclick=x>",
        "<p style=x>",
        "<a href=javascript:x>",
        "<a href=/x>",
        "<img srcset='https://e.example/ 1x, data:,x 2x'>",
        "<!-- x -->",
        "<svg>",
    ):
        assert faults(html, FEED), html


def test_the_sanitiser_stands_alone() -> None:
    """What pruning might let through goes in the last step, by itself."""
    for attack in ATTACKS:
        assert faults(sanitize(markup(attack), FEED), FEED, None) == [], attack


def test_a_body_that_never_settles_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """None is known; should there be one, its text stays."""
    monkeypatch.setattr("newsfeed.hygiene.cleaning._ROUNDS", 0)
    report = Report()
    assert clean("<b>a</b> &lt;", report=report) == "<p>a &lt;</p>"
    assert [each.rule for each in report.warnings] == ["body-made-plain"]
