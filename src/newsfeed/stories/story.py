"""One story as an article: the front matter, the page below it, and what neither of them says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from newsfeed.errors import InvalidValue, StoryError
from newsfeed.model.article import Article
from newsfeed.report import Report
from newsfeed.text.clean import prose, removed
from newsfeed.text.html import escape
from newsfeed.text.languages import direction

from .header import Header
from .lines import folded
from .links import address, story_link
from .page import Caption, Kind, Page, Part, read_page
from .remarks import Remarks
from .times import time_zone

__all__ = ["read_story"]

_FENCE = "---"

#: Tabs between words.
_TABS = re.compile(r"(?<=\S)\t++")

#: What messages call a story without a name.
_NAMELESS = "story"


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
    remarks = Remarks(name or _NAMELESS, report)
    header, body, first = _parted(text, name or _NAMELESS, time_zone(zone))
    fields = header.fields()
    page = read_page(body, title=fields.get("title"), first=first)
    remarks.characters(removed(text))
    remarks.header(header)
    _entitle(fields, page, name, remarks)
    _identify(fields, name, link, base_link)
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


def _parted(text: str, name: str, zone: tzinfo | None) -> tuple[Header, str, int]:
    """Part the front matter from the page; also return the number of the page's first line."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    rows = text.split("\n")
    start = next((n for n, row in enumerate(rows) if row.strip()), 0)
    if rows[start].rstrip() != _FENCE:
        return Header({}, name, zone), text, 1
    end = next((n for n in range(start + 1, len(rows)) if rows[n].rstrip() == _FENCE), None)
    if end is None:
        message = f"{name}:{start + 1}: the front matter has no end: close it with a line '---'"
        raise StoryError(message)
    # PyYAML is loaded by stories that have front matter only.
    from .front_matter import read_front_matter  # noqa: PLC0415 -- see above

    # YAML refuses tabs; people who indent with them mean what they see.
    head = _TABS.sub(" ", prose("\n".join(rows[start:end]))).expandtabs()
    settings = read_front_matter(head, name=name, first=start + 1)
    return Header(settings, name, zone), "\n".join(rows[end + 1 :]), end + 2


def _entitle(fields: dict[str, Any], page: Page, name: str | None, remarks: Remarks) -> None:
    """Give the story its title: its own, or the page's headline."""
    if page.headline is not None:
        title = fields.setdefault("title", page.headline.text)
        if folded(title) != folded(page.headline.text):
            remarks.headline_replaced(page.headline)
    elif "title" not in fields:
        message = f"{name or _NAMELESS}: is empty: the first line must be the headline"
        raise StoryError(message)


def _identify(
    fields: dict[str, Any], name: str | None, link: str | None, base_link: str | None
) -> None:
    """Give the story its link: the argument's, its own, or one below the base."""
    if link is not None:
        fields["link"] = address(link, "link")
    elif base_link is not None and "link" not in fields:
        fields["link"] = story_link(base_link, name or "")
    elif not fields.keys() & {"link", "id"}:
        message = (
            "has neither link nor id: put 'link: https://…' in its front matter, or say under "
            "which address stories stand (base_link=, on the command line --stories-link)"
        )
        raise StoryError(f"{name or _NAMELESS}: {message}")


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
