"""What the documents say that stand beside this file and that newsfeed would write otherwise.

`read.rss` and `read.atom` use every row that is only read: other standards' words for what RSS and
Atom have words for, texts that are HTML, media whose address tells nothing.
"""

from __future__ import annotations

from pathlib import Path

from newsfeed import (
    Article,
    Category,
    Enclosure,
    Feed,
    Foreign,
    Generator,
    Image,
    Link,
    Logo,
    Person,
    Rendition,
    Source,
    Video,
)

HERE = Path(__file__).parent
SITE = "https://news.example"
WIRE = "https://wire.example"

FOREIGN = Foreign(attributes={"{https://x.example/ns}no": "1"})

_PICTURE = Image(f"{SITE}/picture", type="image/webp", title="The harbour")
_FILM = Video(f"{SITE}/film")
_GROUP = Image(
    f"{SITE}/b1.jpg",
    title="What all of them show",
    credit="Photo: Jane Doe/AFP",
    renditions=[Rendition(f"{SITE}/b2.jpg")],
)

RSS_FEED = Feed(
    title="Example News",
    link=f"{SITE}/",
    url=f"{SITE}/feed.xml",
    id="tag:news.example,2026:feed",
    description="News of the harbour.",
    language="en-GB",
    authors=[Person("Jane Doe", uri=f"{SITE}/jane", email="jane@news.example")],
    contributors=[Person("Anna Example", foreign=FOREIGN)],
    rights="© Example News",
    logo=Logo(f"{SITE}/logo.png"),
    icon=f"{SITE}/icon.png",
    updated="2026-03-01T10:00:00Z",
    order="given",
    foreign=FOREIGN,
    articles=[
        Article(
            title="Harbour reopens",
            link=f"{SITE}/1",
            published="2026-03-01T08:30:00Z",
            summary="The ferry is back.",
            authors=[Person("Jane Doe", email="desk@news.example")],
            categories=["Harbour"],
            enclosures=[Enclosure(f"{SITE}/sound", type="audio/mpeg", length=7)],
            media=[_PICTURE.evolve(caption="The quay."), _FILM],
        ),
        Article(
            title="Bridge closed",
            id=f"{SITE}/2",
            published="2026-02-28T09:00:00Z",
            updated="2026-02-28T09:30:00Z",
            summary="Until Monday.",
            authors=["John Roe"],
            contributors=["Anna Example"],
            rights="© Example News",
            media=[_GROUP],
            source=Source(
                "The Wire",
                url=f"{WIRE}/feed",
                id="tag:wire.example,2026:feed",
                link=f"{WIRE}/",
                updated="2026-02-28T08:00:00Z",
                description="All and everything",
                authors=["Wire"],
                contributors=["Wireless"],
                categories=[
                    Category(
                        "Wires", scheme=f"{WIRE}/topics", label="All wires", foreign=FOREIGN
                    )
                ],
                links=[
                    Link(
                        f"{WIRE}/en", rel="alternate", type="text/html", hreflang="en",
                        title="The Wire", length=9,
                    ),
                    Link(f"{WIRE}/via", rel="via", foreign=FOREIGN),
                ],
                generator=Generator("Writer", uri=f"{WIRE}/writer", version="2", foreign=FOREIGN),
                icon=f"{WIRE}/icon.png",
                logo=f"{WIRE}/logo.png",
                rights="© Wire",
                foreign=FOREIGN,
            ),
        ),
        Article(title="Pier painted", link=f"{SITE}/3", rights="© Example News"),
    ],
)  # fmt: skip

ATOM_FEED = Feed(
    title="Example & News",
    link=f"{SITE}/",
    id="tag:news.example,2026:feed",
    description="News of the harbour",
    # Somebody who is called like the feed, and who was not made up.
    authors=["Example & News"],
    updated="2026-03-02T06:00:00Z",
    articles=[
        Article(
            title="Harbour reopens",
            link=f"{SITE}/1",
            updated="2026-03-01T10:00:00Z",
            summary="The ferry is back.",
            media=[_PICTURE, _FILM, _GROUP],
        )
    ],
)

#: The documents, each with what it says.
READ: dict[str, Feed] = {"read.rss": RSS_FEED, "read.atom": ATOM_FEED}
