"""WSGI and ASGI: over real HTTP, with curl and httpx, and held against the specifications."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import feedparser
import httpx
import pytest

from newsfeed import ATOM, RSS
from newsfeed.serving import History, Served, asgi, wsgi
from tests.serving.feeds import CHANGED, article, asgi_server, feed, wsgi_server

if TYPE_CHECKING:
    from pathlib import Path

FEEDS: dict[str, Served] = {
    "/feed.xml": Served.of(feed(), RSS, history=History()),
    "/atom/日報.xml": Served.of(feed(), ATOM),
}
RSS_FEED = FEEDS["/feed.xml"]

Server = Callable[[Any], AbstractContextManager[str]]


def _validated(source: Any) -> AbstractContextManager[str]:
    # Raises, so that the answer is 500, for whatever PEP 3333 forbids.
    return wsgi_server(validator(wsgi(source)))


def _asgi(source: Any) -> AbstractContextManager[str]:
    return asgi_server(asgi(source))


@pytest.fixture(scope="module", params=[_validated, _asgi], ids=["wsgi", "asgi"])
def site(request: pytest.FixtureRequest) -> Iterator[str]:
    """Serve two feeds, one way and the other."""
    server: Server = request.param
    with server(FEEDS) as address:
        yield address


# --- httpx ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("coding", ["identity", "gzip", "br", "zstd"])
def test_httpx_gets_a_feed_and_then_nothing(site: str, coding: str) -> None:
    """In each coding; the second time, by tag or by date alone, it is a 304."""
    with httpx.Client(base_url=site, headers={"Accept-Encoding": coding}) as client:
        found = client.get("/feed.xml")
        assert (found.status_code, found.content) == (200, RSS_FEED.body)
        assert found.headers.get("Content-Encoding", "identity") == coding
        assert found.headers["Content-Type"] == "application/rss+xml; charset=utf-8"
        assert {each["rel"] for each in found.links.values()} == {"hub", "self"}
        for name, field in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")):
            again = client.get("/feed.xml", headers={name: found.headers[field]})
            assert (again.status_code, again.content) == (304, b"")
            assert again.headers["ETag"] == found.headers["ETag"]


def test_httpx_gets_the_head_alone(site: str) -> None:
    """With the length that the document has."""
    found = httpx.head(f"{site}/feed.xml", headers={"Accept-Encoding": "identity"})
    assert (found.status_code, found.content) == (200, b"")
    assert found.headers["Content-Length"] == str(len(RSS_FEED.body))


def test_a_path_may_hold_any_letter(site: str) -> None:
    """It is decoded as UTF-8; what is no UTF-8 is just not there."""
    assert httpx.get(f"{site}/atom/日報.xml").content == FEEDS["/atom/日報.xml"].body
    assert httpx.get(f"{site}/atom/%ff.xml").status_code == 404
    assert httpx.get(f"{site}/feed.xml?null").status_code == 200


def test_other_requests(site: str) -> None:
    """No feed, no such method, and what a browser asks before a page may."""
    assert httpx.get(f"{site}/").status_code == 404
    assert httpx.post(f"{site}/feed.xml", content=b"x").status_code == 405
    found = httpx.options(f"{site}/feed.xml")
    assert (found.status_code, found.headers["Access-Control-Allow-Origin"]) == (204, "*")


@pytest.mark.parametrize("server", [_validated, _asgi], ids=["wsgi", "asgi"])
def test_the_next_version_is_served_at_once(server: Server) -> None:
    """A mapping is looked into at each request; a client that asks gets what is new."""
    feeds = {"/feed.xml": RSS_FEED}
    with server(feeds) as site, httpx.Client(base_url=site) as client:
        tag = client.get("/feed.xml").headers["ETag"]
        new = feed(article("new"), article("ferry"))
        feeds["/feed.xml"] = Served.of(new, RSS, history=RSS_FEED.history)
        found = client.get("/feed.xml", headers={"If-None-Match": tag, "A-IM": "feed"})
        assert (found.status_code, found.reason_phrase) == (226, "IM Used")
        assert (b"About new" in found.content, b"About ferry" in found.content) == (True, False)
        assert client.get("/feed.xml", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize("server", [_validated, _asgi], ids=["wsgi", "asgi"])
def test_one_feed_is_wherever_it_is_asked_for(server: Server) -> None:
    """A framework has chosen the path already."""
    with server(RSS_FEED) as site:
        for path in ("", "/", "/any/where"):
            assert httpx.get(f"{site}{path}").content == RSS_FEED.body


@pytest.mark.parametrize("server", [_validated, _asgi], ids=["wsgi", "asgi"])
def test_a_function_may_say_what_is_where(server: Server) -> None:
    """It gets the path, and returns a document or None."""
    with server(FEEDS.get) as site:
        assert httpx.get(f"{site}/feed.xml").content == RSS_FEED.body
        assert httpx.get(f"{site}/other.xml").status_code == 404


def test_the_function_may_be_asynchronous() -> None:
    """In ASGI, where a database is waited for."""

    async def find(path: str) -> Served | None:
        await asyncio.sleep(0)
        return FEEDS.get(path)

    with _asgi(find) as site:
        assert httpx.get(f"{site}/feed.xml").content == RSS_FEED.body


# --- curl -----------------------------------------------------------------------------------------


@pytest.fixture
def curl(tmp_path: Path) -> Callable[..., str]:
    """Run curl in a directory of its own, and return what it prints."""
    program = shutil.which("curl")
    if program is None:
        pytest.skip("there is no curl here")

    def run(*arguments: str) -> str:
        command = [program, "--silent", "--show-error", "--noproxy", "*", "--max-time", "20"]
        done = subprocess.run(  # noqa: S603 -- curl, asking our own server
            [*command, *arguments], cwd=tmp_path, check=True, capture_output=True, text=True
        )
        return done.stdout

    return run


def test_curl_keeps_a_feed_up_to_date(site: str, curl: Callable[..., str], tmp_path: Path) -> None:
    """With --etag-save and --etag-compare it gets the feed once."""
    arguments = ["--etag-save", "tag", "--etag-compare", "tag", "-o", "feed.xml",
                 "-w", "%{http_code}", f"{site}/feed.xml"]  # fmt: skip
    assert curl(*arguments) == "200"
    assert (tmp_path / "feed.xml").read_bytes() == RSS_FEED.body
    assert (tmp_path / "tag").read_text().strip() == str(RSS_FEED.tag())
    assert curl(*arguments) == "304"


def test_curl_goes_by_date(site: str, curl: Callable[..., str]) -> None:
    """With --time-cond it sends If-Modified-Since alone."""
    shown = ["-o", "feed.xml", "-w", "%{http_code}", f"{site}/feed.xml"]
    assert curl("--time-cond", CHANGED, *shown) == "304"
    assert curl("--time-cond", "Sat, 28 Feb 2026 09:30:00 GMT", *shown) == "200"


def test_curl_decompresses(site: str, curl: Callable[..., str], tmp_path: Path) -> None:
    """Whatever it was built with."""
    curl("--compressed", "-o", "feed.xml", f"{site}/feed.xml")
    assert (tmp_path / "feed.xml").read_bytes() == RSS_FEED.body


def test_curl_shows_the_head(site: str, curl: Callable[..., str]) -> None:
    """With hub and self, as a WebSub subscriber looks for them."""
    head = curl("--head", f"{site}/feed.xml").lower()
    assert (
        'link: <https://hub.example/>; rel="hub", <https://news.example/feed.xml>; rel="self"'
        in head
    )


# --- feedparser -----------------------------------------------------------------------------------


def test_feedparser_reads_it_and_comes_again(site: str) -> None:
    """With the tag that it was given, or the date."""
    found = feedparser.parse(f"{site}/feed.xml")
    assert (found.status, found.bozo, len(found.entries)) == (200, False, 1)
    for validators in ({"etag": found.etag}, {"modified": found.modified}):
        assert feedparser.parse(f"{site}/feed.xml", **validators).status == 304


@pytest.mark.parametrize("server", [_validated, _asgi], ids=["wsgi", "asgi"])
def test_feedparser_asks_for_parts(server: Server) -> None:
    """It sends `A-IM: feed` by itself, and takes what is new."""
    feeds = {"/feed.xml": RSS_FEED}
    with server(feeds) as site:
        tag = feedparser.parse(f"{site}/feed.xml").etag
        new = feed(article("new"), article("ferry"))
        feeds["/feed.xml"] = Served.of(new, RSS, history=RSS_FEED.history)
        found = feedparser.parse(f"{site}/feed.xml", etag=tag)
        assert (found.status, [each.title for each in found.entries]) == (226, ["About new"])


# --- The specifications ---------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "POST"])
@pytest.mark.parametrize("condition", [{}, {"HTTP_IF_NONE_MATCH": "*"}])
def test_the_application_is_as_pep_3333_wants_it(method: str, condition: dict[str, str]) -> None:
    """The standard library's validator finds nothing."""
    environ: dict[str, Any] = {
        "PATH_INFO": "/feed.xml",
        "QUERY_STRING": "",
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        **condition,
    }
    setup_testing_defaults(environ)
    said: list[str] = []

    def start(status: str, _: list[tuple[str, str]], info: Any = None) -> Callable[..., Any]:
        assert info is None
        said.append(status)
        return print

    result = validator(wsgi(FEEDS))(environ, start)
    body = b"".join(result)
    result.close()  # type: ignore[attr-defined]  # the validator's own has it
    assert (said[0][:3] == "200" and method == "GET") == (body == RSS_FEED.body)


Message = MutableMapping[str, Any]


def asked(source: Any, scope: Message) -> list[Message]:
    """Return what an ASGI application sends."""
    sent: list[Message] = []
    events = iter(["lifespan.startup", "lifespan.shutdown"])

    async def receive() -> Message:
        return {"type": next(events)}

    async def send(message: Message) -> None:
        sent.append(message)

    application: Callable[..., Awaitable[None]] = asgi(source)
    asyncio.run(application(scope, receive, send))  # type: ignore[arg-type]  # it is a coroutine
    return sent


@pytest.mark.parametrize(
    ("root", "path", "status"),
    [
        ("/feeds", "/feeds/feed.xml", 200),
        ("/feeds", "/feed.xml", 200),
        ("", "/feed.xml", 200),
        ("/feed", "/feed.xml", 200),
        ("/feeds", "/feeds/", 404),
    ],
)
def test_where_it_is_mounted_is_no_part_of_the_path(root: str, path: str, status: int) -> None:
    """Whether a server or framework left it there or took it out."""
    scope = {"type": "http", "method": "GET", "path": path, "root_path": root, "headers": []}
    start, body = asked(FEEDS, scope)
    assert (start["status"], type(start["status"])) == (status, int)
    assert all(name == name.lower() for name, _ in start["headers"])
    assert body["type"] == "http.response.body"


def test_it_starts_and_stops() -> None:
    """There is nothing to do at either."""
    assert [each["type"] for each in asked(FEEDS, {"type": "lifespan"})] == [
        "lifespan.startup.complete",
        "lifespan.shutdown.complete",
    ]


def test_no_other_protocol_is_spoken() -> None:
    """A WebSocket is refused as the specification asks."""
    with pytest.raises(NotImplementedError, match="websocket"):
        asked(FEEDS, {"type": "websocket"})
