"""What a command costs that starts anew: ``newsfeed build`` of one story, RSS and Atom.

The story has front matter, a picture with a credit and some twenty lines of text. Each run is a new
process that writes into an empty folder, timed by the clock on the wall from its start to its end;
a Python that does nothing takes turns with it.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks.imports import WRITES_RSS, import_times, loaded
from benchmarks.table import Table

_STORY: Final = """\
---
link: https://news.example/2024/05/harbour-ferry
published: 2024-05-14T07:30:00+01:00
authors:
  - Anna Example
image:
  url: https://news.example/images/harbour-ferry.jpg
  width: 1600
  height: 1067
  size: 284112
---
Night Ferry Returns to Example Harbour

The refitted ferry on Monday evening. Photo by Jane Doe/Example Press via Getty Images

The night ferry between Example Harbour and the outer islands will sail again from June.

Three boats a week will leave at ten in the evening and land before breakfast.

Tags
Transport, Islands
"""
_ARGUMENTS: Final = ("--title", "Example News", "--link", "https://news.example/")


def record(runs: int) -> dict[str, Any]:
    """Times imports and builds in that many processes each."""
    return {
        "runs": runs,
        "imports": {
            one.library: {"ms": one.milliseconds, "above": one.above_nothing}
            for one in import_times(runs)
        },
        "loads": {"import newsfeed": loaded("import newsfeed"), "writing RSS": loaded(WRITES_RSS)},
        "build": builds(runs),
    }


def builds(runs: int) -> dict[str, list[float]]:
    """Times building one story and doing nothing, in turns, in seconds.

    Raises:
        ValueError: The feeds that were built don't hold the story's credit.
    """
    samples: dict[str, list[float]] = {"nothing": [], "build": []}
    with TemporaryDirectory(prefix="benchmark-") as name:
        folder = Path(name)
        story = folder / "ferry.txt"
        story.write_text(_STORY, encoding="utf-8")
        for number in range(runs):
            out = folder / str(number)
            build = ("-m", "newsfeed", "build", str(story), "--out", str(out), *_ARGUMENTS)
            samples["nothing"].append(_wall("-c", "pass"))
            samples["build"].append(_wall(*build))
            _check(out)
    return samples


def tables(record: dict[str, Any]) -> Iterator[Table]:
    """Yields the table of imports and that of the command."""
    rows = [
        (name, f"{one['ms']:.1f}", f"{one['above']:.1f}") for name, one in record["imports"].items()
    ]
    said = (
        f"{program} loads: {', '.join(names) or 'none'}"
        for program, names in record["loads"].items()
    )
    heavy = "Of the libraries that take long to load, " + "; ".join(said) + "."
    yield Table(("a process that imports", "ms", "above nothing, ms"), rows, heavy)
    nothing, build = (record["build"][name] for name in ("nothing", "build"))
    above = median(one - other for one, other in zip(build, nothing, strict=True))
    yield Table(
        ("a process that runs", "ms", "above nothing, ms"),
        [
            ("python -c pass", f"{median(nothing) * 1e3:.1f}", "0.0"),
            ("newsfeed build, one story", f"{median(build) * 1e3:.1f}", f"{above * 1e3:.1f}"),
        ],
        f"Medians of {record['runs']} processes each.",
    )


def _check(out: Path) -> None:
    for name in ("feed.xml", "atom.xml"):
        if b"Photo by Jane Doe/Example Press via Getty Images" not in (out / name).read_bytes():
            message = f"{name} doesn't hold the credit"
            raise ValueError(message)


def _wall(*arguments: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-I", *arguments], check=True, capture_output=True)  # noqa: S603 - our own command
    return time.perf_counter() - start
