"""Fields to values: what the model refuses is left out, and told with its place."""

from __future__ import annotations

import re
from typing import Any, Final

from msgspec import Struct

from newsfeed.errors import InvalidValue

from .context import Around
from .index import index_of
from .node import Node
from .shape import Shape
from .trail import Trail

#: The field that a fault of the model names, and which of several values in it.
_NAMED: Final = re.compile(r"(\w++)(?:\[(\d++)\])?")

#: How msgspec says that a value lacks a field.
_MISSING: Final = re.compile(r"Missing required argument '(\w++)'")

#: More faults than this in one value are more than it has fields.
_MOST_FAULTS: Final = 200

Fields = dict[str, Any]


class Problem(Struct, frozen=True, eq=False):
    """Something that could not be taken as it stands.

    Attributes:
        message: Why.
        at: The element.
        attribute: Its attribute, if it is that.
        made_up: Whether something else was taken instead.
        rule: The id of the finding it becomes.

    """

    message: str
    at: Trail
    attribute: str = ""
    made_up: bool = False
    rule: str = "unreadable-value"


class Nothing:
    """What is left of something that can't be taken."""


NOTHING: Final = Nothing()


class Maker:
    """Makes values of what was read.

    Attributes:
        around: What values may take from the document.
        problems: What could not be taken, in the order it was met.

    """

    def __init__(self, around: Around) -> None:
        """Prepare to make values.

        Args:
            around: What values may take from the document.

        """
        self.around = around
        self.problems: list[Problem] = []

    def made(self, shape: Shape, fields: Fields, trail: Trail) -> Any:
        """Return the value of these fields, or None when it can't be had."""
        made = self.tried(shape, fields, trail)
        return None if made is NOTHING else made

    def tried(self, shape: Shape, fields: Fields, trail: Trail) -> Any:
        """Return the value of these fields without those that the model refuses, or `NOTHING`."""
        build, around = shape.build, self.around
        faults = 0
        while faults < _MOST_FAULTS:
            try:
                made = shape.of(**fields) if build is None else build(fields, around)
            except (ValueError, TypeError) as fault:
                if not self._without(shape, fields, trail, fault):
                    return NOTHING
                faults += 1
            else:
                if around.made_up:
                    self._tell(trail)
                return made
        return NOTHING

    def _without(self, shape: Shape, fields: Fields, trail: Trail, fault: Exception) -> bool:
        """Take away the field that is at fault, and say so; False when there is none."""
        self.around.made_up.clear()
        path = fault.path if isinstance(fault, InvalidValue) else ""
        message = fault.message if isinstance(fault, InvalidValue) else _lacking(fault)
        found = _NAMED.match(path)
        if found is None or found[1] not in fields:
            self.problems.append(Problem(message, trail))
            return False
        name, number = found[1], found[2]
        at, attribute = _origin(shape, name, int(number or 0), trail)
        self.problems.append(Problem(message, at, attribute))
        several = fields[name]
        if number is not None and type(several) is list and int(number) < len(several):
            del several[int(number)]
        else:
            del fields[name]
        return True

    def _tell(self, trail: Trail) -> None:
        """Say what was made up for an element."""
        self.problems += [
            Problem(words, trail, made_up=True, rule="made-up-value")
            for _, words in self.around.made_up
        ]
        self.around.made_up.clear()


def _lacking(fault: Exception) -> str:
    """Return what a value lacks that it can't be without, or what else is wrong with it."""
    found = _MISSING.match(str(fault))
    return f"left out: it has no {found[1]}" if found else str(fault)


def _origin(shape: Shape, name: str, number: int, trail: Trail) -> tuple[Trail, str]:
    """Return where a field came from: the element, and the attribute if it is one."""
    index = index_of(shape)
    for attribute, text in index.attributes.items():
        if text.place.field == name and attribute in trail.node.attributes:
            return trail, attribute
    children = [
        Trail(trail, each)
        for each in trail.node.content
        if isinstance(each, Node)
        and any(one.place.field == name for one in index.reading.get(each.name, ()))
    ]
    if not children:
        return trail, ""
    return children[min(number, len(children) - 1)], ""
