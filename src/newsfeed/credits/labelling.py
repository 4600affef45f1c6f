"""What a label does to the walk."""

from __future__ import annotations

from . import labels, words
from .knowledge import LISTED, Kind, fold
from .labels import Label
from .linking import add_name
from .marks import Mark
from .naming import classify, tables
from .parts import Role
from .statements import Scope
from .walk import Walk

FIRM = frozenset({Mark.LABEL, Mark.EQUALS, Mark.COPYRIGHT, Mark.COURTESY})
"""Marks behind which a label can be nothing but one."""
STROKES = frozenset({Mark.CHAIN, Mark.PIPE, Mark.POINT})
EASTERN = frozenset({"ja", "ko", "zh"})
HEAD = 14  # words in which "photo by" is looked for behind an organisation's name


def apply(walk: Walk, label: Label, *, firm: bool) -> None:
    """Take a label that stands before names; a new one begins a new statement."""
    found, before = walk.found, walk.statement
    found.qualifiers |= label.qualifiers
    found.language = found.language or label.language
    if not label.says:
        return
    found.firm = found.firm or firm
    found.labelled = True
    walk.named = False
    neutral = label.role is None
    settles = neutral and before.made and not label.qualifiers
    if before.links and not settles:
        walk.begin()
    if before.links and settles:
        walk.join = Mark.CHAIN
        before.settled = len(before.links)
    elif neutral and before.agent:
        walk.statement.settled = 0
    _take(walk, label, firm=firm)


def _take(walk: Walk, label: Label, *, firm: bool) -> None:
    statement = walk.statement
    statement.role = label.role or statement.role
    statement.second = label.second
    statement.source = words.SOURCE in label.kinds
    statement.agent = statement.agent or words.AGENT in label.kinds
    statement.labelled = statement.labelled or firm or label.role is not None
    if statement.source and label.role is None:
        earlier = walk.found.statements[-2:-1]
        if earlier and earlier[0].made:
            # Who made it is said; whom the map's data or the picture is from is another matter.
            statement.settled = 0
    if firm:
        if label.role:
            statement.bare_copyright = False
        if "courtesy" in label.qualifiers:
            walk.scope = Scope.COURTESY


def attach(walk: Walk, label: Label) -> None:
    """Take a label that stands behind a name: no new statement, and "photo" says nothing new."""
    walk.found.qualifiers |= label.qualifiers
    if label.role is not None and label.role is not Role.PHOTOGRAPHER:
        walk.statement.role = label.role


def is_firm(walk: Walk, label: Label) -> bool:
    """Tell whether what follows a label makes it one: "Foto:", "Image source, X"."""
    if walk.following in FIRM:
        return True
    if walk.following is Mark.COMMA:
        return words.SOURCE in label.kinds
    # In the east a stroke does for a colon.
    return walk.following in STROKES and label.language in EASTERN


def goes_before(walk: Walk, label: Label, rest: str) -> bool:
    """Tell a bare label: "Photo Jane Doe", "Archives LA PRESSE"; but not "Photo of a stamp"."""
    if walk.scope is not Scope.PLAIN:
        return False
    if fold(rest) in walk.grammar.known:
        return label.says
    if words.AGENT in label.kinds:
        return rest[0].isupper()
    return label.stands_bare and (not rest[0].islower() or " " not in rest)


def before_colon(walk: Walk, tokens: list[str]) -> None:
    """Read an element that a colon follows: it ends in a label, "kot63 Credit:", or is prose."""
    label = labels.tail(tokens, walk.grammar)
    if label is None:
        walk.found.leftovers.append(" ".join(tokens))
        walk.begin()
        return
    name = tokens[: -label.size]
    if not name[0].isascii() or name[0].lower() in tables()["CONNECTORS"]:
        walk.found.leftovers.append(" ".join(name))
    else:
        add_name(walk, " ".join(name))
    apply(walk, label, firm=True)


def around_by(walk: Walk, tokens: list[str]) -> str:
    """Read "U.S. Army photo by Jane Doe": an organisation, a label; gives back the name."""
    for index in range(2, min(len(tokens) - 1, HEAD)):
        if tokens[index].lower() not in walk.grammar.bys:
            continue
        label = labels.tail(tokens[:index], walk.grammar)
        if label is not None and label.role is not None:
            _organisation(walk, tokens[: index - label.size])
            attach(walk, label)
            walk.found.firm = True
            walk.join = Mark.CHAIN
            return " ".join(tokens[index + 1 :])
    return ""


def _organisation(walk: Walk, tokens: list[str]) -> None:
    if tokens[-1][0].islower():
        walk.found.leftovers.append(" ".join(tokens))
        return
    opening = labels.run(tokens, walk.grammar)
    if opening is not None and not opening.says:
        tokens = tokens[opening.size :]
    add_name(walk, " ".join(tokens))
    last = walk.statement.links[-1:]
    if last and last[0].kind is Kind.UNKNOWN:
        last[0].kind = Kind.WORDED


def name_with_tail(walk: Walk, text: str, tokens: list[str]) -> str:
    """Read "AP Photo", "Navy handout", "Jane Doe": gives back the name if a label came off it.

    Args:
        walk: The walk.
        text: A name that no list has as it stands.
        tokens: Its words.

    """
    grammar, last = walk.grammar, tokens[-1]
    if labels.key(last) in grammar.labels and not last.endswith(grammar.endings):
        label = labels.tail(tokens, grammar)
        if label is not None and "pool" in label.qualifiers:
            walk.found.qualifiers.add("pool")
            add_name(walk, _pooled(tokens))
            return ""
        if label is not None and _drops(walk, label, tokens):
            attach(walk, label)
            return " ".join(tokens[: -label.size])
    add_name(walk, text, looked_up=True)
    return ""


def _pooled(tokens: list[str]) -> str:
    """A named pool stays a name, White House Pool; "Pool Photo" loses what stands behind."""
    sizes = (size for size, token in enumerate(tokens, 1) if token.lower().startswith("pool"))
    return " ".join(tokens[: next(sizes, None)])


def _drops(walk: Walk, label: Label, tokens: list[str]) -> bool:
    """Tell a generic word behind a name from the end of a brand (the guide's section 2, rule 3)."""
    if words.AGENT in label.kinds or not (label.qualifiers or label.role is Role.PHOTOGRAPHER):
        return False
    name, word = " ".join(tokens[: -label.size]), tokens[-1]
    if "handout" in label.qualifiers or walk.grammar.known.get(fold(name)) in LISTED:
        return True
    if word.isupper() and not name.isupper():
        return True
    if label.role is None:
        return False
    return (word.islower() and word.isascii()) or _is_wire(walk, name, label)


def _is_wire(walk: Walk, name: str, label: Label) -> bool:
    """Tell a house that signs "X Photo/Jane Doe": an acronym, or worded as an organisation."""
    if name.isupper() and name.isalpha() and name.isascii() and not walk.shouting:
        return True
    leads = not walk.statement.links and (walk.following is Mark.CHAIN or bool(label.qualifiers))
    return leads and classify(name, walk.grammar, shouting=walk.shouting) is Kind.WORDED
