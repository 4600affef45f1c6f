"""What consumers made of the feeds: recorded, explained, and compared with the control."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.readers.judging import ABSENT, AS_MEANT, FIELDS, LOST, ROUTED, Verdicts

HERE: Final = Path(__file__).parent
RECORD: Final = HERE / "results.json"
KNOWN: Final = HERE / "known.toml"
FORMATS: Final = ("rss", "atom")

#: By article the verdicts on its fields.
Judged = dict[str, Verdicts]


class Cell(NamedTuple):
    """One field of one article in one format."""

    form: str
    field: str
    slug: str


class Known(NamedTuple):
    """A shortcoming that is the consumer's own.

    Attributes:
        consumer: Whose.
        verdict: What becomes of the fields.
        fields: Of which.
        formats: In which formats.
        articles: Of which articles; of all when there are none.
        why: What it does to them.

    """

    consumer: str
    verdict: str
    fields: tuple[str, ...]
    formats: tuple[str, ...]
    articles: tuple[str, ...]
    why: str

    def explains(self, cell: Cell, verdict: str) -> bool:
        """Whether this is why."""
        return (
            verdict == self.verdict
            and cell.field in self.fields
            and cell.form in self.formats
            and (not self.articles or cell.slug in self.articles)
        )


def is_fault(field: str, verdict: str) -> bool:
    """Whether a verdict needs an explanation."""
    if field in ROUTED:
        return verdict in {ABSENT, LOST} or "where there are none" in verdict
    return verdict != AS_MEANT


def is_worse(field: str, ours: str, control: str) -> bool:
    """Whether a consumer makes less of newsfeed's feed than of the control."""
    if field in ROUTED and is_fault(field, control):
        return ours != control and is_fault(field, ours)
    if field in ROUTED:
        return not set(control.split(", ")) <= set(ours.split(", "))
    return ours not in {AS_MEANT, control}


def faults(judged: Judged, form: str) -> Iterator[tuple[Cell, str]]:
    """Yield all that is not as it was meant."""
    for slug, verdicts in judged.items():
        for field, verdict in verdicts.items():
            if is_fault(field, verdict):
                yield Cell(form, field, slug), verdict


def recorded(judged: Judged) -> dict[str, dict[str, list[str]]]:
    """Return verdicts as they are recorded: by field and verdict the articles."""
    found: dict[str, dict[str, list[str]]] = {}
    for field in FIELDS:
        for slug, verdicts in judged.items():
            if field in verdicts:
                found.setdefault(field, {}).setdefault(verdicts[field], []).append(slug)
    return found


def load_record() -> dict[str, Any]:
    """Return what was recorded of each consumer.

    Its version, the content coding that it took feeds in, and by format what `recorded` returns.
    """
    found: dict[str, Any] = json.loads(RECORD.read_text("utf-8"))
    return found


def unrecorded(record: dict[str, dict[str, list[str]]]) -> Judged:
    """Return verdicts by article, of what was recorded."""
    judged: Judged = {}
    for field, verdicts in record.items():
        for verdict, slugs in verdicts.items():
            for slug in slugs:
                judged.setdefault(slug, {})[field] = verdict
    return judged


def write_record(record: dict[str, Any]) -> None:
    """Write the record, a line for each field."""
    lines = []
    for name, said in record.items():
        forms = []
        for form in FORMATS:
            rows = ",\n".join(
                f"      {json.dumps(field)}: {json.dumps(verdicts, ensure_ascii=False)}"
                for field, verdicts in said[form].items()
            )
            forms.append(f'    "{form}": {{\n{rows}\n    }}')
        told = [f'    "{each}": {json.dumps(said[each])}' for each in ("version", "coding")]
        head = f"  {json.dumps(name)}: {{\n" + ",\n".join(told)
        lines.append(",\n".join([head, *forms]) + "\n  }")
    RECORD.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def load_known() -> list[Known]:
    """Return all known shortcomings, in order."""
    tables = tomllib.loads(KNOWN.read_text("utf-8"))
    return [
        Known(
            consumer,
            each["verdict"],
            tuple(each["fields"]),
            tuple(each.get("formats", FORMATS)),
            tuple(each.get("articles", ())),
            each["why"],
        )
        for consumer, entries in tables.items()
        for each in entries
    ]
