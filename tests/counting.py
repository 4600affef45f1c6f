"""What a piece of work costs, in calls: unlike seconds, the same on every machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType  # noqa: TC003 -- as everywhere here, loaded like any other


def calls(work: Callable[[str], object], text: str) -> int:
    """How many functions a piece of work calls, those written in C included."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work(text)
    finally:
        sys.setprofile(before)
    return count
