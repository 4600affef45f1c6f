"""What a document means beyond its rows: the same for RSS and Atom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from newsfeed._wire.context import Around
from newsfeed.model import Article, Feed, Media
from newsfeed.model._value import put
from newsfeed.model.feed import newest_first
from newsfeed.text.clean import line
from newsfeed.text.html import has_markup, paragraphs, plain, unescaped
from newsfeed.text.languages import direction
from newsfeed.text.urls import urn

from .body import alternatives, lead_alternative, unfigured, unled
from .own import IMPLIED


def describe(fields: dict[str, Any], description: str) -> None:
    """Fill the fields that an RSS description stands for: it may be a standfirst or a whole body.

    Plain text is the standfirst, and so is anything beside a body. HTML without a body is the body.
    """
    if not has_markup(description):
        fields["summary"] = unescaped(description)
    elif fields.get("content"):
        fields["summary"] = plain(description)
    else:
        fields["content"] = description


def article(fields: dict[str, Any], around: Around, *, bodiless: bool) -> Article:
    """Make an article.

    Args:
        fields: What was read.
        around: The document.
        bodiless: Whether a writer makes up a body for an article without one.

    """
    content = fields.get("content")
    media = fields.get("media")
    if content is not None:
        language = fields.get("language") or around.root.get("language")
        if media:
            content = _bare(content, media, language)
        if bodiless and content == _title(fields, language):
            # It was made up: beside a body that says so there would be a summary.
            content = None
        if content is None or not content:
            del fields["content"]
        else:
            fields["content"] = content
    if IMPLIED in fields:
        forget(fields)
    if around.loose:
        _make_up(fields, around)
    return Article(**fields)


def _make_up(fields: dict[str, Any], around: Around) -> None:
    """Give an article what it needs to be one, from what it says itself."""
    says = [name for name in ("title", "summary", "content", "payload") if fields.get(name)]
    if not fields.get("id") and not fields.get("link"):
        if not says:
            return
        texts = {name: said for name, said in fields.items() if isinstance(said, str | datetime)}
        said = "\n".join(f"{name}: {texts[name]}" for name in sorted(texts))
        fields["id"] = urn(said)
        around.made_up.append(
            ("id", "there is neither an id nor a link: the id is made from the rest")
        )
    if not says:
        fields["title"] = fields.get("link") or fields["id"]
        around.made_up.append(
            ("title", "there is neither a title nor a text: the address is the title")
        )


def forget(fields: dict[str, Any]) -> None:
    """Empty the fields that a document names as made up."""
    for name in fields.pop(IMPLIED):
        fields.pop(name, None)


def _bare(content: str, media: list[Media], language: str | None) -> str:
    """Return a body without the figures that a writer put in, and take over what they say."""
    pictures = [each for each in media if each.medium == "image" and each.url is not None]
    if len(pictures) == 1 and pictures[0].alt is None and content.startswith("<figure"):
        # Nearly every article comes this way.
        picture = pictures[0]
        put(picture, "alt", line(lead_alternative(content)) or None)
        bare = unled(content, picture, language)
        if bare is not None and bare != content:
            return bare
        put(picture, "alt", None)
    said = alternatives(content)
    told = [(each, said[each.url]) for each in pictures if each.alt is None and each.url in said]
    for picture, text in told:
        # It was made for this article, and nobody else has it yet.
        put(picture, "alt", line(text))
    bare = unfigured(content, pictures, language)
    if told:
        rest = alternatives(bare)
        for picture, _ in told:
            if picture.url in rest:
                # The figure is the body's own.
                put(picture, "alt", None)
    return bare


def _title(fields: Mapping[str, Any], language: str | None) -> str | None:
    if "summary" in fields or IMPLIED in fields:
        return None
    said = fields.get("title") or ""
    return paragraphs(said, direction(language, said))


def feed(fields: dict[str, Any], around: Around) -> Feed:
    """Make a feed; its articles keep the order they came in."""
    if around.loose and not fields.get("title", "").strip():
        fields["title"] = (
            fields.get("link") or fields.get("url") or fields.get("id") or "(no title)"
        )
        around.made_up.append(("title", f"there is no title: {fields['title']} stands for it"))
    articles = tuple(fields.get("articles", ()))
    order = "newest" if newest_first(articles) == articles else "given"
    return Feed(**{**fields, "articles": articles, "order": order})
