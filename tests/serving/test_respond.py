"""Responses, without a framework: RFC 9110, RFC 9111, RFC 8288, WebSub, CORS."""

from __future__ import annotations

import gzip

import brotli
import pytest
import zstandard

from newsfeed import ATOM, RSS, InvalidValue
from newsfeed.serving import Response, Served, respond
from tests.serving.feeds import CHANGED, HUB, SITE, feed, served

DECODE = {
    "gzip": gzip.decompress,
    "br": brotli.decompress,
    "zstd": lambda body: zstandard.ZstdDecompressor().decompress(body),
    "identity": bytes,
}


def get(document: Served | None, **headers: str) -> Response:
    """Ask with these fields; underscores are hyphens."""
    return respond(
        document, headers={name.replace("_", "-"): each for name, each in headers.items()}
    )


# --- What a 200 says ------------------------------------------------------------------------------


def test_all_that_a_response_says() -> None:
    """Media type, length, validators, caching, what it depends on, hub and self, CORS."""
    found = respond(Served.of(feed(), RSS))
    assert (found.status, found.reason) == (200, "OK")
    assert dict(found.headers) == {
        "Content-Type": "application/rss+xml; charset=utf-8",
        "Content-Length": str(len(found.body)),
        "ETag": found["etag"],
        "Last-Modified": CHANGED,
        "Cache-Control": "max-age=300",
        "Vary": "Accept-Encoding",
        "Link": f'<{HUB}>; rel="hub", <{SITE}feed.xml>; rel="self"',
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": "Delta-Base, ETag, IM, Link",
        "X-Content-Type-Options": "nosniff",
    }


def test_the_media_type_is_the_formats() -> None:
    """Or another, when the publisher says so: some browsers show nothing but XML."""
    assert respond(Served.of(feed(), ATOM))["Content-Type"] == "application/atom+xml; charset=utf-8"
    shown = Served.of(feed(), RSS, media_type="application/xml; charset=utf-8")
    assert respond(shown)["Content-Type"] == "application/xml; charset=utf-8"


def test_the_feeds_ttl_is_how_long_caches_keep_it() -> None:
    """In seconds; a setting comes first."""
    assert respond(Served.of(feed(ttl=15), RSS))["Cache-Control"] == "max-age=900"
    given = Served.of(feed(ttl=15), RSS, cache_control="no-cache")
    assert respond(given)["Cache-Control"] == "no-cache"


def test_what_is_not_known_is_not_said() -> None:
    """No date, no address, no other origins: no fields."""
    found = respond(served(last_modified=None, cors=None))
    names = {name for name, _ in found.headers}
    assert not names & {"Last-Modified", "Link", "Access-Control-Allow-Origin"}
    assert "Link" not in found


def test_a_missing_field_is_a_key_error() -> None:
    """As in a dictionary."""
    with pytest.raises(KeyError, match="Link"):
        respond(served())["Link"]


def test_the_same_feed_has_the_same_tag_everywhere() -> None:
    """It is a hash of the document; a changed document has another."""
    assert served().etag == served().etag
    assert served().etag != served(body=b"<rss />").etag


# --- Codings --------------------------------------------------------------------------------------


def test_each_coding_has_its_own_strong_tag() -> None:
    """And decodes to the same document; the time of compression is not in it."""
    document = Served.of(feed(), RSS)
    found = {each: get(document, Accept_Encoding=each) for each in DECODE}
    assert len({each["ETag"] for each in found.values()}) == len(DECODE)
    for coding, each in found.items():
        assert not each["ETag"].startswith("W/")
        assert each["Vary"] == "Accept-Encoding"
        assert each["Content-Length"] == str(len(each.body))
        assert DECODE[coding](each.body) == document.body
        assert ("Content-Encoding" in each) == (coding != "identity")
        again = Served.of(feed(), RSS).encoded(coding)
        assert again == each.body


def test_a_coding_is_made_once() -> None:
    """The second client gets the same bytes, not their like."""
    document = served()
    assert document.encoded("br") is document.encoded("br")


def test_codings_can_be_chosen() -> None:
    """None at all, too: a proxy in front may do it."""
    assert "Content-Encoding" not in get(served(codings=()), Accept_Encoding="gzip, br")
    only = get(served(codings=("gzip",)), Accept_Encoding="gzip, br")
    assert only["Content-Encoding"] == "gzip"


def test_whoever_refuses_every_coding_gets_none() -> None:
    """406, with what there is."""
    found = get(served(), Accept_Encoding="identity;q=0, compress")
    assert (found.status, found["Vary"]) == (406, "Accept-Encoding")
    assert found.body == b"There is this feed in br, zstd, gzip, identity.\n"


# --- Conditions -----------------------------------------------------------------------------------


def test_a_known_tag_alone_is_304() -> None:
    """And so is one in a list, a weak one, `*`, and one that lost its quotes."""
    document = served()
    for field in (
        f'"{document.etag}"', f'"x,y", "{document.etag}"', f'W/"{document.etag}"', "*",
        document.etag,
    ):  # fmt: skip
        assert get(document, If_None_Match=field).status == 304, field


def test_an_unknown_tag_is_200() -> None:
    """Also one of another coding: it is another representation."""
    document = served()
    for field in ('"x"', '"*"', '"x", *', "", f'"{document.etag}-gzip"'):
        assert get(document, If_None_Match=field).status == 200, field
    compressed = get(
        document, If_None_Match=f'"{document.etag}-gzip"', Accept_Encoding="gzip;q=1, br;q=0.1"
    )
    assert compressed.status == 304


def test_a_date_alone_is_304_from_the_change_on() -> None:
    """To the second; before it, 200. What is no date is passed over."""
    for field, status in (
        (CHANGED, 304),
        ("Sun, 01 Mar 2026 09:30:01 GMT", 304),
        ("Fri, 01 Mar 2999 09:30:01 GMT", 304),
        ("Sun, 01 Mar 2026 09:29:59 GMT", 200),
        ("2026-03-01T09:30:00Z", 200),
        ("", 200),
    ):
        assert get(served(), If_Modified_Since=field).status == status, field


def test_a_date_says_nothing_of_a_document_without_one() -> None:
    """Nobody knows when it changed."""
    assert get(served(last_modified=None), If_Modified_Since=CHANGED).status == 200


def test_a_tag_comes_before_a_date() -> None:
    """RFC 9110 section 13.1.3: with If-None-Match, If-Modified-Since is passed over."""
    document = served()
    assert get(document, If_None_Match='"x"', If_Modified_Since=CHANGED).status == 200
    old = "Sun, 01 Mar 2020 09:30:00 GMT"
    assert get(document, If_None_Match=str(document.tag()), If_Modified_Since=old).status == 304


def test_a_304_says_what_caches_need() -> None:
    """The validators, and what else concerns what they hold, but nothing of a body."""
    found = get(Served.of(feed(), RSS), If_None_Match="*")
    whole = respond(Served.of(feed(), RSS))
    assert found.body == b""
    assert set(whole.headers) - set(found.headers) == {
        ("Content-Type", whole["Content-Type"]),
        ("Content-Length", whole["Content-Length"]),
    }
    assert set(found.headers) <= set(whole.headers)


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        ("If-Match", "*", 200),
        ("If-Match", "OURS", 200),
        ("If-Match", "OURS-gzip", 200),
        ("If-Match", "W/OURS", 412),
        ("If-Match", '"x"', 412),
        ("If-Unmodified-Since", CHANGED, 200),
        ("If-Unmodified-Since", "Sun, 01 Mar 2020 09:30:00 GMT", 412),
        ("If-Unmodified-Since", "soon", 200),
    ],
)
def test_conditions_that_must_hold(name: str, value: str, status: int) -> None:
    """RFC 9110 section 13.1.1 and 13.1.4: 412 when they don't; tags are compared strongly."""
    document = served()
    for end in ("-gzip", ""):
        value = value.replace(f"OURS{end}", f'"{document.etag}{end}"')
    assert respond(document, headers={name: value}).status == status


# --- Methods --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers", [{}, {"Accept-Encoding": "gzip"}, {"If-None-Match": "*"}, {"If-Match": '"x"'},
                {"Accept-Encoding": "*;q=0"}]
)  # fmt: skip
def test_head_says_what_get_says(headers: dict[str, str]) -> None:
    """The same status and fields, Content-Length included, and no body."""
    document = Served.of(feed(), RSS)
    head, whole = (respond(document, method=each, headers=headers) for each in ("HEAD", "GET"))
    assert (head.status, head.headers, head.body) == (whole.status, whole.headers, b"")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "get"])
def test_other_methods_are_405(method: str) -> None:
    """With those that are allowed."""
    found = respond(served(), method=method)
    assert (found.status, found["Allow"]) == (405, "GET, HEAD, OPTIONS")


def test_no_document_is_404() -> None:
    """With a line for people; not for HEAD."""
    assert (respond(None).status, respond(None).body) == (404, b"There is no feed here.\n")
    assert respond(None, method="HEAD").body == b""


def test_a_page_in_a_browser_may_ask() -> None:
    """A preflight allows the fields of conditional requests; without CORS it allows nothing."""
    found = respond(served(), method="OPTIONS")
    assert (found.status, found["Allow"]) == (204, "GET, HEAD, OPTIONS")
    assert found["Access-Control-Allow-Headers"] == "A-IM, If-Modified-Since, If-None-Match"
    assert found["Access-Control-Allow-Origin"] == "*"
    own = respond(served(cors="https://reader.example"), method="OPTIONS")
    assert own["Access-Control-Allow-Origin"] == "https://reader.example"
    assert respond(served(cors=None), method="OPTIONS").headers == (
        ("Allow", "GET, HEAD, OPTIONS"),
    )


# --- What is refused ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("media_type", "text/xml\r\nX-Evil: 1"),
        ("cache_control", "max-age=1\n"),
        ("cors", "https://é.example"),
        ("etag", 'a"b'),
        ("etag", "a b"),
        ("codings", ("compress",)),
        ("url", "feed.xml"),
        ("hubs", ["javascript:alert(1)"]),
        ("last_modified", "2026-03-01T09:30:00"),
    ],
)
def test_what_no_header_can_say_is_refused(name: str, value: object) -> None:
    """When the document is made, with the field's name."""
    with pytest.raises(InvalidValue) as fault:
        served(**{name: value})
    assert fault.value.path == name


def test_addresses_are_made_ascii() -> None:
    """As in the feed itself: nothing ends the brackets of a Link."""
    found = respond(served(url="https://news.example/a>b é", hubs=[HUB]))
    assert found["Link"] == f'<{HUB}>; rel="hub", <https://news.example/a%3Eb%20%C3%A9>; rel="self"'
