"""`newsfeed validate`: what is wrong with feeds, and where."""

from pathlib import Path

import click

__all__ = ["validate"]


@click.command()
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"], case_sensitive=False),
    default="text",
    help="What to print: lines for people, or one JSON document for programs  [default: text]",
)
@click.option("--strict", is_flag=True, help="Take warnings as seriously as errors")
@click.option("--url", help="Where the feeds were found, for what depends on it")
def validate(feeds: tuple[str, ...], form: str, url: str | None, *, strict: bool) -> None:
    """Say what is wrong with RSS and Atom feeds, and where.

    A FEED is a file, a directory (all its *.xml, *.rss and *.atom files, also those in directories
    within it), or - for what comes through a pipe. For a feed on the web:

    \b
        curl -fsSL https://news.example/feed.xml | newsfeed validate -

    Each fault is one line, FEED:LINE:COLUMN: what is wrong [rule], with the place in the document
    beneath it. An error breaks a specification, or something of the feed is lost; a warning names
    what many readers get wrong.

    The exit status is 0 when there is no error, 1 when there is one (with --strict: or a warning),
    2 when something could not be read.
    """  # noqa: D301 -- the backspace is click's mark for lines to keep
    context = click.get_current_context()
    # Loaded here, so that --help need not wait for it.
    from .checking import check  # noqa: PLC0415 -- see above
    from .sources import refuse_addresses  # noqa: PLC0415 -- the same

    refuse_addresses(feeds, context)
    paths = [Path(each) if each != "-" else None for each in dict.fromkeys(feeds)]
    context.exit(check(paths, url=url, json=form.lower() == "json", strict=strict))
