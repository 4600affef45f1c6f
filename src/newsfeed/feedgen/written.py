"""What feedgen's extensions have written into its documents, whatever extensions they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsfeed._wire.node import Node
from newsfeed._wire.xml import Document
from newsfeed.documents import layout
from newsfeed.formats import ATOM, RSS, Format

#: A document's root and its items, which hold nothing but what extensions have written.
Written = tuple[Node, list[Node]]

#: What keeps feedgen, or an extension of somebody's, from writing one of its formats.
_UNWRITTEN = (ValueError, TypeError, LookupError, AttributeError, RuntimeError)


def written(generator: Any) -> dict[Format, Written]:  # noqa: ANN401 -- feedgen has no types
    """Return what extensions write into those documents that feedgen can write."""
    documents = {RSS: _document(generator.rss_str, RSS), ATOM: _document(generator.atom_str, ATOM)}
    return {form: each for form, each in documents.items() if each is not None}


def _document(write: Callable[[], bytes], form: Format) -> Written | None:
    """Return what extensions have written into a document, if feedgen can write it."""
    try:
        document = write()
    except _UNWRITTEN:
        return None
    names = layout(form).names
    root, *items, _ = Document(document).nodes(lambda _: names)
    holder = root
    for name in names[:-1]:
        holder = next(
            each for each in holder.content if isinstance(each, Node) and each.name == name
        )
    for each in (holder, *items):
        each.content[:] = [child for child in each.content if _is_extension(child)]
    return root, items


def _is_extension(child: str | Node) -> bool:
    """Whether it is something that feedgen does not tell by itself."""
    if isinstance(child, str) or not child.namespace:
        return False
    return child.namespace != ATOM.root.namespace.uri or (
        # Feedgen writes those of entries without their relation.
        child.local == "link" and "rel" in child.attributes
    )
