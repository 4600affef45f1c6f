"""A feed that says everything newsfeed can say, so that no row of any shape goes unused.

The documents beside this file are what it must become. After a deliberate change of the output,
look at the difference that `python -m tests.corpus.full` makes before committing it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Audio,
    Category,
    Cloud,
    Community,
    Content,
    Credit,
    CreditLine,
    Element,
    Embed,
    Enclosure,
    Feed,
    Foreign,
    Format,
    Generator,
    Hash,
    Image,
    License,
    Link,
    Location,
    Logo,
    Media,
    MediaCategory,
    MediaDetails,
    MediaText,
    Options,
    Param,
    PeerLink,
    Period,
    Person,
    Player,
    Price,
    Rating,
    Rendition,
    Restriction,
    Scene,
    Source,
    StarRating,
    Statistics,
    Status,
    SubTitle,
    Tag,
    TextInput,
    Thumbnail,
    Video,
    serialize,
)

SITE = "https://news.example"

#: What the element of a value has of a namespace that newsfeed doesn't know.
FOREIGN = Foreign(
    attributes={"{https://x.example/ns}no": "1&2"},
    elements=[Element("{https://x.example/ns}aside", (), "an & aside", prefix="x")],
    prefixes={"https://x.example/ns": "x"},
)

#: The same, where the value has its elements in a field of their own, or where an element would be
#: out of place in one of the formats.
ATTRIBUTES = Foreign(attributes=FOREIGN.attributes)

DETAILS: dict[str, Any] = {
    "title": "The harbour & the sea",
    "caption": "A ferry & its crew.",
    "credits": [
        Credit("Ann & Bob", role="actor"),
        Credit("Uploader", role="owner", scheme="urn:yvs"),
        # The EBU has no code for it.
        Credit("Harbour & Co", role="provider"),
    ],
    "thumbnail": Thumbnail(f"{SITE}/t.jpg?a=1&b=2", width=75, height=50, time="12:05:01.123"),
    "thumbnails": [f"{SITE}/t2.jpg"],
    "keywords": ["ferry & sea", "harbour"],
    "player": Player(f"{SITE}/player?a=1&b=2", width=400, height=200),
    "ratings": [Rating("adult & more", scheme="urn:simple?a&b")],
    "categories": [
        MediaCategory("music/artist & album", scheme="http://dmoz.example/?a&b", label="Ace & Co")
    ],
    "hashes": [Hash("dfdec888b72151965a34b4b59031290a", algorithm="md5")],
    "texts": [
        MediaText("Ahoy & welcome", type="plain", language="en", start="00:00:03", end="00:00:10")
    ],
    "restrictions": [Restriction(["au", "us"], relationship="allow", type="country")],
    "community": Community(
        star_rating=StarRating(average=3.5, count=20, min=1, max=10),
        statistics=Statistics(views=5, favorites=4),
        tags=[Tag("news & views", weight=5), "sea"],
    ),
    "comments": ["First & last"],
    "embed": Embed(
        f"{SITE}/embed?a=1&b=2", width=512, height=323, params=[Param(name="a&b", value="c & d")]
    ),
    "responses": ["https://news.example/r?a=1&b=2"],
    "back_links": ["https://news.example/b?a=1&b=2"],
    "status": Status("blocked", reason="Not here & not there"),
    "prices": [
        Price(type="rent", info=f"{SITE}/price?a=1&b=2", price=19.99, currency="EUR"),
    ],
    "license": License("CC BY & more", href=f"{SITE}/license?a=1&b=2", type="text/html"),
    "subtitles": [SubTitle(f"{SITE}/s.smil?a=1&b=2", type="application/smil", language="en-US")],
    "peer_links": [PeerLink(f"{SITE}/p.torrent?a=1&b=2", type="application/x-bittorrent")],
    "rights_status": "userCreated",
    "locations": [
        Location(
            description="My & your house", start="00:01", end="01:00",
            latitude=35.669998, longitude=139.770004,
        )
    ],
    "scenes": [
        Scene(title="Cast & off", description="Off & away", start="00:15", end="00:45")
    ],
    "valid": Period(start="2026-01-01T00:00:00Z", end="2026-12-31T00:00:00Z", name="the & year"),
    "elements": [Element("{https://x.example/ns}note", {"kind": "a&b"}, "kept & safe")],
}  # fmt: skip

PICTURE = Image(
    f"{SITE}/i/1.jpg?w=1200&h=800",
    width=1200,
    height=800,
    size=123456,
    default=True,
    expression="full",
    bitrate=128.5,
    framerate=25,
    samplingrate=44.1,
    channels=2,
    duration=185,
    language="en",
    alt="A ferry in fog",
    credit="Photo by ANNA EXAMPLE/Sputnik & Sons/AFP via Getty Images",
    rights="© Anna & Example",
    rights_url=f"{SITE}/rights?a=1&b=2",
    foreign=ATTRIBUTES,
    **DETAILS,
)

EVERYTHING = Article(
    title="Harbour & sea: 2 < 3 <b>",
    link=f"{SITE}/2026/harbour?a=1&b=2",
    id="tag:news.example,2026-03-01:harbour&sea",
    published="2026-03-01T09:30:00+01:00",
    updated="2026-03-01T11:00:00+01:00",
    summary="The ferry & its crew are < 1 day late.",
    content="<p>The ferry is back ]]&gt; &amp; so on ]]> .</p>",
    authors=[
        Person(
            "Jane & Doe", email="jane&d@news.example", uri=f"{SITE}/jane?a=1&b=2",
            foreign=ATTRIBUTES,
        ),
        "John Roe",
    ],
    contributors=["Ann & Other"],
    categories=[
        Category(
            "Sea & Shore", scheme=f"{SITE}/topics?a=1&b=2", label="The sea & the shore",
            foreign=ATTRIBUTES,
        )
    ],
    media=[
        PICTURE,
        Image(
            f"{SITE}/i/2.jpg",
            caption="Two & three",
            credit=CreditLine("Foto: Jo Doe/dpa"),
            renditions=[Rendition(f"{SITE}/i/2-small.jpg", width=300)],
        ),
        Video(f"{SITE}/v/1.mp4", credit="Video by X & Y"),
        Audio(f"{SITE}/a/1.mp3"),
        Media(f"{SITE}/d/1.pdf"),
        Image(f"{SITE}/i/3.jpg", credit="© 2021 Jane & Roe, CC BY 4.0"),
    ],
    media_defaults=MediaDetails(
        credit="Photo: Default & Sons",
        rights="All & sundry",
        rights_url=f"{SITE}/defaults?a=1&b=2",
        # The period of all media is the article's: it has one.
        **(DETAILS | {"valid": None}),
    ),
    enclosures=[
        Enclosure(f"{SITE}/a/1.mp3?a=1&b=2", length=4567, foreign=ATTRIBUTES),
        f"{SITE}/a/2.mp3",
    ],
    links=[
        Link(
            f"{SITE}/fr?a=1&b=2", rel="alternate", type="text/html", hreflang="fr",
            title="En & français", length=99,
        ),
        Link(
            f"{SITE}/more?a=1&b=2", type="text/html", hreflang="de", title="Mehr & mehr", length=9,
            foreign=ATTRIBUTES,
        ),
    ],
    source=Source(
        "The & Wire",
        url="https://wire.example/feed?a=1&b=2",
        id="tag:wire.example,2026:feed&more",
        link="https://wire.example/?a=1&b=2",
        updated="2026-03-01T07:00:00Z",
        description="All & everything",
        authors=["Wire & Co"],
        contributors=["Wire & Wireless"],
        categories=["Wires & Cables"],
        links=[Link("https://wire.example/l?a=1&b=2", rel="via")],
        generator=Generator("Wire & Writer", uri="https://wire.example/g?a=1&b=2", version="1&2"),
        icon="https://wire.example/i.ico?a=1&b=2",
        logo="https://wire.example/l.png?a=1&b=2",
        rights="© Wire & Co",
        foreign=ATTRIBUTES,
    ),
    rights="© News & Example",
    language="en-GB",
    base=f"{SITE}/2026/?a=1&b=2",
    comments=f"{SITE}/2026/harbour/comments?a=1&b=2",
    valid=Period(start="2026-03-01T00:00:00Z", end="2026-04-01T00:00:00Z", name="a & month"),
    elements=[
        Element("{https://x.example/ns}mood", (), ["calm & clear", Element("plain")], prefix="x")
    ],
    foreign=ATTRIBUTES,
)  # fmt: skip

PLAIN = Article(
    title="Bridge closed",
    link=f"{SITE}/2026/bridge",
    published="2026-02-28T09:00:00Z",
    summary="Until Monday & longer.",
    authors=["Jane Doe"],
    media=[
        Image(f"{SITE}/i/4.jpg?a=1&b=2", size=999, caption="The bridge.", credit="Photo: J. Doe")
    ],
    media_defaults=MediaDetails(credit="Photo: Jane Roe, CC BY 4.0"),
)

WORDLESS = Article(
    id="tag:news.example,2026-02-27:wordless",
    published="2026-02-27T09:00:00Z",
    content='<img src="https://news.example/i/5.jpg?a=1&amp;b=2" alt="a &amp; b">',
)

PAYLOADS = (
    Article(
        title="Elsewhere",
        id="tag:news.example,2026-02-26:elsewhere",
        published="2026-02-26T09:00:00Z",
        payload=Content(src=f"{SITE}/v/2.mp4?a=1&b=2", type="video/mp4; codecs=a"),
        summary="A video.",
        link=f"{SITE}/2026/elsewhere",
    ),
    Article(
        title="Markup",
        link=f"{SITE}/2026/markup",
        published="2026-02-25T09:00:00Z",
        payload=Content(
            type="xhtml",
            element=Element("{http://www.w3.org/1999/xhtml}div", (), "Kept & safe", prefix="xhtml"),
        ),
    ),
    Article(
        title="Text",
        link=f"{SITE}/2026/text",
        published="2026-02-24T09:00:00Z",
        payload=Content(type="text/markdown; charset=utf-8", text="# Ahoy & welcome"),
    ),
)

FEED = Feed(
    title="Example & News",
    link=f"{SITE}/?a=1&b=2",
    url=f"{SITE}/feed.xml?a=1&b=2",
    id="tag:news.example,2026:feed&more",
    description="News & views of the < world.",
    language="en",
    articles=[EVERYTHING, PLAIN, WORDLESS, *PAYLOADS],
    authors=[Person("Desk & Co")],
    contributors=["Stringers & Sons"],
    categories=[Category("News & more", scheme=f"{SITE}/t?a=1&b=2", label="All & sundry")],
    rights="© 2026 Example & News",
    logo=Logo(
        f"{SITE}/logo.png?a=1&b=2", title="The & logo", link=f"{SITE}/home?a=1&b=2",
        width=144, height=36, description="An & sign", foreign=ATTRIBUTES,
    ),
    icon=f"{SITE}/icon.png?a=1&b=2",
    published="2026-03-01T06:00:00Z",
    generator=Generator(
        "news & feed", uri=f"{SITE}/g?a=1&b=2", version="0.1 & up", foreign=ATTRIBUTES
    ),
    managing_editor="ed&itor@news.example (Ed & Itor)",
    web_master="web&master@news.example (Web & Master)",
    docs=f"{SITE}/docs?a=1&b=2",
    ttl=15,
    skip_hours=[0, 1],
    skip_days=["Saturday", "Sunday"],
    cloud=Cloud(
        domain="rpc.news.example", port=80, path="/RPC2?a=1&b=2", register_procedure="ping&me",
        protocol="xml-rpc", foreign=ATTRIBUTES,
    ),
    text_input=TextInput(
        title="Search & find", description="Find & search", name="q", link=f"{SITE}/s?a=1&b=2",
        foreign=FOREIGN,
    ),
    rating='(PICS-1.1 "http://rating.example/" l r (n 0 & s 0))',
    hubs=["https://hub.example/?a=1&b=2"],
    links=[
        Link(f"{SITE}/page/2?a=1&b=2", rel="next", type="application/atom+xml", title="Older & old")
    ],
    base=f"{SITE}/base/?a=1&b=2",
    media_defaults=MediaDetails(
        credit="Photo: Feed & Sons", rights="Feed & Co", rights_url=f"{SITE}/f?a=1&b=2", **DETAILS
    ),
    elements=[Element("{https://x.example/ns}edition", {"no": "1&2"})],
    foreign=ATTRIBUTES,
)  # fmt: skip

#: What the other half of every option makes of it; nobody edits the feed, so dc:creator can be
#: seen.
UNEDITED = FEED.evolve(managing_editor=None)

#: An article whose id is no address: Atom leaves it out, or makes an id of it.
NUMBERED = Article(
    title="Numbered", id="4711 & up", published="2026-02-23T09:00:00Z", content="<p>"
)

#: Nobody wrote the feed, so that Atom names one who did and newsfeed's own namespace says so.
UNSIGNED = FEED.evolve(authors=(), articles=[*FEED.articles, NUMBERED])
OTHER = Options(
    figures=False,
    authors="separate",
    credits="parts",
    licenses=True,
    updated=True,
    enclosures=False,
    ids="made",
    complete=True,
    pretty=True,
    stylesheet="feed.css",
)

#: A story of which a feed can give less, and how.
LONGER = FEED.evolve(
    articles=[
        FEED.articles[0].evolve(
            content="<div><p>The ferry is back &amp; so on.</p>"
            '<p>The harbour is <img src="https://news.example/i/9.jpg">.</p></div>'
        )
    ]
)
PART = Options(text="opening", paragraphs=1, media=False, labels=("Sea & shore",))

#: The documents, each with how it is made.
DOCUMENTS: dict[str, tuple[Feed, Format, Options]] = {
    "full.rss": (FEED, RSS, Options()),
    "full.atom": (FEED, ATOM, Options()),
    "full-other.rss": (UNEDITED, RSS, OTHER),
    "full-other.atom": (UNSIGNED, ATOM, OTHER),
    "part.rss": (LONGER, RSS, PART),
    "part.atom": (LONGER, ATOM, PART),
}

HERE = Path(__file__).parent

if __name__ == "__main__":
    for name, (feed, format_, options) in DOCUMENTS.items():
        (HERE / name).write_bytes(serialize(feed, format_, options=options))
