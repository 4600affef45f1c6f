"""What a row is to a reader: which element or attribute it reads, and where that goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .codec import Codec
from .names import Name
from .shape import Attr, Child, Text

if TYPE_CHECKING:
    from .index import Index


class Into(Enum):
    """What becomes of something that was read."""

    #: It fills a field.
    FIELD = "field"

    #: It is one more of those in a field.
    LIST = "list"

    #: It is more fields of the same value.
    SAME = "same"

    #: A lens says which fields it fills.
    LENS = "lens"


class Place(Struct, frozen=True, eq=False):
    """Where something that was read goes.

    Attributes:
        into: What becomes of it.
        field: The field, if it is one.
        put: The lens' function, if it is a lens.
        part: Which of the values that share the element it belongs to: 0 is the element's own.
        alias: Whether it only stands in for another row that says the same.

    """

    into: Into
    field: str
    put: Any = None
    part: int = 0
    alias: bool = False


class Known(Struct, frozen=True, eq=False):
    """A row for an element, and where its content goes.

    Attributes:
        row: The row.
        place: Where what is read goes.
        told: The attributes that tell its element from others of the same name: name, value, and
            whether one without it counts as having it.
        may: All attributes that such an element may have.
        index: Of its shape, if it has one.
        codec: What it has instead.
        verbatim: Whether an element without attributes and elements stands for its text.
        only: The field that the text of such an element fills, if it is all there is to read.
        same: Says of most texts that `codec` gives back as they are that it does; of no other.
        recurs: Whether what was read is remembered, for elements that say the same.

    """

    row: Child
    place: Place
    told: tuple[tuple[str, str, bool], ...]
    index: Index | None
    codec: Codec[Any] | None = None
    verbatim: bool = False
    only: str | None = None
    same: Callable[[str], object] | None = None
    recurs: bool = False
    may: frozenset[str] = frozenset()

    def fits(self, attributes: Mapping[str, str]) -> bool:
        """Whether an element with these attributes is one of this row's, and says no more."""
        for name, value, implied in self.told:
            said = attributes.get(name)
            if said != value and not (said is None and implied):
                return False
        return not self.told or attributes.keys() <= self.may


class KnownText(Struct, frozen=True, eq=False):
    """A row for an attribute or for the element's own text, and where it goes.

    Attributes:
        row: The row.
        place: Where what is read goes.
        field: The field, if it goes into one; for the value itself, `SELF`.
        verbatim: Whether the text is what is held.
        same: As in `Known`.

    """

    row: Attr | Text
    place: Place
    field: str | None
    verbatim: bool
    same: Callable[[str], object] | None


def key(name: str | Name) -> str:
    """Return an attribute's name as a parser gives it."""
    return name.key if isinstance(name, Name) else name
