"""Dublin Core elements: http://purl.org/dc/elements/1.1/.

Specified at https://www.dublincore.org/specifications/dublin-core/dces/. RSS uses them for names
without e-mail addresses, for rights and for languages.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsfeed._wire import forms
from newsfeed._wire.codec import FILLED, Codec
from newsfeed._wire.context import Context
from newsfeed._wire.dates import W3CDTF
from newsfeed._wire.escape import RSS_PLAIN
from newsfeed._wire.names import Namespace
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed._wire.shape import Child, Lens, Row, Shape, Switch, Text, shape
from newsfeed.model import Article, Category, Feed, Person
from newsfeed.report import Severity
from newsfeed.text.names import join_names

from . import inherited
from .checked import ANY_TEXT, row

DC = Namespace(
    "dc",
    "http://purl.org/dc/elements/1.1/",
    "https://www.dublincore.org/specifications/dublin-core/dces/",
)

#: A topic, only read: what is written is RSS's own category.
TOPIC: Codec[Category] = Codec(
    "topic",
    lambda topic: topic.term,
    Category,
    rule="blank-value",
    legal=FILLED.legal,
    doubts=FILLED.doubts,
)

NAME: Shape = shape(Person, Text("name", style=RSS_PLAIN), inherited.FOREIGN)


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
                reads=False,
            ),
        ),
        "separate": (
            Child("authors", DC("creator"), NAME, many=True, ref="dc:creator", recurs=True),
        ),
    },
)

CHANNEL_AUTHORS = Child(
    Lens(_channel_authors, ("authors",)), DC("creator"), NAME, many=True, ref="dc:creator"
)
CONTRIBUTORS = Child("contributors", DC("contributor"), NAME, many=True, ref="dc:contributor")
DATE = Child("published", DC("date"), W3CDTF, ref="dc:date", writes=False, once=False)
SUBJECTS = Child(
    "categories", DC("subject"), TOPIC, many=True, ref="dc:subject", writes=False, recurs=True
)
RIGHTS = Child("rights", DC("rights"), style=RSS_PLAIN, ref="dc:rights")
LANGUAGE = Child("language", DC("language"), forms.LANGUAGE, ref="dc:language")
RIGHTS_ALIAS = Child("rights", DC("rights"), ref="dc:rights", writes=False)
LANGUAGE_ALIAS = Child("language", DC("language"), forms.LANGUAGE, ref="dc:language", writes=False)


@rule("blank-metadata", Severity.WARNING, DC.spec)
def says_something(element: Node, _: Case) -> Iterator[Fault]:
    """An element of Dublin Core is empty.

    Dublin Core doesn't forbid it, and programs that show metadata show a label with nothing behind
    it. Mostly a form was left blank. Leave the element out.

    Wrong:
        <dc:publisher></dc:publisher>

    Right:
        <dc:publisher>Example News</dc:publisher>
    """
    if not element.content or not element.text.strip():
        yield Fault("it says nothing: leave it out, or say something")


_SAID = (says_something,)

#: Of feeds, articles and media objects: what is written besides what has rows elsewhere.
ROWS: tuple[Row, ...] = (
    row(DC("date"), W3CDTF),
    row(DC("language"), forms.LANGUAGE),
    row(DC("rights"), ANY_TEXT, rules=_SAID),
    *(
        row(DC(local), ANY_TEXT, many=True, rules=_SAID)
        for local in (
            *("contributor", "coverage", "creator", "description", "format", "identifier"),
            *("publisher", "relation", "source", "subject", "title", "type"),
        )
    ),
)
