"""The examples: each one runs, and what it makes is valid."""

import runpy
import shutil
import sys
from pathlib import Path

import feedparser
import pytest
from click.testing import CliRunner

from newsfeed import Report, parse, validate
from newsfeed.cli import main
from newsfeed.stories import load_story
from tests.advice import faults
from tests.schemas import assert_valid

EXAMPLES = Path(__file__).parent.parent / "examples"
STORIES = sorted((EXAMPLES / "stories").glob("*.txt"))
FEEDS = ("feed.xml", "atom.xml")


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)
def test_every_story_is_read_without_a_doubt(story: Path) -> None:
    """No example needs a warning, and each has a picture with its credit."""
    report = Report()
    base = "https://news.example/stories"
    article = load_story(story, base_link=base, zone="Europe/London", report=report)
    assert (report.errors, report.warnings) == ((), ())
    assert article.content
    assert article.categories
    assert all(picture.credit for picture in article.media)
    assert article.lead_image


def test_the_demo_is_valid(tmp_path: Path) -> None:
    """The command that `./run.sh demo` runs writes two valid feeds of all stories."""
    files = [str(story) for story in STORIES]
    settings = ["--config", str(EXAMPLES / "newsfeed.toml"), "--out", str(tmp_path)]
    result = CliRunner().invoke(main, ["build", *files, *settings], catch_exceptions=False)
    assert (result.exit_code, result.stderr) == (0, "")
    for name in FEEDS:
        document = (tmp_path / name).read_bytes()
        assert_valid(document)
        assert len(feedparser.parse(document).entries) == len(STORIES)


def test_every_credit_is_in_both_feeds(tmp_path: Path) -> None:
    """Each picture's credit is data (media:credit), and visible in the body."""
    settings = ["--config", str(EXAMPLES / "newsfeed.toml"), "--out", str(tmp_path)]
    CliRunner().invoke(main, ["build", *settings], catch_exceptions=False)
    printed = [
        picture.credit.text
        for story in STORIES
        for picture in load_story(story, base_link="https://x.example", zone="UTC").media
        if picture.credit
    ]
    assert len(printed) > len(STORIES)
    for name in FEEDS:
        text = (tmp_path / name).read_text("utf-8")
        for credit in printed:
            assert f"<media:credit>{credit}</media:credit>" in text
            assert text.count(credit) > 1


def test_the_settings_alone_build_the_demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folder of the examples `newsfeed build` needs no arguments."""
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    monkeypatch.chdir(tmp_path / "examples")
    result = CliRunner().invoke(main, ["build"], catch_exceptions=False)
    assert (result.exit_code, result.stderr) == (0, "")
    assert sorted(path.name for path in (tmp_path / "build" / "demo").iterdir()) == sorted(FEEDS)


def test_the_script_is_valid(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The script in Python writes two valid feeds; the second time it says that nothing changed."""
    monkeypatch.setattr(sys, "argv", ["script.py", str(tmp_path)])
    for result in ("changed", "unchanged"):
        runpy.run_path(str(EXAMPLES / "script.py"), run_name="__main__")
        said = [f"{tmp_path / name}: {result}" for name in FEEDS]
        assert capsys.readouterr().out.splitlines() == said
    for name in FEEDS:
        assert_valid((tmp_path / name).read_bytes())


def test_an_article_is_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Read, add, write: what the feed said stays, the new article is first, all of it is valid."""
    out = tmp_path / "new" / "feed.xml"
    monkeypatch.setattr(sys, "argv", ["add_article.py", str(out)])
    for result in ("changed", "unchanged"):
        runpy.run_path(str(EXAMPLES / "add_article.py"), run_name="__main__")
        assert capsys.readouterr().out == f"{out}: 2 articles, {result}\n"
    assert_valid(out.read_bytes())
    assert not faults(validate(out))
    before, after = parse(EXAMPLES / "existing.xml"), parse(out)
    # A body was written for the picture to be seen in; nothing else is another.
    assert after.articles[1].evolve(content=None) == before.articles[0]
    assert [each.prefix for each in after.articles[1].elements] == ["weather"]
    picture = after.articles[0].lead_image
    assert picture is not None
    assert str(picture.credit) == "Photo: Anna Example/Example Press"
    assert after.url == before.url


def test_a_namespace_of_ones_own(capsys: pytest.CaptureFixture[str]) -> None:
    """In fifty lines it is written, read and checked, in both formats."""
    script = EXAMPLES / "own_namespace.py"
    assert len(script.read_text("utf-8").splitlines()) <= 50
    runpy.run_path(str(script), run_name="__main__")
    out = capsys.readouterr().out
    assert out.count('<pay:wall level="metered" words="80"><pay:teaser>') == 2
    assert out.count("read back: True") == 2
    assert out.count("'gold' is not a level") == 2
    assert "/rss/channel/item[1]/pay:wall/@level" in out
    assert "/feed/entry[1]/pay:wall/@level" in out


def test_the_readme_names_every_script() -> None:
    """The examples' README shows how to run each."""
    readme = (EXAMPLES / "README.md").read_text("utf-8")
    assert [each.name for each in EXAMPLES.glob("*.py") if each.name not in readme] == []


def test_the_readme_names_every_story() -> None:
    """The table in the examples' README has a row for each story file."""
    readme = (EXAMPLES / "README.md").read_text("utf-8")
    assert [story.name for story in STORIES if f"`{story.name}`" not in readme] == []
