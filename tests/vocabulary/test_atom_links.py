"""What is said of Atom's links, of a feed's history, and of dates: where it holds and where not."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

import pytest

from newsfeed import validate

_FEED: Final = """\
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"
  xml:lang="en"{attributes}>
<id>tag:news.example,2026:feed</id>
<title>Harbour News</title>
<updated>{updated}</updated>
<author><name>Ada Lane</name></author>
{head}
<entry><id>tag:news.example,2026:ferry</id><title>Ferry is back</title>
<updated>2026-11-02T09:00:00Z</updated><summary>It sails.</summary>
<link href="https://news.example/ferry"/>{entry}</entry>
</feed>"""
SELF: Final = '<link rel="self" href="https://news.example/feed.atom"/>'
URL: Final = "https://news.example/feed.atom"


def rules(
    head: str = SELF,
    entry: str = "",
    attributes: str = "",
    updated: str = "2026-11-02T09:00:00Z",
    url: str | None = None,
    now: datetime | None = None,
) -> set[str]:
    """Return the rules that a feed breaks, but for the declaration that it hasn't."""
    document = _FEED.format(head=head, entry=entry, attributes=attributes, updated=updated)
    report = validate(document.encode(), url=url, now=now)
    return {each.rule for each in report} - {"encoding-not-declared"}


@pytest.mark.parametrize(
    ("rel", "rule"),
    [
        ("related", None),
        ("Related", None),
        ("http://www.iana.org/assignments/relation/related", None),
        ("https://vendor.example/rels/desk", None),
        ("webmention", None),
        ("http://www.iana.org/assignments/relation/desk", "unregistered-link-relation"),
        ("desk", "unregistered-link-relation"),
        ("/desk", "not-a-link-relation"),
        ("", "not-a-link-relation"),
    ],
)
def test_relation_is_registered_or_an_iri(rel: str, rule: str | None) -> None:
    """RFC 4287 section 4.2.7.2, by the registry of today."""
    found = rules(entry=f'<link rel="{rel}" href="https://news.example/2"/>')
    assert found == ({rule} if rule else set())


@pytest.mark.parametrize(
    ("head", "attributes", "url", "rule"),
    [
        (SELF, "", URL, None),
        (SELF, "", "https://News.Example:443/feed.atom#top", None),
        (SELF, "", "https://news.example/other.atom", "self-link-elsewhere"),
        ('<link rel="self" href="feed.atom"/>', ' xml:base="https://news.example/"', URL, None),
        ('<link rel="self" href="feed.atom" xml:base="https://news.example/"/>', "", URL, None),
        ('<link rel="self" href="feed.atom"/>', "", URL, "relative-self-link"),
        ('<link rel="self" href="feed.atom"/>', ' xml:base="/a/"', None, "relative-self-link"),
        (SELF.replace("/>", ' type="text/html"/>'), "", None, "self-link-of-other-type"),
        (SELF.replace("/>", ' type="application/atom+xml;type=feed"/>'), "", None, None),
        ('<link href="https://news.example/"/>', "", None, "feed-without-self-link"),
    ],
)
def test_feed_says_where_it_is(
    head: str, attributes: str, url: str | None, rule: str | None
) -> None:
    """The link with rel="self" leads from anywhere to where the feed is."""
    assert rules(head, attributes=attributes, url=url) == ({rule} if rule else set())


@pytest.mark.parametrize(
    ("href", "attributes", "url", "rule"),
    [
        ("", "", None, "empty-link-address"),
        ("", ' xml:base="https://news.example/"', None, "same-document-link"),
        ("#a", ' xml:base="https://news.example/"', URL, "same-document-link"),
        ("/", ' xml:base="https://news.example/"', URL, "same-document-link"),
        ("/a", ' xml:base="https://news.example/"', URL, None),
        ("https://news.example/", ' xml:base="https://news.example/"', URL, None),
        ("#a", f' xml:base="{URL}"', URL, None),
    ],
)
def test_link_leads_out_of_the_document(
    href: str, attributes: str, url: str | None, rule: str | None
) -> None:
    """A reference to the base means the document: RFC 3986 section 4.4."""
    found = rules(entry=f'<link rel="related" href="{href}"/>', attributes=attributes, url=url)
    assert found == ({rule} if rule else set())


OTHER: Final = "https://news.example/2.atom"


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        ("<fh:complete/>", None),
        (f'<fh:complete/><link rel="current" href="{URL}"/>', None),
        (f'<fh:complete/><link rel="current" href="{OTHER}"/>', "current-of-complete-feed"),
        (f'<fh:complete/><link rel="next" href="{OTHER}"/>', "page-of-complete-feed"),
        ("<fh:complete/><fh:archive/>", "archive-of-complete-feed"),
        (f'<fh:archive/><link rel="current" href="{OTHER}"/>', "archive-without-neighbours"),
        (f'<fh:archive/><link rel="next-archive" href="{OTHER}"/>', "archive-without-current"),
        (f'<link rel="prev-archive" href="{OTHER}"/>', None),
        (f'<link rel="first" href="{URL}"/><link rel="next" href="{OTHER}"/>', None),
        (
            f'<link rel="first" href="{URL}"/><link rel="previous" href="{OTHER}"/>',
            "page-beyond-the-end",
        ),
        (
            f'<link rel="last" href="{URL}"/><link rel="next" href="{OTHER}"/>',
            "page-beyond-the-end",
        ),
    ],
)
def test_history_of_a_feed_hangs_together(head: str, rule: str | None) -> None:
    """RFC 5005: complete feeds, pages and archives."""
    found = rules(SELF + head)
    if rule == "archive-of-complete-feed":
        found -= {"archive-without-current"}  # it is an archive, too
    assert found == ({rule} if rule else set())


def test_pages_are_a_feeds() -> None:
    """What leads from page to page has no place in an entry."""
    assert rules(entry=f'<link rel="next" href="{OTHER}"/>') == {"paging-link-in-entry"}


@pytest.mark.parametrize(
    ("updated", "now", "is_plausible"),
    [
        ("2026-11-02T09:00:00Z", None, True),
        ("2099-11-02T09:00:00Z", None, True),
        ("2126-11-02T09:00:00Z", None, False),
        ("1990-01-01T00:00:00Z", None, True),
        ("1989-12-31T00:00:00Z", None, False),
        ("0026-11-02T09:00:00Z", None, False),
        ("2026-11-02T09:00:00Z", datetime(2026, 11, 1, 10, tzinfo=UTC), True),
        ("2026-11-02T09:00:00Z", datetime(2026, 11, 1, 8, tzinfo=UTC), False),
    ],
)
def test_date_is_plausible(updated: str, now: datetime | None, is_plausible: bool) -> None:
    """It lies between the beginning of the web and a day from now, or the year 2100."""
    found = rules(updated=updated, now=now)
    assert ("implausible-date" not in found) is is_plausible


def test_date_out_of_form_is_told_once() -> None:
    """What can't be read has no time that could be wrong."""
    assert rules(updated="1889-13-31T00:00:00Z") == {"not-an-rfc-3339-date"}


@pytest.mark.parametrize(
    ("identity", "rule"),
    [
        ("tag:news.example,2026:a", None),
        ("tag:news.example,26:a", "not-a-tag-uri"),
        ("tag:news_example,2026:a", "not-a-tag-uri"),
        ("urn:isbn:9780141036144", None),
        ("urn:isbn", "not-a-urn"),
        ("urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a", None),
        ("urn:uuid:1225c695", "not-a-uuid"),
        ("https://news.example/a b", "character-not-in-uri"),
        ("https://news.example/100%", "character-not-in-uri"),
        ("news.example/a", "not-an-absolute-iri"),
        ("htps://news.example/a", "unregistered-scheme"),
        ("https://news.example", "id-not-canonical"),
        ("https://news.example/f\u00e4hre", None),
        (" https://news.example/a", "space-around-value"),
    ],
)
def test_identity_keeps_the_form_of_its_scheme(identity: str, rule: str | None) -> None:
    """A tag is one, a URN is one, and a UUID has its digits."""
    document = _FEED.format(head=SELF, entry="", attributes="", updated="2026-11-02T09:00:00Z")
    changed = document.replace("tag:news.example,2026:ferry", identity)
    found = {each.rule for each in validate(changed.encode())} - {"encoding-not-declared"}
    assert found == ({rule} if rule else set())
