"""Python source for a writer, made from a shape: an item is one f-string.

Everything that is known when a shape is compiled is in the source as a constant: tags, fixed
attributes, which rows the options chose, how each text is escaped. What is left for run time is one
attribute access and one test a row; elements that hold elements which hold elements get a function
of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import takewhile
from typing import Any

from .codec import Codec
from .escape import USUAL, quoted
from .markup import write_attributes, write_element, write_foreign
from .names import XML, Name, Namespace
from .shape import SELF, Attr, Const, Foreign, Guard, Lens, Markup, Row, Text, Where
from .walking import chosen

#: With so many attributes that are mostly all there, one test for all of them is faster.
_WORTH_A_TEST = 4


class MissingPart(ValueError):
    """A part that the format requires is not there to be written."""


def _missing(name: str) -> MissingPart:
    return MissingPart(f"there is nothing to write as {name}, which the format requires")


def fstring(text: str) -> str:
    # Expressions inside hold neither quotes nor backslashes, so the text's repr is a valid
    # f-string.
    return "f" + repr(text)


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
            "missing": _missing, "AMP": "&", "LESS": "<", "GREATER": ">", "QUOTE": '"',
            "CLOSE": "]", "END": "]]>", "CDATA": "<![CDATA[",
            "element": partial(write_element, default=default),
            "foreign": partial(write_foreign, default=default, taken=taken),
            "attributes": partial(write_attributes, taken=taken),
        }  # fmt: skip
        self._known: dict[object, str] = {}
        self._functions: dict[tuple[object, ...], str] = {}
        self.text: list[str] = []
        self._count = 0
        # How many guards are around what is being written: few values say anything of that.
        self._guards = 0

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

    def encoded(self, codec: Codec[Any], value: str, escape: Callable[[str], str]) -> str:
        """Return the replacement field for `value`, encoded and escaped."""
        whole = value
        if codec.encode is not None and codec.encode is not str:
            whole = f"{self.name('e', codec.encode)}({value})"
        if codec.safe == "all":
            return f"{{{whole}}}"
        call = self.name("w", escape)
        test, ampersand = USUAL.get(escape, ("", ""))
        at_once = bool(ampersand) and codec.safe == "amp" and whole == value
        if self._guards or not (test or at_once):  # what is seldom used had better be short
            return f"{{{call}({whole})}}"
        if whole != value:
            value = self.fresh()
            whole = f"({value} := {whole})"
        mended = f"{value}.replace(AMP, {self.text_of(ampersand)})"
        mended = f"{value} if AMP not in {value} else {mended}"
        if at_once:
            return f"{{{mended}}}"
        tests = test.format(first=whole, x=value)
        return f"{{({mended}) if {tests} else {call}({value})}}"

    def text_of(self, text: str) -> str:
        """Return the name of a text, since f-strings hold no quotation marks."""
        known = ("text", text)
        if known not in self._known:
            self._known[known] = f"t{len(self._known)}"
            self.names[self._known[known]] = text
        return self._known[known]

    def mark(self, name: str | Name, indent: str) -> list[str]:
        """Return the line that notes the use of a namespace, if it has to be declared."""
        bit = self.bits.get(name.namespace, 0) if isinstance(name, Name) else 0
        return [f"{indent}ns |= {bit}"] if bit else []

    def perhaps(self, test: str, inner: list[str], text: str, indent: str, lines: list[str]) -> str:
        """Return the replacement field of what is written only where `test` holds."""
        part = self.fresh()
        if inner:
            lines.append(f"{indent}{part} = ''")
            lines.append(f"{indent}if {test}:")
            lines += inner
            lines.append(f"{indent} {part} = {fstring(text)}")
        else:
            lines.append(f"{indent}{part} = {fstring(text)} if {test} else ''")
        return f"{{{part}}}"

    # Start tags

    def start(self, tag: str, rows: list[Row], value: str, indent: str, lines: list[str]) -> str:
        """Return the text of a start tag without its end, with the lines that it needs."""
        fixed = "".join(
            f' {_label(row.name)}="{quoted(row.value)}"' for row in rows if isinstance(row, Const)
        )
        head = literal(f"<{tag}{fixed}")
        usual = self._usual(rows)
        if len(usual) >= _WORTH_A_TEST:
            head += self._at_once(usual, value, indent, lines)
            rows = rows[len(usual) :]
        return head + "".join(self._attribute(row, value, indent, lines) for row in rows)

    def _usual(self, rows: list[Row]) -> list[Attr]:
        """Return the leading attributes that are mostly all there."""
        return [row for row in takewhile(_is_usual, rows) if isinstance(row, Attr)]

    def _at_once(self, usual: list[Attr], value: str, indent: str, lines: list[str]) -> str:
        """Return the usual attributes, written in one go if none of them is missing."""
        names = [self.taken(row.source, value, indent, lines) for row in usual]
        written = "".join(map(self._written, usual, names))
        tests = " and ".join(f"{name} is not None" for name in names)
        part = self.fresh()
        lines.append(f"{indent}if {tests}: {part} = {fstring(written)}")
        lines.append(f"{indent}else:")
        each = "".join(self._attribute(row, value, f"{indent} ", lines) for row in usual)
        lines.append(f"{indent} {part} = {fstring(each)}")
        return f"{{{part}}}"

    def _written(self, row: Attr, value: str) -> str:
        """Return the text of an attribute, for an f-string."""
        return f' {_label(row.name)}="{self.encoded(row.codec, value, quoted)}"'

    def _attribute(self, row: Row, value: str, indent: str, lines: list[str]) -> str:
        """Return the text of the attributes of one row."""
        if isinstance(row, Guard):
            inner: list[str] = []
            self._guards += 1
            text = "".join(
                self._attribute(each, value, f"{indent} ", inner)
                for each in chosen(row.rows, self.options)
            )
            self._guards -= 1
            test = f"{value}.{row.flag}"
            return self.perhaps(test, inner, text, indent, lines) if text else ""
        if not isinstance(row, Attr):
            return ""
        name = self.taken(row.source, value, indent, lines)
        written = self._written(row, name)
        if row.required:
            lines.append(f"{indent}if {name} is None: raise missing({_label(row.name)!r})")
            return written
        test = f"{name} is not None"
        if row.default is not None:
            test += f" and {name} != {self.name('d', row.default)}"
        return self.perhaps(test, self.mark(row.name, f"{indent} "), written, indent, lines)


def _is_usual(row: Row) -> bool:
    # One in a namespace would have to note its use.
    if not isinstance(row, Attr) or row.required or row.default is not None:
        return False
    return isinstance(row.name, str)


def _label(name: str | Name) -> str:
    return name.qname if isinstance(name, Name) else name


def declarable(namespace: Namespace) -> bool:
    """Whether a namespace has to be declared at all."""
    return bool(namespace.uri) and namespace is not XML
