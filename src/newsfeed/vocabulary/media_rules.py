"""What the rows of Media RSS can't say: rules, each with its page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from newsfeed._wire.addresses import is_uri
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed.report import Severity
from newsfeed.text.shown import shown

from .spaces import MEDIA

_SPEC: Final = f"{MEDIA.spec}#media-"
_CONTENT: Final = MEDIA("content").key
_PLAYER: Final = MEDIA("player").key
_HASH: Final = MEDIA("hash").key
_RESTRICTION: Final = MEDIA("restriction").key

# Media RSS, media:rating, and the lists of those whose ratings the schemes are: the Motion Picture
# Association's, the TV Parental Guidelines, and for Canada the Action Group on Violence on
# Television's. urn:simple is the scheme when none is given.
_RATINGS: Final = {
    "urn:simple": re.compile("adult|nonadult"),
    "urn:icra": re.compile(r"r \([a-z]{2} [01](?: [a-z]{2} [01])*+\)"),
    "urn:mpaa": re.compile("g|pg|pg-13|r|nc-17|x"),
    "urn:v-chip": re.compile(r"tv-(?:y|y7|y7-fv|g|pg|14|ma)|c|c8|g|pg|14\+|18\+"),
}
_COUNTRIES: Final = re.compile("[A-Za-z]{2}(?: [A-Za-z]{2})*+")
_DIGESTS: Final = {"md5": 32, "sha-1": 40}
_HEXADECIMAL: Final = re.compile("[0-9A-Fa-f]*+")


def _children(node: Node, name: str) -> list[Node]:
    return [each for each in node.content if isinstance(each, Node) and each.name == name]


@rule("media-content-without-address", Severity.ERROR, f"{_SPEC}content", parsed=True)
def is_somewhere(content: Node, _: Case) -> Iterator[Fault]:
    """A media:content has neither a url nor a media:player.

    The url may only be left out when the object can be had in a player alone, and then there must
    be one. Say where the file is.
    """
    if "url" not in content.attributes and not _children(content, _PLAYER):
        message = "media:content has neither a url nor a media:player: say where the file is"
        yield Fault(message, attribute="url")


@rule("media-group-of-one", Severity.ERROR, f"{_SPEC}group", parsed=True)
def group_has_several(group: Node, _: Case) -> Iterator[Fault]:
    """A media:group has fewer than two media:content.

    A group says that several files are one object in several forms; readers are known to show no
    picture at all when there is one alone. Write the media:content without the group.
    """
    if len(_children(group, _CONTENT)) < 2:  # noqa: PLR2004 -- several, that is
        message = "media:group has fewer than two media:content: leave the group out"
        yield Fault(message, missing=_CONTENT)


@rule("media-group-with-two-defaults", Severity.ERROR, f"{_SPEC}content", parsed=True)
def group_has_one_default(group: Node, _: Case) -> Iterator[Fault]:
    """More than one media:content of a group is the default.

    There should be one default in a group. Leave isDefault out of the others.
    """
    defaults = [
        each for each in _children(group, _CONTENT) if each.attributes.get("isDefault") == "true"
    ]
    for each in defaults[1:]:
        yield Fault("the group has a default already", (each,), attribute="isDefault")


@rule("media-hash-twice", Severity.ERROR, f"{_SPEC}hash", about=_HASH, parsed=True)
def hashes_differ(parent: Node, _: Case) -> Iterator[Fault]:
    """A media object has two hashes by the same algorithm.

    There may be several only if each is by another algorithm: of two, one is wrong. Keep one.
    """
    yield from _repeated(parent, _HASH, "algo", "md5", "a hash by {}")


@rule(
    "media-restriction-twice",
    Severity.ERROR,
    f"{_SPEC}restriction",
    about=_RESTRICTION,
    parsed=True,
)
def restrictions_differ(parent: Node, _: Case) -> Iterator[Fault]:
    """A media object has two restrictions of the same type.

    One of each type may be there: of two, readers heed one. Write one with all values.
    """
    yield from _repeated(parent, _RESTRICTION, "type", "", "a restriction of the type {}")


def _repeated(parent: Node, name: str, attribute: str, default: str, said: str) -> Iterator[Fault]:
    seen: set[str] = set()
    for each in parent.content:
        if type(each) is str or each.name != name:  # type: ignore[union-attr]  # a Node
            continue
        assert isinstance(each, Node)  # noqa: S101 -- for type checkers: as said
        kind = each.attributes.get(attribute, default)
        if kind in seen:
            yield Fault(f"there is {said.format(shown(kind))} already", (each,))
        seen.add(kind)


@rule("not-a-digest", Severity.ERROR, f"{_SPEC}hash", parsed=True)
def digest_fits(digest: Node, _: Case) -> Iterator[Fault]:
    """A media:hash is not the digest of its algorithm.

    An md5 digest has 32 hexadecimal digits, a sha-1 digest 40. Check the algorithm.
    """
    length = _DIGESTS.get(digest.attributes.get("algo", "md5"))
    text = digest.text
    if length and (len(text) != length or _HEXADECIMAL.fullmatch(text) is None):
        yield Fault(f"{shown(text)} is not {length} hexadecimal digits")


@rule("unknown-rating", Severity.ERROR, f"{_SPEC}rating", parsed=True)
def rating_is_of_its_scheme(rating: Node, _: Case) -> Iterator[Fault]:
    """A media:rating is not in the list of its scheme.

    urn:simple, the scheme when none is given, knows "adult" and "nonadult"; urn:mpaa, urn:v-chip
    and urn:icra have lists of their own, in lower case. Readers take an unknown rating for none.
    """
    scheme = rating.attributes.get("scheme", "urn:simple")
    known = _RATINGS.get(scheme)
    text = rating.text
    if known and text.strip() and not known.fullmatch(text):
        yield Fault(f"{shown(text)} is not in the list of {scheme}")


@rule("unknown-uploader-role", Severity.ERROR, f"{_SPEC}credit", parsed=True)
def uploader_role_is_known(credit: Node, _: Case) -> Iterator[Fault]:
    """A media:credit of urn:yvs has another role than "uploader" or "owner".

    The scheme knows these two. Take the scheme away if the role is one of urn:ebu.
    """
    role = credit.attributes.get("role")
    if credit.attributes.get("scheme") == "urn:yvs" and role not in {None, "uploader", "owner"}:
        yield Fault(f"{shown(role)} is not a role of urn:yvs: uploader or owner", attribute="role")


@rule("restriction-not-of-its-type", Severity.ERROR, f"{_SPEC}restriction", parsed=True)
def restriction_is_of_its_type(restriction: Node, _: Case) -> Iterator[Fault]:
    """A media:restriction holds something else than its type says.

    "country" holds codes of ISO 3166 with single spaces between, "uri" addresses; "sharing", and a
    restriction without a type, hold nothing but "all" or "none".
    """
    kind, text = restriction.attributes.get("type"), restriction.text
    if text in {"all", "none"} or (kind is not None and not text.strip()):
        return
    if kind is None:
        message = f"{shown(text)} needs a type (country or uri): without one it is all or none"
        yield Fault(message)
    elif kind == "country" and not _COUNTRIES.fullmatch(text):
        yield Fault(f"{shown(text)} is not a list of country codes: write two letters each")
    elif kind == "uri" and not all(map(is_uri, text.split(" "))):
        yield Fault(f"{shown(text)} is not a list of URIs with single spaces between")
    elif kind == "sharing":
        yield Fault(f"{shown(text)}: of sharing there is nothing to name but all or none")


@rule("place-without-geometry", Severity.ERROR, "https://www.georss.org/gml.html", parsed=True)
def has_geometry(where: Node, _: Case) -> Iterator[Fault]:
    """A georss:where has nothing in it. Put a gml:Point, or another geometry of GML, into it."""
    if not any(isinstance(each, Node) for each in where.content):
        message = "georss:where holds no geometry: put a gml:Point into it"
        yield Fault(message, missing="http://www.opengis.net/gml}Point")
