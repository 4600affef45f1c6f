"""Dividing a line into caption and credit (the guide's section 6).

A line is cut wherever a credit could begin: behind a full stop (with or without a blank), a new
line, a bar or dash, in a bracket. The pieces are judged from the last to the first, each by
itself, so that the work is linear: the credit is the longest run of pieces at the end that are
credits in their own right. One piece that reads as prose ends the search.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from . import labels
from .cutting import CLOSING, DASHES, OPENING, Cut, cuts
from .grammar import Grammar
from .judging import Verdict, is_organised, is_prose, is_single, judge
from .late import late_places
from .scanning import scan
from .statements import Scan
from .trimming import patterns, squeezed

WINDOW = 700  # characters from the end in which the credit is looked for first
PREFIX = 40  # characters in the longest "FILE PHOTO -"
DATE = 16  # characters between the place and the agency of a dateline
FILED = frozenset("-—–")
"""What stands behind the place and the agency of a dateline."""
JOINERS = " \t\r\n\u00a0|｜—–-/·•"


class Division(NamedTuple):
    """Caption and credit as written; the scan of the credit when it was one piece."""

    caption: str | None
    credit: str | None
    scan: Scan | None


def split(text: str, grammar: Grammar) -> Division:
    """Divide a line; the credit is None if there is none, the caption if there is only a credit."""
    prefixed = _prefixed(text)
    if prefixed is not None:
        return prefixed
    start, end = _without_furniture(text)
    floor = max(start, end - WINDOW)
    found = _Search(text, start, end, grammar).run(floor)
    if found is None and floor > start:
        # All that the window shows is a credit: look at the whole line.
        found = _Search(text, start, end, grammar).run(start)
    return found or Division(text.strip() or None, None, None)


@cache
def prefixes() -> re.Pattern[str]:
    """What closes the words that a caption opens with."""
    return re.compile("[:：]| [-–—] ")


def opens_as_file(caption: str, grammar: Grammar) -> bool:
    """Tell a caption that opens with "FILE PHOTO:", "FILE -" and their like."""
    head, *rest = prefixes().split(caption[:PREFIX], maxsplit=1)
    tokens = head.split()
    label = labels.run(tokens, grammar) if rest and tokens else None
    return label is not None and label.size == len(tokens) and "file" in label.qualifiers


def _prefixed(text: str) -> Division | None:
    """The BBC's form: the credit first, both under labels."""
    head = text[:20].lstrip().lower()
    if not head.startswith(("image source", "image copyright", "media source")):
        return None
    lowered = text.lower()
    place = max(lowered.find(f"{word} caption") for word in ("image", "media", "video"))
    if place < 0 or len(lowered) != len(text):
        return None
    caption = text[place + len("image caption") :].strip(" ,:\n\t\r")
    return Division(caption or None, text[:place].strip(), None)


def _without_furniture(text: str) -> tuple[int, int]:
    """Where the line begins and ends, page furniture and notes to editors left out."""
    known = patterns()
    start, end = 0, len(text.rstrip())
    if known.furniture.search(text):
        for found in reversed(list(known.furniture.finditer(text))):
            if text[found.end() : end].strip(" .)]\n\r\t"):
                break
            end = len(text[: found.start()].rstrip(" |/·\n\t"))
    opening = known.opening.match(text)
    while opening:
        start = opening.end()
        opening = known.opening.match(text, start)
    return start, max(start, end)


class _Search:
    """The walk over the pieces of one line, from the last to the first."""

    def __init__(self, text: str, start: int, end: int, grammar: Grammar) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.grammar = grammar
        self.best: Cut | None = None
        self.scan: Scan | None = None
        self.simple = True  # every piece of the credit found so far is one name
        self.licensed = False  # it names a licence
        self.made = False  # it names its maker

    def run(self, floor: int) -> Division | None:
        """Look behind `floor`; None if there is no credit, or nothing but credit behind it."""
        end = self.end
        for cut in cuts(self.text, floor, self.end):
            if not self._passes(cut, end):
                return self._divided()
            end = cut.end
        if floor > self.start:
            return None if self.best else self._divided()
        self._passes(Cut(self.start, self.start, ""), end)
        return self._divided()

    def _passes(self, cut: Cut, end: int) -> bool:
        """Look at one piece; whether to go on to the one before it."""
        piece = squeezed(self.text[cut.start : end])
        if not piece.strip(JOINERS + CLOSING):
            return True
        prose = is_prose(piece, self.grammar, before=self.best is not None)
        scanned = None if prose else scan(piece, self.grammar)
        verdict = Verdict.PROSE if scanned is None else judge(scanned, whole=not cut.sign)
        if scanned is None or verdict is Verdict.PROSE:
            if self.best is None and end == self.end:
                self._look_inside(cut.start)
            return False
        if self._accepts(cut, end, verdict):
            self.scan = scanned if end == self.end else None
            self.licensed = self.licensed or scanned.license is not None
            self.made = self.made or not is_organised(scanned)
            self.simple = self.simple and is_single(scanned)
            self.best = cut
            return True
        # A bracket or a name between bars may stand behind the credit's beginning.
        return verdict is Verdict.LABEL or cut.sign in OPENING or cut.sign in DASHES

    def _accepts(self, cut: Cut, end: int, verdict: Verdict) -> bool:
        if self.best is None:
            return verdict is Verdict.CREDIT and not self._is_dateline(cut, end)
        if verdict is Verdict.NAME:
            return self._leads(end)
        return bool(cut.sign) or not opens_as_file(self.text[cut.start :][:PREFIX], self.grammar)

    def _is_dateline(self, cut: Cut, end: int) -> bool:
        """Tell where and when a story was filed: "LONDON, Feb 1 (Reuters) -"."""
        if self.text[end - 1] in FILED:
            return True
        if cut.sign not in FILED:
            return False
        place, _, date = self.text[self.start : cut.end].partition(",")
        return place.isupper() and len(date) < DATE and any(map(str.isdigit, date))

    def _leads(self, end: int) -> bool:
        """A name before a bar, dash or licence is the maker, if only organisations follow."""
        if self.best is None or self.best.end != end:
            return False
        if self.best.sign not in DASHES:
            return self.licensed and not self.made
        return not self.made or (self.simple and self.best.sign == "|")

    def _look_inside(self, start: int) -> None:
        """Find a credit that a blank parts from prose."""
        for place in late_places(self.text, start, self.end, self.grammar):
            scanned = scan(squeezed(self.text[place : self.end]), self.grammar)
            if scanned.links() and judge(scanned) is Verdict.CREDIT:
                self.best, self.scan = Cut(place, place, " "), scanned
                return

    def _divided(self) -> Division | None:
        if self.best is None:
            return None
        caption = self.text[self.start : self.best.end].rstrip(JOINERS).lstrip()
        return Division(caption or None, self._credit(self.best), self.scan)

    def _credit(self, cut: Cut) -> str:
        """The credit without the brackets around it, if one pair holds all of it."""
        credit = self.text[cut.start : self.end].strip(JOINERS)
        if not cut.sign or cut.sign not in OPENING:
            return credit
        closing = CLOSING[OPENING.index(cut.sign)]
        body = credit.rstrip(" .").removesuffix(closing)
        first = body.find(closing)
        if first >= 0 and cut.sign not in body[:first]:
            return self.text[cut.start - 1 : self.end].strip()
        return body.strip()
