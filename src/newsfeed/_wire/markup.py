"""Neutral elements as markup: what the vocabulary doesn't know, written as it was."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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


def write_element(root: ElementLike, default: str = "") -> str:
    """Return the element as markup that declares its namespaces itself.

    It can stand anywhere: a prefix of the document around it can't change its meaning, and no
    default namespace is inherited by a name that has none.

    Args:
        root: The element.
        default: The default namespace of the document around; its names are written without prefix.

    """
    parts: list[str] = []
    # A stack instead of recursion: the depth is the caller's, not ours to limit.
    waiting: list[str | tuple[ElementLike, Mapping[str, str]]] = [
        (root, {_XML: "xml", default: ""})
    ]
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


class ForeignLike(Protocol):
    """What is needed of what an element has of other namespaces."""

    @property
    def attributes(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def elements(self) -> Sequence[ElementLike]: ...
    @property
    def prefixes(self) -> tuple[tuple[str, str], ...]: ...


def write_attributes(foreign: ForeignLike | None, taken: Collection[str] = ()) -> str:
    """Return attributes of other namespaces, which they declare themselves.

    Args:
        foreign: What holds them.
        taken: Prefixes that mean something else in the document around.

    """
    if foreign is None:
        return ""
    wanted = dict(foreign.prefixes)
    # Whatever is taken stands under a key that is no namespace.
    prefixes: dict[str, str] = {f" {each}": each for each in taken} | {_XML: "xml"}
    declared, written = [], []
    for name, content in foreign.attributes:
        space, local = _split(name)
        if space not in prefixes:
            prefixes[space] = _free(wanted.get(space), prefixes)
            declared.append(f' xmlns:{prefixes[space]}="{quoted(space)}"')
        written.append(f' {prefixes[space]}:{local}="{quoted(content)}"')
    return "".join((*declared, *written))


def write_foreign(
    text: str, foreign: ForeignLike, default: str = "", taken: Collection[str] = ()
) -> str:
    """Return an element, which is written already, with what it has of other namespaces.

    Args:
        text: The element; its attributes hold no ">".
        foreign: What it has.
        default: The default namespace of the document around.
        taken: See `write_attributes`.

    """
    end = text.index(">")
    is_empty = text[end - 1] == "/"
    head, rest = text[: end - is_empty], text[end + 1 :]
    elements = "".join(write_element(each, default) for each in foreign.elements)
    start = f"{head}{write_attributes(foreign, taken)}"
    if not elements:
        return f"{start}{'/' if is_empty else ''}>{rest}"
    if is_empty:
        tag = head[head.index("<") + 1 :].split(None, 1)[0]
        return f"{start}>{elements}</{tag}>{rest}"
    close = rest.rindex("</")
    return f"{start}>{rest[:close]}{elements}{rest[close:]}"


def _split(name: str) -> tuple[str, str]:
    uri, _, local = name.rpartition("}")
    return uri[1:], local


def _start(element: ElementLike, scope: Mapping[str, str]) -> tuple[str, str, Mapping[str, str]]:
    inner = dict(scope)
    declared: list[str] = []

    def prefixed(uri: str, wanted: str | None) -> str:
        if uri not in inner:
            inner[uri] = _free(wanted, inner)
            declared.append(f' xmlns:{inner[uri]}="{quoted(uri)}"')
        return f"{inner[uri]}:" if inner[uri] else ""

    uri, local = _split(element.name)
    if not uri and "" not in inner:
        # Without this, the document's default namespace would swallow the name.
        declared.append(' xmlns=""')
        inner = {space: prefix for space, prefix in inner.items() if prefix} | {"": ""}
    tag = f"{prefixed(uri, element.prefix)}{local}"
    written = []
    for name, content in element.attributes:
        space, attribute = _split(name)
        if space and inner.get(space) == "":
            # An attribute without a prefix is in no namespace, whatever the default is.
            del inner[space]
        before = prefixed(space, None) if space else ""
        written.append(f' {before}{attribute}="{quoted(content)}"')
    return tag, f"<{tag}{''.join(declared)}{''.join(written)}", inner


def _free(wanted: str | None, scope: Mapping[str, str]) -> str:
    taken = set(scope.values())
    if wanted and wanted not in taken and not wanted.lower().startswith("xml"):
        return wanted
    number = 0
    while f"ns{number}" in taken:
        number += 1
    return f"ns{number}"
