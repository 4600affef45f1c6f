"""`newsfeed preview`: a page that shows a feed to people."""

from pathlib import Path
from typing import Any

import click

__all__ = ["preview"]


@click.command()
@click.argument("feed", metavar="FEED")
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File to write; it is replaced at once or not at all  [default: standard output]",
)
@click.option("--url", help="The feed's address, for people to copy  [default: what the feed says]")
def preview(**settings: Any) -> None:  # noqa: ANN401 -- each option has the type it declares
    """Write a page that shows a feed as a reader would.

    FEED is a file in RSS 2.0 or Atom 1.0, or - for what comes through a pipe. For a feed on the
    web:

    \b
        curl -fsSL https://news.example/feed.xml |
            newsfeed preview - -o index.html --url https://news.example/feed.xml

    The page is one HTML file that needs nothing else but the pictures of the feed. It says what a
    feed is, gives its address and opens it in readers. The feed may be anybody's: what could do
    harm is taken out, and the page allows no script.

    The exit status is 0 when the page was written, 1 when it was not (an existing file is then as
    it was), 2 when FEED can't be opened or the command line is wrong.
    """  # noqa: D301 -- the backspace is click's mark for lines to keep
    context = click.get_current_context()
    # Loaded here, so that --help need not wait for it.
    from .presenting import previewed  # noqa: PLC0415 -- see above
    from .sources import refuse_addresses  # noqa: PLC0415 -- the same

    refuse_addresses([settings["feed"]], context)
    context.exit(previewed(settings["feed"], settings["out"], settings["url"]))
