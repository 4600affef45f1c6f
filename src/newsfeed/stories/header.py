"""What a story's front matter may say, and how it becomes an article's fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, tzinfo
from typing import Any, NamedTuple, TypeVar

from newsfeed.errors import InvalidValue, StoryError
from newsfeed.model.media import Image
from newsfeed.model.people import Category, Person

from .setting import Setting
from .times import instant_in

__all__ = ["Header"]

_T = TypeVar("_T")

#: What other systems call a key of ours.
_MEANT = {
    "headline": "title", "url": "link", "permalink": "link", "href": "url", "src": "url",
    "guid": "id", "date": "published", "modified": "updated", "lastmod": "updated",
    "lang": "language", "description": "summary", "excerpt": "summary", "keywords": "tags",
    "topics": "tags", "photo": "image", "picture": "image", "byline": "author",
    "copyright": "rights",
}  # fmt: skip

#: What a mapping may say; the first is what a text by itself stands for.
_PERSON = ("name", "email", "uri")
_CATEGORY = ("term", "scheme", "label")
_IMAGE = ("url", "type", "alt", "title", "width", "height", "size", "caption", "credit", "rights")


class Header:
    """The front matter of one story.

    Attributes:
        settings: What it says, by key; what is empty is not said.
        name: The story's name, for messages.
        zone: The zone of times without an offset.
    """

    def __init__(self, settings: Mapping[str, Setting], name: str, zone: tzinfo | None) -> None:
        self.settings = {key: each for key, each in settings.items() if each.value != ""}
        self.name = name
        self.zone = zone

    def fields(self) -> dict[str, Any]:
        """Return the arguments that it gives `Article`.

        Raises:
            StoryError: a key is unknown, two mean the same, or a value cannot be what was written.
        """
        found: dict[str, Any] = {}
        for key, setting in self.settings.items():
            row = _KEYS.get(key)
            if row is None:
                raise self._unknown(key, setting, _KEYS)
            made = row.read(self, key, setting)
            if row.field not in found:
                found[row.field] = made
            elif row.field == "media":
                found["media"] += made
            else:
                raise self._fault(key, setting, f"{row.field} stand above under another name")
        return found

    def misfit(self, fault: InvalidValue) -> StoryError:
        """The error for an article that cannot be what the front matter says."""
        field = fault.path.partition("[")[0].partition(".")[0]
        for key, setting in self.settings.items():
            if _KEYS[key].field == field:
                return self._fault(key, setting, fault.message)
        return StoryError(f"{self.name}: {fault}")

    def text(self, key: str, setting: Setting) -> str:
        """A value that must be words."""
        if isinstance(setting.value, str):
            return setting.value
        raise self._wrong(key, setting, "a text")

    def instant(self, key: str, setting: Setting) -> datetime:
        """A value that must be a date and time."""
        text = self.text(key, setting)
        return self._made(key, setting, lambda: instant_in(text, self.zone))

    def people(self, key: str, setting: Setting) -> tuple[Person, ...]:
        """One author by name, whatever the name holds, or a list of several."""
        return self._several(key, setting, Person, _PERSON)

    def categories(self, key: str, setting: Setting) -> tuple[Category, ...]:
        """Topics with commas between them, or a list of topics."""
        if isinstance(setting.value, str):
            terms = (each.strip() for each in setting.value.split(","))
            given = tuple(Setting(each, setting.line) for each in terms if each)
            setting = setting._replace(value=given)
        return self._several(key, setting, Category, _CATEGORY)

    def images(self, key: str, setting: Setting) -> tuple[Image, ...]:
        """One picture or a list of several, the lead picture first."""
        return self._several(key, setting, Image, _IMAGE)

    def _several(
        self, key: str, setting: Setting, kind: Callable[..., _T], parts: tuple[str, ...]
    ) -> tuple[_T, ...]:
        if isinstance(setting.value, str | Mapping):
            return (self._one(key, setting, kind, parts),)
        return tuple(
            self._one(f"{key}[{number}]", each, kind, parts)
            for number, each in enumerate(setting.value)
        )

    def _one(
        self, key: str, setting: Setting, kind: Callable[..., _T], parts: tuple[str, ...]
    ) -> _T:
        """A text stands for the first part; a mapping names its parts."""
        if isinstance(setting.value, str):
            text = setting.value
            return self._made(key, setting, lambda: kind(text))
        if not isinstance(setting.value, Mapping):
            raise self._wrong(key, setting, f"a text or a mapping of {', '.join(parts)}")
        given: dict[str, str] = {}
        for part, each in setting.value.items():
            if part not in parts:
                raise self._unknown(f"{key}.{part}", each, parts)
            if each.value != "":
                given[part] = self.text(f"{key}.{part}", each)
        if parts[0] not in given:
            raise self._fault(key, setting, f"needs {parts[0]!r}")
        return self._made(key, setting, lambda: kind(**given))

    def _made(self, key: str, setting: Setting, make: Callable[[], _T]) -> _T:
        """What `make` returns; where it refuses, say where the value stands."""
        try:
            return make()
        except InvalidValue as fault:
            name = fault.path.partition(".")[0]
            if not isinstance(setting.value, Mapping) or name not in setting.value:
                raise self._fault(key, setting, fault.message) from fault
            part = setting.value[name]
            raise self._fault(f"{key}.{name}", part, fault.message) from fault
        except ValueError as fault:
            raise self._fault(key, setting, str(fault)) from fault

    def _fault(self, key: str, setting: Setting, message: str) -> StoryError:
        return StoryError(f"{self.name}:{setting.line}: {key}: {message}")

    def _wrong(self, key: str, setting: Setting, wanted: str) -> StoryError:
        kind = "a mapping" if isinstance(setting.value, Mapping) else "a list"
        return self._fault(key, setting, f"is {kind} where {wanted} must stand")

    def _unknown(self, key: str, setting: Setting, known: Iterable[str]) -> StoryError:
        from difflib import get_close_matches  # noqa: PLC0415 -- only mistakes need it

        names = tuple(known)
        word = key.rpartition(".")[2]
        likely = (_MEANT.get(word), *get_close_matches(word, names, 1))
        meant = next((each for each in likely if each in names), None)
        advice = f"did you mean {meant!r}?" if meant else f"known are {', '.join(names)}"
        return self._fault(key, setting, f"there is no such key; {advice}")


class _Row(NamedTuple):
    """Which field of an article a key fills, and how its value is read."""

    field: str
    read: Callable[[Header, str, Setting], Any]


_KEYS = {
    "title": _Row("title", Header.text),
    "link": _Row("link", Header.text),
    "id": _Row("id", Header.text),
    "published": _Row("published", Header.instant),
    "updated": _Row("updated", Header.instant),
    "summary": _Row("summary", Header.text),
    "image": _Row("media", Header.images),
    "images": _Row("media", Header.images),
    "author": _Row("authors", Header.people),
    "authors": _Row("authors", Header.people),
    "contributors": _Row("contributors", Header.people),
    "tags": _Row("categories", Header.categories),
    "categories": _Row("categories", Header.categories),
    "language": _Row("language", Header.text),
    "rights": _Row("rights", Header.text),
    "comments": _Row("comments", Header.text),
}
