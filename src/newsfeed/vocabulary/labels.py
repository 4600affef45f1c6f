"""What a reader has to be told before anything else: that somebody paid for a story.

Feeds have no element for it, and many readers show no topics at all. All of them show the headline.
"""

from __future__ import annotations

from newsfeed._wire.context import Context
from newsfeed.model import Article
from newsfeed.text.html import escape, plain
from newsfeed.text.languages import direction

from . import content
from .changed import changed

__all__ = ["labelled"]


def labelled(article: Article, context: Context) -> Article:
    """Return an article with its label in front of the headline and of all that the body shows.

    Where the label stands already, it is not put there again.
    """
    label = _label(article, context.options.labels)
    if label is None:
        return article
    title = article.title or ""
    if not _begins(title, label):
        title = f"{label}: {title}" if title else label
    figures = content.FIGURED if context.options.figures else content.BARE
    body: str | None = figures.get(article, context)
    if body is None or _begins(plain(body, len(label)), label):
        return changed(article, title=title)
    language = article.language or context.root.language
    start = '<p dir="rtl">' if direction(language, label) == "rtl" else "<p>"
    marked = f"{start}<strong>{escape(label)}</strong></p>\n{body}"
    return changed(article, title=title, content=marked, payload=None)


def _label(article: Article, labels: tuple[str, ...]) -> str | None:
    """Return the first label that is a topic of the article."""
    topics = {
        name.casefold() for each in article.categories for name in (each.term, each.label) if name
    }
    return next((each for each in labels if each.casefold() in topics), None)


def _begins(text: str, label: str) -> bool:
    """Say whether a text begins with a label, and not with a longer word."""
    start, rest = text[: len(label)], text[len(label) :]
    return start.casefold() == label.casefold() and not rest[:1].isalnum()
