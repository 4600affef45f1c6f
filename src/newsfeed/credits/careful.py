"""What looks like a mark of a credit, and is one only between certain words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from .name_words import ABBREVIATED

HANGUL = "가", "힣"
ABBREVIATION = 5  # letters to look at: one more than the longest abbreviation has


class Named:
    """Whether a name of a list stands behind a mark: "on Unsplash", "with Midjourney".

    Attributes:
        names: The names by their first word.
        closed: No further word may follow: a tool's name may be the first of a person's (Claude).

    """

    __slots__ = ("closed", "names")

    def __init__(self, names: Iterable[str], *, closed: bool = False) -> None:
        self.closed = closed
        self.names: dict[str, list[str]] = {}
        for name in names:
            self.names.setdefault(first_word(name), []).append(name)

    def __call__(self, _before: str, behind: str) -> bool:
        """Look at what stands behind the mark."""
        behind = behind.lower().lstrip()
        return any(self._stands(name, behind) for name in self.names.get(first_word(behind), ()))

    def _stands(self, name: str, behind: str) -> bool:
        if not behind.startswith(name):
            return False
        rest = behind[len(name) : len(name) + 2]
        if rest[:1].isalnum() or rest[:1] in {"_", "-"}:
            return False
        return not (self.closed and rest[:1] == " " and rest[1:].isalnum())


def first_word(text: str) -> str:
    """The letters and digits that a text begins with."""
    for place, letter in enumerate(text):
        if not letter.isalnum():
            return text[:place]
    return text


def anything(_before: str, _behind: str) -> bool:
    """A mark wherever it stands."""
    return True


def no_small_word(_before: str, behind: str) -> bool:
    """A conjunction too short to be believed before a word in lower case."""
    return not behind[1:2].islower()


def korean(before: str, behind: str) -> bool:
    """An = of captions, not of code: Korean stands beside it."""
    first, last = HANGUL
    left, right = before.rstrip(" ")[-1:], behind.lstrip(" ")[:1]
    return first <= left <= last or first <= right <= last


def ends_sentence(before: str, behind: str) -> bool:
    """A full stop behind a word, before a capital: no initial, no abbreviation."""
    last = before[-2:]
    if not behind[1:2].isupper() or len(last) < 2 or not last.isalnum():  # noqa: PLR2004 -- an initial has one letter
        return False
    return not any(map(str.isupper, last)) and not is_abbreviation(before)


def is_abbreviation(before: str) -> bool:
    """Tell words that end in a title, rank or company form, whose full stop ends no sentence."""
    last = before[-ABBREVIATION:]
    if len(last) == ABBREVIATION and last.isalnum():
        return False  # as most words are: longer than any
    start = len(last)
    while start and last[start - 1].isalnum():
        start -= 1
    return last[start:] in abbreviated()


@cache
def abbreviated() -> frozenset[str]:
    """The words whose full stop ends no sentence."""
    return frozenset(ABBREVIATED.split())
