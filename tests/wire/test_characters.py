"""What a validator wants to know besides the elements: characters, encoding, DOCTYPE."""

from __future__ import annotations

import pytest

from newsfeed import Severity, validate
from newsfeed._wire.characters import is_odd
from newsfeed._wire.limits import Limits
from newsfeed._wire.xml import Document


@pytest.mark.parametrize(
    "text",
    ["CafÃ©", "itâ€™s", "it\x92s", "lost: \ufffd", "naÃ¯ve â€” and more", "Ã¼\u0080", "â\x80\x99"],
)
def test_characters_that_nobody_means(text: str) -> None:
    """Controls of windows-1252, lost characters, and UTF-8 that was encoded twice."""
    assert is_odd(text)


@pytest.mark.parametrize(
    "text",
    [
        "Café",
        "it’s",
        "SÃO PAULO",
        "«\xa0CAFÉ\xa0»",
        "Ã la carte – “no”",
        "пример",
        "日本語",
        "Â»",
        "🌀 Ã©",
    ],
)
def test_characters_as_they_are(text: str) -> None:
    """Letters with accents aren't odd, nor are signs behind them, unless all of it fits."""
    assert is_odd(text) is (text == "Â»")


def told(inner: str) -> list[tuple[str, str]]:
    """Return path and message of what is found of characters in an item."""
    document = f'<rss version="2.0"><channel>{inner}</channel></rss>'
    return [
        (each.path, each.message)
        for each in validate(document.encode())
        if each.rule == "suspicious-characters"
    ]


def test_where_odd_characters_are() -> None:
    """In texts and attributes, of items and of the channel, each at its element."""
    found = told(
        "<title>a\x85</title><item><title>b</title></item>"
        "<item><title>c\ufffd</title><category domain='CafÃ©'>d</category></item>"
        "<link>e\x92</link>"
    )
    assert [path for path, _ in found] == [
        "/rss/channel/title",
        "/rss/channel/item[2]/title",
        "/rss/channel/item[2]/category/@domain",
        "/rss/channel/link",
    ]
    assert [message[:30] for _, message in found] == [
        "U+0085 is a control character,",
        "U+FFFD stands where a characte",
        "'CafÃ©' was encoded in UTF-8 t",
        "U+0092 is a control character,",
    ]


def test_they_are_forgotten_when_they_are_told() -> None:
    """A document of any length is looked at without keeping it."""
    items = "".join(f"<item><title>a\x85{number}</title></item>" for number in range(3000))
    document = f'<rss version="2.0"><channel>{items}</channel></rss>'
    assert len(told(items)) == 3000
    read = Document(document.encode(), thorough=True)
    for node in read.nodes(lambda _: ("channel", "item")):
        for title in node.content:
            read.odd.pop(id(title), None)
    assert read.odd == {}


ENCODINGS = {
    "<r/>": [("encoding-not-declared", "info")],
    "\ufeff<r/>": [],
    "<?xml version='1.0' encoding='UTF-8'?><r/>": [],
    "<?xml version='1.0' encoding='us-ascii'?><r/>": [("nonstandard-encoding", "info")],
    "<?xml version='1.0' encoding='windows-1251'?><r/>": [("nonstandard-encoding", "info")],
    "<?xml version='1.0' encoding='cp437'?><r/>": [("obscure-encoding", "warning")],
    "<?xml version='1.0' encoding='utf-7'?><r/>": [("obscure-encoding", "warning")],
    "<?xml version='1.0' encoding='x-none'?><r/>": [("unknown-encoding", "error")],
    "<?xml version='1.0' encoding='utf-16'?><r/>": [("wrong-encoding", "error")],
    " <?xml version='1.0' encoding='utf-8'?><r/>": [("not-well-formed", "error")],
    "<!DOCTYPE r><r/>": [("encoding-not-declared", "info")],
    "<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE r SYSTEM 'r.dtd'><r/>": [
        ("external-dtd", "info")
    ],
}


@pytest.mark.parametrize("document", ENCODINGS)
def test_what_is_said_of_encoding_and_doctype(document: str) -> None:
    """It is noted, and the document is read on."""
    inner = "<rss version='2.0'><channel><title>a&lt;/b></title></channel></rss>"
    found = validate(document.replace("<r/>", inner).encode("utf-8"))
    rules = {rule for each in ENCODINGS.values() for rule, _ in each}
    said = [(each.rule, str(each.severity)) for each in found if each.rule in rules]
    assert said == ENCODINGS[document]
    assert "html-in-plain-text" in {each.rule for each in found}


def test_bytes_that_are_in_another_encoding_are_told_and_read() -> None:
    """One finding, and all others besides."""
    document = "<rss version='2.0'><channel><title>Fähre</title><foo/></channel></rss>"
    found = {each.rule: each for each in validate(document.encode("latin-1"))}
    assert found["wrong-encoding"].severity is Severity.ERROR
    assert "unknown-element" in found


def test_advice_is_not_given_to_what_is_no_feed() -> None:
    """Nobody needs to hear about encodings who sent the wrong file."""
    assert [each.rule for each in validate(b"<opml/>")] == ["not-a-feed"]


@pytest.mark.parametrize(
    ("document", "what"),
    [
        (b"<?php echo 1; ?>", "the source of a PHP program"),
        (b"<br />\n<b>Warning</b>: headers", "a piece of HTML"),
        (b"<h1>502 Bad Gateway</h1>", "a piece of HTML"),
        (b"BZh91AY", "compressed with bzip2"),
        (b"\xfd7zXZ\0", "compressed with xz"),
        (b"\x28\xb5\x2f\xfd", "compressed with Zstandard"),
        (b"RIFF\x10\0\0\0WEBP", "a picture, sound or film"),
        (b"ID3\x03", "a sound file"),
        ("<?xml version='1.0'?><rss/>".encode("cp037"), "XML in EBCDIC"),
        (b"\x7fELF\x02\x01", "binary data"),
    ],
)
def test_what_is_no_xml_is_named(document: bytes, what: str) -> None:
    """By its first bytes."""
    (found,) = validate(document)
    assert found.rule == "not-xml"
    assert found.message.startswith(f"this is not XML but {what}")


def test_a_text_in_parts() -> None:
    """What is written with references is known of a text however it is fed."""
    for size in range(1, 70):
        text = "a" * 65_500 + "b" * size + "&#x3C;c"
        document = f'<rss version="2.0"><channel><item><title>{text}</title></item></channel></rss>'
        rules = [each.rule for each in validate(document.encode(), limits=Limits())]
        assert "unguarded-character-data" not in rules
