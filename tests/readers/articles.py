"""Nine invented articles, what each is meant to say, and the feeds in which newsfeed says it.

Between them they have what readers are known to stumble over: emoji joined to one sign, markup
that is meant as text, `]]>`, `&` in addresses, several authors, none, a script that runs from right
to left, an id that is no address, an article without a body, a title as long as a paragraph, up to
five pictures with captions and credits.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from newsfeed import Article, Category, Feed, Image


class Picture(NamedTuple):
    """A picture as it is meant to be seen."""

    url: str
    caption: str
    credit: str


class Meant(NamedTuple):
    """What an article is meant to say, field by field.

    Attributes:
        slug: What is in its id, and in no other.
        title: The headline; plain text, as are all but the addresses.
        link: Its page.
        id: Its identity.
        authors: Who wrote it, as Atom says it: the feed's author where nobody is named (RFC 4287,
            section 4.2.1).
        byline: The same in one line, as RSS says it; empty where nobody is named.
        published: In UTC.
        updated: The same; RSS says nothing of it.
        summary: The standfirst.
        body: The text of the body without that of its figures.
        hrefs: Where the body's links lead.
        categories: Topics, in order.
        language: Its own; None when it is the feed's.
        pictures: In order.

    """

    slug: str
    title: str
    link: str
    id: str
    authors: tuple[str, ...]
    byline: str
    published: str
    updated: str
    summary: str
    body: str
    hrefs: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    language: str | None = None
    pictures: tuple[Picture, ...] = ()


FERRY: Final = Meant(
    slug="ferry",
    title="Night ferry returns to Example Harbour",
    link="https://news.example/2026/ferry",
    id="https://news.example/2026/ferry",
    authors=("Jane Doe",),
    byline="Jane Doe",
    published="2026-03-01T08:30:00Z",
    updated="2026-03-01T17:45:10Z",
    summary="Three boats a week will sail to the outer islands from June.",
    body="The night ferry will sail again from the first of June. The timetable is out.",
    hrefs=("https://news.example/timetable?from=harbour&to=isles",),
    categories=("Transport", "Outer islands", "Sea"),
    pictures=(
        Picture(
            "https://news.example/i/ferry.jpg",
            "The ferry at the west quay.",
            "Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images",
        ),
    ),
)
FAIR: Final = Meant(
    slug="fair",
    title="Fish & chips 🐟: families 👩‍👩‍👧 cheer at the fair 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    link="https://news.example/2026/fair?section=local&page=2",
    id="https://news.example/2026/fair?section=local&page=2",
    authors=("Jane Doe", "John Roe"),
    byline="Jane Doe and John Roe",
    published="2026-02-28T12:00:00Z",
    updated="2026-02-28T12:00:00Z",
    summary="Plates at < 5 euros & music until late.",
    body="The band played a[b[0]]> 9 times, and 3 < 5.",
    categories=("Food & drink",),
    pictures=(
        Picture(
            "https://news.example/i/fair.jpg?crop=1&size=big",
            "Cook & guest at the “Blue Pan”.",
            "© Ben Muster/Example & Sons",
        ),
        Picture("https://news.example/i/band.jpg", "The band.", "Photo: Cleo Beispiel"),
    ),
)
LIBRARY: Final = Meant(
    slug="library",
    title="مكتبة المدينة تفتح أبوابها ليلاً",
    link="https://news.example/2026/%D9%85%D9%83%D8%AA%D8%A8%D8%A9",
    id="tag:news.example,2026-02-27:library",
    authors=("ليلى مثال",),
    byline="ليلى مثال",
    published="2026-02-27T06:00:00Z",
    updated="2026-02-27T06:00:00Z",
    summary="ستبقى القاعة مفتوحة حتى الساعة 23.",
    body="أعلنت مكتبة المدينة أنها ستفتح أبوابها ليلاً.",
    categories=("ثقافة",),
    language="ar",
    pictures=(Picture("https://news.example/i/hall.jpg", "قاعة القراءة", "© آنا مثال"),),
)
MARKUP: Final = Meant(
    slug="markup",
    title="How to write <b>bold</b> and &amp; in a title",
    link="https://news.example/2026/markup",
    id="https://news.example/2026/markup",
    authors=("Jane Doe",),
    byline="Jane Doe",
    published="2026-02-26T06:00:00Z",
    updated="2026-02-26T06:00:00Z",
    summary="A lesson in signs.",
    body="Write &lt; to show <script>, and never the other way round.",
)
NOTICE: Final = Meant(
    slug="notice",
    title="Town hall closed on Friday",
    link="https://news.example/2026/notice",
    id="https://news.example/2026/notice",
    authors=("Jane Doe",),
    byline="Jane Doe",
    published="2026-02-25T06:00:00Z",
    updated="2026-02-25T06:00:00Z",
    summary="It opens again on Monday.",
    body="",
)
COUNCIL: Final = Meant(
    slug="council",
    title="Stadtrat beschließt „Grüne Meile“ – trotz 3 Gegenstimmen",
    link="https://news.example/2026/stadtrat",
    id="tag:news.example,2026-02-24:council/7",
    authors=("Jörg Müller-Lüdenscheidt", "Zoë Österreich"),
    byline="Jörg Müller-Lüdenscheidt und Zoë Österreich",
    published="2026-02-24T22:59:59Z",
    updated="2026-02-25T07:00:00Z",
    summary="Die Straße wird für Autos gesperrt.",
    body="Ab Mai fährt hier niemand mehr.",
    categories=("Städtebau",),
    language="de",
)
PHOTO: Final = Meant(
    slug="photo",
    title="Picture of the day",
    link="https://news.example/2026/photo",
    id="https://news.example/2026/photo",
    authors=("Jane Doe",),
    byline="Jane Doe",
    published="2026-02-23T06:00:00Z",
    updated="2026-02-23T06:00:00Z",
    summary="First snow on the north pier.",
    # A picture comes with a body: some readers take its caption for the article else.
    body="First snow on the north pier.",
    pictures=(
        Picture(
            "https://news.example/i/snow.png", "Gulls on the pier.", "Handout: Port of Example"
        ),
    ),
)
ASSEMBLY: Final = Meant(
    slug="assembly",
    title=(
        "A citizens’ assembly drawn by lot, which met on nine evenings in the old fish hall, asks "
        "the council to close the bridge to lorries at night, to plant limes along both quays, to "
        "lend tools as the library lends books, to print the minutes of every session in three "
        "languages, and to try all of it for a year before anybody decides whether Example Harbour "
        "wants to keep it – an experiment that other towns on the coast will watch closely"
    ),
    link="https://news.example/2026/assembly",
    id="https://news.example/2026/assembly",
    # Nobody is given: Atom has the feed's author, whom newsfeed names after the feed.
    authors=("Example News",),
    byline="",
    published="2026-02-22T06:00:00Z",
    updated="2026-02-22T06:00:00Z",
    summary="Thirty people whom nobody elected have made up their minds.",
    body="The mayor thanked them for the list.",
    categories=("Politics",),
)
REGATTA: Final = Meant(
    slug="regatta",
    title="The regatta in five pictures",
    link="https://news.example/2026/regatta",
    id="https://news.example/2026/regatta",
    authors=("Jane Doe",),
    byline="Jane Doe",
    published="2026-02-21T06:00:00Z",
    updated="2026-02-21T06:00:00Z",
    summary="Forty boats and one cup.",
    body="It rained. They sailed all the same.",
    pictures=(
        Picture(
            "https://news.example/i/boats.jpg",
            "The boats leave at dawn.",
            "Photo: Dora Sample/Example Pictures",
        ),
        Picture("https://news.example/i/buoy.jpg", "Off the lighthouse.", "© 2026 Emil Exempel"),
        Picture(
            "https://news.example/i/rain.jpg", "Rain on the second leg.", "Foto: Frida Muster/dpa"
        ),
        Picture(
            "https://news.example/i/crew.jpg", "A crew from the isles leads.", "Gus Example via AP"
        ),
        Picture(
            "https://news.example/i/cup.jpg",
            "The cup, and those who won it.",
            "Handout: Example Sailing Club",
        ),
    ),
)

MEANT: Final = (FERRY, FAIR, LIBRARY, MARKUP, NOTICE, COUNCIL, PHOTO, ASSEMBLY, REGATTA)

#: What is given otherwise than it is meant to come out; a body is HTML.
GIVEN: Final[dict[str, dict[str, Any]]] = {
    "ferry": {
        "published": "2026-03-01T09:30:00+01:00",
        "updated": "2026-03-01T17:45:10.25Z",
        "content": "<p>The night ferry will sail <em>again</em> from the first of June.</p>\n"
        '<p><a href="https://news.example/timetable?from=harbour&amp;to=isles">The timetable</a>'
        " is out.</p>",
        "sizes": [{"width": 1200, "height": 800, "size": 123456, "alt": "A ferry"}],
    },
    "fair": {
        "content": "<p>The band played <code>a[b[0]]> 9</code> times, and 3 &lt; 5.</p>",
        "sizes": [{"width": 640, "height": 480, "size": 4096}, {}],
    },
    "library": {
        "link": "https://news.example/2026/مكتبة",
        "content": '<p dir="rtl">أعلنت مكتبة المدينة أنها ستفتح أبوابها ليلاً.</p>',
        "sizes": [{"size": 777}],
    },
    "markup": {
        "content": "<p>Write <code>&amp;lt;</code> to show &lt;script&gt;, and never the other way"
        " round.</p>",
    },
    "notice": {"content": None},
    "council": {
        "published": "2026-02-24T23:59:59+01:00",
        "content": "<p>Ab Mai fährt hier niemand mehr.</p>",
        "categories": [Category("Städtebau", scheme="https://news.example/topics/")],
    },
    "photo": {"content": None, "sizes": [{}]},
    "assembly": {"authors": (), "content": "<p>The mayor thanked them for the list.</p>"},
    "regatta": {
        "content": "<p>It rained.</p>\n<p>They sailed all the same.</p>",
        "sizes": [{"width": 1600, "height": 900, "size": 1000 + number} for number in range(5)],
    },
}


def _article(meant: Meant) -> Article:
    given = GIVEN[meant.slug].copy()
    sizes = given.pop("sizes", [])
    said = {
        "title": meant.title,
        "link": meant.link,
        "id": meant.id,
        "authors": meant.authors,
        "published": meant.published,
        "updated": meant.updated,
        "summary": meant.summary,
        "categories": meant.categories,
        "language": meant.language,
        "media": [
            Image(each.url, caption=each.caption, credit=each.credit, **size)
            for each, size in zip(meant.pictures, sizes, strict=True)
        ],
    }
    return Article(**{**said, **given})


def feed() -> Feed:
    """Return the feed with all of them."""
    return Feed(
        title="Example News",
        link="https://news.example/",
        url="https://news.example/feed.xml",
        description="Invented news from invented places",
        language="en",
        updated="2026-03-01T18:00:00Z",
        articles=[_article(each) for each in MEANT],
    )
