"""What happens when a value is made: its class's conversions, compiled to one function.

A value is allocated and filled in C; what follows is Python, and so it does the least: where looks
are compiled, a single one tells which fields need anything at all; where not, there is one test for
each field that many values fill and one for all that few do. A converter is called only for what
was given and isn't already as it should be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from types import CodeType, FunctionType
from typing import Any, NamedTuple

import msgspec

from newsfeed.errors import InvalidValue
from newsfeed.text.clean import line, markup, prose, removed
from newsfeed.text.scan import Fields

__all__ = [
    "CLEANING",
    "LISTS",
    "LOOKS",
    "UNCHANGED",
    "USUAL",
    "Field",
    "Notes",
    "first_use",
    "is_loose",
    "put",
]

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

#: For a converter that has such an expression, the compiled look that says the same, and what it
#: needs: see `newsfeed.text.scan`.
LOOKS: dict[object, tuple[str, object]] = {}

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
    stub: Callable[[Any], None] = FunctionType(_stub(name), names)
    names[name] = stub
    return stub


@cache
def _stub(name: str) -> CodeType:
    """Return the code of the function that turns: for all classes the same, so compiled once."""
    code: CodeType = _function(name, iter([f" turn_{name}(self)"]), {}).__code__
    return code


def _function(name: str, body: Iterator[str], names: dict[str, Any]) -> Any:
    source = "\n".join((f"def {name}(self):", *body))
    exec(compile(source, f"<{name} of a value>", "exec"), names)  # noqa: S102 -- source made from the class's own fields, as attrs does
    return names[name]


def _common(every: tuple[Field, ...], names: dict[str, Any], kind: type) -> Iterator[str]:
    """Yield what is done to every value."""
    yield " nothing = NOTHING"
    common = [f for f in every if not f.rare and f.converter is not None]
    if Fields is None:
        for f in common:
            yield from _tested(f, names)
        if rare := [f for f in every if f.rare]:
            given = " or ".join(f"self.{f.name} is not {_default(f, names)}" for f in rare)
            yield f" if {given}: rare(self)"
    else:
        names["look"] = Fields(_owner(kind, every), _questions(every, common, kind))
        yield " todo = look(self)"
        yield " if todo:"
        for number, f in enumerate(common):
            yield f"  if todo & {1 << number}:"
            yield f"   x = self.{f.name}"
            yield from _conversion(f, names, "   ")
        yield f"  if todo & {1 << len(common)}: rare(self)"
    if hasattr(kind, "_complete"):
        yield " self._complete()"


def _owner(kind: type, every: tuple[Field, ...]) -> type:
    """Return the class whose fields these are: the first value may be one of a class below it."""
    return next(each for each in kind.__mro__ if each.__dict__.get("FIELDS") is every)


def _questions(
    every: tuple[Field, ...], common: list[Field], kind: type
) -> tuple[tuple[object, ...], ...]:
    """Return what there is to ask of fields; all that are rare have one answer."""
    answers = {f.name: 1 << number for number, f in enumerate(common)}
    asked = []
    for f in every:
        answer = 1 << len(common) if f.rare else answers.get(f.name, 0)
        look, needed = ("", None) if f.rare else LOOKS.get(f.converter, ("", None))
        default = ... if f.default is msgspec.NODEFAULT else f.default
        asked.append((_place(kind, f.name), default, look, needed, answer, is_loose(f)))
    return tuple(asked)


def _place(kind: type, name: str) -> object:
    """Return what stands for a field in its class: `inspect` knows it too, but is slow to load."""
    return next(vars(each)[name] for each in kind.__mro__ if name in vars(each))


def is_loose(f: Field) -> bool:
    """Whether a field holds a caller's own objects: nothing else can be part of a cycle."""
    return f.name == "extra" or (f.converter is None and f.name[0] != "_")


def _rare(every: tuple[Field, ...], names: dict[str, Any], kind: type) -> Iterator[str]:
    """Yield what is done to a value of which any rare field was given."""
    yield " nothing = NOTHING"
    yield " put(self, '_rare', True)"
    for f in every:
        if f.rare and f.converter is not None:
            yield from _tested(f, names)
    if hasattr(kind, "_complete_rare"):
        yield " self._complete_rare()"


def _default(f: Field, names: dict[str, Any]) -> str:
    if f.default is None:
        return "None"
    if f.default == ():
        return "nothing"
    names[f"d_{f.name}"] = f.default
    return f"d_{f.name}"


def _tested(f: Field, names: dict[str, Any]) -> Iterator[str]:
    """Yield the lines that convert one field, if it needs it."""
    indent = " "
    yield f" x = self.{f.name}"
    if f.default is not msgspec.NODEFAULT:
        yield f" if x is not {_default(f, names)}:"
        indent = "  "
    test, used = UNCHANGED.get(f.converter, ("", {}))
    if test:
        names |= used
        yield f"{indent}if not ({test}):"
        indent += " "
    yield from _conversion(f, names, indent)


def _conversion(f: Field, names: dict[str, Any], indent: str) -> Iterator[str]:
    """Yield the lines that convert what is given for a field, `x`."""
    names[f"c_{f.name}"] = f.converter
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
