"""What `validate` may say of a valid document: advice on what its author left out, or wrote oddly.

Whatever newsfeed writes has no other finding (tests/conftest.py), and no other document that is
valid has one (tests/test_validation.py). Each entry says what in the input calls for it.
"""

from __future__ import annotations

from typing import Final

from newsfeed import Finding, Report

#: By rule: when a feed that is written without a fault has it.
ADVICE: Final[dict[str, str]] = {}


def faults(report: Report) -> list[Finding]:
    """Return the findings that are no advice."""
    return [each for each in report if each.rule not in ADVICE]
