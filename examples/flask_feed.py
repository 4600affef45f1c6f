"""A feed in Flask that can send only what a client has not seen.

Run it: python examples/flask_feed.py 8000
"""

import sys

from flask import Flask, Response, request

from newsfeed import RSS, Article, Feed
from newsfeed.serving import History, Served, respond

SITE = "https://news.example/"

app = Flask(__name__)
feeds: dict[str, Served] = {}


def publish(*articles: Article) -> None:
    """Put the next version of the feed in the place of the last one, whose history goes on."""
    history = feeds["news"].history if feeds else History()
    feed = Feed(title="Example News", link=SITE, url=f"{SITE}feed.xml", language="en",
                hubs=["https://hub.example/"], articles=articles)  # fmt: skip
    feeds["news"] = Served.of(feed, RSS, history=history)


FERRY = Article(title="Night ferry returns", link=f"{SITE}ferry", published="2026-03-01T09:30Z")
MARKET = Article(title="Market square reopens", link=f"{SITE}market", published="2026-03-02T12:00Z")
publish(FERRY)


@app.route("/feed.xml", methods=["GET", "HEAD", "OPTIONS"], provide_automatic_options=False)
def feed() -> Response:
    """Answer as the request's header fields ask."""
    found = respond(feeds["news"], method=request.method, headers=request.headers)
    # A list, as Flask sets the length of mere bytes, and HEAD has none to go by.
    return Response([found.body], found.status, found.headers)


@app.post("/publish")
def another() -> str:
    """Publish one more story; a real newsroom would ask who is there."""
    publish(MARKET, FERRY)
    return "published\n"


if __name__ == "__main__":
    app.run(port=int(sys.argv[1]))
