"""Which rules count: `select` and `ignore` of `validate`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

from newsfeed.errors import InvalidValue
from newsfeed.text.shown import shown

from . import book

__all__ = ["choice", "near"]


def choice(
    select: Iterable[str] | None, ignore: Iterable[str], own: Iterable[str] = ()
) -> Callable[[str], bool]:
    """Return what says whether the findings of a rule are wanted.

    A word is the id of a rule, or the beginning of several ids, up to a hyphen: `media-`.

    Args:
        select: The rules that count; all of them when None.
        ignore: Those that don't, among them.
        own: Ids that the book doesn't have, of a profile that is the caller's.

    Raises:
        InvalidValue: A word names no rule, and so nothing would come of it.

    """
    known = (*book(), *own)
    only = None if select is None else _told(select, "select", known)
    never = _told(ignore, "ignore", known)

    def wanted(rule: str) -> bool:
        if only is not None and not _fits(rule, only):
            return False
        return not _fits(rule, never)

    return wanted


def near(word: str, known: Iterable[str]) -> list[str]:
    """Return the ids that somebody is likely to have meant."""
    ids = list(known)
    held = [each for each in ids if word and word in each]
    return list(dict.fromkeys((*get_close_matches(word, ids, 3, 0.6), *held)))[:5]


def _told(given: Iterable[str], where: str, known: Sequence[str]) -> tuple[str, ...]:
    if isinstance(given, str):
        message = f"{where} is a list of rules: write [{given!r}]"
        raise TypeError(message)
    words = tuple(given)
    for each in words:
        if not any(_fits(id_, (each,)) for id_ in known):
            found = near(each.rstrip("-"), known)
            hint = f"did you mean {' or '.join(found)}?" if found else "newsfeed explain lists them"
            raise InvalidValue(f"there is no rule {shown(each)}: {hint}", path=where)
    return words


def _fits(rule: str, words: tuple[str, ...]) -> bool:
    return any(rule == each or (each.endswith("-") and rule.startswith(each)) for each in words)
