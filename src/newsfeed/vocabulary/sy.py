"""RSS syndication module: http://purl.org/rss/1.0/modules/syndication/.

Specified at https://web.resource.org/rss/1.0/modules/syndication/.
"""

from __future__ import annotations

from newsfeed._wire.codec import POSITIVE, token
from newsfeed._wire.dates import W3CDTF
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import Row

from .checked import row

SY = Namespace(
    "sy",
    "http://purl.org/rss/1.0/modules/syndication/",
    "https://web.resource.org/rss/1.0/modules/syndication/",
)

#: Of feeds.
FEED: tuple[Row, ...] = (
    row(
        SY("updatePeriod"),
        token("update period", "hourly", "daily", "weekly", "monthly", "yearly"),
    ),
    row(SY("updateFrequency"), POSITIVE),
    row(SY("updateBase"), W3CDTF),
)
