"""Every field of the model has a row, and every row has its place in a standard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest

import newsfeed
from newsfeed import (
    ATOM,
    RSS,
    Article,
    CreditLine,
    Element,
    Feed,
    Foreign,
    Format,
    MediaDetails,
    Period,
    Source,
    Tag,
    Value,
)
from newsfeed._wire.names import Name
from newsfeed._wire.shape import SELF, Attr, Child, Lens, Part, Row, Shape
from newsfeed._wire.walking import walk

KINDS: Final = [
    kind
    for kind in vars(newsfeed).values()
    if isinstance(kind, type) and issubclass(kind, Value) and kind is not Value
]

#: Fields that no row speaks of, and why.
UNBOUND: Final[dict[tuple[type[Value], str], str]] = {
    (CreditLine, "text"): "a codec writes and reads the whole line",
    (Period, "start"): "a codec writes and reads the whole period",
    (Period, "end"): "the same",
    (Period, "name"): "the same",
    (Tag, "name"): "a codec writes and reads all tags",
    (Tag, "weight"): "the same",
    (Element, "name"): "elements are written and read as they are",
    (Element, "attributes"): "the same",
    (Element, "content"): "the same",
    (Element, "prefix"): "the same",
    (Foreign, "attributes"): "the same",
    (Foreign, "elements"): "the same",
    (Foreign, "prefixes"): "the same",
    (Feed, "order"): "the articles stand in it",
    (Feed, "extra"): "values of somebody else, who has rows of their own for them",
    (Article, "extra"): "the same",
    (MediaDetails, "extra"): "the same",
}

#: Fields that are written by a row of their own, and read by that of `links`: the model puts a link
#: that says what a field says there.
SORTED: Final = {(Feed, "url"), (Feed, "hubs"), (Source, "link")}

#: Names in lenses that are no fields: what was read is put where it belongs when a value is built.
HANDED_ON: Final = {
    "implied": "fields that were made up, which are emptied",
    "own_logo": "more of a logo",
    "own_role": "the role of a party without a scheme",
    "shared": "what holds for all of a group",
}


def _rows(form: Format, *, written: bool) -> Iterator[tuple[Shape, Row]]:
    for shape, row in walk(form.shape, written=written):
        if written or getattr(row, "reads", True):
            yield shape, row


def _fields(row: Row) -> tuple[str, ...]:
    source: Any = getattr(row, "source", SELF)
    return source.fields if isinstance(source, Lens) else (source,)


def _bound(*, written: bool) -> set[tuple[type, str]]:
    """Return class and field of every row that is written, or of every one that reads."""
    return {
        (shape.of, name)
        for form in (RSS, ATOM)
        for shape, row in _rows(form, written=written)
        for name in _fields(row)
        if isinstance(shape.of, type)
    }


WRITTEN: Final = _bound(written=True)
READ: Final = _bound(written=False) | SORTED


@pytest.mark.parametrize("bound", [WRITTEN, READ], ids=["written", "read"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_a_row(kind: type[Value], bound: set[tuple[type, str]]) -> None:
    """What can be said is written in a format at least, and read from one."""
    missing = {
        field.name
        for field in kind.FIELDS
        if field.name[0] != "_"
        if not any((each, field.name) in bound | UNBOUND.keys() for each in kind.__mro__)
    }
    assert missing == set()


def test_no_exemption_is_in_vain() -> None:
    """A field on the list above has no row, and is one."""
    assert not UNBOUND.keys() & (WRITTEN | READ)
    assert WRITTEN >= SORTED
    assert not SORTED & _bound(written=False)
    assert all(name in {each.name for each in kind.FIELDS} for kind, name in UNBOUND)


def test_rows_speak_of_fields_that_are_there() -> None:
    """A field that is renamed takes its rows along."""
    strange = {
        name
        for kind, name in WRITTEN | READ
        if issubclass(kind, Value)
        if name != SELF and name not in {each.name for each in kind.FIELDS}
    }
    assert strange == HANDED_ON.keys()


@pytest.mark.parametrize("form", [RSS, ATOM], ids=["rss", "atom"])
def test_every_row_says_where_its_standard_speaks_of_it(form: Format) -> None:
    """The passage is what a finding points to."""
    checks = {id(shape): shape for shape, _ in walk(form.shape) if shape.checks}
    known = [row for _, row in walk(form.shape)]
    # An attribute that an element of a module has is spoken of where its element is.
    known += [
        row
        for each in checks.values()
        for _, row in walk(Shape(tuple, each.checks))
        if isinstance(getattr(row, "name", None), Name)
    ]
    assert [row.name for row in known if isinstance(row, Attr | Child) and not row.ref] == []


def test_a_part_is_of_a_class_of_the_model() -> None:
    """What stands in its parent without an element is a value of its own."""
    parts = [row for form in (RSS, ATOM) for _, row in walk(form.shape) if isinstance(row, Part)]
    assert parts
    assert all(row.form.of in KINDS for row in parts)
