"""The articles that everybody in the benchmark writes: plain dicts, the same on every machine.

An article has a body of about 2.4 KB of HTML with entities and attributes, a plain summary, one
author (name only), three categories and one picture with type, width, height, size, alternative
text, caption and credit. Two of four articles are ASCII (but for some names), one is German and one
Russian. Titles, captions and addresses hold ``&``, and some titles ``<``, so that nobody gets by
without escaping.

Everything follows from the article's number. As in a newsroom, what an article is about, who wrote
it and whose pictures it has come again: there are 60 topics in each language, 70 reporters and 60
ways to credit a picture. No two articles share anything else, apart from the picture's type, so
that nobody gains by remembering it; the benchmark takes other numbers in every round for the same
reason. `unique` makes articles of which no two share even these: nobody gains by remembering
anything. There is no clock and no random number in here.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Final, TypedDict

from benchmarks.texts import ENGLISH, GERMAN, RUSSIAN, Texts


class ImageData(TypedDict):
    """One picture, as a content management system might hand it over; the size is in bytes."""

    url: str
    type: str
    width: int
    height: int
    size: int
    alt: str
    caption: str
    credit: str


class ArticleData(TypedDict):
    """One article: title, summary and author are plain text, the content is HTML."""

    title: str
    link: str
    published: datetime
    summary: str
    content: str
    author: str
    categories: list[str]
    image: ImageData


class FeedData(TypedDict):
    """The publication; ``updated`` is later than every article's date."""

    title: str
    link: str
    url: str
    description: str
    language: str
    updated: datetime


FEED: Final[FeedData] = {
    "title": "Example News",
    "link": "https://news.example/",
    "url": "https://news.example/feed.xml",
    "description": "News & views from everywhere",
    "language": "en",
    "updated": datetime(2026, 1, 1, 6, 30, tzinfo=UTC),
}

_LANGUAGES: Final = (ENGLISH, GERMAN, ENGLISH, RUSSIAN)
_PARAGRAPHS: Final = 8
_SENTENCES_EACH: Final = 3
_FIRST_NAMES: Final = ("Anna", "Jane", "John", "Käthe", "Ольга", "Peter", "Zoë")
_LAST_NAMES: Final = ("Example", "Doe", "Roe", "Sample", "Muster")
_TOPICS: Final = 20  # in each of three places
_REPORTERS: Final = 70
_PHOTOGRAPHERS: Final = 20
_WIRES: Final = 3
_NEWEST: Final = datetime(2025, 12, 31, 18, 45, tzinfo=UTC)


def article(number: int) -> ArticleData:
    """Makes the article of that number, every object in it new.

    Article 0 is the newest and each further one is older, so that lists come newest first.

    Args:
        number: 0 or more; below ten million the dates lie after 1968.
    """
    made = unique(number)
    texts = _LANGUAGES[number % len(_LANGUAGES)]
    made["author"] = _reporter(number)
    made["categories"] = [
        category.format(n=_letters(number * place % _TOPICS))
        for category, place in zip(texts.categories, (7, 11, 13), strict=True)
    ]
    photographer, wire = _reporter(number % _PHOTOGRAPHERS), _letters(number % _WIRES)
    made["image"]["credit"] = f"Photo by {photographer}/Sample Press via Example Images {wire}"
    return made


def unique(number: int) -> ArticleData:
    """Makes an article that shares no topic, author or credit with any other; see `article`."""
    texts = _LANGUAGES[number % len(_LANGUAGES)]
    mark = _letters(number)
    title = texts.title.format(n=mark)
    return {
        "title": f"Is {number} < {number + 3}? {title}" if number % 10 == 0 else title,
        "link": f"https://news.example/{number % 12 + 1:02}/{number}-harbour-plan-{mark}",
        "published": _NEWEST - timedelta(minutes=3 * number, seconds=number % 60),
        "summary": texts.summary.format(n=mark),
        "content": _body(number, mark, texts.sentences),
        "author": _name(number, mark),
        "categories": [category.format(n=mark) for category in texts.categories],
        "image": _image(number, mark, texts),
    }


def articles(
    count: int, first: int = 0, make: Callable[[int], ArticleData] = article
) -> Iterator[ArticleData]:
    """Makes ``count`` articles one by one, beginning with the number ``first``."""
    return map(make, range(first, first + count))


def _letters(number: int) -> str:
    """The number in letters, at least two, the least significant first: 1 is ``ba``, 27 ``bb``."""
    letters: list[str] = []
    while number or len(letters) < 2:  # noqa: PLR2004 - two letters are the least
        number, digit = divmod(number, 26)
        letters.append(chr(ord("a") + digit))
    return "".join(letters)


def _name(number: int, mark: str) -> str:
    first = _FIRST_NAMES[number % len(_FIRST_NAMES)]
    last = _LAST_NAMES[number // len(_FIRST_NAMES) % len(_LAST_NAMES)]
    return f"{first} {last}-{mark.capitalize()}"


def _reporter(number: int) -> str:
    """One of the newsroom's names; a new text each time."""
    number %= _REPORTERS
    return _name(number, _letters(number))


def _body(number: int, mark: str, sentences: tuple[str, ...]) -> str:
    """Eight paragraphs of three sentences; which sentence comes first depends on the number."""
    paragraphs = []
    for row in range(_PARAGRAPHS):
        start = number + row * _SENTENCES_EACH
        chosen = (sentences[(start + i) % len(sentences)] for i in range(_SENTENCES_EACH))
        text = " ".join(chosen).replace("{n}", f"{mark}{row}")
        paragraphs.append(f'<p class="body-text" data-part="{row}">{text}</p>')
    return "\n".join(paragraphs)


def _image(number: int, mark: str, texts: Texts) -> ImageData:
    return {
        "url": f"https://media.news.example/{number % 12 + 1:02}/{mark}-{number}.jpg?w=1200&q=80",
        "type": "image/jpeg",
        "width": 1200 + number % 97,
        "height": 675 + number % 89,
        "size": 120_000 + 7 * number,
        "alt": f"{texts.categories[2].format(n=mark)}, {number}",
        "caption": texts.caption.format(n=mark),
        "credit": f"Photo by {_name(number + 1, mark)}/Sample Press via Example Images {mark}",
    }
