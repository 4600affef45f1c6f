"""`newsfeed convert`: a feed in the other format."""

from pathlib import Path
from typing import Any

import click

__all__ = ["convert"]


@click.command()
@click.argument("feed", metavar="FEED")
@click.option(
    "--to",
    "form",
    required=True,
    type=click.Choice(["rss", "atom"], case_sensitive=False),
    help="Format to write: RSS 2.0 or Atom 1.0",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File to write; it is replaced at once or not at all  [default: standard output]",
)
@click.option("--url", help="Where FEED was found; its relative addresses are relative to it")
@click.option("--new-url", help="Where the result will be found; it names itself by it")
@click.option(
    "--updated",
    help="When it was last changed, if it doesn't say so itself: 2026-03-01T09:30:00Z",
)
@click.option(
    "--strict/--lenient",
    help="Refuse a feed with faults, or read what can be read of it  [default: --lenient]",
)
@click.option("--pretty", is_flag=True, help="Indent the result for people to read")
@click.option(
    "--complete",
    is_flag=True,
    help="Say also, in newsfeed's own namespace, what the format has no words for",
)
def convert(**settings: Any) -> None:  # noqa: ANN401 -- each option has the type it declares
    """Write a feed in the other format, or in the same one, tidied.

    FEED is a file in RSS 2.0 or Atom 1.0, or - for what comes through a pipe. For a feed on the
    web:

    \b
        curl -fsSL https://news.example/feed.xml | newsfeed convert - --to atom

    What is wrong with FEED, and what could not be taken over, is said on standard error. Faults do
    not hold up the rest, unless you ask for it with --strict.

    The exit status is 0 when the result was written, 1 when it was not (an existing file is then
    as it was), 2 when FEED can't be opened or the command line is wrong.
    """  # noqa: D301 -- the backspace is click's mark for lines to keep
    context = click.get_current_context()
    # Loaded here, so that --help need not wait for it.
    from .converting import Settings, converted  # noqa: PLC0415 -- see above
    from .sources import refuse_addresses  # noqa: PLC0415 -- the same

    refuse_addresses([settings["feed"]], context, f" --to {settings['form']}")
    context.exit(converted(Settings(**settings)))
