"""The command `newsfeed`: what it prints, what it writes, and its exit status."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import feedparser
import pytest
from click.testing import CliRunner, Result

import newsfeed
from newsfeed import Feed, Finding, Report, Severity, WriteError
from newsfeed.cli import main
from newsfeed.cli.intake import take_in
from tests.schemas import assert_valid

Run = Callable[..., Result]

FEED = ("--title", "Example News", "--link", "https://news.example/", "--out", "out")
STORIES = ("--stories-link", "https://news.example/stories")


def story(name: str, *, day: int = 14, title: str | None = None) -> str:
    """Write a story of a day in May 2024 into the current directory; return its path."""
    text = f"---\npublished: 2024-05-{day:02}T07:30:00Z\n---\n{title or name}\n\nIt is so.\n"
    Path(name).write_text(text, "utf-8")
    return name


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `newsfeed build` in an empty directory, with a feed's settings."""
    monkeypatch.chdir(tmp_path)

    def build(*arguments: str, settings: tuple[str, ...] = (*FEED, *STORIES)) -> Result:
        return CliRunner().invoke(main, ["build", *arguments, *settings], catch_exceptions=False)

    return build


def titles(path: str) -> list[str]:
    """The headlines in a feed, in their order."""
    return [entry.title for entry in feedparser.parse(Path(path).read_bytes()).entries]


def names(folder: str) -> list[str]:
    """The names of the files in a folder, sorted."""
    return sorted(path.name for path in Path(folder).iterdir())


# --- What is built --------------------------------------------------------------------------------


def test_both_feeds_are_written(run: Run) -> None:
    """Unless told otherwise, a story becomes feed.xml (RSS) and atom.xml (Atom), both valid."""
    result = run(story("a.txt"))
    assert (result.exit_code, result.stderr) == (0, "")
    assert names("out") == ["atom.xml", "feed.xml"]
    for file in ("out/feed.xml", "out/atom.xml"):
        assert_valid(Path(file).read_bytes())
        assert titles(file) == ["a.txt"]


def test_a_table_says_what_came_of_it(run: Run) -> None:
    """One line a feed on standard output: file, format, articles, bytes, changed or not."""
    story("a.txt"), story("b.txt")
    result = run("a.txt", "b.txt")
    head, *rows = (line.split() for line in result.stdout.splitlines())
    assert head == ["file", "format", "articles", "bytes", "result"]
    sizes = [str(Path(f"out/{name}").stat().st_size) for name in ("feed.xml", "atom.xml")]
    assert rows == [
        ["out/feed.xml", "RSS", "2.0", "2", sizes[0], "changed"],
        ["out/atom.xml", "Atom", "1.0", "2", sizes[1], "changed"],
    ]


def test_a_second_run_changes_nothing(run: Run) -> None:
    """Output is a function of input, and a feed that would not change is not touched."""
    run(story("a.txt"))
    before = {path: path.stat().st_mtime_ns for path in Path("out").iterdir()}
    result = run("a.txt")
    assert [line.split()[-1] for line in result.stdout.splitlines()[1:]] == ["unchanged"] * 2
    assert {path: path.stat().st_mtime_ns for path in Path("out").iterdir()} == before


@pytest.mark.parametrize(("chosen", "file"), [("rss", "feed.xml"), ("Atom", "atom.xml")])
def test_one_format_may_be_chosen(run: Run, chosen: str, file: str) -> None:
    """`--format` names what to write, in any case; it may be repeated, and each counts once."""
    result = run(story("a.txt"), "--format", chosen, "--format", chosen)
    assert names("out") == [file]
    assert len(result.stdout.splitlines()) == 2


def test_limit_keeps_the_newest(run: Run) -> None:
    """Of more stories than `--limit`, the latest are published."""
    files = [story(f"{day}.txt", day=day) for day in (12, 14, 13)]
    assert run(*files, "--limit", "2").exit_code == 0
    assert titles("out/feed.xml") == titles("out/atom.xml") == ["14.txt", "13.txt"]


def test_all_settings_arrive(run: Run) -> None:
    """What the options say stands in the feed."""
    result = run(
        story("a.txt"),
        *("--description", "News from nowhere", "--language", "en-gb", "--rights", "© Example"),
        *("--author", "Jane Doe", "--logo", "https://news.example/logo.png", "--pretty"),
    )
    assert result.exit_code == 0
    text = Path("out/feed.xml").read_text("utf-8")
    parsed = feedparser.parse(text)
    assert parsed.feed.subtitle == "News from nowhere"
    assert parsed.feed.language == "en-GB"
    assert parsed.feed.rights == "© Example"
    assert parsed.feed.author == "Jane Doe"
    assert parsed.feed.image.href == "https://news.example/logo.png"
    assert "\n    <item>\n" in text


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/feeds",
        "https://news.example/feeds/",
        "https://news.example/feeds/feed.xml",
        "https://news.example/feeds/atom.xml",
    ],
)
def test_each_feed_says_its_own_address(run: Run, url: str) -> None:
    """`--url` is the directory's address, or that of a file in it; each file has its own."""
    run(story("a.txt"), "--url", url)
    for name in ("feed.xml", "atom.xml"):
        links = feedparser.parse(Path(f"out/{name}").read_bytes()).feed.links
        own = [link.href for link in links if link.rel == "self"]
        assert own == [f"https://news.example/feeds/{name}"]


def test_the_zone_is_that_of_local_times(run: Run) -> None:
    """`--zone` makes instants of dates without an offset."""
    Path("a.txt").write_text("---\npublished: 2024-05-14 07:30\n---\nA\n\nIt is so.\n", "utf-8")
    assert run("a.txt").exit_code == 1
    assert run("a.txt", "--zone", "Europe/Berlin").exit_code == 0
    assert "<published>2024-05-14T05:30:00Z</published>" in Path("out/atom.xml").read_text("utf-8")


def test_a_date_may_be_said_for_stories_without_one(run: Run) -> None:
    """`--published` dates what a page does not date, and nothing else; Atom asks for a date."""
    Path("a.txt").write_text("A\n\nIt is so.\n", "utf-8")
    Path("b.txt").write_text("---\npublished: 2024-05-13T07:30:00Z\n---\nB\n\nSo it is.\n", "utf-8")
    assert run("a.txt", "b.txt", "--published", "2024-05-14T07:30:00+02:00").exit_code == 0
    document = Path("out/atom.xml").read_text("utf-8")
    assert "<published>2024-05-14T05:30:00Z</published>" in document
    assert "<published>2024-05-13T07:30:00Z</published>" in document
    refused = run("a.txt", "--published", "2024-05-14 07:30")
    assert refused.exit_code == 2
    assert "--published" in refused.stderr


# --- Which stories --------------------------------------------------------------------------------


def test_a_directory_stands_for_its_stories(run: Run) -> None:
    """All stories in it, in the order of their names; nothing else, and nothing below it."""
    Path("desk/old").mkdir(parents=True)
    for name in ("desk/b.txt", "desk/a.txt", "desk/notes.rst", "desk/old/c.txt"):
        story(name, title=Path(name).stem)
    assert run("desk").exit_code == 0
    assert titles("out/feed.xml") == ["a", "b"]


def test_a_directory_without_stories_is_named(run: Run) -> None:
    """An empty directory is a problem: it was named for a reason."""
    Path("desk").mkdir()
    result = run("desk", story("a.txt"))
    assert result.exit_code == 1
    assert "desk: no story in this directory" in result.stderr
    assert titles("out/feed.xml") == ["a.txt"]


def test_a_file_named_twice_is_one_story(run: Run) -> None:
    """A file that a directory holds may be named besides."""
    Path("desk").mkdir()
    story("desk/a.txt")
    assert run("desk", "desk/a.txt", "desk/a.txt").exit_code == 0
    assert len(titles("out/feed.xml")) == 1


def test_a_bad_story_does_not_hold_up_the_others(run: Run) -> None:
    """Each bad one is one line on standard error; the rest is published; the status is 1."""
    Path("bad.txt").write_bytes(b"\0")
    Path("worse.txt").write_text("---\ncolour: red\n---\nA\n", "utf-8")
    result = run(story("a.txt"), "bad.txt", "missing.txt", "worse.txt", story("b.txt"))
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert [line.split(":")[0] for line in lines] == ["bad.txt", "missing.txt", "worse.txt"]
    assert lines[2].startswith("worse.txt:2: colour: there is no such key")
    assert sorted(titles("out/feed.xml")) == sorted(titles("out/atom.xml")) == ["a.txt", "b.txt"]


def test_the_later_of_two_stories_with_one_id_is_left_out(run: Run) -> None:
    """Readers would show only one of them; the first one named is published."""
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(
            f"---\nid: urn:example:1\npublished: 2024-05-14T07:30:00Z\n---\n{name}\n\nSo.\n",
            "utf-8",
        )
    result = run("a.txt", "b.txt")
    assert result.exit_code == 1
    assert result.stderr == "b.txt: left out: its id 'urn:example:1' is that of a.txt\n"
    assert titles("out/feed.xml") == ["a.txt"]


def test_what_is_doubtful_is_said_and_published(run: Run) -> None:
    """A warning names file and line on standard error and leaves the status 0."""
    text = Path(story("a.txt")).read_text("utf-8")
    Path("a.txt").write_text(f"{text}\nA ferry at dawn. Photo by Jane Doe/AFP\n", "utf-8")
    result = run("a.txt")
    assert result.exit_code == 0
    assert result.stderr.startswith("a.txt:8: warning: the caption credited to 'Photo by Jane Doe")
    assert len(result.stderr.splitlines()) == 1


def test_what_is_only_tidied_is_not_mentioned(run: Run) -> None:
    """Buttons below the topics are left out of every page: nobody need hear of it each time."""
    text = Path(story("a.txt")).read_text("utf-8")
    Path("a.txt").write_text(f"{text}\nTags\nFerries\nShare\n", "utf-8")
    assert run("a.txt").stderr == ""


def test_without_any_story_the_feeds_stay_as_they_were(run: Run) -> None:
    """A feed is never emptied because all stories are bad."""
    run(story("a.txt"))
    before = {path: path.read_bytes() for path in Path("out").iterdir()}
    result = run("missing.txt")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.endswith("nothing to publish; feeds are left as they were\n")
    assert {path: path.read_bytes() for path in Path("out").iterdir()} == before


def test_atom_without_any_date_is_said_by_file(run: Run) -> None:
    """Atom asks for a date; RSS is written all the same, and the status is 1."""
    Path("a.txt").write_text("A\n\nIt is so.\n", "utf-8")
    result = run("a.txt")
    assert result.exit_code == 1
    assert "a.txt: warning: has no date" in result.stderr
    assert f"{Path('out/atom.xml')}: not written: " in result.stderr
    assert names("out") == ["feed.xml"]


def test_many_stories_at_a_terminal_have_a_progress_bar(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It shows with more than twenty files, and only when somebody is looking."""
    del run  # it made the current directory
    files = [Path(story(f"{number}.txt")) for number in range(21)]

    def shown(count: int, *, terminal: bool) -> bool:
        stderr = io.StringIO()
        monkeypatch.setattr(stderr, "isatty", lambda: terminal)
        monkeypatch.setattr(sys, "stderr", stderr)
        intake = take_in(files[:count], base_link="https://news.example")
        assert len(intake.articles) == count
        return "Reading stories" in stderr.getvalue()

    assert shown(21, terminal=True)
    assert not shown(20, terminal=True)
    assert not shown(21, terminal=False)


def test_a_directory_that_cannot_be_read_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system refuses is a problem of that directory alone."""

    def refuse(path: Path) -> list[Path]:
        raise PermissionError(13, "Permission denied", str(path))

    Path("desk").mkdir()
    monkeypatch.setattr(Path, "iterdir", refuse)
    result = run("desk", story("a.txt"))
    monkeypatch.undo()
    assert result.exit_code == 1
    assert result.stderr == "desk: cannot be read: Permission denied\n"


# --- What cannot be written -----------------------------------------------------------------------


def test_a_directory_that_cannot_be_made_is_named(run: Run) -> None:
    """The operating system's reason is given, and the status is 1."""
    Path("file").write_text("", "utf-8")
    result = run(story("a.txt"), settings=(*FEED[:-1], "file/out", *STORIES))
    assert result.exit_code == 1
    assert result.stderr == f"{Path('file/out')}: cannot be made: Not a directory\n"


def test_a_file_is_no_output_directory(run: Run) -> None:
    """That is a mistake on the command line: status 2."""
    Path("file").write_text("", "utf-8")
    result = run(story("a.txt"), settings=(*FEED[:-1], "file", *STORIES))
    assert result.exit_code == 2
    assert "'file' is a file" in result.stderr


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_directory_that_is_not_ours_is_named(run: Run) -> None:
    """No permission is status 1, and each file is named."""
    Path("out").mkdir(mode=0o555)
    result = run(story("a.txt"))
    assert result.exit_code == 1
    assert result.stderr.count("Permission denied") == 2


def test_a_full_disk_is_said_once_a_file_and_keeps_the_old_one(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One feed that cannot be written does not stop the other."""
    run(story("a.txt"))
    before = Path("out/feed.xml").read_bytes()
    publish = sys.modules["newsfeed.cli.publish"]
    write = publish.write

    def full(feed: object, path: Path, **options: object) -> object:
        if path.name == "feed.xml":
            raise WriteError(f"{path} can't be written: No space left on device")
        return write(feed, path, **options)

    monkeypatch.setattr(publish, "write", full)
    result = run("a.txt", story("b.txt"))
    assert result.exit_code == 1
    assert result.stderr == f"{Path('out/feed.xml')} can't be written: No space left on device\n"
    assert Path("out/feed.xml").read_bytes() == before
    assert titles("out/atom.xml") == ["a.txt", "b.txt"]


def test_nothing_written_is_no_table(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """When no feed could be written, standard output stays empty."""

    def full(_: object, path: Path, **options: object) -> object:
        del options
        raise WriteError(f"{path} can't be written: No space left on device")

    monkeypatch.setattr(sys.modules["newsfeed.cli.publish"], "write", full)
    result = run(story("a.txt"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("No space left on device") == 2


def test_what_writing_finds_is_said_by_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path into the feed is that article's file; an article left out makes the status 1."""
    publish = sys.modules["newsfeed.cli.publish"]
    write = publish.write

    def reporting(feed: Feed, path: Path, *, report: Report, **options: object) -> object:
        number = [article.title for article in feed.articles].index("b.txt")
        where = f"articles[{number}]"
        report.add(Finding("text-cleaned", Severity.WARNING, "removed it", "title"))
        report.add(Finding("text-cleaned", Severity.WARNING, "removed it", f"{where}.content"))
        if path.name == "atom.xml":
            report.add(Finding("article-left-out", Severity.ERROR, "left out of Atom", where))
        return write(feed, path, **options)

    monkeypatch.setattr(publish, "write", reporting)
    result = run(story("a.txt", day=13), story("b.txt", day=12), story("c.txt", day=14))
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "title: warning: removed it",
        "b.txt: content: warning: removed it",
        "b.txt: error: left out of Atom",
    ]
    assert [line.split()[3] for line in result.stdout.splitlines()[1:]] == ["3", "2"]


# --- Settings -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--link", "news.example"), "--link: 'news.example' is not"),
        (("--url", "feeds"), "--url: 'feeds' is not"),
        (("--url", "https://news.example/?feed=1"), "--url: "),
        (("--language", "English"), "--language: 'English' is no language tag"),
        (("--zone", "Berlin"), "--zone: 'Berlin' is not the name of a time zone"),
        (("--logo", "logo.png"), "--logo: 'logo.png' is not"),
        (("--title", ""), "--title: must not be empty"),
        (("--author", ""), "--author: must not be empty"),
        (("--stories-link", "stories"), "--stories-link: 'stories' is not"),
        (("--limit", "0"), "'--limit': 0 is not in the range"),
        (("--format", "json"), "'--format': 'json' is not one of"),
        (("--config", "missing.toml"), "missing.toml: cannot be read: No such file"),
        (("--colour", "red"), "No such option"),
    ],
)
def test_a_wrong_setting_is_named(run: Run, arguments: tuple[str, ...], message: str) -> None:
    """The error names the option, nothing is written, and the status is 2."""
    result = run(*FEED, *STORIES, story("a.txt"), *arguments, settings=())
    assert result.exit_code == 2
    assert message in result.stderr
    assert not Path("out").exists()


@pytest.mark.parametrize("missing", ["--title", "--link", "--out", "STORY"])
def test_what_is_needed_is_asked_for(run: Run, missing: str) -> None:
    """Without a title, a link, a directory or a story there is nothing to do: status 2."""
    pairs = zip(FEED[::2], FEED[1::2], strict=True)
    settings = [part for pair in pairs if pair[0] != missing for part in pair]
    stories = [] if missing == "STORY" else [story("a.txt")]
    result = run(*stories, settings=tuple(settings))
    assert result.exit_code == 2
    assert missing in result.stderr


CONFIG = """
title = "From the File"
link = "https://news.example/"
out = "public"
stories-link = "https://news.example/stories"
stories = ["desk"]
author = ["Jane Doe", "John Roe"]
format = "rss"
limit = 1
pretty = true
"""


def test_the_file_in_the_current_directory_is_read(run: Run) -> None:
    """`newsfeed.toml` needs no option; with all in it, the command needs no argument."""
    Path("newsfeed.toml").write_text(CONFIG, "utf-8")
    Path("desk").mkdir()
    story("desk/a.txt"), story("desk/b.txt", day=15)
    result = run(settings=())
    assert (result.exit_code, result.stderr) == (0, "")
    assert names("public") == ["feed.xml"]
    assert titles("public/feed.xml") == ["desk/b.txt"]
    assert feedparser.parse("public/feed.xml").feed.title == "From the File"


def test_the_command_line_comes_first(run: Run) -> None:
    """What an option says holds against the file, several values against several."""
    Path("newsfeed.toml").write_text(CONFIG, "utf-8")
    result = run(
        *(story("a.txt"), "--title", "From the Line", "--format", "atom", "--author", "Max"),
        settings=(),
    )
    assert result.exit_code == 0
    parsed = feedparser.parse("public/atom.xml")
    assert names("public") == ["atom.xml"]
    assert (parsed.feed.title, parsed.feed.author) == ("From the Line", "Max")
    assert titles("public/atom.xml") == ["a.txt"]


def test_paths_in_the_file_are_relative_to_it(run: Run) -> None:
    """The same settings work from every directory."""
    Path("site/desk").mkdir(parents=True)
    Path("site/newsfeed.toml").write_text(CONFIG, "utf-8")
    story("site/desk/a.txt")
    assert run("--config", "site/newsfeed.toml", settings=()).exit_code == 0
    assert names("site/public") == ["feed.xml"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("titel = 'A'", "unknown key 'titel'; did you mean 'title'?"),
        ("colour = 'red'", "unknown key 'colour'; known are stories, out, title"),
        ("config = 'other.toml'", "unknown key 'config'"),
        ("help = true", "unknown key 'help'"),
        ("[feed]\ntitle = 'A'", "unknown key 'feed'"),
        ("title = 5", "title: must be a text, not 5"),
        ("limit = '5'", "limit: must be a whole number, not '5'"),
        ("limit = true", "limit: must be a whole number, not True"),
        ("limit = 0", "limit: 0 is not in the range"),
        ("pretty = 'yes'", "pretty: must be true or false, not 'yes'"),
        ("author = 5", "author: must be a list of texts, not 5"),
        ("author = ['A', 5]", "author: must be a list of texts, not ['A', 5]"),
        ("format = ['rss', 'json']", "format: 'json' is not one of"),
        ("out = ['a']", "out: must be a text, not ['a']"),
        ("title = A", "is no TOML: Invalid value (at line 1, column 9)"),
        ("title = 'A'\ntitle = 'B'", "is no TOML: Cannot overwrite a value"),
    ],
)
def test_a_wrong_key_in_the_file_is_named(run: Run, text: str, message: str) -> None:
    """The error names the file and the key, nothing is written, and the status is 2."""
    Path("newsfeed.toml").write_text(text, "utf-8")
    result = run(story("a.txt"))
    assert result.exit_code == 2
    assert f"newsfeed.toml: {message}" in result.stderr
    assert not Path("out").exists()


def test_a_file_that_is_not_utf_8_is_named(run: Run) -> None:
    """TOML is UTF-8; the first byte that is not is said."""
    Path("newsfeed.toml").write_bytes(b"title = 'Caf\xe9'")
    result = run(story("a.txt"))
    assert result.exit_code == 2
    assert "newsfeed.toml: byte 12 is not UTF-8" in result.stderr


def test_a_file_may_have_a_byte_order_mark(run: Run) -> None:
    """Some editors write one; it is no part of the first key."""
    Path("newsfeed.toml").write_text("\ufeffrights = '© Example'", "utf-8")
    assert run(story("a.txt")).exit_code == 0
    assert feedparser.parse("out/feed.xml").feed.rights == "© Example"


def test_the_file_says_how_much_of_a_story_is_given(run: Run) -> None:
    """`text`, `paragraphs`, `media` and `label` are `Options`' own."""
    Path("newsfeed.toml").write_text(
        'text = "opening"\nparagraphs = 1\nmedia = false\nlabel = ["Sponsored"]\n', "utf-8"
    )
    Path("a.txt").write_text(
        "---\npublished: 2024-05-14T07:30:00Z\ntags: [sponsored]\n"
        "image: https://news.example/1.jpg\n---\nThe ferry\n\nIt is back.\n\nIt sails today.\n",
        "utf-8",
    )
    assert run("a.txt").exit_code == 0
    for file in ("out/feed.xml", "out/atom.xml"):
        document = Path(file).read_bytes()
        (entry,) = feedparser.parse(document).entries
        assert entry.title == "Sponsored: The ferry"
        assert "It is back." in entry.content[0].value
        assert "It sails" not in document.decode()
        assert b"media:" not in document
    assert run("a.txt", "--text", "full", "--media").exit_code == 0
    assert b"media:content" in Path("out/feed.xml").read_bytes()
    assert "It sails today." in Path("out/feed.xml").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("text = 'half'", "text: 'half' is not one of 'full', 'opening', 'summary'"),
        ("paragraphs = 0", "paragraphs: 0 is not in the range"),
        ("media = 1", "media: must be true or false, not 1"),
        ("label = 5", "label: must be a list of texts, not 5"),
    ],
)
def test_a_wrong_portion_in_the_file_is_named(run: Run, text: str, message: str) -> None:
    """As every key is."""
    Path("newsfeed.toml").write_text(text, "utf-8")
    result = run(story("a.txt"))
    assert result.exit_code == 2
    assert f"newsfeed.toml: {message}" in result.stderr


@pytest.mark.parametrize("option", ["--label", "--text", "--paragraphs", "--no-media"])
def test_help_names_what_suits_readers(option: str) -> None:
    """Each has its line."""
    assert option in CliRunner().invoke(main, ["build", "--help"]).output


def test_a_blank_label_is_refused(run: Run) -> None:
    """There would be a headline with nothing in front of its colon."""
    result = run(story("a.txt"), "--label", " ")
    assert result.exit_code == 2
    assert "--label: a label is blank" in result.stderr


# --- The command itself ---------------------------------------------------------------------------


def test_the_version_is_that_of_the_library() -> None:
    """`newsfeed --version` says which library this is."""
    result = CliRunner().invoke(main, ["--version"])
    assert result.output == f"newsfeed, version {newsfeed.__version__}\n"


def test_help_names_every_option() -> None:
    """Each option of `build` has its line of help."""
    result = CliRunner().invoke(main, ["build", "--help"])
    for option in ("--config", "--out", "--zone", "--stories-link", "--limit", "--pretty"):
        assert option in result.output


def test_the_module_is_the_command(tmp_path: Path) -> None:
    """`python -m newsfeed build` does it all in a process of its own, with the same status."""
    (tmp_path / "a.txt").write_text("A\n\nIt is so.\n", "utf-8")
    command = [sys.executable, "-m", "newsfeed", "build", "a.txt", "b.txt", *FEED, *STORIES]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    result = subprocess.run(  # noqa: S603 -- our own interpreter and our own arguments
        [*command, "--format", "rss"],
        cwd=tmp_path,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 1
    assert result.stdout.split()[-2:] == [
        str((tmp_path / "out/feed.xml").stat().st_size),
        "changed",
    ]
    assert "b.txt: cannot be read" in result.stderr
    assert "Traceback" not in result.stderr


def test_help_loads_nothing_that_only_building_needs() -> None:
    """`newsfeed --help` answers without YAML, TOML, time zones and the reading of stories."""
    code = """
import sys
from newsfeed.cli import main
try:
    main(["build", "--help"], prog_name="newsfeed")
except SystemExit:
    pass
loaded = {"newsfeed.stories", "newsfeed.cli.publish", "yaml", "zoneinfo", "lxml"}
print(sorted(loaded & set(sys.modules)))
"""
    result = subprocess.run(  # noqa: S603 -- our own interpreter and our own code
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    assert result.stdout.splitlines()[-1] == "[]"
