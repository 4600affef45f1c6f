"""How a picture looks in a body: the one place that knows the markup.

    <figure><img src="…" alt="…"> <figcaption>caption
    <span class="copyright">credit</span></figcaption></figure>

Where the credit names a licence, the name is a link to its deed. It has no `rel="license"`: that
would be said of the page, the article.

The white space before the caption and before the credit stays: readers that show plain text would
glue the words. The `<img>` has no width and height: readers draw it too wide, or leave blank bands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from newsfeed._wire.template import Hole, Piece, as_text, template
from newsfeed.text.html import escape
from newsfeed.text.languages import direction
from newsfeed.text.patterns import pattern

__all__ = [
    "CREDITS",
    "Located",
    "Picture",
    "credit_html",
    "credit_of",
    "credit_span",
    "figure",
    "figured",
    "words",
]


#: Credits behind a picture that stands in no figure; a licence in them is a link.
CREDITS: Final = pattern(
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


def _may_be_licensed(line: str) -> bool:
    """Say whether a credit may name a licence that has a deed. Looking for these is cheap."""
    return "CC" in line or "Creative Commons" in line


def credit_html(line: str) -> str:
    """Return what a credit line reads as HTML: its licence is a link."""
    if not _may_be_licensed(line):
        return escape(line)
    from newsfeed.credits import license_in  # noqa: PLC0415 - few credits name a licence

    found = license_in(line)
    if found is None:
        return escape(line)
    start, end, url = found
    name = f'<a href="{url}">{escape(line[start:end])}</a>'
    return f"{escape(line[:start])}{name}{escape(line[end:])}"


def credit_span(line: str) -> str:
    """Return a credit line as HTML, in the element that marks it."""
    return _CREDITS[line][0]


class _Credits(dict[str, tuple[str, str]]):
    """Credit lines as HTML, each with its last letters: most pictures' were met before.

    How many are kept, and how long they may be, is bounded: when there are too many, all go.
    """

    def __missing__(self, line: str) -> tuple[str, str]:
        span = f'<span class="copyright">{credit_html(line)}</span>'
        made = span, line.rstrip(".)] ")[-2:].lower()
        if len(line) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[line] = made
        return made


_CREDITS: Final = _Credits()
#: Lines that are kept, and characters of each.
_MOST: Final = 2048
_LONGEST: Final = 200


def _closes(caption: str, line: str) -> bool:
    """Say whether a caption ends with the credit."""
    # A look at the last letters is cheap, and mostly enough.
    if _CREDITS[line][1] not in caption[-8:].lower():
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
        return escape(caption)
    return f"{escape(caption)} {credit_span(line)}" if caption else credit_span(line)


def figure(picture: Picture, line: str, language: str | None, more: Sequence[str] = ()) -> str:
    """Return the figure of a picture.

    Args:
        picture: It needs an address.
        line: Its credit; may be empty.
        language: Of the article, a BCP 47 tag.
        more: Further credits, when the article names the picture more than once.

    """
    return as_text(figured(picture, line, language, None, more))


def figured(
    picture: Picture, line: str, language: str | None, body: str | None, more: Sequence[str] = ()
) -> Piece:
    """Return the figure of a picture (see there) with a body behind it, which is HTML."""
    url, alt, caption = picture.url or "", picture.alt or "", picture.caption or ""
    if alt and caption and (alt in caption or alt.casefold() in caption.casefold()):
        alt = ""  # a screen reader would say twice what both say
    # A letter at its beginning decides on the direction of the whole.
    said = caption if caption[:1].isalpha() else f"{caption} {line}"
    turned = ' dir="rtl"' if direction(language, said) == "rtl" else None
    if caption and line and not more:
        span, end = _CREDITS[line]
        if end not in caption[-8:].lower():
            # What nearly every picture comes to, put together at once.
            return _USUAL(turned, url, alt, caption, span, body)
    text = " ".join(filter(None, (words(caption, line), *map(credit_span, more))))
    return _WORDS(turned, url, alt, text, body) if text else _SILENT(turned, url, alt, body)


def _template(*caption: str | Hole) -> Callable[..., Piece]:
    """Return the template of figures that end like this, with the body behind them."""
    text = Hole(escape=escape)
    start = ("<figure", Hole(optional=True), '><img src="', text, '" alt="', text)
    return template((*start, *caption, Hole(optional=True, before="\n"), ""))


_END: Final = "</figcaption></figure>"
_USUAL: Final = _template('"> <figcaption>', Hole(escape=escape), " ", Hole(), _END)
_WORDS: Final = _template('"> <figcaption>', Hole(), _END)
_SILENT: Final = _template('"></figure>')
