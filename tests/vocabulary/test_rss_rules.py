"""What RSS and its modules are checked for, beyond the documents in tests/rules."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

import pytest
from tests.advice import faults

from newsfeed import Person, parse, validate

_NAMES: Final = {
    "atom": "http://www.w3.org/2005/Atom",
    "cc": "http://web.resource.org/cc/",
    "creativeCommons": "http://backend.userland.com/creativeCommonsRssModule",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "georss": "http://www.georss.org/georss",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "sx": "http://feedsync.org/2007/feedsync",
    "trackback": "http://madskills.com/public/xml/rss/module/trackback/",
    "x": "https://vendor.example/ns",
}


def document(item: str = "", channel: str = "", *, behind: str = "", **names: str) -> bytes:
    """Return a feed with something in its item, in its channel, or behind its item."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in (_NAMES | names).items())
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" {spaces}><channel><title>Harbour News</title><link>https://news.example/</link>
<description>News of the harbour</description><language>en-GB</language>
<atom:link rel="self" href="https://news.example/feed.xml" type="application/rss+xml"/>
{channel}<item><title>Ferry is back</title><description>It sails again.</description>
<guid isPermaLink="false">news.example/ferry</guid>{item}</item>{behind}</channel></rss>""".encode()


def told(source: bytes) -> list[str]:
    """Return the ids of what is found."""
    return [each.rule for each in validate(source)]


SOUND: Final = (
    "<author>Jane Doe &lt;jane@news.example&gt;</author>",
    "<author>mailto:jane%40news.example?subject=Ferry</author>",
)


@pytest.mark.parametrize("author", SOUND)
def test_address_in_another_form_is_read_and_warned_about(author: str) -> None:
    """Mail programs write the name first: a warning, and the address is understood."""
    (article,) = parse(document(author)).articles
    assert article.authors[0].email == "jane@news.example"
    assert told(document(author)) == ["contact-in-other-form"]


@pytest.mark.parametrize(
    "author", ["Jane Doe", "jane@news", "mailto:", "Jane &lt;jane&gt;", "a@b.example &lt;x"]
)
def test_what_is_no_address_is_refused(author: str) -> None:
    """A name alone is no e-mail address, in whatever form."""
    assert "not-an-email-address" in told(document(f"<author>{author}</author>"))


def test_name_in_brackets_may_hold_marks() -> None:
    """What stands in the brackets is the name."""
    author = "<author>jane@news.example (Jane &lt;3 Doe)</author>"
    assert "contact-in-other-form" not in told(document(author))
    assert parse(document(author)).articles[0].authors == (
        Person("Jane <3 Doe", email="jane@news.example"),
    )


@pytest.mark.parametrize(
    "item",
    [
        "<itunes:duration>soon</itunes:duration><itunes:nothing/>",
        "<podcast:season>five</podcast:season>",
        "<geo:lat>north</geo:lat>",
        '<sx:sync id="a b" updates="none"/>',
        '<cc:license rdf:resource="x"/>',
    ],
)
def test_parsing_is_as_easy_as_before(item: str) -> None:
    """What stands in modules that nobody reads is no reason to refuse a feed, and is kept."""
    assert not validate(document(item)).ok
    (article,) = parse(document(item)).articles
    assert article.elements or article.media_defaults


@pytest.mark.parametrize(
    ("period", "fits"),
    [
        ("start=2022-12-19; end=2022-12-20; scheme=W3C-DTF", True),
        ("name=Foo; end=2022-12-20; scheme=W3C-DTF; start=2022-12-19;", True),
        ("2022-12-19", True),
        ("start=2022-12-19; start=2022-12-20", False),
        ("start=2022-12-19; scheme=ISO", False),
        ("name=Foo; scheme=W3C-DTF", False),
        ("begin=2022-12-19", False),
        ("start=19 December", False),
    ],
)
def test_period_has_its_parts_in_any_order(period: str, *, fits: bool) -> None:
    """DCMI Period Encoding Scheme: components in any order, each once."""
    found = told(document(f"<dcterms:valid>{period}</dcterms:valid>"))
    assert found == ([] if fits else ["not-a-period"])


@pytest.mark.parametrize(
    ("item", "rules"),
    [
        ("<geo:lat>+48.5</geo:lat><geo:long>-1e1</geo:long><geo:alt>35.5</geo:alt>", []),
        ("<geo:Point><geo:lat>91</geo:lat><geo:long>9</geo:long></geo:Point>", ["not-a-latitude"]),
        ("<geo:alt>high</geo:alt>", ["not-a-number"]),
        ("<georss:box>10 20 30 40</georss:box>", []),
        ("<georss:line>10 20 30 400</georss:line>", ["off-the-globe"]),
        ("<georss:point>here</georss:point>", ["not-coordinates"]),
    ],
)
def test_places_are_on_the_globe(item: str, rules: list[str]) -> None:
    """Latitudes and longitudes are degrees."""
    assert told(document(item)) == rules


PODCAST: Final = """<itunes:category text="Sports"><itunes:category text="{}"/></itunes:category>
<itunes:explicit>true</itunes:explicit>
<itunes:owner><itunes:email>talk@news.example</itunes:email></itunes:owner>{}"""


@pytest.mark.parametrize(
    ("inner", "more", "rules"),
    [
        ("Golf", "", []),
        ("Chess", "", ["unknown-itunes-category"]),
        ("Golf", '<itunes:category text="Sports &amp; Recreation"/>', ["retired-itunes-category"]),
        (
            "Golf",
            '<itunes:category text="Arts"><itunes:category text="Literature"/></itunes:category>',
            ["retired-itunes-category"],
        ),
        ("Golf", "<itunes:keywords>golf</itunes:keywords>", []),
        ("Golf", "<itunes:complete>yes</itunes:complete>", []),
        ("Golf", "<itunes:type>episodic</itunes:type>", []),
        ("Golf", "<podcast:locked owner='a@b.example'>no</podcast:locked>", []),
        ("Golf", "<podcast:locked>perhaps</podcast:locked>", ["not-yes-or-no"]),
    ],
)  # fmt: skip
def test_podcast_is_told_by_its_tags(inner: str, more: str, rules: list[str]) -> None:
    """Categories stand in Apple's list, those within in their category's."""
    assert told(document(channel=PODCAST.format(inner, more))) == rules


def test_podcast_that_says_little_is_told_what_is_missing() -> None:
    """Each thing that is missing is a finding of its own, at its path."""
    source = document(channel="<itunes:author>Jane Doe</itunes:author>")
    found = {(each.rule, each.path.rpartition("/")[2]) for each in validate(source)}
    assert found == {
        ("podcast-incomplete", "itunes:category"),
        ("podcast-incomplete", "itunes:explicit"),
        ("podcast-without-email", "itunes:email"),
    }
    assert "podcast-incomplete" in told(source.replace(b"<language>en-GB</language>", b""))


@pytest.mark.parametrize(
    ("address", "played"),
    [("3.mp3", True), ("3.mp3?token=a.ogg", True), ("3", True), ("3.flac", False)],
)
def test_file_is_one_that_apple_plays(address: str, *, played: bool) -> None:
    """What plays is told by the end of the address, without its query."""
    enclosure = f'<enclosure url="https://news.example/{address}" length="1" type="audio/mpeg"/>'
    found = told(document(f"<itunes:episode>3</itunes:episode>{enclosure}"))
    assert found == ([] if played else ["enclosure-not-played-by-apple"])
    assert told(document(enclosure)) == []


def test_unknown_namespace_is_noted_once() -> None:
    """However many elements it has; where it is known to be in use, that is said instead."""
    assert told(document("<x:a/><x:b/>", "<x:c/>")) == ["unknown-namespace"]
    assert told(document('<rv:a xmlns:rv="http://www.rawvoice.com/rawvoiceRssModule/"/>')) == [
        "unusual-prefix", "unchecked-namespace",
    ]  # fmt: skip


def test_name_without_prefix_in_a_module_is_none_of_its() -> None:
    """RSS's own names have no place in an extension."""
    found = told(document('<media:group><content url="https://news.example/1.jpg"/></media:group>'))
    assert "bare-name-in-extension" in found


def test_conflicts_may_hold_items() -> None:
    """FeedSync keeps what two people made of an item at the same time."""
    history = '<sx:history sequence="1" when="2026-11-02T09:00:00Z" by="JD"/>'
    conflicts = "<sx:conflicts><item><title>Ferry is gone</title></item></sx:conflicts>"
    assert told(document(f'<sx:sync id="a1" updates="1">{history}{conflicts}</sx:sync>')) == []


@pytest.mark.parametrize(
    ("window", "rules"),
    [
        ('since="soon" until="2026-11-03T09:00:00Z"', ["not-an-rfc-3339-date"]),
        ('expires="2026-11-03T09:00:00Z"', []),
        ('until="2026-11-03T09:00:00Z"', ["sync-window-half-open"]),
    ],
)
def test_window_of_a_shared_feed(window: str, rules: list[str]) -> None:
    """Both ends are there, or none."""
    assert told(document(channel=f"<sx:sharing {window}/>")) == rules


LICENSES: Final = """<creativeCommons:license>https://news.example/l</creativeCommons:license>
<cc:license rdf:resource="https://news.example/l"/>"""


@pytest.mark.parametrize(
    ("item", "rules"),
    [
        ("<pubDate>Mon, 02 Nov 2026 09:00:00 GMT</pubDate><dc:date>2026-11-02</dc:date>", 1),
        ("<category>a</category><dc:date>2026-11-02</dc:date>", 0),
        ("<atom:id>news.example:1</atom:id>", 1),
        (LICENSES, 1),
    ],
)
def test_twins_are_told_of(item: str, rules: int) -> None:
    """What RSS says in words of its own needs no other."""
    assert told(document(item)).count("item-says-it-twice") == rules


def test_items_with_attributes_are_named_when_docs_are_old() -> None:
    """The first is named with its number."""
    docs = "<docs>http://backend.userland.com/rss</docs>"
    source = document(channel=docs).replace(b"<item>", b'<item x:kind="a">')
    found = [each for each in validate(source) if each.rule == "attribute-newer-than-docs"]
    assert [each.path for each in found] == ["/rss/channel/item[1]"]
    assert told(source.replace(b"http://backend.userland.com/rss", b"https://news.example/")) == []


@pytest.mark.parametrize("suffix", [".php", "", ".PNG", ".jpeg?size=1.webp"])
def test_picture_that_may_be_shown(suffix: str) -> None:
    """A program may send any format, and without a suffix nobody can tell."""
    image = f"""<image><url>https://news.example/logo{suffix}</url><title>Harbour  News</title>
<link>https://news.example/</link></image>"""
    assert told(document(channel=image)) == []


def test_image_without_title_is_not_compared() -> None:
    """It is missing, and that is all."""
    image = "<image><url>https://news.example/1.png</url><link>https://news.example/</link></image>"
    assert told(document(channel=image)) == ["missing-title"]


def test_date_in_the_future_is_implausible_for_who_knows_the_time() -> None:
    """No clock is read."""
    source = document("<pubDate>Mon, 02 Nov 2026 09:00:00 GMT</pubDate>")
    assert told(source) == []
    before = datetime(2025, 1, 1, tzinfo=UTC)
    assert [each.rule for each in validate(source, now=before)] == ["implausible-date"]


def test_atom_in_rss_has_its_place() -> None:
    """Elements of Atom may stand in RSS, and those that say more than RSS are no fault."""
    item = "<atom:summary>It sails.</atom:summary><atom:title>Ferry</atom:title>"
    channel = "<atom:subtitle>News</atom:subtitle><atom:generator>us</atom:generator>"
    assert not faults(validate(document(item, channel)))


@pytest.mark.parametrize(
    ("element", "rules"),
    [
        ("<trackback:ping>https://news.example/ping</trackback:ping>", []),
        (
            '<trackback:about rdf:resource="https://news.example/1"/>',
            ["trackback-without-address"],
        ),
        ("<trackback:ping>ping</trackback:ping>", ["not-an-absolute-uri"]),
        ("<feedburner:origLink>https://news.example/1</feedburner:origLink>", []),
    ],
)
def test_older_modules_are_known(element: str, rules: list[str]) -> None:
    """Readers meet them still."""
    assert told(document(element)) == rules


LIVE: Final = """<podcast:liveItem status="{}" start="2026-11-02T09:00:00-0600"><title>Live</title>
<guid isPermaLink="false">live</guid><enclosure url="https://news.example/live.mp3" length="1"
 type="audio/mpeg"/><podcast:contentLink href="https://news.example/live">Live</podcast:contentLink>
</podcast:liveItem>"""


def test_live_item_holds_what_items_hold() -> None:
    """All that is valid in an item is valid there, and the rest is a fault."""
    assert told(document(channel=LIVE.format("live"))) == []
    assert told(document(channel=LIVE.format("off"))) == ["unknown-podcast-word"]
    assert "bare-name-in-extension" in told(
        document(channel=LIVE.format("live").replace("<title>", "<ttl>5</ttl><title>"))
    )
