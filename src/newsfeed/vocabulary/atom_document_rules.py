"""What holds for an Atom document as a whole: rules, each with its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.names import XML
from newsfeed._wire.node import Node, elements, has
from newsfeed._wire.rule import Case, Fault, Watch, across
from newsfeed.report import Severity

from .dc import DC
from .spaces import ATOM, XHTML

_SPEC: Final = f"{ATOM.spec}#section-"
_LANG: Final = XML("lang").key
_LANGUAGE: Final = DC("language").key
_TEXTS: Final = frozenset(
    ATOM(local).key for local in ("title", "subtitle", "rights", "summary", "content")
)


class _MetadataComesFirst(Watch):
    """An element of the feed stands behind an entry.

    The order of a feed's elements means nothing, but the grammar of RFC 4287 (appendix B) puts
    entries last, and readers that read a feed as it comes have shown entries by then. Put it
    before the first entry.

    Wrong:
        <entry>
          <title>Ferry is back</title>
        </entry>
        <title>Harbour News</title>

    Right:
        <title>Harbour News</title>
        <entry>
          <title>Ferry is back</title>
        </entry>
    """

    def __init__(self) -> None:
        """Know no entry yet."""
        self._first: tuple[int, int] | None = None

    def item(self, item: Node, _: Case, /) -> Iterator[Fault]:
        """Remember where the first entry stands."""
        if self._first is None:
            self._first = (item.line, item.column)
        yield from ()

    def end(self, root: Node, _: Case, /) -> Iterator[Fault]:
        """Say what stands behind it."""
        for each in elements(root):
            behind = self._first is not None and (each.line, each.column) > self._first
            if behind and each.local != "deleted-entry":
                yield Fault(f"{each.local} stands behind an entry: put it first", (each,))


class _LanguageIsSaid(Watch):
    """The feed doesn't say in which language it is.

    Programs that read aloud, translate, or choose what a reader understands have to guess, and so
    do those that part words into syllables. Write xml:lang at the feed's start tag.

    Wrong:
        <feed xmlns="http://www.w3.org/2005/Atom">

    Right:
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
    """

    def __init__(self) -> None:
        """Know no text yet."""
        self._unsaid = False

    def item(self, item: Node, case: Case, /) -> Iterator[Fault]:
        """Look at an entry's texts, if the feed doesn't tell."""
        if not self._unsaid and case.language is None:
            self._unsaid = _speaks(item)
        yield from ()

    def end(self, root: Node, case: Case, /) -> Iterator[Fault]:
        """Say where the language is missing."""
        if case.language is None and (self._unsaid or _speaks(root)) and not has(root, _LANGUAGE):
            yield Fault("the feed doesn't say its language: write xml:lang", attribute=_LANG)


def _speaks(parent: Node) -> bool:
    """Say whether there are texts without a language of their own."""
    return any(
        each.name in _TEXTS and _LANG not in each.attributes and "src" not in each.attributes
        for each in elements(parent)
    )


class _PrefixIsSpared(Watch):
    """Atom's elements, or XHTML's in it, are written with a prefix.

    XML allows it, and most readers know XML. Those that look for names as they are written don't
    find anything: there are such among small programs and filters. Make Atom's namespace the
    default of the document, and XHTML's that of each div.

    Wrong:
        <atom:feed xmlns:atom="http://www.w3.org/2005/Atom">

    Right:
        <feed xmlns="http://www.w3.org/2005/Atom">
    """

    def __init__(self) -> None:
        """Know no XHTML yet."""
        self._told = False

    def item(self, item: Node, case: Case, /) -> Iterator[Fault]:
        """Look for XHTML in an entry's texts, if there is a prefix for it; it is told once."""
        if not self._told and XHTML in case.facts.declared and _is_prefixed(XHTML, case):
            for each in elements(item):
                found = each.name in _TEXTS and _first_of(XHTML, each)
                if found:
                    self._told = True
                    prefix = case.facts.declared[XHTML]
                    message = f"{prefix}:{found.local} has a prefix: make XHTML the default"
                    yield Fault(message, (each,))
                    return

    def end(self, root: Node, case: Case, /) -> Iterator[Fault]:
        """Look at the root."""
        if _is_prefixed(root.namespace, case):
            prefix = case.facts.declared[root.namespace]
            message = f"{prefix}:{root.local} has a prefix: make Atom the default namespace"
            yield Fault(message)


def _is_prefixed(space: str, case: Case) -> bool:
    facts = case.facts
    return bool(facts.declared.get(space)) and space not in facts.unprefixed


def _first_of(space: str, node: Node) -> Node | None:
    """Return the first element of a namespace in one."""
    waiting = elements(node)[::-1]
    while waiting:
        each = waiting.pop()
        if each.namespace == space:
            return each
        waiting += elements(each)[::-1]
    return None


metadata_comes_first = across("metadata-after-entry", Severity.WARNING, f"{_SPEC}4.1.1")(
    _MetadataComesFirst
)

language_is_said = across("language-not-said", Severity.INFO, f"{_SPEC}2")(_LanguageIsSaid)

prefix_is_spared = across("prefixed-elements", Severity.INFO, f"{_SPEC}2")(_PrefixIsSpared)

#: Of feeds.
FEED_RULES: Final = (metadata_comes_first, language_is_said, prefix_is_spared)
