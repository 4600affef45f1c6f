"""What the parser found wrong, in words: which, where, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final
from xml.parsers.expat import ExpatError, errors

from msgspec import Struct

from newsfeed._wire.encodings import undecodable
from newsfeed._wire.entities import UNKNOWN, undefined
from newsfeed._wire.limits import NAMES, XML, Malformed
from newsfeed._wire.node import Node
from newsfeed._wire.places import Place
from newsfeed.text.shown import shown

__all__ = ["Fault"]

_WORD: Final = re.compile(rb"[^\s/>=<&;\"']*")
_PREFIXED: Final = re.compile(rb"[<\s]([^\s:=/>\"'<]+):([^\s:=/>\"'<]+)")
_UNFINISHED: Final = re.compile(rb"&[^;<>&\s]*\Z")
_PROLOG: Final = XML + "#sec-prolog-dtd"
_TAGS: Final = XML + "#sec-starttags"


class Fault(Struct, frozen=True, kw_only=True):
    """A fault that the parser found, and what is known about the place.

    Attributes:
        error: What the parser raised.
        window: What it was looking at, in UTF-8.
        at: Where in there the fault is.
        offset: The same in the bytes of the document, if that is in UTF-8.
        around: The elements that are open, the root first.
        prefixes: Of the namespaces.
        bound: Every prefix that was declared somewhere.
    """

    error: ExpatError
    window: bytes
    at: int
    offset: int
    around: Sequence[Node]
    prefixes: Mapping[str, str]
    bound: set[str]

    def explained(self) -> Malformed:
        """Say it in words."""
        tell = _TOLD.get(self.error.code, Fault.otherwise)
        rule, message, spec = tell(self)
        place = Place(self.error.lineno, self.error.offset + 1)
        if rule == "undefined-entity":  # of one in an attribute, the parser tells the tag's place
            place.past(self.window[self.at : self.reference()].decode(errors="replace"))
        return Malformed(rule, message, place.line, place.column, spec)

    def reference(self) -> int:
        """Return where the first reference is that is not to one of XML's own entities."""
        found = UNKNOWN.search(self.window, self.at)
        return found.start() if found else self.at

    def otherwise(self) -> tuple[str, str, str]:
        """Repeat what the parser says."""
        message = f"{errors.messages[self.error.code]}; this is not well-formed XML"
        return "not-well-formed", message, XML + "#sec-well-formed"

    def token(self) -> tuple[str, str, str]:
        """Find out what is wrong with a character that can't stand where it does."""
        window, at = self.window, self.at
        character = window[at : at + 4].decode(errors="replace")[:1]
        before = window[max(at - 100, 0) : at]
        spec = XML + "#syntax"
        if character == "\ufffd" and window[at : at + 3] != b"\xef\xbf\xbd":
            message = undecodable(window[at], self.offset, "must be in UTF-8")
            return "wrong-encoding", message, XML + "#charencoding"
        if (character < " " and character not in "\t\r\n") or character in "\ufffe\uffff":
            message = f"the character U+{ord(character):04X} cannot stand in XML; remove it"
            return "not-well-formed", message, XML + "#charsets"
        if reference := _UNFINISHED.search(before):
            what = reference[0].decode(errors="replace")
            message = f"the & in {shown(what + character)} begins no entity; write &amp;"
        elif before.endswith(b"<") and character == "/" and not self.around:
            message = "an end tag closes nothing: the root element has ended; remove it"
        elif before.endswith(b"<"):
            message = f"the < before {shown(character)} begins no tag; write &lt;"
        elif before.endswith(b"]]") and character == ">":
            message = "]]> outside of a CDATA section; write ]]&gt;"
            spec = XML + "#NT-CharData"
        elif before.endswith(b"--"):
            message, spec = "-- within a comment; write it otherwise", XML + "#sec-comments"
        elif before.rfind(b"<") > before.rfind(b">"):
            tag = before[before.rfind(b"<") :].decode(errors="replace")
            hint = "write &lt;" if character == "<" else 'attributes are written as name="value"'
            message = f"{shown(character)} cannot stand in a tag, after {shown(tag[-60:])}; {hint}"
            spec = _TAGS
        elif not self.around:
            message = f"{shown(character)} cannot stand outside of the root element; remove it"
            spec = _PROLOG
        else:
            message = f"{shown(character)} cannot stand here"
        return "not-well-formed", message, spec

    def cut(self) -> tuple[str, str, str]:
        """Say where a document that was cut off was in the middle of."""
        if not self.around:
            if self.error.code == errors.codes[errors.XML_ERROR_NO_ELEMENTS]:
                message = "the document ends before its root element: there is nothing to read"
            else:
                message = "the document ends within what begins here: it was cut off"
            return "not-well-formed", message, XML + "#NT-document"
        node = self.around[-1]
        within = {5: "within a tag, ", 6: "within a character, ", 20: "within a CDATA section, "}
        message = (
            f"the document ends {within.get(self.error.code, '')}before <{self._name(node)}> of "
            f"line {node.line} is closed: it was cut off, or the end tag is missing"
        )
        return "not-well-formed", message, XML + "#GIMatch"

    def mismatch(self) -> tuple[str, str, str]:
        """Name both tags that do not match."""
        found = self.word(self.at)
        node = self.around[-1]
        message = (
            f"</{found}> closes nothing: <{self._name(node)}> of line {node.line} is open here, "
            f"and its end tag must come first"
        )
        return "not-well-formed", message, XML + "#GIMatch"

    def twice(self) -> tuple[str, str, str]:
        """Name the attribute."""
        found = self.word(self.at)
        message = f"the attribute {found} is there twice in one tag; remove one"
        return "not-well-formed", message, XML + "#uniqattspec"

    def junk(self) -> tuple[str, str, str]:
        """Show what follows."""
        rest = self.window[self.at : self.at + 60].decode(errors="replace")
        message = f"something follows after the root element: {shown(rest, 40)}; remove it"
        return "not-well-formed", message, _PROLOG

    def entity(self) -> tuple[str, str, str]:
        """Name the entity."""
        name = self.word(self.reference() + 1)
        error = undefined(f"&{name};", 1, 1)
        return error.rule, error.message, error.spec

    def number(self) -> tuple[str, str, str]:
        """Show the reference."""
        found = self.word(self.at + 1)
        message = f"&{found}; is the number of no character that can stand in XML; remove it"
        return "not-well-formed", message, XML + "#wf-Legalchar"

    def prefix(self) -> tuple[str, str, str]:
        """Name the prefix, and what has it."""
        tag = self.window[self.at : self.window.find(b">", self.at) + 1]
        found = [
            (prefix.decode(errors="replace"), local.decode(errors="replace"))
            for prefix, local in _PREFIXED.findall(tag)
            if prefix != b"xmlns"
        ]
        chosen = [each for each in found if each[0] not in self.bound] or found
        prefix, local = chosen[0] if chosen else ("", "")
        message = (
            f"the prefix of {prefix}:{local} is not declared: write "
            f'xmlns:{prefix}="the namespace" in the root\'s tag'
        )
        return "undeclared-prefix", message, NAMES + "#nsc-NSDeclared"

    def word(self, at: int) -> str:
        """Return the name that begins there."""
        found = _WORD.match(self.window, at)
        return found[0].decode(errors="replace") if found else ""

    def _name(self, node: Node) -> str:
        prefix = self.prefixes.get(node.namespace)
        return f"{prefix}:{node.local}" if prefix else node.local


def _said(message: str, spec: str) -> Callable[[Fault], tuple[str, str, str]]:
    return lambda _: ("not-well-formed", message, spec)


_TOLD: Final[dict[int, Callable[[Fault], tuple[str, str, str]]]] = {
    errors.codes[text]: tell
    for text, tell in (
        (errors.XML_ERROR_INVALID_TOKEN, Fault.token),
        (errors.XML_ERROR_NO_ELEMENTS, Fault.cut),
        (errors.XML_ERROR_UNCLOSED_TOKEN, Fault.cut),
        (errors.XML_ERROR_PARTIAL_CHAR, Fault.cut),
        (errors.XML_ERROR_UNCLOSED_CDATA_SECTION, Fault.cut),
        (errors.XML_ERROR_TAG_MISMATCH, Fault.mismatch),
        (errors.XML_ERROR_DUPLICATE_ATTRIBUTE, Fault.twice),
        (errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT, Fault.junk),
        (errors.XML_ERROR_UNDEFINED_ENTITY, Fault.entity),
        (errors.XML_ERROR_BAD_CHAR_REF, Fault.number),
        (errors.XML_ERROR_UNBOUND_PREFIX, Fault.prefix),
        (
            errors.XML_ERROR_MISPLACED_XML_PI,
            _said("an XML declaration that is not at the beginning; remove it", _PROLOG),
        ),
        (
            errors.XML_ERROR_XML_DECL,
            _said(
                'a faulty XML declaration; write <?xml version="1.0" encoding="utf-8"?>',
                XML + "#NT-XMLDecl",
            ),
        ),
        (
            errors.XML_ERROR_UNDECLARING_PREFIX,
            _said(
                "a prefix is declared as empty; give it a namespace", NAMES + "#nsc-NoPrefixUndecl"
            ),
        ),
        (
            errors.XML_ERROR_RESERVED_PREFIX_XML,
            _said(
                "the prefix xml has its namespace; remove the declaration", NAMES + "#xmlReserved"
            ),
        ),
        (
            errors.XML_ERROR_RESERVED_PREFIX_XMLNS,
            _said("the prefix xmlns cannot be declared; choose another", NAMES + "#xmlReserved"),
        ),
        (
            errors.XML_ERROR_RESERVED_NAMESPACE_URI,
            _said("a reserved namespace is declared; remove it", NAMES + "#xmlReserved"),
        ),
    )
}
