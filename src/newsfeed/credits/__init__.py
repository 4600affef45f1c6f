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

from typing import TYPE_CHECKING

from .parts import MAKERS, Parts, Party, Reading, Role

if TYPE_CHECKING:
    from .knowledge import Knowledge
    from .reader import CreditReader

__all__ = [
    "MAKERS",
    "CreditReader",
    "Knowledge",
    "Parts",
    "Party",
    "Reading",
    "Role",
    "format_parts",
    "parse",
    "read",
    "split",
]


def read(text: str) -> Parts:
    """Understand a credit line with what the library knows; see `CreditReader.read`."""
    from .reader import standard  # noqa: PLC0415 -- the grammar is loaded when used

    return standard().read(text)


def split(text: str) -> tuple[str | None, str | None]:
    """Divide a line into caption and credit; see `CreditReader.split`."""
    from .reader import standard  # noqa: PLC0415 -- the grammar is loaded when used

    return standard().split(text)


def parse(text: str) -> Reading:
    """Divide a line and understand its credit; see `CreditReader.parse`."""
    from .reader import standard  # noqa: PLC0415 -- the grammar is loaded when used

    return standard().parse(text)


def format_parts(parts: Parts) -> str:
    """Write parts as a line in a neutral form: "A and B/Agency via Distributor, File"."""
    from .formatting import format_parts as write  # noqa: PLC0415 -- loaded when used

    return write(parts)


def __getattr__(name: str) -> object:
    if name == "CreditReader":
        from .reader import CreditReader  # noqa: PLC0415 -- the grammar is loaded when used

        return CreditReader
    if name == "Knowledge":
        from .knowledge import Knowledge  # noqa: PLC0415 -- the tables are loaded when used

        return Knowledge
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
