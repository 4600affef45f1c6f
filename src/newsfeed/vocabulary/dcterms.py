"""DCMI metadata terms: http://purl.org/dc/terms/.

Specified at https://www.dublincore.org/specifications/dublin-core/dcmi-terms/. Feeds use them to
say when an item was modified, and how long it is valid.
"""

from __future__ import annotations

from datetime import datetime

from newsfeed._wire.codec import Codec
from newsfeed._wire.dates import W3CDTF
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Child, Row, Switch
from newsfeed.model import Period
from newsfeed.text.dates import instant, rfc3339

from .checked import ANY_TEXT, row
from .dc import says_something
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

#: Of feeds, articles and media objects: what is written besides what has rows elsewhere.
ROWS: tuple[Row, ...] = (
    *(row(DCTERMS(local), W3CDTF) for local in ("created", "date", "issued", "modified")),
    *(row(DCTERMS(local), PERIOD) for local in ("available", "valid")),
    *(
        row(DCTERMS(local), ANY_TEXT, many=True, rules=(says_something,))
        for local in (
            "abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative "
            "audience bibliographicCitation conformsTo contributor coverage creator dateAccepted "
            "dateCopyrighted dateSubmitted description educationLevel extent format hasFormat "
            "hasPart hasVersion identifier instructionalMethod isFormatOf isPartOf isReferencedBy "
            "isReplacedBy isRequiredBy isVersionOf language license mediator medium provenance "
            "publisher references relation replaces requires rights rightsHolder source spatial "
            "subject tableOfContents temporal title type"
        ).split()
    ),
)
