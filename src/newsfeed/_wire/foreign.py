"""Findings about namespaces: elements that no row speaks of, and the prefixes that are declared."""

from __future__ import annotations

from newsfeed.report import Severity
from newsfeed.text.shown import shown

from .known import Vocabulary
from .looks import Looks
from .names import XML
from .rule import Facts
from .telling import Teller
from .trail import Trail

_NAMES = "https://www.w3.org/TR/xml-names/"


class ForeignTeller(Teller):
    """Says what is odd about namespaces."""

    def __init__(self, vocabulary: Vocabulary, facts: Facts, *, thorough: bool) -> None:
        """Prepare to speak; see `Teller`."""
        super().__init__(vocabulary, facts.prefixes, thorough=thorough)
        self._found = facts.declared
        self._told: set[str] = set()

    def _foreign(self, looks: Looks, step: Trail, spec: str) -> None:
        """Tell of an element of an unknown namespace: that it is there, or that it is a slip."""
        space = step.node.namespace
        said = self._label(step.node.name)
        parent = self._label(step.around.node.name) if step.around else ""
        if known := self._vocabulary.alike(space):
            message = f"{shown(space)} is not the namespace that readers know: write {shown(known)}"
            spec = self._vocabulary.spaces[known].spec
            self._add("look-alike-namespace", Severity.ERROR, message, step, spec)
        elif not space:
            message = f"{said} is in no namespace, so nobody can tell what it means"
            self._add("element-in-no-namespace", Severity.WARNING, message, step, spec)
        elif self._is_unread(looks, step):
            message = f"no reader looks for an extension in {parent}, and so for {said}"
            self._add("extension-out-of-place", Severity.WARNING, message, step, spec)
        elif self._thorough and space not in self._told:
            self._told.add(space)
            self._unknown_space(space, step)

    def _unknown_space(self, space: str, step: Trail) -> None:
        """Tell of a namespace, once, that nothing in it is looked at."""
        if space in self._vocabulary.others:
            message = f"{shown(space)} is known, and what stands in it is not looked at"
            self._add("unchecked-namespace", Severity.INFO, message, step, _NAMES)
        else:
            message = f"nobody is known to read {shown(space)}: is it spelt right?"
            self._add("unknown-namespace", Severity.WARNING, message, step, _NAMES)

    def _is_unread(self, looks: Looks, step: Trail) -> bool:
        """Whether extensions may stand in an element, as they may anywhere, and nobody reads them.

        Who reads a module looks for no others in it; Atom invites them.
        """
        around = step.around
        if around is None or self._is_exact(around):
            return False
        return not looks.by_name or (not looks.free and bool(around.node.namespace))

    def _inside(self, step: Trail, spec: str) -> None:
        """Tell of an element in one that holds text alone."""
        space = step.node.namespace
        parent = self._label(step.around.node.name) if step.around else ""
        message = f"{parent} holds text alone, no {self._label(step.node.name)}: escape markup"
        # The standards let extensions stand anywhere, yet readers differ in what the text is then.
        ours = not space or space in self._vocabulary.spaces
        severity = Severity.ERROR if ours else Severity.WARNING
        self._add("element-in-text", severity, message, step, spec)

    def _declared(self, root: Trail) -> None:
        """Tell of prefixes that go with another namespace, or a namespace with another prefix."""
        vocabulary = self._vocabulary
        for space, prefix in self._found.items():
            if not prefix or space == XML.uri:
                continue
            usual = vocabulary.prefixes.get(space) or vocabulary.others.get(space)
            if usual:
                if prefix != usual:
                    message = f"{shown(space)} goes by {usual} everywhere else, not by {prefix}"
                    self._add("unusual-prefix", Severity.INFO, message, root, _NAMES)
            elif meant := vocabulary.taken(prefix, space):
                message = f"{prefix} stands for {shown(meant)} elsewhere, not for {shown(space)}"
                self._add("prefix-of-another", Severity.WARNING, message, root, _NAMES)
