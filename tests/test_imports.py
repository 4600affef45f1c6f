"""What `import newsfeed` loads, and above all what it does not."""

import ast
import json
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import newsfeed

WRITE_RSS = """
    from newsfeed import RSS, Article, Feed, serialize

    serialize(
        Feed(
            title="T",
            link="https://news.example/",
            articles=[
                Article(
                    title="A",
                    link="https://news.example/1",
                    published="2022-12-19T09:30:00+03:00",
                )
            ],
        ),
        RSS,
    )
"""

NOT_NEEDED = {
    "attr": "values are made by msgspec; only type checkers read attrs",
    "base64": "only rules need it",
    "click": "the command line's",
    "copy": "only stories that are changed before they are written need it",
    "dataclasses": "values are made by msgspec",
    "dateutil": "dates are read by it, not written",
    "email": "dates in RFC 822 form are written by hand",
    "feedgen": "only its own door needs it",
    "feedparser": "nothing but tests needs it",
    "hashlib": "nothing here needs digests",
    "html": "only texts with character references need its table",
    "html.parser": "only reading HTML needs it",
    "http": "nothing here talks to the network",
    "idna": "only names outside ASCII need it",
    "inspect": "only people look at signatures; what typing_extensions loads is another matter",
    "lxml": "XML is read by it, not written",
    "mimetypes": "it would read the machine's own tables",
    "newsfeed.credits": "only who asks for the parts of a credit needs its grammar",
    "newsfeed.hygiene": "nothing is taken out of a body when it is written",
    "newsfeed.parsing": "it reads",
    "newsfeed.presentation": "it shows feeds to people",
    "newsfeed.profiles": "they are for checking",
    "newsfeed.rulebook": "its rules are for checking",
    "newsfeed.serving": "it answers requests",
    "newsfeed.stories": "it reads stories",
    "newsfeed.structured_data": "it is for pages",
    "newsfeed.validation": "it checks",
    "secrets": "nothing here needs them",
    "socket": "nothing here talks to the network",
    "ssl": "nothing here talks to the network",
    "xml": "XML is written without a tree",
    "yaml": "only the metadata of stories needs it",
}


#: Parts of newsfeed that a program loads by asking for a format or for what writes.
WRITING = {
    "newsfeed._wire",
    "newsfeed.api",
    "newsfeed.files",
    "newsfeed.formats",
    "newsfeed.options",
    "newsfeed.vocabulary",
    "pathlib",
}

#: What `newsfeed build` needs for other stories and other settings than a plain text without any.
NOT_FOR_TEXT = {
    "dateutil",
    "difflib",
    "feedgen",
    "hashlib",
    "html",
    "lxml",
    "markdown_it",
    "newsfeed.hygiene.document",
    "newsfeed.parsing",
    "newsfeed.presentation",
    "newsfeed.rulebook",
    "newsfeed.validation",
    "nh3",
    "yaml",
}

#: How many modules of newsfeed's own `import newsfeed` may load. It loads 34; each takes a tenth of
#: a millisecond, and what it loads besides.
MOST = 40


def loaded_by(code: str) -> set[str]:
    """Return the names of all modules that a fresh interpreter has loaded after running code."""
    # Where typing_extensions is installed, msgspec loads it, and with it half of what is below.
    alone = "import sys; sys.modules['typing_extensions'] = None"
    run = f"{alone}\n{{}}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    return _modules(run.format(textwrap.dedent(code))) - _modules(run.format(""))


def _modules(code: str) -> set[str]:
    run = subprocess.run(  # noqa: S603 - our own interpreter and our own code
        [sys.executable, "-I", "-c", code], check=False, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    return set(json.loads(run.stdout))


@pytest.mark.parametrize("code", ["import newsfeed", WRITE_RSS], ids=["import", "write"])
def test_writing_rss_loads_nothing_it_does_not_need(code: str) -> None:
    """A program that only writes feeds pays for no parser, no network and no command line."""
    unneeded = loaded_by(code) & NOT_NEEDED.keys()
    assert {name: NOT_NEEDED[name] for name in unneeded} == {}


def test_what_writes_is_loaded_when_it_is_asked_for() -> None:
    """`import newsfeed` loads values and little else: who only makes, or reads, need not wait."""
    loaded = loaded_by("import newsfeed")
    assert loaded & WRITING == set()
    assert len([name for name in loaded if name.partition(".")[0] == "newsfeed"]) <= MOST


def test_writing_loads_what_it_needs() -> None:
    """The measures would notice what writes, too."""
    assert loaded_by(WRITE_RSS) >= WRITING - {"pathlib"}


def test_building_from_a_plain_text_loads_what_that_needs(tmp_path: Path) -> None:
    """`newsfeed build` waits for no parser, sanitiser, rule or page that a text has no use for."""
    story, out = tmp_path / "story.txt", tmp_path / "out"
    story.write_text("Harbour reopens\n\nThe ferry is back. Photo by Jane Doe/AFP\n", "utf-8")
    arguments = ["build", str(story), "--out", str(out), "--title", "T"]
    arguments += ["--link", "https://news.example/", "--stories-link", "https://news.example/"]
    loaded = loaded_by(f"""
    import contextlib, io
    from newsfeed.cli import main
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        main({[*arguments, "--published", "2026-03-01T09:30:00Z"]!r}, standalone_mode=False)
    """)
    assert {each.name for each in out.iterdir()} == {"atom.xml", "feed.xml"}
    assert "newsfeed.cli.publish" in loaded
    assert loaded & NOT_FOR_TEXT == set()


def test_type_checkers_are_told_of_what_is_loaded_later() -> None:
    """Each such name is imported for type checkers from where it will be loaded from."""
    tree = ast.parse(Path(newsfeed.__file__).read_text("utf-8"))
    told = {
        alias.name: source.module
        for block in tree.body
        if isinstance(block, ast.If)
        for source in block.body
        if isinstance(source, ast.ImportFrom)
        for alias in source.names
    }
    assert told == newsfeed._LATER  # noqa: SLF001 -- a table for this one function


def test_everything_public_is_there_by_its_name() -> None:
    """`from newsfeed import *` and `dir(newsfeed)` give what is loaded later as well."""
    code = """
    from newsfeed import *
    import newsfeed
    assert set(newsfeed.__all__) <= set(globals()) & set(dir(newsfeed))
    """
    assert "newsfeed.presentation" in loaded_by(code)


def test_what_is_not_there_is_missed() -> None:
    """A name that newsfeed doesn't have is an AttributeError, as of any module."""
    with pytest.raises(AttributeError, match="'newsfeed' has no attribute 'serialise'"):
        _ = newsfeed.serialise  # type: ignore[attr-defined]  # that is the point


def test_the_measure_would_notice() -> None:
    """A module that is loaded is seen: the test above cannot pass by looking past it."""
    assert {"email", "html.parser"} <= loaded_by("import email.utils, html.parser")
