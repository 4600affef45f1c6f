"""The reader of credit lines: knowledge in, parts out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from .grammar import Grammar
from .knowledge import ORGANISATIONS, Knowledge, fold
from .naming import classify
from .parts import Parts, Reading
from .roles import parts_of
from .scanning import scan
from .splitting import FILE, opens_as, split
from .trimming import squeezed


class CreditReader:
    """Reads credit lines; give it the houses of your own country.

    Making one compiles its tables (some milliseconds); keep it. It may serve several threads.

    Example:
        >>> reader = CreditReader(agencies=["Example Wire"])
        >>> [party.role.value for party in reader.read("Example Wire/Jane Doe").credits]
        ['agency', 'photographer']

    """

    def __init__(
        self,
        *,
        agencies: Iterable[str] = (),
        libraries: Iterable[str] = (),
        platforms: Iterable[str] = (),
        social: Iterable[str] = (),
        generators: Iterable[str] = (),
        knowledge: Knowledge | None = None,
    ) -> None:
        """Take names in addition to what the library knows.

        Args:
            agencies: Organisations at sight.
            libraries: Tier 2: agency when alone, distributor beside another organisation.
            platforms: Tier 1: distributors always.
            social: Platforms whose pictures are social-media pictures.
            generators: Tools that make pictures.
            knowledge: What to start from; by default what the library knows.

        """
        known = Knowledge.standard() if knowledge is None else knowledge
        self._grammar = Grammar(
            known.extended(
                agencies=agencies,
                libraries=libraries,
                platforms=platforms,
                social=social,
                generators=generators,
            )
        )

    def read(self, text: str) -> Parts:
        """Understand a credit line. Never fails: what is not understood is not in the parts."""
        return parts_of(scan(squeezed(text), self._grammar), self._grammar)

    def is_organisation(self, name: str) -> bool:
        """Whether a name is listed as an organisation's, an acronym, or worded as one."""
        known = self._grammar.known.get(fold(name))
        return (known or classify(name, self._grammar, shouting=False)) in ORGANISATIONS

    def leaves_words(self, text: str) -> bool:
        """Whether a credit holds words of which `read` makes nothing."""
        return bool(scan(squeezed(text), self._grammar).leftovers)

    def split(self, text: str) -> tuple[str | None, str | None]:
        """Divide a line into caption and credit, both as written; None for what is not there.

        Joiners, brackets around the credit and furniture behind it are in neither.
        """
        return split(text, self._grammar)[:2]

    def parse(self, text: str) -> Reading:
        """Divide a line and understand its credit, in one go.

        It knows more than `read(split(text)[1])` where the caption opens with "FILE PHOTO:": that
        makes the picture a file picture, and the words stay in the caption.
        """
        grammar = self._grammar
        caption, credit, scanned = split(text, grammar)
        if credit is None:
            return Reading(caption, None, None)
        parts = self.read(credit) if scanned is None else parts_of(scanned, grammar)
        if caption and opens_as(FILE, caption, grammar):
            parts = parts._replace(qualifiers=tuple(sorted({*parts.qualifiers, "file"})))
        return Reading(caption, credit, parts)


@cache
def standard() -> CreditReader:
    """The reader that knows what the library knows by itself."""
    return CreditReader()
