"""Markup that no class of the model stands for, kept as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from newsfeed.errors import InvalidValue
from newsfeed.text.clean import markup

from ._convert import several
from ._value import Value, field, frozen

# Names are checked because they are written as they stand (Namespaces in XML 1.0, NCName, ASCII
# subset and everything beyond it that is a letter).
_LOCAL = re.compile(r"[^\W\d][\w.\-·]*+")
_URI = re.compile(r"[^\s<>\"{}]*+")


def _name(given: str) -> str:
    uri, brace, local = given.rpartition("}")
    fits = _LOCAL.fullmatch(local) and (not brace or (uri[:1] == "{" and _URI.fullmatch(uri[1:])))
    if not fits:
        message = f"{given!r} is not a name: write 'local' or '{{namespace URI}}local'"
        raise ValueError(message)
    return given


def _attributes(
    given: Mapping[str, str] | Iterable[tuple[str, str]],
) -> tuple[tuple[str, str], ...]:
    pairs = given.items() if isinstance(given, Mapping) else given
    made = tuple((_name(name), markup(content)) for name, content in pairs)
    if len({name for name, _ in made}) != len(made):
        message = "the same attribute twice"
        raise ValueError(message)
    return made


def _content(given: str | Element | Iterable[str | Element]) -> tuple[str | Element, ...]:
    made: list[str | Element] = []
    for number, each in enumerate((given,) if isinstance(given, str | Element) else given):
        if isinstance(each, Element):
            made.append(each)
        elif isinstance(each, str):
            # Not `markup`: white space between the parts of mixed content is content.
            made.append(each if each.isprintable() else _inner(each))
        else:
            message = f"{each!r} is neither text nor an Element"
            raise InvalidValue(message, path=f"[{number}]")
    return tuple(made)


def _inner(text: str) -> str:
    """Clean a text without losing the white space around it."""
    core = markup(text)
    start = len(text) - len(text.lstrip())
    around = text[:start], text[len(text.rstrip()) :] if core else ""
    lead, trail = ("".join(c for c in space if c in " \n\t") for space in around)
    return lead + core + trail


@frozen(kw_only=True, repr=False)
class Element(Value):
    """An XML element as it stands: an extension that newsfeed has no class for.

    Attributes:
        name: "{namespace URI}local", or "local" for an element in no namespace.
        attributes: Pairs of name and value (a mapping is accepted), in order.
        content: Texts and elements, in order; a lone string is accepted.
        prefix: The namespace prefix to write; one is made up when there is none.

    """

    name: str = field(converter=_name, kw_only=False)
    attributes: tuple[tuple[str, str], ...] = field(
        default=(), converter=_attributes, kw_only=False
    )
    content: tuple[str | Element, ...] = field(default=(), converter=_content, kw_only=False)
    prefix: str | None = field(default=None, eq=False)

    def _complete(self) -> None:
        if self.prefix is not None and not _LOCAL.fullmatch(self.prefix):
            message = f"{self.prefix!r} is not a namespace prefix"
            raise InvalidValue(message, path="prefix")


def as_elements(given: Element | Iterable[Element]) -> tuple[Element, ...]:
    """Elements."""
    return several(Element, given)
