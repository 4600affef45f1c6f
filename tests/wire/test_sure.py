"""What tells most texts of a form quickly says nothing that the form itself doesn't."""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsfeed import ATOM, RSS
from newsfeed._wire import addresses, codec, dates, forms
from newsfeed._wire.addresses import resolved
from newsfeed._wire.codec import SAME, SURE, Codec, token
from newsfeed._wire.date_forms import usual_stamp
from newsfeed._wire.date_rfc822 import fragile_rfc822, usual_rfc822
from newsfeed._wire.shape import Attr, Child, Text
from newsfeed._wire.walking import walk
from newsfeed.text.html import unescaped
from newsfeed.text.media_types import TYPES
from tests import strategies
from tests.mutants import VALUES


def _codecs() -> list[Codec[Any]]:
    """Return all codecs of both formats, and those beside them, that are told quickly."""
    found: dict[int, Codec[Any]] = {}
    for form in (RSS, ATOM):
        for _, row in walk(form.shape):
            each = getattr(row, "form" if isinstance(row, Child) else "codec", None)
            if isinstance(row, Attr | Text | Child) and isinstance(each, Codec):
                found[id(each)] = each
    for module in (addresses, codec, dates, forms):
        found |= {id(each): each for each in vars(module).values() if isinstance(each, Codec)}
    return [each for each in found.values() if _look(each) in SURE or each.decode in SAME]


def _look(codec: Codec[Any]) -> Callable[[str], object]:
    return codec.legal or codec.decode


CODECS: Final = _codecs()

_TEXTS: Final = [
    *VALUES,
    *sorted(TYPES),
    *("https://news.example/", "https://news.example/a?b=c&d#e", "http://a_b.example/%C3%A4"),
    *("https://NEWS.example/", "https://news.example:443/", "https://a@news.example/"),
    *("https://news.example/a'b(c)", "https://news.example./", f"https://{'a' * 64}.example/"),
    *("2022-12-19T06:30:00Z", "2022-12-19T06:30:60Z", "0000-12-19T06:30:00Z"),
    *("Mon, 19 Dec 2022 06:30:00 +0000", "Mon, 19 Dec 2022 06:30:00 GMT"),
    *("Mon, 19 Dec 2022 24:00:00 +0000", "Mon, 19 Dec 2022 06:30:60 GMT"),
    *("Mon,  9 Dec 2022 06:30:00 GMT", "Mon, 19 DEC 2022 06:30:00 GMT", "tag:a.example,2022:b"),
    *("1", "10", "00", "²", "٣", "full", "urn:yvs", "true", "plain", "text", "executable"),
    *("\u00a0", "\u2003x", "\x1f", "a\x00", "photographer", "en-GB"),
]
texts: Final = st.one_of(
    st.sampled_from(_TEXTS),
    st.builds(lambda text, end: f"{text}{end}", st.sampled_from(_TEXTS), st.text(max_size=2)),
    st.builds(lambda start, text: f"{start}{text}", st.text(max_size=2), st.sampled_from(_TEXTS)),
    strategies.urls(),
    st.text(max_size=8),
)


def test_the_usual_forms_are_told_quickly() -> None:
    """There is something to hold the others against."""
    assert len(CODECS) > 20
    assert {dates.RFC822, dates.RFC3339, addresses.URL, codec.FILLED} <= set(CODECS)


@given(texts)
def test_what_is_sure_is_legal_and_nothing_to_warn_of(text: str) -> None:
    """A checker need not ask further."""
    for each in CODECS:
        sure = SURE.get(_look(each))
        if sure is not None and sure(text):
            _look(each)(text)
            assert each.fragile is None or each.fragile[1](text) is None


@given(texts)
def test_what_is_the_same_is_what_is_read(text: str) -> None:
    """A reader need not decode it, wherever the document was found."""
    for each in CODECS:
        same = SAME.get(each.decode)
        if same is not None and same(text):
            assert each.decode(text) == text == text.strip()
            assert not each.relative or resolved(text, "https://base.example/x") == text


def test_words_with_white_space_around_are_left_to_the_form() -> None:
    """A reader takes it away first."""
    assert token("word", "a", "b").decode in SAME
    assert token("word", " a", "b").decode not in SAME


@given(st.datetimes(), st.sampled_from(["+0000", "GMT"]))
def test_the_usual_rfc822_date_is_read_alike_everywhere(moment: Any, zone: str) -> None:
    """It is what `fragile_rfc822` finds nothing to say of."""
    day = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[moment.weekday()]
    month = "JanFebMarAprMayJunJulAugSepOctNovDec"[moment.month * 3 - 3 : moment.month * 3]
    text = (
        f"{day}, {moment.day:02} {month} {moment.year:04} "
        f"{moment.hour:02}:{moment.minute:02}:{moment.second:02} {zone}"
    )
    read = usual_rfc822(text)
    assert read is not None
    assert read.replace(tzinfo=None) == moment.replace(microsecond=0)
    assert usual_rfc822(text) == read
    assert fragile_rfc822(text) is None


@pytest.mark.parametrize("text", ["", "x" * 20, "x" * 31, "2022-12-19T24:30:00Z"])
def test_other_dates_are_not_usual(text: str) -> None:
    """They get a second look."""
    assert usual_stamp(text) is None
    assert usual_rfc822(text) is None


@given(
    st.lists(
        st.sampled_from(["&amp;", "&", "amp;", "#", "3", "8", ";", "a", " ", "lt", "<"]), max_size=9
    ).map("".join)
)
@example("&amp;lt;")
@example("&amp;#38;")
@example("&&amp;")
def test_ampersands_are_decoded_as_in_html(text: str) -> None:
    """Where there are no other references, they are replaced at once."""
    plain = html.unescape(text)
    assert unescaped(text) == (" " if plain.isspace() else plain)
