"""From the bytes of a document to UTF-8: https://www.w3.org/TR/xml/#charencoding.

The encoding is told by a byte order mark, or else by the XML declaration, or else it is UTF-8
(RFC 7303 §3, and https://www.w3.org/TR/xml/#sec-guessing). The parser is given nothing but UTF-8.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from newsfeed._wire.charsets import COMMON, WIDER, is_encoding, python_name
from newsfeed._wire.limits import XML, Malformed
from newsfeed._wire.places import Notes, Place, place_after
from newsfeed._wire.sniff import sniff
from newsfeed.text.shown import shown

__all__ = ["Text", "undecodable"]

#: What is looked at before parsing: an XML declaration is never longer.
_HEAD: Final = 1024
#: White space before the root element, in bytes: nobody means more.
_MOST_BLANK: Final = 1 << 20

_SPEC: Final = XML + "#charencoding"
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PATTERNS: Final = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARATION: Final = re.compile(
    r"""<\?xml\s+version\s*=\s*(?:"[^"<]*"|'[^'<]*')"""
    r"""(?:\s+encoding\s*=\s*["']([A-Za-z][\w.:-]*)["'])?"""
    r"""(\s+standalone\s*=\s*["']\w+["'])?[^<]*?\?>""",
    re.ASCII,
)
_C0: Final = bytes({*range(32)} - set(b"\t\n\r"))
_CONTROL: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Text:
    """A document in UTF-8, some at a time, without a byte order mark.

    Attributes:
        encoding: What it is in, by Python's name: `utf-8`, `cp1252`.
        declared: The label in its XML declaration; None when it has none.
        before: Bytes of the document that are left out before the first: the byte order mark.
    """

    def __init__(
        self, raw: Iterator[bytes], notes: Notes, *, loose: bool, thorough: bool = False
    ) -> None:
        self._notes = notes
        self._loose = loose
        self._thorough = thorough
        self._goes_on = loose or thorough  # whatever the encoding is declared to be
        head, known = _head(raw)
        mark, family = _family(head)
        self.before = mark
        text = head[mark : mark + known].decode(family or "latin-1", "ignore")
        if not text.strip("\t\n\r "):
            raise Malformed("empty-document", "the document is empty", 1, 1, XML + "#NT-document")
        found = _DECLARATION.match(text, len(text) - len(text.lstrip("\t\n\r ")))
        sniff(text)
        self._blank = self._declaration_blanked(text, found)
        self.declared = found[1] if found else None
        self.encoding = self._chosen(text, found, family, marked=mark > 0)
        if thorough:
            self._judge(text, found, marked=mark > 0)
        self._raw = chain((head[mark:],), raw)

    def __iter__(self) -> Iterator[bytes]:
        if self.encoding == "utf-8" and not self._goes_on:
            return self._raw  # the parser finds what isn't UTF-8 by itself
        return self._recoded()

    def _declaration_blanked(self, text: str, found: re.Match[str] | None) -> bool:
        """Judge white space before the declaration; return whether the parser must not see it."""
        start = text.find("<?xml") if text.lstrip("\t\n\r ").startswith("<?xml ") else 0
        if start > 0:
            place = place_after(text[:start])
            message = "white space before the XML declaration: remove it, nothing may stand there"
            if not self._goes_on or not found:
                spec = XML + "#sec-prolog-dtd"
                raise Malformed("not-well-formed", message, place.line, place.column, spec)
            self._notes.note("not-well-formed", message, place.line, place.column)
        # "standalone" would make the parser stop at HTML's entities.
        return bool(found and (start > 0 if not self._loose else start > 0 or found[2]))

    def _chosen(self, text: str, found: re.Match[str] | None, family: str, *, marked: bool) -> str:
        label = self.declared
        if found is None or label is None:
            return family or "utf-8"
        place = place_after(text[: found.start(1)])
        codec = python_name(label)
        if codec is None:
            message = f"the encoding {shown(label)} is not known; write UTF-8 and declare that"
            known = self._thorough and is_encoding(label)
            self._fault("obscure-encoding" if known else "unknown-encoding", message, place)
            return family or "utf-8"
        if family:
            if codec not in {family, family[:-3]}:
                how = "begins with the mark of" if marked else "is in"
                message = f"the document {how} {family.upper()}, and declares {label}"
                self._fault("wrong-encoding", message, place)
            return family
        if codec.startswith(("utf-16", "utf-32")):
            message = f"the document declares {label}, and is in an encoding of single bytes"
            self._fault("wrong-encoding", message, place)
            return "utf-8"
        return WIDER.get(codec, codec) if self._loose else codec

    def _judge(self, text: str, found: re.Match[str] | None, *, marked: bool) -> None:
        """Note what is unusual about the encoding."""
        label = self.declared
        if label is None:
            if not marked:
                message = 'no encoding is declared: write <?xml version="1.0" encoding="utf-8"?>'
                self._notes.note("encoding-not-declared", message, 1, 1)
            return
        codec = python_name(label)
        if codec is None or codec.startswith(("utf-8", "utf-16")):
            return
        place = place_after(text[: found.start(1)]) if found else Place()
        if codec in COMMON:
            message = f"readers of XML need not know {label}: write UTF-8 and declare that"
            self._notes.note("nonstandard-encoding", message, place.line, place.column)
        else:
            message = f"hardly a reader of feeds knows {label}: write UTF-8 and declare that"
            self._notes.note("obscure-encoding", message, place.line, place.column)

    def _fault(self, rule: str, message: str, place: Place) -> None:
        if not self._goes_on:
            raise Malformed(rule, message, place.line, place.column, _SPEC)
        self._notes.note(rule, message, place.line, place.column)

    def _recoded(self) -> Iterator[bytes]:
        """Decode, leave out what XML can't hold if that is asked for, and encode in UTF-8."""
        place = Place()
        offset = self.before
        make = codecs.getincrementaldecoder(self.encoding)
        decoder = make("strict")
        lenient = False
        blank = self._blank
        for chunk in chain(self._raw, (b"",)):
            state = decoder.getstate()
            pending = 0 if lenient else len(state[0])
            try:
                text = decoder.decode(chunk, not chunk)
            except UnicodeDecodeError as error:
                decoder.setstate(state)
                good = max(error.start - pending, 0)
                text = decoder.decode(chunk[:good]) if good else ""
                there = place.copy()
                there.past(text)
                message = self._undecodable(error, offset - pending)
                if not self._goes_on:
                    yield text.encode()
                    raise Malformed(
                        "wrong-encoding", message, there.line, there.column, _SPEC
                    ) from None
                self._notes.note("wrong-encoding", message, there.line, there.column)
                decoder = make(_LENIENT)
                decoder.setstate(state)
                lenient = True
                text = decoder.decode(chunk, not chunk)
            offset += len(chunk)
            if blank:
                text = _DECLARATION.sub(_blanked, text, 1)
                blank = False
            data = text.encode()
            if self._loose and _has_illegal(text, data):
                data = self._cleaned(text, place).encode()
            else:
                place.past(text)
            if data:
                yield data

    def _undecodable(self, error: UnicodeDecodeError, offset: int) -> str:
        byte = error.object[error.start]
        label = self.declared or self.encoding.upper()
        declared = "declares" if self.declared else "must be in"
        return undecodable(byte, offset + error.start, f"{declared} {label}")

    def _cleaned(self, text: str, place: Place) -> str:
        """Leave out the characters that XML can't hold."""
        parts = []
        at = 0
        for found in _CONTROL.finditer(text):
            parts.append(text[at : found.start()])
            place.past(text[at : found.start()])
            at = found.end()
            code = f"U+{ord(found[0]):04X}"
            message = f"the character {code} cannot stand in XML; it was left out"
            self._notes.note("illegal-character", message, place.line, place.column)
        parts.append(text[at:])
        place.past(text[at:])
        return "".join(parts)


def undecodable(byte: int, offset: int, claim: str) -> str:
    """Return the message for a byte that is not in the document's encoding."""
    return (
        f"the byte 0x{byte:02X} at offset {offset} is not in the encoding: the document {claim}; "
        "write it in UTF-8, or declare the encoding that it is in"
    )


def _head(raw: Iterator[bytes]) -> tuple[bytes, int]:
    """Return the first chunks, and how many of their bytes may be looked at.

    The same bytes are looked at however small the chunks are.
    """
    head = bytearray()
    blank = 0
    for chunk in raw:
        if blank == len(head):
            blank += len(chunk) - len(chunk.lstrip(b"\t\n\r "))
        head += chunk
        if len(head) - blank >= _HEAD or blank > _MOST_BLANK:
            break
    return bytes(head), blank + _HEAD


def _family(head: bytes) -> tuple[int, str]:
    """Return the length of the byte order mark, and the encoding that the first bytes show."""
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return len(mark), encoding
    for pattern, encoding in _PATTERNS:
        if head.startswith(pattern):
            return 0, encoding
    return 0, ""


def _has_illegal(text: str, data: bytes) -> bool:
    """Return whether there is what XML can't hold; ten times as fast as the expression."""
    return len(data.translate(None, _C0)) != len(data) or "\ufffe" in text or "\uffff" in text


def _blanked(found: re.Match[str]) -> str:
    """Replace everything but line ends with spaces: what follows stays where it was."""
    return re.sub(r"[^\r\n]", " ", found[0])


_LENIENT: Final = "newsfeed-windows-1252"


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Decode bytes that are not UTF-8 as what they mostly are; of other encodings give U+FFFD."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    if error.encoding in {"utf-8", "ascii"}:
        return wrong.decode("cp1252", "replace"), error.end
    return "\ufffd", error.end


codecs.register_error(_LENIENT, _as_windows_1252)
