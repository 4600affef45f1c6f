"""Findings as SARIF 2.1.0, which code hosts and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import PurePath
from typing import Final
from urllib.parse import quote

import newsfeed
from newsfeed import Finding, Severity
from newsfeed.rulebook import Entry, book

from .checked import Checked
from .sources import PIPE

__all__ = ["as_sarif"]

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_NUMBER: Final = re.compile(r"\[[0-9]+\]")

Json = dict[str, object]


def as_sarif(found: Sequence[Checked], problems: Sequence[str]) -> str:
    """Return all of it as one document; what is not ASCII is escaped, as JSON does."""
    ids = sorted({each.rule for one in found for each in one.report})
    order = {rule: number for number, rule in enumerate(ids)}
    notes = [{"level": "error", "message": {"text": each}} for each in problems]
    run = {
        "tool": {
            "driver": {
                "name": "newsfeed",
                "semanticVersion": newsfeed.__version__,
                "rules": [_rule(each) for each in ids],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not problems, "toolExecutionNotifications": notes}],
        "results": [_result(one.name, each, order) for one in found for each in one.report],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(rule: str) -> Json:
    entry = book().get(rule)
    if entry is None:  # of a format of the user's own
        return {"id": rule}
    return {
        "id": rule,
        "shortDescription": {"text": entry.what},
        "fullDescription": {"text": " ".join((entry.what, *entry.why))},
        "help": {"text": "\n\n".join(entry.why), "markdown": _markdown(entry)},
        "helpUri": entry.spec,
        "defaultConfiguration": {"level": _LEVELS[entry.severity]},
    }


def _markdown(entry: Entry) -> str:
    examples = (
        f"{head}\n\n```xml\n{text}\n```"
        for head, text in (("Wrong:", entry.wrong), ("Right:", entry.right))
    )
    return "\n\n".join((*entry.why, *examples))


def _result(name: str, finding: Finding, order: dict[str, int]) -> Json:
    physical: Json = {"artifactLocation": {"uri": _uri(name)}}
    if finding.line:
        region = {"startLine": finding.line}
        if finding.column:
            region["startColumn"] = finding.column
        physical["region"] = region
    location: Json = {"physicalLocation": physical}
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.path, "kind": "element"}]
    # Articles move in a feed: what is wrong is told from what was wrong without their numbers.
    told = "\n".join((finding.rule, _NUMBER.sub("", finding.path), finding.message))
    return {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [location],
        "partialFingerprints": {"newsfeed/v1": sha256(told.encode("utf-8", "replace")).hexdigest()},
    }


def _uri(name: str) -> str:
    """Return a file's name as a relative reference, or as a file: URI."""
    if name == PIPE:
        return "stdin"
    path = PurePath(name)
    return (
        path.as_uri() if path.is_absolute() else quote(path.as_posix(), safe="/", errors="replace")
    )
