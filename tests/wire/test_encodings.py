"""Documents are read in the encoding that they are in, and what is no document is named."""

from __future__ import annotations

import codecs
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed._wire.charsets import KNOWN
from newsfeed._wire.places import Place, place_after
from newsfeed._wire.xml import Document, Limits, Malformed
from tests.wire.test_xml import bytewise, read, refused, streaming, whole


def declared(label: str, text: str = "", before: str = "", codec: str = "") -> bytes:
    """Return a document that declares an encoding, and is in it or in another."""
    head = f'<?xml version="1.0" encoding="{label}"?>\n'
    return f"{before}{head}<r>{text}</r>".encode(codec or label)


def loosely(data: Any) -> tuple[list[Any], list[tuple[str, int, int]]]:
    """Return the content of a loose document, and what is noted of it without the words."""
    document = Document(data, loose=True)
    *_, root = document.nodes(streaming())
    return root.content, [(rule, line, column) for rule, _, line, column in document.notes]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("utf-8", "é€😀"),
        ("UTF8", "é€😀"),
        ("us-ascii", "e"),
        ("iso-8859-1", "é"),
        ("latin1", "é"),
        ("iso-8859-15", "€"),
        ("windows-1252", "€“”"),
        ("windows-1251", "Новости"),
        ("KOI8-R", "Новости"),
        ("Shift_JIS", "日本語"),
        ("EUC-JP", "日本語"),
        ("ISO-2022-JP", "日本語"),
        ("gb2312", "中文"),
        ("GBK", "中文"),
        ("gb18030", "中文😀"),
        ("big5", "中文"),
        ("euc-kr", "한국어"),
        ("utf-16", "é€😀"),
        ("utf-32", "é€😀"),
        ("utf-16le", "é€😀"),
        ("UTF-16BE", "é€😀"),
        ("utf-32le", "é€😀"),
        ("utf-32be", "é€😀"),
    ],
)
def test_a_declared_encoding_is_read(label: str, text: str) -> None:
    """Whether the parser knows it or not, and whatever the pieces are."""
    data = declared(label, text)
    document = Document(data)
    *_, root = document.nodes(streaming())
    assert root.content == [text]
    assert document.declared == label
    assert codecs.lookup(document.encoding).name == document.encoding
    assert read(bytewise(data)) == read(data)
    assert loosely(data) == ([text], [])


def test_every_known_encoding_is_there() -> None:
    """The list names encodings as Python does."""
    for name in KNOWN:
        assert codecs.lookup(name).name == name


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding(mark: str) -> None:
    """It needs no declaration, and takes no column."""
    root = whole("<r>é</r>".encode(mark))
    assert (root.column, root.content) == (1, ["é"])
    assert whole(declared("utf-8", "é", codec="utf-8-sig")).content == ["é"]


def test_without_mark_and_declaration_it_is_utf_8() -> None:
    """That is the standard's default."""
    document = Document("<r>é</r>".encode())
    *_, root = document.nodes(streaming())
    assert (root.content, document.encoding, document.declared) == (["é"], "utf-8", None)


@pytest.mark.parametrize(
    "label",
    ["klingon", "zip", "bz2", "rot13", "utf-7", "unicode_escape", "idna", "hex", "punycode"],
)
def test_an_unknown_encoding_is_refused(label: str) -> None:
    """So is what Python knows and nobody writes XML in; a loose document is read as UTF-8."""
    data = declared(label, "é", codec="utf-8")
    error = refused(data)
    assert (error.rule, error.line, error.column) == ("unknown-encoding", 1, 31)
    assert label in error.message
    assert loosely(data) == (["é"], [("unknown-encoding", 1, 31)])


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("utf-16", "utf-8"),
        ("utf-32", "utf-8"),
        ("utf-8", "utf-16"),
        ("utf-8", "utf-16-le"),
        ("iso-8859-1", "utf-8-sig"),
        ("utf-16be", "utf-16"),
    ],
)
def test_a_declaration_that_contradicts_the_bytes_is_refused(label: str, codec: str) -> None:
    """A loose document is read as what it is."""
    data = declared(label, "é", codec=codec)
    error = refused(data)
    assert (error.rule, error.line, error.column) == ("wrong-encoding", 1, 31)
    assert label in error.message
    assert loosely(data) == (["é"], [("wrong-encoding", 1, 31)])


@pytest.mark.parametrize(
    ("data", "byte", "place"),
    [
        (b"<r>\n ab\xe9</r>", "0xE9 at offset 7", (2, 4)),
        (b"<r>\n \xc3\xa9\xff</r>", "0xFF at offset 7", (2, 3)),
        (b"\xef\xbb\xbf<r>\xe9</r>", "0xE9 at offset 6", (1, 4)),
        (b"<r a='\xe9'/>", "0xE9 at offset 6", (1, 7)),
        (b"<r><!-- \xe9 --></r>", "0xE9 at offset 8", (1, 9)),
        (b"<r>\xed\xa0\x80</r>", "0xED at offset 3", (1, 4)),
        (b"<?xml version='1.0' encoding='ascii'?>\r\n<r>ab\xe9", "0xE9 at offset 45", (2, 6)),
        (b"<?xml version='1.0' encoding='cp1252'?><r>\x81</r>", "0x81 at offset 42", (1, 43)),
        (b"<?xml version='1.0' encoding='gb2312'?><r>\xd6\xd0\xff</r>", "0xFF at", (1, 44)),
        (b"\xff\xfe<\0r\0>\0\0\xd8<\0", "0x00 at offset 8", (1, 4)),
        (b"\xff\xfe<\0r\0>\0a", "0x61 at offset 8", (1, 4)),
    ],
)
def test_a_byte_that_is_not_in_the_encoding_is_named(
    data: bytes, byte: str, place: tuple[int, int]
) -> None:
    """With its value, its offset in the document, and its place."""
    error = refused(data)
    assert (error.rule, error.line, error.column) == ("wrong-encoding", *place)
    assert byte in error.message
    found = read(bytewise(data))[-1]
    assert (found[0], *found[2:4]) == ("wrong-encoding", *place)
    assert byte in found[1]


def test_wrong_bytes_of_a_loose_document_are_windows_1252() -> None:
    """That is what most of them are; the first is noted. In other encodings they become U+FFFD."""
    data = b"<r>\xc3\xa9\n \x93\xe9\x94 \x81 \xc3\xa9</r>"
    for source in (data, bytewise(data)):
        assert loosely(source) == (["é\n “é” \ufffd é"], [("wrong-encoding", 2, 2)])
    data = b"<?xml version='1.0' encoding='euc-jp'?><r>\xff</r>"
    assert loosely(data) == (["\ufffd"], [("wrong-encoding", 1, 43)])


def test_encoding_with_the_lenient_handler_fails() -> None:
    """It is for decoding alone."""
    with pytest.raises(UnicodeEncodeError):
        "é".encode("ascii", "newsfeed-windows-1252")


def test_labels_of_a_loose_document_mean_what_they_mean_on_the_web() -> None:
    """GB 2312 is GB 18030 there."""
    assert refused(declared("gb2312", "镕", codec="gbk")).rule == "wrong-encoding"
    assert loosely(declared("gb2312", "镕", codec="gbk")) == (["镕"], [])


def test_illegal_characters_of_a_loose_document_are_left_out() -> None:
    """Each is noted."""
    data = "<r>a\x00b\nc\x0b\ufffe\uffffd</r>".encode()
    for source in (data, bytewise(data)):
        content, notes = loosely(source)
        assert content == ["ab\ncd"]
        assert [rule for rule, _, _ in notes] == ["illegal-character"] * 4
        assert notes[:2] == [("illegal-character", 1, 5), ("illegal-character", 2, 2)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "  "])
def test_white_space_before_the_declaration_is_refused(end: str) -> None:
    """A frequent fault; a loose document is read all the same, with its places."""
    data = declared("windows-1252", "€", before=end)
    error = refused(data)
    place = (1, 3) if end == "  " else (2, 1)
    assert (error.rule, error.line, error.column) == ("not-well-formed", *place)
    assert "white space" in error.message
    assert loosely(data) == (["€"], [("not-well-formed", *place)])
    *_, root = Document(data, loose=True).nodes(streaming())
    assert root.line == place[0] + 1


def test_white_space_before_a_faulty_declaration_is_never_put_right() -> None:
    """There is nothing that could be taken for a declaration."""
    assert refused(b" <?xml nonsense<r/>", loose=True).rule == "not-well-formed"


def test_white_space_before_the_root_is_fine() -> None:
    """Where there is no declaration."""
    root = whole(b"\n" * 3000 + b"  <r/>")
    assert (root.line, root.column) == (3001, 3)


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf", b"\xff\xfe \0", b" " * (1 << 21)])
def test_an_empty_document_is_named(data: bytes) -> None:
    """So is one of white space, and one that goes on with it for too long."""
    error = refused(data)
    assert (error.rule, error.line, error.column) == ("empty-document", 1, 1)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"<!doctype html><title>x</title>", "HTML"),
        (b'<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">', "HTML"),
        (b"\n <!-- x --> <html lang='en'>", "HTML"),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "JSON"),
        (b"[1]", "JSON"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1f\x8b\x08\0\0", "gzip"),
        (b"PK\x03\x04", "zip"),
        (b"\x89PNG\r\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"ab\0\x01\x02", "binary"),
        (b"404 Not Found", "'404 Not Found'"),
    ],
)
def test_what_is_not_xml_is_named(data: bytes, what: str) -> None:
    """Instead of a message about some character."""
    error = refused(data)
    assert error.rule == "not-xml"
    assert what in error.message
    assert read(bytewise(data))[-1] == read(data)[-1]


@pytest.mark.parametrize(
    "data",
    [
        b'<html xmlns="http://www.w3.org/1999/xhtml"/>',
        b'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html/>',
        b"<?xml version='1.0'?><html/>",
    ],
)
def test_xhtml_is_xml(data: bytes) -> None:
    """Whether it is a feed is for others to say."""
    assert whole(data).local == "html"


def test_text_before_the_declaration_is_named() -> None:
    """A message of a server's program, mostly."""
    error = refused(b"Warning: x<br/>\n<?xml version='1.0'?><r/>")
    assert error.rule == "not-well-formed"
    assert "Warning" in error.message


def test_the_size_of_a_document_is_in_its_own_bytes() -> None:
    """Not in those of UTF-8."""
    data = declared("utf-16", "é" * 10)
    assert whole(data, limits=Limits(size=len(data))).content == ["é" * 10]
    assert refused(data, limits=Limits(size=len(data) - 1)).rule == "over-limit"


@given(st.lists(st.text("a😀\r\n", max_size=5)))
def test_a_place_is_the_same_however_the_text_comes(parts: list[str]) -> None:
    """CR and LF may come apart."""
    place = Place()
    for part in parts:
        place.past(part)
    text = "".join(parts)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    line, column = plain.count("\n") + 1, len(plain) - plain.rfind("\n")
    assert (place.line, place.column) == (line, column)
    after = place_after(text)
    assert (after.line, after.column) == (line, column)


@given(st.binary(max_size=60), st.booleans())
def test_any_bytes_are_read_or_refused(data: bytes, loose: bool) -> None:
    """There is no other error than Malformed, whatever is given."""
    for head in (b"", b"<r>", b"<?xml version='1.0' encoding='shift_jis'?><r>"):
        found = read(head + data, loose=loose)
        assert found[-1][0] in RULES
        assert [each[0] for each in read(bytewise(head + data), loose=loose)] == [
            each[0] for each in found
        ]


RULES = {
    "r",
    "empty-document",
    "entity-declared",
    "not-well-formed",
    "not-xml",
    "over-limit",
    "undeclared-prefix",
    "undefined-entity",
    "unknown-encoding",
    "wrong-encoding",
}


def test_malformed_is_a_value_error() -> None:
    """Its words are all that there is to know."""
    error = Malformed("rule", "message", 1, 2)
    assert isinstance(error, ValueError)
    assert (error.spec, str(error)) == ("", "line 1, column 2: message")
