"""What newsfeed raises, as a tree.

```text
NewsfeedError            the root of all that newsfeed raises by itself
├── InvalidValue         a value that a feed cannot say (also a ValueError)
│   └── DuplicateId      two articles of one feed with the same id
├── ParseError           a document that cannot be read (also a ValueError)
│   └── NotAFeed         it is something else, or in a format that newsfeed doesn't read
├── StoryError           a story file that cannot be read as an article
└── WriteError           a feed that could not be put in its place
NewsfeedWarning          something was changed or left out; the feed is written all the same
```

A value of the wrong type is a fault of the program and stays a plain `TypeError`.
"""

from typing import Self

from .report import Report

__all__ = [
    "DuplicateId",
    "InvalidValue",
    "NewsfeedError",
    "NewsfeedWarning",
    "NotAFeed",
    "ParseError",
    "StoryError",
    "WriteError",
]


class NewsfeedError(Exception):
    """The root of every exception that newsfeed raises by itself."""


class InvalidValue(NewsfeedError, ValueError):
    """A value that a feed cannot say, with the place where it stands.

    Attributes:
        message: What is wrong, with which value, and what to do about it.
        path: Where the value stands, written as in Python: `articles[3].published`.
            Empty while the place is not known.
    """

    def __init__(self, message: str, path: str = "") -> None:
        super().__init__(message, path)
        self.message = message
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message

    def at(self, prefix: str) -> Self:
        """Return the same error as seen from the object around the value.

        Whoever builds an object out of parts says where the part stands and keeps the cause:

            except InvalidValue as error:
                raise error.at(f"articles[{number}]") from error.__cause__

        Args:
            prefix: The part's place in the object around it: `published`, `[3]`, `articles[3]`.

        Returns:
            A new error of the same class with the same message, cause, notes and traceback;
            its path is the prefix and, behind it, this error's path.
        """
        error = type(self)(self.message, _joined(prefix, self.path))
        for note in getattr(self, "__notes__", ()):
            error.add_note(note)
        error.__cause__ = self.__cause__
        return error.with_traceback(self.__traceback__)


class DuplicateId(InvalidValue):
    """Two articles of one feed share an id, so that readers would show only one of them."""


class ParseError(NewsfeedError, ValueError):
    """A document cannot be read as a feed.

    Attributes:
        message: What is wrong first, and how much more there is.
        report: All that was found, with path, line and column.
    """

    def __init__(self, message: str, report: Report) -> None:
        super().__init__(message, report)
        self.message = message
        self.report = report

    def __str__(self) -> str:
        return self.message


class NotAFeed(ParseError):
    """A document that is well-formed, but no feed, or in a format that newsfeed doesn't read."""


class StoryError(NewsfeedError):
    """A story file cannot be read as an article."""


class WriteError(NewsfeedError):
    """A feed could not be put in its place; what stood there before still stands."""


class NewsfeedWarning(UserWarning):
    """Something was changed or left out, and the feed is written all the same."""


def _joined(prefix: str, path: str) -> str:
    """Put a prefix before a path: a name follows after a point, an index follows directly."""
    point = "." if prefix and path and not path.startswith("[") else ""
    return f"{prefix}{point}{path}"
