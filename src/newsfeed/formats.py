"""The formats: which shape a document has, and what it goes by."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from newsfeed._wire.names import Name
from newsfeed._wire.shape import Child, Lens, Row, Shape, Stream
from newsfeed._wire.write import Writer, compile_writer, leads
from newsfeed.vocabulary import atom, atom_parts, rss

from .model import Article, Feed
from .options import Options


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

    def extended(self, *, article: Iterable[Row] = (), feed: Iterable[Row] = ()) -> Format:
        """Return this format with rows of your own namespaces; nothing global changes.

        Args:
            article: Rows to write at the end of every article.
            feed: Rows to write at the end of what is said of the feed.

        """
        longer = _extended(self.shape, tuple(article), tuple(feed))
        return replace(self, shape=longer)

    def writer(self, options: Options) -> Writer:
        """Return the compiled writer for `options`; it is compiled once."""
        return _writer(self, options)


@lru_cache(maxsize=64)
def _writer(format: Format, options: Options) -> Writer:  # noqa: A002 -- what it is called everywhere here
    return compile_writer(format.root, format.shape, options)


def _extended(shape: Shape, article: tuple[Row, ...], feed: tuple[Row, ...]) -> Shape:
    rows: list[Row] = []
    for row in shape.rows:
        if isinstance(row, Stream):
            longer = replace(row.form, rows=(*row.form.rows, *article))
            rows += [*feed, replace(row, form=longer)]
        elif isinstance(row, Child) and isinstance(row.form, Shape) and leads(row.form):
            rows.append(replace(row, form=_extended(row.form, article, feed)))
        else:
            rows.append(row)
    return replace(shape, rows=tuple(rows))


def extra(kind: type) -> Lens:
    """Return the source of a row for values of `kind` among an article's or feed's `extra`."""

    def get(value: Article | Feed, _: object) -> tuple[object, ...]:
        return tuple(each for each in value.extra if isinstance(each, kind))

    found: Callable[[Any, Any], Any] = get
    return Lens(found, ("extra",))


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
