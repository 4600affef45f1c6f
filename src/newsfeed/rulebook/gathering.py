"""Where rules stand: in the shapes of the formats, in profiles, and on pages of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newsfeed._wire.codec import Codec
from newsfeed._wire.rule import Across, Page, Rule
from newsfeed._wire.shape import Attr, Child, Row, Shape, Text
from newsfeed._wire.walking import within
from newsfeed.formats import Format

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["forms_of", "pages_of", "rules_of"]


def rules_of(formats: Iterable[Format]) -> Iterator[Rule | Across]:
    """Yield the rules that stand in the shapes of formats, some of them more than once."""
    for shape, rows in _shapes(formats):
        yield from shape.rules
        for row in rows:
            if isinstance(row, Child):
                yield from row.rules


def forms_of(formats: Iterable[Format]) -> Iterator[str]:
    """Yield the ids of the rules that forms of values stand for, some of them more than once."""
    for _, rows in _shapes(formats):
        for row in rows:
            form = row.form if isinstance(row, Child) else getattr(row, "codec", None)
            if isinstance(row, Child | Attr | Text) and isinstance(form, Codec):
                yield from _ids(form)
            if isinstance(row, Child):
                yield row.missing
            if isinstance(row, Child | Text):
                yield from (each.rule for each in row.style.doubts)


def pages_of(modules: Iterable[ModuleType]) -> Iterator[Page]:
    """Yield the pages of rules that have no function."""
    for module in modules:
        yield from (each for each in vars(module).values() if isinstance(each, Page))


def _ids(form: Codec[object]) -> Iterator[str]:
    yield form.rule
    if form.fragile is not None:
        yield form.fragile[0]
    yield from (each.rule for each in form.doubts)


def _shapes(formats: Iterable[Format]) -> Iterator[tuple[Shape, list[Row]]]:
    """Yield every shape once, with all rows of its element, those for checkers alone among them."""
    waiting = [each.shape for each in formats]
    seen: set[int] = set()
    while waiting:
        shape = waiting.pop()
        if id(shape) in seen:
            continue
        seen.add(id(shape))
        rows: list[Row] = []
        left = [*shape.rows, *shape.checks]
        while left:
            row = left.pop()
            rows.append(row)
            below = within(row)
            if isinstance(below, Shape):
                waiting.append(below)
            else:
                left += below
        yield shape, rows
