"""URLs, URIs, IRIs and tag URIs."""

from __future__ import annotations

import re
import subprocess
import sys
import urllib.parse
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed.text.urls import host, is_iri, tag_uri, uri, url

# RFC 3986 as one expression, written from its appendix A apart from the code that is tested.
LEGAL = re.compile(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+")


@pytest.mark.parametrize(
    "text",
    [
        "https://news.example/",
        "http://news.example/2022/12/19/harbour?page=2&print=1#comments",
        "ftp://files.news.example/a.zip",
        "https://news.example/a/../b/./c",
        "https://news.example/%c3%a4/%C3%A4/%61",
        "https://news.example//double//slash",
        "https://news.example/?",
        "https://news.example/#",
        "https://news.example/a,b;c=d/(e)!*'$&+:@~_-.",
        "https://localhost/",
        "https://10.0.0.1/",
        "https://my_host.news.example/",
        "https://xn--bcher-kva.example/",
    ],
)
def test_a_normal_url_is_returned_as_the_same_object(text: str) -> None:
    """Nothing is done when nothing needs to be; encoded bytes and dot segments are left alone."""
    assert url(text) is text
    assert uri(text) is text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  https://news.example/a\n", "https://news.example/a"),
        ("HTTPS://News.Example/A", "https://news.example/A"),
        ("https://news.example", "https://news.example/"),
        ("https://news.example?q", "https://news.example/?q"),
        ("https://news.example#f", "https://news.example/#f"),
        ("https://news.example:443/", "https://news.example/"),
        ("http://news.example:80/", "http://news.example/"),
        ("ftp://news.example:0021/", "ftp://news.example/"),
        ("https://news.example:80/", "https://news.example:80/"),
        ("https://news.example:008080/", "https://news.example:8080/"),
        ("https://news.example:/", "https://news.example/"),
        ("https://news.example./", "https://news.example./"),
        ("https://jane:pa%20ss@news.example/", "https://jane:pa%20ss@news.example/"),
        ("https://jane@doe@news.example/", "https://jane%40doe@news.example/"),
        ("https://@news.example/", "https://news.example/"),
        ("https://[2001:DB8:0::1]:8080/", "https://[2001:db8::1]:8080/"),
        ("https://[2001:db8::1]", "https://[2001:db8::1]/"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://BÜCHER.example/", "https://xn--bcher-kva.example/"),
        ("https://b%C3%BCcher.example/", "https://xn--bcher-kva.example/"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://новости.example:8080/", "https://xn--b1amnebsh.example:8080/"),
        ("https://my_host.bücher.example/", "https://my_host.xn--bcher-kva.example/"),
        ("https://news。example/", "https://news.example/"),
        ("https://news.example/hafen straße", "https://news.example/hafen%20stra%C3%9Fe"),
        ("https://news.example/?q=ä#ö", "https://news.example/?q=%C3%A4#%C3%B6"),
        ('https://news.example/"<>\\^`{|}', "https://news.example/%22%3C%3E%5C%5E%60%7B%7C%7D"),
        ("https://news.example/?a[]=1", "https://news.example/?a%5B%5D=1"),
        ("https://news.example/100%", "https://news.example/100%25"),
        ("https://news.example/%zz%4", "https://news.example/%25zz%254"),
        ("https://news.example/#a#b", "https://news.example/#a%23b"),
        ("https://news.example/a\r\n\tb", "https://news.example/ab"),
        ("https://news.example/a\x00b", "https://news.example/ab"),
        ("https://news.example/\ud83d\ude00", "https://news.example/%F0%9F%98%80"),
    ],
)
def test_a_url_is_normalised(text: str, expected: str) -> None:
    """Scheme and host in lower case, IDNA, no default port, a path, everything else encoded."""
    assert url(text) == expected
    assert uri(text) == expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "is not absolute"),
        ("/2022/12/19/harbour", "write it with scheme and host"),
        ("news.example/harbour", "is not absolute"),
        ("www.news.example", "is not absolute"),
        ("C:\\pictures\\a.jpg", "is not absolute"),
        ("//news.example/a", "write https: in front"),
        ("https:///a", "has no host"),
        ("https:a", "has no host"),
        ("https:/a", "has no host"),
        ("https://", "has no host"),
        ("https://?q", "has no host"),
        ("https://:80/", "which is none"),
        ("https://jane@/", "which is none"),
        ("https://news example/", "which is none"),
        ("https://news..example/", "which is none"),
        ("https://news.example\\@evil.example/", "has a backslash"),
        ("https://a,b/", "which is none"),
        ("https://%20/", "which is none"),
        ("https://news%2Fexample/", "which is none"),
        ("https://" + "a" * 64 + ".example/", "which is none"),
        ("https://" + "a." * 127 + "example/", "which is none"),
        ("https://%ff.example/", "no form in ASCII"),
        ("https://" + "ä" * 300 + "/", "no form in ASCII"),
        ("https://\u0301a.example/", "no form in ASCII"),
        ("https://[::1/", "no IPv6 address"),
        ("https://[news]/", "no IPv6 address"),
        ("https://[::1:80/", "no IPv6 address"),
        ("https://[::1]x/", "no IPv6 address"),
        ("https://[fe80::1%25eth0]/", "no IPv6 address"),
        ("https://news.example:port/", "no valid port"),
        ("https://news.example:0/", "no valid port"),
        ("https://news.example:65536/", "no valid port"),
        ("https://news.example:-1/", "no valid port"),
        ("https://news.example:٨٠/", "no valid port"),
    ],
)
def test_what_is_no_absolute_url_is_refused(text: str, hint: str) -> None:
    """The message says what is wrong and what to do."""
    with pytest.raises(ValueError, match=re.escape(hint)):
        url(text)
    with pytest.raises(ValueError, match=re.escape(hint)):
        uri(text)


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
    ],
)
def test_dangerous_schemes_are_refused(text: str) -> None:
    """However they are spelled; browsers leave out what is left out here."""
    for read in (url, uri):
        with pytest.raises(ValueError, match="has the scheme"):
            read(text)


def test_a_url_is_of_the_web() -> None:
    """Where a feed wants a URL, a mail address is none."""
    with pytest.raises(ValueError, match="has the scheme mailto: a URL here begins with https"):
        url("mailto:jane@news.example")


def test_messages_are_short() -> None:
    """A long value is cut."""
    with pytest.raises(ValueError, match="…") as caught:
        url("x" * 10_000)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("value", [None, b"https://news.example/", 3])
def test_what_is_no_string_is_a_type_error(value: object) -> None:
    """A value of the wrong type is a fault of the program."""
    for read in (url, uri):
        with pytest.raises(TypeError):
            read(value)  # type: ignore[arg-type]  # the fault that is tested


def test_subclasses_of_str_become_plain_strings() -> None:
    """The strings of lxml keep their tree alive, so what is kept is a plain str."""

    class Text(str):
        __slots__ = ()

    assert type(url(Text("https://news.example/"))) is str


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mailto:jane@news.example", "mailto:jane@news.example"),
        ("MAILTO:Jane Döe@news.example", "mailto:Jane%20D%C3%B6e@news.example"),
        ("tag:news.example,2022:a", "tag:news.example,2022:a"),
        ("URN:ISBN:0451450523", "urn:ISBN:0451450523"),
        ("urn:x:ä", "urn:x:%C3%A4"),
        ("tel:+1-201-555-0123", "tel:+1-201-555-0123"),
        ("webcal://News.Example/a b", "webcal://news.example/a%20b"),
        ("foo:///bar", "foo:///bar"),
        ("foo://Bücher.example", "foo://xn--bcher-kva.example"),
        ("mailto:a?subject=x y#[", "mailto:a?subject=x%20y#%5B"),
    ],
)
def test_other_uris_are_made_ascii(text: str, expected: str) -> None:
    """The scheme in lower case, what is not legal encoded; the rest means what it meant."""
    assert uri(text) == expected


@pytest.mark.parametrize("text", ["mailto:", "urn:", "mailto:?x"])
def test_a_uri_says_something(text: str) -> None:
    """A scheme alone points nowhere."""
    with pytest.raises(ValueError, match="is empty behind its scheme"):
        uri(text)


anything = st.text(
    st.sampled_from("aZ09 \t\n/?#:@[]%<>\"'\\^`{|}äжé\x00\x85\ud83d\ude00\ufffe.-_~日&=+")
    | st.characters(),
    max_size=40,
)
near_urls = st.builds(
    "{}://{}{}{}".format,
    st.sampled_from(["http", "https", "FTP", "foo"]),
    st.sampled_from(["", "jane@", "Jä ne:x@"]),
    st.sampled_from(
        ["news.example", "NEWS.example:443", "bücher.example:80", "[::1]:1", "новости.example."]
    ),
    st.just("") | st.builds("{}{}".format, st.sampled_from("/?#"), anything),
)


@given(near_urls)
def test_urls_become_ascii_once_and_for_all(text: str) -> None:
    """The result is legal ASCII, its own normal form, an IRI, and the same for `url` and `uri`."""
    made = uri(text)
    assert LEGAL.fullmatch(made)
    assert uri(made) == made
    assert is_iri(made)
    if not made.startswith("foo"):
        assert url(text) == made


@given(near_urls)
def test_normalising_keeps_the_meaning(text: str) -> None:
    """Decoded, path, query and fragment are what they were, without controls and line ends."""
    path = re.sub(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]", "", text.split("://")[1])
    if re.search("%|[\ud800-\udfff]", path):
        return
    kept = re.search(r"[/?#].*", path.strip(), re.DOTALL)
    made = re.search(r"[/?#].*", uri(text).split("://")[1], re.DOTALL)
    expected = kept[0] if kept else ""
    found = urllib.parse.unquote(made[0]) if made else ""
    assert found.removeprefix("/") == expected.strip().removeprefix("/")


@given(anything)
def test_any_text_is_a_uri_or_a_value_error(text: str) -> None:
    """Nothing else happens, whatever stands in a feed; what is made stays as it is."""
    try:
        made = uri(text)
    except ValueError:
        return
    assert LEGAL.fullmatch(made)
    assert uri(made) == made


def test_idna_is_loaded_only_for_hosts_that_need_it() -> None:
    """Its tables take longer to load than all of this module."""
    code = (
        "import sys; from newsfeed.text.urls import url\n"
        "url('HTTPS://News.example/ä'); assert 'idna' not in sys.modules\n"
        "url('https://bücher.example/'); assert 'idna' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code


@pytest.mark.parametrize(
    "text",
    [
        "https://news.example",
        "HTTP://news.example/a?b#c",
        "https://новости.example/гавань?ä#ö",
        "https://jane@news.example:8080/a",
        "https://[2001:db8::1]/",
        "mailto:jane@news.example",
        "tag:news.example,2022:",
        "tag:news.example,2022-12:a",
        "tag:News.example,2022-12-19:/a?b:c%20(d)",
        "tag:jane.doe@news.example,2022-12-19:a#top",
        "TAG:news-1.example,2022:a",
        "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6",
        "urn:isbn:0451450523",
        "URN:ab-1:a/b?+c?d?=e#f",
        "urn:x1:%20",
        "x:y",
        "doi:10.1000/182",
    ],
)
def test_absolute_iris(text: str) -> None:
    """What an Atom id may be."""
    assert is_iri(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "harbour", "/a", "//news.example/a", "news.example/a", "1a:b", ":a", "https://"),
        *("https:///a", "https:a", "https://news.example/a b", "https://news.example/a\n"),
        *("https://news.example/a\xa0b", "https://news.example/\u2028", " https://news.example/"),
        *("https://news.example/\u200eb", "https://news.example/%", "https://news.example/%4z"),
        *("https://news.example/<", "https://news.example/[", "https://news.example:port/"),
        *(
            "https://news.example/\ue000",
            "https://news.example/\ud800",
            "https://news.example/\ufffe",
        ),
        *("https://[::1/", "a://b//c^"),
        *("tag:news.example:a", "tag:news.example,22:a", "tag:news.example,2022-1:a"),
        *("tag:news.example,2022-13:a", "tag:news.example,2022-01-32:a", "tag:news.example,2022"),
        *("tag:news_.example,2022:a", "tag:-news.example,2022:a", "tag:news-.example,2022:a"),
        *("tag:news.example,2022:a[", "tag:news.example,2022:ä", "tag:@news.example,2022:a"),
        *("tag:news example,2022:a", "tag:news..example,2022:a", "tag:,2022:a"),
        *("urn:", "urn:isbn", "urn:isbn:", "urn:a:b", "urn:-ab:b", "urn:ab-:b", "urn:a.b:c"),
        *("urn:" + "a" * 33 + ":b", "urn:isbn:/a", "urn:isbn:a?b", "urn:isbn:a b"),
    ],
)
def test_what_is_no_absolute_iri(text: str) -> None:
    """Relative, not encoded, without host, or against the grammar of its scheme."""
    assert not is_iri(text)


def test_private_use_characters_stand_in_queries_only() -> None:
    """RFC 3987, section 2.2."""
    assert is_iri("https://news.example/?\ue000")
    assert not is_iri("https://news.example/#\ue000")


@pytest.mark.parametrize(
    ("authority", "day", "specific", "expected"),
    [
        (
            "https://News.example/2022/12/19/x",
            "2022-12-19",
            None,
            "tag:news.example,2022-12-19:/2022/12/19/x",
        ),
        (
            "https://jane@news.example:8080/a?b=1#c",
            "2022",
            None,
            "tag:news.example,2022:/a?b=1#c",
        ),
        (
            "https://bücher.example./ä[1]",
            "2022",
            None,
            "tag:xn--bcher-kva.example,2022:/%C3%A4%5B1%5D",
        ),
        (
            "https://news.example/a",
            "2022-12",
            "story 1#2",
            "tag:news.example,2022-12:story%201%232",
        ),
        ("News.example", date(2022, 12, 19), "1", "tag:news.example,2022-12-19:1"),
        ("jane.doe@News.example", "2022", "1", "tag:jane.doe@news.example,2022:1"),
        ("news.example", datetime(2022, 12, 19, 1), "1", "tag:news.example,2022-12-19:1"),  # noqa: DTZ001 - allowed here
        (
            "news.example",
            datetime(2022, 12, 19, 1, tzinfo=UTC),
            "1",
            "tag:news.example,2022-12-19:1",
        ),
        (
            "news.example",
            datetime(2022, 12, 19, 1, tzinfo=timezone(timedelta(hours=3))),
            "1",
            "tag:news.example,2022-12-18:1",
        ),
    ],
)
def test_a_tag_names_who_when_and_what(
    authority: str, day: str | date, specific: str | None, expected: str
) -> None:
    """RFC 4151; an aware datetime counts by its day in UTC, so that one instant makes one tag."""
    made = tag_uri(authority, day, specific)
    assert made == expected
    assert is_iri(made)
    assert uri(made) == made


@pytest.mark.parametrize(
    ("authority", "day", "specific", "hint"),
    [
        ("news.example", "2022", None, "needs `specific`"),
        ("news.example", "2022", "", "needs `specific`"),
        ("news.example", "19 Dec 2022", "a", "is no date of a tag"),
        ("news.example", "2022-02-30", "a", "is no date of a tag"),
        ("news.example", "0000", "a", "is no date of a tag"),
        ("news.example", "2022-12-19T06:30:00Z", "a", "is no date of a tag"),
        ("news.example/a", "2022", "a", "which is none"),
        ("news.example:80", "2022", "a", "which is none"),
        ("my_host.example", "2022", "a", "can't make tags"),
        ("jane doe@news.example", "2022", "a", "can't make tags"),
        ("https://[::1]/a", "2022", None, "can't make tags"),
        ("", "2022", "a", "which is none"),
        ("mailto://news.example/a", "2022", None, "has the scheme mailto"),
    ],
)
def test_what_makes_no_tag_is_refused(
    authority: str, day: str, specific: str | None, hint: str
) -> None:
    """The message says which part is wrong."""
    with pytest.raises(ValueError, match=re.escape(hint)):
        tag_uri(authority, day, specific)


@given(st.dates(), anything)
def test_every_specific_part_makes_a_tag(day: date, specific: str) -> None:
    """Whatever distinguishes two articles, the tag is legal."""
    try:
        made = tag_uri("news.example", day, specific)
    except ValueError:
        assert not re.sub(r"[\x00-\x20\x7f-\x9f\ufffe\uffff\ud800-\udfff]", "", specific).strip()
        return
    assert is_iri(made)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RPC.news.example", "rpc.news.example"),
        (" rpc.news.example\n", "rpc.news.example"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("192.0.2.7", "192.0.2.7"),
        ("[2001:DB8::1]", "[2001:db8::1]"),
    ],
)
def test_a_host_is_made_ascii(text: str, expected: str) -> None:
    """A host alone becomes what it is in a URL."""
    assert host(text) == expected


@pytest.mark.parametrize(
    "text", ["", "http://rpc.news.example/", "rpc.news.example:80", "rpc.news.example/rpc", "a b"]
)
def test_what_is_no_host_is_refused(text: str) -> None:
    """A scheme, a port and a path are said elsewhere."""
    with pytest.raises(ValueError, match="none"):
        host(text)
