"""Pages of forms of values in modules that hardly anybody publishes any more."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.rule import page
from newsfeed.report import Severity
from newsfeed.vocabulary.feedsync import SX
from newsfeed.vocabulary.legacy import ACCESS

_SYNC: Final = SX.spec


@page("unknown-access-relationship", Severity.ERROR, ACCESS.spec)
def unknown_access_relationship() -> None:
    """An access:restriction neither allows nor denies.

    It tells directories whether they may show a feed to everybody. Any other word tells them
    nothing, and the feed is shown. Write allow or deny.

    Wrong:
        <access:restriction relationship="private"/>

    Right:
        <access:restriction relationship="deny"/>
    """


@page("sync-number-too-large", Severity.ERROR, _SYNC)
def sync_number_too_large() -> None:
    """A number of FeedSync is larger than 2,147,483,647.

    Programs count changes in whole numbers of 32 bits. A larger one turns negative in some and is
    refused by others, so that the item is never merged again. Begin to count from one.

    Wrong:
        <sx:sync id="a1" updates="2147483648"/>

    Right:
        <sx:sync id="a1" updates="1"/>
    """


@page("unknown-sync-relation", Severity.ERROR, _SYNC)
def unknown_sync_relation() -> None:
    """An sx:related is neither complete nor aggregated.

    It says what another feed is to this one: the same with all its items, or one that was merged
    from several. With another word nobody knows whether to fetch it. Write one of the two, in lower
    case.

    Wrong:
        <sx:related link="https://news.example/all.xml" type="COMPLETE"/>

    Right:
        <sx:related link="https://news.example/all.xml" type="complete"/>
    """


@page("not-a-sync-name", Severity.ERROR, _SYNC)
def not_a_sync_name() -> None:
    """The id of an sx:sync holds what no identity may.

    It is compared letter by letter between programs, and stands in addresses. Spaces and letters
    beyond ASCII come out changed on the way, and one item becomes two. Write letters, digits and
    marks such as : . _ and -.

    Wrong:
        <sx:sync id="to do 1" updates="1"/>

    Right:
        <sx:sync id="to_do_1" updates="1"/>
    """
