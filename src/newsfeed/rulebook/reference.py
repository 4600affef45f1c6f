"""The book of rules as a page of the docs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import urlsplit

from newsfeed.profiles import PROFILES, Profile

from .entry import Entry

__all__ = ["reference"]

_HEAD: Final = """# Rules

<!-- Written by ./run.sh docs from the rules' own pages: change those. -->

What `newsfeed validate` can find, sorted by id. `newsfeed explain RULE` shows the same at a
terminal; [Validating feeds](../validating.md) says how to read findings, and how to choose rules.

An **error** breaks the standard, or something of the feed is lost; a **warning** is valid, and
readers are known to differ or to fail; an **info** could be better. Where it depends on the place
how grave a finding is, the gravest is given here.

**Ids are stable.** An id never changes its meaning, and is never given to another rule. One that is
split or renamed stays known for `select` and `ignore` until the next major version, which the
changelog says. New rules may come with any version: fix a version where a new finding would hurt,
or keep a baseline.
"""


def reference(entries: Iterable[Entry]) -> str:
    """Return the page, in Markdown: each rule has its id as heading, and so as anchor."""
    every = sorted(entries, key=lambda each: each.id)
    partners: dict[Profile, list[Entry]] = {each: [] for each in PROFILES.values()}
    rules: list[Entry] = []
    for each in every:
        owner = next((one for one in partners if each.id.startswith(f"{one.name}-")), None)
        (rules if owner is None else partners[owner]).append(each)
    parts = [_HEAD, "## Rules of the standards\n", *map(_section, rules)]
    for profile, its in partners.items():
        parts.append(
            f"## Rules of {profile.title}\n\n"
            f"They are looked at with `--profile {profile.name}` alone. "
            f"[What {profile.title} says]({profile.source}) counts where it differs.\n"
        )
        parts += map(_section, its)
    return "\n".join(parts)


def _section(entry: Entry) -> str:
    return "\n".join(_lines(entry))


def _lines(entry: Entry) -> Iterator[str]:
    yield f"### {entry.id}\n"
    yield f"**{entry.severity}** · [{urlsplit(entry.spec).netloc}]({entry.spec})\n"
    yield f"{_escaped(entry.what)}\n"
    for each in entry.why:
        yield f"{_escaped(each)}\n"
    for head, example in (("Wrong:", entry.wrong), ("Right:", entry.right)):
        yield f"{head}\n\n```xml\n{example}\n```\n"


def _escaped(text: str) -> str:
    """Return text that Markdown shows as it stands; what is between backticks it does anyway."""
    parts = text.split("`")
    parts[::2] = (each.replace("<", "&lt;").replace("*", r"\*") for each in parts[::2])
    return "`".join(parts)
