"""Documents are read element by element, and nothing in them can do harm."""

from __future__ import annotations

import gc
import io
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsfeed._wire.node import Node
from newsfeed._wire.xml import Document, Limits, Malformed

if TYPE_CHECKING:
    from pathlib import Path

XML_LANG = "http://www.w3.org/XML/1998/namespace}lang"


class Drops(io.BytesIO):
    """A binary file that gives what it is made of, piece by piece."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        super().__init__()
        self.pieces = iter(pieces)

    def read(self, size: int | None = -1, /) -> bytes:
        """Return the next piece, whatever its size."""
        del size
        return next(self.pieces, b"")


def bytewise(data: bytes) -> Drops:
    """Return a file that gives one byte at a time."""
    return Drops(data[at : at + 1] for at in range(len(data)))


def streaming(*path: str) -> Callable[[Node], Sequence[str]]:
    """Return what `nodes` wants to be told."""
    return lambda _: path


def tree(node: Node) -> Any:
    """Return a node as plain values, with its place."""
    content = [each if isinstance(each, str) else tree(each) for each in node.content]
    return (node.name, node.attributes, node.line, node.column, content)


def read(source: Any, *path: str, **options: Any) -> Any:
    """Return everything that is yielded, and the error at the end if there is one."""
    found: list[Any] = []
    try:
        nodes = Document(source, **options).nodes(streaming(*path))
        # How much of the root is shown at first depends on the pieces it came in.
        found.extend((node.name, node.attributes) for node in islice(nodes, 1))
        found.extend(tree(node) for node in nodes)
    except Malformed as error:
        found.append((error.rule, error.message, error.line, error.column, error.spec))
    return found


def whole(data: bytes, **options: Any) -> Node:
    """Return the root of a document, whole."""
    *_, root = Document(data, **options).nodes(streaming())
    return root


def refused(data: bytes, **options: Any) -> Malformed:
    """Return the error for a document that can't be read."""
    with pytest.raises(Malformed) as caught:
        list(Document(data, **options).nodes(streaming()))
    return caught.value


# --- what is yielded --------------------------------------------------------------------------


def test_the_root_comes_first_and_last_and_the_streamed_elements_between() -> None:
    """The same root is yielded twice: empty when it begins, and whole without streamed elements."""
    data = b"<rss><channel><title>T</title> <item>1</item> <item>2</item> <x/></channel></rss>"
    nodes = Document(data).nodes(streaming("channel", "item"))
    root = next(nodes)
    assert root.name == "rss"
    assert [next(nodes).text, next(nodes).text] == ["1", "2"]
    [before] = root.content
    assert isinstance(before, Node)
    assert [each if isinstance(each, str) else each.name for each in before.content] == [
        "title",
        " ",
    ]
    assert next(nodes) is root
    [channel] = root.content
    assert isinstance(channel, Node)
    assert [each if isinstance(each, str) else each.name for each in channel.content] == [
        "title",
        " ",
        "x",
    ]
    assert next(nodes, None) is None


def test_only_elements_on_the_path_are_streamed() -> None:
    """An element of the same name elsewhere, deeper or in a streamed one stays where it is."""
    data = (
        b"<r><item/><other><item/></other><channel><x><item/></x>"
        b"<item><item/><channel><item/></channel></item></channel></r>"
    )
    _, item, root = Document(data).nodes(streaming("channel", "item"))
    assert [each.name for each in item.content if isinstance(each, Node)] == ["item", "channel"]
    assert [each.name for each in root.content if isinstance(each, Node)] == [
        "item",
        "other",
        "channel",
    ]


def test_text_between_streamed_elements_is_kept_without_the_white_space_before_it() -> None:
    """White space behind a streamed element is left out, so that it does not pile up."""
    data = b"<r>\n<i/>\n<i/> stray <i/>\n</r>"
    for source in (data, bytewise(data)):
        *_, root = Document(source).nodes(streaming("i"))
        assert root.content == ["\nstray "]
    *_, root = Document(b"<r><i/>\n<i/>\n</r>").nodes(streaming("i"))
    assert root.content == []


def test_the_root_is_shown_to_the_caller_before_anything_is_streamed() -> None:
    """`stream` is called once, with the root, and what it raises ends everything."""
    seen = []

    def refuse(root: Node) -> Sequence[str]:
        seen.append(root.name)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(Document(b"<r><a/></r>").nodes(refuse))
    assert seen == ["r"]


def test_names_are_written_with_their_namespace() -> None:
    """A name is "uri}local" or "local"; the prefix that came first is remembered."""
    data = b'<a xmlns="u:1" xmlns:m="u:2" m:x="1" y="2" xml:lang="en"><m:b/><c xmlns=""/></a>'
    document = Document(data)
    *_, root = document.nodes(streaming())
    assert root.name == "u:1}a"
    assert root.attributes == {"u:2}x": "1", "y": "2", XML_LANG: "en"}
    assert [each.name for each in root.content if isinstance(each, Node)] == ["u:2}b", "c"]
    assert document.prefixes == {"u:1": "", "u:2": "m"}


def test_equal_names_are_one_object() -> None:
    """Names of elements and attributes are shared."""
    first, second = whole(b'<r xmlns:m="u"><m:a m:b=""/><m:a m:b=""/></r>').content
    assert isinstance(first, Node)
    assert isinstance(second, Node)
    assert first.name is second.name
    assert next(iter(first.attributes)) is next(iter(second.attributes))


def test_texts_side_by_side_are_one() -> None:
    """CDATA, comments and references don't divide a text, and line ends become LF."""
    data = b"<r>a<![CDATA[<b>]]>&amp;&#233;<!-- c --><?p i?>d\r\ne\rf<x/> </r>"
    root = whole(data)
    assert root.content[0] == "a<b>&éd\ne\nf"
    assert root.content[2] == " "


def test_a_long_text_is_one_text() -> None:
    """A text is whole however many parts the parser makes of it, within a mixed content too."""
    long = "0123456789\n" * 30_000
    root = whole(f"<r><a>{long}<b/>{long}</a>{long}</r>".encode())
    inner, outer = root.content
    assert isinstance(inner, Node)
    assert (inner.content[0], inner.content[2], outer) == (long, long, long)


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "gb18030"])
def test_places_count_lines_and_characters(end: str, encoding: str) -> None:
    """Lines end with LF, CR or CRLF; columns are characters, whatever bytes they take."""
    declared = f'<?xml version="1.0" encoding="{encoding}"?>'
    text = f"{declared}{end}<r>é€😀<a/>{end}{end}  <b/></r>"
    for source in (text.encode(encoding), bytewise(text.encode(encoding))):
        *_, root = Document(source).nodes(streaming())
        places = [(each.line, each.column) for each in root.content if isinstance(each, Node)]
        assert (root.line, root.column) == (2, 1)
        assert places == [(2, 7), (4, 3)]


# --- sources ----------------------------------------------------------------------------------


def test_a_str_is_refused() -> None:
    """A text from outside must never open a file."""
    with pytest.raises(TypeError, match="encode it"):
        Document("<r/>")  # type: ignore[arg-type]  # on purpose


def test_a_file_of_text_is_refused() -> None:
    """A file must be opened for bytes; one that only turns out to be text fails when read."""
    with pytest.raises(TypeError, match='"rb"'):
        Document(io.StringIO("<r/>"))  # type: ignore[arg-type]  # on purpose

    class Texts:
        def read(self, size: int) -> str:
            return "<r/>"[:size]

    nodes = Document(Texts()).nodes(streaming())  # type: ignore[arg-type]  # on purpose
    with pytest.raises(TypeError, match='"rb"'):
        next(nodes)


def test_what_is_no_source_is_refused() -> None:
    """Anything else is a fault of the program."""
    with pytest.raises(TypeError, match="not int"):
        Document(1)  # type: ignore[arg-type]  # on purpose


def test_every_kind_of_bytes_is_read() -> None:
    """bytes, bytearray and memoryview, also one that skips bytes."""
    data = b"<r a='1'/>"
    doubled = bytes(byte for each in data for byte in (each, 0))
    for source in (data, bytearray(data), memoryview(data), memoryview(doubled)[::2]):
        assert read(source) == read(data)


def test_a_path_is_closed_when_reading_ends_fails_or_is_given_up(
    tmp_path: Path, recwarn: pytest.WarningsRecorder
) -> None:
    """No file stays open: Python would warn of it."""
    path = tmp_path / "feed.xml"
    path.write_bytes(b"<r><i/><i/></r>")
    assert len(read(path, "i")) == 4
    nodes = Document(path).nodes(streaming("i"))
    next(nodes)
    del nodes
    path.write_bytes(b"<r><i/><i></r>")
    assert read(path, "i")[-1][0] == "not-well-formed"
    gc.collect()
    assert not recwarn.list


def test_a_file_is_read_from_where_it_stands_and_stays_open() -> None:
    """What the caller opened, the caller closes."""
    file = io.BytesIO(b"junk<r/>")
    file.seek(4)
    assert len(read(file)) == 2
    assert not file.closed


def test_a_document_is_read_once() -> None:
    """A second reading is a fault of the program, also of bytes."""
    document = Document(b"<r/>")
    document.nodes(streaming())
    with pytest.raises(RuntimeError, match="another Document"):
        document.nodes(streaming())


# --- entities and document type declarations --------------------------------------------------

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize("loose", [False, True])
@pytest.mark.parametrize(
    "subset",
    [
        f'<!ENTITY l0 "lol">{LAUGHS}',
        f'<!ENTITY long "{"x" * 100_000}">',
        '<!ENTITY file SYSTEM "file:///etc/passwd">',
        '<!ENTITY file PUBLIC "p" "https://example.com/">',
        "<!ENTITY % p \"<!ENTITY e 'x'>\"> %p;",
        '<!ENTITY % p SYSTEM "https://example.com/evil.dtd"> %p;',
        '<!ENTITY picture SYSTEM "x.gif" NDATA gif>',
    ],
)
def test_an_entity_declaration_is_refused(subset: str, *, loose: bool) -> None:
    """Nothing is expanded and nothing is loaded, as reading ends at the declaration."""
    data = f"<!DOCTYPE r [\n {subset}]>\n<r>{'&l9;&long;' * 1000}</r>".encode()
    tracemalloc.start()
    start = time.process_time()
    error = refused(data, loose=loose)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    lies_outside = "SYSTEM" in subset or "PUBLIC" in subset
    assert error.rule == ("external-entity" if lies_outside else "entity-declared")
    assert error.line == 2
    assert time.process_time() - start < 20
    assert peak < 2_000_000


def test_a_reference_to_an_unknown_parameter_entity_is_refused() -> None:
    """What follows it would not be looked at: declarations could hide there."""
    error = refused(b'<!DOCTYPE r [%x; <!ENTITY e "x">]><r>&e;</r>')
    assert (error.rule, error.column) == ("undefined-entity", 14)


@pytest.mark.parametrize("loose", [False, True])
@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE r>",
        '<!DOCTYPE r SYSTEM "file:///nowhere/at.all">',
        '<!DOCTYPE r PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://localhost:1/rss.dtd">',
        "<!DOCTYPE r [<!ELEMENT r ANY><!NOTATION n SYSTEM 'n'><!ATTLIST r a CDATA #IMPLIED>]>",
    ],
)
def test_a_doctype_is_let_pass_and_loads_nothing(doctype: str, *, loose: bool) -> None:
    """RSS 0.91 documents have one."""
    root = whole(f"{doctype}<r b='1 &amp; 2'>x</r>".encode(), loose=loose)
    assert (root.attributes, root.content) == ({"b": "1 & 2"}, ["x"])


def test_a_default_from_the_doctype_is_left_out_and_noted() -> None:
    """An attribute that isn't written is not there."""
    document = Document(b"<!DOCTYPE r [<!ATTLIST r a CDATA 'v'>]><r b='1'/>")
    *_, root = document.nodes(streaming())
    assert root.attributes == {"b": "1"}
    [(rule, message, line, column)] = document.notes
    assert (rule, line, column) == ("default-declared", 1, 34)
    assert "<r>" in message


def test_a_namespace_from_the_doctype_is_refused() -> None:
    """It would change the names of elements behind the reader's back."""
    for name in ("xmlns", "xmlns:m"):
        error = refused(f"<!DOCTYPE r [<!ATTLIST r {name} CDATA 'v'>]><r/>".encode())
        assert error.rule == "default-declared"


@pytest.mark.parametrize("doctype", ["", '<!DOCTYPE r SYSTEM "x">', "<!DOCTYPE r>"])
@pytest.mark.parametrize(
    ("body", "column"),
    [
        ("<r> &nbsp;</r>", 5),
        ("<r a='1&amp;2'\tb=\"x&nbsp;\">x</r>", 20),
        ("<r><a xmlns:x='u&nbsp;' b='1'/></r>", 17),
        ("<r><a xmlns='&nbsp;'/></r>", 14),
    ],
)
def test_an_undefined_entity_is_refused_wherever_it_stands(
    doctype: str, body: str, column: int
) -> None:
    """Nothing is lost untold, even where a DTD that isn't read might define it."""
    error = refused(f"{doctype}\n{body}".encode())
    assert error.rule == "undefined-entity"
    assert "&nbsp;" in error.message
    assert "&#160;" in error.message
    assert error.line == 2
    assert error.column == column


def test_an_entity_that_html_lacks_too_is_named() -> None:
    """The hint is then another."""
    assert "&amp;" in refused(b"<r>&foo;</r>").message


@pytest.mark.parametrize("declaration", ["", "<?xml version='1.0' standalone='yes'?>"])
def test_a_loose_document_may_hold_html_entities(declaration: str) -> None:
    """They are replaced in texts and attributes, and noted; unknown ones stay as text."""
    tag = "<r a='&eacute;\t&#65;&#x42;&lt;&foo;'\n b='&amp;' xmlns:m='u' m:c='&Eacute;'>"
    body = f"{tag}1&nbsp;&foo;2</r>"
    document = Document(f"{declaration}\n{body}".encode(), loose=True)
    *_, root = document.nodes(streaming())
    assert root.attributes == {"a": "é AB<&foo;", "b": "&", "u}c": "É"}
    assert root.content == ["1\xa0&foo;2"]
    assert [(rule, line, column) for rule, _, line, column in document.notes] == [
        ("html-entity", 2, 7),
        ("undefined-entity", 2, 31),
        ("html-entity", 3, 29),
        ("html-entity", 3, 40),
        ("undefined-entity", 3, 46),
    ]


def test_a_loose_document_can_not_have_entities_in_namespaces() -> None:
    """What the parser has bound by then can't be put right."""
    assert refused(b"<r xmlns='&nbsp;'/>", loose=True).rule == "undefined-entity"


def test_entities_in_cdata_are_text() -> None:
    """HTML in a CDATA section is full of them."""
    for loose in (False, True):
        assert whole(b"<r><![CDATA[&nbsp;]]></r>", loose=loose).content == ["&nbsp;"]


def test_there_are_no_more_than_a_thousand_notes() -> None:
    """A document may hold a million faults of one kind."""
    document = Document(b"<r>" + b"&nbsp;" * 3000 + b"</r>", loose=True)
    list(document.nodes(streaming()))
    assert len(document.notes) == 1000


# --- faults -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "rule", "place", "words"),
    [
        ("<r><m:a/></r>", "undeclared-prefix", (1, 4), "m:a"),
        ('<r><a m:b="1"/></r>', "undeclared-prefix", (1, 4), "xmlns:m"),
        ('<r><a xmlns:m="u"/><m:b/></r>', "undeclared-prefix", (1, 20), "m:b"),
        ("<r>\n <b>\n</r>", "not-well-formed", (3, 3), "</r> closes nothing: <b> of line 2"),
        ('<r xmlns:m="u"><m:b></r>', "not-well-formed", (1, 23), "<m:b>"),
        ("<r>\n<b>x", "not-well-formed", (2, 5), "<b> of line 2"),
        ("<r><![CDATA[x", "not-well-formed", (1, 14), "CDATA"),
        ("<r><b", "not-well-formed", (1, 4), "within a tag"),
        ("<r", "not-well-formed", (1, 1), "cut off"),
        ("<!-- -->", "not-well-formed", (1, 9), "root element"),
        ("<r a='1' a='2'/>", "not-well-formed", (1, 10), "attribute a"),
        ("<r/><s/>", "not-well-formed", (1, 5), "<s/>"),
        ("<r/>x", "not-well-formed", (1, 5), "'x'"),
        ("<r>a & b</r>", "not-well-formed", (1, 7), "&amp;"),
        ("<r>?a=1&b=2</r>", "not-well-formed", (1, 10), "'&b='"),
        ("<r>1 < 2</r>", "not-well-formed", (1, 7), "&lt;"),
        ("<r>]]></r>", "not-well-formed", (1, 6), "]]&gt;"),
        ("<r><!-- -- --></r>", "not-well-formed", (1, 11), "comment"),
        ("<r a=b/>", "not-well-formed", (1, 6), "name="),
        ("<r a='<'/>", "not-well-formed", (1, 7), "&lt;"),
        ("<r>\x0b</r>", "not-well-formed", (1, 4), "U+000B"),
        ("<r>\uffff</r>", "not-well-formed", (1, 4), "U+FFFF"),
        ("<r>&#0;</r>", "not-well-formed", (1, 4), "&#0;"),
        ("<r>&#xFFFE;</r>", "not-well-formed", (1, 4), "&#xFFFE;"),
        ("<r></r></a>", "not-well-formed", (1, 9), "closes nothing"),
        ("<r>\n<?xml version='1.0'?></r>", "not-well-formed", (2, 1), "declaration"),
        ("<?xml encoding='utf-8'?><r/>", "not-well-formed", (1, 7), "declaration"),
        ("<r xmlns:m=''/>", "not-well-formed", (1, 1), "empty"),
        ("<r xmlns:xml='u'/>", "not-well-formed", (1, 1), "xml"),
        ("<r xmlns:xmlns='u'/>", "not-well-formed", (1, 1), "xmlns"),
        ("<r xmlns:a='http://www.w3.org/2000/xmlns/'/>", "not-well-formed", (1, 1), "reserved"),
        ("<r xmlns='a}b'/>", "not-well-formed", (1, 1), "syntax"),
        ("<r>;,</r,>", "not-well-formed", (1, 9), "','"),
    ],
)
def test_a_fault_is_named_with_its_place(
    data: str, rule: str, place: tuple[int, int], words: str
) -> None:
    """The message says which, the place where, and the address why; also byte by byte."""
    error = refused(data.encode())
    assert (error.rule, error.line, error.column) == (rule, *place)
    assert words in error.message
    assert error.spec.startswith("https://www.w3.org/TR/xml")
    assert str(error) == f"line {error.line}, column {error.column}: {error.message}"
    found = read(bytewise(data.encode()))[-1]
    assert (found[0], *found[2:4]) == (rule, *place)


def test_what_is_complete_before_a_fault_is_yielded() -> None:
    """A document that was cut off gives the elements that it has."""
    data = b"<r><i>1</i><i>2</i><i>3"
    for source in (data, bytewise(data)):
        names = [each[0] for each in read(source, "i")]
        assert names == ["r", "i", "i", "not-well-formed"]


# --- limits -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limits", "fits", "over"),
    [
        (Limits(size=20), f"<r>{'x' * 13}</r>", f"<r>{'x' * 14}</r>"),
        (Limits(size=1 << 16), f"<r>{'x' * 65_529}</r>", f"<r>{'x' * 65_533}</r> "),
        (Limits(depth=3), "<a><b><c/></b></a>", "<a><b><c><d/></c></b></a>"),
        (Limits(text=5), "<r>12345</r>", "<r>123456</r>"),
        (Limits(text=5), "<r>12&amp;45<b/>12345</r>", "<r>123&amp;<!-- -->56</r>"),
        (Limits(markup=70_000), f"<r a='{'x' * 69_000}'/>", f"<r a='{'x' * 200_000}'/>"),
        (Limits(attributes=2), "<r a='' b=''/>", "<r a='' b='' c=''/>"),
        (
            Limits(attributes=2),
            "<!DOCTYPE r [<!ATTLIST r a CDATA #IMPLIED b CDATA #IMPLIED>]><r/>",
            "<!DOCTYPE r [<!ATTLIST r a ID #IMPLIED b ID #IMPLIED c ID #IMPLIED>]><r/>",
        ),
        (Limits(elements=3), "<r><a/><b/></r>", "<r><a/><a/><a/></r>"),
        (Limits(names=3), "<r a=''><b/><b/></r>", "<r a='' b=''><c/></r>"),
        (Limits(names=5), "<r xmlns='u' xmlns:b='v'/>", "<r xmlns:a='u' xmlns:b='v' xmlns:c='w'/>"),
    ],
)
def test_a_limit_is_kept(limits: Limits, fits: str, over: str) -> None:
    """What is at the limit passes, what is over it is refused and the limit is said."""
    assert whole(fits.encode(), limits=limits).name
    assert read(bytewise(fits.encode()), limits=limits) == read(fits.encode())
    error = refused(over.encode(), limits=limits)
    assert error.rule == "over-limit"
    assert error.line == 1
    assert read(bytewise(over.encode()), limits=limits)[-1][0] == "over-limit"


def test_many_namespaces_in_one_tag_take_no_time() -> None:
    """A tag is looked through once for entities, not once for each declaration."""
    tag = "".join(f" xmlns:a{at}='u'" for at in range(50_000))
    begun = time.process_time()
    assert refused(f"<r{tag}/>".encode(), loose=True).rule == "over-limit"
    assert time.process_time() - begun < 3


def test_streamed_elements_count_by_themselves() -> None:
    """The limit of elements is for those that are held, not for all."""
    limits = Limits(elements=5)
    assert len(read(b"<r><a/>" + b"<i><b/><b/></i>" * 100 + b"</r>", "i", limits=limits)) == 102
    for data in (b"<i/><a/>" * 100, b"<i/>x" * 100, b"<i><a/><a/><a/><a/><a/></i>"):
        source = bytewise(b"<r>" + data + b"</r>")
        assert read(source, "i", limits=limits)[-1][0] == "over-limit"


def test_a_limit_is_a_number_from_1() -> None:
    """Only the size may be without limit."""
    assert Limits(size=None).size is None
    with pytest.raises(TypeError, match="depth"):
        Limits(depth=1.5)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(ValueError, match="text"):
        Limits(text=0)


def repeated(start: bytes, part: bytes, times: int) -> Iterator[bytes]:
    """Give a document that goes on and on."""
    yield start
    for _ in range(times // 1000):
        yield part * 1000


@pytest.mark.parametrize(
    ("start", "part"),
    [
        (b"<r>", b"<a>"),
        (b"<r><i>", b"<a/>"),
        (b"<r><i>", b"<a b=''><c/></a>"),
        (b"<r ", b"a" * 100),
        (b"<r a='", b"a" * 100),
        (b"<r>", b"<!--" + b"a" * 100),
        (b"<r>", b"&#" + b"1" * 100),
        (b"<r a='", b"&nbsp;"),
        (b"<!DOCTYPE r [<!ATTLIST r ", b" a CDATA 'x'"),
        (b"<!DOCTYPE r [<!ELEMENT r ", b"("),
    ],
)
def test_a_document_without_end_is_refused_soon(start: bytes, part: bytes) -> None:
    """Neither time nor memory grows out of proportion to what was read."""
    limits = Limits(elements=100_000, markup=1 << 22)
    begun = time.process_time()
    [*_, error] = read(Drops(repeated(start, part, 1_000_000)), "i", limits=limits)
    assert error[0] in {"over-limit", "not-well-formed"}
    assert time.process_time() - begun < 5


def test_memory_does_not_grow_with_the_number_of_streamed_elements() -> None:
    """Ten times as many articles take no more memory."""

    def peak(times: int) -> int:
        source = Drops(repeated(b"<r>", b"\n <i a='b'><t>text</t></i>", times))
        tracemalloc.start()
        read_all = sum(1 for _ in _until_cut(source))
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert read_all == times + 1
        return highest

    peak(1000)
    assert peak(20_000) < peak(2000) * 1.2


def _until_cut(source: Any) -> Iterator[Node]:
    try:
        yield from Document(source).nodes(streaming("i"))
    except Malformed:
        return


# --- laws -------------------------------------------------------------------------------------

LOCALS = st.sampled_from(["a", "b", "item", "é", "名"])
URIS = st.sampled_from(["", "u:1", "http://example.com/2"])
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\t\n<>&\"']"),
    max_size=12,
)
Plain = tuple[str, dict[str, str], list[Any]]


def _put_together(content: list[Any]) -> list[Any]:
    """Join texts side by side, as the parser must."""
    joined: list[Any] = []
    for each in content:
        if isinstance(each, str) and joined and isinstance(joined[-1], str):
            joined[-1] += each
        elif each != "":
            joined.append(each)
    return joined


NAMES = st.builds(lambda uri, local: f"{uri}}}{local}" if uri else local, URIS, LOCALS)
TREES: st.SearchStrategy[Plain] = st.recursive(
    st.tuples(NAMES, st.dictionaries(NAMES, TEXTS, max_size=3), st.just([])),
    lambda inner: st.tuples(
        NAMES,
        st.dictionaries(NAMES, TEXTS, max_size=3),
        st.lists(inner | TEXTS, max_size=5).map(_put_together),
    ),
    max_leaves=12,
)


def _written(plain: Plain) -> str:
    """Write a tree, each element with the namespaces of itself and of its attributes."""
    name, attributes, content = plain
    prefixes = {uri: f"p{at}" for at, uri in enumerate(("u:1", "http://example.com/2"))}

    def qname(key: str) -> str:
        uri, _, local = key.rpartition("}")
        return f"{prefixes[uri]}:{local}" if uri else local

    tag = qname(name)
    tag += "".join(f' xmlns:{prefix}="{uri}"' for uri, prefix in prefixes.items())
    for key, value in attributes.items():
        tag += f'\n{qname(key)}="{_escaped(value, attribute=True)}"'
    inner = "".join(
        _escaped(each, attribute=False) if isinstance(each, str) else _written(each)
        for each in content
    )
    return f"<{tag}>{inner}</{qname(name)}>"


def _escaped(text: str, *, attribute: bool) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if attribute:
        text = text.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return text


def _plain(node: Node) -> Plain:
    content = [each if isinstance(each, str) else _plain(each) for each in node.content]
    return (node.name, node.attributes, content)


def _places(node: Node) -> Iterator[tuple[int, int]]:
    yield node.line, node.column
    for each in node.content:
        if isinstance(each, Node):
            yield from _places(each)


@given(TREES, st.sampled_from(["utf-8", "utf-16", "utf-32"]), st.booleans())
def test_a_tree_comes_back(plain: Plain, encoding: str, loose: bool) -> None:
    """What was written is read: names, attributes, texts and places, in any encoding."""
    text = _written(plain)
    root = whole(text.encode(encoding), loose=loose)
    assert _plain(root) == plain
    starts = [at for at, each in enumerate(text) if each == "<" and text[at + 1] != "/"]
    places = [(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)) for at in starts]
    assert list(_places(root)) == places


@given(TREES, st.sampled_from(["utf-8", "utf-16"]), st.booleans())
def test_the_size_of_pieces_never_matters(plain: Plain, encoding: str, loose: bool) -> None:
    """Byte by byte gives what the whole gives, streamed or not."""
    data = _written(plain).encode(encoding)
    for path in ((), ("a",), ("b", "item"), ("u:1}a", "u:1}b")):
        assert read(bytewise(data), *path, loose=loose) == read(data, *path, loose=loose)
