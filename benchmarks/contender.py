"""What takes part in the comparison: a function from plain dicts to the bytes of one feed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from benchmarks.articles import ArticleData, FeedData

Format: TypeAlias = Literal["RSS", "Atom"]
Write: TypeAlias = Callable[[FeedData, Sequence[ArticleData]], bytes]
Seconds: TypeAlias = Callable[[Sequence[ArticleData]], float]

FORMATS: Final[tuple[Format, ...]] = ("RSS", "Atom")


@dataclass(frozen=True, kw_only=True)
class Contender:
    """A way from dicts to bytes.

    Attributes:
        name: What the table calls it; the floor is ``"floor"``.
        format: What it writes.
        write: Makes the values anew from the dicts and returns the whole document.
        fields: The fields of an article that it is credited with (`benchmarks.fields.FIELDS`).
            They are checked against what it writes before anything is timed.
        seconds: For one that runs elsewhere and has its own clock: writes the articles and says
            how long that took.
    """

    name: str
    format: Format
    write: Write
    fields: frozenset[str]
    seconds: Seconds | None = None
