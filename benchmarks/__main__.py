"""The benchmark's command line: ``python -m benchmarks``."""

import json
import platform
from collections.abc import Iterable
from pathlib import Path

import click

from benchmarks import (
    again,
    checking,
    compare,
    everything,
    growth,
    hostile,
    newsroom,
    page,
    reading,
    report,
    stages,
    startup,
)
from benchmarks.articles import article, unique
from benchmarks.contender import FORMATS
from benchmarks.memory import streaming
from benchmarks.table import Table

_FAULTS = (
    again.WrongAgainError,
    compare.WrongOutputError,
    hostile.HostileError,
    newsroom.WrongNewsroomError,
    reading.WrongReadingError,
)


class _Group(click.Group):
    """Says what is wrong in one line: nothing is timed whose output is wrong."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except _FAULTS as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Group, invoke_without_command=True)
@click.option("--articles", "count", default=5_000, show_default=True, help="Articles in a feed.")
@click.option("--rounds", default=7, show_default=True, help="Rounds; the median is shown.")
@click.option("--only", multiple=True, metavar="NAME", help="Only this one (and floor, feedgen).")
@click.option("--unique", "is_unique", is_flag=True, help="Articles that share nothing at all.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Also write samples.")
@click.pass_context
def main(
    context: click.Context,
    count: int,
    rounds: int,
    only: tuple[str, ...],
    json_file: Path | None,
    *,
    is_unique: bool,
) -> None:
    """Compares newsfeed with other libraries, from plain dicts to bytes."""
    if context.invoked_subcommand:
        return
    try:
        chosen, missing = compare.contenders(only)
    except compare.UnknownNameError as error:
        raise click.UsageError(str(error)) from error
    if missing:
        click.echo(f"not installed (./run.sh bench gets them): {', '.join(missing)}")
    hostile.check()
    make = unique if is_unique else article
    compare.check(chosen, count, make)
    _say_how(count, rounds)
    record = compare.record(chosen, count=count, rounds=rounds, make=make)
    _print(report.comparison(record))
    _print(report.halves(record))
    if json_file:
        data = {"not_installed": missing, **record}
        json_file.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


@main.command("again")
@click.option("--rounds", default=101, show_default=True, help="Rounds of 20 changes.")
def write_again(rounds: int) -> None:
    """A feed of 50 articles once more, after one of them has changed; what is kept in memory."""
    _print(again.tables(again.record(rounds)))


@main.command("newsroom")
@click.option("--articles", "count", default=20_000, show_default=True)
@click.option("--rounds", default=3, show_default=True, help="Rounds; the median is shown.")
@click.option("--share", default=1, show_default=True, help="Only one of so many feeds.")
def write_newsroom(count: int, rounds: int, share: int) -> None:
    """20,000 articles in 500 feeds, RSS and Atom, and one article changes."""
    _print(newsroom.tables(newsroom.record(count, rounds, share)))


@main.command("growth")
@click.option("--longest", default=growth.LONGEST, show_default=True, help="Articles streamed.")
def write_growth(longest: int) -> None:
    """The cost of an article in long feeds, with long bodies and many categories."""
    _print(growth.tables(growth.record(longest=longest)))


@main.command("stages")
@click.option("--articles", "count", default=5_000, show_default=True, help="Articles in a feed.")
@click.option("--rounds", default=7, show_default=True, help="Rounds; the median is shown.")
def write_stages(count: int, rounds: int) -> None:
    """Where the time goes, from dicts to bytes."""
    _print(stages.tables(stages.record(count=count, rounds=rounds)))


@main.command()
@click.option("--articles", "count", default=5_000, show_default=True, help="Articles in a feed.")
@click.option("--rounds", default=5, show_default=True, help="Rounds; the median is shown.")
def read(count: int, rounds: int) -> None:
    """From bytes to values: parse and validate beside other parsers."""
    chosen = list(reading.parsers())
    reading.check(chosen)
    _say_how(count, rounds)
    _print(report.reading(reading.record(chosen, count=count, rounds=rounds)))


@main.command("validate")
@click.option("--items", default=20_000, show_default=True, help="Items in the longest feed.")
@click.option("--rounds", default=5, show_default=True, help="Rounds; the median is shown.")
def check(items: int, rounds: int) -> None:
    """From bytes to findings: feeds of short items, each twice as long as the one before."""
    click.echo(f"Python {platform.python_version()}, {rounds} rounds\n")
    _print(report.validating(checking.record([items // 4, items // 2, items], rounds)))


@main.command()
@click.option("--few", default=1_000, show_default=True)
@click.option("--many", default=1_000_000, show_default=True)
@click.option("--format", "feed_format", type=click.Choice(FORMATS), default="RSS")
@click.option("--reading", "is_read", is_flag=True, help="Read what is written, too.")
def memory(few: int, many: int, feed_format: str, *, is_read: bool) -> None:
    """Peak memory of streaming few and many articles, each in its own process."""
    wanted = next(one for one in FORMATS if one == feed_format)
    runs = [streaming(count, wanted, is_read=is_read) for count in (few, many)]
    _print(report.streamed(*runs))


@main.command("startup")
@click.option("--runs", default=21, show_default=True, help="Processes of each kind.")
def start(runs: int) -> None:
    """What starting costs: ``import newsfeed``, and ``newsfeed build`` of one story."""
    _print(startup.tables(startup.record(runs)))


@main.command()
@click.option("--quick", is_flag=True, help="A little of everything; the figures mean nothing.")
@click.option("--out", default=page.DOCS, type=click.Path(path_type=Path), help="Another folder.")
def docs(out: Path, *, quick: bool) -> None:
    """Measures everything and writes docs/benchmarks.md, its plots and its record."""
    extent = everything.QUICK if quick else everything.Extent()
    page.write(everything.record(extent, click.echo), out)


@main.command("page")
def page_again() -> None:
    """Writes docs/benchmarks.md again, from what was measured for it."""
    record = json.loads((page.DOCS / page.RECORD).read_text(encoding="utf-8"))
    page.write(record)


def _say_how(count: int, rounds: int) -> None:
    click.echo(f"Python {platform.python_version()}, {count:,} articles, {rounds} rounds\n")


def _print(tables: Iterable[Table]) -> None:
    for table in tables:
        for line in table.text():
            click.echo(line)
        click.echo()


if __name__ == "__main__":
    main()
