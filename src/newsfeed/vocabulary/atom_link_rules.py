"""What the rows of Atom's links can't say: rules, each with its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.addresses import is_absolute, resolved
from newsfeed._wire.names import XML
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed.report import Severity
from newsfeed.text.link_relations import REGISTERED, relation
from newsfeed.text.shown import shown
from newsfeed.text.urls import uri

from .forms import is_relation
from .links import links_of, target
from .spaces import ATOM

_SPEC: Final = f"{ATOM.spec}#section-"
_LINK: Final = ATOM("link").key
_BASE: Final = XML("base").key
#: RFC 4287 section 7, RFC 5023 section 12, and what servers really send.
_FEED_TYPES: Final = frozenset(
    ("application/atom+xml", "application/rss+xml", "application/xml", "text/xml")
)


# Any link


@rule("unregistered-link-relation", Severity.WARNING, f"{_SPEC}4.2.7.2")
def relation_is_registered(link: Node, _: Case) -> Iterator[Fault]:
    """A link has a relation that nobody has registered.

    A relation with a plain name is one of IANA's registry; programs know it by that name, and what
    they don't know they leave alone. Take a name of the registry
    (https://www.iana.org/assignments/link-relations), or one of your own in the form of an IRI.

    Wrong:
        <link rel="permalink" href="https://news.example/ferry"/>

    Right:
        <link rel="alternate" href="https://news.example/ferry"/>
    """
    rel = link.attributes.get("rel")
    if rel is None or rel in REGISTERED:
        return
    name = relation(rel).lower()
    if ":" not in name and name not in REGISTERED and is_relation(name):
        message = f"{shown(rel)} is no registered relation: take one that is, or an IRI"
        yield Fault(message, attribute="rel")


@rule("blank-link-title", Severity.WARNING, f"{_SPEC}4.2.7.5")
def title_says_something(link: Node, _: Case) -> Iterator[Fault]:
    """A link has a title with nothing in it.

    The title is what a reader shows for the link, which then has a name of no letters and can't be
    clicked. Leave the attribute out, or write what is behind the link.

    Wrong:
        <link rel="related" href="https://news.example/ferry" title=""/>

    Right:
        <link rel="related" href="https://news.example/ferry" title="The ferry"/>
    """
    title = link.attributes.get("title")
    if title is not None and not title.strip():
        yield Fault("the title says nothing: leave it out", attribute="title")


@rule("same-document-link", Severity.WARNING, "https://www.rfc-editor.org/rfc/rfc3986#section-4.4")
def leads_out_of_the_document(link: Node, case: Case) -> Iterator[Fault]:
    """A relative link leads to the very address in xml:base, which is not the document's own.

    By RFC 3986, such a reference means the document that is being read, whatever its base is; many
    programs follow the base all the same. Write the address in full.

    Wrong:
        <feed xml:base="https://news.example/">
          <link href=""/>

    Right:
        <feed xml:base="https://news.example/">
          <link href="https://news.example/"/>
    """
    href = link.attributes.get("href")
    base = case.base.partition("#")[0]
    if href is None or is_absolute(href) or not _is_moved(base, case):
        return
    if resolved(href.strip(), base).partition("#")[0] == base:
        message = f"{shown(href)} stands for the document itself, or for {shown(base)}"
        yield Fault(f"{message}: write it in full", attribute="href")


@rule("empty-link-address", Severity.WARNING, "https://www.rfc-editor.org/rfc/rfc3986#section-4.4")
def leads_somewhere(link: Node, case: Case) -> Iterator[Fault]:
    """A link has an address with nothing in it.

    By RFC 3986 that is the document itself, so that the link leads from the feed to the feed. It is
    hardly ever meant: most often a program had no address to fill in. Write the address, or leave
    the link out.

    Wrong:
        <link rel="related" href=""/>

    Right:
        <link rel="related" href="https://news.example/ferry"/>
    """
    if link.attributes.get("href") == "" and not _is_moved(case.base.partition("#")[0], case):
        yield Fault("there is no address: it stands for the document itself", attribute="href")


def _is_moved(base: str, case: Case) -> bool:
    """Say whether references are relative to something else than the document."""
    return bool(base) and base != (case.facts.url or "").partition("#")[0]


# Links of a feed to itself


@rule("feed-without-self-link", Severity.WARNING, f"{_SPEC}4.1.1")
def says_where_it_is(feed: Node, _: Case) -> Iterator[Fault]:
    """A feed doesn't say where it is itself.

    A reader that is handed a file, or was sent on from elsewhere, subscribes to the address in the
    feed's own link; push services need it, too. Write a link with rel="self" and the address that
    people should subscribe to.

    Wrong:
        <link href="https://news.example/"/>

    Right:
        <link href="https://news.example/"/>
        <link rel="self" href="https://news.example/feed.atom" type="application/atom+xml"/>
    """
    if all(rel != "self" for _, rel in links_of(feed)):
        message = 'feed has no link with rel="self": say where it is to be found'
        yield Fault(message, missing=_LINK)


@rule("relative-self-link", Severity.WARNING, f"{_SPEC}4.2.7.2")
def is_found_from_anywhere(feed: Node, _: Case) -> Iterator[Fault]:
    """The address at which a feed says it is to be found is relative.

    It is there for whoever doesn't know where the feed came from: a reader that was handed a file,
    or a copy. Relative to what it is, only the feed's own address would tell. Write it in full.

    Wrong:
        <link rel="self" href="/feed.atom"/>

    Right:
        <link rel="self" href="https://news.example/feed.atom"/>
    """
    around = feed.attributes.get(_BASE, "").strip()
    for each, rel in links_of(feed):
        href = each.attributes.get("href", "").strip()
        if rel == "self" and not is_absolute(href):
            base = resolved(each.attributes.get(_BASE, "").strip(), around)
            if not is_absolute(base):
                message = f"{shown(href)} is relative: write in full where the feed is"
                yield Fault(message, (each,), attribute="href")


@rule("self-link-elsewhere", Severity.WARNING, f"{_SPEC}4.2.7.2")
def is_where_it_says(feed: Node, case: Case) -> Iterator[Fault]:
    """A feed says that it is to be found elsewhere than where it was.

    Readers that heed the link subscribe to the other address. If that is a former one, or one of a
    service in between, they lose the feed when it goes. Write the address that people should
    subscribe to; if the feed is there and this is a copy, nothing is wrong.

    Wrong:
        <link rel="self" href="http://localhost/feed.atom"/>

    Right:
        <link rel="self" href="https://news.example/feed.atom"/>
    """
    url = case.facts.url
    selves = [each for each, rel in links_of(feed) if rel == "self"]
    if not url or not selves:
        return
    if _alike(url) not in {_alike(target(each, case)) for each in selves}:
        found = target(selves[0], case)
        message = f"the feed was found at {shown(url)} and says that it is at {shown(found)}"
        yield Fault(message, (selves[0],), attribute="href")


@rule("self-link-of-other-type", Severity.WARNING, f"{_SPEC}4.2.7.2")
def is_a_feed(feed: Node, _: Case) -> Iterator[Fault]:
    """A feed's link to itself has a type that is not one of feeds.

    Programs that look for the feed's own address pass over a link that leads, as it says, to a
    page. Write type="application/atom+xml", or no type.

    Wrong:
        <link rel="self" type="text/html" href="https://news.example/feed.atom"/>

    Right:
        <link rel="self" type="application/atom+xml" href="https://news.example/feed.atom"/>
    """
    for each, rel in links_of(feed):
        kind = each.attributes.get("type")
        if rel == "self" and kind is not None:
            essence = kind.partition(";")[0].strip().lower()
            if essence and essence not in _FEED_TYPES:
                message = f"the feed itself is not {shown(kind)}: write application/atom+xml"
                yield Fault(message, (each,), attribute="type")


def _alike(address: str) -> str:
    """Return an address in the form in which two of them are compared."""
    bare = address.partition("#")[0]
    try:
        return uri(bare)
    except ValueError:
        return bare


#: Of any link.
LINK_RULES: Final = (
    relation_is_registered,
    title_says_something,
    leads_out_of_the_document,
    leads_somewhere,
)

#: Of feeds.
FEED_RULES: Final = (says_where_it_is, is_found_from_anywhere, is_where_it_says, is_a_feed)
