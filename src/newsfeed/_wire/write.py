"""Values to bytes: a writer compiled from a document's shape, in three parts: head, items, tail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeGuard, cast

from msgspec import Struct

from .context import Context
from .escape import quoted
from .names import Name, Namespace
from .rows import Rows
from .shape import Child, Foreign, Row, Shape, Stream
from .source import Field, declarable
from .walking import chosen, namespaces

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'

#: The start of the root's tag without its end, what follows up to the first item, and the
#: namespaces used.
Head = tuple[bytes, bytes, int]

#: What was written, and the namespaces used.
Piece = tuple[bytes, int]


class Writer(Struct, frozen=True, eq=False, weakref=True):
    """A compiled document shape.

    Attributes:
        head: Writes everything in front of the items.
        item: Writes one item.
        tail: Writes everything after the items.

    """

    head: Callable[[Any, Context], Head]
    item: Callable[[Any, Context], Piece]
    tail: Callable[[Any, Context], Piece]
    _declared: tuple[tuple[int, bytes], ...]
    _prolog: bytes

    def opening(self, head: Head, used: int) -> bytes:
        """Return the document up to its first item, declaring the namespaces of `used`."""
        start, rest, _ = head
        spaces = [text for bit, text in self._declared if not bit or used & bit]
        return b"".join((self._prolog, start, *spaces, rest))

    @property
    def every(self) -> int:
        """All namespaces that the document could need."""
        return sum(bit for bit, _ in self._declared)


def compile_writer(name: Name, root: Shape, options: Any) -> Writer:
    """Compile the document whose root element `name` looks like `root`."""
    spaces = [name.namespace, *(n for n in namespaces(root) if n is not name.namespace)]
    spaces = [each for each in spaces if declarable(each)]
    bits: dict[Namespace, int] = {}
    for each in spaces:
        if each is not name.namespace:
            bits[each] = 1 << len(bits)
    source = Rows(
        options,
        pretty=getattr(options, "pretty", False),
        bits=bits,
        default="" if name.namespace.prefix else name.namespace.uri,
    )
    steps = list(_path(name, root, options))
    text = [*_head(source, steps), *_tail(source, steps), *_item(source, steps)]
    code = "\n".join([*source.text, *text])
    exec(compile(code, f"<writer of {name.qname}>", "exec"), source.names)  # noqa: S102 -- source made from the shape alone; no value takes part in it
    declared = tuple(
        (
            bits.get(each, 0),
            f' xmlns{":" + each.prefix if each.prefix else ""}="{quoted(each.uri)}"'.encode(),
        )
        for each in spaces
    )
    made = source.names
    return Writer(made["head"], made["item"], made["tail"], declared, _prolog(options).encode())


def _prolog(options: Any) -> str:
    """Return what stands in front of the root: Associating Style Sheets with XML, section 4."""
    address = getattr(options, "stylesheet", None)
    if address is None:
        return DECLARATION
    return f'{DECLARATION}<?xml-stylesheet type="text/css" href="{quoted(address)}"?>\n'


class _Step(Struct, frozen=True, eq=False):
    """One element on the way from the root to the items."""

    name: Name
    shape: Shape
    source: Any
    row: Child | Stream


def _path(name: Name, root: Shape, options: object) -> Iterator[_Step]:
    source: Any = ""
    shape: Shape | None = root
    while shape is not None:
        row = next(filter(_leads_on, chosen(shape.rows, options)), None)
        if row is None:
            message = f"no stream below {name.qname}"
            raise LookupError(message)
        yield _Step(name, shape, source, row)
        if isinstance(row, Stream):
            return
        name, source = row.name, row.source
        shape = row.form if isinstance(row.form, Shape) else None


def leads(shape: Shape) -> bool:
    """Whether the items stand somewhere below an element of `shape`."""
    return any(map(_leads_on, shape.rows))


def _leads_on(row: Row) -> TypeGuard[Child | Stream]:
    if isinstance(row, Child):
        return isinstance(row.form, Shape) and leads(row.form)
    return isinstance(row, Stream)


def _head(source: Rows, steps: list[_Step]) -> Iterator[str]:
    yield "def head(v, cx):"
    yield " ns = 0"
    value, text = "v", ""
    for depth, step in enumerate(steps):
        lines: list[str] = []
        if depth:
            value = source.taken(step.source, value, " ", lines)
        rows = list(chosen(step.shape.rows, source.options))
        head = source.start(step.name.qname, rows, value, " ", lines)
        if depth:
            indent = "  " * depth if source.pretty else ""
            text += f"{indent}{head}>\n"
        else:
            held = [row for row in rows if isinstance(row, Foreign)]
            fields = [Field(f"attributes({value}.{row.source})") for row in held]
            head += "".join(map(source.field, fields))
            lines.append(f" start = {source.finished(head)}")
            text += ">\n"
        for row in rows[: rows.index(step.row)]:
            text += source.row(step.shape, row, value, " ", depth + 1, lines)
        yield from lines
    yield f" return start, {source.finished(text)}, ns"


def _tail(source: Rows, steps: list[_Step]) -> Iterator[str]:
    yield "def tail(v, cx):"
    yield " ns = 0"
    lines: list[str] = []
    values = ["v"]
    for step in steps[1:]:
        values.append(source.taken(step.source, values[-1], " ", lines))
    text = ""
    for depth in range(len(steps) - 1, -1, -1):
        step = steps[depth]
        rows = list(chosen(step.shape.rows, source.options))
        for row in rows[rows.index(step.row) + 1 :]:
            text += source.row(step.shape, row, values[depth], " ", depth + 1, lines)
        indent = "  " * depth if source.pretty else ""
        text += f"{indent}</{step.name.qname}>\n"
    yield from lines
    yield f" return {source.finished(text)}, ns"


def _item(source: Rows, steps: list[_Step]) -> Iterator[str]:
    stream, depth = cast("Stream", steps[-1].row), len(steps)
    around = ("  " * depth if source.pretty else "", "\n")
    lines = ["def item(v, cx):", " ns = 0"]
    portion = stream.portion and stream.portion(source.options)
    if portion is not None:
        lines.append(f" v = {source.name('p', portion)}(v, cx)")
    text = source.element(stream.name, stream.form, "v", around, " ", depth, lines)
    yield from lines
    yield f" return {source.finished(text)}, ns"
