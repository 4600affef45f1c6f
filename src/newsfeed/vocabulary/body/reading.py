"""The way back: a body without the figures that were put into it, and what they said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsfeed.text.html import escape
from newsfeed.text.patterns import pattern

from .figure import Picture, credit_of, figure
from .lead import may_hold, without_figures

__all__ = ["alternatives", "lead_alternative", "unfigured", "unled"]

_FIGURE: Final = pattern(r'<figure(?: dir="rtl")?><img src="([^"]*+)" alt="([^"]*+)">')


def alternatives(content: str) -> dict[str, str]:
    """Return the alternative texts of newsfeed's figures, by the address of their pictures."""
    if "<figure" not in content:
        return {}
    from .visible import decoded  # noqa: PLC0415 -- only readers need it

    found: dict[str, str] = {}
    for shown in _FIGURE.finditer(content):
        if shown[2]:
            found.setdefault(decoded(shown[1]), decoded(shown[2]))
    return found


def lead_alternative(content: str) -> str:
    """Return the alternative text of the figure in front, if newsfeed has made one."""
    shown = _FIGURE.match(content)
    if shown is None:
        return ""
    if "&" not in shown[2]:
        return shown[2]
    from .visible import decoded  # noqa: PLC0415 -- only readers need it

    return decoded(shown[2])


def unled(content: str, picture: Picture, language: str | None) -> str | None:
    """Return the body without the figure in front, where that is all there was to put in.

    None means that it takes a longer look.
    """
    lead = figure(picture, credit_of(picture), language)
    if not content.startswith(lead):
        return None if escape(picture.url or "") in content else content
    bare = content[len(lead) + 1 :]
    if not bare or content[len(lead)] != "\n" or may_hold(picture, bare):
        return None
    return bare


def unfigured(content: str, pictures: Sequence[Picture], language: str | None) -> str:
    """Do what `without_figures` promises, and quickly in the usual case."""
    if len(pictures) == 1:
        bare = unled(content, pictures[0], language)
        if bare is not None:
            return bare
    return without_figures(content, pictures, language)
