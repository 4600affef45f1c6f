"""`newsfeed serve`: feeds in a directory, over HTTP, for trying out."""

from pathlib import Path

import click

__all__ = ["serve"]


@click.command()
@click.argument(
    "directory", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--host", default="127.0.0.1", help="Address to listen at  [default: 127.0.0.1, this machine]"
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    help="Port to listen at; 0 for one that is free  [default: 8000]",
)
@click.option("--cors", metavar="ORIGIN", help="Whose pages may read the feeds in a browser, or *")
def serve(directory: Path, host: str, port: int, cors: str | None) -> None:
    """Serve the feeds in a directory over HTTP, for trying out.

    All RSS and Atom feeds in DIR and in directories within it (*.xml, *.rss, *.atom) are served as
    a publisher's server should: with media type, ETag, Last-Modified, compression and the addresses
    of hubs; nothing else is. A file that changes is read again. The address of each feed is
    printed; Ctrl-C ends it.

    It listens to this machine alone. For the public use a web server, or newsfeed.serving in an
    application of your own: this has no limits on what clients may ask of it.

    The exit status is 0 when it was ended, 2 when it can't begin.
    """
    # Loaded here, so that --help need not wait for it.
    from .server import run  # noqa: PLC0415 -- see above

    click.get_current_context().exit(run(directory, host=host, port=port, cors=cors))
