"""Elements of RSS and the elements of other vocabularies that say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from newsfeed._wire.names import Name
from newsfeed._wire.node import Node, elements
from newsfeed._wire.rule import Fault

from .creative_commons import CC, LICENSES
from .dc import DC
from .dcterms import DCTERMS
from .legacy import ADMIN
from .spaces import ATOM, RSS


def _twins(pairs: Mapping[Name, Name]) -> Mapping[str, tuple[str, str, str]]:
    return {twin.key: (core.key, core.qname, _said(twin)) for core, twin in pairs.items()}


def _said(name: Name) -> str:
    return name.qname if name.namespace.prefix else f"atom:{name.local}"


#: Of channels: from the twin to the element of RSS, and what both are called.
CHANNEL: Final = _twins(
    {
        RSS("language"): DC("language"),
        RSS("copyright"): DC("rights"),
        RSS("managingEditor"): DC("creator"),
        RSS("webMaster"): DC("publisher"),
        RSS("pubDate"): DC("date"),
        RSS("lastBuildDate"): DCTERMS("modified"),
        RSS("generator"): ADMIN("generatorAgent"),
        LICENSES("license"): CC("license"),
    }
)

#: Of items. dc:creator beside author has a rule of its own.
ITEM: Final = {
    **_twins(
        {
            RSS("pubDate"): DC("date"),
            RSS("category"): DC("subject"),
            RSS("source"): DC("source"),
            RSS("guid"): ATOM("id"),
            LICENSES("license"): CC("license"),
        }
    ),
    **_twins({RSS("pubDate"): ATOM("published")}),
}


def repeated(parent: Node, twins: Mapping[str, tuple[str, str, str]]) -> Iterator[Fault]:
    """Yield a fault for each twin that stands beside the element whose twin it is."""
    inner = elements(parent)
    found = [each for each in inner if each.name in twins]
    if found:
        names = {each.name for each in inner}
        for each in found:
            core, said, twin = twins[each.name]
            if core in names:
                yield Fault(f"{said} says the same: leave {twin} out", (each,))
