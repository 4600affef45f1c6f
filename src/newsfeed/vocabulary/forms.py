"""Forms of text that these vocabularies ask for, as stricter twins of what the model takes."""

from __future__ import annotations

import re
from typing import Final

from newsfeed._wire.codec import Codec, bounded, matching
from newsfeed._wire.dates import W3CDTF
from newsfeed._wire.forms import EMAIL_PATTERN
from newsfeed.text.iris import is_iri
from newsfeed.text.shown import shown
from newsfeed.text.urls import host

# RFC 2326 section 3.6, normal play time without "now".
_PLAY_TIME: Final = r"[0-9]++(?:\.[0-9]*+)?+|[0-9]++:[0-5]?[0-9]:[0-5]?[0-9](?:\.[0-9]*+)?+"

#: A time within a media object.
PLAY_TIME: Codec[str] = Codec(
    "play time", None, str, rule="not-a-play-time",
    legal=matching(_PLAY_TIME, "is not a time: write 00:01:23.5, or seconds as in 83.5"),
)  # fmt: skip

#: The same; the specification's own scenes and locations have minutes and seconds alone.
SCENE_TIME: Codec[str] = Codec(
    "play time", None, str, rule="not-a-play-time",
    legal=matching(
        rf"{_PLAY_TIME}|[0-9]++:[0-5][0-9]", "is not a time: write 00:01:23.5, 01:23 or seconds"
    ),
)  # fmt: skip

#: ISO 4217.
CURRENCY: Codec[str] = Codec(
    "currency", None, str, rule="not-a-currency",
    legal=matching("[A-Z]{3}", "is not a currency: write its code, such as EUR"),
)  # fmt: skip

#: "user@host (Real Name)", or the address alone: RSS Best Practices Profile, e-mail addresses.
legal_contact = matching(
    rf"{EMAIL_PATTERN}(?: \((?:[^()\\]++|\\.)++\))?+",
    "is not an e-mail address: write user@host (Real Name)",
)

#: RSS Best Practices Profile, textInput name.
INPUT_NAME: Codec[str] = Codec(
    "name of a form's field", None, str, rule="not-a-field-name",
    legal=matching(
        "[A-Za-z][A-Za-z0-9:._-]*+",
        "is not the name of a field: a letter, then letters, digits, : . _ or -",
    ),
)  # fmt: skip


def size(most: int) -> Codec[int]:
    """Return the codec of a picture's width or height in pixels."""
    return Codec(
        "number of pixels", str, int, safe="all", rule="picture-too-large", legal=bounded(1, most)
    )


def _legal_host(text: str) -> None:
    if "://" in text or host(text) != text.lower():
        message = f"{shown(text)} is not a host: write one as in rpc.news.example"
        raise ValueError(message)


#: The name or address of a machine.
HOST: Codec[str] = Codec("host", None, str, rule="not-a-host", legal=_legal_host)

#: A port of TCP.
PORT: Codec[int] = Codec("port", str, int, safe="all", rule="not-a-port", legal=bounded(1, 65535))

#: An hour of the day.
HOUR: Codec[int] = Codec("hour", str, int, safe="all", rule="not-an-hour", legal=bounded(0, 23))

_RELATION: Final = re.compile(
    r"(?:[^\s\x00-\x1f\x7f-\x9f%<>\"{}|\\^`#/?:\[\]]++|%[0-9A-Fa-f]{2})++"
)


def _legal_relation(text: str) -> None:
    if _RELATION.fullmatch(text) is None and not is_iri(text):
        message = f"{shown(text)} is neither the name of a relation nor an IRI"
        raise ValueError(message)


#: RFC 4287 section 4.2.7.2: a registered name (isegment-nz-nc of RFC 3987), or an IRI.
RELATION: Codec[str] = Codec(
    "relation", None, str, rule="not-a-link-relation", legal=_legal_relation
)

_PERIOD: Final = re.compile(
    r"(?:start=(?P<start>[^;\s]++))?(?:;?\s*end=(?P<end>[^;\s]++))?(?:;\s*scheme=W3C-DTF)?"
    r"(?:;\s*name=[^;=]++)?;?"
)


def legal_period(text: str) -> None:
    """Refuse what is neither a date nor a period of the DCMI Period Encoding Scheme."""
    found = _PERIOD.fullmatch(text)
    bounds = [each for each in found.group("start", "end") if each] if found else []
    for each in bounds or [text]:
        if W3CDTF.legal is not None:
            W3CDTF.legal(each)


# Media RSS 1.5.1, media:keywords: at least one, none of them empty.
legal_keywords = matching(
    r"\s*+[^\s,][^,]*+(?:,\s*+[^\s,][^,]*+)*+", "has an empty keyword: write a, b, c"
)

# Media RSS 1.5.1, media:tags: "news: 5, abc:3, reuters".
legal_tags = matching(
    r"\s*+[^\s,:][^,:]*+(?::\s*+[0-9]++\s*+)?+(?:,\s*+[^\s,:][^,:]*+(?::\s*+[0-9]++\s*+)?+)*+",
    "is not a list of tags: write news:5, sea",
)

# Media RSS 1.5.1, media:credit: roles are in lower case.
legal_role = matching(
    r"(?!\s)(?:[^\W\d_]|[\W\d_])++(?<!\s)", "is not a role: write one such as photographer"
)


def lower_role(text: str) -> None:
    """Refuse what is no role, or not in lower case."""
    legal_role(text)
    if text != text.lower() and any(each.isupper() or each.istitle() for each in text):
        message = f"{shown(text)} is not in lower case: write {shown(text.lower())}"
        raise ValueError(message)


#: A role of media:credit.
ROLE: Codec[str] = Codec("role", None, str, rule="role-not-in-lower-case", legal=lower_role)
