"""What happens when a value is made: its class's conversions, compiled to one function.

A value is allocated and filled in C; what follows is Python, and so it does the least: one test for
each field that many values fill, one for all that few do, and a call only for what was given and
isn't already as it should be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from newsfeed.errors import InvalidValue
from newsfeed.text.clean import line, markup, prose, removed

__all__ = ["CLEANING", "LISTS", "UNCHANGED", "USUAL", "Field", "Notes", "first_use", "put"]

#: What cleaning took from a value's text: pairs of field and words ("2 control characters
#: (U+0000)").
Notes = tuple[tuple[str, str], ...]

put: Callable[[Any, str, Any], None] = msgspec.structs.force_setattr

#: Converters that clean text; only their fields can have lost something worth a note.
CLEANING: set[object] = {line, markup, prose}

#: Those of them that take several texts.
LISTS: set[object] = set()

#: For a converter, an expression that says whether it would leave `x` alone, and the names it uses.
UNCHANGED: dict[object, tuple[str, dict[str, object]]] = {}

#: For a converter, what most callers give it: an expression that recognises it, another that
#: converts it (or raises ValueError, and the converter is asked all the same), and the names used.
USUAL: dict[object, tuple[str, str, dict[str, object]]] = {}


class Field(NamedTuple):
    """A field of a value.

    Attributes:
        name: What it is called.
        type: What it holds, as its class says it.
        default: What it holds when not given; `msgspec.NODEFAULT` when it must be given.
        converter: Turns what was given into what is held.
        kw_only: Whether it must be given by name.
        eq: Whether it takes part in comparison.
        rare: Whether few values fill it.

    """

    name: str
    type: str
    default: Any
    converter: Callable[[Any], Any] | None
    kw_only: bool
    eq: bool
    rare: bool


def first_use(every: tuple[Field, ...]) -> Callable[[Any], None]:
    """Return a `__post_init__` that turns into the real one when the first value is made.

    Most programs use few of the classes, and compiling all of them would double the time of import.
    """
    names: dict[str, Any] = {
        "put": put, "wrong": _wrong, "note": _note, "kept": _kept,
        "FAULTS": (ValueError, TypeError, OverflowError), "NOTHING": (),
    }  # fmt: skip
    _later("rare", names, lambda kind: _rare(every, names, kind))
    return _later("__post_init__", names, lambda kind: _common(every, names, kind))


def _later(
    name: str, names: dict[str, Any], source: Callable[[type], Iterator[str]]
) -> Callable[[Any], None]:
    """Return a function that is compiled, for the class of its first value, when it is called."""

    def turn(self: Any) -> None:
        compiled = _function(name, source(type(self)), names)
        # The class holds on to the function, so the function itself has to change.
        stub.__code__ = compiled.__code__
        stub(self)

    names[f"turn_{name}"] = turn
    stub: Callable[[Any], None] = _function(name, iter([f" turn_{name}(self)"]), names)
    return stub


def _function(name: str, body: Iterator[str], names: dict[str, Any]) -> Any:
    source = "\n".join((f"def {name}(self):", *body))
    exec(compile(source, f"<{name} of a value>", "exec"), names)  # noqa: S102 -- source made from the class's own fields, as attrs does
    return names[name]


def _common(every: tuple[Field, ...], names: dict[str, Any], kind: type) -> Iterator[str]:
    """Yield what is done to every value."""
    yield " nothing = NOTHING"
    for f in every:
        if not f.rare and f.converter is not None:
            yield from _conversion(f, names)
    if rare := [f"self.{f.name} is not {_default(f, names)}" for f in every if f.rare]:
        yield f" if {' or '.join(rare)}: rare(self)"
    if hasattr(kind, "_complete"):
        yield " self._complete()"


def _rare(every: tuple[Field, ...], names: dict[str, Any], kind: type) -> Iterator[str]:
    """Yield what is done to a value of which any rare field was given."""
    yield " nothing = NOTHING"
    yield " put(self, '_rare', True)"
    for f in every:
        if f.rare and f.converter is not None:
            yield from _conversion(f, names)
    if hasattr(kind, "_complete_rare"):
        yield " self._complete_rare()"


def _default(f: Field, names: dict[str, Any]) -> str:
    if f.default is None:
        return "None"
    if f.default == ():
        return "nothing"
    names[f"d_{f.name}"] = f.default
    return f"d_{f.name}"


def _conversion(f: Field, names: dict[str, Any]) -> Iterator[str]:
    """Yield the lines that convert one field."""
    indent = " "
    yield f" x = self.{f.name}"
    if f.default is not msgspec.NODEFAULT:
        yield f" if x is not {_default(f, names)}:"
        indent = "  "
    names[f"c_{f.name}"] = f.converter
    test, used = UNCHANGED.get(f.converter, ("", {}))
    if test:
        names |= used
        yield f"{indent}if not ({test}):"
        indent += " "
    usual, conversion, used = USUAL.get(f.converter, ("", "", {}))
    if usual:
        # The names are those of one field, as converters of several kinds use the same.
        usual, conversion = (part.replace("KIND", f"k_{f.name}") for part in (usual, conversion))
        names |= {name.replace("KIND", f"k_{f.name}"): each for name, each in used.items()}
        yield f"{indent}y = None"
        yield f"{indent}if {usual}:"
        yield f"{indent} try: y = {conversion}"
        yield f"{indent} except (ValueError, TypeError): pass"
        yield f"{indent}if y is not None: put(self, {f.name!r}, y)"
        yield f"{indent}else:"
        indent += " "
    if f.converter in LISTS:
        yield f"{indent}x = kept(x)"
    yield f"{indent}try: y = c_{f.name}(x)"
    yield f"{indent}except FAULTS as fault: raise wrong({f.name!r}, fault) from fault"
    yield f"{indent}if y is not x:"
    yield f"{indent} put(self, {f.name!r}, y)"
    if f.converter in CLEANING:
        yield f"{indent} note(self, {f.name!r}, x)"


def _wrong(name: str, fault: Exception) -> InvalidValue:
    if isinstance(fault, InvalidValue):
        return fault.at(name)
    return InvalidValue(str(fault), path=name)


def _kept(given: object) -> object:
    """Return what can be gone through once only as a list, so that notes can be made of it."""
    return list(given) if isinstance(given, Iterator) else given


def _note(value: Any, name: str, given: object) -> None:
    """Note what cleaning took from a text, or from each of several."""
    found = tuple((where, lost) for where, text in _texts(name, given) if (lost := removed(text)))
    if found:
        put(value, "_cleaned", (*value.cleaned, *found))


def _texts(name: str, given: Any) -> Iterator[tuple[str, str]]:
    if isinstance(given, str):
        yield name, given
    elif isinstance(given, Iterable):
        each = given.items() if isinstance(given, Mapping) else given
        for number, one in enumerate(each):
            # The second of a pair is the text of an attribute.
            text = one[1] if isinstance(one, tuple) else one
            if isinstance(text, str):
                yield f"{name}[{number}]", text
