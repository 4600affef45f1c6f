"""What the rows of Atom's text constructs and contents can't say: rules, each with its page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from newsfeed._wire.node import Node, elements
from newsfeed._wire.rule import ANY, Case, Fault, rule
from newsfeed.report import Severity
from newsfeed.text.base64 import is_base64
from newsfeed.text.media_types import is_bytes, is_xml
from newsfeed.text.shown import shown

from .spaces import ATOM, XHTML

_SPEC: Final = f"{ATOM.spec}#section-"
_DIV: Final = f"{XHTML}}}div"
#: The texts that rules speak of: those of this type, those that lie elsewhere.
_XHTML: Final = ("type", "xhtml")
_ELSEWHERE: Final = ("src", "")

_TEXTS: Final = frozenset(("text", "html"))
#: HTML's own parser knows the other two.
_IN_XHTML: Final = frozenset(
    (XHTML, "http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML")
)


def _xhtml(node: Node) -> Iterator[Fault]:
    inner = elements(node)
    if [each.name for each in inner] != [_DIV] or node.text.strip():
        yield Fault('type="xhtml" needs one div of XHTML, and nothing beside it')


@rule("xhtml-without-div", Severity.ERROR, f"{_SPEC}3.1.1.3", where=_XHTML, parsed=True)
def xhtml_is_a_div(text: Node, _: Case) -> Iterator[Fault]:
    """A text of type "xhtml" is not a single div of XHTML.

    Whatever stands in such a text must stand in one div in the namespace
    http://www.w3.org/1999/xhtml, which is not part of the text; markup is not escaped. Put a div
    round it, or escape it and say type="html".

    Wrong:
        <summary type="xhtml">The <b>ferry</b> sails again.</summary>

    Right:
        <summary type="xhtml">
          <div xmlns="http://www.w3.org/1999/xhtml">The <b>ferry</b> sails again.</div>
        </summary>
    """
    if "src" not in text.attributes:
        yield from _xhtml(text)


@rule("foreign-markup-in-xhtml", Severity.WARNING, f"{_SPEC}3.1.1.3", where=_XHTML, parsed=True)
def xhtml_is_xhtml(text: Node, _: Case) -> Iterator[Fault]:
    """A text of type "xhtml" holds elements of another namespace.

    It should be suitable for handling as XHTML; most readers drop what isn't, and what is in it.
    SVG and MathML may stand there. Write it in XHTML, or put it where extensions may be: beside the
    text.

    Wrong:
        <summary type="xhtml">
          <div xmlns="http://www.w3.org/1999/xhtml">
            The <boat xmlns="https://vendor.example/ns">ferry</boat> sails again.
          </div>
        </summary>

    Right:
        <summary type="xhtml">
          <div xmlns="http://www.w3.org/1999/xhtml">The <em>ferry</em> sails again.</div>
        </summary>
    """
    way = _way_to(text, lambda space: space not in _IN_XHTML and bool(space))
    if way:
        message = f"{way[-1].local} is not in the namespace of XHTML: many readers drop it"
        yield Fault(message, way)


@rule("markup-in-no-namespace", Severity.WARNING, f"{_SPEC}3.1.1.3", where=_XHTML, parsed=True)
def xhtml_has_its_namespace(text: Node, _: Case) -> Iterator[Fault]:
    """A text of type "xhtml" holds elements in no namespace.

    They are no XHTML, whatever their names: readers drop them or show them without form. It happens
    where programs copy markup and write xmlns="" on it. Take that away.

    Wrong:
        <summary type="xhtml">
          <div xmlns="http://www.w3.org/1999/xhtml">The <em xmlns="">ferry</em> sails again.</div>
        </summary>

    Right:
        <summary type="xhtml">
          <div xmlns="http://www.w3.org/1999/xhtml">The <em>ferry</em> sails again.</div>
        </summary>
    """
    way = _way_to(text, lambda space: not space)
    if way:
        yield Fault(f"{way[-1].local} is in no namespace: it is no XHTML", way)


def _way_to(text: Node, is_sought: Callable[[str], bool]) -> tuple[Node, ...]:
    """Return the way to the first element of such a namespace below the child of an XHTML text."""
    # A walk without recursion, as markup may be deep: each with the one that it stands in. What is
    # in SVG and MathML is theirs.
    known: list[tuple[Node, int]] = [(each, -1) for each in elements(text)]
    at = 0
    while at < len(known):
        node, around = known[at]
        if around >= 0 and is_sought(node.namespace):
            way = [node]
            while around >= 0:
                node, around = known[around]
                way.append(node)
            return tuple(reversed(way))
        if around < 0 or node.namespace == XHTML:
            known += [(each, at) for each in elements(node)]
        at += 1
    return ()


@rule("blank-text", Severity.WARNING, f"{_SPEC}4.1.1.1")
def text_says_something(text: Node, _: Case) -> Iterator[Fault]:
    """A title, summary, content or the like says nothing.

    A list of headlines then has a gap that nobody can click, and a program that reads aloud falls
    silent. Write the text, or leave the element out where it may be missing.

    Wrong:
        <title></title>

    Right:
        <title>Ferry is back</title>
    """
    if "src" not in text.attributes and not text.text.strip() and not elements(text):
        yield Fault(f"{text.local} says nothing: write its text")


@rule("element-in-escaped-text", Severity.ERROR, f"{_SPEC}3.1.1", about=ANY, parsed=True)
def text_has_no_elements(text: Node, _: Case) -> Iterator[Fault]:
    """A text of type "text" or "html" has elements in it.

    Markup is escaped in a text of type "html", and doesn't occur in one of type "text", which is
    the type when none is given. Escape it, or put it into a div and say type="xhtml".

    Wrong:
        <summary type="html">The <b>ferry</b> sails again.</summary>

    Right:
        <summary type="html">The &lt;b>ferry&lt;/b> sails again.</summary>
    """
    if text.attributes.get("type", "text") in _TEXTS:
        for each in elements(text)[:1]:
            yield Fault(f'{each.local} is an element: escape it, or say type="xhtml"', (each,))


@rule("element-in-content", Severity.ERROR, f"{_SPEC}4.1.3.3", about=ANY, parsed=True)
def content_has_no_elements(content: Node, _: Case) -> Iterator[Fault]:
    """A content that is neither XHTML nor of an XML type has elements in it.

    What a media type says is text or bytes, which are escaped or in Base64. Escape it.

    Wrong:
        <content type="text/plain">The <b>ferry</b> sails again.</content>

    Right:
        <content type="text/plain">The ferry sails again.</content>
    """
    kind = content.attributes.get("type", "text")
    if kind not in {*_TEXTS, "xhtml"} and not is_xml(kind):
        for each in elements(content)[:1]:
            yield Fault(f"{each.local} is an element, and {shown(kind)} is not XML", (each,))


@rule("content-in-two-places", Severity.ERROR, f"{_SPEC}4.1.3.2", where=_ELSEWHERE, parsed=True)
def content_is_in_one_place(content: Node, _: Case) -> Iterator[Fault]:
    """A content has both a src and something in it.

    With a src, the content lies elsewhere, and the element must be empty. Take one of the two away.

    Wrong:
        <content type="application/pdf" src="https://news.example/ferry.pdf">The ferry</content>

    Right:
        <content type="application/pdf" src="https://news.example/ferry.pdf"/>
    """
    if content.text.strip() or elements(content):
        yield Fault("content has a src, so it must be empty")


@rule(
    "content-elsewhere-without-media-type",
    Severity.ERROR,
    f"{_SPEC}4.1.3.2",
    where=_ELSEWHERE,
    parsed=True,
)
def content_elsewhere_has_a_media_type(content: Node, _: Case) -> Iterator[Fault]:
    """A content that lies elsewhere has the type "text", "html" or "xhtml".

    With a src, the type is a media type: write text/plain, text/html or application/xhtml+xml.

    Wrong:
        <content type="html" src="https://news.example/ferry"/>

    Right:
        <content type="text/html" src="https://news.example/ferry"/>
    """
    kind = content.attributes.get("type", "")
    if kind in {*_TEXTS, "xhtml"}:
        yield Fault(f"{shown(kind)} is no media type, which a src needs", attribute="type")


@rule("content-elsewhere-without-type", Severity.WARNING, f"{_SPEC}4.1.3.2")
def content_elsewhere_has_a_type(content: Node, _: Case) -> Iterator[Fault]:
    """A content that lies elsewhere doesn't say of which type it is.

    A reader would have to fetch it to learn whether it can show it, and most then don't. Write the
    media type.

    Wrong:
        <content src="https://news.example/ferry.pdf"/>

    Right:
        <content src="https://news.example/ferry.pdf" type="application/pdf"/>
    """
    if "src" in content.attributes and "type" not in content.attributes:
        yield Fault("content lies elsewhere: say of which type it is", attribute="type")


@rule("not-base64", Severity.ERROR, f"{_SPEC}4.1.3.3", parsed=True)
def bytes_are_in_base64(content: Node, _: Case) -> Iterator[Fault]:
    """A content of a binary media type is not in Base64.

    Bytes can't stand in XML as they are. Encode them, or point to them with src.

    Wrong:
        <content type="image/png">ferry.png</content>

    Right:
        <content type="image/png" src="https://news.example/ferry.png"/>
    """
    is_there = "src" not in content.attributes and not elements(content)
    if is_there and is_binary(content) and not is_base64(content.text):
        yield Fault(f"{shown(content.text)} is not in Base64")


def is_binary(content: Node) -> bool:
    """Say whether a content holds bytes."""
    return is_bytes(content.attributes.get("type", "text"))
