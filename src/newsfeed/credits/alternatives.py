"""Lists of words as expressions that `re` searches quickly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def by_letter(texts: Iterable[str], behind: str = "") -> Iterator[str]:
    """Alternatives sorted by their first letter, the only one that `re` compares quickly."""
    for letter, rests in _letters(texts).items():
        yield f"{re.escape(letter)}(?:{'|'.join(rests)}){behind}"


def in_any_case(texts: Iterable[str], behind: str = "") -> Iterator[str]:
    """The same in small letters, capitals, or both; the texts are in small letters."""
    for letter, rests in _letters(texts).items():
        yield f"[{letter}{letter.upper()}](?i:{'|'.join(rests)}){behind}"


def _letters(texts: Iterable[str]) -> dict[str, list[str]]:
    letters: dict[str, list[str]] = {}
    for text in sorted(set(texts), key=lambda text: (-len(text), text)):
        letters.setdefault(text[0], []).append(re.escape(text[1:]))
    return letters
