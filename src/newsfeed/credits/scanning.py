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
from .stepping import step
from .trimming import trim
from .walk import Walk

SHOUTING = 12  # letters that a line in capitals must have before that says something


@cache
def han_blank() -> re.Pattern[str]:
    """A blank between two Chinese names: 李样 王例 摄; but not before 新华社记者."""
    return re.compile(r"(?<=[\u4e00-\u9fff]{2}) (?=[\u4e00-\u9fff]{2})(?!\S{1,12}[记記]者)")


def scan(text: str, grammar: Grammar) -> Scan:
    """Cut a credit (its white space squeezed) into statements, in time linear in its length."""
    text, license_, year, reserved = trim(text)
    walk = Walk(grammar, shouting=len(text) > SHOUTING and text.isupper())
    walk.found.license, walk.found.year = license_, year
    if reserved:
        walk.found.qualifiers.add("rights-reserved")
    if not text.isascii():
        text = han_blank().sub("，", text)
    pieces = grammar.separators.split(" " + text.replace("\n", "\n "))
    _walk(walk, pieces[::2], pieces[1::2])
    return walk.found


def _walk(walk: Walk, elements: list[str], separators: list[str]) -> None:
    marks = [walk.grammar.marks[separator] for separator in separators]
    marks.append(Mark.BREAK)
    before = Mark.START
    for index, mark in enumerate(marks):
        element = elements[index].strip(QUOTES)
        if element.startswith("."):
            # What stood in a bracket ended a sentence: "(archives). Jane Doe/AFP".
            walk.join, element = Mark.BREAK, element.lstrip(". ")
        if not element.isascii():
            element = requoted(element)
        if element:
            walk.alone = before is Mark.OPEN and mark is Mark.CLOSE
            walk.following = mark
            read_element(walk, element)
        before = mark
        if mark is Mark.OPEN and marks[index + 1] is not Mark.CLOSE:
            # A bracket that holds more than one element is a statement of its own.
            mark = Mark.BREAK  # noqa: PLW2901 -- what it does, not what it looks like
        walk.separator = separators[index] if index < len(separators) else ""
        step(walk, mark, named=bool(element))
