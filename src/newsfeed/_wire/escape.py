"""How text becomes character data: XML 1.0 sections 2.4 and 2.7.

The text is clean already (see `newsfeed.text.clean`): no character that XML forbids is left in a
value.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from newsfeed.report import Severity
from newsfeed.text.plain_text import markup_in, unguarded
from newsfeed.text.scan import escaping

from .codec import Doubt


class Style(Struct, frozen=True, eq=False):
    """A way of writing text into an element.

    Attributes:
        name: What it is called.
        write: The function that does it.
        doubts: What may be wrong with a text that ought to be written like this.

    """

    name: str
    write: Callable[[str], str]
    doubts: tuple[Doubt, ...] = ()


#: Escapes character data.
plain = escaping({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

#: Escapes the plain text of an RSS element the way most readers understand: RSS Best Practices
#: Profile, character data. Hexadecimal references, so that a reader that unescapes twice still
#: shows the text.
rss_plain = escaping({"&": "&#x26;", "<": "&#x3C;", ">": "&#x3E;"})

#: Escapes plain text for an element that holds HTML: once for HTML, once for XML.
as_html = escaping({"&": "&amp;amp;", "<": "&amp;lt;", ">": "&amp;gt;"})

#: Escapes an attribute's value, line ends and tabs included (they would be read as spaces).
quoted = escaping(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
    | {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


_PLAIN: Final = "LESS not in {x} and GREATER not in {x}"
_QUOTED: Final = f"{_PLAIN} and QUOTE not in {{x}} and {{x}}.isprintable()"

#: For a function that escapes, what Python does sooner with most texts, `x`: a test, and what an
#: ampersand becomes if it holds.
USUAL: Final[dict[Callable[[str], str], tuple[str, str]]] = {
    plain: (_PLAIN, "&amp;"),
    rss_plain: (_PLAIN, "&#x26;"),
    as_html: (_PLAIN, "&amp;amp;"),
    quoted: (_QUOTED, "&amp;"),
}

#: What is around text that stands as it is.
SECTION: Final = ("<![CDATA[", "]]>")


def cdata(text: str) -> str:
    """Wrap text in a CDATA section; escape it instead where the text itself would end the section.

    Splitting the section would be the other way, but gofeed up to 1.1 loses the end of a text that
    holds three sections or more.
    """
    start, end = SECTION
    return plain(text) if end in text else f"{start}{text}{end}"


#: Plain text, or HTML that is escaped once.
PLAIN = Style("plain", plain)


def _unescaped_twice(text: str) -> str | None:
    if ("<" not in text and "&#" not in text) or markup_in(text):
        return None  # which is said of all plain text
    found = unguarded(text)
    return found and f"readers that unescape twice lose {found}: write &#x3C; for <, &#x26; for &"


#: Plain text in RSS.
RSS_PLAIN = Style(
    "RSS plain",
    rss_plain,
    (Doubt("unguarded-character-data", Severity.WARNING, _unescaped_twice, guards="<&"),),
)

#: Plain text where HTML is expected.
AS_HTML = Style("plain as HTML", as_html)

#: HTML as it stands, wherever it can stand so.
CDATA = Style("CDATA", cdata)
