"""Python source for a writer, made from a shape: one function for each element that holds elements.

Everything that is known when a shape is compiled is in the source as a constant: tags, fixed
attributes, which rows the options chose, how each text is escaped. What is left for run time is one
attribute access, one test and one f-string a row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import takewhile
from typing import Any

from .codec import Codec
from .escape import quoted
from .markup import write_element
from .names import XML, Name, Namespace
from .shape import (
    SELF,
    Attr,
    Const,
    Guard,
    Lens,
    Markup,
    Row,
    Text,
    Where,
    chosen,
)

Lines = Iterator[str]

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


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def nested(rows: tuple[Row, ...]) -> bool:
    """Whether any of `rows` is written as an element."""
    return any(
        nested(row.rows)
        if isinstance(row, Guard)
        else not isinstance(row, Attr | Const | Text | Markup)
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
        self.names: dict[str, Any] = {
            "missing": _missing, "AMP": "&",
            "element": partial(write_element, default=default),
        }  # fmt: skip
        self._known: dict[object, str] = {}
        self._functions: dict[tuple[object, ...], str] = {}
        self.text: list[str] = []
        self._count = 0

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
            return call
        return value if source == SELF else f"{value}.{source}"

    def encoded(self, codec: Codec[Any], value: str, escape: Callable[[str], str]) -> str:
        """Return the replacement field for `value`, encoded and escaped."""
        if codec.encode is not None and codec.encode is not str:
            value = f"{self.name('e', codec.encode)}({value})"
        if codec.safe == "all":
            return f"{{{value}}}"
        if codec.safe == "amp" and codec.encode is None:
            return f"{{{value} if AMP not in {value} else {self.name('w', escape)}({value})}}"
        return f"{{{self.name('w', escape)}({value})}}"

    def mark(self, name: str | Name, indent: str) -> Lines:
        """Yield the line that notes the use of a namespace, if it has to be declared."""
        bit = self.bits.get(name.namespace, 0) if isinstance(name, Name) else 0
        if bit:
            yield f"{indent}ns |= {bit}"

    # Start tags

    def start(self, tag: str, rows: list[Row], value: str, indent: str) -> tuple[list[str], str]:
        """Return the lines that build the variable start tag, and the expression text for it."""
        fixed = "".join(
            f' {_label(row.name)}="{quoted(row.value)}"' for row in rows if isinstance(row, Const)
        )
        lines: list[str] = []
        head = _literal(f"<{tag}{fixed}")
        usual = self._usual(rows)
        if len(usual) >= _WORTH_A_TEST:
            return self._start_at_once(head, rows, usual, value, indent), "{s}"
        loose = False
        for row in rows:
            if isinstance(row, Attr) and row.required and not loose:
                name = self.fresh()
                lines.append(f"{indent}{name} = {self.get(row.source, value)}")
                lines.append(f"{indent}if {name} is None: raise missing({_label(row.name)!r})")
                head += self._written(row, name)
            elif attributes := list(self._attributes(row, value, indent)):
                if not loose:
                    lines.append(f"{indent}s = {fstring(head)}")
                    loose = True
                lines += attributes
        return lines, "{s}" if loose else head

    def _usual(self, rows: list[Row]) -> list[Attr]:
        """Return the leading attributes that are mostly all there."""
        return [row for row in takewhile(_is_usual, rows) if isinstance(row, Attr)]

    def _start_at_once(
        self, head: str, rows: list[Row], usual: list[Attr], value: str, indent: str
    ) -> list[str]:
        """Return the lines that write the usual attributes in one go if none of them is missing."""
        names = [self.fresh() for _ in usual]
        lines = [
            f"{indent}{name} = {self.get(row.source, value)}"
            for name, row in zip(names, usual, strict=True)
        ]
        written = "".join(map(self._written, usual, names))
        tests = " and ".join(f"{name} is not None" for name in names)
        lines.append(f"{indent}if {tests}: s = {fstring(head + written)}")
        lines.append(f"{indent}else:")
        lines.append(f"{indent} s = {fstring(head)}")
        for each in usual:
            lines += self._attributes(each, value, indent + " ")
        for row in rows[len(usual) :]:
            lines += self._attributes(row, value, indent)
        return lines

    def _written(self, row: Attr, value: str) -> str:
        """Return the text of an attribute, for an f-string."""
        return f' {_label(row.name)}="{self.encoded(row.codec, value, quoted)}"'

    def _attributes(self, row: Row, value: str, indent: str) -> Lines:
        """Yield the lines that add the attributes of one row to the start tag."""
        if isinstance(row, Guard):
            inner = [
                line
                for each in chosen(row.rows, self.options)
                for line in self._attributes(each, value, indent + " ")
            ]
            if inner:
                yield f"{indent}if {value}.{row.flag}:"
                yield from inner
        if not isinstance(row, Attr):
            return
        name = self.fresh()
        yield f"{indent}{name} = {self.get(row.source, value)}"
        written = self._written(row, name)
        if row.required:
            yield f"{indent}if {name} is None: raise missing({_label(row.name)!r})"
            yield f"{indent}s += {fstring(written)}"
            return
        test = f"{name} is not None"
        if row.default is not None:
            test += f" and {name} != {self.name('d', row.default)}"
        yield f"{indent}if {test}:"
        yield from self.mark(row.name, indent + " ")
        yield f"{indent} s += {fstring(written)}"


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
