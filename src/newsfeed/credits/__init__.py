"""Credit lines understood: "Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images".

A grammar, not a list of cases: who made a picture and who passed it on follows from the place of a
name in the chain; lists of agencies and platforms only help. Some twenty languages; time linear in
the length of the line. Nothing is compiled or loaded before a line is to be read.

"The guide" in the docstrings is the annotation guide for credit lines that this grammar and its
corpus follow; its rules are said, in other words, where they are applied.

>>> from newsfeed.credits import read, split
>>> split("The troops stayed. Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images")
('The troops stayed.', 'Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images')
>>> parts = read("Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images")
>>> [f"{role}: {name}" for role, name in parts.credits]
['photographer: ANNA EXAMPLE', 'agency: Sputnik', 'agency: AFP', 'distributor: Getty Images']
>>> parts.via
('Getty Images',)

`CreditReader` reads the same way, with houses of your own added to what it knows (`Knowledge`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from .parts import MAKERS, Parts, Party, Reading, Role

if TYPE_CHECKING:
    from .iptc import PhotoMetadata
    from .knowledge import Knowledge
    from .reader import CreditReader

__all__ = [
    "MAKERS",
    "CreditReader",
    "Knowledge",
    "Parts",
    "Party",
    "PhotoMetadata",
    "Reading",
    "Role",
    "faithful",
    "format_parts",
    "is_organisation",
    "license_in",
    "parse",
    "read",
    "split",
    "styles",
]


@cache
def _reader() -> CreditReader:
    from .reader import standard  # noqa: PLC0415 -- the grammar is loaded when used

    return standard()


def read(text: str) -> Parts:
    """Understand a credit line with what the library knows; see `CreditReader.read`."""
    return _reader().read(text)


def split(text: str) -> tuple[str | None, str | None]:
    """Divide a line into caption and credit; see `CreditReader.split`."""
    return _reader().split(text)


def license_in(text: str) -> tuple[int, int, str] | None:
    """Where a text names a licence, from and to, and the address of the licence's deed."""
    from .licences import license_in as find  # noqa: PLC0415 -- loaded when used

    return find(text)


def parse(text: str) -> Reading:
    """Divide a line and understand its credit; see `CreditReader.parse`."""
    return _reader().parse(text)


def format_parts(parts: Parts, style: str = "neutral") -> str:
    """Write parts as a line: "A and B/Agency via Distributor, File", or as a house does.

    Raises:
        KeyError: there is no such style (`STYLES` has them).

    """
    from .formatting import format_parts as write  # noqa: PLC0415 -- loaded when used

    return write(parts, style)


def faithful(text: str, parts: Parts, style: str, *, display: bool = False) -> str | None:
    """Write a credit as a house does, if nothing is lost; else None.

    What is written must read as the same parts again, and the text must hold no words that are in
    no part.

    Args:
        text: The credit as it was written.
        parts: What it says.
        style: One of `styles()`.
        display: Write names in the form to show: "Reuters" for REUTERS.

    Raises:
        KeyError: there is no such style.

    """
    from .display import shown  # noqa: PLC0415 -- loaded when used
    from .formatting import format_parts as write  # noqa: PLC0415 -- loaded when used
    from .formatting import says_the_same  # noqa: PLC0415 -- loaded when used

    if _reader().leaves_words(text):
        return None
    if display:
        parts = shown(parts)
    line = write(parts, style)
    return line if line and says_the_same(read(line), parts) else None


def is_organisation(name: str) -> bool:
    """Whether a name shows that it is an organisation's; see `CreditReader.is_organisation`."""
    return _reader().is_organisation(name)


def styles() -> tuple[str, ...]:
    """The names of the styles that a line can be written in."""
    from .house_styles import STYLES  # noqa: PLC0415 -- loaded when used

    return tuple(STYLES)


def __getattr__(name: str) -> object:
    if name == "CreditReader":
        from .reader import CreditReader  # noqa: PLC0415 -- the grammar is loaded when used

        return CreditReader
    if name == "PhotoMetadata":
        from .iptc import PhotoMetadata  # noqa: PLC0415 -- loaded when used

        return PhotoMetadata
    if name == "Knowledge":
        from .knowledge import Knowledge  # noqa: PLC0415 -- the tables are loaded when used

        return Knowledge
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
