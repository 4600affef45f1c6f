"""The canonical form of identifiers: RFC 4287 section 4.2.6.1."""

from __future__ import annotations

from typing import Final

import pytest

from newsfeed.text.canonical import uncanonical

CANONICAL: Final = (
    "https://news.example/",
    "https://news.example/ferry?a=1&b=%2F#top",
    "https://news.example:8080/",
    "https://[2001:db8::1]/",
    "https://jane@news.example/a..b/.well-known/x",
    "ftp://news.example/a",
    "tag:news.example,2026-11-02:ferry",
    "urn:uuid:1225C695-cfb8-4ebb-aaaa-80da344efa6a",
    "mailto:jane@News.Example",
    "https://news.example/f\u00e4hre",
    "no identifier at all",
)


@pytest.mark.parametrize("identifier", CANONICAL)
def test_what_two_writers_would_write_alike_is_canonical(identifier: str) -> None:
    """There is nothing to say about it."""
    assert uncanonical(identifier) is None


@pytest.mark.parametrize(
    ("identifier", "advice"),
    [
        ("HTTPS://news.example/", "write the scheme as https"),
        ("https://News.Example/", "'news.example'"),
        ("https://news.example", "write a slash behind the host"),
        ("https://news.example?a=1", "write a slash behind the host"),
        ("https://news.example:443/", "leave out the port"),
        ("http://news.example:80/a", "leave out the port"),
        ("http://news.example:/a", "leave out the port"),
        ("https://news.example/a/./b", "dot segments"),
        ("https://news.example/a/..", "dot segments"),
        ("https://news.example/%7Ejane", "%7E is encoded without need: write ~"),
        ("https://news.example/a%2fb", "write %2f as %2F"),
        ("https://news.example/fa\u0308hre", "form C"),
    ],
)
def test_what_could_be_written_in_another_way_is_told(identifier: str, advice: str) -> None:
    """The message says what to write instead."""
    found = uncanonical(identifier)
    assert found is not None
    assert advice in found
