"""Dublin Core elements, as RSS uses them: names without e-mail addresses, rights, languages."""

from __future__ import annotations

from newsfeed._wire.escape import RSS_PLAIN
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Child, Context, Lens, Shape, Switch, Text, shape
from newsfeed.model import Article, Feed, Person
from newsfeed.text.names import join_names

from . import inherited

DC = Namespace(
    "dc",
    "http://purl.org/dc/elements/1.1/",
    "https://www.dublincore.org/specifications/dublin-core/dces/",
)

NAME: Shape = shape(Person, Text("name", style=RSS_PLAIN))


def _byline(article: Article, context: Context) -> str | None:
    authors = article.authors
    if not authors:
        return None
    if len(authors) == 1:
        return authors[0].name
    language = article.language or context.root.language
    return join_names([each.name for each in authors], language)


def _channel_authors(feed: Feed, _: Context) -> tuple[Person, ...]:
    # managingEditor says the same; a channel with both is warned about by validators.
    return feed.authors if feed.managing_editor is None else ()


#: One dc:creator with all names: most readers show one dc:creator only.
AUTHORS = Switch(
    "authors",
    {
        "joined": (
            Child(
                Lens(_byline, ("authors",), needs="authors"),
                DC("creator"),
                style=RSS_PLAIN,
                ref="dc:creator",
            ),
        ),
        "separate": (Child("authors", DC("creator"), NAME, many=True, ref="dc:creator"),),
    },
)

CHANNEL_AUTHORS = Child(
    Lens(_channel_authors, ("authors",)), DC("creator"), NAME, many=True, ref="dc:creator"
)
CONTRIBUTORS = Child("contributors", DC("contributor"), NAME, many=True, ref="dc:contributor")
RIGHTS = Child("rights", DC("rights"), style=RSS_PLAIN, ref="dc:rights")
LANGUAGE = Child(inherited.LANGUAGE, DC("language"), ref="dc:language")
