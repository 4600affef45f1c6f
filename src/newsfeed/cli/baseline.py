"""What is known to be wrong already, so that only what is new is told.

A feed changes all the time: what is remembered of a finding is its rule, and the kind of place
where it stands (`/rss/channel/item/link`), in which file. Another such finding in the same file is
no news. What keeps a feed from being read is told all the same.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from newsfeed import Finding, Report, WriteError
from newsfeed.errors import InvalidValue
from newsfeed.files import replace

from .checked import Checked
from .sources import PIPE

__all__ = ["Baseline", "read_baseline", "write_baseline"]

_NUMBER: Final = re.compile(r"\[[0-9]+\]")
_VERSION: Final = 1


class Baseline:
    """What is known to be wrong.

    Args:
        folder: What the names of files are relative to.
        known: By file, what is wrong with it.

    """

    def __init__(self, folder: Path, known: Mapping[str, frozenset[str]]) -> None:
        self._folder = folder
        self._known = known

    def news(self, name: str, report: Report) -> Report:
        """Return what is wrong with a file besides what is known."""
        known = self._known.get(_key(name, self._folder), frozenset())
        return Report(each for each in report if _kind(each) not in known)


def read_baseline(path: Path) -> Baseline:
    """Read a file that `write_baseline` wrote.

    Raises:
        InvalidValue: It can't be read, or is something else.

    """
    try:
        said = json.loads(path.read_bytes())
    except OSError as fault:
        raise InvalidValue(f"cannot be read: {fault.strerror}", path=str(path)) from fault
    except ValueError as fault:
        raise InvalidValue(f"is no JSON: {fault}", path=str(path)) from fault
    files = said.get("files") if isinstance(said, dict) else None
    if not isinstance(files, dict) or said.get("newsfeed-baseline") != _VERSION:
        raise InvalidValue("is no baseline: write one with --write-baseline", path=str(path))
    known = {
        str(name): frozenset(map(str, kinds))
        for name, kinds in files.items()
        if isinstance(kinds, list)
    }
    return Baseline(path.parent, known)


def write_baseline(path: Path, found: Iterable[Checked]) -> int:
    """Write down what is wrong now; return how many kinds of findings that is.

    Raises:
        InvalidValue: It can't be written.

    """
    files = {_key(each.name, path.parent): sorted(set(_kinds(each.report))) for each in found}
    files = {name: kinds for name, kinds in sorted(files.items()) if kinds}
    said = json.dumps({"newsfeed-baseline": _VERSION, "files": files}, indent=2)
    try:
        replace(path, [said.encode(), b"\n"])
    except WriteError as fault:
        raise InvalidValue(str(fault), path=str(path)) from fault
    return sum(map(len, files.values()))


def _kinds(report: Report) -> Iterator[str]:
    return (kind for each in report if (kind := _kind(each)))


def _kind(finding: Finding) -> str:
    """Return what is remembered of a finding; nothing where it has no place."""
    if not finding.path:
        return ""
    return f"{finding.rule} {_NUMBER.sub('', finding.path)}"


def _key(name: str, folder: Path) -> str:
    """Return what a file is called in a baseline, wherever the command is run."""
    if name == PIPE:
        return name
    try:
        return Path(os.path.relpath(name, folder)).as_posix()
    except ValueError:  # on another drive
        return Path(name).as_posix()
