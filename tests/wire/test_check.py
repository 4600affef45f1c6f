"""Every kind of finding: its severity, exact path, line and column, and the section it rests on."""

from __future__ import annotations

from typing import Final, NamedTuple

import pytest

from newsfeed import Severity, validate
from tests.advice import faults

RSS_SPEC: Final = "https://www.rssboard.org/rss-specification"
PROFILE: Final = "https://www.rssboard.org/rss-profile"
ATOM_SPEC: Final = "https://www.rfc-editor.org/rfc/rfc4287"
MEDIA_SPEC: Final = "https://www.rssboard.org/media-rss"
DC_SPEC: Final = "https://www.dublincore.org/specifications/dublin-core/dces/"
XML_SPEC: Final = "https://www.w3.org/TR/xml/#sec-lang-tag"

ITEM_SPEC: Final = f"{RSS_SPEC}#hrelementsOfLtitemgt"
ITEM: Final = "/rss/channel/item[1]"
ENTRY: Final = "/feed/entry[1]"

#: What is under test stands in line 8 of an item, which begins in line 6 with its title in line 7.
_RSS: Final = """\
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:x="https://vendor.example/ns">
<channel>
<title>Example News</title>
<link>https://news.example/</link>
<description/>
<item>
<title>Bridge reopens</title>
{}
</item>
</channel>
</rss>"""

#: The same for an entry, which begins in line 7 and has its title in line 8.
_ATOM: Final = """\
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" \
xmlns:x="https://vendor.example/ns">
<id>https://news.example/</id>
<title>Example News</title>
<updated>2022-12-19T06:30:00Z</updated>
<author><name>Anna Example</name></author>
<link href="https://news.example/"/>
<entry><id>https://news.example/1</id><updated>2022-12-19T06:30:00Z</updated>
<title>One</title>
{}
</entry>
</feed>"""


class Case(NamedTuple):
    """What is wrong in an item or entry, what isn't, and the finding about it.

    Attributes:
        wrong: What is under test.
        right: The same as it should be.
        rule: The finding's id.
        path: Within the item or entry; of `@` for its attributes.
        spec: The finding's.
        column: The finding's.
        line: The finding's.
        severity: The finding's.

    """

    wrong: str
    right: str
    rule: str
    path: str
    spec: str
    column: int = 1
    line: int = 8
    severity: Severity = Severity.ERROR


IN_ITEM: Final = (
    # What rows tell.
    Case(
        "<pubdate>Mon, 19 Dec 2022 06:30:00 GMT</pubdate>",
        "<pubDate>Mon, 19 Dec 2022 06:30:00 GMT</pubDate>",
        "unknown-element", "/pubdate", RSS_SPEC,
    ),
    Case(
        "<media:keyword>a</media:keyword>", "<media:keywords>a</media:keywords>",
        "unknown-element", "/media:keyword", MEDIA_SPEC,
    ),
    Case(
        "<ttl>5</ttl>", "<comments>https://news.example/1#c</comments>",
        "misplaced-element", "/ttl", RSS_SPEC,
    ),
    Case("<title>Again</title>", "", "repeated-element", "/title[2]", ITEM_SPEC),
    Case(
        "<media:player/>", '<media:player url="https://news.example/p"/>',
        "missing-attribute", "/media:player/@url", f"{MEDIA_SPEC}#media-player",
    ),
    Case(
        '<category Domain="a">b</category>', '<category domain="a">b</category>',
        "unknown-attribute", "/category/@Domain", f"{RSS_SPEC}#ltcategorygtSubelementOfLtitemgt",
    ),
    Case(
        '<category media:scheme="a">b</category>', '<category x:scheme="a">b</category>',
        "unknown-attribute", "/category/@media:scheme",
        f"{RSS_SPEC}#ltcategorygtSubelementOfLtitemgt",
    ),
    Case(
        "<media:community>five</media:community>", "<media:community/>",
        "unexpected-text", "/media:community", f"{MEDIA_SPEC}#media-community",
    ),
    Case(
        "<category><b>x</b></category>", "<category>x</category>",
        "element-in-text", "/category/b", f"{RSS_SPEC}#ltcategorygtSubelementOfLtitemgt", 11,
    ),
    Case(
        "<dc:subject><x:b/>x</dc:subject>", "<dc:subject>x</dc:subject><x:b/>",
        "element-in-text", "/dc:subject/x:b", f"{DC_SPEC}#dc:subject", 13,
        severity=Severity.WARNING,
    ),
    Case(
        '<media:thumbnail url="https://news.example/1.png"><x:b/></media:thumbnail>',
        '<media:thumbnail url="https://news.example/1.png"/>',
        "extension-out-of-place", "/media:thumbnail/x:b", f"{MEDIA_SPEC}#media-thumbnail", 51,
        severity=Severity.WARNING,
    ),
    Case(
        '<m:credit xmlns:m="https://search.yahoo.com/mrss/">x</m:credit>',
        '<m:credit xmlns:m="http://search.yahoo.com/mrss/">x</m:credit>',
        "look-alike-namespace", "/m:credit", MEDIA_SPEC,
    ),
    Case("<category> </category>", "<category>a</category>", "blank-value", "/category",
         f"{RSS_SPEC}#ltcategorygtSubelementOfLtitemgt"),
    # Values, by codec.
    Case(
        "<link>https://news.example/a b</link>", "<link>https://news.example/a%20b</link>",
        "character-not-in-uri", "/link", ITEM_SPEC,
    ),
    Case("<link>/1</link>", "<link>mailto:jane@news.example</link>", "not-an-absolute-uri",
         "/link", ITEM_SPEC),
    Case(
        "<link> https://news.example/1</link>", "<link>https://news.example/1</link>",
        "space-around-value", "/link", ITEM_SPEC, severity=Severity.WARNING,
    ),
    Case(
        '<enclosure url="ftp://news.example/1" length="1" type="a/b"/>',
        '<enclosure url="https://news.example/1" length="1" type="a/b"/>',
        "not-an-http-url", "/enclosure/@url", f"{RSS_SPEC}#ltenclosuregtSubelementOfLtitemgt",
    ),
    Case(
        '<enclosure url="https://news.example/1" length="-1" type="a/b"/>',
        '<enclosure url="https://news.example/1" length="0" type="a/b"/>',
        "not-a-whole-number", "/enclosure/@length",
        f"{RSS_SPEC}#ltenclosuregtSubelementOfLtitemgt",
    ),
    Case(
        '<enclosure url="https://news.example/1" length="1" type="mp3"/>',
        '<enclosure url="https://news.example/1" length="1" type="audio/mpeg"/>',
        "not-a-media-type", "/enclosure/@type", f"{RSS_SPEC}#ltenclosuregtSubelementOfLtitemgt",
    ),
    Case(
        "<pubDate>2022-12-19</pubDate>", "<pubDate>19 Dec 2022 06:30 GMT</pubDate>",
        "not-an-rfc-822-date", "/pubDate", f"{RSS_SPEC}#ltpubdategtSubelementOfLtitemgt",
    ),
    Case(
        "<pubDate>Mon, 19 Dec 22 06:30:00 GMT</pubDate>",
        "<pubDate>Mon, 19 Dec 2022 06:30:00 GMT</pubDate>",
        "fragile-date", "/pubDate", f"{RSS_SPEC}#ltpubdategtSubelementOfLtitemgt",
        severity=Severity.WARNING,
    ),
    Case(
        "<author>Jane Doe</author>", "<author>jane@news.example (Jane Doe)</author>",
        "not-an-email-address", "/author", f"{RSS_SPEC}#ltauthorgtSubelementOfLtitemgt",
    ),
    Case(
        "<dc:language>en_GB</dc:language>", "<dc:language>en-GB</dc:language>",
        "not-a-language-tag", "/dc:language", f"{DC_SPEC}#dc:language",
    ),
    Case(
        '<category xml:lang="en_GB">a</category>', '<category xml:lang="">a</category>',
        "not-a-language-tag", "/category/@xml:lang", XML_SPEC,
    ),
    Case(
        "<dc:date>19 Dec 2022</dc:date>", "<dc:date>2022-12-19</dc:date>",
        "not-a-w3cdtf-date", "/dc:date", f"{DC_SPEC}#dc:date",
    ),
    Case(
        '<media:content url="https://news.example/1" width="0"/>',
        '<media:content url="https://news.example/1" width="1"/>',
        "not-a-positive-number", "/media:content/@width", f"{MEDIA_SPEC}#media-content",
    ),
    Case(
        '<media:content url="https://news.example/1" duration="1:30"/>',
        '<media:content url="https://news.example/1" duration="90.5"/>',
        "not-a-number", "/media:content/@duration", f"{MEDIA_SPEC}#media-content",
    ),
    Case(
        '<media:content url="https://news.example/1" medium="photo"/>',
        '<media:content url="https://news.example/1" medium="image"/>',
        "unknown-medium", "/media:content/@medium", f"{MEDIA_SPEC}#media-content",
    ),
    Case(
        '<media:content url="https://news.example/1" isDefault="yes"/>',
        '<media:content url="https://news.example/1" isDefault="true"/>',
        "not-true-or-false", "/media:content/@isDefault", f"{MEDIA_SPEC}#media-content",
    ),
    Case(
        '<media:thumbnail url="https://news.example/1" time="start"/>',
        '<media:thumbnail url="https://news.example/1" time="12:05:01.123"/>',
        "not-a-play-time", "/media:thumbnail/@time", f"{MEDIA_SPEC}#media-thumbnail",
    ),
    Case(
        '<media:price price="1" currency="€"/>', '<media:price price="1" currency="EUR"/>',
        "not-a-currency", "/media:price/@currency", f"{MEDIA_SPEC}#media-price",
    ),
    Case(
        "<media:keywords>a,,b</media:keywords>", "<media:keywords>a, b</media:keywords>",
        "not-a-list-of-keywords", "/media:keywords", f"{MEDIA_SPEC}#media-keywords",
    ),
    Case(
        '<media:credit role="Photographer">x</media:credit>',
        '<media:credit role="photographer">x</media:credit>',
        "role-not-in-lower-case", "/media:credit/@role", f"{MEDIA_SPEC}#media-credit",
    ),
    # What rows can't say.
    Case(
        "<author>jane@news.example</author><author>john@news.example</author>",
        "<author>jane@news.example</author>",
        "item-with-two-authors", "/author[2]", f"{PROFILE}#element-channel-item-author", 35,
    ),
    Case(
        "<author>jane@news.example</author><dc:creator>Jane Doe</dc:creator>",
        "<dc:creator>Jane Doe</dc:creator>",
        "author-beside-creator", "/author", f"{PROFILE}#namespace-elements-dublin-creator",
        severity=Severity.WARNING,
    ),
    Case(
        "<guid>bridge</guid>", '<guid isPermaLink="false">bridge</guid>',
        "permalink-not-a-url", "/guid", f"{RSS_SPEC}#ltguidgtSubelementOfLtitemgt",
    ),
    Case(
        '<media:content medium="image"/>', '<media:content url="https://news.example/1"/>',
        "media-content-without-address", "/media:content/@url", f"{MEDIA_SPEC}#media-content",
    ),
    Case(
        '<media:group><media:content url="https://news.example/1"/></media:group>',
        '<media:group><media:content url="https://news.example/1"/>'
        '<media:content url="https://news.example/2"/></media:group>',
        "media-group-of-one", "/media:group/media:content", f"{MEDIA_SPEC}#media-group",
    ),
    Case(
        '<media:group><media:content url="https://news.example/1" isDefault="true"/>'
        '<media:content url="https://news.example/2" isDefault="true"/></media:group>',
        '<media:group><media:content url="https://news.example/1" isDefault="true"/>'
        '<media:content url="https://news.example/2"/></media:group>',
        "media-group-with-two-defaults", "/media:group/media:content[2]/@isDefault",
        f"{MEDIA_SPEC}#media-content", 76,
    ),
    Case(
        "<media:hash>dfdec888b72151965a34b4b59031290a</media:hash>"
        '<media:hash algo="md5">dfdec888b72151965a34b4b59031290a</media:hash>',
        "<media:hash>dfdec888b72151965a34b4b59031290a</media:hash>",
        "media-hash-twice", "/media:hash[2]", f"{MEDIA_SPEC}#media-hash", 58,
    ),
    Case(
        "<media:hash>dfdec888</media:hash>",
        "<media:hash>dfdec888b72151965a34b4b59031290a</media:hash>",
        "not-a-digest", "/media:hash", f"{MEDIA_SPEC}#media-hash",
    ),
    Case(
        '<media:rating scheme="urn:mpaa">pg-21</media:rating>',
        '<media:rating scheme="urn:mpaa">pg-13</media:rating>',
        "unknown-rating", "/media:rating", f"{MEDIA_SPEC}#media-rating",
    ),
    Case(
        '<media:credit scheme="urn:yvs" role="agency">x</media:credit>',
        '<media:credit scheme="urn:yvs" role="owner">x</media:credit>',
        "unknown-uploader-role", "/media:credit/@role", f"{MEDIA_SPEC}#media-credit",
    ),
    Case(
        '<media:restriction relationship="allow" type="country">Austria</media:restriction>',
        '<media:restriction relationship="allow" type="country">at de</media:restriction>',
        "restriction-not-of-its-type", "/media:restriction", f"{MEDIA_SPEC}#media-restriction",
    ),
)  # fmt: skip

IN_ENTRY: Final = (
    Case(
        "<content>x</content><published> 2022-12-19T06:30:00Z</published>",
        "<content>x</content><published>2022-12-19T06:30:00Z</published>",
        "space-around-value", "/published", f"{ATOM_SPEC}#section-4.2.9", 21, line=9,
    ),
    Case(
        "<content>x</content><published>2022-12-19</published>",
        "<content>x</content><published>2022-12-19T06:30:00.5+01:00</published>",
        "not-an-rfc-3339-date", "/published", f"{ATOM_SPEC}#section-4.2.9", 21, line=9,
    ),
    Case(
        '<content>x</content><link href="a b"/>', '<content>x</content><link href="a%20b"/>',
        "character-not-in-uri", "/link/@href", f"{ATOM_SPEC}#section-4.2.7", 21, line=9,
    ),
    Case(
        '<content>x</content><link href="1" rel=""/>',
        '<content>x</content><link href="1" rel="related"/>',
        "not-a-link-relation", "/link/@rel", f"{ATOM_SPEC}#section-4.2.7", 21, line=9,
    ),
    Case(
        '<content type="jpeg">x</content>', '<content type="text/plain">x</content>',
        "not-a-content-type", "/content/@type", f"{ATOM_SPEC}#section-4.1.3", line=9,
    ),
    Case(
        "<content>x</content><category/>", '<content>x</content><category term="a"/>',
        "missing-attribute", "/category/@term", f"{ATOM_SPEC}#section-4.2.2", 21, line=9,
    ),
    Case(
        "<content>x</content><author><email>jane@news.example</email></author>",
        "<content>x</content><author><name>Jane Doe</name></author>",
        "missing-element", "/author/name", f"{ATOM_SPEC}#section-3.2.1", 21, line=9,
    ),
    Case(
        '<content>x</content><note xmlns="">x</note>', "<content>x</content><x:note>x</x:note>",
        "element-in-no-namespace", "/note", ATOM_SPEC, 21, line=9, severity=Severity.WARNING,
    ),
    Case(
        '<content type="xhtml">One</content>',
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One</div></content>',
        "xhtml-without-div", "/content", f"{ATOM_SPEC}#section-3.1.1.3", line=9,
    ),
    Case(
        "<content><x:b>One</x:b></content>", "<content>One</content>",
        "element-in-escaped-text", "/content/x:b", f"{ATOM_SPEC}#section-3.1.1", 10, line=9,
    ),
    Case(
        '<content type="text/plain"><x:b>One</x:b></content>',
        '<content type="text/xml"><x:b>One</x:b></content>',
        "element-in-content", "/content/x:b", f"{ATOM_SPEC}#section-4.1.3.3", 28, line=9,
    ),
    Case(
        '<summary>x</summary><content src="1" type="a/b">One</content>',
        '<summary>x</summary><content src="1" type="a/b"/>',
        "content-in-two-places", "/content", f"{ATOM_SPEC}#section-4.1.3.2", 21, line=9,
    ),
    Case(
        '<summary>x</summary><content src="1" type="html"/>',
        '<summary>x</summary><content src="1" type="text/html"/>',
        "content-elsewhere-without-media-type", "/content/@type", f"{ATOM_SPEC}#section-4.1.3.2",
        21, line=9,
    ),
    Case(
        '<summary>x</summary><content type="image/png">a-b</content>',
        '<summary>x</summary><content type="image/png">iVBORw0KGgo=</content>',
        "not-base64", "/content", f"{ATOM_SPEC}#section-4.1.3.3", 21, line=9,
    ),
    Case(
        '<link rel="related" href="1"/>', '<link href="1"/>',
        "entry-without-content-or-alternate", "", f"{ATOM_SPEC}#section-4.1.2", line=7,
    ),
    Case(
        '<content src="1" type="a/b"/>', '<content src="1" type="a/b"/><summary>x</summary>',
        "entry-without-summary", "", f"{ATOM_SPEC}#section-4.1.2", line=7,
    ),
    Case(
        '<link href="1"/><link href="2" rel="alternate"/>',
        '<link href="1"/><link href="2" hreflang="de"/>',
        "alternate-twice", "/link[2]", f"{ATOM_SPEC}#section-4.1.1", 17, line=9,
    ),
)  # fmt: skip


def told(document: str) -> list[tuple[str, str, str, int | None, int | None, str | None]]:
    """Return what is found and is no advice, without the messages; each of these says something."""
    report = faults(validate(document.encode()))
    assert all(each.message for each in report)
    return [
        (each.rule, each.severity, each.path, each.line, each.column, each.spec) for each in report
    ]


@pytest.mark.parametrize(
    ("case", "around", "path"),
    [
        pytest.param(case, around, path, id=f"{case.rule}-{case.path}")
        for cases, around, path in ((IN_ITEM, _RSS, ITEM), (IN_ENTRY, _ATOM, ENTRY))
        for case in cases
    ],
)
def test_fault_is_found_once_and_where_it_stands(case: Case, around: str, path: str) -> None:
    """One fault is one finding, at the element or attribute; as it should be there is none."""
    path = path if around is _RSS else path.replace("[1]", "")
    found = told(around.format(case.wrong))
    at = [(each[0], each[1], each[2].replace("entry[1]", "entry"), *each[3:]) for each in found]
    assert at == [
        (case.rule, case.severity, f"{path}{case.path}", case.line, case.column, case.spec)
    ]
    assert told(around.format(case.right)) == []


CHANNELS: Final = (
    ("<skipHours><hour>25</hour></skipHours>", "not-an-hour", "/skipHours/hour", 12),
    (
        "<skipHours><hour>0</hour><hour>00</hour></skipHours>",
        "hour-twice", "/skipHours/hour[2]", 26,
    ),
    ("<skipHours/>", "missing-element", "/skipHours/hour", 1),
    ("<skipDays><day>monday</day></skipDays>", "unknown-day", "/skipDays/day", 11),
    (
        "<skipDays><day>Monday</day><day>Monday</day></skipDays>",
        "day-twice", "/skipDays/day[2]", 28,
    ),
    ("<ttl>0</ttl>", "not-a-positive-number", "/ttl", 1),
    (
        "<image><url>ftp://x/1</url><title>a</title><link>im:b</link><width>145</width></image>",
        "picture-too-large", "/image/width", 61,
    ),
    (
        '<cloud domain="http://x" port="1" path="/" registerProcedure="" protocol="soap"/>',
        "not-a-host", "/cloud/@domain", 1,
    ),
    (
        '<cloud domain="x" port="65536" path="/" registerProcedure="" protocol="soap"/>',
        "not-a-port", "/cloud/@port", 1,
    ),
    (
        "<textInput><title>a</title><description/><name>a b</name><link>im:b</link></textInput>",
        "not-a-field-name", "/textInput/name", 42,
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "rule", "path", "column"), CHANNELS, ids=[each[1] for each in CHANNELS]
)
def test_fault_of_the_channel_is_found(wrong: str, rule: str, path: str, column: int) -> None:
    """What is said of the channel is checked when all of it is there, and found in its place."""
    document = _RSS.format("").replace("<item>", f"{wrong}\n<item>")
    ((found, severity, at, line, beginning, spec),) = told(document)
    assert (found, severity, at) == (rule, "error", f"/rss/channel{path}")
    assert (line, beginning) == (6, column)
    assert spec is not None
    assert spec.startswith(RSS_SPEC)


def test_guid_of_two_items_is_found_at_the_second() -> None:
    """A guid tells an item from all others."""
    guid = '<guid isPermaLink="false">1</guid>'
    document = _RSS.format(f"{guid}</item>\n<item><title>Two</title>{guid}")
    spec = f"{RSS_SPEC}#ltguidgtSubelementOfLtitemgt"
    assert told(document) == [("guid-twice", "error", "/rss/channel/item[2]/guid", 9, 25, spec)]


def test_item_without_words_is_found() -> None:
    """An item has a title or a description."""
    document = _RSS.format("").replace("<title>Bridge reopens</title>", "")
    rule = "item-without-title-or-description"
    assert told(document) == [(rule, "error", f"{ITEM}/title", 6, 1, ITEM_SPEC)]


def test_attribute_does_not_stand_for_a_child_nor_a_child_for_an_attribute() -> None:
    """What a rule need not look at beside a title, or beside a url, is told by the right one."""
    document = _RSS.replace("<title>Bridge reopens</title>", "").replace(
        "<item>", '<item title="x">'
    )
    rules = {
        rule for rule, *_ in told(document.format("<media:content><url>x</url></media:content>"))
    }
    assert {"item-without-title-or-description", "media-content-without-address"} <= rules


def test_missing_child_of_the_channel_is_found_at_its_own_path() -> None:
    """A missing child has the path that it would have, and its parent's line."""
    document = _RSS.format("").replace("<description/>\n", "")
    spec = f"{RSS_SPEC}#requiredChannelElements"
    rule = "missing-description"
    assert told(document) == [(rule, "error", "/rss/channel/description", 2, 1, spec)]


@pytest.mark.parametrize(
    ("version", "rule"),
    [("", "missing-attribute"), ("3.0", "rss-version"), (" 2.0 ", "space-around-value")],
)
def test_version_of_rss_is_looked_at(version: str, rule: str) -> None:
    """RSS 2.0 says so."""
    ((found, _, path, line, column, spec),) = told(_RSS.format("").replace("2.0", version, 1))
    assert (found, path, line, column, spec) == (rule, "/rss/@version", 1, 1, RSS_SPEC)


def test_entry_without_author_in_a_feed_without_author_is_found() -> None:
    """Every entry has an author, its own or the feed's."""
    author = "<author><name>Anna Example</name></author>"
    nobody = _ATOM.format("<content>x</content>").replace(author, "<!-- -->")
    spec = f"{ATOM_SPEC}#section-4.1.1"
    assert told(nobody) == [("feed-without-author", "error", "/feed/author", 1, 1, spec)]
    second = nobody.replace("</feed>", f"{ENTRY_2.format(author)}</feed>")
    assert told(second) == [("feed-without-author", "error", "/feed/entry[1]/author", 7, 1, spec)]
    assert told(nobody.replace("<content>x</content>", f"<content>x</content>{author}")) == []


ENTRY_2: Final = (
    "<entry><id>https://news.example/2</id><title>b</title><updated>2022-12-19T06:30:00Z</updated>"
    "<content>x</content>{}</entry>\n"
)


def test_two_entries_of_one_version_are_found() -> None:
    """Entries with one id are told apart by their dates."""
    twice = ENTRY_2.format("") * 2
    document = _ATOM.format("<content>x</content>").replace("</feed>", f"{twice}</feed>")
    spec = f"{ATOM_SPEC}#section-4.1.1"
    assert told(document) == [("same-version-twice", "error", "/feed/entry[3]/id", 12, 8, spec)]


def test_metadata_behind_an_entry_is_a_warning() -> None:
    """RFC 4287 gives no meaning to the order, its grammar and readers do."""
    document = _ATOM.format("<content>x</content>").replace("</feed>", "<rights>a</rights></feed>")
    spec = f"{ATOM_SPEC}#section-4.1.1"
    assert told(document) == [("metadata-after-entry", "warning", "/feed/rights", 11, 1, spec)]


def test_what_is_of_unknown_namespaces_is_left_in_peace() -> None:
    """Their elements and attributes have no findings, nor has what is in them."""
    document = _RSS.format(
        '<x:a media="1"><title/><media:content/>text</x:a><category x:b="1">a</category>'
    )
    assert told(document) == []
