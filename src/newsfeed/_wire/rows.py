"""The rows of a shape as Python source: see `source`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from .codec import Codec
from .escape import SECTION, Style, cdata, plain
from .names import Name
from .shape import SELF, Any_, Child, Choice, Foreign, Guard, Markup, Part, Row, Shape, Text
from .source import Field, Source, nested
from .walking import chosen


class Rows(Source):
    """Source for whole elements: their rows, and a function for each that is not written in place.

    What writes a row is a text with fields, for a template, and the lines that have to run before
    it. Texts are put together for as long as possible, so that an element with all that is in it
    mostly becomes one template.
    """

    # Rows

    def rows(self, shape: Shape, value: str, indent: str, depth: int, lines: list[str]) -> str:
        """Return the text of what is inside an element of `shape`."""
        return "".join(
            self.row(shape, row, value, indent, depth, lines)
            for row in chosen(shape.rows, self.options)
        )

    def row(
        self, shape: Shape, row: Row, value: str, indent: str, depth: int, lines: list[str]
    ) -> str:
        """Return the text of one row; attributes are part of the start tag already."""
        inner: list[str] = []
        deeper = f"{indent} "
        match row:
            case Child() if row.writes:
                return self._child(shape, row, value, indent, depth, lines)
            case Choice():
                return self._choice(shape, row, value, indent, depth, lines)
            case Any_():
                return self._any(row, value, self._around(shape, depth), indent, lines)
            case Part():
                each = self.taken(row.source, value, indent, lines)
                called = self.part(row.form, self._around(shape, depth), depth)
                test, text = f"{each} is not None", self._call(called, each, deeper, inner)
            case Text():
                each = self.taken(row.source, value, indent, lines)
                text = self._escaped(row.codec, row.style, each)
                test = f"{each} is not None"
            case Guard():
                guarded = chosen(row.rows, self.options)
                text = "".join(
                    self.row(shape, each, value, deeper, depth, inner) for each in guarded
                )
                test = f"{value}.{row.flag}"
            case _:
                text = test = ""  # part of the start tag, or of the document around
        return self.perhaps(test, inner, text, indent, lines) if text else ""

    def _any(
        self, row: Any_, value: str, around: tuple[str, str], indent: str, lines: list[str]
    ) -> str:
        each, part = self.fresh(), self.fresh()
        pre, post = around
        text = f"{pre}{self.field(Field(f'element({each})'))}{post}"
        lines.append(f"{indent}{part} = []")
        lines.append(f"{indent}for {each} in {self.get(row.source, value)}:")
        lines.append(f"{indent} {part}.append({self.whole(text)})")
        return self.several(part)

    def _around(self, shape: Shape, depth: int) -> tuple[str, str]:
        """Return what stands before and after a child of an element of `shape`."""
        if not (shape.block or (self.pretty and not _texts(shape))):
            return "", ""
        return ("  " * depth if self.pretty else ""), "\n"

    def _child(
        self, shape: Shape, row: Child, value: str, indent: str, depth: int, lines: list[str]
    ) -> str:
        around = self._around(shape, depth)
        each = self.taken(row.source, value, indent, lines)
        inner: list[str] = []
        if row.many:
            every, each, part = each, self.fresh(), self.fresh()
            text = self.one(row, each, around, f"{indent}  ", depth, inner)
            lines.append(f"{indent}{part} = None")
            lines.append(f"{indent}if {every}:")
            lines += self.mark(row.name, f"{indent} ")
            lines.append(f"{indent} {part} = []")
            lines.append(f"{indent} for {each} in {every}:")
            lines += inner
            lines.append(f"{indent}  {part}.append({self.whole(text)})")
            return self.several(part)
        form = row.form
        itself = row.source == SELF and isinstance(form, Shape) and form.of is not tuple
        if row.required or itself:
            if not itself:
                lines.append(f"{indent}if {each} is None: raise missing({row.name.qname!r})")
            lines += self.mark(row.name, indent)
            return self.one(row, each, around, indent, depth, lines)
        whole = form.of is tuple if isinstance(form, Shape) else form.several
        inner += self.mark(row.name, f"{indent} ")
        text = self.one(row, each, around, f"{indent} ", depth, inner)
        test = each if whole else f"{each} is not None"
        return self.perhaps(test, inner, text, indent, lines)

    def _choice(
        self, shape: Shape, row: Choice, value: str, indent: str, depth: int, lines: list[str]
    ) -> str:
        around = self._around(shape, depth)
        each, part = self.fresh(), self.fresh()
        lines.append(f"{indent}{part} = []")
        lines.append(f"{indent}for {each} in {self.get(row.source, value)}:")
        word = "if"
        for test, child in row.cases:
            if test is None:
                lines.append(f"{indent} else:" if word == "elif" else f"{indent} if True:")
            else:
                named = isinstance(test, str)
                asked = f"{each}.{test}" if named else f"{self.name('t', test)}({each})"
                lines.append(f"{indent} {word} {asked}:")
            lines += self.mark(child.name, f"{indent}  ")
            inner = self.taken(child.source, each, f"{indent}  ", lines)
            text = self.one(child, inner, around, f"{indent}  ", depth, lines)
            lines.append(f"{indent}  {part}.append({self.whole(text)})")
            word = "elif"
        return self.several(part)

    # Elements

    def one(
        self,
        row: Child,
        value: str,
        around: tuple[str, str],
        indent: str,
        depth: int,
        lines: list[str],
    ) -> str:
        """Return the text of one element for `value`, whose namespace is noted already."""
        before = self.noted
        self.noted |= self.bits.get(row.name.namespace, 0)
        text = self._one(row, value, around, indent, depth, lines)
        self.noted = before
        return text

    def _one(
        self,
        row: Child,
        value: str,
        around: tuple[str, str],
        indent: str,
        depth: int,
        lines: list[str],
    ) -> str:
        pre, post = around
        tag = row.name.qname
        if isinstance(row.form, Codec):
            text = self._escaped(row.form, row.style, value)
            return f"{pre}<{tag}>{text}</{tag}>{post}"
        rows = tuple(chosen(row.form.rows, self.options))
        if nested(rows):
            if any(_holds_elements(each, self.options) for each in rows):
                called = self.function(row.name, row.form, around, depth)
                return self._call(called, value, indent, lines)
            return self.element(row.name, row.form, value, around, indent, depth, lines)
        head = self.start(tag, list(rows), value, indent, lines)
        inner = ""
        for each in rows:
            if isinstance(each, Text):
                text = self.taken(each.source, value, indent, lines)
                if text != value:
                    lack = f"raise missing({tag!r})" if each.required else f"{text} = ''"
                    lines.append(f"{indent}if {text} is None: {lack}")
                inner += self._escaped(each.codec, each.style, text)
            elif isinstance(each, Markup):
                inner += self.field(Field(f"element({self.get(each.source, value)})"))
        end = f">{inner}</{tag}>" if inner else "/>"
        return self._foreign(rows, value, pre + head + end + post, indent, lines)

    def _foreign(
        self, rows: Iterable[Row], value: str, text: str, indent: str, lines: list[str]
    ) -> str:
        """Return the text of an element with what it may have of other namespaces."""
        row = next((each for each in rows if isinstance(each, Foreign)), None)
        if row is None:
            return text
        part = self.fresh()
        held = f"{value}.{row.source}"
        lines.append(f"{indent}{part} = {self.whole(text)}")
        lines.append(f"{indent}if {held} is not None: {part} = foreign({part}, {held})")
        return self.field(Field(part, piece=True))

    def element(
        self,
        name: Name,
        shape: Shape,
        value: str,
        around: tuple[str, str],
        indent: str,
        depth: int,
        lines: list[str],
    ) -> str:
        """Return the text of an element that holds elements."""
        pre, post = around
        rows = list(chosen(shape.rows, self.options))
        head = self.start(name.qname, rows, value, indent, lines)
        inside, indented = self._around(shape, depth + 1)[1], self._around(shape, depth)[0]
        parts = [self.row(shape, row, value, indent, depth + 1, lines) for row in rows]
        parts = [each for each in parts if each]
        whole = f"{pre}{head}>{inside}{''.join(parts)}{indented}</{name.qname}>{post}"
        if not parts:
            return self._foreign(rows, value, f"{pre}{head}/>{post}", indent, lines)
        fields = [self.alone(each) for each in parts]
        tests = [each.test for each in fields if each and each.test]
        if len(tests) < len(parts):
            return self._foreign(rows, value, whole, indent, lines)
        part = self.fresh()
        lines.append(f"{indent}if {' or '.join(tests)}: {part} = {self.whole(whole)}")
        lines.append(f"{indent}else: {part} = {self.whole(f'{pre}{head}/>{post}')}")
        return self._foreign(rows, value, self.field(Field(part, piece=True)), indent, lines)

    def _escaped(self, codec: Codec[Any], style: Style, value: str) -> str:
        """Return the field of an element's text."""
        if style.write is not cdata or codec.encode is not None:
            return self.encoded(codec, value, style.write)
        return self.encoded(codec, value, plain, SECTION)

    # Functions

    def _call(self, called: str, value: str, indent: str, lines: list[str]) -> str:
        part, used = self.fresh(), self.fresh()
        lines.append(f"{indent}{part}, {used} = {called}({value}, cx)")
        lines.append(f"{indent}ns |= {used}")
        return self.field(Field(part, test=part, piece=True))

    def function(self, name: Name, shape: Shape, around: tuple[str, str], depth: int) -> str:
        """Return the name of the function that writes elements of `shape`."""
        key = (name.qname, id(shape), around, depth if self.pretty else 0)
        if key not in self._functions:
            called = self._functions[key] = f"f{len(self._functions)}"
            lines = [f"def {called}(v, cx):", " ns = 0"]
            before, self.noted = self.noted, 0
            text = self.element(name, shape, "v", around, " ", depth, lines)
            self.noted = before
            # Only now: what it holds may have defined functions, whose lines must not mix with it.
            self.text += [*lines, f" return {self.whole(text)}, ns"]
        return self._functions[key]

    def part(self, shape: Shape, around: tuple[str, str], depth: int) -> str:
        """Return the name of the function that writes the rows of `shape` without an element."""
        key = ("", id(shape), around, depth if self.pretty else 0)
        if key not in self._functions:
            called = self._functions[key] = f"f{len(self._functions)}"
            lines = [f"def {called}(v, cx):", " ns = 0"]
            # The part stands among the children of another shape, whose line breaks it takes on.
            placed = replace(shape, block=bool(around[1]))
            before, self.noted = self.noted, 0
            text = self.rows(placed, "v", " ", depth, lines)
            self.noted = before
            self.text += [*lines, f" return {self.whole(text)}, ns"]
        return self._functions[key]


def _texts(shape: Shape) -> bool:
    return any(isinstance(row, Text | Markup) for row in shape.rows)


def _holds_elements(row: Row, options: object) -> bool:
    """Whether a row is an element that holds elements: what holds it gets a function."""
    match row:
        case Child(form=Shape() as form):
            return nested(tuple(chosen(form.rows, options)))
        case Choice():
            return any(_holds_elements(child, options) for _, child in row.cases)
        case Guard():
            return any(_holds_elements(each, options) for each in chosen(row.rows, options))
        case _:
            return False
