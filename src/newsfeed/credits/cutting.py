"""Where a credit may begin in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .name_words import ABBREVIATED

OPENING, CLOSING = "([{（【［〔", ")]}）】］〕"
DASHES = frozenset("|-—–")
STOPS = ".!?。！？"
INNER = frozenset(f"/,|{CLOSING}")
"""What follows a bracket that closes nothing but itself."""
BRACKETED = 200  # characters in a bracket that may stand in the middle of a chain


class Cut(NamedTuple):
    """A place where a credit may begin.

    Attributes:
        end: Where the caption before it ends.
        start: Where the credit starts.
        sign: What stands between, its first character; "" at the beginning of the line.

    """

    end: int
    start: int
    sign: str


@cache
def places() -> re.Pattern[str]:
    """Compile the places. Every alternative begins with a literal, so that `re` can skip."""
    unfinished = "".join(rf"(?<!\b{word}\.)" for word in ABBREVIATED.split())
    initial = r"(?<! \.)(?<!\.\.)(?<![^\w][A-ZÀ-ÞА-Я]\.)(?<!^[A-Z]\.)"
    glued = r"(?=[^\W\d_a-zß-ÿ]|[©@/(\[（【])"
    return re.compile(
        "|".join(
            (
                rf"\.{initial}{unfinished}[\"'”’»)\]]*+(?:\s+|{glued})",
                r"![\"'”’»)\]]*+\s+",
                r"\?[\"'”’»)\]]*+\s+",
                *"。！？",
                # The agency may end its line with 记者, the person begins the next.
                r"\n(?<!记者\n)(?<!记者 \n)\s*",
                r" [|]\s+",
                " — ",
                " – ",
                " - ",
                " -- ",
                " /(?=[가-힣])",
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
        if sign in OPENING and not is_last_bracket(text, match.end(), end):
            continue
        # A full stop stays with the caption, a joiner does not.
        kept = len(written.rstrip()) if sign in STOPS else 0
        yield Cut(match.start() + kept, match.end(), sign)


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
    depth = 1 if text.find(closing, start, stop) > 0 else 0
    for place in range(start, stop if depth else start):
        depth += (text[place] == opening) - (text[place] == closing)
        if not depth:
            return text[place + 1 : place + 2] not in INNER
    return True
