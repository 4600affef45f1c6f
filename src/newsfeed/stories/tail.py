"""What a newsroom's page shows around the story: the list of topics, and the page's furniture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from .lines import Block, Line, ends_sentence, folded
from .words import BELOW, BETWEEN, LABELS

__all__ = ["Foot", "cut", "is_copyright", "without_furniture"]

#: Between the items of a list on one line.
_SEPARATORS = ",;|·•،؛、，；"

#: What may end a topic with a point; any other point ends a sentence.
_ABBREVIATIONS = frozenset(("co.", "corp.", "inc.", "jr.", "ltd.", "sr.", "st."))

_LONGEST_TAG = 60

#: More lines than these are no list of topics.
_LONGEST_LIST = 100

#: A shorter line may be a button, a heading or a byline; it tells nothing about where the story is.
_SHORTEST_PROSE = 40


class Foot(NamedTuple):
    """A page without its tags and what stands below them.

    Attributes:
        story: The lines that are left.
        tags: The topics, in order, each once.
        below: The lines that stood below the list of topics.
    """

    story: list[Line]
    tags: tuple[str, ...]
    below: list[Line]


def cut(page: Sequence[Line]) -> Foot:
    """Take the list of topics out of a page, and what stands below it.

    The list ends the story when most sentences stand above it. A list above the story is taken out,
    and what follows stays.
    """
    weights = [0, *accumulate(_weight(each.text) for each in page)]
    story: list[Line] = []
    tags: list[str] = []
    index = 0
    while index < len(page):
        found, behind = _listed(page, index)
        if not found:
            story.append(page[index])
            index += 1
            continue
        tags += found
        if weights[-1] - weights[behind] <= weights[index]:
            return Foot(story, _each_once(tags), list(page[behind:]))
        index = behind
    return Foot(story, _each_once(tags), [])


def without_furniture(given: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Part the blocks of the story from those of the page.

    Returns:
        What is left of the story, and what was taken out, in order.
    """
    end = len(given)
    while end and all(_is_below(each) for each in given[end - 1].lines):
        end -= 1
    kept: list[Block] = []
    out: list[Block] = []
    for block in given[:end]:
        (out if all(folded(each) in BETWEEN for each in block.lines) else kept).append(block)
    return kept, [*out, *given[end:]]


def is_copyright(text: str) -> bool:
    """Whether a line says whose the page is: © 2022 Example News. All rights reserved."""
    words = folded(text)
    return words.startswith(("©", "(c) ", "copyright ")) or "all rights reserved" in words


def _weight(text: str) -> int:
    is_prose = len(text) >= _SHORTEST_PROSE and ends_sentence(text) and not is_copyright(text)
    return len(text) if is_prose else 0


def _listed(page: Sequence[Line], index: int) -> tuple[list[str], int]:
    """Read the list of topics whose label stands at `index`.

    Returns:
        The topics, none when there is no such list, and the index of the line behind the list.
    """
    label, colon, rest = page[index].text.replace("：", ":", 1).partition(":")
    if folded(label) not in LABELS:
        return [], index
    if colon and rest.strip():
        return _topics([rest]), index + 1
    run = list(islice(_run(page, index + 1), _LONGEST_LIST))
    behind = index + 1
    if run and _separated(run[0]):
        count = 1
        while count < len(run) and run[count - 1].endswith(tuple(_SEPARATORS)):
            count += 1
    else:
        count = next((n for n, each in enumerate(run) if _is_below(each)), len(run))
    return _topics(run[:count]), behind + count


def _run(page: Sequence[Line], start: int) -> Iterator[str]:
    """Yield the lines from `start` up to the next blank one."""
    for index in range(start, len(page)):
        if index > start and page[index].number != page[index - 1].number + 1:
            return
        yield page[index].text


def _separated(text: str) -> bool:
    return text.startswith("#") or any(sign in text for sign in _SEPARATORS)


def _topics(rows: Iterable[str]) -> list[str]:
    """The topics on some lines; none when a line is a sentence or too long for a topic."""
    topics: list[str] = []
    for row in rows:
        text = row.strip()
        if text.startswith("#"):
            text = text.replace("#", ",")
        for sign in _SEPARATORS:
            text = text.replace(sign, "\n")
        topics += [topic for each in text.split("\n") if (topic := each.strip(" -*\u00a0"))]
    return topics if all(map(_is_topic, topics)) else []


def _is_topic(text: str) -> bool:
    if len(text) > _LONGEST_TAG:
        return False
    last = text.rsplit(" ", maxsplit=1)[-1].casefold()
    return not ends_sentence(text) or "." in last[:-1] or last in _ABBREVIATIONS


def _each_once(topics: Iterable[str]) -> tuple[str, ...]:
    """Keep the first of topics that differ in nothing but case."""
    first: dict[str, str] = {}
    for topic in topics:
        first.setdefault(folded(topic), topic)
    return tuple(first.values())


def _is_below(text: str) -> bool:
    words = folded(text).rstrip(":")
    return words in BELOW or words in LABELS or is_copyright(text)
