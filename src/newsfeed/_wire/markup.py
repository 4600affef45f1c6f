"""Neutral elements as markup: what the vocabulary doesn't know, written as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from .escape import plain, quoted

_XML = "http://www.w3.org/XML/1998/namespace"


class ElementLike(Protocol):
    """What is needed of an element: its name in Clark's notation, attributes, content, prefix."""

    @property
    def name(self) -> str: ...
    @property
    def attributes(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def content(self) -> Sequence[str | ElementLike]: ...
    @property
    def prefix(self) -> str | None: ...


def write_element(root: ElementLike) -> str:
    """Return the element as markup that declares its namespaces itself.

    It can stand anywhere: a prefix of the document around it can't change its meaning, and no
    default namespace is inherited by a name that has none.
    """
    parts: list[str] = []
    # A stack instead of recursion: the depth is the caller's, not ours to limit.
    waiting: list[str | tuple[ElementLike, Mapping[str, str]]] = [(root, {_XML: "xml"})]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            parts.append(each)
            continue
        element, scope = each
        tag, head, scope = _start(element, scope)
        if not element.content:
            parts.append(f"{head}/>")
            continue
        parts.append(f"{head}>")
        waiting.append(f"</{tag}>")
        waiting += [
            plain(part) if isinstance(part, str) else (part, scope)
            for part in reversed(element.content)
        ]
    return "".join(parts)


def _split(name: str) -> tuple[str, str]:
    uri, _, local = name.rpartition("}")
    return uri[1:], local


def _start(element: ElementLike, scope: Mapping[str, str]) -> tuple[str, str, Mapping[str, str]]:
    inner = dict(scope)
    declared: list[str] = []
    attributes = [(*_split(name), content) for name, content in element.attributes]

    def prefixed(uri: str, wanted: str | None) -> str:
        if uri not in inner:
            prefix = _free(wanted, inner)
            inner[uri] = prefix
            declared.append(f' xmlns:{prefix}="{quoted(uri)}"')
        return inner[uri]

    uri, local = _split(element.name)
    tag = f"{prefixed(uri, element.prefix)}:{local}" if uri else local
    if not uri:
        # Without this, a document's default namespace would swallow the name.
        declared.append(' xmlns=""')
    written = "".join(
        f' {f"{prefixed(space, None)}:{name}" if space else name}="{quoted(content)}"'
        for space, name, content in attributes
    )
    return tag, f"<{tag}{''.join(declared)}{written}", inner


def _free(wanted: str | None, scope: Mapping[str, str]) -> str:
    taken = set(scope.values())
    if wanted and wanted not in taken and not wanted.lower().startswith("xml"):
        return wanted
    number = 0
    while f"ns{number}" in taken:
        number += 1
    return f"ns{number}"
