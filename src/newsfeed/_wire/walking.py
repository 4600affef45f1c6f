"""Walks through the rows of shapes."""

from __future__ import annotations

from collections.abc import Iterator

from .names import XML, Name, Namespace
from .shape import (
    Attr,
    Child,
    Choice,
    Const,
    Guard,
    Lens,
    Part,
    Row,
    Shape,
    Stream,
    Switch,
    nothing,
)


def chosen(rows: tuple[Row, ...], options: object) -> Iterator[Row]:
    """Yield `rows` with every switch replaced by the rows that `options` choose."""
    for row in rows:
        if isinstance(row, Switch):
            yield from chosen(row.cases[getattr(options, row.option)], options)
        else:
            yield row


def walk(shape: Shape, *, written: bool = False) -> Iterator[tuple[Shape, Row]]:
    """Yield every row of `shape` and of all shapes below it, with its shape, each shape once.

    Args:
        shape: Where to begin.
        written: Whether to leave out what is only read.

    """
    seen = {id(shape)}
    waiting = [(shape, row) for row in reversed(shape.rows)]
    while waiting:
        each, row = waiting.pop()
        if written and not _is_written(row):
            continue
        yield each, row
        below = within(row)
        if isinstance(below, Shape):
            if id(below) not in seen:
                seen.add(id(below))
                waiting += [(below, inner) for inner in reversed(below.rows)]
        else:
            waiting += [(each, inner) for inner in reversed(below)]


def _is_written(row: Row) -> bool:
    source = getattr(row, "source", None)
    if isinstance(source, Lens) and source.get is nothing:
        return False
    return not isinstance(row, Child) or row.writes


def within(row: Row) -> Shape | tuple[Row, ...]:
    """Return what a row holds: the shape of another element, or rows of the same one."""
    match row:
        case Switch():
            return tuple(inner for case in row.cases.values() for inner in case)
        case Guard():
            return row.rows
        case Choice():
            return tuple(child for _, child in row.cases)
        case Child(form=Shape() as form) | Part(form=form) | Stream(form=form):
            return form
        case _:
            return ()


def namespaces(shape: Shape) -> tuple[Namespace, ...]:
    """Return every namespace that the shape can mention, in the order of its rows."""
    found: dict[Namespace, None] = {}
    for _, row in walk(shape, written=True):
        name = row.name if isinstance(row, Child | Stream | Attr | Const) else ""
        if isinstance(name, Name):
            found[name.namespace] = None
    return tuple(each for each in found if each.uri and each is not XML)
