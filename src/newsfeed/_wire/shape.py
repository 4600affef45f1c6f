"""How a value looks as an element: an ordered tuple of rows, said once and read many ways.

The writer is generated from a shape (`write`); the reader, the checker and the reference pages walk
the same rows. So a row says everything there is to know about its element or attribute: the field
it stands for, its name, the form of its value, whether it must be there, may be there often, and
where the specification speaks of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from .codec import TEXT, Codec
from .escape import PLAIN, Style
from .names import XML, Name, Namespace


class Context(Struct, frozen=True, eq=False):
    """What a part inherits from the document around it, and what it has to say in return."""

    #: The value the whole document stands for.
    root: Any

    #: The options the writer was compiled for.
    options: Any

    #: What could not be written as given: pairs of field and words. Whoever calls a writer reads
    #: it.
    notes: list[tuple[str, str]] = []


class Lens(Struct, frozen=True, eq=False):
    """A view of a value where a row stands for more, or less, than one field.

    Attributes:
        get: From the value and the document's context to what is written; None for nothing.
        fields: The fields it speaks of.
        put: From what was read to the fields it fills (a mapping), for the reader.
        needs: A field without which `get` has nothing to give, and so is not called.
        unless: A field beside which `get` has nothing to give, and so is not called.

    """

    get: Callable[[Any, Context], Any]
    fields: tuple[str, ...]
    put: Callable[[Any], Mapping[str, Any]] | None = None
    needs: str = ""
    unless: str = ""


#: The value itself rather than one of its fields.
SELF = ""

#: Where a row's content comes from: the field of this name, the value itself (`SELF`), or a lens.
Where = str | Lens


class Attr(Struct, frozen=True, eq=False):
    """A field written as an attribute.

    Attributes:
        source: Where its value comes from.
        name: The attribute's name; a plain string is in no namespace.
        codec: The form of its value.
        required: Whether the element must have it.
        default: What its absence means; such a value is not written.
        ref: The section of the specification.

    """

    source: Where
    name: str | Name
    codec: Codec[Any] = TEXT
    required: bool = False
    default: object = None
    ref: str = ""


class Const(Struct, frozen=True, eq=False):
    """An attribute with one value; it tells apart children of one name.

    Attributes:
        name: The attribute's name.
        value: Its value.
        implied: Whether an element without the attribute counts as having it.

    """

    name: str | Name
    value: str
    implied: bool = False


class Text(Struct, frozen=True, eq=False):
    """A field written as the element's own text."""

    source: Where
    codec: Codec[Any] = TEXT
    style: Style = PLAIN
    required: bool = True


class Child(Struct, frozen=True, eq=False):
    """A field written as a child element (as several, when `many`).

    Attributes:
        source: Where its content comes from.
        name: The element's name.
        form: A codec for an element with text alone, a shape for anything more.
        many: Whether the field holds several, each an element of its own.
        required: Whether the parent must have it.
        style: How its text is escaped, if `form` is a codec.
        ref: The section of the specification.
        reads: Whether a reader fills the field from it; False for what only repeats another row.
        writes: Whether a writer writes it; False for other ways of saying the same that are only
            read.

    """

    source: Where
    name: Name
    form: Codec[Any] | Shape = TEXT
    many: bool = False
    required: bool = False
    style: Style = PLAIN
    ref: str = ""
    reads: bool = True
    writes: bool = True


class Choice(Struct, frozen=True, eq=False):
    """One ordered field whose values look different: the first case that fits is written.

    Attributes:
        source: Where the values come from.
        cases: Pairs of a test on the value, and the child it is written as; None for what is left.

    """

    source: Where
    cases: tuple[tuple[Callable[[Any], bool] | None, Child], ...]


class Guard(Struct, frozen=True, eq=False):
    """Rows that are asked for only when the value says that it has any of them.

    Attributes:
        flag: The attribute that says so.
        rows: The rows.

    """

    flag: str
    rows: tuple[Row, ...]


class Part(Struct, frozen=True, eq=False):
    """A field whose own rows stand directly in the parent, without an element around them."""

    source: Where
    form: Shape


class Switch(Struct, frozen=True, eq=False):
    """Rows chosen by an option when the shape is compiled.

    Attributes:
        option: The option's name.
        cases: The rows for each of its values.

    """

    option: str
    cases: Mapping[object, tuple[Row, ...]]


class Any_(Struct, frozen=True, eq=False):  # noqa: N801 -- "any" of the standards' grammars; Any is typing's
    """Elements the vocabulary doesn't know, kept as they are."""

    source: Where


class Markup(Struct, frozen=True, eq=False):
    """One element kept as it is, as the whole content: embedded XML."""

    source: Where


class Stream(Struct, frozen=True, eq=False):
    """The field that may be too long to hold: a document's items."""

    source: str
    name: Name
    form: Shape


Row = Attr | Const | Text | Child | Choice | Guard | Part | Switch | Any_ | Markup | Stream


class Shape(Struct, frozen=True, eq=False):
    """How instances of one class look as the content of one element.

    Attributes:
        of: The class.
        rows: What is written, in order.
        block: Whether its children stand on lines of their own.
        build: From the fields that were read to a value; `of` itself when None.

    """

    of: Callable[..., Any]
    rows: tuple[Row, ...]
    block: bool = False
    build: Callable[..., Any] | None = None


def shape(
    of: Callable[..., Any],
    *rows: Row,
    block: bool = False,
    build: Callable[..., Any] | None = None,
) -> Shape:
    """Describe `of`, in the order its parts are written."""
    return Shape(of, rows, block, build)


def chosen(rows: tuple[Row, ...], options: object) -> Iterator[Row]:
    """Yield `rows` with every switch replaced by the rows that `options` choose."""
    for row in rows:
        if isinstance(row, Switch):
            yield from chosen(row.cases[getattr(options, row.option)], options)
        else:
            yield row


def walk(shape: Shape) -> Iterator[tuple[Shape, Row]]:
    """Yield every row of `shape` and of all shapes below it, with its shape, each shape once."""
    seen = {id(shape)}
    waiting = [(shape, row) for row in reversed(shape.rows)]
    while waiting:
        each, row = waiting.pop()
        yield each, row
        below = within(row)
        if isinstance(below, Shape):
            if id(below) not in seen:
                seen.add(id(below))
                waiting += [(below, inner) for inner in reversed(below.rows)]
        else:
            waiting += [(each, inner) for inner in reversed(below)]


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
    for _, row in walk(shape):
        name = row.name if isinstance(row, Child | Stream | Attr | Const) else ""
        if isinstance(name, Name):
            found[name.namespace] = None
    return tuple(each for each in found if each.uri and each is not XML)
