"""Addresses as text.

The model has made them ASCII, so an ampersand is all that XML can object to.
"""

from __future__ import annotations

from newsfeed.text.urls import is_iri, uri, url

from .codec import Codec


def _iri(text: str) -> str:
    if not is_iri(text):
        message = f"{text!r} is not an absolute IRI"
        raise ValueError(message)
    return text


#: An absolute http, https or ftp URL.
URL: Codec[str] = Codec("absolute URL", None, url, safe="amp")

#: An absolute URI of any scheme.
URI: Codec[str] = Codec("absolute URI", None, uri, safe="amp")

#: An absolute IRI, compared character by character and so never changed: RFC 4287 section 4.2.6.
IRI: Codec[str] = Codec("absolute IRI", None, _iri)
