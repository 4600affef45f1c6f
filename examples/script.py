"""Write an RSS and an Atom feed from values: `python examples/script.py [DIRECTORY]`."""

import sys
from pathlib import Path

from newsfeed import ATOM, RSS, Article, Feed, Image, write

picture = Image(
    "https://news.example/images/harbour-ferry.jpg",
    alt="A white ferry with two decks beside a stone quay",
    width=1600,
    height=1067,
    caption="The refitted ferry at the west quay of Example Harbour.",
    credit="Photo by Jane Doe/Example Press via Getty Images",
)

article = Article(
    title="Night ferry returns to Example Harbour",
    link="https://news.example/2024/05/harbour-ferry",
    published="2024-05-14T07:30:00+01:00",
    authors=["Anna Example", "John Roe"],
    summary="Three boats a week will sail to the outer islands from June.",
    content="<p>The night ferry will sail again from the first of June.</p>",
    categories=["Transport", "Islands"],
    media=[picture],
)

feed = Feed(
    title="Example News",
    link="https://news.example/",
    url="https://news.example/feeds/feed.xml",
    description="Invented news from invented places",
    language="en",
    articles=[article],
)


def main(directory: str = "build/script") -> None:
    """Write both feeds into a directory, each with its own address."""
    out = Path(directory)
    out.mkdir(parents=True, exist_ok=True)
    for form, name in ((RSS, "feed.xml"), (ATOM, "atom.xml")):
        changed = write(
            feed.evolve(url=f"https://news.example/feeds/{name}"), out / name, format=form
        )
        print(f"{out / name}: {'changed' if changed else 'unchanged'}")


if __name__ == "__main__":
    main(*sys.argv[1:2])
