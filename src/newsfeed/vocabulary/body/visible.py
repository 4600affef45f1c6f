"""What a reader gets to see of HTML: its tags and its text, without what is hidden.

Tags are found as the HTML standard finds them (section 13.2.5, "Tokenization"), by one regular
expression without backtracking; no tree is built. Comments, scripts, templates and what is hidden
are left out.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from .hidden import INERT, Hidden

__all__ = ["Token", "attributes_of", "decoded", "visible"]

#: The text in front of a tag, the tag's name in small letters, its attributes as written (None for
#: an end tag), where it starts and where it ends. Without a name only the text counts.
Token: TypeAlias = tuple[str, str, str | None, int, int]

_S: Final = r"[ \t\n\f\r]"
_NAME: Final = r"[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+"
_BARE: Final = r"""[^ \t\n\f\r>"'][^ \t\n\f\r>]*+"""
# An unclosed quotation mark swallows the rest, as in a browser.
_VALUE: Final = rf"""{_S}*+={_S}*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|{_BARE})?+"""
_TOKEN: Final = re.compile(
    rf"""<(?:
      !--(?:-?(?=>)|(?:[^-]++|-(?!-!?>))*+(?:--!?+)?+)
    | [!?][^>]*+
    | /(?![a-z])[^>]*+
    | (?P<end>/)?+(?P<name>[a-z][^ \t\n\f\r/>]*+)
      (?P<attributes>(?:[ \t\n\f\r/]++|{_NAME}(?:{_VALUE})?+)*+)
    )(?:>|(?P<cut>\Z))""",
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
_ATTRIBUTE: Final = re.compile(
    rf"""({_NAME})(?:{_S}*+={_S}*+(?:"([^"]*+)"?+|'([^']*+)'?+|({_BARE}))?+)?+"""
)
_PERHAPS_HIDDEN: Final = re.compile("hidden|none", re.IGNORECASE)
_NOT_DISPLAYED: Final = re.compile(r"display\s*+:\s*+none", re.IGNORECASE)

# HTML, section 13.2.6: what stands in these is text to the parser, up to the end tag.
_RAW: Final = frozenset("iframe noembed noframes plaintext script style textarea title xmp".split())


def decoded(text: str) -> str:
    """Return text with its character references resolved."""
    if "&" not in text:
        return text
    from html import unescape  # noqa: PLC0415 -- its table of 2231 names is not always needed

    try:
        return unescape(text)
    except ValueError:  # a reference of more digits than Python reads as a number
        return text


def attributes_of(text: str) -> dict[str, str]:
    """Return the attributes of a tag, names in small letters; a second one of a name is nothing."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), decoded(double or single or bare))
    return found


def visible(html: str) -> tuple[list[Token], bool]:
    """Return the tags and texts that a reader gets to see, in order.

    The flag says whether the HTML ends within something that hides or swallows what comes behind:
    an unclosed comment, quotation mark, script or template. It is set as well, and the rest left
    out, where something hidden isn't well nested. In time linear in the length.
    """
    tokens: list[Token] = []
    hidden = Hidden()
    position = 0
    while tag := _TOKEN.search(html, position):
        text = "" if hidden.open else html[position : tag.start()]
        position = tag.end()
        end, name, attributes, cut = tag.groups()
        name = name.lower() if name else ""
        if cut is not None:
            tokens.append((text, "", None, position, position))
            return tokens, True
        if end:
            attributes = None
        if hidden.open:
            if name and not hidden.follow(name, attributes):
                return tokens, True
        elif attributes is not None and (name in INERT or (attributes and _hides(attributes))):
            tokens.append((text, "", None, position, position))
            hidden.follow(name, attributes)
        else:
            tokens.append((text, name, attributes, tag.start(), position))
        if name in _RAW and attributes is not None and hidden.foreign < 0:
            position = _raw_end(html, name, position)
            if position < 0:
                return tokens, True
    if not hidden.open:
        tokens.append((html[position:], "", None, len(html), len(html)))
    return tokens, bool(hidden.open)


def _hides(attributes: str) -> bool:
    if not _PERHAPS_HIDDEN.search(attributes):
        return False
    found = attributes_of(attributes)
    return "hidden" in found or bool(_NOT_DISPLAYED.search(found.get("style", "")))


def _raw_end(html: str, name: str, position: int) -> int:
    """Return where the end tag of a raw element starts, -1 for nowhere."""
    end = None
    if name != "plaintext":
        end = re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE | re.ASCII).search(
            html, position
        )
    if not end:
        return -1
    if name == "script":
        # How to leave a script within a comment within a script (section 13.2.5.17 and on) is not
        # worth knowing.
        script = html[position : end.start()].lower()
        if "<!--" in script and "<script" in script:
            return -1
    return end.start()
