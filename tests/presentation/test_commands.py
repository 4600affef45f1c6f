"""`newsfeed preview`, `opml`, `autodiscovery` and `build --stylesheet`: files and exit statuses."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Feed,
    WriteError,
    autodiscovery,
    feed_css,
    opml,
    parse,
    preview,
    serialize,
)
from newsfeed.cli import main
from tests.presentation.page import find, read

Run = Callable[..., Result]

FEED = Feed(
    title="News", link="https://news.example/", url="https://news.example/feed.xml",
    language="en", description="All of it", updated="2026-03-01T09:30:00Z",
    articles=[
        Article(title="A", link="https://news.example/1", published="2026-03-01T09:30:00Z",
                content="<p>It is so.</p>"),
    ],
)  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in a directory with a feed in both formats and two that are not right."""
    monkeypatch.chdir(tmp_path)
    Path("feed.xml").write_bytes(serialize(FEED, RSS))
    Path("atom.xml").write_bytes(serialize(FEED.evolve(url="https://news.example/a.atom"), ATOM))
    Path("odd.xml").write_text(
        "<rss version='2.0'><channel><title>Odd</title><item><title>A</title><link>/1</link>"
        "<description>&lt;a href='x'>x&lt;/a></description></item></channel></rss>"
    )
    Path("page.html").write_text("<!DOCTYPE html><html><title>x</title></html>")
    return lambda *given, pipe=None: CliRunner().invoke(
        main, [*given], input=pipe, catch_exceptions=False
    )


# --- preview --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("file", "form"), [("feed.xml", RSS), ("atom.xml", ATOM)])
def test_a_feed_becomes_a_page(run: Run, file: str, form: object) -> None:
    """The page is what the function gives for the feed and its format."""
    result = run("preview", file, "-o", "index.html")
    assert (result.exit_code, result.output) == (0, "")
    found = parse(Path(file))
    expected = preview(found, format=RSS if form is RSS else ATOM)
    assert Path("index.html").read_text("utf-8") == expected


def test_without_a_file_the_page_is_the_output(run: Run) -> None:
    """A pipe is a feed, and standard output takes the page."""
    result = run("preview", "-", pipe=Path("feed.xml").read_bytes())
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == preview(FEED, format=RSS)


def test_what_is_wrong_is_said_and_the_rest_shown(run: Run) -> None:
    """The address of the feed, where it says none; relative addresses are relative to it."""
    result = run("preview", "odd.xml", "--url", "https://odd.example/f/feed.xml")
    assert result.exit_code == 0
    assert "odd.xml:1:" in result.stderr
    tree = read(result.stdout)
    assert find(tree, "input")[0].get("value") == "https://odd.example/f/feed.xml"
    assert find(find(tree, "h2")[-1], "a")[0].get("href") == "https://odd.example/1"


@pytest.mark.parametrize(
    ("given", "status", "words"),
    [
        (["page.html"], 1, "no feed could be read"),
        (["none.xml"], 2, "none.xml: cannot be read: No such file"),
        (["https://news.example/feed.xml"], 2, "curl -fsSL https://news.example/feed.xml"),
        (["feed.xml", "--url", "feed.xml"], 2, "--url: 'feed.xml' is not absolute"),
        (["feed.xml", "--url", "ftp://news.example/feed.xml"], 2, "--url:"),
    ],
)
def test_a_page_that_cannot_be_made_is_not_made(
    run: Run, given: list[str], status: int, words: str
) -> None:
    """The old one stays; the exit status and standard error say why."""
    Path("index.html").write_text("old")
    result = run("preview", *given, "-o", "index.html")
    assert (result.exit_code, result.stdout) == (status, "")
    assert words in result.stderr
    assert Path("index.html").read_text() == "old"


def test_a_file_that_cannot_be_written_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is no traceback."""

    def refuse(*_: object) -> bool:
        raise WriteError("index.html can't be written: No space left on device")

    run("preview", "feed.xml", "-o", "index.html")  # so that its module is there
    monkeypatch.setattr(sys.modules["newsfeed.cli.presenting"], "replace", refuse)
    result = run("preview", "feed.xml", "-o", "index.html")
    assert (result.exit_code, result.stderr) == (
        1,
        "index.html can't be written: No space left on device\n",
    )


# --- opml and autodiscovery -----------------------------------------------------------------------


def test_feeds_are_listed(run: Run) -> None:
    """Files and directories, in order; the list is what the function gives."""
    found = [(parse(Path("feed.xml")), RSS), (parse(Path("atom.xml")), ATOM)]
    result = run("opml", "feed.xml", "atom.xml", "--title", "All", "-o", "feeds.opml")
    assert (result.exit_code, result.output) == (0, "")
    assert Path("feeds.opml").read_bytes() == opml(found, title="All")
    assert run("autodiscovery", "feed.xml", "atom.xml").stdout == autodiscovery(found)
    Path("odd.xml").unlink()
    assert run("autodiscovery", ".").stdout == autodiscovery(found[::-1])
    assert run("autodiscovery", "-", pipe=Path("feed.xml").read_bytes()).stdout == autodiscovery(
        found[:1]
    )


def test_a_feed_without_an_address_is_named_and_left_out(run: Run) -> None:
    """The others are listed all the same, and the exit status says that one is missing."""
    for command in ("opml", "autodiscovery"):
        result = run(command, "odd.xml", "feed.xml", "page.html")
        assert result.exit_code == 1
        assert "odd.xml: doesn't say its own address" in result.stderr
        assert "https://news.example/feed.xml" in result.stdout


def test_a_list_of_nothing_is_not_written(run: Run) -> None:
    """What can't be opened is worse than what can't be listed."""
    result = run("opml", "odd.xml", "none.xml", "-o", "feeds.opml")
    assert result.exit_code == 2
    assert not Path("feeds.opml").exists()
    assert run("autodiscovery", "none").exit_code == 2
    Path("empty").mkdir()
    assert "no feed in this directory" in run("autodiscovery", "empty").stderr


# --- build --stylesheet ---------------------------------------------------------------------------

BUILD = ("build", "story.txt", "--title", "News", "--link", "https://news.example/", "--out", "out",
         "--stories-link", "https://news.example/", "--url", "https://news.example/f/",
         "--language", "en", "--description", "All of it")  # fmt: skip


def test_feeds_are_built_with_their_style_sheet(run: Run) -> None:
    """It lies beside the feeds, which name it; without the option there is neither."""
    Path("story.txt").write_text("---\npublished: 2026-03-01T09:30:00Z\n---\nA\n\nIt is so.\n")
    assert run(*BUILD).exit_code == 0
    assert sorted(each.name for each in Path("out").iterdir()) == ["atom.xml", "feed.xml"]
    assert b"xml-stylesheet" not in Path("out/feed.xml").read_bytes()
    assert run(*BUILD, "--stylesheet").exit_code == 0
    assert Path("out/feed.css").read_text("utf-8") == feed_css()
    for name in ("feed.xml", "atom.xml"):
        assert b'type="text/css" href="feed.css"?>' in Path("out", name).read_bytes()


def test_a_style_sheet_that_cannot_be_written_is_said(run: Run) -> None:
    """The feeds are written all the same."""
    Path("story.txt").write_text("---\npublished: 2026-03-01T09:30:00Z\n---\nA\n\nIt is so.\n")
    Path("out/feed.css").mkdir(parents=True)
    result = run(*BUILD, "--stylesheet")
    assert result.exit_code == 1
    assert "feed.css can't be written" in result.stderr
    assert Path("out/feed.xml").exists()
