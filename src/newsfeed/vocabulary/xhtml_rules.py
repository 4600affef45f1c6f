"""XHTML, and drawings and formulas in it: the same look as at HTML, at elements of XML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from newsfeed._wire.node import Node
from newsfeed._wire.rule import Fault
from newsfeed.text.plain_text import markup_in
from newsfeed.text.shown import shown

from . import html_pages as pages
from .spaces import ATOM, XHTML

if TYPE_CHECKING:
    from newsfeed.text.html_faults import Look

#: Elements that hold markup as an example.
_EXAMPLES: Final = frozenset("code kbd listing plaintext pre samp textarea tt var xmp".split())
_SVG: Final = "http://www.w3.org/2000/svg"
_MATHML: Final = "http://www.w3.org/1998/Math/MathML"
_XHTML: Final = frozenset({"xhtml", "application/xhtml+xml"})
_DRAWINGS: Final = frozenset({"image/svg+xml", "application/svg+xml"})
_HARMLESS: Final = ("aria-", "data-")

#: Yields what was seen, a fault for each kind; see `html_rules.told`.
Told = Callable[..., Iterator[Fault]]


def markup(text: Node, kind: str, told: Told) -> Iterator[Fault]:
    """Yield the faults of a text that is XHTML, or of another XML type."""
    if kind in _XHTML:
        yield from _strange(text)
        yield from inside(text, told, relative=False)
        return
    if said := text.text.strip():
        message = f"{shown(said)} is no XML: {shown(kind)} is a type of elements"
        yield Fault(message, page=pages.text_in_xml)
    if kind in _DRAWINGS:
        yield from inside(text, told, relative=False)


def _strange(text: Node) -> Iterator[Fault]:
    """Yield what has a name of HTML and isn't in its namespace."""
    for each in text.content:
        if isinstance(each, Node) and each.namespace in {"", ATOM.uri}:
            message = f'<{each.local}> is in no namespace of XHTML: write xmlns="{XHTML}" in it'
            yield Fault(message, page=pages.misplaced)
            return


def inside(around: Node, told: Told, *, relative: bool) -> Iterator[Fault]:
    """Yield the faults of the markup in an element."""
    from newsfeed.text.html_faults import Look  # noqa: PLC0415 -- parsers never need it

    look = Look()
    texts: dict[str, Fault] = {}
    # A stack of its own: markup may be deep.
    waiting: list[tuple[Node, bool]] = [(around, False)]
    while waiting:
        node, quiet = waiting.pop()
        if node is not around:
            _element(node, look)
        for each in node.content:
            if isinstance(each, Node):
                waiting.append((each, quiet or each.local in _EXAMPLES))
            elif not each.isspace():
                _text(each, node, texts, quiet=quiet)
    yield from told(look.seen, _line, relative=relative)
    yield from texts.values()


def _line(number: int) -> str:
    return f"line {number}"


def _element(node: Node, look: Look) -> None:
    space, name = node.namespace, node.local
    if space == XHTML:
        look.element(name, node.line)
        for key, value in node.attributes.items():
            look.attribute(key, value, node.line)
    elif space in {_SVG, _MATHML}:
        _foreign(node, look)


def _foreign(node: Node, look: Look) -> None:
    from newsfeed.text import foreign_terms as terms  # noqa: PLC0415 -- hardly ever needed

    drawing = node.namespace == _SVG
    elements = terms.SVG_ELEMENTS if drawing else terms.MATHML_ELEMENTS
    attributes = terms.SVG_ATTRIBUTES if drawing else terms.MATHML_ATTRIBUTES
    if node.local not in elements:
        look.note("unsafe", f"<{node.local}>", node.line, f"<{node.local[:40]}>")
    for key, value in node.attributes.items():
        if "}" in key or key.startswith(_HARMLESS):
            continue
        if key == "style" or key.startswith("on"):
            look.attribute(key, value, node.line)
        elif key not in attributes:
            look.note("attribute", key[:40], node.line, key[:40])


def _text(text: str, node: Node, texts: dict[str, Fault], *, quiet: bool) -> None:
    if "<" in text and not quiet and "escaped" not in texts:
        found = markup_in(text)
        if found.startswith("<"):
            message = f"{shown(found)} is escaped, and markup of XHTML is not (line {node.line})"
            texts["escaped"] = Fault(message, page=pages.escaped)
    if node.namespace == _SVG and "drawing" not in texts:
        from newsfeed.text.foreign_terms import SVG_WORDS  # noqa: PLC0415 -- hardly ever needed

        if node.local not in SVG_WORDS:
            message = f"{shown(text.strip())} is not drawn: put it into <text> (line {node.line})"
            texts["drawing"] = Fault(message, page=pages.text_in_drawing)
