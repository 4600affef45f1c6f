"""The front matter by itself, for what no story file can hold."""

import pytest

from newsfeed import InvalidValue, StoryError
from newsfeed.stories.front_matter import read_front_matter
from newsfeed.stories.header import Header
from newsfeed.stories.setting import Setting


def test_values_are_strings_with_their_lines() -> None:
    """Nothing is read as a number, a truth or a date; each value knows where it stands."""
    settings = read_front_matter("---\na: 1.0\nb:\n  - no\n  - c: 12:30\n", name="s", first=4)
    assert settings == {
        "a": Setting("1.0", 5),
        "b": Setting((Setting("no", 7), Setting({"c": Setting("12:30", 8)}, 8)), 7),
    }


def test_a_character_that_yaml_forbids_is_an_error_of_the_story() -> None:
    """Stories are cleaned before; whoever calls this with a control character is told so."""
    with pytest.raises(StoryError, match=r"^s:1: the front matter is no YAML: ") as caught:
        read_front_matter("---\ntitle: A\x07\n", name="s", first=1)
    assert "\n" not in str(caught.value)


def test_an_error_without_a_key_names_the_story() -> None:
    """When no key filled the field that is wrong, there is no line to name."""
    header = Header({"title": Setting("A", 2)}, "s", None)
    assert (
        str(header.misfit(InvalidValue("is wrong", "media[0].url"))) == "s: media[0].url: is wrong"
    )
    assert str(header.misfit(InvalidValue("is wrong", "title"))) == "s:2: title: is wrong"
