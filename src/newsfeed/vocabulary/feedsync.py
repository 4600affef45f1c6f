"""FeedSync: http://feedsync.org/2007/feedsync.

Specified at https://web.archive.org/web/2008/http://feedsyncsamples.s3.amazonaws.com/spec.htm.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.addresses import URI
from newsfeed._wire.codec import BOOL, FILLED, Codec, Unfit, token
from newsfeed._wire.dates import RFC3339
from newsfeed._wire.names import Namespace
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, Watch, across, rule
from newsfeed._wire.shape import SELF, Markup, Row, shape
from newsfeed.report import Severity
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

from .checked import attribute, row

SX = Namespace(
    "sx",
    "http://feedsync.org/2007/feedsync",
    "https://web.archive.org/web/2008/http://feedsyncsamples.s3.amazonaws.com/spec.htm",
    aside=True,
)
_SYNC: Final = SX("sync").key
_NUMBER: Final = pattern("[1-9][0-9]*+")
_MOST: Final = 2**31 - 1
_NAME: Final = pattern(r"(?:[A-Za-z0-9()+,.:=@;$_!*'/?#-]++|%[0-9A-Fa-f]{2})++")


def _legal_count(text: str) -> None:
    if _NUMBER.fullmatch(text) is None:
        message = f"{shown(text)} is not a whole number above zero"
        raise ValueError(message)
    if len(text) > len(str(_MOST)) or int(text) > _MOST:
        message = f"{shown(text)} is more than {_MOST}, where counting ends"
        raise Unfit("sync-number-too-large", message)


def _legal_name(text: str) -> None:
    if _NAME.fullmatch(text) is None:
        message = f"{shown(text)} is no name to tell apart by: write letters, digits, : . _ or -"
        raise ValueError(message)


_COUNT: Codec[str] = Codec(
    "count", None, str, rule="not-a-positive-number", legal=_legal_count
)  # fmt: skip
_IDENTITY: Codec[str] = Codec("name", None, str, rule="not-a-sync-name", legal=_legal_name)
_KIND: Final = token("relation", "complete", "aggregated", rule="unknown-sync-relation")


@rule("sync-history-of-nobody", Severity.ERROR, SX.spec)
def history_is_somebodys(history: Node, _: Case) -> Iterator[Fault]:
    """An sx:history says neither when nor by whom an item was changed.

    It is what two copies of an item are compared by: which change is the later one, and who made
    it. One of the two must be there, and both had better be. Write when and by.

    Wrong:
        <sx:history sequence="3"/>

    Right:
        <sx:history sequence="3" when="2007-05-21T11:43:33Z" by="JD2000"/>
    """
    if not {"when", "by"} & history.attributes.keys():
        yield Fault("sx:history has neither when nor by: write both")


@rule("sync-history-half-told", Severity.WARNING, SX.spec)
def history_is_whole(history: Node, _: Case) -> Iterator[Fault]:
    """An sx:history says when an item was changed or by whom, and not both.

    With one of the two alone, changes that two people made at the same time can't be told apart,
    and one of them is lost. Write both.

    Wrong:
        <sx:history sequence="3" by="JD2000"/>

    Right:
        <sx:history sequence="3" when="2007-05-21T11:43:33Z" by="JD2000"/>
    """
    for name, other in (("when", "by"), ("by", "when")):
        if name not in history.attributes and other in history.attributes:
            yield Fault(f"sx:history has no {name}: write it beside {other}", attribute=name)


@rule("sync-window-half-open", Severity.ERROR, SX.spec)
def window_has_both_ends(sharing: Node, _: Case) -> Iterator[Fault]:
    """An sx:sharing says since when its items are there and not until when, or the reverse.

    The two bound the changes that the feed holds; with one of them nobody can tell what is missing.
    Write both, or neither.

    Wrong:
        <sx:sharing since="2007-02-13T18:30:02Z"/>

    Right:
        <sx:sharing since="2007-02-13T18:30:02Z" until="2007-05-23T18:30:02Z"/>
    """
    for name, other in (("since", "until"), ("until", "since")):
        if name not in sharing.attributes and other in sharing.attributes:
            yield Fault(f"sx:sharing has {other} and no {name}: write both, or neither")


@rule("sync-window-backwards", Severity.ERROR, SX.spec)
def window_has_an_extent(sharing: Node, _: Case) -> Iterator[Fault]:
    """An sx:sharing begins after it ends.

    The feed then holds no change at all, whatever stands in it. Mostly the two have changed places.
    Write the earlier date in since.

    Wrong:
        <sx:sharing since="2007-05-23T18:30:02Z" until="2007-02-13T18:30:02Z"/>

    Right:
        <sx:sharing since="2007-02-13T18:30:02Z" until="2007-05-23T18:30:02Z"/>
    """
    ends = [sharing.attributes.get(name, "") for name in ("since", "until")]
    try:
        since, until = map(RFC3339.decode, ends)
    except ValueError:
        return
    if since > until:
        yield Fault(f"{shown(ends[0])} is later than {shown(ends[1])}: since comes before until")


class _SyncsDiffer(Watch):
    """Two items have the same id in their sx:sync.

    It is what tells the copies of one item from those of another: of two items with one id, one
    overwrites the other when feeds are merged. Give each its own.

    Wrong:
        <item><title>Bridge</title><sx:sync id="a1" updates="1"/></item>
        <item><title>Ferry</title><sx:sync id="a1" updates="1"/></item>

    Right:
        <item><title>Bridge</title><sx:sync id="a1" updates="1"/></item>
        <item><title>Ferry</title><sx:sync id="a2" updates="1"/></item>
    """

    def __init__(self) -> None:
        """Know no id yet."""
        self._seen: set[str] = set()

    def item(self, item: Node, _: Case, /) -> Iterator[Fault]:
        """Look at an item's id."""
        for each in item.content:
            if isinstance(each, Node) and each.name == _SYNC:
                text = each.attributes.get("id", "")
                if text in self._seen:
                    message = f"{shown(text)} is the sync id of an item before: give each its own"
                    yield Fault(message, (each,), attribute="id")
                if text:
                    self._seen.add(text)


syncs_differ = across("sync-id-twice", Severity.ERROR, SX.spec)(_SyncsDiffer)

_HISTORY: Final = shape(
    tuple,
    attribute("sequence", _COUNT, required=True),
    attribute("when", RFC3339),
    attribute("by", FILLED),
    rules=(history_is_somebodys, history_is_whole),
)
_RELATED: Final = shape(
    tuple,
    attribute("link", URI, required=True),
    attribute("title", FILLED),
    attribute("type", _KIND, required=True),
)

#: Of feeds.
FEED: tuple[Row, ...] = (
    row(
        SX("sharing"),
        shape(
            tuple,
            *(attribute(name, RFC3339) for name in ("since", "until", "expires")),
            row(SX("related"), _RELATED, many=True),
            rules=(window_has_both_ends, window_has_an_extent),
        ),
    ),
)

#: Of articles.
ITEM: tuple[Row, ...] = (
    row(
        SX("sync"),
        shape(
            tuple,
            attribute("id", _IDENTITY, required=True),
            attribute("updates", _COUNT, required=True),
            *(attribute(name, BOOL) for name in ("deleted", "noconflicts")),
            row(SX("history"), _HISTORY, many=True),
            row(SX("conflicts"), shape(tuple, Markup(SELF, dict))),  # items, of whatever format
        ),
    ),
)
