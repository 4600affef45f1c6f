"""What single partners ask of feeds, beside what the standards do: `validate(…, profile="msn")`.

Each profile rests on the partner's own pages, which its `source` names. Partners change them:
where a rule and the page differ, the page is right.

A profile of one's own is a `Profile` with rules made by `rule`: docs/validating.md shows one.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final

from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, Rule, rule
from newsfeed.errors import InvalidValue

from . import apple_news, flipboard, msn, newsbreak, smartnews
from .profile import Profile

__all__ = ["PROFILES", "Case", "Fault", "Node", "Profile", "Rule", "named", "rule"]

#: All profiles, by name.
PROFILES: Final[Mapping[str, Profile]] = MappingProxyType(
    {each.PROFILE.name: each.PROFILE for each in (apple_news, flipboard, msn, newsbreak, smartnews)}
)


def named(name: str) -> Profile:
    """Return the profile that goes by a name.

    Raises:
        InvalidValue: There is none; the message names those that there are.

    """
    found = PROFILES.get(name)
    if found is None:
        near = get_close_matches(name, PROFILES, 1)
        hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(PROFILES)}"
        raise InvalidValue(f"there is no profile {name!r}: {hint}", path="profile")
    return found
