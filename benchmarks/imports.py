"""What ``import newsfeed`` costs a program that starts: time and modules.

The time is that of a whole Python process, started with ``-I`` (nothing from the environment or the
current folder), less that of one that does nothing. The processes take turns. Beside newsfeed stand
the libraries that people know, so that the figure has a scale.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from statistics import median
from typing import Final

HEAVY: Final = ("lxml", "feedgen", "dateutil", "attr", "idna", "email", "html", "yaml", "click")
"""Modules whose presence after an import is worth knowing."""

_PROGRAMS: Final = {
    "nothing": "pass",
    "newsfeed": "import newsfeed",
    "feedgen": "import feedgen.feed",
    "lxml": "import lxml.etree",
    "attrs": "import attrs",
}

WRITES_RSS: Final = """
import newsfeed
article = newsfeed.Article(
    title="Title",
    link="https://news.example/1",
    published="2022-12-19T06:30:00Z",
    content="<p>Body.</p>",
    media=[newsfeed.Image("https://news.example/1.jpg", credit="Photo by Jane Doe")],
)
feed = newsfeed.Feed(title="Example", link="https://news.example/", articles=[article])
newsfeed.serialize(feed, newsfeed.RSS)
"""
"""A program that imports newsfeed and writes RSS."""


@dataclass(frozen=True)
class ImportTime:
    """How long a process takes that imports one library: milliseconds, median and extra."""

    library: str
    milliseconds: float
    above_nothing: float


def import_times(runs: int) -> list[ImportTime]:
    """Times a process for each library that is installed, ``runs`` times, in turns."""
    programs = {name: code for name, code in _PROGRAMS.items() if _installed(name, code)}
    seconds: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(runs):
        for name, code in programs.items():
            start = time.perf_counter()
            _python(code)
            seconds[name].append(time.perf_counter() - start)
    empty = seconds["nothing"]
    return [
        ImportTime(
            name,
            median(taken) * 1e3,
            median(one - other for one, other in zip(taken, empty, strict=True)) * 1e3,
        )
        for name, taken in seconds.items()
    ]


def loaded(program: str, modules: Sequence[str] = HEAVY) -> list[str]:
    """Names those of the modules that a new process holds after it has run the program."""
    code = f"{program}\nimport sys\nprint(*[m for m in {list(modules)!r} if m in sys.modules])"
    return _python(code).split()


def _installed(name: str, code: str) -> bool:
    return code == "pass" or find_spec("attr" if name == "attrs" else name) is not None


def _python(code: str) -> str:
    command = [sys.executable, "-I", "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own code
    return done.stdout
