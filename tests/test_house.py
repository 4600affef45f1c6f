"""The rules of the house that no linter knows, held against the files themselves."""

import io
import re
import subprocess
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsfeed

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "newsfeed"
LONGEST = 300
"""Lines that a module may have; one that needs more is two modules."""

NAMELESS = re.compile(r"(?i)_*(?:utils?|helpers?|commons?|bases?|managers?|misc|impl)_*")
"""File names that say nothing about what is inside."""

MARK = re.compile(
    r"""noqa (?: : \s* [A-Z]+[0-9]+ (?: [,\s]+ [A-Z]+[0-9]+ )* )?
      | type: \s* ignore (?: \[ [^]]* \] )?
      | pragma: \s* no \s* (?: cover | branch )""",
    re.VERBOSE,
)
"""The marks by which a line asks a tool to look away, with the rules they name."""

MACHINE = re.compile(
    r"""(?<![\w.])/ (?: home | Users | work | tmp ) / [\w.]
      | (?<![\w.])/ root / [\w.]
      | \.\./ shared \b
      | \b [A-Za-z] :\\ (?: Users | Documents ) """,
    re.VERBOSE,
)
"""Paths that exist on somebody's own machine only."""


def _listed() -> list[Path]:
    """Return the files that git keeps or would keep, or all of them where there is no git."""
    try:
        output = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - whichever git there is
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        found = (path for folder in ("src", "tests") for path in (ROOT / folder).rglob("*"))
    else:
        found = (ROOT / name for name in output.split("\0") if name)
    return sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts)


FILES = _listed()
CODE = [path for path in FILES if path.suffix == ".py"]


def named(path: Path) -> str:
    """Return the path as a test's id."""
    return path.relative_to(ROOT).as_posix()


def comments(path: Path) -> Iterator[tuple[int, str]]:
    """Give each comment of a Python file with its line."""
    for token in tokenize.generate_tokens(io.StringIO(path.read_text("utf-8")).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def unreasoned(comment: str) -> bool:
    """Whether a comment holds a mark and, besides marks, less than two words."""
    rest, marks = MARK.subn("", comment)
    return bool(marks) and len(re.findall(r"\w+", rest)) < 2


def test_there_is_something_to_look_at() -> None:
    """The rules below are held against files: this one among them."""
    assert Path(__file__).resolve() in CODE
    assert SOURCE / "errors.py" in CODE


@pytest.mark.parametrize("path", [p for p in CODE if SOURCE in p.parents], ids=named)
def test_no_module_is_longer_than_300_lines(path: Path) -> None:
    """A module of the library has at most 300 lines."""
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", CODE, ids=named)
def test_whoever_asks_a_tool_to_look_away_says_why(path: Path) -> None:
    """Each noqa, type: ignore and pragma has its reason behind it, in the same comment."""
    marks = [f"line {line}: {text}" for line, text in comments(path) if unreasoned(text)]
    assert marks == []


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# an ordinary comment", False),
        ("# noqa" + ": S101", True),
        ("# noqa" + ": S101, PLR2004", True),
        ("# noqa" + ": S101 - because", True),
        ("# noqa" + ": S101 - the very point", False),
        ("# type" + ": ignore[misc]", True),
        ("# type" + ": ignore[misc]  # wrong on purpose", False),
        ("# pragma" + ": no cover", True),
        ("# pragma" + ": no cover - Windows only", False),
        ("# type" + ": ignore[misc]  # noqa" + ": S101", True),
    ],
)
def test_a_rule_number_is_no_reason(comment: str, expected: bool) -> None:
    """Codes say which rule is meant; a reason takes at least two words of its own."""
    assert unreasoned(comment) is expected


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    """What is in the project works wherever it lies, and tells nothing of who wrote it where."""
    places = []
    for path in FILES:
        lines = path.read_text("utf-8", "replace").splitlines()
        places += [f"{named(path)}:{n}" for n, line in enumerate(lines, 1) if MACHINE.search(line)]
    assert places == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/ho" + "me/jane/feed", True),
        ("open('/tm" + "p/feed.xml')", True),
        ("C:\\Us" + "ers\\jane", True),
        ("https://news.example/ho" + "me/jane", False),
        ("rss/channel/item", False),
    ],
)
def test_a_url_is_no_place_on_a_machine(text: str, expected: bool) -> None:
    """A path on a machine starts where no host stands before it."""
    assert bool(MACHINE.search(text)) is expected


def test_file_names_say_what_is_inside() -> None:
    """No file or folder is called utils, helpers, common, base or manager."""
    parts = {part for path in CODE for part in path.relative_to(ROOT).with_suffix("").parts}
    assert [part for part in sorted(parts) if NAMELESS.fullmatch(part)] == []


@pytest.mark.parametrize("name", newsfeed.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    """What `newsfeed` exports has a docstring of its own, or its class has one."""
    thing = getattr(newsfeed, name)
    if not isinstance(thing, str):  # such as __version__, which says all it has to say
        assert (thing.__doc__ or "").strip()
