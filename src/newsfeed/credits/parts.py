"""What a reader of credit lines gives back: roles, parties, parts."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a party of a credit did for the picture (the guide's section 3)."""

    PHOTOGRAPHER = "photographer"
    VIDEOGRAPHER = "videographer"
    ILLUSTRATOR = "illustrator"
    GRAPHIC_ARTIST = "graphic_artist"
    CREATOR = "creator"
    GENERATOR = "generator"
    AGENCY = "agency"
    DISTRIBUTOR = "distributor"
    CLIENT = "client"
    OWNER = "owner"
    PROVIDER = "provider"


MAKERS = frozenset(
    {
        Role.PHOTOGRAPHER,
        Role.VIDEOGRAPHER,
        Role.ILLUSTRATOR,
        Role.GRAPHIC_ARTIST,
        Role.CREATOR,
        Role.GENERATOR,
    }
)
"""The roles of those who made the picture, as against those who passed it on."""


class Party(NamedTuple):
    """One person or organisation of a credit, under the name it was written with.

    Attributes:
        role: One of `Role`, when a reader gives it; any word when somebody else does.
        name: As written.

    """

    role: str
    name: str


class Parts(NamedTuple):
    """A credit line, understood.

    Attributes:
        credits: The parties in order of appearance.
        via: The names that a via-marker introduces, from maker to reader;
            each of them is in `credits` as a distributor too.
        qualifiers: Sorted words of the closed list ("file", "pool", "courtesy" …).
        license: A licence in normal form ("CC BY-SA 4.0", "public domain").
        year: The first year named inside the credit.
        language: A BCP 47 tag, when a label or the script gives the language away.
    """

    credits: tuple[Party, ...] = ()
    via: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    license: str | None = None
    year: int | None = None
    language: str | None = None


class Reading(NamedTuple):
    """A line divided into caption and credit, and the credit understood.

    The parts may know more than `read(credit)`: a caption that opens with
    "FILE PHOTO:" makes the picture a file picture, and the words stay in the caption.
    """

    caption: str | None
    credit: str | None
    parts: Parts | None
