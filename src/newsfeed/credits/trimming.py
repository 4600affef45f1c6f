"""What is taken out of a credit before it is cut: furniture, licence, rights, year.

Furniture is what agencies print around a credit for editors ("TPX IMAGES OF THE DAY"), page
furniture ("toggle caption"), addresses and counters ("(2)"): residue, never part of a field.
"""

from __future__ import annotations

import re
from functools import cache

from .alternatives import by_letter
from .knowledge import phrases
from .licences import licences

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
OUT = r" [A-Z][A-Za-z]+ OUT\b"
SPOKEN = (
    r"Перейти в (?:фото|медиа)банк|hide caption|toggle caption"
    r"|Enlarge this image|Click to enlarge|View image in fullscreen|\(\d\d?(?:/\d\d?)?\)"
    r"|https?://[^\s)\]>,]*+|www\.[^\s)\]>,]*+"
)
OPENING = r"""
\s*(?:Enlarge\ this\ image|Enlarge|toggle\ caption|View\ image\ in\ fullscreen)
(?:\s*[/|:]|\s*\n)\s*
"""

# Looked behind from its end, so that it begins with letters that `re` can skip to.
YEAR = r"((?:1[89]|20)\d\d)(?<![\w/.#-]....)(?:[-–/](?:1[89]|20)?\d\d)?(?![\w-])"
DATE = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
    r" \d{1,2}(?=,|$)"
)

HINTS_BEYOND = "réserv достояние защищ 公有 パブ 퍼블 転載 版权 版權 전재".split()

Span = tuple[int, int]
Trimmed = tuple[str, str | None, int | None, bool]
"""A credit without its trimmings; its licence; its year; whether rights are reserved."""


# Each is compiled when a text first shows a sign of it; most texts never do.


@cache
def domain() -> re.Pattern[str]:
    """The public domain."""
    return re.compile(PUBLIC_DOMAIN, re.VERBOSE)


@cache
def reserved() -> re.Pattern[str]:
    """Rights reserved."""
    return re.compile(RESERVED, re.VERBOSE)


@cache
def furnished() -> re.Pattern[str]:
    """Furniture; of what is in capitals, its opening."""
    return re.compile("|".join((*by_letter(phrases(SHOUTED)), SPOKEN)))


@cache
def shout() -> re.Pattern[str]:
    """What belongs to an opening in capitals."""
    return re.compile(SHOUT)


@cache
def out() -> re.Pattern[str]:
    """Where a picture may not be shown."""
    return re.compile(OUT)


@cache
def opening() -> re.Pattern[str]:
    """Furniture that a line opens with."""
    return re.compile(OPENING, re.VERBOSE)


@cache
def year() -> re.Pattern[str]:
    """A year."""
    return re.compile(YEAR)


@cache
def date() -> re.Pattern[str]:
    """A day of a month."""
    return re.compile(DATE)


def squeezed(text: str) -> str:
    """White space folded to single blanks; line ends kept, as one each."""
    if "\n" not in text and "\r" not in text:
        return " ".join(text.split())
    return "\n".join(row for row in (" ".join(line.split()) for line in text.splitlines()) if row)


def furniture(text: str) -> list[Span]:
    """Where furniture stands in a line, in order."""
    found = _printed(text)
    if " OUT" in text:
        found = sorted([*found, *(piece.span() for piece in out().finditer(text))])
    return found


def _printed(text: str) -> list[Span]:
    found: list[Span] = []
    piece = furnished().search(text)
    while piece:
        start, end = piece.span()
        if piece[0].isupper():
            end = _end_of_shout(text, end)
        found.append((start, end))
        piece = furnished().search(text, end)
    return found


def _end_of_shout(text: str, start: int) -> int:
    found = shout().match(text, start)
    return found.end() if found else start


def _unfurnished(text: str) -> str:
    text = _without(text, _printed(text), "\n")
    return out().sub("\n", text) if " OUT" in text else text


def _without(text: str, spans: list[Span], instead: str) -> str:
    if not spans:
        return text
    starts = [start for start, _ in spans]
    ends = [end for _, end in spans]
    return instead.join(map(text.__getitem__, map(slice, [0, *ends], [*starts, len(text)])))


def is_licensed(text: str) -> bool:
    """Whether a licence, or rights reserved, may be named in a text."""
    low = text.lower()
    # Looking for a word is so quick that a dozen of them cost less than one expression.
    return (
        "cc" in low or "attribution" in low or "dom" in low or "reserv" in low or "orbeh" in low
        or "riserv" in low or "gemeinfrei" in low or "pd-" in low or "pdm" in low
        or (not text.isascii() and any(map(low.__contains__, HINTS_BEYOND)))
    )  # fmt: skip


def trim(text: str, *, trimmed: bool = False) -> Trimmed:
    """Take furniture, licence, rights and year out of a credit (squeezed already).

    Args:
        text: The credit.
        trimmed: No furniture and no licence stand in it.

    """
    license_, rights = None, 0
    if not trimmed:
        text = _unfurnished(text)
        if is_licensed(text):
            text, license_ = _license(text)
            text, rights = _reserved(text)
    found = year().search(text) if "20" in text or "19" in text or "18" in text else None
    if found is None:
        return text, license_, None, rights > 0
    text = year().sub("", date().sub("", text))
    return squeezed(text), license_, int(found[1]), rights > 0


def _reserved(text: str) -> tuple[str, int]:
    low = text.lower()
    if text.isascii() and "serv" not in low and "orbeh" not in low:
        return text, 0
    return reserved().subn("\n", text)


def _license(text: str) -> tuple[str, str | None]:
    found = list(licences(text))
    if found:
        return squeezed(_without(text, [(start, end) for start, end, _ in found], "")), found[0][2]
    bare, times = domain().subn("", text)
    return (squeezed(bare), "public domain") if times else (text, None)
