"""Roles follow from places: names that nobody has ever seen keep the structure of a line."""

from __future__ import annotations

import re

import pytest
from tests.credits.records import MAKERS, Record, records, said

from newsfeed.credits import Role, parse

PEOPLE = ("Zorbin Quellax", "Miptor Vanduul", "Hivex Lomjat", "Tordax Kelnimo", "Urysef Daxmil")
HOUSES = ("Belqua Press", "Nimtor News", "Rulgon Agency", "Jatvex Tribune", "Kelmip Pictures")
"""Worded as organisations: what stands first in a chain must be told from a person."""
STRANGERS = ("Pexgon Rulven", "Lomqua Bliven", "Sefdax Toruli", "Vexnim Hivgon", "Daxbli Urkel")
"""Not worded as anything: behind a maker everybody in the chain is an agency."""

# Names that decide something by being known: platforms, tier 2, placeholders, tools.
KEPT = re.compile(
    r"getty|picture alliance|scanpix|unsplash|pexels|pixabay|flickr|wikimedia|istock|shutterstock"
    r"|rex|alamy|adobe|youtube|instagram|facebook|twitter|tiktok|telegram|^x$|family|the artist"
    r"|crown|pool|freepik|midjourney|dall-e|stable diffusion",
    re.IGNORECASE,
)
# An apposition in brackets, a firm's form behind a comma, a name with "and": the name is the form.
FORMED = re.compile(r"[(,.&]| and |^@|\d")


def is_latin(record: Record) -> bool:
    """Whether the line is in a script in which the invented names make sense."""
    return all(ord(letter) < 0x250 or not letter.isalpha() for letter in record.text)


def renamed(record: Record) -> Record | None:
    """Put invented names for all people and houses; None when the line is about the names."""
    new: dict[str, str] = {}
    made = False
    for place, (role, name) in enumerate(record.credits):
        made = made or role in MAKERS
        if KEPT.search(name) or name in new:
            continue
        if FORMED.search(name):
            return None
        strangers = made and role != Role.CLIENT
        pool = PEOPLE if role in MAKERS else STRANGERS if strangers else HOUSES
        unseen = pool[place % len(pool)]
        new[name] = unseen.upper() if name.isupper() and len(name) > 4 else unseen
    caption, text = record.caption or "", record.text
    if not new or not text.startswith(caption) or len(set(new.values())) < len(new):
        return None
    credit = text[len(caption) :]
    for name in sorted(new, key=len, reverse=True):
        credit = credit.replace(name, new[name])
    return record._replace(
        text=caption + credit,
        credits=tuple((role, new.get(name, name)) for role, name in record.credits),
        via=tuple(new.get(name, name) for name in record.via),
    )


def is_fame(record: Record) -> bool:
    """Whether something in the line is decided by who somebody is, not by where they stand.

    A house alone or behind a comma; a partner behind house and photographer; two names and a bar;
    a house that no mark parts from the caption; a credit that says a name twice; "X Illustration".
    """
    roles = [role for role, _ in record.credits]
    credit = record.text.removeprefix(record.caption or "")
    led = roles[:1] == [Role.AGENCY] and Role.AGENCY in roles[2:] and MAKERS & set(roles)
    barred = "|" in credit and len(roles) < 3 and "/" not in credit
    blank = credit[:1] == " " and (record.caption or "")[-1:].isalpha() and credit[1].isalpha()
    doubled = any(credit.lower().count(name.lower()) > 1 for _, name in record.credits)
    illustrated = credit.endswith(" Illustration")
    alone = len(roles) < 2 or ", " in credit
    return bool(alone or led or barred or blank or doubled or illustrated)


RENAMED = [
    changed
    for record in records()
    if record.is_credit and is_latin(record) and not is_fame(record)
    if (changed := renamed(record))
]


def test_there_are_enough_lines_to_speak_of() -> None:
    """The law below is held against many lines, not against the few that fit."""
    assert len(RENAMED) >= 90


@pytest.mark.parametrize("record", RENAMED, ids=lambda record: record.text[-60:])
def test_never_seen_names_keep_the_structure(record: Record) -> None:
    """Every role, in order, and the caption are what they were with the names everybody knows."""
    found = said(parse(record.text), record)
    assert (found.caption, found.credits) == (record.caption, record.credits)


@pytest.mark.parametrize("name", [*PEOPLE, *HOUSES, *STRANGERS])
def test_the_names_are_in_no_list(name: str) -> None:
    """The names are invented: alone, not one of them is a credit."""
    assert parse(name).credit is None


def test_the_place_decides() -> None:
    """The same two unknown words are a photographer first and an agency second."""
    first = parse("Photo: Pexgon Rulven/Lomqua Bliven").parts
    second = parse("Photo: Lomqua Bliven/Pexgon Rulven").parts
    assert first is not None
    assert second is not None
    roles = [Role.PHOTOGRAPHER, Role.AGENCY]
    assert [party.role for party in first.credits] == roles
    assert [party.role for party in second.credits] == roles
