"""Validating a long feed of short items, as the figure of the W3C's validator is known for one.

That took about 7 seconds for 20,000 items, 2.6 MB, on a machine of the kind these figures are from.
"""

import time
from collections.abc import Sequence
from statistics import median
from typing import Any, Final

from newsfeed import validate

_URL: Final = "https://news.example/feed.xml"
_HEAD: Final = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Example News</title><link>https://news.example/</link><description>News</description>
<language>en</language><atom:link rel="self" type="application/rss+xml" href="{_URL}"/>
"""
_ITEM: Final = (
    "<item><title>Story {n}</title><link>https://news.example/{n}</link>"
    "<guid>https://news.example/{n}</guid><description>Number {n}.</description></item>\n"
)


def document(items: int) -> bytes:
    """Makes a valid feed of so many items."""
    rows = "".join(_ITEM.format(n=number) for number in range(items))
    return f"{_HEAD}{rows}</channel></rss>\n".encode()


def seconds(items: int, rounds: int) -> tuple[int, float]:
    """Returns how long the feed is, in bytes, and how long it takes, in seconds of the processor.

    Raises:
        ValueError: Something was found in a feed where nothing is to be found.
    """
    feed = document(items)
    if found := validate(feed, url=_URL).findings:
        message = f"the feed isn't as it should be: {found[0]}"
        raise ValueError(message)
    samples = []
    for _ in range(rounds):
        started = time.process_time()
        validate(feed, url=_URL)
        samples.append(time.process_time() - started)
    return len(feed), median(samples)


def record(sizes: Sequence[int], rounds: int) -> dict[str, Any]:
    """Measures feeds of so many items."""
    feeds = []
    for items in sizes:
        length, taken = seconds(items, rounds)
        feeds.append({"items": items, "bytes": length, "seconds": taken})
    return {"rounds": rounds, "feeds": feeds}
