"""Cleaning a body: parse, prune, write, and the sanitiser last."""

from __future__ import annotations

from collections.abc import Iterable

from newsfeed.model.article import Article
from newsfeed.model.media import Media
from newsfeed.report import Report
from newsfeed.text.clean import markup
from newsfeed.text.html import paragraphs, plain
from newsfeed.text.urls import url

from .allow import FEED, Allow
from .recognising import Recognising
from .removed import Removed

__all__ = ["clean", "clean_article"]

#: How often cleaned HTML is cleaned until nothing changes; twice is what nearly all needs.
_ROUNDS = 6


def clean(
    html: str,
    *,
    base: str | None = None,
    allow: Allow = FEED,
    report: Report | None = None,
    path: str = "",
) -> str:
    """Return the HTML of a body with nothing in it but what readers may get.

    Scripts, event handlers, styles, frames, forms, tracking pixels and what is hidden go out;
    addresses become absolute; pictures that a script was to load are plain pictures; embeds that
    can't live in a feed become links. Doing it twice is the same as doing it once.

    Args:
        html: The source of a fragment or a document, however broken.
        base: What relative addresses are relative to: the article's page.
        allow: What may stay.
        report: Takes what was taken out or changed, one finding a rule; see `removed.py`.
        path: Where the body stands, for the report: `articles[3].content`.

    Raises:
        InvalidValue: `base` is not absolute.
        TypeError: `html` is not a string.
    """
    return _settled(html, (), base=base, allow=allow, report=report, path=path)


def clean_article(
    article: Article,
    *,
    allow: Allow = FEED,
    report: Report | None = None,
    path: str = "content",
) -> Article:
    """Return an article whose body is clean; see `clean`.

    Addresses are relative to the article's `base`, else to its `link`. A picture of the article
    that the body shows in another size gets the article's address for it, so that the writer knows
    it again and shows it once. A summary that was made from the body is made anew.

    Args:
        article: The article; without content it comes back as it is.
        allow: What may stay.
        report: Takes what was taken out or changed.
        path: Where the body stands, for the report: `articles[3].content`.
    """
    if article.content is None:
        return article
    cleaned = _settled(
        article.content,
        article.media,
        base=article.base or article.link,
        allow=allow,
        report=report,
        path=path,
    )
    return article.evolve(content=cleaned or None) if cleaned != article.content else article


def _settled(
    html: str,
    media: Iterable[Media],
    *,
    base: str | None,
    allow: Allow,
    report: Report | None,
    path: str,
) -> str:
    """Clean until nothing changes, and tell what the first time took out."""
    base = None if base is None else _address(base)
    removed = Removed()
    given = markup(html)
    cleaned = _cleaned(given, base, allow, removed, media)
    for _ in range(_ROUNDS):
        again = _cleaned(cleaned, base, allow, Removed())
        if again == cleaned:
            break
        cleaned = again
    else:
        removed.note("body-made-plain", "all")
        cleaned = paragraphs(plain(given))
    if report is not None:
        removed.tell(report, path)
    return cleaned


def _cleaned(
    html: str, base: str | None, allow: Allow, removed: Removed, media: Iterable[Media] = ()
) -> str:
    # lxml and nh3 are loaded by programs that clean.
    from .document import parse  # noqa: PLC0415 -- see above
    from .pruning import Pruning  # noqa: PLC0415 -- the same
    from .sanitizer import sanitize  # noqa: PLC0415 -- the same
    from .writing import write  # noqa: PLC0415 -- the same

    parsed = parse(html)
    if parsed is None:
        removed.note("nested-too-deep", "all")
        return paragraphs(plain(html))
    root, dissolved = parsed
    if dissolved:
        removed.note("nested-too-deep", "elements", dissolved)
    root.content = Pruning(allow, base, removed).pruned(root)
    Recognising(media, removed).mark(root)
    return sanitize(write(root.content), allow).strip()


def _address(base: str) -> str:
    from newsfeed.errors import InvalidValue  # noqa: PLC0415 -- only where it is needed

    try:
        return url(base)
    except ValueError as fault:
        raise InvalidValue(str(fault), path="base") from fault
