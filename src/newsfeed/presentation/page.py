"""The page that shows a feed to people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from newsfeed.formats import Format
from newsfeed.model import Feed
from newsfeed.text.html import escape
from newsfeed.text.shown import shown
from newsfeed.text.urls import url as normal

from .discovery import tag
from .marking import is_web, language_and_side, link, when
from .readers import in_program, online
from .story import entry, page_language, story
from .style import page_css, page_css_hash
from .words import Words, words_for

__all__ = ["feed_address", "preview"]

#: No script, no frame, no form, nothing from anywhere but pictures; one style sheet, by its hash.
_POLICY: Final = (
    "default-src 'none'; img-src https: http: data:; style-src {style}; "
    "base-uri 'none'; form-action 'none'"
)

#: The feed icon that everybody knows, for the window's tab.
_ICON: Final = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    "%3Crect width='16' height='16' rx='3' fill='%23b3400f'/%3E%3Cg fill='none' stroke='%23fff' "
    "stroke-width='2'%3E%3Cpath d='M3 8a5 5 0 0 1 5 5M3 4a9 9 0 0 1 9 9'/%3E%3C/g%3E"
    "%3Ccircle cx='4.2' cy='11.8' r='1.3' fill='%23fff'/%3E%3C/svg%3E"
)


def preview(
    feed: Feed,
    *,
    url: str | None = None,
    format: Format | None = None,  # noqa: A002 -- the noun that everybody uses for it
    words: Words | None = None,
) -> str:
    """Return a page, one self-contained HTML document, that shows the feed as a reader would.

    It says what a feed is, gives its address to copy, and opens it in readers. Every story stands
    on it, with pictures, captions, credits, bylines and dates. The feed may be anybody's: bodies
    are sanitised, and the page's content security policy allows no script, no frame and no form.
    The same feed gives the same page.

    Args:
        feed: The feed, from `parse_lenient` perhaps.
        url: Its address; the one it gives itself when not said.
        format: What it is in, so that the page names it to programs as well.
        words: What the page says besides; in the feed's language (English, French, German and
            Spanish are there) when not given.

    Raises:
        ValueError: `url` is no absolute http or https address.

    """
    words = words or words_for(feed.language)
    address = feed_address(url) if url is not None else feed.url
    address = address if is_web(address) else None
    parts = [
        "<!DOCTYPE html>",
        f"<html{language_and_side(page_language(feed, words), feed.title)}>",
        *_head(feed, address, format, words),
        "<body>",
        f'<a class="skip" href="#stories"{_spoken(words)}>{escape(words.skip)}</a>',
        *_masthead(feed, words),
        *_invitation(address, words),
        *_stories(feed, address, words),
        *_colophon(feed),
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(parts)


def feed_address(url: str) -> str:
    """Return the address of a feed in normal form.

    Raises:
        ValueError: it is no absolute http or https address.

    """
    address = normal(url)
    if not is_web(address):
        message = f"{shown(url)} is no page's address: write one as in https://news.example/feed"
        raise ValueError(message)
    return address


def _spoken(words: Words) -> str:
    """Return the attributes of an element that holds words of the page, not of the feed."""
    return language_and_side(words.language, words.about, "")


def _head(feed: Feed, address: str | None, format: Format | None, words: Words) -> Iterator[str]:  # noqa: A002 -- as above
    yield "<head>"
    yield '<meta charset="utf-8">'
    policy = _POLICY.format(style=page_css_hash())
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    # The stories have pages of their own, which are to be found instead.
    yield '<meta name="robots" content="noindex">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{escape(feed.title)} – {escape(words.preview)}</title>"
    icon = feed.icon if is_web(feed.icon) else _ICON
    yield f'<link rel="icon" href="{escape(icon or _ICON)}">'
    if address and format:
        yield tag(feed.title, address, format)
    yield f"<style>{page_css()}</style>"
    yield "</head>"


def _masthead(feed: Feed, words: Words) -> Iterator[str]:
    unknown = "" if feed.language else ' lang=""'
    yield f'<header class="masthead"{unknown}>'
    yield f'<p class="kicker"><span{_spoken(words)}>{escape(words.preview)}</span></p>'
    if feed.logo and is_web(feed.logo.url):
        # What it shows is the title, which follows.
        yield f'<img class="logo" src="{escape(feed.logo.url)}" alt="">'
    yield f"<h1>{escape(feed.title)}</h1>"
    if feed.description and feed.description != feed.title:
        yield f'<p class="description">{escape(feed.description)}</p>'
    facts = []
    if feed.link and is_web(feed.link):
        facts.append(link(feed.link, urlsplit(feed.link).netloc.rpartition("@")[2]))
    if feed.updated:
        facts.append(f"<span{_spoken(words)}>{escape(words.updated)} {when(feed.updated)}</span>")
    if facts:
        yield f'<p class="facts">{" · ".join(facts)}</p>'
    yield "</header>"


def _invitation(address: str | None, words: Words) -> Iterator[str]:
    yield f'<section class="invitation" aria-labelledby="about"{_spoken(words)}>'
    yield f'<div><h2 id="about">{escape(words.about)}</h2>'
    yield f"<p>{escape(words.explanation)}</p></div>"
    if address:
        yield "<div>"
        yield f'<label for="address">{escape(words.address)}</label>'
        # A click selects all of the text, the tabulator all of the field: each lacks the other.
        text = escape(address)
        yield (
            '<p class="address"><input id="address" type="url" dir="ltr" readonly '
            f'value="{text}"><code dir="ltr" aria-hidden="true">{text}</code></p>'
        )
        opened = escape(in_program(address))
        yield f'<p class="open"><a class="reader" href="{opened}">{escape(words.reader)}</a></p>'
        yield f'<p class="online" id="online">{escape(words.online)}</p>'
        yield '<ul class="readers" aria-labelledby="online">'
        for name, where in online(address):
            yield f'<li><a href="{escape(where)}" rel="noopener">{escape(name)}</a></li>'
        yield "</ul></div>"
    yield "</section>"


def _stories(feed: Feed, address: str | None, words: Words) -> Iterator[str]:
    articles = feed.articles
    if len(articles) > 1:
        yield '<nav aria-labelledby="list">'
        yield f'<h2 id="list"><span{_spoken(words)}>{escape(words.stories)}</span></h2>'
        yield "<ol>"
        for number, each in enumerate(articles, 1):
            yield entry(each, number, feed, words)
        yield "</ol></nav>"
    yield '<main id="stories" tabindex="-1">'
    for number, each in enumerate(articles, 1):
        yield story(each, number, feed, words, address)
    if not articles:
        yield f"<p{_spoken(words)}>{escape(words.empty)}</p>"
    yield "</main>"


def _colophon(feed: Feed) -> Iterator[str]:
    said = [escape(each) for each in (feed.rights, feed.generator and feed.generator.name) if each]
    if said:
        yield f"<footer><p>{' · '.join(said)}</p></footer>"
