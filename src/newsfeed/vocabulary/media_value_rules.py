"""What the forms of Media RSS's values can't say: rules, each with its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.addresses import is_uri
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed.report import Severity
from newsfeed.text.countries import COUNTRIES
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

from .ebu import ROLES
from .spaces import MEDIA

_SPEC: Final = f"{MEDIA.spec}#media-"

# Media RSS, media:rating, and the lists of those whose ratings the schemes are: the Motion Picture
# Association's, the TV Parental Guidelines, and for Canada the Action Group on Violence on
# Television's. urn:simple is the scheme when none is given.
_RATINGS: Final = {
    "urn:simple": pattern("adult|nonadult"),
    "urn:icra": pattern(r"r \([a-z]{2} [01](?: [a-z]{2} [01])*+\)"),
    "urn:mpaa": pattern("g|pg|pg-13|r|nc-17|x"),
    "urn:v-chip": pattern(r"tv-(?:y|y7|y7-fv|g|pg|14|ma)|c|c8|g|pg|14\+|18\+"),
}
_COUNTRIES: Final = pattern("[A-Za-z]{2}(?: [A-Za-z]{2})*+")
_DIGESTS: Final = {"md5": 32, "sha-1": 40}
_HEXADECIMAL: Final = pattern("[0-9A-Fa-f]*+")


@rule("not-a-digest", Severity.ERROR, f"{_SPEC}hash", parsed=True)
def digest_fits(digest: Node, _: Case) -> Iterator[Fault]:
    """A media:hash is not the digest of its algorithm.

    An md5 digest has 32 hexadecimal digits, a sha-1 digest 40. With another text nobody can tell
    whether the file is the right one. Check the algorithm.

    Wrong:
        <media:hash algo="sha-1">dfdec888b72151965a34b4b59031290a</media:hash>

    Right:
        <media:hash algo="md5">dfdec888b72151965a34b4b59031290a</media:hash>
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
    Write a rating of the list, or another scheme.

    Wrong:
        <media:rating scheme="urn:mpaa">PG-13</media:rating>

    Right:
        <media:rating scheme="urn:mpaa">pg-13</media:rating>
    """
    scheme = rating.attributes.get("scheme", "urn:simple")
    known = _RATINGS.get(scheme)
    text = rating.text
    if known and text.strip() and not known.fullmatch(text):
        yield Fault(f"{shown(text)} is not in the list of {scheme}")


@rule(
    "unknown-uploader-role", Severity.ERROR, f"{_SPEC}credit", where=("scheme", "urn:yvs"),
    parsed=True,
)  # fmt: skip
def uploader_role_is_known(credit: Node, _: Case) -> Iterator[Fault]:
    """A media:credit of urn:yvs has another role than "uploader" or "owner".

    The scheme knows these two, and programs that read it look for no other. Take the scheme away if
    the role is one of urn:ebu.

    Wrong:
        <media:credit role="photographer" scheme="urn:yvs">Jane Doe</media:credit>

    Right:
        <media:credit role="photographer">Jane Doe</media:credit>
    """
    role = credit.attributes.get("role")
    if role not in {None, "uploader", "owner"}:
        yield Fault(f"{shown(role)} is not a role of urn:yvs: uploader or owner", attribute="role")


@rule("restriction-not-of-its-type", Severity.ERROR, f"{_SPEC}restriction", parsed=True)
def restriction_is_of_its_type(restriction: Node, _: Case) -> Iterator[Fault]:
    """A media:restriction holds something else than its type says.

    "country" holds codes of ISO 3166 with single spaces between, "uri" addresses; "sharing", and a
    restriction without a type, hold nothing but "all" or "none". Players compare what stands there
    with where they are; what they can't read restricts nobody. Write values of the type.

    Wrong:
        <media:restriction relationship="allow">gb ie</media:restriction>

    Right:
        <media:restriction relationship="allow" type="country">gb ie</media:restriction>
    """
    kind, text = restriction.attributes.get("type"), restriction.text
    if text in {"all", "none"} or not text.strip():
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


@rule("restriction-without-values", Severity.WARNING, f"{_SPEC}restriction")
def restriction_has_values(restriction: Node, _: Case) -> Iterator[Fault]:
    """A media:restriction doesn't say whom or what it restricts.

    It holds a list of countries or of addresses, or one of the words "all" and "none". An empty one
    may be meant for everybody or for nobody: some players then refuse, others play. Write which.

    Wrong:
        <media:restriction relationship="deny"/>

    Right:
        <media:restriction relationship="deny">all</media:restriction>
    """
    if not restriction.text.strip() and restriction.attributes.get("type") != "sharing":
        yield Fault("media:restriction names nobody: write all, none, or a list of its type")


@rule("unlisted-country", Severity.ERROR, f"{_SPEC}restriction")
def countries_are_countries(restriction: Node, _: Case) -> Iterator[Fault]:
    """A media:restriction names a country that ISO 3166 doesn't have.

    Players compare the codes with the country that they are in, so one that nobody is in allows
    nobody, or bars nobody. The United Kingdom is GB, Greece GR. Write the code of ISO 3166.

    Wrong:
        <media:restriction relationship="allow" type="country">uk</media:restriction>

    Right:
        <media:restriction relationship="allow" type="country">gb</media:restriction>
    """
    text = restriction.text
    if restriction.attributes.get("type") == "country" and _COUNTRIES.fullmatch(text):
        for code in text.split(" "):
            if code.upper() not in COUNTRIES:
                yield Fault(f"{shown(code)} is no country of ISO 3166: write its code")


@rule("unlisted-credit-role", Severity.WARNING, f"{_SPEC}credit")
def role_is_listed(credit: Node, _: Case) -> Iterator[Fault]:
    """A media:credit has a role that the European Broadcasting Union's list doesn't have.

    Without a scheme, and with urn:ebu, a role is one of the list that Media RSS refers to.
    Programs that sort credits by role leave out the others. Write the role that comes nearest, such
    as "photographer" or "artist", or name a scheme of your own.

    Wrong:
        <media:credit role="diva">Jane Doe</media:credit>

    Right:
        <media:credit role="singer">Jane Doe</media:credit>
    """
    attributes = credit.attributes
    role = attributes.get("role", "")
    if role == role.lower() and attributes.get("scheme", "urn:ebu") == "urn:ebu":
        bare = role.strip()
        if bare and bare not in ROLES:
            yield Fault(f"{shown(bare)} is no role of urn:ebu: write one of its list")


@rule("media-adult-in-use", Severity.WARNING, f"{_SPEC}adult")
def adult_is_rated(adult: Node, _: Case) -> Iterator[Fault]:
    """Whether media is for adults is said in media:adult.

    Media RSS has withdrawn the element: media:rating says the same, and more. Programs that were
    written since look for that one alone. Write media:rating.

    Wrong:
        <media:adult>true</media:adult>

    Right:
        <media:rating scheme="urn:simple">adult</media:rating>
    """
    del adult
    yield Fault("media:adult was withdrawn: write a media:rating")
