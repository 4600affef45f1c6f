"""Licences by their normal names, found in a text without the words that lead to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

COMMONS = "https://creativecommons.org"
TERMS = frozenset({"by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd"})
VERSIONS = frozenset({"1.0", "2.0", "2.5", "3.0", "4.0"})

# The words that lead to a licence, from the last to the first; any of them may be missing.
LEADS = (
    ("creative commons ", "creative commons-"),
    ("a ", "an ", "the ", "une ", "der "),
    ("under ", "unter ", "sous ", "bajo "),
    tuple(
        f"{word}{sign} "
        for word in (
            "license licence licensed licenced lizenz licencia lisens reproduced used shared"
            " available released"
        ).split()
        for sign in ("", ":")
    ),
)
LEADING = 48  # letters in the longest of such phrases, and some more
CREATIVE_COMMONS = r"""
(?:
  \b(?:CC|cc)[\ -]?
  (?:(?P<zero>0|[Zz]ero)|(?P<terms>(?:BY|by)(?:[\ -]?(?:SA|NC|ND|sa|nc|nd))*+))
| \b(?P<long>Attribution(?:[\ -](?:Share\ ?Alike|Non-?[Cc]ommercial|No\ ?Deriv(?:ative)?s))*+)
  (?=\ \d|(?<=[a-z]{4})\ License)
)
(?:[\ -]?(?:v\.?\ ?)?(?P<version>\d\.\d))?
(?:[\ -](?:[A-Z]{2}\b(?![\w/.])|Unported|International|Generic|DEED|Deed|(?i:licen[cs]e)))*+
"""

LONG_TERMS = (("attribution", "BY"), ("alike", "SA"), ("commercial", "NC"), ("deriv", "ND"))


@cache
def commons() -> re.Pattern[str]:
    """A Creative Commons licence, without the words that lead to it."""
    return re.compile(CREATIVE_COMMONS, re.VERBOSE)


def licences(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a text names Creative Commons licences, from and to, and their normal names."""
    before = 0
    low = text.lower()
    for found in commons().finditer(text) if "cc" in low or "attribution" in low else ():
        start, end = found.span()
        yield start - _leading(text[max(before, start - LEADING) : start]), end, normal(found)
        before = end


def _leading(text: str) -> int:
    """The letters that a text ends in and that belong to the licence behind: under the …."""
    low, size = text.lower(), 0
    for words in LEADS:
        for word in words:
            # A whole word: Panda CC BY is not Pand, and a CC BY.
            if low.endswith(word) and not low[: -len(word)][-1:].isalnum():
                low, size = low[: -len(word)], size + len(word)
                break
    return size


def normal(found: re.Match[str]) -> str:
    """CC BY-SA 4.0, CC BY, CC0 1.0: terms joined by hyphens, the version behind."""
    if found["zero"]:
        return "CC0 1.0"
    if found["long"]:
        long = found["long"].lower()
        terms = "-".join(term for word, term in LONG_TERMS if word in long)
    else:
        terms = "-".join(found["terms"].upper().replace(" ", "-").split("-"))
    return f"CC {terms} {found['version']}" if found["version"] else f"CC {terms}"


def license_in(text: str) -> tuple[int, int, str] | None:
    """Where a text names a Creative Commons licence, from and to, and the address of its deed."""
    found = next(licences(text), None)
    url = url_of(found[2]) if found else None
    if found is None or url is None:
        return None
    named = text[found[0] : found[1]]
    start = found[0] + len(named) - len(named.lstrip())
    return start, start + len(named.strip()), url


def url_of(license: str | None) -> str | None:  # noqa: A002 -- same word as the attribute it is of
    """The address of a licence's deed: that of "CC BY 4.0", and of "CC0 1.0".

    None for what has no deed of its own: "public domain" is no licence, and "CC BY" does not say
    which of the versions is meant.
    """
    prefix, _, rest = (license or "").partition(" ")
    if (prefix, rest) == ("CC0", "1.0"):
        return f"{COMMONS}/publicdomain/zero/1.0/"
    terms, _, version = rest.lower().partition(" ")
    if prefix == "CC" and terms in TERMS and version in VERSIONS:
        return f"{COMMONS}/licenses/{terms}/{version}/"
    return None
