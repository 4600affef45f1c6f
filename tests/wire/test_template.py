"""Templates put pieces together; the compiled ones say the same as those in Python."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsfeed._wire.escape import SECTION, as_html, plain, quoted, rss_plain
from newsfeed._wire.template import COMPILED, NAMES, Hole, Parts, compiled, in_python, template
from newsfeed.text.html import escape

compiler = pytest.mark.skipif(not COMPILED, reason="nothing was compiled")

#: What escapes, one of which no writer knows.
ESCAPES = (plain, rss_plain, as_html, quoted, escape)

SECTIONED = Hole(escape=plain, open="<", close=">")

#: Texts of every width, with what is escaped between plain runs, at all places of a word.
pieces = st.sampled_from(
    ["a", "abcdefgh", "<", ">", "&", '"', "'", "\t", "\n", "]", "]]>", "]]]>", "]]", "{", "}",
     "{0}", "\x00", "\x7f", "é", "ÿ", "ß", "–", "“", "ж", "желез", "ש", "ߺ", "ࠀ", "語",
     "\uffff", "🌀"]
)  # fmt: skip
texts = st.lists(pieces, max_size=40).map("".join) | st.text(max_size=40)
written = st.text("ab&lt;é語🌀{}'\\\n", max_size=6)


@st.composite
def filled(draw: st.DrawFn) -> tuple[Parts, list[Any]]:
    """A template, and what is given for its holes."""
    parts: list[str | Hole] = [draw(written)]
    values = []
    for _ in range(draw(st.integers(0, 5))):
        optional = draw(st.booleans())
        around = (draw(written), draw(written)) if optional else ("", "")
        way = draw(st.sampled_from((None, *ESCAPES)))
        section = SECTION if way is plain and draw(st.booleans()) else ("", "")
        value = draw(texts if way else texts | st.integers())
        values.append(None if optional and draw(st.booleans()) else value)
        parts += [Hole(optional, *around, way, *section), draw(written)]
    return parts, values


def python(parts: Parts) -> Callable[..., str]:
    """The template as it is where nothing was compiled."""
    names: dict[str, Any] = dict(NAMES)

    def named(thing: object) -> str:
        names[f"n{len(names)}"] = thing
        return f"n{len(names) - 1}"

    exec("\n".join(in_python("fill", parts, named)), names)  # noqa: S102 -- as `template` does
    made: Callable[..., str] = names["fill"]
    return made


def as_meant(parts: Parts, values: list[Any]) -> str:
    """What a template says, spelled out."""
    rest = iter(values)
    said = []
    for part in parts:
        if isinstance(part, str):
            said.append(part)
        elif (value := next(rest)) is not None:
            text = str(value)
            if part.open and part.close not in text:
                text = f"{part.open}{text}{part.close}"
            elif part.escape is not None:
                text = part.escape(text)
            said += [part.before, text, part.after]
    return "".join(said)


def wide(*values: str) -> tuple[Parts, list[Any]]:
    """Each value as it is, escaped, and in a section."""
    ways = (
        Hole(),
        Hole(escape=plain),
        Hole(escape=quoted),
        Hole(escape=plain, open="<", close=">"),
    )
    parts: list[str | Hole] = [""]
    for way in ways[: len(values)]:
        parts += [way, "-"]
    return parts, list(values)


@example(wide("é" * 4097, "é<" * 4097, "語&" * 4097, "🌀>" * 4097))
@example(wide("ж" * 9001, "a" * 6144, "<" * 6144, "a" * 6143))
@example(wide("a" * 8 + "é", "aaaaaaa<", "aaa語", "aaaa<aaa>"))
@example(wide("\x1f\x20!\"#%&'()*+;<=>?@", "\x1f\x20!\"#%&'();<=>?@", "\x00\t\r\n\x7f\x80", "]]>"))
@given(filled())
def test_a_template_says_what_is_meant(made: tuple[Parts, list[Any]]) -> None:
    """In Python and compiled, whatever the texts hold and however wide they are."""
    parts, values = made
    meant = as_meant(parts, values)
    assert python(parts)(*values) == meant
    if not COMPILED:
        return
    try:
        expected = meant.encode()
    except UnicodeEncodeError:
        with pytest.raises(UnicodeEncodeError):
            compiled(parts)(*values)
    else:
        assert compiled(parts)(*values) == expected


@compiler
@pytest.mark.parametrize("half", ["\ud800", "aaaaaaa\udfff", "語\udfff", "🌀\ud800"])
@pytest.mark.parametrize(
    "way", [Hole(), Hole(escape=plain), Hole(escape=plain, open="<", close=">")]
)
def test_half_a_character_is_refused(half: str, way: Hole) -> None:
    """UTF-8 can't say it."""
    with pytest.raises(UnicodeEncodeError, match="surrogates not allowed"):
        compiled(("a", way, "b"))(half)


class Medium(StrEnum):
    """A word that is not quite a text."""

    IMAGE = "image"


@compiler
def test_pieces_go_into_pieces() -> None:
    """What templates made stays as it is, alone and in lists; numbers and words are written."""
    inner = compiled(("<b>", Hole(escape=plain), "</b>"))
    made = inner("é & ü")
    assert made == "<b>é &amp; ü</b>".encode()
    outer = compiled(("<a>", Hole(optional=True), "</a>"))
    assert outer(made) == b"<a>" + made + b"</a>"
    given_ = [made, "–", 0, 12, -3, 2**70, Medium.IMAGE, True, b""]
    expected = f"<a>{made.decode()}–012-3{2**70}imageTrue</a>"
    assert outer(given_) == expected.encode()
    assert outer([]) == outer(None) == b"<a></a>"
    assert compiled(("x",))() == b"x"


@compiler
def test_what_a_template_made_is_a_text_elsewhere() -> None:
    """In a section it stands as it is; where it has to be escaped, or ends the section, it is."""
    sectioned = compiled(("", Hole(escape=plain, open="<![CDATA[", close="]]>"), ""))
    escaped = compiled(("", Hole(escape=plain), ""))
    for text in ("<p>é</p>", "]]", "]", "a]]", "]>", "]]]", "", "]a]]"):
        assert sectioned(text.encode()) == f"<![CDATA[{text}]]>".encode()
        assert escaped(text.encode()) == plain(text).encode()
    for text in ("a]]>b&é", "]]]>", "]]>"):
        assert sectioned(text.encode()) == plain(text).encode()
    with pytest.raises(UnicodeDecodeError):
        escaped(b"\xff")


@compiler
@pytest.mark.parametrize(
    "parts",
    [(), (1,), ("a", Hole()), ("a", "b", "c"), ("a", (False,), "c"), ("a", Hole(), 3),
     ("", (False, 3, "", None, "", ""), ""), ("", Hole(escape=str.upper), ""),
     ("", Hole(open="<", close=">"), ""),
     ("", Hole(escape=plain, open="<"), ""), ("\ud800",)],
)  # fmt: skip
def test_what_is_no_template_is_refused(parts: Any) -> None:
    """A part that is missing, or of the wrong kind."""
    with pytest.raises((TypeError, ValueError)):
        compiled(parts)


@compiler
def test_what_does_not_fit_is_refused() -> None:
    """Too few or too many pieces; no text where one is to be escaped; a list in a list."""
    fill = compiled(("<", Hole(), "-", Hole(escape=plain), ">"))
    wrong: list[tuple[Any, ...]] = [(), ("a",), ("a", "b", "c"), ("a", 1), ("a", None), ([[]], "a")]
    for given_ in wrong:
        with pytest.raises(TypeError):
            fill(*given_)
    with pytest.raises(TypeError):
        fill("a", b="b")


class Unspeakable:
    """What can't be written."""

    def __format__(self, how: str) -> str:
        """Fail."""
        raise LookupError(how or "unspeakable")


@compiler
def test_a_fault_of_what_is_given_comes_through() -> None:
    """And the memory of a long text before it is given back."""
    fill = compiled(("", Hole(), "", Hole(), ""))
    with pytest.raises(LookupError, match="unspeakable"):
        fill("a" * 100_000, Unspeakable())


def test_a_template_can_be_had_by_itself() -> None:
    """Outside of writers, too."""
    made = template(("<", Hole(escape=escape), ">"))("é<")
    assert made == ("<é&lt;>".encode() if COMPILED else "<é&lt;>")
