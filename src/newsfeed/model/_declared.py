"""How values come to be: frozen msgspec structures with converters, declared the way attrs does.

Type checkers see attrs, whose converters they understand (`authors` takes strings and holds
persons). At run time `frozen` makes a structure of msgspec from the same declaration: a value is
then allocated and filled in C, and only what was given is converted. An article with one picture is
seven values of a hundred and thirty fields, so this is most of what building a feed costs;
`docs/decisions` has the figures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

import msgspec

from newsfeed.errors import InvalidValue
from newsfeed.text.clean import line, markup, prose, removed

if TYPE_CHECKING:
    from inspect import Signature

    from attrs import field, frozen
else:

    def field(
        *,
        default: object = msgspec.NODEFAULT,
        converter: Callable[..., object] | None = None,
        kw_only: bool = True,
        eq: bool = True,
        metadata: object = None,
    ) -> Field:
        return Field("", "", default, converter, kw_only, eq, bool(metadata))

    def frozen(**_: object) -> Callable[[type], type]:
        return _as_it_is


__all__ = ["CLEANING", "RARE", "UNCHANGED", "Declared", "Field", "Notes", "field", "frozen", "put"]

#: Metadata of a field that few values fill: the writer asks for such fields only when one was
#: given.
RARE = {"rare": True}

#: What cleaning took from a value's text: pairs of field and words ("2 control characters
#: (U+0000)").
Notes = tuple[tuple[str, str], ...]

put: Callable[[Any, str, Any], None] = msgspec.structs.force_setattr

#: Converters that clean text; only their fields can have lost something worth a note.
CLEANING: set[object] = {line, prose, markup}

#: For a converter, an expression that says whether it would leave `x` alone, and the names it uses.
UNCHANGED: dict[object, tuple[str, dict[str, object]]] = {}


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


def _as_it_is(cls: type) -> type:
    return cls


class Declared(msgspec.StructMeta):
    """Makes a structure of a class that declares its fields in the words of attrs."""

    def __new__(
        mcs, name: str, bases: tuple[type, ...], body: dict[str, Any], **config: Any
    ) -> Any:
        hints = body.get("__annotations__", {})
        own = [
            f._replace(name=key, type=str(hints[key]))
            for key, f in body.items()
            if isinstance(f, Field)
        ]
        if not own:
            return super().__new__(mcs, name, bases, body, **config)
        inherited = next((base.FIELDS for base in bases if hasattr(base, "FIELDS")), ())
        again = {f.name: f for f in own}
        every = (
            *(again.get(f.name, f) for f in inherited),
            *(f for f in own if f.name not in {each.name for each in inherited}),
        )
        # Whatever holds a caller's own objects could be part of a cycle; nothing else can.
        config["gc"] = config["weakref"] = any(f.name == "extra" for f in every)
        rest = {key: each for key, each in body.items() if not isinstance(each, Field)}
        rest["FIELDS"] = every
        rest["_KEY"] = attrgetter(*(f.name for f in every if f.eq))
        rest["__post_init__"] = _first_use(name, every)
        # msgspec knows keyword-only classes, not fields: those that may be given by position come
        # from a base of their own.
        if placed := [f for f in own if not f.kw_only]:
            alone = _body({"__module__": body["__module__"]}, placed)
            bases = (super().__new__(mcs, f"_{name}", bases, alone, **config, **_CONFIG),)
        named = _body(rest, [f for f in own if f.kw_only])
        return super().__new__(mcs, name, bases, named, kw_only=True, **config, **_CONFIG)

    @property
    def __signature__(cls) -> Signature:
        """What may be given, for `help` and editors; hidden fields are left out."""
        from inspect import Parameter, Signature  # noqa: PLC0415 -- only people look at signatures

        placed = sorted(cls.FIELDS, key=lambda f: f.kw_only)  # type: ignore[attr-defined]  # every value has it
        return Signature(
            [
                Parameter(
                    f.name,
                    Parameter.KEYWORD_ONLY if f.kw_only else Parameter.POSITIONAL_OR_KEYWORD,
                    default=Parameter.empty if f.default is msgspec.NODEFAULT else f.default,
                    annotation=f.type,
                )
                for f in placed
                if f.name[0] != "_"
            ]
        )


_CONFIG: dict[str, Any] = {"frozen": True, "eq": False}


def _body(body: dict[str, Any], chosen: list[Field]) -> dict[str, Any]:
    """Return the body of a class with the chosen fields, which converters check, not msgspec."""
    constants = body.get("__annotations__", {})
    kept = {key: ClassVar[Any] for key, said in constants.items() if "ClassVar" in str(said)}
    defaults = {f.name: f.default for f in chosen if f.default is not msgspec.NODEFAULT}
    return body | {"__annotations__": kept | {f.name: Any for f in chosen}} | defaults


def _first_use(name: str, every: tuple[Field, ...]) -> Callable[[Any], None]:
    """Return a `__post_init__` that turns into the real one when the first value is made.

    Most programs use few of the classes, and compiling all of them would double the time of import.
    """
    names: dict[str, Any] = {}

    def turn(self: Any) -> None:
        compiled = _compile(name, every, names, completes=hasattr(type(self), "_complete"))
        # The class holds on to the function, so the function itself has to change.
        stub.__code__ = compiled.__code__
        stub(self)

    names["turn"] = turn
    exec("def __post_init__(self): turn(self)", names)  # noqa: S102 -- a constant
    stub: Any = names["__post_init__"]
    return stub  # type: ignore[no-any-return]  # exec put the function there


def _wrong(name: str, fault: Exception) -> InvalidValue:
    if isinstance(fault, InvalidValue):
        return fault.at(name)
    return InvalidValue(str(fault), path=name)


def _note(value: Any, name: str, given: object) -> None:
    if type(given) is str and (lost := removed(given)):
        put(value, "_cleaned", (*value.cleaned, (name, lost)))


def _conversion(f: Field, names: dict[str, object]) -> Iterator[str]:
    """Yield the lines that convert one field."""
    indent = " "
    yield f" x = self.{f.name}"
    if f.default is None or f.default == () or isinstance(f.default, str):
        names[f"d_{f.name}"] = f.default
        yield f" if x is not {'None' if f.default is None else f'd_{f.name}'}:"
        indent = "  "
        if f.rare:
            yield f"{indent}rare = True"
    if f.converter is None:
        yield f"{indent}pass"
        return
    names[f"c_{f.name}"] = f.converter
    test, used = UNCHANGED.get(f.converter, ("", {}))
    if test:
        names |= used
        yield f"{indent}if not ({test}):"
        indent += " "
    yield f"{indent}try: y = c_{f.name}(x)"
    yield f"{indent}except FAULTS as fault: raise wrong({f.name!r}, fault) from fault"
    yield f"{indent}if y is not x:"
    yield f"{indent} put(self, {f.name!r}, y)"
    if f.converter in CLEANING:
        yield f"{indent} note(self, {f.name!r}, x)"


def _compile(
    name: str, every: tuple[Field, ...], names: dict[str, Any], *, completes: bool
) -> Callable[[Any], None]:
    names |= {"put": put, "wrong": _wrong, "note": _note, "FAULTS": (ValueError, TypeError)}
    lines = ["def __post_init__(self):", " rare = False"]
    for f in every:
        if f.converter is not None or f.rare:
            lines += _conversion(f, names)
    lines.append(" if rare: put(self, '_rare', True)")
    if completes:
        lines.append(" self._complete()")
    exec(compile("\n".join(lines), f"<conversion of {name}>", "exec"), names)  # noqa: S102 -- source made from the class's own fields, as attrs does
    return names["__post_init__"]  # type: ignore[no-any-return]  # exec put the function there
