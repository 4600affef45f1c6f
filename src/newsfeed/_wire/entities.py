"""Entities: five are XML's own, HTML's can be understood, and declared ones are refused.

https://www.w3.org/TR/xml/#sec-references. A document that declares entities can be made to grow
without end, or to ask for files; no feed needs one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html.entities import html5
from typing import Final

from newsfeed._wire.limits import NAMES, XML, Limits, Malformed
from newsfeed._wire.places import Notes, Place
from newsfeed.text.shown import shown

__all__ = ["UNKNOWN", "Doctype", "outside", "repaired", "replaced", "undefined"]

_OWN: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
#: Where in a tag the parser may have left something out.
UNKNOWN: Final = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);|#)")
_REFERENCE: Final = re.compile(r"&(?:#([0-9]+)|#x([0-9A-Fa-f]+)|([^\s&;#]+));")
_ATTRIBUTE: Final = re.compile(r"""\s+([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_NAME: Final = re.compile(r"<[^\s/>]+")


class Doctype:
    """What a document type declaration says, as far as it matters: most of it is refused.

    Element types, notations and attributes are let pass; what an attribute would be by default
    is left out and noted, as nobody who reads feeds has ever looked into a DOCTYPE for it.
    """

    def __init__(self, place: Callable[[], tuple[int, int]], notes: Notes, limits: Limits) -> None:
        self._place = place
        self._notes = notes
        self._most = limits.attributes
        self._attributes = 0

    def entity(
        self,
        name: str,
        is_parameter: bool,  # noqa: FBT001 -- as expat calls it
        value: str | None,
        _: str | None,
        system: str | None,
        *__: object,
    ) -> None:
        """Refuse a declared entity, whatever it stands for."""
        kind = "parameter entity %" if is_parameter else "entity &"
        if value is None:
            message = (
                f"the DOCTYPE declares the {kind}{name};, which lies outside at {shown(system)}: "
                "nothing is loaded; write the text itself"
            )
            raise Malformed("external-entity", message, *self._place(), XML + "#sec-entity-decl")
        message = (
            f"the DOCTYPE declares the {kind}{name}; and declared entities are not read: they can "
            "make a document grow without end; write the text itself"
        )
        raise Malformed("entity-declared", message, *self._place(), XML + "#sec-entity-decl")

    def attribute(self, element: str, name: str, _: str, default: str | None, *__: object) -> None:
        """Note a default; refuse one that would move elements into a namespace."""
        self._attributes += 1
        if self._attributes > self._most:
            message = f"the DOCTYPE declares more than {self._most:,} attributes"
            raise Malformed("over-limit", message, *self._place())
        if default is None:
            return
        if name == "xmlns" or name.startswith("xmlns:"):
            message = f"the DOCTYPE declares the namespace of <{element}>; declare it in the tag"
            raise Malformed("default-declared", message, *self._place(), NAMES + "#ns-decl")
        message = f"the DOCTYPE gives <{element}> a default for {name}; it is left out"
        self._notes.note("default-declared", message, *self._place())


def outside(system: str | None, public: str | None) -> tuple[str, str]:
    """Return what is to be said of a document type definition that lies elsewhere."""
    if "netscape" in f"{system} {public}".lower():
        message = "the DOCTYPE is that of Netscape's RSS 0.91, which this is not: remove it"
        return "netscape-doctype", message
    message = f"the DOCTYPE refers to {shown(system or public)}; nothing is loaded: remove it"
    return "external-dtd", message


def undefined(reference: str, line: int, column: int) -> Malformed:
    """Return the error for a reference to what nobody declared."""
    character = html5.get(reference[1:])
    hint = "write & itself as &amp;"
    if character is not None:
        written = "".join([f"&#{ord(each)};" for each in character])
        hint = f"write {written}: HTML's entities are not XML's"
    message = f"the entity {reference} is not defined; {hint}"
    return Malformed("undefined-entity", message, line, column, XML + "#wf-entdeclared")


def replaced(name: str, line: int, column: int, notes: Notes, *, loose: bool) -> str:
    """Return what an entity that nobody declared stands for.

    Raises:
        Malformed: Unless `loose`.
    """
    reference = f"&{name};"
    if not loose:
        raise undefined(reference, line, column)
    character = html5.get(f"{name};")
    if character is None:
        message = f"the entity {reference} is not defined; it is kept as text"
        notes.note("undefined-entity", message, line, column)
        return reference
    message = f"the entity {reference} is HTML's; it was read as {character!r}"
    notes.note("html-entity", message, line, column)
    return character


def repaired(
    tag: bytes, attributes: dict[str, str], line: int, column: int, notes: Notes, *, loose: bool
) -> dict[str, str]:
    """Return the attributes of a start tag with the entities that the parser left out, untold.

    Args:
        tag: The start tag as it is written, in UTF-8; more may follow.
        attributes: What the parser made of it; empty while it looks at namespaces.
        line: Where the tag begins.
        column: The same.
        notes: Where to note what was put right.
        loose: Whether to put it right.

    Raises:
        Malformed: There are such entities, and this is not loose or can't be put right.
    """
    text = tag.decode(errors="ignore")
    named = _NAME.match(text)
    at = named.end() if named else 0
    names = iter(attributes)
    changed = {}
    place = Place(line, column)
    seen = 0
    while found := _ATTRIBUTE.match(text, at):
        at = found.end()
        group = 2 if found[2] is not None else 3
        declares = found[1] == "xmlns" or found[1].startswith("xmlns:")
        name = "" if declares else next(names, "")
        unknown = [each for each in _REFERENCE.finditer(found[group]) if each[3] not in _KNOWN]
        if not unknown or not (declares or name):
            continue
        for each in unknown:
            start = found.start(group) + each.start()
            place.past(text[seen:start])
            seen = start
            if declares:
                raise undefined(each[0], place.line, place.column)
            replaced(each[3], place.line, place.column, notes, loose=loose)
        value = re.sub(r"\r\n|[\t\r\n]", " ", found[group])
        changed[name] = _REFERENCE.sub(_character, value)
    return attributes | changed


_KNOWN: Final = {None, *_OWN}  # None is for references by number


def _character(found: re.Match[str]) -> str:
    decimal, hexadecimal, name = found.groups()
    if name is None:
        return chr(int(decimal) if decimal else int(hexadecimal, 16))
    return _OWN.get(name) or html5.get(f"{name};") or found[0]
