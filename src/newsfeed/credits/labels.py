"""Runs of label words: where a label begins and ends, and what it says."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from . import words
from .grammar import Grammar, LabelWord
from .knowledge import fold
from .parts import Role

BY = words.BY
LONGEST = 16  # words in a label; what follows in a longer run is another one
TAIL = 4  # words in the longest label that stands behind a name
PLURALS = frozenset({"images", "pictures", "photos", "graphics", "maps", "charts"})
"""Behind a name these are the end of the name: Example Images."""
OPENING_BY = frozenset({"By", "Par", "Von"})
CLOSERS = frozenset("by By BY par Par PAR von Von VON por Por POR using with".split())
"""Words that a name follows; "de" may go on: Foto de archivo, Imagen de la presa."""


class Label(NamedTuple):
    """What a run of label words says.

    Attributes:
        size: The number of words.
        role: The role of the maker it announces; None if it says nothing of one.
        second: The role of a person, where `role` is a machine's: AI-generated illustration.
        qualifiers: Words of the closed list.
        kinds: The kinds of its words.
        closed: It ends in "by": a name must follow.
        language: The language that gives itself away.
        says: It is more than filler ("this", "left", "official").
        stands_bare: It may stand before a name without colon or "by": "Photo Jane Doe".

    """

    size: int
    role: Role | None
    second: Role | None
    qualifiers: frozenset[str]
    kinds: frozenset[str]
    closed: bool
    language: str | None
    says: bool
    stands_bare: bool


def key(token: str) -> str:
    """A token as the label table has it."""
    token = token.lower().rstrip(".")
    return token.replace("’", "'") if "’" in token else token


def run(tokens: list[str], grammar: Grammar) -> Label | None:
    """Give the label that a list of words begins with, or None."""
    reach, known = grammar.reach, grammar.labels
    if key(tokens[0]) not in reach:
        return None
    keys = _keys(tokens[:LONGEST])
    found: list[LabelWord] = []
    size, count = 0, len(keys)
    while size < count:
        phrase = keys[size]
        step = reach.get(phrase, 0)
        if step > 1:
            phrase, step = _longest(keys[size : size + step], known)
        entry = known.get(phrase) if step else None
        if entry is None:
            break
        closes = entry.kind == BY
        if closes and not found:
            # "By Jane Doe"; but no "de" begins a label.
            return _label((entry,), 1) if tokens[0] in OPENING_BY and len(tokens) > 1 else None
        found.append(entry)
        size += step
        if closes and keys[size - 1] in CLOSERS:
            break
    return _label(tuple(found), size) if found else None


def _keys(tokens: list[str]) -> list[str]:
    """Tokens as the label table has them."""
    text = " ".join(tokens).lower()
    if "’" in text:
        text = text.replace("’", "'")
    keys = text.split(" ")
    return [word.rstrip(".") for word in keys] if "." in text else keys


def _longest(keys: list[str], known: dict[str, LabelWord]) -> tuple[str, int]:
    """The longest label phrase that words begin with, else the first; and its number of words."""
    for step in range(len(keys), 1, -1):
        phrase = " ".join(keys[:step])
        if phrase in known:
            return phrase, step
    return keys[0], 1


def tail(tokens: list[str], grammar: Grammar) -> Label | None:
    """Give the label that a list of words ends in, or None: "AP Photo", "kot63 Credit".

    The longest, unless a shorter one leaves a listed name: "Getty Images file".
    """
    longest = None
    for start in range(max(1, len(tokens) - TAIL), len(tokens)):
        if key(tokens[start]) in PLURALS:
            continue
        label = run(tokens[start:], grammar)
        if label and label.size == len(tokens) - start and label.says:
            if fold(" ".join(tokens[:start])) in grammar.known:
                return label
            longest = longest or label
    return longest


@lru_cache(maxsize=512)  # labels are few, and come again and again
def _label(found: tuple[LabelWord, ...], size: int) -> Label:
    roles = [word.role for word in found if word.role]
    languages = (word.language for word in found if word.language)
    qualifiers = _merged({word.qualifier for word in found if word.qualifier})
    kinds = frozenset(word.kind for word in found)
    return Label(
        size=size,
        # The word that says more: "photo illustration", "video screenshot".
        role=next((role for role in roles if role is not Role.PHOTOGRAPHER), None)
        or (Role.PHOTOGRAPHER if roles else None),
        second=Role.ILLUSTRATOR if Role.ILLUSTRATOR in roles else None,
        qualifiers=qualifiers,
        kinds=kinds,
        closed=found[-1].kind == BY or _names_tool(found, roles),
        language=next(languages, None),
        says=not kinds <= {words.FILLER, BY},
        stands_bare=words.MEDIUM in kinds or "screenshot" in qualifiers,
    )


def _names_tool(found: tuple[LabelWord, ...], roles: list[Role]) -> bool:
    """Tell a machine's label that ends in "with" or "using" (fillers): its name follows."""
    return len(found) > 1 and found[-1].kind == words.FILLER and Role.GENERATOR in roles


def _merged(qualifiers: set[str]) -> frozenset[str]:
    """Edited and generative AI: modified by a machine."""
    if {"modified", "ai-generated"} <= qualifiers:
        qualifiers = qualifiers - {"modified", "ai-generated"} | {"ai-modified"}
    return frozenset(qualifiers)
