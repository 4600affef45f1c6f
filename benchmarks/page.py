"""The page in the docs and its plots, from the record alone.

`docs/benchmarks.json` is the record, `page.md` holds the words. A test holds that the page in the
docs is what this makes of the record beside it.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from benchmarks import again, growth, machine, newsroom, report, stages, startup, summary
from benchmarks.node.process import WARM_ROUNDS
from benchmarks.plots import plots
from benchmarks.table import Table

DOCS: Final = Path(__file__).parent.parent / "docs"
RECORD: Final = "benchmarks.json"
PAGE: Final = "benchmarks.md"

_WORDS: Final = Path(__file__).parent / "page.md"


def write(record: dict[str, Any], folder: Path = DOCS) -> None:
    """Writes the record, the page and the plots into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(record, indent=1, ensure_ascii=False)
    (folder / RECORD).write_text(f"{text}\n", encoding="utf-8")
    for name, content in rendered(record):
        (folder / name).write_text(content, encoding="utf-8")


def rendered(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yields the names of the files and what they hold: the page and its plots."""
    yield PAGE, _page(record)
    for name, plot in plots(record):
        yield f"{name}.svg", plot


def _page(record: dict[str, Any]) -> str:
    compared, read = record["compare"], record["read"]
    return _WORDS.read_text(encoding="utf-8").format(
        machine=machine.words(record["machine"]),
        summary=_markdown([summary.table(record)]),
        warm=f"{WARM_ROUNDS * compared['articles']:,}",
        hostile=record["hostile"],
        articles=f"{compared['articles']:,}",
        rounds=compared["rounds"],
        compare=_markdown(report.comparison(compared)),
        halves=_markdown(report.halves(compared)),
        again_rounds=record["again"]["rounds"],
        again=_markdown(again.tables(record["again"])),
        newsroom=_markdown(newsroom.tables(record["newsroom"])),
        read_articles=f"{read['articles']:,}",
        read=_markdown(report.reading(read)),
        validate=_markdown(report.validating(record["validate"])),
        growth=_markdown(growth.tables(record["growth"])),
        startup=_markdown(startup.tables(record["startup"])),
        stages=_markdown(stages.tables(record["stages"])),
    )


def _markdown(tables: Iterable[Table]) -> str:
    return "\n".join("\n".join(table.markdown()) for table in tables).rstrip()
