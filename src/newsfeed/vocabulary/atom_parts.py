"""The constructs of Atom 1.0, RFC 4287 section 3, and the smaller elements of section 4.2."""

from __future__ import annotations

from newsfeed._wire.addresses import IRI, URI, URL
from newsfeed._wire.codec import INT
from newsfeed._wire.dates import RFC3339
from newsfeed._wire.escape import CDATA
from newsfeed._wire.names import Namespace
from newsfeed._wire.shape import SELF, Attr, Child, Const, Context, Lens, Markup, Shape, Text, shape
from newsfeed.model import Category, Content, Enclosure, Generator, Link, Person, Source
from newsfeed.text.shown import shown
from newsfeed.text.urls import is_iri

ATOM = Namespace("", "http://www.w3.org/2005/Atom", "https://www.rfc-editor.org/rfc/rfc4287")

#: The media type of Atom documents (RFC 4287 section 7).
MEDIA_TYPE = "application/atom+xml"

PERSON = shape(
    Person,
    Child("name", ATOM("name"), required=True, ref="section-3.2.1"),
    Child("uri", ATOM("uri"), URI, ref="section-3.2.2"),
    Child("email", ATOM("email"), ref="section-3.2.3"),
)
CATEGORY = shape(
    Category,
    Attr("term", "term", required=True, ref="section-4.2.2.1"),
    Attr("scheme", "scheme", URI, ref="section-4.2.2.2"),
    Attr("label", "label", ref="section-4.2.2.3"),
)
GENERATOR = shape(
    Generator,
    Attr("uri", "uri", URI, ref="section-4.2.4"),
    Attr("version", "version", ref="section-4.2.4"),
    Text("name"),
)
LINK = shape(
    Link,
    Attr("rel", "rel", required=True, ref="section-4.2.7.2"),
    Attr("type", "type", ref="section-4.2.7.3"),
    Attr("hreflang", "hreflang", ref="section-4.2.7.4"),
    Attr("href", "href", URI, required=True, ref="section-4.2.7.1"),
    Attr("title", "title", ref="section-4.2.7.5"),
    Attr("length", "length", INT, ref="section-4.2.7.6"),
)
ENCLOSURE = shape(
    Enclosure,
    Const("rel", "enclosure"),
    Attr("type", "type", ref="section-4.2.7.3"),
    Attr("length", "length", INT, ref="section-4.2.7.6"),
    Attr("url", "href", URL, required=True, ref="section-4.2.7.1"),
)


def link_to(rel: str, *fixed: Const) -> Shape:
    """Return the shape of a link of one relation that stands for an address."""
    return shape(
        str,
        Const("rel", rel, implied=rel == "alternate"),
        *fixed,
        Attr(SELF, "href", URI, required=True, ref="section-4.2.7.1"),
    )


ALTERNATE = link_to("alternate")
HUB = link_to("hub")
REPLIES = link_to("replies", Const("type", "text/html", implied=True))


def self_link(media_type: str) -> Shape:
    """Return the shape of a feed's link to itself."""
    return link_to("self", Const("type", media_type, implied=True))


#: HTML as text: the one form that every reader understands. In CDATA, which means the same as
#: escaped.
HTML = shape(str, Const("type", "html"), Text(SELF, style=CDATA))

ELSEWHERE = shape(
    Content,
    Attr("type", "type", ref="section-4.1.3.1"),
    Attr("src", "src", URI, required=True, ref="section-4.1.3.2"),
)
EMBEDDED = shape(Content, Attr("type", "type", ref="section-4.1.3.1"), Markup("element"))
INLINE = shape(Content, Attr("type", "type", ref="section-4.1.3.1"), Text("text"))


def _source_id(source: Source, context: Context) -> str | None:
    if source.id is None or is_iri(source.id):
        return source.id
    message = f"{shown(source.id)} is no absolute IRI, as Atom wants (RFC 4287 section 4.2.6)"
    context.notes.append(("source.id", f"left out: {message}"))
    return None


SOURCE = shape(
    Source,
    Child(Lens(_source_id, ("id",)), ATOM("id"), IRI, ref="section-4.2.6"),
    Child("title", ATOM("title"), ref="section-4.2.14"),
    Child("updated", ATOM("updated"), RFC3339, ref="section-4.2.15"),
    Child("description", ATOM("subtitle"), ref="section-4.2.12"),
    Child("link", ATOM("link"), ALTERNATE, ref="section-4.2.7"),
    Child("url", ATOM("link"), link_to("self"), ref="section-4.2.7"),
    Child("links", ATOM("link"), LINK, many=True, ref="section-4.2.7"),
    Child("authors", ATOM("author"), PERSON, many=True, ref="section-4.2.1"),
    Child("contributors", ATOM("contributor"), PERSON, many=True, ref="section-4.2.3"),
    Child("categories", ATOM("category"), CATEGORY, many=True, ref="section-4.2.2"),
    Child("generator", ATOM("generator"), GENERATOR, ref="section-4.2.4"),
    Child("icon", ATOM("icon"), URI, ref="section-4.2.5"),
    Child("logo", ATOM("logo"), URI, ref="section-4.2.8"),
    Child("rights", ATOM("rights"), ref="section-4.2.10"),
)
