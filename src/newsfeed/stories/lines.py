"""A story's text as lines, and the lines as blocks with a blank line before and behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import east_asian_width

from newsfeed.text.clean import line

__all__ = ["Block", "Line", "blocks", "ends_sentence", "folded", "lines"]

#: No editor or mail program wraps lines so late: a longer line is a paragraph by itself.
_WRAP = 120

#: What shows nothing; zero width space and joiners and a stray BOM are no white space to Python.
_INVISIBLE = " \t\u00a0\u200b\u200c\u200d\u2060\ufeff"

#: What may follow the point at the end of a sentence.
_CLOSING = "\"'”’»›“‘)]}」』）】*_"

#: What ends a sentence or a clause, in the scripts that newsrooms write.
_FINAL = frozenset(".!?…,;:。！？，；：、؟؛،۔।॥։።")


class Line(NamedTuple):
    """A line that says something: its cleaned text, and its number in the file, from 1."""

    text: str
    number: int


class Block(NamedTuple):
    """Lines that belong together: a paragraph, a heading, a list.

    Attributes:
        lines: Their texts, none of them empty.
        number: The first one's number in the file, from 1.
    """

    lines: tuple[str, ...]
    number: int

    @property
    def text(self) -> str:
        """The block as one line; Chinese and Japanese have no space where a line was wrapped."""
        parts = [self.lines[0]]
        for before, after in zip(self.lines, self.lines[1:], strict=False):
            parts += [after] if _solid(before[-1]) and _solid(after[0]) else [" ", after]
        return "".join(parts)


def lines(text: str, first: int = 1) -> list[Line]:
    """Return the lines of a text that are not blank.

    Args:
        text: The story; its lines end with CR, LF or both.
        first: The number of the text's first line in its file.
    """
    raw = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    cleaned = (Line(line(each), number) for number, each in enumerate(raw, first))
    return [each for each in cleaned if each.text.strip(_INVISIBLE)]


def blocks(given: Sequence[Line], *, solid: bool) -> Iterator[Block]:
    """Group lines into blocks.

    Lines without a blank one between them were wrapped by an editor and belong together, unless one
    of them is longer than editors wrap: then each is a paragraph, as it is in a solid text.

    Args:
        given: The lines, in order.
        solid: The text has no blank lines at all.
    """
    start = 0
    for end in range(1, len(given) + 1):
        if end < len(given) and given[end].number == given[end - 1].number + 1:
            continue
        run = given[start:end]
        start = end
        if solid or any(len(each.text) > _WRAP for each in run):
            yield from (Block((each.text,), each.number) for each in run)
        else:
            yield Block(tuple(each.text for each in run), run[0].number)


def folded(text: str) -> str:
    """The text for comparing: case and the kind of white space make no difference."""
    return " ".join(text.split()).casefold()


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence or clause does, closing quotes and brackets aside."""
    return text.rstrip(_CLOSING)[-1:] in _FINAL


def _solid(sign: str) -> bool:
    """Whether a sign belongs to a script without spaces; Hangul is as wide and has them."""
    return east_asian_width(sign) in "WF" and not "\uac00" <= sign <= "\ud7a3"
