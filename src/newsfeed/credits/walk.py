"""The state of a walk over the elements of one credit."""

from __future__ import annotations

from .grammar import Grammar
from .marks import Mark
from .statements import Scan, Scope, Statement

# Bound once: to find a member of an Enum takes longer than to compare it.
PLAIN, START, BREAK = Scope.PLAIN, Mark.START, Mark.BREAK


class Walk:
    """Where the walk is, and what it has found.

    Attributes:
        grammar: The tables.
        found: What the walk gives back.
        statement: The statement it is in.
        scope: What the words passed make of the next name.
        join: The mark before the next name.
        separator: That mark as written.
        following: The mark behind the present element.
        alone: The present element is all that a pair of brackets holds.
        named: The last element was a name, not a label.
        owned: © stood behind a name, and no name behind it yet.
        shouting: The credit is in capitals: capitals say nothing.

    """

    __slots__ = (
        "alone", "following", "found", "grammar", "join", "named", "owned", "scope", "separator",
        "shouting", "statement",
    )  # fmt: skip

    def __init__(self, grammar: Grammar, *, shouting: bool) -> None:
        self.scope = PLAIN
        self.join = START
        self.separator = ""
        self.following = BREAK
        self.alone = self.named = self.owned = False
        self.grammar = grammar
        self.statement = statement = Statement()
        self.found = Scan(statement)
        self.shouting = shouting

    def begin(self) -> None:
        """Begin a new statement, if the present one holds anything."""
        if self.statement.links or self.statement.labelled:
            self.statement = Statement(agent=self.statement.agent)
            self.found.statements.append(self.statement)
        self.scope = PLAIN
        self.join = START

    def qualify(self, qualifier: str) -> None:
        """Take a placeholder's qualifier; a via-marker or "for" reaches no further."""
        if qualifier:
            self.found.qualifiers.add(qualifier)
        if self.join is Mark.CHAIN:
            # © X/Handout is a chain, though only X is a name.
            self.statement.bare_copyright = False
        if self.scope is Scope.VIA or self.scope is Scope.CLIENT:
            self.scope = Scope.PLAIN
