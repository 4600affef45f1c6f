"""Real consumers, subscribed to newsfeed's feeds: what they extract is what was meant.

Where they get something wrong, they get it wrong in feeds written by hand as well. Those that are
not there are skipped: `./run.sh readers` installs them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import pytest

from newsfeed import Options
from tests.readers.articles import MEANT
from tests.readers.catalogue import CONSUMERS, Consumer, are_required
from tests.readers.comparing import (
    FORMATS,
    Judged,
    faults,
    is_worse,
    load_known,
    load_record,
    recorded,
)
from tests.readers.judging import ROUTED
from tests.readers.recording import judged
from tests.readers.running import Extracted, run
from tests.readers.site import CONTROL, OURS, Asked, Site, coding_of, path, site

if TYPE_CHECKING:
    from pathlib import Path


class Subscribers:
    """Consumers that have fetched all feeds, each as soon as somebody asks what it made of them."""

    def __init__(self, served: Site, folder: Path) -> None:
        self.site = served
        self.folder = folder
        self.asked: dict[str, list[Asked]] = {}
        self.extracted: Callable[[Consumer], Extracted] = cache(self.fetch)

    def fetch(self, consumer: Consumer) -> Extracted:
        """Let a consumer fetch all feeds, and note what it asked for."""
        if not consumer.present():
            told = f"{consumer.name} is not there (./run.sh readers installs it)"
            assert not are_required(), told
            pytest.skip(told)
        urls = [self.site.url(whose, form) for whose in (OURS, CONTROL) for form in FORMATS]
        self.site.asked.clear()
        extracted = run(consumer, urls, self.folder / str(CONSUMERS.index(consumer)))
        self.asked[consumer.name] = self.site.asked.copy()
        return extracted

    def judged(self, consumer: Consumer, whose: str, form: str) -> Judged:
        """Return the verdicts on what it made of one of the feeds."""
        return judged(self.extracted(consumer), self.site, whose, form)


@pytest.fixture(scope="module")
def subscribers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Subscribers]:
    """Serve the feeds for as long as the tests of this module take."""
    with site() as served:
        yield Subscribers(served, tmp_path_factory.mktemp("readers"))


def each_consumer(
    consumers: list[Consumer] | tuple[Consumer, ...] = CONSUMERS,
) -> pytest.MarkDecorator:
    """Run a test with each of them."""
    return pytest.mark.parametrize("consumer", consumers, ids=[each.name for each in consumers])


@each_consumer()
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_worse_than_in_a_feed_written_by_hand(
    subscribers: Subscribers, consumer: Consumer, form: str
) -> None:
    """Each cell is as meant, or what the consumer makes of the control."""
    ours = subscribers.judged(consumer, OURS, form)
    control = subscribers.judged(consumer, CONTROL, form)
    assert set(ours) == {each.slug for each in MEANT}
    worse = {
        (slug, field): f"{verdict}; in the control: {control[slug].get(field)}"
        for slug, verdicts in ours.items()
        for field, verdict in verdicts.items()
        if is_worse(field, verdict, control[slug].get(field, verdict))
    }
    assert worse == {}
    # And nothing that is judged in the control goes unjudged here.
    assert [slug for slug in ours if set(control[slug]) - set(ours[slug])] == []


@each_consumer()
@pytest.mark.parametrize("form", FORMATS)
def test_what_is_not_as_meant_is_known(
    subscribers: Subscribers, consumer: Consumer, form: str
) -> None:
    """Of a version that was recorded; all of it, and nothing that doesn't happen any more."""
    extracted = subscribers.extracted(consumer)
    record = load_record()[consumer.name]
    if extracted.version != record["version"]:
        told = f"{extracted.version} is here, {record['version']} was recorded (./run.sh readers)"
        assert not are_required(), told
        pytest.skip(told)
    ours = subscribers.judged(consumer, OURS, form)
    known = [each for each in load_known() if each.consumer == consumer.name]
    unknown = {
        cell: verdict
        for cell, verdict in faults(ours, form)
        if not any(each.explains(cell, verdict) for each in known)
    }
    assert unknown == {}
    assert recorded(ours) == record[form]
    assert coding_of(subscribers.asked[consumer.name]) == record["coding"]


@each_consumer()
def test_each_feed_is_fetched_once_and_nothing_else(
    subscribers: Subscribers, consumer: Consumer
) -> None:
    """By the consumer itself or by curl; what is served is all that is asked for."""
    subscribers.extracted(consumer)
    asked = subscribers.asked[consumer.name]
    # Some ask for the head first, some twice when they subscribe and read.
    assert {each.path for each in asked} == {path(w, f) for w in (OURS, CONTROL) for f in FORMATS}
    assert {each.status for each in asked} <= {200, 304}
    assert len(asked) <= 2 * 2 * len(FORMATS)


@each_consumer([each for each in CONSUMERS if each.conditional])
def test_when_nothing_changed_there_is_nothing_to_send(
    subscribers: Subscribers, consumer: Consumer
) -> None:
    """They send the validators that they were given, and are answered 304."""
    subscribers.extracted(consumer)
    for _ in range(2):  # newsboat keeps the validators of the second answer first
        subscribers.fetch(consumer)
    asked = subscribers.asked[consumer.name]
    assert {each.path for each in asked} == {path(w, f) for w in (OURS, CONTROL) for f in FORMATS}
    assert [each for each in asked if each.status != 304] == []


@each_consumer()
def test_without_data_pictures_are_seen_in_the_body_all_the_same(
    subscribers: Subscribers, consumer: Consumer, tmp_path: Path
) -> None:
    """With `media=False` each picture, caption and credit is there alone; all else is as ever."""
    subscribers.extracted(consumer)
    with site(Options(media=False)) as served:
        extracted = run(consumer, [served.url(OURS, form) for form in FORMATS], tmp_path / "bare")
        bare = {form: judged(extracted, served, OURS, form) for form in FORMATS}
    for form, found in bare.items():
        for slug, verdicts in subscribers.judged(consumer, OURS, form).items():
            ways = dict.fromkeys(set(ROUTED) & set(verdicts), "body")
            assert found[slug] == verdicts | ways, (form, slug)


def test_all_run_where_all_must() -> None:
    """`./run.sh ci` and `./run.sh readers` say so by NEWSFEED_READERS: none is skipped there."""
    absent = [each.name for each in CONSUMERS if not each.present()]
    assert not absent or not are_required(), absent
