"""What the rows of Media RSS can't say of its elements together: rules, each with its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.node import Node, children, has
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed.report import Severity
from newsfeed.text.shown import shown

from .spaces import MEDIA

_SPEC: Final = f"{MEDIA.spec}#media-"
_CONTENT: Final = MEDIA("content").key
_PLAYER: Final = MEDIA("player").key
_HASH: Final = MEDIA("hash").key
_RESTRICTION: Final = MEDIA("restriction").key


@rule(
    "media-content-without-address", Severity.ERROR, f"{_SPEC}content", unless_said="url",
    parsed=True,
)  # fmt: skip
def is_somewhere(content: Node, _: Case) -> Iterator[Fault]:
    """A media:content has neither a url nor a media:player.

    The url may only be left out when the object can be had in a player alone, and then there must
    be one. Say where the file is.

    Wrong:
        <media:content type="image/jpeg"/>

    Right:
        <media:content url="https://news.example/bridge.jpg" type="image/jpeg"/>
    """
    if "url" not in content.attributes and not has(content, _PLAYER):
        message = "media:content has neither a url nor a media:player: say where the file is"
        yield Fault(message, attribute="url")


@rule("media-group-of-one", Severity.ERROR, f"{_SPEC}group", parsed=True)
def group_has_several(group: Node, _: Case) -> Iterator[Fault]:
    """A media:group has fewer than two media:content.

    A group says that several files are one object in several forms; readers are known to show no
    picture at all when there is one alone. Write the media:content without the group.

    Wrong:
        <media:group>
          <media:content url="https://news.example/bridge.jpg" type="image/jpeg"/>
        </media:group>

    Right:
        <media:content url="https://news.example/bridge.jpg" type="image/jpeg"/>
    """
    if len(children(group, _CONTENT)) < 2:  # noqa: PLR2004 -- several, that is
        message = "media:group has fewer than two media:content: leave the group out"
        yield Fault(message, missing=_CONTENT)


@rule("media-group-with-two-defaults", Severity.ERROR, f"{_SPEC}content", parsed=True)
def group_has_one_default(group: Node, _: Case) -> Iterator[Fault]:
    """More than one media:content of a group is the default.

    A player that can't choose shows the default, and of two it shows the first or the last. There
    should be one in a group. Leave isDefault out of the others.

    Wrong:
        <media:group>
          <media:content url="https://news.example/bridge-1.mp4" isDefault="true"/>
          <media:content url="https://news.example/bridge-2.mp4" isDefault="true"/>
        </media:group>

    Right:
        <media:group>
          <media:content url="https://news.example/bridge-1.mp4" isDefault="true"/>
          <media:content url="https://news.example/bridge-2.mp4"/>
        </media:group>
    """
    defaults = [
        each for each in children(group, _CONTENT) if each.attributes.get("isDefault") == "true"
    ]
    for each in defaults[1:]:
        yield Fault("the group has a default already", (each,), attribute="isDefault")


@rule("media-hash-twice", Severity.ERROR, f"{_SPEC}hash", about=_HASH, parsed=True)
def hashes_differ(parent: Node, _: Case) -> Iterator[Fault]:
    """A media object has two hashes by the same algorithm.

    There may be several only if each is by another algorithm: of two, one is wrong. Keep one.

    Wrong:
        <media:hash algo="md5">dfdec888b72151965a34b4b59031290a</media:hash>
        <media:hash algo="md5">00000000000000000000000000000000</media:hash>

    Right:
        <media:hash algo="md5">dfdec888b72151965a34b4b59031290a</media:hash>
    """
    yield from _repeated(parent, _HASH, "algo", "md5", "a hash by {}")


@rule(
    "media-restriction-twice",
    Severity.ERROR,
    f"{_SPEC}restriction",
    about=_RESTRICTION,
    parsed=True,
)
def restrictions_differ(parent: Node, _: Case) -> Iterator[Fault]:
    """A media object has two restrictions of the same type.

    One of each type may be there: of two, readers heed one. Write one with all values.

    Wrong:
        <media:restriction relationship="allow" type="country">de</media:restriction>
        <media:restriction relationship="allow" type="country">fr</media:restriction>

    Right:
        <media:restriction relationship="allow" type="country">de fr</media:restriction>
    """
    yield from _repeated(parent, _RESTRICTION, "type", "", "a restriction of the type {}")


def _repeated(parent: Node, name: str, attribute: str, default: str, said: str) -> Iterator[Fault]:
    seen: set[str] = set()
    for each in children(parent, name):
        kind = each.attributes.get(attribute, default)
        if kind in seen:
            yield Fault(f"there is {said.format(shown(kind))} already", (each,))
        seen.add(kind)
