"""What consumers make of the feeds is recorded, and the page written: `python -m …recording`."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.readers import page
from tests.readers.articles import MEANT
from tests.readers.catalogue import CONSUMERS
from tests.readers.comparing import FORMATS, Judged, recorded, write_record
from tests.readers.judging import judge
from tests.readers.running import Extracted, run
from tests.readers.site import OURS, Site, coding_of, site


def judged(extracted: Extracted, served: Site, whose: str, form: str) -> Judged:
    """Return the verdicts on one of the feeds."""
    items = extracted.feeds[served.url(whose, form)]
    return {meant.slug: judge(meant, items, form) for meant in MEANT}


def record() -> None:
    """Run all consumers, once each, and write what came of it."""
    absent = [each.name for each in CONSUMERS if not each.present()]
    if absent:
        sys.exit("run.sh: without these there is nothing to record: " + ", ".join(absent))
    found: dict[str, Any] = {}
    with site() as served, TemporaryDirectory() as folder:
        urls = [served.url(OURS, form) for form in FORMATS]
        for number, consumer in enumerate(CONSUMERS):
            served.asked.clear()
            extracted = run(consumer, urls, Path(folder) / str(number))
            told = {"version": extracted.version, "coding": coding_of(served.asked)}
            found[consumer.name] = told | {
                form: recorded(judged(extracted, served, OURS, form)) for form in FORMATS
            }
    write_record(found)
    page.write()


if __name__ == "__main__":
    record()
