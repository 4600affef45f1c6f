"""What every value can do: stay as it is, be compared, copied, pickled, evolved and shown."""

import copy
import gc
import inspect
import pickle
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from tests.strategies import articles, feeds, fields_of

import newsfeed
from newsfeed import (
    ATOM,
    RSS,
    Article,
    Category,
    Credit,
    CreditLine,
    Element,
    Feed,
    Image,
    InvalidValue,
    Media,
    Person,
    Value,
    serialize,
)
from newsfeed.text import scan

LINK = "https://news.example/2026/harbour"
PICTURE = "https://news.example/i/1.jpg"
KINDS = [
    kind
    for kind in vars(newsfeed).values()
    if isinstance(kind, type) and issubclass(kind, Value) and kind is not Value
]


def article(**given: Any) -> Article:
    """Return an article that says the least an article must, and what was given."""
    return Article(**{"title": "Harbour reopens", "link": LINK, **given})


# Positions and signatures -------------------------------------------------------------------------

KEYWORD = inspect.Parameter.KEYWORD_ONLY
POSITIONAL = {
    "Audio": "url", "Category": "term", "Credit": "name", "CreditLine": "text",
    "Element": "name attributes content",
    "Embed": "url", "Enclosure": "url", "Generator": "name", "Hash": "digest", "Image": "url",
    "License": "name", "Link": "href", "Logo": "url", "Media": "url", "MediaCategory": "term",
    "MediaText": "text", "PeerLink": "href", "Person": "name", "Player": "url", "Rating": "value",
    "Rendition": "url", "Restriction": "values", "Source": "title", "Status": "state",
    "SubTitle": "href", "Tag": "name", "Thumbnail": "url", "Video": "url",
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_one_obvious_part_may_stand_by_position(kind: type[Value]) -> None:
    """A value with one obvious part takes it by position; only markup reads well as three."""
    found = [name for name, field in fields_of(kind).items() if field.kind is not KEYWORD]
    assert found == POSITIONAL.get(kind.__name__, "").split()


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        (Person, ("Jane Doe", "jane@news.example")),
        (Category, ("Russia", "https://news.example/topics")),
        (CreditLine, ("Jane Doe", "AFP")),
        (Credit, ("Jane Doe", "photographer")),
        (Image, (LINK, "image/jpeg")),
        (Article, ("Harbour reopens",)),
        (Feed, ("Example News",)),
    ],
)
def test_options_are_keywords(kind: Callable[..., object], given: tuple[str, ...]) -> None:
    """A second argument by position is refused: nobody could read what it is."""
    with pytest.raises(TypeError, match="positional"):
        kind(*given)


@pytest.mark.parametrize("kind", KINDS)
def test_the_signature_shows_what_may_be_given(kind: type[Value]) -> None:
    """What `help`, editors and notebooks show of a class are its fields, and nothing private."""
    shown = inspect.signature(kind).parameters
    assert list(shown) == list(fields_of(kind))


def test_the_signature_is_there_from_the_start() -> None:
    """Nothing needs to be made first for a class to tell what it takes."""
    code = "import inspect, newsfeed; print(inspect.signature(newsfeed.Article))"
    run = subprocess.run(  # noqa: S603 - our own interpreter and our own code
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    assert "title: " in run.stdout
    assert "authors: " in run.stdout


# Frozen -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["title", "id", "authors", "updated", "_rare", "something_new"])
def test_a_value_can_not_be_changed(name: str) -> None:
    """Assignment and deletion raise, also of what was worked out and what isn't there."""
    made = article(published="2026-03-01T09:30:00+01:00")
    before = pickle.dumps(made)
    with pytest.raises(AttributeError):
        setattr(made, name, "x")
    with pytest.raises(AttributeError):
        delattr(made, name)
    assert pickle.dumps(made) == before


def test_a_value_is_of_the_class_that_was_called() -> None:
    """How a value is built does not show: its class is the public one."""
    assert type(article()) is Article
    assert type(article(media=["https://news.example/1.jpg"]).media[0]) is Image
    assert not hasattr(article(), "__dict__")


def test_what_was_given_may_change_afterwards() -> None:
    """A list that was given is not held."""
    names = ["Jane Doe"]
    made = article(authors=names)
    names.append("Anna Example")
    assert made.authors == (Person("Jane Doe"),)


# Equality, copies, pickles ------------------------------------------------------------------------


@given(feeds)
@settings(max_examples=30)
def test_a_copy_is_equal_and_writes_the_same(feed: Feed) -> None:
    """Copies and pickles are the same value: they compare, hash, evolve and write alike."""
    expected = [serialize(feed, RSS), serialize(feed, ATOM)]
    for one in (
        copy.copy(feed),
        copy.deepcopy(feed),
        pickle.loads(pickle.dumps(feed)),  # noqa: S301 - pickled by this very line
        pickle.loads(pickle.dumps(feed, 2)),  # noqa: S301 - pickled by this very line
        feed.evolve(),
    ):
        assert one == feed
        assert hash(one) == hash(feed)
        assert [serialize(one, RSS), serialize(one, ATOM)] == expected


@given(articles)
@settings(max_examples=50)
def test_equal_values_are_one_in_a_set(one: Article) -> None:
    """Values are compared and hashed by what they say."""
    other = Article(**{name: getattr(one, name) for name in fields_of(Article)})
    assert one == other
    assert len({one, other}) == 1
    assert one != one.evolve(title="Quite another title", summary="x")


def test_values_of_different_classes_differ() -> None:
    """A picture is not the same as some media object at its address."""
    url = "https://news.example/i/1.jpg"
    assert Image(url) != Media(url)
    assert Person("Jane Doe") != Category("Jane Doe")
    assert Person("Jane Doe") != "Jane Doe"


def test_what_was_asked_of_a_value_does_not_change_it() -> None:
    """Taking a credit apart leaves its equality, hash and pickle alone."""
    asked, fresh = CreditLine("Jane Doe/AFP"), CreditLine("Jane Doe/AFP")
    assert asked.credits
    assert asked == fresh
    assert hash(asked) == hash(fresh)
    assert pickle.loads(pickle.dumps(asked)) == fresh  # noqa: S301 - pickled by this very line


def test_some_fields_are_no_part_of_the_value() -> None:
    """In which order a feed was to be sorted, and under which prefix a name is written, is not."""
    assert Element("{urn:x}a", prefix="x") == Element("{urn:x}a", prefix="y")
    feed = Feed(title="T", link=LINK)
    assert feed == feed.evolve(order="given")


# evolve -------------------------------------------------------------------------------------------


def test_evolve_changes_a_copy() -> None:
    """The value itself stays; the copy differs where it was asked to."""
    one = article(authors=["Jane Doe"])
    other = one.evolve(title="Harbour closed")
    assert (one.title, other.title) == ("Harbour reopens", "Harbour closed")
    assert other.authors == one.authors


def test_what_was_worked_out_follows() -> None:
    """Summary, dates, types: what nobody gave is worked out again from what changed."""
    one = article(content="<p>Old.</p>", published="2026-03-01T09:30:00Z")
    assert one.evolve(content="<p>New.</p>").summary == "New."
    changed = one.evolve(published="2026-03-02T09:30:00Z")
    assert changed.updated == changed.published
    picture = Media("https://news.example/i/1.jpg")
    film = picture.evolve(url="https://news.example/v/1.mp4")
    assert (film.type, film.medium) == ("video/mp4", "video")
    feed = Feed(title="Old", link=LINK, articles=[one])
    assert feed.evolve(title="New").description == "New"
    assert feed.evolve(articles=[changed]).updated == changed.updated


def test_what_was_given_stays() -> None:
    """A summary of the desk is not replaced when the body changes."""
    one = article(content="<p>Old.</p>", summary="Standfirst", published="2026-03-01T09:30:00Z")
    assert one.evolve(content="<p>New.</p>").summary == "Standfirst"
    given = one.evolve(updated="2026-03-05T00:00:00Z")
    assert given.evolve(published="2026-03-02T00:00:00Z").updated == given.updated


def test_an_identity_stays() -> None:
    """Readers know a story by its id: it stays when the story moves to another address."""
    moved = article().evolve(link="https://news.example/elsewhere")
    assert moved.id == LINK
    feed = Feed(title="T", link=LINK).evolve(url="https://news.example/feed.xml")
    assert feed.id == LINK


def test_a_bad_change_is_refused_like_a_bad_value() -> None:
    """The path says which field; an unknown one is a TypeError."""
    with pytest.raises(InvalidValue) as caught:
        article().evolve(published="yesterday")
    assert caught.value.path == "published"
    with pytest.raises(TypeError, match="headline"):
        article().evolve(headline="x")


def test_a_rare_field_can_be_added_and_taken_away() -> None:
    """A field that few values fill is written once it is filled, and no longer once it isn't."""

    def written(one: Article) -> bytes:
        return serialize(Feed(title="T", link=LINK, articles=[one]), RSS)

    plain = article()
    comments = plain.evolve(comments="https://news.example/comments")
    assert b"<comments>" in written(comments)
    assert written(comments.evolve(comments=None)) == written(plain)


# repr ---------------------------------------------------------------------------------------------


def test_a_long_article_has_a_short_repr() -> None:
    """A log or a traceback shows which article it is, not ten megabytes of it."""
    long = article(content="<p>" + "x" * 10_000_000, summary="y" * 1000, authors=["Jane"] * 1000)
    assert len(repr(long)) < 400
    assert repr(long).startswith("Article(title='Harbour reopens', link='https://news.example/2")
    feed = Feed(title="T", link=LINK, articles=[article(id=str(n)) for n in range(1000)])
    assert len(repr(feed)) < 400


@given(feeds)
@settings(max_examples=20)
def test_a_repr_is_one_short_line(feed: Feed) -> None:
    """Whatever a value holds, its repr is one line of bounded length."""
    for value in (feed, *feed.articles, *(m for a in feed.articles for m in a.media)):
        assert len(repr(value)) < 500
        assert len(repr(value).splitlines()) == 1


def test_a_repr_shows_what_was_said() -> None:
    """Fields at their default are left out."""
    assert repr(Person("Jane Doe")) == "Person(name='Jane Doe')"
    assert repr(Person("Jane", uri="https://news.example/")) == (
        "Person(name='Jane', uri='https://news.example/')"
    )


# Threads ------------------------------------------------------------------------------------------


def at_once(work: Callable[[], object], threads: int = 16) -> list[object]:
    """Do the same in many threads that start together, and return what each found."""
    start = threading.Barrier(threads)
    found: list[object] = []

    def run() -> None:
        start.wait()
        found.append(work())

    running = [threading.Thread(target=run) for _ in range(threads)]
    for each in running:
        each.start()
    for each in running:
        each.join()
    return found


def test_a_credit_may_be_read_by_many_threads() -> None:
    """A credit that is taken apart by 16 threads at once is the same to all of them."""
    expected = CreditLine("Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images")

    def parts(line: CreditLine) -> tuple[object, ...]:
        return line.credits, line.via, line.qualifiers, line.license, line.year, line.language

    for _ in range(20):
        found = at_once(partial(parts, CreditLine(expected.text)))
        assert found == [parts(expected)] * 16


def test_a_feed_may_be_written_by_many_threads() -> None:
    """The same feed, written by 16 threads at once, is the same bytes."""
    feed = Feed(title="T", link=LINK, articles=[article(media=["https://news.example/i/1.jpg"])])
    assert len(set(at_once(lambda: serialize(feed, RSS)))) == 1


def test_the_first_values_may_be_made_by_many_threads() -> None:
    """What is compiled when a class is first used may first be used anywhere."""
    code = """
import threading
from newsfeed import ATOM, RSS, Article, Feed, Image, serialize
start, found = threading.Barrier(16), []
def run():
    start.wait()
    one = Article(title="T", link="https://news.example/1", authors=["Jane"], rights="R",
                  media=[Image("https://news.example/1.jpg", credit="Jane Doe")])
    feed = Feed(title="T", link="https://news.example/", articles=[one],
                updated="2026-03-01T09:30:00Z")
    found.append((type(one), serialize(feed, RSS), serialize(feed, ATOM)))
threads = [threading.Thread(target=run) for _ in range(16)]
for each in threads: each.start()
for each in threads: each.join()
assert len(found) == 16 and len(set(found)) == 1, found
"""
    run = subprocess.run(  # noqa: S603 - our own interpreter and our own code
        [sys.executable, "-c", code], check=False, capture_output=True, text=True
    )
    assert (run.returncode, run.stderr) == (0, "")


# Subclasses ---------------------------------------------------------------------------------------


class Story(Article):
    """An article with a word of its newsroom's own."""

    @property
    def headline(self) -> str:
        """The title, as the desk calls it."""
        return self.title or ""


class Wire(Article):
    """An article with a field more."""

    slug: str = "none"


def test_a_value_may_be_subclassed() -> None:
    """A newsroom's own class is an article everywhere an article is."""
    story = Story(title="Harbour reopens", link=LINK, content="<p>The ferry is back.</p>")
    assert type(story) is Story
    assert (story.headline, story.id) == ("Harbour reopens", LINK)
    assert type(story.evolve(title="x")) is Story
    assert type(pickle.loads(pickle.dumps(story))) is Story  # noqa: S301 - pickled by this very line
    assert type(copy.deepcopy(story)) is Story
    assert repr(story).startswith("Story(title='Harbour reopens'")
    assert story != Article(title="Harbour reopens", link=LINK, content="<p>The ferry is back.</p>")
    with pytest.raises(AttributeError):
        story.title = "x"  # type: ignore[misc]  # the type checker knows it, too
    feed = Feed(title="T", link=LINK, articles=[story])
    assert b"<title>Harbour reopens</title>" in serialize(feed, RSS)


def test_a_subclass_may_have_more_fields() -> None:
    """A field of one's own is kept by copies and counts in comparisons."""
    given = {"title": "Harbour", "link": LINK, "authors": ["Jane Doe"], "slug": "harbour"}
    wire = Wire(**given)  # type: ignore[arg-type]  # a dict of several types
    assert (wire.slug, wire.id, wire.authors) == ("harbour", LINK, (Person("Jane Doe"),))
    assert wire.evolve(title="x").slug == "harbour"
    assert wire.evolve(slug="y").slug == "y"
    assert wire != wire.evolve(slug="y")
    assert pickle.loads(pickle.dumps(wire)).slug == "harbour"  # noqa: S301 - pickled by this very line


# Memory -------------------------------------------------------------------------------------------


@pytest.mark.skipif(not scan.COMPILED, reason="there was no compiler")
def test_the_garbage_collector_looks_at_no_article_that_is_in_no_cycle() -> None:
    """Thousands of articles would cost it time at each turn; your own objects can lead back."""
    assert not gc.is_tracked(article(authors=["Jane Doe"], categories=["Russia"], media=[PICTURE]))
    assert gc.is_tracked(article(extra=[[]]))


def test_an_article_in_a_cycle_is_collected() -> None:
    """One that your own object refers back to does not stay for good."""
    mine: list[object] = []
    one = article(extra=[mine])
    mine.append(one)
    seen = weakref.ref(one)
    del one, mine
    gc.collect()
    assert seen() is None
