"""One expression that cuts a credit into elements, and what each cut means.

Making an expression costs milliseconds where it holds lists of names or wide ranges of letters. So
this one holds neither: what looks like a mark and is one only beside certain words is looked at in
Python (`careful`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from . import careful, markers
from .alternatives import by_letter, in_any_case
from .knowledge import Knowledge, phrases
from .marks import Mark

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
)
POINTS = (("·", "•"), Mark.CHAIN)
DASHES = ("-", "–", "—", "―", "--")
BEFORE_NAME = r"(?=[ :©(\d]|$)"

# Marks that are read only where something certain stands beside them: mark, behind it, meaning.
BESIDE: tuple[tuple[str, str, Mark], ...] = (
    ("©", "(?<!Ã©)", Mark.COPYRIGHT),  # a mojibake é ends in ©
    ("・", "(?:(?<![ァ-ヶー]・)|(?![ァ-ヶー]))", Mark.POINT),  # katakana names have it too
)
Check = Callable[[str, str], bool]
"""Whether something is a mark between what stands before it and what stands behind."""
Rules = tuple[tuple[Check, Mark], ...]


class Separators(NamedTuple):
    """What cuts a credit.

    Attributes:
        pattern: The cuts, each captured.
        marks: What is captured, and what it means; DOUBTFUL where the words beside it decide.
        rules: What such a cut may mean, and when; the first that holds.

    """

    pattern: re.Pattern[str]
    marks: dict[str, Mark]
    rules: dict[str, Rules]


class Marks(dict[str, Mark]):
    """Marks by what is captured; phrases in any case."""

    def __missing__(self, key: str) -> Mark:
        """Look a phrase in capitals up."""
        return self[lowered] if (lowered := key.lower()) != key else Mark.COURTESY


def compile_separators(knowledge: Knowledge) -> Separators:
    """Compile the cuts for texts whose blanks are single.

    Every alternative begins with a literal, so that `re` can skip what is none, and none looks
    further than one name, so that time is linear.
    """
    marks = Marks(dict.fromkeys(("/via", "/ via", "/VIA", "/ VIA"), Mark.VIA))
    alternatives = [f" (?:{'|'.join(_behind_blank(marks))})", "/ ?(?:via|VIA)(?= )"]
    for texts, mark in PUNCTUATION:
        marks.update(dict.fromkeys(texts, mark))
        alternatives += map(re.escape, texts)
    for sign, beside, mark in BESIDE:
        marks[sign] = mark
        alternatives.append(sign + beside)
    marks.update(dict.fromkeys(markers.REPORTERS.split(), Mark.REPORTER))
    alternatives += ["=", r"\.(?= )", *markers.REPORTERS.split()]
    rules = _rules(knowledge)
    marks.update(dict.fromkeys(rules, Mark.DOUBTFUL))
    return Separators(re.compile(f"({'|'.join(alternatives)})"), marks, rules)


def _behind_blank(marks: Marks) -> Iterator[str]:
    """What a blank stands before: dashes and dots, then phrases, then words."""
    points, mark = POINTS
    marks.update({f" {sign}": mark for sign in (*points, ".")})
    marks.update({f" {sign}": Mark.DASH for sign in DASHES})
    yield f"[{''.join(points)}]"
    yield r"(?:--|[-–—―.])(?= )"
    marks.update({f" {phrase}": Mark.COURTESY for phrase in phrases(markers.COURTESY_MARKS)})
    marks.update({f" {word}": Mark.COPYRIGHT for word in markers.COPYRIGHT_MARKS.split()})
    yield f"(?:{'|'.join(in_any_case(phrases(markers.COURTESY_MARKS)))}){BEFORE_NAME}"
    yield from in_any_case(markers.COPYRIGHT_MARKS.split(), r"(?=\W|\d|$)")
    marks.update({f" {word}": Mark.CLIENT for word in markers.CLIENT_MARKS.split()})
    marks.update({f" {word}": Mark.AND for word in markers.CONJUNCTIONS.split()})
    marks.update({f" {word}": Mark.VIA for word in markers.VIA_MARKS.split()})
    words = f"{markers.TOOL_MARKS} {markers.PLATFORM_MARKS} {markers.CLIENT_MARKS}"
    joints = f"{markers.CONJUNCTIONS} {markers.LOOSE_CONJUNCTIONS}"
    yield f"(?:{'|'.join(by_letter(f'{words} {joints}'.split()))})(?= )"
    yield f"(?:{'|'.join(by_letter(markers.VIA_MARKS.split()))}){BEFORE_NAME}"


def _rules(knowledge: Knowledge) -> dict[str, Rules]:
    """What is a mark only beside certain words. Longer rules first: a tool before "via"."""
    tool = careful.Named(knowledge.generators, closed=True)
    platform = careful.Named(knowledge.platforms)
    rows: tuple[tuple[str, Check, Mark], ...] = (
        (markers.TOOL_MARKS, tool, Mark.TOOL),
        (markers.PLATFORM_MARKS, platform, Mark.VIA),
        (markers.VIA_MARKS, careful.anything, Mark.VIA),
        (markers.LOOSE_CONJUNCTIONS, careful.no_small_word, Mark.AND),
    )
    rules: dict[str, Rules] = {}
    for table, check, mark in rows:
        for word in table.split():
            rules[f" {word}"] = (*rules.get(f" {word}", ()), (check, mark))
    certain = [word for word, (first, *_) in rules.items() if first[0] is careful.anything]
    for word in certain:
        del rules[word]
    rules["="] = ((careful.korean, Mark.EQUALS),)
    rules["."] = ((careful.ends_sentence, Mark.BREAK),)
    return rules
