"""Consumers are run: each in an empty folder of its own, with nothing of whoever runs the tests."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tests.readers.catalogue import NPM, Consumer

if TYPE_CHECKING:
    from pathlib import Path

#: Seconds that a consumer may take for all of its feeds.
PATIENCE: Final = 60

#: Where nobody listens: whoever asks for anything but this machine gets nothing.
_NOWHERE: Final = "http://127.0.0.1:9"


class Extracted(NamedTuple):
    """What a consumer made of feeds.

    Attributes:
        version: The consumer's.
        feeds: By address the items of each feed. The names of an item's fields are those that this
            project uses, and none that the consumer has no field for; `authors` and `categories`
            are lists of names; `pictures`, `captions`, `credits` and `thumbnails` are what it took
            from the elements of Media RSS, `enclosures` are addresses, `image` is the item's one
            picture. Texts are as the consumer hands them out, dates as well.

    """

    version: str
    feeds: dict[str, list[dict[str, Any]]]


def run(consumer: Consumer, urls: list[str], folder: Path) -> Extracted:
    """Let a consumer fetch these feeds; a second time in the same folder it knows them again.

    Raises:
        AssertionError: it failed; what it said is told.

    """
    folder.mkdir(parents=True, exist_ok=True)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "TMPDIR": str(folder),
        "TZ": "America/New_York",
        "http_proxy": _NOWHERE,
        "https_proxy": _NOWHERE,
        "no_proxy": "127.0.0.1",
    }
    done = subprocess.run(  # noqa: S603 -- the consumers under test
        [*consumer.command, *urls],
        cwd=NPM if consumer.stdin else folder,
        env=environment,
        input=consumer.stdin.read_bytes() if consumer.stdin else b"",
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    said = done.stderr.decode(errors="replace")
    assert done.returncode == 0, f"{consumer.name} ended with {done.returncode}: {said}"
    told = json.loads(done.stdout)
    return Extracted(told.get("version") or _packaged(consumer.packages[0]), told["feeds"])


def _packaged(package: str) -> str:
    """Return the version of a Debian package as its authors count; empty where there is none."""
    if shutil.which("dpkg-query") is None:
        return ""
    command = ["dpkg-query", "--show", "--showformat=${Version}", package]
    told = subprocess.run(command, capture_output=True, check=False, text=True).stdout  # noqa: S603 -- Debian's
    return told.rpartition(":")[2].partition("-")[0].partition("+")[0]
