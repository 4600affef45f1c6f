"""HTML hygiene: what a body may hold before it is published.

A step where stories come in, never one of writing a feed: `serialize` leaves a body as it is.
"""

from .allow import ALLOWED, FEED, MSN, PAGE, TEXT, Allow
from .cleaning import clean, clean_article
from .removed import RULES

__all__ = ["ALLOWED", "FEED", "MSN", "PAGE", "RULES", "TEXT", "Allow", "clean", "clean_article"]
