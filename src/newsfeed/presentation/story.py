"""One article as a reader shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from newsfeed.hygiene import PAGE, clean
from newsfeed.model import Article, Enclosure, Feed, Media
from newsfeed.text.html import escape, paragraphs, plain
from newsfeed.text.languages import direction
from newsfeed.vocabulary.body import with_figures
from newsfeed.vocabulary.body.figure import words as caption_and_credit
from newsfeed.vocabulary.content import body_of

from .body import settled
from .marking import is_web, language_and_side, link, names, when
from .words import Words

__all__ = ["entry", "page_language", "story"]

#: Sound and video become links: the page's policy loads pictures only.
_ALLOW: Final = PAGE.evolve(elements=PAGE.elements - {"audio", "track", "video"})

#: The level of the headline.
_LEVEL: Final = 2

#: How much of a body is looked at to see whether a summary is its beginning.
_LOOK: Final = 2000

_UNITS: Final = ("kB", "MB", "GB", "TB")
_THOUSAND: Final = 1000


def page_language(feed: Feed, words: Words) -> str:
    """Return the language of the page, which must have one: that of its words, if need be."""
    return feed.language or words.language


def entry(article: Article, number: int, feed: Feed, words: Words) -> str:
    """Return a line of the list of stories."""
    title = article.title or words.untitled
    marks = language_and_side(article.language or feed.language, title, page_language(feed, words))
    date = article.published or article.updated
    dated = f" {when(date)}" if date else ""
    return f'<li><a href="#story-{number}"{marks}>{escape(title)}</a>{dated}</li>'


def story(article: Article, number: int, feed: Feed, words: Words, url: str | None = None) -> str:
    """Return an article, with its body sanitised and a credit for every picture.

    Args:
        article: The article.
        number: Its place in the feed, from 1.
        feed: The feed.
        words: What the page says besides.
        url: The feed's address, for relative addresses where nothing else is known.

    """
    said = article.language or feed.language
    text = article.title or article.summary or ""
    marks = language_and_side(said, text, page_language(feed, words))
    base = article.base or feed.base or article.link or feed.link or url
    content = clean(body_of(article) or "", base=base, allow=_ALLOW)
    parts = [
        f'<article id="story-{number}"{marks}>',
        *_header(article, content, feed, words),
        '<div class="body">',
        settled(_figured(article, content, said), words, below=_LEVEL, pictures=article.media),
        *_clips(article.media, words),
        "</div>",
        *_footer(article, words),
        "</article>",
    ]
    return "\n".join(filter(None, parts))


def _header(article: Article, content: str, feed: Feed, words: Words) -> Iterator[str]:
    yield "<header>"
    topics = dict.fromkeys(each.label or each.term for each in article.categories)
    if topics:
        yield f'<p class="topics">{" · ".join(map(escape, topics))}</p>'
    # A headline in no language of the page's words, so that it can be read out.
    title = link(article.link, article.title or words.untitled)
    yield f"<h2>{title}</h2>"
    if article.summary and content and not _begins(content, article.summary):
        yield f'<div class="standfirst">{paragraphs(article.summary)}</div>'
    facts = [names(article.authors or feed.authors), *_dates(article, words)]
    if any(facts):
        yield f'<p class="facts">{" · ".join(filter(None, facts))}</p>'
    yield "</header>"


def _begins(content: str, summary: str) -> bool:
    """Say whether a body begins with the summary, which then need not be read twice."""
    start = " ".join(summary.split()).rstrip(" …")
    return " ".join(plain(content, _LOOK).split()).startswith(start)


def _dates(article: Article, words: Words) -> Iterator[str]:
    if article.published:
        yield when(article.published)
    if article.updated and article.updated != article.published:
        marks = language_and_side(words.language, words.updated, "")
        yield f"<span{marks}>{escape(words.updated)} {when(article.updated)}</span>"


def _figured(article: Article, content: str, language: str | None) -> str:
    """Return the body with every picture of the article, or the summary where there is no body."""
    pictures = [each for each in article.media if each.medium == "image" and is_web(each.url)]
    if pictures:
        return with_figures(content or None, article.summary, pictures, language) or ""
    if content or not article.summary:
        return content
    return paragraphs(article.summary, direction(language, article.summary))


def _clips(media: Sequence[Media], words: Words) -> Iterator[str]:
    """Yield links to video and sound: a page without scripts and players leads there."""
    kinds = {"video": words.video, "audio": words.sound, "image": words.picture}
    for each in media:
        url = each.url if is_web(each.url) else each.player.url if each.player else None
        if not is_web(url) or (each.medium == "image" and each.url == url):
            continue
        kind = kinds.get(each.medium or "", words.files)
        text = caption_and_credit(each.caption or "", str(each.credit or ""))
        name = f"{kind}: {each.title}" if each.title else kind
        caption = f" <figcaption>{text}</figcaption>" if text else ""
        yield f'<figure class="clip">{link(url, name)}{caption}</figure>'


def _footer(article: Article, words: Words) -> Iterator[str]:
    lines = [*_files(article.enclosures, words)]
    if article.source:
        title = article.source.title or article.source.link or article.source.url or ""
        address = article.source.link or article.source.url
        lines.append(f"{escape(words.source)}: {link(address, title)}")
    if is_web(article.comments):
        lines.append(link(article.comments, words.comments))
    if article.rights:
        lines.append(escape(article.rights))
    if lines:
        yield "<footer>"
        yield from (f"<p>{line}</p>" for line in lines)
        yield "</footer>"


def _files(files: Sequence[Enclosure], words: Words) -> Iterator[str]:
    for each in files:
        facts = ", ".join(filter(None, (each.type, _size(each.length))))
        name = each.url.partition("?")[0].rstrip("/").rpartition("/")[2] or each.url
        yield f"{escape(words.files)}: {link(each.url, name)} ({escape(facts)})"


def _size(octets: int | None) -> str:
    """Return a size as people read it; nothing for one that nobody knows."""
    if not octets:
        return ""
    if octets < _THOUSAND:
        return f"{octets} B"
    # Whole numbers only: a size may be longer than what a float holds.
    power = min((len(str(octets)) - 1) // 3, len(_UNITS))
    tenths = octets * 10 // 1000**power
    return f"{tenths // 10}.{tenths % 10} {_UNITS[power - 1]}"
