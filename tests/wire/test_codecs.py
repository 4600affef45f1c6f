"""Codecs: what is written is read back, and what is not of the form is refused."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from newsfeed import CreditLine, Generator, Period, Person, Tag
from newsfeed._wire.addresses import IRI, URI, URL
from newsfeed._wire.codec import BOOL, INT, NUMBER, TEXT, Codec, joined, token
from newsfeed._wire.dates import RFC822, RFC3339
from newsfeed.vocabulary import dcterms, georss, media, media_parts, rss_parts

WHEN = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
WORDS = joined("words", ", ", loose=",")
COLOUR = token("colour", "red", "blue")

#: A codec, a value, and how it is written.
WRITTEN: list[tuple[Codec[Any], Any, str]] = [
    (TEXT, "a & b", "a & b"),
    (INT, 12, "12"),
    (NUMBER, 12, "12"),
    (NUMBER, 1.5, "1.5"),
    (NUMBER, 0.00001, "0.00001"),
    (BOOL, True, "true"),
    (BOOL, False, "false"),
    (COLOUR, "red", "red"),
    (WORDS, ("a", "b c"), "a, b c"),
    (RFC822, WHEN, "Sun, 01 Mar 2026 08:30:00 +0000"),
    (RFC3339, WHEN, "2026-03-01T08:30:00Z"),
    (URL, "https://news.example/1", "https://news.example/1"),
    (URI, "urn:isbn:0451450523", "urn:isbn:0451450523"),
    (IRI, "https://news.example/ü", "https://news.example/ü"),
    (georss.POSITION, (35.5, -12), "35.5 -12"),
    (dcterms.PERIOD, Period(start=WHEN), "start=2026-03-01T08:30:00Z; scheme=W3C-DTF"),
    (
        dcterms.PERIOD,
        Period(start=WHEN, end=WHEN, name="a day"),
        "start=2026-03-01T08:30:00Z; end=2026-03-01T08:30:00Z; scheme=W3C-DTF; name=a day",
    ),
    (media_parts.TAGS, (Tag("news", weight=5), Tag("sea")), "news:5, sea"),
    (media.LINE, CreditLine("Photo by Jane Doe"), "Photo by Jane Doe"),
    (rss_parts.CONTACT, Person("Jane Doe", email="j@news.example"), "j@news.example (Jane Doe)"),
    (rss_parts.CONTACT, Person("j@news.example", email="j@news.example"), "j@news.example"),
    (rss_parts.GENERATOR, Generator("desk"), "desk"),
]

#: A codec, and a text that is not of its form.
REFUSED: list[tuple[Codec[Any], str]] = [
    (INT, "1.5"),
    (INT, "١"),
    (NUMBER, "nan"),
    (NUMBER, "inf"),
    (NUMBER, "much"),
    (BOOL, "yes"),
    (COLOUR, "green"),
    (RFC822, "yesterday"),
    (RFC3339, "2026-03-01"),
    (URL, "/1"),
    (URI, "javascript:alert(1)"),
    (IRI, "4711"),
    (georss.POSITION, "12"),
    (georss.POSITION, "north west"),
    (dcterms.PERIOD, "soon"),
    (media_parts.TAGS, "news:many"),
    (rss_parts.CONTACT, ""),
    (rss_parts.CONTACT, "Jane Doe"),
]


@pytest.mark.parametrize(("codec", "value", "text"), WRITTEN)
def test_what_is_written_is_read_back(codec: Codec[Any], value: Any, text: str) -> None:
    """A value has one text, and the text means the value again."""
    written = value if codec.encode is None else codec.encode(value)
    assert written == text
    assert codec.decode(text) == value


@pytest.mark.parametrize(("codec", "text"), REFUSED)
def test_what_is_not_of_the_form_is_refused(codec: Codec[Any], text: str) -> None:
    """Reading says so with a ValueError, whatever is wrong."""
    with pytest.raises(ValueError, match=r"^"):
        codec.decode(text)


def test_lists_are_read_loosely() -> None:
    """White space around words, and empty words, mean nothing."""
    assert WORDS.decode(" a,, b ,") == ("a", "b")


def test_what_is_safe_needs_no_escape() -> None:
    """A codec that says so never writes what XML needs escaped."""
    for codec, _, text in WRITTEN:
        if codec.safe:
            assert not set(text) & set("&<>\"'"), codec.name
