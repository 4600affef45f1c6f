"""The summary that is made of a body: where it ends."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed import Article
from newsfeed.text.html import escape, excerpt

HINDI = "नौका बंदरगाह पर लौट आई है। यात्री खुश हैं कि सेवा फिर से शुरू हुई है और मौसम अच्छा है। "
THAI = "เรือข้ามฟากกลับมาให้บริการอีกครั้งหลังจากหยุดไปนานถึงเก้าปีและผู้โดยสารก็ดีใจมาก"
ARABIC = "عادت العبّارة إلى الميناء بعد تسع سنوات، والركّاب سعداء. هل ستبقى؟ نعم، بالتأكيد. "
FAMILIES = "👨‍👩‍👧‍👦👩🏽‍🚀🏳️‍🌈🇩🇪🇫🇷🏴󠁧󠁢󠁳󠁣󠁴󠁿1️⃣e\u0301각"


def made(text: str) -> str:
    """The summary of a body with this text."""
    return (
        Article(title="A", link="https://e.example/", content=f"<p>{escape(text)}</p>").summary
        or ""
    )


@pytest.mark.parametrize("text", [HINDI, ARABIC], ids=["Hindi", "Arabic"])
def test_it_ends_with_a_sentence(text: str) -> None:
    """Whatever the script ends its sentences with."""
    summary = made(text * 10)
    assert summary.endswith(" …")
    assert summary[-3] in ".؟।"
    assert (text * 10).startswith(summary[:-2])


@pytest.mark.parametrize(
    "text", [HINDI.replace("।", ""), "Worte ohne Ende " * 3], ids=["Hindi", "German"]
)
def test_it_ends_with_a_word(text: str) -> None:
    """Where no sentence ends late enough."""
    summary = made(text * 10)
    assert summary.endswith("…")
    assert (text * 10)[len(summary) - 1] == " "


@pytest.mark.parametrize("text", [THAI, FAMILIES, "e\u0301", "क्षि", "👩‍❤️‍💋‍👨", "🇩🇪"], ids=repr)
@pytest.mark.parametrize("before", range(0, 14, 3))
def test_it_never_ends_inside_a_character(text: str, before: int) -> None:
    """Where there is no space, it ends between two characters as readers see them."""
    whole = "x" * before + text * 200
    summary = made(whole)
    assert summary.endswith("…")
    rest = whole[len(summary) - 1 :]
    assert unicodedata.category(rest[0]) not in {"Mn", "Mc", "Me", "Cf"}
    assert summary[-2] not in "\u200d\u094d"
    assert not "\U0001f3fb" <= rest[0] <= "\U0001f3ff"
    half = len(summary[:-1]) - len(summary[:-1].rstrip("🇩🇪🇫🇷"))
    assert half % 2 == 0


def test_captions_are_no_summary() -> None:
    """Unless there is nothing else."""
    figure = "<figure><img src='https://e.example/a.jpg'><figcaption>Quay.</figcaption></figure>"
    article = Article(title="A", link="https://e.example/", content=f"{figure}a<figcaption>b")
    assert article.summary == "a"
    alone = Article(title="A", link="https://e.example/", content=figure)
    assert alone.summary == "Quay."


@given(st.text(), st.integers(1, 40))
def test_an_excerpt_is_what_the_text_begins_with(text: str, limit: int) -> None:
    """Cut or not, nothing is made up."""
    cut = excerpt(text, limit)
    assert cut == text or text.startswith(cut.removesuffix("…").rstrip())
