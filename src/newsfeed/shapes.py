"""Words for a namespace of your own: what its elements look like, said once.

A *shape* says how the values of one class look as one element: its rows are its attributes
(`Attr`), its text (`Text`) and its children (`Child`). A *codec* says what form a text has (`INT`,
`URL`, `token("level", "free", "paid")`). From the same rows newsfeed writes, reads and checks.

>>> from typing import NamedTuple
>>> from newsfeed import RSS
>>> from newsfeed.shapes import INT, Attr, Child, Namespace, Text, extra, shape
>>> class Desk(NamedTuple):
...     name: str
...     floor: int | None = None
>>> DESK = Namespace("desk", "https://news.example/ns/desk", "https://news.example/ns")
>>> SHAPE = shape(Desk, Attr("floor", "floor", INT), Text("name"))
>>> MY_RSS = RSS.extended(article=[Child(extra(Desk), DESK("desk"), SHAPE)])

`Article(…, extra=[Desk("Foreign", 3)])` is then written by `serialize(feed, MY_RSS)` and read by
`parse(document, formats=[MY_RSS])`.
"""

from __future__ import annotations

from typing import Any

from ._wire.addresses import URI, URL
from ._wire.codec import BOOL, INT, NUMBER, TEXT, Codec, joined, token
from ._wire.context import Context
from ._wire.dates import RFC822, RFC3339, W3CDTF
from ._wire.extend import Among
from ._wire.names import Name, Namespace
from ._wire.shape import SELF, Attr, Child, Const, Lens, Row, Shape, Text, shape

__all__ = [
    "BOOL",
    "INT",
    "NUMBER",
    "RFC822",
    "RFC3339",
    "SELF",
    "TEXT",
    "URI",
    "URL",
    "W3CDTF",
    "Attr",
    "Child",
    "Codec",
    "Const",
    "Context",
    "Lens",
    "Name",
    "Namespace",
    "Row",
    "Shape",
    "Text",
    "extra",
    "joined",
    "shape",
    "token",
]


def extra(kind: type) -> Lens:
    """Return the source of a row for the values of a class in `extra`.

    `extra` of a feed, an article or a media object holds values of any class, in any number; of
    those that a format has rows for, each is written as its row says, in the order in which they
    stand there, and is read back into `extra` in that order.

    Args:
        kind: The class; its instances and those of its subclasses are meant.

    """

    def get(value: Any, _: object) -> tuple[object, ...]:  # noqa: ANN401 -- a feed, an article or media
        return tuple(each for each in value.extra if isinstance(each, kind))

    return Among(get, ("extra",), kind=kind)
