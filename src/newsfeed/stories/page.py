"""A story as a newsroom's page shows it: headline, caption, paragraphs, headings, tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from newsfeed.model.credit import CreditLine, split_credit

from .lines import Block, Line, blocks, ends_sentence, folded, lines
from .tail import cut, without_furniture

__all__ = ["Caption", "Kind", "Page", "Part", "read_page"]

#: A caption stands among this many blocks behind the headline.
_FIRST_BLOCKS = 3

#: A longer block is the story, whatever name it ends with.
_LONGEST_CAPTION = 1000

_LONGEST_HEADING = 90
_LONGEST_HEADLINE = 180

#: "and", "the", "with" stay small among capitalised words.
_LONGEST_SMALL_WORD = 4

#: What a list's items begin with: a hyphen, but no dash, which in many languages opens speech.
_BULLETS = ("• ", "* ", "· ", "‣ ", "▪ ", "◦ ", "- ")


class Kind(Enum):
    """What a part of a story is."""

    PARAGRAPH = "p"
    HEADING = "h2"
    LIST = "ul"


class Part(NamedTuple):
    """A part of the story: its kind, and its text (a list has one for each item)."""

    kind: Kind
    texts: tuple[str, ...]


class Caption(NamedTuple):
    """The line under the picture, parted from its credit; `number` is its line in the file."""

    text: str | None
    credit: CreditLine
    number: int


class Page(NamedTuple):
    """What a page says.

    Attributes:
        headline: The headline on it; None when there is no text, or when the text begins below the
            title that was given.
        caption: The line under the picture, when there is one with a credit.
        parts: The story itself.
        tags: The topics listed at its foot.
        left: Lines of the page that are no part of the story.
    """

    headline: Line | None
    caption: Caption | None
    parts: tuple[Part, ...]
    tags: tuple[str, ...]
    left: tuple[Line, ...]


def read_page(text: str, *, title: str | None = None, first: int = 1) -> Page:
    """Read a story from the text of its page.

    Args:
        text: What a newsroom's page shows, as plain text.
        title: The headline, when it is known: the text may repeat it, or begin below it.
        first: The number of the text's first line in its file.
    """
    page = lines(text, first)
    solid = bool(page) and page[-1].number - page[0].number == len(page) - 1
    headline, page = _headline(page, title)
    foot = cut(page)
    body, furniture = without_furniture(list(blocks(foot.story, solid=solid)))
    caption, body = _caption(body)
    left = [
        Line(each, block.number + n) for block in furniture for n, each in enumerate(block.lines)
    ]
    return Page(headline, caption, tuple(_parts(body)), foot.tags, (*left, *foot.below))


def _headline(page: list[Line], title: str | None) -> tuple[Line | None, list[Line]]:
    """Take the headline and its repetitions from the top of a page.

    With a title given, the text may begin without one: then the first line is a headline if it says
    the same as the title, stands there twice, or stands alone and looks like one.
    """
    if not page:
        return None, page
    known = folded(page[0].text)
    if title is not None and known != folded(title) and not _has_headline(page):
        return None, page
    count = next((n for n, each in enumerate(page) if folded(each.text) != known), len(page))
    return page[0], page[count:]


def _has_headline(page: list[Line]) -> bool:
    """Whether the first line is surely a headline: it stands there twice, or alone and like one."""
    first, *rest = page[:2]
    if not rest:
        return False
    alone = rest[0].number > first.number + 1
    twice = folded(first.text) == folded(rest[0].text)
    return twice or (alone and _is_heading(first.text, _LONGEST_HEADLINE))


def _caption(body: list[Block]) -> tuple[Caption | None, list[Block]]:
    """Take the caption from the first blocks: the first one that has a credit."""
    for index, block in enumerate(body[:_FIRST_BLOCKS]):
        if sum(map(len, block.lines)) > _LONGEST_CAPTION:
            continue
        text, credit = split_credit("\n".join(block.lines))
        if credit is None or (text is None and not _is_marked(credit)):
            continue
        return Caption(text, credit, block.number), body[:index] + body[index + 1 :]
    return None, body


def _is_marked(credit: CreditLine) -> bool:
    """Whether a line by itself is surely a credit.

    A bare name may be a byline or a heading, "By" opens a byline, and a party without letters is
    part of a date.
    """
    text = folded(credit.text)
    names = [folded(each.name) for each in credit.credits]
    if text.startswith("by ") or any(not any(map(str.isalpha, name)) for name in names):
        return False
    return names != [text]


def _parts(body: Sequence[Block]) -> Iterator[Part]:
    """Tell headings, lists and paragraphs apart.

    A heading stands between two other parts, so that neither a byline above the story nor a
    signature below it becomes one.
    """
    for index, block in enumerate(body):
        between = 0 < index < len(body) - 1
        if between and _heads(block) and not _heads(body[index + 1]):
            yield Part(Kind.HEADING, block.lines)
        elif len(block.lines) > 1 and all(each.startswith(_BULLETS) for each in block.lines):
            yield Part(Kind.LIST, tuple(each[2:].strip() for each in block.lines))
        else:
            yield Part(Kind.PARAGRAPH, (block.text,))


def _heads(block: Block) -> bool:
    return len(block.lines) == 1 and _is_heading(block.lines[0])


def _is_heading(text: str, longest: int = _LONGEST_HEADING) -> bool:
    """Whether a line looks like a heading: it is short, and ends as no sentence does.

    A question is one when its words are capitalised, as headings in English are.
    """
    if (
        len(text) > longest
        or text.startswith(_BULLETS)
        or text[0].islower()
        or not any(map(str.isalpha, text))
    ):
        return False
    return not ends_sentence(text) or (text.endswith(("?", "!")) and _is_title_case(text))


def _is_title_case(text: str) -> bool:
    """Whether the last word, and all but short ones, have a capital, as in English headlines."""
    *words, last = text.split()
    long = (word for word in words if len(word) > _LONGEST_SMALL_WORD)
    return all(word[0].isupper() or not word[0].isalpha() for word in (*long, last))
