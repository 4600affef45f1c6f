"""`newsfeed validate`: what is wrong with feeds, and where."""

from pathlib import Path
from typing import Any

import click

from .config import read_config

__all__ = ["validate"]


@click.command()
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@click.option(
    "--config",
    is_eager=True,
    callback=read_config,
    expose_value=False,
    type=click.Path(path_type=Path),
    help="File whose table [validate] speaks where the command line is silent  "
    "[default: newsfeed.toml, if there is one]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github"], case_sensitive=False),
    default="text",
    help="What to print: lines for people, one document for programs (JSON, SARIF 2.1.0), or "
    "commands that make GitHub mark the lines  [default: text]",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json")
@click.option("--strict", is_flag=True, help="Take warnings as seriously as errors")
@click.option("--url", help="Where the feeds were found, for what depends on it")
@click.option(
    "--profile",
    metavar="NAME",
    help="Look at what a partner asks, too: apple-news, flipboard, msn, newsbreak, smartnews",
)
@click.option(
    "--select",
    multiple=True,
    metavar="RULE",
    help="Tell of this rule alone, or of all whose ids begin so, as in media- (repeatable)",
)
@click.option(
    "--ignore", multiple=True, metavar="RULE", help="Don't tell of this rule (repeatable)"
)
@click.option(
    "--severity",
    multiple=True,
    metavar="RULE=WORD",
    help="How grave this rule is for you: error, warning or info (repeatable)",
)
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File of findings that are known: only others are told",
)
@click.option(
    "--write-baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what is found now into such a file",
)
def validate(feeds: tuple[str, ...], *, as_json: bool, **settings: Any) -> None:  # noqa: ANN401 -- each option has the type it declares
    """Say what is wrong with RSS and Atom feeds, and where.

    A FEED is a file, a directory (all its *.xml, *.rss and *.atom files, also those in directories
    within it), or - for what comes through a pipe. For a feed on the web:

    \b
        curl -fsSL https://news.example/feed.xml | newsfeed validate -

    Each fault is one line, FEED:LINE:COLUMN: what is wrong [rule], with the place in the document
    beneath it. An error breaks a specification, or something of the feed is lost; a warning names
    what many readers get wrong. `newsfeed explain RULE` says why a rule is there, and how to mend
    what breaks it.

    The exit status is 0 when there is no error, 1 when there is one (with --strict: or a warning),
    2 when something could not be read.
    """  # noqa: D301 -- the backspace is click's mark for lines to keep
    context = click.get_current_context()
    # Loaded here, so that --help need not wait for it.
    from newsfeed import InvalidValue  # noqa: PLC0415 -- see above

    from .checking import Settings, check  # noqa: PLC0415 -- the same
    from .sources import refuse_addresses  # noqa: PLC0415 -- the same

    refuse_addresses(feeds, context)
    paths = [Path(each) if each != "-" else None for each in dict.fromkeys(feeds)]
    settings["form"] = "json" if as_json else settings["form"].lower()
    try:
        context.exit(check(paths, Settings(**settings)))
    except InvalidValue as fault:
        raise click.UsageError(str(fault), context) from fault
