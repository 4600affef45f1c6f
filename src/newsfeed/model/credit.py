"""Credits as values: a line as it is printed, and the parties it names when somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Self

from newsfeed.errors import InvalidValue
from newsfeed.text.shown import shown

from ._compiled import CLEANING, UNCHANGED, USUAL
from ._convert import one_of, optional_line, required_line
from ._lists import Known, one_spelled, several, several_spelled
from ._value import Value, field, frozen, put

if TYPE_CHECKING:
    from newsfeed.credits import Parts, PhotoMetadata, Reading


# Media RSS 1.5.1, media:credit.
_UPLOADERS = frozenset({"uploader", "owner"})


def _role(text: str | None) -> str | None:
    return optional_line(text)


CLEANING.add(_role)
# What Python takes for a name is one line, and so are all roles: "graphic_artist".
UNCHANGED[_role] = ("type(x) is str and x.isidentifier()", {})


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
    role: str | None = field(default=None, converter=_role)
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
        # A role of the grammar is a StrEnum: as plain text there is nothing to convert.
        return tuple(
            [
                Credit(name, role=getattr(role, "_value_", role))
                for role, name in self._read().credits
            ]
        )

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
    def license_url(self) -> str | None:
        """The address of the licence's deed; None without a licence, or without its version."""
        from newsfeed.credits.licences import url_of  # noqa: PLC0415 -- loaded when used

        return url_of(self.license)

    @property
    def year(self) -> int | None:
        """The first year inside the credit."""
        return self._read().year

    @property
    def language(self) -> str | None:
        """The language of the words around the names, where they tell."""
        return self._read().language

    def format(self, style: str = "neutral", *, display: bool = False) -> str:
        """Write the credit as a house does.

        A line that could not be read back as the same credit stays as it was written. No name is
        changed unless asked for.

        Args:
            style: afp, ap, bloomberg, dpa, efe, epa, getty, guardian, nyt, reuters; neutral is of
                no house.
            display: Show one spelling for a house ("Reuters" for REUTERS) and no names of people
                in capitals.

        Raises:
            InvalidValue: there is no such style.

        """
        from newsfeed.credits import faithful, styles  # noqa: PLC0415 -- loaded when used

        if style not in styles():
            message = f"{shown(style)} is not a style of credits: {', '.join(styles())}"
            raise InvalidValue(message, path="style")
        return faithful(self.text, self._read(), style, display=display) or self.text

    def iptc(self) -> PhotoMetadata:
        """The credit as IPTC photo metadata: Creator, Credit Line, Copyright Notice and others."""
        from newsfeed.credits.iptc import photo_metadata  # noqa: PLC0415 -- loaded when used

        return photo_metadata(self.text, self._read())

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
    caption, credit, parts = _parser()(text)
    if not credit:
        return caption, None
    line = CreditLine(credit)
    # What was read with the caption is kept, for that tells something too: "FILE PHOTO:".
    put(line, "_parts", parts)
    return caption, line


@cache
def _parser() -> Callable[[str], Reading]:
    from newsfeed.credits.reader import standard  # noqa: PLC0415 -- the grammar is loaded when used

    return standard().parse


def credit_line(given: str | CreditLine | None) -> CreditLine | None:
    """A credit line; a string is its text."""
    return one_spelled(CreditLine, given)


def parties(given: Credit | Iterable[Credit]) -> tuple[Credit, ...]:
    """Credited parties; a string would be a whole line."""
    return several(Credit, given)


USUAL[credit_line] = ("type(x) is str", "KIND(x)", {"KIND": Known(CreditLine).__getitem__})
