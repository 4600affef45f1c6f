"""One story in HTML or Markdown as an article: front matter, page, and a clean body."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import Any

from newsfeed.errors import InvalidValue, StoryError
from newsfeed.hygiene import FEED, Allow, clean, clean_article
from newsfeed.model.article import Article
from newsfeed.model.people import Person
from newsfeed.report import Report
from newsfeed.text.clean import removed
from newsfeed.text.languages import language
from newsfeed.text.urls import url

from .header import Header
from .lines import folded
from .parting import NAMELESS, identify, parted
from .remarks import Remarks
from .times import instant_in, time_zone

__all__ = ["read_html", "read_markdown"]


def read_markdown(
    text: str,
    *,
    name: str | None = None,
    link: str | None = None,
    base_link: str | None = None,
    zone: str | tzinfo | None = None,
    allow: Allow = FEED,
    report: Report | None = None,
) -> Article:
    """Read a story in Markdown (CommonMark, with tables), perhaps with front matter.

    The first heading of the first level is the headline. What a picture's title says
    (`![alt](address "Caption. Photo by Jane Doe/AFP")`) is its caption and credit. HTML in it is
    cleaned as in `read_html`; so are the arguments and the errors.
    """
    header, body, _ = parted(text, name or NAMELESS, time_zone(zone))
    from .markdown import as_html  # noqa: PLC0415 -- loaded by stories in Markdown only

    story = _Story(header, text, name, Remarks(name or NAMELESS, report))
    return story.article(as_html(body), link, base_link, allow, report)


def read_html(
    text: str,
    *,
    name: str | None = None,
    link: str | None = None,
    base_link: str | None = None,
    zone: str | tzinfo | None = None,
    allow: Allow = FEED,
    report: Report | None = None,
) -> Article:
    """Read a story in HTML, a page or a fragment of one, perhaps with front matter.

    The story is the page's first `<article>`, else its `<main>`, else its body; the first `<h1>`,
    else `<title>`, is the headline. The head's own words (canonical address, dates, description,
    author, language) count where the front matter is silent. Pictures in figures are the article's
    pictures, with caption and credit from `<figcaption>`. The body is cleaned, see
    `newsfeed.hygiene.clean`.

    Args:
        text: The story.
        name: The name of its file: for messages, and for its link below `base_link`.
        link: The address of its page; neither front matter nor page is asked then.
        base_link: The address under which stories stand that do not say their link.
        zone: The zone of dates without an offset.
        allow: What may stay in the body.
        report: Takes what was left out, changed or doubtful; `path` is the name.

    Raises:
        StoryError: there is no headline, or the front matter cannot be understood.
        InvalidValue: an argument cannot be what was given.
    """
    header, body, _ = parted(text, name or NAMELESS, time_zone(zone))
    story = _Story(header, text, name, Remarks(name or NAMELESS, report))
    return story.article(body, link, base_link, allow, report)


class _Story:
    """One story while it is read."""

    def __init__(self, header: Header, text: str, name: str | None, remarks: Remarks) -> None:
        self._header = header
        self._name = name
        self._remarks = remarks
        self._fields: dict[str, Any] = header.fields()
        remarks.characters(removed(text))
        remarks.header(header)

    def article(
        self,
        html: str,
        link: str | None,
        base_link: str | None,
        allow: Allow,
        report: Report | None,
    ) -> Article:
        # The parser is loaded by stories in HTML only.
        from .html_page import read_html_page  # noqa: PLC0415 -- see above

        page = read_html_page(html)
        if page is None:
            message = "elements are nested without end: give the story as people wrote it"
            raise StoryError(f"{self._name or NAMELESS}: {message}")
        self._entitle(page.headline, page.title)
        self._ask(page.said, named=link is not None)
        identify(self._fields, self._name, link, base_link)
        base = self._base()
        path = self._name or NAMELESS
        content = clean(page.content, base=base, allow=allow, report=report, path=path)
        self._picture(page.content, base)
        try:
            article = Article(content=content or None, **self._fields)
        except InvalidValue as fault:
            raise self._header.misfit(fault) from fault
        if article.content is None:
            self._remarks.no_text()
        if article.updated is None:
            self._remarks.no_date()
        return clean_article(article, allow=allow, report=report, path=path)

    def _entitle(self, headline: str, title: str) -> None:
        found = headline or title
        if not found and "title" not in self._fields:
            message = "has no headline: write one as <h1>, or 'title: …' in its front matter"
            raise StoryError(f"{self._name or NAMELESS}: {message}")
        if folded(self._fields.setdefault("title", found)) != folded(found) and headline:
            self._remarks.headline_replaced(headline)

    def _ask(self, said: dict[str, str], *, named: bool) -> None:
        """Take from the page's head what the front matter doesn't say, if a feed can say it."""
        zone = self._header.zone
        readings: dict[str, Callable[[str], Any]] = {
            "link": url,
            "published": lambda text: instant_in(text, zone),
            "updated": lambda text: instant_in(text, zone),
            "summary": str,
            "author": lambda text: (Person(text),),
            "language": language,
        }
        for key, read in readings.items():
            field = "authors" if key == "author" else key
            if key not in said or field in self._fields or (key == "link" and named):
                continue
            try:
                self._fields[field] = read(said[key])
            except ValueError:
                continue  # a page's head may say anything

    def _base(self) -> str | None:
        link = self._fields.get("link")
        try:
            return url(link) if link else None
        except ValueError:
            return None  # making the article says what is wrong with it

    def _picture(self, html: str, base: str | None) -> None:
        from .html_pictures import CREDITS, merged, pictures_in  # noqa: PLC0415 -- as above

        # Asked of a body that holds pictures, whatever this one may hold in the end.
        allow = FEED.evolve(classes=CREDITS, attributes=FEED.attributes | {"img@width"})
        shown = clean(html, base=base, allow=allow)
        self._fields["media"] = merged(self._fields.get("media", ()), pictures_in(shown))
