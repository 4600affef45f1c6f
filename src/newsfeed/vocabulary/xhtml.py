"""XHTML as HTML: what an Atom document holds as markup, for everything that takes HTML as text."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.escape import plain, quoted
from newsfeed.model import Element

XHTML: Final = "http://www.w3.org/1999/xhtml"

_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"

#: HTML standard, section 13.1.2: elements without content and end tag.
VOID: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)

#: HTML standard, section 13.1.2: elements whose text knows no character references.
_RAW: Final = frozenset({"script", "style"})


def html_of(div: Element) -> str:
    """Return the inside of an XHTML element as HTML.

    Args:
        div: The element; RFC 4287 section 3.1.1.3 wants a div, which is no part of the text.

    """
    parts: list[str] = []
    # A stack instead of recursion: markup may be deep.
    waiting: list[tuple[str | Element, bool]] = [(each, False) for each in reversed(div.content)]
    while waiting:
        each, raw = waiting.pop()
        if isinstance(each, str):
            parts.append(each if raw else plain(each))
            continue
        tag = _local(each.name)
        parts.append(f"<{tag}{_attributes(each)}>")
        if tag in VOID and each.name.startswith(f"{{{XHTML}}}"):
            continue
        waiting.append((f"</{tag}>", True))
        waiting += [(inner, tag in _RAW) for inner in reversed(each.content)]
    return "".join(parts).strip()


def _attributes(element: Element) -> str:
    written: dict[str, str] = {}
    for name, said in element.attributes:
        label = "lang" if name == _XML_LANG else _local(name)
        written.setdefault(label, quoted(said))
    return "".join(f' {label}="{said}"' for label, said in written.items())


def _local(name: str) -> str:
    return name.rpartition("}")[2]
