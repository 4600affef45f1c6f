"""The same feed gives the same bytes: in any process, at any place, as often as one likes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from newsfeed import ATOM, RSS, Article, Feed, Format, Options, serialize
from tests.strategies import feeds, options

#: Values of all kinds, in whose making hashes, zones, locales and places could play a part.
MAKE = """
from datetime import datetime, timedelta, timezone
from newsfeed import *

picture = Image(
    "https://bücher.example/i/1.jpg", caption="Ä ferry", credit="Photo by ANNA EXAMPLE/AFP",
    keywords=["b", "a", "c"], width=1200, duration=1.5,
    elements=[Element("{urn:x-desk}b", attributes={"{urn:z}b": "1", "{urn:y}a": "2", "c": "3"})],
    locations=[Location(latitude=60.1454, longitude=24.9883)],
)
one = Article(
    title="İstanbul: I, i, ß", link="https://news.example/ä?b&a", id="tag:news.example,2026:1",
    published=datetime(2026, 3, 29, 2, 30, tzinfo=timezone(timedelta(hours=2))),
    updated="Mon, 30 Mar 2026 08:00:00 EST", content="<p>Ž</p>" * 100,
    authors=["Ž", "A", "z", "a"], categories=["z", "a", "Ä", "b"], media=[picture, picture.url],
    language="TR", valid=Period(start="2026-03-29T00:00:00+14:00"),
)
two = Article(title="B", id="tag:news.example,2026:2", summary="undated")
feed = Feed(
    title="T", link="https://news.example/", articles=[two, one], language="en_GB",
    skip_hours={23, 1, 5}, skip_days={"Sunday", "Monday", "Friday"}, categories=["z", "a"],
    hubs=["https://b.example/", "https://a.example/"], authors=["Desk"],
)
"""
WRITE = """
import sys
for form in (RSS, ATOM):
    for credits in ("line", "parts"):
        sys.stdout.buffer.write(serialize(feed, form, options=Options(credits=credits)))
    pieces = stream(feed.articles, form, feed=feed.evolve(articles=(), updated=feed.updated))
    sys.stdout.buffer.write(b"".join(pieces))
"""


def written(folder: Path, **environment: str) -> bytes:
    """Return what another process writes in this folder and environment."""
    # In a file: on a command line, letters beyond ASCII depend on the locale.
    script = folder / "write.py"
    script.write_text(MAKE + WRITE, "utf-8")
    run = subprocess.run(  # noqa: S603 - our own interpreter and our own code
        [sys.executable, script],
        check=False,
        capture_output=True,
        cwd=folder,
        env={"PATH": os.environ["PATH"], **environment},
    )
    assert (run.returncode, run.stderr) == (0, b"")
    return run.stdout


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What a plain process writes."""
    return written(tmp_path_factory.mktemp("plain"), PYTHONHASHSEED="0")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati"},
        {"TZ": "America/St_Johns", "LC_ALL": "C"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"},
        {"SOURCE_DATE_EPOCH": "0", "PYTHONOPTIMIZE": "1"},
    ],
    ids=",".join,
)
def test_another_process_writes_the_same(
    expected: bytes, tmp_path: Path, environment: dict[str, str]
) -> None:
    """Hash seed, zone, locale, encoding, folder: none of them is in the bytes."""
    assert written(tmp_path, **environment) == expected


def test_this_process_writes_the_same(expected: bytes) -> None:
    """A process that has written other feeds before, too."""
    names: dict[str, Feed] = {}
    exec(MAKE, names)  # noqa: S102 - our own code, from this file
    assert serialize(names["feed"], RSS) in expected
    assert serialize(names["feed"], ATOM) in expected


@settings(max_examples=40)
@given(feeds, options)
def test_twice_is_the_same_as_once(feed: Feed, chosen: Options) -> None:
    """Writing changes nothing that the next writing would see, in whichever order."""
    rss, atom = serialize(feed, RSS, options=chosen), serialize(feed, ATOM, options=chosen)
    assert serialize(feed, ATOM, options=chosen) == atom
    assert serialize(feed, RSS, options=chosen) == rss


@settings(max_examples=20)
@given(feeds)
def test_an_equal_feed_is_written_the_same(feed: Feed) -> None:
    """Equality is equality of what is written, except for prefixes and the order asked for."""
    assert serialize(feed.evolve(), RSS) == serialize(feed, RSS)


@pytest.mark.parametrize("form", [RSS, ATOM], ids=["RSS", "Atom"])
def test_the_order_of_several_is_kept(form: Format) -> None:
    """Topics, authors and pictures are written in the order of the desk, never sorted."""
    names = ["z", "a", "M", "ä", "b", "a2", "0"]
    one = Article(
        title="T",
        link="https://news.example/1",
        categories=names,
        contributors=names,
        media=[f"https://news.example/{name}.jpg" for name in "zamb0"],
    )
    feed = Feed(
        title="T", link="https://news.example/", updated="2026-01-01T00:00:00Z", articles=[one]
    )
    document = serialize(feed, form).decode()
    topic = ">{}</category>" if form is RSS else 'category term="{}"'
    person = ">{}</dc:contributor>" if form is RSS else "<contributor><name>{}<"
    places = [
        [document.index(topic.format(each)) for each in names],
        [document.index(person.format(each)) for each in names],
        [document.index(f'content url="https://news.example/{each}.jpg"') for each in "zamb0"],
    ]
    assert places == [sorted(each) for each in places]
