"""Rows of elements that only a checker knows: parsers keep those as they are.

They stand in `Shape.checks`.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from newsfeed._wire.codec import FILLED, TEXT, Codec
from newsfeed._wire.names import Name
from newsfeed._wire.rule import Rule
from newsfeed._wire.shape import SELF, Attr, Child, Shape, shape


def row(
    name: Name,
    form: Codec[Any] | Shape = FILLED,
    *,
    many: bool = False,
    required: bool = False,
    once: bool = True,
    ref: str = "",
    rules: tuple[Rule, ...] = (),
) -> Child:
    """Return the row of an element that only a checker knows."""
    return Child(
        SELF, name, form, many=many, required=required, once=once, ref=ref or name.qname,
        rules=rules,
    )  # fmt: skip


def attribute(
    name: str | Name, codec: Codec[Any] = TEXT, *, required: bool = False, ref: str = ""
) -> Attr:
    """Return the row of an attribute that only a checker knows."""
    if isinstance(name, Name):
        ref = ref or name.qname
    return Attr(SELF, name, codec, required=required, ref=ref)


#: Text of an element whose standard doesn't ask that it says something.
ANY_TEXT: Codec[str] = replace(FILLED, legal=None)

#: An element that says all by being there.
EMPTY: Shape = shape(tuple)
