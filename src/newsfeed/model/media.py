"""Pictures, video and sound that belong to an article: media:content of Media RSS 1.5.1."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsfeed.errors import InvalidValue
from newsfeed.text.media_types import media_type, medium
from newsfeed.text.shown import shown

from ._compiled import USUAL
from ._convert import one_of, optional_language, optional_line, optional_type, optional_url
from ._lists import listed, several_spelled
from ._numbers import flag, measure, positive
from ._value import RARE, field, frozen, hand_on
from .details import MediaDetails
from .element import Foreign, as_attributes


def _medium(word: str | None) -> str | None:
    return one_of(word, "medium", "image", "audio", "video", "document", "executable")


def _expression(word: str | None) -> str | None:
    return one_of(word, "expression", "sample", "full", "nonstop")


def _renditions(given: str | Rendition | Iterable[str | Rendition]) -> tuple[Rendition, ...]:
    return several_spelled(Rendition, given)


def _none_of_its_own(given: Iterable[Rendition]) -> tuple[Rendition, ...]:
    if several_spelled(Rendition, given):
        raise ValueError(
            "one of several sizes has no sizes of its own: give them to the media object"
        )
    return ()


#: What renditions share with their media object when they don't say it themselves; a notice goes
#: with its address.
SHARED = (("title",), ("caption",), ("credit",), ("credits",), ("rights", "rights_url"))
_UNSAID = {each.name: each.default for each in MediaDetails.FIELDS}


@frozen(kw_only=True, repr=False)
class Media(MediaDetails):
    """A picture, video, sound or document that belongs to an article: media:content.

    Its kinds `Image`, `Video` and `Audio` know their medium. Everything of `MediaDetails` can be
    said; besides:

    Attributes:
        url: The file's absolute address. Accepted by position.
        type: Its media type; worked out from the address when not given.
        medium: "image", "audio", "video", "document" or "executable"; worked out from the type.
        alt: What a picture shows, for those who can't see it.
        width: In pixels; so is `height`.
        size: In bytes.
        duration: In seconds.
        bitrate: In kilobits per second.
        framerate: In frames per second.
        samplingrate: In thousand samples per second.
        channels: Of sound.
        language: Of what is spoken.
        expression: "sample", "full" or "nonstop".
        default: Whether it is the one to show first of its group.
        renditions: The same in other sizes or formats; what they don't say they share.
        foreign: Attributes of namespaces that newsfeed doesn't know.

    Raises:
        InvalidValue: there is neither an address nor a player.

    """

    url: str | None = field(default=None, converter=optional_url, kw_only=False)
    type: str | None = field(default=None, converter=optional_type)
    medium: str | None = field(default=None, converter=_medium)
    alt: str | None = field(default=None, converter=optional_line)
    width: int | None = field(default=None, converter=positive)
    height: int | None = field(default=None, converter=positive)
    size: int | None = field(default=None, converter=positive)
    duration: float | None = field(default=None, converter=measure, metadata=RARE)
    bitrate: float | None = field(default=None, converter=measure, metadata=RARE)
    framerate: float | None = field(default=None, converter=measure, metadata=RARE)
    samplingrate: float | None = field(default=None, converter=measure, metadata=RARE)
    channels: int | None = field(default=None, converter=positive, metadata=RARE)
    language: str | None = field(default=None, converter=optional_language, metadata=RARE)
    expression: str | None = field(default=None, converter=_expression, metadata=RARE)
    default: bool | None = field(default=None, converter=flag, metadata=RARE)
    renditions: tuple[Rendition, ...] = field(default=(), converter=_renditions)
    foreign: Foreign | None = field(default=None, converter=as_attributes, metadata=RARE)

    def _complete(self) -> None:
        if self.type is None or self.medium is None or self.url is None:
            self._work_out()
        if self.renditions:
            self._settle("renditions", tuple(map(self._sharing, self.renditions)))
            if sum(each.default is True for each in (self, *self.renditions)) > 1:
                message = "of several sizes one is the default: say default=True of one"
                raise InvalidValue(message, path="renditions")

    def _sharing(self, rendition: Rendition) -> Rendition:
        """Return a rendition without what it says just like the media object itself."""
        same = {
            name: _UNSAID[name]
            for together in SHARED
            if all(getattr(rendition, name) == getattr(self, name) for name in together)
            for name in together
            if getattr(rendition, name) != _UNSAID[name]
        }
        return rendition.evolve(**same) if same else rendition

    def _work_out(self) -> None:
        if self.url is None:
            if self.player is None:
                raise InvalidValue("needs the address of its file, or a player", path="url")
        elif self.type is None and (kind := media_type(self.url)) is not None:
            self._derive("type", kind)
        if self.medium is None and self.type is not None:
            self._derive("medium", medium(self.type))


@frozen(kw_only=True, repr=False)
class Rendition(Media):
    """The same media object in another size or format: one more media:content of its group."""

    renditions: tuple[Rendition, ...] = field(default=(), converter=_none_of_its_own)


def _only(word: str | None, medium: str) -> str:
    if word is not None and word not in ("", medium):
        raise ValueError(f"{shown(word)}: this is {medium}, for other media say Media")
    return medium


def _image(word: str | None) -> str:
    return _only(word, "image")


def _video(word: str | None) -> str:
    return _only(word, "video")


def _audio(word: str | None) -> str:
    return _only(word, "audio")


@frozen(kw_only=True, repr=False)
class Image(Media):
    """A picture."""

    medium: str | None = field(default="image", converter=_image)


@frozen(kw_only=True, repr=False)
class Video(Media):
    """A moving picture."""

    medium: str | None = field(default="video", converter=_video)


@frozen(kw_only=True, repr=False)
class Audio(Media):
    """A sound recording."""

    medium: str | None = field(default="audio", converter=_audio)


_KINDS: Mapping[str | None, type[Media]] = {"image": Image, "video": Video, "audio": Audio}


def as_media(given: str | Media | Iterable[str | Media] | None) -> tuple[Media, ...]:
    """Media objects; a string is an address whose extension tells the kind."""
    made = []
    for number, each in enumerate(listed(Media, given)):
        if isinstance(each, str):
            try:
                made.append(_spelled(each))
            except InvalidValue as fault:
                raise fault.at(f"[{number}]") from fault
        elif isinstance(each, Media):
            made.append(_of_its_kind(each))
        else:
            raise InvalidValue(f"{shown(each)} is not a Media", path=f"[{number}]")
    return tuple(made)


def _spelled(address: str) -> Media:
    return _of_its_kind(Media(address))


def _of_its_kind(media: Media) -> Media:
    """Return a media object as an `Image` if it is a picture, and so on."""
    kind = _KINDS.get(media.medium)
    if kind is None or isinstance(media, kind):
        return media
    made = kind(**media._given())  # noqa: SLF001 -- of a value like the one being made
    hand_on(media, made, {name: name for name, _ in media.cleaned})
    return made


# One picture is what most articles have.
USUAL[as_media] = (
    "type(x) is list and len(x) == 1 and type(x[0]) is KIND",
    "(x[0],)",
    {"KIND": Image},
)
