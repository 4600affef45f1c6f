"""Looks at whole texts: the compiled ones and their twins in Python say the same."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsfeed.text import clean, scan

#: Letters of every width that a string may have, and all that has to go.
CHARACTERS = (
    "a é語🌀 \t\n\r\x00\x1f\x7f\x80\x9f\xa0\u2028"
    "\ud7ff\ud800\udfff\ue000\ufffd\ufffe\uffff\U0010ffff"
)

texts = st.text(st.sampled_from(CHARACTERS) | st.characters(), max_size=40)
#: Longer than what is looked at at a time, with something at either end of it.
long_texts = st.builds(
    lambda before, width, after: before + "x" * width + after,
    texts, st.integers(400, 1100), texts,
)  # fmt: skip

Look = Callable[[object], bool]


@pytest.fixture(params=["as installed", "in Python"])
def looks(request: pytest.FixtureRequest) -> dict[str, Any]:
    """The looks that newsfeed uses, and those it has for machines without a compiler."""
    if request.param == "in Python":
        return dict(scan.TWINS)
    return {name: getattr(scan, name) for name in scan.TWINS}


@given(texts | long_texts)
@example("x" * 511 + "\x00")
@example("é" * 512 + "\x80")
@example("語" * 513 + "\ud800")
@example("🌀" * 511 + "\uffff")
def test_clean_is_what_cleaning_leaves_alone(text: str) -> None:
    """A text is clean exactly when `prose` gives it back, and there is something in it."""
    for is_clean in (scan.is_clean, scan.TWINS["is_clean"]):
        assert is_clean(text) is (bool(text) and clean.prose(text) == text)


@given(texts | long_texts)
@example("a  b")
@example(" a")
@example("a ")
@example("\xa0")
def test_a_line_is_printable_with_single_spaces(text: str) -> None:
    """What is told to be a line is left alone by `line`; the twins agree on every text."""
    is_line, twin = scan.is_line, scan.TWINS["is_line"]
    assert is_line(text) is twin(text)
    if is_line(text):
        assert clean.line(text) == text


@given(texts, texts)
@example("aé", "é")
@example("語", "a")
@example("a", "語")
@example("", "")
def test_a_part_stands_in_a_text(text: str, part: str) -> None:
    """`holds` is the operator `in`."""
    assert scan.holds(text, part) is (part in text)
    assert scan.holds(f"{text}{part}{text}", part)


@pytest.mark.parametrize("thing", [None, 1, b"x", "", type("Text", (str,), {})("x")])
def test_nothing_but_a_plain_text_is_clean(looks: dict[str, Any], thing: object) -> None:
    """A subclass of str must be made a plain one; the empty text is none; the rest is no text."""
    assert looks["is_clean"](thing) is False
    assert looks["is_line"](thing) is False


def test_a_part_is_looked_for_in_texts_alone(looks: dict[str, Any]) -> None:
    """What is no text is a fault of the caller."""
    with pytest.raises(TypeError):
        looks["holds"]("text", 1)
    with pytest.raises(TypeError):
        looks["holds"]("text")


@pytest.fixture
def uncompiled(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine where nothing was compiled."""
    monkeypatch.delattr("newsfeed.text._scan", raising=False)
    monkeypatch.setitem(sys.modules, "newsfeed.text._scan", None)
    importlib.reload(scan)
    yield
    monkeypatch.undo()
    importlib.reload(scan)


@pytest.mark.usefixtures("uncompiled")
def test_it_goes_without_a_compiler() -> None:
    """Where the compiled looks are missing, the twins are used."""
    assert not scan.COMPILED
    assert scan.is_clean("two\nlines")
    assert not scan.is_line("two\nlines")
    assert scan.holds("text", "ex")
