"""Parts back into a line.

A neutral form, of no house: makers joined by "and", hops by a stroke, "via" and "for" before what
they introduce, qualifiers behind. Names are written as they stand. Labels and © appear only where
a role or a qualifier asks for them, for without them it could not be read back.
"""

from __future__ import annotations

from collections.abc import Iterator

from .parts import MAKERS, Parts, Party, Role

# What is written behind the names; a label or a sign says the others.
SUFFIXES = {
    "ai-generated": "AI-generated",
    "ai-modified": "AI-modified",
    "composite": "Composite",
    "contributor": "Contributor",
    "courtesy": "Courtesy",
    "file": "File",
    "graphic": "Graphic",
    "handout": "Handout",
    "illustration": "Illustration",
    "modified": "Modified",
    "photo-illustration": "Photo illustration",
    "pool": "Pool",
    "private": "Private",
    "reproduction": "Reproduction",
    "rights-reserved": "All rights reserved",
    "screenshot": "Screenshot",
    "social-media": "Social media",
    "stringer": "Stringer",
    "symbol": "Symbolbild",
    "video": "Video",
}
LABELS: dict[str, tuple[tuple[str, str], ...]] = {
    Role.VIDEOGRAPHER: (("video", "Video"),),
    Role.ILLUSTRATOR: (
        ("photo-illustration", "Photo illustration"),
        ("illustration", "Illustration"),
    ),
    Role.GRAPHIC_ARTIST: (("graphic", "Graphic"),),
    Role.CREATOR: (
        ("composite", "Composite"),
        ("screenshot", "Screenshot"),
        ("", "Image processing"),
    ),
    Role.GENERATOR: (("ai-generated", "AI-generated"),),
}
"""The label of a maker's role: the first whose qualifier is there."""


def format_parts(parts: Parts) -> str:
    """Write parts as a line: "A and B/Agency via Distributor, File".

    What `read` makes of the line is the parts again, as far as the roles follow from the places
    (an agency that stands alone and that nobody knows reads as a photographer).
    """
    writer = _Writer(parts)
    lines = [writer.statement(group) for group in _statements(parts.credits)]
    text = "; ".join(lines)
    return ", ".join(filter(None, (text, *writer.suffixes())))


def _statements(credits_: tuple[Party, ...]) -> Iterator[list[Party]]:
    """Part the parties where another maker, or an owner, begins anew."""
    group: list[Party] = []
    for party in credits_:
        if group and (party.role == Role.OWNER or _begins(group, party)):
            yield group
            group = []
        group.append(party)
    if group:
        yield group


def _begins(group: list[Party], party: Party) -> bool:
    if party.role not in MAKERS:
        return group[0].role == Role.OWNER
    made = [other for other in group if other.role in MAKERS]
    return bool(made) and group[-1].role != party.role


class _Writer:
    """What of the parts is written already."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.via = list(parts.via)
        self.said: set[str] = set()
        self.year = parts.year

    def statement(self, group: list[Party]) -> str:
        """One statement: its label, its names."""
        text = self._label(group) + self._copyright(group)
        for index, party in enumerate(group):
            text += self._join(group[:index], party, group[index + 1 :]) + party.name
        return text

    def suffixes(self) -> Iterator[str]:
        """The qualifiers that nothing has said, the licence, the year."""
        left = set(self.parts.qualifiers) - self.said
        yield from (SUFFIXES[word] for word in sorted(left) if word in SUFFIXES)
        if self.parts.license:
            yield self.parts.license
        if self.year:
            yield str(self.year)

    def _label(self, group: list[Party]) -> str:
        role = next((party.role for party in group if party.role in MAKERS), None)
        for qualifier, label in LABELS.get(role or "", ()):
            if not qualifier or qualifier in self.parts.qualifiers:
                self.said.add(qualifier)
                return f"{label}: "
        lone = len(group) == 1 and role is not None
        return "Photo: " if lone and self._unowned() else ""

    def _unowned(self) -> bool:
        """© stands for the whole line, not before an owner."""
        owned = any(party.role == Role.OWNER for party in self.parts.credits)
        return "copyright" in self.parts.qualifiers and "copyright" not in self.said and not owned

    def _copyright(self, group: list[Party]) -> str:
        if group[0].role != Role.OWNER and not self._unowned():
            return ""
        self.said.add("copyright")
        year, self.year = self.year, None
        return f"© {year} " if year else "© "

    def _join(self, before: list[Party], party: Party, after: list[Party]) -> str:
        if party.role == Role.DISTRIBUTOR and party.name in self.via:
            self.via.remove(party.name)
            return " via " if before else "via "
        if party.role == Role.CLIENT:
            return " for "
        if party.role == Role.PROVIDER and self._is_courtesy(before):
            self.said.add("courtesy")
            return ", courtesy of " if before else "Courtesy of "
        if not before:
            return ""
        if party.role in MAKERS and before[-1].role == party.role:
            return ", " if after and after[0].role == party.role else " and "
        return "/"

    def _is_courtesy(self, before: list[Party]) -> bool:
        first = not any(party.role == Role.PROVIDER for party in before)
        return first and "courtesy" in self.parts.qualifiers
