"""Converters of numbers, and of yes and no."""

from __future__ import annotations

import re
from typing import Any

from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

from ._compiled import LOOKS, UNCHANGED

#: No reader holds more (XML Schema's long).
_MOST = 2**63 - 1

_DIGITS = pattern(r"\s*+[0-9]{1,19}+\s*+", re.ASCII)
_DECIMAL = pattern(
    r"\s*+[+-]?+(?:[0-9]{1,300}+(?:\.[0-9]*+)?+|\.[0-9]++)(?:[eE][+-]?+[0-9]{1,3}+)?+\s*+",
    re.ASCII,
)


def _whole(number: Any, least: int) -> int:
    if isinstance(number, str) and _DIGITS.fullmatch(number):
        number = int(number)
    if isinstance(number, bool) or not isinstance(number, int):
        raise TypeError(f"{shown(number)} is not a whole number")
    if number < least:
        raise ValueError(f"{shown(number)} is below {least}")
    if number > _MOST:
        raise ValueError(f"{shown(number)} is more than any reader can hold, {_MOST}")
    return int(number)


def positive(number: int | str | None) -> int | None:
    """A whole number above zero, if there is one."""
    return None if _unsaid(number) else _whole(number, 1)


def whole(number: int | str | None) -> int | None:
    """A whole number, zero or more, if there is one."""
    return None if _unsaid(number) else _whole(number, 0)


def measure(number: float | str | None) -> float | None:
    """A finite number, zero or more, if there is one; whole numbers are held as `int`."""
    amount = decimal(number)
    if amount is None:
        return None
    if not 0 <= amount < float("inf"):
        raise ValueError(f"{shown(number)} is not a finite number of zero or more")
    return int(amount) if amount.is_integer() else amount


def decimal(number: float | str | None) -> float | None:
    """A number of any kind, if there is one."""
    return None if _unsaid(number) else _decimal(number)


def _decimal(number: Any) -> float:
    if isinstance(number, bool) or not isinstance(number, int | float | str):
        raise TypeError(f"{shown(number)} is not a number")
    if isinstance(number, str) and not _DECIMAL.fullmatch(number):
        raise ValueError(f"{shown(number)} is not a number: write it as in 12.5")
    try:
        return float(number)
    except OverflowError as fault:
        raise ValueError(f"{shown(number)} is more than any reader can hold") from fault


def flag(truth: bool | None) -> bool | None:  # noqa: FBT001 -- the one argument of a converter
    """Whether or not, if it is said."""
    if truth is not None and not isinstance(truth, bool):
        raise TypeError(f"{shown(truth)} is neither True nor False")
    return truth


def _unsaid(number: object) -> bool:
    return number is None or (isinstance(number, str) and not number.strip())


# Whether `x` is already what the converter would make of it. Numbers of one digit of Python's own
# (30 bits) are compared fast.
UNCHANGED.update(
    {
        positive: ("type(x) is int and 0 < x < 1073741824", {}),
        whole: ("type(x) is int and 0 <= x < 1073741824", {}),
    }
)
LOOKS.update({positive: ("positive", None), whole: ("whole", None)})
