"""Values in messages are short, and showing them is never a fault of its own."""

import pytest

from newsfeed.text.shown import shown


class Odd:
    """Somebody's object that can't be shown."""

    def __repr__(self) -> str:
        raise RuntimeError("no")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("harbour", "'harbour'"),
        (b"harbour", "b'harbour'"),
        (None, "None"),
        (["a"], "['a']"),
        ("x" * 81, f"'{'x' * 80}'…"),
        (b"x" * 81, f"b'{'x' * 80}'…"),
        ([1] * 1000, f"{str([1] * 1000)[:80]}…"),
    ],
)
def test_a_value_is_shown_as_python_writes_it_and_cut(value: object, expected: str) -> None:
    """What stands in a message can be searched for in the program that gave it."""
    assert shown(value) == expected


def test_what_can_not_be_shown_is_named_by_its_class() -> None:
    """Neither an odd __repr__ nor a number of more digits than Python writes is another fault."""
    assert shown(Odd()) == "<Odd>"
    assert shown(10**5000) == "<int>"


def test_the_length_may_be_chosen() -> None:
    """A message that shows two values shows less of each."""
    assert shown("harbour", 4) == "'harb'…"
