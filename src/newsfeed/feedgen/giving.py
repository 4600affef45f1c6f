"""Feeds to feedgen."""

from __future__ import annotations

import warnings
from functools import lru_cache
from typing import Any

from newsfeed._wire.context import Context
from newsfeed._wire.escape import plain
from newsfeed._wire.names import XML
from newsfeed._wire.shape import Attr, Child, Lens, Row, Shape
from newsfeed.errors import NewsfeedWarning
from newsfeed.model import Article, Feed, Link, Person
from newsfeed.options import DEFAULT, Options
from newsfeed.report import Finding, Report, Severity
from newsfeed.text.shown import shown
from newsfeed.text.urls import is_iri
from newsfeed.vocabulary import atom, content, inherited, rss
from newsfeed.vocabulary.portions import portion
from newsfeed.vocabulary.rss_parts import CONTACT

from .dictionaries import category_said, person_said
from .extending import Extension, extension, fields_of, spread
from .foreign import foreign_spaces, tell_foreign
from .library import FeedGenerator, set_date_of_entry, set_date_of_feed
from .links import Tell, give_addresses, give_links, give_source

ATOM, RSS = atom.ROOT.namespace, rss.ROOT.namespace

#: The names of the extensions, which must not be those of feedgen's own.
BOTH, IN_RSS, IN_ATOM = "newsfeed", "newsfeed_rss", "newsfeed_atom"


def to_feedgen(
    feed: Feed, *, options: Options | None = None, report: Report | None = None
) -> FeedGenerator:
    """Return a FeedGenerator that says what a feed says, for scripts that go on with feedgen.

    What feedgen has a place for is in that place, also for its getters. Three extensions write the
    rest: `newsfeed` (pictures and their credits, `valid`, further elements), `newsfeed_rss` (names
    without e-mail addresses, rights, languages and links, which feedgen leaves out of RSS) and
    `newsfeed_atom` (what feedgen leaves out of Atom; it also mends feedgen's entry links, which
    come without their relation). An article's body is written with its figures, as `serialize`
    does. There is no date in it that the feed does not say.

    Feedgen refuses to write what lacks a part that the format asks for, as `serialize` does: RSS
    without `link`, Atom without any date.

    Args:
        feed: The feed.
        options: How to write what the standards leave open.
        report: Receives what feedgen can't say, and what it says otherwise. Without it each is
            warned about.

    """
    options = options or DEFAULT
    findings: list[Finding] = []
    generator = FeedGenerator()
    for name, (of_feed, of_entry), left_out in _extensions(options):
        generator.register_extension(name, of_feed, of_entry, **left_out)
    generator.newsfeed.spaces = foreign_spaces(feed)
    _give_feed(generator, feed, _teller(findings, ""))
    part = portion(options)
    for number, article in enumerate(feed.articles):
        entry = generator.add_entry(order="append")
        context = Context(feed, options)
        given = article if part is None else part(article, context)
        _give_article(entry, given, context, _teller(findings, f"articles[{number}]."))
    if report is not None:
        report.extend(findings)
    else:
        for each in findings:
            warnings.warn(f"{each.path}: {each.message}", NewsfeedWarning, stacklevel=2)
    return generator


def _teller(findings: list[Finding], before: str) -> Tell:
    def tell(field: str, message: str, *, lost: bool = True) -> None:
        rule, severity = (
            ("left-out", Severity.ERROR) if lost else ("written-otherwise", Severity.WARNING)
        )
        findings.append(
            Finding(f"{rule}-of-feedgen" if lost else rule, severity, message, before + field)
        )

    return tell


@lru_cache(maxsize=8)
def _extensions(
    options: Options,
) -> tuple[tuple[str, tuple[type[Extension], type[Extension]], dict[str, bool]], ...]:
    kept = (inherited.ELEMENTS, inherited.FOREIGN)
    both = extension("media", "dcterms", article=kept, feed=kept, options=options)
    item = (
        _row(rss.ITEM, RSS("pubDate"), "published"),
        _row(rss.ITEM, RSS("enclosure"), "enclosures"),
    )
    in_rss = extension("dc", "atom", article=item, options=options)
    entry = (
        _row(atom.ENTRY, XML("lang"), "language"),
        _row(atom.ENTRY, XML("base"), "base"),
        _row(atom.ENTRY, ATOM("link"), "links"),
        _row(atom.ENTRY, ATOM("link"), "comments"),
    )
    head = _row(atom.FEED, XML("base"), "base"), _row(atom.FEED, ATOM("link"), "links")
    in_atom = extension(article=entry, feed=head, options=options)
    return (
        (BOTH, both, {}),
        (IN_RSS, in_rss, {"atom": False}),
        (IN_ATOM, in_atom, {"rss": False}),
    )


def _row(of: Shape, name: object, field: str) -> Row:
    """Return the row that writes a field under a name."""
    return next(
        row
        for row in spread(of.rows, DEFAULT)
        if (isinstance(row, Attr) or (isinstance(row, Child) and row.writes))
        and row.name == name
        and field in fields_of(row)
    )


@lru_cache(maxsize=1)
def _title() -> Lens:
    """Return what stands for a headline where there is none."""
    row = _row(atom.ENTRY, ATOM("title"), "title")
    assert isinstance(row, Child)  # noqa: S101 -- for type checkers: it is an element
    assert isinstance(row.source, Lens)  # noqa: S101 -- the same: what it has instead of a field
    return row.source


def _say(holder: Any, name: str, said: Any, *fields: str) -> None:  # noqa: ANN401 -- feedgen has no types
    """Hand fields of an article or feed to one of the extensions."""
    for field in fields:
        if given := getattr(said, field):
            getattr(holder, name).say(field, given)


def _give_feed(generator: Any, feed: Feed, tell: Tell) -> None:  # noqa: ANN401 -- feedgen has no types
    generator.title(feed.title)
    generator.id(feed.id)
    generator.subtitle(feed.description)
    generator.language(feed.language)
    set_date_of_feed(generator, feed.updated)
    generator.pubDate(feed.published)
    # An empty text takes away what feedgen says of itself.
    generator.generator("")
    generator.docs(feed.docs or "")
    if (made := feed.generator) is not None:
        generator.generator(made.name, version=made.version, uri=made.uri)
    generator.rights(feed.rights)
    generator.icon(feed.icon)
    generator.rating(feed.rating)
    generator.ttl(feed.ttl)
    generator.skipHours(list(feed.skip_hours) or None)
    generator.skipDays(list(feed.skip_days) or None)
    if feed.text_input is not None:
        tell("text_input", "feedgen writes its parts as attributes, where no reader looks")
    tell_foreign(feed, tell)
    _give_names(generator, feed)
    _give_machinery(generator, feed)
    _give_addresses(generator, feed, tell)
    _say(generator, BOTH, feed, "media_defaults", "elements", "foreign")
    _say(generator, IN_RSS, feed, "contributors", "hubs", "links")
    if feed.managing_editor is None:
        _say(generator, IN_RSS, feed, "authors")
    _say(generator, IN_ATOM, feed, "base")


def _give_names(generator: Any, feed: Feed) -> None:  # noqa: ANN401 -- feedgen has no types
    # Every entry has an author, its own or the feed's: RFC 4287 section 4.1.1.
    generator.author([person_said(each) for each in feed.authors or (Person(feed.title),)])
    if feed.contributors:
        generator.contributor([person_said(each) for each in feed.contributors])
    if feed.categories:
        generator.category([category_said(each) for each in feed.categories])
    for name, person in (("managingEditor", feed.managing_editor), ("webMaster", feed.web_master)):
        if person is not None and CONTACT.encode is not None:
            getattr(generator, name)(CONTACT.encode(person))


def _give_machinery(generator: Any, feed: Feed) -> None:  # noqa: ANN401 -- feedgen has no types
    if (cloud := feed.cloud) is not None:
        generator.cloud(
            cloud.domain, str(cloud.port), cloud.path, cloud.register_procedure, cloud.protocol
        )
    if (logo := feed.logo) is not None:
        sizes = [size and str(size) for size in (logo.width, logo.height)]
        held = generator.image(logo.url, logo.title, logo.link, *sizes)
        if logo.description is not None:
            # The method forgets it; what it returns is what is written.
            held["description"] = logo.description


def _give_addresses(generator: Any, feed: Feed, tell: Tell) -> None:  # noqa: ANN401 -- feedgen has no types
    hubs = [Link(each, rel="hub") for each in feed.hubs]
    itself = [Link(feed.url, rel="self")] if feed.url is not None else []
    strange = give_links(generator, (*itself, *hubs, *feed.links))
    if strange:
        generator.newsfeed_atom.say("links", strange)
    if feed.link is not None:
        # Of all links the last becomes the channel's.
        generator.link(href=feed.link, rel="alternate")
    elif generator.link():
        message = f"there is none: feedgen's RSS says {shown(generator.link()[-1]['href'])} instead"
        tell("link", message, lost=False)


def _give_article(entry: Any, article: Article, context: Context, tell: Tell) -> None:  # noqa: ANN401 -- feedgen has no types
    feed: Feed = context.root
    if article.title is None:
        tell(
            "title", "there is none, and feedgen asks for one: the summary's beginning", lost=False
        )
    entry.title(_title().get(article, context))
    entry.guid(article.id, permalink=article.id == article.link)
    if not is_iri(article.id or ""):
        tell(
            "id", f"feedgen writes {shown(article.id)} into Atom, which asks for an IRI", lost=False
        )
    entry.published(article.published)
    set_date_of_entry(entry, article.updated, feed.updated)
    if article.published is None and article.updated is not None:
        entry.newsfeed_rss.say("published", article.updated)
    if article.authors:
        entry.author([person_said(each) for each in article.authors])
        # Feedgen's RSS names only those who have an address, and each in an element of its own.
        _say(entry, IN_RSS, article, "authors")
        entry.newsfeed_rss.mend = _without_authors
        entry.newsfeed_rss.feed_language = feed.language
    if article.contributors:
        entry.contributor([person_said(each) for each in article.contributors])
    if article.categories:
        entry.category([category_said(each) for each in article.categories])
    entry.rights(article.rights)
    entry.comments(article.comments)
    _give_texts(entry, article, context, tell)
    give_addresses(entry, article)
    give_source(entry, article, tell)
    tell_foreign(article, tell)
    _say(entry, BOTH, article, "media_defaults", "media", "valid", "elements", "foreign")
    _say(entry, IN_RSS, article, "contributors", "rights")
    _say(entry, IN_ATOM, article, "base", "comments")
    if article.language != feed.language:
        _say(entry, IN_RSS, article, "language")
        _say(entry, IN_ATOM, article, "language")


def _without_authors(element: Any) -> None:  # noqa: ANN401 -- feedgen has no types
    for each in element.findall("author"):
        element.remove(each)


def _give_texts(entry: Any, article: Article, context: Context, tell: Tell) -> None:  # noqa: ANN401 -- feedgen has no types
    if article.summary is not None:
        # One text is the summary of both formats, and RSS takes it for HTML.
        html = plain(article.summary)
        entry.summary(html, type=None if html == article.summary else "html")
    payload = article.payload
    if payload is not None and payload.src is not None:
        entry.content(src=payload.src)
        if payload.type is not None:
            tell("payload.type", "feedgen does not say of what type a body elsewhere is")
        return
    lens: Lens = content.FIGURED if context.options.figures else content.BARE
    body: str | None = lens.get(article, context)
    if payload is not None:
        held = content.body_of(article) is not None
        message = (
            "feedgen writes it as HTML"
            if held
            else "feedgen has no body of this type in both formats"
        )
        tell("payload", message, lost=not held)
    if body is None and article.link is None:
        body = content.words_alone(article, context)
    if body is not None:
        entry.content(body, type="html")
