"""Markdown as HTML, by CommonMark (https://spec.commonmark.org/), with tables and strikethrough.

This is the only module that knows markdown-it-py. HTML in Markdown stays as it is written: what
comes of it is cleaned like any other.
"""

from __future__ import annotations

from markdown_it import MarkdownIt

__all__ = ["as_html"]


def as_html(text: str) -> str:
    """Return Markdown as HTML."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return str(parser.render(text))
