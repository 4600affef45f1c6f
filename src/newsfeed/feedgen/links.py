"""An article's and a feed's addresses to feedgen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsfeed.model import Article, Link

from .dictionaries import PARTS_OF_A_LINK, link_said

#: What takes a field and what is to be said of it.
Tell = Callable[..., None]


def give_links(holder: Any, links: tuple[Link, ...]) -> list[Link]:  # noqa: ANN401 -- feedgen has no types
    """Hand links to feedgen, and return those whose relation it doesn't know."""
    strange = []
    for each in links:
        try:
            holder.link(link_said(each))
        except ValueError:
            strange.append(each)
    return strange


def give_addresses(entry: Any, article: Article) -> None:  # noqa: ANN401 -- feedgen has no types
    """Hand over an article's page, files and further links; mend how feedgen's Atom has them."""
    files = [
        Link(each.url, rel="enclosure", type=each.type, length=each.length)
        for each in article.enclosures
    ]
    # Feedgen's RSS has the last one only, and takes any alternate for the page.
    entry.newsfeed_rss.say("enclosures", article.enclosures[:-1])
    entry.newsfeed_rss.say("links", article.links)
    usual = [each for each in article.links if article.link or each.rel != "alternate"]
    pages = [each for each in article.links if each not in usual]
    strange = give_links(entry, (*files, *usual))
    entry.newsfeed_atom.say("links", [*pages, *strange])
    if article.link is not None:
        entry.link(href=article.link, rel="alternate")

    def mend(element: Any) -> None:  # noqa: ANN401 -- feedgen has no types
        for made, said in zip(element.findall("link"), entry.link() or (), strict=False):
            for name in PARTS_OF_A_LINK:
                if said.get(name):
                    made.set(name, said[name])

    entry.newsfeed_atom.mend = mend


def give_source(entry: Any, article: Article, tell: Tell) -> None:  # noqa: ANN401 -- feedgen has no types
    """Hand over what feedgen says of the feed that an article was taken from."""
    source = article.source
    if source is None:
        return
    if source.url is None:
        tell("source", "feedgen names a source by its address, and there is none")
        return
    entry.source(url=source.url, title=source.title or source.url)
    lost = [
        each.name
        for each in source.FIELDS
        if each.name[0] != "_"
        and getattr(source, each.name) != each.default
        and each.name
        not in ({"id"} if source.id == source.url else set()) | {"title", "url", "foreign"}
    ]
    if lost:
        tell("source", f"feedgen says address and title alone, not {', '.join(lost)}")
