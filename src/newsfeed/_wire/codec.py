"""One text form of one value: dates, numbers, addresses, closed lists of words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, TypeVar

from msgspec import Struct

from newsfeed.report import Severity
from newsfeed.text.patterns import pattern
from newsfeed.text.plain_text import markup_in
from newsfeed.text.shown import shown

T = TypeVar("T")

#: For what says which texts are legal (`Codec.legal`, or else `Codec.decode`), something quick that
#: is true of most of these texts; of no other, and of none that a parser is warned of.
SURE: Final[dict[object, Callable[[str], object]]] = {}

#: For `Codec.decode`, something quick that is true of most texts that it gives back as they are; of
#: no other, and of none that is relative.
SAME: Final[dict[object, Callable[[str], object]]] = {}


class Unfit(ValueError):
    """A text is outside a form for a reason that has a rule of its own.

    Attributes:
        rule: The id of the finding.

    """

    def __init__(self, rule: str, message: str) -> None:
        """Say which rule is broken, and how."""
        super().__init__(message)
        self.rule = rule


class Doubt(Struct, frozen=True, eq=False):
    """What a form can't refuse and readers still stumble over; only looked at to validate.

    Attributes:
        rule: The id of the finding.
        severity: How grave it is.
        why: Returns what is wrong with a text of the form, and what to do about it; None for
            nothing.
        guards: Characters that are beyond doubt where they are written as hexadecimal references.

    """

    rule: str
    severity: Severity
    why: Callable[[str], str | None]
    guards: str = ""


class Codec(Struct, Generic[T], frozen=True, eq=False):
    """A text form of a value.

    Attributes:
        name: What to call it in a message: "RFC 822 date".
        encode: From the value to its text; None when the value is the text.
        decode: From the text to the value; raises ValueError for anything outside the form.
        safe: Whether its texts never hold a character that XML needs escaped.
        several: Whether the value is a list, of which an empty one is not written.
        rule: The id of the finding about a text outside the form; an `Unfit` names another.
        loose: From the texts that feeds really hold to the value, where `decode` refuses; raises
            ValueError too.
        relative: Whether its texts may be relative to the address of the document around.
        legal: Raises ValueError for what the standard does not allow, where `decode` reads more or
            less; it gets the text with the white space around it.
        fragile: The id of a warning, and what returns why a legal text is misread by many readers.
        doubts: What else may be wrong with a legal text.

    """

    name: str
    encode: Callable[[T], str] | None
    decode: Callable[[str], T]
    safe: bool = False
    several: bool = False
    rule: str = "bad-value"
    loose: Callable[[str], T] | None = None
    relative: bool = False
    legal: Callable[[str], object] | None = None
    fragile: tuple[str, Callable[[str], str | None]] | None = None
    doubts: tuple[Doubt, ...] = ()


def matching(grammar: str, why: str = "") -> Callable[[str], None]:
    """Return a test for `Codec.legal`: the whole text must match.

    Args:
        grammar: A regular expression.
        why: What to do about a text that doesn't; without it the codec's name is all that is said.

    """
    fits = pattern(grammar)

    def look(text: str) -> None:
        if fits.fullmatch(text) is None:
            raise ValueError(f"{shown(text)} {why}" if why else text)

    return look


def bounded(least: int, most: int) -> Callable[[str], None]:
    """Return a test for `Codec.legal`: a whole number of at least `least` and at most `most`."""
    longest = len(str(most))

    def look(text: str) -> None:
        if not (text.isascii() and text.isdigit()) or (least and text[0] == "0"):
            raise ValueError(text)
        if len(text) > longest:
            raise ValueError(f"{shown(text)} is not between {least} and {most}")
        if not least <= int(text) <= most:
            raise ValueError(f"{shown(text)} is not between {least} and {most}")

    return look


def _filled(text: str) -> None:
    if not text or text.isspace():
        raise ValueError("it says nothing: leave it out, or say something")


SURE[_filled] = str.strip


def _whole(text: str) -> int:
    if text.isdigit() and text.isascii():
        return int(text)
    digits = text.strip()
    if not (digits.isascii() and digits.lstrip("-").isdigit()):
        raise ValueError(text)
    return int(digits)


def _number(value: float) -> str:
    if value == int(value):
        return str(int(value))
    text = repr(value)
    if "e" in text:
        from decimal import Decimal  # noqa: PLC0415 -- hardly ever needed

        text = f"{Decimal(text):f}"
    return text


def _decimal(text: str) -> float:
    value = float(text)
    if value != value or value in {float("inf"), float("-inf")}:  # noqa: PLR0124 -- NaN is what differs from itself
        raise ValueError(text)
    return int(value) if value.is_integer() else value


def _truth(*, value: bool) -> str:
    return "true" if value else "false"


_TRUTHS = {"true": True, "false": False}


def _told(text: str) -> bool:
    if text not in _TRUTHS:
        raise ValueError(text)
    return _TRUTHS[text]


def token(name: str, *allowed: str, rule: str = "") -> Codec[str]:
    """Return the codec of one of a closed list of words; unless said, `rule` is "unknown-" name."""
    known = frozenset(allowed)

    def decode(text: str) -> str:
        if text not in known:
            raise ValueError(f"{shown(text)} is not a {name}: write {' or '.join(allowed)}")
        return text

    if all(word == word.strip() for word in allowed):
        SURE[decode] = SAME[decode] = known.__contains__
    rule = rule or f"unknown-{name.replace(' ', '-')}"
    return Codec(name, None, decode, safe=True, rule=rule)


def joined(name: str, separator: str, *, loose: str = "") -> Codec[tuple[str, ...]]:
    """Return the codec of a list of words in one text, read at `loose` (or the separator)."""

    def decode(text: str) -> tuple[str, ...]:
        parts = text.split(loose or separator)
        return tuple(word for part in parts if (word := part.strip()))

    return Codec(name, separator.join, decode, several=True)


#: Text as it is.
TEXT: Codec[str] = Codec("text", None, str)


def _taken_for_html(text: str) -> str | None:
    if "<" not in text and "&" not in text:
        return None
    found = markup_in(text)
    return found and f"{shown(found)} looks like HTML, and this is plain text: leave markup out"


#: What plain text is doubtful for.
PLAIN: tuple[Doubt, ...] = (
    Doubt("html-in-plain-text", Severity.WARNING, _taken_for_html, guards="&"),
)

#: Plain text, which may be empty.
WORDS: Codec[str] = Codec("text", None, str, doubts=PLAIN)

#: Plain text that says something.
FILLED: Codec[str] = Codec("text", None, str, rule="blank-value", legal=_filled, doubts=PLAIN)

#: Text that says something, be it plain or not.
NONBLANK: Codec[str] = Codec("text", None, str, rule="blank-value", legal=_filled)

#: A whole number, zero or more.
INT: Codec[int] = Codec(
    "whole number", str, _whole, safe=True, rule="not-a-whole-number", legal=matching("[0-9]++")
)


def _legal_positive(text: str) -> None:
    if not text.strip():
        message = "it says nothing: leave it out, or write a number"
        raise Unfit("blank-value", message)
    _from_one(text)


_from_one = matching("[1-9][0-9]*+")

#: A whole number above zero.
POSITIVE: Codec[int] = Codec(
    "whole number above zero", str, _whole, safe=True, rule="not-a-positive-number",
    legal=_legal_positive,
)  # fmt: skip

#: A decimal number, zero or more, never in exponent form.
NUMBER: Codec[float] = Codec(
    "number", _number, _decimal, safe=True, rule="not-a-number",
    legal=matching(r"[0-9]++(?:\.[0-9]++)?+"),
)  # fmt: skip

#: true or false.
BOOL: Codec[bool] = Codec(
    "truth value (true or false)", lambda value: _truth(value=value), _told, safe=True,
    rule="not-true-or-false",
)  # fmt: skip
