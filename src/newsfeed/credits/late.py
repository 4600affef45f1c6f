"""Credits that nothing but a blank parts from the caption: "… after the match REUTERS/Jane Doe"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from . import labels
from .grammar import Grammar
from .knowledge import Kind, fold
from .naming import tables

REACH = 700  # characters from the end in which such a credit is looked for
NOUNS = "Photo|Photograph|Photos|Foto|Fotos|Image|Picture|Illustration|Video|Fotografía"
LABEL_WORDS = 5
NAME_WORDS = (3, 2, 1)


@cache
def openings() -> re.Pattern[str]:
    """A label in capitals with its "by", a ©, a courtesy."""
    return re.compile(
        rf"(?<=\s)(?=(?:{NOUNS}) (?:by|de|par|von|di|por) [^\W\d_a-z]"
        r"|©|\(c\)|Courtesy (?:of )?[^\W\d_a-z])"
    )


def late_places(text: str, start: int, end: int, grammar: Grammar) -> list[int]:
    """Give the places in a piece of a line where a credit may begin, the first first."""
    start = max(start, end - REACH)
    piece = text[start:end]
    found = {match.start() for match in openings().finditer(piece)}
    found.update(_wires(piece, grammar), _labels(piece, grammar))
    return [start + place for place in sorted(found)]


def _wires(piece: str, grammar: Grammar) -> Iterator[int]:
    """Before a listed name that a slash follows; before the agency of 记者.

    Where a preposition or an article stands before the name, it is part of the sentence.
    """
    slash = piece.find("/")
    tokens = piece[: max(slash, 0)].split()
    for size in NAME_WORDS:
        name = tokens[-size:]
        label = labels.tail(name, grammar) if name else None
        bare = " ".join(name[: -label.size]) if label else " ".join(name)
        governed = tokens[-size - 1 : -size]
        if governed and governed[0].lower() in tables()["GOVERNORS"]:
            continue
        if grammar.known.get(fold(bare)) is Kind.AGENCY:
            yield piece.rfind(name[0], 0, slash)
    reporter = piece.rfind("记者")
    if reporter > 0:
        yield 1 + max(piece.rfind(" ", 0, reporter), piece.rfind("，", 0, reporter))


def _labels(piece: str, grammar: Grammar) -> Iterator[int]:
    """Before a label that a colon closes."""
    for match in re.finditer("[:：]", piece):
        tokens = piece[: match.start()].split()[-LABEL_WORDS:]
        label = labels.tail(tokens, grammar) if len(tokens) > 1 else None
        if label is not None:
            yield piece.rfind(tokens[-label.size], 0, match.start())
