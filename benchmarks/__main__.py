"""The benchmark's command line: ``python -m benchmarks``."""

import json
import platform
from collections.abc import Iterable
from pathlib import Path

import click

from benchmarks import checking, compare, reading, report
from benchmarks.imports import WRITES_RSS, import_times, loaded
from benchmarks.memory import streaming


@click.group(invoke_without_command=True)
@click.option("--articles", "count", default=5_000, show_default=True, help="Articles in a feed.")
@click.option("--rounds", default=7, show_default=True, help="Rounds; the median is shown.")
@click.option("--only", multiple=True, metavar="NAME", help="Only this one (and floor, feedgen).")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Also write samples.")
@click.pass_context
def main(
    context: click.Context, count: int, rounds: int, only: tuple[str, ...], json_file: Path | None
) -> None:
    """Compares newsfeed with other libraries, from plain dicts to bytes."""
    if context.invoked_subcommand:
        return
    try:
        chosen, missing = compare.contenders(only)
    except compare.UnknownNameError as error:
        raise click.UsageError(str(error)) from error
    if missing:
        click.echo(f"not installed (pip install '.[bench]'): {', '.join(missing)}")
    try:
        compare.check(chosen, count)
    except compare.WrongOutputError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Python {platform.python_version()}, {count:,} articles, {rounds} rounds\n")
    compared = compare.compare(chosen, count=count, rounds=rounds)
    _print(report.comparison(compared))
    parts = compare.split(count=count, rounds=rounds)
    click.echo()
    _print(report.halves(parts))
    if json_file:
        data = {"articles": count, "rounds": rounds, "not_installed": missing}
        data |= report.comparison_data(compared, parts)
        json_file.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


@main.command()
@click.option("--articles", "count", default=5_000, show_default=True, help="Articles in a feed.")
@click.option("--rounds", default=5, show_default=True, help="Rounds; the median is shown.")
def read(count: int, rounds: int) -> None:
    """From bytes to values: parse and validate beside other parsers."""
    chosen = list(reading.parsers())
    try:
        reading.check(chosen)
    except reading.WrongReadingError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Python {platform.python_version()}, {count:,} articles, {rounds} rounds\n")
    _print(reading.table(reading.compare(chosen, count=count, rounds=rounds)))


@main.command("validate")
@click.option("--items", default=20_000, show_default=True, help="Items in the longest feed.")
@click.option("--rounds", default=5, show_default=True, help="Rounds; the median is shown.")
def check(items: int, rounds: int) -> None:
    """From bytes to findings: feeds of short items, each twice as long as the one before."""
    click.echo(f"Python {platform.python_version()}, {rounds} rounds\n")
    _print(checking.table([items // 4, items // 2, items], rounds))


@main.command()
@click.option("--few", default=1_000, show_default=True)
@click.option("--many", default=1_000_000, show_default=True)
@click.option("--format", "feed_format", type=click.Choice(compare.FORMATS), default="RSS")
@click.option("--reading", "is_read", is_flag=True, help="Read what is written, too.")
def memory(few: int, many: int, feed_format: str, *, is_read: bool) -> None:
    """Peak memory of streaming few and many articles, each in its own process."""
    wanted = next(one for one in compare.FORMATS if one == feed_format)
    runs = [streaming(count, wanted, is_read=is_read) for count in (few, many)]
    _print(report.streamed(*runs))


@main.command()
@click.option("--runs", default=21, show_default=True, help="Processes for each library.")
def imports(runs: int) -> None:
    """Time and modules of ``import newsfeed``."""
    programs = {"import newsfeed": "import newsfeed", "writing RSS": WRITES_RSS}
    modules = {name: loaded(code) for name, code in programs.items()}
    _print(report.imported(import_times(runs), modules))


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


if __name__ == "__main__":
    main()
