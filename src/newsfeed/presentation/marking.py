"""Attributes and small elements that all parts of the page are made of; every text is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from newsfeed.model import Person
from newsfeed.text.dates import rfc3339
from newsfeed.text.html import escape
from newsfeed.text.languages import direction

__all__ = ["is_web", "language_and_side", "link", "names", "when"]

_WEB = ("https://", "http://")


def is_web(url: str | None) -> bool:
    """Whether an address is one that a page may lead to, or show a picture from."""
    return url is not None and url.startswith(_WEB)


def link(url: str | None, text: str, attributes: str = "") -> str:
    """Return text, as a link where the address may be followed.

    Args:
        url: Where it leads; http, https and mailto only.
        text: Plain text.
        attributes: Of the link, as HTML, with a space in front.

    """
    if url is None or not (is_web(url) or url.startswith("mailto:")):
        return escape(text)
    return f'<a href="{escape(url)}"{attributes}>{escape(text)}</a>'


def language_and_side(language: str | None, text: str, around: str | None = None) -> str:
    """Return the attributes `lang` and `dir` of an element.

    Args:
        language: What it is written in; None when nobody knows.
        text: What stands in it, or the start of that.
        around: The language of the element around it, which need not be said again.

    """
    said = "" if language == around else f' lang="{escape(language or "")}"'
    return f'{said} dir="{direction(language, text)}"'


def when(moment: datetime) -> str:
    """Return an instant as an element: in UTC, to the minute, year first, alike everywhere."""
    exact = rfc3339(moment)
    day, _, time = exact.partition("T")
    # A date reads from left to right whatever stands around it.
    return f'<time datetime="{exact}" dir="ltr">{day} {time[:5]} UTC</time>'


def names(people: Iterable[Person]) -> str:
    """Return a byline: names, with links to the pages that they have; empty for nobody."""
    found = ", ".join(link(each.uri, each.name, ' rel="author"') for each in people)
    return f'<span class="byline">{found}</span>' if found else ""
