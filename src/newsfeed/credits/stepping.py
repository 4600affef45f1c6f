"""What each mark does to the walk."""

from __future__ import annotations

from collections.abc import Callable

from .marks import Mark
from .statements import Scope
from .walk import Walk

HELD = frozenset({Mark.BREAK, Mark.REPORTER})
"""Marks that a further mark, with nothing between, does not undo."""
OWNER_ENDS = frozenset({Mark.CHAIN, Mark.PIPE, Mark.COMMA, Mark.CLOSE, Mark.BREAK})


def step(walk: Walk, mark: Mark, *, named: bool) -> None:
    """Pass a mark.

    Args:
        walk: The walk.
        mark: The mark.
        named: Something stands between it and the mark before.

    """
    if walk.owned and not named and mark in OWNER_ENDS:
        _own(walk)
    action = ACTIONS.get(mark)
    if action is not None:
        action(walk, named)
    elif mark is not Mark.LABEL and (named or walk.join not in HELD):
        walk.join = mark


def _break(walk: Walk, named: bool) -> None:  # noqa: FBT001 -- one table of actions, one signature
    if named or walk.join is not Mark.REPORTER:
        walk.scope, walk.join = Scope.PLAIN, Mark.BREAK


def _via(walk: Walk, _named: bool) -> None:  # noqa: FBT001 -- one table of actions, one signature
    walk.scope, walk.join = Scope.VIA, Mark.CHAIN


def _client(walk: Walk, _named: bool) -> None:  # noqa: FBT001 -- one table of actions, one signature
    walk.scope, walk.join = Scope.CLIENT, Mark.CLIENT


def _tool(walk: Walk, _named: bool) -> None:  # noqa: FBT001 -- one table of actions, one signature
    walk.scope, walk.join = Scope.TOOL, Mark.CHAIN
    walk.found.qualifiers.add("ai-generated")
    walk.found.firm = True


def _courtesy(walk: Walk, named: bool) -> None:  # noqa: FBT001 -- one table of actions, one signature
    if walk.join is Mark.BREAK:
        walk.begin()
    walk.scope, walk.join = Scope.COURTESY, Mark.CHAIN
    walk.found.qualifiers.add("courtesy")
    # "Photo courtesy of X" is a credit, "The win came courtesy of X" need not be one.
    walk.found.firm = walk.found.firm or not (named and walk.named)


def _reporter(walk: Walk, _named: bool) -> None:  # noqa: FBT001 -- one table of actions, one signature
    walk.found.reporter = True
    walk.join = Mark.REPORTER


def _copyright(walk: Walk, _named: bool) -> None:  # noqa: FBT001 -- one table of actions, one signature
    walk.found.qualifiers.add("copyright")
    walk.found.firm = True
    if walk.join is Mark.BREAK:
        walk.begin()
    if walk.statement.links:
        walk.scope, walk.join, walk.owned = Scope.OWNER, Mark.CHAIN, True
    elif not walk.statement.labelled:
        walk.statement.bare_copyright = True


def _own(walk: Walk) -> None:
    """© closed what stood before it: Jane Doe ©."""
    walk.owned = False
    walk.scope = Scope.PLAIN
    if not walk.statement.labelled:
        walk.statement.bare_copyright = True


ACTIONS: dict[Mark, Callable[[Walk, bool], None]] = {
    Mark.BREAK: _break,
    Mark.VIA: _via,
    Mark.CLIENT: _client,
    Mark.COURTESY: _courtesy,
    Mark.TOOL: _tool,
    Mark.COPYRIGHT: _copyright,
    Mark.REPORTER: _reporter,
}
