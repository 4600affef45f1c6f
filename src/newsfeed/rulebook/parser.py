"""Pages of what the parser keeps: well-formedness, encodings, entities, limits."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.rule import page
from newsfeed.report import Severity

_XML: Final = "https://www.w3.org/TR/xml/"


@page("empty-document", Severity.ERROR, f"{_XML}#NT-document")
def empty_document() -> None:
    """The document is empty.

    Nothing came, or nothing but white space. Look at the program that writes the feed, and at the
    server: an error there often ends in an answer without a body.

    Wrong:
        <!-- nothing at all, not even this -->

    Right:
        <rss version="2.0">…</rss>
    """


@page("not-xml", Severity.ERROR, f"{_XML}#sec-well-formed")
def not_xml() -> None:
    """The document is not XML, but something else.

    It begins as an HTML page, as JSON, as a compressed file or the like: most often a server sent
    an error page or a login in the feed's place. Look at the address with a program that isn't
    logged in.

    Wrong:
        <!DOCTYPE html><html><head><title>Not found</title>…

    Right:
        <rss version="2.0">…</rss>
    """


@page("not-well-formed", Severity.ERROR, f"{_XML}#sec-well-formed")
def not_well_formed() -> None:
    """The document is not well-formed XML.

    A parser of XML must stop at the first such fault, and so most readers show nothing of the feed.
    Let a library write XML instead of joining strings; the message names the place and what stands
    there.

    Wrong:
        <title>Fish & chips</title>

    Right:
        <title>Fish &amp; chips</title>
    """


@page("wrong-encoding", Severity.ERROR, f"{_XML}#charencoding")
def wrong_encoding() -> None:
    """The document is not in the encoding that it says.

    Bytes that can't be decoded stop a parser; others turn into wrong letters, such as Ã¼ for ü.
    Write the document in UTF-8, and say so or say nothing.

    Wrong:
        <?xml version="1.0" encoding="utf-8"?> before text in ISO 8859-1

    Right:
        <?xml version="1.0" encoding="utf-8"?> before text in UTF-8
    """


@page("unknown-encoding", Severity.ERROR, f"{_XML}#charencoding")
def unknown_encoding() -> None:
    """The document names an encoding that nobody knows.

    Without it a parser can't read a letter. Write the document in UTF-8, which every parser knows.

    Wrong:
        <?xml version="1.0" encoding="utf8mb4"?>

    Right:
        <?xml version="1.0" encoding="utf-8"?>
    """


@page("undefined-entity", Severity.ERROR, f"{_XML}#wf-entdeclared")
def undefined_entity() -> None:
    """An entity is used that nobody has declared.

    XML knows five by itself: amp, lt, gt, quot and apos. A parser must stop at any other, so most
    readers show nothing of the feed. Write the character itself, or its number.

    Wrong:
        <title>Fish &chips;</title>

    Right:
        <title>Fish &amp; chips</title>
    """


@page("undeclared-prefix", Severity.ERROR, "https://www.w3.org/TR/xml-names/#nsc-NSDeclared")
def undeclared_prefix() -> None:
    """A prefix is used that stands for no namespace.

    A prefix means nothing by itself: who reads namespaces must stop, so most readers show nothing
    of the feed. Declare it in the root's tag.

    Wrong:
        <item>
          <itunes:author>Ada Lane</itunes:author>
        </item>

    Right:
        <item xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
          <itunes:author>Ada Lane</itunes:author>
        </item>
    """


@page("entity-declared", Severity.ERROR, f"{_XML}#sec-entity-decl")
def entity_declared() -> None:
    """The document declares entities of its own.

    Few readers read a DOCTYPE, and those that are careful refuse one: entities can fetch files, and
    can be made to fill a computer's memory. Write the text in their place, and take the DOCTYPE
    away.

    Wrong:
        <!DOCTYPE rss [<!ENTITY paper "Harbour News">]>

    Right:
        <!-- no DOCTYPE: write Harbour News where it is meant -->
    """


@page("default-declared", Severity.ERROR, f"{_XML}#attdecls")
def default_declared() -> None:
    """The document's DOCTYPE gives attributes a default.

    Few readers read a DOCTYPE, so one sees the attribute and another doesn't. Write the attribute
    where it belongs, and take the DOCTYPE away.

    Wrong:
        <!DOCTYPE rss [<!ATTLIST rss version CDATA "2.0">]>
        <rss>…</rss>

    Right:
        <rss version="2.0">…</rss>
    """


@page("over-limit", Severity.ERROR, f"{_XML}#sec-conformance")
def over_limit() -> None:
    """The document costs more than the limits allow.

    It nests too deep, has too many attributes, too long a text or more bytes than `Limits` lets
    through. No feed comes near the defaults: it is broken, or made to harm. Where it is neither,
    pass limits of your own.

    Wrong:
        <div><div><div>… five hundred times

    Right:
        <div>…</div>
    """
