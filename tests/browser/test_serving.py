"""A browser as a client of what newsfeed serves, over HTTP on the loopback address."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from wsgiref.simple_server import make_server

import pytest

from newsfeed import ATOM, RSS, Article, Feed, Image, Options, feed_css, serialize
from newsfeed.serving import directory, wsgi
from tests.readers.site import QuietHandler, Server

if TYPE_CHECKING:
    from pathlib import Path
    from wsgiref.types import StartResponse, WSGIEnvironment

    from playwright.sync_api import Browser, Page

CREDIT = "Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images"
FEED = Feed(
    title="Example News", link="https://news.example/", url="https://news.example/feed.xml",
    articles=[
        Article(
            title="Night ferry returns", link="https://news.example/1",
            published="2026-03-01T09:30Z", summary="Three boats a week.",
            content="<p>It is back.</p>",
            media=[Image("https://news.example/1.jpg", caption="At the quay.", credit=CREDIT)],
        )
    ],
)  # fmt: skip
READ = "url => fetch(url).then(answer => answer.text(), fault => String(fault))"


@pytest.fixture
def public(tmp_path: Path) -> Path:
    """Make a directory with the feed in both formats, and the style sheet that they name."""
    options = Options(stylesheet="feed.css")
    (tmp_path / "feed.xml").write_bytes(serialize(FEED, RSS, options=options))
    (tmp_path / "atom.xml").write_bytes(serialize(FEED, ATOM, options=options))
    (tmp_path / "feed.css").write_text(feed_css(), "utf-8")
    return tmp_path


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty page that has kept nothing of those before it."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@contextmanager
def serve(public: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run `newsfeed serve`; give its address and the process, which says what it is asked for."""
    command = [sys.executable, "-m", "newsfeed", "serve", str(public), "--port", "0", *options]
    with subprocess.Popen(  # noqa: S603 -- our own interpreter and our own code
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        try:
            assert process.stderr
            told = re.search(r"http://\S+(?=/ )", process.stderr.readline())
            assert told
            yield told[0], process
        finally:
            process.kill()


def test_people_find_the_feed_and_its_credit(page: Page, public: Path) -> None:
    """The root leads to each feed; its source is shown, with all that it says."""
    with serve(public) as (root, _):
        page.goto(f"{root}/")
        assert page.get_by_role("link").all_text_contents() == ["/atom.xml", "/feed.xml"]
        page.get_by_role("link", name="/feed.xml").click()
        page.wait_for_url("**/feed.xml")
        assert f"<media:credit>{CREDIT}</media:credit>" in page.inner_text("body")


def test_the_second_time_nothing_is_sent(page: Page, public: Path) -> None:
    """The browser asks with the validators, is answered 304, and shows what it has."""
    with serve(public) as (root, process):
        page.goto(f"{root}/feed.xml")
        page.goto("about:blank")
        page.goto(f"{root}/feed.xml")
        assert CREDIT in page.inner_text("body")
        process.kill()
        assert process.stderr
        asked = re.findall(r'"GET /feed.xml HTTP/1.1" (\d+)', process.stderr.read())
    assert asked == ["200", "304"]


@pytest.mark.parametrize(("options", "read"), [((), False), (("--cors", "*"), True)])
def test_pages_of_others_read_it_only_if_they_may(
    page: Page, public: Path, options: tuple[str, ...], read: bool
) -> None:
    """The page and the feed have different origins: another port is enough."""
    with serve(public, *options) as (root, _), serve(public) as (other, _):
        page.goto(f"{other}/")
        got = page.evaluate(READ, f"{root}/feed.xml")
    assert (CREDIT in got) is read
    assert got.startswith("TypeError" if not read else "<?xml")


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
def test_served_as_xml_it_is_shown_with_its_style_sheet(
    page: Page, public: Path, name: str
) -> None:
    """The application for directories sends the feed, the site's own the style sheet."""
    feeds = wsgi(directory(public, media_type="application/xml; charset=utf-8"))

    def application(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if environ["PATH_INFO"] == "/feed.css":
            start("200 OK", [("Content-Type", "text/css")])
            return [(public / "feed.css").read_bytes()]
        return feeds(environ, start)

    with make_server("127.0.0.1", 0, application, Server, QuietHandler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            page.goto(f"http://127.0.0.1:{server.server_port}/{name}")
            for seen in (CREDIT, "Night ferry returns", "Three boats a week."):
                assert page.get_by_text(seen, exact=True).is_visible()
            assert not page.get_by_text("It is back.").is_visible()
        finally:
            server.shutdown()
            thread.join()
