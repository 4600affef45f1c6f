"""Markup that no class of the model stands for, kept as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from newsfeed.errors import InvalidValue
from newsfeed.text.clean import markup
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

from ._compiled import CLEANING, LISTS
from ._convert import optional_line
from ._lists import one, several
from ._value import RARE, Value, field, frozen

# Names are checked because they are written as they stand: NCName of Namespaces in XML 1.0, which
# is Name of XML 1.0 (section 2.3) without the colon.
_ASCII = pattern(r"[A-Za-z_][A-Za-z0-9_.\-]*+")
_START = (
    "A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_FURTHER = rf"{_START}\-.0-9\xb7\u0300-\u036f\u203f-\u2040"
# Neither white space nor what a URI can't hold, controls and surrogates among it.
_SPACE = pattern('[^\x00-\x20\x7f-\xa0\u2028\u2029\u3000\ud800-\udfff\ufffe\uffff<>"{}|\\\\^`]++')
_XMLNS = "http://www.w3.org/2000/xmlns/"
_XML = "{http://www.w3.org/XML/1998/namespace}"


@cache
def _beyond_ascii() -> re.Pattern[str]:
    """Return the grammar of names, compiled when it is asked for: that takes 10 ms."""
    return re.compile(f"[{_START}][{_FURTHER}]*+")


def _is_local(name: str) -> bool:
    return bool(_ASCII.fullmatch(name) or (not name.isascii() and _beyond_ascii().fullmatch(name)))


def _name(given: str) -> str:
    return _checked(given)


def _checked(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError(f"{shown(given)} is not a name: it must be a text")
    space, brace, local = given.rpartition("}")
    if not _is_local(local) or (brace and space[:1] != "{"):
        raise ValueError(f"{shown(given)} is not a name: write 'local' or '{{namespace URI}}local'")
    if space[1:] == _XMLNS or (space[1:] and not _SPACE.fullmatch(space[1:])):
        raise ValueError(f"{shown(given)} has a namespace that can't be declared")
    return str.__str__(given) if space[1:] else local


def _prefix(given: str | None) -> str | None:
    prefix = optional_line(given)
    if prefix is not None and not _is_local(prefix):
        raise ValueError(f"{shown(prefix)} is not a namespace prefix")
    # It is a wish, and parsers don't agree on names beyond ASCII: XML 1.0 allowed more with time.
    return prefix if prefix is None or prefix.isascii() else None


def _attributes(
    given: Mapping[str, str] | Iterable[tuple[str, str]] | None,
) -> tuple[tuple[str, str], ...]:
    return _pairs(given)


def _pairs(given: object) -> tuple[tuple[str, str], ...]:
    if given is None or isinstance(given, str | bytes) or not isinstance(given, Iterable):
        if given in (None, ""):
            return ()
        raise TypeError(f"{shown(given)} is neither a mapping nor a list of names and values")
    made: dict[str, str] = {}
    for pair in given.items() if isinstance(given, Mapping) else given:
        if not isinstance(pair, tuple | list) or len(pair) != 2:  # noqa: PLR2004 -- a pair
            raise TypeError(f"{shown(pair)} is not a pair of name and value")
        name = _name(pair[0])
        if name == "xmlns":
            raise ValueError(
                "xmlns declares a namespace: say it in the name, '{namespace URI}local'"
            )
        if name in made:
            raise ValueError(f"the attribute {shown(name)} is there twice")
        made[name] = markup(pair[1])
    return tuple(made.items())


def _content(given: str | Element | Iterable[str | Element] | None) -> tuple[str | Element, ...]:
    return _parts(given)


def _parts(given: object) -> tuple[str | Element, ...]:
    if given is None or given == "":
        return ()
    if not isinstance(given, Iterable | Element) or isinstance(given, bytes):
        raise TypeError(f"{shown(given)} is neither text nor an Element, nor a list of them")
    made: list[str | Element] = []
    for number, each in enumerate((given,) if isinstance(given, str | Element) else given):
        if isinstance(each, Element):
            made.append(each)
        elif isinstance(each, str):
            # Not `markup`: white space between the parts of mixed content is content.
            text = each if type(each) is str and each.isprintable() else _inner(each)
            if made and isinstance(made[-1], str):
                made[-1] += text
            elif text:
                made.append(text)
        else:
            message = f"{shown(each)} is neither text nor an Element"
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
    prefix: str | None = field(default=None, converter=_prefix, eq=False)


def as_element(given: Element | None) -> Element | None:
    """An element, if there is one."""
    return one(Element, given)


def as_elements(given: Element | Iterable[Element] | None) -> tuple[Element, ...]:
    """Elements that stand among the format's own."""
    made = several(Element, given)
    for number, each in enumerate(made):
        if each.name[0] != "{":
            message = (
                f"{shown(each.name)} is in no namespace, where the formats keep the names to "
                "themselves: write '{namespace URI}local'"
            )
            raise InvalidValue(message, path=f"[{number}].name")
    return made


def _prefixes(
    given: Mapping[str, str] | Iterable[tuple[str, str]] | None,
) -> tuple[tuple[str, str], ...]:
    if given is None:
        return ()
    pairs = given.items() if isinstance(given, Mapping) else given
    return tuple((space, prefix) for space, wanted in pairs if (prefix := _prefix(wanted)))


def _spaced(
    given: Mapping[str, str] | Iterable[tuple[str, str]] | None,
) -> tuple[tuple[str, str], ...]:
    made = _pairs(given)
    for name, _ in made:
        if name[0] != "{" or name.startswith(_XML):
            raise ValueError(
                f"{shown(name)} is not of a namespace of its own: write '{{namespace URI}}local'"
            )
    return made


@frozen(kw_only=True, repr=False)
class Foreign(Value):
    """What stood on or in an element, of namespaces that newsfeed doesn't know.

    Attributes:
        attributes: Pairs of name ("{namespace URI}local") and value; a mapping is accepted.
        elements: Elements of such namespaces.
        prefixes: Pairs of namespace URI and the prefix to write for attributes; one is made up
            where there is none.

    """

    attributes: tuple[tuple[str, str], ...] = field(default=(), converter=_spaced)
    elements: tuple[Element, ...] = field(default=(), converter=as_elements)
    prefixes: tuple[tuple[str, str], ...] = field(default=(), converter=_prefixes, eq=False)

    def _complete(self) -> None:
        if not self.attributes and not self.elements:
            message = "give attributes or elements"
            raise InvalidValue(message)


def as_foreign(given: Foreign | None) -> Foreign | None:
    """Foreign markup, if there is any."""
    return one(Foreign, given)


def as_attributes(given: Foreign | None) -> Foreign | None:
    """Foreign attributes of a value that has its elements in a field of their own."""
    foreign = one(Foreign, given)
    if foreign is not None and foreign.elements:
        message = "give the elements as `elements`; here are attributes"
        raise InvalidValue(message, path="elements")
    return foreign


@frozen(kw_only=True, repr=False)
class Open(Value):
    """A value whose element may hold markup of namespaces that newsfeed doesn't know.

    Attributes:
        foreign: That markup.

    """

    foreign: Foreign | None = field(default=None, converter=as_foreign, metadata=RARE)


CLEANING.update((_attributes, _content, _spaced))
LISTS.update((_attributes, _content, _spaced))
