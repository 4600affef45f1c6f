"""Is a credit to be seen in a text? The one place that decides it.

A credit is compared by its core: the line in small letters, white space folded, without its label
("Photo by", "Foto:", "©") and without the brackets and stops around it. When in doubt it is not to
be seen: a credit shown twice harms nobody. All of it takes time linear in the length of the texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

__all__ = ["CreditText", "closes_with", "fold"]

#: What may stand around a credit, or set it off from the words before it.
_EDGE: Final = " \t\n.,;:…()[]{}<>|/\\=＝：（）【】［］「」、。，·•«»‹›„“”‘’\"'–—―-"

# What newspapers print before a credit: words for the kind of thing credited, or for the credit.
_WORD: Final = r"""(?:
      mandatory | photo(?:s|graphs?|graphers?|graphy)? | pictures? | pics? | images? | credits?
    | illustrations? | graphics? | videos? | sources?
    | crédits? | photographies? | fotos? | foto's | fotografi(?:e|en|a|as) | fotografías?
    | bild(?:er|quelle|nachweis)? | fotoquelle | quelle | kuva | zdjęcie | fot | afbeelding | beeld
    | imagen(?:es|s)? | immagin[ei] | créditos? | crediti | фото | снимка | φωτο | φωτογραφία
    | fotoğraf | صورة | عکس | تصوير | תמונה | צילום | 写真 | 撮影 | 图片?(?:来源)? | 图源 | 圖片
    | 摄影 | 사진
    )(?:[.](?=[:\s]))?+"""
_PARTICLE: Final = r"(?:by|von|vom|par|por|de|di|da|door|av|af|od|of)\b"
_LABEL: Final = re.compile(
    rf"""(?: {_WORD} (?:\s{_WORD})*+ (?: \s?[:=＝：] | \s?… | [.]{{2,}} | \s{_PARTICLE} ) \s?
           | by\s )?+
         (?: (?: © | [(]?c[)] | copyright\b ) \s? )?+""",
    re.VERBOSE,
)
_LABEL_AT_END: Final = re.compile(rf"\b{_WORD}(?:\s{_PARTICLE})?+\Z", re.VERBOSE)

#: More than a name: a chain of makers and agencies can't be mistaken for the words of a story.
_CHAIN: Final = re.compile(r"[/|,;:©＝]|\b(?:via|for|pour|für)\b")
_SENTENCE_END: Final = re.compile(r"[|\n]|[.]\s")

#: From here on scripts write words without spaces between them, so a name has no edge to look for.
_UNSPACED: Final = "\u2e80"
_BOUNDARY: Final = re.compile(rf"\b|(?<=[{_UNSPACED}-\U0010ffff])|(?=[{_UNSPACED}-\U0010ffff])")


def fold(text: str) -> str:
    """Return `text` on one line, in small letters, each run of white space as one space."""
    return " ".join(text.split()).casefold()


def closes_with(caption: str, line: str) -> bool:
    """Say whether a caption already ends with the credit, so that it need not be printed again.

    That is so when it ends with the line as written, or with the line less its label where that
    is set off from the caption's own words ("… leaves the harbour. (Jane Doe)"). A single word must
    always be set off: "a rocket of NASA" credits nobody.
    """
    text, whole = fold(caption).rstrip(_EDGE), fold(line).strip(_EDGE)
    core = _core(whole)
    if " " in whole and text.endswith(whole):
        start = len(text) - len(whole)
        if not _glued(text[start - 1 : start], whole[0]):
            return True
    return _set_off(text, core)


class CreditText:
    """A credit line, ready to be looked for.

    Attributes:
        line: As written.

    """

    __slots__ = ("_core", "_whole", "line")

    def __init__(self, line: str) -> None:
        self.line = line
        folded = fold(line)
        self._core = _core(folded) or folded
        self._whole = folded.strip(_EDGE) or folded

    def in_caption(self, text: str, pieces: Iterable[str]) -> bool:
        """Say whether the text of a figure holds the line, or the line without its label.

        A single word must be set off, or stand by itself: most captions with NASA in them credit
        nobody.

        Args:
            text: Folded.
            pieces: The same as it is, cut where the tags were.

        """
        if not _contains(text, self._core):
            return False
        if " " in self._core or self._says_more(text):
            return True
        return any(_set_off(fold(sentence), self._core) for sentence in _sentences(pieces))

    def in_prose(self, pieces: Iterable[str]) -> bool:
        """Say whether the text that follows a picture outside any figure holds the credit.

        A chain ("Jane Doe/AFP") or a labelled line may stand anywhere. A mere name must stand for
        itself (in an element or a sentence of its own, or set off at the end), since here the story
        may begin: "HARBOUR TOWN (Reuters) - The ferry …" credits no picture.

        Args:
            pieces: The text, cut where the tags were.

        """
        text = fold("".join(pieces))
        if not _contains(text, self._core):
            return False
        if self._says_more(text) or _set_off(text, self._core):
            return True
        return any(_core(fold(sentence)) == self._core for sentence in _sentences(pieces))

    def _says_more(self, text: str) -> bool:
        """Say whether the text has something else than a mere name, given that it has the core."""
        if _CHAIN.search(self._core) or not self._core.strip(_EDGE):
            return True
        return self._whole != self._core and _contains(text, self._whole)


def _core(folded: str) -> str:
    text = folded.strip(_EDGE)
    label = _LABEL.match(text)
    return text[label.end() :].strip(_EDGE) if label else text


def _sentences(pieces: Iterable[str]) -> Iterable[str]:
    return (sentence for piece in pieces for sentence in _SENTENCE_END.split(piece))


def _glued(left: str, right: str) -> bool:
    """Say whether two neighbouring characters belong to one word."""
    return left.isalnum() and right.isalnum() and left < _UNSPACED and right < _UNSPACED


def _contains(text: str, words: str) -> bool:
    """Say whether `words` stand in `text` as whole words: AP is not in MAP."""
    start = text.find(words)
    if start < 0:
        return False
    end = start + len(words)
    if not _glued(text[start - 1 : start], words[0]) and not _glued(words[-1], text[end : end + 1]):
        return True
    # There may be another place. Looking at one after the other could take for ever (a a a a …);
    # with a mark at every edge of a word, one search finds what has its edges.
    return _BOUNDARY.sub("\0", words) in _BOUNDARY.sub("\0", text)


def _set_off(text: str, core: str) -> bool:
    """Say whether `text` ends with `core`, parted by more than a space from what comes before."""
    text = text.rstrip(_EDGE)
    if not core or not text.endswith(core):
        return False
    before = text[: len(text) - len(core)].rstrip()
    return not before or before[-1] in f"{_EDGE}©" or bool(_LABEL_AT_END.search(before))
