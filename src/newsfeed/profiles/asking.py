"""What several partners ask, as rules: each partner has its own, with a page of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from textwrap import fill, indent
from typing import Final

from newsfeed._wire.names import XML
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, Page, Rule
from newsfeed.report import Severity
from newsfeed.text.shown import shown
from newsfeed.vocabulary.spaces import ATOM

from .parts import BODY, SUMMARY, TITLE, Part, markup, plain
from .profile import Size

__all__ = ["Asked", "of_article", "of_feed", "of_size", "page"]

_LANG: Final = XML("lang").key
_UTF_8: Final = frozenset(("utf-8", "utf-8-sig", "ascii", "us-ascii"))
_ACTIVE: Final = re.compile(
    r"<(?:script|style|object|embed|applet|param)[\s/>]|\sstyle\s*+=", re.IGNORECASE
)

_ITEM: Final = "<title>Ferry is back after storm</title>"


def page(what: str, why: str, wrong: str, right: str) -> str:
    """Return a page in the form that all pages have."""
    lines = [what, "", fill(" ".join(why.split()), 96, break_long_words=False), ""]
    lines += ["Wrong:", indent(wrong, "    "), "", "Right:", indent(right, "    ")]
    return "\n".join(lines)


class Asked:
    """One partner, in whose name rules are made.

    Args:
        name: The profile's name.
        title: What people call the partner.

    """

    def __init__(self, name: str, title: str) -> None:
        """Prepare to make rules."""
        self.name = name
        self.title = title

    def rule(
        self,
        slug: str,
        severity: Severity,
        spec: str,
        look: Callable[[Node, Case], Iterator[Fault]],
        page: str,
    ) -> Rule:
        """Return a rule of the partner's."""
        return Rule(f"{self.name}-{slug}", severity, spec, look, page)


def _within(tag: str, *inner: str) -> str:
    return "\n".join((f"<{tag}>", *(f"  {each}" for each in inner if each), f"</{tag}>"))


def of_feed(asked: Asked, part: Part, severity: Severity, spec: str, why: str) -> Rule:
    """Return the rule that a feed must have something."""
    return _needed(asked, part, severity, spec, why, "feed")


def of_article(asked: Asked, part: Part, severity: Severity, spec: str, why: str) -> Rule:
    """Return the rule that each article must have something."""
    return _needed(asked, part, severity, spec, why, "article")


def _needed(asked: Asked, part: Part, severity: Severity, spec: str, why: str, around: str) -> Rule:
    verb = "asks for" if severity is Severity.ERROR else "recommends"
    in_each = "in each article" if around == "article" else "of the feed"

    def look(parent: Node, case: Case) -> Iterator[Fault]:
        if part.is_there(parent, case):
            return
        message = f"{asked.title} {verb} {part.words} {in_each}"
        name = part.missing(parent)
        if name == _LANG:
            yield Fault(message, attribute=name)
        else:
            yield Fault(message, missing=name)

    other = "" if part is TITLE else _ITEM
    if around == "feed":
        other = "" if part is TITLE else "<title>Harbour News</title>"
    tag = "item" if around == "article" else "channel"
    what = f"The {around} doesn't have {part.words}, which {asked.title} {verb}."
    said = page(what, why, _within(tag, other), _within(tag, other, part.example))
    return asked.rule(f"{around}-without-{part.slug}", severity, spec, look, said)


def title_length(
    asked: Asked, least: int, most: int, severity: Severity, spec: str, why: str
) -> tuple[Rule, Rule]:
    """Return the rules that an article's title has so many characters."""

    def short(article: Node, _: Case) -> Iterator[Fault]:
        for each in TITLE.among(article):
            text = plain(each)
            if text and len(text) < least:
                message = f"the title has {len(text)} characters: {asked.title} wants {least}"
                yield Fault(f"{message} at least", (each,))

    def long(article: Node, _: Case) -> Iterator[Fault]:
        for each in TITLE.among(article):
            if len(text := plain(each)) > most:
                message = f"the title has {len(text)} characters: {asked.title} wants {most}"
                yield Fault(f"{message} at most", (each,))

    right = "<title>Ferry to the island sails again after the storm</title>"
    curt = "<title>Ferry</title>"
    wordy = f"<title>{'Ferry to the island sails again, ' * (most // 33 + 1)}after all</title>"
    return (
        asked.rule(
            "title-too-short", severity, spec, short,
            page(f"An article's title is shorter than {asked.title} wants it.", why, curt, right),
        ),
        asked.rule(
            "title-too-long", severity, spec, long,
            page(f"An article's title is longer than {asked.title} wants it.", why, wordy, right),
        ),
    )  # fmt: skip


def plain_title(asked: Asked, severity: Severity, spec: str, why: str) -> Rule:
    """Return the rule that an article's title holds no HTML."""

    def look(article: Node, _: Case) -> Iterator[Fault]:
        for each in TITLE.among(article):
            if tag := markup(each.text):
                message = f"the title holds HTML: {shown(tag)}; {asked.title} takes plain text"
                yield Fault(message, (each,))

    return asked.rule(
        "html-in-title", severity, spec, look,
        page(
            f"An article's title holds HTML, and {asked.title} takes plain text.", why,
            "<title>&lt;b>Ferry&lt;/b> is back after storm</title>",
            "<title>Ferry is back after storm</title>",
        ),
    )  # fmt: skip


def quiet_body(asked: Asked, severity: Severity, spec: str, why: str) -> Rule:
    """Return the rule that a body holds neither scripts nor styles."""

    def look(article: Node, _: Case) -> Iterator[Fault]:
        for part in (BODY, SUMMARY):
            for each in part.among(article):
                if found := _ACTIVE.search(each.text):
                    message = f"the text holds {shown(found[0].strip())}: {asked.title} removes it"
                    yield Fault(message, (each,))

    return asked.rule(
        "active-content", severity, spec, look,
        page(
            f"A text holds scripts, styles or embedded objects, which {asked.title} removes.", why,
            '<content:encoded>&lt;p style="color:red">The ferry sails.&lt;/p></content:encoded>',
            "<content:encoded>&lt;p>The ferry sails.&lt;/p></content:encoded>",
        ),
    )  # fmt: skip


def in_utf_8(asked: Asked, spec: str, why: str) -> Rule:
    """Return the rule that a feed is in UTF-8."""

    def look(_: Node, case: Case) -> Iterator[Fault]:
        if (said := case.facts.encoding) and said not in _UTF_8:
            yield Fault(f"the feed is in {said}: {asked.title} takes UTF-8 alone")

    return asked.rule(
        "not-utf-8", Severity.ERROR, spec, look,
        page(
            f"The feed is not in UTF-8, and {asked.title} takes nothing else.", why,
            '<?xml version="1.0" encoding="iso-8859-1"?>',
            '<?xml version="1.0" encoding="utf-8"?>',
        ),
    )  # fmt: skip


def of_size(asked: Asked, most: int, severity: Severity, spec: str, why: str) -> Size:
    """Return how many bytes a feed may have."""
    told = page(
        f"The feed is larger than {asked.title} takes it.", why,
        f"<!-- more than {most:,} bytes: the articles of a year -->",
        f"<!-- fewer than {most:,} bytes: the articles of a week -->",
    )  # fmt: skip
    return Size(most, Page(f"{asked.name}-feed-too-large", severity, spec, told))


def is_atom(node: Node) -> bool:
    """Whether an element is one of Atom's."""
    return node.namespace == ATOM.uri
