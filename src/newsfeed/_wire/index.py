"""A shape turned round for reading and checking: from names to the rows that speak of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from .codec import SAME, Codec
from .known_rows import Into, Known, KnownText, Place, key
from .shape import (
    SELF,
    Any_,
    Attr,
    Child,
    Choice,
    Const,
    Foreign,
    Guard,
    Lens,
    Markup,
    Part,
    Row,
    Shape,
    Stream,
    Switch,
    Text,
    Where,
)


def _known_text(row: Attr | Text, part: int) -> KnownText:
    place = _place(row, part)
    field = place.field if place.into is Into.FIELD else None
    codec = row.codec
    return KnownText(row, place, field, codec.decode is str, SAME.get(codec.decode))


class Index:
    """What may stand in one element.

    Attributes:
        shape: The shape it was made from.
        reading: By name, the rows that read an element, the more particular first.
        sole: By name, the row that reads an element, where there is just one for all of its name.
        known: By name, all rows that speak of an element.
        attributes: By name.
        consts: By name, the values that tell elements apart.
        also: Names of elements that only a checker knows; a reader keeps them as they are.
        is_leaf: Whether no element is read in it.
        text: The row for the element's own text.
        markup: The row for an element that is kept whole.
        any: The row that keeps unknown elements; with the value it belongs to.
        foreign: The row that keeps what is foreign to the element's own value.
        parts: The other values that share the element: where each goes, and its shape.
        stream: The row of the document's items.
        spaces: The namespaces whose elements the rows speak of.

    """

    def __init__(self, shape: Shape) -> None:
        """Go through the rows of a shape."""
        self.shape = shape
        self.reading: dict[str, tuple[Known, ...]] = {}
        self.sole: dict[str, Known] = {}
        self.known: dict[str, tuple[Known, ...]] = {}
        self.attributes: dict[str, KnownText] = {}
        self.consts: dict[str, set[str]] = {}
        self.text: KnownText | None = None
        self.markup: Markup | None = None
        self.any: tuple[Any_, int] | None = None
        self.foreign: Foreign | None = None
        self.parts: list[tuple[Place, Shape]] = []
        self.stream: Stream | None = None
        self._add(shape.rows, 0)
        self.required = tuple(
            each for every in self.known.values() for each in every if each.row.required
        )
        self.also = frozenset(_beside(shape))
        self.is_leaf = not any((self.reading, self.any, self.parts))
        for name, rows in self.reading.items():
            if len(rows) == 1 and not rows[0].told:
                self.sole[name] = rows[0]
        self.spaces = {name.rpartition("}")[0] for name in self.known}

    def find(self, name: str, attributes: Mapping[str, str]) -> Known | None:
        """Return the row that reads an element."""
        sole = self.sole.get(name)
        if sole is not None:
            return sole
        for each in self.reading.get(name, ()):
            if each.fits(attributes):
                return each
        return None

    def _add(self, rows: tuple[Row, ...], part: int) -> None:  # noqa: C901, PLR0912 -- one case for each kind of row
        for row in spread(rows):
            match row:
                case Attr():
                    self.attributes.setdefault(key(row.name), _known_text(row, part))
                case Const():
                    self.consts.setdefault(key(row.name), set()).add(row.value)
                case Text() if self.text is None:
                    self.text = _known_text(row, part)
                case Markup():
                    self.markup = row
                case Foreign() if part == 0:
                    self.foreign = row
                case Any_() if self.any is None:
                    self.any = (row, part)
                case Child():
                    self._child(row, _place(row, part, self.shape))
                case Choice():
                    for _, child in row.cases:
                        self._child(child, Place(Into.LIST, _field(row.source), None, part))
                case Part() if row.source == SELF:
                    self._add(row.form.rows, part)
                case Part():
                    self.parts.append((Place(Into.FIELD, _field(row.source)), row.form))
                    self._add(row.form.rows, len(self.parts))
                case Stream():
                    self.stream = row
                case _:
                    pass

    def _child(self, row: Child, place: Place) -> None:
        form = row.form
        shape = form if isinstance(form, Shape) else None
        consts = [each for each in shape.rows if isinstance(each, Const)] if shape else []
        told = tuple((key(each.name), each.value, each.implied) for each in consts)
        codec = form if isinstance(form, Codec) else None
        index = index_of(shape) if shape else None
        verbatim = shape.bare if shape else codec is not None and codec.decode is str
        only = None
        if index is not None and index.is_leaf and index.text is not None and index.text.verbatim:
            only = None if place.into is Into.SAME else index.text.field or None
        same = None if codec is None else SAME.get(codec.decode)
        recurs = row.recurs and place.into is not Into.SAME
        may = frozenset((*index.attributes, *index.consts)) if index else frozenset()
        made = Known(row, place, told, index, codec, verbatim, only, same, recurs, may)
        name = row.name.key
        self.known[name] = (*self.known.get(name, ()), made)
        said = {_values(each) for each in self.reading.get(name, ())}
        # Options write one thing in several ways; the first that reads stands for all.
        if row.reads and _values(made) not in said:
            rows = (*self.reading.get(name, ()), made)
            self.reading[name] = tuple(sorted(rows, key=lambda each: -len(each.told)))


@lru_cache(maxsize=1024)
def index_of(shape: Shape) -> Index:
    """Return the index of a shape; it is made once."""
    return Index(shape)


def _values(known: Known) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value, _ in known.told)


def _beside(shape: Shape) -> Iterator[str]:
    """Yield the names of elements that only a checker knows, of all values that share one."""
    yield from _names(shape.checks)
    for row in spread(shape.rows):
        if isinstance(row, Part):
            yield from _beside(row.form)


def _names(rows: tuple[Row, ...]) -> Iterator[str]:
    """Yield the names of the elements that rows speak of, also of those that share one."""
    for row in spread(rows):
        if isinstance(row, Child):
            yield row.name.key
        elif isinstance(row, Part):
            yield from _names(row.form.rows)
            yield from _names(row.form.checks)


def spread(rows: tuple[Row, ...]) -> Iterator[Row]:
    """Yield the rows of all options, and those behind guards."""
    for row in rows:
        match row:
            case Guard():
                yield from spread(row.rows)
            case Switch():
                for case in row.cases.values():
                    yield from spread(case)
            case _:
                yield row


def _field(source: Where) -> str:
    return source.fields[0] if isinstance(source, Lens) else source


def _place(row: Attr | Text | Child, part: int, shape: Shape | None = None) -> Place:
    alias = isinstance(row, Child) and not row.writes
    source = row.source
    if isinstance(source, Lens) and source.put is not None:
        return Place(Into.LENS, "", source.put, part, alias)
    if isinstance(row, Child):
        if row.many:
            return Place(Into.LIST, _field(source), None, part, alias)
        # An element for the value itself holds more of its fields, unless it is all there is.
        same = source == SELF and isinstance(row.form, Shape) and shape is not None
        if same:
            return Place(Into.SAME, SELF, None, part, alias)
    return Place(Into.FIELD, _field(source), None, part, alias)
