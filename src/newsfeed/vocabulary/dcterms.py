"""DCMI metadata terms that feeds use: when an item was modified, how long it is valid."""

from __future__ import annotations

from datetime import datetime

from newsfeed._wire.codec import Codec
from newsfeed._wire.dates import W3CDTF
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Child, Switch
from newsfeed.model import Period
from newsfeed.text.dates import instant, rfc3339

from .forms import legal_period

DCTERMS = Namespace(
    "dcterms",
    "http://purl.org/dc/terms/",
    "https://www.dublincore.org/specifications/dublin-core/dcmi-terms/",
)


# Marks that would end the name or begin another part; the notation has no escape for them.
_MARKS = str.maketrans(";=", ",:")


def _encode(period: Period) -> str:
    parts = []
    if period.start is not None:
        parts.append(f"start={rfc3339(period.start)}")
    if period.end is not None:
        parts.append(f"end={rfc3339(period.end)}")
    parts.append("scheme=W3C-DTF")
    if period.name is not None:
        parts.append(f"name={period.name.translate(_MARKS)}")
    return "; ".join(parts)


def _decode(text: str) -> Period:
    said: dict[str, str] = {}
    for part in text.split(";"):
        key, equals, content = part.partition("=")
        if equals:
            said[key.strip().lower()] = content.strip()

    def when(key: str) -> datetime | None:
        return instant(said[key]) if said.get(key) else None

    return Period(start=when("start"), end=when("end"), name=said.get("name"))


#: A span of time in the DCMI Period Encoding Scheme, its dates in W3C-DTF.
PERIOD: Codec[Period] = Codec(
    "DCMI period", _encode, _decode, rule="not-a-period", legal=legal_period
)

VALID = Child("valid", DCTERMS("valid"), PERIOD, ref="dcterms:valid")

#: Off unless asked for: some readers show a modified item under its new date.
MODIFIED = Switch(
    "updated",
    {
        True: (Child("updated", DCTERMS("modified"), W3CDTF, ref="dcterms:modified"),),
        False: (),
    },
)
