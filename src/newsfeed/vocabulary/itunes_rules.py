"""What the rows of Apple's podcast tags can't say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.node import Node, children
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed.report import Severity
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

from .itunes_categories import CATEGORIES, RETIRED

URI: Final = "http://www.itunes.com/dtds/podcast-1.0.dtd"
FIRST_URI: Final = "http://www.itunes.com/DTDs/Podcast-1.0.dtd"

_SPEC: Final = "https://podcasters.apple.com/support/823-podcast-requirements"
_LIST: Final = "https://podcasters.apple.com/support/1691-apple-podcasts-categories"
_SHORT: Final = 255
_LONG: Final = 4000
_PLAYED: Final = frozenset(("m4a", "mp3", "mov", "mp4", "m4v", "pdf", "epub"))
_SUFFIX: Final = pattern(r"\.([A-Za-z0-9]{1,5})\Z")
_WORDS: Final = frozenset(("true", "false"))


def is_apples(name: str) -> bool:
    """Say whether a name is one of Apple's."""
    return name.startswith((URI, FIRST_URI))


@rule("unknown-itunes-category", Severity.ERROR, _LIST)
def category_is_known(category: Node, _: Case) -> Iterator[Fault]:
    """An itunes:category is none of Apple's.

    Podcasts are listed by category, and one that Apple doesn't know is listed nowhere. The names
    are compared letter by letter, in English, with "&" for "and". A subcategory stands inside its
    category. Take one from Apple's list.

    Wrong:
        <itunes:category text="Everything"/>

    Right:
        <itunes:category text="Technology"/>
    """
    text = category.attributes.get("text", "")
    if text.strip() and text not in CATEGORIES and text not in RETIRED:
        yield Fault(f"{shown(text)} is no category of Apple's: take one from its list")
    known = CATEGORIES.get(text, frozenset()) | RETIRED.get(text, frozenset())
    for each in children(category, category.name):
        inner = each.attributes.get("text", "")
        if known and inner.strip() and inner not in known:
            message = f"{shown(inner)} is no category in {shown(text)}: take one from Apple's list"
            yield Fault(message, (each,))


@rule("retired-itunes-category", Severity.WARNING, _LIST)
def category_is_current(category: Node, _: Case) -> Iterator[Fault]:
    """An itunes:category is one that Apple has withdrawn.

    Apple has put most of the withdrawn categories under new ones, and other directories have not.
    Take a category from the list of today.

    Wrong:
        <itunes:category text="Games &amp; Hobbies"/>

    Right:
        <itunes:category text="Leisure"/>
    """
    text = category.attributes.get("text", "")
    if text not in CATEGORIES and text in RETIRED:
        yield Fault(f"{shown(text)} was withdrawn by Apple: take a category from today's list")
    for each in children(category, category.name):
        inner = each.attributes.get("text", "")
        if inner not in CATEGORIES.get(text, ()) and inner in RETIRED.get(text, ()):
            message = f"{shown(inner)} was withdrawn by Apple: take a category from today's list"
            yield Fault(message, (each,))


@rule("space-in-itunes-explicit", Severity.ERROR, _SPEC)
def explicit_is_bare(explicit: Node, _: Case) -> Iterator[Fault]:
    """There is white space around the value of itunes:explicit.

    The value is compared as it stands. With a space in front it is neither true nor false, and
    what the podcast counts as then depends on the directory. Take the white space away.

    Wrong:
        <itunes:explicit> true </itunes:explicit>

    Right:
        <itunes:explicit>true</itunes:explicit>
    """
    text = explicit.text
    if text != text.strip() and text.strip():
        yield Fault(f"{shown(text)} has white space around: take it away")


@rule("old-itunes-explicit", Severity.WARNING, _SPEC)
def explicit_is_current(explicit: Node, _: Case) -> Iterator[Fault]:
    """An itunes:explicit has one of its older words: yes, no, explicit, clean.

    Today's words are true and false. Apple reads the others still; programs that were written
    after the change may not. Write true or false.

    Wrong:
        <itunes:explicit>clean</itunes:explicit>

    Right:
        <itunes:explicit>false</itunes:explicit>
    """
    text = explicit.text.strip()
    if text.lower() in {"yes", "no", "explicit", "clean"}:
        yield Fault(f"{shown(text)} is an older word: write true or false")


@rule("keywords-without-commas", Severity.WARNING, _SPEC)
def keywords_have_commas(keywords: Node, _: Case) -> Iterator[Fault]:
    """The keywords of itunes:keywords have spaces between them.

    Keywords may be of several words, so commas part them. With spaces alone all of them are one
    keyword, which nobody will ever look for. Write commas.

    Wrong:
        <itunes:keywords>bridge ferry traffic</itunes:keywords>

    Right:
        <itunes:keywords>bridge, ferry, traffic</itunes:keywords>
    """
    text = keywords.text.strip()
    if "," not in text and len(text.split()) > 1 and "<" not in text:
        yield Fault(f"{shown(text)} is one keyword: write commas between keywords")


@rule("itunes-text-too-long", Severity.WARNING, _SPEC)
def is_short(element: Node, _: Case) -> Iterator[Fault]:
    """A text of Apple's is longer than what Apple keeps.

    Titles, names, subtitles and lists of keywords end after 255 characters, summaries after 4,000.
    What is longer is cut, in the middle of a word if need be. Make it shorter yourself.

    Wrong:
        <itunes:summary>(more than 4,000 characters)</itunes:summary>

    Right:
        <itunes:summary>What this episode is about.</itunes:summary>
    """
    text, most = element.text, _LONG if element.local == "summary" else _SHORT
    if len(text) > most:
        yield Fault(f"{len(text)} characters are too many: Apple keeps {most}")


@rule("podcast-incomplete", Severity.WARNING, _SPEC)
def says_what_apple_asks(channel: Node, _: Case) -> Iterator[Fault]:
    """A podcast lacks what Apple asks of every podcast.

    A podcast is listed when it has a language, a category and a word on whether it is explicit.
    Directories that take Apple's tags ask for the same. Write what is missing.

    Wrong:
        <channel>
          <title>Example Talk</title>
          <itunes:category text="News"/>
          <itunes:explicit>false</itunes:explicit>
        </channel>

    Right:
        <channel>
          <title>Example Talk</title>
          <language>en</language>
          <itunes:category text="News"/>
          <itunes:explicit>false</itunes:explicit>
        </channel>
    """
    own = _apples(channel)
    if own:
        if not children(channel, "language"):
            yield Fault("the podcast has no language: write one such as en-GB", missing="language")
        for local in ("category", "explicit"):
            if not any(name.endswith(f"}}{local}") for name in own):
                message = f"the podcast has no itunes:{local}: Apple asks for one"
                yield Fault(message, missing=f"{_space(own)}}}{local}")


@rule("podcast-without-email", Severity.WARNING, _SPEC)
def owner_has_email(channel: Node, _: Case) -> Iterator[Fault]:
    """A podcast doesn't say how to write to its owner.

    Directories write to the address in itunes:owner to make sure that whoever submits a podcast is
    its owner, and when it can't be fetched. Write an address that belongs to the podcast, as
    everybody can read it.

    Wrong:
        <channel>
          <itunes:category text="News"/>
        </channel>

    Right:
        <channel>
          <itunes:category text="News"/>
          <itunes:owner>
            <itunes:email>talk@news.example</itunes:email>
          </itunes:owner>
        </channel>
    """
    own = _apples(channel)
    if own:
        space = _space(own)
        owners = children(channel, f"{space}}}owner")
        if not any(children(each, f"{space}}}email") for each in owners):
            message = "the podcast has no itunes:email in an itunes:owner: say how to write to you"
            yield Fault(message, tuple(owners[:1]), missing=f"{space}}}email")


@rule("podcast-not-in-utf-8", Severity.WARNING, _SPEC)
def is_in_utf_8(channel: Node, case: Case) -> Iterator[Fault]:
    """A podcast's feed is not in UTF-8.

    Apple asks for UTF-8. In another encoding names with accents, and all that is not in English,
    come out wrong. Write the feed in UTF-8 and say so in its XML declaration.

    Wrong:
        <?xml version="1.0" encoding="iso-8859-1"?>

    Right:
        <?xml version="1.0" encoding="utf-8"?>
    """
    encoding = case.facts.encoding.lower().replace("_", "-")
    if encoding and not encoding.startswith(("utf-8", "ascii", "us-ascii")) and _apples(channel):
        yield Fault(f"the podcast is in {encoding}: Apple asks for UTF-8")


@rule("enclosure-not-played-by-apple", Severity.WARNING, _SPEC, about="enclosure")
def is_played(item: Node, _: Case) -> Iterator[Fault]:
    """The file of a podcast's episode is in a format that Apple doesn't play.

    Apple takes m4a and mp3, m4v, mp4 and mov, and pdf and epub, and tells them by the end of their
    address. An episode in another format is not shown. Publish the file in one of these.

    Wrong:
        <item>
          <itunes:episode>3</itunes:episode>
          <enclosure url="https://news.example/3.ogg" length="8727310" type="audio/ogg"/>
        </item>

    Right:
        <item>
          <itunes:episode>3</itunes:episode>
          <enclosure url="https://news.example/3.mp3" length="8727310" type="audio/mpeg"/>
        </item>
    """
    if not _apples(item):
        return
    for each in children(item, "enclosure"):
        address = each.attributes.get("url", "").strip().partition("#")[0].partition("?")[0]
        found = _SUFFIX.search(address.partition("://")[2].partition("/")[2])
        if found is not None and found[1].lower() not in _PLAYED:
            message = f"Apple plays no {shown(found[1])}: write m4a, mp3, mov, mp4 or m4v"
            yield Fault(message, (each,), attribute="url")


def _apples(parent: Node) -> list[str]:
    return [each.name for each in parent.content if isinstance(each, Node) and is_apples(each.name)]


def _space(names: list[str]) -> str:
    return names[0].rpartition("}")[0]


#: Of a channel.
CHANNEL: Final = (says_what_apple_asks, owner_has_email, is_in_utf_8)
