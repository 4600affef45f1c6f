"""What a check found: one `Finding` a fault, collected in order in a `Report`.

A check never stops at the first fault, and never raises because of one:
it adds its findings to a report and leaves the judgement to whoever asked.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import force_setattr

__all__ = ["Finding", "Report", "Severity"]


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    """The document breaks its standard, or something of the feed is lost."""

    WARNING = "warning"
    """The document is valid, but readers are known to differ or to fail."""

    INFO = "info"
    """Nothing is wrong; something could be better, or was put right."""


class Finding(Struct, frozen=True):
    """One fault: which rule it breaks, how grave it is, and where it stands.

    Attributes:
        rule: The rule's id, a fact in kebab case: `item-without-title-or-description`.
        severity: How grave it is; code without types may give its word, such as `"error"`.
        message: What is wrong, with which value, and what to do about it.
        path: Where it stands: `articles[3].published` in a feed, the element's path in a document.
        line: The line in the document, from 1; `None` when there is no document.
        column: The column in that line, from 1; `None` when it is not known.
        spec: The address of the passage of the standard that the rule rests on.

    Raises:
        ValueError: The severity is none of the three.
    """

    rule: str
    severity: Severity
    message: str
    path: str = ""
    line: int | None = None
    column: int | None = None
    spec: str | None = None

    def __post_init__(self) -> None:
        """Accept the severity's word."""
        force_setattr(self, "severity", Severity(self.severity))

    def __str__(self) -> str:
        """Return the finding on one line, as compilers do: `7:3: error: path: message [rule]`."""
        place = ":".join(str(number) for number in (self.line, self.column) if number is not None)
        parts = [part for part in (place, str(self.severity), self.path, self.message) if part]
        return " ".join(f"{': '.join(parts)} [{self.rule}]".splitlines())


class Report:
    """An ordered collection of findings.

    An empty report is false, as every empty collection is:
    ask `report is not None` when you mean whether one was given, `report.ok` whether all is well.
    """

    __slots__ = ("_findings",)

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self._findings = list(findings)

    def add(self, finding: Finding) -> None:
        """Put a finding at the end."""
        self._findings.append(finding)

    def extend(self, findings: Iterable[Finding]) -> None:
        """Put several findings, or those of another report, at the end in their order."""
        self._findings.extend(findings)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in their order."""
        return tuple(self._findings)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that are errors, in their order."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that are warnings, in their order."""
        return self._of(Severity.WARNING)

    @property
    def ok(self) -> bool:
        """Whether no finding is an error; warnings are no hindrance."""
        return not self.errors

    def _of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self._findings if finding.severity is severity)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._findings)

    def __len__(self) -> int:
        return len(self._findings)

    def __str__(self) -> str:
        """Return one line a finding, in order; empty when there is none."""
        return "\n".join(str(finding) for finding in self._findings)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._findings!r})"
