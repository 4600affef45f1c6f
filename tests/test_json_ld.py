"""Articles as schema.org JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings

from newsfeed import Article, Credit, Feed, Image, License, Video, json_ld, json_ld_script
from tests.strategies import articles, feeds

# developers.google.com, Article structured data, recommended properties; image metadata, required.
ARTICLE = ("author", "dateModified", "datePublished", "headline", "image")
ONE_OF = {"creator", "creditText", "copyrightNotice", "license"}
ADDRESSES = {"url", "contentUrl", "license", "acquireLicensePage", "mainEntityOfPage"}
DATES = {"datePublished", "dateModified"}
# schema.org 30.0: the properties used, by type.
PROPERTIES = {
    "NewsArticle": {
        "headline", "description", "url", "mainEntityOfPage", "identifier", "datePublished",
        "dateModified", "inLanguage", "author", "contributor", "publisher", "image", "keywords",
        "discussionUrl", "copyrightNotice",
    },
    "ImageObject": {
        "url", "contentUrl", "encodingFormat", "width", "height", "name", "caption", "description",
        "creditText", "creator", "copyrightNotice", "copyrightHolder", "license",
        "acquireLicensePage", "digitalSourceType",
    },
    "Person": {"name", "url"},
    "Organization": {"name", "url", "logo"},
}  # fmt: skip


def story(**said: Any) -> Article:
    """An article with what every article has."""
    picture = Image("https://news.example/1.jpg", credit="Photo by ANNA EXAMPLE/AFP")
    given = {"title": "Harbour reopens", "link": "https://news.example/1", "media": [picture]}
    return Article(published="2026-03-01T09:30:00+01:00", authors=["Jane Doe"], **(given | said))


def image(**said: Any) -> dict[str, Any]:
    """What is said of an article's picture."""
    picture = Image("https://news.example/1.jpg", **said)
    found = json_ld(story(media=[picture]))["image"][0]
    assert isinstance(found, dict)
    return found


def things(node: object) -> Iterator[dict[str, Any]]:
    """Every object with a type, the outermost first."""
    if isinstance(node, dict):
        yield node
        for each in node.values():
            yield from things(each)
    elif isinstance(node, list):
        for each in node:
            yield from things(each)


def test_an_article_has_what_google_recommends() -> None:
    """Author, dates, headline, picture: whatever an article of newsfeed knows."""
    data = json_ld(story())
    assert data["@context"] == "https://schema.org"
    assert data["@type"] == "NewsArticle"
    assert all(data.get(name) for name in ARTICLE)
    assert data["author"] == [{"@type": "Person", "name": "Jane Doe"}]
    assert data["datePublished"] == "2026-03-01T08:30:00+00:00"


def test_a_picture_has_its_credit() -> None:
    """The line as printed, and who made it."""
    assert image(credit="Photo by ANNA EXAMPLE/AFP via Getty Images", caption="The harbour") == {
        "@type": "ImageObject",
        "contentUrl": "https://news.example/1.jpg",
        "encodingFormat": "image/jpeg",
        "caption": "The harbour",
        "creditText": "Photo by ANNA EXAMPLE/AFP via Getty Images",
        "creator": [{"@type": "Person", "name": "ANNA EXAMPLE"}],
    }


def test_rights_and_licence_of_a_picture() -> None:
    """The owner, the notice, the licence as an address, the page about the rights."""
    said = image(
        credit="© 2021 Example Press, CC BY-SA 4.0", rights_url="https://news.example/rights"
    )
    assert said["copyrightNotice"] == "© 2021 Example Press"
    assert said["copyrightHolder"] == [{"@type": "Organization", "name": "Example Press"}]
    assert said["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert said["acquireLicensePage"] == "https://news.example/rights"


def test_a_licence_without_an_address_is_left_out() -> None:
    """The property's value is an address: a name there is a fault."""
    assert "license" not in image(credit="Jane Doe, public domain", license=License("PD"))
    given = License("House licence", href="https://news.example/l")
    assert image(credit="Jane Doe", license=given)["license"] == "https://news.example/l"


def test_the_agency_is_the_creator_where_nobody_is_named() -> None:
    """As IPTC has it for Creator; an organisation, not a person."""
    agency = {"@type": "Organization", "name": "AFP"}
    assert image(credit="Foto: AFP")["creator"] == [agency]


def test_parties_given_one_by_one_count_as_well() -> None:
    """A credit made of parties names its makers and its owner."""
    parties = [Credit("Jane Doe", role="photographer"), Credit("Example Press", role="owner")]
    said = image(credits=parties)
    assert said["creator"] == [{"@type": "Person", "name": "Jane Doe"}]
    assert said["copyrightHolder"] == [{"@type": "Organization", "name": "Example Press"}]


def test_a_picture_made_by_a_machine_says_so() -> None:
    """And nobody is its creator."""
    said = image(credit="Image generated with Midjourney")
    kind = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"
    assert said["digitalSourceType"] == kind
    assert "creator" not in said


def test_the_feed_is_the_publisher() -> None:
    """Its title, page and logo; its language and byline where the article has none."""
    feed = Feed(
        title="Example News", link="https://news.example/", language="en",
        logo="https://news.example/logo.png", authors=["The desk"],
        updated="2026-03-01T09:30:00+01:00",
    )  # fmt: skip
    data = json_ld(Article(title="A", link="https://news.example/2"), feed=feed)
    assert data["publisher"] == {
        "@type": "Organization",
        "name": "Example News",
        "url": "https://news.example/",
        "logo": {"@type": "ImageObject", "url": "https://news.example/logo.png"},
    }
    assert data["inLanguage"] == "en"
    assert data["author"][0]["name"] == "The desk"


def test_only_pictures_are_pictures() -> None:
    """A video is no ImageObject."""
    assert "image" not in json_ld(story(media=[Video("https://news.example/1.mp4")]))


def test_the_kind_of_article_can_be_said() -> None:
    """schema.org has kinds of news articles."""
    assert json_ld(story(), type="OpinionNewsArticle")["@type"] == "OpinionNewsArticle"


def test_the_same_article_gives_the_same_text() -> None:
    """Keys come in one order, what is not said is not there."""
    assert json.dumps(json_ld(story())) == json.dumps(json_ld(story()))
    assert list(json_ld(story()))[:4] == ["@context", "@type", "headline", "url"]


@given(articles)
def test_only_known_properties_absolute_addresses_and_iso_dates(article: Article) -> None:
    """Whatever an article says: schema.org knows the properties, addresses have a scheme."""
    for thing in things(json_ld(article)):
        assert set(thing) - {"@context", "@type"} <= PROPERTIES[thing["@type"]]
        for name, content in thing.items():
            if name in ADDRESSES:
                assert urlsplit(content).scheme
            elif name in DATES:
                assert datetime.fromisoformat(content).tzinfo is not None
        if thing["@type"] == "ImageObject" and thing.get("creditText"):
            assert ONE_OF & thing.keys()


class Scripts(HTMLParser):
    """What stands in script elements, and how many elements there are."""

    def __init__(self) -> None:
        super().__init__()
        self.tags = 0
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count a tag."""
        del tag, attrs
        self.tags += 1

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text += data


@settings(max_examples=30)
@given(feeds)
def test_nothing_in_a_feed_ends_the_script(feed: Feed) -> None:
    """One element, and in it what `json_ld` gives."""
    for article in feed.articles:
        parser = Scripts()
        parser.feed(json_ld_script(article, feed=feed))
        parser.close()
        assert parser.tags == 1
        assert json.loads(parser.text) == json_ld(article, feed=feed)


@pytest.mark.parametrize("text", ["</script><b>", "<!--<script>", "]]>", "&lt;", "\u2028"])
def test_text_that_looks_like_markup_stays_text(text: str) -> None:
    """Every < is an escape, so no HTML parser sees one."""
    script = json_ld_script(story(title=f"A {text} B"))
    inner = script.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set(inner) & set("<>&\u2028\u2029")
    assert json.loads(inner)["headline"] == story(title=f"A {text} B").title
