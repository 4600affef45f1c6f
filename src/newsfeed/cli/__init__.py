"""The command `newsfeed`: what the library does, for people and for scripts in a shell.

Exit status: 0 when all is well; 1 when a story could not be used, a feed could not be written or is
not valid; 2 when the command line or `newsfeed.toml` is wrong, or a feed can't be opened. Results
go to standard output, problems to standard error, one a line. Nothing heavy is imported before a
command runs: `--help` answers at once.
"""

import click

import newsfeed

from .build import build
from .convert import convert
from .explain import explain
from .listing import autodiscovery, opml
from .preview import preview
from .serve import serve
from .validate import validate

__all__ = ["main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(newsfeed.__version__, prog_name="newsfeed")
def main() -> None:
    """Publish, check and convert RSS and Atom feeds of news stories."""


for _command in (autodiscovery, build, convert, explain, opml, preview, serve, validate):
    main.add_command(_command)
