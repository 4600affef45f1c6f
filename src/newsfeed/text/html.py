"""From HTML to plain text and back, and text cut short.

The text of HTML is found with one regular expression that follows the tokenizer of the HTML
standard (section 13.2.5), and not with `html.parser`: that takes quadratic time on some input (80
seconds for 120 KB of "<a "), and what it makes of comments and scripts has changed with releases
of Python, while our output must not. Each alternative consumes all that it looks at, so the time
is linear whatever comes.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal

from newsfeed.text.clean import line, prose
from newsfeed.text.scan import escaping

from .patterns import pattern

__all__ = ["escape", "excerpt", "has_markup", "paragraphs", "plain", "unescaped"]

_WHITE: Final = r"[ \t\n\f\r]"
_NAME: Final = r"[a-z][^ \t\n\f\r/>]*+"
# Attributes up to the end of the tag: a ">" in quotes doesn't end it.
_ATTRIBUTES: Final = rf"(?:[^>=]++|={_WHITE}*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?+)*+"
# In this order: text; an end tag; an element that holds no HTML, up to its end tag ("/>" is taken
# at its word, as in XHTML); any other start tag; a comment; what else counts as one.
_TOKEN: Final = pattern(
    r"(?P<text>(?:[^<]++|<(?![a-z!?/]))++)"
    rf"|</(?P<end>{_NAME}){_ATTRIBUTES}(?:>|\Z)"
    rf"|<(?P<raw>script|style|title|textarea|iframe|xmp|noembed|noframes)(?=[ \t\n\f\r/>]|\Z)"
    rf"{_ATTRIBUTES}(?:(?<=/)>|(?:>|\Z).*?(?:(?=</(?P=raw)[ \t\n\f\r/>])|\Z))"
    rf"|<(?P<start>{_NAME})(?P<attributes>{_ATTRIBUTES})(?:>|\Z)"
    r"|<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|<[!?/][^>]*+(?:>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
# Elements whose text is no part of what one reads: drawings, formulas, choices, and what is shown
# only where something else can't be.
_SKIPPED: Final = frozenset(
    "audio canvas datalist math noscript object select svg template video".split()
)
_SKIPPED_FOR_SUMMARY: Final = _SKIPPED | {"figcaption"}
# Elements that begin and end a line, by the HTML standard's style sheet (section 15.3).
_BLOCKS: Final = frozenset(
    """
    address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing
    main menu nav ol option p plaintext pre search section summary table tbody td tfoot th thead tr
    ul
    """.split()
)
# White space to fold. A single plain space is no match, so that most text is only searched.
_SPACES: Final = re.compile(rf"(?:[\t\n\f\r]| {_WHITE}){_WHITE}*+")
# int() refuses more than 4300 digits, and no character has more than seven.
_HUGE_REFERENCE: Final = pattern("&#(?:[0-9]{9,}+|[xX][0-9A-Fa-f]{9,}+);?+")

# A run of marks that end a sentence, with the quotes and brackets behind it: before white space, or
# those of Chinese and Japanese, which need none.
_SENTENCE_END: Final = pattern(
    r"(?<![.!?…؟۔।॥])[.!?…؟۔।॥]++[\"'”’»)\]]*+(?=\s)|(?<![。！？])[。！？]++[」』”）]*+"
)
_WIDE_ENDS: Final = frozenset("。！？」』）")
# What looks lost at the end of a text that was cut at a word.
_LOOSE: Final = " \t\n\r,;:–—-([{«“„‘"


#: Returns plain text as HTML, fit for content and for attributes in double quotes.
escape: Final = escaping({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_content: Final = escaping({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def plain(html: str, limit: int | None = None, *, captions: bool = True) -> str:
    """Return the text of HTML on one line: tags and comments out, character references decoded.

    Blocks, table cells and line breaks are set apart by one space, since what comes of it is a
    summary; other elements by nothing. Left out are scripts, styles, templates, the choices of
    forms, SVG, MathML, and what is shown only where a video or a script can't be. White space
    becomes one space, except that no-break spaces between words stay.

    Args:
        html: The source of a document or a fragment, however broken.
        limit: Stop reading once this many characters are there. The result may be longer, and it is
            shorter only when the HTML has no more, so `excerpt(plain(html, limit=301), 300)` knows
            whether it cuts.
        captions: Whether to take the words under pictures for a part of the text.

    Raises:
        TypeError: `html` is not a string.
    """
    left_out = _SKIPPED if captions else _SKIPPED_FOR_SUMMARY
    pieces: list[str] = []
    wanted = limit
    skipped, depth = "", 0  # the element that is being left out, and how often it is open
    for token in _TOKEN.finditer(html):
        kind = token.lastgroup
        if kind == "text":
            if not depth:
                text = _decoded(token[0])
                pieces.append(text)
                if wanted is not None and (wanted := wanted - _length(text)) <= 0:
                    break
        elif kind in {"end", "attributes"}:  # an end tag or a start tag
            name = (token["end"] or token["start"]).lower()
            if depth:
                depth += _step(token) if name == skipped else 0
            elif name in left_out:
                pieces.append(" " if name in _BLOCKS else "")
                skipped, depth = name, max(_step(token), 0)
            elif name in _BLOCKS:
                pieces.append(" ")
    return line("".join(pieces))


def has_markup(html: str) -> bool:
    """Say whether there is any tag or comment in it; character references alone are none."""
    return "<" in html and any(token.lastgroup != "text" for token in _TOKEN.finditer(html))


def unescaped(html: str) -> str:
    """Return HTML without markup as plain text: its character references decoded."""
    return _decoded(html)


def excerpt(text: str, limit: int = 300) -> str:
    """Return the start of a plain text, cut if it has more than `limit` characters.

    It is cut behind a sentence if one ends in the last third, else behind a word if there is one in
    the second half, else anywhere; never inside of what a reader sees as one character (Unicode
    Standard Annex 29: combining marks, emoji sequences, flags). What is cut ends with "…", which is
    not counted.

    Raises:
        ValueError: `limit` is less than 1.
    """
    if limit < 1:
        raise ValueError(f"limit is {limit}: an excerpt needs at least 1 character")
    if len(text) <= limit:
        return text
    ends = [found.end() for found in _SENTENCE_END.finditer(text, limit * 2 // 3, limit + 1)]
    for end in reversed(ends):
        if end < limit and _is_boundary(text, end):
            return text[:end] + ("…" if text[end - 1] in _WIDE_ENDS else " …")
    space = max(text.rfind(white, limit // 2, limit + 1) for white in " \t\n")
    start = text[: max(space, 0)].rstrip(_LOOSE)
    if not start:
        end = limit
        while not _is_boundary(text, end):
            end -= 1
        start = text[:end].rstrip()
    return f"{start}…"


def paragraphs(text: str, direction: Literal["rtl", "ltr"] | None = None) -> str:
    """Return plain text as HTML paragraphs; blank lines part them, other line ends become a space.

    Args:
        text: The text; cleaned as `newsfeed.text.clean.prose` does.
        direction: "rtl" marks each paragraph with `dir="rtl"`, which some feed readers follow while
            none follows the feed's language. "ltr" needs no mark.
    """
    start = '<p dir="rtl">' if direction == "rtl" else "<p>"
    blocks: list[list[str]] = [[]]
    for row in prose(text).split("\n"):
        if words := _SPACES.sub(" ", row).strip():
            blocks[-1].append(words)
        elif blocks[-1]:
            blocks.append([])
    return "\n".join(f"{start}{_content(' '.join(block))}</p>" for block in blocks if block)


def _decoded(text: str) -> str:
    """Decode the character references of a text."""
    references = text.count("&")
    if references and references == text.count("&amp;"):
        text = text.replace("&amp;", "&")  # what most texts have
    elif references:
        from html import unescape  # noqa: PLC0415 - its table of 2231 names is not always needed

        text = unescape(_HUGE_REFERENCE.sub("\ufffd", text))
    # Editors fill empty paragraphs with a no-break space.
    return " " if text.isspace() else text


def _length(text: str) -> int:
    """Return how many characters will be left of a text, or fewer."""
    return len(_SPACES.sub(" ", text).strip())


def _step(token: re.Match[str]) -> int:
    """Return by how much a tag changes the depth: an end tag, a start tag, or one that is both."""
    if token["end"]:
        return -1
    return 0 if token["attributes"].endswith("/") else 1


def _is_boundary(text: str, index: int) -> bool:
    """Say whether `text` may be cut before `index`: by UAX 29, but never too often.

    Where the annex asks for tables that Python doesn't have, this keeps together what may belong
    together: any mark or format character with what precedes it, anything with a joiner before it.
    """
    if index in {0, len(text)}:
        return True
    before, after = text[index - 1], text[index]
    if before.isascii() and after.isascii():
        return before + after != "\r\n"
    if _is_flag_half(before) and _is_flag_half(after):
        start = index
        while start and _is_flag_half(text[start - 1]):
            start -= 1
        return (index - start) % 2 == 0
    return not (_extends(after) or _joins(before) or _is_hangul_vowel_or_final(after))


def _extends(character: str) -> bool:
    """Say whether a character belongs to the one before it: marks, joiners, skin tones, tags."""
    return (
        unicodedata.category(character) in {"Mn", "Mc", "Me", "Cf"}
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or character in "\u0e33\u0eb3\uff9e\uff9f"  # vowels and voicing marks that count as marks
        or "\udc00" <= character <= "\udfff"
    )


def _joins(character: str) -> bool:
    """Say whether a character belongs to the one behind it: joiners, viramas, Hangul initials."""
    return (
        unicodedata.category(character) == "Cf"
        or unicodedata.combining(character) == 9  # noqa: PLR2004 - Unicode's class of the viramas
        or "\u1100" <= character <= "\u115f"
        or "\ua960" <= character <= "\ua97c"
    )


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_hangul_vowel_or_final(character: str) -> bool:
    return "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7fb"
