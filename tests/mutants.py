"""Documents with one thing wrong, made from valid ones; what becomes of each is for a test to say.

Every mutant changes one element or attribute: it is taken away, doubled, renamed, moved, put into
another namespace, given text or elements, or another value. Some remain valid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

if TYPE_CHECKING:
    from random import Random

#: The way to an element, from the root: local names, and which of its name it is in its parent.
Place = tuple[tuple[str, int], ...]

VENDOR: Final = "https://vendor.example/mutants"

#: What a value may be replaced by. Some of it is right for some values.
VALUES: Final = (
    *("", " ", "x", "a b", "-1", "0", "+1", "1.5", "1e3", "1,5", "015", "24", "70000", "500"),
    *("99999999999999999999", "٣", "yes", "TRUE", "True", "false", "All", "none", "monday"),
    *("http://", "https:/x", "//news.example/", "/relative", "?q", "#", "news.example"),
    *("https://news.example/a b", "https://news.example/ä", "https://news.example/100%"),
    *("https://news.example/<", "https://news.example/#a#b", "https://news_.example:99999/"),
    *("ftp://news.example/1", "mailto:jane@news.example", "urn:x", "tag:news.example:1"),
    *("urn:ebu", "urn:mpaa", "urn:simple"),
    *("jane@news", "Jane Doe", "Jane Doe <jane@news.example>", "jane@news.example Jane"),
    *("2022-12-19", "2022-02-30T06:30:00Z", "2022-12-19T06:30:00", "2022-12-19t06:30:00z"),
    *("2022-12-19T24:00:00Z", "2022-12-19T06:30Z", "19 Dec 2022", "Sun, 19 Dec 2022 06:30:00 GMT"),
    *("Mon, 19 Dec 2022 06:30:00 EST", "Mon, 19 Dec 2022 25:30:00 +0000"),
    *("en_GB", "english language", "e", "en-", "image", "image/", "image/png;", "/png", "*/*"),
    *("alternate", "self", "two words", "Photographer", "uploader", "md5", "sha-1"),
    *("dfdec888", "a,,b", "a:b:c", "00:61", "1:2", "12:5:1", "12:05:01.5", "now", "EURO", "eur"),
    *("1 2 3", "1,2", "start=2022; end=soon", "xhtml", "html", "text/xml", "multipart/mixed"),
    *("\n    x\n  ",),
)
#: Of a value, the same in ways that are mostly wrong.
_ALTERED: Final = (
    str.upper,
    str.lower,
    lambda text: f" {text}",
    lambda text: f"{text}\n",
    lambda text: text * 2,
    lambda text: text[:-1],
    lambda text: f"{text}\u200e",
)
_HTTP: Final = re.compile("^http:")


class Mutant(NamedTuple):
    """A document with one thing changed.

    Attributes:
        name: What was done to what.
        document: What came out.
        places: Where: elements of the new document, or where one stood in the old one.

    """

    name: str
    document: bytes
    places: tuple[Place, ...]


def place_of(element: etree._Element) -> Place:
    """Return the way to an element."""
    steps: list[tuple[str, int]] = []
    step: etree._Element | None = element
    while step is not None:
        number = 1 + sum(1 for _ in step.itersiblings(str(step.tag), preceding=True))
        steps.append((etree.QName(step).localname, number))
        step = step.getparent()
    return tuple(reversed(steps))


class Mutation:
    """All the ways of getting one document wrong."""

    def __init__(self, document: bytes) -> None:
        """Take a valid document."""
        self._root = etree.fromstring(document)
        self._elements = [each for each in self._root.iter("{*}*") if self._is_ours(each)]

    @staticmethod
    def _is_ours(element: etree._Element) -> bool:
        """Tell whether the standards speak of an element: not of what is in those of others."""
        return all(
            "vendor.example" not in str(each.tag) and "1999/xhtml" not in str(each.tag)
            for each in (element, *element.iterancestors())
        )

    def mutants(self, every: int = 1, first: int = 0) -> Iterator[Mutant]:
        """Yield the mutants, or one of so many, beginning with the one at `first`."""
        for number, (name, change) in enumerate(self._changes()):
            if number % every != first % every:
                continue
            if (mutant := self._made(name, change)) is not None:
                yield mutant

    def drawn(self, random: Random, most: int) -> Iterator[Mutant]:
        """Yield a few mutants; drawing them costs less than naming all."""
        for _ in range(most):
            number = random.randrange(len(self._elements))
            changes = list(self._of(number))
            if changes and (mutant := self._made(*random.choice(changes))) is not None:
                yield mutant

    def _made(self, name: str, change: _Change) -> Mutant | None:
        root = deepcopy(self._root)
        elements = [each for each in root.iter("{*}*") if self._is_ours(each)]
        places = change(elements)
        if places is None:
            return None
        root = elements[0].getroottree().getroot()
        return Mutant(name, etree.tostring(root, encoding="utf-8"), places)

    def _changes(self) -> Iterator[tuple[str, _Change]]:
        for number in range(len(self._elements)):
            yield from self._of(number)

    def _of(self, number: int) -> Iterator[tuple[str, _Change]]:
        """Yield the changes of one element, and what to call them."""
        element = self._elements[number]
        label = f"{etree.QName(element).localname}#{number}"
        for change in _of_element(number):
            yield f"{_called(change)} {change.said} {label}", change
        if not len(element) and (element.text or "").strip():
            for value in _values(element.text or ""):
                yield f"text {value!r} {label}", _Text(number, value)
        for name in map(str, element.attrib):
            told = f"{label}/@{etree.QName(name).localname}"
            for change in _of_attribute(number, name):
                yield f"{_called(change)} {change.said} {told}", change
            for value in _values(str(element.get(name))):
                yield f"value {value!r} {told}", _Value(number, name, value)


def _called(change: _Change) -> str:
    return type(change).__name__.lstrip("_").lower()


def _values(text: str) -> tuple[str, ...]:
    return (*VALUES, *(alter(text) for alter in _ALTERED))


class _Change:
    """A change of the element of a number; returns where, or None when it can't be made."""

    def __init__(self, number: int, said: str = "") -> None:
        self.number = number
        self.said = said

    def __call__(self, elements: list[etree._Element]) -> tuple[Place, ...] | None:
        raise NotImplementedError


class _Removed(_Change):
    def __call__(self, elements: list[etree._Element]) -> tuple[Place, ...] | None:
        element = elements[self.number]
        parent = element.getparent()
        if parent is None:
            return None
        place = place_of(element)
        parent.remove(element)
        return (place,)


class _Doubled(_Change):
    def __call__(self, elements: list[etree._Element]) -> tuple[Place, ...] | None:
        element = elements[self.number]
        if element.getparent() is None:
            return None
        copy = deepcopy(element)
        element.addnext(copy)
        return (place_of(copy), place_of(element))


class _Renamed(_Change):
    def __call__(self, elements: list[etree._Element]) -> tuple[Place, ...] | None:
        element = elements[self.number]
        name = etree.QName(element)
        local = {
            "upper": name.localname.upper(),
            "lower": name.localname.lower(),
            "first": name.localname[0].swapcase() + name.localname[1:],
            "longer": f"{name.localname}x",
        }[self.said]
        if local == name.localname:
            return None
        old = place_of(element)
        element.tag = etree.QName(name.namespace, local).text
        return (place_of(element), old)


class _InNamespace(_Change):
    def __call__(self, elements: list[etree._Element]) -> tuple[Place, ...] | None:
        element = elements[self.number]
        name = etree.QName(element)
        space = name.namespace or ""
        made = {
            "none": "",
            "https": _HTTP.sub("https:", space),
            "slash": space.rstrip("/") if space.endswith("/") else f"{space}/",
            "atom": "http://www.w3.org/2005/Atom",
            "media": "http://search.yahoo.com/mrss/",
        }[self.said]
        if made == space or (not space and self.said in {"https", "slash"}):
            return None
        old = place_of(element)
        if element.getparent() is not None and self.said in {"https", "slash"}:
            # As where the declaration is wrong: all in it goes along.
            for each in element.iter(f"{{{space}}}*"):
                each.tag = etree.QName(made, etree.QName(each).localname).text
        else:
            element.tag = etree.QName(made or None, name.localname).text
        return (place_of(element), old)


class _Moved(_Change):
    def __call__(self, elements: list[etree._Element]) -> tuple[Place, ...] | None:
        element = elements[self.number]
        parent = element.getparent()
        if parent is None:
            return None
        targets = {
            "up": parent.getparent(),
            "root": elements[0],
            "before": element.getprevious(),
            "after": element.getnext(),
            "last": elements[-1],
        }
        target = targets[self.said]
        if target is None or target is parent or element in (target, *target.iterancestors()):
            return None
        old = place_of(element)
        element.tail = None
        target.append(element)
        return (place_of(element), old)


class _Filled(_Change):
    def __call__(self, elements: list[etree._Element]) -> tuple[Place, ...] | None:
        element = elements[self.number]
        if self.said == "text":
            element.text = f"stray{element.text or ''}"
        elif self.said == "tail":
            if element.getparent() is None:
                return None
            element.tail = f"stray{element.tail or ''}"
        else:
            space = {"vendor": VENDOR, "none": None, "own": etree.QName(element).namespace}[
                self.said
            ]
            inner = etree.SubElement(element, etree.QName(space, "stray"))
            return (place_of(inner), place_of(element))
        return (place_of(element),)


class _Emptied(_Change):
    def __call__(self, elements: list[etree._Element]) -> tuple[Place, ...] | None:
        element = elements[self.number]
        if not len(element) or element.getparent() is None:
            return None
        for child in list(element):
            element.remove(child)
        return (place_of(element),)


class _Text(_Change):
    def __call__(self, elements: list[etree._Element]) -> tuple[Place, ...] | None:
        element = elements[self.number]
        if element.text == self.said:
            return None
        element.text = self.said
        return (place_of(element),)


class _Added(_Change):
    def __call__(self, elements: list[etree._Element]) -> tuple[Place, ...] | None:
        element = elements[self.number]
        name = {
            "unknown": "stray",
            "media": "{http://search.yahoo.com/mrss/}stray",
            "lang": "{http://www.w3.org/XML/1998/namespace}lang",
            "base": "{http://www.w3.org/XML/1998/namespace}base",
            "space": "{http://www.w3.org/XML/1998/namespace}space",
        }[self.said]
        element.set(name, "two words")
        return (place_of(element),)


class _OfAttribute(_Change):
    def __init__(self, number: int, name: str, said: str = "") -> None:
        super().__init__(number, said)
        self.name = name


class _Unset(_OfAttribute):
    def __call__(self, elements: list[etree._Element]) -> tuple[Place, ...] | None:
        element = elements[self.number]
        del element.attrib[self.name]
        return (place_of(element),)


class _Respelled(_OfAttribute):
    def __call__(self, elements: list[etree._Element]) -> tuple[Place, ...] | None:
        element = elements[self.number]
        name = self.name.swapcase() if self.said == "case" else f"{self.name}x"
        if "}" in name:
            return None
        element.set(name, str(element.attrib.pop(self.name)))
        return (place_of(element),)


class _Value(_OfAttribute):
    def __init__(self, number: int, name: str, value: str) -> None:
        super().__init__(number, name, value)

    def __call__(self, elements: list[etree._Element]) -> tuple[Place, ...] | None:
        element = elements[self.number]
        if element.get(self.name) == self.said:
            return None
        element.set(self.name, self.said)
        return (place_of(element),)


def _of_element(number: int) -> Iterator[_Change]:
    yield _Removed(number)
    yield _Doubled(number)
    yield _Emptied(number)
    for how in ("upper", "lower", "first", "longer"):
        yield _Renamed(number, how)
    for how in ("none", "https", "slash", "atom", "media"):
        yield _InNamespace(number, how)
    for how in ("up", "root", "before", "after", "last"):
        yield _Moved(number, how)
    for how in ("text", "tail", "vendor", "none", "own"):
        yield _Filled(number, how)
    for how in ("unknown", "media", "lang", "base", "space"):
        yield _Added(number, how)


def _of_attribute(number: int, name: str) -> Iterator[_OfAttribute]:
    yield _Unset(number, name)
    yield _Respelled(number, name, "case")
    yield _Respelled(number, name, "longer")
