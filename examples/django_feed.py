"""A feed in Django, from a view.

Run it: python examples/django_feed.py 127.0.0.1:8000
"""

import sys
from functools import lru_cache

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, HttpResponse
from django.urls import path

from newsfeed import RSS, Article, Feed
from newsfeed.serving import Served, respond

STORIES = {  # a table, in earnest
    "harbour": ("Night ferry returns", "2026-03-01T09:30:00Z"),
    "market": ("Market square reopens", "2026-03-02T12:00:00Z"),
}


@lru_cache(maxsize=1)
def served(last_change: str) -> Served:
    """Return the feed; it is made again when the newest story is another."""
    site = "https://news.example/"
    feed = Feed(title="Example News", link=site, url=f"{site}feed.xml", language="en", articles=[
        Article(title=title, link=f"{site}{slug}", published=when)
        for slug, (title, when) in STORIES.items()
    ])  # fmt: skip
    return Served.of(feed, RSS, last_modified=last_change, hubs=["https://hub.example/"])


def feed_view(request: HttpRequest) -> HttpResponse:
    """Answer as the request's header fields ask."""
    last = max(when for _, when in STORIES.values())
    found = respond(served(last), method=request.method, headers=request.headers)
    response = HttpResponse(found.body, status=found.status)
    del response["Content-Type"]  # Django's own, which would also stand in a 304
    for name, value in found.headers:
        response[name] = value
    return response


urlpatterns = [path("feed.xml", feed_view)]

if __name__ == "__main__":
    settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"])
    execute_from_command_line([sys.argv[0], "runserver", "--noreload", *sys.argv[1:]])
