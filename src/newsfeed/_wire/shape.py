"""How a value looks as an element: an ordered tuple of rows, said once and read many ways.

The writer is generated from a shape (`write`); the reader, the checker and the reference pages walk
the same rows. So a row says everything there is to know about its element or attribute: the field
it stands for, its name, the form of its value, whether it must be there, may be there often, and
where the specification speaks of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from .codec import FILLED, TEXT, Codec
from .context import Around, Context
from .escape import PLAIN, Style
from .names import Name
from .rule import Across, Rule


class Lens(Struct, frozen=True, eq=False):
    """A view of a value where a row stands for more, or less, than one field.

    Attributes:
        get: From the value and the document's context to what is written; None for nothing.
        fields: The fields it speaks of.
        put: From what was read to the fields it fills (a mapping), for the reader; what was read is
            a tuple where the row holds several. Without it, the first field is filled.
        needs: A field without which `get` has nothing to give, and so is not called.
        unless: A field beside which `get` has nothing to give, and so is not called.
        first: A field whose content, if it has any, is what `get` gives, and so it is not called.

    """

    get: Callable[[Any, Context], Any]
    fields: tuple[str, ...]
    put: Callable[[Any], Mapping[str, Any]] | None = None
    needs: str = ""
    unless: str = ""
    first: str = ""


def fills(put: Callable[[Any], Mapping[str, Any]], *fields: str) -> Lens:
    """Return the lens of a row that is only read: `put` says which fields it fills."""
    return Lens(nothing, fields, put)


def nothing(_value: Any, _context: Context) -> None:
    """Return what a row gives that is only read."""
    del _value, _context


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
    codec: Codec[Any] = FILLED
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
        once: Whether the standard allows one alone, where the field holds one.
        rules: What the form can't say of the element.
        missing: The id of the finding when it is required and not there.
        recurs: Whether many say the same, as of topics and authors; all that it means stands in it.

    """

    source: Where
    name: Name
    form: Codec[Any] | Shape = FILLED
    many: bool = False
    required: bool = False
    style: Style = PLAIN
    ref: str = ""
    reads: bool = True
    writes: bool = True
    once: bool = True
    rules: tuple[Rule, ...] = ()
    missing: str = "missing-element"
    recurs: bool = False


class Choice(Struct, frozen=True, eq=False):
    """One ordered field whose values look different: the first case that fits is written.

    Attributes:
        source: Where the values come from.
        cases: Pairs of a test on the value, or the name of a field that must hold something, and
            the child it is written as; None for what is left.

    """

    source: Where
    cases: tuple[tuple[Callable[[Any], bool] | str | None, Child], ...]


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
    """Elements of namespaces that no row speaks of, kept as they are.

    Attributes:
        source: The field that holds them.
        make: From name (Clark's notation), attributes, content and prefix to what is held.

    """

    source: Where
    make: Callable[..., Any]


class Foreign(Struct, frozen=True, eq=False):
    """What an element has of namespaces that no row speaks of: attributes, and elements.

    The elements are `Any_`'s where the shape has such a row.

    Attributes:
        source: The field that holds it.
        make: From attributes (by name in Clark's notation), elements, and the prefixes of the
            attributes' namespaces to what is held.
        element: As `Any_.make`.

    """

    source: str
    make: Callable[..., Any]
    element: Callable[..., Any]


class Markup(Struct, frozen=True, eq=False):
    """One element kept as it is, as the whole content: embedded XML.

    Attributes:
        source: The field that holds it.
        make: As in `Any_`.

    """

    source: Where
    make: Callable[..., Any]


class Stream(Struct, frozen=True, eq=False):
    """The field that may be too long to hold: a document's items.

    Attributes:
        source: The field.
        name: The name of an item's element.
        form: What it looks like.
        portion: From the options to what makes of an item what is written of it, called with the
            item and the document's context; None where that is the item itself.

    """

    source: str
    name: Name
    form: Shape
    portion: Callable[[Any], Callable[[Any, Context], Any] | None] | None = None


Row = (
    Attr | Const | Text | Child | Choice | Guard | Part | Switch | Any_ | Foreign | Markup | Stream
)


class Shape(Struct, frozen=True, eq=False):
    """How instances of one class look as the content of one element.

    Attributes:
        of: The class.
        rows: What is written, in order.
        block: Whether its children stand on lines of their own.
        build: From the fields that were read, and what the document around says (`Around`), to a
            value; `of` is called with the fields when None. It may raise ValueError.
        rules: What rows can't say of the element; of a document's root, also what they can't say
            of its items together.
        checks: Rows that only a checker knows: elements and attributes of other standards, which a
            reader keeps as they are.
        bare: Whether an element without attributes and elements stands for its text, and breaks
            no rule.

    """

    of: Callable[..., Any]
    rows: tuple[Row, ...]
    block: bool = False
    build: Build | None = None
    rules: tuple[Rule | Across, ...] = ()
    checks: tuple[Row, ...] = ()
    bare: bool = False


#: See `Shape.build`.
Build = Callable[[dict[str, Any], Around], Any]


def shape(
    of: Callable[..., Any],
    *rows: Row,
    block: bool = False,
    build: Build | None = None,
    rules: tuple[Rule | Across, ...] = (),
    checks: tuple[Row, ...] = (),
    bare: bool = False,
) -> Shape:
    """Describe `of`, in the order its parts are written."""
    return Shape(of, rows, block, build, rules, checks, bare)
