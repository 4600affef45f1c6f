"""The door: the lead picture goes in front of nearly every body, and that has to be quick.

What takes longer is loaded when it is first needed.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsfeed._wire.template import Piece, as_text
from newsfeed.text.scan import holds_path

from .figure import Picture, figured

__all__ = ["behind_figure", "body_with_figures", "with_figures", "without_figures"]


def with_figures(
    body: str | None, summary: str | None, pictures: Sequence[Picture], language: str | None
) -> str | None:
    """Return the body with all pictures of the article, each with a visible credit.

    The first picture goes in front of the text, the others behind it, each as a figure (see
    `figure`). Those that the body shows already stay where they are; they get their credit where
    the words beside them don't give it. Nothing of the body is taken away or changed. Where it ends
    in an unclosed comment or the like, all figures go in front.

    Doing it twice is the same as doing it once.

    Args:
        body: The article as HTML. Where it is missing, the summary stands in for it.
        summary: Plain text; blank lines part paragraphs.
        pictures: The lead first. A picture without an address is left out; one that is named
            again, or is a rendition of an earlier one, is shown once, with the credits of both.
        language: Of the article, a BCP 47 tag: it decides on `dir="rtl"`.

    Returns:
        HTML as valid as the body was; None when there is neither body nor picture.

    """
    html = body_with_figures(body, summary, pictures, language)
    return html if html is None else as_text(html)


def body_with_figures(
    body: str | None, summary: str | None, pictures: Sequence[Picture], language: str | None
) -> Piece | None:
    """Return the same, to be written."""
    if body and len(pictures) == 1:
        html = behind_figure(body, pictures[0], language)
        if html is not None:
            return html
    from .placing import placed  # noqa: PLC0415 - most programs never need it

    return placed(body, summary, pictures, language)


def behind_figure(body: str, picture: Picture, language: str | None) -> Piece | None:
    """Return the body behind the picture's figure; None if it may hold the picture already."""
    # Nearly every article comes this way, so it has to be short.
    url = picture.url
    if not url or holds_path(body, url) or (picture.renditions and may_hold(picture, body)):
        return None
    credit = picture.credit
    return figured(picture, "" if credit is None else str(credit), language, body)


def without_figures(content: str, pictures: Sequence[Picture], language: str | None) -> str:
    """Return the body that `with_figures` made into `content`.

    What comes back, given to `with_figures` again, makes the same content. Content that wasn't made
    by it (with these pictures) comes back as it is.
    """
    from .placing import undone  # noqa: PLC0415 - only readers need it

    return undone(content, pictures, language)


def may_hold(picture: Picture, body: str) -> bool:
    """Say whether the body may hold the picture: it has the path of one of its files."""
    if holds_path(body, picture.url or ""):
        return True
    renditions = picture.renditions
    return bool(renditions) and any(holds_path(body, each.url or "") for each in renditions)
