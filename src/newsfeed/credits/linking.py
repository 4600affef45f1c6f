"""Names into links: cleaned, told organisation from person, put together where they were cut."""

from __future__ import annotations

from .knowledge import LISTED, ORGANISATIONS, Kind, fold
from .markers import GIVEN_OPENINGS
from .marks import Mark
from .naming import (
    UNICASE,
    classify,
    is_abbreviated,
    is_acronym_of,
    is_inventory,
    joins,
    takes_place,
)
from .statements import Link, Scope
from .walk import Walk

ONCE = frozenset({Scope.CLIENT, Scope.OWNER, Scope.ISSUED, Scope.TOOL})
"""Scopes that hold for one name."""
ENDS = frozenset(".,-–—'")
LONGEST = 160  # characters in a name that something may still be joined to
QUOTES = '«»“”„"‹›「」『』 ▲△▼▶■◆●◎\u200b\u200e\u200f'
"""What may stand around a name and is no part of it (the guide's section 2, rule 2)."""
# Bound once: to find a member of an Enum takes longer than to compare it.
CHAIN, COMMA, DASH, EQUALS = Mark.CHAIN, Mark.COMMA, Mark.DASH, Mark.EQUALS
PLAIN, CLIENT, UNKNOWN = Scope.PLAIN, Scope.CLIENT, Kind.UNKNOWN
QUOTED = (("«", "»"), ("“", "”"), ("„", "“"), ("「", "」"), ("『", "』"))


def add_name(walk: Walk, text: str, *, looked_up: bool = False) -> None:
    """Take a name.

    Args:
        walk: The walk.
        text: As written, perhaps with an ending or a mark that is no part of it.
        looked_up: It is known that no list has it as it stands.

    """
    scope, written = walk.scope, text
    # All endings are in scripts without capitals, and most names are not.
    if text[-1:] >= UNICASE and text.endswith(walk.grammar.endings):
        text, walk.scope = _without_ending(walk, text)
    if text[-1:] in ENDS and not is_abbreviated(text):
        text = text.strip(f"{QUOTES}.,")
    if " @" in text:
        text = _handle(walk, text)
    if _is_dropped(walk, text):
        walk.found.dropped = True
    else:
        grammar = walk.grammar
        kind = None if looked_up and text == written else grammar.known.get(fold(text))
        if kind is None:
            kind = classify(text, grammar, shouting=walk.shouting)
        add_link(walk, text, kind)
        walk.statement.made = True
    walk.scope = scope if scope not in ONCE else PLAIN


def add_link(walk: Walk, name: str, kind: Kind) -> None:
    """Take a name whose kind is known."""
    links = walk.statement.links
    if links and kind not in LISTED and _is_joined(walk, links[-1], name, kind):
        return
    join = walk.join
    if walk.scope is CLIENT and kind is UNKNOWN and name[0].islower():
        if not walk.found.firm:
            walk.found.leftovers.append(name)
    else:
        if join is DASH or join is EQUALS:
            _enter_by_dash(walk)
            join = walk.join
        links.append(Link(name, kind, join, walk.scope))
    walk.owned, walk.named = False, True
    if walk.scope in ONCE:
        walk.scope = PLAIN


def requoted(bare: str) -> str:
    """Give a name that its quotes were stripped from those back that stand inside it."""
    for opening, closing in QUOTED:
        if opening in bare and bare.count(opening) > bare.count(closing):
            return bare + closing
    return bare


def _without_ending(walk: Walk, text: str) -> tuple[str, Scope]:
    """A meaning that hangs on a name without a blank: 供图, 摄, 기자."""
    ending = next(ending for ending in walk.grammar.endings if text.endswith(ending))
    name, meaning = text[: -len(ending)].rstrip(), walk.grammar.ending_meanings[ending]
    if meaning == "courtesy":
        walk.found.qualifiers.add("courtesy")
        walk.found.made = True
        opening = next(filter(name.startswith, GIVEN_OPENINGS), "")
        return name.removeprefix(opening), Scope.COURTESY
    if meaning == "issued":
        # 发 may end a person's name as well.
        listed = walk.grammar.known.get(fold(name)) in LISTED
        return (name, Scope.ISSUED) if listed else (text, walk.scope)
    if meaning == "made":
        walk.found.made = True
    elif meaning != "job":
        walk.found.qualifiers.add(meaning)
    return name, walk.scope


def _handle(walk: Walk, text: str) -> str:
    """Take the platform off a name with its handle: Instagram @jane."""
    platform, _, handle = text.partition(" @")
    if not handle or walk.grammar.known.get(fold(platform)) is not Kind.PLATFORM:
        return text
    add_link(walk, platform, Kind.PLATFORM)
    walk.join = CHAIN
    return f"@{handle}"


def _is_dropped(walk: Walk, text: str) -> bool:
    if text.replace(" ", "").isalpha():  # as most names are
        return walk.join is COMMA and _is_remark(walk, text)
    return not text or is_inventory(text) or _is_remark(walk, text)


def _is_remark(walk: Walk, text: str) -> bool:
    """Tell what is said of a name behind a comma ("student at …"), and marks without letters."""
    behind_comma = walk.join is COMMA and walk.scope is PLAIN
    if behind_comma and text[0].islower() and " " in text:
        links = walk.statement.links
        if not walk.found.firm or (links and links[-1].name[0].islower()):
            walk.found.leftovers.append(text)
        return bool(links)
    return not (text[0].isalnum() or any(map(str.isalnum, text)))


def _enter_by_dash(walk: Walk) -> None:
    """Take a dash or = behind an organisation for a via-marker (the guide's section 4, rule 1)."""
    links = walk.statement.links
    spoken = walk.join is Mark.EQUALS or "—" in walk.separator
    if links and spoken and links[-1].kind in ORGANISATIONS:
        walk.scope, walk.join = Scope.VIA, Mark.CHAIN
    elif walk.join is Mark.DASH:
        walk.join = Mark.CHAIN


def _is_joined(walk: Walk, last: Link, name: str, kind: Kind) -> bool:
    """Write a name that a separator cut in two together again, if it was."""
    if (walk.join is CHAIN and not walk.alone) or len(last.name) >= LONGEST:
        return False
    written = _rejoined(walk, last, name, kind)
    if written is None:
        return False
    last.name = written
    if last.kind is Kind.UNKNOWN and walk.join is not Mark.COMMA:
        last.kind = Kind.WORDED
    walk.scope = last.scope
    return True


def _rejoined(walk: Walk, last: Link, name: str, kind: Kind) -> str | None:
    join, separator = walk.join, walk.separator.strip()
    if join is COMMA:
        places = last.kind is Kind.WORDED and kind is Kind.UNKNOWN and takes_place(last.name)
        if places or walk.scope is Scope.COURTESY or joins(last.name, ",", name):
            return f"{last.name}, {name}"
    elif join is Mark.AND:
        if last.kind not in LISTED and joins(last.name, "and", name):
            return f"{last.name} {separator} {name}"
    elif join is Mark.CLIENT:
        if joins(last.name, "for", name):
            return f"{last.name} {separator} {name}"
    elif join is Mark.DASH:
        if last.kind is Kind.WORDED and separator == "–":
            return f"{last.name} – {name}"
    elif walk.alone and (is_acronym_of(last.name, name) or is_acronym_of(name, last.name)):
        return f"{last.name} ({name})"
    return None
