"""The guides to reading, checking and namespaces: what they show is what happens."""

from __future__ import annotations

import doctest
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from newsfeed import parse, serving, shapes
from newsfeed.cli import main
from newsfeed.profiles import PROFILES

ROOT = Path(__file__).parent.parent
GUIDES = (
    "reading-and-checking.md", "own-namespace.md", "serving.md", "browsers.md",
    "suiting-readers.md",
)  # fmt: skip


def run_guide(name: str) -> dict[str, Any]:
    """Run all of a guide's Python, one block after the other, and return what it named."""
    text = (ROOT / "docs" / name).read_text("utf-8")
    names: dict[str, Any] = {"__name__": name}
    for block in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
        exec(block, names)  # noqa: S102 -- a text of this repository
    return names


def test_reading_and_checking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a feed.xml is, everything shown runs, and the feed turns into Atom."""
    source = (ROOT / "examples" / "existing.xml").read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    Path("feed.xml").write_text(source, "utf-8")
    names = run_guide("reading-and-checking.md")
    assert names["feed"].title == "A better title"
    assert Path("atom.xml").is_file()
    first, *findings = capsys.readouterr().out.splitlines()
    assert first == "Night ferry returns to Example Harbour"
    # The example has an element of a namespace of somebody's own.
    assert [each.rpartition(" ")[2] for each in findings] == ["[unknown-namespace]"]


def test_validating(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A partner's rules and a house's own are looked at."""
    monkeypatch.chdir(tmp_path)
    shouting = (
        '<rss version="2.0"><channel><item><title>FERRY IS BACK</title></item></channel></rss>'
    )
    Path("feed.xml").write_text(shouting, "utf-8")
    names = run_guide("validating.md")
    said = capsys.readouterr().out
    assert "error msn-article-without-id /rss/channel/item[1]/guid MSN asks for an id" in said
    assert "msn-title-too-short" not in said
    assert "house-shouting-title" in [each.rule for each in names["report"]]


def test_the_table_of_profiles_is_whole() -> None:
    """The guide and the help of the command name all of them."""
    text = (ROOT / "docs" / "validating.md").read_text("utf-8")
    assert re.findall(r"^\| `([a-z]+(?:-[a-z]+)*)` \|", text, re.MULTILINE) == list(PROFILES)
    said = " ".join(CliRunner().invoke(main, ["validate", "--help"]).output.split())
    assert ", ".join(PROFILES) in said


def test_a_namespace_of_ones_own() -> None:
    """The value is written, read and found to be in order."""
    names = run_guide("own-namespace.md")
    assert (
        b'<pay:wall level="paid"><pay:teaser>Read on.</pay:teaser></pay:wall>' in names["document"]
    )
    assert names["again"] == names["feed"]
    assert not names["report"]


def test_serving(capsys: pytest.CaptureFixture[str]) -> None:
    """A feed is sent, found unchanged, and sent in parts."""
    names = run_guide("serving.md")
    assert capsys.readouterr().out.splitlines() == [
        "200 application/rss+xml; charset=utf-8",
        "304 b''",
        "226 feed True",
    ]
    assert [each.title for each in parse(names["part"].body).articles] == ["Market reopens"]


def test_browsers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page, a feed with its style sheet, tags and a list."""
    monkeypatch.chdir(tmp_path)
    names = run_guide("browsers.md")
    assert names["page"].count("Photo by ANNA EXAMPLE/AFP") == 1
    assert b'href="feed.css"' in Path("feed.xml").read_bytes()
    assert "media|credit" in Path("feed.css").read_text("utf-8")
    assert names["tags"].count("<link ") == 2
    assert names["subscriptions"].count(b"<outline ") == 1


def test_suiting_readers() -> None:
    """The three options do what the guide shows."""
    names = run_guide("suiting-readers.md")
    shown = (ROOT / "docs" / "suiting-readers.md").read_text("utf-8")
    (body,) = re.findall(r"```html\n(.*?)\n```", shown, re.DOTALL)
    (headline,) = re.findall(r"```text\n(.*?)\n```", shown, re.DOTALL)
    assert parse(names["teaser"]).articles[0].content == body.partition("\n")[2]
    assert body.encode() in names["teaser"]
    assert b"media:" not in names["once"]
    assert parse(names["labelled"]).articles[0].title == headline


def test_the_modules_that_say_how_run() -> None:
    """The examples in `newsfeed.shapes` and `newsfeed.serving` are ones."""
    assert doctest.testmod(shapes) == (0, 7)
    assert doctest.testmod(serving) == (0, 8)


@pytest.mark.parametrize("name", GUIDES)
def test_every_row_and_codec_is_public(name: str) -> None:
    """What a guide imports is there, and what it names of `newsfeed.shapes` is exported."""
    text = (ROOT / "docs" / name).read_text("utf-8")
    named = set(re.findall(r"`([A-Z][A-Za-z0-9]+)(?:\(|`)", text))
    known = {*shapes.__all__, *serving.__all__, *dir(__import__("newsfeed"))}
    assert named - known - {"ETag", "NamedTuple", "None", "Path", "ValueError", "Vary"} == set()


@pytest.mark.parametrize("name", GUIDES)
def test_what_is_linked_is_there(name: str) -> None:
    """No link of a guide leads nowhere."""
    text = (ROOT / "docs" / name).read_text("utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / "docs" / target).exists(), target
