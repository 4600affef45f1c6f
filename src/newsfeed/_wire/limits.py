"""What a document may cost, and the error that says why one could not be read."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

__all__ = ["NAMES", "XML", "Limits", "Malformed"]

#: Where messages point: https://www.w3.org/TR/xml/ (XML 1.0, fifth edition).
XML: Final = "https://www.w3.org/TR/xml/"
#: The same for https://www.w3.org/TR/xml-names/ (Namespaces in XML 1.0, third edition).
NAMES: Final = "https://www.w3.org/TR/xml-names/"


class Limits(Struct, frozen=True, kw_only=True):
    """What a document may cost. One that costs more is refused with the rule `over-limit`.

    No feed comes near the defaults. Each limit is a number from 1; `size` may be None.

    Attributes:
        size: Bytes of the whole document; None for as many as there are.
        depth: Elements in one another, the root among them.
        text: Characters of one text: what stands between two tags.
        markup: Bytes of one tag with all its attributes, or of one comment, processing instruction
            or declaration: these are held until their end is seen. It is looked at after every
            64 KiB, so that less than that may pass.
        attributes: Attributes of one element, and attributes that a DOCTYPE declares.
        elements: Elements that are held at one time: those of one streamed element, and with them
            all that stand outside of streamed elements.
        names: Different names of elements and attributes, prefixes and namespaces in the whole
            document, taken together: the parser remembers each of them.
    """

    size: int | None = 1 << 30
    depth: int = 500
    text: int = 1 << 28
    markup: int = 1 << 24
    attributes: int = 1000
    elements: int = 1_000_000
    names: int = 10_000

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if value is None and name == "size":
                continue
            if type(value) is not int:
                raise TypeError(f"{name}: a limit is a whole number, not {type(value).__name__}")
            if value < 1:
                raise ValueError(f"{name}: a limit is at least 1, not {value}")


class Malformed(ValueError):
    """A document that cannot be read, or not any further.

    Attributes:
        rule: Which kind of fault: `not-well-formed`, `wrong-encoding`, `over-limit` …
        message: What is wrong, with what, and what to do about it.
        line: Where, from 1.
        column: Where, from 1, in characters.
        spec: The section that it breaks; empty when none does.
    """

    def __init__(self, rule: str, message: str, line: int, column: int, spec: str = "") -> None:
        super().__init__(rule, message, line, column, spec)
        self.rule = rule
        self.message = message
        self.line = line
        self.column = column
        self.spec = spec

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}: {self.message}"
