"""What a value and its document tell each other, when it is written and when it is read."""

from __future__ import annotations

from typing import Any

from msgspec import Struct


class Context(Struct, frozen=True, eq=False):
    """What a part inherits from the document around it, and what it has to say in return."""

    #: The value the whole document stands for.
    root: Any

    #: The options the writer was compiled for.
    options: Any

    #: What could not be written as given: pairs of field and words. Whoever calls a writer reads
    #: it.
    notes: list[tuple[str, str]] = []


class Around(Struct, eq=False):
    """What a value that is read may take from the document around it.

    Attributes:
        root: The fields of the document's value, as far as they have been read.
        loose: Whether what the standard asks for may be made up where it is missing.
        made_up: What was made up: pairs of field and words. Whoever reads tells it.

    """

    root: dict[str, Any]
    loose: bool = False
    made_up: list[tuple[str, str]] = []
