"""What is wrong with an address, where a rule of its own says so."""

from __future__ import annotations

from typing import Final

from newsfeed.report import Severity
from newsfeed.text.canonical import uncanonical
from newsfeed.text.identifiers import no_tag, no_urn, no_uuid
from newsfeed.text.iris import is_iri
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

from .codec import Doubt, Unfit

# RFC 3986 section 2: neither reserved nor unreserved, nor the beginning of an encoded byte.
_FOREIGN: Final = pattern(r"[\x00-\x20\x7f<>\"{}|\\^`]|%(?![0-9A-Fa-f]{2})")
_SCHEME: Final = pattern(r"[A-Za-z][A-Za-z0-9+.\-]*+(?=:)")


def refuse(text: str, *, in_ascii: bool = False) -> None:
    """Refuse a text that is no address for a reason that has a rule of its own.

    Args:
        text: It is out of form, as the caller knows.
        in_ascii: Whether IRIs are refused, too.

    Raises:
        Unfit: There is such a reason.

    """
    for doubt in BY_SCHEME:
        if why := doubt.why(text):
            raise Unfit(doubt.rule, why)
    if found := _FOREIGN.search(text.strip(" \t\r\n")):
        what = shown(found[0])
        message = f"{shown(text)} has {what} in it, which no address may: percent-encode it"
        raise Unfit("character-not-in-uri", message)
    if in_ascii and not text.isascii():
        message = (
            f"{shown(text)} is not in ASCII, as a URI is: percent-encode it, and write its host in "
            "punycode"
        )
        raise Unfit("iri-instead-of-uri", message)


def no_id(text: str) -> str | None:
    """Say why a text can't be an id in Atom: RFC 4287 section 4.2.6; None if it can."""
    if not is_iri(text):
        return f"{shown(text)} is not an absolute IRI"
    return no_uuid(text) and f"{shown(text)} is not the IRI of a UUID"


def _unregistered(text: str) -> str | None:
    if text.startswith("http"):
        return None  # nearly all of them; what else begins so is refused or registered
    found = _SCHEME.match(text)
    if found is None:
        return None
    from newsfeed.text.schemes import SCHEMES  # noqa: PLC0415 -- hardly ever needed

    if found[0].lower() in SCHEMES:
        return None
    return f"{shown(text)} has the scheme {found[0]}, which is not registered: few know it"


#: Whether an address is what its scheme asks for.
BY_SCHEME: Final = (
    Doubt("not-a-tag-uri", Severity.ERROR, no_tag),
    Doubt("not-a-urn", Severity.ERROR, no_urn),
    Doubt("not-a-uuid", Severity.ERROR, no_uuid),
)

#: Whether IANA knows its scheme.
REGISTERED: Final = Doubt("unregistered-scheme", Severity.WARNING, _unregistered)

#: The same, and whether it is in canonical form: RFC 4287 section 4.2.6.1.
OF_IDS: Final = (
    *BY_SCHEME,
    REGISTERED,
    Doubt("id-not-canonical", Severity.WARNING, uncanonical),
)
