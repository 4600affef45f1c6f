"""Apple's podcast tags: http://www.itunes.com/dtds/podcast-1.0.dtd.

Specified at https://podcasters.apple.com/support/823-podcast-requirements and
https://help.apple.com/itc/podcasts_connect/#/itcb54353390.
"""

from __future__ import annotations

from typing import Final

from newsfeed._wire.addresses import HTTP_URL, URL
from newsfeed._wire.codec import FILLED, POSITIVE, Codec, matching, token
from newsfeed._wire.forms import EMAIL
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Row, Shape, shape
from newsfeed.text.shown import shown

from . import itunes_rules as rules
from .checked import attribute, row

_SPEC: Final = "https://help.apple.com/itc/podcasts_connect/#/itcb54353390"

ITUNES = Namespace("itunes", rules.URI, _SPEC, aside=True)

#: The namespace as its first documentation had it; Apple reads both.
FIRST = Namespace("itunes", rules.FIRST_URI, _SPEC, aside=True)

_DURATION: Codec[str] = Codec(
    "duration", None, str, rule="not-a-duration",
    legal=matching(
        "(?:(?:[0-9]++:)?[0-5]?[0-9]:)?[0-5]?[0-9]|[0-9]++",
        "is not a duration: write seconds, as in 754, or 12:34, or 1:02:34",
    ),
)  # fmt: skip

_EXPLICIT: Final = frozenset(("true", "false", "yes", "no", "explicit", "clean"))


def _legal_explicit(text: str) -> None:
    if text.strip().lower() not in _EXPLICIT:
        message = f"{shown(text)} is neither true nor false: write one of these"
        raise ValueError(message)


# What is written around it has a rule of its own, and so have its older words.
_TRUTH: Codec[str] = Codec(
    "truth value", None, str, rule="not-true-or-false", legal=_legal_explicit
)

_BLOCK: Codec[str] = Codec(
    "word", None, str, rule="unknown-itunes-word",
    legal=matching("(?i:yes|no|clean)", "means nothing here: write Yes, or leave it out"),
)  # fmt: skip
_CLOSED: Codec[str] = Codec(
    "word", None, str, rule="unknown-itunes-word",
    legal=matching("(?i:yes|no)", "means nothing here: write Yes, or leave it out"),
)  # fmt: skip
_DIGITS: Codec[str] = Codec(
    "number", None, str, rule="not-a-positive-number",
    legal=matching("0|[1-9][0-9]*+", "is not a number: write digits alone"),
)  # fmt: skip
_TYPE: Final = token("type of show", "episodic", "serial", rule="unknown-show-type")
_EPISODE: Final = token("type of episode", "full", "trailer", "bonus", rule="unknown-episode-type")


def _category(space: Namespace) -> Shape:
    text = attribute("text", FILLED, required=True)
    return shape(
        tuple,
        text,
        row(space("category"), shape(tuple, text), many=True),
        rules=(rules.category_is_known, rules.category_is_current),
    )


def _of_both(space: Namespace) -> tuple[Row, ...]:
    """Return the rows of what channels and items have."""
    picture = shape(tuple, attribute("href", HTTP_URL, required=True))
    short = (rules.is_short,)
    return (
        row(space("author"), rules=short),
        row(space("block"), _BLOCK),
        row(space("explicit"), _TRUTH, rules=(rules.explicit_is_bare, rules.explicit_is_current)),
        row(space("image"), picture),
        row(space("keywords"), rules=(rules.keywords_have_commas, *short)),
        row(space("subtitle"), rules=short),
        row(space("summary"), rules=short),
        row(space("title"), rules=short),
    )


def _feed(space: Namespace) -> tuple[Row, ...]:
    owner = shape(
        tuple, row(space("email"), EMAIL), row(space("name"), rules=(rules.is_short,))
    )  # fmt: skip
    return (
        *_of_both(space),
        row(space("applepodcastsverify")),
        row(space("category"), _category(space), many=True),
        row(space("complete"), _CLOSED),
        row(space("link"), shape(tuple, *map(attribute, ("rel", "type", "href"))), many=True),
        row(space("new-feed-url"), URL),
        row(space("owner"), owner),
        row(space("pubDate")),
        row(space("type"), _TYPE),
    )


def _item(space: Namespace) -> tuple[Row, ...]:
    return (
        *_of_both(space),
        row(space("category"), _category(space), many=True),
        row(space("duration"), _DURATION),
        row(space("episode"), POSITIVE),
        row(space("episodeType"), _EPISODE),
        row(space("isClosedCaptioned"), _CLOSED),
        row(space("order"), _DIGITS),
        row(space("pubDate")),
        row(space("season"), POSITIVE),
    )


#: Of feeds.
FEED: tuple[Row, ...] = (*_feed(ITUNES), *_feed(FIRST))

#: Of articles.
ITEM: tuple[Row, ...] = (*_item(ITUNES), *_item(FIRST))
