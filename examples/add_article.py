"""Read an existing feed, add an article, write it again: `python examples/add_article.py [FILE]`.

What the feed says already stays, also what newsfeed has no word for: here the weather.
"""

import sys
from pathlib import Path

from newsfeed import RSS, Article, Image, parse, write

EXISTING = Path(__file__).with_name("existing.xml")

article = Article(
    title="Lighthouse opens for one night",
    link="https://news.example/2024/05/lighthouse",
    published="2024-05-15T18:00:00+01:00",
    authors=["John Roe"],
    summary="For the first time in forty years visitors may climb to the lamp.",
    content="<p>The lighthouse of Example Harbour opens on Saturday from nine.</p>",
    media=[
        Image(
            "https://news.example/images/lighthouse.jpg",
            alt="A white tower with a red lamp room above a calm sea",
            width=1200,
            height=1800,
            caption="The lighthouse was last open in 1984.",
            credit="Photo: Anna Example/Example Press",
        )
    ],
)


def main(file: str = "build/added.xml") -> None:
    """Write the feed with one more article, newest first."""
    feed = parse(EXISTING)
    more = feed.evolve(articles=[article, *feed.articles], updated=article.published)
    out = Path(file)
    out.parent.mkdir(parents=True, exist_ok=True)
    changed = write(more, out, format=RSS)
    print(f"{out}: {len(more.articles)} articles, {'changed' if changed else 'unchanged'}")


if __name__ == "__main__":
    main(*sys.argv[1:2])
