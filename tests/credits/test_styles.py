"""Credits written as houses do, as IPTC metadata, with names to show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.credits.records import records
from tests.credits.test_laws import chains, courtesies, led_chains, notices

from newsfeed import Credit, CreditLine, InvalidValue
from newsfeed.credits import Parts, PhotoMetadata, faithful, format_parts, read, styles
from newsfeed.credits.display import displayed, shown
from newsfeed.credits.formatting import says_the_same
from newsfeed.credits.licences import url_of
from newsfeed.credits.parts import Party, Role

LINE = "Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images"
said = chains() | led_chains() | courtesies() | notices()


@given(said, st.sampled_from(styles()))
def test_what_a_style_writes_reads_as_the_same_credit(parts: Parts, style: str) -> None:
    """Every style, over credits made of parts: nothing to fall back on, every name kept."""
    line = format_parts(parts, style)
    assert says_the_same(read(line), parts), line


@given(said, st.sampled_from(styles()))
def test_names_to_show_survive_as_well(parts: Parts, style: str) -> None:
    """With names in the form to show, the line says the credit with those names."""
    line = faithful("", parts, style, display=True)
    assert line is not None
    assert says_the_same(read(line), shown(parts)), line


@pytest.mark.parametrize("style", styles())
def test_the_corpus_in_every_style_says_what_it_said(style: str) -> None:
    """A line is written anew only if it reads the same; else it stays as it was. Most are."""
    credits_ = [line for record in records() if (line := _credit(record.text))]
    kept = 0
    for line in credits_:
        written = line.format(style)
        kept += written == line.text
        assert written == line.text or says_the_same(read(written), read(line.text)), line.text
    assert kept < len(credits_) / 3


def _credit(text: str) -> CreditLine | None:
    from newsfeed import split_credit  # noqa: PLC0415 -- short for what a test would write

    credit = split_credit(text)[1]
    return None if credit is None else CreditLine(credit.text)


@pytest.mark.parametrize(
    ("line", "style", "written"),
    [
        (LINE, "neutral", "ANNA EXAMPLE/Sputnik/AFP via Getty Images"),
        (LINE, "getty", "Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images"),
        (LINE, "afp", "(Photo by ANNA EXAMPLE / Sputnik / AFP via Getty Images)"),
        (LINE, "nyt", "ANNA EXAMPLE/Sputnik/AFP, via Getty Images"),
        (LINE, "guardian", "Photograph: ANNA EXAMPLE/Sputnik/AFP via Getty Images"),
        (LINE, "dpa", "Foto: ANNA EXAMPLE/Sputnik/AFP via Getty Images"),
        ("Jane Doe/AP, File", "ap", "(AP Photo/Jane Doe, File)"),
        ("Jane Doe/Reuters, File", "reuters", "Reuters/Jane Doe/File Photo"),
        ("(Example Corp/Handout via REUTERS)", "reuters", "Example Corp/Handout via REUTERS"),
        ("(AP Photo/Jane Doe, Pool)", "nyt", "Pool photo by Jane Doe/AP"),
        ("(AP Photo/Jane Doe, File)", "dpa", "Archivfoto: Jane Doe/AP"),
        ("Foto: Jane Doe und John Roe/dpa", "guardian", "Photograph: Jane Doe and John Roe/dpa"),
        ("Jane Doe/Bloomberg", "bloomberg", "Photographer: Jane Doe/Bloomberg"),
        ("Jane Doe/EPA", "epa", "EPA/Jane Doe"),
        ("Juana Cierva/EFE", "efe", "EFE/Juana Cierva"),
        ("Getty Images", "guardian", "Photograph: Getty Images"),
        ("Illustration: Otto Draw/Axios", "getty", "Illustration: Otto Draw/Axios"),
    ],
)
def test_a_credit_as_a_house_writes_it(line: str, style: str, written: str) -> None:
    """The house's order, joints and labels; names as they were."""
    assert CreditLine(line).format(style) == written


def test_a_credit_made_of_parts_can_be_written_too() -> None:
    """No text was ever given: the parts are enough."""
    parties = [Credit("Jane Doe"), Credit("AFP", role="agency")]
    line = CreditLine.of(parties, via=["Getty Images"], qualifiers=["file"])
    assert line.format("afp") == "(Photo by Jane Doe / AFP via Getty Images, File)"


@pytest.mark.parametrize(("language", "word"), [("de", "und"), ("es-MX", "y"), ("ja", "and")])
def test_the_neutral_form_speaks_the_language_of_the_line(language: str, word: str) -> None:
    """Two makers are joined by the word for "and", where there is one that can be read back."""
    line = CreditLine.of(["Jane Doe", "John Roe"], language=language)
    assert line.format() == f"Jane Doe {word} John Roe"


@pytest.mark.parametrize("style", styles())
def test_what_cannot_be_rebuilt_stays_as_it_was(style: str) -> None:
    """Words that are in no part would be lost; so the line is left alone."""
    text = "Jane Doe, who was there by chance with her dog/AFP"
    assert CreditLine(text).format(style) == text


def test_an_unknown_style_is_refused() -> None:
    """The message names the styles there are."""
    with pytest.raises(InvalidValue, match="not a style of credits: neutral, ap") as refused:
        CreditLine(LINE).format("times")
    assert refused.value.path == "style"


@pytest.mark.parametrize(
    ("role", "name", "to_show"),
    [
        (Role.AGENCY, "REUTERS", "Reuters"),
        (Role.AGENCY, "ロイター", "Reuters"),
        (Role.AGENCY, "The Associated Press", "AP"),
        (Role.AGENCY, "Example Press", "Example Press"),
        (Role.AGENCY, "EXAMPLE NEWS", "EXAMPLE NEWS"),
        (Role.PHOTOGRAPHER, "ANNA EXAMPLE", "Anna Example"),
        (Role.PHOTOGRAPHER, "JEAN-LUC O'NEILL", "Jean-Luc O'Neill"),
        (Role.PHOTOGRAPHER, "MINA VAN DER MUSTER", "Mina van der Muster"),
        (Role.PHOTOGRAPHER, "J.R. SAMPLE", "J.R. Sample"),
        (Role.PHOTOGRAPHER, "LM SAMPLE", "LM Sample"),
        (Role.PHOTOGRAPHER, "Jo DOE", "Jo DOE"),
        (Role.PHOTOGRAPHER, "ZORBLATT", "ZORBLATT"),
    ],
)
def test_the_form_to_show(role: Role, name: str, to_show: str) -> None:
    """One spelling for a house; a person's name in capitals is put in order; nothing else."""
    assert displayed(Party(role, name)) == to_show


def test_names_are_shown_another_way_only_on_request() -> None:
    """By default names are as written."""
    line = CreditLine("REUTERS/ANNA EXAMPLE")
    assert line.format("reuters") == "REUTERS/ANNA EXAMPLE"
    assert line.format("reuters", display=True) == "Reuters/Anna Example"


AI = "http://cv.iptc.org/newscodes/digitalsourcetype/"


@pytest.mark.parametrize(
    ("line", "metadata"),
    [
        (LINE, PhotoMetadata(("ANNA EXAMPLE",), LINE)),
        ("Foto: AFP", PhotoMetadata(("AFP",), "Foto: AFP")),
        (
            "© 2021 Example Press",
            PhotoMetadata((), "© 2021 Example Press", "© 2021 Example Press"),
        ),
        (
            "Photo: © Jane Doe/dpa. All rights reserved",
            PhotoMetadata(
                ("Jane Doe",),
                "Photo: © Jane Doe/dpa. All rights reserved",
                "© Jane Doe/dpa. All rights reserved",
            ),
        ),
        (
            "Jane Doe, CC BY-SA 4.0",
            PhotoMetadata(
                ("Jane Doe",),
                "Jane Doe, CC BY-SA 4.0",
                None,
                "https://creativecommons.org/licenses/by-sa/4.0/",
            ),
        ),
        (
            "Image generated with Midjourney",
            PhotoMetadata(
                (),
                "Image generated with Midjourney",
                digital_source_type=f"{AI}trainedAlgorithmicMedia",
            ),
        ),
        (
            "Jane Doe/AFP, AI-edited",
            PhotoMetadata(
                ("Jane Doe",),
                "Jane Doe/AFP, AI-edited",
                digital_source_type=f"{AI}compositeWithTrainedAlgorithmicMedia",
            ),
        ),
    ],
)
def test_iptc_metadata(line: str, metadata: PhotoMetadata) -> None:
    """Creator, credit line, notice, licence, how it was made: IPTC Photo Metadata 2023.2."""
    assert CreditLine(line).iptc() == metadata


def test_iptc_metadata_by_the_names_of_xmp() -> None:
    """What says nothing is not there."""
    assert CreditLine("© 2021 Example Press, CC BY 4.0").iptc().xmp() == {
        "photoshop:Credit": "© 2021 Example Press, CC BY 4.0",
        "dc:rights": "© 2021 Example Press",
        "xmpRights:WebStatement": "https://creativecommons.org/licenses/by/4.0/",
    }


@pytest.mark.parametrize(
    ("license_", "url"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-NC-SA 2.5", "https://creativecommons.org/licenses/by-nc-sa/2.5/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC BY", None),
        ("CC BY 9.9", None),
        ("CC SA 1.0", None),
        ("public domain", None),
        (None, None),
    ],
)
def test_the_address_of_a_licence(license_: str | None, url: str | None) -> None:
    """Only what says its version has a deed."""
    assert url_of(license_) == url


def test_a_line_gives_its_licence_s_address() -> None:
    """As it gives the licence."""
    assert CreditLine("Jane Doe / CC BY 4.0").license_url == url_of("CC BY 4.0")
    assert CreditLine("Jane Doe/AFP").license_url is None
