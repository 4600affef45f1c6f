"""The reader as it is called: what it gives back, what can be added, what it costs to import."""

from __future__ import annotations

import subprocess
import sys

import pytest

import newsfeed.credits
from newsfeed.credits import (
    CreditReader,
    Knowledge,
    Parts,
    Party,
    Reading,
    Role,
    format_parts,
    is_organisation,
    parse,
    read,
    split,
)

STORY = "Freedonia has not sent its own troops to join the conflict. "
CREDIT = "Photo by ANNA EXAMPLE/Northlight/AFP via Getty Images"


def test_the_credit_of_a_story() -> None:
    """Stories have a sentence, then "Photo by NAME/Agency/Agency via Distributor"."""
    reading = parse(STORY + CREDIT)
    assert reading == Reading(
        STORY.strip(),
        CREDIT,
        Parts(
            credits=(
                Party(Role.PHOTOGRAPHER, "ANNA EXAMPLE"),
                Party(Role.AGENCY, "Northlight"),
                Party(Role.AGENCY, "AFP"),
                Party(Role.DISTRIBUTOR, "Getty Images"),
            ),
            via=("Getty Images",),
        ),
    )


@pytest.mark.parametrize("joint", ["", " ", "\n", " | ", " — ", " - "])
def test_a_credit_may_be_glued(joint: str) -> None:
    """Whatever stands between caption and credit, nothing or a joiner, is in neither."""
    assert split(STORY.strip() + joint + CREDIT) == (STORY.strip(), CREDIT)


@pytest.mark.parametrize("name", ["Anna Panda", "NASA", "Jan Sylvander", "Ines Unreleased"])
def test_a_licence_takes_no_letters_of_a_name(name: str) -> None:
    """The words that lead to a licence ("a", "der", "released") are words, not ends of names."""
    for lead in ("", " a", " under der", ", released under the Creative Commons"):
        parts = read(f"Photo: {name}{lead} CC BY 2.0")
        assert [party.name for party in parts.credits] == [name]
        assert parts.license == "CC BY 2.0"


def test_a_label_may_lose_its_year() -> None:
    """What a year leaves behind, a blank before a full stop, is no word."""
    assert read("photograph 1839.") == Parts(year=1839, language="en")


@pytest.mark.parametrize("brackets", ["()", "[]", "（）", "【】"])
def test_brackets_are_in_neither(brackets: str) -> None:
    """A credit in brackets is given without them."""
    line = f"{STORY}{brackets[0]}{CREDIT}{brackets[1]}"
    assert split(line) == (STORY.strip(), CREDIT)


@pytest.mark.parametrize("text", ["", " ", "\n\t "])
def test_nothing_is_nothing(text: str) -> None:
    """An empty line has neither caption nor credit, and says nothing."""
    assert parse(text) == (None, None, None)
    assert read(text) == Parts()


def test_a_file_picture_by_its_caption() -> None:
    """The words "FILE PHOTO:" stay in the caption and make the picture a file picture."""
    line = "FILE PHOTO: A ferry leaves. REUTERS/Jane Doe"
    caption, credit, parts = parse(line)
    assert (caption, credit) == ("FILE PHOTO: A ferry leaves.", "REUTERS/Jane Doe")
    assert parts is not None
    assert parts.qualifiers == ("file",)
    assert read("REUTERS/Jane Doe").qualifiers == ()


def test_houses_can_be_added() -> None:
    """What a caller knows of a name changes what its place means."""
    reader = CreditReader(
        agencies=["Zorblatt"],
        libraries=["Quxphoto"],
        platforms=["Picshare"],
        social=["Chatter"],
        generators=["Paintbot"],
    )
    roles = [str(party.role) for party in reader.read("Zorblatt/Jane Doe/Quxphoto").credits]
    assert roles == ["agency", "photographer", "distributor"]
    assert reader.read("Photo by Jane Doe on Picshare").via == ("Picshare",)
    assert reader.read("@jane/Chatter").qualifiers == ("social-media",)
    assert reader.read("Made with Paintbot").credits == ((Role.GENERATOR, "Paintbot"),)
    assert reader.split("The ferry leaves. Zorblatt") == ("The ferry leaves.", "Zorblatt")
    assert reader.parse("The ferry leaves. Zorblatt").parts == reader.read("Zorblatt")


def test_what_is_added_stays_with_its_reader() -> None:
    """No reader changes another."""
    CreditReader(agencies=["Zorblatt"])
    assert read("Zorblatt/Jane Doe").credits[0].role == Role.PHOTOGRAPHER


def test_a_name_leaves_the_kind_it_had() -> None:
    """Saying that a library is an agency makes it one."""
    reader = CreditReader(agencies=["Getty Images"])
    assert reader.read("Jane Doe/AFP/Getty Images").credits[-1].role == Role.AGENCY
    assert read("Jane Doe/AFP/Getty Images").credits[-1].role == Role.DISTRIBUTOR


@pytest.mark.parametrize(
    ("name", "organised"),
    [
        ("AFP", True), ("Getty Images", True), ("Flickr", True), ("Example Press", True),
        ("NTS", True), ("the crew", True), ("Jane Doe", False), ("@jane", False), ('"', False),
        ("", False),
    ],
)  # fmt: skip
def test_organisations_are_told_from_people(name: str, organised: bool) -> None:
    """Listed, an acronym, or worded as one."""
    assert is_organisation(name) is organised


def test_a_reader_may_know_nothing_else() -> None:
    """A reader can start from other knowledge than the library's."""
    reader = CreditReader(knowledge=Knowledge(), agencies=["AP"])
    assert reader.read("AP Photo/Jane Doe").credits[0] == (Role.AGENCY, "AP")
    assert reader.read("dpa/Jane Doe").credits[0].role == Role.PHOTOGRAPHER


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        (Parts(), ""),
        (
            Parts(
                (
                    Party(Role.PHOTOGRAPHER, "Jane Doe"),
                    Party(Role.PHOTOGRAPHER, "John Roe"),
                    Party(Role.AGENCY, "Example News"),
                    Party(Role.DISTRIBUTOR, "Getty Images"),
                ),
                via=("Getty Images",),
            ),
            "Jane Doe and John Roe/Example News via Getty Images",
        ),
        (
            Parts(
                (
                    Party(Role.PHOTOGRAPHER, "A. Doe"),
                    Party(Role.PHOTOGRAPHER, "B. Doe"),
                    Party(Role.PHOTOGRAPHER, "C. Doe"),
                    Party(Role.CLIENT, "Example Times"),
                ),
                qualifiers=("file", "pool"),
            ),
            "A. Doe, B. Doe and C. Doe for Example Times, File, Pool",
        ),
        (
            Parts(
                (Party(Role.ILLUSTRATOR, "Otto Draw"), Party(Role.AGENCY, "Example Weekly")),
                qualifiers=("illustration",),
                license="CC BY 4.0",
                year=2020,
            ),
            "Illustration: Otto Draw/Example Weekly, CC BY 4.0, 2020",
        ),
        (
            Parts(
                (Party(Role.PHOTOGRAPHER, "Jane Doe"), Party(Role.OWNER, "Example Press")),
                qualifiers=("copyright",),
                year=1998,
            ),
            "Jane Doe; © 1998 Example Press",
        ),
        (
            Parts(
                (
                    Party(Role.PHOTOGRAPHER, "Jane Doe"),
                    Party(Role.PROVIDER, "Example Museum"),
                    Party(Role.PROVIDER, "Example Archive"),
                ),
                qualifiers=("courtesy",),
            ),
            "Jane Doe, courtesy of Example Museum/Example Archive",
        ),
        (
            Parts(
                (
                    Party(Role.PHOTOGRAPHER, "Jane Doe"),
                    Party(Role.AGENCY, "AP"),
                    Party(Role.PHOTOGRAPHER, "John Roe"),
                    Party(Role.AGENCY, "Reuters"),
                )
            ),
            "Jane Doe/AP; John Roe/Reuters",
        ),
        (Parts((Party("makeup", "Jane Doe"), Party(Role.AGENCY, "AP"))), "Jane Doe/AP"),
    ],
)
def test_the_neutral_form(parts: Parts, line: str) -> None:
    """Makers by "and", hops by a stroke, "via" and "for" before what they introduce."""
    assert format_parts(parts) == line


def test_nothing_is_loaded_before_it_is_used() -> None:
    """Importing the package compiles no grammar: only the values are there."""
    code = (
        "import sys, newsfeed.credits as credits\n"
        "before = [name for name in sys.modules if name.startswith('newsfeed.credits.')]\n"
        "credits.read('x'); credits.CreditReader; credits.Knowledge\n"
        "after = [name for name in sys.modules if name.startswith('newsfeed.credits.')]\n"
        "print(before, 'newsfeed.credits.reader' in after)\n"
    )
    output = subprocess.run(  # noqa: S603 -- this interpreter, and code that stands above
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    assert output.stdout.strip() == "['newsfeed.credits.parts'] True"


def test_the_package_says_what_it_has() -> None:
    """Every name of `__all__` can be had, and no other."""
    assert all(hasattr(newsfeed.credits, name) for name in newsfeed.credits.__all__)
    with pytest.raises(AttributeError, match="no attribute 'credit'"):
        _ = newsfeed.credits.credit
