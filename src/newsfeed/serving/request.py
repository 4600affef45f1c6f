"""What a request's header fields say: quality values, entity tags (RFC 9110 sections 5.6, 8.8)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple, cast

__all__ = ["Headers", "Tag", "by_name", "qualities", "tags"]

#: Header fields as frameworks have them: a mapping, or pairs of name and value.
Headers = Mapping[str, str] | Iterable[tuple[str, str]]

_QUALITY: Final = re.compile(r"(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)", re.ASCII)

# A tag may hold commas. One without quotes is no tag, but some readers send back what they got
# without its quotes, and would load the whole feed each time.
_TAG: Final = re.compile(r'(?P<weak>W/)?"(?P<tag>[^"]*)"|(?P<bare>[^\s,"]+)')


class Tag(NamedTuple):
    """An entity tag.

    Attributes:
        opaque: What stands between the quotes.
        weak: Whether it has the mark `W/`.

    """

    opaque: str
    weak: bool = False

    def __str__(self) -> str:
        """Return it as it stands in a header field."""
        return f'{"W/" if self.weak else ""}"{self.opaque}"'


def by_name(headers: Headers) -> dict[str, str]:
    """Return header fields by their names in lower case; of one name, joined by commas."""
    # Headers of some frameworks have items() and are no mapping.
    items: Callable[[], Iterable[tuple[str, str]]] | None = getattr(headers, "items", None)
    pairs = cast("Iterable[tuple[str, str]]", headers) if items is None else items()
    found: dict[str, str] = {}
    for name, value in pairs:
        key, text = name.lower(), value.strip()
        found[key] = f"{found[key]}, {text}" if key in found else text
    return found


def qualities(field: str) -> dict[str, float]:
    """Return what a field such as Accept-Encoding names, in lower case, and how welcome it is.

    A member with a weight that is none is passed over: RFC 9110 section 12.4.2.
    """
    found: dict[str, float] = {}
    for member in field.split(","):
        name, *parameters = (each.strip().lower() for each in member.split(";"))
        weight = "1"
        for each in parameters:
            key, _, value = each.partition("=")
            if key.rstrip() == "q":
                weight = value.strip()
        if name and _QUALITY.fullmatch(weight):
            found[name] = float(weight)
    return found


def tags(field: str) -> tuple[Tag, ...]:
    """Return the entity tags of a field such as If-None-Match."""
    return tuple(
        Tag(found["bare"] or found["tag"] or "", weak=bool(found["weak"]))
        for found in _TAG.finditer(field)
    )
