"""What a body may hold: one list for each kind of consumer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import asdict, force_setattr

from newsfeed.errors import InvalidValue
from newsfeed.text.shown import shown

__all__ = ["ALLOWED", "FEED", "MSN", "PAGE", "TEXT", "Allow"]

#: They run code, load what nobody looked at, or take the reader's input: no list may name them.
NEVER: Final = frozenset(
    """
    applet base body button embed form frame frameset head html input isindex keygen link math meta
    noembed noframes noscript object option param plaintext script select style svg template
    textarea title xmp
    """.split()
)
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel", "ftp", "geo", "sms", "webcal"})


class Allow(Struct, frozen=True, kw_only=True):
    """What is left in a body; all else is taken out.

    Attributes:
        name: What it is called on the command line.
        elements: Names of elements. Of others the content stays, except where it is none that one
            reads (scripts, drawings, the fields of forms).
        attributes: What they may say: `a@href`; `*@lang` for any element. Never a style or a
            handler.
        classes: Words that a `class` may hold.
        schemes: What addresses of links may begin with: of http, https, mailto, tel, ftp, geo, sms
            and webcal. Pictures and the like are always http or https.
        embeds: Hosts whose frames may stay, and those of their subdomains ("google.com/maps": in
            that part of the site), with https only; other frames, players and widgets become links.
        rel: What links say of themselves: "noopener noreferrer nofollow"; when None, what they said
            before.

    `elements`, `attributes`, `classes`, `schemes` and `embeds` may be given as one string with
    spaces between the words.

    Raises:
        InvalidValue: It names what may stand in no body.
    """

    name: str
    elements: frozenset[str]
    attributes: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    schemes: frozenset[str] = frozenset({"http", "https", "mailto"})
    embeds: frozenset[str] = frozenset()
    rel: str | None = None

    def __post_init__(self) -> None:
        """Take words, and refuse what is dangerous whoever asks for it."""
        for field in ("elements", "attributes", "classes", "schemes", "embeds"):
            force_setattr(self, field, _words(getattr(self, field)))
        _refuse("elements", self.elements & NEVER)
        _refuse("schemes", self.schemes - _SCHEMES)
        _refuse("attributes", filter(_is_dangerous, self.attributes))
        if "iframe" in self.elements and not self.embeds:
            raise InvalidValue("say in embeds whose frames may stay", path="elements")

    def evolve(self, **changes: Any) -> Allow:  # noqa: ANN401 -- each attribute has its own type
        """Return the same list with some attributes changed."""
        return type(self)(**{**asdict(self), **changes})

    def allows(self, element: str, attribute: str) -> bool:
        """Say whether an element may have an attribute."""
        return f"{element}@{attribute}" in self.attributes or f"*@{attribute}" in self.attributes


def _words(given: str | Iterable[str]) -> frozenset[str]:
    return frozenset(given.split() if isinstance(given, str) else given)


def _is_dangerous(attribute: str) -> bool:
    element, at, name = attribute.partition("@")
    return not (element and at and name) or name.startswith("on") or name in {
        "action", "background", "formaction", "ping", "srcdoc", "style", "xmlns",
    } or ":" in name  # fmt: skip


def _refuse(path: str, words: Iterable[str]) -> None:
    if bad := sorted(words):
        raise InvalidValue(f"{shown(' '.join(bad))} may stand in no body: leave it out", path=path)


_WORDS = (
    "a abbr b bdi bdo blockquote br cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 "
    "h4 h5 h6 hr i ins kbd li mark ol p pre q rb rp rt ruby s samp small span strong sub sup table "
    "tbody td tfoot th thead time tr u ul var wbr caption col colgroup details summary"
)
_SAID = (
    "*@dir *@lang *@class a@href a@title a@rel a@hreflang abbr@title blockquote@cite q@cite "
    "del@datetime ins@datetime time@datetime ol@start ol@reversed ol@type li@value "
    "td@colspan td@rowspan th@colspan th@rowspan th@scope col@span colgroup@span"
)
_MEDIA = "img picture source video audio track"
_MEDIA_SAID = (
    "img@src img@srcset img@sizes img@alt img@title source@src source@srcset source@sizes "
    "source@type source@media video@src video@poster video@controls video@preload audio@src "
    "audio@controls audio@preload track@src track@kind track@srclang track@label"
)
# Words that somebody reads: the writer of bodies, MSN, Feedly, NewsBreak.
_CLASSES = "copyright type:primaryImage webfeedsFeaturedVisual nb-video nb-audio"

#: What feed readers show: text, pictures, tables, sound and video. No frames: readers take them out
#: and validators warn of them, so that a link is all that reaches anybody.
FEED: Final = Allow(
    name="feed",
    elements=_words(f"{_WORDS} {_MEDIA}"),
    attributes=_words(f"{_SAID} {_MEDIA_SAID}"),
    classes=_words(_CLASSES),
    schemes=_words("http https mailto tel"),
)

#: For a page of your own that shows what others wrote: links neither vouch nor hand on anything.
PAGE: Final = FEED.evolve(
    name="page", classes=_words("copyright"), rel="noopener noreferrer nofollow"
)

#: Words alone, for tickers, mails and voices: no picture, no player, no table.
TEXT: Final = Allow(
    name="text",
    elements=_words("a b blockquote br em h2 h3 h4 i li ol p strong sub sup ul"),
    attributes=_words("a@href *@dir *@lang"),
)

#: Microsoft Start (MSN): its list of tags, its attributes of pictures, its hosts of frames.
#: https://support.microsoft.com/en-us/msn/partner-hub/msn-html-guidelines-and-tag-restrictions
MSN: Final = Allow(
    name="msn",
    elements=_words(
        "b i em strong sub sup small h1 h2 h3 h4 h5 a img table thead tbody tfoot tr td th col "
        "caption colgroup ul ol li p div span br blockquote iframe figure figcaption"
    ),
    attributes=_words(
        "a@href img@src img@alt img@title *@class *@dir *@lang td@colspan td@rowspan th@colspan "
        "th@rowspan iframe@src iframe@width iframe@height iframe@title "
        "img@data-portal-copyright img@data-has-syndication-rights img@data-license-id "
        "img@data-licensor-name img@data-focal-region"
    ),
    classes=_words("copyright type:primaryImage"),
    embeds=_words(
        "x.com twitter.com facebook.com instagram.com pinterest.com spotify.com infogram.com "
        "google.com/maps maps.google.com giphy.com flourish.studio reddit.com redditmedia.com "
        "tiktok.com"
    ),
)

#: The lists that have a name, by it.
ALLOWED: Final = {each.name: each for each in (FEED, PAGE, TEXT, MSN)}
