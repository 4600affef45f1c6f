"""`newsfeed convert`: what it writes, what it says, and its exit status."""

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
    Image,
    Options,
    WriteError,
    parse,
    serialize,
)
from newsfeed.cli import main
from tests.schemas import assert_valid

Run = Callable[..., Result]

FEED = Feed(
    title="News", link="https://news.example/", url="https://news.example/feed.xml",
    updated="2026-03-01T09:30:00Z", description="All of it", ttl=60,
    articles=[
        Article(
            title="A", link="https://news.example/1", published="2026-03-01T09:30:00Z",
            content="<p>It is so.</p>", authors=["Jane Doe"],
            media=[Image("https://news.example/1.jpg", credit="Photo by A/B")],
        ),
        Article(title="B", link="https://news.example/2", published="2026-02-01T09:30:00Z"),
    ],
)  # fmt: skip
GOOD = serialize(FEED, RSS)

#: As feeds are found: a date in words, relative addresses, ids that are just numbers.
FOUND = """<?xml version="1.0"?>
<rss version="2.0"><channel><title>News</title><link>https://news.example/</link>
<description/>
<item><title>A</title><guid isPermaLink="false">17</guid><link>/1</link>
<pubDate>2026-03-01 09:30</pubDate></item>
<item><title>B</title><guid isPermaLink="false">18</guid></item>
</channel></rss>
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `newsfeed convert` in a directory with a good feed and one as feeds are found."""
    monkeypatch.chdir(tmp_path)
    Path("good.xml").write_bytes(GOOD)
    Path("found.xml").write_text(FOUND, "utf-8")

    def convert(*arguments: str, given: bytes | None = None) -> Result:
        return CliRunner().invoke(
            main, ["convert", *arguments], input=given, catch_exceptions=False
        )

    return convert


# --- What is written ------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "form"), [("rss", RSS), ("Atom", ATOM)])
def test_a_feed_becomes_either_format(run: Run, name: str, form: object) -> None:
    """The result is on standard output, and is what Python's three lines give."""
    result = run("good.xml", "--to", name)
    assert (result.exit_code, result.stderr) == (0, "")
    assert_valid(result.stdout_bytes)
    assert result.stdout_bytes == serialize(parse(GOOD), RSS if form is RSS else ATOM)


def test_a_pipe_is_a_feed(run: Run) -> None:
    """`-` reads standard input; nothing needs a file."""
    result = run("-", "--to", "atom", given=GOOD)
    assert result.stdout_bytes == run("good.xml", "--to", "atom").stdout_bytes


def test_a_file_is_written_whole(run: Run) -> None:
    """`--out` names it; nothing is printed, and nothing else is left behind."""
    result = run("good.xml", "--to", "atom", "--out", "atom.xml")
    assert (result.exit_code, result.output) == (0, "")
    assert Path("atom.xml").read_bytes() == run("good.xml", "--to", "atom").stdout_bytes
    assert sorted(path.name for path in Path().iterdir()) == ["atom.xml", "found.xml", "good.xml"]


def test_a_file_may_replace_itself(run: Run) -> None:
    """It is read before it is written."""
    assert run("good.xml", "--to", "atom", "--out", "good.xml").exit_code == 0
    assert b"http://www.w3.org/2005/Atom" in Path("good.xml").read_bytes()


def test_options_choose_how(run: Run) -> None:
    """`--pretty` indents; `--complete` says what the format has no words for."""
    pretty = run("good.xml", "--to", "atom", "--pretty").stdout
    assert "\n  <entry>\n" in pretty
    complete = run("good.xml", "--to", "atom", "--complete").stdout_bytes
    assert b"<newsfeed:ttl>60<" in complete
    assert parse(complete).ttl == 60


def test_the_result_may_have_another_address(run: Run) -> None:
    """`--new-url` is what the result names itself by."""
    result = run("good.xml", "--to", "atom", "--new-url", "https://news.example/atom.xml")
    assert parse(result.stdout_bytes).url == "https://news.example/atom.xml"


# --- Feeds as they are found ----------------------------------------------------------------------


def test_a_found_feed_is_converted_and_its_faults_are_told(run: Run) -> None:
    """Standard error says what is wrong, in the document's order; the status is 0."""
    result = run("found.xml", "--to", "rss")
    assert result.exit_code == 0
    assert [each.title for each in parse(result.stdout_bytes).articles] == ["A", "B"]
    heads = [line for line in result.stderr.splitlines() if line.startswith("found.xml:")]
    assert [line.split(":")[1] for line in heads] == sorted(line.split(":")[1] for line in heads)
    assert "found.xml:5:1: error: '2026-03-01 09:30' is not an RFC 822 date" in result.stderr
    assert "    5 | <pubDate>2026-03-01 09:30</pubDate></item>\n      | ^ /rss" in result.stderr


def test_relative_addresses_need_where_it_was_found(run: Run) -> None:
    """`--url` is where the feed was."""
    result = run("found.xml", "--to", "rss", "--url", "https://news.example/feeds/")
    assert parse(result.stdout_bytes).articles[0].link == "https://news.example/1"


def test_ids_that_atom_cannot_say_are_made_of_what_they_were(run: Run) -> None:
    """Most RSS feeds have such; the same feed gets the same ids every time, and it is told."""
    result = run("found.xml", "--to", "atom")
    assert result.exit_code == 0
    assert_valid(result.stdout_bytes)
    ids = [each.id for each in parse(result.stdout_bytes).articles]
    assert all(each.startswith("urn:sha256:") for each in ids if each)
    assert len(set(ids)) == 2
    told = [line for line in result.stderr.splitlines() if "IRI: urn:sha256:… is" in line]
    assert [line.split(": ")[2] for line in told] == ["articles[0].id", "articles[1].id"]
    assert run("found.xml", "--to", "atom").stdout_bytes == result.stdout_bytes
    assert "urn:sha256" not in run("found.xml", "--to", "rss").stdout


def test_many_faults_are_counted(run: Run) -> None:
    """Twenty are shown, the rest is a number."""
    items = "".join(f"<item><guid>x{n}</guid><link>/{n}</link></item>" for n in range(30))
    start = FOUND[: FOUND.index("<item>")]
    Path("found.xml").write_text(f"{start}{items}</channel></rss>", "utf-8")
    result = run("found.xml", "--to", "rss")
    assert result.stderr.count(": error: ") + result.stderr.count(": warning: ") == 20
    assert result.stderr.splitlines()[-1].startswith("found.xml: and ")
    assert result.stderr.endswith(" more; newsfeed validate shows all of them\n")


def test_what_a_feed_lacks_for_atom_can_be_said(run: Run) -> None:
    """Atom asks for a date and an id; the message names the option, and nothing is made up."""
    bare = (
        "<rss version='2.0'><channel><title>T</title><item><title>A</title></item></channel></rss>"
    )
    Path("found.xml").write_text(bare, "utf-8")
    result = run("found.xml", "--to", "atom")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("; say with --new-url where the result will be found\n")
    address = ("--new-url", "https://news.example/atom.xml")
    result = run("found.xml", "--to", "atom", *address)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("; say it with --updated\n")
    result = run("found.xml", "--to", "atom", *address, "--updated", "2026-03-01T09:30:00Z")
    assert result.exit_code == 0
    assert_valid(result.stdout_bytes)
    found = ("--url", "https://news.example/feed.xml", "--updated", "2026-03-01T09:30:00Z")
    result = run("found.xml", "--to", "atom", *found)
    assert b"<id>https://news.example/feed.xml</id>" in result.stdout_bytes


def test_a_date_that_the_feed_has_is_kept(run: Run) -> None:
    """`--updated` is only for feeds that don't say it."""
    plain = run("good.xml", "--to", "atom").stdout_bytes
    assert run("good.xml", "--to", "atom", "--updated", "2020-01-01T00:00Z").stdout_bytes == plain


# --- What is refused ------------------------------------------------------------------------------


def test_strict_refuses_faults(run: Run) -> None:
    """Nothing is written, all faults are shown, and what to do is said; the status is 1."""
    result = run("found.xml", "--to", "rss", "--strict", "--out", "out.xml")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "[not-an-rfc-822-date]" in result.stderr
    assert result.stderr.endswith(
        "found.xml: not converted: without --strict, what can be read is\n"
    )
    assert not Path("out.xml").exists()
    assert run("good.xml", "--to", "atom", "--strict").exit_code == 0


def test_strict_makes_no_ids(run: Run) -> None:
    """An article that the format can't say is not left out either."""
    valid = GOOD.replace(b'"true">https://news.example/1</guid>', b'"false">17</guid>')
    assert valid != GOOD
    result = run("-", "--to", "atom", "--strict", given=valid)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "<stdin>: not converted: articles[0].id: '17' is not an absolute IRI" in result.stderr


@pytest.mark.parametrize(
    ("document", "message"),
    [
        (b"", "the document is empty"),
        (b"<html></html>", "this is not XML but an HTML page"),
        (b"{}", "this is not XML but JSON"),
        (b"<opml/>", "this is OPML, a list of feeds; newsfeed reads RSS 2.0 and Atom 1.0"),
        (b"\x89PNG", "this is not XML but a PNG picture"),
    ],
)
@pytest.mark.parametrize("strict", [(), ("--strict",)])
def test_what_is_no_feed_is_named(
    run: Run, document: bytes, message: str, strict: tuple[str, ...]
) -> None:
    """There is nothing to be had; the old file stays; the status is 1."""
    Path("out.xml").write_bytes(GOOD)
    result = run("-", "--to", "atom", "--out", "out.xml", *strict, given=document)
    assert (result.exit_code, result.stdout) == (1, "")
    assert message in result.stderr
    assert result.stderr.endswith("<stdin>: not converted\n")
    assert Path("out.xml").read_bytes() == GOOD


def test_a_feed_that_breaks_off_leaves_the_old_file(run: Run) -> None:
    """Half a feed is no feed."""
    Path("out.xml").write_bytes(GOOD)
    result = run("-", "--to", "atom", "--out", "out.xml", given=GOOD[: len(GOOD) // 2])
    assert result.exit_code == 1
    assert "[not-well-formed]" in result.stderr
    assert Path("out.xml").read_bytes() == GOOD


def test_a_disk_that_is_full_leaves_the_old_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's reason is told, and the status is 1."""

    def full(*_: object, **__: object) -> bool:
        raise WriteError("out.xml can't be written: No space left on device")

    monkeypatch.setattr(sys.modules["newsfeed.cli.converting"], "write", full)
    result = run("good.xml", "--to", "atom", "--out", "out.xml")
    assert result.exit_code == 1
    assert result.stderr == (
        "good.xml: not converted: out.xml can't be written: No space left on device\n"
    )


def test_what_is_left_out_in_writing_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest is written all the same, and the status is 0."""
    monkeypatch.setattr(sys.modules["newsfeed.cli.converting"], "Options", lambda **_: Options())
    Path("found.xml").write_text(FOUND.replace(">17<", ">urn:example:17<"), "utf-8")
    result = run("found.xml", "--to", "atom")
    assert result.exit_code == 0
    assert "found.xml: error: articles[1]" in result.stderr
    assert len(parse(result.stdout_bytes).articles) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing.xml", "--to", "atom"), "missing.xml: cannot be read: No such file"),
        ((".", "--to", "atom"), ".: cannot be read: Is a directory"),
        (("good.xml",), "Missing option '--to'"),
        (("good.xml", "--to", "json"), "'json' is not one of"),
        (("--to", "atom"), "Missing argument 'FEED'"),
        (("good.xml", "--to", "atom", "--out", "."), "'.' is a directory"),
        (("good.xml", "--to", "atom", "--new-url", "x"), "--new-url: 'x' is not"),
        (("found.xml", "--to", "rss", "--updated", "now"), "--updated: 'now' is no date"),
        (("http://news.example/", "--to", "atom"), "newsfeed reaches no network"),
    ],
)
def test_a_mistake_is_status_2(run: Run, arguments: tuple[str, ...], message: str) -> None:
    """What can't be opened, and what the command line gets wrong."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_an_address_is_answered_with_how_to_fetch_it(run: Run) -> None:
    """The command that does is shown."""
    result = run("https://news.example/feed", "--to", "atom")
    assert "curl -fsSL https://news.example/feed | newsfeed convert - --to atom" in result.stderr
