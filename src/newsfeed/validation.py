"""Documents to findings: validate."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable
from datetime import datetime

from ._wire.check import Checker
from ._wire.limits import Limits, Malformed
from ._wire.node import Node
from ._wire.rule import Facts
from ._wire.trail import Trail
from ._wire.xml import Document
from .documents import FORMATS, Documents, Layout, Source, finding_of, layout, way
from .formats import Format
from .report import Finding, Report, Severity


def validate(
    source: Source,
    /,
    *,
    url: str | None = None,
    now: datetime | None = None,
    formats: Iterable[Format] = FORMATS,
    limits: Limits | None = None,
) -> Report:
    """Return what is wrong with a feed document, in its order, with line, column and specification.

    Nothing that a document says is ever fetched, opened or executed; however broken it is, there is
    a report.

    Args:
        source: Bytes, a path, or a binary file.
        url: Where it was found.
        now: The time, for what is only wrong at some times; no clock is read.
        formats: Those it may be in; add your own `Format.extended` ones in the place of theirs.
        limits: What it may cost.

    Raises:
        TypeError: the source is a str: a document from outside must never open a file.
        OSError: the file can't be read.

    """
    check = _Check(source, tuple(formats), limits or Limits(), url, now)
    return check.report()


class _Check:
    """The check of one document."""

    def __init__(
        self,
        source: Source,
        formats: tuple[Format, ...],
        limits: Limits,
        url: str | None,
        now: datetime | None,
    ) -> None:
        self._documents = Documents(formats, loose=False, alone=True)
        self._document = Document(source, limits=limits)
        self._url = url
        self._now = now
        self._findings: list[Finding] = []

    def report(self) -> Report:
        """Check the document."""
        try:
            self._look()
        except Malformed as fault:
            self._findings.append(finding_of(fault))
        for rule, message, line, column in self._document.notes:
            self._findings.append(Finding(rule, Severity.WARNING, message, "", line, column))
        # What is outside of articles is looked at when all of it is there.
        self._findings.sort(key=lambda each: (each.line or 0, each.column or 0))
        return Report(self._findings)

    def _look(self) -> None:
        nodes = self._document.nodes(self._documents.names)
        root = next(nodes)
        format_ = self._documents.format
        assert format_ is not None  # noqa: S101 -- for type checkers: it was refused otherwise
        found = layout(format_)
        prefixes = ChainMap(found.vocabulary.prefixes, self._document.prefixes)
        facts = Facts(prefixes, self._url, self._now, self._document.encoding)
        checker = Checker(found.vocabulary, facts)
        checker.findings = self._findings
        for rule, message in self._documents.remarks:
            self._findings.append(
                Finding(
                    rule,
                    Severity.ERROR,
                    message,
                    f"/{root.local}/@version",
                    root.line,
                    root.column,
                    found.item_spec,
                )
            )
        if self._documents.is_alone:
            for _ in nodes:
                pass  # until the root is whole
            checker.element(found.item, Trail(None, root), found.item_spec)
            return
        checker.begin(found.root)
        number = 0
        for node in nodes:
            if node is root:
                trail = Trail(None, root)
                checker.root(found.root, trail)
                checker.end(trail, lambda item, nth: way(found.names, root, item, nth))
            else:
                number += 1
                self._item(checker, found, root, node, number)

    @staticmethod
    def _item(checker: Checker, found: Layout, root: Node, node: Node, number: int) -> None:
        checker.item(found.item, way(found.names, root, node, number), found.item_spec)
