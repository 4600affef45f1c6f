"""Python source for a writer, made from a shape: an item is one template, filled.

Everything that is known when a shape is compiled is in a template (see there): tags, fixed
attributes, how each text is escaped; which rows the options chose is known, too. What is left for
the source is one attribute access a row; elements that hold elements which hold elements get a
function of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from string import Formatter
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from .codec import Codec
from .escape import quoted
from .markup import ForeignLike, write_attributes, write_element, write_foreign
from .names import XML, Name, Namespace
from .shape import SELF, Attr, Const, Foreign, Guard, Lens, Markup, Row, Text, Where
from .template import COMPILED, NAMES, Hole, Piece, as_text, compiled, in_python
from .walking import chosen

#: A field and nothing else.
_ALONE = re.compile(r"\{\d+\}")


class MissingPart(ValueError):
    """A part that the format requires is not there to be written."""


def _missing(name: str) -> MissingPart:
    return MissingPart(f"there is nothing to write as {name}, which the format requires")


def _with_foreign(piece: Piece, foreign: ForeignLike, **around: Any) -> Piece:
    text = write_foreign(as_text(piece), foreign, **around)
    return text.encode() if COMPILED else text


def literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def nested(rows: tuple[Row, ...]) -> bool:
    """Whether any of `rows` is written as an element."""
    return any(
        nested(row.rows)
        if isinstance(row, Guard)
        else not isinstance(row, Attr | Const | Foreign | Text | Markup)
        for row in rows
    )


class Field(Struct, frozen=True, eq=False):
    """A place in a text, and what is written there.

    Attributes:
        value: The expression for what is given: None for nothing, if there is a test.
        escape: See `Hole`, like all that has no other meaning here.
        test: The expression that says whether anything is written; none if something always is.
        piece: Whether it is what a template gave.

    """

    value: str
    escape: Callable[[str], str] | None = None
    open: str = ""
    close: str = ""
    before: str = ""
    after: str = ""
    test: str = ""
    piece: bool = False

    @property
    def hole(self) -> Hole:
        """What becomes of the value."""
        return Hole(bool(self.test), self.before, self.after, self.escape, self.open, self.close)


class Source:
    """The source being written, and the objects that its names stand for."""

    def __init__(
        self, options: object, *, pretty: bool, bits: dict[Namespace, int], default: str
    ) -> None:
        """Prepare to compile shapes for `options`."""
        self.options = options
        self.pretty = pretty
        self.bits = bits
        taken = sorted(each.prefix for each in bits)
        self.names: dict[str, Any] = {
            **NAMES, "EMPTY": "", "missing": _missing,
            "element": partial(write_element, default=default),
            "foreign": partial(_with_foreign, default=default, taken=taken),
            "attributes": partial(write_attributes, taken=taken),
        }  # fmt: skip
        self._known: dict[object, str] = {}
        self._functions: dict[tuple[object, ...], str] = {}
        self.text: list[str] = []
        self._count = 0
        self._fields: list[Field] = []
        #: The namespaces whose use is noted already wherever what is being written is written.
        self.noted = 0

    # Names

    def name(self, prefix: str, thing: Any) -> str:
        """Return the name by which the source can call `thing`."""
        if id(thing) not in self._known:
            self._known[id(thing)] = f"{prefix}{len(self._known)}"
            self.names[self._known[id(thing)]] = thing
        return self._known[id(thing)]

    def fresh(self) -> str:
        """Return a variable's name that is not in use."""
        self._count += 1
        return f"x{self._count}"

    # Single values

    def get(self, source: Where, value: str) -> str:
        """Return the expression for a row's content, seen from `value`."""
        if isinstance(source, Lens):
            call = f"{self.name('g', source.get)}({value}, cx)"
            if source.needs:
                return f"({call} if {value}.{source.needs} else None)"
            if source.unless:
                return f"(None if {value}.{source.unless} is not None else {call})"
            if source.first:
                each = self.fresh()
                return f"({each} if ({each} := {value}.{source.first}) is not None else {call})"
            return call
        return value if source == SELF else f"{value}.{source}"

    def taken(self, source: Where, value: str, indent: str, lines: list[str]) -> str:
        """Return the variable that holds a row's content, with the line that fills it."""
        if source == SELF:
            return value
        each = self.fresh()
        lines.append(f"{indent}{each} = {self.get(source, value)}")
        return each

    def encoded(
        self,
        codec: Codec[Any],
        value: str,
        escape: Callable[[str], str],
        section: tuple[str, str] = ("", ""),
    ) -> str:
        """Return the field for `value`, encoded and escaped, or in a section."""
        whole = value
        # What a number is written as needs no help.
        if codec.encode is not None and codec.encode is not str:
            whole = f"{self.name('e', codec.encode)}({value})"
        return self.field(Field(whole) if codec.safe else Field(whole, escape, *section))

    def mark(self, name: str | Name, indent: str) -> list[str]:
        """Return the line that notes the use of a namespace, if it has to be declared."""
        bit = self.bits.get(name.namespace, 0) if isinstance(name, Name) else 0
        return [f"{indent}ns |= {bit}"] if bit & ~self.noted else []

    # Texts

    def field(self, field: Field) -> str:
        """Return what stands for a field in a text."""
        self._fields.append(field)
        return f"{{{len(self._fields) - 1}}}"

    def alone(self, text: str) -> Field | None:
        """Return the field that a text is, if it is one and nothing else."""
        return self._fields[int(text[1:-1])] if _ALONE.fullmatch(text) else None

    def whole(self, text: str) -> str:
        """Return the expression for a text whose fields are known: a piece of the document."""
        field = self.alone(text)
        if field is not None and field.piece:
            return field.value
        parts, fields = self._parts(text)
        return f"{self._template(parts)}({', '.join(each.value for each in fields)})"

    def finished(self, text: str) -> str:
        """Return the expression for a text in UTF-8, to be joined with others."""
        return self.whole(text) if COMPILED else f"{self.whole(text)}.encode()"

    def perhaps(self, test: str, inner: list[str], text: str, indent: str, lines: list[str]) -> str:
        """Return the field of what is written only where `test` holds."""
        if inner:
            part = self.fresh()
            lines.append(f"{indent}{part} = None")
            lines.append(f"{indent}if {test}:")
            lines += inner
            lines.append(f"{indent} {part} = {self.whole(text)}")
            return self.field(Field(part, test=part))
        parts, fields = self._parts(text)
        if len(fields) != 1 or fields[0].test:
            return self.field(Field(f"({self.whole(text)} if {test} else None)", test=test))
        (field,) = fields
        value = field.value
        if test != f"{value} is not None":
            value = f"({value} if {test} else None)"
        before, _, after = parts
        return self.field(replace(field, value=value, test=test, before=before, after=after))

    def several(self, part: str) -> str:
        """Return the field of a list of pieces."""
        return self.field(Field(part if COMPILED else f"EMPTY.join({part} or ())", test=part))

    def _parts(self, text: str) -> tuple[list[Any], list[Field]]:
        """Return a text as the parts of a template, and the fields that fill its holes."""
        parts: list[Any] = [""]
        fields = []
        for before, number, _, _ in Formatter().parse(text):
            parts[-1] += before
            if number is not None:
                field = self._fields[int(number)]
                fields.append(field)
                parts += [field.hole, ""]
        return parts, fields

    def _template(self, parts: list[Any]) -> str:
        known = ("template", *parts)
        if known not in self._known:
            name = self._known[known] = f"k{len(self._known)}"
            if COMPILED:
                self.names[name] = compiled(parts)
            else:
                self.text += in_python(name, parts, partial(self.name, "w"))
        return self._known[known]

    # Start tags

    def start(self, tag: str, rows: list[Row], value: str, indent: str, lines: list[str]) -> str:
        """Return the text of a start tag without its end, with the lines that it needs."""
        fixed = "".join(
            f' {_label(row.name)}="{quoted(row.value)}"' for row in rows if isinstance(row, Const)
        )
        head = literal(f"<{tag}{fixed}")
        return head + "".join(self._attribute(row, value, indent, lines) for row in rows)

    def _written(self, row: Attr, value: str) -> str:
        """Return the text of an attribute that is there."""
        return f' {_label(row.name)}="{self.encoded(row.codec, value, quoted)}"'

    def _attribute(self, row: Row, value: str, indent: str, lines: list[str]) -> str:
        """Return the text of the attributes of one row."""
        if isinstance(row, Guard):
            inner: list[str] = []
            text = "".join(
                self._attribute(each, value, f"{indent} ", inner)
                for each in chosen(row.rows, self.options)
            )
            test = f"{value}.{row.flag}"
            return self.perhaps(test, inner, text, indent, lines) if text else ""
        if not isinstance(row, Attr):
            return ""
        name = self.taken(row.source, value, indent, lines)
        written = self._written(row, name)
        if row.required:
            if name != value:
                lack = f"raise missing({_label(row.name)!r})"
                lines.append(f"{indent}if {name} is None: {lack}")
            return written
        test = f"{name} is not None"
        if row.default is not None:
            test += f" and {name} != {self.name('d', row.default)}"
        return self.perhaps(test, self.mark(row.name, f"{indent} "), written, indent, lines)


def _label(name: str | Name) -> str:
    return name.qname if isinstance(name, Name) else name


def declarable(namespace: Namespace) -> bool:
    """Whether a namespace has to be declared at all."""
    return bool(namespace.uri) and namespace is not XML
