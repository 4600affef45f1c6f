"""Language tags (BCP 47, RFC 5646) and the direction in which a text is written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal

from newsfeed.text.shown import shown

from .patterns import pattern

__all__ = ["Direction", "direction", "language"]

Direction = Literal["rtl", "ltr"]

# ISO 639-1, as the Library of Congress lists it, and the two further subtags of two letters that
# the IANA registry of language subtags still holds without a successor: bh (Bihari) and sh
# (Serbo-Croatian).
_ISO_639_1: Final = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
    de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy
    hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg
    li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or
    os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta
    te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu bh sh
    """.split()
)
# Codes that ISO 639-1 has withdrawn, with their successors in the IANA registry. Java wrote the
# first three for decades.
_WITHDRAWN: Final = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro"}

# RFC 5646, section 2.1, without the primary subtags of four to eight letters: none has ever been
# registered, so "english" is a mistake.
_TAG: Final = pattern(
    r"""
    (?P<primary>[a-z]{2,3}) (?:-[a-z]{3}){0,3}      # with up to three extended language subtags
    (?:-[a-z]{4})?                                  # script
    (?:-(?:[a-z]{2}|[0-9]{3}))?                     # region
    (?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*+)
    (?:-[a-wyz0-9](?:-[a-z0-9]{2,8})++)*+           # extensions
    (?:-x(?:-[a-z0-9]{1,8})++)?                     # private use
    | x(?:-[a-z0-9]{1,8})++
    """,
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
# The grandfathered tags of RFC 5646, section 2.1, that its grammar doesn't make.
_IRREGULAR: Final = frozenset(
    """
    en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao
    i-tay i-tsu sgn-be-fr sgn-be-nl sgn-ch-de
    """.split()
)

# Scripts written from right to left, by their codes in ISO 15924.
_RTL_SCRIPTS: Final = frozenset(
    """
    adlm arab aran armi avst chrs cprt elym hatr hebr hung khar lydi mand mani mend merc mero narb
    nbat nkoo orkh ougr palm phli phlp phnx prti rohg samr sarb sogd sogo syrc syre syrj syrn thaa
    yezi
    """.split()
)
# Languages whose usual script is one of them, as Unicode's CLDR has it (likely subtags).
_RTL_LANGUAGES: Final = frozenset(
    """
    acm aeb ajp apc ar ara arc arq ars ary arz azb bal bej bgn bqi brh ckb div dv fa fas glk gbz
    haz hac he heb hnd hno iw ji kas khw ks lah lki lrc luz mvy mzn nqo pbt per pes phr pnb prd
    prs ps pus rhg rmt sd sdh skr snd swb syr trw ug uig ur urd wni yi yid ydd
    """.split()
)
# What is longer is no tag that anybody uses, and would only fill the caches below.
_LONGEST: Final = 100


@lru_cache(maxsize=256)
def language(tag: str) -> str:
    """Return a language tag in its canonical case: "zh-Hant-TW", "en-GB", "ar".

    An underscore counts as a hyphen, and a code that ISO 639-1 has withdrawn becomes its
    successor (iw becomes he). The tag must be well-formed (RFC 5646, section 2.2.9) and repeat
    neither a variant nor an extension; if its first subtag has two letters, ISO 639-1 must know
    it. Longer codes and the other subtags are not looked up: the registry changes every few
    months.

    Raises:
        ValueError: The tag is not well-formed or has more than 100 characters, or the language is
            unknown.
        TypeError: `tag` is not a string.
    """
    if not isinstance(tag, str):
        raise TypeError(f"a language tag must be a str, not {type(tag).__name__}")
    subtags = tag.strip().replace("_", "-").lower().split("-")
    plain = "-".join(subtags)
    if plain in _IRREGULAR:
        return _cased(subtags)
    found = _TAG.fullmatch(plain) if len(plain) <= _LONGEST else None
    if not found:
        raise ValueError(f"{shown(tag)} is no language tag: write one such as en, en-GB or zh-Hant")
    primary = found["primary"]
    if primary is None:  # private use altogether, so nobody else's business
        return plain
    if len(primary) == 2:  # noqa: PLR2004 - the number stands in the standard's name for these codes
        primary = subtags[0] = _WITHDRAWN.get(primary, primary)
        if primary not in _ISO_639_1:
            raise ValueError(f"{shown(tag)}: ISO 639-1 has no language {primary!r}")
    _refuse_repeated(tag, subtags, found["variants"])
    return _cased(subtags)


def direction(language: str | None, text: str) -> Direction:
    """Return the direction in which `text` is written, as HTML's `dir` says it.

    The tag decides: its script if it names one ("az-Arab", "ur-Latn"), else its language where
    that is written from right to left. Otherwise the first strong character of the text does
    (Unicode's bidirectional algorithm, rules P2 and P3, without isolates), and where there is
    none it is "ltr". A tag that is not well-formed counts as far as it can be understood.
    """
    if language:
        by_tag = _direction_of_tag(language if len(language) <= _LONGEST else language[:_LONGEST])
        if by_tag:
            return by_tag
    if text.isascii() or (text[0].isascii() and text[0].isalpha()):
        return "ltr"
    for character in text:
        strong = unicodedata.bidirectional(character)
        if strong == "L":
            return "ltr"
        if strong in {"R", "AL"}:
            return "rtl"
    return "ltr"


@lru_cache(maxsize=256)
def _direction_of_tag(tag: str) -> Direction | None:
    subtags = tag.strip().replace("_", "-").lower().split("-")
    primary = subtags[0]
    for subtag in subtags:
        if len(subtag) == 1:  # extensions and private use follow
            break
        if re.fullmatch("[a-z]{4}", subtag):
            return "rtl" if subtag in _RTL_SCRIPTS else "ltr"
    return "rtl" if primary in _RTL_LANGUAGES else None


def _refuse_repeated(tag: str, subtags: list[str], variants: str) -> None:
    """Refuse what the grammar can't: a variant or the letter of an extension that occurs twice."""
    end = subtags.index("x") if "x" in subtags else len(subtags)
    singletons = [subtag for subtag in subtags[:end] if len(subtag) == 1]
    seen: set[str] = set()
    for subtag in [*variants.split("-")[1:], *singletons]:
        if subtag in seen:
            raise ValueError(f"{shown(tag)} has the subtag {subtag!r} twice: leave one out")
        seen.add(subtag)


def _cased(subtags: list[str]) -> str:
    """Join lower-case subtags in the case of RFC 5646, section 2.1.1: zh-Hant-TW."""
    cased = subtags[:1]
    for subtag in subtags[1:]:
        if len(cased[-1]) == 1:
            break
        if len(subtag) == 2:  # noqa: PLR2004 - a region, by its length
            cased.append(subtag.upper())
        elif len(subtag) == 4:  # noqa: PLR2004 - a script, or a variant that begins with a digit
            cased.append(subtag.capitalize())
        else:
            cased.append(subtag)
    return "-".join([*cased, *subtags[len(cased) :]])
