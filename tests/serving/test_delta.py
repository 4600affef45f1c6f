"""RFC 3229, `A-IM: feed`: only what a client has not seen."""

from __future__ import annotations

import gzip
import warnings
from itertools import pairwise

import pytest

from newsfeed import ATOM, RSS, Article, Feed, Format, InvalidValue, NewsfeedWarning, parse
from newsfeed.serving import History, Response, Served, respond
from tests.serving.feeds import article, feed

A, B, C = article("a"), article("b"), article("c")


def versions(*feeds: Feed, form: Format = RSS, limit: int = 20) -> list[Served]:
    """Return these feeds as versions of one, each with the history of those before."""
    made: list[Served] = []
    history = History(limit=limit)
    for each in feeds:
        made.append(Served.of(each, form, history=history))
        assert made[-1].history is not None
        history = made[-1].history
    return made


def ask(document: Served, tag: str | None, **headers: str) -> Response:
    """Ask for what the client with this tag has not seen."""
    fields = {"A-IM": "feed", **{name.replace("_", "-"): each for name, each in headers.items()}}
    if tag is not None:
        fields["If-None-Match"] = tag
    return respond(document, headers=fields)


def titles(response: Response) -> list[str]:
    """Return the titles of the articles in a response, without `About`."""
    return [str(each.title).removeprefix("About ") for each in parse(response.body).articles]


@pytest.mark.parametrize("form", [RSS, ATOM], ids=str)
def test_only_new_articles_are_sent(form: Format) -> None:
    """226, marked as a part, with the tag of the whole and of what it was made against."""
    old, new = versions(feed(A, B), feed(C, A, B), form=form)
    found = ask(new, str(old.tag()))
    assert (found.status, found.reason) == (226, "IM Used")
    assert titles(found) == ["c"]
    assert found["IM"] == "feed"
    assert found["ETag"] == str(new.tag())
    assert found["Delta-Base"] == str(old.tag())
    assert found["Content-Length"] == str(len(found.body))
    assert parse(found.body).evolve(articles=()) == parse(new.body).evolve(articles=())


def test_no_cache_takes_it_for_the_whole() -> None:
    """It is not stored but by caches that know of deltas, and depends on what was asked."""
    old, new = versions(feed(A), feed(B, A))
    found = ask(new, str(old.tag()))
    assert found["Cache-Control"] == "no-store, im"
    assert found["Vary"] == "Accept-Encoding, A-IM, If-None-Match"
    assert ask(new, None)["Vary"] == ask(new, str(new.tag()))["Vary"] == "Accept-Encoding, A-IM"


def test_changed_articles_are_sent_whatever_their_date() -> None:
    """A correction need not move a date to be seen."""
    old, new = versions(feed(A, B, C), feed(A, B.evolve(title="About B, corrected"), C))
    assert titles(ask(new, str(old.tag()))) == ["B, corrected"]


def test_an_article_is_what_is_written_of_it() -> None:
    """What it inherits from the feed counts; what is said of the feed alone does not."""
    old, new = versions(feed(A, B), feed(A, B, title="Other news"))
    found = ask(new, str(old.tag()))
    assert (found.status, titles(found)) == (226, [])
    assert parse(found.body).title == "Other news"


@pytest.mark.parametrize("form", [RSS, ATOM], ids=str)
def test_a_removed_article_makes_an_empty_part(form: Format) -> None:
    """There is nothing new, and no way to say that something went."""
    old, new = versions(feed(A, B), feed(A), form=form)
    assert (ask(new, str(old.tag())).status, titles(ask(new, str(old.tag())))) == (226, [])


def test_parts_are_compressed_too() -> None:
    """And a client may have the base in another coding."""
    old, new = versions(feed(A), feed(B, A))
    found = ask(new, str(old.tag("br")), Accept_Encoding="gzip")
    assert (found.status, found["Content-Encoding"]) == (226, "gzip")
    assert (found["ETag"], found["Delta-Base"]) == (str(new.tag("gzip")), str(old.tag("br")))
    plain = ask(new, str(old.tag()))
    assert gzip.decompress(found.body) == plain.body


def test_of_several_tags_the_newest_counts() -> None:
    """RFC 3229 section 10.4.1: the client has all of them."""
    first, second, third = versions(feed(A), feed(B, A), feed(C, B, A))
    found = ask(third, f'"x", {second.tag()}, {first.tag()}')
    assert (titles(found), found["Delta-Base"]) == (["c"], str(second.tag()))


def test_an_unchanged_feed_is_304() -> None:
    """That is less than an empty part."""
    (only,) = versions(feed(A))
    assert ask(only, str(only.tag())).status == 304


@pytest.mark.parametrize("wanted", ["feed;q=0", "vcdiff", "", "gzip, diffe"])
def test_only_who_asks_gets_a_part(wanted: str) -> None:
    """Others get all of it."""
    old, new = versions(feed(A), feed(B, A))
    found = respond(new, headers={"A-IM": wanted, "If-None-Match": str(old.tag())})
    assert (found.status, found.body) == (200, new.body)
    assert ask(new, str(old.tag()), A_IM="vcdiff, FEED;q=0.5").status == 226


def test_an_unknown_tag_gets_the_whole() -> None:
    """So do a client without one, one that is too far behind, and one that has none of it."""
    first, second, third = versions(feed(A), feed(B, A), feed(C, B, A), limit=2)
    assert [ask(third, tag).status for tag in (None, '"x"', str(first.tag()))] == [200, 200, 200]
    assert ask(third, str(second.tag())).status == 226
    old, new = versions(feed(A), feed(B))
    assert ask(new, str(old.tag())).body == new.body


def test_without_a_history_there_are_no_parts() -> None:
    """And nothing depends on A-IM; nor are there any of a document that was no feed."""
    plain = Served.of(feed(A), RSS)
    assert (plain.history, ask(plain, '"x"').status) == (None, 200)
    assert ask(plain, '"x"')["Vary"] == "Accept-Encoding"
    (with_history,) = versions(feed(A))
    bare = Served(body=b"<rss/>", media_type="application/xml", history=with_history.history)
    assert ask(bare, str(with_history.tag())).status == 200
    assert with_history.history is not None
    assert bare.since(with_history.history.versions[0]) is None


def test_head_says_what_get_says() -> None:
    """Of a part, too."""
    old, new = versions(feed(A), feed(B, A))
    headers = {"A-IM": "feed", "If-None-Match": str(old.tag())}
    head, whole = (respond(new, method=each, headers=headers) for each in ("HEAD", "GET"))
    assert (head.status, head.headers, head.body) == (226, whole.headers, b"")


def test_a_part_is_made_once() -> None:
    """Every client that was there at the last change asks for the same."""
    old, new = versions(feed(A), feed(B, A))
    assert ask(new, str(old.tag())).body is ask(new, str(old.tag())).body


def test_what_a_format_cannot_say_is_left_out_of_parts_too() -> None:
    """It was reported when the whole was made; a part says nothing again."""
    bad = Article(title="No IRI", id="just words", published="2026-03-01T09:30:00Z")
    with pytest.warns(NewsfeedWarning, match="just words"):
        old, new = versions(feed(A), feed(bad, B, A), form=ATOM)
    with warnings.catch_warnings(action="error"):
        assert titles(ask(new, str(old.tag()))) == ["b"]


# --- The history ----------------------------------------------------------------------------------


def test_a_history_is_a_value() -> None:
    """Adding to it leaves it as it was; the oldest go first; a version is in it once."""
    first, second, third = versions(feed(A), feed(B), feed(A), limit=2)
    tags = [
        [each.etag for each in one.history.versions]
        for one in (first, second, third)
        if one.history
    ]
    assert tags == [[first.etag], [first.etag, second.etag], [second.etag, first.etag]]
    assert third.etag == first.etag


def test_a_history_can_be_kept() -> None:
    """As JSON, the same for the same history; what is something else is refused."""
    history = versions(feed(A, B, C), feed(C))[-1].history
    assert history is not None
    assert History.from_json(history.to_json()) == history
    assert History.from_json(history.to_json()).to_json() == history.to_json()
    for text in (b"", b"[]", b'{"versions": 1}', b'{"limit": 0}'):
        with pytest.raises(InvalidValue, match="this is no history"):
            History.from_json(text)


def test_a_history_keeps_something() -> None:
    """A limit of none is a slip."""
    with pytest.raises(InvalidValue, match="limit"):
        History(limit=0)


def test_parts_bring_a_client_from_any_version_to_the_last() -> None:
    """What it had and what it is sent are all that there is now."""
    made = versions(feed(A), feed(B, A), feed(C, B), feed(C, A.evolve(title="About a, again"), B))
    for old, new in pairwise(made):
        had = {each.id: each for each in parse(old.body).articles}
        had.update((each.id, each) for each in parse(ask(new, str(old.tag())).body).articles)
        assert [had[each.id] for each in parse(new.body).articles] == list(parse(new.body).articles)
