"""Converters of values and lists of them: one, several, and several texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar

from newsfeed.errors import InvalidValue
from newsfeed.text.clean import line
from newsfeed.text.shown import shown
from newsfeed.text.urls import url

from ._compiled import CLEANING, LISTS, USUAL

_T = TypeVar("_T")


def one(kind: type[_T], given: Any) -> _T | None:
    """`given` as a `kind`, if there is one."""
    if given is None or type(given) is kind or isinstance(given, kind):
        return given
    raise TypeError(f"{shown(given)} is not {_a(kind)}")


def one_spelled(kind: type[_T], given: Any) -> _T | None:
    """`given` as a `kind`, if there is one; a string can mean nothing else than its main part."""
    if type(given) is not str and not isinstance(given, str):
        return one(kind, given)
    try:
        return kind(given)  # type: ignore[call-arg]  # a value with one obvious part
    except InvalidValue:
        if not line(given):
            return None
        raise


def several(kind: type[_T], given: Any) -> tuple[_T, ...]:
    """`given` as a tuple of `kind`; a single one stands for itself."""
    if type(given) is list and set(map(type, given)) == {kind}:
        return tuple(given)
    if isinstance(given, str) and line(given):
        raise TypeError(f"{shown(given)} is not a list of {_a(kind)}")
    made = []
    for number, each in enumerate(listed(kind, given)):
        # Tests of the exact type come first: isinstance is slow for classes with a metaclass.
        if type(each) is not kind and not isinstance(each, kind):
            raise InvalidValue(f"{shown(each)} is not {_a(kind)}", path=f"[{number}]")
        made.append(each)
    return tuple(made)


def several_spelled(kind: type[_T], given: Any) -> tuple[_T, ...]:
    """`given` as a tuple of `kind`; a string stands for its main part, a single one for itself."""
    made = []
    for number, each in enumerate(listed(kind, given)):
        if type(each) is kind or isinstance(each, kind):
            made.append(each)
        elif isinstance(each, str):
            try:
                made.append(kind(each))  # type: ignore[call-arg]  # a value with one obvious part
            except InvalidValue as fault:
                raise fault.at(f"[{number}]") from fault
        else:
            raise InvalidValue(f"{shown(each)} is not {_a(kind)}", path=f"[{number}]")
    return tuple(made)


def listed(kind: type, given: Any) -> Iterable[Any]:
    """Return what was given for a list; nothing is an empty one, and one value a list of it."""
    if type(given) is list or type(given) is tuple:
        return given
    if given is None:
        return ()
    if isinstance(given, kind):
        return (given,)
    if isinstance(given, str):
        return (given,) if line(given) else ()
    if isinstance(given, bytes | bytearray) or not isinstance(given, Iterable):
        raise TypeError(f"{shown(given)} is not a list of {_a(kind)}")
    return given


def objects(given: Iterable[object] | None) -> tuple[object, ...]:
    """Somebody's own objects, whatever they are."""
    if given is None or given == "":
        return ()
    if isinstance(given, str | bytes | bytearray) or not isinstance(given, Iterable):
        raise TypeError(f"{shown(given)} is not a list: put it into one")
    return tuple(given)


def words(given: str | Iterable[str] | None) -> tuple[str, ...]:
    """Several lines of text, empty ones left out; a lone string is one."""
    return tuple(cleaned for _, each in _texts(given) if (cleaned := line(each)))


def keyed(given: str | Iterable[str] | None) -> tuple[str, ...]:
    """Words that are written in a row, with commas between them."""
    made = words(given)
    for number, each in enumerate(made):
        if "," in each:
            message = f"{shown(each)} holds a comma, which separates keywords: give a list"
            raise InvalidValue(message, path=f"[{number}]" if len(made) > 1 else "")
    return made


def urls(given: str | Iterable[str] | None) -> tuple[str, ...]:
    """Several absolute URLs; a lone string is one."""
    made = []
    for number, each in _texts(given):
        try:
            made.append(url(each))
        except (TypeError, ValueError) as fault:
            raise InvalidValue(str(fault), path=f"[{number}]") from fault
    return tuple(made)


def _texts(given: Any) -> Iterable[tuple[int, str]]:
    """Return the texts of a list, numbered; no list, or an empty string, is an empty one."""
    if given is None:
        return
    if isinstance(given, str):
        if line(given):
            yield 0, given
        return
    if isinstance(given, bytes | bytearray) or not isinstance(given, Iterable):
        raise TypeError(f"{shown(given)} is neither a text nor a list of them")
    for number, each in enumerate(given):
        if not isinstance(each, str):
            raise InvalidValue(f"{shown(each)} is not a text", path=f"[{number}]")
        yield number, each


class Known(dict[str, Any]):
    """The values that strings were lately turned into: a newsroom has few topics.

    Values never change, so articles may share them. How many are kept, and how long their texts may
    be, is bounded: when there are too many, all go.
    """

    def __init__(self, kind: Callable[[str], Any]) -> None:
        self._kind = kind

    def __missing__(self, text: str) -> Any:
        """Make the value."""
        made = self._kind(text)
        if len(text) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[text] = made
        return made


#: Values that are kept, and characters of the texts they were made of.
_MOST: Final = 2048
_LONGEST: Final = 100


def usually_spelled(converter: object, kind: type) -> None:
    """Let constructors make each `kind` in a list of strings without asking the converter."""
    known = Known(kind).__getitem__
    # Of anything but a string a `kind` can't be made like this.
    USUAL[converter] = (
        "type(x) is list and x and type(x[0]) is str",
        "ONE_KIND(x[0]) if len(x) == 1 else tuple(map(KIND, x))",
        {"KIND": known, "ONE_KIND": Known(lambda text: (known(text),)).__getitem__},
    )


def _a(kind: type) -> str:
    name = kind.__name__
    return f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"


CLEANING.update((words, keyed, urls))
LISTS.update((words, keyed, urls))
