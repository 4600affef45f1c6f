"""What a reader knows of the world: houses by kind, and how to add to them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cache
from typing import NamedTuple

from . import houses


class Kind(Enum):
    """What is known of a name before its position is looked at."""

    UNKNOWN = "nothing is known of it"
    AGENCY = "listed as an organisation"
    LIBRARY = "listed as tier 2: agency or distributor"
    PLATFORM = "listed as tier 1: a distributor always"
    GENERATOR = "listed as a tool"
    PROVIDER = "says who gave the picture"
    WORDED = "not listed, but worded as an organisation"
    HANDLE = "a name with an @"

    __hash__ = object.__hash__  # Enum's own is Python, and slow


PLAIN = str.maketrans({"’": "'", "«": None, "»": None, "“": None, "”": None, "„": None})
"""Marks in names that make no difference."""
ORGANISATIONS = frozenset({Kind.AGENCY, Kind.LIBRARY, Kind.PLATFORM, Kind.WORDED})
LISTED = frozenset({Kind.AGENCY, Kind.LIBRARY, Kind.PLATFORM, Kind.PROVIDER})


def fold(name: str) -> str:
    """The form in which names and words are compared: lower case, no final stop, no article."""
    key = name.lower().rstrip(". ")
    if not key.isascii():
        key = key.translate(PLAIN)
    return key.removeprefix("the ")


def phrases(table: str) -> list[str]:
    """The phrases of a table: one a line, or several between bars."""
    rows = (" ".join(row.split()) for row in table.replace("\n", "|").split("|"))
    return [row for row in rows if row]


def folded(table: str) -> frozenset[str]:
    """The phrases of a table, each folded; all at once, for there are a thousand."""
    names = table.lower().translate(PLAIN).replace("\n", "|").split("|")
    return frozenset([name.strip(" ").rstrip(". ").removeprefix("the ") for name in names]) - {""}


def _names(names: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(" ".join(name.split())) for name in names if name.strip())


class Knowledge(NamedTuple):
    """House data, in folded form. Make one with `standard()` and `extended(…)`.

    Attributes:
        agencies: Organisations at sight.
        libraries: Tier 2: distributors wherever another organisation stands beside them.
        platforms: Tier 1: always distributors.
        social: The platforms that make a picture a social-media picture.
        generators: Tools that make pictures.
        providers: Placeholders that stay names ("Family").
    """

    agencies: frozenset[str] = frozenset()
    libraries: frozenset[str] = frozenset()
    platforms: frozenset[str] = frozenset()
    social: frozenset[str] = frozenset()
    generators: frozenset[str] = frozenset()
    providers: frozenset[str] = frozenset()

    @staticmethod
    @cache
    def standard() -> Knowledge:
        """What the library knows by itself."""
        return Knowledge(
            agencies=folded(houses.AGENCIES) | folded(houses.NOT_LABELS),
            libraries=folded(houses.LIBRARIES),
            platforms=folded(houses.PLATFORMS),
            social=folded(houses.SOCIAL),
            generators=folded(houses.GENERATORS),
            providers=folded(houses.PROVIDERS),
        )

    def extended(
        self,
        *,
        agencies: Iterable[str] = (),
        libraries: Iterable[str] = (),
        platforms: Iterable[str] = (),
        social: Iterable[str] = (),
        generators: Iterable[str] = (),
    ) -> Knowledge:
        """A copy that knows more. A name given here leaves the kind it had before."""
        added = {
            "agencies": _names(agencies),
            "libraries": _names(libraries),
            "platforms": _names(platforms) | _names(social),
            "generators": _names(generators),
        }
        new = frozenset().union(*added.values())
        fields = {kind: getattr(self, kind) - new | names for kind, names in added.items()}
        return self._replace(**fields, social=self.social | _names(social))

    def kinds(self) -> dict[str, Kind]:
        """Every folded name with its kind; where a name is of two kinds the later row holds."""
        rows = (
            (self.generators, Kind.GENERATOR),
            (self.agencies, Kind.AGENCY),
            (self.providers, Kind.PROVIDER),
            (self.platforms, Kind.PLATFORM),
            (self.libraries, Kind.LIBRARY),
        )
        return {name: kind for names, kind in rows for name in names}
