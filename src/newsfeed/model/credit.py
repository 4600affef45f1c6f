"""Credits as values: a line as it is printed, and the parties it names when somebody asks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from newsfeed.errors import InvalidValue
from newsfeed.text.shown import shown

from ._convert import one_of, optional_line, required_line
from ._lists import one_spelled, several, several_spelled
from ._value import Value, field, frozen

if TYPE_CHECKING:
    from newsfeed.credits import Parts


# Media RSS 1.5.1, media:credit.
_UPLOADERS = frozenset({"uploader", "owner"})


def _scheme(uri: str | None) -> str | None:
    return one_of(uri, "scheme of roles", "urn:ebu", "urn:yvs")


@frozen(kw_only=True, repr=False)
class Credit(Value):
    """One party of a credit.

    Attributes:
        name: As it is to be printed.
        role: What the party did: photographer, agency, distributor …, or a role of `scheme`.
        scheme: The vocabulary `role` is taken from, which Media RSS wants in lower case: urn:ebu,
            or urn:yvs (uploader, owner); None for the roles of credit lines.

    """

    name: str = field(converter=required_line, kw_only=False)
    role: str | None = field(default=None, converter=optional_line)
    scheme: str | None = field(default=None, converter=_scheme)

    def _complete(self) -> None:
        if self.scheme is not None and self.role is not None:
            self._settle("role", self.role.lower())
            if self.scheme == "urn:yvs" and self.role not in _UPLOADERS:
                message = f"{shown(self.role)} is not a role of urn:yvs: uploader or owner"
                raise InvalidValue(message, path="role")


@frozen(kw_only=True, repr=False)
class CreditLine(Value):
    """A picture's credit, kept exactly as written and taken apart only when asked.

    Attributes:
        text: The line to print: "Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images".

    """

    text: str = field(converter=required_line, kw_only=False)
    _parts: Parts | None = field(default=None, eq=False)

    @classmethod
    def of(
        cls,
        credits: Iterable[Credit | str],  # noqa: A002 -- the word of the trade; nothing here needs the site builtin
        *,
        via: Iterable[str] = (),
        qualifiers: Iterable[str] = (),
        license: str | None = None,  # noqa: A002 -- same word as the attribute it fills
        year: int | None = None,
        language: str | None = None,
    ) -> Self:
        """Build a line from its parts, in order from the maker to the reader.

        Args:
            credits: The parties; a string is a photographer. Names in `via` are distributors.
            via: The distributors introduced by "via".
            qualifiers: Such as "file" or "pool".
            license: Such as "CC BY 4.0".
            year: Of the picture or its copyright.
            language: Of the words around the names.

        Raises:
            InvalidValue: nobody is credited and nothing is said.

        """
        from newsfeed.credits import Parts, Party, format_parts  # noqa: PLC0415 -- the grammar is loaded when used

        parties = tuple(
            Party(each.role or "photographer", each.name)
            for each in several_spelled(Credit, credits)
        )
        hops = tuple(via)
        known = {party.name for party in parties}
        parties += tuple(Party("distributor", hop) for hop in hops if hop not in known)
        parts = Parts(
            credits=parties, via=hops, qualifiers=tuple(sorted(set(qualifiers))),
            license=license, year=year, language=language,
        )  # fmt: skip
        made = cls(format_parts(parts))
        made._settle("_parts", parts)
        return made

    def _know(self, parts: Parts | None) -> None:
        """Keep what was read with the caption, which tells something too: "FILE PHOTO:"."""
        self._settle("_parts", parts)

    def _read(self) -> Parts:
        parts = self._parts
        if parts is None:
            from newsfeed.credits import read  # noqa: PLC0415 -- the grammar is loaded when used

            # Two threads may both read the line; they find the same, so either may keep it.
            parts = read(self.text)
            self._settle("_parts", parts)
        return parts

    @property
    def credits(self) -> tuple[Credit, ...]:
        """The parties named, in order of appearance."""
        return tuple(Credit(party.name, role=party.role) for party in self._read().credits)

    @property
    def via(self) -> tuple[str, ...]:
        """The names introduced by "via" or its like, in order."""
        return self._read().via

    @property
    def qualifiers(self) -> tuple[str, ...]:
        """Such as file, pool, handout; sorted."""
        return self._read().qualifiers

    @property
    def license(self) -> str | None:
        """The licence, normalised: "CC BY-SA 4.0"."""
        return self._read().license

    @property
    def year(self) -> int | None:
        """The first year inside the credit."""
        return self._read().year

    @property
    def language(self) -> str | None:
        """The language of the words around the names, where they tell."""
        return self._read().language

    def __str__(self) -> str:
        """The line as written."""
        return self.text


def split_credit(text: str) -> tuple[str | None, CreditLine | None]:
    """Part a caption from the credit at its end (or, as the BBC writes, before it).

    Args:
        text: A caption as a newsroom gives it, perhaps with a credit, perhaps only a credit.

    Returns:
        The caption, or None when the text is only a credit; and the credit, or None when there is
        none.

    """
    from newsfeed.credits import parse  # noqa: PLC0415 -- the grammar is loaded when used

    caption, credit, parts = parse(text)
    if not credit:
        return caption, None
    line = CreditLine(credit)
    line._know(parts)  # noqa: SLF001 -- the line's own, made here
    return caption, line


def credit_line(given: str | CreditLine | None) -> CreditLine | None:
    """A credit line; a string is its text."""
    return one_spelled(CreditLine, given)


def parties(given: Credit | Iterable[Credit]) -> tuple[Credit, ...]:
    """Credited parties; a string would be a whole line."""
    return several(Credit, given)
