"""What Media RSS says about media, whatever it stands on: a picture, an article, a feed."""

from __future__ import annotations

from collections.abc import Iterable

from newsfeed.errors import InvalidValue
from newsfeed.text.shown import shown

from ._convert import one_of, optional_line, optional_prose, optional_url
from ._lists import keyed, objects, one, one_spelled, several, several_spelled, urls, words
from ._value import RARE, Value, field, frozen, hand_on
from .credit import Credit, CreditLine, credit_line, parties
from .element import Element, as_elements
from .location import Location
from .media_parts import (
    Community,
    Embed,
    Hash,
    MediaCategory,
    MediaText,
    PeerLink,
    Player,
    Scene,
    SubTitle,
    Thumbnail,
)
from .media_terms import License, Price, Rating, Restriction, Status
from .people import Period, as_period


def _rights_status(word: str | None) -> str | None:
    return one_of(word, "status of rights", "userCreated", "official")


def _thumbnail(given: str | Thumbnail | None) -> Thumbnail | None:
    return one_spelled(Thumbnail, given)


def _thumbnails(given: str | Thumbnail | Iterable[str | Thumbnail]) -> tuple[Thumbnail, ...]:
    return several_spelled(Thumbnail, given)


def _ratings(given: str | Rating | Iterable[str | Rating]) -> tuple[Rating, ...]:
    return several_spelled(Rating, given)


def _categories(
    given: str | MediaCategory | Iterable[str | MediaCategory],
) -> tuple[MediaCategory, ...]:
    return several_spelled(MediaCategory, given)


def _hashes(given: str | Hash | Iterable[str | Hash]) -> tuple[Hash, ...]:
    hashes = several_spelled(Hash, given)
    _refuse_repeated("hash", [each.algorithm or "md5" for each in hashes])
    return hashes


def _refuse_repeated(what: str, kinds: list[str]) -> None:
    """Media RSS: of a kind there is one; of two, readers heed one."""
    for number, kind in enumerate(kinds):
        if kind in kinds[:number]:
            message = f"there is a {what} of the kind {shown(kind)} already"
            raise InvalidValue(message, path=f"[{number}]")


def _player(given: str | Player | None) -> Player | None:
    return one_spelled(Player, given)


def _texts(given: str | MediaText | Iterable[str | MediaText]) -> tuple[MediaText, ...]:
    return several_spelled(MediaText, given)


def _restrictions(given: Restriction | Iterable[Restriction]) -> tuple[Restriction, ...]:
    restrictions = several(Restriction, given)
    _refuse_repeated("restriction", [each.type or "" for each in restrictions])
    return restrictions


def _community(given: Community | None) -> Community | None:
    return one(Community, given)


def _embed(given: str | Embed | None) -> Embed | None:
    return one_spelled(Embed, given)


def _status(given: str | Status | None) -> Status | None:
    return one_spelled(Status, given)


def _prices(given: Price | Iterable[Price]) -> tuple[Price, ...]:
    return several(Price, given)


def _license(given: str | License | None) -> License | None:
    return one_spelled(License, given)


def _subtitles(given: SubTitle | Iterable[SubTitle]) -> tuple[SubTitle, ...]:
    return several(SubTitle, given)


def _peer_links(given: PeerLink | Iterable[PeerLink]) -> tuple[PeerLink, ...]:
    return several(PeerLink, given)


def _locations(given: Location | Iterable[Location]) -> tuple[Location, ...]:
    return several(Location, given)


def _scenes(given: Scene | Iterable[Scene]) -> tuple[Scene, ...]:
    return several(Scene, given)


@frozen(kw_only=True, repr=False)
class MediaDetails(Value):
    """What Media RSS says about one media object, or about all of an article's or a feed's.

    Attributes:
        title: What it is called.
        caption: What it shows: media:description.
        credit: The credit to print, whole: "Photo by …"; made of `credits` when not given.
        credits: Further parties, each with a role and scheme of its own.
        rights: The copyright notice: media:copyright.
        rights_url: A page about the rights; its address is the notice when there is no other.
        thumbnail: The most important small still; more of them in `thumbnails`.
        keywords: Words to find it by.
        player: A page that plays it.
        valid: From when to when it may be shown: dcterms:valid.
        comments: What people said; `responses` and `back_links` are addresses.
        extra: Values of your own namespaces.
        elements: Markup that newsfeed has no class for.

    """

    title: str | None = field(default=None, converter=optional_line, metadata=RARE)
    caption: str | None = field(default=None, converter=optional_prose)
    credit: CreditLine | None = field(default=None, converter=credit_line)
    credits: tuple[Credit, ...] = field(default=(), converter=parties, metadata=RARE)
    rights: str | None = field(default=None, converter=optional_line)
    rights_url: str | None = field(default=None, converter=optional_url, metadata=RARE)
    thumbnail: Thumbnail | None = field(default=None, converter=_thumbnail)
    thumbnails: tuple[Thumbnail, ...] = field(default=(), converter=_thumbnails, metadata=RARE)
    keywords: tuple[str, ...] = field(default=(), converter=keyed, metadata=RARE)
    player: Player | None = field(default=None, converter=_player, metadata=RARE)
    ratings: tuple[Rating, ...] = field(default=(), converter=_ratings, metadata=RARE)
    categories: tuple[MediaCategory, ...] = field(default=(), converter=_categories, metadata=RARE)
    hashes: tuple[Hash, ...] = field(default=(), converter=_hashes, metadata=RARE)
    texts: tuple[MediaText, ...] = field(default=(), converter=_texts, metadata=RARE)
    restrictions: tuple[Restriction, ...] = field(
        default=(), converter=_restrictions, metadata=RARE
    )
    community: Community | None = field(default=None, converter=_community, metadata=RARE)
    comments: tuple[str, ...] = field(default=(), converter=words, metadata=RARE)
    responses: tuple[str, ...] = field(default=(), converter=urls, metadata=RARE)
    back_links: tuple[str, ...] = field(default=(), converter=urls, metadata=RARE)
    embed: Embed | None = field(default=None, converter=_embed, metadata=RARE)
    status: Status | None = field(default=None, converter=_status, metadata=RARE)
    prices: tuple[Price, ...] = field(default=(), converter=_prices, metadata=RARE)
    license: License | None = field(default=None, converter=_license, metadata=RARE)
    subtitles: tuple[SubTitle, ...] = field(default=(), converter=_subtitles, metadata=RARE)
    peer_links: tuple[PeerLink, ...] = field(default=(), converter=_peer_links, metadata=RARE)
    rights_status: str | None = field(default=None, converter=_rights_status, metadata=RARE)
    locations: tuple[Location, ...] = field(default=(), converter=_locations, metadata=RARE)
    scenes: tuple[Scene, ...] = field(default=(), converter=_scenes, metadata=RARE)
    valid: Period | None = field(default=None, converter=as_period, metadata=RARE)
    extra: tuple[object, ...] = field(default=(), converter=objects, metadata=RARE)
    elements: tuple[Element, ...] = field(default=(), converter=as_elements, metadata=RARE)

    def _complete_rare(self) -> None:
        if self.credits and self.credit is None:
            self._name_everybody()
        if self.thumbnail is None and self.thumbnails:
            first, *others = self.thumbnails
            self._settle("thumbnail", first)
            self._settle("thumbnails", tuple(others))
        if self.rights is None and self.rights_url is not None:
            # media:copyright must say something, and this is all there is to say.
            self._derive("rights", self.rights_url)

    def _name_everybody(self) -> None:
        """Make the line of the parties: what is to be printed must not be missing."""
        first, *others = self.credits
        if first.role is None and first.scheme is None:
            # A name alone is a line.
            line = CreditLine(first.name)
            hand_on(first, line, {"name": "text"})
            self._settle("credit", line)
            self._settle("credits", tuple(others))
            return
        self._derive("credit", CreditLine("/".join(each.name for each in self.credits)))


def as_details(given: MediaDetails | None) -> MediaDetails | None:
    """What holds for all media of an article or feed; None when it says nothing."""
    details = one(MediaDetails, given)
    return None if details == MediaDetails() else details
