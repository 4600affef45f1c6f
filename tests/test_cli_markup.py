"""`newsfeed build` with stories in HTML and Markdown: what is taken out, and what is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsfeed.cli import main

PAGE = (
    "---\nlink: https://news.example/{0}\npublished: 2026-03-01T0{1}:30:00Z\n---\n"
    "<h1>{0}</h1><p><mark>Words</mark> <script>x</script><img src=/a.jpg></p>"
)


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A directory with one story of each kind."""
    monkeypatch.chdir(tmp_path)
    Path("desk").mkdir()
    Path("desk/a.html").write_text(PAGE.format("A", 0), "utf-8")
    Path("desk/b.md").write_text(PAGE.format("B", 1), "utf-8")
    Path("desk/c.txt").write_text(PAGE.format("C", 2) + "\n\nWords <script>x</script>\n", "utf-8")


def run(*arguments: str) -> Result:
    """Call the command."""
    site = ["--title", "T", "--link", "https://news.example/", "--language", "en", "--out", "out"]
    site += ["--url", "https://news.example/feeds/"]
    return CliRunner().invoke(main, ["build", "desk", *site, *arguments])


def test_a_directory_holds_stories_of_all_kinds() -> None:
    """All are published; what was taken out of markup is said, text is text."""
    result = run()
    assert result.exit_code == 0, result.output
    assert result.stderr == (
        "desk/a.html: info: took out scripts (1): 'script'\n"
        "desk/b.md: info: took out scripts (1): 'script'\n"
    )
    document = Path("out/feed.xml").read_text("utf-8")
    assert document.count("<item>") == 3
    assert document.count("<script>") == 0
    assert document.count('<img src="https://news.example/a.jpg"') == 2


def test_the_list_is_chosen() -> None:
    """On the command line, or in newsfeed.toml."""
    assert run().exit_code == 0
    assert Path("out/feed.xml").read_text("utf-8").count("<mark>") == 2
    assert run("--allow", "text").exit_code == 0
    assert "<mark>" not in Path("out/feed.xml").read_text("utf-8")
    Path("newsfeed.toml").write_text('allow = "PAGE"\n', "utf-8")
    assert run().exit_code == 0
    Path("newsfeed.toml").write_text('allow = "everything"\n', "utf-8")
    refused = run()
    assert refused.exit_code == 2
    assert "newsfeed.toml: allow" in refused.stderr
