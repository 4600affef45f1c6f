"""The examples for Django, Flask and FastAPI: as scripts, in the real frameworks, over HTTP."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import feedparser
import httpx
import pytest

from newsfeed import parse, validate
from tests.serving.feeds import free_port

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
#: How many times a tenth of a second to wait for a server on a busy machine.
PATIENCE = 600
PATHS = {
    "django": ["/feed.xml"],
    "fastapi": ["/feed.xml", "/feeds/rss.xml", "/feeds/atom.xml"],
    "flask": ["/feed.xml"],
}


@contextmanager
def running(name: str) -> Iterator[str]:
    """Run an example as its first lines say, and yield where it is."""
    port = free_port()
    address = f"127.0.0.1:{port}"
    script = EXAMPLES / f"{name}_feed.py"
    # Its own process: Django is configured once in each.
    process = subprocess.Popen(  # noqa: S603 -- our own interpreter and our own script
        [sys.executable, script, address if name == "django" else str(port)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    with process:
        try:
            _wait(process, f"http://{address}")
            yield f"http://{address}"
        finally:
            process.terminate()
            process.communicate()


def _wait(process: subprocess.Popen[bytes], site: str) -> None:
    for _ in range(PATIENCE):
        try:
            httpx.get(f"{site}/nothing")
        except httpx.TransportError:
            assert process.poll() is None, process.communicate()[0].decode()
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"{site} did not begin")


@pytest.fixture(scope="module", params=sorted(PATHS))
def example(request: pytest.FixtureRequest) -> Iterator[tuple[str, list[str]]]:
    """Run each example for all that is asked of it."""
    with running(request.param) as site:
        yield site, [f"{site}{path}" for path in PATHS[request.param]]


@pytest.mark.parametrize("name", sorted(PATHS))
def test_they_are_short(name: str) -> None:
    """Fifty lines at most."""
    assert len((EXAMPLES / f"{name}_feed.py").read_text("utf-8").splitlines()) <= 50


def test_a_valid_feed_comes_out(example: tuple[str, list[str]]) -> None:
    """Of the right type, with hub and self, and readable for feedparser."""
    for url in example[1]:
        found = httpx.get(url)
        kind = "atom" if url.endswith("atom.xml") else "rss"
        assert (found.status_code, found.reason_phrase) == (200, "OK")
        assert found.headers.get_list("content-type") == [f"application/{kind}+xml; charset=utf-8"]
        assert [link.get("rel") for link in found.links.values()] == ["hub", "self"]
        assert found.headers["vary"].startswith("Accept-Encoding")
        report = validate(found.content)
        assert (report.errors, report.warnings) == ((), ())
        assert feedparser.parse(url).entries


@pytest.mark.parametrize("coding", ["identity", "gzip", "br", "zstd"])
def test_it_is_loaded_once(example: tuple[str, list[str]], coding: str) -> None:
    """A tag alone and a date alone make a 304, which has no body and no type."""
    for url in example[1]:
        with httpx.Client(headers={"Accept-Encoding": coding}) as client:
            found = client.get(url)
            assert found.headers.get("content-encoding", "identity") == coding
            assert parse(found.content).title == "Example News"
            for name, field in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")):
                again = client.get(url, headers={name: found.headers[field]})
                assert (again.status_code, again.content) == (304, b"")
                assert again.headers["etag"] == found.headers["etag"]
                assert "content-type" not in again.headers


def test_head_options_and_the_rest(example: tuple[str, list[str]]) -> None:
    """HEAD says the length; a browser may ask; nothing can be posted."""
    for url in example[1]:
        length = httpx.get(url, headers={"Accept-Encoding": "identity"}).headers["content-length"]
        head = httpx.head(url, headers={"Accept-Encoding": "identity"})
        assert (head.status_code, head.headers["content-length"]) == (200, length)
        found = httpx.options(url)
        assert (found.status_code, found.headers["access-control-allow-origin"]) == (204, "*")
        assert httpx.post(url, content=b"x").status_code == 405


def test_flask_sends_what_is_new() -> None:
    """After a publication a client that asks for it gets one article, another one both."""
    with running("flask") as site:
        tag = httpx.get(f"{site}/feed.xml").headers["ETag"]
        assert httpx.post(f"{site}/publish").text == "published\n"
        found = httpx.get(f"{site}/feed.xml", headers={"If-None-Match": tag, "A-IM": "feed"})
        assert (found.status_code, found.headers["im"]) == (226, "feed")
        assert [each.title for each in parse(found.content).articles] == ["Market square reopens"]
        assert len(parse(httpx.get(f"{site}/feed.xml").content).articles) == 2
