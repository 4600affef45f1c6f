"""Where a credit may begin in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .careful import ABBREVIATION, HANGUL, is_abbreviation

OPENING, CLOSING = "([{（【［〔", ")]}）】］〕"
DASHES = frozenset("|-—–")
STOPS = ".!?。！？"
CHECKED = frozenset(f"./{OPENING}")
INNER = frozenset(f"/,|{CLOSING}")
"""What follows a bracket that closes nothing but itself."""
BRACKETED = 200  # characters in a bracket that may stand in the middle of a chain


Cut = tuple[int, int, str]
"""A place where a credit may begin: where the caption before it ends; where the credit starts; what
stands between, its first character ("" at the beginning of the line)."""


@cache
def places() -> re.Pattern[str]:
    """Compile the places. Every alternative begins with a literal, so that `re` can skip."""
    initial = r"(?<! \.)(?<!\.\.)(?<!\W[A-ZÀ-Þ]\.)(?<!\W[А-Я]\.)(?<!^[A-Z]\.)"
    glued = r"(?=[^\W\d_a-zß-ÿ]|[©@/(\[]|（|【)"
    # Letters so far apart in one set would make it a table of all letters there are.
    closed = r"(?:[\"'»)\]]++|[’”]++)*+"
    return re.compile(
        "|".join(
            (
                rf"\.{initial}{closed}(?:\s+|{glued})",
                rf"!{closed}\s+",
                rf"\?{closed}\s+",
                *"。！？",
                # The agency may end its line with 记者, the person begins the next.
                r"\n(?<!记者\n)(?<!记者 \n)\s*",
                r" [|]\s+",
                " — ",
                " – ",
                " - ",
                " -- ",
                " /",
                r"＝(?<!写真＝)(?<!撮影＝)(?<!提供＝)(?<!画像＝)(?=[^\d＝（）【】]+$)",
                r",(?=[^\W\d_])",
                *(re.escape(bracket) + r"(?![cC]\))" for bracket in OPENING),
            )
        )
    )


def cuts(text: str, start: int, end: int) -> Iterator[Cut]:
    """Give the places between `start` and `end`, the last first."""
    for match in reversed(list(places().finditer(text, start, end))):
        written = match[0]
        sign = written.strip()[:1] or "\n"
        if sign in CHECKED and not _cuts(text, match, sign, end):
            continue
        # A full stop stays with the caption, a joiner does not.
        kept = len(written.rstrip()) if sign in STOPS else 0
        yield match.start() + kept, match.end(), sign


def _cuts(text: str, match: re.Match[str], sign: str, end: int) -> bool:
    """Tell what the expression does not look at, for lists and wide ranges are slow to compile."""
    if sign == ".":
        return not is_abbreviation(text[max(0, match.start() - ABBREVIATION) : match.start()])
    if sign == "/":
        first, last = HANGUL
        return first <= text[match.end() : match.end() + 1] <= last
    return is_last_bracket(text, match.end(), end)


def is_last_bracket(text: str, start: int, end: int) -> bool:
    """Tell a bracket that closes a line from one in a chain: WANA (West Asia News Agency)/Handout.

    Args:
        text: The line.
        start: The place behind the opening bracket.
        end: The end of the line.

    """
    opening = text[start - 1]
    closing = CLOSING[OPENING.index(opening)]
    stop = min(end, start + BRACKETED)
    close = text.find(closing, start, stop)
    inner = text.find(opening, start, close)
    while inner >= 0 <= close:  # another bracket opens in this one: its end is not the end
        close = text.find(closing, close + 1, stop)
        inner = text.find(opening, inner + 1, close)
    return close < 0 or text[close + 1 : close + 2] not in INNER
