"""Addresses as text.

The model has made them ASCII, so an ampersand is all that XML can object to.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from newsfeed.text.patterns import pattern
from newsfeed.text.scan import is_url
from newsfeed.text.shown import shown
from newsfeed.text.urls import is_iri, uri, url

from .address_faults import BY_SCHEME, OF_IDS, REGISTERED, refuse
from .codec import SAME, SURE, Codec, Unfit


def _iri(text: str) -> str:
    if not is_iri(text):
        refuse(text)
        message = f"{shown(text)} is not an absolute IRI"
        raise ValueError(message)
    return text


# RFC 3987 section 2.2, IRI-reference, less the empty one, which names the document itself. As in
# `is_iri`, there is neither white space nor any character that changes the direction of others.
_OF_IRIS: Final = (
    r"(?:[^\s\x00-\x1f\x7f-\x9f%<>\"{}|\\^`#\[\]\u200e\u200f\u202a-\u202e]++|%[0-9A-Fa-f]{2})"
)
_REFERENCE: Final = pattern(
    rf"(?=.)(?:[A-Za-z][A-Za-z0-9+.\-]*+:)?+(?://[^/?#]*+)?+{_OF_IRIS}*+(?:#{_OF_IRIS}*+)?+"
)
_PLAIN: Final = r"(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]++|%[0-9A-Fa-f]{2})"
_URI: Final = pattern(rf"[A-Za-z][A-Za-z0-9+.\-]*+:{_PLAIN}++(?:#{_PLAIN}*+)?+")
_WEB: Final = pattern(r"(?:https?|ftp):", re.IGNORECASE)


def is_uri(text: str) -> bool:
    """Say whether a text is an absolute URI: RFC 3986. Rules of single schemes are left out."""
    if is_url(text):
        return True
    return bool(text.isascii() and (is_iri(text) if _WEB.match(text) else _URI.fullmatch(text)))


def _legal_uri(text: str) -> None:
    """Refuse what RFC 3986 doesn't allow in an absolute URI, which `uri` would mend."""
    if is_url(text):
        return
    if not is_uri(text):
        refuse(text, in_ascii=True)
        if _SCHEME.match(text):
            why = "is out of form (RFC 3986): look at its host, its brackets and what follows a #"
        else:
            why = "is not absolute: write it with its scheme"
        message = f"{shown(text)} {why}"
        raise ValueError(message)
    if _WEB.match(text):
        url(text)  # its host and port


def _legal_url(text: str) -> None:
    _legal_uri(text)
    if not _WEB.match(text):
        url(text)  # which says what is wrong


def _legal_http_url(text: str) -> None:
    _legal_uri(text)
    if not text[:5].lower().startswith("http"):
        message = f"{shown(text)} is not an http or https URL"
        raise ValueError(message)


def _legal_reference(text: str) -> None:
    """Refuse what RFC 3987 allows neither in an IRI nor in a relative reference."""
    if is_url(text):
        return
    if not text:
        message = "there is no address: an empty one stands for the document itself"
        raise Unfit("blank-value", message)
    if _REFERENCE.fullmatch(text) is None or (_WEB.match(text) and not is_iri(text)):
        refuse(text)
        message = f"{shown(text)} is not an IRI or relative reference (RFC 3987): percent-encode it"
        raise ValueError(message)


def _legal_href(text: str) -> None:
    """Refuse the same, but for an empty reference, which is legal."""
    if text:
        _legal_reference(text)


_SCHEME: Final = pattern(r"[A-Za-z][A-Za-z0-9+.-]*+:")


def is_absolute(reference: str) -> bool:
    """Say whether a reference has a scheme."""
    return _SCHEME.match(reference) is not None


def resolved(reference: str, base: str) -> str:
    """Return a reference as seen from `base`: RFC 3986 section 5. An absolute one stays as it is.

    What can't be resolved comes back as it is, and is refused where it is decoded.
    """
    if not base or _SCHEME.match(reference):
        return reference
    from urllib.parse import urljoin  # noqa: PLC0415 -- only readers need it

    try:
        return urljoin(base, reference)
    except ValueError:
        return reference


# Nearly all addresses are of this form, which all of these take, and leave as it is.
SURE.update(
    dict.fromkeys((_iri, _legal_uri, _legal_url, _legal_reference, _legal_href, url, uri), is_url)
)
SAME.update(dict.fromkeys((_iri, url, uri), is_url))


#: An absolute http, https or ftp URL.
URL: Codec[str] = Codec(
    "absolute URL", None, url, rule="not-an-absolute-url", relative=True,
    legal=_legal_url,
)  # fmt: skip

#: The same of http and https only.
HTTP_URL: Codec[str] = Codec(
    "http URL", None, url, rule="not-an-http-url", relative=True, legal=_legal_http_url
)

#: Where the standard takes an absolute URI of any scheme, and what is held is a URL.
LINK: Codec[str] = Codec(
    "absolute URI", None, url, rule="not-an-absolute-uri", relative=True,
    legal=_legal_uri, doubts=(*BY_SCHEME, REGISTERED),
)  # fmt: skip

#: An absolute URI of any scheme.
URI: Codec[str] = Codec(
    "absolute URI", None, uri, rule="not-an-absolute-uri", relative=True,
    legal=_legal_uri, doubts=(*BY_SCHEME, REGISTERED),
)  # fmt: skip

#: An IRI, absolute or relative to the address of the document around (RFC 3987).
REFERENCE: Codec[str] = Codec(
    "IRI or relative reference", None, uri, rule="not-an-iri-reference", relative=True,
    legal=_legal_reference, doubts=(*BY_SCHEME, REGISTERED),
)  # fmt: skip

#: The same, also an empty one, which stands for the document around: RFC 3986 section 4.4.
HREF: Codec[str] = replace(REFERENCE, legal=_legal_href)

#: An absolute IRI, compared character by character and so never changed: RFC 4287 section 4.2.6.
IRI: Codec[str] = Codec(
    "absolute IRI", None, _iri, rule="not-an-absolute-iri", doubts=(*BY_SCHEME, REGISTERED)
)

#: The same where it is an identity, which everybody must write alike.
ID: Codec[str] = replace(IRI, doubts=OF_IDS)
