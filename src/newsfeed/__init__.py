"""Newsfeed: the feeds of a newsroom, with every picture's credit in them.

>>> from newsfeed import Article, Feed, Image, RSS, serialize
>>> story = Article(
...     title="Harbour reopens",
...     link="https://news.example/2026/harbour",
...     published="2026-03-01T09:30:00+01:00",
...     authors=["Jane Doe"],
...     content="<p>The ferry is back.</p>",
...     media=[Image("https://news.example/i/1.jpg", credit="Photo by ANNA EXAMPLE/AFP")],
... )
>>> feed = Feed(title="Example News", link="https://news.example/", articles=[story])
>>> document = serialize(feed, RSS)

"""

from typing import TYPE_CHECKING

from .errors import (
    DuplicateId,
    InvalidValue,
    NewsfeedError,
    NewsfeedWarning,
    NotAFeed,
    ParseError,
    StoryError,
    WriteError,
)
from .model import (
    Article,
    Audio,
    Category,
    Cloud,
    Community,
    Content,
    Credit,
    CreditLine,
    Element,
    Embed,
    Enclosure,
    Feed,
    Foreign,
    Generator,
    Hash,
    Image,
    License,
    Link,
    Location,
    Logo,
    Media,
    MediaCategory,
    MediaDetails,
    MediaText,
    Param,
    PeerLink,
    Period,
    Person,
    Player,
    Price,
    Rating,
    Rendition,
    Restriction,
    Scene,
    Source,
    StarRating,
    Statistics,
    Status,
    SubTitle,
    Tag,
    TextInput,
    Thumbnail,
    Value,
    Video,
    split_credit,
)
from .report import Finding, Report, Severity
from .text.urls import tag_uri

if TYPE_CHECKING:
    from ._wire.limits import Limits
    from .api import serialize, stream, write
    from .article_stream import ArticleStream, Parsed
    from .formats import ATOM, RSS, Format
    from .options import Options
    from .parsing import parse, parse_lenient, parse_stream
    from .presentation import Words, autodiscovery, feed_css, opml, preview
    from .structured_data import json_ld, json_ld_script
    from .validation import validate

__version__ = "0.1.0"

__all__ = [
    "ATOM",
    "RSS",
    "Article",
    "ArticleStream",
    "Audio",
    "Category",
    "Cloud",
    "Community",
    "Content",
    "Credit",
    "CreditLine",
    "DuplicateId",
    "Element",
    "Embed",
    "Enclosure",
    "Feed",
    "Finding",
    "Foreign",
    "Format",
    "Generator",
    "Hash",
    "Image",
    "InvalidValue",
    "License",
    "Limits",
    "Link",
    "Location",
    "Logo",
    "Media",
    "MediaCategory",
    "MediaDetails",
    "MediaText",
    "NewsfeedError",
    "NewsfeedWarning",
    "NotAFeed",
    "Options",
    "Param",
    "ParseError",
    "Parsed",
    "PeerLink",
    "Period",
    "Person",
    "Player",
    "Price",
    "Rating",
    "Rendition",
    "Report",
    "Restriction",
    "Scene",
    "Severity",
    "Source",
    "StarRating",
    "Statistics",
    "Status",
    "StoryError",
    "SubTitle",
    "Tag",
    "TextInput",
    "Thumbnail",
    "Value",
    "Video",
    "Words",
    "WriteError",
    "autodiscovery",
    "feed_css",
    "json_ld",
    "json_ld_script",
    "opml",
    "parse",
    "parse_lenient",
    "parse_stream",
    "preview",
    "serialize",
    "split_credit",
    "stream",
    "tag_uri",
    "validate",
    "write",
]

#: Where the names are that are loaded when they are first asked for. Values are there at once, as
#: every program makes some; few programs write, read, check and show all in one.
_LATER = {
    "ATOM": "formats",
    "ArticleStream": "article_stream",
    "Format": "formats",
    "Limits": "_wire.limits",
    "Options": "options",
    "Parsed": "article_stream",
    "RSS": "formats",
    "Words": "presentation",
    "autodiscovery": "presentation",
    "feed_css": "presentation",
    "json_ld": "structured_data",
    "json_ld_script": "structured_data",
    "opml": "presentation",
    "parse": "parsing",
    "parse_lenient": "parsing",
    "parse_stream": "parsing",
    "preview": "presentation",
    "serialize": "api",
    "stream": "api",
    "validate": "validation",
    "write": "api",
}


if not TYPE_CHECKING:  # who would take any name for one that is there

    def __getattr__(name: str) -> object:
        if name not in _LATER:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        from importlib import import_module  # noqa: PLC0415 -- the same reason

        found = globals()[name] = getattr(import_module(f".{_LATER[name]}", __name__), name)
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_LATER})
