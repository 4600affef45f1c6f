"""The grammars of identifiers: URI (RFC 3986), IRI (RFC 3987), tag (RFC 4151) and URN (RFC 8141).

`newsfeed.text.urls` makes identifiers and is where `is_iri` is imported from; this is what both
stand on. Every repetition is possessive, so that no identifier, however odd, takes more than
linear time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from .patterns import pattern

__all__ = ["HEX", "NAME", "NORMAL_URL", "PCHAR", "TAGGER", "is_iri"]

# RFC 3986, appendix A. Inside of brackets: unreserved and sub-delims; with ":" and "@", pchar.
NAME: Final = r"A-Za-z0-9\-._~!$&'()*+,;="
PCHAR: Final = rf"{NAME}:@"
HEX: Final = "%[0-9A-Fa-f]{2}"
_PATH: Final = rf"(?:[{PCHAR}/]++|{HEX})*+"
_QUERY: Final = rf"(?:[{PCHAR}/?]++|{HEX})*+"

# A URL with nothing left to do: no user, no port, no point behind the host, nothing to encode.
NORMAL_URL: Final = pattern(
    r"(?:https?|ftp)://(?=[^/]{1,253}+/)[a-z0-9_\-]{1,63}+(?:\.[a-z0-9_\-]{1,63}+)*+"
    rf"/{_PATH}(?:\?{_QUERY})?+(?:#{_QUERY})?+"
)

# RFC 3987, section 2.2: ucschar, without white space and without the bidirectional formatting
# characters that section 4.1 forbids; iprivate, for queries only.
_UCSCHAR: Final = (
    "\xa1-\u167f\u1681-\u1fff\u200b-\u200d\u2010-\u2027\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff"
    "\uf900-\ufdcf\ufdf0-\uffef"
    + "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 14))
    + "\U000e1000-\U000efffd"
)
_IPRIVATE: Final = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
# RFC 4151, section 2.1: who made the tag, a host or an e-mail address; when; and what.
_LABEL: Final = "[A-Za-z0-9]++(?:-++[A-Za-z0-9]++)*+"
TAGGER: Final = pattern(rf"(?:[A-Za-z0-9\-._]++@)?+{_LABEL}(?:\.{_LABEL})*+")
_TAG: Final = pattern(
    rf"(?i:tag):{TAGGER.pattern},"
    r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?+)?+"
    rf":{_QUERY}(?:#{_QUERY})?+"
)

# RFC 8141, section 2: the namespace, the name in it, and components for resolvers and queries.
_URN: Final = pattern(
    rf"(?i:urn):[A-Za-z0-9][A-Za-z0-9\-]{{0,30}}[A-Za-z0-9]:(?:[{PCHAR}]|{HEX}){_PATH}"
    rf"(?:\?[+=](?:[{PCHAR}]|{HEX}){_QUERY})?+(?:#{_QUERY})?+"
)

_WITH_HOST: Final = frozenset({"ftp", "http", "https"})


def is_iri(text: str) -> bool:
    """Say whether `text` is an absolute IRI, as the id of an Atom feed or entry must be.

    By the syntax of RFC 3987, where "http", "https" and "ftp" need a host, "tag" follows RFC 4151
    and "urn" RFC 8141. White space of any kind is refused, as are bidirectional formatting
    characters.
    """
    if NORMAL_URL.fullmatch(text):
        return True
    scheme = text.partition(":")[0].lower()
    if scheme == "tag":
        return _TAG.fullmatch(text) is not None
    if scheme == "urn":
        return _URN.fullmatch(text) is not None
    found = _absolute(in_ascii=text.isascii()).fullmatch(text)
    return found is not None and (scheme not in _WITH_HOST or bool(found["host"]))


@cache
def _absolute(*, in_ascii: bool) -> re.Pattern[str]:
    """Return the grammar of URIs or IRIs, compiled when it is asked for: IRIs take 10 ms."""
    more, private = ("", "") if in_ascii else (_UCSCHAR, _IPRIVATE)
    name = rf"(?:[{NAME}{more}]++|{HEX})*+"
    path = rf"(?:[{PCHAR}/{more}]++|{HEX})*+"
    return re.compile(
        r"[A-Za-z][A-Za-z0-9+.\-]*+:"
        rf"(?://(?:(?:[{NAME}:{more}]++|{HEX})*+@)?+(?P<host>\[[0-9A-Fa-f:.]++\]|{name})"
        rf"(?::[0-9]*+)?+(?:/{path})?+|(?!//){path})"
        rf"(?:\?(?:[{PCHAR}/?{more}{private}]++|{HEX})*+)?+"
        rf"(?:#(?:[{PCHAR}/?{more}]++|{HEX})*+)?+"
    )
