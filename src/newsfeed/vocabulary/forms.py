"""Forms of text that these vocabularies ask for, as stricter twins of what the model takes."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.codec import SURE, Codec, Unfit, bounded, matching
from newsfeed._wire.dates import W3CDTF
from newsfeed._wire.forms import EMAIL_PATTERN
from newsfeed.text.iris import is_iri
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown
from newsfeed.text.urls import host

# RFC 2326 section 3.6, normal play time.
_PLAY_TIME: Final = r"now|[0-9]++(?:\.[0-9]*+)?+|[0-9]++:[0-5]?[0-9]:[0-5]?[0-9](?:\.[0-9]*+)?+"

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

#: "user@host (Real Name)", or the address alone: RSS Best Practices Profile, e-mail addresses. The
#: other forms are no fault of the address, and have a rule.
legal_contact = matching(
    rf"{EMAIL_PATTERN}(?: \((?:[^()\\]++|\\.)++\))?+|[^<>@(),;:]*+<{EMAIL_PATTERN}>|"
    rf"(?i:mailto):(?:[A-Za-z0-9._+%!$&'*~=-]++|%[0-9A-Fa-f]{{2}})++"
    r"(?:@[A-Za-z0-9.%-]++)?+(?:\?[^\s<>]*+)?+",
    "is not an e-mail address: write user@host (Real Name)",
)

# It begins where a run of such characters does, so that no text takes more than linear time.
_MAILBOX: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]"

#: An e-mail address among words.
EMAIL_IN_TEXT: Final = pattern(rf"(?<!{_MAILBOX}){_MAILBOX}++@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++")

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
        "number of pixels", str, int, safe=True, rule="picture-too-large", legal=bounded(1, most)
    )


def _legal_host(text: str) -> None:
    if "://" in text or host(text) != text.lower():
        message = f"{shown(text)} is not a host: write one as in rpc.news.example"
        raise ValueError(message)


#: The name or address of a machine.
HOST: Codec[str] = Codec("host", None, str, rule="not-a-host", legal=_legal_host)

#: A port of TCP.
PORT: Codec[int] = Codec("port", str, int, safe=True, rule="not-a-port", legal=bounded(1, 65535))


def _legal_hour(text: str) -> None:
    if text == "24":
        message = "there is no hour 24: the one after midnight is 0"
        raise Unfit("hour-24", message)
    _of_a_day(text)


_of_a_day = bounded(0, 23)

#: An hour of the day.
HOUR: Codec[int] = Codec("hour", str, int, safe=True, rule="not-an-hour", legal=_legal_hour)

_RELATION: Final = pattern(r"(?:[^\s\x00-\x1f\x7f-\x9f%<>\"{}|\\^`#/?:\[\]]++|%[0-9A-Fa-f]{2})++")


def is_relation(text: str) -> bool:
    """Say whether a text can be the name of a relation: isegment-nz-nc of RFC 3987."""
    return _RELATION.fullmatch(text) is not None


def _legal_relation(text: str) -> None:
    if not is_relation(text) and not is_iri(text):
        message = f"{shown(text)} is neither the name of a relation nor an IRI"
        raise ValueError(message)


# The relations of RFC 4287.
SURE[_legal_relation] = frozenset({"alternate", "enclosure", "related", "self", "via"}).__contains__

#: RFC 4287 section 4.2.7.2: a registered name (isegment-nz-nc of RFC 3987), or an IRI.
RELATION: Codec[str] = Codec(
    "relation", None, str, rule="not-a-link-relation", legal=_legal_relation
)

# Components in any order, each once: DCMI Period Encoding Scheme, section 3.
_OF_PERIOD: Final = pattern("(?P<key>start|end|scheme|name)=(?P<said>[^=]++)")


def legal_period(text: str) -> None:
    """Refuse what is neither a date nor a period of the DCMI Period Encoding Scheme."""
    bounds = [text] if "=" not in text else _bounds(text)
    for each in bounds:
        if W3CDTF.legal is not None:
            W3CDTF.legal(each)


def _bounds(text: str) -> list[str]:
    """Return when a period begins and ends, as far as it says so."""
    said: dict[str, str] = {}
    if text != text.strip():
        raise ValueError(text)  # the checker says what is wrong
    for part in text.removesuffix(";").split(";"):
        found = _OF_PERIOD.fullmatch(part.strip())
        if found is None or found["key"] in said:
            message = f"{shown(text)} is no period: write start=2022-12-19; end=2022-12-20"
            raise ValueError(message)
        said[found["key"]] = found["said"]
    if said.get("scheme", "W3C-DTF") != "W3C-DTF" or not said.keys() & {"start", "end"}:
        message = f"{shown(text)} is no period in W3C-DTF: write start=2022-12-19; end=2022-12-20"
        raise ValueError(message)
    return [said[key] for key in ("start", "end") if key in said]


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
