"""Any feed, written in any way, is a valid document in which each fact stands where it should."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newsfeed import (
    ATOM,
    RSS,
    Article,
    CreditLine,
    Element,
    Feed,
    Format,
    Image,
    InvalidValue,
    Media,
    Options,
    Rendition,
    Value,
    serialize,
    stream,
)
from newsfeed.vocabulary.rss_unsaid import Unsaid
from tests.schemas import schema_errors
from tests.strategies import articles, feeds, odd_ids, options, pictures
from tests.unsaid import without

FORMATS = pytest.mark.parametrize("form", [RSS, ATOM], ids=["RSS", "Atom"])
HEAD = Feed(title="T", link="https://news.example/", updated="2026-03-01T09:30:00Z")
MEDIA = "{http://search.yahoo.com/mrss/}"
ATOM_SPACE = "{http://www.w3.org/2005/Atom}"
XML = "http://www.w3.org/XML/1998/namespace"
#: Where the body of an article stands.
BODIES = ("{http://purl.org/rss/1.0/modules/content/}encoded", f"{ATOM_SPACE}content")
DECLARATION = re.compile(r"""\sxmlns(?::([\w.-]+))?=(?:"([^"]*)"|'([^']*)')""")


def parsed(document: bytes) -> etree._Element:
    """Return the root of a document that is well-formed."""
    return etree.fromstring(document, etree.XMLParser(huge_tree=True, resolve_entities=False))


def items(root: etree._Element) -> list[etree._Element]:
    """Return the items or entries of a document."""
    return [*root.iter("item"), *root.iter(f"{ATOM_SPACE}entry")]


#: What others' namespaces come with.
MARKUP = (Unsaid(Value, "foreign", ""), Unsaid(Value, "elements", ""))


def without_markup(feed: Feed) -> Feed:
    """Return a feed without attributes and elements of others, which bring their namespaces."""
    bare = without(feed, MARKUP)
    return bare.evolve(
        articles=[
            each.evolve(
                payload=None,
                title=each.title or "Untitled",
                link=each.link or "https://news.example/untitled",
            )
            for each in bare.articles
        ],
    )


bare_feeds = feeds.map(without_markup)


def one_article(article: Article) -> Feed:
    """Return a feed of one article."""
    return HEAD.evolve(articles=[article])


# Validity -----------------------------------------------------------------------------------------


@FORMATS
@settings(max_examples=80)
@given(feed=feeds, chosen=options)
def test_any_feed_is_valid(form: Format, feed: Feed, chosen: Options) -> None:
    """By schemas that were written from the standards alone; nothing is left out."""
    assert schema_errors(serialize(feed, form, options=chosen, strict=True)) == []


@FORMATS
@settings(max_examples=25)
@given(feed=feeds, chosen=options)
def test_any_stream_is_valid(form: Format, feed: Feed, chosen: Options) -> None:
    """The same holds for a stream."""
    head = feed.evolve(articles=(), updated=feed.updated)
    pieces = stream(feed.articles, form, feed=head, options=chosen, strict=True)
    assert schema_errors(b"".join(pieces)) == []


@settings(max_examples=25)
@given(articles, odd_ids)
def test_rss_is_valid_with_any_id(article: Article, name: str) -> None:
    """A guid that is no address says so."""
    assert schema_errors(serialize(one_article(article.evolve(id=name)), RSS, strict=True)) == []


# Namespaces ---------------------------------------------------------------------------------------


def used(root: etree._Element) -> Iterator[str]:
    """Give the namespaces of all names in a document."""
    for each in root.iter(etree.Element):
        for name in (each.tag, *each.attrib):
            space = etree.QName(name).namespace
            if space and space != XML:
                yield space


@FORMATS
@settings(max_examples=40)
@given(feed=bare_feeds, chosen=options)
def test_namespaces_are_declared_when_used(form: Format, feed: Feed, chosen: Options) -> None:
    """Each that is used is declared, once and at the root, and no other."""
    document = serialize(feed, form, options=chosen)
    root = parsed(document)
    declared = list(root.nsmap.values())
    assert sorted(declared) == sorted(set(used(root)))
    inside = [each for each in root.iter(etree.Element) if each.nsmap != root.nsmap]
    assert inside == []


@settings(max_examples=40)
@given(feeds, options)
def test_the_namespace_of_atom_has_no_prefix(feed: Feed, chosen: Options) -> None:
    """It is the default of an Atom document and bound once, or some parsers find no entry."""
    text = serialize(feed, ATOM, options=chosen).decode()
    body = re.sub(r"(?s)<!\[CDATA\[.*?\]\]>", "", text)
    bound = [prefix for prefix, *uris in DECLARATION.findall(body) if ATOM_SPACE[1:-1] in uris]
    assert bound == [""]
    assert all(each.prefix is None for each in parsed(text.encode()).iter(f"{ATOM_SPACE}*"))


@FORMATS
def test_markup_of_others_declares_what_it_uses(form: Format) -> None:
    """Whichever prefix is asked for, a name means what it meant."""
    inner = Element("plain", content=[Element("{urn:x-desk}b", content="x")])
    for prefix in (None, "media", "atom", "dc", "rss", "xml", "xmlns", "ns0"):
        one = Element("{urn:x-desk}a", {"{urn:x-desk}b": "1", "c": "2"}, [inner], prefix=prefix)
        feed = one_article(
            Article(title="T", link="https://news.example/1", elements=[one], language="de")
        )
        root = parsed(serialize(feed, form))
        (found,) = root.iter("{urn:x-desk}a")
        assert dict(found.items()) == {"{urn:x-desk}b": "1", "c": "2"}
        assert [each.tag for each in found.iter()] == ["{urn:x-desk}a", "plain", "{urn:x-desk}b"]


def test_markup_in_the_namespace_of_atom_binds_no_prefix() -> None:
    """An element of Atom's own, given as markup, stands in the default namespace."""
    one = Element(f"{ATOM_SPACE}contributor", content=[Element(f"{ATOM_SPACE}name", content="x")])
    article = Article(title="T", link="https://news.example/1", elements=[one])
    document = serialize(one_article(article), ATOM)
    assert document.count(b'"http://www.w3.org/2005/Atom"') == 1
    assert schema_errors(document) == []


# The body -----------------------------------------------------------------------------------------


@FORMATS
@settings(max_examples=40)
@given(feed=bare_feeds, chosen=options)
def test_whoever_has_pictures_has_a_body(form: Format, feed: Feed, chosen: Options) -> None:
    """Without one, readers would take the caption for the article."""
    for item in items(parsed(serialize(feed, form, options=chosen))):
        if any(True for _ in item.iter(f"{MEDIA}content")):
            (body,) = item.findall(BODIES[0]) + item.findall(BODIES[1])
            assert body.text


@FORMATS
@settings(max_examples=40)
@given(
    article=articles,
    shown=st.lists(pictures, min_size=1, max_size=3),
    figures=st.booleans(),
)
def test_pictures_in_the_body_have_no_size(
    form: Format, article: Article, shown: list[Image], *, figures: bool
) -> None:
    """Readers draw a picture with width and height too wide, or leave blank bands."""
    article = article.evolve(
        payload=None,
        link="https://news.example/1",
        media=[each.evolve(width=1200, height=675) for each in shown],
    )
    root = parsed(serialize(one_article(article), form, options=Options(figures=figures)))
    for body in root.iter(*BODIES):
        for picture in re.findall(r"<img\b[^>]*>", body.text or ""):
            assert not re.search(r"\s(?:width|height)\s*=", picture)


@FORMATS
def test_the_credit_is_seen(form: Format) -> None:
    """Behind the caption, set apart by a space, in front of the text."""
    picture = Image("https://news.example/i/1.jpg", caption="A <ferry>", credit="Jane Doe/A&P")
    article = Article(title="T", link="https://news.example/1", content="<p>x</p>", media=[picture])
    (body,) = parsed(serialize(one_article(article), form)).iter(*BODIES)
    assert body.text == (
        '<figure><img src="https://news.example/i/1.jpg" alt=""> <figcaption>A &lt;ferry&gt; '
        '<span class="copyright">Jane Doe/A&amp;P</span></figcaption></figure>\n<p>x</p>'
    )


# Media --------------------------------------------------------------------------------------------

ONLY_INSIDE = [f"{MEDIA}{name}" for name in ("description", "credit", "copyright", "thumbnail")]


@FORMATS
@settings(max_examples=40)
@given(feed=feeds, chosen=options)
def test_what_is_said_of_a_picture_stands_inside_it(
    form: Format, feed: Feed, chosen: Options
) -> None:
    """Readers take the caption of a group or an item for the article's own words."""
    feed = feed.evolve(
        media_defaults=None,
        articles=[each.evolve(media_defaults=None) for each in feed.articles],
    )
    for each in parsed(serialize(feed, form, options=chosen)).iter(*ONLY_INSIDE, f"{MEDIA}title"):
        parent = each.getparent()
        assert parent is not None
        assert parent.tag == f"{MEDIA}content"


@FORMATS
@settings(max_examples=40)
@given(feed=feeds)
def test_a_credit_is_one_line(form: Format, feed: Feed) -> None:
    """By default: the line as written, whole, without a role, inside each media:content."""
    feed = feed.evolve(
        media_defaults=None,
        articles=[
            each.evolve(media_defaults=None, media=[no_parties(one) for one in each.media])
            for each in feed.articles
        ],
    )
    for article, item in zip(feed.articles, items(parsed(serialize(feed, form))), strict=True):
        contents = iter(list(item.iter(f"{MEDIA}content")))
        for one in article.media:
            for each in (one, *one.renditions):
                found = next(contents).findall(f"{MEDIA}credit")
                line = each.credit or one.credit
                assert [(c.text, dict(c.items())) for c in found] == (
                    [(line.text, {})] if line else []
                )


def no_parties(one: Media) -> Media:
    """Return a media object that has a credit line only."""
    return one.evolve(credits=(), renditions=[no_parties(each) for each in one.renditions])


@FORMATS
@settings(max_examples=40)
@given(picture=pictures)
def test_a_credit_in_parts_is_not_lost(form: Format, picture: Image) -> None:
    """Parties have a role of the EBU's list or none, owners hold the copyright, none is dropped.

    A line of whose parties none has a role that can be said stands for all of them.
    """
    article = Article(title="T", link="https://news.example/1", media=[picture])
    root = parsed(serialize(one_article(article), form, options=Options(credits="parts")))
    (content,) = root.iter(f"{MEDIA}content")
    parties = content.findall(f"{MEDIA}credit")
    owners = content.findall(f"{MEDIA}copyright")
    if picture.credit is None:
        assert not parties
        return
    names = [each.name for each in picture.credit.credits]
    written = [each.text for each in parties]
    holders = " ".join(each.text or "" for each in owners)
    is_whole = written == [picture.credit.text]
    assert is_whole or all(name in written or name in holders for name in names)
    assert not is_whole or all(name in picture.credit.text for name in names)
    assert parties or owners


@pytest.mark.parametrize(
    "line", ["Handout", "© CC BY", "All rights reserved", "Photo by", "via", "© 2022 Jane Doe"]
)
def test_a_line_that_names_no_party_is_written_whole(line: str) -> None:
    """What can't be taken apart, or names an owner beside another notice, is still the credit."""
    picture = Image("https://news.example/1.jpg", credit=line, rights="© News Example")
    article = Article(title="T", link="https://news.example/1", media=[picture])
    root = parsed(serialize(one_article(article), RSS, options=Options(credits="parts")))
    (content,) = root.iter(f"{MEDIA}content")
    (credit,) = content.findall(f"{MEDIA}credit")
    assert (credit.text, dict(credit.items())) == (line, {})
    assert content.findtext(f"{MEDIA}copyright") == "© News Example"


def test_the_roles_of_a_credit() -> None:
    """As the EBU has them; a chain of agencies becomes publishing and distribution companies."""
    picture = Image(
        "https://news.example/1.jpg", credit="Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images"
    )
    article = Article(title="T", link="https://news.example/1", media=[picture])
    root = parsed(serialize(one_article(article), RSS, options=Options(credits="parts")))
    assert [(each.get("role"), each.text) for each in root.iter(f"{MEDIA}credit")] == [
        ("photographer", "ANNA EXAMPLE"),
        ("publishing company", "Sputnik"),
        ("publishing company", "AFP"),
        ("distribution company", "Getty Images"),
    ]


@FORMATS
def test_a_group_holds_at_least_two(form: Format) -> None:
    """One size is a bare media:content: a group of one is an error to validators."""
    url = "https://news.example/i/1.jpg"
    for sizes, groups in ((0, 0), (1, 1), (3, 1)):
        renditions = [f"https://news.example/i/{n}00.jpg" for n in range(sizes)]
        picture = Image(url, credit=CreditLine("Jane"), caption="A ferry", renditions=renditions)
        article = Article(title="T", link="https://news.example/1", media=[picture])
        root = parsed(serialize(one_article(article), form))
        assert len(list(root.iter(f"{MEDIA}group"))) == groups
        assert len(list(root.iter(f"{MEDIA}content"))) == sizes + 1
        for name in ("credit", "description"):
            assert len(list(root.iter(f"{MEDIA}{name}"))) == sizes + 1


@FORMATS
def test_a_size_with_rights_of_its_own_has_no_others(form: Format) -> None:
    """A notice and the page about it belong together: a size takes over both or none."""
    small = Rendition("https://news.example/i/2.jpg", rights="© Jane Doe")
    picture = Image(
        "https://news.example/i/1.jpg",
        rights="© News Example",
        rights_url="https://news.example/rights",
        renditions=[small, "https://news.example/i/3.jpg"],
    )
    article = Article(title="T", link="https://news.example/1", media=[picture])
    root = parsed(serialize(one_article(article), form))
    assert [(each.text, each.get("url")) for each in root.iter(f"{MEDIA}copyright")] == [
        ("© News Example", "https://news.example/rights"),
        ("© Jane Doe", None),
        ("© News Example", "https://news.example/rights"),
    ]


# People -------------------------------------------------------------------------------------------


@settings(max_examples=40)
@given(feeds)
def test_rss_names_the_authors_in_one_element(feed: Feed) -> None:
    """Most readers show one of several; an author element wants an address, and is not written."""
    root = parsed(serialize(feed, RSS))
    assert list(root.iter("author")) == []
    for article, item in zip(feed.articles, items(root), strict=True):
        names = item.findall("{http://purl.org/dc/elements/1.1/}creator")
        assert len(names) == bool(article.authors)
        assert all(each.name in (names[0].text or "") for each in article.authors)


@settings(max_examples=40)
@given(feeds)
def test_rss_names_each_author_on_request(feed: Feed) -> None:
    """In the order of the byline."""
    root = parsed(serialize(feed, RSS, options=Options(authors="separate")))
    for article, item in zip(feed.articles, items(root), strict=True):
        names = item.findall("{http://purl.org/dc/elements/1.1/}creator")
        assert [each.text for each in names] == [each.name for each in article.authors]


@settings(max_examples=40)
@given(feeds)
def test_atom_names_each_author(feed: Feed) -> None:
    """With address and page; the feed has an author whatever happens (RFC 4287 section 4.1.1)."""
    root = parsed(serialize(feed, ATOM))
    assert root.findall(f"{ATOM_SPACE}author")
    for article, entry in zip(feed.articles, items(root), strict=True):
        assert [
            tuple(each.findtext(f"{ATOM_SPACE}{name}") for name in ("name", "email", "uri"))
            for each in entry.findall(f"{ATOM_SPACE}author")
        ] == [(each.name, each.email, each.uri) for each in article.authors]


# Layout -------------------------------------------------------------------------------------------


@FORMATS
@settings(max_examples=40)
@given(feed=bare_feeds, chosen=options)
def test_indenting_changes_nothing_else(form: Format, feed: Feed, chosen: Options) -> None:
    """A pretty document says the same: texts are not touched."""

    def facts(pretty: bool) -> list[tuple[object, ...]]:
        options = Options(
            figures=chosen.figures, authors=chosen.authors, credits=chosen.credits,
            updated=chosen.updated, enclosures=chosen.enclosures, pretty=pretty,
        )  # fmt: skip
        root = parsed(serialize(feed, form, options=options))
        return [
            (each.tag, dict(each.items()), None if len(each) else each.text) for each in root.iter()
        ]

    assert facts(pretty=True) == facts(pretty=False)


def test_a_pretty_document_is_indented() -> None:
    """Two spaces a level; the default has none."""
    article = Article(title="T", link="https://news.example/1", authors=["Jane"])
    pretty = serialize(one_article(article), ATOM, options=Options(pretty=True)).decode()
    assert "\n  <entry>\n    <title>T</title>\n" in pretty
    assert "\n    <author>\n      <name>Jane</name>\n    </author>\n" in pretty
    assert "\n " not in serialize(one_article(article), ATOM).decode()


@FORMATS
def test_a_format_shows_its_name(form: Format) -> None:
    """A traceback, or the id of a test, holds the format and not its grammar."""
    assert form.name in repr(form)
    assert len(repr(form)) < 300


@pytest.mark.parametrize(
    "wrong",
    [
        {"figures": "yes"}, {"authors": "both"}, {"credits": None}, {"pretty": 2},
        {"updated": "no"}, {"enclosures": None},
    ],
)  # fmt: skip
def test_an_unknown_option_is_refused(wrong: dict[str, object]) -> None:
    """A misspelt choice would be one that nobody made."""
    with pytest.raises((InvalidValue, ValueError, TypeError)):
        Options(**wrong)  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(TypeError):
        Options(figurs=True)  # type: ignore[call-arg]  # wrong on purpose
