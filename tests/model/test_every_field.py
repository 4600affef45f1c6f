"""The strategies draw every class of the model and every field of each."""

from inspect import Parameter

import pytest
from hypothesis import given, settings
from tests.strategies import FIELDS, STRATEGIES, fields_of

import newsfeed
from newsfeed import Value

KINDS = [
    kind
    for kind in vars(newsfeed).values()
    if isinstance(kind, type) and issubclass(kind, Value) and kind is not Value
]

#: Sizes have no sizes of their own, and a picture is always one.
NEVER = {
    (newsfeed.Rendition, "renditions"),
    (newsfeed.Image, "medium"),
    (newsfeed.Video, "medium"),
    (newsfeed.Audio, "medium"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_class_and_field_has_a_strategy(kind: type[Value]) -> None:
    """A field that is new is one that the laws below must hold for, too."""
    assert FIELDS[kind] == fields_of(kind).keys()


@pytest.mark.parametrize("kind", KINDS)
def test_no_field_stays_at_its_default(kind: type[Value]) -> None:
    """A strategy that never fills a field proves nothing about it."""
    missing = {
        name
        for name, field in fields_of(kind).items()
        if field.default is not Parameter.empty and (kind, name) not in NEVER
    }

    @settings(max_examples=160)
    @given(STRATEGIES[kind])
    def look(value: Value) -> None:
        for name in tuple(missing):
            if getattr(value, name) != fields_of(kind)[name].default:
                missing.discard(name)

    look()
    assert missing == set()
