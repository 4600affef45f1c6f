"""Dividing a line into caption and credit (the guide's section 6).

A line is cut wherever a credit could begin: behind a full stop (with or without a blank), a new
line, a bar or dash, in a bracket. The pieces are judged from the last to the first, each by
itself, so that the work is linear: the credit is the longest run of pieces at the end that are
credits in their own right. One piece that reads as prose ends the search.
"""

from __future__ import annotations

import re
from functools import cache

from . import labels
from .cutting import CLOSING, DASHES, OPENING, Cut, cuts
from .grammar import Grammar
from .judging import Verdict, is_organised, is_prose, is_single, judge
from .late import late_places
from .scanning import scan
from .statements import Scan
from .trimming import furniture, is_licensed, opening, squeezed

WINDOW = 700  # characters from the end in which the credit is looked for first
PREFIX = 40  # characters in the longest "FILE PHOTO -"
DATE = 16  # characters between the place and the agency of a dateline
PREFIXES = frozenset({"file", "symbol"})
"""Qualifiers that a caption may open with."""
FILE = frozenset({"file"})
FILED = frozenset("-—–")
"""What stands behind the place and the agency of a dateline."""
JOINERS = " \t\r\n\u00a0|｜—–-/·•"
BARE = JOINERS + CLOSING
# Bound once: to find a member of an Enum takes longer than to compare it.
PROSE, CREDIT = Verdict.PROSE, Verdict.CREDIT


Division = tuple[str | None, str | None, Scan | None]
"""Caption and credit as written; the scan of the credit when it was one piece."""


def split(text: str, grammar: Grammar) -> Division:
    """Divide a line; the credit is None if there is none, the caption if there is only a credit."""
    prefixed = _prefixed(text)
    if prefixed is not None:
        return prefixed
    start, end, furnished = _without_furniture(text)
    even = squeezed(text) == text
    trimmed = even and not furnished and not is_licensed(text)
    floor = max(start, end - WINDOW)
    found = _Search(text, start, end, grammar, even=even, trimmed=trimmed).run(floor)
    if found is None and floor > start:
        # All that the window shows is a credit: look at the whole line.
        found = _Search(text, start, end, grammar, even=even, trimmed=trimmed).run(start)
    return found or (text.strip() or None, None, None)


@cache
def prefixes() -> re.Pattern[str]:
    """What closes the words that a caption opens with."""
    return re.compile("[:：]| [-–—] ")


def opens_as(qualifiers: frozenset[str], caption: str, grammar: Grammar) -> bool:
    """Tell a caption that opens with "FILE PHOTO:", "Symbolbild:" and their like."""
    closed = prefixes().search(caption, 0, PREFIX)
    tokens = caption[: closed.start()].split() if closed else []
    label = labels.run(tokens, grammar) if tokens else None
    if label is None or label.size != len(tokens):
        return False
    return not qualifiers.isdisjoint(label.qualifiers)


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
    return caption or None, text[:place].strip(), None


def _without_furniture(text: str) -> tuple[int, int, bool]:
    """Where the line begins and ends, page furniture and notes to editors left out; any found?"""
    start, end = 0, len(text.rstrip())
    pieces = furniture(text)
    for first, last in reversed(pieces):
        if text[last:end].strip(" .)]\n\r\t"):
            break
        end = len(text[:first].rstrip(" |/·\n\t"))
    opened = opening().match(text)
    while opened:
        start = opened.end()
        opened = opening().match(text, start)
    return start, max(start, end), bool(pieces)


class _Search:
    """The walk over the pieces of one line, from the last to the first."""

    __slots__ = (
        "best", "end", "even", "grammar", "licensed", "made", "scan", "simple", "start", "text",
        "trimmed",
    )  # fmt: skip

    def __init__(
        self, text: str, start: int, end: int, grammar: Grammar, *, even: bool, trimmed: bool
    ) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.grammar = grammar
        self.even = even  # the line's white space is squeezed already
        self.trimmed = trimmed  # no furniture and no licence stand in it
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
            end = cut[0]
        if floor > self.start:
            return None if self.best else self._divided()
        self._passes((self.start, self.start, ""), end)
        return self._divided()

    def _passes(self, cut: Cut, end: int) -> bool:
        """Look at one piece; whether to go on to the one before it."""
        _, start, sign = cut
        piece = self.text[start:end]
        piece = piece.strip() if self.even else squeezed(piece)
        if not piece.strip(BARE):
            return True
        grammar, best = self.grammar, self.best
        verdict = PROSE
        if not is_prose(piece, grammar, before=best is not None):
            scanned = scan(piece, grammar, trimmed=self.trimmed)
            verdict = judge(scanned, grammar, whole=not sign)
        if verdict is PROSE:
            if best is None and end == self.end:
                self._look_inside(start)
            return False
        if self._accepts(cut, end, verdict):
            self._take(cut, scanned, last=end == self.end)
            return True
        # A bracket or a name between bars may stand behind the credit's beginning.
        return verdict is Verdict.LABEL or sign in OPENING or sign in DASHES

    def _take(self, cut: Cut, scanned: Scan, *, last: bool) -> None:
        self.best = cut
        self.scan = scanned if last else None
        if cut[0] <= self.start:
            return  # nothing stands before it that could ask
        self.licensed = self.licensed or scanned.license is not None
        self.made = self.made or not is_organised(scanned)
        self.simple = self.simple and is_single(scanned)

    def _accepts(self, cut: Cut, end: int, verdict: Verdict) -> bool:
        if self.best is None:
            return verdict is CREDIT and not self._is_dateline(cut, end)
        if verdict is Verdict.NAME:
            return self._leads(end)
        _, start, sign = cut
        return bool(sign) or not opens_as(PREFIXES, self.text[start:], self.grammar)

    def _is_dateline(self, cut: Cut, end: int) -> bool:
        """Tell where and when a story was filed: "LONDON, Feb 1 (Reuters) -"."""
        if self.text[end - 1] in FILED:
            return True
        before, _, sign = cut
        if sign not in FILED:
            return False
        place, _, date = self.text[self.start : before].partition(",")
        return place.isupper() and len(date) < DATE and any(map(str.isdigit, date))

    def _leads(self, end: int) -> bool:
        """A name before a bar, dash or licence is the maker, if only organisations follow."""
        if self.best is None:
            return False
        before, _, sign = self.best
        if before != end:
            return False
        if sign not in DASHES:
            return self.licensed and not self.made
        return not self.made or (self.simple and sign == "|")

    def _look_inside(self, start: int) -> None:
        """Find a credit that a blank parts from prose."""
        for place in late_places(self.text, start, self.end, self.grammar):
            scanned = scan(squeezed(self.text[place : self.end]), self.grammar)
            # Organisations alone are as likely the sentence's: "The union sued Example/Sample".
            bare = is_organised(scanned) and not scanned.labelled and not scanned.qualifiers
            if not bare and judge(scanned, self.grammar) is Verdict.CREDIT:
                self.best, self.scan = (place, place, " "), scanned
                return

    def _divided(self) -> Division | None:
        if self.best is None:
            return None
        before, start, sign = self.best
        caption = self.text[self.start : before].rstrip(JOINERS).lstrip()
        credit = self.text[start : self.end].strip(JOINERS)
        if sign and sign in OPENING:
            credit = self._unbracketed(credit, start, sign)
        return caption or None, credit, self.scan

    def _unbracketed(self, credit: str, start: int, sign: str) -> str:
        """The credit without the brackets around it, if one pair holds all of it."""
        closing = CLOSING[OPENING.index(sign)]
        body = credit.rstrip(" .").removesuffix(closing)
        first = body.find(closing)
        if first >= 0 and sign not in body[:first]:
            return self.text[start - 1 : self.end].strip()
        return body.strip()
