"""What the form of an RSS contact can't say: https://www.rssboard.org/rss-profile#data-types-email."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed.report import Severity
from newsfeed.text.shown import shown

# What only stands in a text that holds more than an address.
_MORE: Final = frozenset("(< ")
_SPEC: Final = "https://www.rssboard.org/rss-profile#data-types-email"


@rule("contact-in-other-form", Severity.WARNING, _SPEC)
def is_in_order(contact: Node, _: Case) -> Iterator[Fault]:
    """An e-mail address stands behind its owner's name, or in a mailto: link.

    Mail programs write `Real Name <user@host>`, and RSS's own examples `user@host (Real Name)`.
    Readers that cut the one form apart show the other as it is, or take all of it for an address.
    Write the address first and the name in brackets.

    Wrong:
        <managingEditor>Anna Example &lt;anna@news.example&gt;</managingEditor>

    Right:
        <managingEditor>anna@news.example (Anna Example)</managingEditor>
    """
    text = contact.text.strip()
    if text[:7].lower() == "mailto:" or ("@" in text and text.endswith(">")):
        yield Fault(f"{shown(text)} is not in RSS's form: write user@host (Real Name)")


@rule("contact-without-name", Severity.WARNING, _SPEC)
def has_name(contact: Node, _: Case) -> Iterator[Fault]:
    """An e-mail address has no name beside it.

    Readers show names, and where there is none, the address, which nobody likes to see in public.
    Write the name in brackets behind the address.

    Wrong:
        <managingEditor>anna@news.example</managingEditor>

    Right:
        <managingEditor>anna@news.example (Anna Example)</managingEditor>
    """
    text = contact.text.strip()
    if "@" in text and not _MORE.intersection(text) and text[:7].lower() != "mailto:":
        yield Fault(f"{shown(text)} has no name beside it: write user@host (Real Name)")


#: Of managingEditor, webMaster and author.
CONTACT: Final = (is_in_order, has_name)
