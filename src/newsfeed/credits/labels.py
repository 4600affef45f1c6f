"""Runs of label words: where a label begins and ends, and what it says."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from . import words
from .grammar import Grammar, LabelWord
from .knowledge import fold
from .parts import Role

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

    """

    size: int
    role: Role | None
    second: Role | None
    qualifiers: frozenset[str]
    kinds: frozenset[str]
    closed: bool
    language: str | None

    @property
    def says(self) -> bool:
        """Whether it is more than filler ("this", "left", "official")."""
        return not self.kinds <= {words.FILLER, words.BY}

    @property
    def stands_bare(self) -> bool:
        """Whether it may stand before a name without colon or "by": "Photo Jane Doe"."""
        return words.MEDIUM in self.kinds or "screenshot" in self.qualifiers


def key(token: str) -> str:
    """A token as the label table has it."""
    token = token.lower().rstrip(".")
    return token.replace("’", "'") if "’" in token else token


def run(tokens: list[str], grammar: Grammar) -> Label | None:
    """Give the label that a list of words begins with, or None."""
    if key(tokens[0]) not in grammar.reach:
        return None
    keys = [key(token) for token in tokens[:LONGEST]]
    found: list[LabelWord] = []
    size = 0
    while size < len(keys):
        step = _step(keys, size, grammar)
        if not step:
            break
        entry = grammar.labels[" ".join(keys[size : size + step])]
        if entry.kind == words.BY and not found:
            # "By Jane Doe"; but no "de" begins a label.
            return _label((entry,), 1) if tokens[0] in OPENING_BY and len(tokens) > 1 else None
        found.append(entry)
        size += step
        if entry.kind == words.BY and keys[size - 1] in CLOSERS:
            break
    return _label(tuple(found), size) if found else None


def _step(keys: list[str], start: int, grammar: Grammar) -> int:
    """The number of words in the longest label phrase that begins at `start`."""
    step = min(grammar.reach.get(keys[start], 0), len(keys) - start)
    while step and " ".join(keys[start : start + step]) not in grammar.labels:
        step -= 1
    return step


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
    return Label(
        size=size,
        # The word that says more: "photo illustration", "video screenshot".
        role=next((role for role in roles if role is not Role.PHOTOGRAPHER), None)
        or (Role.PHOTOGRAPHER if roles else None),
        second=Role.ILLUSTRATOR if Role.ILLUSTRATOR in roles else None,
        qualifiers=_merged({word.qualifier for word in found if word.qualifier}),
        kinds=frozenset(word.kind for word in found),
        closed=found[-1].kind == words.BY or _names_tool(found, roles),
        language=next(languages, None),
    )


def _names_tool(found: tuple[LabelWord, ...], roles: list[Role]) -> bool:
    """Tell a machine's label that ends in "with" or "using" (fillers): its name follows."""
    return len(found) > 1 and found[-1].kind == words.FILLER and Role.GENERATOR in roles


def _merged(qualifiers: set[str]) -> frozenset[str]:
    """Edited and generative AI: modified by a machine."""
    if {"modified", "ai-generated"} <= qualifiers:
        qualifiers = qualifiers - {"modified", "ai-generated"} | {"ai-modified"}
    return frozenset(qualifiers)
