"""Findings about what stands where it may not, or more than once, and about what is not there."""

from __future__ import annotations

from newsfeed.report import Severity
from newsfeed.text.shown import shown

from .foreign import ForeignTeller
from .known_rows import Known
from .looks import Look, Looks, section
from .trail import Trail


class PlaceTeller(ForeignTeller):
    """Tells of elements and texts that are out of place, and of those that are missing."""

    def _unknown(self, looks: Looks, step: Trail, spec: str) -> None:
        """Tell of an element that is not known here, if its namespace is."""
        name = step.node.name
        vocabulary = self._vocabulary
        space = vocabulary.spaces.get(step.node.namespace)
        if looks.text is not None:
            self._inside(step, spec)
            return
        if space is None:
            self._foreign(looks, step, spec)
            return
        if step.node.local in space.terms or (space.aside and not self._thorough):
            return
        spelled = self._label(name)
        parent = self._label(step.around.node.name) if step.around else ""
        if not step.node.namespace and step.around and step.around.node.namespace:
            message = f"{spelled} is in no namespace, and {parent} is: write its prefix"
            self._add("bare-name-in-extension", Severity.ERROR, message, step, space.spec)
        elif name in vocabulary.names:
            message = f"{spelled} has no place in {parent}"
            self._add("misplaced-element", Severity.ERROR, message, step, space.spec)
        else:
            meant = vocabulary.meant(name)
            hint = f": write {self._label(meant)}" if meant else ""
            message = f"{spelled} is not defined{hint}"
            self._add("unknown-element", Severity.ERROR, message, step, space.spec or spec)

    def _unexpected(self, trail: Trail, text: str, spec: str) -> None:
        message = f"{shown(text.strip())} stands where only elements may"
        self._add("unexpected-text", Severity.ERROR, message, trail, spec)

    def _repeated(self, look: Look, step: Trail) -> None:
        parent = self._label(step.around.node.name) if step.around else ""
        name = self._label(step.node.name)
        message = f"{name} is there more than once in {parent}; readers take one"
        if look.known.row.once:
            self._add("repeated-element", Severity.ERROR, message, step, look.section)
        else:
            self._add("one-is-read", Severity.WARNING, message, step, look.section)

    def _missing(self, known: Known, trail: Trail) -> None:
        name = known.row.name
        message = f"{self._label(trail.node.name)} has no {name.qname}"
        spec = section(name.namespace, known.row.ref)
        self._add(known.row.missing, Severity.ERROR, message, trail, spec, child=name.key)
