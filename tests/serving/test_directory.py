"""Feeds in files: which are served, as what, and which never."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from newsfeed import ATOM, RSS, InvalidValue, serialize
from newsfeed.serving import Served, directory, respond
from tests.serving.feeds import HUB, SITE, article, feed

GOOD = serialize(feed(), RSS)
CHANGED = 1772357400  # 2026-03-01T09:30:00Z

Find = Callable[[str], Served | None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a directory with feeds, and with what is none of anybody's business."""
    folder = tmp_path / "public"
    files = {
        "feed.xml": GOOD,
        "news.atom": serialize(feed(), ATOM),
        "sport/feed.rss": GOOD,
        "a b & ü.XML": GOOD,
        "notes.txt": GOOD,
        "page.xml": b"<html/>",
        "empty.xml": b"",
        ".secret.xml": GOOD,
        ".git/feed.xml": GOOD,
    }
    for name, body in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(body)
        os.utime(folder / name, (CHANGED, CHANGED))
    (tmp_path / "outside.xml").write_bytes(GOOD)
    (folder / "folder.xml").mkdir()
    return folder


@pytest.mark.parametrize("path", ["/feed.xml", "/news.atom", "/sport/feed.rss", "/a b & ü.XML"])
def test_feeds_are_served(root: Path, path: str) -> None:
    """With what the file and the document in it say."""
    document = directory(root)(path)
    assert document is not None
    found = respond(document)
    assert found.body == (root / path[1:]).read_bytes()
    kind = "atom" if path == "/news.atom" else "rss"
    # What the document says of its encoding is left to it.
    assert found["Content-Type"] == f"application/{kind}+xml"
    assert found["Last-Modified"] == "Sun, 01 Mar 2026 09:30:00 GMT"
    assert found["Link"] == f'<{HUB}>; rel="hub", <{SITE}feed.xml>; rel="self"'


@pytest.mark.parametrize(
    "path",
    [
        "", "/", "/none.xml", "/notes.txt", "/page.xml", "/empty.xml", "/sport", "/sport/",
        "/folder.xml", "/.secret.xml", "/.git/feed.xml", "/../outside.xml", "/sport/../feed.xml",
        "/./feed.xml", "//feed.xml", "/feed.xml/", "/feed.xml\0", "/..\\outside.xml",
        "/C:\\feed.xml", "/feed.xml:x.xml", "/\ud800.xml", f"/{'a' * 5000}.xml",
    ],
)  # fmt: skip
def test_nothing_else_is(root: Path, path: str) -> None:
    """No other files, nothing hidden, nothing outside, by whatever name."""
    assert directory(root)(path) is None


def test_links_lead_nowhere_outside(root: Path) -> None:
    """Within the directory they do; in a circle they lead nowhere."""
    links = {"in.xml": root / "feed.xml", "out.xml": root.parent / "outside.xml",
             "loop.xml": root / "loop.xml", "up": root.parent}  # fmt: skip
    for name, target in links.items():
        try:
            (root / name).symlink_to(target)
        except OSError:
            pytest.skip("no symbolic links can be made here")
    find = directory(root)
    assert find("/in.xml") is not None
    assert [find(f"/{each}") for each in ("out.xml", "loop.xml", "up/outside.xml")] == [None] * 3


def test_a_file_is_read_again_when_it_changes(root: Path) -> None:
    """And only then."""
    find = directory(root)
    first = find("/feed.xml")
    assert find("/feed.xml") is first
    (root / "feed.xml").write_bytes(serialize(feed(article("new")), RSS))
    second = find("/feed.xml")
    assert second is not None
    assert b"About new" in second.body
    (root / "feed.xml").unlink()
    assert find("/feed.xml") is None


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        (b"<?xml version='1.0'?><!-- <feed> --><rss/>", "rss"),
        (b"\xef\xbb\xbf<feed/>", "atom"),
        (b'<!DOCTYPE rss><rss version="2.0">', "rss"),
        (b'<a:feed xmlns:a="http://www.w3.org/2005/Atom"/>', "atom"),
        ('<?xml version="1.0" encoding="utf-16"?><rss/>'.encode("utf-16"), "rss"),
        (b"<rss", "rss"),
        (b"<!-- <rss>", None),
        (b"< rss>", None),
        (b"{}", None),
    ],
)
def test_the_root_says_what_it_is(root: Path, document: bytes, kind: str | None) -> None:
    """Damaged documents too are served: whoever tries them out wants to see what readers make."""
    (root / "feed.xml").write_bytes(document)
    found = directory(root)("/feed.xml")
    assert (found and found.media_type) == (kind and f"application/{kind}+xml")


def test_settings_are_for_all_of_them(root: Path) -> None:
    """And are looked at when the directory is named, not with the first request."""
    document = directory(root, cors=None, cache_control="no-cache", hubs=[])("/feed.xml")
    assert document is not None
    assert (document.cors, document.cache_control, document.hubs) == (None, "no-cache", ())
    with pytest.raises(InvalidValue, match="cors"):
        directory(root, cors="\n")


def test_what_cannot_be_read_is_not_there(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As with web servers; a fault of the disk tells clients nothing."""

    def fail(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", fail)
    assert directory(root)("/feed.xml") is None
