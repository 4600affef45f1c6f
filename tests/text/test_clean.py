"""Cleaning: what goes, what stays, and that clean text is handed back untouched."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed.text.clean import line, markup, prose, removed

CLEANERS = pytest.mark.parametrize("clean", [line, prose, markup], ids=lambda clean: clean.__name__)

# Strings as a feed may bring them: any code point, with those that need care well represented.
HARD = (
    "\x00\x08\x09\x0a\x0b\x0c\x0d\x1f \x7f\x80\x85\x9f\xa0\u2009"
    "\u2028\u2029\ufffe\uffff\ud83d\ude00"
)
texts = st.text(st.one_of(st.sampled_from(HARD), st.characters(exclude_categories=()))).map(str)


@CLEANERS
@pytest.mark.parametrize(
    "text",
    [
        "",
        "Harbour reopens",
        "Ärger über „die Brücke“ – ganz",
        "الميناء يفتح",
        "Port\xa0: « ouvert »",  # a no-break space, as French typography wants it
        "10\u202f000\u2009km",
        "👨\u200d👩\u200d👧 at home",
        "\ufeffkept",
    ],
)
def test_clean_text_is_returned_as_the_same_object(clean: Callable[[str], str], text: str) -> None:
    """Clean text is not copied."""
    assert clean(text) is text


@CLEANERS
@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x08",
        "\x0e",
        "\x1f",
        "\x7f",
        "\x80",
        "\x9f",
        "\ufffe",
        "\uffff",
        "\ud800",
        chr(0xDFFF),  # written so, because ruff takes any two lone surrogates for the same
    ],
    ids=lambda character: f"U+{ord(character):04X}",
)
@pytest.mark.parametrize("around", ["ab", "äb", "жя", "🎈ю"])
def test_illegal_characters_are_removed(
    clean: Callable[[str], str], character: str, around: str
) -> None:
    """Controls, U+FFFE, U+FFFF and lone surrogates go, whatever script they stand in."""
    assert clean(around[0] + character + around[1]) == around


@CLEANERS
def test_surrogate_pairs_become_their_character(clean: Callable[[str], str]) -> None:
    """A pair is one character that some decoder of JSON left in halves."""
    assert clean("\ud83d\ude00") == "😀"
    assert clean("a\ude00\ud83d\ude00\ud83d") == "a😀"


@CLEANERS
def test_outer_white_space_is_stripped(clean: Callable[[str], str]) -> None:
    """Templates indent what they hold."""
    assert clean("\n   Harbour reopens\xa0\t\n") == "Harbour reopens"


@CLEANERS
@pytest.mark.parametrize("text", [b"bytes", None, 3])
def test_what_is_no_string_is_a_type_error(clean: Callable[[str], str], text: object) -> None:
    """A value of the wrong type is a fault of the program."""
    with pytest.raises(TypeError, match="must be a str"):
        clean(text)  # type: ignore[arg-type]  # the fault that is tested


@CLEANERS
def test_subclasses_of_str_become_plain_strings(clean: Callable[[str], str]) -> None:
    """The strings of lxml keep their tree alive, so what is kept is a plain str."""

    class Text(str):
        __slots__ = ()

    assert type(clean(Text("Harbour"))) is str


def test_a_line_folds_white_space_to_one_space() -> None:
    """Readers keep the line ends of a title, so there must be none."""
    assert line("a \t\r\n b\f\vc\x85\u2028\u2029d") == "a b c d"


def test_a_line_keeps_typographic_spaces() -> None:
    """No-break and thin spaces are meant."""
    assert line("10\xa0000\u2009km  north") == "10\xa0000\u2009km north"


def test_a_line_folds_what_a_removed_control_had_kept_apart() -> None:
    """Two spaces with a control between them are two spaces."""
    assert line("a \x00 b") == "a b"


def test_prose_keeps_its_lines() -> None:
    """A caption may have two lines; CR LF and CR are line ends of other systems."""
    assert prose("one\r\ntwo\rthree\n\n\tfour  five") == "one\ntwo\nthree\n\n\tfour  five"


def test_markup_is_not_parsed() -> None:
    """The source of HTML is text like any other here."""
    source = '<p title="a  b">1 &lt; 2</p>\n<!-- x -->'
    assert markup(source) is source


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("clean  text\r\n", None),
        ("\ud83d\ude00", None),
        ("a\x00b\x0b", "2 control characters (U+0000, U+000B)"),
        ("\x85", "1 control character (U+0085)"),
        ("\x00\x00\x01", "3 control characters (U+0000, U+0001)"),
        ("\ufffex", "1 noncharacter (U+FFFE)"),
        ("\ud800\x07", "1 control character (U+0007), 1 lone surrogate (U+D800)"),
        (
            "".join(map(chr, range(7))),
            "7 control characters (U+0000, U+0001, U+0002, U+0003, U+0004, …)",
        ),
    ],
)
def test_removed_says_what_goes(text: str, words: str | None) -> None:
    """What cleaning takes away can be put into a report; white space is not worth a word."""
    assert removed(text) == words


@CLEANERS
@given(text=texts)
def test_cleaning_is_idempotent(clean: Callable[[str], str], text: str) -> None:
    """Clean text stays as it is, object and all."""
    once = clean(text)
    assert clean(once) is once


@CLEANERS
@given(text=texts)
def test_cleaned_text_is_fit_for_xml(clean: Callable[[str], str], text: str) -> None:
    """What comes out encodes to UTF-8 and holds nothing that XML forbids or discourages."""
    cleaned = clean(text)
    cleaned.encode()
    assert not any(
        (unicodedata.category(character) == "Cc" and character not in "\t\n")
        or character in "\ufffe\uffff"
        for character in cleaned
    )
    assert removed(cleaned) is None


@given(text=texts)
def test_a_cleaned_line_is_one_line(text: str) -> None:
    """No line end of any kind is left, and no two spaces in a row."""
    cleaned = line(text)
    assert len(cleaned.splitlines()) <= 1
    assert "  " not in cleaned


@given(text=texts)
def test_legal_text_loses_only_white_space(text: str) -> None:
    """If nothing is said to be removed, the words are still there."""
    if removed(text) is None and "\ud83d\ude00" not in text:
        assert line(text).split() == text.split()
        assert prose(text).split() == text.split()
