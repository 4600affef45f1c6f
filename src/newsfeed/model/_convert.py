"""Converters: what a field accepts, turned into the one type it holds.

Each takes `None` for "not said" where its field may be empty, treats an empty string the same way,
and raises ValueError (or TypeError) with a sentence that says what is wrong; the constructor adds
which field.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from newsfeed.errors import InvalidValue
from newsfeed.text.clean import line, markup, prose
from newsfeed.text.dates import instant
from newsfeed.text.iris import NORMAL_URL
from newsfeed.text.languages import language
from newsfeed.text.urls import uri, url

from ._declared import CLEANING, UNCHANGED

_T = TypeVar("_T")

_MEDIA_TYPE = re.compile(
    r"[A-Za-z0-9!#$&^_.+-]++/[A-Za-z0-9!#$&^_.+-]++"
    r"(?:\s*+;\s*+[A-Za-z0-9!#$&^_.+*'%`|~-]++=(?:[^\s;\"]++|\"[^\"]*+\"))*+"
)

#: What a date may be given as: an aware datetime, or a string in ISO 8601 (or RFC 822) with an
#: offset.
Instant = datetime | str


def required_line(text: str) -> str:
    """One line of text that must say something."""
    cleaned = line(text)
    if not cleaned:
        message = "must not be empty"
        raise ValueError(message)
    return cleaned


def optional_line(text: str | None) -> str | None:
    """One line of text, if there is any."""
    return None if text is None else line(text) or None


def optional_prose(text: str | None) -> str | None:
    """Plain text of several lines, if there is any."""
    return None if text is None else prose(text) or None


def optional_markup(text: str | None) -> str | None:
    """HTML, if there is any."""
    return None if text is None else markup(text) or None


def required_url(text: str) -> str:
    """An absolute http, https or ftp URL, made ASCII."""
    return url(text)


def optional_url(text: str | None) -> str | None:
    """An absolute URL, if there is one."""
    return None if text is None or not line(text) else url(text)


def required_uri(text: str) -> str:
    """An absolute URI of any harmless scheme."""
    return uri(text)


def optional_uri(text: str | None) -> str | None:
    """An absolute URI of any harmless scheme, if there is one."""
    return None if text is None or not line(text) else uri(text)


def optional_instant(when: Instant | None) -> datetime | None:
    """An instant in UTC, to the second, if there is one."""
    return None if when is None or (isinstance(when, str) and not line(when)) else instant(when)


def optional_language(tag: str | None) -> str | None:
    """A language tag (BCP 47), if there is one."""
    return None if tag is None or not line(tag) else language(tag)


def optional_type(text: str | None) -> str | None:
    """A media type, if there is one: RFC 6838 section 4.2, parameters as in RFC 9110 section 8.3.1."""
    cleaned = optional_line(text)
    if cleaned is not None and not _MEDIA_TYPE.fullmatch(cleaned):
        message = f"{cleaned!r} is not a media type: write one such as 'image/jpeg'"
        raise ValueError(message)
    return cleaned


def _whole(number: int | str, least: int) -> int:
    if isinstance(number, str) and number.strip().isascii() and number.strip().isdigit():
        number = int(number)
    if isinstance(number, bool) or not isinstance(number, int):
        message = f"{number!r} is not a whole number"
        raise TypeError(message)
    if number < least:
        message = f"{number} is below {least}"
        raise ValueError(message)
    return number


def positive(number: int | str | None) -> int | None:
    """A whole number above zero, if there is one."""
    return None if number is None else _whole(number, 1)


def whole(number: int | str | None) -> int | None:
    """A whole number, zero or more, if there is one."""
    return None if number is None else _whole(number, 0)


def measure(number: float | str | None) -> float | None:
    """A finite number, zero or more, if there is one; whole numbers are held as `int`."""
    if number is None:
        return None
    if isinstance(number, bool) or not isinstance(number, int | float | str):
        message = f"{number!r} is not a number"
        raise TypeError(message)
    amount = float(number)
    if not 0 <= amount < float("inf"):
        message = f"{number!r} is not a finite number of zero or more"
        raise ValueError(message)
    return int(amount) if amount.is_integer() else amount


def flag(truth: bool | None) -> bool | None:  # noqa: FBT001 -- the one argument of a converter
    """Whether or not, if it is said."""
    if truth is not None and not isinstance(truth, bool):
        message = f"{truth!r} is neither True nor False"
        raise TypeError(message)
    return truth


def one_of(word: str | None, what: str, *allowed: str) -> str | None:
    """One of a closed list of words, if it is said."""
    if word is None or word in allowed:
        return word
    message = f"{word!r} is not a {what}: it must be one of {', '.join(allowed)}"
    raise ValueError(message)


def one(kind: type[_T], given: Any, *spelled: type) -> _T | None:
    """`given` as a `kind`; types in `spelled` can mean nothing else and are turned into it."""
    if given is None or type(given) is kind or isinstance(given, kind):
        return given
    if isinstance(given, spelled):
        said = not isinstance(given, str) or line(given)
        return kind(given) if said else None  # type: ignore[call-arg]  # a value with one obvious part
    message = f"{given!r} is not {_a(kind)}"
    raise TypeError(message)


def several(kind: type[_T], given: Any, *spelled: type) -> tuple[_T, ...]:
    """`given` as a tuple of `kind`; a single one stands for itself, the way a lone string does."""
    if type(given) is not list and type(given) is not tuple:
        # A list, so that it can be gone through twice.
        if isinstance(given, (kind, *spelled)):
            given = (given,)
        elif isinstance(given, str | bytes) or not isinstance(given, Iterable):
            message = f"{given!r} is not a list of {_a(kind)}"
            raise TypeError(message)
        given = list(given)
    # Tests of the exact type come first: isinstance is slow for classes with a metaclass.
    try:
        return tuple(
            [
                each
                if type(each) is kind
                else kind(each)  # type: ignore[call-arg]  # a value with one obvious part
                if type(each) in spelled
                else _odd(kind, each, spelled)
                for each in given
            ]
        )
    except ValueError:
        # Once more, one by one, to say which it was.
        return tuple(_spelled(kind, each, spelled, number) for number, each in enumerate(given))


def _odd(kind: type[_T], each: Any, spelled: tuple[type, ...]) -> _T:
    """Take what is neither exactly a `kind` nor exactly spelled: a subclass, or nothing we know."""
    if isinstance(each, kind):
        return each
    if isinstance(each, spelled):
        return kind(each)  # type: ignore[call-arg]  # a value with one obvious part
    message = f"{each!r} is not {_a(kind)}"
    raise InvalidValue(message)


def _spelled(kind: type[_T], each: Any, spelled: tuple[type, ...], number: int) -> _T:
    try:
        return _odd(kind, each, spelled)
    except InvalidValue as fault:
        raise fault.at(f"[{number}]") from fault


def words(given: str | Iterable[str]) -> tuple[str, ...]:
    """Several lines of text, empty ones left out; a lone string is one."""
    listed = (given,) if isinstance(given, str) else given
    return tuple(cleaned for each in listed if (cleaned := line(each)))


def urls(given: str | Iterable[str]) -> tuple[str, ...]:
    """Several absolute URLs; a lone string is one."""
    made = []
    for number, each in enumerate((given,) if isinstance(given, str) else given):
        try:
            made.append(url(each))
        except (TypeError, ValueError) as fault:
            raise InvalidValue(str(fault), path=f"[{number}]") from fault
    return tuple(made)


def _a(kind: type) -> str:
    name = kind.__name__
    return f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"


CLEANING.update((required_line, optional_line, optional_prose, optional_markup))

# Whether `x` is already what the converter would make of it; the constructor asks before it calls.
_IS_LINE = (
    'type(x) is str and x.isprintable() and x and "  " not in x and x[0] != " " and x[-1] != " "'
)
_IS_URL = "type(x) is str and is_normal(x)"
UNCHANGED.update(
    {
        required_line: (_IS_LINE, {}),
        optional_line: (_IS_LINE, {}),
        required_url: (_IS_URL, {"is_normal": NORMAL_URL.fullmatch}),
        optional_url: (_IS_URL, {"is_normal": NORMAL_URL.fullmatch}),
        positive: ("type(x) is int and x > 0", {}),
        whole: ("type(x) is int and x >= 0", {}),
    }
)
