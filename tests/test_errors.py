"""What newsfeed raises: one root, a path to the fault, and nothing lost on the way up."""

import pickle
from typing import NoReturn

import pytest

from newsfeed import errors
from newsfeed.errors import (
    DuplicateId,
    InvalidValue,
    NewsfeedError,
    NewsfeedWarning,
    StoryError,
    WriteError,
)


def fail() -> NoReturn:
    """Raise an error as the library does, with a cause and a note."""
    error = InvalidValue("naive datetime", path="published")
    error.add_note("seen on a Monday")
    raise error from ValueError("no offset")


def raised() -> InvalidValue:
    """Return an error that has been raised and caught, so that it has a traceback."""
    with pytest.raises(InvalidValue) as caught:
        fail()
    return caught.value


def build() -> None:
    """Fail as an object does that is made of parts, and says which of them is at fault."""
    try:
        fail()
    except InvalidValue as error:
        raise error.at("articles[3]") from error.__cause__


@pytest.mark.parametrize("kind", [InvalidValue, DuplicateId, StoryError, WriteError])
def test_one_root_catches_every_error(kind: type[Exception]) -> None:
    """Every exception of newsfeed is a NewsfeedError."""
    assert issubclass(kind, NewsfeedError)


def test_every_exception_of_the_module_is_exported() -> None:
    """`newsfeed.errors.__all__` names every exception the module defines, sorted."""
    own = [
        name
        for name, thing in vars(errors).items()
        if isinstance(thing, type) and thing.__module__ == errors.__name__
    ]
    assert sorted(own) == errors.__all__


def test_an_invalid_value_is_a_value_error() -> None:
    """Code that knows nothing of newsfeed catches a wrong value as ValueError."""
    assert issubclass(InvalidValue, ValueError)
    assert issubclass(DuplicateId, InvalidValue)


def test_a_warning_is_no_error() -> None:
    """The warning is a UserWarning, so that it is shown by default, and no NewsfeedError."""
    assert issubclass(NewsfeedWarning, UserWarning)
    assert not issubclass(NewsfeedWarning, NewsfeedError)


def test_an_invalid_value_reads_as_path_and_message() -> None:
    """The text of the error is its path, a colon and its message."""
    assert str(InvalidValue("naive datetime", path="published")) == "published: naive datetime"


def test_an_invalid_value_without_a_path_reads_as_its_message() -> None:
    """Where the place is not known, the text is the message alone."""
    error = InvalidValue("naive datetime")
    assert error.path == ""
    assert str(error) == "naive datetime"


@pytest.mark.parametrize(
    ("prefix", "path", "expected"),
    [
        ("articles[3]", "published", "articles[3].published"),
        ("media", "[0].credit", "media[0].credit"),
        ("[0]", "credit", "[0].credit"),
        ("[0]", "[1]", "[0][1]"),
        ("articles[3]", "", "articles[3]"),
        ("", "published", "published"),
        ("", "", ""),
    ],
)
def test_a_prefix_stands_before_the_path(prefix: str, path: str, expected: str) -> None:
    """`at` joins a name with a point, and an index with nothing."""
    assert InvalidValue("wrong", path).at(prefix).path == expected


def test_prefixes_add_up_from_the_inside_out() -> None:
    """Each object around a value puts its own part of the path in front."""
    error = InvalidValue("naive datetime", path="published").at("[3]").at("articles")
    assert str(error) == "articles[3].published: naive datetime"


def test_at_leaves_the_error_itself_alone() -> None:
    """`at` returns another error; the one it was asked of keeps its path."""
    error = InvalidValue("naive datetime", path="published")
    assert error.at("articles[3]") is not error
    assert error.path == "published"


def test_at_keeps_the_class() -> None:
    """A DuplicateId stays one, wherever it is seen from."""
    assert type(DuplicateId("'a' is there twice", "id").at("articles[3]")) is DuplicateId


def test_at_keeps_cause_notes_and_traceback() -> None:
    """An error seen from further out still says why and from where it was raised."""
    error = raised()
    outer = error.at("articles[3]")
    assert isinstance(outer.__cause__, ValueError)
    assert outer.__cause__ is error.__cause__
    assert outer.__notes__ == ["seen on a Monday"]
    assert outer.__traceback__ is error.__traceback__


def test_an_error_raised_on_shows_its_cause_but_not_itself_twice() -> None:
    """`raise error.at(...) from error.__cause__` leaves one error of newsfeed in the chain."""
    with pytest.raises(InvalidValue, match=r"^articles\[3\]\.published: naive") as caught:
        build()
    assert type(caught.value.__cause__) is ValueError
    assert caught.value.__suppress_context__


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_an_invalid_value_survives_pickling(protocol: int) -> None:
    """A worker process can hand the error on: class, message, path and notes arrive."""
    error = raised()
    copy = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 - pickled by this very line
    assert type(copy) is InvalidValue
    assert (copy.message, copy.path, str(copy)) == (error.message, error.path, str(error))
    assert copy.__notes__ == error.__notes__
