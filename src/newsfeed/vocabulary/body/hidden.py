"""The elements of HTML that a reader doesn't get to see, and the way through them."""

from __future__ import annotations

from typing import Final

__all__ = ["INERT", "Hidden"]

#: No part of the page, or shown only where something else can't be. Whether noscript is shown
#: nobody knows here; a picture shown twice is better than a credit never seen.
INERT: Final = frozenset("audio canvas math noscript object select svg template video".split())
_FOREIGN: Final = frozenset({"math", "svg"})
_VOID: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)
# HTML, section 13.2.6.5: a start tag that ends SVG and MathML, or is meant for a part of them that
# is HTML again.
_LEAVE_FOREIGN: Final = frozenset(
    """
    b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img
    li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var
    """.split()
)
# HTML, section 13.2.6.4.16.
_LEAVE_SELECT: Final = frozenset({"input", "keygen", "select", "textarea"})
# HTML, section 13.1.2.4, "Optional tags": what needs no end tag, and where none of it does.
_END_OMITTED: Final = frozenset(
    "colgroup dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr".split()
)
_ENDS_ALL: Final = frozenset(
    "article aside div dl figure main object ol section select table tbody template tr ul".split()
)


class Hidden:
    """Something hidden, and where in it we are.

    Attributes:
        open: The names of the elements that are open, the hidden one first; empty outside.
        foreign: The number of the first of them that is SVG or MathML; -1 if there is none.

    """

    __slots__ = ("foreign", "open")

    def __init__(self) -> None:
        self.open: list[str] = []
        self.foreign = -1

    def follow(self, name: str, attributes: str | None) -> bool:
        """Go past a tag (an end tag has no attributes); say whether it is clear where that leads.

        It is not where elements overlap: browsers go by more rules then than are worth knowing.
        """
        if attributes is None:
            return self._leave(name)
        if self.foreign >= 0 and name in _LEAVE_FOREIGN:
            return False
        if name in _LEAVE_SELECT and self.open and self.open[0] == "select":
            return False
        foreign = self.foreign >= 0 or name in _FOREIGN
        if name not in _VOID and not (foreign and attributes.endswith("/")):
            if foreign and self.foreign < 0:
                self.foreign = len(self.open)
            self.open.append(name)
        return True

    def _leave(self, name: str) -> bool:
        if name in _ENDS_ALL:
            while self.open and self.open[-1] != name and self.open[-1] in _END_OMITTED:
                self.open.pop()
        if not self.open or self.open[-1] != name:
            return False
        self.open.pop()
        if self.foreign >= len(self.open):
            self.foreign = -1
        return True
