"""Namespaces that feeds use, that are none of a slip, and whose elements are not looked at here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_RSS_1: Final = "http://purl.org/rss/1.0/modules"

#: With the prefix that they go by.
UNCHECKED: Final[Mapping[str, str]] = {
    # Linked data, and what W3C, OASIS and OGC have made.
    "http://schema.org/": "schema",
    "https://schema.org/": "schema",
    "http://ogp.me/ns#": "og",
    "http://creativecommons.org/ns#": "cc",
    "http://xmlns.com/foaf/0.1/": "foaf",
    "http://www.w3.org/2000/01/rdf-schema#": "rdfs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://www.w3.org/1998/Math/MathML": "mathml",
    "http://www.w3.org/2000/svg": "svg",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/2000/09/xmldsig#": "ds",
    "http://www.w3.org/2001/vcard-rdf/3.0#": "vcard",
    # Searching and lists.
    "http://a9.com/-/spec/opensearch/1.1/": "opensearch",
    "http://a9.com/-/spec/opensearchrss/1.0/": "openSearch",
    "http://purl.org/atompub/rank/1.0": "re",
    "http://purl.org/atompub/age/1.0": "age",
    "urn:atom-extension:indexing": "indexing",
    "http://docs.oasis-open.org/ns/cmis/core/200908/": "cmis",
    "http://docs.oasis-open.org/ns/cmis/restatom/200908/": "cmisra",
    # Podcasts. The first is what the podcast namespace was called at first.
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": "podcast",
    "http://www.google.com/schemas/play-podcasts/1.0": "googleplay",
    "http://www.rawvoice.com/rawvoiceRssModule/": "rawvoice",
    "https://blubrry.com/developer/rawvoice-rss/": "rawvoice",
    "http://www.spotify.com/ns/rss": "spotify",
    "https://www.spotify.com/ns/rss": "spotify",
    "http://podlove.org/simple-chapters": "psc",
    "http://bitlove.org": "bitlove",
    "https://omny.fm/rss-extensions": "omny",
    # Publishing systems, shops and networks.
    "http://schemas.google.com/g/2005": "gd",
    "http://base.google.com/ns/1.0": "g",
    "http://base.google.com/cns/1.0": "c",
    "http://schemas.google.com/blogger/2008": "blogger",
    "http://gdata.youtube.com/schemas/2007": "yt",
    "http://www.youtube.com/xml/schemas/2015": "yt",
    "http://wordpress.org/export/1.2/": "wp",
    "http://wordpress.org/export/1.2/excerpt/": "excerpt",
    "com-wordpress:feed-additions:1": "feed-additions",
    "http://www.smartnews.be/snf": "snf",
    "http://news.yandex.ru": "yandex",
    "http://turbo.yandex.ru": "turbo",
    "http://webfeeds.org/rss/1.0": "webfeeds",
    "http://source.scripting.com/": "source",
    "http://joinmastodon.org/ns#": "toot",
    "http://activitystrea.ms/spec/1.0/": "activity",
    "http://portablecontacts.net/spec/1.0": "poco",
    "http://salmon-protocol.org/ns/magic-env": "me",
    "http://ostatus.org/schema/1.0": "ostatus",
    "http://purl.org/syndication/atommedia": "atommedia",
    "http://www.msn.com/": "msn",
    "http://dvd.netflix.com": "netflix",
    # Modules of RSS 1.0 and of its time.
    f"{_RSS_1}/aggregation/": "ag",
    f"{_RSS_1}/annotate/": "annotate",
    f"{_RSS_1}/company": "company",
    f"{_RSS_1}/email/": "email",
    f"{_RSS_1}/event/": "ev",
    f"{_RSS_1}/image/": "image",
    f"{_RSS_1}/link/": "l",
    f"{_RSS_1}/proposed/admin/": "admin",
    f"{_RSS_1}/reference/": "ref",
    f"{_RSS_1}/richequiv/": "reqv",
    f"{_RSS_1}/rss091#": "rss091",
    f"{_RSS_1}/search/": "search",
    f"{_RSS_1}/servicestatus/": "ss",
    f"{_RSS_1}/subscription/": "sub",
    f"{_RSS_1}/taxonomy/": "taxo",
    f"{_RSS_1}/threading/": "thr",
    f"{_RSS_1}/wiki/": "wiki",
    "http://media.tangent.org/rss/1.0/": "audio",
    "http://hacks.benhammersley.com/rss/streaming/": "str",
    "http://prismstandard.org/namespaces/basic/2.0/": "prism",
    "http://prismstandard.org/namespaces/1.2/basic/": "prism",
}
