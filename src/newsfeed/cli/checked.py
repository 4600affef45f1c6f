"""What was found in one file."""

from pathlib import Path
from typing import NamedTuple

from newsfeed import Report

__all__ = ["Checked"]


class Checked(NamedTuple):
    """What was found in one file.

    Attributes:
        name: What to call it.
        source: Where its lines are.
        report: What is wrong with it.

    """

    name: str
    source: bytes | Path
    report: Report
