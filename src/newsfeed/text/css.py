"""Styles in feeds: which properties readers let stand, and which values.

CSS has no list of what is harmless. What is taken for it here are the properties that feed readers
have let pass since the first of them cleaned its articles: how text looks, and how much room a box
takes in it. What moves a box out of the text, loads a file or speaks to one program isn't among
them.
"""

from __future__ import annotations

import re
from typing import Final

from newsfeed.text.shown import shown

__all__ = ["dangerous"]

_PROPERTIES: Final = frozenset(
    """
    azimuth background-color border-bottom-color border-collapse border-color border-left-color
    border-right-color border-top-color clear color cursor direction display elevation float font
    font-family font-size font-style font-variant font-weight height letter-spacing line-height
    max-height max-width min-height min-width overflow pause pause-after pause-before pitch
    pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress
    text-align text-decoration text-indent unicode-bidi vertical-align voice-family volume
    white-space width fill fill-opacity fill-rule stroke stroke-linecap stroke-linejoin
    stroke-opacity stroke-width
    """.split()
)
#: Properties, and all whose names begin with them and a hyphen, whose values are looked at.
_BOXES: Final = frozenset({"background", "border", "margin", "padding"})
_WORDS: Final = frozenset(
    """
    !important aqua auto black block blue bold both bottom brown center collapse dashed dotted
    fuchsia gray green grey italic left lime maroon medium navy none normal nowrap olive pointer
    purple red right silver solid teal thin thick top transparent underline white yellow inherit
    initial unset
    """.split()
)
_VALUE: Final = re.compile(
    r"\#[0-9a-f]{3,8}"
    r"|rgba?\([\d%.,/\s]*+\)"
    r"|-?(?:[0-9]{0,5}\.?[0-9]{0,5})(?:ch|cm|em|ex|in|mm|pc|pt|px|rem|vh|vw|%)?",
    re.IGNORECASE,
)
_COMMENT: Final = re.compile(r"/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)")
_CALL: Final = re.compile(r"[\w-]++\([^()]*+\)|[^\s()]++|[()]")
_NAME: Final = re.compile(r"[a-z-]++", re.IGNORECASE)
#: Functions that only name a colour or reckon.
_FUNCTIONS: Final = re.compile(r"(?<![\w-])(?:rgba?|hsla?|calc)\([^()]*+\)", re.IGNORECASE)


def dangerous(style: str) -> str:
    """Return the first declaration of a style attribute that isn't harmless; empty if all are."""
    if "/*" in style:
        style = _COMMENT.sub(" ", style)
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if not name and not colon:
            continue
        if not colon or not value.strip():
            # Nothing comes of it, but who knows what was meant.
            if not colon and _NAME.fullmatch(name):
                continue
            if colon and name in _PROPERTIES:
                continue
        if not _is_harmless(name, value):
            return shown(declaration.strip())
    return ""


def _is_harmless(name: str, value: str) -> bool:
    if name in _PROPERTIES:
        bare = _FUNCTIONS.sub("", value) if "(" in value else value
        # What is left must call nothing, and hide nothing: url(…), expression(…), escapes, @import.
        return not any(mark in bare for mark in "(\\@<{}") and "javascript" not in value.lower()
    if name.partition("-")[0] in _BOXES:
        return all(
            word.lower() in _WORDS or _VALUE.fullmatch(word)
            for word in _CALL.findall(value.replace(",", " ") if "(" not in value else value)
        )
    return False
