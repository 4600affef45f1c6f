"""Dates and spans of time as text."""

from __future__ import annotations

from datetime import datetime

from newsfeed.text.dates import instant, rfc822, rfc3339

from .codec import Codec

#: RSS 2.0 ("Date and Time Specification of RFC 822"), with four-digit years.
RFC822: Codec[datetime] = Codec("RFC 822 date", rfc822, instant, safe="all")

#: RFC 4287 section 3.3.
RFC3339: Codec[datetime] = Codec("RFC 3339 date", rfc3339, instant, safe="all")
