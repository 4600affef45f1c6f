"""The constructs of Atom 1.0, RFC 4287 section 3, and the smaller elements of section 4.2."""

from __future__ import annotations

from typing import Any

from newsfeed._wire.address_faults import no_id
from newsfeed._wire.addresses import HREF, ID, IRI, REFERENCE, URI, URL
from newsfeed._wire.codec import FILLED, INT, SURE, TEXT, WORDS, Codec, token
from newsfeed._wire.context import Around, Context
from newsfeed._wire.dates import RFC3339
from newsfeed._wire.escape import CDATA
from newsfeed._wire.forms import EMAIL, LANGUAGE
from newsfeed._wire.forms import MEDIA_TYPE as ANY_TYPE
from newsfeed._wire.shape import (
    SELF,
    Attr,
    Child,
    Const,
    Lens,
    Markup,
    Part,
    Row,
    Shape,
    Text,
    Where,
    shape,
)
from newsfeed.model import Category, Content, Enclosure, Generator, Link, Person, Source
from newsfeed.text.html import plain
from newsfeed.text.shown import shown
from newsfeed.text.urls import uri

from . import (
    atom_link_rules,
    atom_rules,
    atom_text_rules,
    fh,
    html_rules,
    inherited,
    media,
    modules,
    spaces,
    thr,
)
from .date_rules import is_plausible
from .forms import RELATION
from .xhtml import html_of

ATOM = spaces.ATOM

#: The media type of Atom documents (RFC 4287 section 7).
MEDIA_TYPE = "application/atom+xml"


def _read_link(fields: dict[str, Any], _: Around) -> Link:
    # RFC 4287 section 4.2.7.2.
    return Link(**{"rel": "alternate", **fields})


def _read_text(fields: dict[str, Any], _: Around) -> str:
    """Return the plain text of a text construct, whatever its type: RFC 4287 section 3.1."""
    if "element" in fields:
        return plain(html_of(fields["element"]))
    text: str = fields.get("text", "")
    return plain(text) if fields.get("type") == "html" else text


def _read_content(fields: dict[str, Any], _: Around) -> dict[str, Any]:
    """Return the field that an entry's content fills: RFC 4287 section 4.1.3."""
    kind: str = fields.setdefault("type", "text")
    if "src" in fields or "element" in fields:
        fields.pop("text", None)
    elif not fields.get("text", "").strip():
        return {}
    elif kind.partition(";")[0].strip().lower() in {"html", "text/html"}:
        return {"content": fields["text"]}
    return {"payload": Content(**fields)}


PERSON = shape(
    Person,
    Child(
        "name", ATOM("name"), required=True, ref="section-3.2.1", rules=(atom_rules.name_is_a_name,)
    ),
    Child("uri", ATOM("uri"), REFERENCE, ref="section-3.2.2"),
    Child("email", ATOM("email"), EMAIL, ref="section-3.2.3"),
    inherited.FOREIGN,
)
#: RFC 4287 section 4.2.2.2: an IRI; what is held is a URI.
SCHEME: Codec[str] = Codec("absolute IRI", None, uri, rule="not-an-absolute-iri", legal=IRI.decode)

CATEGORY = shape(
    Category,
    Attr("term", "term", FILLED, required=True, ref="section-4.2.2.1"),
    Attr("scheme", "scheme", SCHEME, ref="section-4.2.2.2"),
    Attr("label", "label", ref="section-4.2.2.3"),
    inherited.FOREIGN,
)
GENERATOR = shape(
    Generator,
    Attr("uri", "uri", REFERENCE, ref="section-4.2.4"),
    Attr("version", "version", ref="section-4.2.4"),
    Text("name"),
    inherited.FOREIGN,
)


def _link(address: Codec[str]) -> Shape:
    return shape(
        Link,
        Attr("rel", "rel", RELATION, ref="section-4.2.7.2"),
        Attr("type", "type", ANY_TYPE, ref="section-4.2.7.3"),
        Attr("hreflang", "hreflang", LANGUAGE, ref="section-4.2.7.4"),
        Attr("href", "href", address, required=True, ref="section-4.2.7.1"),
        Attr("title", "title", WORDS, ref="section-4.2.7.5"),
        Attr("length", "length", INT, ref="section-4.2.7.6"),
        inherited.FOREIGN,
        build=_read_link,
        rules=(*atom_link_rules.LINK_RULES, fh.entries_have_no_pages),
        checks=thr.LINK,
    )


LINK = _link(HREF)

#: In RSS, whose addresses are absolute.
ABSOLUTE_LINK = _link(URI)
ENCLOSURE = shape(
    Enclosure,
    Const("rel", "enclosure"),
    Attr("type", "type", ref="section-4.2.7.3"),
    Attr("length", "length", INT, ref="section-4.2.7.6"),
    Attr("url", "href", URL, required=True, ref="section-4.2.7.1"),
    inherited.FOREIGN,
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

#: The type of a text construct.
TYPE = token("type of text", "text", "html", "xhtml")

#: A title or the like of any type, as plain text. It is only read: what is written is plain.
CONSTRUCT = shape(
    str,
    Attr("type", "type", TYPE, ref="section-3.1.1"),
    Text("text", TEXT, required=False),
    Markup("element", inherited.kept),
    build=_read_text,
    rules=(
        atom_text_rules.xhtml_is_a_div,
        atom_text_rules.xhtml_is_xhtml,
        atom_text_rules.xhtml_has_its_namespace,
        atom_text_rules.text_has_no_elements,
    ),
    bare=True,
)


def construct(source: Where, name: str, ref: str, *, required: bool = False) -> tuple[Row, Row]:
    """Return the rows of a text construct: one that is written, and one that is read."""
    field = source.fields[0] if isinstance(source, Lens) else source
    return (
        Child(source, ATOM(name), required=required, ref=ref, reads=False),
        Child(
            field,
            ATOM(name),
            CONSTRUCT,
            ref=ref,
            writes=False,
            rules=(html_rules.CONSTRUCT, atom_text_rules.text_says_something),
        ),
    )


def _legal_content_type(text: str) -> None:
    if text in {"text", "html", "xhtml"}:
        return
    if ANY_TYPE.legal is not None:
        ANY_TYPE.legal(text)
    if text.partition("/")[0].lower() in {"multipart", "message"}:
        message = f"{shown(text)} is a composite type, which no content may have"
        raise ValueError(message)


SURE[_legal_content_type] = frozenset({"text", "html", "xhtml"}).__contains__

#: RFC 4287 section 4.1.3.1: text, html, xhtml, or a media type that is not composite.
CONTENT_TYPE: Codec[str] = Codec(
    "type of content", None, str, rule="not-a-content-type", legal=_legal_content_type
)

#: A body of any type. It is only read: which of the shapes below is written depends on the body.
BODY = shape(
    Content,
    Attr("type", "type", CONTENT_TYPE, ref="section-4.1.3.1"),
    Attr("src", "src", REFERENCE, ref="section-4.1.3.2"),
    Text("text", TEXT, required=False),
    Markup("element", inherited.kept),
    build=_read_content,
    rules=(
        atom_text_rules.xhtml_is_a_div, atom_text_rules.xhtml_is_xhtml,
        atom_text_rules.xhtml_has_its_namespace, atom_text_rules.text_has_no_elements,
        atom_text_rules.content_has_no_elements, atom_text_rules.content_is_in_one_place,
        atom_text_rules.content_elsewhere_has_a_media_type,
        atom_text_rules.content_elsewhere_has_a_type, atom_text_rules.bytes_are_in_base64,
        html_rules.CONSTRUCT, html_rules.FRAGMENT,
    ),
)  # fmt: skip
ELSEWHERE = shape(
    Content,
    Attr("type", "type", ref="section-4.1.3.1"),
    Attr("src", "src", URI, required=True, ref="section-4.1.3.2"),
)
EMBEDDED = shape(
    Content, Attr("type", "type", ref="section-4.1.3.1"), Markup("element", inherited.kept)
)
INLINE = shape(Content, Attr("type", "type", ref="section-4.1.3.1"), Text("text"))


def _source_id(source: Source, context: Context) -> str | None:
    if source.id is None or (fault := no_id(source.id)) is None:
        return source.id
    message = f"{fault}, which Atom asks for (RFC 4287 section 4.2.6)"
    context.notes.append(("source.id", f"left out: {message}"))
    return None


SOURCE = shape(
    Source,
    Child(Lens(_source_id, ("id",)), ATOM("id"), ID, ref="section-4.2.6"),
    *construct("title", "title", "section-4.2.14"),
    Child(
        "updated", ATOM("updated"), RFC3339, ref="section-4.2.15", rules=(is_plausible,)
    ),
    *construct("description", "subtitle", "section-4.2.12"),
    Child("link", ATOM("link"), ALTERNATE, ref="section-4.2.7", reads=False),
    Child("url", ATOM("link"), link_to("self"), ref="section-4.2.7", reads=False),
    Child("links", ATOM("link"), LINK, many=True, ref="section-4.2.7"),
    Child("authors", ATOM("author"), PERSON, many=True, ref="section-4.2.1"),
    Child("contributors", ATOM("contributor"), PERSON, many=True, ref="section-4.2.3"),
    Child("categories", ATOM("category"), CATEGORY, many=True, ref="section-4.2.2"),
    Child("generator", ATOM("generator"), GENERATOR, ref="section-4.2.4"),
    Child("icon", ATOM("icon"), REFERENCE, ref="section-4.2.5"),
    Child("logo", ATOM("logo"), REFERENCE, ref="section-4.2.8"),
    *construct("rights", "rights", "section-4.2.10"),
    inherited.FOREIGN,
    rules=(
        atom_rules.alternates_differ, atom_rules.source_says_what_it_is,
        fh.complete_has_no_pages, fh.complete_is_no_archive,
    ),
    checks=(*modules.FEED, *thr.ITEM, Part(SELF, media.DETAILS)),
)  # fmt: skip
