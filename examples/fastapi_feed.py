"""RSS and Atom in FastAPI, as one ASGI application.

Run it: python examples/fastapi_feed.py 8000
"""

import sys

import uvicorn
from fastapi import FastAPI, Request, Response

from newsfeed import ATOM, RSS, Article, Feed
from newsfeed.serving import Served, asgi, respond

SITE = "https://news.example/"

feed = Feed(
    title="Example News",
    link=SITE,
    language="en",
    hubs=["https://hub.example/"],
    articles=[
        Article(
            title="Night ferry returns",
            link=f"{SITE}ferry",
            published="2026-03-01T09:30Z",
            summary="Three boats a week from June.",
        )
    ],
)
feeds = {
    "/rss.xml": Served.of(feed.evolve(url=f"{SITE}feeds/rss.xml"), RSS),
    "/atom.xml": Served.of(feed.evolve(url=f"{SITE}feeds/atom.xml"), ATOM),
}

app = FastAPI()
# Another version of a feed, put into `feeds`, is served from then on.
app.mount("/feeds", asgi(feeds))


# Or a function of your own, where a feed depends on more than its path.
@app.api_route("/feed.xml", methods=["GET", "HEAD", "OPTIONS"], include_in_schema=False)
def one(request: Request) -> Response:
    """Answer as the request's header fields ask."""
    found = respond(feeds["/rss.xml"], method=request.method, headers=request.headers)
    return Response(found.body, found.status, dict(found.headers))


if __name__ == "__main__":
    uvicorn.run(app, port=int(sys.argv[1]), log_level="warning")
