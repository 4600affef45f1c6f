"""What `validate` may say of a valid document: advice on what its author left out, or wrote oddly.

Whatever newsfeed writes has no other finding (tests/conftest.py), and no other document that is
valid has one (tests/test_validation.py). Each entry says what in the input calls for it.
"""

from __future__ import annotations

from typing import Final

from newsfeed import Finding, Report

_BODY: Final = "the body was given like this, and is written as it was given"
_TEXT: Final = "the text was given with what looks like HTML, and is written as plain text"

#: By rule: when a feed that is written without a fault has it.
ADVICE: Final[dict[str, str]] = {
    "bare-ampersand-in-html": _BODY,
    "broken-html": _BODY,
    "escaped-html-in-xhtml": _BODY,
    "html-fragment-as-document": _BODY,
    "html-in-plain-text": _TEXT,
    "relative-reference-in-html": _BODY,
    "suspicious-characters": "a text was given with characters that show a wrong encoding",
    "text-in-drawing": _BODY,
    "text-in-xml-content": _BODY,
    "undeclared-html": _TEXT,
    "unknown-html-element": _BODY,
    "unsafe-html-attribute": _BODY,
    "unsafe-html-element": _BODY,
    "unsafe-style": _BODY,
    "xhtml-in-wrong-namespace": _BODY,
}


def faults(report: Report) -> list[Finding]:
    """Return the findings that are no advice."""
    return [each for each in report if each.rule not in ADVICE]
