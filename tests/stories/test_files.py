"""Story files: which bytes are a story, and what is said of those that are none."""

import os
from codecs import BOM_UTF8
from pathlib import Path

import pytest

from newsfeed import StoryError
from newsfeed.stories import load_story

LINK = "https://news.example/1"
STORY = "Night Ferry Returns\n\nThe ferry is back, after “nine” years.\n"
CONTENT = "<p>The ferry is back, after “nine” years.</p>"


def written(folder: Path, data: bytes) -> Path:
    """A story file with these bytes."""
    path = folder / "story.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("mark", [b"", BOM_UTF8], ids=["bare", "marked"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_file_may_come_from_any_system(tmp_path: Path, mark: bytes, end: str) -> None:
    """A byte order mark and the kind of line end make no difference."""
    path = written(tmp_path, mark + STORY.replace("\n", end).encode())
    article = load_story(path, link=LINK)
    assert (article.title, article.content) == ("Night Ferry Returns", CONTENT)


def test_front_matter_may_follow_a_byte_order_mark(tmp_path: Path) -> None:
    """The mark stands before the first line of hyphens and is no part of it."""
    path = written(tmp_path, BOM_UTF8 + f"---\r\nlink: {LINK}\r\n---\r\n{STORY}".encode())
    assert load_story(path).link == LINK


def test_a_path_may_be_a_string(tmp_path: Path) -> None:
    """What `open` takes as a path, `load_story` takes too."""
    path = written(tmp_path, STORY.encode())
    assert load_story(os.fspath(path), link=LINK) == load_story(path, link=LINK)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty: the first line must be the headline"),
        (b" \r\n\t\n", "is empty: the first line must be the headline"),
        (BOM_UTF8, "is empty: the first line must be the headline"),
        ("\u200b\n\u00a0\n".encode(), "is empty: the first line must be the headline"),
        (
            b"\x89PNG\r\n\x00\x00",
            "is no text: byte 6 is NUL; give the story as plain text in UTF-8",
        ),
        (STORY.encode("utf-16"), "is UTF-16 (byte 0): save it as UTF-8"),
        (b"\xfe\xff\x00H\x00i", "is UTF-16 (byte 0): save it as UTF-8"),
    ],
    ids=["nothing", "white space", "mark alone", "invisible", "picture", "UTF-16", "big-endian"],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, message: str) -> None:
    """The error says which file, what it is, where, and what to do."""
    path = written(tmp_path, data)
    with pytest.raises(StoryError) as caught:
        load_story(path, link=LINK)
    assert str(caught.value) == f"{path}: {message}"


@pytest.mark.parametrize("mark", [b"", BOM_UTF8], ids=["bare", "marked"])
def test_the_byte_that_is_not_utf_8_is_named(tmp_path: Path, mark: bytes) -> None:
    """The offset counts from the start of the file, its byte order mark included."""
    path = written(tmp_path, mark + b"Caf\xc3\xa9\n\nCaf\xe9 closed.\n")
    with pytest.raises(StoryError) as caught:
        load_story(path, link=LINK)
    offset = len(mark) + 10
    reason = f"byte {offset} (0xE9) is not UTF-8: save the file as UTF-8"
    assert str(caught.value) == f"{path}:3: {reason}"
    assert isinstance(caught.value.__cause__, UnicodeDecodeError)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The operating system's reason is kept, in the message and as the cause."""
    path = tmp_path / "missing.txt"
    with pytest.raises(StoryError, match="cannot be read: No such file") as caught:
        load_story(path, link=LINK)
    assert str(caught.value).startswith(f"{path}: ")
    assert isinstance(caught.value.__cause__, FileNotFoundError)


def test_a_directory_is_no_story(tmp_path: Path) -> None:
    """A directory is refused like any file that cannot be read."""
    with pytest.raises(StoryError, match="cannot be read: Is a directory"):
        load_story(tmp_path, link=LINK)


def test_a_name_that_no_file_can_have_is_refused() -> None:
    """A NUL in a path is an error of the story, not one of the program."""
    with pytest.raises(StoryError, match="cannot be read: embedded null"):
        load_story("a\0b.txt", link=LINK)


def test_the_name_of_the_file_makes_the_link(tmp_path: Path) -> None:
    """Below `base_link` a story without a link stands under the name of its file."""
    path = written(tmp_path, STORY.encode())
    assert load_story(path, base_link="https://news.example").link == "https://news.example/story"
