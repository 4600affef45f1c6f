"""Names in the form to show: one spelling for a house, no capitals for a person who is shouted.

Offered, never forced: a credit keeps its names as written.
"""

from __future__ import annotations

import re
from functools import cache

from .house_styles import ALIASES
from .knowledge import fold, phrases
from .parts import MAKERS, Parts, Party

SHOUTED = 2  # words, for one in capitals may be an acronym
VOWELS = frozenset("AEIOUYÄÅÆÉÖØÜАЕИОУЭЮЯ")
SMALL = frozenset("af al bin da das de del den der di do dos du el la le van von y".split())
"""Words that stay small inside a name."""


def displayed(party: Party) -> str:
    """The name to show: "Reuters" for REUTERS and ロイター, "Anna Example" for ANNA EXAMPLE."""
    name = aliases().get(fold(party.name))
    if name is not None:
        return name
    words = party.name.split()
    if party.role in MAKERS and party.name.isupper() and len(words) >= SHOUTED:
        return " ".join([_cased(words[0]), *map(_inner, words[1:])])
    return party.name


def shown(parts: Parts) -> Parts:
    """The parts with the names to show."""
    names = {party.name: displayed(party) for party in parts.credits}
    credits_ = tuple(Party(party.role, names[party.name]) for party in parts.credits)
    return parts._replace(
        credits=tuple(dict.fromkeys(credits_)),
        via=tuple(dict.fromkeys(names.get(name, name) for name in parts.via)),
    )


def _inner(word: str) -> str:
    return word.lower() if word.lower() in SMALL else _cased(word)


def _cased(word: str) -> str:
    """A word with its first letter, and those behind a hyphen or apostrophe, in capitals."""
    if "." in word or (len(word) <= SHOUTED and VOWELS.isdisjoint(word)):
        return word  # initials
    return re.sub(r"[^\W_]+", lambda part: part[0][:1] + part[0][1:].lower(), word)


@cache
def aliases() -> dict[str, str]:
    """The form to show by what may be written, folded."""
    table = {fold(name): name for name in ALIASES}
    for name, row in ALIASES.items():
        table.update(dict.fromkeys(map(fold, phrases(row)), name))
    return table
