"""The style sheets: of the page, and of the raw feed."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

__all__ = ["feed_css", "page_css", "page_css_hash"]


def feed_css() -> str:
    """Return a style sheet with which a browser shows a raw feed, RSS or Atom, as a readable page.

    Publish it beside the feed, name it with `Options(stylesheet="feed.css")`, and serve the feed as
    application/xml: browsers show application/rss+xml as source text whatever it names. CSS can't
    show the HTML of bodies, nor make links that can be followed: headline, date, byline, summary
    and the credits of pictures are shown. `preview` shows all of it.
    """
    return _text("feed.css")


@cache
def page_css() -> str:
    """Return the style sheet of the page."""
    return _text("page.css")


@cache
def page_css_hash() -> str:
    """Return the page's style sheet as a source for its policy: CSP Level 3, section 2.3.1."""
    return f"'sha256-{b64encode(sha256(page_css().encode()).digest()).decode()}'"


def _text(name: str) -> str:
    # Line ends in the page are what the browser hashes: they must not depend on the machine.
    return files(__package__).joinpath(name).read_bytes().decode().replace("\r\n", "\n")
