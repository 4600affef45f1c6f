"""HTML in texts and bodies: one look finds what is wrong with it, and each kind has a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from newsfeed._wire.names import XML
from newsfeed._wire.node import Node, is_text
from newsfeed._wire.rule import Case, Fault, Page, Rule
from newsfeed._wire.trail import Trail
from newsfeed.text.plain_text import markup_in
from newsfeed.text.shown import shown

from . import html_pages as pages
from . import xhtml_rules

if TYPE_CHECKING:
    from newsfeed.text.html_faults import Seen

_BASE: Final = XML("base").key

#: What is looked for in a body, and how it is said: with the first, and with the names of some.
_SAID: Final[tuple[tuple[str, Page, str], ...]] = (
    ("unsafe", pages.unsafe_element, "{names} {has} no place in a feed: readers take {it} out"),
    (
        "attribute",
        pages.unsafe_attribute,
        "{names} {has} no place in a feed: readers take {it} out",
    ),
    ("style", pages.unsafe_style, "the style {names} is taken out by readers: leave it out"),
    ("relative", pages.relative, "the address {first} is relative: write it whole"),
    ("unknown", pages.unknown, "{names} {has} no place in HTML: readers take {it} out"),
    ("broken", pages.broken, "{first}"),
    ("ampersand", pages.ampersand, "{first} is no character reference: write &amp; in HTML"),
)
_SAFETY: Final = frozenset(("unsafe", "attribute", "style"))


def told(seen: dict[str, Seen], where: Callable[[int], str], *, relative: bool) -> Iterator[Fault]:
    """Yield what was seen in a body, a fault for each kind.

    Args:
        seen: What was seen, by kind.
        where: From a place in the body to how one says it.
        relative: Whether relative addresses are at fault.

    """
    for kind, page, said in _SAID:
        found = seen.get(kind)
        if found is None or (kind == "relative" and not relative):
            continue
        many = len(found.names) > 1
        message = said.format(
            first=found.first,
            names=", ".join(found.names),
            has="have" if many else "has",
            it="them" if many else "it",
        )
        more = f", and {found.count - 1} more" if found.count > 1 else ""
        yield Fault(f"{message} ({where(found.at)}{more})", page=page)


def _look(html: str, *, relative: bool) -> Iterator[Fault]:
    if "<" not in html and "&" not in html:
        return
    from newsfeed.text.html_faults import faults  # noqa: PLC0415 -- parsers never need it

    seen = faults(html)
    if seen:
        yield from told(seen, lambda at: place(html, at), relative=relative)


def place(html: str, at: int) -> str:
    """Say where something is in a text."""
    lines = html.count("\n", 0, at)
    column = at - html.rfind("\n", 0, at)
    return f"line {lines + 1}, column {column} of the text" if lines else f"character {column}"


def _body(node: Node, _: Case) -> Iterator[Fault]:
    """Look at an element of RSS that holds HTML."""
    yield from _look(node.text, relative=True)


def _either(node: Node, _: Case) -> Iterator[Fault]:
    """Look at an element of RSS that holds HTML or plain text, nobody knows which."""
    yield from (each for each in _look(node.text, relative=True) if each.page in _GRAVE)


_GRAVE: Final = [page for kind, page, _ in _SAID if kind in _SAFETY]


def _construct(node: Node, case: Case) -> Iterator[Fault]:
    """Look at a text of Atom, or of Media RSS, which says by its type what it is."""
    attributes = node.attributes
    kind = attributes.get("type", "text") if attributes else "text"
    if kind != "xhtml" and not attributes.get("mode") and is_text(node):
        text = node.text
        if "<" not in text and "&" not in text and "/" not in kind:
            return  # as most are
    kind = kind.partition(";")[0].strip().lower()
    if kind in {"text", "plain"} or (kind.startswith("text/") and kind != "text/html"):
        yield from _undeclared(node)
    elif kind == "xhtml" or kind.endswith("+xml"):
        yield from xhtml_rules.markup(node, kind, told)
    elif kind == "html" or kind.endswith("/html"):
        if attributes.get("mode") == "escaped" and not all(map(_is_str, node.content)):
            yield Fault("the markup is not escaped: take mode away", page=pages.not_escaped)
        text = node.text
        yield from _look(
            _decoded(text) if kind == "application/html" else text, relative=not has_base(case)
        )


def _undeclared(node: Node) -> Iterator[Fault]:
    text = node.text
    if ("<" in text or "&" in text) and (found := markup_in(text)):
        message = f'{shown(found)} is HTML, and this is plain text: say type="html"'
        yield Fault(message, page=pages.undeclared)


def _decoded(text: str) -> str:
    """Decode Base64 if it is any."""
    try:
        from base64 import b64decode  # noqa: PLC0415 -- hardly ever needed

        return b64decode("".join(text.split()), validate=True).decode("utf-8", "replace")
    except ValueError:
        return text


def _is_str(each: str | Node) -> bool:
    return isinstance(each, str)


def has_base(case: Case) -> bool:
    """Say whether an xml:base speaks for an element."""
    step: Trail | None = case.trail
    while step is not None:
        if _BASE in step.node.attributes:
            return True
        step = step.around
    return False


def _ruled(page: Page, look: Callable[[Node, Case], Iterator[Fault]]) -> Rule:
    """Return the rule of a page; others stand beside its faults."""
    return Rule(page.id, page.severity, page.spec, look, page.page)


#: Of an element of RSS that holds HTML.
HTML: Final = _ruled(pages.broken, _body)

#: Of an element of RSS that holds HTML for some and plain text for others.
EITHER: Final = _ruled(pages.unsafe_element, _either)

#: Of a text that has a type.
CONSTRUCT: Final = _ruled(pages.broken, _construct)

#: Of an element of XHTML in RSS.
XHTML: Final = _ruled(pages.broken, lambda node, _: xhtml_rules.inside(node, told, relative=True))


def _is_document(content: Node) -> bool:
    for each in content.content:
        if isinstance(each, Node):
            return each.local == "html"
    head = content.text[:1024].lower()
    return "<html" in head or "<!doctype" in head


def _fragment(content: Node, _: Case) -> Iterator[Fault]:
    kind = content.attributes.get("type", "").partition(";")[0].strip().lower()
    if "src" not in content.attributes and kind in _DOCUMENTS and not _is_document(content):
        wanted = "html" if kind == "text/html" else "xhtml"
        message = f'{shown(kind)} is the type of a whole page: say type="{wanted}"'
        yield Fault(message, page=pages.fragment)


_DOCUMENTS: Final = frozenset({"text/html", "application/xhtml+xml"})

#: Of a content of Atom.
FRAGMENT: Final = _ruled(pages.fragment, _fragment)
