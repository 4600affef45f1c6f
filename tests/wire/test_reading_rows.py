"""Every row that is read is needed: the corpus notices when any one of them is missing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import pytest
from msgspec.structs import replace

from newsfeed import ATOM, RSS, Feed, Format, parse, parse_lenient
from newsfeed._wire.names import Name
from newsfeed._wire.shape import (
    Attr,
    Child,
    Choice,
    Guard,
    Part,
    Row,
    Shape,
    Stream,
    Switch,
)
from tests.corpus.read import HERE, READ
from tests.wire.test_rows import label, renamed, replaced

#: What newsfeed writes, and what it would write otherwise.
DOCUMENTS: Final = {
    form: [path.read_bytes() for path in sorted(HERE.glob(f"*{form.suffix}"))]
    for form in (RSS, ATOM)
}

#: Rows that the corpus can't miss, and why.
NEEDLESS: Final = {
    "rss-Feed-Const-version": "another version is read as well",
    "atom-Feed-Child-link-into-link": "`links` holds it too, and the model puts it into `link`",
    "atom-Article-Child-link-into-link": "the same",
    "atom-str-Attr-href": "the same",
    "rss-Feed-Any_-elements": "what holds for all media comes first, and the model hands it on",
    "rss-Article-Any_-elements": "the same",
    "rss-Article-Child-dcterms:valid-into-valid": "the same",
    "atom-Feed-Any_-elements": "the same",
    "atom-Article-Any_-elements": "the same",
    "atom-Article-Child-dcterms:valid-into-valid": "the same",
}


@pytest.mark.parametrize("name", READ)
def test_other_ways_of_saying_it_are_read(name: str) -> None:
    """What is read from a document that nobody wrote with newsfeed is what it says."""
    assert parse(HERE / name) == READ[name]


def _flat(shape: Shape, done: dict[int, tuple[Shape, Shape]]) -> Shape:
    """Return a shape without switches: with one row for each way to write the same element."""
    if id(shape) not in done:
        done[id(shape)] = shape, replace(shape, rows=tuple(_each(shape.rows, done, set())))
    return done[id(shape)][1]


def _each(
    rows: tuple[Row, ...], done: dict[int, tuple[Shape, Shape]], seen: set[Name]
) -> Iterator[Row]:
    for row in rows:
        match row:
            case Switch():
                for each in (one for case in row.cases.values() for one in case):
                    if not isinstance(each, Child) or not each.reads or each.name not in seen:
                        yield from _each((each,), done, seen)
                    if isinstance(each, Child) and each.reads:
                        seen.add(each.name)
            case Guard():
                yield replace(row, rows=tuple(_each(row.rows, done, seen)))
            case Choice():
                inner = _each(tuple(child for _, child in row.cases), done, seen)
                tests = [test for test, _ in row.cases]
                yield replace(row, cases=tuple(zip(tests, inner, strict=True)))
            case Child(form=Shape()) | Part() | Stream():
                yield replace(row, form=_flat(row.form, done))  # type: ignore[arg-type]  # matched as a Shape
            case _:
                yield row


def _reading(shape: Shape, seen: set[int]) -> Iterator[tuple[Shape, Row]]:
    """Yield the rows that read, of a shape and of all below it, each shape once."""
    if id(shape) not in seen:
        seen.add(id(shape))
        yield from _of(shape, shape.rows, seen)


def _of(shape: Shape, rows: tuple[Row, ...], seen: set[int]) -> Iterator[tuple[Shape, Row]]:
    for row in rows:
        match row:
            case Guard():
                yield from _of(shape, row.rows, seen)
            case Choice():
                yield from _of(shape, tuple(child for _, child in row.cases), seen)
            case Child(reads=False):
                pass
            case Child(form=Shape()) | Part() | Stream():
                yield shape, row
                yield from _reading(row.form, seen)  # type: ignore[arg-type]  # matched as a Shape
            case _:
                yield shape, row


FLAT: Final = {form: replace(form, shape=_flat(form.shape, {})) for form in (RSS, ATOM)}


@cache
def _read(form: Format) -> list[Feed]:
    return [parse_lenient(each, formats=[form]).feed for each in DOCUMENTS[form]]


def name_of(form: Format, shape: Shape, row: Row) -> str:
    """Return a name for a row that tells it from others for the same element."""
    source = getattr(row, "source", None)
    into = (
        f"-into-{source}" if isinstance(row, Child) and isinstance(source, str) and source else ""
    )
    return f"{label(form, shape, row)}{into}".removeprefix(".")


@pytest.mark.parametrize("form", [RSS, ATOM], ids=["rss", "atom"])
def test_options_write_one_thing_in_several_ways_and_one_of_them_is_read(form: Format) -> None:
    """A reader needs no more than one row of those that an option chooses from."""
    flat = [parse_lenient(each, formats=[FLAT[form]]).feed for each in DOCUMENTS[form]]
    assert flat == _read(form)


ROWS: Final = [
    pytest.param(form, shape, row, id=f"{name_of(form, shape, row)}-{number}")
    for form in (RSS, ATOM)
    for number, (shape, row) in enumerate(_reading(FLAT[form].shape, set()))
    if name_of(form, shape, row) not in NEEDLESS
]


def mutants(row: Row) -> Iterator[Row | None]:
    """Yield nothing in the place of `row`, and the same row with another name."""
    yield None
    if isinstance(row, Attr | Child | Stream):
        yield replace(row, name=renamed(row.name))


@pytest.mark.parametrize(("form", "shape", "row"), ROWS)
def test_no_row_that_reads_can_be_missing_unseen(form: Format, shape: Shape, row: Row) -> None:
    """Without a row, or under another name, some document of the corpus says something else."""
    for mutant in mutants(row):
        mutated = replace(FLAT[form], shape=replaced(FLAT[form].shape, shape, row, mutant))
        assert _is_noticed(form, mutated)


def _is_noticed(form: Format, mutated: Format) -> bool:
    for document, feed in zip(DOCUMENTS[form], _read(form), strict=True):
        try:
            if parse_lenient(document, formats=[mutated]).feed != feed:
                return True
        except (LookupError, ValueError):
            return True
    return False


def test_no_exemption_is_in_vain() -> None:
    """Each row that the corpus can't miss is there, and nobody notices when it isn't."""
    rows = {
        (form, name_of(form, shape, row)): (shape, row)
        for form in (RSS, ATOM)
        for shape, row in _reading(FLAT[form].shape, set())
    }
    needless = {(form, name): each for (form, name), each in rows.items() if name in NEEDLESS}
    assert {name for _, name in needless} == NEEDLESS.keys()
    for (form, _), (shape, row) in needless.items():
        mutated = replaced(FLAT[form].shape, shape, row, None)
        assert not _is_noticed(form, replace(FLAT[form], shape=mutated))
