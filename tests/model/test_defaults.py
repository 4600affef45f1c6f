"""What a value works out when it was not told."""

from datetime import UTC, datetime
from typing import Any

import pytest

from newsfeed import (
    Article,
    Audio,
    Enclosure,
    Feed,
    Image,
    InvalidValue,
    Link,
    Media,
    MediaDetails,
    Source,
    Thumbnail,
    Video,
)

LINK = "https://news.example/2026/harbour"
MORNING = "2026-03-01T09:30:00+01:00"
EVENING = "2026-03-01T19:30:00+01:00"


def article(**given: Any) -> Article:
    """Return an article that says the least an article must, and what was given."""
    return Article(**{"title": "Harbour reopens", "link": LINK, **given})


def feed(**given: Any) -> Feed:
    """Return a feed that says the least a feed must, and what was given."""
    return Feed(**{"title": "Example News", "link": "https://news.example/", **given})


def test_the_id_is_the_link() -> None:
    """An article without an id of its own is known by its address."""
    assert article().id == LINK


def test_a_given_id_is_kept_as_it_is() -> None:
    """An id is any text: an IRI is not made ASCII, a number of the desk's system stays one."""
    for given in ("4711", "tag:news.example,2026:1", "https://bücher.example/Straße?a=ü", "a b"):
        assert article(id=given).id == given


def test_an_id_needs_no_link() -> None:
    """An article that lives in the feed alone has an id and no page."""
    assert Article(id="4711", title="Harbour reopens").link is None


def test_updated_is_published() -> None:
    """A story that was never changed was last changed when it appeared."""
    assert article(published=MORNING).updated == datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
    assert article(published=MORNING, updated=EVENING).updated != article(updated=MORNING).updated


def test_published_is_not_worked_out() -> None:
    """The date of a change says nothing of when the story appeared."""
    assert article(updated=MORNING).published is None


def test_the_summary_comes_from_the_content() -> None:
    """A body has its own first words for a summary: text, not markup."""
    body = "<h2>Why?</h2><p>The ferry is back, R&amp;D says.</p><script>no()</script>"
    assert article(content=body).summary == "Why? The ferry is back, R&D says."


def test_a_long_body_makes_a_short_summary() -> None:
    """A summary that was worked out has about 300 characters, and ends with an ellipsis."""
    summary = article(content="<p>" + "The ferry is back. " * 1000).summary
    assert summary is not None
    assert 150 < len(summary) <= 302
    assert summary.endswith("…")


def test_a_body_without_words_makes_no_summary() -> None:
    """A body of nothing but a picture has no text to make a summary from."""
    assert article(content='<img src="https://news.example/i/1.jpg" alt="x">').summary is None


def test_a_given_summary_is_kept() -> None:
    """The standfirst of the desk goes before anything worked out, and keeps its lines."""
    assert article(content="<p>Body.</p>", summary="One\r\ntwo").summary == "One\ntwo"


def test_the_feeds_id_is_its_own_address_or_its_site() -> None:
    """The feed's own address names it better than the site's, which may have several feeds."""
    own = "https://news.example/feed.xml"
    assert feed(url=own).id == own
    assert feed().id == "https://news.example/"
    assert feed(id="tag:news.example,2026:feed", url=own).id == "tag:news.example,2026:feed"


def test_the_feeds_description_is_its_title() -> None:
    """RSS asks for a description; a title is better than nothing."""
    assert feed().description == "Example News"
    assert feed(description="").description == "Example News"
    assert feed(description="World\nnews").description == "World\nnews"


def test_the_feed_changed_when_its_newest_article_did() -> None:
    """What changed last decides, not what appeared last."""
    old = article(published="2020-01-01T00:00:00Z", updated=EVENING)
    new = article(id="2", published=MORNING)
    assert feed(articles=[new, old]).updated == old.updated
    assert feed(articles=[new, old], updated=MORNING).updated == new.updated
    assert feed(articles=[article()]).updated is None


@pytest.mark.parametrize(
    ("url", "kind", "medium"),
    [
        ("https://news.example/i/1.jpg", "image/jpeg", "image"),
        ("https://news.example/i/1.JPEG?w=600", "image/jpeg", "image"),
        ("https://news.example/i/1.jpe#x", "image/jpeg", "image"),
        ("https://news.example/i/1.png", "image/png", "image"),
        ("https://news.example/a/1.mp3", "audio/mpeg", "audio"),
        ("https://news.example/v/1.mp4", "video/mp4", "video"),
        ("https://news.example/d/1.pdf", "application/pdf", "document"),
        ("https://news.example/i/1", None, None),
        ("https://news.example/picture?file=1.jpg", None, None),
    ],
)
def test_type_and_medium_come_from_the_address(
    url: str, kind: str | None, medium: str | None
) -> None:
    """The extension of the path tells both; a query tells nothing, and nothing is image/jpg."""
    assert (Media(url).type, Media(url).medium) == (kind, medium)


def test_a_given_type_tells_the_medium() -> None:
    """What was given goes before the address."""
    assert Media("https://news.example/i/1.jpg", type="video/mp4").medium == "video"
    assert Media("https://news.example/i/1", type="image/webp").medium == "image"
    assert Media("https://news.example/i/1.jpg", medium="document").medium == "document"


def test_a_kind_of_media_knows_its_medium() -> None:
    """A picture is a picture although its address doesn't tell."""
    url = "https://news.example/i/1"
    assert [kind(url).medium for kind in (Image, Video, Audio)] == ["image", "video", "audio"]
    with pytest.raises(InvalidValue, match="medium: 'video': this is image"):
        Image(url, medium="video")


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://news.example/i/1.jpg", Image),
        ("https://news.example/v/1.mp4", Video),
        ("https://news.example/a/1.mp3", Audio),
        ("https://news.example/d/1.pdf", Media),
        ("https://news.example/d/1", Media),
    ],
)
def test_an_address_becomes_the_kind_of_media_it_tells(url: str, kind: type[Media]) -> None:
    """A string among an article's media is an address, whose extension tells the class."""
    assert [type(each) for each in article(media=[url]).media] == [kind]


def test_an_enclosure_needs_a_type() -> None:
    """RSS and every reader ask for the type; where the address doesn't tell, the desk must."""
    assert Enclosure("https://news.example/a/1.mp3").type == "audio/mpeg"
    with pytest.raises(InvalidValue, match=r"type: .* say type=") as caught:
        Enclosure("https://news.example/a/1")
    assert caught.value.path == "type"


def test_the_first_thumbnail_is_the_thumbnail() -> None:
    """Stills come in order of importance; the most important has a field of its own."""
    one, two = Thumbnail("https://news.example/1.jpg"), Thumbnail("https://news.example/2.jpg")
    several = MediaDetails(thumbnails=[one, two])
    assert (several.thumbnail, several.thumbnails) == (one, (two,))
    both = MediaDetails(thumbnail=two, thumbnails=[one])
    assert (both.thumbnail, both.thumbnails) == (two, (one,))


def test_a_source_is_known_by_its_address() -> None:
    """Another feed's identity is its own address, or its site's."""
    assert Source("Desk", url="https://desk.example/feed").id == "https://desk.example/feed"
    assert Source("Desk", link="https://desk.example/").id == "https://desk.example/"
    assert Source("Desk").id is None


def test_the_lead_image_is_the_first_picture() -> None:
    """A film in front of it is no picture."""
    film, picture = "https://news.example/v/1.mp4", "https://news.example/i/1.jpg"
    assert article(media=[film, picture]).lead_image == Image(picture)
    assert article(media=[film]).lead_image is None


def test_a_link_is_related_unless_said() -> None:
    """A further address of no stated relation is one to related matter."""
    assert Link("https://news.example/").rel == "related"


@pytest.mark.parametrize(
    "name",
    [
        "link", "id", "published", "updated", "summary", "content", "language", "rights", "base",
        "comments",
    ],
)  # fmt: skip
def test_an_empty_string_says_nothing(name: str) -> None:
    """An empty form field is a field that was not filled in."""
    given = {"title": "Harbour reopens", "id": "1", "link": LINK, name: ""}
    assert Article(**given) == Article(**(given | {name: None}))  # type: ignore[arg-type]  # a dict of strings
