"""The words compiled: everything that a line is looked up in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import houses, markers, name_words, words
from .knowledge import Kind, Knowledge, fold, folded, phrases
from .parts import Role
from .separators import compile_separators

COMPOUND = 4  # letters by which most words are told to be no compound


class LabelWord(NamedTuple):
    """One word that labels are made of."""

    kind: str
    role: Role | None
    qualifier: str | None
    language: str | None


class Grammar:
    """The tables, made from words and knowledge once; making them takes some milliseconds.

    Attributes:
        known: Folded name to kind.
        social: Folded names of platforms that make a picture a social-media picture.
        models: Folded names of tools that are no companies.
        newsrooms: First words of names that are departments: Axios Visuals.
        labels: Label word, or phrase of up to four words, to its meaning.
        reach: First word of a label phrase to the number of words the longest has.
        bys: The words that close a label, "by".
        placeholders: Folded element that is no name to its qualifier ("" for none).
        endings: What may hang on a name without a blank.
        ending_meanings: An ending to what it says.
        separators: Cuts a line into elements; what it captures are the marks.
        marks: Captured text to mark; DOUBTFUL where the words beside it decide.
        rules: Such a text to what it may mean, and when.
        organisation_words: Words that make a name an organisation's, with and without stop.
        organisation_openings: What such a name may begin with.
        organisation_endings: What such a name may end in, in scripts without blanks.
        compound_endings: What a word of such a name may end in, in languages with compounds.
        compound_tails: The last letters of those, by which most words are told to be none.

    """

    def __init__(self, knowledge: Knowledge) -> None:
        self.known = knowledge.kinds()
        self.social = knowledge.social
        self.models = folded(houses.MODELS)
        self.newsrooms = folded(houses.NEWSROOMS)
        self.labels = dict(_labels())
        self.reach = _reach(self.labels)
        self.bys = frozenset(word for word, entry in self.labels.items() if entry.kind == words.BY)
        self.placeholders = _placeholders(self.labels, self.known)
        self.endings = tuple(ending for ending, _ in markers.ENDINGS)
        self.ending_meanings = dict(markers.ENDINGS)
        cuts = compile_separators(knowledge)
        self.separators, self.marks, self.rules = cuts.pattern, cuts.marks, cuts.rules
        nouns = name_words.ORGANISATION_WORDS.split()
        self.organisation_words = frozenset([*nouns, *(f"{noun}." for noun in nouns)])
        self.organisation_openings = name_words.ORGANISATION_OPENINGS
        self.organisation_endings = tuple(name_words.ORGANISATION_ENDINGS.split())
        self.compound_endings = tuple(name_words.COMPOUND_ENDINGS.split())
        self.compound_tails = frozenset([ending[-COMPOUND:] for ending in self.compound_endings])


def _labels() -> Iterator[tuple[str, LabelWord]]:
    """The rows word by word; the first row that has a word gives its meaning."""
    seen: set[str] = set()
    for language, kind, role, qualifier, row in words.LABELS:
        word = LabelWord(kind, Role(role) if role else None, qualifier or None, language or None)
        for text in row.split():
            phrase = text.replace("_", " ")
            if phrase not in seen:
                seen.add(phrase)
                yield phrase, word


def _reach(labels: Iterable[str]) -> dict[str, int]:
    reach: dict[str, int] = {}
    for phrase in labels:
        parts = phrase.split(" ")
        reach[parts[0]] = max(reach.get(parts[0], 0), len(parts))
    return reach


def _placeholders(labels: dict[str, LabelWord], known: dict[str, Kind]) -> dict[str, str]:
    table = {
        phrase: word.qualifier or ""
        for phrase, word in labels.items()
        if word.kind == words.NOTE and phrase not in known
    }
    for qualifier, row in markers.PLACEHOLDERS:
        table.update(dict.fromkeys(map(fold, phrases(row)), qualifier))
    return table
