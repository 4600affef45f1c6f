"""Credit lines as values: kept as written, read when asked, built from parts."""

from __future__ import annotations

import pickle

import pytest

from newsfeed import Credit, CreditLine, InvalidValue, split_credit


def test_the_line_is_kept_as_written() -> None:
    """Nothing about a line changes by taking it apart."""
    line = CreditLine("Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images")
    assert [(each.role, each.name) for each in line.credits] == [
        ("photographer", "ANNA EXAMPLE"),
        ("agency", "Sputnik"),
        ("agency", "AFP"),
        ("distributor", "Getty Images"),
    ]
    assert line.via == ("Getty Images",)
    assert str(line) == line.text == "Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images"


def test_what_a_line_tells_besides() -> None:
    """Qualifiers, licence, year and language are read too."""
    assert CreditLine("Foto: Jo Doe/dpa/Archiv").qualifiers == ("file",)
    assert CreditLine("Photograph: Jo Doe").language == "en"
    line = CreditLine("Jo Doe, CC BY-SA 4.0, via Wikimedia Commons")
    assert line.license == "CC BY-SA 4.0"
    assert CreditLine("© 2021 Jane Roe").year == 2021


def test_a_line_is_built_from_parts() -> None:
    """The text says what the parts say, and reading it gives the same."""
    line = CreditLine.of(["Jane Doe", Credit("AFP", role="agency")], via=["Getty Images"])
    again = CreditLine(line.text)
    assert [(each.role, each.name) for each in again.credits] == [
        (each.role, each.name) for each in line.credits
    ]
    assert again.via == line.via == ("Getty Images",)


def test_parts_that_were_given_are_kept() -> None:
    """What cannot be seen from the text is known all the same, also after pickling."""
    line = CreditLine.of(
        ["Jane Doe"], qualifiers=["pool", "file"], license="CC BY 4.0", year=2026, language="en"
    )
    for each in (line, pickle.loads(pickle.dumps(line))):  # noqa: S301 -- our own bytes
        assert each.qualifiers == ("file", "pool")
        assert (each.license, each.year, each.language) == ("CC BY 4.0", 2026, "en")


def test_nothing_is_no_line() -> None:
    """A line must name somebody or say something."""
    with pytest.raises(InvalidValue):
        CreditLine.of([])


def test_a_caption_is_parted_from_its_credit() -> None:
    """The caption keeps its own words, and what it says of the credit is known there."""
    caption, credit = split_credit("FILE PHOTO: The quay at noon. REUTERS/Jane Doe")
    assert caption == "FILE PHOTO: The quay at noon."
    assert credit is not None
    assert credit.text == "REUTERS/Jane Doe"
    assert credit.qualifiers == ("file",)
    assert split_credit("The quay at noon.") == ("The quay at noon.", None)
    assert split_credit("REUTERS/Jane Doe")[0] is None
