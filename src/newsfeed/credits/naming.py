"""What a name looks like: organisation or not, name or prose, one name or two."""

from __future__ import annotations

import re
from functools import cache

from . import name_words
from .grammar import COMPOUND, Grammar
from .knowledge import Kind

ACRONYM = 6  # letters in the longest acronym that is told from a name in capitals
INVENTORY = 4  # digits that make an element a number of an archive
NAME_WORDS = 16  # words in the longest name of an office
SHOUTED_WORDS = 8  # the same in capitals, where prose has no small words to be known by
UNICASE_WORDS = 6  # the same in scripts without capitals
UNICASE_LETTERS = 24  # letters in the longest name of a script without blanks
UNICASE_PERSON = 5  # letters in the first word of a person's name there
PERSON_WORDS = 5
UNICASE = "\u0590"  # where the first of the scripts without capitals begins
LENIENT = (NAME_WORDS, 5, 3)  # words in a name behind a label, by how many are in lower case
LOWERED = 2  # words in a name that is all in lower case: jim doe

# Bound once: to find a member of an Enum takes longer than to compare it.
WORDED, UNKNOWN = Kind.WORDED, Kind.UNKNOWN
AROUND = str.maketrans('-«»“”„"()', " " * 9)
"""What may stand around or between the words of a name."""


@cache
def tables() -> dict[str, frozenset[str]]:
    """The small tables of `name_words` as sets, by name."""
    names = (
        "CONNECTORS", "CORPORATE_TAILS", "FOR_TAKERS", "FRONT_NOUNS", "GOVERNMENT_OPENINGS",
        "GOVERNORS", "HEAD_NOUNS", "OPENERS", "PLACE_TAKERS",
    )  # fmt: skip
    return {name: frozenset(getattr(name_words, name).split()) for name in names}


@cache
def shapes() -> tuple[re.Pattern[str], ...]:
    """An acronym without vowels; a web address; a small word."""
    return (
        re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{3,5}(?:\d{1,2})?"),
        re.compile(r"[\w.-]+\.(?:com|org|net|[a-z]{2}|gov|edu|info)"),
        re.compile(r"(?:^| )[a-zß-ÿа-яё]"),
    )


def has_unicase(text: str) -> bool:
    """Tell a text with a letter of a script without capitals: Hebrew, Arabic, Thai, Han, Hangul."""
    return any(
        letter >= UNICASE and letter.isalpha() and letter.lower() == letter.upper()
        for letter in text
    )


def classify(name: str, grammar: Grammar, *, shouting: bool) -> Kind:
    """Tell what can be told of a name that no list has.

    An organisation is one that is listed, an acronym in capitals, or worded as one (the guide's
    section 3).

    Args:
        name: As written.
        grammar: The tables.
        shouting: The line has no lower case at all, so that its capitals say nothing.

    """
    if name[:1] == "@":
        return Kind.HANDLE
    if not name.isascii() and " " in name:
        parts = name.lower().split()
        if parts[0] in grammar.known and all(part in grammar.known for part in parts):
            return Kind.AGENCY
    worded = _is_worded(name, grammar) or (not shouting and _is_acronym(name))
    return WORDED if worded else UNKNOWN


def _is_worded(name: str, grammar: Grammar) -> bool:
    lowered = name.lower()
    plain = lowered.replace(" ", "").isalpha()
    parts = lowered.split() if plain else lowered.translate(AROUND).split()
    if not grammar.organisation_words.isdisjoint(parts):
        return True
    # Nobody has an article.
    if lowered[:4] == "the " or lowered.startswith(grammar.organisation_openings):
        return True
    if parts and parts[0] in grammar.newsrooms:
        return True
    tails = grammar.compound_tails
    for part in parts:
        if part[-COMPOUND:] in tails and part.endswith(grammar.compound_endings):
            return True
    if name[-1:] >= UNICASE and name.endswith(grammar.organisation_endings):
        return True
    return not plain and "." in name and shapes()[1].fullmatch(lowered) is not None


def _is_acronym(name: str) -> bool:
    first, _, rest = name.partition(" ")
    if rest:
        if not first.isupper():
            return False
        return shapes()[0].fullmatch(first) is not None and not rest.isupper()
    if not 1 < len(name) <= ACRONYM + 2:
        return False
    letters = [letter for letter in name if letter.isalpha()]
    capitals = sum(map(str.isupper, letters))
    few = 1 < capitals <= ACRONYM and len(letters) <= ACRONYM
    return few and capitals * 5 >= len(letters) * 4


def is_inventory(name: str) -> bool:
    """Tell a number of an archive ("183-S33882") from a name ("CS50")."""
    if name.replace(" ", "").isalpha():
        return False
    digits = sum(map(str.isdigit, name))
    return digits >= INVENTORY and digits * 2 >= len(name)


def is_acronym_of(short: str, long: str) -> bool:
    """Tell whether one name is the other in short: WANA, West Asia News Agency."""
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    return len(short) > 1 and short.upper() == initials


def is_abbreviated(text: str) -> bool:
    """Tell a final stop that belongs to the name: "Photofest, Inc.", "John Doe Jr."."""
    last = text[text.rfind(" ") + 1 :].lower()
    return last in tables()["CORPORATE_TAILS"] or last.count(".") > 1


def is_name(name: str, *, lenient: bool, inner: bool, known: bool) -> bool:
    """Tell a name from prose: prose has words in lower case that no name has.

    Args:
        name: A name as written.
        lenient: A label stands before it: then a few words in lower case are let pass.
        inner: It is not the first name of the piece, where a sentence would show its opening.
        known: Something listed stands in the same piece: then a name may be in lower case.

    """
    parts = name.split()
    if len(parts) > (SHOUTED_WORDS if name.isupper() else NAME_WORDS) or name[-1] in "!?":
        return False
    if not name.isascii() and has_unicase(name):
        longest = UNICASE_LETTERS * (2 if " " in name else 1)
        return len(parts) <= UNICASE_WORDS and len(name) <= longest
    if not inner and parts[0].lower() in tables()["OPENERS"]:
        return False
    if not shapes()[2].search(name):
        return True
    connectors = tables()["CONNECTORS"]
    small = sum(part[0].islower() and part.lower() not in connectors for part in parts)
    if lenient:
        return small < len(LENIENT) and len(parts) <= LENIENT[small]
    return not small or (known and small == len(parts) <= LOWERED)


def is_person(name: str) -> bool:
    """Tell a name that can be a person's: two to five words, a capital first, no digit."""
    if not name.isascii() and has_unicase(name[0]):
        return 1 < len(name.partition(" ")[0]) <= UNICASE_PERSON
    words = name.count(" ") + 1
    return 1 < words <= PERSON_WORDS and not name[0].islower() and not any(map(str.isdigit, name))


def takes_place(name: str) -> bool:
    """Tell whether a place or division may follow a name behind a comma: University of X, Y."""
    return not tables()["PLACE_TAKERS"].isdisjoint(name.lower().split())


def joins(left: str, separator: str, right: str) -> bool:
    """Tell whether a separator stands inside one name of an organisation.

    "U.S. Customs and Border Protection", "Photofest, Inc.", "Centers for Disease Control".

    Args:
        left: The name before it.
        separator: "and", "," or "for".
        right: The name behind it.

    """
    known = tables()
    if separator == ",":
        return right.lower() in known["CORPORATE_TAILS"]
    head, tail = left.lower().split(), right.lower().split()
    if separator == "for":
        return head[-1] in known["FOR_TAKERS"]
    if tail[0] in {"the", "estate"}:
        return False
    offices = known["GOVERNMENT_OPENINGS"]
    if head[0].rstrip(".") in offices and tail[0].rstrip(".") not in offices:
        return True
    head = left.rsplit(",", 1)[-1].lower().split() or head
    fronted = len(head) == 1 or len(tail) == 1 or head[-1] in known["FRONT_NOUNS"]
    return fronted and tail[-1].rstrip(".") in known["HEAD_NOUNS"]
