"""One story as an article: the front matter, the page below it, and what neither of them says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from newsfeed.errors import InvalidValue, StoryError
from newsfeed.model.article import Article
from newsfeed.report import Report
from newsfeed.text.clean import removed
from newsfeed.text.html import escape
from newsfeed.text.languages import direction

from .header import Header
from .lines import folded
from .page import Caption, Kind, Page, Part, read_page
from .parting import NAMELESS, identify, parted
from .remarks import Remarks
from .times import time_zone

__all__ = ["read_story"]


def read_story(
    text: str,
    *,
    name: str | None = None,
    link: str | None = None,
    base_link: str | None = None,
    zone: str | tzinfo | None = None,
    report: Report | None = None,
) -> Article:
    """Read a story as a newsroom's page gives it: plain text, perhaps with front matter.

    The first line is the headline, and may stand there twice. Among the first blocks may be a line
    under the picture that ends in a credit. Blank lines part paragraphs; a short line without a
    final point between two of them is a heading. A list of topics after a line "Tags" ends the
    story; what stands below it belongs to the page.

    Lines `---` around YAML before all this say what text cannot: title, link, id, published,
    updated, summary, image or images (url, type, alt, title, width, height, size, caption, credit,
    rights), author or authors, contributors, tags or categories, language, rights, comments. What
    is said there holds; the page fills in what is not said.

    A caption without a picture stays, with its credit, on top of the content; the summary begins
    behind it.

    Args:
        text: The story.
        name: The name of its file: for messages, and for its link below `base_link`.
        link: The address of its page; front matter is not asked then.
        base_link: The address under which stories stand, for those that do not say their link: the
            last part is made from the file's name (`Harbour Opens.txt` becomes `harbour-opens`).
        zone: The zone of dates without an offset: "Europe/Berlin", or a `tzinfo`.
        report: Takes what was left out, changed or doubtful; `path` is the name.

    Raises:
        StoryError: the text is empty or its front matter cannot be understood; the message names
            the line and the key.
        InvalidValue: an argument cannot be what was given.
    """
    remarks = Remarks(name or NAMELESS, report)
    header, body, first = parted(text, name or NAMELESS, time_zone(zone))
    fields = header.fields()
    page = read_page(body, title=fields.get("title"), first=first)
    remarks.characters(removed(text))
    remarks.header(header)
    _entitle(fields, page, name, remarks)
    identify(fields, name, link, base_link)
    if page.tags:
        fields.setdefault("categories", page.tags)
    alone = _captioned(fields, page.caption, remarks)
    remarks.left(page.left)
    article = _article(fields, page, alone, header)
    if article.content is None:
        remarks.no_text()
    if article.updated is None:
        remarks.no_date()
    return article


def _entitle(fields: dict[str, Any], page: Page, name: str | None, remarks: Remarks) -> None:
    """Give the story its title: its own, or the page's headline."""
    if page.headline is not None:
        title = fields.setdefault("title", page.headline.text)
        if folded(title) != folded(page.headline.text):
            remarks.headline_replaced(page.headline.text, page.headline.number)
    elif "title" not in fields:
        message = f"{name or NAMELESS}: is empty: the first line must be the headline"
        raise StoryError(message)


def _captioned(fields: dict[str, Any], caption: Caption | None, remarks: Remarks) -> Caption | None:
    """Give the lead picture the page's caption; return the caption when there is no picture."""
    if caption is None:
        return None
    if not fields.get("media"):
        remarks.caption_alone(caption)
        return caption
    lead, *others = fields["media"]
    said = {"caption": caption.text, "credit": caption.credit}
    held = {part: getattr(lead, part) for part in said}
    if any(held[part] and words and words != held[part] for part, words in said.items()):
        remarks.caption_replaced(caption)
    lead = lead.evolve(**{part: held[part] or words for part, words in said.items()})
    fields["media"] = (lead, *others)
    return None


def _article(fields: dict[str, Any], page: Page, alone: Caption | None, header: Header) -> Article:
    words = " ".join(text for part in page.parts for text in part.texts)
    try:
        side = direction(fields.get("language"), words or fields["title"])
        start = ' dir="rtl"' if side == "rtl" else ""
        body = "\n".join(_markup(part, start) for part in page.parts)
        article = Article(content=body or None, **fields)
    except InvalidValue as fault:
        raise header.misfit(fault) from fault
    if alone is None:
        return article
    # The summary was made from the story; the caption that comes on top is no part of it.
    top = f"<p{start}>{' '.join(_caption_markup(alone))}</p>"
    return article.evolve(content=f"{top}\n{body}".rstrip(), summary=article.summary)


def _markup(part: Part, start: str) -> str:
    tag = part.kind.value
    if part.kind is Kind.LIST:
        items = "".join(f"<li>{escape(text)}</li>" for text in part.texts)
        return f"<{tag}{start}>{items}</{tag}>"
    return f"<{tag}{start}>{escape(part.texts[0])}</{tag}>"


def _caption_markup(caption: Caption) -> Iterator[str]:
    """The caption and, as in a figure's caption, its credit."""
    if caption.text:
        yield escape(caption.text)
    yield f'<span class="copyright">{escape(caption.credit.text)}</span>'
