"""Rules: what rows can't say of an element, said by a function beside its shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from newsfeed.report import Severity

from .node import Node


class Fault(Struct, frozen=True, eq=False):
    """What a rule found.

    Attributes:
        message: What is wrong, with which value, and what to do about it.
        way: The elements from the one that the rule looks at to the one at fault, without the
            first.
        attribute: The attribute at fault, if it is one.
        missing: The child that should be there.
        item: For the end of a `Watch`: the item at fault, and which it is, from 1.

    """

    message: str
    way: tuple[Node, ...] = ()
    attribute: str = ""
    missing: str = ""
    item: tuple[Node, int] | None = None


class Rule(Struct, frozen=True, eq=False):
    """A rule.

    Attributes:
        id: A fact in kebab case: `item-without-title-or-description`.
        severity: How grave a breach is.
        spec: The address of the passage of the standard that it rests on.
        look: Yields the faults of an element.
        page: What it means, why, and how to mend it.
        about: The name of the child without which there is nothing to look at; None when there is.

    """

    id: str
    severity: Severity
    spec: str
    look: Callable[[Node], Iterator[Fault]]
    page: str
    about: str | None = None


def rule(
    id: str,  # noqa: A002 -- the field it fills
    severity: Severity,
    spec: str,
    *,
    about: str | None = None,
) -> Callable[[Callable[[Node], Iterator[Fault]]], Rule]:
    """Make a rule of a function, whose docstring is its page in the docs."""

    def made(look: Callable[[Node], Iterator[Fault]]) -> Rule:
        return Rule(id, severity, spec, look, look.__doc__ or "", about)

    return made


class Watch:
    """What looks at the items of one document as they come, and at the rest in the end."""

    def item(self, item: Node) -> Iterator[Fault]:
        """Yield the faults of an item, as seen from it."""
        del item
        yield from ()

    def end(self, root: Node) -> Iterator[Fault]:
        """Yield the faults that show when all is there, as seen from the root, which has no items.

        `Fault.item` says which item has one.
        """
        del root
        yield from ()


class Across(Struct, frozen=True, eq=False):
    """A rule about all items of a document together.

    Attributes:
        id: As in `Rule`; so are `severity`, `spec` and `page`.
        watch: Makes what looks at one document.

    """

    id: str
    severity: Severity
    spec: str
    watch: Callable[[], Watch]
    page: str


def across(
    id: str,  # noqa: A002 -- the field it fills
    severity: Severity,
    spec: str,
) -> Callable[[type[Watch]], Across]:
    """Make a rule of a class, whose docstring is its page in the docs."""

    def made(watch: type[Watch]) -> Across:
        return Across(id, severity, spec, watch, watch.__doc__ or "")

    return made
