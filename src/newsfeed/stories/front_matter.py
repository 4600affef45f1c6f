"""The front matter of a story: a block of YAML that says what the page's text cannot.

YAML 1.1 (https://yaml.org/spec/1.1/), as far as a story needs it: strings, lists and mappings.
Every scalar stays the string that was written: `no` is a word and `12:30` is no number of seconds.
Anchors, aliases and tags are refused; a story has no use for them, and aliases can blow up a file.

This is the only module that knows PyYAML; the first story with front matter loads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

import yaml

from newsfeed.errors import StoryError

from .setting import Setting

__all__ = ["read_front_matter"]

#: Far more than a story needs, and little enough to be read in a moment.
_LONGEST = 65_536

#: `images:` is a list of mappings, three deep.
_DEEPEST = 5

_QUOTE = (
    "put a value in quotes that holds ': ' or ' #' or begins with one of [ ] { } > | * & ! % # ` @"
)

_SWALLOWED = re.compile(r"[ \t]+#[^\s#]")

_Events: TypeAlias = Iterator[yaml.Event]


def read_front_matter(text: str, *, name: str, first: int) -> dict[str, Setting]:
    """Read the mapping that stands in a story's front matter.

    Args:
        text: The first of the two lines `---` and what stands between them.
        name: The story's name, for messages.
        first: The number of the text's first line in the file.

    Raises:
        StoryError: it is no YAML, no mapping, too long, too deep, says a key twice, or uses what a
            story has no need of; the message says in which line and what to do.
    """
    if len(text) > _LONGEST:
        message = f"the front matter is longer than {_LONGEST} characters; is a line '---' missing?"
        raise StoryError(f"{name}:{first}: {message}")
    reader = _Reader(text, name, first)
    try:
        return reader.mapping()
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line = first + (mark.line if mark else 0)
        message = f"the front matter is no YAML: {fault.problem or fault.context}; {_QUOTE}"
        raise StoryError(f"{name}:{line}: {message}") from fault
    except yaml.YAMLError as fault:
        message = f"{name}:{first}: the front matter is no YAML: {' '.join(str(fault).split())}"
        raise StoryError(message) from fault


class _Reader:
    """Builds settings from the parser's events, so that nothing is made of what is refused."""

    def __init__(self, text: str, name: str, first: int) -> None:
        self._text = text
        self._name = name
        self._first = first
        self._events: _Events = yaml.parse(text, Loader=yaml.BaseLoader)

    def mapping(self) -> dict[str, Setting]:
        """The whole document."""
        for event in self._events:
            if isinstance(event, yaml.MappingStartEvent):
                self._refuse(event)
                found = self._entries(1)
                self._end()
                return found
            if isinstance(event, yaml.NodeEvent) and getattr(event, "value", None) != "":
                raise self._fault(event, "the front matter must be lines of 'key: value'")
        return {}

    def _end(self) -> None:
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise self._fault(event, "a second YAML document begins here, and a story has one")

    def _entries(self, depth: int) -> dict[str, Setting]:
        found: dict[str, Setting] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._fault(event, f"a key must be a word; {_QUOTE}")
            self._refuse(event)
            key = event.value
            if key in found:
                message = f"{key}: stands here again; it stands in line {found[key].line} already"
                raise self._fault(event, message)
            found[key] = self._setting(next(self._events), depth)
        return found

    def _items(self, depth: int) -> Iterator[Setting]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._setting(event, depth)

    def _setting(self, event: yaml.Event, depth: int) -> Setting:
        self._refuse(event)
        line = self._line(event)
        if isinstance(event, yaml.ScalarEvent):
            return Setting(event.value, line, swallowed=self._is_swallowed(event))
        if depth >= _DEEPEST:
            raise self._fault(event, f"lists and mappings are nested more than {_DEEPEST} deep")
        if isinstance(event, yaml.SequenceStartEvent):
            return Setting(tuple(self._items(depth + 1)), line)
        return Setting(self._entries(depth + 1), line)

    def _refuse(self, event: yaml.Event) -> None:
        """Refuse what YAML can say and a story has no use for."""
        if isinstance(event, yaml.AliasEvent):
            raise self._fault(event, f"'*{event.anchor}' refers to another value; {_QUOTE}")
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            raise self._fault(event, f"'&{event.anchor}' names a value for reuse; {_QUOTE}")
        tag = getattr(event, "tag", None)
        if tag not in {None, "!"}:
            raise self._fault(event, f"'{tag}' gives a value a type; {_QUOTE}")

    def _is_swallowed(self, event: yaml.ScalarEvent) -> bool:
        """Whether the value is followed by a comment that is none: a word that begins with #."""
        end = event.end_mark.index if event.end_mark else 0
        return event.style is None and bool(_SWALLOWED.match(self._text, end))

    def _line(self, event: yaml.Event) -> int:
        return self._first + (event.start_mark.line if event.start_mark else 0)

    def _fault(self, event: yaml.Event, message: str) -> StoryError:
        return StoryError(f"{self._name}:{self._line(event)}: {message}")
