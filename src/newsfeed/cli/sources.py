"""Where commands take feeds from: files, directories, and what comes through a pipe."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

__all__ = ["PIPE", "SUFFIXES", "feeds_in", "name_of", "read_pipe", "refuse_addresses"]

#: What standard input is called in messages.
PIPE = "<stdin>"

#: What files of feeds end in.
SUFFIXES = (".atom", ".rss", ".xml")

_ADDRESS = re.compile(r"(?i:https?|feed):")


def refuse_addresses(given: Iterable[str], context: click.Context, rest: str = "") -> None:
    """Say how to get at a feed on the web: newsfeed itself reaches no network.

    Args:
        given: The arguments.
        context: The command.
        rest: What its line has to say besides.

    Raises:
        click.UsageError: one of the arguments is an address.

    """
    for each in given:
        if _ADDRESS.match(each):
            from shlex import quote  # noqa: PLC0415 -- only asked for here

            from .shown import harmless  # noqa: PLC0415 -- the same

            fetch = f"curl -fsSL {quote(harmless(each))} | newsfeed {context.info_name} -{rest}"
            raise click.UsageError(
                f"newsfeed reaches no network; fetch the feed and pipe it in:\n  {fetch}", context
            )


def name_of(path: Path | None) -> str:
    """Return what to call a file, or the pipe, in messages."""
    return PIPE if path is None else os.fsdecode(path)


def read_pipe() -> bytes:
    """Return all that comes through the pipe."""
    return sys.stdin.buffer.read()


def feeds_in(path: Path, problems: list[str]) -> Iterator[Path]:
    """Yield the file itself, or the feeds in a directory and below it, sorted.

    Args:
        path: The file or directory.
        problems: Receives what could not be looked into, one line each.

    """
    if not path.is_dir():
        yield path
        return

    def tell(fault: OSError) -> None:
        problems.append(f"{fault.filename}: cannot be read: {fault.strerror}")

    before, empty = len(problems), True
    for folder, folders, files in os.walk(path, onerror=tell):
        folders.sort()
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES):
                empty = False
                yield Path(folder, name)
    if empty and len(problems) == before:
        problems.append(
            f"{path}: no feed in this directory: there is no file *.xml, *.rss or *.atom"
        )
