"""The formats: which shape a document has, and what it goes by."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from newsfeed._wire.extend import extended, fitted, inside
from newsfeed._wire.names import Name
from newsfeed._wire.shape import Row, Shape
from newsfeed._wire.write import Writer, compile_writer
from newsfeed.model import Feed
from newsfeed.vocabulary import atom, atom_parts, media, rss

from .options import Options
from .shapes import extra

__all__ = ["ATOM", "RSS", "Format", "extra"]

_CONTENT = media.MEDIA("content").key


class Format(Struct, frozen=True, eq=False):
    """A feed format.

    Attributes:
        name: "RSS 2.0".
        media_type: What to serve it as.
        suffix: What its files may end in: ".rss".
        file_name: What its file is usually called.
        spec: Where it is specified.
        root: The name of its root element.
        shape: What the root element looks like.

    """

    name: str
    media_type: str
    suffix: str
    file_name: str
    spec: str
    root: Name
    shape: Shape

    def __repr__(self) -> str:
        """Show the name; the shape would fill pages."""
        return f"<{self.name}>"

    def extended(
        self, *, article: Iterable[Row] = (), feed: Iterable[Row] = (), media: Iterable[Row] = ()
    ) -> Format:
        """Return this format with rows of your own namespaces; nothing global changes.

        Text is cleaned when it is written, and what a row's codec can't read back is refused, as
        if it stood in a value of newsfeed's own. `newsfeed.shapes` has the words for rows.

        Args:
            article: Rows for the end of every article.
            feed: Rows for the end of what is said of the feed.
            media: Rows for the end of every media:content.

        Raises:
            InvalidValue: a namespace has no URI, or a prefix that is none or another's.

        """
        items, head, inner = fitted(self.shape, article, feed, media)
        longer = inside(self.shape, _CONTENT, inner)
        return replace(self, shape=extended(longer, items, head))

    def writer(self, options: Options) -> Writer:
        """Return the compiled writer for `options`; it is compiled once."""
        return _writer(self, options)

    def taken(self, options: Options) -> Callable[[Feed], object] | None:
        """Return what tells all that an article with a date takes from its feed.

        None for an extended format: its rows may ask the feed for anything, and the objects of
        yours that they write may change.
        """
        if self.shape not in _OURS:
            return None
        return _IDENTITY if options.ids == "made" else _LANGUAGE


_LANGUAGE = attrgetter("language")
_IDENTITY = attrgetter("language", "id", "title")


@lru_cache(maxsize=64)
def _writer(format: Format, options: Options) -> Writer:  # noqa: A002 -- what it is called everywhere here
    return compile_writer(format.root, format.shape, options)


#: RSS 2.0.
RSS = Format(
    "RSS 2.0", rss.MEDIA_TYPE, ".rss", "feed.xml",
    "https://www.rssboard.org/rss-specification", rss.ROOT, rss.DOCUMENT,
)  # fmt: skip

#: Atom 1.0.
ATOM = Format(
    "Atom 1.0", atom_parts.MEDIA_TYPE, ".atom", "atom.xml",
    "https://www.rfc-editor.org/rfc/rfc4287", atom.ROOT, atom.FEED,
)  # fmt: skip

#: The shapes without rows of anybody else.
_OURS = (RSS.shape, ATOM.shape)
