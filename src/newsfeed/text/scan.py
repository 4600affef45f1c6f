"""Looks at whole texts: whether cleaning would leave them alone, and whether they hold a part.

Nearly every text of an article is clean, and to find that out took a fifth of the time of building
the article, so these looks are compiled where a C compiler was at hand when newsfeed was installed.
Where none was, their twins here say the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import contains
from typing import Final

__all__ = ["COMPILED", "holds", "is_clean", "is_line"]

# Cleaning changes CR, too. Asked in this way round, as that is twice as fast as to search for what
# may not stay.
_UNCHANGED: Final = re.compile("[\t\n -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*+")


def _is_clean(text: object) -> bool:
    if type(text) is not str or not text or text.strip() is not text:
        return False
    return _UNCHANGED.fullmatch(text) is not None


def _is_line(text: object) -> bool:
    # A printable text holds no control, no surrogate and no white space but the plain space.
    if type(text) is not str or not text or not text.isprintable():
        return False
    return "  " not in text and text.strip() is text


#: The twins, for tests of either.
TWINS: Final[dict[str, Callable[..., bool]]] = {
    "holds": contains,
    "is_clean": _is_clean,
    "is_line": _is_line,
}

try:
    from newsfeed.text import _scan

    holds, is_clean, is_line = _scan.holds, _scan.is_clean, _scan.is_line
    #: Whether the compiled ones are there.
    COMPILED: Final = True
except ImportError:
    holds, is_clean, is_line, COMPILED = contains, _is_clean, _is_line, False  # type: ignore[misc]  # as above
