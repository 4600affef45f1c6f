"""Give a feed made with feedgen pictures with credits: `python examples/feedgen_credits.py`.

All but the three marked lines is an ordinary script for feedgen.
"""

import sys

from feedgen.feed import FeedGenerator

from newsfeed import Image  # 1
from newsfeed.feedgen import extension

generator = FeedGenerator()
generator.register_extension("credits", *extension("media"))  # 2

generator.id("https://news.example/")
generator.title("Example News")
generator.description("Invented news from invented places")
generator.language("en")
generator.link(href="https://news.example/feeds/feed.xml", rel="self")
generator.link(href="https://news.example/", rel="alternate")
generator.updated("2024-05-14T07:30:00+01:00")

entry = generator.add_entry(order="append")
entry.id("https://news.example/2024/05/harbour-ferry")
entry.title("Night ferry returns to Example Harbour")
entry.link(href="https://news.example/2024/05/harbour-ferry")
entry.author(name="Anna Example")
entry.published("2024-05-14T07:30:00+01:00")
entry.updated("2024-05-14T07:30:00+01:00")
entry.content("<p>The night ferry will sail again from the first of June.</p>", type="html")

entry.credits(  # 3
    Image(
        "https://news.example/images/harbour-ferry.jpg",
        width=1600,
        height=1067,
        caption="The refitted ferry at the west quay of Example Harbour.",
        credit="Photo by Jane Doe/Example Press via Getty Images",
    )
)


def main(kind: str = "rss") -> None:
    """Print the feed: `rss` or `atom`."""
    write = generator.atom_str if kind == "atom" else generator.rss_str
    print(write(pretty=True).decode(), end="")


if __name__ == "__main__":
    main(*sys.argv[1:2])
