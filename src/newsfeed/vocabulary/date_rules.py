"""What the forms of dates can't say: a rule with its page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from newsfeed._wire.dates import RFC822, RFC3339
from newsfeed._wire.node import Node
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed.report import Severity
from newsfeed.text.dates import instant
from newsfeed.text.shown import shown

from .spaces import ATOM

#: Before that, there was no web to publish on.
_FIRST_YEAR: Final = 1990
#: Where nobody says what time it is, no date up to then is told to lie in the future.
_LAST_YEAR: Final = 2099
#: Clocks and zones may be wrong by as much.
_LEEWAY: Final = timedelta(days=1)


@rule("implausible-date", Severity.WARNING, f"{ATOM.spec}#section-3.3")
def is_plausible(element: Node, case: Case) -> Iterator[Fault]:
    """A date of publication or change lies in the future, or before there was a web.

    Readers sort by date: what lies in the future stays on top for as long as it does, and some hide
    it until then; what is far too old is deleted at once. Mostly a year of two digits, a day taken
    for a month, or a zero in place of a date is behind it. What is to appear later belongs into the
    feed when its time has come. The time to compare with is the one that `validate` is given;
    without it only years from 2100 on count as the future.

    Wrong:
        <updated>0026-11-02T09:00:00Z</updated>

    Right:
        <updated>2026-11-02T09:00:00Z</updated>
    """
    text = element.text
    codec = RFC3339 if text[:4].isdigit() else RFC822
    now = case.facts.now
    if now is None and codec is RFC3339 and str(_FIRST_YEAR) <= text[:4] <= str(_LAST_YEAR):
        return
    try:
        moment = codec.decode(text)
    except ValueError:
        return  # its form has told
    if moment.year < _FIRST_YEAR:
        yield Fault(f"{shown(text)} is from before there were feeds: set the date right")
    elif moment.year > _LAST_YEAR if now is None else moment > instant(now) + _LEEWAY:
        yield Fault(f"{shown(text)} lies in the future: set the date right")
