"""Pictures put into a body whatever it holds, and taken out again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsfeed.text.html import paragraphs
from newsfeed.text.languages import direction

from .additions import Additions
from .figure import Picture, figure
from .pictures import Pictures
from .shown import Shown, shown_once

__all__ = ["placed", "undone"]


def placed(
    body: str | None, summary: str | None, pictures: Iterable[Picture], language: str | None
) -> str | None:
    """Do what `with_figures` promises."""
    shown = shown_once(pictures)
    if not shown:
        return body
    if not body and summary:
        body = paragraphs(summary, direction(language, summary))
    return _placed(body or "", shown, language)


def _placed(body: str, shown: Sequence[Shown], language: str | None) -> str:
    found = Pictures(body)
    additions = Additions(body, found.places)
    missing = [each for each in shown if not additions.credit(each)]
    figures = [_figure(each, language) for each in missing]
    lead = 1 if missing and missing[0] is shown[0] else 0
    if found.open:
        lead = len(figures)
    return _joined(figures[:lead], additions.applied(), figures[lead:])


def _figure(shown: Shown, language: str | None) -> str:
    line, *more = shown.lines or [""]
    return figure(shown.picture, line, language, more)


def _joined(front: Iterable[str], body: str, after: Iterable[str]) -> str:
    # The line ends part the caption from the text where a reader shows plain text, and close what
    # a body might end with: "<" and "&copy" mean something else in front of a letter.
    return "\n".join(filter(None, (*front, body, *after)))


def undone(content: str, pictures: Iterable[Picture], language: str | None) -> str:
    """Do what `without_figures` promises."""
    shown = shown_once(pictures)
    if not shown:
        return content
    figures = [_figure(each, language) for each in shown]
    found = [content]
    # All of them stand in front of a body that is open at its end; mostly just the lead does.
    for front in {len(figures), 1, 0}:
        bare = _stripped(content, figures[:front], figures[front:])
        undone = Additions(bare, Pictures(bare).places).undone(shown)
        found += [body for body in (undone, bare) if _placed(body, shown, language) == content]
    return min(found, key=len)


def _stripped(content: str, front: Iterable[str], after: Sequence[str]) -> str:
    # Every part but the last has a line end behind it.
    content += "\n"
    for each in front:
        content = content.removeprefix(f"{each}\n")
    for each in reversed(after):
        start = content.removesuffix(f"{each}\n")
        if start == "" or start[-1] == "\n":
            content = start
    return content.removesuffix("\n")
