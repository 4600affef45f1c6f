"""On which terms a media object may be shown: ratings, restrictions, states, prices, licences.

Media RSS 1.5.1: https://www.rssboard.org/media-rss.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsfeed.errors import InvalidValue
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown
from newsfeed.text.urls import uri

from ._convert import (
    one_of,
    optional_line,
    optional_scheme,
    optional_type,
    optional_url,
    required_line,
)
from ._lists import words
from ._numbers import measure
from ._value import Value, field, frozen

# Media RSS, media:rating, and the lists of those whose ratings the schemes are: the Motion Picture
# Association's, the TV Parental Guidelines, and for Canada the Action Group on Violence on
# Television's. urn:simple is the scheme when none is given.
_RATINGS = {
    "urn:simple": pattern("adult|nonadult"),
    "urn:icra": pattern(r"r \([a-z]{2} [01](?: [a-z]{2} [01])*+\)"),
    "urn:mpaa": pattern("g|pg|pg-13|r|nc-17|x"),
    "urn:v-chip": pattern(
        r"tv-(?:y|y7|y7-fv|g|pg|14|ma)|c|c8|g|pg|14\+|18\+",
    ),
}

_CURRENCY = pattern("[A-Z]{3}")
_EVERYBODY = ({"all"}, {"none"})


def _relationship(word: str | None) -> str | None:
    return one_of(word, "relationship", "allow", "deny")


def _restricted(word: str | None) -> str | None:
    return one_of(word, "kind of restriction", "country", "uri", "sharing")


def _state(word: str | None) -> str | None:
    return one_of(word, "state", "active", "blocked", "deleted")


def _priced(word: str | None) -> str | None:
    return one_of(word, "kind of price", "rent", "purchase", "package", "subscription")


def _currency(code: str | None) -> str | None:
    cleaned = optional_line(code)
    if cleaned is not None and not _CURRENCY.fullmatch(cleaned):
        raise ValueError(f"{shown(cleaned)} is not a currency: write its code, such as EUR")
    return cleaned


@frozen(kw_only=True, repr=False)
class Rating(Value):
    """For whom it is fit: media:rating.

    Attributes:
        value: A word of the scheme's list; for urn:simple "adult" or "nonadult".
        scheme: Whose list it is (urn:mpaa, urn:v-chip, urn:icra, or your own URI); urn:simple when
            not given.

    """

    value: str = field(converter=required_line, kw_only=False)
    scheme: str | None = field(default=None, converter=optional_scheme)

    def _complete(self) -> None:
        scheme = self.scheme or "urn:simple"
        known = _RATINGS.get(scheme)
        if known is None:
            return
        word = self.value.lower()
        if not known.fullmatch(word):
            message = f"{shown(self.value)} is not in the list of {scheme}: see media:rating"
            raise InvalidValue(message, path="value")
        self._settle("value", word)


@frozen(kw_only=True, repr=False)
class Restriction(Value):
    """Where or how it may not, or may only, be shown: media:restriction.

    Attributes:
        values: Country codes or addresses, or the single word "all" or "none"; empty for sharing.
        relationship: "allow" or "deny".
        type: "country", "uri" or "sharing".

    """

    values: tuple[str, ...] = field(default=(), converter=words, kw_only=False)
    relationship: str | None = field(converter=_relationship)
    type: str | None = field(default=None, converter=_restricted)

    def _complete(self) -> None:
        if self.relationship is None:
            raise InvalidValue("say 'allow' or 'deny'", path="relationship")
        if set(self.values) in _EVERYBODY:
            return
        if self.type == "country":
            self._refuse_other_than_countries()
        elif self.type == "uri":
            self._settle("values", tuple(self._addresses()))
        elif self.type == "sharing" and self.values:
            message = f"{shown(self.values[0])}: of sharing there is nothing to name"
            raise InvalidValue(message, path="values[0]")
        elif self.type is None:
            message = "give a type (country, uri or sharing), or only the word 'all' or 'none'"
            raise InvalidValue(message, path="type")

    def _refuse_other_than_countries(self) -> None:
        from newsfeed.text.countries import COUNTRIES  # noqa: PLC0415 -- few are restricted

        for number, each in enumerate(self.values):
            if each.upper() not in COUNTRIES:
                message = (
                    f"{shown(each)} is not a country: write the two letters of ISO 3166 (gb, not "
                    "uk), no spaces, each code a text of its own"
                )
                raise InvalidValue(message, path=f"values[{number}]")

    def _addresses(self) -> Iterator[str]:
        for number, each in enumerate(self.values):
            try:
                yield uri(each)
            except ValueError as fault:
                raise InvalidValue(str(fault), path=f"values[{number}]") from fault


@frozen(kw_only=True, repr=False)
class Status(Value):
    """Whether it may still be shown: media:status; `reason` is a text or a URL."""

    state: str | None = field(converter=_state, kw_only=False)
    reason: str | None = field(default=None, converter=optional_line)

    def _complete(self) -> None:
        if self.state is None:
            message = "say 'active', 'blocked' or 'deleted'"
            raise InvalidValue(message, path="state")


@frozen(kw_only=True, repr=False)
class Price(Value):
    """What it costs: media:price; `currency` is an ISO 4217 code, `info` a URL about a package."""

    type: str | None = field(default=None, converter=_priced)
    info: str | None = field(default=None, converter=optional_url)
    price: float | None = field(default=None, converter=measure)
    currency: str | None = field(default=None, converter=_currency)

    def _complete(self) -> None:
        if self.type is None and self.info is None and self.price is None:
            message = "a price needs a type, an info address or an amount"
            raise InvalidValue(message)


@frozen(kw_only=True, repr=False)
class License(Value):
    """The licence a media object may be used under: media:license."""

    name: str = field(converter=required_line, kw_only=False)
    href: str | None = field(default=None, converter=optional_url)
    type: str | None = field(default=None, converter=optional_type)
