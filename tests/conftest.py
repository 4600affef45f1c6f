"""What holds for all tests: the same examples at every run, and no invalid document."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from typing import Any

from hypothesis import HealthCheck, settings

import newsfeed
import newsfeed.api
from tests.advice import faults
from tests.schemas import assert_valid

# Hypothesis draws the same examples at every run, so that a failure is news.
# A feed is a large value to draw, and a shared machine may be slow: neither is a fault.
_PATIENT = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile(
    "same", derandomize=True, database=None, deadline=None, suppress_health_check=_PATIENT
)
# For hunting: pytest --hypothesis-profile=search
settings.register_profile(
    "search", max_examples=1000, deadline=None, suppress_health_check=_PATIENT, print_blob=True
)
settings.load_profile("same")

# Hypothesis draws on the constants of the modules that are loaded: all of them, at every run, so
# that one test alone meets the examples that it meets among the others.
for _module in pkgutil.walk_packages(newsfeed.__path__, "newsfeed."):
    if not _module.name.endswith(("__main__", "._scan")):  # the latter: where it was compiled
        import_module(_module.name)

# Every document that a test writes in one of the two formats must pass the schemas, and our own
# checker with nothing but advice, whatever else the test asks of it. Tests import `serialize` after
# this module is loaded, so they get the checking one.


def _checking(write: Callable[..., bytes]) -> Callable[..., bytes]:
    @wraps(write)
    def checked(feed: newsfeed.Feed, format_: newsfeed.Format, /, **named: Any) -> bytes:
        document = write(feed, format_, **named)
        if format_ in {newsfeed.RSS, newsfeed.ATOM}:
            assert_valid(document)
            assert not faults(newsfeed.validate(document)), document.decode()
        return document

    return checked


newsfeed.serialize = newsfeed.api.serialize = _checking(newsfeed.api.serialize)
