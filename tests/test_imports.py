"""What `import newsfeed` loads, and above all what it does not."""

import json
import subprocess
import sys
import textwrap

import pytest

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
    "click": "the command line's",
    "dataclasses": "values are made by msgspec",
    "dateutil": "dates are read by it, not written",
    "email": "dates in RFC 822 form are written by hand",
    "feedgen": "only its own door needs it",
    "feedparser": "nothing but tests needs it",
    "html.parser": "only reading HTML needs it",
    "http": "nothing here talks to the network",
    "idna": "only names outside ASCII need it",
    "lxml": "XML is read by it, not written",
    "mimetypes": "it would read the machine's own tables",
    "socket": "nothing here talks to the network",
    "ssl": "nothing here talks to the network",
    "xml": "XML is written without a tree",
    "yaml": "only the metadata of stories needs it",
}


def loaded_by(code: str) -> set[str]:
    """Return the names of all modules that a fresh interpreter has loaded after running code."""
    run = "{}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
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


def test_the_measure_would_notice() -> None:
    """A module that is loaded is seen: the test above cannot pass by looking past it."""
    assert {"email", "html.parser"} <= loaded_by("import email.utils, html.parser")
