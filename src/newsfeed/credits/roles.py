"""From statements to parties: roles by position.

The guide's section 3: a first element that is not recognisably an organisation is the maker;
organisation first, the photographer follows; everything else in a chain is an agency; section 4
tells agency from distributor. What lists know of a name only says whether it can be a person.
"""

from __future__ import annotations

from .grammar import Grammar
from .knowledge import Kind, fold
from .makers import maker_role, makers_of
from .parts import Parts, Party, Role
from .statements import Link, Scan, Scope, Statement

SCOPED = {
    Scope.VIA: Role.DISTRIBUTOR,
    Scope.TOOL: Role.GENERATOR,
    Scope.CLIENT: Role.CLIENT,
    Scope.OWNER: Role.OWNER,
}
FIXED = {Kind.PLATFORM: Role.DISTRIBUTOR, Kind.PROVIDER: Role.PROVIDER}
PLACED = frozenset({*FIXED, Kind.LIBRARY, Kind.HANDLE})
"""Kinds whose role may not follow from the place in the chain."""
# Bound once: to find a member of an Enum takes longer than to compare it.
PLATFORM, GENERATOR, AGENCY = Kind.PLATFORM, Kind.GENERATOR, Role.AGENCY
PLAIN, VIA = Scope.PLAIN, Scope.VIA
EARLIER = frozenset({Role.AGENCY, Role.DISTRIBUTOR})
"""Said again behind "via", these give way: what a via-marker names is a distributor."""
STATEMENTS = 24  # in a longer credit no statement is looked for in all the others

Read = list[tuple[Party, Link]]
"""A statement, its names with their roles."""


def parts_of(scan: Scan, grammar: Grammar) -> Parts:
    """Give every name of a scan its role, drop what is said twice."""
    read = [_roles(each, grammar, scan.qualifiers) for each in scan.statements if each.links]
    kept = _fuller(read) if 1 < len(read) <= STATEMENTS else read
    pairs = kept[0] if len(kept) == 1 else [pair for statement in kept for pair in statement]
    credits_, via = _once(pairs)
    qualifiers = tuple(sorted(scan.qualifiers))
    return Parts(credits_, via, qualifiers, scan.license, scan.year, scan.language)


def _once(read: Read) -> tuple[tuple[Party, ...], tuple[str, ...]]:
    """List every name once, and those behind via-markers a second time."""
    if len(read) == 1 or len({party.name.lower() for party, _ in read}) == len(read):
        hops = [party.name for party, link in read if link.scope is VIA and _is_hop(party, link)]
        return tuple([party for party, _ in read]), tuple(hops)
    passed = {party.name.lower() for party, link in read if link.scope is Scope.VIA}
    credits_: list[Party] = []
    via: list[str] = []
    seen: set[tuple[str, bool]] = set()
    for party, link in read:
        # An owner may be the maker as well, and both are said.
        key = (party.name.lower(), party.role is Role.OWNER)
        hop = _is_hop(party, link)
        again = party.role in EARLIER and not hop and key[0] in passed
        if key not in seen and not again:
            seen.add(key)
            credits_.append(party)
            if hop:
                via.append(party.name)
    return tuple(credits_), tuple(via)


def _is_hop(party: Party, link: Link) -> bool:
    return link.scope is Scope.VIA and party.role is Role.DISTRIBUTOR


def _fuller(read: list[Read]) -> list[Read]:
    """A doubled credit is one: a statement whose names another holds as well goes."""
    names = [{fold(party.name) for party, _ in statement} for statement in read]
    return [
        statement
        for place, statement in enumerate(read)
        if any(party.role is Role.OWNER for party, _ in statement)
        or not any(
            names[place] < other or (names[place] == other and before < place)
            for before, other in enumerate(names)
        )
    ]


def _roles(statement: Statement, grammar: Grammar, qualifiers: set[str]) -> Read:
    links = statement.links
    if statement.bare_copyright and len(links) == 1 and _may_own(links[0]):
        return [(Party(Role.OWNER, links[0].name), links[0])]
    kinds = [link.kind for link in links]
    makers = makers_of(statement, kinds, grammar.models)
    social = PLATFORM in kinds and _is_social(links, grammar)
    if social:
        qualifiers.add("social-media")
    if GENERATOR in kinds and any(kinds[index] is GENERATOR for index in makers):
        qualifiers.add("ai-generated")
    others = len(links) - len(makers)
    if others > 1:
        others -= [link.scope for link in links].count(Scope.CLIENT)
    read: Read = []
    for index, link in enumerate(links):
        role = None
        if link.scope is not PLAIN or link.kind in PLACED:
            # 发 behind another name: that house passed it on.
            several = others > 1 or (index > 0 and link.scope is Scope.ISSUED)
            role = _placed(link, several=several, social=social)
        if role is None:
            role = maker_role(statement, link) if index in makers else AGENCY
        read.append((Party(role, link.name), link))
    return read


def _is_social(links: list[Link], grammar: Grammar) -> bool:
    return any(link.kind is Kind.PLATFORM and fold(link.name) in grammar.social for link in links)


def _may_own(link: Link) -> bool:
    """Tell a name that a bare © makes an owner's; a platform stays a distributor."""
    return link.scope is Scope.PLAIN and link.kind is not Kind.PLATFORM


def _placed(link: Link, *, several: bool, social: bool) -> Role | None:
    """The role that scope and kind settle, whatever the place in the chain; None if they don't.

    Args:
        link: A name.
        several: Its statement names more than one organisation.
        social: One of them is a platform where people post.

    """
    given = link.scope is Scope.COURTESY
    if link.kind is Kind.HANDLE and social:
        return Role.PROVIDER
    if link.scope in SCOPED:
        return SCOPED[link.scope]
    if link.kind is Kind.LIBRARY:
        return Role.DISTRIBUTOR if several or given else Role.AGENCY
    if link.scope is Scope.ISSUED:
        return Role.DISTRIBUTOR if several else Role.AGENCY
    return FIXED.get(link.kind, Role.PROVIDER if given else None)
