"""Findings for programs: JSON, and the commands by which GitHub marks lines of a change."""

import json
from collections.abc import Iterator, Sequence
from typing import Final

from newsfeed import Finding, Severity

from .checked import Checked

__all__ = ["as_commands", "as_json"]

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

# https://docs.github.com/actions/reference/workflow-commands-for-github-actions
_IN_TEXT: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_VALUE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def as_json(found: Sequence[Checked], problems: Sequence[str]) -> str:
    """Return all of it as one document; what is not ASCII is escaped, as JSON does."""
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
    return json.dumps({"files": files, "problems": list(problems)}, indent=2)


def as_commands(checked: Checked) -> Iterator[str]:
    """Yield a command of GitHub's workflows for each finding, on a line of its own."""
    for each in checked.report:
        yield _command(checked.name, each)


def _command(name: str, finding: Finding) -> str:
    values = {"file": name, "line": finding.line, "col": finding.column, "title": finding.rule}
    said = ",".join(
        f"{key}={str(value).translate(_IN_VALUE)}" for key, value in values.items() if value
    )
    place = f" ({finding.path})" if finding.path else ""
    message = f"{finding.message}{place}".translate(_IN_TEXT)
    return f"::{_LEVELS[finding.severity]} {said}::{message}"
