"""One expression that cuts a credit into elements, and what each cut means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import markers
from .knowledge import Knowledge, phrases
from .marks import Mark
from .name_words import ABBREVIATED

BLANK = re.escape(" ")
PUNCTUATION: tuple[tuple[tuple[str, ...], Mark], ...] = (
    (("...", "…", ":", "："), Mark.LABEL),
    (("Â©", "(c)", "(C)", "ⓒ", "℗"), Mark.COPYRIGHT),
    (("/", "／"), Mark.CHAIN),
    (("|", "｜"), Mark.PIPE),
    ((",", "，", "、", "،"), Mark.COMMA),
    ((";", "；", "\n", "。"), Mark.BREAK),
    (("(", "[", "（", "【", "［", "〔", "{", "<"), Mark.OPEN),
    ((")", "]", "）", "】", "］", "〕", "}", ">"), Mark.CLOSE),
    (("＝",), Mark.EQUALS),
    (("—",), Mark.DASH),
    ((" ·", " •"), Mark.CHAIN),
)
DASHES = (" -", " –", " —", " ―", " --")
POINTS = (" .",)
SMALL = "a-zß-ÿа-яё"
HANGUL = "[가-힣]"
LAST = r"(?! [^\W_]))"  # a tool's name may be the first of a person's: Claude
UNFINISHED = "".join(rf"(?<!\b{word}\.)" for word in ABBREVIATED.split())

# Marks that are read only where something certain stands beside them: before, mark, behind.
CAREFUL: tuple[tuple[str, str, Mark], ...] = (
    ("©", "(?<!Ã©)", Mark.COPYRIGHT),  # a mojibake é ends in ©
    ("=", rf"(?:(?= ?{HANGUL})|(?<={HANGUL}=)|(?<={HANGUL} =))", Mark.EQUALS),  # code has = too
    ("・", "(?:(?<![ァ-ヶー]・)|(?![ァ-ヶー]))", Mark.POINT),  # so have katakana names
    (".", rf"(?<=[^\W_A-ZÀ-Þ]{{2}}\.){UNFINISHED}(?= [A-ZÀ-ÞА-Я])", Mark.BREAK),
)


class Separators(NamedTuple):
    """What cuts a credit.

    Attributes:
        pattern: The cuts, each captured.
        marks: What is captured, and what it means.

    """

    pattern: re.Pattern[str]
    marks: dict[str, Mark]


def compile_separators(knowledge: Knowledge) -> Separators:
    """Compile the cuts for texts whose blanks are single.

    Every alternative begins with a literal, so that `re` can skip what is none, and none looks
    further than one name, so that time is linear.
    """
    marks: dict[str, Mark] = {}
    alternatives: list[str] = []
    for texts, behind, mark in _rows(knowledge):
        marks.update(dict.fromkeys(texts, mark))
        forms = sorted(map(re.escape, texts), key=len, reverse=True)
        if all(form.startswith(BLANK) for form in forms):
            forms = [f"{BLANK}(?:{'|'.join(form.removeprefix(BLANK) for form in forms)})"]
        alternatives += [form + behind for form in forms]
    return Separators(re.compile(f"({'|'.join(alternatives)})"), marks)


def _rows(knowledge: Knowledge) -> Iterator[tuple[tuple[str, ...], str, Mark]]:
    """What a cut looks like, what must stand beside it, what it means; the first holds."""
    yield ("/via", "/ via", "/VIA", "/ VIA"), "(?= )", Mark.VIA
    for texts, mark in PUNCTUATION:
        yield texts, "", mark
    for sign, beside, mark in CAREFUL:
        yield (sign,), beside, mark
    yield DASHES, "(?= )", Mark.DASH
    yield POINTS, "(?= )", Mark.CHAIN
    yield tuple(markers.REPORTERS.split()), "", Mark.REPORTER
    yield _words(markers.TOOL_MARKS, " "), _one_of(knowledge.generators) + LAST, Mark.TOOL
    yield _words(markers.PLATFORM_MARKS, " "), _one_of(knowledge.platforms) + ")", Mark.VIA
    yield _words(markers.VIA_MARKS), r"(?=[ :©(\d]|$)", Mark.VIA
    yield _words(markers.CLIENT_MARKS), "(?= )", Mark.CLIENT
    yield _words(markers.CONJUNCTIONS), "(?= )", Mark.AND
    yield _words(markers.LOOSE_CONJUNCTIONS), f"(?= [^{SMALL}])", Mark.AND
    yield _cases(phrases(markers.COURTESY_MARKS)), r"(?=[ :©(\d]|$)", Mark.COURTESY
    yield _cases(markers.COPYRIGHT_MARKS.split()), r"(?=\W|\d|$)", Mark.COPYRIGHT


def _words(table: str, behind: str = "") -> tuple[str, ...]:
    return tuple(f" {word}{behind}" for word in table.split())


def _cases(texts: Iterable[str]) -> tuple[str, ...]:
    cases = (str, str.capitalize, str.upper)
    return tuple(f" {case(text)}" for text in texts for case in cases)


def _one_of(names: Iterable[str]) -> str:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return rf"(?=(?i:{'|'.join(map(re.escape, longest_first))})(?![\w-])"
