"""What the rows of the podcast namespace can't say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed.report import Severity

URI: Final = "https://podcastindex.org/namespace/1.0"

_SPEC: Final = "https://podcasting2.org/docs/podcast-namespace"
_SHORT: Final = 128


@rule("podcast-text-too-long", Severity.WARNING, _SPEC)
def is_short(element: Node, _: Case) -> Iterator[Fault]:
    """A text of the podcast namespace has more than 128 characters.

    Names, titles and captions of links are shown in one line; aggregators may cut them after 128
    characters, as the specification says. Make it shorter.

    Wrong:
        <podcast:person>(more than 128 characters)</podcast:person>

    Right:
        <podcast:person>Jane Doe</podcast:person>
    """
    length = len(element.text.strip())
    if length > _SHORT:
        yield Fault(f"{length} characters are too many: aggregators may cut it after {_SHORT}")


@rule("discussion-without-address", Severity.ERROR, f"{_SPEC}/tags/social-interact")
def discussion_is_somewhere(element: Node, _: Case) -> Iterator[Fault]:
    """A podcast:socialInteract doesn't say where the discussion is.

    It stands for a post that comments answer to, so without the address of that post it says
    nothing. Only the protocol "disabled", for no discussion at all, goes without. Write the uri.

    Wrong:
        <podcast:socialInteract protocol="activitypub"/>

    Right:
        <podcast:socialInteract protocol="activitypub" uri="https://social.example/@talk/1"/>
    """
    attributes = element.attributes
    if attributes.get("protocol") != "disabled" and "uri" not in attributes:
        message = "podcast:socialInteract has no uri: write that of the first post"
        yield Fault(message, attribute="uri")
