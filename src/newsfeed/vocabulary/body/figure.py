"""How a picture looks in a body: the one place that knows the markup.

    <figure><img src="…" alt="…"> <figcaption>caption
    <span class="copyright">credit</span></figcaption></figure>

Where the credit names a licence, the name is a link to its deed. It has no `rel="license"`: that
would be said of the page, the article.

The white space before the caption and before the credit stays: readers that show plain text would
glue the words. The `<img>` has no width and height: readers draw it too wide, or leave blank bands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Protocol

from newsfeed.text.html import escape
from newsfeed.text.languages import direction

__all__ = [
    "CREDITS",
    "Located",
    "Picture",
    "credit_html",
    "credit_of",
    "credit_span",
    "figure",
    "words",
]


#: Credits behind a picture that stands in no figure; a licence in them is a link.
CREDITS: Final = re.compile(
    r'(?: <span class="copyright">[^<]*+(?:<a href="[^"<]*+">[^<]*+</a>[^<]*+)?+</span>)++'
)


class Located(Protocol):
    """Something with an address: another size of a picture."""

    @property
    def url(self) -> str | None:
        """Where the file is."""
        ...


class Picture(Located, Protocol):
    """What a body needs to know of a picture."""

    @property
    def alt(self) -> str | None:
        """What it shows, for those who can't see it."""
        ...

    @property
    def caption(self) -> str | None:
        """What it shows, for everybody."""
        ...

    @property
    def credit(self) -> object | None:
        """Whom to credit; its `str` is the line as written."""
        ...

    @property
    def renditions(self) -> Sequence[Located]:
        """The same picture in other sizes."""
        ...


def credit_of(picture: Picture) -> str:
    """Return the picture's credit line, or an empty string."""
    credit = picture.credit
    return "" if credit is None else str(credit)


def _escaped(text: str) -> str:
    # Mostly there is nothing to escape, and looking is cheaper than replacing what isn't there.
    if "&" in text or "<" in text or '"' in text or ">" in text:
        return escape(text)
    return text


def _may_be_licensed(line: str) -> bool:
    """Say whether a credit may name a licence that has a deed. Looking for these is cheap."""
    return "CC" in line or "Creative Commons" in line


def credit_html(line: str) -> str:
    """Return what a credit line reads as HTML: its licence is a link."""
    if not _may_be_licensed(line):
        return _escaped(line)
    from newsfeed.credits import license_in  # noqa: PLC0415 - few credits name a licence

    found = license_in(line)
    if found is None:
        return _escaped(line)
    start, end, url = found
    name = f'<a href="{url}">{_escaped(line[start:end])}</a>'
    return f"{_escaped(line[:start])}{name}{_escaped(line[end:])}"


def credit_span(line: str) -> str:
    """Return a credit line as HTML, in the element that marks it."""
    return f'<span class="copyright">{credit_html(line)}</span>'


def _closes(caption: str, line: str) -> bool:
    """Say whether a caption ends with the credit."""
    # A look at the last letters is cheap, and mostly enough.
    if line.rstrip(".)] ")[-2:].lower() not in caption[-8:].lower():
        return False
    from .credit_text import closes_with  # noqa: PLC0415 - its patterns take a while to compile

    return bool(caption) and closes_with(caption, line)


def words(caption: str, line: str) -> str:
    """Return what stands in a `<figcaption>`, without the credit where the caption ends with it.

    Args:
        caption: Plain text; may be empty.
        line: The credit; may be empty.

    """
    if not line or _closes(caption, line):
        return _escaped(caption)
    return f"{_escaped(caption)} {credit_span(line)}" if caption else credit_span(line)


def figure(picture: Picture, line: str, language: str | None, more: Sequence[str] = ()) -> str:
    """Return the figure of a picture.

    Args:
        picture: It needs an address.
        line: Its credit; may be empty.
        language: Of the article, a BCP 47 tag.
        more: Further credits, when the article names the picture more than once.

    """
    url, alt, caption = picture.url or "", picture.alt or "", picture.caption or ""
    if alt and caption and (alt in caption or alt.casefold() in caption.casefold()):
        alt = ""  # a screen reader would say twice what both say
    to_the_left = direction(language, f"{caption} {line}") == "rtl"
    start = '<figure dir="rtl">' if to_the_left else "<figure>"
    if caption and line and not more and not _closes(caption, line):
        # What nearly every picture comes to. Mostly its texts hold no markup, and then a single
        # search for ampersands does for all of them.
        texts = f"{url}{alt}{caption}{line}"
        plain = "<" not in texts and ">" not in texts and '"' not in texts
        if plain and not _may_be_licensed(line):
            whole = (
                f'{start}<img src="{url}" alt="{alt}"> <figcaption>{caption} '
                f'<span class="copyright">{line}</span></figcaption></figure>'
            )
            return whole.replace("&", "&amp;") if "&" in texts else whole
    text = words(caption, line)
    if more:
        text = " ".join(filter(None, (text, *map(credit_span, more))))
    head = f'{start}<img src="{_escaped(url)}" alt="{_escaped(alt)}">'
    return f"{head} <figcaption>{text}</figcaption></figure>" if text else f"{head}</figure>"
