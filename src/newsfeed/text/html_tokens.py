"""HTML, tag by tag: https://html.spec.whatwg.org/#tokenization.

Written for checking: what a browser would silently repair is told, with its place. One pass, no
recursion, no tree, and no expression that looks at a character more than a few times.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Protocol

from .html_references import BARE, REFERENCE, wrong
from .html_terms import RAW
from .shown import shown

__all__ = ["Sink", "tokenize"]

_ATTRIBUTE: Final = re.compile(
    r"[\s/]*+(?P<name>[^\s/>][^\s/>=]*+)"
    r"""(?:\s*+=\s*+(?:"(?P<double>[^"]*+)(?:"|\Z)|'(?P<single>[^']*+)(?:'|\Z)"""
    r"""|(?P<bare>[^\s>"'][^\s>]*+))?+)?+""",
    re.ASCII,
)
_ANY: Final = re.sub("[?]P<[a-z]+>", "?:", _ATTRIBUTE.pattern)
_TAG: Final = re.compile(
    rf"<(?P<slash>/?+)(?P<tag>[A-Za-z][^\s/>]*+)(?P<rest>(?:{_ANY})*+[\s/]*+)(?P<end>>?+)",
    re.ASCII,
)
#: Attributes that run one after another, and quotes or signs that were meant otherwise.
_CROWDED: Final = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')[^\s/>]""", re.ASCII)
_ODD: Final = frozenset("\"'<")
_TARGET: Final = re.compile(r"[^\s?>]*+")


class Sink(Protocol):
    """What tags and faults are told to."""

    def start(self, name: str, attributes: list[tuple[str, str]], at: int, *, closed: bool) -> bool:
        """Take a start tag; say whether it begins markup that isn't HTML, or is in such markup."""

    def end(self, name: str, at: int) -> None:
        """Take an end tag."""

    def fault(self, what: str, at: int) -> None:
        """Take what is wrong with the text."""

    def bare(self, what: str, at: int) -> None:
        """Take an ampersand that HTML lets stand."""

    def instruction(self, name: str, at: int) -> None:
        """Take what would be a processing instruction in XML."""


def tokenize(html: str, sink: Sink) -> None:
    """Tell a sink what stands in HTML."""
    find: Callable[..., int] = html.find
    size = len(html)
    has_references = "&" in html
    at = 0
    while at < size:
        less = find("<", at)
        stop = less if less >= 0 else size
        if has_references and stop > at:
            _references(html, at, stop, sink)
        if less < 0:
            return
        tag = _TAG.match(html, less)
        if tag is None:
            at = _other(html, less, sink)
            continue
        at = tag.end()
        name = tag["tag"].lower()
        if not tag["end"]:
            sink.fault(f"the text ends within the tag <{tag['slash']}{name[:40]}", less)
            return
        rest = tag["rest"]
        if tag["slash"]:
            if rest and not rest.isspace():
                sink.fault(f"the end tag </{name[:40]}> holds more than its name", less)
            sink.end(name, less)
            continue
        closed = rest.endswith("/")
        attributes = _attributes(rest, less, sink) if rest and not rest.isspace() else []
        foreign = sink.start(name, attributes, less, closed=closed)
        if name in RAW and not foreign:
            at = _past_raw(html, name, at, less, sink)


def _attributes(rest: str, at: int, sink: Sink) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    seen: set[str] = set()
    for each in _ATTRIBUTE.finditer(rest):
        name, double, single, bare = each.groups()
        name = name.lower()
        value = double if double is not None else single if single is not None else bare
        if name in seen:
            sink.fault(f"the attribute {shown(name, 40)} is there twice in one tag", at)
            continue
        seen.add(name)
        if not _ODD.isdisjoint(name) or name[0] == "=":
            sink.fault(f"{shown(name, 40)} is no name of an attribute: is a quote missing?", at)
        elif bare and not _ODD.isdisjoint(bare):
            sink.fault(f"the value {shown(bare, 40)} needs quotes around it", at)
        elif value is None and "=" in each[0]:
            sink.fault(f"the attribute {shown(name, 40)} has no value behind its =", at)
        if value and "&" in value:
            _references(value, 0, len(value), sink, at)
        found.append((name, value or ""))
    if found and _CROWDED.search(rest):
        sink.fault("an attribute follows another without white space between them", at)
    return found


def _references(text: str, start: int, stop: int, sink: Sink, place: int = -1) -> None:
    """Look at character references; at least one ampersand is likely."""
    if text.find("&", start, stop) < 0:
        return
    for found in REFERENCE.finditer(text, start, stop):
        if why := wrong(found, in_attribute=place >= 0):
            at = place if place >= 0 else found.start()
            if why is BARE:
                sink.bare(found[0], at)
            else:
                sink.fault(why, at)


def _other(html: str, at: int, sink: Sink) -> int:
    """Take a "<" that begins no tag; return where to go on."""
    if html.startswith("<!--", at):
        # "<!-->" and "<!--->" are comments too, and none that anybody means.
        close = html.find("-->", at + 2)
        if close < 0:
            sink.fault("a comment has no end: write --> behind it", at)
            return len(html)
        return close + 3
    if html.startswith(("<!", "<?"), at):
        return _declaration(html, at, sink)
    if html.startswith("</", at):
        sink.fault(f"{shown(html[at : at + 20])} begins no end tag: write &lt; for a <", at)
        # Up to the next ">" it is a comment for browsers.
        close = html.find(">", at)
        return close + 1 if close >= 0 else len(html)
    sink.fault(f"{shown(html[at : at + 20])} begins no tag: write &lt; for a <", at)
    return at + 1


def _declaration(html: str, at: int, sink: Sink) -> int:
    close = html.find(">", at)
    stop = close + 1 if close >= 0 else len(html)
    said = html[at + 1 : min(stop, at + 40)]
    if said.startswith("?"):
        target = _TARGET.match(said, 1)
        sink.instruction(f"?{target[0] if target else ''}", at)
    elif said.startswith("![CDATA["):
        sink.fault("a CDATA section stands in HTML, which has none", at)
    else:
        sink.fault(f"{shown(html[at : at + 20])} has no place in a text", at)
    return stop


def _past_raw(html: str, name: str, at: int, place: int, sink: Sink) -> int:
    """Return where the end tag is of an element whose content is no markup."""
    found = _END[name].search(html, at) if name in _END else None
    if found is None:
        sink.fault(f"<{name}> has no end tag: all that follows belongs to it", place)
        return len(html)
    return found.start()


_END: Final = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE | re.ASCII)
    for name in RAW
    if name != "plaintext"
}
