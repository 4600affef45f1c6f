"""Plain text that looks like HTML, and so is taken for HTML by somebody."""

from __future__ import annotations

from typing import Final

from .html_references import REFERENCE, is_name
from .html_terms import KNOWN, VOID
from .patterns import pattern
from .shown import shown

__all__ = ["markup_in", "unguarded"]

# An end tag, or the tag of an element that has no end tag.
_TAG: Final = pattern(r"<(?:/([A-Za-z][A-Za-z0-9]*+)\s*+>|([A-Za-z]++)(?:[\s/][^<>]*+)?+>)")
#: Where a tag or a numeric reference begins, for a reader who takes text for HTML.
_BEGINNING: Final = pattern("<[A-Za-z/]|&#")


def markup_in(text: str) -> str:
    """Return the first tag or character reference of HTML in a text; empty when there is none."""
    if "<" in text:
        for found in _TAG.finditer(text):
            end, start = found.groups()
            if (end.lower() in KNOWN) if end else (start.lower() in VOID):
                return found[0] if len(found[0]) <= _SHORT else f"<{end or start} …>"
    if "&" in text:
        for found in REFERENCE.finditer(text):
            name = found["name"]
            # "&copy=" is part of an address, more likely.
            if name is None or (
                is_name(name) and (found["end"] or text[found.end() : found.end() + 1] != "=")
            ):
                return found[0]
    return ""


#: More of a tag doesn't help to find it.
_SHORT: Final = 40


def unguarded(text: str) -> str:
    """Return what begins a tag or a reference for those who take a text for HTML; empty if nothing.

    That is what the RSS Best Practices Profile wants written with hexadecimal references.
    """
    found = _BEGINNING.search(text)
    return shown(text[found.start() :], 20) if found else ""
