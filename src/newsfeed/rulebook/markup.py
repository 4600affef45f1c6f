"""Pages of what is wrong with HTML in texts and bodies."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.rule import page
from newsfeed.report import Severity
from newsfeed.vocabulary.html_pages import (
    ampersand,
    broken,
    escaped,
    fragment,
    misplaced,
    not_escaped,
    relative,
    text_in_drawing,
    text_in_xml,
    undeclared,
    unknown,
    unsafe_attribute,
    unsafe_element,
    unsafe_style,
)

__all__ = [
    "ampersand",
    "broken",
    "escaped",
    "fragment",
    "html_in_plain_text",
    "misplaced",
    "not_escaped",
    "relative",
    "text_in_drawing",
    "text_in_xml",
    "undeclared",
    "unguarded_character_data",
    "unknown",
    "unsafe_attribute",
    "unsafe_element",
    "unsafe_style",
]

_PROFILE: Final = "https://www.rssboard.org/rss-profile"


@page("html-in-plain-text", Severity.WARNING, f"{_PROFILE}#data-types-characterdata")
def html_in_plain_text() -> None:
    """A plain text holds what looks like HTML.

    Titles, names, categories and the like are plain text. Some readers show <b> as it is written,
    others make bold type of it; both can't be what was meant. Leave the markup out, and write
    characters themselves: é, not &eacute;.

    Wrong:
        <title>The &lt;b&gt;ferry&lt;/b&gt; is back</title>

    Right:
        <title>The ferry is back</title>
    """


@page("unguarded-character-data", Severity.WARNING, f"{_PROFILE}#data-types-characterdata")
def unguarded_character_data() -> None:
    """A plain text of RSS holds a < that some readers take for the beginning of a tag.

    RSS never said whether titles hold HTML, so that some readers unescape them twice, and lose what
    follows. Written as &#x3C;, with a hexadecimal number, it comes through nearly everywhere; so
    does an ampersand as &#x26;.

    Wrong:
        <title>Is 3 &lt;four?</title>

    Right:
        <title>Is 3 &#x3C;four?</title>
    """
