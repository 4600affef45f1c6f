"""The address of a story whose text does not say it."""

from __future__ import annotations

from pathlib import PurePath
from unicodedata import category, normalize

from newsfeed.errors import InvalidValue
from newsfeed.text.urls import url

__all__ = ["address", "slug", "story_link"]


def address(text: str, path: str) -> str:
    """An argument that must be an absolute address.

    Args:
        text: The address.
        path: The argument's name.

    Raises:
        InvalidValue: it is none.
    """
    try:
        return url(text)
    except ValueError as fault:
        raise InvalidValue(str(fault), path=path) from fault


def story_link(base: str, name: str) -> str:
    """Put the last part of a story's address, made from its file's name, behind a base.

    Args:
        base: The address under which stories stand. It may end in anything that asks for more:
            `https://news.example/stories/`, `https://news.example/?story=`.
        name: The file's name, with or without folders and suffix.

    Raises:
        InvalidValue: the base is no address, or the name has no letter or digit.
    """
    last = slug(PurePath(name).stem)
    if not last:
        message = f"no address can be made from the file name {name!r}: say link= or id="
        raise InvalidValue(message, path="name")
    joint = "" if base.endswith(("/", "=", "?", "#")) else "/"
    return address(f"{base}{joint}{last}", "base_link")


def slug(text: str) -> str:
    """Return a text as part of an address: small letters and digits of any script, and hyphens."""
    signs = normalize("NFC", text.casefold())
    kept = (sign if category(sign)[0] in "LMN" else " " for sign in signs)
    return "-".join("".join(kept).split())
