"""Profiles: what single partners ask of a feed."""

from __future__ import annotations

import io
import tomllib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

import pytest

from newsfeed import ATOM, RSS, Article, Feed, Image, InvalidValue, Severity, serialize, validate
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Across, Case, Fault, Rule, Watch
from newsfeed.options import Options
from newsfeed.profiles import PROFILES, Profile, named
from newsfeed.rulebook import book

RULES: Final = Path(__file__).parent / "rules"

#: Where it stands that the partner's page asks for it.
SOURCES: Final = {
    "apple-news": "support.apple.com",
    "flipboard": "about.flipboard.com",
    "msn": "support.microsoft.com",
    "newsbreak": "support.newsbreak.com",
    "smartnews": "publishers.smartnews.com",
}

SUMMARY: Final = "The ferry to the island sails again, as the company says. " * 6


def a_feed() -> Feed:
    """A feed as a newsroom has it, that is in order for all partners."""
    articles = [
        Article(
            title=f"Ferry to the island sails again after the storm, {number}",
            link=f"https://news.example/ferry/{number}",
            published=f"2026-11-02T09:{number:02}:00Z",
            updated=f"2026-11-02T09:{number + 30}:00Z",
            summary=SUMMARY.strip(),
            content=f"<p>{SUMMARY.strip()}</p>",
            authors=["Ada Lane"],
            media=[
                Image(
                    "https://news.example/ferry.jpg", type="image/jpeg",
                    credit="Photo by Ada Lane", thumbnail="https://news.example/small.jpg",
                )
            ],
        )
        for number in range(20)
    ]  # fmt: skip
    return Feed(
        title="Harbour News", link="https://news.example/", url="https://news.example/feed.xml",
        description="News of the harbour", language="en-GB", hubs=["https://hub.example/"],
        updated="2026-11-02T10:00:00Z", articles=articles,
    )  # fmt: skip


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("form", [RSS, ATOM])
def test_a_full_feed_is_in_order_for_every_partner(name: str, form: object) -> None:
    """Whoever fills all fields has nothing to fear but what a field of newsfeed's can't say."""
    profile = PROFILES[name]
    assert form in {RSS, ATOM}
    document = serialize(a_feed(), RSS if form is RSS else ATOM, options=profile.options)
    found = {each.rule for each in validate(document, profile=name)}
    # A feed's own date is RSS's lastBuildDate in newsfeed, and SmartNews looks for pubDate.
    assert {each for each in found if each.startswith(f"{name}-")} <= {
        "smartnews-feed-without-date"
    }


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_names_its_source(name: str) -> None:
    """Its rules rest on the partner's own pages, and their ids begin with its name."""
    profile = PROFILES[name]
    assert SOURCES[name] in profile.source
    assert all(SOURCES[name] in each.spec for each in profile.rules)
    assert all(each.id.startswith(f"{name}-") for each in profile.rules)
    assert isinstance(profile.options, Options)


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_changes_nothing_unless_asked_for(name: str) -> None:
    """Its rules are looked at with it alone, and those of the standards with it as without."""
    document = (RULES / f"{name}-feed-without-language" / "wrong.xml" if name != "msn" else
                RULES / "msn-title-too-short" / "wrong.xml").read_bytes()  # fmt: skip
    bare = list(validate(document))
    asked = list(validate(document, profile=name))
    assert [each for each in asked if not each.rule.startswith(f"{name}-")] == bare
    assert len(asked) > len(bare)


def test_a_profile_may_take_a_rule_of_the_standards_more_seriously() -> None:
    """MSN asks for absolute addresses in HTML; the standards allow others."""
    document = (RULES / "relative-reference-in-html" / "wrong.xml").read_bytes()

    def severities(name: str | None) -> set[Severity]:
        found = validate(document, profile=name)
        return {each.severity for each in found if each.rule == "relative-reference-in-html"}

    assert (severities(None), severities("msn")) == ({Severity.WARNING}, {Severity.ERROR})


@pytest.mark.parametrize("name", PROFILES)
def test_the_rules_that_a_profile_weighs_are_there(name: str) -> None:
    """Their ids are in the book."""
    assert set(PROFILES[name].severities) <= set(book())


def test_an_unknown_profile_is_refused() -> None:
    """With the one that is likely to be meant, or with all."""
    with pytest.raises(InvalidValue, match="profile: there is no profile 'smartnew': did you mean"):
        validate(b"", profile="smartnew")
    with pytest.raises(InvalidValue, match="known are apple-news, flipboard, msn"):
        named("zzz")


# --- Size -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [name for name, each in PROFILES.items() if each.size])
def test_a_feed_may_be_too_large(name: str, tmp_path: Path) -> None:
    """Its bytes are counted, however it comes; a byte less is in order."""
    size = PROFILES[name].size
    assert size is not None
    head, tail = b'<rss version="2.0"><channel><!--', b"--></channel></rss>"
    most = head + b" " * (size.most - len(head) - len(tail)) + tail

    def rules(source: bytes | Path | io.BytesIO) -> list[str]:
        found = validate(source, profile=name)
        return [each.rule for each in found if each.rule == size.page.id]

    assert len(most) == size.most
    assert rules(most) == []
    more = most.replace(b"<!--", b"<!-- ")
    (tmp_path / "feed.xml").write_bytes(more)
    for source in (more, tmp_path / "feed.xml", io.BytesIO(more)):
        assert rules(source) == [size.page.id]


def test_a_file_of_text_is_refused_with_a_profile_too() -> None:
    """What is counted is still read as it was."""
    with pytest.raises(TypeError, match="read as bytes"):
        validate(io.StringIO("<rss/>"), profile="msn")  # type: ignore[arg-type]  # what is tested
    with pytest.raises(TypeError, match="from bytes or a path"):
        validate("<rss/>", profile="msn")  # type: ignore[arg-type]  # the same


# --- One's own ------------------------------------------------------------------------------------


def _no_ferries(item: Node, case: Case) -> object:
    del case
    for each in item.content:
        if isinstance(each, Node) and each.local == "title" and "Ferry" in each.text:
            yield Fault("no ferries, please", (each,))


OWN: Final = Profile(
    name="mine",
    title="Mine",
    source="https://news.example/rules",
    article=(Rule("mine-ferry", Severity.WARNING, "https://news.example/rules", _no_ferries, ""),),  # type: ignore[arg-type]  # an iterator of faults
    severities={"blank-value": Severity.INFO},
)

ITEM: Final = (RULES / "not-an-absolute-uri" / "right.xml").read_bytes()


def test_a_profile_of_ones_own() -> None:
    """It needs no registration; its rules can be chosen, and it may take others less seriously."""
    assert [each.rule for each in validate(ITEM, profile=OWN)] == ["mine-ferry"]
    assert validate(ITEM, profile=OWN, ignore=["mine-"]).findings == ()
    blank = ITEM.replace(b"<title>Ferry is back</title>", b"<title></title>")
    bare = {each.severity for each in validate(blank) if each.rule == "blank-value"}
    mine = {each.severity for each in validate(blank, profile=OWN) if each.rule == "blank-value"}
    assert (bare, mine) == ({Severity.ERROR}, {Severity.INFO})


class _Last(Watch):
    """Finds the last article at fault."""

    def __init__(self) -> None:
        """Know no article yet."""
        self._last: tuple[Node, int] | None = None
        self._number = 0

    def item(self, item: Node, case: Case, /) -> Iterator[Fault]:
        """Remember an article, and find the second at fault at once."""
        del case
        self._number += 1
        self._last = (Node(item.name, {}, item.line, item.column, []), self._number)
        if self._number == 2:
            yield Fault("the second")

    def end(self, root: Node, case: Case, /) -> Iterator[Fault]:
        """Name the last."""
        del root, case
        yield Fault("the last", item=self._last)
        yield Fault("all")


def test_a_rule_about_all_articles_says_which() -> None:
    """A finding stands at one of them, or at what holds them."""
    last = Across("mine-last", Severity.INFO, "https://news.example/rules", _Last, "")
    profile = Profile(name="mine", title="Mine", source="https://news.example/", across=(last,))
    document = b'<rss version="2.0"><channel><item/><item/><item/></channel></rss>'
    found = [each for each in validate(document, profile=profile) if each.rule == "mine-last"]
    assert [(each.path, each.message) for each in found] == [
        ("/rss/channel", "all"),
        ("/rss/channel/item[2]", "the second"),
        ("/rss/channel/item[3]", "the last"),
    ]


def test_types_are_missed_in_groups_too() -> None:
    """MSN asks for one of each file."""
    group = '<media:group><media:content url="https://news.example/2.jpg"/></media:group>'
    document = (RULES / "msn-media-without-type" / "right.xml").read_text("utf-8")
    report = validate(document.replace("</item>", f"{group}</item>").encode(), profile="msn")
    paths = [each.path for each in report if each.rule == "msn-media-without-type"]
    assert paths == ["/rss/channel/item[1]/media:group/media:content/@type"]


def test_an_entry_document_is_an_article() -> None:
    """What a partner asks of articles it asks of one alone."""
    entry = b"""<entry xmlns="http://www.w3.org/2005/Atom"><id>tag:news.example,2026:1</id>
    <title>Ferry</title><updated>2026-11-02T09:00:00Z</updated><link href="https://news.example/1"/>
    <author><name>Ada Lane</name></author></entry>"""
    assert "msn-title-too-short" in {each.rule for each in validate(entry, profile="msn")}


def test_the_time_is_an_instant() -> None:
    """A clock's face without its zone says nothing of what is too old."""
    with pytest.raises(InvalidValue, match="now: 2026-11-02 09:00:00 has no offset"):
        validate(b"", now=datetime(2026, 11, 2, 9))  # noqa: DTZ001 -- that is what is tested


# --- What counts as what --------------------------------------------------------------------------


def asked(name: str, slug: str, edit: tuple[str, str]) -> bool:
    """Whether a rule is broken in its invalid document when one thing more is there."""
    folder = RULES / f"{name}-{slug}"
    document = (folder / "wrong.xml").read_text("utf-8")
    assert edit[0] in document
    options = tomllib.loads((folder / "options.toml").read_text("utf-8"))
    found = validate(document.replace(*edit).encode(), profile=options["profile"])
    return f"{name}-{slug}" in {each.rule for each in found}


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ('<enclosure url="https://a.example/1.jpg" length="1" type="image/jpeg"/>', True),
        ('<enclosure url="https://a.example/1.mp3" length="1" type="audio/mpeg"/>', False),
        ('<media:group><media:content url="/1" medium="image"/></media:group>', True),
        ('<media:content url="https://a.example/1.mp4" type="video/mp4"/>', False),
        ("<content:encoded>&lt;p>&lt;img src='https://a.example/1.jpg'></content:encoded>", True),
        ("<content:encoded>&lt;p>imgs</content:encoded>", False),
        ("<media:thumbnail/>", False),
    ],
)  # fmt: skip
def test_a_picture_is_one_wherever_it_stands(said: str, counts: bool) -> None:
    """As an enclosure, in Media RSS, or in the text; a film or a sound is none."""
    assert asked("flipboard", "article-without-picture", ("</item>", f"{said}</item>")) != counts


ENTRY: Final = """<feed xmlns="http://www.w3.org/2005/Atom" {lang}>{author}<entry>{own}
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p><img src="/1"/></p></div>
</content><link rel="enclosure" href="https://a.example/1.jpg" type="image/jpeg"/></entry></feed>"""


def test_atom_has_its_own_words() -> None:
    """An entry's authors may be the feed's, its language the root's, its picture in XHTML."""

    def found(**said: str) -> set[str]:
        empty = {"lang": "", "author": "", "own": ""}
        document = ENTRY.format(**(empty | said)).encode()
        return {each.rule for each in validate(document, profile="flipboard")}

    author = "<author><name>Ada Lane</name></author>"
    assert "flipboard-article-without-picture" not in found()
    assert "flipboard-article-without-author" in found()
    assert "flipboard-article-without-author" not in found(author=author)
    assert "flipboard-article-without-author" not in found(own=author)
    assert "flipboard-feed-without-language" in found()
    assert "flipboard-feed-without-language" not in found(lang='xml:lang="en"')
    report = validate(ENTRY.format(lang="", author="", own="").encode(), profile="flipboard")
    paths = {each.rule: each.path for each in report}
    assert paths["flipboard-feed-without-language"] == "/feed/@xml:lang"
    assert paths["flipboard-article-without-author"] == "/feed/entry[1]/author"


def test_a_language_of_atom_needs_its_region_too() -> None:
    """Apple News looks at the root's xml:lang."""

    def found(lang: str) -> set[str]:
        document = ENTRY.format(lang=f'xml:lang="{lang}"', author="", own="").encode()
        return {each.rule for each in validate(document, profile="apple-news")}

    assert "apple-news-language-without-region" in found("en")
    assert "apple-news-language-without-region" not in found("en-GB")


@pytest.mark.parametrize(
    ("date", "now", "counts"),
    [
        ("Mon, 02 Nov 2026 09:00:00 +0000", "2026-11-02T08:59:59+00:00", True),
        ("Mon, 02 Nov 2026 09:00:00 +0000", "2026-11-02T09:00:00+00:00", False),
        ("Mon, 02 Nov 2026 09:00:00 +0000", "2027-11-02T09:00:00+00:00", True),
        ("Mon, 02 Nov 2026 09:00:00 +0000", "2027-11-02T08:59:59+00:00", False),
        ("some day", "2026-11-02T09:00:00+00:00", False),
    ],
)
def test_an_article_may_be_too_old_for_msn(date: str, now: str, counts: bool) -> None:
    """From 365 days on, or before its time; a date that can't be read is another rule's."""
    document = (RULES / "msn-article-out-of-date" / "right.xml").read_text("utf-8")
    made = document.replace("Mon, 02 Nov 2026 09:01:00 +0000", date).encode()
    assert made != document.encode()
    found = validate(made, profile="msn", now=datetime.fromisoformat(now))
    assert ("msn-article-out-of-date" in {each.rule for each in found}) == counts


def test_a_short_title_beside_a_long_one() -> None:
    """MSN takes a long title then."""
    short = (
        '<mi:shortTitle xmlns:mi="http://schemas.ingestion.microsoft.com/common/">F</mi:shortTitle>'
    )
    assert not asked("msn", "title-too-long", ("</item>", f"{short}</item>"))


def test_pictures_in_groups_need_credits_too() -> None:
    """One credit of the group or of the article is that of all in it."""
    name, slug = "newsbreak", "picture-without-credit"
    bare = (
        '<media:content url="https://news.example/ferry/1.jpg" type="image/jpeg" medium="image"/>'
    )
    credit = "<media:credit>Ada Lane</media:credit>"
    assert asked(name, slug, (bare, f"<media:group>{bare}</media:group>"))
    assert not asked(name, slug, (bare, f"<media:group>{credit}{bare}</media:group>"))
    assert not asked(name, slug, (bare, credit + bare))
    assert not asked(name, slug, (bare, ""))
