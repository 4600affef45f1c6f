"""Laws of responses, over header fields and feeds of all kinds."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta

import brotli
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from newsfeed import RSS, parse
from newsfeed.serving import History, Served, respond
from newsfeed.serving.http_dates import http_date, moment_of
from newsfeed.serving.request import Tag, tags
from tests.serving.feeds import article, feed, served

DOCUMENT = served()
CODINGS = ("br", "zstd", "gzip", "identity", "x-gzip", "deflate", "*")
INSTANTS = st.datetimes(timezones=st.just(UTC)).map(lambda each: each.replace(microsecond=0))
TEXT = st.text(st.characters(max_codepoint=255, exclude_characters="\r\n\0"), max_size=40)
OPAQUE = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters='"'))
QUALITY = st.sampled_from(["", ";q=0", ";q=0.001", ";q=0.5", ";q=1", ";q=1.000"])
ACCEPTED = st.lists(st.tuples(st.sampled_from(CODINGS), QUALITY)).map(
    lambda pairs: ", ".join(f"{name}{quality}" for name, quality in pairs)
)


@given(st.dictionaries(st.sampled_from(
    ["If-None-Match", "If-Modified-Since", "If-Match", "If-Unmodified-Since", "Accept-Encoding",
     "A-IM"]), TEXT), st.sampled_from(["GET", "HEAD", "OPTIONS", "POST"]))  # fmt: skip
def test_no_request_raises(headers: dict[str, str], method: str) -> None:
    """Whatever a client sends, it gets an answer, and HEAD that of GET."""
    found = respond(DOCUMENT, method=method, headers=headers)
    assert found.status in {200, 204, 304, 405, 406, 412}
    assert all(value.isascii() and value.isprintable() for _, value in found.headers)


@given(TEXT | st.lists(OPAQUE.map(lambda each: str(Tag(each)))).map(", ".join))
def test_a_304_says_that_the_client_has_it(field: str) -> None:
    """By tag: only when the field holds it, or is `*`."""
    unchanged = field.strip() == "*" or DOCUMENT.etag in field
    found = respond(DOCUMENT, headers={"If-None-Match": field}).status == 304
    assert not found or unchanged


@given(st.lists(OPAQUE), st.lists(OPAQUE), st.booleans())
def test_a_tag_is_found_in_any_list(before: list[str], after: list[str], weak: bool) -> None:
    """Whatever stands around it, commas included."""
    ours = Tag(DOCUMENT.etag, weak=weak)
    field = ", ".join(
        [*(str(Tag(each)) for each in before), str(ours), *(str(Tag(each)) for each in after)]
    )
    assert [each.opaque for each in tags(field)] == [*before, DOCUMENT.etag, *after]
    assert respond(DOCUMENT, headers={"If-None-Match": field}).status == 304


@given(INSTANTS, INSTANTS)
def test_a_304_says_that_it_has_not_changed_since(changed: datetime, seen: datetime) -> None:
    """By date: when the change was not after it, and only then."""
    found = respond(served(last_modified=changed), headers={"If-Modified-Since": http_date(seen)})
    assert found.status == (304 if changed <= seen else 200)


@given(INSTANTS)
def test_a_date_is_read_as_it_is_written(moment: datetime) -> None:
    """To the second, in every year."""
    assert moment_of(http_date(moment)) == moment


@given(INSTANTS.filter(lambda each: each.year < 9999), st.integers(1, 999_999))
def test_fractions_of_seconds_do_not_count(moment: datetime, micros: int) -> None:
    """HTTP has none: a client that says what it was told has the document."""
    document = served(last_modified=moment + timedelta(microseconds=micros))
    said = respond(document)["Last-Modified"]
    assert respond(document, headers={"If-Modified-Since": said}).status == 304


@given(ACCEPTED)
def test_every_coding_is_of_the_same_document(field: str) -> None:
    """What is sent decodes to it, is welcome to the client, and has the tag that makes a 304."""
    found = respond(DOCUMENT, headers={"Accept-Encoding": field})
    if found.status == 406:
        assert ";q=0" in field
        return
    coding = found.get("Content-Encoding") or "identity"
    assert coding == "identity" or coding in field or "*" in field
    assert decoded(coding, found.body) == DOCUMENT.body
    again = {"Accept-Encoding": field, "If-None-Match": found["ETag"]}
    assert respond(DOCUMENT, headers=again).status == 304


def decoded(coding: str, body: bytes) -> bytes:
    """Return a body without its coding."""
    match coding:
        case "gzip":
            return gzip.decompress(body)
        case "br":
            return bytes(brotli.decompress(body))
        case "zstd":
            return zstandard.ZstdDecompressor().decompress(body)
    return body


NAMED = st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 2), min_size=1)


@given(st.lists(NAMED, min_size=2, max_size=5), st.data())
def test_a_part_and_what_the_client_had_are_the_whole(
    states: list[dict[str, int]], data: st.DataObject
) -> None:
    """From whatever version, whatever changed: nothing that is new is kept from a client."""
    history, made = History(), []
    for each in states:
        articles = [article(name, title=f"{name} {state}") for name, state in each.items()]
        made.append(Served.of(feed(*articles), RSS, history=history))
        assert made[-1].history is not None
        history = made[-1].history
    old, new = data.draw(st.sampled_from(made)), made[-1]
    found = respond(new, headers={"A-IM": "feed", "If-None-Match": str(old.tag())})
    has = {each.id: each for each in parse(old.body).articles}
    if found.status != 304:
        sent = parse(found.body).articles
        if found.status == 226:
            assert not [each for each in sent if has.get(each.id) == each]
        has.update((each.id, each) for each in sent)
    assert [has[each.id] for each in parse(new.body).articles] == list(parse(new.body).articles)
