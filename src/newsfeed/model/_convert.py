"""Converters of texts: what a field accepts, turned into the one type it holds.

Each takes `None` for "not said" where its field may be empty, treats an empty string the same way,
and raises ValueError (or TypeError) with a sentence that says what is wrong; the constructor adds
which field.
"""

from __future__ import annotations

from datetime import UTC, datetime

from newsfeed.text.clean import line, markup, prose
from newsfeed.text.dates import instant
from newsfeed.text.languages import language
from newsfeed.text.media_types import TYPES
from newsfeed.text.patterns import pattern
from newsfeed.text.scan import COMPILED, is_clean, is_line, is_url
from newsfeed.text.shown import shown
from newsfeed.text.urls import host, is_iri, uri, url

from ._compiled import CLEANING, LOOKS, UNCHANGED

# RFC 6838 section 4.2; parameters as in RFC 9110 section 8.3.1.
_MEDIA_TYPE = pattern(
    r"[A-Za-z0-9!#$&^_.+-]++/[A-Za-z0-9!#$&^_.+-]++"
    r"(?:\s*+;\s*+[A-Za-z0-9!#$&^_.+*'%`|~-]++=(?:[^\s;\"]++|\"[^\"]*+\"))*+"
)

# RFC 5322 section 3.4.1, addr-spec, with a host that has a point in it: what RSS asks for.
_EMAIL = pattern(
    r"(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+|\"[^\"\\]++\")"
    r"@[A-Za-z0-9](?:-*+[A-Za-z0-9])*+(?:\.[A-Za-z0-9](?:-*+[A-Za-z0-9])*+)++"
)

# RFC 2326 section 3.6, normal play time without "now".
_PLAY_TIME = pattern(r"[0-9]++(?:\.[0-9]*+)?+|[0-9]++:[0-5]?[0-9]:[0-5]?[0-9](?:\.[0-9]*+)?+")
# The specification's own scenes and locations have minutes and seconds.
_SCENE_TIME = pattern(rf"{_PLAY_TIME.pattern}|[0-9]++:[0-5][0-9]")

#: What a date may be given as: an aware datetime, or a string in ISO 8601 (or RFC 822) with an
#: offset.
Instant = datetime | str


def required_line(text: str) -> str:
    """One line of text that must say something."""
    cleaned = line(text)
    if not cleaned:
        raise ValueError("must not be empty")
    return cleaned


def optional_line(text: str | None) -> str | None:
    """One line of text, if there is any."""
    return None if text is None else line(text) or None


def any_line(text: str | None) -> str:
    """One line of text, which may be empty."""
    return "" if text is None else line(text)


def optional_prose(text: str | None) -> str | None:
    """Plain text of several lines, if there is any."""
    return None if text is None else prose(text) or None


def optional_markup(text: str | None) -> str | None:
    """HTML, if there is any."""
    return None if text is None else markup(text) or None


#: Schemes of names that have a grammar of their own.
_NAMING = frozenset(("tag:", "urn:"))


def required_url(text: str) -> str:
    """An absolute http, https or ftp URL, made ASCII."""
    return url(text)


def optional_url(text: str | None) -> str | None:
    """An absolute URL, if there is one."""
    return None if text is None or not line(text) else url(text)


def required_uri(text: str) -> str:
    """An absolute URI of any harmless scheme; a tag, a URN and a UUID are what they say."""
    made = uri(text)
    if made[:4] in _NAMING:
        from newsfeed.text.identifiers import misnamed  # noqa: PLC0415 -- few addresses are names

        if fault := misnamed(made):
            raise ValueError(fault)
    return made


def optional_uri(text: str | None) -> str | None:
    """An absolute URI of any harmless scheme, if there is one."""
    return None if text is None or not line(text) else required_uri(text)


def optional_scheme(text: str | None) -> str | None:
    """What names a list of words, if anything does: Media RSS has names that no URN may have."""
    return None if text is None or not line(text) else uri(text)


def required_iri(text: str) -> str:
    """An absolute URI that identifies something: one of the scheme urn must be a whole name."""
    made = required_uri(text)
    if not is_iri(made):
        message = f"{shown(text)} is not an absolute IRI (a URN is urn:space:name)"
        raise ValueError(message)
    return made


def optional_iri(text: str | None) -> str | None:
    """An absolute URI that identifies something, if there is one."""
    return None if text is None or not line(text) else required_iri(text)


def required_host(text: str) -> str:
    """The name or address of a machine, without a scheme, a port or a path."""
    return host(required_line(text))


def optional_instant(when: Instant | None) -> datetime | None:
    """An instant in UTC, to the second, if there is one."""
    return None if when is None or (isinstance(when, str) and not line(when)) else instant(when)


def optional_language(tag: str | None) -> str | None:
    """A language tag (BCP 47), if there is one."""
    cleaned = optional_line(tag)
    return None if cleaned is None else language(cleaned)


def optional_type(text: str | None) -> str | None:
    """A media type, if there is one."""
    cleaned = optional_line(text)
    if cleaned is not None and not _MEDIA_TYPE.fullmatch(cleaned):
        raise ValueError(f"{shown(cleaned)} is not a media type: write one such as 'image/jpeg'")
    return cleaned


def optional_email(text: str | None) -> str | None:
    """An e-mail address, if there is one."""
    cleaned = optional_line(text)
    if cleaned is not None and not _EMAIL.fullmatch(cleaned):
        raise ValueError(
            f"{shown(cleaned)} is not an e-mail address: write user@host with a whole host, as in "
            "desk@news.example, and without the name"
        )
    return cleaned


def play_time(text: str | None) -> str | None:
    """A time within a media object (normal play time), if there is one."""
    cleaned = optional_line(text)
    if cleaned is not None and not _PLAY_TIME.fullmatch(cleaned):
        raise ValueError(f"{shown(cleaned)} is not a time: write 00:01:23.5, or seconds as in 83.5")
    return cleaned


def scene_time(text: str | None) -> str | None:
    """A time within a media object, where minutes and seconds alone are known, too."""
    cleaned = optional_line(text)
    if cleaned is not None and not _SCENE_TIME.fullmatch(cleaned):
        raise ValueError(f"{shown(cleaned)} is not a time: write 00:01:23.5, 01:23 or seconds")
    return cleaned


def one_of(word: str | None, what: str, *allowed: str) -> str | None:
    """One of a closed list of words, if it is said."""
    if word is None or word == "":
        return None
    for each in allowed:
        if word == each:
            return each
    raise ValueError(f"{shown(word)} is not a {what}: it must be one of {', '.join(allowed)}")


CLEANING.update(
    (
        *(required_line, optional_line, any_line, optional_prose, optional_markup),
        *(required_url, optional_url, required_uri, optional_uri, required_iri, optional_iri),
        optional_scheme,
        required_host,
        *(optional_language, optional_type, optional_email, play_time, scene_time),
    )
)

# Whether `x` is already what the converter would make of it; the constructor asks before it calls.
# What was not compiled is quicker as an expression that asks the cheapest question first. In ASCII
# a table finds controls and CR, which it changes; beyond ASCII most summaries and captions are one
# printable line, and what is neither is left to `prose`.
_IS_ASCII = "x.isascii() and (b := x.encode()).translate(TABLE) is b"
if COMPILED:
    _IS_LINE, _IS_PROSE, _IS_MARKUP = "is_line(x)", "is_clean(x)", "is_clean(x)"
else:
    _IS_LINE = 'type(x) is str and x and x.isprintable() and "  " not in x and x.strip() is x'
    _IS_PROSE = f"type(x) is str and x and ({_IS_ASCII} or x.isprintable()) and x.strip() is x"
    _IS_MARKUP = f"type(x) is str and x and {_IS_ASCII} and x.strip() is x"
_NAMES: dict[str, object] = {
    "is_line": is_line,
    "is_clean": is_clean,
    "TABLE": bytes(c if c in b"\t\n" or 0x20 <= c < 0x7F else 0x20 for c in range(256)),  # noqa: PLR2004 -- the printable characters of ASCII
}
_IS_INSTANT = "type(x) is datetime and x.tzinfo is UTC and not x.microsecond"
UNCHANGED.update(
    {
        required_line: (_IS_LINE, _NAMES),
        optional_line: (_IS_LINE, _NAMES),
        optional_prose: (_IS_PROSE, _NAMES),
        optional_markup: (_IS_MARKUP, _NAMES),
        required_url: ("is_url(x)", {"is_url": is_url}),
        optional_url: ("is_url(x)", {"is_url": is_url}),
        optional_instant: (_IS_INSTANT, {"datetime": datetime, "UTC": UTC}),
        optional_type: ("type(x) is str and x in TYPES", {"TYPES": TYPES}),
    }
)
LOOKS.update(
    {
        required_line: ("line", None),
        optional_line: ("line", None),
        optional_prose: ("clean", None),
        optional_markup: ("clean", None),
        required_url: ("url", None),
        optional_url: ("url", None),
        optional_instant: ("instant", None),
        optional_type: ("among", TYPES),
    }
)
