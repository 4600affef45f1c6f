"""A rule's page, read: what is wrong, why it matters, how to mend it, and an example of each."""

from __future__ import annotations

from collections.abc import Sequence
from inspect import cleandoc
from textwrap import dedent
from typing import NoReturn

from msgspec import Struct

from newsfeed._wire.rule import Across, Page, Rule
from newsfeed.report import Severity

__all__ = ["Entry", "entry"]

_EXAMPLES = ("Wrong:", "Right:")


class Entry(Struct, frozen=True, kw_only=True):
    """What the book says of one rule.

    Attributes:
        id: As findings name it; it never changes its meaning.
        severity: How grave a breach is; where that depends on the place, the gravest.
        spec: The address of the passage of the standard that it rests on.
        what: What is wrong, in a sentence.
        why: Why that matters and how to mend it, in paragraphs.
        wrong: An example with the fault.
        right: The same without.

    """

    id: str
    severity: Severity
    spec: str
    what: str
    why: tuple[str, ...]
    wrong: str
    right: str


def entry(rule: Rule | Across | Page) -> Entry:
    """Read a rule's page.

    Raises:
        ValueError: It is out of form: `what` in a paragraph, then at least one that says why, then
            `Wrong:` and `Right:`, each with an indented example.

    """
    paragraphs, examples = _split(rule.id, cleandoc(rule.page).splitlines())
    if not paragraphs or not paragraphs[0].endswith("."):
        _refuse(rule.id, "it doesn't begin with a sentence that says what is wrong")
    if len(paragraphs) == 1:
        _refuse(rule.id, "no paragraph says why it matters, and how to mend it")
    wrong, right = examples
    what, *why = paragraphs
    return Entry(
        id=rule.id,
        severity=rule.severity,
        spec=rule.spec,
        what=what,
        why=tuple(why),
        wrong=wrong,
        right=right,
    )


def _split(rule: str, lines: Sequence[str]) -> tuple[list[str], tuple[str, str]]:
    """Part a page into its paragraphs and its two examples."""
    heads = [number for number, line in enumerate(lines) if line in _EXAMPLES]
    if tuple(lines[number] for number in heads) != _EXAMPLES:
        _refuse(rule, "it needs one example below a line Wrong:, and then one below Right:")
    first, second = heads
    paragraphs = [
        " ".join(part.split()) for part in "\n".join(lines[:first]).split("\n\n") if part.strip()
    ]
    return paragraphs, (_example(rule, lines[first:second]), _example(rule, lines[second:]))


def _example(rule: str, lines: Sequence[str]) -> str:
    head, *body = lines
    found = dedent("\n".join(body)).strip("\n")
    if not found.strip():
        _refuse(rule, f"nothing stands below {head}")
    if any(line and not line.startswith(" ") for line in body):
        _refuse(rule, f"the example below {head} must be indented, and nothing follow it")
    return found


def _refuse(rule: str, why: str) -> NoReturn:
    message = f"the page of {rule} is out of form: {why}"
    raise ValueError(message)
