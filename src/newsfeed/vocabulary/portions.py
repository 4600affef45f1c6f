"""What a document gives of an article: how much text, pictures as data too or not, its label.

What is written then is another article, with a shorter body, fewer media, another headline. All
formats write it as they write any, so nothing else has to know of these options.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from newsfeed._wire.context import Context
from newsfeed.model import Article, Enclosure, Media

from . import content
from .changed import changed
from .labels import labelled

__all__ = ["Portion", "portion"]

#: From an article, and the document around it, to what is written of it.
Portion = Callable[[Article, Context], Article]


def portion(options: Any) -> Portion | None:  # noqa: ANN401 -- the formats know no options
    """Return what makes of an article the part that is written; None where that is all of it."""
    steps: list[Portion] = []
    if options.text != "full":
        steps.append(_SHORTER[options.text])
    if not options.media:
        steps.append(without_pictures)
    if options.labels:
        steps.append(labelled)
    if len(steps) <= 1:
        return steps[0] if steps else None

    def part(article: Article, context: Context) -> Article:
        for step in steps:
            article = step(article, context)
        return article

    return part


def opened(article: Article, context: Context) -> Article:
    """Return an article with the first paragraphs of its body, and a link to the rest."""
    body = content.body_of(article)
    if body is None:
        return summed_up(article, context)
    from .body.opening import opening  # noqa: PLC0415 -- most programs never need it

    start = opening(body, context.options.paragraphs)
    if start is None:
        return summed_up(article, context)
    if start == body:
        return article
    said = article.summary
    if said is not None and "summary" in article._derived:  # noqa: SLF001 -- one of our own values
        # It was made from the whole body, and may say more than the opening does.
        said = Article(id=article.id, title=article.title, content=start).summary
    return _shortened(article, start, context, said)


def summed_up(article: Article, context: Context) -> Article:
    """Return an article with its summary, or else its title, for a body, and a link to the rest."""
    if article.content is None and article.payload is None:
        return article
    return _shortened(article, content.words_alone(article, context), context, article.summary)


def without_pictures(article: Article, context: Context) -> Article:
    """Return an article whose pictures, with caption and credit, stand in the body alone."""
    if article.payload is not None and content.body_of(article) is None:
        # No figure can be put into such a body.
        return article
    if not (article.media or article.media_defaults or article.enclosures):
        return article
    body = content.FIGURED.get(_credited(article), context)
    others = tuple(each for each in article.media if not content.is_shown(each))
    return changed(
        article,
        content=body,
        payload=None,
        media=others,
        media_defaults=article.media_defaults if others else None,
        enclosures=_unseen(article.enclosures, body),
    )


def _credited(article: Article) -> Article:
    """Return an article whose pictures say themselves what is their credit by default."""
    defaults = article.media_defaults
    if defaults is None or defaults.credit is None:
        return article
    credit = defaults.credit
    return changed(
        article,
        media=tuple(
            each.evolve(credit=credit) if each.credit is None else each for each in article.media
        ),
    )


def _shortened(article: Article, start: str, context: Context, summary: str | None) -> Article:
    language = article.language or context.root.language
    body = start
    if article.link is not None:
        from .body.read_on import read_on  # noqa: PLC0415 -- most programs never need it

        body = f"{start}\n{read_on(article.link, article.title, language)}"
    return changed(
        article, content=body, payload=None, summary=summary, media=_kept(article.media, start)
    )


def _kept(media: tuple[Media, ...], body: str) -> tuple[Media, ...]:
    """Return media without the pictures that only the rest of the body shows; the lead stays."""
    pictures = [each for each in media if content.is_shown(each)]
    if len(pictures) <= 1:
        return media
    from .body.showing import shown_or_first  # noqa: PLC0415 -- most programs never need it

    kept = {id(each) for each in shown_or_first(body, pictures)}
    return tuple(each for each in media if id(each) in kept or not content.is_shown(each))


def _unseen(files: tuple[Enclosure, ...], body: str | None) -> tuple[Enclosure, ...]:
    """Return the files that a reader of the body doesn't see in it."""
    if not files or not body:
        return files
    from .body.showing import shown_in  # noqa: PLC0415 -- most programs never need it

    seen = shown_in(body, files)
    return tuple(each for each in files if each not in seen)


_SHORTER: Final[dict[str, Portion]] = {"opening": opened, "summary": summed_up}
