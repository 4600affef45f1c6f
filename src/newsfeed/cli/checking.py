"""What `newsfeed validate` does: files in, findings out, a line for people in the end."""

import json as json_
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from newsfeed import Report, Severity, validate

from .progress import is_long, progress
from .shown import Shown, echo, harmless
from .sources import feeds_in, name_of, read_pipe

__all__ = ["check"]


class _Checked(NamedTuple):
    """What was found in one file.

    Attributes:
        name: What to call it.
        source: Where its lines are.
        report: What is wrong with it.

    """

    name: str
    source: bytes | Path
    report: Report


def check(
    paths: Sequence[Path | None],
    *,
    url: str | None = None,
    json: bool = False,
    strict: bool = False,
) -> int:
    """Check feeds and print what is wrong with them.

    Args:
        paths: Files and directories, in the order given; None for the pipe.
        url: Where the feeds were found.
        json: Whether to print one JSON document rather than lines.
        strict: Whether a warning counts like an error.

    Returns:
        The exit status: 2 when something could not be read, 1 when there is an error, else 0.

    """
    problems: list[str] = []
    files = list(dict.fromkeys(_files(paths, problems)))
    found: list[_Checked] = []
    # Lines between the states of a bar could not be read.
    later = json or is_long(files)
    with progress(files, "Checking feeds") as each_file:
        for file in each_file:
            checked = _checked(file, url, problems)
            if checked is None:
                continue
            if not later:
                _print(checked)
            found.append(checked if later else checked._replace(source=b""))
    if json:
        echo(_json(found, problems))
    elif later:
        for checked in found:
            _print(checked)
    for line in problems:
        echo(harmless(line), err=True)
    if not json and found:
        echo(_summary(found))
    failed = any(not each.report.ok or (strict and each.report.warnings) for each in found)
    return 2 if problems else int(failed)


def _files(paths: Sequence[Path | None], problems: list[str]) -> Iterator[Path | None]:
    for path in paths:
        if path is None:
            yield None
        else:
            yield from feeds_in(path, problems)


def _checked(file: Path | None, url: str | None, problems: list[str]) -> _Checked | None:
    name = name_of(file)
    try:
        source = read_pipe() if file is None else file
        return _Checked(name, source, validate(source, url=url, now=datetime.now(UTC)))
    except OSError as fault:
        problems.append(f"{name}: cannot be read: {fault.strerror or fault}")
        return None


def _print(checked: _Checked) -> None:
    for line in Shown(checked.name, checked.source).lines(checked.report):
        echo(line)


def _json(found: Sequence[_Checked], problems: Sequence[str]) -> str:
    """Return all of it for programs; what is not ASCII is escaped, as JSON does."""
    files = [
        {
            "file": each.name,
            "valid": each.report.ok,
            "findings": [
                {
                    "rule": one.rule,
                    "severity": one.severity.value,
                    "message": one.message,
                    "line": one.line,
                    "column": one.column,
                    "path": one.path,
                    "spec": one.spec,
                }
                for one in each.report
            ],
        }
        for each in found
    ]
    return json_.dumps({"files": files, "problems": list(problems)}, indent=2)


def _summary(found: Sequence[_Checked]) -> str:
    counts = [
        _counted(sum(each.severity is severity for one in found for each in one.report), word)
        for severity, word in (
            (Severity.ERROR, "error"),
            (Severity.WARNING, "warning"),
            (Severity.INFO, "remark"),
        )
    ]
    said = ", ".join(each for each in counts if not each.startswith("0 "))
    valid = sum(each.report.ok for each in found)
    if len(found) == 1:
        state = "valid" if valid else "not valid"
    else:
        state = "all valid" if valid == len(found) else f"{valid} valid, {len(found) - valid} not"
    return f"{_counted(len(found), 'feed')} checked: {state}{f' ({said})' if said else ''}"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
