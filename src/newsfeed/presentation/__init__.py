"""A feed as people meet it: the page that shows it, its raw XML in a browser, and the ways to it.

Browsers show a feed as source text, so a feed needs a page beside it (`preview`), may be made
readable as it is (`feed_css`), and has to be found (`autodiscovery`, `opml`).
"""

from .discovery import autodiscovery, opml
from .page import preview
from .style import feed_css
from .words import Words

__all__ = ["Words", "autodiscovery", "feed_css", "opml", "preview"]
