"""A progress bar for many files, when somebody is looking."""

import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TypeVar

import click

__all__ = ["is_long", "progress"]

#: With more files than these, people at a terminal want to see that something happens.
_MANY = 20

T = TypeVar("T")


def is_long(files: Sequence[object]) -> bool:
    """Whether there are so many files that a bar is shown: only ever to somebody at a terminal."""
    return len(files) > _MANY and sys.stderr.isatty()


def progress(files: Sequence[T], label: str) -> AbstractContextManager[Iterable[T]]:
    """Return the files, behind a progress bar if they are many and somebody is looking."""
    if is_long(files):
        return click.progressbar(files, label=label, file=sys.stderr)
    return nullcontext(files)
