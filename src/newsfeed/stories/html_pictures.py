"""The pictures of a story in HTML, with what its figures say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newsfeed.errors import InvalidValue
from newsfeed.hygiene.document import parse
from newsfeed.hygiene.node import BLOCKS, Node
from newsfeed.hygiene.recognising import wide
from newsfeed.model.credit import split_credit
from newsfeed.model.media import Image, Media

__all__ = ["CREDITS", "merged", "pictures_in"]

#: What pages call the element with a picture's credit.
CREDITS = frozenset(
    """
    byline caption-credit copyright credit credits image-credit img-credit media-credit photo-credit
    photocredit picture-credit source wp-caption-credit
    """.split()
)
#: Elements that set a credit apart from a caption.
_APART = BLOCKS | {"br", "cite", "small"}
#: A narrower picture is an icon.
_NARROWEST = 100


def pictures_in(html: str) -> list[Image]:
    """Return the pictures in figures, or else the first picture, with captions and credits.

    Args:
        html: A cleaned body.
    """
    parsed = parse(html)
    if parsed is None:
        return []
    root, _ = parsed
    found: list[Image] = []
    bare: list[Image] = []
    in_figures: set[int] = set()
    for node in root.elements():
        if node.tag == "figure":
            images = [each for each in node.elements() if each.tag == "img"]
            images = [each for each in images if id(each) not in in_figures]
            in_figures.update(map(id, images))
            found += _made(images, _caption(node))
        elif node.tag == "img" and id(node) not in in_figures:
            said = split_caption(node.get("title"))
            (found if said.get("credit") else bare).extend(_made([node], said))
    return found or [each for each in bare if each.width is None or each.width >= _NARROWEST][:1]


def _made(images: Sequence[Node], said: dict[str, Any]) -> Iterator[Image]:
    for each in images:
        try:
            yield Image(each.get("src"), alt=each.get("alt") or None, width=_width(each), **said)
        except InvalidValue:
            continue  # an address that no feed can say was reported when the body was cleaned


def _width(image: Node) -> int | None:
    text = image.get("width")
    return int(text) if text.isdecimal() and 0 < len(text) <= 5 and int(text) else None  # noqa: PLR2004 -- no picture is wider


def split_caption(text: str) -> dict[str, Any]:
    """Return the caption and the credit that a text holds."""
    caption, credit = split_credit(text) if text.strip() else (None, None)
    return {"caption": caption, "credit": credit}


def _caption(figure: Node) -> dict[str, Any]:
    """Return what a figure says of its pictures."""
    caption = next((each for each in figure.elements() if each.tag == "figcaption"), None)
    if caption is None:
        return {}
    marked = next((each for each in caption.elements() if _is_credit(each)), None)
    if marked is None or not marked.text():
        return split_caption(_lines(caption))
    rest = _lines(caption, without=marked)
    return {"caption": " ".join(rest.split()) or None, "credit": marked.text()}


def _is_credit(node: Node) -> bool:
    return not CREDITS.isdisjoint(node.get("class").lower().split())


def _lines(node: Node, without: Node | None = None) -> str:
    """Return the text of an element, one line for what is set apart."""
    pieces: list[str] = []
    for each in node.content:
        if isinstance(each, str):
            pieces.append(" ".join(f"x{each}x".split())[1:-1])
        elif each is not without:
            inside = _lines(each, without)
            pieces.append(f"\n{inside}\n" if each.tag in _APART else inside)
    return "".join(pieces).strip()


def merged(given: Iterable[Media], found: Iterable[Image]) -> tuple[Media, ...]:
    """Return the pictures that the front matter names, then the others of the body.

    What the front matter doesn't say of a picture the figure says.
    """
    said = {wide(each.url): each for each in found if each.url}
    media = [_filled(each, said.pop(wide(each.url or ""), None)) for each in given]
    return (*media, *said.values())


def _filled(given: Media, shown: Image | None) -> Media:
    """Return a picture with what its figure says where it says nothing itself."""
    if shown is None or not isinstance(given, Image):
        return given
    parts = ("alt", "caption", "credit")
    return given.evolve(**{part: getattr(given, part) or getattr(shown, part) for part in parts})
