"""No clock, no environment, no locale: what is written depends on what was given alone."""

import gc
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from types import FrameType
from typing import Any

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Feed,
    Format,
    Image,
    Options,
    serialize,
    stream,
    tag_uri,
)

#: Functions written in C that ask the machine and not their arguments.
ASKING = {
    "now", "utcnow", "today", "time", "time_ns", "localtime", "gmtime", "ctime", "monotonic",
    "perf_counter", "strftime", "mktime", "tzset", "urandom", "getpid", "gethostname", "getenv",
    "setlocale", "localeconv", "nl_langinfo", "random", "getrandbits", "uuid1", "uuid4", "open",
    "getcwd", "listdir", "stat",
}  # fmt: skip
#: Modules of the standard library, written in Python, that do.
MODULES = {"os", "locale", "random", "uuid", "mimetypes", "_strptime", "secrets", "platform"}


def asked_by(work: Callable[[], object]) -> set[str]:
    """Return which functions that ask the machine are called while something is done."""
    asked: set[str] = set()

    def notice(frame: FrameType, event: str, called: Any) -> None:
        if event == "c_call" and called.__name__ in ASKING:
            asked.add(called.__qualname__)
        elif event == "call" and frame.f_globals.get("__name__") in MODULES:
            asked.add(frame.f_code.co_qualname)

    work()  # first, so that only modules ask that are not being imported
    before = sys.getprofile()
    # Hypothesis asks the clock whenever garbage is collected, in whatever that happens to be.
    gc.disable()
    sys.setprofile(notice)
    try:
        work()
    finally:
        sys.setprofile(before)
        gc.enable()
    return asked


def write() -> None:
    """Make values of the common kinds and write them in every way."""
    picture = Image(
        "https://bücher.example/i/1.jpg", credit="Photo by ANNA EXAMPLE/AFP", caption="A ferry"
    )
    one = Article(
        title="Harbour reopens",
        link="https://news.example/1",
        id=tag_uri("https://news.example/1", "2026-03-01"),
        published="2026-03-01T09:30:00+01:00",
        authors=["Jane Doe", "Anna Example"],
        content="<p>The ferry is back.</p>" * 30,
        media=[picture],
        language="en-GB",
    )
    undated = Article(title="Undated", link="https://news.example/2")
    feed = Feed(title="T", link="https://news.example/", articles=[one, undated], generator="x")
    head = feed.evolve(articles=(), updated=feed.updated)
    for form in (RSS, ATOM):
        both(feed, head, form)


def both(feed: Feed, head: Feed, form: Format) -> None:
    """Write a feed at once and as a stream."""
    serialize(feed, form, options=Options(updated=True, pretty=True, credits="parts"))
    b"".join(stream(feed.articles, form, feed=head))


def test_nothing_is_asked_of_the_machine() -> None:
    """Making values and writing them reads no clock, no environment, no locale and no file."""
    assert asked_by(write) == set()


def test_the_measure_would_notice() -> None:
    """Clocks, local zones and the environment are noticed: the test above can fail."""

    def ask() -> None:
        datetime.now(UTC)
        date.today()  # noqa: DTZ011 - the very thing
        time.time()
        time.strftime("%Y")
        os.environ.get("TZ")

    expected = {"datetime.now", "date.today", "time", "strftime", "_Environ.__getitem__"}
    assert expected <= asked_by(ask)


def test_a_feed_without_dates_gets_none() -> None:
    """No date is made up: what has none is written without."""
    feed = Feed(title="T", link="https://news.example/", articles=[Article(title="A", id="1")])
    document = serialize(feed, RSS)
    assert b"Date" not in document
