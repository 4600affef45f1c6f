"""Atom Publishing Protocol: http://www.w3.org/2007/app, RFC 5023.

Specified at https://www.rfc-editor.org/rfc/rfc5023.
"""

from __future__ import annotations

from newsfeed._wire.addresses import HREF, REFERENCE
from newsfeed._wire.codec import TEXT, token
from newsfeed._wire.dates import RFC3339
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Child, Row, shape

from .checked import attribute, row

APP = Namespace(
    "app", "http://www.w3.org/2007/app", "https://www.rfc-editor.org/rfc/rfc5023", exact=True
)

_YES_OR_NO = token("word", "yes", "no", rule="not-yes-or-no")

#: Of Atom's entries.
ENTRY: tuple[Row, ...] = (
    row(APP("edited"), RFC3339, ref="section-10.2"),
    row(APP("control"), shape(tuple, row(APP("draft"), _YES_OR_NO)), ref="section-13.1.1"),
)


def collection(title: Child, category: Child) -> Child:
    """Return the row of the collection that a feed's entries come from: section 8.3.5.

    Args:
        title: The row of Atom's titles.
        category: The row of Atom's categories.

    """
    categories = shape(
        tuple,
        attribute("href", REFERENCE),
        attribute("fixed", _YES_OR_NO),
        attribute("scheme", REFERENCE),
        category,
    )
    return row(
        APP("collection"),
        shape(
            tuple,
            attribute("href", HREF, required=True),
            title,
            row(APP("accept"), TEXT, many=True, ref="section-8.3.4"),
            row(APP("categories"), categories, many=True, ref="section-7.2.1"),
        ),
        ref="section-8.3.3",
    )
