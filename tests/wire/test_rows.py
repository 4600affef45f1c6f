"""Every row of every shape is seen: the corpus notices when any one of them changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from newsfeed import ATOM, RSS, Format, Options, serialize
from newsfeed._wire.escape import AS_HTML, CDATA, PLAIN, RSS_PLAIN, Style
from newsfeed._wire.names import Name
from newsfeed._wire.shape import (
    Attr,
    Child,
    Choice,
    Const,
    Foreign,
    Guard,
    Lens,
    Part,
    Row,
    Shape,
    Stream,
    Switch,
    Text,
)
from newsfeed._wire.walking import walk
from newsfeed.vocabulary.rss import CHANNEL
from tests.corpus.full import DOCUMENTS, HERE

MADE = {name: (HERE / name).read_bytes() for name in DOCUMENTS}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_corpus_is_what_is_written(name: str) -> None:
    """Each document of the corpus is, byte for byte, what its feed becomes."""
    feed, format_, options = DOCUMENTS[name]
    assert serialize(feed, format_, options=options) == MADE[name]


def test_every_option_is_used_both_ways() -> None:
    """The corpus writes with every option at its default and away from it."""
    used = [options for _, _, options in DOCUMENTS.values()]
    for name in Options.__struct_fields__:
        assert len({getattr(options, name) for options in used}) == 2, name


def replaced(shape: Shape, within: Shape, old: Row, new: Row | None) -> Shape:
    """Return `shape` with a row of one shape in it replaced, or left out."""
    return _Replacing(within, old, new).shape(shape)


class _Replacing:
    def __init__(self, within: Shape, old: Row, new: Row | None) -> None:
        self._within = within
        self._old = old
        self._new = new
        self._done: dict[int, Shape] = {}

    def shape(self, shape: Shape) -> Shape:
        if id(shape) not in self._done:
            rows = self._rows(shape.rows, here=shape is self._within)
            self._done[id(shape)] = shape if rows == shape.rows else replace(shape, rows=rows)
        return self._done[id(shape)]

    def _rows(self, rows: tuple[Row, ...], *, here: bool) -> tuple[Row, ...]:
        return tuple(self._each(rows, here=here))

    def _each(self, rows: tuple[Row, ...], *, here: bool) -> Iterator[Row]:
        for row in rows:
            if here and row is self._old:
                if self._new is not None:
                    yield self._new
                continue
            match row:
                case Guard():
                    inner = self._rows(row.rows, here=here)
                    yield row if inner == row.rows else replace(row, rows=inner)
                case Switch():
                    cases = {key: self._rows(case, here=here) for key, case in row.cases.items()}
                    yield row if cases == row.cases else replace(row, cases=cases)
                case Choice():
                    pairs = tuple(
                        (test, kept)
                        for test, child in row.cases
                        for kept in self._rows((child,), here=here)
                    )
                    yield row if pairs == row.cases else replace(row, cases=pairs)
                case Child(form=Shape()) | Part() | Stream():
                    form = self.shape(row.form)  # type: ignore[arg-type]  # matched as a Shape
                    yield row if form is row.form else replace(row, form=form)
                case _:
                    yield row


def renamed(name: str | Name) -> Any:
    """Return another name."""
    return name + "x" if isinstance(name, str) else replace(name, local=name.local + "x")


def other(style: Style) -> Style:
    """Return a style that writes an ampersand otherwise."""
    return {PLAIN: AS_HTML, RSS_PLAIN: PLAIN, AS_HTML: PLAIN, CDATA: PLAIN}[style]


def mutants(row: Row) -> Iterator[tuple[str, Row | None]]:
    """Yield every way of getting `row` wrong, with its name."""
    if isinstance(row, Switch | Guard):
        return  # they hold rows, which are visited themselves
    yield "left out", None
    if isinstance(row, Attr | Const | Child | Stream):
        yield "renamed", replace(row, name=renamed(row.name))
    if isinstance(row, Const):
        yield "another value", replace(row, value=row.value + "x")
    if isinstance(row, Child) and not isinstance(row.form, Shape) and not row.form.safe:
        yield "another escape", replace(row, style=other(row.style))
    if isinstance(row, Text) and not row.codec.safe:
        yield "another escape", replace(row, style=other(row.style))


def label(format_: Format, shape: Shape, row: Row) -> str:
    """Return a name for a row by which a person finds it."""
    kind = getattr(shape.of, "__name__", "")
    name = getattr(row, "name", None)
    source = getattr(row, "source", "")
    # A function's representation says where it lies, which is another place in each process.
    told = source.get.__name__ if isinstance(source, Lens) else source
    said = name.qname if isinstance(name, Name) else name or told
    return f"{format_.suffix}-{kind}-{type(row).__name__}-{said}"


def is_written(shape: Shape, row: Row) -> bool:
    """Whether a row is written: of RSS's two elements for a feed, the root has what is foreign."""
    return not (isinstance(row, Foreign) and shape is CHANNEL)


ROWS = [
    pytest.param(format_, shape, row, id=f"{label(format_, shape, row)}-{number}")
    for format_ in (RSS, ATOM)
    for number, (shape, row) in enumerate(walk(format_.shape, written=True))
    if is_written(shape, row)
]


@pytest.mark.parametrize(("format_", "shape", "row"), ROWS)
def test_no_row_can_change_unseen(format_: Format, shape: Shape, row: Row) -> None:
    """A row that is left out, renamed or escaped otherwise changes a document of the corpus."""
    for how, mutant in mutants(row):
        mutated = replace(format_, shape=replaced(format_.shape, shape, row, mutant))
        if not _changes(format_, mutated):
            assert how == "another escape", how
            assert _cannot_hold_an_ampersand(row), how


def _changes(format_: Format, mutated: Format) -> bool:
    for name, (feed, written, options) in DOCUMENTS.items():
        if written is format_:
            try:
                if serialize(feed, mutated, options=options) != MADE[name]:
                    return True
            except (LookupError, TypeError, ValueError):
                return True
    return False


def _cannot_hold_an_ampersand(row: Row) -> bool:
    name = getattr(row, "name", None)
    local = name.local if isinstance(name, Name) else name
    return local in NO_AMPERSAND or (isinstance(row, Text) and row.source in NO_AMPERSAND)


#: Elements and fields whose values hold no character that XML would have escaped.
NO_AMPERSAND = {
    "language", "day", "hour", "name", "digest", "values", "guid", "sceneStartTime",
    "sceneEndTime", "implied",
}  # fmt: skip
