"""The benchmark measures what it says, here with a few articles."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PEERS = {
    "Django": "django",
    "PyRSS2Gen": "PyRSS2Gen",
    "feedgen": "feedgen",
    "feedwerk": "feedwerk",
    "rfeed": "rfeed",
}
FEW = ["--articles", "20", "--rounds", "2"]


def run(*arguments: str, hash_seed: str = "1") -> str:
    """Runs the benchmark as a user does and returns what it prints."""
    environment = os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(  # noqa: S603 - this project's own command
        [sys.executable, "-m", "benchmarks", *arguments],
        cwd=ROOT,
        env=environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def compare(folder: Path, *arguments: str, hash_seed: str = "1") -> dict[str, Any]:
    """Runs the comparison with few articles and returns its samples."""
    file = folder / "benchmark.json"
    run(*FEW, *arguments, "--json", str(file), hash_seed=hash_seed)
    read: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """One comparison of everybody, for all tests that only look at it."""
    return compare(tmp_path_factory.mktemp("benchmark"))


def row(compared: dict[str, Any], name: str, feed_format: str) -> dict[str, Any]:
    """The samples of one contender."""
    rows: list[dict[str, Any]] = compared["contenders"]
    return next(one for one in rows if (one["name"], one["format"]) == (name, feed_format))


@pytest.mark.parametrize("feed_format", ["RSS", "Atom"])
def test_floor_is_the_very_bytes_of_newsfeed(compared: dict[str, Any], feed_format: str) -> None:
    """The floor writes what newsfeed writes, byte for byte."""
    floor = row(compared, "floor", feed_format)
    assert floor["sha256"] == row(compared, "newsfeed", feed_format)["sha256"]


@pytest.mark.parametrize("feed_format", ["RSS", "Atom"])
def test_newsfeed_writes_all_fields(compared: dict[str, Any], feed_format: str) -> None:
    """The document of newsfeed holds every field that the articles have."""
    fields = row(compared, "newsfeed", feed_format)["fields"]
    expected = ["author", "body", "caption", "categories", "credit", "picture", "summary"]
    assert fields == expected


@pytest.mark.parametrize("peer", PEERS)
def test_installed_peers_take_part(compared: dict[str, Any], peer: str) -> None:
    """A peer whose library is installed is timed once in every round."""
    if find_spec(PEERS[peer]) is None:
        pytest.skip(f"{PEERS[peer]} is not installed; it comes with the bench extra")
    rows = [one for one in compared["contenders"] if one["name"] == peer]
    assert rows
    assert all(len(one["seconds"]) == 2 for one in rows)


def test_bytes_do_not_depend_on_hash_order(tmp_path: Path, compared: dict[str, Any]) -> None:
    """Another run with another hash seed writes the same bytes."""
    again = compare(tmp_path, "--only", "newsfeed", hash_seed="77")
    for feed_format in ("RSS", "Atom"):
        expected = row(compared, "newsfeed", feed_format)["sha256"]
        assert row(again, "newsfeed", feed_format)["sha256"] == expected


def test_only_keeps_the_yardsticks(tmp_path: Path) -> None:
    """--only leaves the floor and feedgen in, because the ratios are to them."""
    names = {one["name"] for one in compare(tmp_path, "--only", "NewsFeed")["contenders"]}
    assert names == {"newsfeed", "floor", "feedgen"}


def test_table_shows_which_fields_are_missing() -> None:
    """A field that a library does not write is a dash in its row."""
    lines = run(*FEW, "--only", "feedgen").splitlines()
    line = next(line for line in lines if line.startswith("feedgen RSS"))
    assert line.split("body summary author categories picture")[1].split() == ["-" * 7, "-" * 6]


def test_validating_is_timed_for_three_sizes() -> None:
    """The feeds have no fault, and the table a line for each."""
    lines = run("validate", "--items", "40", "--rounds", "1").splitlines()
    assert [line.split()[0] for line in lines[2:]] == ["items", "10", "20", "40"]


def test_streaming_many_articles_takes_the_memory_of_few() -> None:
    """Ten times as many articles take about as much memory."""
    last = run("memory", "--few", "200", "--many", "2000").splitlines()[-1]
    assert last.startswith("peak, 2,000 to 200 articles:")
    assert float(last.split(":")[1]) < 1.1


def test_importing_newsfeed_loads_neither_lxml_nor_feedgen() -> None:
    """`import newsfeed` and writing RSS leave lxml and feedgen alone."""
    lines = run("imports", "--runs", "1").splitlines()
    loads = [line.split(": ")[1].split(", ") for line in lines if " loads: " in line]
    assert len(loads) == 2
    for modules in loads:
        assert not {"lxml", "feedgen"} & set(modules)
