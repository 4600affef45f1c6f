"""Extension modules that a checker knows and nobody reads: parsers keep them as they are.

Their rows stand in `Shape.checks`.
"""

from __future__ import annotations

from newsfeed._wire.shape import Row

from . import (
    creative_commons,
    dc,
    dcterms,
    fh,
    geo,
    georss,
    itunes,
    legacy,
    podcast,
    slash,
    sy,
    thr,
    wfw,
)

#: Of feeds, articles and media objects: what is written besides what has rows elsewhere.
METADATA: tuple[Row, ...] = (
    *dc.ROWS,
    *dcterms.ROWS,
    *georss.ROWS,
    *geo.ROWS,
    *creative_commons.ROWS,
)

#: Of feeds.
FEED: tuple[Row, ...] = (
    *sy.FEED,
    *fh.FEED,
    *itunes.FEED,
    *podcast.FEED,
    *legacy.FEED,
)

#: Of articles.
ITEM: tuple[Row, ...] = (
    *slash.ITEM,
    *wfw.ITEM,
    *thr.ITEM,
    *itunes.ITEM,
    *podcast.ITEM,
    *legacy.ITEM,
)
