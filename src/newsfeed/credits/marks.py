"""The marks that stand between the names of a credit."""

from __future__ import annotations

from enum import Enum


class Mark(Enum):
    """What stands between two elements of a credit."""

    START = "nothing: the first element"
    CHAIN = "/ or a dot: the next hop"
    PIPE = "|: the next hop"
    POINT = "・: the next of anything, also of words that are no credit"
    COMMA = ","
    AND = "and: another of the same"
    DASH = "a dash with blanks, or —"
    EQUALS = "=: a label before a name, a via-marker between agencies"
    VIA = "via: distributors follow"
    CLIENT = "for: a client follows"
    COURTESY = "courtesy of: providers follow"
    TOOL = "with, using, and the name of a tool behind it"
    COPYRIGHT = "©"
    LABEL = "a colon or dots: what stood before was a label"
    OPEN = "an opening bracket"
    CLOSE = "a closing bracket"
    BREAK = "; a new line, a full stop: a new statement"
    REPORTER = "记者: the agency before, the person behind"
    DOUBTFUL = "one of these or nothing: the words beside it decide"

    __hash__ = object.__hash__  # Enum's own is written in Python, and slow


MATES = frozenset({Mark.AND, Mark.COMMA})
"""What joins names of one role."""
