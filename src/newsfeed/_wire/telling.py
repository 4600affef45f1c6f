"""Findings about the elements of one document: how each is said, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from newsfeed.report import Finding, Severity
from newsfeed.text.shown import shown

from .codec import Unfit
from .known import Vocabulary
from .looks import Form, is_legal
from .rule import Across, Fault, Rule
from .trail import Trail, label

#: White space, XML 1.0 section 2.3.
SPACE: Final = " \t\r\n"


class Teller:
    """Says what is wrong with a document.

    Attributes:
        findings: What was found, in the order it was met.

    """

    def __init__(
        self, vocabulary: Vocabulary, prefixes: Mapping[str, str], *, thorough: bool
    ) -> None:
        """Prepare to speak.

        Args:
            vocabulary: What the document may hold.
            prefixes: From namespace to the prefix that the document has for it.
            thorough: Whether to say more than parsers heed.

        """
        self.findings: list[Finding] = []
        self._vocabulary = vocabulary
        self._prefixes = prefixes
        self._thorough = thorough

    def _tell(self, rule: Rule | Across, fault: Fault, trail: Trail) -> None:
        """Say what a rule found."""
        step = trail
        for node in fault.way:
            step = Trail(step, node)
        path = step.path(self._prefixes)
        if fault.attribute:
            path += f"/@{self._label(fault.attribute)}"
        elif fault.missing:
            path += f"/{self._label(fault.missing)}"
        at = step.node
        broken = fault.page or rule
        self.findings.append(
            Finding(
                broken.id, broken.severity, fault.message, path, at.line, at.column, broken.spec
            )
        )

    def _bad(
        self, form: Form, text: str, fault: ValueError, trail: Trail, spec: str, attribute: str = ""
    ) -> None:
        """Say what is wrong with a text that is not of its form."""
        codec, said = form.codec, str(fault)
        bare = text.strip(SPACE)
        rule = fault.rule if isinstance(fault, Unfit) else codec.rule
        severity = Severity.ERROR
        if bare != text and is_legal(form, bare):
            rule, said = "space-around-value", f"{shown(text)} has white space around: take it away"
            if not self._is_exact(trail):
                severity = Severity.WARNING
        elif said in {"", text}:
            said = f"{shown(text)} is not a {codec.name}" if bare else f"there is no {codec.name}"
        self._add(rule, severity, said, trail, spec, attribute)

    def _doubt(self, form: Form, text: str, trail: Trail, spec: str, attribute: str = "") -> None:
        """Say why a legal text is misread, if it is, and what else is wrong with it."""
        if form.codec.fragile is not None:
            rule, doubt = form.codec.fragile
            if why := doubt(text):
                message = f"{shown(text)} is read differently: {why}"
                self._add(rule, Severity.WARNING, message, trail, spec, attribute)
        if self._thorough:
            for each in form.doubts:
                said = text
                if each.guards and trail.node.guarded:
                    said = said.translate(dict.fromkeys(map(ord, each.guards)))
                if why := each.why(said):
                    self._add(each.rule, each.severity, why, trail, spec, attribute)

    def _is_exact(self, trail: Trail) -> bool:
        space = self._vocabulary.spaces.get(trail.node.namespace)
        return space is not None and space.exact

    def _add(
        self,
        rule: str,
        severity: Severity,
        message: str,
        trail: Trail,
        spec: str,
        attribute: str = "",
        child: str = "",
    ) -> None:
        path = trail.path(self._prefixes)
        if attribute or child:
            path += f"/@{self._label(attribute)}" if attribute else f"/{self._label(child)}"
        node = trail.node
        self.findings.append(Finding(rule, severity, message, path, node.line, node.column, spec))

    def _label(self, name: str) -> str:
        return label(name, self._prefixes)
