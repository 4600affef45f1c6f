"""Plain text that looks like HTML."""

from __future__ import annotations

import pytest

from newsfeed.text.plain_text import markup_in, unguarded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The <b>ferry</b> is back", "</b>"),
        ("a<br>b", "<br>"),
        ("a<BR/>b", "<BR/>"),
        ('<img src="https://e.example/a-long-address-of-a-picture.jpg">', "<img …>"),
        ("caf&eacute;", "&eacute;"),
        ("caf&#233;", "&#233;"),
        ("&copy 2026", "&copy"),
        ("&#0", "&#0"),
        ("R&D at AT&T", ""),
        ("3 < 4 & 5 > 2", ""),
        ("Is <gorilla> a word?", ""),
        ("</gorilla>", ""),
        ("a <p> b", ""),
        ("https://e.example/?a=1&copy=2", ""),
        ("", ""),
    ],
)
def test_markup_in_plain_text(text: str, found: str) -> None:
    """End tags of elements that HTML has, tags of those without one, and character references."""
    assert markup_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Is <gorilla> a word?", "'<gorilla> a word?'"),
        ("a </b", "'</b'"),
        ("&#x", "'&#x'"),
        ("3 < 4", ""),
        ("R&D", ""),
    ],
)
def test_what_a_second_unescaping_takes_away(text: str, found: str) -> None:
    """Tags and references by number, as far as they only begin like one."""
    assert unguarded(text) == found
