"""What is taken out of a credit before it is cut: furniture, licence, rights, year.

Furniture is what agencies print around a credit for editors ("TPX IMAGES OF THE DAY"), page
furniture ("toggle caption"), addresses and counters ("(2)"): residue, never part of a field.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

CREATIVE_COMMONS = r"""
(?:(?i:licen[sc]ed?|lizenz|licencia|lisens|reproduced|used|shared|available|released):?\ )?
(?:(?i:under|unter|sous|bajo)\ )?(?:(?i:an?|the|une|der)\ )?(?:[Cc]reative\ [Cc]ommons[\ -])?
(?:
  \b(?:CC|cc)[\ -]?
  (?:(?P<zero>0|[Zz]ero)|(?P<terms>(?:BY|by)(?:[\ -]?(?:SA|NC|ND|sa|nc|nd))*+))
| \b(?P<long>Attribution(?:[\ -](?:Share\ ?Alike|Non-?[Cc]ommercial|No\ ?Deriv(?:ative)?s))*+)
  (?=\ \d|(?<=[a-z]{4})\ License)
)
(?:[\ -]?(?:v\.?\ ?)?(?P<version>\d\.\d))?
(?:[\ -](?:[A-Z]{2}\b(?![\w/.])|Unported|International|Generic|DEED|Deed|(?i:licen[cs]e)))*+
"""

PUBLIC_DOMAIN = r"""
(?i:
  (?:this\ work\ is\ in\ the\ |in\ the\ |released\ into\ the\ )?public\ domain
  (?:\ mark\ 1\.0|\ dedication)?
| gemeinfrei|domaine\ public|dominio\ p[uú]blico|domínio\ público|pubblico\ dominio
| domena\ publiczna|общественное\ достояние|公有领域|パブリックドメイン|퍼블릭\ 도메인
| \bPD-[\w-]++|\bPDM\ 1\.0
)
"""

RESERVED = r"""
[.,;]?\ ?(?i:
  all\ rights?\ (?:are\ )?reserved|alle\ rechte\ vorbehalten|tous\ droits\ réservés
| todos\ los\ derechos\ reservados|todos\ os\ direitos\ reservados
| tutti\ i\ diritti\ (?:sono\ )?riservati|alle\ rechten\ voorbehouden|все\ права\ защищены
| 無断転載禁止|無断転載を禁じます|無断転載・再配布禁止|版权所有|版權所有
| 무단\ ?전재\ ?및\ ?재배포\ ?금지
)
"""

# What follows an opening in capitals belongs to it, up to a stop with a wire's name behind it.
SHOUTED = """
TPX IMAGES | REFILE | ATTENTION EDITORS | ATTENTION: | SEARCH " | SEARCH “ | THIS IMAGE HAS
THIS IMAGE WAS | THIS IMAGE IS | THIS PICTURE WAS | THIS PICTURE IS | THIS PICTURE HAS
NO RESALES | NO ARCHIVE | NO THIRD | NO COMMERCIAL | NO SALES | EDITORIAL USE | FOR EDITORIAL
IMAGE TAKEN WITH | BEST QUALITY | QUALITY REPEAT | QUALITY FROM | TEMPLATE OUT | NOT FOR SALE
NEWS EDITORS | RESTRICTED TO | DISCLAIMER: | MUST CREDIT | MUST NOT | IT IS DISTRIBUTED
EDITORS' NOTE | EDITORS NOTE | EDITOR'S NOTE | SOLO USO | SÓLO USO | SOLO DISPONIBLE | NO VENTAS
CRÉDITO OBLIGATORIO | USO EDITORIAL
"""
SHOUT = r"(?:[^a-z\n.]|\.(?!\ ?(?:REUTERS|AFP|EPA|EFE|AP)[/\ ]))*+"
SPOKEN = (
    r" [A-Z][A-Za-z]+ OUT\b|Перейти в (?:фото|медиа)банк|hide caption|toggle caption"
    r"|Enlarge this image|Click to enlarge|View image in fullscreen|\(\d\d?(?:/\d\d?)?\)"
    r"|https?://[^\s)\]>,]*+|www\.[^\s)\]>,]*+"
)
OPENING = r"""
\s*(?:Enlarge\ this\ image|Enlarge|toggle\ caption|View\ image\ in\ fullscreen)
(?:\s*[/|:]|\s*\n)\s*
"""

YEAR = r"(?<![\w/.#-])((?:1[89]|20)\d\d)(?:[-–/](?:1[89]|20)?\d\d)?(?![\w-])"
DATE = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
    r" \d{1,2}(?=,|$)"
)

TERMS = (("attribution", "BY"), ("alike", "SA"), ("commercial", "NC"), ("deriv", "ND"))
HINTS = (
    "cc|creative|attribution|domain|domaine|domini|domín|domena|gemeinfrei|достояние|公有|パブ|퍼블|pd-|pdm"
    "|reserv|vorbehalten|réserv|riservati|voorbeh|защищ|転載|版权|版權|전재"
)


class Trimmed(NamedTuple):
    """A credit without its trimmings, and what they said."""

    text: str
    license: str | None
    year: int | None
    reserved: bool


class Patterns(NamedTuple):
    """The expressions of this module, compiled on first use."""

    hints: re.Pattern[str]
    commons: re.Pattern[str]
    domain: re.Pattern[str]
    reserved: re.Pattern[str]
    furniture: re.Pattern[str]
    opening: re.Pattern[str]
    year: re.Pattern[str]
    date: re.Pattern[str]


@cache
def patterns() -> Patterns:
    """Compile the expressions of this module, each so that `re` can skip to a literal."""
    shouted = [" ".join(row.split()) for row in SHOUTED.replace("\n", "|").split("|")]
    furniture = [re.escape(row) + SHOUT for row in shouted if row] + [SPOKEN]
    return Patterns(
        re.compile(HINTS),
        re.compile(CREATIVE_COMMONS, re.VERBOSE),
        re.compile(PUBLIC_DOMAIN, re.VERBOSE),
        re.compile(RESERVED, re.VERBOSE),
        re.compile("|".join(furniture)),
        re.compile(OPENING, re.VERBOSE),
        re.compile(YEAR),
        re.compile(DATE),
    )


def squeezed(text: str) -> str:
    """White space folded to single blanks; line ends kept, as one each."""
    if "\n" not in text and "\r" not in text:
        return " ".join(text.split())
    return "\n".join(row for row in (" ".join(line.split()) for line in text.splitlines()) if row)


def trim(text: str) -> Trimmed:
    """Take furniture, licence, rights and year out of a credit (squeezed already)."""
    known = patterns()
    text = known.furniture.sub("\n", text)
    license_, reserved = None, 0
    if known.hints.search(text.lower()):
        text, license_ = _license(text, known)
        text, reserved = known.reserved.subn("\n", text)
    found = known.year.search(text)
    if found is None:
        return Trimmed(text, license_, None, reserved > 0)
    text = known.year.sub("", known.date.sub("", text))
    return Trimmed(squeezed(text), license_, int(found[1]), reserved > 0)


def _license(text: str, known: Patterns) -> tuple[str, str | None]:
    found = known.commons.search(text)
    if found:
        return squeezed(known.commons.sub("", text)), _normal(found)
    found = known.domain.search(text)
    if found:
        return squeezed(known.domain.sub("", text)), "public domain"
    return text, None


def _normal(found: re.Match[str]) -> str:
    """CC BY-SA 4.0, CC BY, CC0 1.0: terms joined by hyphens, the version behind."""
    if found["zero"]:
        return "CC0 1.0"
    if found["long"]:
        long = found["long"].lower()
        terms = "-".join(term for word, term in TERMS if word in long)
    else:
        terms = "-".join(found["terms"].upper().replace(" ", "-").split("-"))
    return f"CC {terms} {found['version']}" if found["version"] else f"CC {terms}"
