"""Is this piece of a line a credit? Signs for it, and prose against it."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from . import labels
from .grammar import Grammar
from .knowledge import LISTED, Kind, fold
from .makers import NAMELESS
from .marks import Mark
from .naming import is_name, is_person, tables
from .parts import Role
from .statements import Link, Scan, Scope

SIGNLESS = 6  # blanks in a piece that can be a credit without any sign of one
SMALL_WORDS = 5  # in lower case; fewer may be a long label or an office's name
LABELLED = 25  # characters in which a colon may close a label
EVIDENT = LISTED | {Kind.HANDLE, Kind.GENERATOR}
CHAINED = frozenset({Mark.CHAIN, Mark.PIPE, Mark.REPORTER})
COMPANIONS = frozenset({"file", "modified", "contributor", "graphic", "video"})
"""Qualifiers whose words mean too many other things to make a credit by themselves."""


class Verdict(Enum):
    """What a piece of a line is."""

    CREDIT = "a credit in its own right"
    LABEL = "a label and nothing else"
    NAME = "names, but no sign of a credit"
    PROSE = "a sentence"


def is_prose(piece: str, grammar: Grammar, *, before: bool) -> bool:
    """Tell at a glance, before a piece is cut up: many small words, two in five of all.

    Args:
        piece: A piece of a line, its white space squeezed.
        grammar: The tables.
        before: It stands before a credit: then it is one only if it shows some sign of that.

    """
    if before and piece.count(" ") > SIGNLESS and not signs().search(piece):
        return labels.key(piece[: piece.find(" ")]) not in grammar.reach
    if ":" in piece[:LABELLED]:
        return False
    small = len(small_words().findall(piece))
    return small >= SMALL_WORDS and small * 5 >= piece.count(" ") * 2


@cache
def signs() -> re.Pattern[str]:
    """Marks and words that most credits hold one of."""
    return re.compile(r"[/|©＝@:：(]| via | for | by |[Cc]ourtesy")


@cache
def small_words() -> re.Pattern[str]:
    """The beginnings of words in lower case that neither names nor labels hold."""
    harmless = "of|the|and|by|for|from|with|de|la|van|von|du|des|et|y|und|in|courtesy|photo|via"
    return re.compile(rf" (?!(?:{harmless})\b)[a-zß-ÿа-яё]")


def judge(scan: Scan, grammar: Grammar, *, whole: bool = False) -> Verdict:
    """Tell what a scanned piece is.

    Args:
        scan: The piece.
        grammar: The tables.
        whole: Nothing stands before it in its line, so that a headline may look like it.

    """
    links = scan.links()
    if scan.leftovers or (scan.reporter and not scan.made):
        return Verdict.PROSE
    lenient = scan.firm or scan.made
    known = not EVIDENT.isdisjoint([link.kind for link in links])
    # A bare © stands behind a caption as well, whose opening shows.
    opened = scan.made or (scan.firm and scan.labelled)
    for index, link in enumerate(links):
        inner = opened or index > 0
        if link.kind not in EVIDENT and not is_name(
            link.name, lenient=lenient, inner=inner, known=known
        ):
            return Verdict.PROSE
        if not inner and link.kind is Kind.UNKNOWN and _holds_house(link.name, grammar):
            return Verdict.PROSE
    if _is_credit(scan, links, whole=whole):
        return Verdict.CREDIT
    dropped = scan.dropped or scan.year is not None
    return Verdict.NAME if links or (dropped and not scan.labelled) else Verdict.LABEL


def _holds_house(name: str, grammar: Grammar) -> bool:
    """Tell words that end in a house behind a small word: "Guests of the gala of RTL"."""
    words, _, last = name.rpartition(" ")
    governs = words[words.rfind(" ") + 1 :] in tables()["CONNECTORS"]
    return governs and grammar.known.get(fold(last)) in LISTED


def is_organised(scan: Scan) -> bool:
    """Tell a piece that names organisations only, under no label."""
    return not scan.firm and NAMELESS.isdisjoint([link.kind for link in scan.links()])


def is_single(scan: Scan) -> bool:
    """Tell a piece that is one name, under no label."""
    return not scan.labelled and len(scan.links()) == 1


def _is_credit(scan: Scan, links: list[Link], *, whole: bool) -> bool:
    if not links:
        if scan.firm and scan.statements[-1].role is Role.PHOTOGRAPHER and scan.qualifiers:
            return True  # "Foto: Archivo"
        return scan.made or scan.license is not None or not scan.qualifiers <= COMPANIONS
    if scan.firm or scan.made or scan.license:
        return True
    if len(links) == 1:
        return _is_lone_credit(scan, links[0], whole=whole)
    return _is_chain(links, whole=whole)


def _is_lone_credit(scan: Scan, link: Link, *, whole: bool) -> bool:
    """One name: listed, or a person or organisation with a qualifier, or bare behind a label.

    Or a person behind a caption and a stroke: "The roofs of the town. / Jane Doe".
    """
    if link.kind in EVIDENT:
        return len(link.name) > 1
    if link.scope is Scope.VIA:
        return bool(scan.qualifiers)
    if link.join is Mark.CHAIN and not whole and is_person(link.name):
        return True
    if scan.qualifiers and (link.join is Mark.CHAIN or link.join is Mark.PIPE):
        return link.name[0].isupper()
    named = link.kind is Kind.WORDED or is_person(link.name)
    return named and bool(scan.qualifiers or scan.statements[-1].labelled)


def _is_chain(links: list[Link], *, whole: bool) -> bool:
    """Several names: joined as only credits join them, and one of them known or a person."""
    first, last = links[0], links[-1]
    joins = {link.join for link in links[1:]}
    clients = [link for link in links if link.scope is Scope.CLIENT]
    if clients and joins <= {Mark.CLIENT, Mark.AND}:
        orders = any(_is_organisation(link) or link.name.isupper() for link in clients)
        return orders and (is_person(first.name) or first.kind in EVIDENT)
    if not joins.isdisjoint(CHAINED) or any(link.scope is Scope.VIA for link in links):
        if any(link.kind in EVIDENT for link in links) or is_person(first.name):
            return True
        return not whole and first.kind is Kind.WORDED and is_person(links[1].name)
    return last.kind in LISTED and (first.kind in LISTED or is_person(first.name))


def _is_organisation(link: Link) -> bool:
    return link.kind in EVIDENT or link.kind is Kind.WORDED
