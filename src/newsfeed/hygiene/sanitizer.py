"""The sanitiser, which touches the markup last: the one module that knows nh3.

nh3 is ammonia, which parses with html5ever: the tree it judges is the one that browsers build.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

import nh3

from .addresses import WEB
from .allow import Allow
from .srcset import candidates

__all__ = ["sanitize"]


def sanitize(html: str, allow: Allow) -> str:
    """Return the HTML with nothing in it but what the allow-list names."""
    return _cleaner(allow).clean(html)


@lru_cache(maxsize=16)
def _cleaner(allow: Allow) -> nh3.Cleaner:
    attributes: dict[str, set[str]] = {}
    for each in allow.attributes:
        element, _, name = each.partition("@")
        if element == "*" or element in allow.elements:
            attributes.setdefault(element, set()).add(name)
    if allow.rel is not None:
        attributes.get("a", set()).discard("rel")
    return nh3.Cleaner(
        tags=set(allow.elements),
        clean_content_tags={"script", "style"},
        attributes=attributes,
        attribute_filter=_checking(allow.schemes),
        link_rel=allow.rel,
        url_schemes=set(allow.schemes),
    )


#: What an address begins with; whoever hides it behind control characters gets no further.
_START: Final = re.compile(r"(?:([a-z][a-z0-9+.\-]*):|[^:\x00-\x20]*(?:[/?#]|\Z))", re.IGNORECASE)


def _checking(schemes: frozenset[str]) -> Callable[[str, str, str], str | None]:
    """Return what refuses addresses that ammonia doesn't look at: of quotations, in a srcset."""

    def is_harmless(address: str, allowed: frozenset[str]) -> bool:
        found = _START.match(address)
        return found is not None and (found[1] is None or found[1].lower() in allowed)

    def checked(_element: str, name: str, text: str) -> str | None:
        if name in {"href", "cite"}:
            return text if is_harmless(text, schemes) else None
        if name in {"src", "poster"}:
            return text if is_harmless(text, WEB) else None
        if name == "srcset" and not all(is_harmless(each, WEB) for each, _ in candidates(text)):
            return None
        return text

    return checked
