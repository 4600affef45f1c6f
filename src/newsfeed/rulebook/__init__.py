"""The rule book: a page for each rule that a finding can name.

Rules that are functions have their docstring as page, beside the vocabulary that they speak of, or
a page that the partner's profile gives them; what rows, forms of values, the checker and the parser
keep has its page here. Nothing of it is loaded to validate a document.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from newsfeed._wire.rule import Across, Page, Rule
from newsfeed.formats import ATOM, RSS
from newsfeed.profiles import PROFILES

from . import (
    addresses,
    legacy,
    links,
    markup,
    modules,
    namespaces,
    parser,
    reading,
    structure,
    values,
    words,
    xml,
)
from .entry import Entry, entry
from .gathering import pages_of, rules_of

__all__ = ["Entry", "book", "gathered"]

_PAGES = (
    *(structure, namespaces, values, words, links, addresses, modules, legacy, parser, xml),
    *(markup, reading),
)


@cache
def book() -> Mapping[str, Entry]:
    """Return the page of every rule, by id, in the order of the ids.

    Raises:
        ValueError: A page is out of form, or two rules have one id.

    """
    asked = (each for profile in PROFILES.values() for each in profile.rules)
    return MappingProxyType(gathered((*rules_of((RSS, ATOM)), *pages_of(_PAGES), *asked)))


def gathered(rules: Iterable[Rule | Across | Page]) -> dict[str, Entry]:
    """Return the pages of rules, by id, in the order of the ids.

    Raises:
        ValueError: A page is out of form, or two rules have one id.

    """
    found: dict[str, Rule | Across | Page] = {}
    for each in rules:
        known = found.setdefault(each.id, each)
        if (known.severity, known.page) != (each.severity, each.page):
            message = f"two rules go by {each.id}: what an id means must be one thing"
            raise ValueError(message)
    return {id_: entry(found[id_]) for id_ in sorted(found)}
