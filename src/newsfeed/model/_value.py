"""What every value can do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

import msgspec

from ._declared import RARE, Declared, Field, Notes, field, frozen, put

__all__ = ["RARE", "Field", "Notes", "Value", "field", "frozen", "hand_on", "put"]

_SHOWN = 4
_SHOWN_TEXT = 48


if TYPE_CHECKING:

    class _Structure:
        _rare: bool
        _derived: tuple[str, ...]
        _cleaned: Notes

else:

    class _Structure(
        msgspec.Struct, metaclass=Declared, frozen=True, kw_only=True, eq=False, gc=False
    ):
        #: Whether any field declared `RARE` was given.
        _rare: bool = False

        #: Names of fields that were worked out rather than given; `evolve` works them out anew.
        _derived: tuple[str, ...] = ()

        #: What cleaning took away when the value was made.
        _cleaned: Notes = ()


class Value(_Structure):
    """What every value can do: be compared, hashed, pickled, shared between threads and evolved."""

    #: The fields of the class, in order.
    FIELDS: ClassVar[tuple[Field, ...]] = ()

    #: From a value to what it is compared by.
    _KEY: ClassVar[Any] = type

    @property
    def cleaned(self) -> Notes:
        """What cleaning took away when the value was made: pairs of field and words."""
        return self._cleaned

    def evolve(self, **changes: Any) -> Self:
        """Return a copy with `changes`; what was worked out from the rest is worked out again.

        An identity is the exception: an article keeps its `id` when its link changes.

        Raises:
            InvalidValue: a change is not acceptable.
            TypeError: there is no such field.

        """
        new = type(self)(**{**self._given(), **changes})
        kept = tuple(note for note in self._cleaned if note[0].partition("[")[0] not in changes)
        if kept:
            put(new, "_cleaned", kept + new.cleaned)
        return new

    def _given(self) -> dict[str, Any]:
        """Return the fields that say something, without those that were worked out."""
        return {
            f.name: content
            for f in self.FIELDS
            if f.name not in self._derived and (content := getattr(self, f.name)) is not f.default
        }

    def __eq__(self, other: object) -> bool:
        """Whether `other` is of the same class and says the same."""
        if type(self) is not type(other):
            return NotImplemented
        return bool(self._KEY(self) == self._KEY(other))

    def __ne__(self, other: object) -> bool:
        """Whether `other` is of another class or says something else."""
        # msgspec's own would compare identities.
        return not self == other

    def __hash__(self) -> int:
        """Return a hash of what the value says."""
        return hash((type(self), self._KEY(self)))

    def __repr__(self) -> str:
        """Show the first few fields that say something, shortened."""
        said = [f for f in self.FIELDS if f.name[0] != "_" and getattr(self, f.name) != f.default]
        shown = ", ".join(f"{f.name}={_short(getattr(self, f.name))}" for f in said[:_SHOWN])
        return f"{type(self).__name__}({shown}{', …' if len(said) > _SHOWN else ''})"

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        """Yield what was said, for programs that show values."""
        for f in self.FIELDS:
            if (content := getattr(self, f.name)) != f.default:
                yield f.name, content

    def _derive(self, name: str, content: object) -> None:
        """Fill `name`, which was not given, from what was."""
        put(self, name, content)
        put(self, "_derived", (*self._derived, name))

    def _settle(self, name: str, content: object) -> None:
        """Fill `name` for good: `evolve` will treat it as given."""
        put(self, name, content)


def hand_on(old: Value, new: Value, names: Mapping[str, str]) -> None:
    """Note on `new` what cleaning took from `old`, by what the fields are called there."""
    notes = tuple((names[name], lost) for name, lost in old.cleaned if name in names)
    if notes:
        put(new, "_cleaned", (*new.cleaned, *notes))


def _short(content: object) -> str:
    if isinstance(content, tuple):
        return f"<{len(content)}>"
    text = repr(content)
    return text if len(text) <= _SHOWN_TEXT else text[: _SHOWN_TEXT - 1] + "…"
