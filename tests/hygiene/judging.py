"""A second opinion: whether HTML is harmless, by html5lib, which builds the trees of browsers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import html5lib

from newsfeed.hygiene import Allow
from newsfeed.hygiene.allow import NEVER

#: What the URL standard leaves out of an address: at its ends, and anywhere.
_ENDS = "".join(map(chr, range(0x21)))
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_ADDRESSES = {"href", "src", "poster", "cite", "action", "data", "background", "formaction"}


def elements(html: str, container: str = "div") -> Iterator[Any]:
    """Give the elements that a browser would make of HTML."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=True)
    root = parser.parseFragment(html, container=container, scripting=True)
    for each in root.iter():
        if isinstance(each.tag, str) and each is not root:
            yield each


def faults(html: str, allow: Allow, base: str | None = "https://news.example/1") -> list[str]:
    """Return what is wrong with HTML that was cleaned, wherever it is put."""
    found = []
    for container in ("div", "td", "select", "svg", "template"):
        for each in elements(html, container):
            space, _, tag = each.tag.rpartition("}")
            if container == "div" and (tag not in allow.elements or not space.endswith("xhtml")):
                found.append(f"element {tag}")
            if tag in NEVER - {"iframe"}:
                found.append(f"{tag} in {container}")
            for name, text in each.attrib.items():
                found += _attribute(tag, str(name), text, allow, base)
    if "<!" in html or "<?" in html:
        found.append("a comment or declaration")
    return found


def _attribute(tag: str, name: str, text: str, allow: Allow, base: str | None) -> Iterator[str]:
    if not allow.allows(tag, name) and not (tag == "a" and name == "rel"):
        yield f"{tag}@{name}"
    if name.startswith("on") or name == "style":
        yield f"{tag}@{name}={text!r}"
    if name in _ADDRESSES:
        yield from _address(text, allow.schemes, base)
    if name == "srcset":
        for candidate in re.split(r",\s", text):
            yield from _address(candidate.split()[0], frozenset({"http", "https"}), base)


def _address(text: str, schemes: frozenset[str], base: str | None) -> Iterator[str]:
    address = re.sub(r"[\t\n\r]", "", text.strip(_ENDS))
    scheme = _SCHEME.match(address)
    if scheme and scheme[0][:-1].lower() not in schemes:
        yield f"address {text!r}"
    if base is not None and not scheme:
        yield f"relative address {text!r}"
