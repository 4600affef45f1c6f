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
EARLIER = frozenset({Role.AGENCY, Role.DISTRIBUTOR})
"""Said again behind "via", these give way: what a via-marker names is a distributor."""
STATEMENTS = 24  # in a longer credit no statement is looked for in all the others

Read = list[tuple[Party, Link]]
"""A statement, its names with their roles."""


def parts_of(scan: Scan, grammar: Grammar) -> Parts:
    """Give every name of a scan its role, drop what is said twice."""
    read = [_roles(each, grammar, scan.qualifiers) for each in scan.statements if each.links]
    kept = _fuller(read) if 1 < len(read) <= STATEMENTS else read
    credits_, via = _once([pair for statement in kept for pair in statement])
    qualifiers = tuple(sorted(scan.qualifiers))
    return Parts(credits_, via, qualifiers, scan.license, scan.year, scan.language)


def _once(read: Read) -> tuple[tuple[Party, ...], tuple[str, ...]]:
    """List every name once, and those behind via-markers a second time."""
    passed = {party.name.lower() for party, link in read if link.scope is Scope.VIA}
    credits_: list[Party] = []
    via: list[str] = []
    seen: set[tuple[str, bool]] = set()
    for party, link in read:
        # An owner may be the maker as well, and both are said.
        key = (party.name.lower(), party.role is Role.OWNER)
        hop = link.scope is Scope.VIA and party.role is Role.DISTRIBUTOR
        again = party.role in EARLIER and not hop and key[0] in passed
        if key not in seen and not again:
            seen.add(key)
            credits_.append(party)
            if hop:
                via.append(party.name)
    return tuple(credits_), tuple(via)


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
    makers = makers_of(statement, grammar.models)
    social = any(link.kind is Kind.PLATFORM and fold(link.name) in grammar.social for link in links)
    if social:
        qualifiers.add("social-media")
    if any(links[index].kind is Kind.GENERATOR for index in makers):
        qualifiers.add("ai-generated")
    others = len(links) - len(makers) - sum(link.scope is Scope.CLIENT for link in links)
    read: Read = []
    for index, link in enumerate(links):
        # 发 behind another name: that house passed it on.
        several = others > 1 or (index > 0 and link.scope is Scope.ISSUED)
        role = _placed(link, several=several, social=social)
        if role is None:
            role = maker_role(statement, link) if index in makers else Role.AGENCY
        read.append((Party(role, link.name), link))
    return read


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
