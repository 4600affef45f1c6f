"""Shapes with rows of somebody's own, held to what the model holds its own values to.

The model cleans and checks every value when it is made; of a value of a class that newsfeed doesn't
know nobody can say that. So the rows that are added have codecs that clean and check when they
write: what can't be read back is refused, and no document breaks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any, Final

from msgspec.structs import replace

from newsfeed.errors import InvalidValue
from newsfeed.text.clean import prose
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

from .codec import FILLED, TEXT, Codec
from .context import Around
from .names import Name
from .shape import (
    SELF,
    Attr,
    Child,
    Choice,
    Guard,
    Lens,
    Part,
    Row,
    Shape,
    Stream,
    Switch,
    Text,
)
from .walking import namespaces, walk
from .write import leads

__all__ = ["Among", "extended", "fitted", "inside"]

#: A prefix: a name without a colon that XML keeps for nobody. ASCII is enough to be read aloud.
_PREFIX: Final = pattern(r"(?!(?i:xml))[A-Za-z_][A-Za-z0-9._-]*+")


class Among(Lens, frozen=True, eq=False):
    """The source of a row for the values of one class, of several in one field.

    Attributes:
        kind: The class.

    """

    kind: type = object


def fitted(known: Shape, *groups: Iterable[Row]) -> list[tuple[Row, ...]]:
    """Return groups of rows fit to be added to a document of the shape `known`.

    Raises:
        InvalidValue: the prefix or the URI of a namespace can't be used.

    """
    fit = _Fit()
    done = [tuple(map(fit.row, rows)) for rows in groups]
    _refuse_clashes(known, Shape(tuple, tuple(chain.from_iterable(done))))
    return done


def extended(shape: Shape, items: tuple[Row, ...], head: tuple[Row, ...]) -> Shape:
    """Return the shape of a document with rows at the end of its items, and before the first."""
    rows: tuple[Row, ...] = ()
    for row in shape.rows:
        if isinstance(row, Stream):
            form = replace(row.form, rows=_together((*row.form.rows, *items)))
            rows = (*_together((*rows, *head)), replace(row, form=form))
        elif isinstance(row, Child) and isinstance(row.form, Shape) and leads(row.form):
            rows = (*rows, replace(row, form=extended(row.form, items, head)))
        else:
            rows = (*rows, row)
    return replace(shape, rows=rows)


def inside(shape: Shape, name: str, more: tuple[Row, ...]) -> Shape:
    """Return a shape with rows added to every element of a name (`Name.key`) below it."""
    return _Inside(name, more).shape(shape) if more else shape


def _together(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Make the rows for values of one field one choice, so that values keep their order."""
    cases: dict[str, list[tuple[Callable[[Any], bool] | str | None, Child]]] = {}
    rest: list[Row] = []
    for row in rows:
        match row:
            case Child(source=Among(), writes=False):
                rest.append(replace(row, many=True))
            case Child(source=Among() as source):
                case = (_test(source.kind), replace(row, source=SELF, many=False))
                cases.setdefault(source.fields[0], []).append(case)
            case Choice(source=Among() as source):
                cases.setdefault(source.fields[0], []).extend(row.cases)
            case _:
                rest.append(row)
    choices = (Choice(_all(field), tuple(each)) for field, each in cases.items())
    return (*rest, *choices)


def _test(kind: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, kind)


def _all(field: str) -> Among:
    return Among(lambda value, _: getattr(value, field), (field,))


class _Rows:
    """Makes other rows of rows, down to the last shape; each shape once."""

    def __init__(self) -> None:
        # With the shape, so that no other one gets its number.
        self._done: dict[int, tuple[Shape, Shape]] = {}

    def shape(self, shape: Shape) -> Shape:
        """Return the other shape; the same one, if no row of it is another."""
        if id(shape) not in self._done:
            rows = self._rows(shape.rows)
            made = shape if rows is shape.rows else replace(shape, rows=rows)
            self._done[id(shape)] = shape, made
        return self._done[id(shape)][1]

    def row(self, row: Row) -> Row:
        """Return the other row; the same one, if there is nothing to change in it."""
        match row:
            case Guard():
                rows = self._rows(row.rows)
                return row if rows is row.rows else replace(row, rows=rows)
            case Switch():
                cases = {key: self._rows(case) for key, case in row.cases.items()}
                same = all(case is row.cases[key] for key, case in cases.items())
                return row if same else replace(row, cases=cases)
            case Choice():
                made = self._rows(tuple(child for _, child in row.cases))
                pairs = zip((test for test, _ in row.cases), made, strict=True)
                same = all(new is old for new, (_, old) in zip(made, row.cases, strict=True))
                return row if same else replace(row, cases=tuple(pairs))
            case Child(form=Shape()) | Part() | Stream():
                assert isinstance(row.form, Shape)  # noqa: S101 -- for type checkers: it has matched
                form = self.shape(row.form)
                return row if form is row.form else replace(row, form=form)
            case _:
                return row

    def _rows(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        made = tuple(map(self.row, rows))
        return rows if all(new is old for new, old in zip(made, rows, strict=True)) else made


class _Inside(_Rows):
    """Adds rows to the elements of one name."""

    def __init__(self, name: str, more: tuple[Row, ...]) -> None:
        super().__init__()
        self._name = name
        self._more = more
        self._longer: dict[int, Shape] = {}

    def row(self, row: Row) -> Row:
        if not (
            isinstance(row, Child) and row.name.key == self._name and isinstance(row.form, Shape)
        ):
            return super().row(row)
        form = row.form
        if id(form) not in self._longer:
            self._longer[id(form)] = replace(form, rows=_together((*form.rows, *self._more)))
        return replace(row, form=self._longer[id(form)])


class _Fit(_Rows):
    """Gives rows codecs that check what they write, and shapes that hold what they read."""

    def shape(self, shape: Shape) -> Shape:
        fit = super().shape(shape)
        return fit if shape.build or shape.of is tuple else replace(fit, build=_holding(shape.of))

    def row(self, row: Row) -> Row:
        if isinstance(row, Attr | Text):
            return replace(row, codec=_checked(row.codec))
        if isinstance(row, Child) and isinstance(row.form, Codec):
            return replace(row, form=_checked(row.form))
        return super().row(row)


def _holding(of: Callable[..., Any]) -> Callable[[dict[str, Any], Around], Any]:
    """Return the function that makes a value whose lists can't change, as they were written."""

    def build(fields: dict[str, Any], _: Around) -> Any:
        held = {name: tuple(each) if type(each) is list else each for name, each in fields.items()}
        try:
            return of(**held)
        except TypeError as fault:
            message = f"no {getattr(of, '__name__', 'value')} can be made of it: {fault}"
            raise ValueError(message) from fault

    return build


def _checked(codec: Codec[Any]) -> Codec[Any]:
    """Return a codec that writes nothing that it can't read, and nothing that XML can't hold."""
    if codec is FILLED:
        codec = TEXT  # whether an empty element says something is for its owner to know

    def encode(value: Any) -> str:
        text = prose(value if codec.encode is None else codec.encode(value))
        try:
            (codec.legal or codec.decode)(text)
        except ValueError as fault:
            said = str(fault)
            raise ValueError(
                f"{shown(text)} is not a {codec.name}" if said in {"", text} else said
            ) from fault
        return text

    decode = prose if codec.decode is str else codec.decode
    return replace(codec, encode=encode, decode=decode, safe=False)


def _refuse_clashes(known: Shape, own: Shape) -> None:
    prefixes = {each.prefix: each for each in namespaces(known)}
    names = (getattr(row, "name", None) for _, row in walk(own))
    for each in dict.fromkeys(name.namespace for name in names if isinstance(name, Name)):
        if not _PREFIX.fullmatch(each.prefix):
            message = f"{shown(each.prefix)} is no prefix: write a short word, such as 'desk'"
            raise InvalidValue(message, path="prefix")
        if each.uri != prose(each.uri) or not each.uri:
            message = f"{shown(each.uri)} is no name of a namespace: take an address that is yours"
            raise InvalidValue(message, path="uri")
        other = prefixes.setdefault(each.prefix, each)
        if other != each:
            message = f"{each.prefix!r} is the prefix of {other.uri} already: take another one"
            raise InvalidValue(message, path="prefix")
