"""An ampersand that begins no reference doesn't stop a lenient reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed import parse_lenient
from newsfeed._wire.ampersands import mended
from newsfeed._wire.places import Notes


def mend(*pieces: bytes) -> bytes:
    """Mend a document, and return it whole."""
    return b"".join(mended(pieces, Notes()))


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (b"R&D", b"R&amp;D"),
        (b"a & b && c", b"a &amp; b &amp;&amp; c"),
        (b'<a href="?a=1&b=2"/>', b'<a href="?a=1&amp;b=2"/>'),
        (b"&copy &amp &#38 &#; &#x; &;", b"&amp;copy &amp;amp &amp;#38 &amp;#; &amp;#x; &amp;;"),
        (b"&" * 3, b"&amp;" * 3),
    ],
)
def test_one_that_begins_nothing_is_escaped(found: bytes, right: bytes) -> None:
    """In texts and attributes."""
    assert mend(found) == right


@pytest.mark.parametrize(
    "text",
    [
        b"&amp; &lt; &nbsp; &#38; &#x26; &unknown;",
        b"<![CDATA[R&D ]] & ]>]]>",
        b"<!-- R&D -- & -->",
        b"<?php a & b ?>",
        "Käthe &amp; Ольга".encode(),
    ],
)
def test_what_is_right_stays(text: bytes) -> None:
    """References stay, and ampersands where they stand for themselves."""
    assert mend(text) == text


def test_behind_a_section_it_counts_again() -> None:
    """A section has an end."""
    assert (
        mend(b"<![CDATA[&]]>&<!--&-->&<?x &?>&") == b"<![CDATA[&]]>&amp;<!--&-->&amp;<?x &?>&amp;"
    )


PARTS = st.lists(
    st.sampled_from(
        [b"&", b"&amp;", b"&#38;", b"a", b" ", b"\n", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"ue;"]
    ),
    max_size=40,
).map(b"".join)


@given(PARTS, st.integers(1, 60))
def test_the_size_of_pieces_never_matters(data: bytes, size: int) -> None:
    """A token that is cut is met all the same, and told at the same place."""
    pieces = [data[start : start + size] for start in range(0, len(data), size)]
    told, whole = Notes(), Notes()
    assert b"".join(mended(pieces, told)) == b"".join(mended([data], whole))
    assert told == whole


@given(PARTS)
def test_once_is_twice(data: bytes) -> None:
    """What is mended needs no mending."""
    assert mend(mend(data)) == mend(data)


def test_it_is_told_where_it_stood() -> None:
    """Each one is a warning with line and column."""
    document = (
        b'<rss version="2.0"><channel>\n<title>A & B</title>\n'
        b"<link>https://news.example/?a=1&b=2</link><description>d</description>\n</channel></rss>"
    )
    found = parse_lenient(document)
    assert (found.feed.title, found.feed.link) == ("A & B", "https://news.example/?a=1&b=2")
    told = [(each.rule, each.line, each.column) for each in found.report]
    assert told == [("bare-ampersand", 2, 10), ("bare-ampersand", 3, 32)]
