"""Files that are there whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import BinaryIO

from .errors import WriteError

_CHUNK = 1 << 16


def replace(path: Path, pieces: Iterable[bytes]) -> bool:
    """Put `pieces`, one after the other, in the place of the file at `path`.

    They are written to a file beside it first and renamed when all of it is on the disk, so that
    nobody ever reads half a feed, and whatever goes wrong leaves the old file as it was.

    Returns:
        Whether the bytes changed; a file that would not change is left alone.

    Raises:
        WriteError: the file can't be written (the cause is chained).

    """
    # A symbolic link stays one: what it points to is replaced.
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{secrets.token_hex(6)}.tmp")
    try:
        with _new(beside, target) as new:
            for piece in pieces:
                new.write(piece)
            new.flush()
            os.fsync(new.fileno())
        if _same(beside, target):
            beside.unlink()
            return False
        beside.replace(target)
    except OSError as fault:
        _remove(beside)
        message = f"{path} can't be written: {fault.strerror or fault}"
        raise WriteError(message) from fault
    except BaseException:
        _remove(beside)
        raise
    return True


@contextlib.contextmanager
def _new(beside: Path, target: Path) -> Iterator[BinaryIO]:
    # The mode of the file to replace, or what the process gives to new files.
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with os.fdopen(descriptor, "wb") as new:
        if target.is_dir():
            raise IsADirectoryError(None, "it is a directory")
        with contextlib.suppress(FileNotFoundError):
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        yield new


def _same(one: Path, other: Path) -> bool:
    try:
        if one.stat().st_size != other.stat().st_size:
            return False
    except FileNotFoundError:
        return False
    with one.open("rb") as a, other.open("rb") as b:
        return all(x == y for x, y in zip_longest(_chunks(a), _chunks(b)))


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk


def _remove(beside: Path) -> None:
    with contextlib.suppress(OSError):
        beside.unlink()
