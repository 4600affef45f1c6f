"""How much of an article a document gives: options `text`, `paragraphs`, `media` and `labels`."""

from __future__ import annotations

from html import escape
from itertools import product
from typing import Any, Final

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Audio,
    Category,
    Content,
    Enclosure,
    Feed,
    Format,
    Image,
    InvalidValue,
    MediaDetails,
    Options,
    Video,
    parse,
    serialize,
    stream,
    validate,
)
from newsfeed._wire.context import Context
from newsfeed.feedgen import from_feedgen, to_feedgen
from newsfeed.options import DEFAULT
from newsfeed.serving import Served
from newsfeed.vocabulary.portions import portion
from newsfeed.vocabulary.rss_unsaid import UNSAID
from tests.schemas import assert_valid
from tests.strategies import feeds
from tests.unsaid import EXTRA, without

SITE: Final = "https://news.example"
LEAD: Final = Image(
    f"{SITE}/1.jpg", type="image/jpeg", size=99, caption="The ferry.", credit="Photo by Jane Doe"
)
HELD: Final = Image(f"{SITE}/2.jpg", credit="Photo by John Roe")
REST: Final = Image(f"{SITE}/3.jpg", credit="Photo by Ann Other")
BODY: Final = (
    f'<div><p>One.</p><p><img src="{SITE}/2.jpg"> Two.</p><p>Three.</p></div>'
    f'<img src="{SITE}/3.jpg">'
)
STORY: Final = Article(
    title="The ferry is back",
    link=f"{SITE}/ferry?a=1&b=2",
    published="2026-03-01T09:30:00Z",
    content=BODY,
    media=[LEAD, HELD, REST, Video(f"{SITE}/v.mp4", type="video/mp4")],
    categories=["Harbour", "sponsored"],
)
FORMATS = pytest.mark.parametrize("form", [RSS, ATOM], ids=["rss", "atom"])


def feed_of(*articles: Article) -> Feed:
    """A feed in English."""
    return Feed(
        title="News", link=f"{SITE}/", url=f"{SITE}/feed.xml", language="en", articles=articles
    )


def written(article: Article, form: Format, **options: Any) -> Any:
    """Return an article's entry as feedparser sees it."""
    document = serialize(feed_of(article), form, options=Options(**options))
    assert_valid(document)
    (entry,) = feedparser.parse(document, sanitize_html=False, resolve_relative_uris=False).entries
    return entry


def body(article: Article, form: Format, **options: Any) -> str:
    """Return the body that was written."""
    text: str = written(article, form, **options).content[0].value
    return text


LINK: Final = f'<p><a href="{SITE}/ferry?a=1&amp;b=2">Read the whole article</a></p>'
FIGURE: Final = (
    f'<figure><img src="{SITE}/1.jpg" alt=""> <figcaption>The ferry. '
    '<span class="copyright">Photo by Jane Doe</span></figcaption></figure>'
)


# The text ---------------------------------------------------------------------------------------


@FORMATS
def test_the_opening_ends_with_a_link(form: Format) -> None:
    """The first paragraphs, pictures with their credits, and where there is more."""
    assert body(STORY, form, text="opening") == (
        f'{FIGURE}\n<div><p>One.</p><p><img src="{SITE}/2.jpg"> '
        f'<span class="copyright">Photo by John Roe</span> Two.</p></div>\n{LINK}'
    )


@FORMATS
def test_the_summary_keeps_the_lead_picture(form: Format) -> None:
    """Readers show picture and credit in a body alone, so there is one."""
    story = STORY.evolve(summary="The ferry & the sea.")
    assert body(story, form, text="summary") == (
        f"{FIGURE}\n<p>The ferry &amp; the sea.</p>\n{LINK}"
    )


@FORMATS
@pytest.mark.parametrize(("text", "left"), [("opening", "12"), ("summary", "1"), ("full", "123")])
def test_a_picture_that_is_not_shown_is_not_named(form: Format, text: str, left: str) -> None:
    """No media:content without its credit in the body; a video is no part of the text."""
    document = serialize(feed_of(STORY), form, options=Options(text=text))  # type: ignore[arg-type]  # from a table
    (article,) = parse(document).articles
    files = [f"{SITE}/{number}.jpg" for number in left]
    assert [each.url for each in article.media] == [*files, f"{SITE}/v.mp4"]
    for each in article.media[:-1]:
        assert str(each.credit) in body(STORY, form, text=text)


@FORMATS
def test_a_story_with_no_more_is_whole(form: Format) -> None:
    """The bytes are those of the full text, without a link."""
    story = STORY.evolve(content="<p>One.</p>\n<p>Two.</p>\n", media=[LEAD])
    full = serialize(feed_of(story), form)
    assert serialize(feed_of(story), form, options=Options(text="opening")) == full
    assert serialize(feed_of(story), form, options=Options(text="opening", paragraphs=1)) != full


@FORMATS
@pytest.mark.parametrize("text", ["opening", "summary"])
def test_a_story_of_a_summary_is_all_there_is(form: Format, text: str) -> None:
    """What was never given can't be left out."""
    story = STORY.evolve(content=None, summary="It is back.")
    full = serialize(feed_of(story), form)
    assert serialize(feed_of(story), form, options=Options(text=text)) == full  # type: ignore[arg-type]  # from a table


@FORMATS
def test_a_made_summary_says_no_more_than_the_opening(form: Format) -> None:
    """What stands behind a paywall does not come out by the description."""
    assert written(STORY, form).summary == "One. Two. Three."
    assert written(STORY, form, text="opening", paragraphs=1).summary == "One."
    given = STORY.evolve(summary="The ferry is back.")
    assert written(given, form, text="opening", paragraphs=1).summary == "The ferry is back."


@FORMATS
@pytest.mark.parametrize(
    "story",
    [
        {"content": "<b><p>One.</b> Two.</p><p>Secret.</p>", "summary": "Sum."},
        {"content": None, "payload": Content(src=f"{SITE}/s.pdf", type="application/pdf"),
         "summary": "Sum."},
        {"content": None, "payload": Content(text="U2VjcmV0", type="application/zip"),
         "summary": "Sum."},
    ],
    ids=["overlap", "elsewhere", "binary"],
)  # fmt: skip
def test_what_has_no_opening_is_summed_up(form: Format, story: dict[str, Any]) -> None:
    """Where nobody knows what a paragraph is, none is given away."""
    if form is RSS and "payload" in story:
        story = story | {"title": "RSS asks for a title"}
    found = body(STORY.evolve(**story, media=[LEAD]), form, text="opening")
    assert found == f"{FIGURE}\n<p>Sum.</p>\n{LINK}"


def test_a_body_of_plain_text_has_an_opening() -> None:
    """Its paragraphs are parted by blank lines."""
    story = STORY.evolve(
        content=None, payload=Content(text="One.\n\nTwo.\n\nThree.", type="text"), media=()
    )
    assert body(story, ATOM, text="opening") == f"<p>One.</p>\n<p>Two.</p>\n{LINK}"


def test_without_a_page_there_is_no_link() -> None:
    """There is nowhere to lead to."""
    story = STORY.evolve(link=None, id="tag:news.example,2026:1", media=())
    assert body(story, ATOM, text="opening", paragraphs=1) == "<div><p>One.</p></div>"


def test_a_picture_named_again_keeps_its_second_credit() -> None:
    """The lead stays with all its credits."""
    again = LEAD.evolve(credit="Photo by Max Mine", caption=None)
    story = STORY.evolve(media=[LEAD, REST, again])
    document = serialize(feed_of(story), RSS, options=Options(text="summary"))
    assert [str(each.credit) for each in parse(document).articles[0].media] == [
        "Photo by Jane Doe", "Photo by Max Mine",
    ]  # fmt: skip


# Pictures as data -------------------------------------------------------------------------------


@FORMATS
def test_without_media_a_picture_stands_in_the_body_alone(form: Format) -> None:
    """Thunderbird shows each enclosure and each media:content of RSS again, without its credit."""
    entry = written(STORY.evolve(media=[LEAD, HELD, REST]), form, media=False)
    assert (entry.enclosures, entry.get("media_content")) == ([], None)
    with_media = written(STORY.evolve(media=[LEAD, HELD, REST]), form)
    assert entry.content[0].value == with_media.content[0].value
    assert bool(with_media.enclosures) == (form is RSS)


@FORMATS
def test_no_namespace_is_left_of_media(form: Format) -> None:
    """Nothing of Media RSS is written; nor what is said of all media, since there are none."""
    story = STORY.evolve(media=[LEAD], media_defaults=MediaDetails(caption="Old", rights="© Me"))
    document = serialize(feed_of(story), form, options=Options(media=False))
    assert b"media:" not in document
    assert b"search.yahoo.com" not in document


@FORMATS
def test_video_sound_and_files_are_written_anyway(form: Format) -> None:
    """No body shows them; a podcast is its enclosure."""
    episode = Enclosure(f"{SITE}/e.mp3", length=9, type="audio/mpeg")
    story = STORY.evolve(media=[LEAD, Audio(f"{SITE}/a.mp3")], enclosures=[episode])
    entry = written(story, form, media=False)
    assert [each.href for each in entry.enclosures] == [episode.url]
    assert [each["url"] for each in entry.media_content] == [f"{SITE}/a.mp3"]


@FORMATS
def test_a_file_that_the_body_shows_is_not_named_either(form: Format) -> None:
    """A picture given as an enclosure would be shown twice as well."""
    files = [Enclosure(f"{SITE}/2.jpg?w=80", type="image/jpeg"), Enclosure(f"{SITE}/9.jpg")]
    entry = written(STORY.evolve(enclosures=files), form, media=False)
    assert [each.href for each in entry.enclosures] == [f"{SITE}/9.jpg"]


@FORMATS
def test_a_credit_that_all_media_share_becomes_visible(form: Format) -> None:
    """It stood in the data alone, which are left out."""
    story = STORY.evolve(
        media=[f"{SITE}/8.jpg", LEAD], media_defaults=MediaDetails(credit="Photo: House")
    )
    text = body(story, form, media=False)
    assert text.count("Photo: House") == 1
    assert "Photo by Jane Doe" in text


@FORMATS
def test_pictures_beside_a_body_elsewhere_are_named(form: Format) -> None:
    """There is no body that could show them."""
    story = STORY.evolve(
        content=None, payload=Content(src=f"{SITE}/s.pdf", type="application/pdf"), media=[LEAD]
    )
    options = Options(media=False)
    assert serialize(feed_of(story), form, options=options) == serialize(feed_of(story), form)


def test_pictures_need_a_place_for_their_credit() -> None:
    """Neither in the body nor as data: the picture would be there, its credit nowhere."""
    with pytest.raises(InvalidValue, match="figures or media, not both") as caught:
        Options(figures=False, media=False)
    assert caught.value.path == "media"


# Labels -----------------------------------------------------------------------------------------


@FORMATS
def test_a_label_stands_before_all_else(form: Format) -> None:
    """In the headline, which everybody shows, and in front of the figure; the topic stays."""
    entry = written(STORY, form, labels=("Sponsored",))
    assert entry.title == "Sponsored: The ferry is back"
    assert entry.content[0].value.startswith(f"<p><strong>Sponsored</strong></p>\n{FIGURE}\n<div>")
    assert [each.term for each in entry.tags] == ["Harbour", "sponsored"]


@FORMATS
@pytest.mark.parametrize("text", ["full", "opening", "summary"])
@pytest.mark.parametrize("media", [True, False])
def test_what_was_read_is_not_labelled_twice(form: Format, text: str, media: bool) -> None:
    """A feed that is read and written again says it once, in the same words."""
    options = Options(labels=("Sponsored",), text=text, media=media)  # type: ignore[arg-type]  # from a table
    once = serialize(feed_of(STORY), form, options=options)
    again = serialize(parse(once), form, options=Options(labels=("Sponsored",), media=media))
    assert parse(again).articles == parse(once).articles
    assert once.count(b"<strong>Sponsored</strong>") == 1


@FORMATS
def test_other_articles_have_no_label(form: Format) -> None:
    """The bytes are as ever."""
    story = STORY.evolve(categories=["Sponsors", "Harbour"])
    options = Options(labels=("Sponsored", "Ad"))
    assert serialize(feed_of(story), form, options=options) == serialize(feed_of(story), form)


@pytest.mark.parametrize(
    ("article", "title", "start"),
    [
        ({"title": None}, "Anzeige", "<p><strong>Anzeige</strong></p>\n<div>"),
        ({"title": "ANZEIGE: Fähre"}, "ANZEIGE: Fähre", "<p><strong>Anzeige</strong></p>\n<div>"),
        ({"title": "Anzeigen"}, "Anzeige: Anzeigen", "<p><strong>Anzeige</strong></p>\n<div>"),
        ({"content": "<p>Anzeige</p>"}, "Anzeige: The ferry is back", "<p>Anzeige</p>"),
        ({"language": "ar"}, "Anzeige: The ferry is back", '<p dir="rtl"><strong>Anzeige'),
        (
            {"content": None, "payload": Content(text="One.", type="text")},
            "Anzeige: The ferry is back",
            "<p><strong>Anzeige</strong></p>\n<p>One.</p>",
        ),
    ],
)  # fmt: skip
def test_a_label_stands_there_once(article: dict[str, Any], title: str, start: str) -> None:
    """Where it is to be seen already it is not put again; another word is another word."""
    story = STORY.evolve(**{"media": (), "categories": [Category("x", label="anzeige")]} | article)
    entry = written(story, ATOM, labels=("Anzeige",))
    assert entry.title == title
    assert entry.content[0].value.startswith(start)


@FORMATS
def test_a_story_without_a_body_is_labelled_in_its_headline(form: Format) -> None:
    """The headline is what all readers show."""
    story = STORY.evolve(content=None, summary="It is back.", media=())
    entry = written(story, form, labels=("Sponsored",))
    assert (entry.title, entry.summary) == ("Sponsored: The ferry is back", "It is back.")
    assert "content" not in entry


@FORMATS
def test_without_figures_the_label_is_in_front_of_the_body(form: Format) -> None:
    """The other option holds as well."""
    text = body(STORY, form, labels=("Sponsored",), figures=False)
    assert text == f"<p><strong>Sponsored</strong></p>\n{BODY}"


# The options themselves -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"text": "half"}, "text"), ({"text": True}, "text"), ({"paragraphs": 0}, "paragraphs"),
        ({"paragraphs": True}, "paragraphs"), ({"paragraphs": "2"}, "paragraphs"),
        ({"media": "no"}, "media"), ({"labels": [1]}, "labels"), ({"labels": ["A", " "]}, "labels"),
        ({"labels": 5}, "labels"),
    ],
)  # fmt: skip
def test_what_is_no_value_is_refused(wrong: dict[str, Any], path: str) -> None:
    """The option is named."""
    with pytest.raises(InvalidValue) as caught:
        Options(**wrong)
    assert caught.value.path == path


def test_labels_are_taken_as_they_come() -> None:
    """One, a list, a tuple: the options are the same, and can be compared and hashed."""
    assert Options(labels="Ad") == Options(labels=["Ad"]) == Options(labels=(" Ad\n",))  # type: ignore[arg-type]  # that is the point
    assert len({Options(labels=["Ad"]), Options(labels=("Ad",))}) == 1  # type: ignore[arg-type]  # that is the point


def test_by_default_the_writer_knows_nothing_of_it() -> None:
    """There is no step for each article that would cost its time."""
    assert portion(DEFAULT) is None


# Everywhere -------------------------------------------------------------------------------------

OTHER: Final = STORY.evolve(
    id=f"{SITE}/2", link=None, published="2026-02-01T09:30:00Z", updated=None
)
EVERY: Final = [
    Options(text=text, media=media, labels=labels, complete=complete)  # type: ignore[arg-type]  # from a table
    for text, media, labels, complete in product(
        ("full", "opening", "summary"), (True, False), ((), ("Sponsored",)), (True, False)
    )
]


@FORMATS
@pytest.mark.parametrize("options", EVERY, ids=range(len(EVERY)))
def test_every_portion_is_valid(form: Format, options: Options) -> None:
    """The schemas and the validator find nothing."""
    document = serialize(feed_of(STORY, OTHER), form,
                         options=options)  # fmt: skip
    assert_valid(document)
    known = {"unknown-namespace"} if options.complete else set()
    assert {each.rule for each in validate(document)} <= known


def portioned(feed: Feed, options: Options) -> Feed:
    """Return a feed of what is written of its articles."""
    part, context = portion(options), Context(feed, options)
    parts = [part(each, context) if part else each for each in feed.articles]
    # Whoever reads a body of figures makes a summary of their captions.
    return feed.evolve(articles=[each if each.summary else each.evolve() for each in parts])


#: Everything that can be said on request.
ALL: Final[dict[str, Any]] = {"authors": "separate", "updated": True, "complete": True}

all_options = st.builds(
    Options, text=st.sampled_from(["full", "opening", "summary"]), paragraphs=st.integers(1, 2),
    media=st.booleans(), **{name: st.just(each) for name, each in ALL.items()},
)  # fmt: skip


@given(feeds, all_options)
@settings(max_examples=60)
def test_what_is_written_reads_back(feed: Feed, options: Options) -> None:
    """With `complete`, parsing gives the articles as far as the document was to give them."""
    feed = without(feed, EXTRA)
    found = parse(serialize(feed, ATOM, options=options))
    assert found == portioned(feed, options)
    feed = without(feed, UNSAID)
    assert parse(serialize(feed, RSS, options=options)) == without(portioned(feed, options), UNSAID)


@given(feeds, st.sampled_from(EVERY))
@settings(max_examples=60)
def test_no_picture_is_without_its_credit(feed: Feed, options: Options) -> None:
    """Every picture that is named is in the body, and so are its credit's words."""
    for article in portioned(feed, options).articles:
        if article.payload is not None:
            continue
        shown = portion(Options(media=False))
        assert shown is not None
        text = shown(article, Context(feed, options)).content or ""
        for each in article.media:
            if each.medium == "image" and each.url and each.credit is not None:
                said = str(each.credit).split()[-1].rstrip(".)")
                assert escape(said, quote=False).casefold() in text.casefold()


@FORMATS
def test_streams_and_responses_give_the_same(form: Format) -> None:
    """There is one writer for all."""
    options = Options(text="opening", media=False, labels=("Sponsored",))
    feed = feed_of(STORY)
    whole = serialize(feed, form, options=options)
    assert Served.of(feed, form, options=options).body == whole
    head = feed.evolve(articles=(), updated=feed.updated)
    streamed = b"".join(stream([STORY], form, feed=head, options=options))
    assert parse(streamed) == parse(whole)


def test_feedgen_is_given_the_same() -> None:
    """`to_feedgen` hands over what `serialize` writes."""
    options = Options(text="opening", paragraphs=1, media=False, labels=("Sponsored",))
    (article,) = from_feedgen(to_feedgen(feed_of(STORY), options=options)).articles
    assert article.title == "Sponsored: The ferry is back"
    assert article.content == (
        f"<p><strong>Sponsored</strong></p>\n{FIGURE}\n<div><p>One.</p></div>\n{LINK}"
    )
    assert [each.url for each in article.media] == [f"{SITE}/v.mp4"]
