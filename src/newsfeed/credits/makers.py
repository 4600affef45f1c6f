"""Which names of a statement are makers, by their place in the chain."""

from __future__ import annotations

from .knowledge import Kind, fold
from .marks import MATES, Mark
from .naming import is_person
from .parts import Role
from .statements import Link, Scope, Statement

NAMELESS = frozenset({Kind.UNKNOWN, Kind.HANDLE})
"""Kinds of names that may be people."""
# Bound once: to find a member of an Enum takes longer than to compare it.
GENERATOR, PLAIN, PHOTOGRAPHER = Kind.GENERATOR, Scope.PLAIN, Role.PHOTOGRAPHER


def makers_of(statement: Statement, kinds: list[Kind], models: frozenset[str]) -> set[int]:
    """Give the places of the makers among a statement's links.

    Args:
        statement: The statement.
        kinds: The kinds of its links.
        models: Tools that are no companies, so that naming one says who made the picture.

    """
    links = statement.links
    makers = _machines(statement, models) if GENERATOR in kinds else set()
    if not statement.made:
        return makers
    if statement.source and len(links) == 1 and " " not in links[0].name:
        return set()
    people = _people(statement)
    return people | makers if makers else people


def maker_role(statement: Statement, link: Link) -> Role:
    """The role of a maker: what the label says, but no person is a machine."""
    if link.kind is GENERATOR:
        return Role.GENERATOR
    role = statement.role or PHOTOGRAPHER
    if role is Role.GENERATOR and is_person(link.name):
        return statement.second or Role.CREATOR
    return role


def _machines(statement: Statement, models: frozenset[str]) -> set[int]:
    return {
        index
        for index, link in enumerate(statement.links)
        if link.kind is GENERATOR
        and link.scope is Scope.PLAIN
        and (statement.role is Role.GENERATOR or fold(link.name) in models)
    }


def _people(statement: Statement) -> set[int]:
    links, settled = statement.links, statement.settled
    makers: set[int] = set()
    waiting: list[int] = []  # names behind an organisation, before anybody is a maker
    organised = False
    for index, link in enumerate(links):
        if link.scope is not PLAIN or link.kind is GENERATOR:
            continue
        if link.kind not in NAMELESS or _is_doubled(links, index):
            organised = True
            continue
        done = bool(makers) or (settled is not None and index >= settled)
        if (
            not (done or organised)
            or link.join is Mark.REPORTER
            or (
                link.join in MATES
                and (index - 1 in makers or (done and _opens_chain(links, index)))
            )
        ):
            makers.add(index)
        elif not done and link.join is not Mark.OPEN:
            waiting.append(index)
    return makers | _behind_organisation(links, waiting) if waiting else makers


def _is_doubled(links: list[Link], index: int) -> bool:
    """An agency that is its own partner: X/X via Y."""
    following = links[index + 1] if index + 1 < len(links) else None
    if following is None or following.scope is not Scope.PLAIN:
        return False
    return fold(following.name) == fold(links[index].name)


def _opens_chain(links: list[Link], index: int) -> bool:
    """Behind an agency, "and B/AGENCY" names another maker."""
    return index + 1 < len(links) and links[index + 1].join not in MATES


def _behind_organisation(links: list[Link], waiting: list[int]) -> set[int]:
    """The maker in a chain that an organisation leads: the last, unless only the first is a person.

    German chains run agency, partner, photographer (the guide's section 4, rule 4).
    """
    chosen = waiting[-1]
    if not is_person(links[chosen].name) and is_person(links[waiting[0]].name):
        chosen = waiting[0]
    if links[chosen].join is Mark.COMMA and not is_person(links[chosen].name):
        return set()
    found = {chosen}
    awaited = set(waiting)
    while links[chosen].join in MATES and chosen - 1 in awaited:
        chosen -= 1
        found.add(chosen)
    return found
