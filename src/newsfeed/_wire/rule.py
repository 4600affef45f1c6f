"""Rules: what rows can't say of an element, said by a function beside its shape.

The docstring of a rule is its page in the docs: a sentence that says what is wrong, why that
matters, how to mend it, and an example of each, below "Wrong:" and "Right:".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime
from types import MappingProxyType

from msgspec import Struct

from newsfeed.report import Severity

from .addresses import resolved
from .names import XML
from .node import Node
from .trail import Trail

_BASE = XML("base").key
_LANG = XML("lang").key


#: In `Rule.about`, an element of any name.
ANY = "*"


class Facts(Struct, frozen=True, eq=False):
    """What is known about a document besides what stands in it.

    Attributes:
        prefixes: From namespace to the prefix that it goes by; empty for the default.
        url: Where it was found.
        now: The time; None when the caller doesn't say, and then nothing is too early or too late.
        encoding: What it is in, by Python's name.
        declared: From namespace to the first prefix that the document itself declares for it; empty
            for the default. It grows while items are read.
        unprefixed: The namespaces that are the default somewhere in it; they grow, too.

    """

    prefixes: Mapping[str, str]
    url: str | None = None
    now: datetime | None = None
    encoding: str = ""
    declared: Mapping[str, str] = MappingProxyType({})
    unprefixed: AbstractSet[str] = frozenset()


class Case(Struct, frozen=True, eq=False, gc=False):
    """Where an element that a rule looks at stands.

    Attributes:
        trail: The way to it from the root. While items are read, what stands behind the first of
            them is not there yet.
        facts: About the document.

    """

    trail: Trail
    facts: Facts

    @property
    def parent(self) -> Node | None:
        """The element that it stands in."""
        return self.trail.around.node if self.trail.around else None

    @property
    def root(self) -> Node:
        """The document's root."""
        step = self.trail
        while step.around is not None:
            step = step.around
        return step.node

    @property
    def base(self) -> str:
        """What relative references are relative to, xml:base and all; empty when nobody says."""
        said = []
        step: Trail | None = self.trail
        while step is not None:
            if (base := step.node.attributes.get(_BASE)) is not None:
                said.append(base.strip())
            step = step.around
        found = self.facts.url or ""
        for each in reversed(said):
            found = resolved(each, found)
        return found

    @property
    def language(self) -> str | None:
        """What the nearest xml:lang says; None when there is none."""
        step: Trail | None = self.trail
        while step is not None:
            if (found := step.node.attributes.get(_LANG)) is not None:
                return found
            step = step.around
        return None


class Fault(Struct, frozen=True, eq=False):
    """What a rule found.

    Attributes:
        message: What is wrong, with which value, and what to do about it.
        way: The elements from the one that the rule looks at to the one at fault, without the
            first.
        attribute: The attribute at fault, if it is one.
        missing: The child that should be there.
        item: For the end of a `Watch`: the item at fault, and which it is, from 1.
        page: The rule that is broken, where one look at an element finds faults of several.

    """

    message: str
    way: tuple[Node, ...] = ()
    attribute: str = ""
    missing: str = ""
    item: tuple[Node, int] | None = None
    page: Page | None = None


class Rule(Struct, frozen=True, eq=False):
    """A rule.

    Attributes:
        id: A fact in kebab case: `item-without-title-or-description`.
        severity: How grave a breach is.
        spec: The address of the passage of the standard that it rests on.
        look: Yields the faults of an element, given where it stands.
        page: What it means, why, and how to mend it.
        about: The name of the child without which there is nothing to look at, or `ANY`; None when
            there is.
        where: An attribute that has to be there, and what it has to say; "" when that is no matter.
            None when there need not be one.
        unless: The name of a child beside which there is nothing to look at.
        unless_said: The name of such an attribute.
        parsed: Whether a parser heeds it, too: for what makes the document mean something else, or
            nothing. All others are only looked for when a document is validated.

    """

    id: str
    severity: Severity
    spec: str
    look: Callable[[Node, Case], Iterator[Fault]]
    page: str
    about: str | None = None
    where: tuple[str, str] | None = None
    parsed: bool = False
    unless: str | None = None
    unless_said: str | None = None


def rule(
    id: str,  # noqa: A002 -- the field it fills
    severity: Severity,
    spec: str,
    *,
    about: str | None = None,
    where: tuple[str, str] | None = None,
    parsed: bool = False,
    unless: str | None = None,
    unless_said: str | None = None,
) -> Callable[[Callable[[Node, Case], Iterator[Fault]]], Rule]:
    """Make a rule of a function, whose docstring is its page in the docs."""

    def made(look: Callable[[Node, Case], Iterator[Fault]]) -> Rule:
        page = look.__doc__ or ""
        return Rule(id, severity, spec, look, page, about, where, parsed, unless, unless_said)

    return made


class Watch:
    """What looks at the items of one document as they come, and at the rest in the end."""

    def item(self, item: Node, case: Case, /) -> Iterator[Fault]:
        """Yield the faults of an item, as seen from it."""
        del item, case
        yield from ()

    def end(self, root: Node, case: Case, /) -> Iterator[Fault]:
        """Yield the faults that show when all is there, as seen from the root, which has no items.

        `Fault.item` says which item has one.
        """
        del root, case
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


class Page(Struct, frozen=True, eq=False):
    """A rule that rows, values or the parser themselves keep: it has a page and no function.

    Attributes:
        id: As in `Rule`; so are `severity`, `spec` and `page`.

    """

    id: str
    severity: Severity
    spec: str
    page: str


def page(
    id: str,  # noqa: A002 -- the field it fills
    severity: Severity,
    spec: str,
) -> Callable[[Callable[[], None]], Page]:
    """Make a page of a function that does nothing, for its docstring."""

    def made(told: Callable[[], None]) -> Page:
        return Page(id, severity, spec, told.__doc__ or "")

    return made
