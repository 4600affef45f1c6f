"""What rows see of media, and media of what was read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsfeed._wire.context import Around, Context
from newsfeed.model import (
    Credit,
    CreditLine,
    Image,
    License,
    Media,
    MediaDetails,
    Rendition,
    Thumbnail,
    Value,
)
from newsfeed.model.media import SHARED
from newsfeed.text.html import plain

from . import ebu


def line(credit: CreditLine) -> str:
    """Return the text of a credit line."""
    return credit.text


def role(credit: Credit, _: Context) -> str | None:
    """Return a party's role as Media RSS knows it."""
    return ebu.role(credit)


def read_role(role: str) -> Mapping[str, Any]:
    """Fill the role."""
    return {"role": role}


def read_credit(fields: dict[str, Any], _: Around) -> Credit:
    """Make a party of a media:credit, its role as credit lines have it."""
    own_role = fields.pop("own_role", None)
    if own_role is not None:
        fields["role"] = own_role
    elif "scheme" not in fields and "role" in fields:
        fields["role"] = ebu.trade_role(fields["role"])
    return Credit(**fields)


def read_credits(named: tuple[Credit, ...]) -> Mapping[str, Any]:
    """Return the line, which names no role, and the other parties.

    It stands first, or it names all others: a name without a role behind others is one of them.
    """
    # Two that say the same may be one value.
    for number, each in enumerate(named):
        others = [*named[:number], *named[number + 1 :]]
        is_bare = each.role is None and each.scheme is None
        if is_bare and (not number or all(other.name in each.name for other in others)):
            said: dict[str, Any] = {"credits": others} if others else {}
            # Its text is enough: a value of the same line may be there already.
            return {**said, "credit": each.name}
    return {"credits": list(named)}


def read_thumbnails(thumbnails: tuple[Thumbnail, ...]) -> Mapping[str, Any]:
    """Part the first thumbnail from the others."""
    first, *others = thumbnails
    return {"thumbnail": first, "thumbnails": others} if others else {"thumbnail": first}


def read_said(fields: dict[str, Any], _: Around) -> str:
    """Return a title or description of either type as plain text."""
    text: str = fields.get("text", "")
    return plain(text) if fields.get("type") == "html" else text


def read_media(fields: dict[str, Any], _: Around) -> Media:
    """Make a media object of a media:content."""
    # Most media say what they are; what the others are, an article that takes them works out.
    return (Image if fields.get("medium") == "image" else Media)(**fields)


def read_group(fields: dict[str, Any], around: Around) -> Media:
    """Make one media object of a group: the first, or the default, in several renditions."""
    shared = fields.get("shared")
    several: list[Media] = fields.get("renditions", [])
    if not several:
        said = {} if shared is None else given(shared)
        return read_media(said, around)
    first = next((each for each in several if each.default), several[0])
    said = given(first)
    if shared is not None:
        said = given(shared) | said
    renditions = [Rendition(**given(each)) for each in several if each is not first]
    return type(first)(**said, renditions=renditions)


def given(value: Value) -> dict[str, Any]:
    """Return the fields of a value that say something."""
    return {
        each.name: said
        for each in value.FIELDS
        # The kinds have their medium by default.
        if (said := getattr(value, each.name)) != each.default or each.name == "medium"
    }


def parties(details: MediaDetails, _: Context) -> tuple[Credit, ...]:
    """Return who is to be credited, party by party."""
    return ebu.parties(details)


def stated(details: MediaDetails, _: Context) -> MediaDetails | None:
    """Return details that hold a copyright notice of their own."""
    stated = details.rights is not None or details.rights_url is not None
    return details if stated else None


def licensed(details: MediaDetails, _: Context) -> License | None:
    """Return the licence to write: the one that was given, or the one that the credit names."""
    credit = details.credit
    if details.license is not None or credit is None or credit.license is None:
        return None
    return License(credit.license, href=credit.license_url)


def owned(details: MediaDetails, context: Context) -> MediaDetails | None:
    """Return details with the notice that names the owners of the credit."""
    notice = ebu.notice(details)
    if notice is None or notice == details.rights:
        return stated(details, context)
    return details.evolve(rights=notice)


def alternatives(media: Media, _: Context) -> tuple[Media, ...]:
    """Return a media object and its renditions, each with what they share."""
    return (media, *(each.evolve(**missing(each, media)) for each in media.renditions))


def missing(rendition: Media, media: Media) -> dict[str, object]:
    """Return what a rendition takes from its media object."""
    return {
        name: getattr(media, name)
        for together in SHARED
        if not any(getattr(rendition, name) for name in together)
        for name in together
    }
