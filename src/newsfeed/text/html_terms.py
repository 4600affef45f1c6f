"""The elements of HTML, and what its standard says of them: https://html.spec.whatwg.org/."""

from __future__ import annotations

from typing import Final

__all__ = ["CLOSING", "KNOWN", "OPTIONAL", "RAW", "UNSAFE", "VOID"]

#: The elements of the standard (section 4), those it calls obsolete (section 16.2), and those that
#: older browsers had.
KNOWN: Final = frozenset(
    """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink
    blockquote body br button canvas caption center cite code col colgroup command data datagrid
    datalist dd del details dfn dialog dir div dl dt em embed event-source fencedframe fieldset
    figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i
    iframe image img input ins isindex kbd keygen label layer legend li link listing main map mark
    marquee math menu menuitem meta meter multicol nav nextid nobr noembed noframes nolayer noscript
    object ol optgroup option output p param picture plaintext portal pre progress q rb rp rt rtc
    ruby s samp script search section select selectedcontent slot small sound source spacer span
    strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time
    title tr track tt u ul var video wbr xmp
    """.split()
)

#: They run code, load other documents, or change the page they are shown in: readers take them out.
UNSAFE: Final = frozenset(
    """
    applet base basefont bgsound body embed fencedframe frame frameset head html iframe isindex
    layer link meta noembed noframes nolayer object param plaintext portal script style template
    title xmp
    """.split()
)

#: Section 13.1.2: elements that hold nothing and have no end tag; the obsolete ones among them.
VOID: Final = frozenset(
    """
    area base basefont bgsound br col command embed frame hr img input keygen link meta param source
    track wbr
    """.split()
)

#: Section 13.1.2.4: elements whose end tag may be left out.
OPTIONAL: Final = frozenset(
    """
    body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead
    tr
    """.split()
)

#: Section 13.2.5: elements whose content isn't markup; the tokenizer looks for their end tag alone.
RAW: Final = frozenset("iframe noembed noframes plaintext script style textarea title xmp".split())

_P: Final = frozenset({"p"})
_BOUNDS: Final = frozenset(
    "applet button caption html marquee math object svg table td template th".split()
)
_CELLS: Final = frozenset({"td", "th"})
_ROWS: Final = _CELLS | {"tr"}
_GROUPS: Final = _ROWS | {"tbody", "thead", "tfoot", "caption", "colgroup"}
_TABLE: Final = frozenset({"table", "template"})

#: Section 13.2.6.4: what a start tag closes if it is open, and behind which open elements nobody
#: looks for it.
CLOSING: Final = {
    **dict.fromkeys(
        """
        address article aside blockquote center details dialog dir div dl fieldset figcaption figure
        footer form h1 h2 h3 h4 h5 h6 header hgroup hr listing main menu nav ol p plaintext pre
        search section summary table ul xmp
        """.split(),
        (_P, _BOUNDS),
    ),
    "li": (_P | {"li"}, _BOUNDS | {"ul", "ol", "menu", "dir"}),
    **dict.fromkeys(("dd", "dt"), (_P | {"dd", "dt"}, _BOUNDS | {"dl"})),
    **dict.fromkeys(("td", "th"), (_P | _CELLS, _TABLE | {"tr"})),
    "tr": (_P | _ROWS, _TABLE | {"tbody", "thead", "tfoot"}),
    **dict.fromkeys(("tbody", "thead", "tfoot", "caption", "colgroup"), (_P | _GROUPS, _TABLE)),
    "option": (frozenset({"option"}), frozenset({"select", "datalist", "optgroup"})),
    "optgroup": (frozenset({"option", "optgroup"}), frozenset({"select"})),
    **dict.fromkeys(("rb", "rp", "rt", "rtc"), (frozenset({"rb", "rp", "rt"}), {"ruby"})),
    "a": (frozenset({"a"}), _BOUNDS),
    "button": (frozenset({"button"}), _BOUNDS - {"button"}),
}
