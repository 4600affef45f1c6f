"""Looks at whole texts: the compiled ones and their twins in Python say the same."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsfeed import Article, Category
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


PARTS = (
    *(
        "http://",
        "https://",
        "ftp://",
        "HTTP://",
        "a",
        "-",
        "_",
        ".",
        "..",
        "/",
        "?",
        "#",
        ":",
        "@",
    ),
    *("%41", "%4", "%zz", "[", " ", "é", "語", "A", "a" * 62, "a." * 60, ":443"),
)


@given(st.lists(st.sampled_from(PARTS), max_size=9).map("".join))
@example("https://" + "a" * 63 + "/")
@example("https://" + "a" * 64 + "/")
@example("https://" + "a." * 126 + "a/")
@example("https://" + "a." * 126 + "aa/")
@example("https://a./")
@example("https:///")
@example("https://a")
def test_a_url_is_what_the_pattern_says(text: str) -> None:
    """The table of characters says the same as the grammar of RFC 3986 as a regular expression."""
    assert scan.is_url(text) is scan.TWINS["is_url"](text)


@given(st.lists(st.sampled_from(PARTS), max_size=9).map("".join), texts)
@example("https://news.example/i/1.jpg?w=1", 'src="//news.example/i/1.jpg"')
@example("https://news.example/i/1.jpg?w=1", "/i/2.jpg")
@example("https://news.example", "")
@example("https://news.example/a%20b", "/a")
@example("https://news.example/a\x00b", "/a\x00b")
@example("https://news.example/é&", "/é")
def test_the_path_of_a_url_stands_in_a_text(url: str, text: str) -> None:
    """The compiled look and its twin cut the address at the same place."""
    for where in (text, f"{text}{url}", f"{text}{url.partition('//')[2].partition('?')[0]}"):
        assert scan.holds_path(where, url) is scan.TWINS["holds_path"](where, url)
    assert scan.holds_path(f"{text}{url}", url)


MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


@pytest.mark.parametrize("more", [{}, {'"': "&quot;", "\t": "&#9;"}], ids=["text", "attribute"])
@pytest.mark.parametrize("make", [scan.escaping, scan.escaping_in_python])
def test_characters_are_written_as_the_table_says(
    make: Callable[[dict[str, str]], Callable[[str], str]], more: dict[str, str]
) -> None:
    """Each by itself, in texts of every width, and nothing else is touched."""
    table: dict[str, Any] = MARKUP | more
    escape = make(table)
    for text in ("", "a", "&", '<a href="x">\t\n&amp;', "é<", "語&\r", "🌀>🌀", "x" * 700 + "<"):
        assert escape(text) == text.translate(str.maketrans(table))


@given(texts | long_texts | st.text('ab&<>"\t\n\ré語🌀', max_size=700))
def test_escaping_is_the_same_compiled_or_not(text: str) -> None:
    """The two say the same, and a text with nothing to escape comes back as it is."""
    table = MARKUP | {'"': "&quot;"}
    made = scan.escaping(table)(text)
    assert made == scan.escaping_in_python(table)(text)
    if made == text:
        assert made is text


compiled = pytest.mark.skipif(not scan.COMPILED, reason="there was no compiler")


@compiled
@pytest.mark.parametrize(
    "table",
    [{"a": "bb"}, {"&": "x"}, {"&": "é&"}, {"&": "x" * 16}, {"&&": "xx"}, {1: "xx"}, {"&": 1}, ()],
)
def test_a_table_is_checked(table: Any) -> None:
    """One that could not be followed is refused."""
    with pytest.raises((TypeError, ValueError)):
        scan.escaping(table)


@compiled
def test_nothing_but_a_text_is_escaped() -> None:
    """Whatever else is given is refused; a subclass of str becomes a plain one."""
    escape: Any = scan.escaping(MARKUP)
    for given_ in (1, None, b"x"):
        with pytest.raises(TypeError):
            escape(given_)
    with pytest.raises(TypeError):
        escape()
    assert type(escape(type("Text", (str,), {})("x"))) is str


@compiled
def test_what_is_known_of_fields_is_checked() -> None:
    """The fields of another class, or a look that there is not, would read foreign memory."""
    fields: Any = scan.Fields
    title = vars(Article)["title"]
    for said in (
        (Article, ((title, None, "nonsense", None, 1, False),)),
        (Article, ((title, None, "among", (), 1, False),)),
        (Article, ((vars(Category)["label"], None, "", None, 1, False),)),
        (Article, ((vars(Article)["lead_image"], None, "", None, 1, False),)),
        (Article, ((title,),)),
        (Article, [title]),
        (Article,),
    ):
        with pytest.raises((TypeError, ValueError)):
            fields(*said)
    look = fields(Article, ((title, None, "line", None, 5, False),))
    assert look(Article(title="x", id="x")) == 0
    for other in ((), (1,), (Category("x"),), (Article(title="x", id="x"),) * 2):
        with pytest.raises(TypeError):
            look(*other)


@pytest.mark.parametrize("thing", [None, 1, b"x", "", type("Text", (str,), {})("x")])
def test_nothing_but_a_plain_text_is_clean(looks: dict[str, Any], thing: object) -> None:
    """A subclass of str must be made a plain one; the empty text is none; the rest is no text."""
    assert looks["is_clean"](thing) is False
    assert looks["is_line"](thing) is False
    assert looks["is_url"](thing) is False


def test_a_part_is_looked_for_in_texts_alone(looks: dict[str, Any]) -> None:
    """What is no text is a fault of the caller."""
    with pytest.raises(TypeError):
        looks["holds"]("text", 1)
    with pytest.raises(TypeError):
        looks["holds"]("text")
    with pytest.raises(TypeError):
        looks["holds_path"]("text", 1)
    with pytest.raises(TypeError):
        looks["holds_path"]("text")


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
    assert scan.Fields is None
    assert scan.escaping is scan.escaping_in_python
    assert scan.Template is None
    assert scan.is_url("https://news.example/")
    assert scan.is_clean("two\nlines")
    assert not scan.is_line("two\nlines")
    assert scan.holds("text", "ex")
