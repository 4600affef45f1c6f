"""What stories of all kinds have in common: front matter above, and an address."""

from __future__ import annotations

import re
from datetime import tzinfo
from typing import Any

from newsfeed.errors import StoryError
from newsfeed.text.clean import prose

from .header import Header
from .links import address, story_link

__all__ = ["NAMELESS", "identify", "parted"]

_FENCE = "---"

#: Tabs between words.
_TABS = re.compile(r"(?<=\S)\t++")

#: What messages call a story without a name.
NAMELESS = "story"


def parted(text: str, name: str, zone: tzinfo | None) -> tuple[Header, str, int]:
    """Part the front matter from the page; also return the number of the page's first line."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    rows = text.split("\n")
    start = next((n for n, row in enumerate(rows) if row.strip()), 0)
    if rows[start].rstrip() != _FENCE:
        return Header({}, name, zone), text, 1
    end = next((n for n in range(start + 1, len(rows)) if rows[n].rstrip() == _FENCE), None)
    if end is None:
        message = f"{name}:{start + 1}: the front matter has no end: close it with a line '---'"
        raise StoryError(message)
    # PyYAML is loaded by stories that have front matter only.
    from .front_matter import read_front_matter  # noqa: PLC0415 -- see above

    # YAML refuses tabs; people who indent with them mean what they see.
    head = _TABS.sub(" ", prose("\n".join(rows[start:end]))).expandtabs()
    settings = read_front_matter(head, name=name, first=start + 1)
    return Header(settings, name, zone), "\n".join(rows[end + 1 :]), end + 2


def identify(
    fields: dict[str, Any], name: str | None, link: str | None, base_link: str | None
) -> None:
    """Give the story its link: the argument's, its own, or one below the base."""
    if link is not None:
        fields["link"] = address(link, "link")
    elif base_link is not None and "link" not in fields:
        fields["link"] = story_link(base_link, name or "")
    elif not fields.keys() & {"link", "id"}:
        message = (
            "has neither link nor id: put 'link: https://…' in its front matter, or say under "
            "which address stories stand (base_link=, on the command line --stories-link)"
        )
        raise StoryError(f"{name or NAMELESS}: {message}")
