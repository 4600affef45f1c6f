"""The corpus of credit lines: annotated lines, every person and most houses in them invented.

A record says what a line holds: `caption`, `credits` in order of appearance, `via`, `qualifiers`,
`license`, `year`. A line without a credit has its whole text as caption.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from newsfeed.credits import Reading

CORPUS = Path(__file__).with_name("corpus.jsonl")
MAKERS = frozenset(
    {
        "photographer",
        "videographer",
        "illustrator",
        "graphic_artist",
        "creator",
    }
)


class Record(NamedTuple):
    """A line and what it says."""

    text: str
    caption: str | None
    credits: tuple[tuple[str, str], ...]
    via: tuple[str, ...]
    qualifiers: tuple[str, ...]
    license: str | None
    year: int | None
    house: str
    language: str

    @property
    def is_credit(self) -> bool:
        """Whether the line holds a credit."""
        return self.house != "negative"


def records() -> list[Record]:
    """Read the corpus."""
    rows = (json.loads(line) for line in CORPUS.read_text("utf-8").splitlines())
    return [
        Record(
            text=row["text"],
            caption=row["caption"],
            credits=tuple((party["role"], party["name"]) for party in row["credits"]),
            via=tuple(row["via"]),
            qualifiers=tuple(sorted(row["qualifiers"])),
            license=row["license"],
            year=row["year"],
            house=row["house"],
            language=row["language"],
        )
        for row in rows
    ]


def said(reading: Reading, record: Record) -> Record:
    """What a reading says, as a record, to compare with what the corpus says."""
    caption = None if reading.caption is None else " ".join(reading.caption.split())
    if reading.parts is None:
        return record._replace(
            caption=caption, credits=(), via=(), qualifiers=(), license=None, year=None
        )
    parts = reading.parts
    return record._replace(
        caption=caption,
        credits=tuple((str(role), name) for role, name in parts.credits),
        via=parts.via,
        qualifiers=parts.qualifiers,
        license=parts.license,
        year=parts.year,
    )
