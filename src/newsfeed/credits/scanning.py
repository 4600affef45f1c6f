"""Cutting a credit into statements: labels, names, and the marks between them.

Roles are none of this module's business; only what words say is.
"""

from __future__ import annotations

import re
from functools import cache

from .elements import read_element
from .grammar import Grammar
from .linking import QUOTES, requoted
from .marks import Mark
from .statements import Scan
from .stepping import ACTIONS, HELD, step
from .trimming import trim
from .walk import Walk

HAN = "\u4e00", "\u9fff"
BESIDE = 80  # letters beside a word that tell whether it is a mark
PLAIN_MARKS = frozenset(Mark) - {*ACTIONS, Mark.LABEL, Mark.DOUBTFUL}
"""Marks that do nothing but stand before the next name; most do."""
SHOUTING = 12  # letters that a line in capitals must have before that says something
# Bound once: to find a member of an Enum takes longer than to compare it.
START, OPEN, CLOSE, BREAK = Mark.START, Mark.OPEN, Mark.CLOSE, Mark.BREAK
DOUBTFUL = Mark.DOUBTFUL


@cache
def han_blank() -> re.Pattern[str]:
    """A blank between two words of two letters and more; but not before 新华社记者."""
    return re.compile(r"(?<=\w\w) (?=\w\w)(?!\S{1,12}[记記]者)")


@cache
def bracketed() -> re.Pattern[str]:
    """An opening bracket and a word behind it, that a blank may part them: (Courtesy of X)."""
    return re.compile(r"[(\[](?=[^\W\d_]{2})")


def scan(text: str, grammar: Grammar, *, trimmed: bool = False) -> Scan:
    """Cut a credit (its white space squeezed) into statements, in time linear in its length.

    Args:
        text: The credit.
        grammar: The tables.
        trimmed: No furniture and no licence stand in it.

    """
    text, license_, year, reserved = trim(text, trimmed=trimmed)
    walk = Walk(grammar, shouting=text.isupper() and len(text) > SHOUTING)
    found = walk.found
    if license_ or year or reserved:
        found.license, found.year = license_, year
        if reserved:
            found.qualifiers.add("rights-reserved")
    if not text.isascii():
        text = _han_names(text)
    if "(" in text or "[" in text:
        text = bracketed().sub(r"\g<0> ", text)
    if "\n" in text:
        text = text.replace("\n", "\n ")
    pieces = grammar.separators.split(" " + text)
    known = grammar.marks
    marks = [known[separator] for separator in pieces[1::2]]
    if DOUBTFUL in marks:
        pieces, marks = _decided(pieces, marks, grammar)
    _walk(walk, pieces, marks)
    return found


def _han_names(text: str) -> str:
    """Part two Chinese names that a blank stands between: 李样 王例 摄; not before 新华社记者."""
    if max(text) < HAN[0]:
        return text
    return han_blank().sub(_comma_of_han, text)


def _comma_of_han(found: re.Match[str]) -> str:
    beside = found.string[found.start() - 2 : found.start()]
    beside += found.string[found.end() : found.end() + 2]
    return "，" if HAN[0] <= min(beside) and max(beside) <= HAN[1] else " "


def _decided(
    pieces: list[str], marks: list[Mark], grammar: Grammar
) -> tuple[list[str], list[Mark]]:
    """Settle what may be a mark by the words beside it; what is none cuts nothing."""
    cut: list[str] = []
    kept: list[Mark] = []
    whole = [pieces[0]]  # of the present element, what was cut from it for nothing put back
    for place, mark in enumerate(marks):
        separator, element = pieces[2 * place + 1 : 2 * place + 3]
        settled: Mark | None = mark
        if mark is DOUBTFUL:
            before = "".join(whole[-3:])[-BESIDE:]
            behind = "".join(pieces[2 * place + 2 : 2 * place + 7])[:BESIDE]
            rules = grammar.rules[separator]
            settled = next((mark for check, mark in rules if check(before, behind)), None)
        if settled is None:
            whole += (separator, element)
        else:
            cut += ("".join(whole), separator)
            kept.append(settled)
            whole = [element]
    return [*cut, "".join(whole)], kept


def _walk(walk: Walk, pieces: list[str], marks: list[Mark]) -> None:
    marks = [*marks, BREAK]
    pieces.append("")
    before = START
    for element, mark, separator, effect in zip(
        pieces[::2], marks, pieces[1::2], _effects(marks), strict=True
    ):
        if element:
            element = element.strip(QUOTES)  # noqa: PLW2901 -- the same element, bare
        if element:
            if element[0] == ".":
                # What stood in a bracket ended a sentence: "(archives). Jane Doe/AFP".
                walk.join, element = BREAK, element.lstrip(". ")  # noqa: PLW2901 -- as above
            if not element.isascii():
                element = requoted(element)  # noqa: PLW2901 -- as above
        if element:
            walk.alone = before is OPEN and mark is CLOSE
            walk.following = mark
            read_element(walk, element)
        before = mark
        walk.separator = separator
        if effect in PLAIN_MARKS and not walk.owned:
            if element or walk.join not in HELD:
                walk.join = effect
        elif separator or walk.owned:  # nothing follows the last one
            step(walk, effect, named=bool(element))


def _effects(marks: list[Mark]) -> list[Mark]:
    """What marks do: a bracket that holds more than one element is a statement of its own."""
    if OPEN not in marks:
        return marks
    return [
        BREAK if mark is OPEN and marks[place] is not CLOSE else mark
        for place, mark in enumerate(marks, 1)
    ]
