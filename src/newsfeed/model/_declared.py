"""How values come to be: frozen msgspec structures with converters, declared the way attrs does.

Type checkers see attrs, whose converters they understand (`authors` takes strings and holds
persons). At run time `frozen` makes a structure of msgspec from the same declaration: a value is
then allocated and filled in C, and only what was given is converted. An article with one picture is
seven values of a hundred and thirty fields, so this is most of what building a feed costs;
`docs/decisions` has the figures.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar

import msgspec

from ._compiled import Field, Notes, first_use, is_loose, put

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


__all__ = ["RARE", "Declared", "Field", "Notes", "field", "frozen", "put"]

#: Metadata of a field that few values fill: the writer asks for such fields only when one was
#: given.
RARE = {"rare": True}


def _as_it_is(cls: type) -> type:
    return cls


class Declared(msgspec.StructMeta):
    """Makes a structure of a class that declares its fields in the words of attrs."""

    def __new__(
        mcs, name: str, bases: tuple[type, ...], body: dict[str, Any], **config: Any
    ) -> Any:
        own = _own(body) if any(isinstance(base, Declared) for base in bases) else []
        if not own:
            return super().__new__(mcs, name, bases, body, **config)
        inherited = next((base.FIELDS for base in bases if hasattr(base, "FIELDS")), ())
        own = [_again(f, inherited) for f in own]
        again = {f.name: f for f in own}
        every = (
            *(again.get(f.name, f) for f in inherited),
            *(f for f in own if f.name not in {each.name for each in inherited}),
        )
        config["gc"] = config["weakref"] = any(map(is_loose, every))
        rest = {key: each for key, each in body.items() if key not in again}
        rest["FIELDS"] = every
        rest["_KEY"] = attrgetter(*(f.name for f in every if f.eq))
        rest["__post_init__"] = first_use(every)
        # msgspec knows keyword-only classes, not fields: those that may be given by position come
        # from a base of their own.
        if placed := [f for f in own if not f.kw_only]:
            alone = _body({"__module__": body["__module__"]}, placed)
            bases = (super().__new__(mcs, f"_{name}", bases, alone, **config, **_CONFIG),)
        # Rare fields stand last in memory: what a writer asks for is then close together, which
        # counts when there are thousands of values and a processor's cache holds few of them.
        held = sorted((f for f in own if f.kw_only), key=lambda f: f.rare)
        named = _body(rest, held)
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


def _own(body: dict[str, Any]) -> list[Field]:
    """Return the fields that a class declares, with `field` or, as yours may, without."""
    own = []
    for name, said in body.get("__annotations__", {}).items():
        given = body.get(name, msgspec.NODEFAULT)
        kind = said if isinstance(said, str) else getattr(said, "__name__", str(said))
        if isinstance(given, Field):
            own.append(given._replace(name=name, type=kind))
        elif "ClassVar" not in str(said):
            own.append(Field(name, kind, given, None, kw_only=True, eq=True, rare=False))
    return own


def _again(f: Field, inherited: tuple[Field, ...]) -> Field:
    """Return a field of your class with the converter of the field whose default it changes."""
    if f.converter is not None:
        return f
    return next((old._replace(default=f.default) for old in inherited if old.name == f.name), f)


_CONFIG: dict[str, Any] = {"frozen": True, "eq": False}


def _body(body: dict[str, Any], chosen: list[Field]) -> dict[str, Any]:
    """Return the body of a class with the chosen fields, which converters check, not msgspec."""
    constants = body.get("__annotations__", {})
    kept = {key: ClassVar[Any] for key, said in constants.items() if "ClassVar" in str(said)}
    defaults = {f.name: f.default for f in chosen if f.default is not msgspec.NODEFAULT}
    return body | {"__annotations__": kept | {f.name: Any for f in chosen}} | defaults
