"""Reading one element of a credit, what stands between two marks."""

from __future__ import annotations

from . import labels
from .knowledge import Kind, fold
from .labelling import apply, around_by, before_colon, goes_before, is_firm, name_with_tail
from .labels import CLOSERS
from .linking import add_link, add_name
from .marks import Mark
from .naming import is_abbreviated
from .statements import Scope
from .walk import Walk

ROUNDS = 8  # labels that are taken off one element before the rest is taken for a name
CROWN = "Crown"
# Bound once: to find a member of an Enum takes longer than to compare it.
BREAK, LABEL, COPYRIGHT, REPORTER = Mark.BREAK, Mark.LABEL, Mark.COPYRIGHT, Mark.REPORTER
PLAIN = Scope.PLAIN


def read_element(walk: Walk, text: str) -> None:
    """Take an element: a label, a placeholder, a name, or some of these in a row."""
    if walk.join is BREAK and walk.scope is PLAIN:
        walk.begin()
    following = walk.following
    if following is COPYRIGHT and text.endswith(CROWN):
        _crown(walk, text)
        return
    if following is REPORTER and " " in text:
        rest, _, text = text.rpartition(" ")
        walk.found.leftovers.append(rest)
    if text[-1] == "." and not is_abbreviated(text):
        text = text[:-1].rstrip()
    grammar, labelled = walk.grammar, following is LABEL
    rounds = ROUNDS
    while text and rounds:
        # One label, placeholder or name is taken off; what is left of the element comes next.
        folded = fold(text)
        placeholder = grammar.placeholders.get(folded)
        if placeholder is None:
            kind = grammar.known.get(folded)
            if kind is not None and not (labelled and folded in grammar.labels):
                add_link(walk, text, kind)
                return
        elif not labelled:
            walk.qualify(placeholder)
            return
        text = _worded(walk, text, folded)
        rounds -= 1
    if text:
        add_name(walk, text)


def _crown(walk: Walk, text: str) -> None:
    """Crown Copyright: the owner stands before the word (the guide's section 3)."""
    rest = text.removesuffix(CROWN).rstrip()
    if rest:
        walk.following = Mark.CHAIN
        read_element(walk, rest)
    walk.begin()
    walk.scope = Scope.OWNER
    add_link(walk, CROWN, Kind.WORDED)


def _worded(walk: Walk, text: str, folded: str) -> str:
    """Take a label or name off an element that no list has; gives back what is left of it."""
    grammar, tokens = walk.grammar, text.split(" ")
    first, _, behind = folded.partition(" ")
    label = labels.run(tokens, grammar) if first.rstrip(".") in grammar.reach else None
    if label is not None:
        if behind in grammar.placeholders:
            # "Foto: archivo", written without the colon.
            apply(walk, labels.run(tokens[:1], grammar) or label, firm=is_firm(walk, label))
            return text.partition(" ")[2]
        if label.size == len(tokens):
            walk.found.made |= grammar.ending_meanings.get(text) == "made"
            apply(walk, label, firm=is_firm(walk, label))
            return ""
        rest = " ".join(tokens[label.size :])
        closed = label.closed and (rest[0].isupper() or tokens[label.size - 1] in CLOSERS)
        if closed or goes_before(walk, label, rest):
            apply(walk, label, firm=closed)
            return rest
    if walk.following is LABEL:
        before_colon(walk, tokens)
        return ""
    if len(tokens) > 1:
        name = around_by(walk, tokens) if len(tokens) > 3 else ""  # noqa: PLR2004 -- U.S. Army photo by
        return name or name_with_tail(walk, text, tokens)
    add_name(walk, text, looked_up=True)
    return ""
