"""Documents to findings: validate."""

from __future__ import annotations

import io
import os
from collections import ChainMap
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO, cast

from msgspec.structs import replace

from ._wire import characters
from ._wire.check import Checker
from ._wire.limits import Limits, Malformed
from ._wire.node import Node
from ._wire.places import GRAVITY
from ._wire.rule import Facts
from ._wire.trail import Trail
from ._wire.xml import Document
from .documents import FORMATS, NO_FEED, Documents, Layout, Source, finding_of, layout, way
from .errors import InvalidValue
from .formats import Format
from .report import Finding, Report, Severity

if TYPE_CHECKING:
    from .profiles import Profile
    from .profiles.checking import Partner


def validate(
    source: Source,
    /,
    *,
    url: str | None = None,
    now: datetime | None = None,
    profile: Profile | str | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
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
        profile: What a partner asks beside the standards: `"smartnews"`, or a `Profile`.
        select: The rules that count, by their ids or by what ids begin with (`"media-"`); all of
            them unless said.
        ignore: Those that don't. What keeps a document from being read is told all the same.
        formats: Those it may be in; add your own `Format.extended` ones in the place of theirs.
        limits: What it may cost.

    Raises:
        InvalidValue: there is no such rule or profile; or `now` has no offset from UTC.
        TypeError: the source is a str: a document from outside must never open a file.
        OSError: the file can't be read.

    """
    if now is not None and now.tzinfo is None:
        message = f"{now} has no offset from UTC: write datetime.now(UTC), or add one"
        raise InvalidValue(message, path="now")
    asked = _asked(profile)
    wanted = _wanted(select, tuple(ignore) if not isinstance(ignore, str) else ignore, asked)
    check = _Check(source, tuple(formats), limits or Limits(), url, now, asked)
    return check.report(wanted)


def _asked(profile: Profile | str | None) -> Profile | None:
    if not isinstance(profile, str):
        return profile
    from .profiles import named  # noqa: PLC0415 -- hardly ever asked for

    return named(profile)


def _wanted(
    select: Iterable[str] | None, ignore: Iterable[str], profile: Profile | None
) -> Callable[[str], bool] | None:
    if select is None and not ignore:
        return None
    from .rulebook.choosing import choice  # noqa: PLC0415 -- the book isn't needed otherwise

    return choice(select, ignore, [each.id for each in profile.rules] if profile else ())


class _Check:
    """The check of one document."""

    def __init__(
        self,
        source: Source,
        formats: tuple[Format, ...],
        limits: Limits,
        url: str | None,
        now: datetime | None,
        profile: Profile | None,
    ) -> None:
        self._profile = profile
        self._source, self._size = _measured(source)
        self._documents = Documents(formats, loose=False, alone=True)
        self._document = Document(self._source, limits=limits, thorough=True)
        self._url = url
        self._now = now
        self._findings: list[Finding] = []

    def report(self, wanted: Callable[[str], bool] | None) -> Report:
        """Check the document; tell of those rules that are wanted."""
        stop: Finding | None = None
        try:
            self._look()
        except Malformed as fault:
            stop = finding_of(fault)
            self._findings.append(stop)
        is_feed = stop is None or stop.rule not in NO_FEED
        for rule, message, line, column in self._document.notes:
            severity, spec = GRAVITY.get(rule, (Severity.WARNING, None))
            if severity is Severity.INFO and not is_feed:
                continue  # it isn't advice that one needs then
            self._findings.append(Finding(rule, severity, message, "", line, column, spec))
        # What is outside of articles is looked at when all of it is there.
        self._findings.sort(key=lambda each: (each.line or 0, each.column or 0))
        found = self._findings
        if wanted is not None:
            found = [each for each in found if each is stop or wanted(each.rule)]
        if self._profile is not None and self._profile.severities:
            graver = self._profile.severities
            found = [replace(each, severity=graver.get(each.rule, each.severity)) for each in found]
        return Report(found)

    def _look(self) -> None:
        nodes = self._document.nodes(self._documents.names)
        root = next(nodes)
        format_ = self._documents.format
        assert format_ is not None  # noqa: S101 -- for type checkers: it was refused otherwise
        found = layout(format_)
        prefixes = ChainMap(found.vocabulary.prefixes, self._document.prefixes)
        document = self._document
        facts = Facts(
            prefixes, self._url, self._now, document.encoding,
            document.prefixes, document.unprefixed,
        )  # fmt: skip
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
        partner = self._partner(found, facts)
        if self._documents.is_alone:
            for _ in nodes:
                pass  # until the root is whole
            checker.element(found.item, Trail(None, root), found.item_spec)
            self._characters(Trail(None, root), prefixes)
            if partner is not None:
                partner.article(Trail(None, root))
            return
        checker.begin(found.root)
        number = 0
        for node in nodes:
            if node is root:
                trail = Trail(None, root)
                checker.root(found.root, trail)
                self._characters(trail, prefixes)
                checker.end(trail, lambda item, nth: way(found.names, root, item, nth))
                if partner is not None:
                    self._whole(partner, found, root)
            else:
                number += 1
                trail = way(found.names, root, node, number)
                checker.item(found.item, trail, found.item_spec)
                self._characters(trail, prefixes)
                if partner is not None:
                    partner.article(trail)

    def _characters(self, trail: Trail, prefixes: Mapping[str, str]) -> None:
        """Tell of characters that nobody means, if there are any."""
        if odd := self._document.odd:
            self._findings += characters.findings(trail, odd, prefixes)

    def _partner(self, found: Layout, facts: Facts) -> Partner | None:
        if self._profile is None:
            return None
        from .profiles.checking import Partner  # noqa: PLC0415 -- hardly ever asked for

        partner = Partner(self._profile, found.vocabulary, facts)
        partner.findings = self._findings
        return partner

    def _whole(self, partner: Partner, found: Layout, root: Node) -> None:
        """Look at what stands around the articles as a partner does."""
        nowhere = Node(found.names[-1], {}, 0, 0, [])
        around = way(found.names, root, nowhere, 0).around
        assert around is not None  # noqa: S101 -- for type checkers: an article stands in a feed
        partner.feed(around, lambda item, nth: way(found.names, root, item, nth))
        partner.weigh(self._size(), root)


class _Measured(io.RawIOBase):
    """A file that counts what is read of it."""

    def __init__(self, file: BinaryIO) -> None:
        """Begin to count."""
        self._file = file
        self.total = 0

    def read(self, size: int = -1, /) -> bytes:
        """Read some of it."""
        found = self._file.read(size)
        self.total += len(found)
        return found


def _measured(source: Source) -> tuple[Source, Callable[[], int]]:
    """Return a source, and what returns its bytes when all of it has been read."""
    if isinstance(source, os.PathLike):
        return source, lambda: os.stat(source).st_size  # noqa: PTH116 -- a PathLike need not be a Path
    if isinstance(source, bytes | bytearray | memoryview):
        return source, lambda: memoryview(source).nbytes
    if not _is_binary_file(source):
        return source, int  # it is refused
    file = _Measured(source)
    return cast("BinaryIO", file), lambda: file.total


def _is_binary_file(source: object) -> bool:
    return hasattr(source, "read") and not isinstance(source, io.TextIOBase)
