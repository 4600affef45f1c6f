"""Bodies that mean harm: scripts in every disguise, and markup gone wrong, one a line."""

from __future__ import annotations

import json
from pathlib import Path

ATTACKS: tuple[str, ...] = tuple(
    map(json.loads, Path(__file__).with_suffix(".jsonl").read_text("utf-8").splitlines())
)
