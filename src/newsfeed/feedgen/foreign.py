"""Markup of namespaces that neither newsfeed nor feedgen knows."""

from __future__ import annotations

from newsfeed._wire.names import XML
from newsfeed.model import Article, Feed

from .links import Tell

#: What feedgen has a place for, but not for the markup of others in it.
_PARTS = (
    "authors", "contributors", "categories", "links", "enclosures", "source", "generator", "logo",
    "cloud", "managing_editor", "web_master",
)  # fmt: skip


def foreign_spaces(feed: Feed) -> dict[str, str]:
    """Return the namespaces of foreign attributes, to be declared on the root.

    On an item and on the channel around it lxml makes up the same prefixes for different ones.
    """
    holders: tuple[Feed | Article, ...] = (feed, *feed.articles)
    every = (each.foreign for each in holders if each.foreign is not None)
    names = (name for foreign in every for name, _ in foreign.attributes)
    spaces = dict.fromkeys(name[1:].rpartition("}")[0] for name in names)
    spaces.pop(XML.uri, None)
    return {f"nf{number}": space for number, space in enumerate(spaces)}


def tell_foreign(said: Feed | Article, tell: Tell) -> None:
    """Report the markup of others that feedgen has no place for."""
    for name in _PARTS:
        held = getattr(said, name, None)
        for each in held if isinstance(held, tuple) else (held,):
            if getattr(each, "foreign", None) is not None:
                tell(name, "feedgen has no place for markup of other namespaces in it")
