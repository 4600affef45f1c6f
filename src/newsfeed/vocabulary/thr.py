"""Atom threading: http://purl.org/syndication/thread/1.0, RFC 4685.

Specified at https://www.rfc-editor.org/rfc/rfc4685.
"""

from __future__ import annotations

from newsfeed._wire.addresses import ID, REFERENCE
from newsfeed._wire.codec import INT
from newsfeed._wire.dates import RFC3339
from newsfeed._wire.forms import MEDIA_TYPE
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Row, shape

from .checked import attribute, row

THR = Namespace(
    "thr",
    "http://purl.org/syndication/thread/1.0",
    "https://www.rfc-editor.org/rfc/rfc4685",
    exact=True,
)

#: Of articles.
ITEM: tuple[Row, ...] = (
    row(
        THR("in-reply-to"),
        shape(
            tuple,
            attribute("ref", ID, required=True),
            attribute("href", REFERENCE),
            attribute("type", MEDIA_TYPE),
            attribute("source", REFERENCE),
        ),
        many=True,
        ref="section-3",
    ),
    row(THR("total"), INT, ref="section-5"),
)

#: Of links to replies.
LINK: tuple[Row, ...] = (
    attribute(THR("count"), INT, ref="section-4"),
    attribute(THR("updated"), RFC3339, ref="section-4"),
)
