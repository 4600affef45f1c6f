"""What the rows of Atom can't say of one element: rules, each with its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.node import Node, children, elements, has
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed.report import Severity
from newsfeed.text.shown import shown

from .atom_text_rules import is_binary
from .forms import EMAIL_IN_TEXT
from .spaces import ATOM, XHTML

_SPEC: Final = f"{ATOM.spec}#section-"
_LINK: Final = ATOM("link").key
_AUTHOR: Final = ATOM("author").key
_SOURCE: Final = ATOM("source").key
_CONTENT: Final = ATOM("content").key
_SUMMARY: Final = ATOM("summary").key
_ENCODED: Final = "http://purl.org/rss/1.0/modules/content/}encoded"

#: No relation, the name and its IRI mean the same (RFC 4287 section 4.2.7.2).
_ALTERNATE: Final = (None, "alternate", "http://www.iana.org/assignments/relation/alternate")
_EXPECTED_OF_SOURCE: Final = ("id", "title", "updated")


# Entries


@rule(
    "entry-without-content-or-alternate", Severity.ERROR, f"{_SPEC}4.1.2", unless=_CONTENT,
    parsed=True,
)  # fmt: skip
def leads_somewhere(entry: Node, _: Case) -> Iterator[Fault]:
    """An entry has neither a content nor an alternate link.

    Without a content, there must be at least one link with rel="alternate", or without a rel: else
    there is nothing to read, and nowhere to go. Give it one.

    Wrong:
        <entry>
          <title>Ferry is back</title>
          <link rel="related" href="https://news.example/"/>

    Right:
        <entry>
          <title>Ferry is back</title>
          <link href="https://news.example/ferry"/>
    """
    for each in entry.content:
        if type(each) is Node and (
            each.name == _CONTENT
            or (each.name == _LINK and each.attributes.get("rel") in _ALTERNATE)
        ):
            return
    yield Fault("entry has neither a content nor an alternate link: give it a link")


@rule(
    "entry-without-summary", Severity.ERROR, f"{_SPEC}4.1.2", about=_CONTENT, unless=_SUMMARY,
    parsed=True,
)  # fmt: skip
def unreadable_has_a_summary(entry: Node, _: Case) -> Iterator[Fault]:
    """An entry whose content lies elsewhere, or is in Base64, has no summary.

    Readers can't show such a content; the summary is what they show. Write one.

    Wrong:
        <content src="https://news.example/ferry.pdf" type="application/pdf"/>

    Right:
        <summary>The ferry sails again.</summary>
        <content src="https://news.example/ferry.pdf" type="application/pdf"/>
    """
    for each in children(entry, _CONTENT):
        if "src" in each.attributes or is_binary(each):
            yield Fault("entry has a content that readers can't show: give it a summary")
            return


@rule("entry-without-text", Severity.WARNING, f"{_SPEC}4.1.1.1")
def says_something(entry: Node, _: Case) -> Iterator[Fault]:
    """An entry has neither a content nor a summary.

    All that a reader can show is the headline; programs for blind people and searches have no more
    than that either. Write a summary, or the whole text as its content.

    Wrong:
        <entry>
          <title>Ferry is back</title>
          <link href="https://news.example/ferry"/>
        </entry>

    Right:
        <entry>
          <title>Ferry is back</title>
          <link href="https://news.example/ferry"/>
          <summary>The ferry to the island sails again.</summary>
        </entry>
    """
    if not any(each.name in {_CONTENT, _SUMMARY} for each in elements(entry)):
        yield Fault("entry has neither a content nor a summary: write one")


@rule("entry-document-without-author", Severity.ERROR, f"{_SPEC}4.1.2")
def somebody_wrote_it_alone(entry: Node, case: Case) -> Iterator[Fault]:
    """An entry that is a document of its own has no author.

    In a feed, an entry without one is by the feed's author. Alone there is none to fall back on,
    unless it has a source with an author. Say who wrote it.

    Wrong:
        <entry xmlns="http://www.w3.org/2005/Atom">
          <title>Ferry is back</title>

    Right:
        <entry xmlns="http://www.w3.org/2005/Atom">
          <title>Ferry is back</title>
          <author><name>Ada Lane</name></author>
    """
    if case.trail.around is not None:
        return
    if not any(has(each, _AUTHOR) for each in (entry, *children(entry, _SOURCE))):
        message = "the entry stands alone and has no author: say who wrote it"
        yield Fault(message, missing=_AUTHOR)


@rule("rss-body-in-atom", Severity.WARNING, f"{_SPEC}4.1.3", about=_ENCODED, parsed=True)
def body_is_content(entry: Node, _: Case) -> Iterator[Fault]:
    """An entry has its body in content:encoded, which is RSS's.

    Few readers look for it in Atom, which has an element of its own. Write content with
    type="html".

    Wrong:
        <content:encoded><![CDATA[<p>The ferry sails again.</p>]]></content:encoded>

    Right:
        <content type="html"><![CDATA[<p>The ferry sails again.</p>]]></content>
    """
    for each in children(entry, _ENCODED):
        yield Fault('content:encoded is RSS\'s: write content type="html"', (each,))


# Feeds, entries and sources


@rule("alternate-twice", Severity.ERROR, f"{_SPEC}4.1.1", about=_LINK, parsed=True)
def alternates_differ(parent: Node, _: Case) -> Iterator[Fault]:
    """There are two alternate links of the same type and language.

    Readers open one of them, and which one differs. Say type or hreflang, or keep one.

    Wrong:
        <link href="https://news.example/ferry"/>
        <link href="https://news.example/faehre"/>

    Right:
        <link href="https://news.example/ferry" hreflang="en"/>
        <link href="https://news.example/faehre" hreflang="de"/>
    """
    links = children(parent, _LINK)
    if len(links) == 1:
        return
    seen: set[str] = set()
    for each in links:
        said = each.attributes
        if said.get("rel") in _ALTERNATE:
            kind = f"{said.get('type', '')} {said.get('hreflang', '')}".lower()
            if kind in seen:
                message = "there is an alternate link of this type and language already"
                yield Fault(message, (each,))
            seen.add(kind)


@rule("xhtml-out-of-place", Severity.WARNING, f"{_SPEC}6.4")
def xhtml_stands_in_text(parent: Node, _: Case) -> Iterator[Fault]:
    """XHTML stands directly in a feed or an entry.

    There it is an extension that readers pass over: nobody sees it. What is to be read belongs into
    a content or summary with type="xhtml".

    Wrong:
        <entry>
          <div xmlns="http://www.w3.org/1999/xhtml">The ferry sails again.</div>

    Right:
        <entry>
          <content type="xhtml">
            <div xmlns="http://www.w3.org/1999/xhtml">The ferry sails again.</div>
          </content>
    """
    for each in elements(parent):
        if each.namespace == XHTML and each.local not in {"meta", "link"}:
            message = f'{each.local} is XHTML: put it into a content with type="xhtml"'
            yield Fault(message, (each,))


# Smaller elements


@rule("source-without-element", Severity.WARNING, f"{_SPEC}4.2.11")
def source_says_what_it_is(source: Node, _: Case) -> Iterator[Fault]:
    """A source lacks its feed's id, title or date of change.

    The source says which feed an entry was taken from. Readers show its title, and by its id they
    know entries that they have from that feed already. Copy these elements from the feed.

    Wrong:
        <source>
          <id>tag:news.example,2026:feed</id>
        </source>

    Right:
        <source>
          <id>tag:news.example,2026:feed</id>
          <title>Harbour News</title>
          <updated>2026-11-02T09:00:00Z</updated>
        </source>
    """
    for local in _EXPECTED_OF_SOURCE:
        name = ATOM(local).key
        if not has(source, name):
            yield Fault(f"source has no {local}: copy it from the feed", missing=name)


@rule("email-in-name", Severity.WARNING, f"{_SPEC}3.2.1")
def name_is_a_name(name: Node, _: Case) -> Iterator[Fault]:
    """A person's name has an e-mail address in it.

    Readers show the name as it is, and so publish the address to whoever collects them. Write it as
    the person's email, or leave it out.

    Wrong:
        <author>
          <name>Ada Lane (ada@news.example)</name>
        </author>

    Right:
        <author>
          <name>Ada Lane</name>
          <email>ada@news.example</email>
        </author>
    """
    text = name.text
    if "@" in text and (found := EMAIL_IN_TEXT.search(text)):
        yield Fault(f"the name holds the address {shown(found[0])}: write it as email")
