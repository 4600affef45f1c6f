"""Pages of what lenient reading puts right, makes up or leaves out: `parse_lenient`, `convert`."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.rule import page
from newsfeed.report import Severity

_XML: Final = "https://www.w3.org/TR/xml/"


@page("bare-ampersand", Severity.WARNING, f"{_XML}#syntax")
def bare_ampersand() -> None:
    """An ampersand begins no reference, and is read as an ampersand.

    XML's parsers stop there, so most readers show nothing of the feed; `validate` calls it
    not-well-formed. Whoever writes the feed should write `&amp;` for it, or let a library write
    XML.

    Wrong:
        <title>Fish & chips</title>

    Right:
        <title>Fish &amp; chips</title>
    """


@page("html-entity", Severity.WARNING, f"{_XML}#wf-entdeclared")
def html_entity() -> None:
    """An entity of HTML is used, and is read as in HTML.

    XML knows five entities by itself, and parsers stop at any other; `validate` calls it an
    undefined-entity. Whoever writes the feed should write the character itself.

    Wrong:
        <title>Caf&eacute; at the harbour</title>

    Right:
        <title>Café at the harbour</title>
    """


@page(
    "unreadable-value",
    Severity.ERROR,
    "https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt",
)
def unreadable_value() -> None:
    """A value can't be taken, and is left out.

    An article of which nobody can tell what it is can't be held, nor can a part of one that
    doesn't say what it must. Nothing is guessed, and the rest is read. The message says which
    value it is, and what is missing; where another finding says why a value can't be read, this
    one is left out.

    Wrong:
        <item/>

    Right:
        <item>
          <title>Ferry is back</title>
          <link>https://news.example/ferry</link>
        </item>
    """


@page(
    "made-up-value",
    Severity.WARNING,
    "https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt",
)
def made_up_value() -> None:
    """A value that must be there is missing, and was made up from others.

    An article without an id and a link gets an id made from what it says, always the same; a feed
    without a title goes by its address. Readers that make up something else then show an article
    twice. Whoever writes the feed should write the value.

    Wrong:
        <item>
          <description>The ferry sails again.</description>
        </item>

    Right:
        <item>
          <description>The ferry sails again.</description>
          <guid isPermaLink="false">news.example/ferry</guid>
        </item>
    """


@page("not-kept", Severity.WARNING, "https://www.rssboard.org/rss-specification#extendingRss")
def not_kept() -> None:
    """Something of another namespace has no place in what was read, and is not kept.

    Elements that newsfeed has no word for are kept in articles, feeds and media, and written again;
    in other places there is nothing to keep them in. Nothing else is lost.

    Wrong:
        <title xmlns:r="https://news.example/ns" r:weight="5">Ferry is back</title>

    Right:
        <title>Ferry is back</title>
    """


@page(
    "repeated-id",
    Severity.ERROR,
    "https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt",
)
def repeated_id() -> None:
    """Two articles have the same id, and the first of them is kept.

    Readers show one of the two as well, and which differs. Whoever writes the feed should give each
    article an id of its own.

    Wrong:
        <guid>https://news.example/ferry</guid> in two items

    Right:
        <guid>https://news.example/ferry/2</guid> in the second
    """
