"""URLs and URIs in ASCII (RFC 3986), IRIs (RFC 3987) and the making of tag URIs (RFC 4151).

What stands in a feed is ASCII: the W3C's validator calls an IRI an error where RSS wants a URL,
and some readers encode it in their own way, so that one article gets two addresses. Nothing is
looked up here: whether a host exists is not the question.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from newsfeed.text.clean import prose
from newsfeed.text.dates import instant
from newsfeed.text.iris import NAME, PCHAR, TAGGER, is_iri
from newsfeed.text.scan import is_url
from newsfeed.text.shown import shown

from .patterns import pattern

__all__ = ["host", "is_iri", "tag_uri", "uri", "url", "urn"]

_WEB: Final = frozenset({"http", "https", "ftp"})
_DEFAULT_PORTS: Final = {"http": 80, "https": 443, "ftp": 21}
# They run code, carry their document with them, or speak of the reader's own disk.
_REFUSED: Final = frozenset({"javascript", "vbscript", "data", "file"})
_LAST_PORT: Final = 65535
_LONGEST_SCHEME: Final = 40
_LONGEST_HOST: Final = 253  # RFC 1035, section 2.3.4, as text

# What must be encoded, by part; a "%" only where it begins no encoded byte.
_STRAY: Final = "%(?![0-9A-Fa-f]{2})"
_NOT_IN_USER: Final = pattern(rf"(?:[^{NAME}:%]|{_STRAY})++")
_NOT_IN_PATH: Final = pattern(rf"(?:[^{PCHAR}/%]|{_STRAY})++")
_NOT_IN_QUERY: Final = pattern(rf"(?:[^{PCHAR}/?%]|{_STRAY})++")
# Host names as the Domain Name System has them, and "_", which some really bear.
_HOST: Final = pattern(r"[a-z0-9_\-]{1,63}+(?:\.[a-z0-9_\-]{1,63}+)*+\.?+")
_PORT: Final = pattern(r"0*+([1-9][0-9]{0,4}+)")
# RFC 3986, appendix B, with the scheme required. A scheme of one letter is a drive of Windows.
_PARTS: Final = pattern(
    r"(?P<scheme>[A-Za-z][A-Za-z0-9+.\-]++):(?://(?P<authority>[^/?#]*+))?+"
    r"(?P<path>[^?#]*+)(?P<query>\?[^#]*+)?+(?P<fragment>#.*+)?+",
    re.DOTALL,
)

_TAG_DATE: Final = pattern(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?+)?+")


def url(text: str) -> str:
    """Return an absolute http, https or ftp URL, normalised and in ASCII.

    Scheme and host become lower case, a host beyond ASCII its IDNA form (UTS 46,
    non-transitional), an empty path "/"; the default port goes. What RFC 3986 doesn't allow in
    path, query and fragment is percent-encoded as UTF-8, a stray "%" too; what is encoded already
    stays as it is, and so do dot segments, because two spellings may be two pages. Control
    characters and line ends are removed.

    Raises:
        ValueError: The URL is relative, has no host or a bad one, a bad port or another scheme.
        TypeError: `text` is not a string.
    """
    if is_url(text):
        return text
    parts = _parts(text)
    if _scheme(parts) not in _WEB:
        raise ValueError(
            f"{shown(text)} has the scheme {_scheme(parts)}: "
            "a URL here begins with https://, http:// or ftp://"
        )
    return _assembled(parts, text)


def uri(text: str) -> str:
    """Return any absolute URI in ASCII: "mailto:", "tag:", "urn:" and so on; a URL as `url` does.

    Other schemes are made lower case, and what RFC 3986 doesn't allow is percent-encoded. Their own
    syntax is not checked.

    Raises:
        ValueError: The URI is relative or has one of the schemes javascript, vbscript, data and
            file, which are of no use or dangerous in a feed.
        TypeError: `text` is not a string.
    """
    if is_url(text):
        return text
    parts = _parts(text)
    if _scheme(parts) in _REFUSED:
        raise ValueError(
            f"{shown(text)} has the scheme {_scheme(parts)}, which is dangerous or "
            "useless in a feed: leave it out, or publish the document under an https:// URL"
        )
    return _assembled(parts, text)


def host(text: str) -> str:
    """Return a host, a name or an address, in lower-case ASCII.

    Raises:
        ValueError: It is no host: it has a scheme, a port or a path, or what no host may have.
        TypeError: `text` is not a string.
    """
    return _host(prose(text), text)


def urn(*parts: str) -> str:
    """Return a URN that these texts make, whenever and wherever: urn:sha256 and their digest."""
    from hashlib import sha256  # noqa: PLC0415 -- few feeds need it, and loading takes a while

    said = "\n".join(parts)
    return f"urn:sha256:{sha256(said.encode(errors='replace')).hexdigest()}"


def tag_uri(authority: str, date: str | dt.date, specific: str | None = None) -> str:
    """Return a tag URI (RFC 4151): an id that no move to another address can change.

    Example:
        >>> tag_uri("https://news.example/2022/12/19/story", "2022-12-19")
        'tag:news.example,2022-12-19:/2022/12/19/story'

    Args:
        authority: Who makes the tag: a host, an e-mail address, or the URL of the article, which
            then gives both host and `specific` (its path, query and fragment).
        date: A day (or "2022-12", "2022") on which the authority was yours. Of an aware datetime
            it is the day in UTC.
        specific: What tells this tag from the authority's others. What is not allowed is encoded.

    Raises:
        ValueError: The authority, the date or `specific` doesn't fit, or `specific` is missing.
    """
    day = _tag_date(date)
    if "://" in authority:
        parts = _parts(url(authority))
        tagger = parts["authority"].rpartition("@")[2].partition(":")[0]
        rest = parts["path"] + (parts["query"] or "") + (parts["fragment"] or "")
    else:
        user, at, host = authority.strip().rpartition("@")
        tagger, rest = user + at + _host(host, authority), ""
    if specific is not None:
        rest = _encoded(_NOT_IN_QUERY, prose(specific))
    if not rest:
        raise ValueError(f"a tag of {shown(authority)} needs `specific`: what it names there")
    if not TAGGER.fullmatch(tagger := tagger.rstrip(".")):
        raise ValueError(
            f"{shown(authority)} can't make tags: give a host such as news.example, an e-mail "
            "address or an absolute URL"
        )
    return f"tag:{tagger},{day}:{rest}"


def _parts(text: str) -> re.Match[str]:
    """Take an absolute URI apart, after cleaning it as any text, or say what it lacks."""
    # Browsers leave out tabs and line ends, too: they come from wrapped lines.
    found = _PARTS.fullmatch(prose(text).replace("\n", "").replace("\t", ""))
    if found:
        return found
    if text.strip().startswith("//"):
        raise ValueError(f"{shown(text)} has no scheme: write https: in front of it")
    raise ValueError(
        f"{shown(text)} is not absolute: write it with scheme and host, as in "
        "https://news.example/story"
    )


def _scheme(parts: re.Match[str]) -> str:
    """Return the scheme in lower case, and not all of one that is longer than any there is."""
    return parts["scheme"][:_LONGEST_SCHEME].lower()


def _assembled(parts: re.Match[str], text: str) -> str:
    """Put the parts of a URI together again, each in its normal form."""
    scheme, authority, path, query, fragment = parts.groups()
    scheme = scheme.lower()
    if authority:
        authority = _authority(scheme, authority, text)
    elif scheme in _WEB:
        raise ValueError(f"{shown(text)} has no host: write one, as in {scheme}://news.example/")
    elif not path:
        raise ValueError(f"{shown(text)} is empty behind its scheme: complete it")
    start = scheme + ":" if authority is None else f"{scheme}://{authority}"
    path = _encoded(_NOT_IN_PATH, path) or ("/" if scheme in _WEB else "")
    end = "".join(part[0] + _encoded(_NOT_IN_QUERY, part[1:]) for part in (query, fragment) if part)
    return start + path + end


def _authority(scheme: str, authority: str, text: str) -> str:
    """Return user, host and port in normal form: the host in ASCII, the default port left out."""
    if "\\" in authority:
        # Browsers end the host there, others take it for a part of the user.
        raise ValueError(f"{shown(text)} has a backslash before its path: write a slash")
    user, at, place = authority.rpartition("@")
    host, colon, port = place.rpartition(":")
    if not colon or "]" in port:  # no port; the colon was one of an IPv6 address
        host, port = place, ""
    host = _host(host, text)
    if port:
        found = _PORT.fullmatch(port)
        if not found or int(found[1]) > _LAST_PORT:
            raise ValueError(f"{shown(text)} has no valid port: it is a number up to {_LAST_PORT}")
        port = "" if int(found[1]) == _DEFAULT_PORTS.get(scheme) else f":{found[1]}"
    return (_encoded(_NOT_IN_USER, user) + at if user else "") + host + port


def _host(host: str, text: str) -> str:
    """Return a host in lower-case ASCII; `text` is the URI it was found in, for the message."""
    if host.startswith("["):
        return _address(host, text)
    name = host.lower()
    if "%" in name or not name.isascii():
        name = _international(name, text)
    if not _HOST.fullmatch(name) or len(name) > _LONGEST_HOST:
        raise ValueError(
            f"{shown(text)} has the host {shown(host)}, which is none: a host consists of "
            "letters, digits, hyphens and points, as in news.example"
        )
    return name


def _address(host: str, text: str) -> str:
    """Check an IPv6 address in its brackets."""
    from ipaddress import IPv6Address  # noqa: PLC0415 - hardly ever needed

    try:
        # The zone of an address, behind "%", means something on one machine only.
        if host.endswith("]") and "%" not in host:
            return f"[{IPv6Address(host[1:-1])}]"
    except ValueError:
        pass
    raise ValueError(f"{shown(text)} has the host {shown(host)}, which is no IPv6 address")


def _international(name: str, text: str) -> str:
    """Return a host beyond ASCII, or a percent-encoded one, label for label in IDNA's form."""
    from urllib.parse import unquote  # noqa: PLC0415 - hardly ever needed

    import idna  # noqa: PLC0415 - its tables take longer to load than all of newsfeed

    try:
        name = unquote(name, errors="strict")
        if len(name) > _LONGEST_HOST:
            raise ValueError("it is too long")  # noqa: TRY301 - one message for all that is wrong
        labels = idna.uts46_remap(name, std3_rules=False, transitional=False).split(".")
        # Labels in ASCII are left to the caller: IDNA would refuse "_", which exists.
        return ".".join(
            label if label.isascii() else idna.alabel(label).decode() for label in labels
        )
    except ValueError as error:  # idna's own errors are ValueErrors
        raise ValueError(
            f"{shown(text)} has the host {shown(name)}, which has no form in ASCII: {error}"
        ) from error


def _tag_date(date: str | dt.date) -> str:
    """Return the date of a tag as RFC 4151 has it: year, month and day, or less."""
    if isinstance(date, dt.datetime):
        date = (date if date.utcoffset() is None else instant(date)).date()
    if isinstance(date, dt.date):
        return date.isoformat()
    found = _TAG_DATE.fullmatch(date)
    try:
        if found:
            dt.date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
            return date
    except ValueError:
        pass
    raise ValueError(f"{shown(date)} is no date of a tag: write 2022-12-19, 2022-12 or 2022")


def _encoded(illegal: re.Pattern[str], text: str) -> str:
    """Percent-encode as UTF-8 what a pattern finds."""
    return illegal.sub(lambda run: "".join(f"%{byte:02X}" for byte in run[0].encode()), text)
