"""Media types by extension, and the medium of a type."""

from __future__ import annotations

import mimetypes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed.text.media_types import media_type, medium


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://cdn.news.example/a/harbour.jpg", "image/jpeg"),
        ("https://cdn.news.example/a/HARBOUR.JPEG?w=600#x", "image/jpeg"),
        ("https://cdn.news.example/a.b/c.webp", "image/webp"),
        ("https://cdn.news.example/a/sound.tar.mp3", "audio/mpeg"),
        ("/relative/film.mp4", "video/mp4"),
        ("report.pdf", "application/pdf"),
    ],
)
def test_the_extension_tells_the_type(url: str, expected: str) -> None:
    """The path's last extension counts, in any case, before query and fragment."""
    assert media_type(url) == expected


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/",
        "https://news.jpg",  # a host has no extension
        "https://news.png?x",
        "https://news.example/picture",
        "https://news.example/v1.jpg/picture",
        "https://news.example/picture?file=a.jpg",
        "https://news.example/picture#a.jpg",
        "https://news.example/story.unknown",
        "https://news.example/a.",
        "",
    ],
)
def test_what_is_no_extension_tells_nothing(url: str) -> None:
    """Host, folders, query and fragment tell no type; nor does an unknown extension."""
    assert media_type(url) is None


def test_a_jpeg_is_never_image_jpg() -> None:
    """image/jpg is not registered, and readers may not know it."""
    for extension in ("jpg", "jpeg", "jpe", "JPG"):
        assert media_type(f"https://news.example/a.{extension}") == "image/jpeg"


def test_the_machine_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the operating system thinks of an extension changes nothing."""
    monkeypatch.setattr(mimetypes, "guess_type", lambda _: ("image/odd", None))
    monkeypatch.setitem(mimetypes.types_map, ".jpg", "image/odd")
    assert media_type("https://news.example/a.jpg") == "image/jpeg"


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        ("image/svg+xml", "image"),
        ("Audio/MPEG", "audio"),
        ("video/mp4; codecs=avc1", "video"),
        ("application/vnd.apple.mpegurl", "video"),
        ("text/html; charset=utf-8", "document"),
        ("application/pdf", "document"),
        ("application/vnd.oasis.opendocument.text", "document"),
        ("application/vnd.microsoft.portable-executable", "executable"),
        ("application/octet-stream", None),
        ("image", "image"),
        ("", None),
    ],
)
def test_a_type_has_the_medium_that_media_rss_names(type_: str, expected: str | None) -> None:
    """image, audio, video, document and executable are all that Media RSS knows."""
    assert medium(type_) == expected


@given(st.text())
def test_any_text_may_be_asked(text: str) -> None:
    """Whatever stands where a URL should is answered, and never with an error."""
    found = media_type(text)
    assert found is None or "/" in found
    medium(text)
