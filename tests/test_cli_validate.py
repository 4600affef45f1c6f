"""`newsfeed validate`: what it prints, and its exit status."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsfeed import RSS, Article, Feed, Finding, Report, Severity, serialize
from newsfeed.cli import main
from newsfeed.cli.checking import check
from newsfeed.cli.shown import Shown, harmless
from tests.schemas import assert_valid

Run = Callable[..., Result]

GOOD = serialize(
    Feed(
        title="News", link="https://news.example/", url="https://news.example/feed.xml",
        language="en",
        articles=[
            Article(title="A", link="https://news.example/1", published="2026-03-01T09:30:00Z")
        ],
    ),
    RSS,
)  # fmt: skip

BAD = GOOD.replace(b"<link>https://news.example/1</link>", b"<link>/1</link>")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `newsfeed validate` in a directory with one good and one bad feed."""
    monkeypatch.chdir(tmp_path)
    Path("good.xml").write_bytes(GOOD)
    Path("bad.xml").write_bytes(BAD)

    def validate(*arguments: str, given: bytes | None = None) -> Result:
        return CliRunner().invoke(
            main, ["validate", *arguments], input=given, catch_exceptions=False
        )

    return validate


# --- Text -----------------------------------------------------------------------------------------


def test_the_examples_of_this_module_are_what_they_are_called() -> None:
    """One is valid, and of the other one line is wrong."""
    assert_valid(GOOD)
    assert GOOD.count(b"\n") == BAD.count(b"\n")
    assert GOOD != BAD


def test_a_valid_feed_is_one_line(run: Run) -> None:
    """Nothing is said of it but that it is valid; the status is 0."""
    result = run("good.xml")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "1 feed checked: valid\n"


def test_a_fault_is_shown_as_compilers_do(run: Run) -> None:
    """File, line, column, what, which rule; the line, a mark beneath the column, the path."""
    result = run("bad.xml")
    assert (result.exit_code, result.stderr) == (1, "")
    head, source, mark, see, summary = result.stdout.splitlines()
    number = next(n for n, line in enumerate(BAD.splitlines(), 1) if b"<link>/1<" in line)
    text = BAD.decode().splitlines()[number - 1]
    column = text.index("<link>/1<") + 1
    assert head.startswith(f"bad.xml:{number}:{column}: error: '/1' ")
    assert head.endswith(" [not-an-absolute-uri]")
    assert source.startswith(f"{number:>5} | ")
    assert source[mark.index("^") :].startswith("<link>/1</link>")
    assert mark.endswith("^ /rss/channel/item[1]/link")
    assert see.startswith("      see https://www.rssboard.org/rss-specification")
    assert summary == "1 feed checked: not valid (1 error)"


def test_several_feeds_are_summed_up(run: Run) -> None:
    """The last line counts feeds and findings; a file named twice is checked once."""
    result = run("good.xml", "bad.xml", "good.xml")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1] == "2 feeds checked: 1 valid, 1 not (1 error)"
    assert run("good.xml", "-", given=GOOD).stdout == "2 feeds checked: all valid\n"


def test_what_is_no_feed_is_named(run: Run) -> None:
    """A page, a picture, nothing: each is an error with the reason, and the status is 1."""
    Path("page.html").write_text("<!DOCTYPE html><html></html>", "utf-8")
    Path("empty.xml").write_bytes(b"")
    Path("map.xml").write_text(
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', "utf-8"
    )
    result = run("page.html", "empty.xml", "map.xml")
    assert result.exit_code == 1
    assert "page.html:1:1: error: this is not XML but an HTML page" in result.stdout
    assert "empty.xml:1:1: error: the document is empty" in result.stdout
    assert "map.xml:1:1: error: this is a sitemap; newsfeed reads RSS" in result.stdout


def test_strict_takes_warnings_seriously(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A warning alone leaves the status 0, with --strict it is 1; a remark never counts."""
    found = [Finding("odd", Severity.WARNING, "many readers fail here", "/rss", 2, 1)]
    checking = sys.modules["newsfeed.cli.checking"]
    monkeypatch.setattr(checking, "validate", lambda *_, **__: Report(found))
    result = run("good.xml")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "good.xml:2:1: warning: many readers fail here [odd]"
    assert result.stdout.splitlines()[-1] == "1 feed checked: valid (1 warning)"
    assert run("good.xml", "--strict").exit_code == 1
    found[:] = [Finding("odd", Severity.INFO, "could be better")]
    result = run("good.xml", "--strict")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == "1 feed checked: valid (1 remark)"


def test_the_time_and_the_address_are_handed_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library reads no clock: the command says what time it is, and where the feed was."""
    seen: list[dict[str, object]] = []

    def validate(_: object, **options: object) -> Report:
        seen.append(options)
        return Report()

    monkeypatch.setattr(sys.modules["newsfeed.cli.checking"], "validate", validate)
    run("good.xml", "--url", "https://news.example/feed.xml")
    assert seen[0]["url"] == "https://news.example/feed.xml"
    assert seen[0]["now"] is not None


# --- JSON -----------------------------------------------------------------------------------------


def test_json_is_one_document(run: Run) -> None:
    """Programs get every field of every finding, and nothing else on standard output."""
    result = run("good.xml", "bad.xml", "--format", "JSON")
    assert result.exit_code == 1
    said = json.loads(result.stdout)
    assert said["problems"] == []
    assert [(each["file"], each["valid"]) for each in said["files"]] == [
        ("good.xml", True),
        ("bad.xml", False),
    ]
    (finding,) = said["files"][1]["findings"]
    assert set(finding) == {"rule", "severity", "message", "line", "column", "path", "spec"}
    assert (finding["rule"], finding["severity"]) == ("not-an-absolute-uri", "error")


def test_json_of_nothing_is_json(run: Run) -> None:
    """What can't be read is in the document too, and on standard error; the status is 2."""
    result = run("missing.xml", "--format", "json")
    assert result.exit_code == 2
    problem = "missing.xml: cannot be read: No such file or directory"
    assert json.loads(result.stdout) == {"files": [], "problems": [problem]}
    assert result.stderr == f"{problem}\n"


# --- Where feeds come from ------------------------------------------------------------------------


def test_a_pipe_is_a_feed(run: Run) -> None:
    """`-` is what comes through standard input; its lines are shown as well."""
    result = run("-", given=BAD)
    assert result.exit_code == 1
    head, source, *_ = result.stdout.splitlines()
    assert head.startswith("<stdin>:")
    assert "<link>/1</link>" in source


def test_a_directory_is_walked(run: Run) -> None:
    """All feeds in it and below it are checked, in the order of their names; nothing else is."""
    for name in ("b/z.xml", "b/a/x.RSS", "b/a.atom", "b/notes.txt", "b/c.xml.bak"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(b"")
    result = run("b", "good.xml")
    assert result.exit_code == 1
    files = [line.split(":")[0] for line in result.stdout.splitlines() if ": error: " in line]
    assert files == [os.path.join("b", name) for name in ("a.atom", "z.xml", "a/x.RSS")]  # noqa: PTH118 -- as it is printed
    assert result.stdout.splitlines()[-1].startswith("4 feeds checked: 1 valid, 3 not")


def test_a_directory_without_feeds_is_named(run: Run) -> None:
    """It was named for a reason: status 2."""
    Path("b").mkdir()
    result = run("b")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "b: no feed in this directory: there is no file *.xml, *.rss or *.atom\n"
    )


def test_a_directory_that_cannot_be_read_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system refuses is told, and what else was named is checked."""

    def walk(top: Path, onerror: Callable[[OSError], None]) -> list[object]:
        onerror(PermissionError(13, "Permission denied", str(top)))
        return []

    Path("b").mkdir()
    monkeypatch.setattr(sys.modules["newsfeed.cli.sources"].os, "walk", walk)
    result = run("b", "good.xml")
    assert result.exit_code == 2
    assert result.stderr == "b: cannot be read: Permission denied\n"
    assert result.stdout == "1 feed checked: valid\n"


def test_what_cannot_be_read_does_not_hold_up_the_rest(run: Run) -> None:
    """It is named on standard error; the others are checked; the status is 2."""
    result = run("missing.xml", "bad.xml")
    assert result.exit_code == 2
    assert result.stderr == "missing.xml: cannot be read: No such file or directory\n"
    assert result.stdout.splitlines()[-1] == "1 feed checked: not valid (1 error)"


def test_an_address_is_answered_with_how_to_fetch_it(run: Run) -> None:
    """Newsfeed reaches no network; the command that does is shown, safe to be pasted."""
    result = run("https://news.example/feed?a=1&b=$(x)")
    assert result.exit_code == 2
    assert "newsfeed reaches no network" in result.stderr
    fetch = "curl -fsSL 'https://news.example/feed?a=1&b=$(x)' | newsfeed validate -"
    assert fetch in result.stderr


@pytest.mark.parametrize("command", ["convert", "validate"])
def test_help_shows_a_line_to_paste(command: str) -> None:
    """The line that fetches a feed stands by itself, and exit statuses are explained."""
    result = CliRunner().invoke(main, [command, "--help"], catch_exceptions=False)
    pasted = next(line for line in result.stdout.splitlines() if "curl" in line)
    assert pasted.startswith(
        f"      curl -fsSL https://news.example/feed.xml | newsfeed {command} -"
    )
    assert "\\b" not in result.stdout
    assert "\b" not in result.stdout
    assert "The exit status is 0" in result.stdout


def test_without_a_feed_it_says_how_to_use_it(run: Run) -> None:
    """Nothing to check is a mistake on the command line: status 2."""
    result = run()
    assert result.exit_code == 2
    assert "Missing argument 'FEED...'" in result.stderr


def test_many_feeds_at_a_terminal_have_a_progress_bar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It shows with more than twenty, only to somebody, and findings come after it."""
    for number in range(21):
        (tmp_path / f"{number}.xml").write_bytes(BAD)

    def shown(*, terminal: bool) -> bool:
        stderr = io.StringIO()
        monkeypatch.setattr(stderr, "isatty", lambda: terminal)
        monkeypatch.setattr(sys, "stderr", stderr)
        assert check([tmp_path]) == 1
        assert capsys.readouterr().out.count("[not-an-absolute-uri]") == 21
        return "Checking feeds" in stderr.getvalue()

    assert shown(terminal=True)
    assert not shown(terminal=False)


# --- The line in the document ---------------------------------------------------------------------


def lines(document: bytes, *places: tuple[int, int]) -> list[str]:
    """The source lines and marks for findings at places in a document."""
    found = [Finding("r", Severity.ERROR, "m", "/p", *place) for place in places]
    return [line for line in Shown("f", document).lines(found) if not line.startswith("f:")]


def test_a_long_line_is_cut_around_the_column() -> None:
    """Forty characters before it, sixty behind it, and a mark that still stands beneath it."""
    text = "a" * 200 + "<b/>" + "c" * 200
    source, mark = lines(text.encode(), (1, 201))
    assert source == f"    1 | …{'a' * 40}<b/>{'c' * 56}…"
    assert mark.index("^") == source.index("<b/>")


@pytest.mark.parametrize("where", [1, 50, 65_500, 65_536, 65_537, 65_600, 131_000, 200_000])
def test_a_huge_line_is_read_in_pieces(where: int) -> None:
    """A document may be one line; wherever the piece ends, the window is whole."""
    text = "".join(f"{number:07}," for number in range(30_000))
    source, mark = lines(text.encode(), (1, where))
    start = max(where - 41, 0)
    assert source.split(" | ")[1].strip("…") == text[start : where - 1 + 60]
    assert source[mark.index("^")] == text[where - 1]


def test_several_places_on_one_line_each_have_their_window() -> None:
    """Findings need not be in order, and one place may have several."""
    text = "\n".join("x" * 9 + str(number) for number in range(5))
    found = lines(text.encode(), (4, 10), (2, 10), (4, 1), (2, 10))
    assert [line.split(" | ")[1] for line in found[::2]] == [
        f"{'x' * 9}{number}" for number in (3, 1, 3, 1)
    ]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"), ("utf-8-sig", ""), ("utf-16", ""), ("utf-16-le", ""),
        ("utf-16-be", ""), ("utf-32", ""), ("utf-32-le", ""), ("utf-32-be", ""),
        ("iso8859-1", "ISO-8859-1"), ("windows-1252", "windows-1252"),
    ],
)  # fmt: skip
def test_lines_are_shown_in_any_encoding(encoding: str, declared: str) -> None:
    """The byte order mark or the XML declaration tells it."""
    said = f' encoding="{declared}"' if declared else ""
    text = f'<?xml version="1.0"{said}?>\r\n<rss>für</rss>\r<b/>'
    source, mark, after, _ = lines(text.encode(encoding), (2, 6), (3, 1))
    assert source == "    2 | <rss>für</rss>"
    assert source[mark.index("^")] == "f"
    assert after == "    3 | <b/>"


@pytest.mark.parametrize("label", ["no-such", "rot13", "zip"])
def test_without_its_encoding_the_line_is_left_out(label: str) -> None:
    """The finding itself says where it is."""
    text = f'<?xml version="1.0" encoding="{label}"?><rss/>'
    assert lines(text.encode(), (1, 1)) == ["      at /p"]


def test_a_line_that_is_not_there_is_left_out() -> None:
    """A file may have become shorter, or be gone."""
    assert lines(b"<rss/>", (7, 1)) == ["      at /p"]
    found = [Finding("r", Severity.ERROR, "m", "/p", 1, 1)]
    assert list(Shown("f", Path("missing")).lines(found))[1:] == ["      at /p"]
    assert list(Shown("f", None).lines(found))[1:] == ["      at /p"]


def test_wide_characters_keep_the_mark_in_its_place() -> None:
    """East Asian characters take two columns of a terminal, combining ones none, a tab one."""
    source, mark = lines("\t日本e\u0301<b/>".encode(), (1, 6))
    assert source == "    1 |  日本e\u0301<b/>"
    assert mark.index("^") == 8 + 1 + 4 + 1


HOSTILE = "\x1b]0;title\x07\x9b31m\u202eevil\u2028\x00"


def test_a_document_cannot_talk_to_the_terminal() -> None:
    """Escapes, C1 controls and marks that turn a line round are shown, not sent."""
    out = "\n".join(lines(f"<rss>{HOSTILE}".encode(), (1, 1)))
    assert set(out) & set(HOSTILE) <= set("]0;title31mev")
    found = Finding("r", Severity.ERROR, f"bad {HOSTILE}", f"/{HOSTILE}", spec=HOSTILE)
    said = list(Shown(HOSTILE, None).lines([found]))
    assert all(each.isprintable() for each in said)
    assert "\\x1b" in said[0]
    assert harmless("für 日本") == "für 日本"


def test_a_feed_cannot_talk_to_the_terminal(run: Run) -> None:
    """The same through the command: file names and contents are other people's."""
    text = GOOD.decode().replace("<title>News</title>", "<title>N&#x9b;31m</title><\x1b[31mx/>")
    Path("\x1b[31m.xml").write_text(text, "utf-8")
    result = run("\x1b[31m.xml")
    assert result.exit_code == 1
    assert "\x1b" not in result.stdout + result.stderr
    assert "\x9b" not in result.stdout


def test_a_terminal_without_the_characters_gets_escapes(tmp_path: Path) -> None:
    """Where standard output is ASCII, everything else is printed as Python writes it."""
    file = tmp_path / "f.xml"
    file.write_text("<rss>日本", "utf-8")
    done = subprocess.run(  # noqa: S603 -- this interpreter
        [sys.executable, "-m", "newsfeed", "validate", str(file)],
        capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert done.returncode == 1
    assert rb"<rss>\u65e5\u672c" in done.stdout
    assert done.stderr == b""
