"""The benchmark measures what it says, here with a few articles."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from benchmarks import again, compare, growth, hostile, newsroom, page, stages
from benchmarks.articles import FEED, articles, unique
from benchmarks.fields import held
from benchmarks.node import installing, process
from benchmarks.table import Table

from newsfeed import Article, Feed, Format, serialize

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


def comparison(folder: Path, *arguments: str, hash_seed: str = "1") -> dict[str, Any]:
    """Runs the comparison with few articles and returns its samples."""
    file = folder / "benchmark.json"
    run(*FEW, *arguments, "--json", str(file), hash_seed=hash_seed)
    read: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """One comparison of everybody, for all tests that only look at it."""
    return comparison(tmp_path_factory.mktemp("benchmark"))


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
    other = comparison(tmp_path, "--only", "newsfeed", hash_seed="77")
    for feed_format in ("RSS", "Atom"):
        expected = row(compared, "newsfeed", feed_format)["sha256"]
        assert row(other, "newsfeed", feed_format)["sha256"] == expected


def test_only_keeps_the_yardsticks(tmp_path: Path) -> None:
    """--only leaves the floor and feedgen in, because the ratios are to them."""
    names = {one["name"] for one in comparison(tmp_path, "--only", "NewsFeed")["contenders"]}
    assert names == {"newsfeed", "floor", "feedgen"}


def test_table_shows_which_fields_are_missing() -> None:
    """What a library does not write stands at the end of its row."""
    lines = run(*FEW, "--only", "feedgen").splitlines()
    line = next(line for line in lines if line.startswith("feedgen"))
    assert line.endswith("  caption, credit")


def test_articles_that_share_nothing_can_be_measured(tmp_path: Path) -> None:
    """--unique writes other articles: no two of them have a topic, an author or a credit."""
    shared = comparison(tmp_path, "--only", "newsfeed")
    alone = comparison(tmp_path, "--only", "newsfeed", "--unique")
    assert row(shared, "newsfeed", "RSS")["sha256"] != row(alone, "newsfeed", "RSS")["sha256"]
    made = list(articles(500, make=unique))
    assert len({one["author"] for one in made}) == 500
    assert len({topic for one in made for topic in one["categories"]}) > 1_400


def test_validating_is_timed_for_three_sizes() -> None:
    """The feeds have no fault, and the table a line for each."""
    lines = run("validate", "--items", "40", "--rounds", "1").splitlines()
    assert [line.split()[0] for line in lines[2:6]] == ["items", "10", "20", "40"]


def test_streaming_many_articles_takes_the_memory_of_few() -> None:
    """Ten times as many articles take about as much memory."""
    last = run("memory", "--few", "200", "--many", "2000").rstrip().splitlines()[-1]
    assert last.startswith("peak, 2,000 to 200 articles:")
    assert float(last.split(":")[1]) < 1.1


def test_importing_newsfeed_loads_neither_lxml_nor_feedgen() -> None:
    """`import newsfeed` and writing RSS leave lxml and feedgen alone; a story is built."""
    printed = run("startup", "--runs", "1")
    loads = re.findall(r"(?:import newsfeed|writing RSS) loads: ([^;.]+)[;.]", printed)
    assert len(loads) == 2
    for modules in loads:
        assert not {"lxml", "feedgen"} & set(modules.split(", "))
    assert "newsfeed build, one story" in printed


def test_reading_is_timed_for_both_formats() -> None:
    """What was read is what was written, and there is a table for each format."""
    printed = run("read", "--articles", "20", "--rounds", "1")
    assert "from RSS" in printed
    assert "from Atom" in printed


def test_stages_are_parts_of_the_whole() -> None:
    """What is left of writing is never counted twice: the parts of writing add up to it."""
    record = stages.record(count=20, rounds=1)
    assert "the join of all articles" in [line[0] for line in next(stages.tables(record)).rows]
    for samples in record["seconds"].values():
        assert {"image", "article", "feed", "writing", "all", "floor"} <= set(samples)
        assert all(len(taken) == 1 for taken in samples.values())


# --- What is asserted before anything is timed ----------------------------------------------------


def test_hostile_texts_come_out_as_meant_of_what_is_timed() -> None:
    """The functions that are timed write every hostile text, in every field, as it was meant."""
    assert hostile.check() == len(hostile.TEXTS)


def test_a_text_that_comes_out_otherwise_stops_the_benchmark(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever changes one text of one article is found out before the clock starts."""

    def wrong(feed: Feed, feed_format: Format) -> bytes:
        return serialize(feed, feed_format).replace(b"Bold", b"bold")

    monkeypatch.setattr("benchmarks.ours.serialize", wrong)
    with pytest.raises(hostile.HostileError, match="markup"):
        hostile.check()


def test_a_document_that_stays_as_it_was_stops_the_benchmark(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A writer that keeps what it should write anew is found out."""
    kept: dict[tuple[str, Format], bytes] = {}

    def stale(feed: Feed, feed_format: Format) -> bytes:
        return kept.setdefault((feed.url or "", feed_format), serialize(feed, feed_format))

    monkeypatch.setattr("benchmarks.ours.serialize", stale)
    with pytest.raises(newsroom.WrongNewsroomError, match="is not what it should be"):
        newsroom.check(newsroom.newsroom(120, share=10))


def test_an_article_that_stays_as_it_was_stops_the_benchmark(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A rendering that outlives its article is found out."""
    kept: dict[tuple[str | None, Format], Article] = {}

    def stale(feed: Feed, feed_format: Format) -> bytes:
        old = [kept.setdefault((one.link, feed_format), one) for one in feed.articles]
        return serialize(feed.evolve(articles=old[:1] + list(feed.articles[1:])), feed_format)

    monkeypatch.setattr("benchmarks.ours.serialize", stale)
    with pytest.raises(again.WrongAgainError, match="article 0 changed"):
        again.check()


def test_a_field_that_is_not_written_stops_the_benchmark() -> None:
    """A contender must hold exactly what it is credited with."""
    floor = compare.contenders(["newsfeed"])[0][0]
    short = replace(floor, fields=floor.fields - {"credit"})
    with pytest.raises(compare.WrongOutputError, match="differ in credit"):
        compare.check([short], 1)


# --- A newsroom, and growth -----------------------------------------------------------------------


def test_a_newsroom_has_500_feeds_of_50() -> None:
    """20,000 articles fill 50 sections, 400 topics and 50 authors with their 50 newest."""
    room = newsroom.newsroom(20_000)
    assert len(room.feeds) == 500
    assert {len(numbers) for numbers in room.feeds.values()} == {50}
    assert all(list(numbers) == sorted(numbers) for numbers in room.feeds.values())
    assert len(room.holding(0)) == 5
    assert room.standing > 6_000


def test_bodies_grow_to_the_size_that_is_said() -> None:
    """A body of any size is HTML of about so many bytes, and holds no half tag."""
    record = growth.record(
        whole=(), streamed=(), bodies=(100, 1_000), categories=(0, 2), least=10, longest=10
    )
    assert [point["n"] for point in record["bodies"]] == [100, 1_000]
    content = next(articles(1))["content"]
    for size in (100, 1_000, 10_000, 100_000):
        body = growth.body(content, size)
        assert 0.9 * size < len(body.encode()) < 1.1 * size
        assert body.startswith("<p")
        assert body.endswith("</p>")


# --- Node -----------------------------------------------------------------------------------------


@pytest.mark.skipif(not installing.is_installed(), reason="./run.sh bench gets them, with Node")
def test_peers_of_node_hold_what_they_are_credited_with() -> None:
    """Node's libraries write the same articles, and say how long it took them."""
    few = list(articles(5))
    found = process.contenders()
    assert len(found) == 4
    for one in found:
        assert held(one.write(FEED, few), few) == one.fields
        assert one.seconds is not None
        assert one.seconds(few) > 0


def test_without_node_its_peers_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no Node, nothing is installed and nobody takes part."""
    monkeypatch.setattr("shutil.which", lambda _: None)
    installing.node_version.cache_clear()
    try:
        assert installing.major() == 0
        assert not installing.install()
        assert process.contenders() == []
    finally:
        installing.node_version.cache_clear()


def test_node_runs_exactly_what_is_locked() -> None:
    """The lock file names the versions that package.json asks for."""
    asked = json.loads((installing.HERE / "package.json").read_text("utf-8"))["dependencies"]
    locked = json.loads((installing.HERE / "package-lock.json").read_text("utf-8"))["packages"]
    assert set(asked) == set(installing.PACKAGES)
    assert {name: locked[f"node_modules/{name}"]["version"] for name in asked} == asked


# --- The page -------------------------------------------------------------------------------------


def test_the_page_is_what_its_record_gives() -> None:
    """docs/benchmarks.md and the plots are those of docs/benchmarks.json."""
    record = json.loads((page.DOCS / page.RECORD).read_text("utf-8"))
    written = dict(page.rendered(record))
    assert {path.name for path in page.DOCS.glob("benchmarks*")} == {page.RECORD, *written}
    for name, content in written.items():
        assert (page.DOCS / name).read_text("utf-8") == content, "./run.sh bench page"


def test_everything_can_be_measured_and_written(tmp_path: Path) -> None:
    """The command that writes the page works, from the measurements to the plots."""
    said = run("docs", "--quick", "--out", str(tmp_path)).split("\n")
    assert {"compare", "again", "newsroom", "growth"} <= set(said)
    record = json.loads((tmp_path / page.RECORD).read_text("utf-8"))
    for name, content in page.rendered(record):
        assert (tmp_path / name).read_text("utf-8") == content


def test_plots_say_in_words_what_they_show() -> None:
    """Every plot is well-formed, has a title and a description, and follows light and dark."""
    plots = sorted(page.DOCS.glob("benchmarks*.svg"))
    assert plots
    for plot in plots:
        root = ET.parse(plot).getroot()  # noqa: S314 -- our own plot
        space = "{http://www.w3.org/2000/svg}"
        assert root.get("role") == "img"
        assert root.get("aria-labelledby") == "title desc"
        assert root.findtext(f"{space}title")
        assert re.search(r"\d", root.findtext(f"{space}desc") or "")
        assert "prefers-color-scheme:dark" in (root.findtext(f"{space}style") or "")


def test_a_table_sets_figures_to_the_right() -> None:
    """Columns of figures are set right, others left, for terminals as on the page."""
    table = Table(("what", "ms"), [("a", "1.0"), ("longer", "10.5")], "A note.")
    assert list(table.text()) == ["what      ms", "a        1.0", "longer  10.5", "A note."]
    assert list(table.markdown())[1:4] == ["| :-- | --: |", "| a | 1.0 |", "| longer | 10.5 |"]
