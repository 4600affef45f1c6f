"""A document's elements to findings, by the rules of a profile."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newsfeed._wire.known import Vocabulary
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Facts, Rule
from newsfeed._wire.telling import Teller
from newsfeed._wire.trail import Trail
from newsfeed.report import Finding

from .profile import Profile

__all__ = ["Partner"]


class Partner(Teller):
    """Looks at one document as a partner does; its `findings` are what was found."""

    def __init__(self, profile: Profile, vocabulary: Vocabulary, facts: Facts) -> None:
        """Prepare to look at a document.

        Args:
            profile: What the partner asks.
            vocabulary: What the document may hold.
            facts: What is known about it.

        """
        super().__init__(vocabulary, facts.prefixes, thorough=True)
        self._profile = profile
        self._facts = facts
        self._watches = [(each, each.watch()) for each in profile.across]

    def article(self, trail: Trail) -> None:
        """Look at an article."""
        self._look(self._profile.article, trail)
        case = Case(trail, self._facts)
        for rule, watch in self._watches:
            for fault in watch.item(trail.node, case):
                self._tell(rule, fault, trail)

    def feed(self, trail: Trail, to_item: Callable[[Node, int], Trail]) -> None:
        """Look at what stands around the articles, when all of it is there.

        Args:
            trail: The way to the element that holds the articles.
            to_item: From an article and its number to the way to it.

        """
        self._look(self._profile.feed, trail)
        case = Case(trail, self._facts)
        for rule, watch in self._watches:
            for fault in watch.end(trail.node, case):
                self._tell(rule, fault, to_item(*fault.item) if fault.item else trail)

    def weigh(self, size: int, root: Node) -> None:
        """Look at the size of the document, in bytes."""
        allowed = self._profile.size
        if allowed is not None and size > allowed.most:
            page = allowed.page
            message = (
                f"the feed has {size:,} bytes, and {self._profile.title} takes {allowed.most:,}: "
                f"write fewer articles into it"
            )
            path = Trail(None, root).path(self._prefixes)
            self.findings.append(
                Finding(page.id, page.severity, message, path, root.line, root.column, page.spec)
            )

    def _look(self, rules: Iterable[Rule], trail: Trail) -> None:
        case = Case(trail, self._facts)
        for rule in rules:
            for fault in rule.look(trail.node, case):
                self._tell(rule, fault, trail)
