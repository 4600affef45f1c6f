"""What is loaded when: no program that only writes pays for cleaning."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"lxml", "nh3", "markdown_it", "newsfeed.hygiene.document", "newsfeed.hygiene.sanitizer"}
#: Writing a feed leaves a body as it is.
WRITE = """
import newsfeed as n
a = n.Article(title='A', link='https://e.example/', content='<script>x</script>')
f = n.Feed(title='A', link='https://e.example/', articles=[a])
assert b'<script>x</script>' in n.serialize(f, n.RSS)
"""


def loaded(code: str) -> set[str]:
    """Which of the heavy modules a fresh interpreter has loaded after running code."""
    run = subprocess.run(  # noqa: S603 - our own interpreter and our own code
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
    )
    return HEAVY & set(run.stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import newsfeed",
        "import newsfeed.hygiene",
        "import newsfeed.stories",
        "from newsfeed.stories import read_story; read_story('A\\n\\nB.', link='https://e.example/')",
        WRITE,
    ],
)
def test_nothing_is_loaded_before_it_is_needed(code: str) -> None:
    """Neither parser nor sanitiser."""
    assert loaded(code) == set()


def test_cleaning_loads_both() -> None:
    """The measure would notice."""
    assert loaded("import newsfeed.hygiene as h; h.clean('a')") == HEAVY - {"markdown_it"}
