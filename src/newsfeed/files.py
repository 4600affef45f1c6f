"""Files that are there whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, BinaryIO

from .errors import WriteError

if TYPE_CHECKING:
    from pathlib import Path

_CHUNK = 1 << 16

#: After so many bytes, what was written of a long file goes to the disk and out of memory.
_STEP = 32 << 20


def replace(path: Path, pieces: Iterable[bytes]) -> bool:
    """Put `pieces`, one after the other, in the place of the file at `path`.

    They are written to a file beside it first and renamed when all of it is on the disk, so that
    nobody ever reads half a feed, and whatever goes wrong leaves the old file as it was.

    Returns:
        Whether the bytes changed; a file that would not change is left alone.

    Raises:
        WriteError: the file can't be written (the cause is chained).

    """
    from pathlib import Path  # noqa: PLC0415 -- who writes no file need not load it

    # A symbolic link stays one: what it points to is replaced.
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{os.urandom(6).hex()}.tmp")
    with _told(path):
        new = _new(beside, target)
    try:
        with new:
            waiting = 0
            # What the source of the pieces raises is its own affair, even if it is an OSError.
            for piece in pieces:
                with _told(path):
                    new.write(piece)
                    waiting += len(piece)
                    if waiting >= _STEP:
                        _let_go(new)
                        waiting = 0
            with _told(path):
                new.flush()
                os.fsync(new.fileno())
        with _told(path):
            if _same(beside, target):
                beside.unlink()
                return False
            beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    return True


def _let_go(file: BinaryIO) -> None:
    """Take what was written to the disk, and free the memory that the system keeps it in.

    A file of gigabytes would fill it, and then each further page costs several times as much.
    """
    if hasattr(os, "posix_fadvise"):
        file.flush()
        os.fdatasync(file.fileno())
        with contextlib.suppress(OSError):  # it is advice
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        message = f"{path} can't be written: {fault.strerror or fault}"
        raise WriteError(message) from fault


def _new(beside: Path, target: Path) -> BinaryIO:
    if target.is_dir():
        raise IsADirectoryError(None, "it is a directory")
    if target.exists() and not target.is_file():
        # A pipe or a device would be gone for everybody.
        raise OSError(None, "something is there that is not a file")
    # The mode of the file to replace, or what the process gives to new files.
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    new = os.fdopen(descriptor, "wb")
    with contextlib.suppress(FileNotFoundError):
        beside.chmod(stat.S_IMODE(target.stat().st_mode))
    return new


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
