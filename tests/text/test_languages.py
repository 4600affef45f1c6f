"""Language tags and directions."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed.text.languages import direction, language


@pytest.mark.parametrize(
    ("tag", "canonical"),
    [
        ("en", "en"),
        ("EN-gb", "en-GB"),
        ("zh_hant_tw", "zh-Hant-TW"),
        (" de ", "de"),
        ("es-419", "es-419"),
        ("sr-latn-RS", "sr-Latn-RS"),
        ("zh-cmn-HANS-cn", "zh-cmn-Hans-CN"),
        ("DE-ch-1996", "de-CH-1996"),
        ("sl-IT-nedis-ROZAJ", "sl-IT-nedis-rozaj"),
        ("ar-u-NU-latn", "ar-u-nu-latn"),
        ("en-a-BB-x-CC-dd", "en-a-bb-x-cc-dd"),
        ("X-Newsroom-DE", "x-newsroom-de"),
        ("CKB", "ckb"),
        ("i-KLINGON", "i-klingon"),
        ("en-gb-OED", "en-GB-oed"),
        ("sgn-be-fr", "sgn-BE-FR"),
        ("zh-MIN-nan", "zh-min-nan"),
        ("iw", "he"),
        ("in-ID", "id-ID"),
        ("sh", "sh"),
    ],
)
def test_a_tag_gets_its_canonical_case(tag: str, canonical: str) -> None:
    """RFC 5646, section 2.1.1, with underscores taken for hyphens and withdrawn codes renewed."""
    assert language(tag) == canonical


@pytest.mark.parametrize(
    "tag",
    [
        *(
            "",
            " ",
            "e",
            "-en",
            "en-",
            "en--GB",
            "en GB",
            "en-GB-US",
            "en-Latn-Cyrl",
            "en-abcdefghi",
        ),
        *("en-a", "en-a-x-b", "x", "x-", "en-x", "12", "en_US.UTF-8", "dé", "en-GB\n\n-x", "ſs"),
        *("en-x" + "-a" * 50, "english", "English", "engl", "i-nothing"),
    ],
)
def test_what_is_not_well_formed_is_refused(tag: str) -> None:
    """The grammar of RFC 5646 holds; no primary subtag of four letters or more is registered."""
    with pytest.raises(ValueError, match="no language tag: write one such as en"):
        language(tag)


@pytest.mark.parametrize("tag", ["xx", "uk-UA-x-y".replace("uk", "zz"), "gb", "jp"])
def test_a_language_of_two_letters_must_exist(tag: str) -> None:
    """Country codes are often taken for languages: gb, jp."""
    with pytest.raises(ValueError, match="ISO 639-1 has no language"):
        language(tag)


@pytest.mark.parametrize("tag", ["de-1996-1996", "en-a-bb-b-cc-a-dd"])
def test_a_repeated_variant_or_extension_is_refused(tag: str) -> None:
    """RFC 5646, sections 2.2.5 and 2.2.6."""
    with pytest.raises(ValueError, match="twice"):
        language(tag)


@pytest.mark.parametrize("value", [None, b"en", 3])
def test_what_is_no_string_is_a_type_error(value: object) -> None:
    """A value of the wrong type is a fault of the program."""
    with pytest.raises(TypeError, match="must be a str"):
        language(value)


def test_a_long_tag_is_shortened_in_the_message() -> None:
    """A message stays readable."""
    with pytest.raises(ValueError, match="…") as caught:
        language("a" * 10_000)
    assert len(str(caught.value)) < 200


@given(
    st.from_regex(
        r"(de|EN|Ar|ckb)(-[A-Za-z]{4})?(-[A-Za-z]{2}|-[0-9]{3})?(-[0-9][a-z0-9]{3})?(-u-[a-z]{2,8})?"
        r"(-x(-[a-z0-9]{1,8}){1,3})?",
        fullmatch=True,
    )
)
def test_a_canonical_tag_is_its_own_canonical_form(tag: str) -> None:
    """Tags are compared without regard to case, so only the case changes, and only once."""
    canonical = language(tag)
    assert language(canonical) == canonical
    assert canonical.lower() == tag.lower()


@given(st.text(st.sampled_from("aAxX0-_ é"), max_size=30))
def test_any_text_is_a_tag_or_a_value_error(text: str) -> None:
    """Nothing else happens, whatever stands in a feed."""
    try:
        canonical = language(text)
    except ValueError:
        return
    assert re.fullmatch("[A-Za-z0-9-]+", canonical)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        *(("ar", "rtl"), ("fa-IR", "rtl"), ("HE", "rtl"), ("ckb", "rtl"), ("ur_PK", "rtl")),
        *(("az-Arab", "rtl"), ("ff-Adlm", "rtl"), ("en-Thaa", "rtl"), ("uz-Arab-AF", "rtl")),
        *(("ar-Latn", "ltr"), ("ur-Latn-PK", "ltr"), ("en", "ltr"), ("de-1996", "ltr")),
        *(("x-arab", "ltr"), (None, "ltr"), ("", "ltr")),
    ],
)
def test_the_tag_tells_the_direction(tag: str | None, expected: str) -> None:
    """By its script if it names one, else by its language."""
    assert direction(tag, "") == expected
    assert direction(tag, "1,000 km") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour", "ltr"),
        ("Гавань", "ltr"),
        ("الميناء", "rtl"),
        ("2022: \u200fנמל", "rtl"),
        ("BBC عربي", "ltr"),
        ("«۱۲٪»", "ltr"),
        ("😀 …", "ltr"),
    ],
)
def test_the_first_strong_character_tells_the_direction(text: str, expected: str) -> None:
    """Without a tag that tells, the text does, as in Unicode's bidirectional algorithm."""
    assert direction(None, text) == expected
    assert direction("en", text) == expected


def test_a_script_from_left_to_right_beats_the_text() -> None:
    """A tag that names its script has said all there is to say."""
    assert direction("ar-Latn", "الميناء") == "ltr"
