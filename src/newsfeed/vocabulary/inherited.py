"""What no vocabulary knows, and every one may hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newsfeed._wire import shape
from newsfeed._wire.context import Around
from newsfeed._wire.shape import Any_
from newsfeed.model import Element, Foreign


def kept(
    name: str,
    attributes: Mapping[str, str],
    content: Iterable[str | Element],
    prefix: str | None,
) -> Element:
    """Return an element that no vocabulary knows."""
    return Element(name, attributes, content, prefix=prefix)


def as_fields(fields: dict[str, Any], _: Around) -> dict[str, Any]:
    """Return fields that belong to the value around."""
    return fields


#: What the vocabularies don't know.
ELEMENTS = Any_("elements", kept)


def _foreign(
    attributes: Mapping[str, str], elements: Iterable[Element], prefixes: Mapping[str, str]
) -> Foreign:
    return Foreign(attributes=attributes, elements=elements, prefixes=prefixes)


#: What they don't know of an element that a value stands for.
FOREIGN = shape.Foreign("foreign", _foreign, kept)
