"""The parser of one document: how it is fed, and what is looked at besides elements and texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final
from xml.parsers import expat

from newsfeed._wire.entities import UNKNOWN, Doctype, outside, repaired, replaced, undefined
from newsfeed._wire.faults import Fault
from newsfeed._wire.limits import Limits, Malformed
from newsfeed._wire.node import Node
from newsfeed._wire.places import Notes
from newsfeed._wire.tree import Watch, grow

__all__ = ["Parsing"]

#: Bytes of text that expat may put together.
_BUFFER: Final = 1 << 16


class Parsing:
    """The parser of one document, and what it is in the middle of."""

    def __init__(
        self,
        stream: Callable[[Node], Sequence[str]],
        ready: list[Node],
        limits: Limits,
        prefixes: dict[str, str],
        notes: Notes,
        *,
        loose: bool,
        unprefixed: set[str],
        odd: dict[int, Node] | None,
    ) -> None:
        self.before = 0  # bytes of the document that the parser isn't given
        self._names: dict[str, str] = {}
        self._prefixes = prefixes
        self._unprefixed = unprefixed
        self._notes = notes
        self._limits = limits
        self._loose = loose
        self._thorough = odd is not None
        self._window = b""  # what the parser looks at
        self._base = 0  # and where that begins
        self._tail = b""  # what it has begun to look at and not understood yet
        self._bound = {"xml"}  # every prefix that was declared somewhere
        self._looked_at = -1
        self._careful = loose
        self._parser = parser = expat.ParserCreate("utf-8", "}", self._names)
        parser.buffer_text = True
        parser.buffer_size = _BUFFER
        parser.specified_attributes = True
        # Only so that references to parameter entities are told: as there is no handler for
        # external entities, nothing is ever loaded.
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_ALWAYS)
        if loose:
            # Entities that nobody declared are skipped, and told.
            parser.UseForeignDTD(True)  # noqa: FBT003 -- its argument has no name
        doctype = Doctype(self._place, notes, limits)
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = doctype.entity
        parser.AttlistDeclHandler = doctype.attribute
        parser.SkippedEntityHandler = self._skipped
        parser.StartNamespaceDeclHandler = self._namespace
        self._tree = grow(
            parser,
            limits,
            stream,
            ready,
            over=self._over,
            repaired=self._repaired,
            is_careful=lambda: self._careful,
            watch=Watch(is_guarded=self._is_guarded, odd=odd) if odd is not None else None,
        )

    def run(self, text: Iterable[bytes]) -> Iterator[None]:
        """Parse; give way whenever there may be something to yield.

        A tag that isn't at its end is scanned from its start with whatever is fed; so that this
        is not quadratic, as much again must have come before the parser is asked again.
        """
        source = iter(text)
        held: list[bytes] = []
        size = 0
        fault: Malformed | None = None
        chunk: bytes | None = b""
        while chunk is not None:
            try:
                chunk = next(source, None)
            except Malformed as error:
                chunk, fault = None, error
            if chunk is not None:
                held.append(chunk)
                size += len(chunk)
                if size < len(self._tail):
                    continue
            self._feed(b"".join(held), final=chunk is None and fault is None)
            held.clear()
            size = 0
            yield
        if fault is not None:
            raise fault
        self._tree.finish()
        yield

    def _feed(self, data: bytes, *, final: bool) -> None:
        parser, limits, tail = self._parser, self._limits, self._tail
        self._window = window = tail + data if tail else data
        parser.Parse(data, final)
        end = self._base + len(window)
        self._base = end if final else max(parser.CurrentByteIndex, 0)
        self._tail = window[len(window) - (end - self._base) :]
        if len(self._tail) > limits.markup:
            raise self._over(f"a tag, comment or declaration of more than {limits.markup:,} bytes")
        self._tree.weigh()
        if len(self._names) > limits.names:
            raise self._over(f"more than {limits.names:,} different names")

    def close(self) -> None:
        """Undo the ring of parser and handlers, so that its memory is free at once."""
        parser = self._parser
        parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None
        parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = None
        parser.AttlistDeclHandler = parser.SkippedEntityHandler = None
        parser.StartNamespaceDeclHandler = None

    def fault(self, error: Malformed | expat.ExpatError) -> Malformed:
        """Say in words what the parser found."""
        if isinstance(error, Malformed):
            if not error.line:
                error.line, error.column = self._place()
            return error
        index = self._parser.ErrorByteIndex
        return Fault(
            error=error,
            window=self._window,
            at=max(index - self._base, 0),
            offset=index + self.before,
            around=self._tree.around(),
            prefixes=self._prefixes,
            bound=self._bound,
        ).explained()

    def _place(self) -> tuple[int, int]:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1

    def _over(self, what: str) -> Malformed:
        message = f"{what}: not read any further; `Limits` says how much may be"
        return Malformed("over-limit", message, *self._place())

    def _namespace(self, prefix: str | None, uri: str | None) -> None:
        if uri:
            self._prefixes.setdefault(uri, prefix or "")
        if prefix:
            self._bound.add(prefix)
        elif uri:
            self._unprefixed.add(uri)
        if self._careful and self._looked_at != self._parser.CurrentByteIndex:
            self._looked_at = self._parser.CurrentByteIndex  # once for each tag
            self._repaired({})  # for entities in its declarations

    def _doctype(self, _: str, system: str | None, public: str | None, *__: object) -> None:
        if self._thorough and (system or public):
            self._notes.note(*outside(system, public), *self._place())
        # With a DTD that isn't read the parser drops unknown entities of attributes, untold.
        self._careful = True

    def _skipped(self, name: str, is_parameter: bool) -> None:  # noqa: FBT001 -- as expat calls it
        line, column = self._place()
        if is_parameter:
            raise undefined(f"%{name};", line, column)
        self._tree.text(replaced(name, line, column, self._notes, loose=self._loose))

    def _is_guarded(self) -> bool:
        """Say whether the text that was just told has hexadecimal references.

        What tells it is behind it, and it begins where a tag ends: a "<" within it, or "]]>" at its
        end, is there only where a CDATA section is, in which references mean nothing.
        """
        window = self._window
        stop = self._parser.CurrentByteIndex - self._base
        if window.endswith(b"]]>", 0, stop):
            return False
        start = window.rfind(b"<", 0, stop) + 1
        return window.find(b"&#x", window.find(b">", start, stop) + 1, stop) >= 0

    def _repaired(self, attributes: dict[str, str]) -> dict[str, str]:
        """Look for entities in a start tag as it is written."""
        window = self._window
        start = self._parser.CurrentByteIndex - self._base
        stop = window.find(b"<", start + 1)
        stop = stop if stop >= 0 else len(window)
        if not UNKNOWN.search(window, start, stop):
            return attributes
        tag = window[start:stop]
        return repaired(tag, attributes, *self._place(), self._notes, loose=self._loose)
