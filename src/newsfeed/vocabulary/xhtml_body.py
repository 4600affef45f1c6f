"""XHTML in RSS items: http://www.w3.org/1999/xhtml, https://html.spec.whatwg.org/multipage/.

Nobody specified it; what stands in a body is the article, as markup. Readers keep it as it is.
"""

from __future__ import annotations

from typing import Final

from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import SELF, Child, Markup, shape
from newsfeed.text.html_terms import KNOWN

from . import html_rules, inherited, spaces

XHTML: Final = Namespace(
    "xhtml",
    spaces.XHTML,
    "https://html.spec.whatwg.org/multipage/sections.html",
    terms=KNOWN,
    aside=True,
)

BODY: Final = Child(
    SELF,
    XHTML("body"),
    shape(tuple, Markup(SELF, inherited.kept)),
    many=True,
    ref="the-body-element",
    rules=(html_rules.XHTML,),
)
