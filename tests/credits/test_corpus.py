"""Every line of the corpus is understood, whole."""

from __future__ import annotations

import pytest
from tests.credits.records import Record, records, said

from newsfeed.credits import Role, parse, read, split

RECORDS = records()
CREDITS = [record for record in RECORDS if record.is_credit]
NEGATIVES = [record for record in RECORDS if not record.is_credit]


def test_the_corpus_is_large_and_varied() -> None:
    """The corpus has 150 lines and more, of twenty languages and thirty houses."""
    assert len({record.text for record in RECORDS}) == len(RECORDS) >= 150
    assert len({record.language for record in RECORDS}) >= 20
    assert len({record.house for record in RECORDS}) >= 30
    assert len(NEGATIVES) >= 30


def test_the_corpus_holds_every_role() -> None:
    """No role goes without an example."""
    assert {role for record in RECORDS for role, _ in record.credits} == set(Role)


@pytest.mark.parametrize("record", CREDITS, ids=lambda record: record.text[:60])
def test_line_with_credit(record: Record) -> None:
    """Caption, parties, via, qualifiers, licence and year are those of the annotation."""
    assert said(parse(record.text), record) == record


@pytest.mark.parametrize("record", NEGATIVES, ids=lambda record: record.text[:60])
def test_line_without_credit_is_left_whole(record: Record) -> None:
    """A caption that only looks as if it held a credit stays as it is."""
    assert parse(record.text) == (record.text, None, None)


@pytest.mark.parametrize("record", CREDITS, ids=lambda record: record.text[:60])
def test_in_two_steps_as_in_one(record: Record) -> None:
    """`read` makes of the credit that `split` finds what `parse` makes of the line.

    But for a caption that opens with "FILE PHOTO:", which `read` does not see.
    """
    caption, credit = split(record.text)
    whole = parse(record.text)
    assert (caption, credit) == whole[:2]
    assert credit is not None
    assert whole.parts is not None
    apart = read(credit)
    assert {*apart.qualifiers, "file"} == {*whole.parts.qualifiers, "file"}
    assert apart._replace(qualifiers=()) == whole.parts._replace(qualifiers=())


@pytest.mark.parametrize("record", CREDITS, ids=lambda record: record.text[:60])
def test_white_space_says_nothing(record: Record) -> None:
    """A credit whose lines and runs of blanks were folded reads the same."""
    _, credit = split(record.text)
    assert credit is not None
    assert read(" ".join(credit.split())) == read(credit)
