r"""Cleaning of text: what XML can't hold goes, line ends become LF, outer white space is stripped.

XML 1.0 (section 2.2) forbids most C0 controls, U+FFFE, U+FFFF and surrogates; it allows DEL and
the C1 controls (U+0080 to U+009F) but discourages them, and no reader shows them. All of them are
removed. Two halves of a surrogate pair, as some JSON decoders leave them, are joined to their
character first.

The model calls these functions for every text, so each asks its cheapest question first and
returns the very object it was given when there is nothing to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .patterns import pattern

if TYPE_CHECKING:
    import re

__all__ = ["line", "markup", "prose", "removed"]

# A table that changes the control characters of Latin-1 (C0 without tab, LF and CR, DEL, C1) and
# nothing else: bytes that it leaves alone come back as the same object.
_MARKED: Final = bytes(
    each if each in b"\t\n\r" or 0x20 <= each < 0x7F or each >= 0xA0 else 0x20  # noqa: PLR2004 -- the edges of C0 and C1
    for each in range(256)
)
# What may stay. It is asked in this way round because that is twice as fast as to search for what
# may not.
_LEGAL: Final = pattern("[\t\n\r -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*+")

_SURROGATE: Final = pattern("[\ud800-\udfff]")
_PAIR: Final = pattern("[\ud800-\udbff][\udc00-\udfff]")
_CONTROL: Final = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_NONCHARACTER: Final = pattern("[\ufffe\uffff]")
_ILLEGAL: Final = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# White space that a line folds: ASCII's, NEL and the two separators. No-break and thin spaces
# stay. A single plain space is no match, so that clean text is searched and not rebuilt.
_FOLDED: Final = pattern(
    "(?:[\t\n\r\f\v\x85\u2028\u2029]| [ \t\n\r\f\v\x85\u2028\u2029])[ \t\n\r\f\v\x85\u2028\u2029]*+"
)
# How many code points a sentence about them names before it says "and more".
_NAMED: Final = 5


def line(text: str) -> str:
    """Return `text` as one line of plain text: a title, a name, a category.

    Runs of space, tab, line ends (also U+0085, U+2028 and U+2029), form feed and vertical tab
    become one space. No-break and thin spaces stay, because they are typography.

    Raises:
        TypeError: `text` is not a string.
    """
    # A printable text holds no control, no surrogate and no white space but the plain space.
    if type(text) is str and text.isprintable() and "  " not in text and text.strip() is text:
        return text
    return _line(_exact(text))


def prose(text: str) -> str:
    """Return `text` as plain text whose lines are kept: a summary, a caption.

    Raises:
        TypeError: `text` is not a string.
    """
    text = _exact(text)
    if _is_legal(text):
        if "\r" not in text:
            return text.strip()
    else:
        text = _legal(text)
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def markup(text: str) -> str:
    """Return `text`, the source of an HTML fragment, fit for XML; its elements are not looked at.

    Raises:
        TypeError: `text` is not a string.
    """
    return prose(text)


def removed(text: str) -> str | None:
    r"""Say in words what cleaning takes away from `text`, or None if only white space changes.

    Example:
        >>> removed("a\x00b\x0b")
        '2 control characters (U+0000, U+000B)'

    Raises:
        TypeError: `text` is not a string.
    """
    text = _exact(text)
    if _is_legal(text):
        return None
    text = _PAIR.sub("", text)
    kinds = (
        ("control character", _CONTROL),
        ("noncharacter", _NONCHARACTER),
        ("lone surrogate", _SURROGATE),
    )
    counts = [_counted(name, found) for name, kind in kinds if (found := kind.findall(text))]
    return ", ".join(counts) or None


def _exact(text: str) -> str:
    """Return a subclass of str as a plain str: lxml's, for one, keeps its whole tree alive."""
    if type(text) is str:
        return text
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}: decode bytes first")
    return str.__str__(text)


def _is_legal(text: str) -> bool:
    """Say whether nothing in `text` must go; white space and line ends are another matter."""
    if text.isascii():  # a flag of the string, and then encoding is a copy
        return (data := text.encode()).translate(_MARKED) is data
    if text.__sizeof__() < 2 * len(text):
        # One byte a character, as Western languages have: a copy again. Where a string doesn't tell
        # its size, or tells another, the answer is the same.
        try:
            return (data := text.encode("latin-1")).translate(_MARKED) is data
        except UnicodeEncodeError:
            pass
    return _LEGAL.fullmatch(text) is not None


def _legal(text: str) -> str:
    """Join surrogate pairs, then remove all that must go."""
    if _SURROGATE.search(text):
        text = _PAIR.sub(_joined, text)
    return _ILLEGAL.sub("", text)


def _line(text: str) -> str:
    folded = _FOLDED.sub(" ", text)
    if not _is_legal(folded):
        # A control may have stood between two spaces, so fold once more.
        folded = _FOLDED.sub(" ", _legal(folded))
    folded = folded.strip()
    return text if folded == text else folded


def _joined(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _counted(name: str, found: list[str]) -> str:
    distinct = [f"U+{ord(character):04X}" for character in dict.fromkeys(found)]
    more = ", …" if len(distinct) > _NAMED else ""
    plural = "" if len(found) == 1 else "s"
    return f"{len(found)} {name}{plural} ({', '.join(distinct[:_NAMED])}{more})"
