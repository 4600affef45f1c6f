"""Grammars as libxml2 needs them: in one tree, and written round two of its weaknesses.

Both rewritings keep the meaning, since a branch of an ``<interleave>`` may stand in any order, and
attributes have none:

- libxml2 up to 2.14 gets nested interleaves wrong: it refuses ``a c b d`` for
  ``(a? & b?) & (c | d)*``. A *bundle* (a ``<define>`` that is one ``<interleave>``) is therefore
  dissolved where another interleave names it.
- It follows each choice of optional attributes on its own, 16,384 of them for the 14 attributes of
  ``media:content``; only at a branch of an interleave it settles for one. Attributes are therefore
  put into an interleave.
"""

from copy import deepcopy
from itertools import groupby
from pathlib import Path
from typing import Final

from lxml import etree

from tests.schemas.beyond import Fault, line_of

RNG: Final = "{http://relaxng.org/ns/structure/1.0}"
#: Attributes of RELAX NG that the elements below inherit (sections 4.3 and 4.8 of the standard).
INHERITED: Final = ("ns", "datatypeLibrary")


class Grammar:
    """The schema in a grammar file and the files it includes."""

    def __init__(self, path: Path) -> None:
        self._tree = flattened(path)
        self._schema = etree.RelaxNG(self._tree)
        self._parts: dict[str, etree.RelaxNG | None] = {}

    def accepts(self, root: etree._Element) -> bool:
        """Whether a document is valid; that is quickly told, and why not is not."""
        return bool(self._schema.validate(root))

    def faults(self, root: etree._Element) -> list[Fault]:
        """What is wrong with a document, at the innermost elements that are at fault."""
        if self._schema.validate(root):
            return []
        return self._explained(root) or _messages(root, self._schema)

    def _explained(self, element: etree._Element) -> list[Fault]:
        # libxml2 reports where its search ended, for Atom often no nearer than the feed. So each
        # element is tried alone, against all patterns of its name.
        part = self._part(str(element.tag))
        if part is None or part.validate(element):
            return []
        own = _messages(element, part)
        inner = [fault for child in element.iterchildren("*") for fault in self._explained(child)]
        return inner or own

    def _part(self, tag: str) -> etree.RelaxNG | None:
        """The schema for an element alone; None for one that no pattern names."""
        if tag not in self._parts:
            self._parts[tag] = self._compiled_part(tag)
        return self._parts[tag]

    def _compiled_part(self, tag: str) -> etree.RelaxNG | None:
        name = etree.QName(tag)
        patterns = [
            _copied(pattern)
            for pattern in self._tree.iter(f"{RNG}element")
            if pattern.get("name") == name.localname
            and _inherited(pattern, "ns") == (name.namespace or "")
        ]
        if not patterns:
            return None
        grammar = deepcopy(self._tree)
        for start in grammar.findall(f"{RNG}start"):
            grammar.remove(start)
        start = etree.SubElement(grammar, f"{RNG}start")
        etree.SubElement(start, f"{RNG}choice").extend(patterns)
        return etree.RelaxNG(grammar)


def _messages(element: etree._Element, schema: etree.RelaxNG) -> list[Fault]:
    """What the schema found last; "line 0", where libxml2 knows none, is the element's."""
    line = line_of(element)
    errors = [(error.line or line, error.message) for error in schema.error_log]
    telling = [fault for fault in errors if not fault[1].endswith("failed to validate content")]
    name = etree.QName(element).localname
    if element.text and len(element) == 0:
        name += f" {element.text[:80]!r}"
    found = telling or errors or [(line, "refused without a reason")]
    return [(line, f"{name}: {message}") for line, message in found]


def flattened(path: Path) -> etree._Element:
    """The grammar in one tree, as libxml2 can use it."""
    grammar = etree.parse(str(path), etree.XMLParser(remove_comments=True)).getroot()
    for include in list(grammar.iter(f"{RNG}include")):
        _replace(include, [_included(path.parent / include.get("href", ""))])
    _interleave_attributes(grammar)
    _dissolve_bundles(grammar)
    return grammar


def _included(path: Path) -> etree._Element:
    """The definitions of a file as one ``<div>``, which keeps their namespace."""
    part = etree.parse(str(path), etree.XMLParser(remove_comments=True)).getroot()
    part.tag = f"{RNG}div"
    return part


def _interleave_attributes(grammar: etree._Element) -> None:
    defines = {_name(define): define for define in grammar.iter(f"{RNG}define")}

    def is_attribute(pattern: etree._Element) -> bool:
        if pattern.tag == f"{RNG}ref":
            return all(is_attribute(child) for child in defines[_name(pattern)])
        if pattern.tag in {f"{RNG}optional", f"{RNG}zeroOrMore", f"{RNG}interleave"}:
            return all(is_attribute(child) for child in pattern)
        return bool(pattern.tag == f"{RNG}attribute")

    for parent in list(grammar.iter(f"{RNG}element", f"{RNG}group", f"{RNG}define")):
        for attributes, run in groupby(list(parent), is_attribute):
            patterns = list(run)
            if attributes and len(patterns) > 1:
                interleave = etree.Element(f"{RNG}interleave")
                parent.insert(parent.index(patterns[0]), interleave)
                interleave.extend(patterns)


def _dissolve_bundles(grammar: etree._Element) -> None:
    bundles = {
        _name(define): define[0]
        for define in grammar.iter(f"{RNG}define")
        if len(define) == 1 and define[0].tag == f"{RNG}interleave"
    }
    # A bundle may name others, but never itself, which RELAX NG forbids: so this comes to an end.
    while named := [
        ref
        for interleave in grammar.iter(f"{RNG}interleave")
        for ref in interleave.iterchildren(f"{RNG}ref")
        if _name(ref) in bundles
    ]:
        for ref in named:
            _replace(ref, [_copied(branch) for branch in bundles[_name(ref)]])


def _name(pattern: etree._Element) -> str:
    return pattern.get("name", "")


def _copied(pattern: etree._Element) -> etree._Element:
    """A pattern that may stand elsewhere: what it inherited is written on it."""
    copy = deepcopy(pattern)
    copy.tail = None
    for attribute in INHERITED:
        copy.set(attribute, _inherited(pattern, attribute))
    return copy


def _inherited(pattern: etree._Element, attribute: str) -> str:
    if pattern.tag == f"{RNG}attribute" and attribute == "ns":
        return pattern.get("ns", "")  # section 4.8: an attribute inherits no namespace
    return str(pattern.xpath(f"string(ancestor-or-self::*[@{attribute}][1]/@{attribute})"))


def _replace(element: etree._Element, others: list[etree._Element]) -> None:
    parent = element.getparent()
    if parent is None:
        raise ValueError("the root of a grammar cannot be replaced")
    at = parent.index(element)
    parent[at : at + 1] = others
