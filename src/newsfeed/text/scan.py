"""Whole texts: whether cleaning would leave them alone, whether they hold a part, and escaping.

Nearly every text of an article is clean, and to find that out took a fifth of the time of building
the article, so these looks are compiled where a C compiler was at hand when newsfeed was installed.
Where none was, their twins here say the same.

`Fields` puts the questions to all fields of a value at once, and `Template` puts texts together, in
UTF-8; they have no twins here, and are None where they were not compiled.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import contains
from typing import Any, Final

from .iris import NORMAL_URL
from .patterns import pattern

__all__ = [
    "COMPILED",
    "Fields",
    "Template",
    "escaping",
    "holds",
    "holds_path",
    "is_clean",
    "is_line",
    "is_url",
]

# Cleaning changes CR, too. Asked in this way round, as that is twice as fast as to search for what
# may not stay.
_UNCHANGED: Final = pattern("[\t\n -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*+")


# The path of an address.
_PATH: Final = pattern(r"""[^/]*+//[^/]*+(/[^?#&%'"<>]*+)""")


def _is_clean(text: object) -> bool:
    if type(text) is not str or not text or text.strip() is not text:
        return False
    return _UNCHANGED.fullmatch(text) is not None


def _is_line(text: object) -> bool:
    # A printable text holds no control, no surrogate and no white space but the plain space.
    if type(text) is not str or not text or not text.isprintable():
        return False
    return "  " not in text and text.strip() is text


def _is_url(text: object) -> bool:
    return type(text) is str and NORMAL_URL.fullmatch(text) is not None


def _holds_path(text: str, url: str) -> bool:
    found = _PATH.match(url)
    return found is None or found[1] in text


#: The twins, for tests of either.
TWINS: Final[dict[str, Callable[..., bool]]] = {
    "holds": contains,
    "holds_path": _holds_path,
    "is_clean": _is_clean,
    "is_line": _is_line,
    "is_url": _is_url,
}

try:
    from newsfeed.text import _scan
except ImportError:
    _scan = None  # type: ignore[assignment]  # what is not there was not compiled

#: Whether the compiled ones are there.
COMPILED: Final = _scan is not None

#: Whether a part stands in a text: as it is; the path of a URL, up to what HTML or a URL may spell
#: in another way.
holds, holds_path = (getattr(_scan, name, TWINS[name]) for name in ("holds", "holds_path"))
#: Whether a text is as cleaning would leave it, of several lines or of one; or a URL with nothing
#: left to do.
is_clean, is_line, is_url = (
    getattr(_scan, name, TWINS[name]) for name in ("is_clean", "is_line", "is_url")
)


def escaping_in_python(written: dict[str, str]) -> Callable[[str], str]:
    """Return the twin of what `escaping` returns."""
    ampersand, less, greater = (written[each] for each in "&<>")
    rest = [(each, text) for each, text in written.items() if each not in "&<>"]

    def escape(text: str) -> str:
        if "&" in text:
            text = text.replace("&", ampersand)
        if "<" in text:
            text = text.replace("<", less)
        if ">" in text:
            text = text.replace(">", greater)
        for each, instead in rest:
            if each in text:
                text = text.replace(each, instead)
        return text

    return escape


#: From what is written for certain characters ("&", "<" and ">" among them, all before "@"), the
#: function that writes it.
escaping: Final[Callable[[dict[str, str]], Callable[[str], str]]] = getattr(
    _scan, "Escape", escaping_in_python
)

#: From a class and what is known of its fields, a function that says of a value of the class which
#: of them hold neither their default nor something that is already as it should be.
Fields: Final[Callable[..., Callable[[object], int]] | None] = getattr(_scan, "Fields", None)

#: From the parts of a template, a function that fills its holes: see `newsfeed._wire.template`.
Template: Final[Callable[[tuple[Any, ...]], Callable[..., bytes]] | None] = getattr(
    _scan, "Template", None
)
