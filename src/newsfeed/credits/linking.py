"""Names into links: cleaned, told organisation from person, put together where they were cut."""

from __future__ import annotations

from .knowledge import LISTED, ORGANISATIONS, Kind, fold
from .markers import GIVEN_OPENINGS
from .marks import Mark
from .naming import classify, is_abbreviated, is_acronym_of, is_inventory, joins, takes_place
from .statements import Link, Scope
from .walk import Walk

ONCE = frozenset({Scope.CLIENT, Scope.OWNER, Scope.ISSUED, Scope.TOOL})
"""Scopes that hold for one name."""
ENDS = frozenset(".,-–—'")
LONGEST = 160  # characters in a name that something may still be joined to
QUOTES = '«»“”„"‹›「」『』 ▲△▼▶■◆●◎\u200b\u200e\u200f'
"""What may stand around a name and is no part of it (the guide's section 2, rule 2)."""
QUOTED = (("«", "»"), ("“", "”"), ("„", "“"), ("「", "」"), ("『", "』"))


def add_name(walk: Walk, text: str, *, looked_up: bool = False) -> None:
    """Take a name.

    Args:
        walk: The walk.
        text: As written, perhaps with an ending or a mark that is no part of it.
        looked_up: It is known that no list has it as it stands.

    """
    scope, written = walk.scope, text
    if not text.isascii() and text.endswith(walk.grammar.endings):
        text, walk.scope = _without_ending(walk, text)
    if text[-1:] in ENDS and not is_abbreviated(text):
        text = text.strip(f"{QUOTES}.,")
    platform, _, handle = text.partition(" @")
    if handle and walk.grammar.known.get(fold(platform)) is Kind.PLATFORM:
        add_link(walk, platform, Kind.PLATFORM)
        text, walk.join = f"@{handle}", Mark.CHAIN
    if not text or is_inventory(text) or _is_remark(walk, text):
        walk.found.dropped = True
    else:
        kind = None if looked_up and text == written else walk.grammar.known.get(fold(text))
        if kind is None:
            kind = classify(text, walk.grammar, shouting=walk.shouting)
        add_link(walk, text, kind)
        walk.statement.made = True
    walk.scope = scope if scope not in ONCE else Scope.PLAIN


def add_link(walk: Walk, name: str, kind: Kind) -> None:
    """Take a name whose kind is known."""
    links = walk.statement.links
    if links and kind not in LISTED and _is_joined(walk, links[-1], name, kind):
        return
    if walk.scope is Scope.CLIENT and kind is Kind.UNKNOWN and name[0].islower():
        if not walk.found.firm:
            walk.found.leftovers.append(name)
    else:
        if walk.join is Mark.DASH or walk.join is Mark.EQUALS:
            _enter_by_dash(walk)
        links.append(Link(name, kind, walk.join, walk.scope))
    walk.owned, walk.named = False, True
    if walk.scope in ONCE:
        walk.scope = Scope.PLAIN


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


def _is_remark(walk: Walk, text: str) -> bool:
    """Tell what is said of a name behind a comma ("student at …"), and marks without letters."""
    behind_comma = walk.join is Mark.COMMA and walk.scope is Scope.PLAIN
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
    written = _rejoined(walk, last, name, kind) if len(last.name) < LONGEST else None
    if written is None:
        return False
    last.name = written
    if last.kind is Kind.UNKNOWN and walk.join is not Mark.COMMA:
        last.kind = Kind.WORDED
    walk.scope = last.scope
    return True


def _rejoined(walk: Walk, last: Link, name: str, kind: Kind) -> str | None:
    join, separator = walk.join, walk.separator.strip()
    if join is Mark.COMMA:
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
