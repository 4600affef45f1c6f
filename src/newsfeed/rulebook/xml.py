"""Pages of what a document says of its encoding and its type, and of the characters in it."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.rule import page
from newsfeed.report import Severity

_XML: Final = "https://www.w3.org/TR/xml/"


@page("encoding-not-declared", Severity.INFO, f"{_XML}#charencoding")
def encoding_not_declared() -> None:
    """The document doesn't say which encoding it is in.

    XML takes it for UTF-8 then, and so should everybody; yet servers and programs on the way add
    encodings of their own where a document is silent. Write the declaration in its first line.

    Wrong:
        <rss version="2.0">

    Right:
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0">
    """


@page("nonstandard-encoding", Severity.INFO, f"{_XML}#charencoding")
def nonstandard_encoding() -> None:
    """The document is in an encoding that XML doesn't ask readers to know.

    UTF-8 and UTF-16 are what every reader of XML must know; any other is read by most, not by all,
    and can't write all characters. Write UTF-8, and declare that.

    Wrong:
        <?xml version="1.0" encoding="iso-8859-1"?>

    Right:
        <?xml version="1.0" encoding="utf-8"?>
    """


@page("obscure-encoding", Severity.WARNING, f"{_XML}#charencoding")
def obscure_encoding() -> None:
    """The document is in an encoding that hardly a reader knows.

    It has a name, and neither XML nor browsers speak of it; who doesn't know it reads nothing.
    Write UTF-8, and declare that.

    Wrong:
        <?xml version="1.0" encoding="cp850"?>

    Right:
        <?xml version="1.0" encoding="utf-8"?>
    """


@page("suspicious-characters", Severity.WARNING, f"{_XML}#charsets")
def suspicious_characters() -> None:
    """A text holds characters that show that it went through a wrong encoding.

    There are three kinds: control characters from U+0080 to U+009F, which are quotation marks and
    dashes of windows-1252 taken for ISO 8859-1; U+FFFD, which stands where a character was lost;
    and letters such as Ã and â with signs behind them, which are UTF-8 encoded once more. Look for
    the place where a text is decoded before the feed is written.

    Wrong:
        <title>CafÃ© by the harbour</title>

    Right:
        <title>Café by the harbour</title>
    """


@page("external-entity", Severity.ERROR, f"{_XML}#sec-external-ent")
def external_entity() -> None:
    """The DOCTYPE declares an entity that lies outside of the document.

    Loading it would let a feed read files of whoever reads it, and call addresses in its name. No
    careful reader does so, and newsfeed reads no further. Write the text itself.

    Wrong:
        <!DOCTYPE rss [<!ENTITY legal SYSTEM "https://news.example/legal.txt">]>
        <rss version="2.0"><channel><copyright>&legal;</copyright></channel></rss>

    Right:
        <rss version="2.0"><channel><copyright>© Harbour News</copyright></channel></rss>
    """


@page("external-dtd", Severity.INFO, f"{_XML}#dt-doctype")
def external_dtd() -> None:
    """The DOCTYPE refers to a document type definition that lies elsewhere.

    Feeds have none; nothing is loaded, and what it would define is not known. Some readers refuse
    a document for its DOCTYPE alone. Remove it.

    Wrong:
        <!DOCTYPE rss SYSTEM "https://news.example/rss.dtd">
        <rss version="2.0">

    Right:
        <rss version="2.0">
    """


@page("netscape-doctype", Severity.ERROR, f"{_XML}#vc-roottype")
def netscape_doctype() -> None:
    """The DOCTYPE is that of Netscape's RSS 0.91, and the document is another.

    What it defines is an older format, with the version 0.91 and nothing newer, and it has been
    gone from its address since 2001. Remove the DOCTYPE.

    Wrong:
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
            "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="2.0">

    Right:
        <rss version="2.0">
    """
