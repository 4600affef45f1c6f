"""Parts back into a line.

The neutral form is of no house: makers joined by "and", hops by a stroke, "via" and "for" before
what they introduce, qualifiers behind. Labels and © appear only where a role or a qualifier asks
for them, for without them it could not be read back. Houses (`house_styles`) change order, joints
and labels. Names are written as they stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from .house_styles import CONJUNCTIONS, STYLES, Style
from .knowledge import fold
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


INNER_ENDS = frozenset({Role.CLIENT, Role.PROVIDER})
"""Roles before which the chain ends, as it does before "via"."""


def format_parts(parts: Parts, style: str = "neutral") -> str:
    """Write parts as a line: "A and B/Agency via Distributor, File".

    What `read` makes of the line is the parts again, as far as the roles follow from the places
    (an agency that stands alone and that nobody knows reads as a photographer); `says_the_same`
    tells. A house that signs first is named first.

    Raises:
        KeyError: there is no such style.

    """
    chosen = STYLES[style]
    writer = _Writer(parts, chosen)
    groups = list(_statements(parts.credits))
    lines = [writer.statement(group, last=group is groups[-1]) for group in groups]
    text = ", ".join(filter(None, ("; ".join(lines), *writer.suffixes())))
    return f"{chosen.brackets[0]}{text}{chosen.brackets[1]}" if chosen.brackets and text else text


def says_the_same(one: Parts, other: Parts) -> bool:
    """Whether two readings credit the same.

    Houses differ in who comes first; what counts is every party, the order of those of one role,
    and all that is said of the picture, but for the language of the words around the names.
    """
    order = sorted(one.credits, key=_role) == sorted(other.credits, key=_role)
    return order and one._replace(credits=(), language=None) == other._replace(
        credits=(), language=None
    )


def _role(party: Party) -> str:
    return party.role


def _statements(credits_: tuple[Party, ...]) -> Iterator[list[Party]]:
    """Part the parties where another maker, or an owner, begins anew."""
    group: list[Party] = []
    made = False  # a maker is in the group
    for party in credits_:
        maker = party.role in MAKERS
        again = made and group[-1].role != party.role if maker else group[:1] and _owns(group[0])
        if group and (_owns(party) or again):
            yield group
            group, made = [], False
        group.append(party)
        made = made or maker
    if group:
        yield group


def _owns(party: Party) -> bool:
    return party.role == Role.OWNER


class _Writer:
    """What of the parts is written already."""

    def __init__(self, parts: Parts, style: Style) -> None:
        self.parts = parts
        self.style = style
        self.words = SUFFIXES | dict(style.words)
        self.via = set(parts.via)
        self.said: set[str] = set()
        self.year = parts.year
        self.bare = "copyright" in parts.qualifiers and not any(map(_owns, parts.credits))

    def statement(self, group: list[Party], *, last: bool) -> str:
        """One statement: its label, its names; the last has the qualifiers of the chain."""
        led = self._led(group)
        if led:
            house, *makers = led
            text = house.name + self.style.lead + self._chain(makers)
            return text + (self._inner() if last else "")
        group = self._makers_first(group)
        text = self._label(group) + self._copyright(group)
        end = next((place for place, party in enumerate(group) if self._ends(party)), len(group))
        text += self._chain(group[:end], after=next(iter(group[end:]), None))
        if last and end:
            text += self._inner()
        return text + self._chain(group[end:], before=group[end - 1] if end else None)

    def suffixes(self) -> Iterator[str]:
        """The qualifiers that nothing has said, the licence, the year."""
        left = set(self.parts.qualifiers) - self.said
        yield from (self.words[word] for word in sorted(left) if word in SUFFIXES)
        if self.parts.license:
            yield self.parts.license
        if self.year:
            yield str(self.year)

    def _led(self, group: list[Party]) -> list[Party] | None:
        """The house, then the photographer, if the house signs first and nobody else is named."""
        makers = [party for party in group if party.role == Role.PHOTOGRAPHER]
        others = [party for party in group if party.role != Role.PHOTOGRAPHER]
        alone = len(others) == 1 and others[0].role == Role.AGENCY and len(makers) == 1
        if not self.style.lead or not alone or self._unowned():
            return None
        return [*others, *makers] if fold(others[0].name) in self.style.own else None

    def _makers_first(self, group: list[Party]) -> list[Party]:
        """The order of all houses that do not sign first: the photographer, then the agency."""
        if self.style.ordered or group[0].role != Role.AGENCY:
            return group
        made = [party for party in group if party.role in MAKERS]
        return [*group[1:], group[0]] if made == group[1:] else group

    def _ends(self, party: Party) -> bool:
        return party.role in INNER_ENDS or party.name in self.via

    def _inner(self) -> str:
        """The qualifiers that a house writes into the chain."""
        words = sorted(self.style.inner & set(self.parts.qualifiers) - self.said)
        self.said.update(words)
        return "".join(self.style.joint + self.words[word] for word in words)

    def _label(self, group: list[Party]) -> str:
        role = next((party.role for party in group if party.role in MAKERS), None)
        for qualifier, label in LABELS.get(role or "", ()):
            if not qualifier or qualifier in self.parts.qualifiers:
                self.said.add(qualifier)
                return f"{label}: "
        if role == Role.PHOTOGRAPHER or (role is None and self._may_be_labelled(group)):
            for qualifier, label in self.style.labels:
                if not qualifier or qualifier in self.parts.qualifiers:
                    self.said.add(qualifier)
                    return label
        lone = len(group) == 1 and role is not None
        return "Photo: " if lone and self._unowned() else ""

    def _may_be_labelled(self, group: list[Party]) -> bool:
        """Behind a house's label stands who made the picture, or the agency it is from."""
        return self.style.houses and group[0].role == Role.AGENCY and not self._unowned()

    def _unowned(self) -> bool:
        """© stands for the whole line, not before an owner."""
        return self.bare and "copyright" not in self.said

    def _copyright(self, group: list[Party]) -> str:
        if group[0].role != Role.OWNER and not self._unowned():
            return ""
        self.said.add("copyright")
        year, self.year = self.year, None
        return f"© {year} " if year else "© "

    def _chain(
        self, parties: list[Party], *, before: Party | None = None, after: Party | None = None
    ) -> str:
        """Names, and what joins them to each other and to those before."""
        text: list[str] = []
        following = [*parties[1:], after] if parties else []
        for party, behind in zip(parties, following, strict=True):
            text += (self._join(before, party, behind), party.name)
            before = party
        return "".join(text)

    def _join(self, before: Party | None, party: Party, after: Party | None) -> str:
        if party.role == Role.DISTRIBUTOR and party.name in self.via:
            self.via.discard(party.name)
            return self.style.via if before else "via "
        if party.role == Role.CLIENT:
            return " for "
        if party.role == Role.PROVIDER and self._is_courtesy(before):
            self.said.add("courtesy")
            return ", courtesy of " if before else "Courtesy of "
        if not before:
            return ""
        if party.role in MAKERS and before.role == party.role:
            return ", " if after and after.role == party.role else f" {self._conjunction()} "
        return self.style.joint

    def _conjunction(self) -> str:
        """That of the house; the neutral form follows the language of the line."""
        language = self.parts.language if self.style.ordered else None
        return CONJUNCTIONS.get((language or "").partition("-")[0], self.style.conjunction)

    def _is_courtesy(self, before: Party | None) -> bool:
        first = before is None or before.role != Role.PROVIDER
        return first and "courtesy" in self.parts.qualifiers
