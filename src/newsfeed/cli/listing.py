"""`newsfeed opml` and `newsfeed autodiscovery`: what leads people and programs to feeds."""

from pathlib import Path

import click

__all__ = ["autodiscovery", "opml"]


@click.command()
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@click.option("--title", default="Feeds", show_default=True, help="What the list is called")
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File to write; it is replaced at once or not at all  [default: standard output]",
)
def opml(feeds: tuple[str, ...], title: str, out: Path | None) -> None:
    """Write a list of feeds in OPML, which readers import in one go.

    A FEED is a file, a directory (all its *.xml, *.rss and *.atom files), or - for what comes
    through a pipe. Each must say its own address; one that does not is named and left out.

    The exit status is 0 when all feeds are in the list, 1 when one is not, 2 when one can't be
    opened.
    """
    context = click.get_current_context()
    # Loaded here, so that --help need not wait for it.
    from .presenting import listed  # noqa: PLC0415 -- see above
    from .sources import refuse_addresses  # noqa: PLC0415 -- the same

    refuse_addresses(feeds, context)
    context.exit(listed(feeds, out, title))


@click.command()
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
def autodiscovery(feeds: tuple[str, ...]) -> None:
    """Print the <link rel="alternate"> tags by which browsers and readers find feeds.

    They belong into the head of every page of the site. FEED and exit status are those of
    `newsfeed opml`.
    """
    context = click.get_current_context()
    from .presenting import tagged  # noqa: PLC0415 -- see above
    from .sources import refuse_addresses  # noqa: PLC0415 -- the same

    refuse_addresses(feeds, context)
    context.exit(tagged(feeds))
