"""The rows of a shape as Python source: see `source`."""

from __future__ import annotations

from msgspec.structs import replace

from .codec import Codec
from .names import Name
from .shape import (
    Any_,
    Child,
    Choice,
    Guard,
    Markup,
    Part,
    Row,
    Shape,
    Text,
    chosen,
)
from .source import Lines, Source, fstring, nested


class Rows(Source):
    """Source for whole elements: their rows, and a function for each that holds elements."""

    # Rows

    def rows(self, shape: Shape, value: str, indent: str, depth: int) -> Lines:
        """Yield the lines that write what is inside an element of `shape`."""
        for row in chosen(shape.rows, self.options):
            yield from self.row(shape, row, value, indent, depth)

    def row(self, shape: Shape, row: Row, value: str, indent: str, depth: int) -> Lines:
        """Yield the lines for one row; attributes are part of the start tag already."""
        match row:
            case Child():
                if row.writes:
                    yield from self._child(shape, row, value, indent, depth)
            case Choice():
                yield from self._choice(shape, row, value, indent, depth)
            case Part():
                each = self.fresh()
                yield f"{indent}{each} = {self.get(row.source, value)}"
                yield f"{indent}if {each} is not None:"
                called = self.part(row.form, self._around(shape, depth), depth)
                yield f"{indent} ns |= {called}({each}, o, cx)"
            case Guard():
                inner = list(self._guarded(shape, row, value, indent + " ", depth))
                if inner:
                    yield f"{indent}if {value}.{row.flag}:"
                    yield from inner
            case Any_():
                each = self.fresh()
                pre, post = self._around(shape, depth)
                yield f"{indent}for {each} in {self.get(row.source, value)}:"
                yield f"{indent} a({fstring(f'{pre}{{element({each})}}{post}')})"
            case Text():
                each = self.fresh()
                yield f"{indent}{each} = {self.get(row.source, value)}"
                text = self.encoded(row.codec, each, row.style.write)
                yield f"{indent}if {each} is not None: a({fstring(text)})"
            case _:
                return  # part of the start tag, or of the document around

    def _guarded(self, shape: Shape, row: Guard, value: str, indent: str, depth: int) -> Lines:
        for each in chosen(row.rows, self.options):
            yield from self.row(shape, each, value, indent, depth)

    def _around(self, shape: Shape, depth: int) -> tuple[str, str]:
        """Return what stands before and after a child of an element of `shape`."""
        if not (shape.block or (self.pretty and not _texts(shape))):
            return "", ""
        return ("  " * depth if self.pretty else ""), "\n"

    def _child(self, shape: Shape, row: Child, value: str, indent: str, depth: int) -> Lines:
        around = self._around(shape, depth)
        each = self.fresh()
        yield f"{indent}{each} = {self.get(row.source, value)}"
        if row.many:
            every, each = each, self.fresh()
            yield f"{indent}if {every}:"
            yield from self.mark(row.name, indent + " ")
            yield f"{indent} for {each} in {every}:"
            indent += "  "
        elif row.required:
            yield f"{indent}if {each} is None: raise missing({row.name.qname!r})"
            yield from self.mark(row.name, indent)
        else:
            form = row.form
            whole = form.of is tuple if isinstance(form, Shape) else form.several
            yield f"{indent}if {each}:" if whole else f"{indent}if {each} is not None:"
            indent += " "
            yield from self.mark(row.name, indent)
        yield from self.one(row, each, around, indent, depth)

    def _choice(self, shape: Shape, row: Choice, value: str, indent: str, depth: int) -> Lines:
        around = self._around(shape, depth)
        each = self.fresh()
        yield f"{indent}for {each} in {self.get(row.source, value)}:"
        word = "if"
        for test, child in row.cases:
            if test is None:
                yield f"{indent} else:" if word == "elif" else f"{indent} if True:"
            else:
                yield f"{indent} {word} {self.name('t', test)}({each}):"
            yield from self.mark(child.name, indent + "  ")
            inner = self.fresh()
            yield f"{indent}  {inner} = {self.get(child.source, each)}"
            yield from self.one(child, inner, around, indent + "  ", depth)
            word = "elif"

    def one(
        self, row: Child, value: str, around: tuple[str, str], indent: str, depth: int
    ) -> Lines:
        """Yield the lines that write one element for `value`."""
        pre, post = around
        tag = row.name.qname
        if isinstance(row.form, Codec):
            text = self.encoded(row.form, value, row.style.write)
            yield f"{indent}a({fstring(f'{pre}<{tag}>{text}</{tag}>{post}')})"
            return
        rows = tuple(chosen(row.form.rows, self.options))
        if nested(rows):
            called = self.function(row.name, row.form, around, depth)
            yield f"{indent}ns |= {called}({value}, o, cx)"
            return
        lines, head = self.start(tag, list(rows), value, indent)
        yield from lines
        texts = [each for each in rows if isinstance(each, Text)]
        inner = ""
        for text_row in texts:
            each = self.fresh()
            yield f"{indent}{each} = {self.get(text_row.source, value)}"
            if text_row.required:
                yield f"{indent}if {each} is None: raise missing({tag!r})"
            else:
                yield f"{indent}if {each} is None: {each} = ''"
            inner += self.encoded(text_row.codec, each, text_row.style.write)
        inner += "".join(
            f"{{element({self.get(each.source, value)})}}"
            for each in rows
            if isinstance(each, Markup)
        )
        end = f">{inner}</{tag}>" if inner else "/>"
        yield f"{indent}a({fstring(pre + head + end + post)})"

    # Functions

    def function(self, name: Name, shape: Shape, around: tuple[str, str], depth: int) -> str:
        """Return the name of the function that writes elements of `shape`."""
        key = (name.qname, id(shape), around, depth if self.pretty else 0)
        if key not in self._functions:
            called = f"f{len(self._functions)}"
            self._functions[key] = called
            # A list first: defining one function may define others, whose lines must not mix with
            # its own.
            lines = list(self._define(called, name, shape, around, depth))
            self.text += lines
        return self._functions[key]

    def part(self, shape: Shape, around: tuple[str, str], depth: int) -> str:
        """Return the name of the function that writes the rows of `shape` without an element."""
        key = ("", id(shape), around, depth if self.pretty else 0)
        if key not in self._functions:
            called = f"f{len(self._functions)}"
            self._functions[key] = called
            lines = [f"def {called}(v, o, cx):", " ns = 0", " a = o.append"]
            # The part stands among the children of another shape, whose line breaks it takes on.
            placed = replace(shape, block=bool(around[1]))
            lines += self.rows(placed, "v", " ", depth)
            self.text += [*lines, " return ns"]
        return self._functions[key]

    def _define(
        self, called: str, name: Name, shape: Shape, around: tuple[str, str], depth: int
    ) -> Lines:
        pre, post = around
        rows = list(chosen(shape.rows, self.options))
        yield f"def {called}(v, o, cx):"
        yield " ns = 0"
        yield " a = o.append"
        lines, head = self.start(name.qname, rows, "v", " ")
        yield from lines
        inside, indented = self._around(shape, depth + 1)[1], self._around(shape, depth)[0]
        yield f" a({fstring(f'{pre}{head}>{inside}')})"
        yield " k = len(o)"
        yield from self.rows(shape, "v", " ", depth + 1)
        yield f" if len(o) == k: o[-1] = {fstring(f'{pre}{head}/>{post}')}"
        yield f" else: a({fstring(f'{indented}</{name.qname}>{post}')})"
        yield " return ns"


def _texts(shape: Shape) -> bool:
    return any(isinstance(row, Text | Markup) for row in shape.rows)
