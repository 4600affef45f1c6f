"""`newsfeed serve`: what it serves, to whom, what it says, and its exit status."""

from __future__ import annotations

import http.client
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

import httpx
import pytest
from click.testing import CliRunner, Result

from newsfeed import RSS, Article, Feed, serialize
from newsfeed.cli import main, server
from newsfeed.cli.server import _Server as Server

if TYPE_CHECKING:
    from pathlib import Path

FEED = Feed(
    title="News", link="https://news.example/", url="https://news.example/feed.xml",
    hubs=["https://hub.example/"],
    articles=[Article(title="A", link="https://news.example/1", published="2026-03-01T09:30Z")],
)  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a directory with two feeds, and with what is none."""
    for name in ("public/feed.xml", "public/a & b/ü.rss", "public/.draft.xml", "secret.xml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(serialize(FEED, RSS))
    (tmp_path / "public" / "page.xml").write_text("<html/>")
    return tmp_path / "public"


@pytest.fixture
def site(root: Path) -> Iterator[str]:
    """Serve it from a thread."""
    with Server(root, "127.0.0.1", 0, None) as found:
        thread = threading.Thread(target=found.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{found.server_port}"
        finally:
            found.shutdown()
            thread.join()


def test_it_prints_where_each_feed_is_and_ends_with_control_c(root: Path) -> None:
    """Addresses on standard output, for scripts; the rest on standard error; the status is 0."""
    command = [sys.executable, "-m", "newsfeed", "serve", str(root), "--port", "0"]
    with subprocess.Popen(  # noqa: S603 -- our own interpreter and our own code
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        # A shell lets what runs in its background ignore Ctrl-C, and children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 -- there is one thread
    ) as process:  # fmt: skip
        try:
            assert process.stdout
            assert process.stderr
            urls = [process.stdout.readline().strip() for _ in range(2)]
            assert process.stderr.readline().endswith("(Ctrl-C ends it)\n")
            assert [url.partition("/a")[2] for url in urls] == ["", "%20%26%20b/%C3%BC.rss"]
            assert [httpx.get(url).status_code for url in urls] == [200, 200]
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
        finally:
            process.kill()  # where it didn't end by itself
    assert (process.returncode, out) == (0, "")
    assert '"GET /feed.xml HTTP/1.1" 200 -' in err
    assert "Traceback" not in err


def test_a_feed_is_served_as_a_publisher_should(site: str) -> None:
    """Type, validators, codings, hub and self; nothing is kept, so that changes show at once."""
    found = httpx.get(f"{site}/feed.xml", headers={"Accept-Encoding": "gzip"})
    assert (found.status_code, found.content) == (200, serialize(FEED, RSS))
    assert found.headers["Content-Type"] == "application/rss+xml"
    assert found.headers["Content-Encoding"] == "gzip"
    assert found.headers["Cache-Control"] == "no-cache"
    assert {each["rel"] for each in found.links.values()} == {"hub", "self"}
    assert "Access-Control-Allow-Origin" not in found.headers
    for name, field in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")):
        headers = {"Accept-Encoding": "gzip", name: found.headers[field]}
        again = httpx.get(f"{site}/feed.xml", headers=headers)
        assert (again.status_code, again.content) == (304, b"")


def test_many_requests_go_over_one_connection(site: str) -> None:
    """Also after one with a body that nobody reads, which ends it."""
    with httpx.Client(base_url=site) as client:
        for method, status in (("GET", 200), ("HEAD", 200), ("POST", 405), ("GET", 200)):
            content = b"GET /feed.xml HTTP/1.1\r\n\r\n" if method == "POST" else None
            assert client.request(method, "/feed.xml", content=content).status_code == status


def test_the_root_lists_the_feeds(site: str) -> None:
    """As links, for a browser; names are escaped."""
    found = httpx.get(f"{site}/")
    assert found.text.count("<li>") == 2
    assert '<li><a href="/a%20%26%20b/%C3%BC.rss">/a &amp; b/ü.rss</a></li>' in found.text
    assert '<li><a href="/feed.xml">/feed.xml</a></li>' in found.text
    assert httpx.head(f"{site}/").headers["Content-Length"] == str(len(found.content))
    assert httpx.get(f"{site}/a%20%26%20b/%C3%BC.rss").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.xml", "/%2e%2e/secret.xml", "/..%2fsecret.xml", "/..%5csecret.xml",
        "/.draft.xml", "/%2edraft.xml", "/page.xml", "/none.xml", "/feed.xml%00", "/%ff.xml",
        "//127.0.0.1/secret.xml", "http://127.0.0.1/../secret.xml",
    ],
)  # fmt: skip
def test_nothing_else_is_served(site: str, path: str) -> None:
    """Asked for byte by byte, as no client would."""
    connection = http.client.HTTPConnection(site.removeprefix("http://"))
    connection.request("GET", path)
    assert connection.getresponse().status == 404
    connection.close()


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost", 200), ("localhost:80", 200), ("[::1]:8000", 200), ("evil.example", 421),
     ("", 421), ("[", 421)],
)  # fmt: skip
def test_only_this_machine_asks(site: str, host: str, status: int) -> None:
    """A page on the web whose name leads here reads nothing."""
    for method in ("GET", "HEAD"):
        found = httpx.request(method, f"{site}/feed.xml", headers={"Host": host})
        assert found.status_code == status


def test_another_address_answers_to_any_name(root: Path) -> None:
    """Whoever chose it wants to be found."""
    with Server(root, "0.0.0.0", 0, "*") as found:  # noqa: S104 -- that is the case
        assert found.names is None


def test_what_it_cannot_do(root: Path, tmp_path: Path) -> None:
    """No directory, a port that is taken, an origin that is none: status 2, and one line."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run(str(root), "--port", str(port))
        assert result.exit_code == 2
        assert result.stderr.startswith(f"cannot listen at 127.0.0.1, port {port}: ")
    assert run(str(tmp_path / "none")).exit_code == 2
    result = run(str(root), "--port", "0", "--cors", "\n")
    assert (result.exit_code, result.stderr.startswith("--cors: ")) == (2, True)


def test_an_empty_directory_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And served all the same: feeds may come."""

    def end(_: Server) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(server._Server, "serve_forever", end)  # noqa: SLF001 -- it would wait
    result = run(str(tmp_path), "--port", "0", "--host", "localhost")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no feed in this directory" in result.stderr


def run(*arguments: str) -> Result:
    """Run `newsfeed serve` in this process."""
    return CliRunner().invoke(main, ["serve", *arguments], catch_exceptions=False)
