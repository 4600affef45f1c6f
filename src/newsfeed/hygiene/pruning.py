"""The walk through a body: what stays, what goes, what becomes something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .addresses import Addresses
from .allow import Allow
from .embeds import FRAMES, PLAYERS, Embeds, as_html
from .node import BLOCKS, Content, Node
from .pictures import Pictures, shown_by
from .removed import Removed

__all__ = ["Pruning"]

#: Elements that go with all they hold, by the rule that says so; an empty one for none.
_GONE: Final = {
    "script": "script-removed", "noembed": "", "noframes": "", "template": "hidden-removed",
    "style": "style-removed", "link": "", "meta": "", "title": "", "base": "", "param": "",
    "source": "", "track": "",
    "svg": "drawing-removed", "math": "drawing-removed", "canvas": "drawing-removed",
    "input": "form-removed", "button": "form-removed", "select": "form-removed",
    "textarea": "form-removed", "label": "form-removed", "datalist": "form-removed",
    "option": "form-removed", "optgroup": "form-removed", "legend": "form-removed",
    "keygen": "form-removed", "isindex": "form-removed", "output": "form-removed",
    "progress": "form-removed", "meter": "form-removed",
}  # fmt: skip
_NOT_DISPLAYED: Final = re.compile(r"(?:\A|[;\s])display\s*+:\s*+none", re.IGNORECASE)
#: Attributes that hold one address; those of files and those of pages.
_FILES: Final = frozenset({"src", "poster"})
_PAGES: Final = frozenset({"href", "cite"})
#: How attributes begin that scripts, widgets and style sheets leave behind; nobody misses them. A
#: picture with a width and a height is drawn too wide by some readers.
_NOISE: Final = (
    "aria-", "class", "data-", "decoding", "fetchpriority", "height", "id", "item", "loading",
    "role", "width",
)  # fmt: skip
#: What is shown of a `<noscript>`.
_FALLBACK: Final = FRAMES | PLAYERS | {"img", "picture"}
_PICTURES: Final = frozenset({"img", "picture"})
#: What a heading becomes that a list doesn't know.
_HEADINGS: Final = ("h2", "h3", "h4", "h5", "h6")


class Pruning:
    """Prunes one body.

    Args:
        allow: What may stay.
        base: What relative addresses are relative to.
        removed: Takes what was taken out.
    """

    def __init__(self, allow: Allow, base: str | None, removed: Removed) -> None:
        self._allow = allow
        self._removed = removed
        self._addresses = Addresses(base, allow.schemes, removed)
        self._pictures = Pictures(allow, self._addresses, removed)
        self._embeds = Embeds(allow, self._addresses, removed)

    def pruned(self, node: Node) -> Content:
        """Return what is left of what stands in an element."""
        kept: Content = []
        unscripted: set[str] = set()
        for each in node.content:
            if isinstance(each, str):
                kept.append(each)
            elif each.tag == "noscript":
                unscripted = self._unscripted(each, kept)
            else:
                found = self._element(each, node)
                if unscripted and _is_picture(found):
                    found = self._but_once(found, unscripted)
                    unscripted = set()
                kept += found
        return kept

    def _unscripted(self, node: Node, kept: Content) -> set[str]:
        """Put the pictures and embeds of a `<noscript>` where a script would have put them.

        Its words ("turn on JavaScript") are meant for nobody here; a picture that stands beside it
        is mostly the same. Return what its pictures are known by.
        """
        inside = self.pruned(_fallback(node))
        shown = shown_by(inside)
        kept += self._but_once(inside, shown_by(kept[-3:]))
        return shown

    def _but_once(self, content: Content, shown: set[str]) -> Content:
        """Return content, or nothing if its pictures are shown already."""
        again = shown_by(content) & shown
        if again:
            self._removed.note("picture-twice", min(again))
        return [] if again else content

    def _element(self, node: Node, parent: Node) -> Content:
        as_html(node)
        if self._goes(node):
            return []
        if node.tag in _PICTURES:
            return self._image(node) if node.tag == "img" else self._picture(node)
        inside = self.pruned(node)
        if node.tag in FRAMES or node.tag in PLAYERS:
            embed = self._embeds.frame if node.tag in FRAMES else self._embeds.player
            return self._allowed(embed(node, inside, parent.tag))
        widget = self._embeds.widget(node, inside, node.tag if node.tag in BLOCKS else parent.tag)
        return self._settled(node, inside if widget is None else widget)

    def _goes(self, node: Node) -> bool:
        """Say whether an element goes with all it holds."""
        if node.tag in _GONE:
            if rule := _GONE[node.tag]:
                self._removed.note(rule, node.get("src") or node.tag)
            return True
        if _is_hidden(node):
            self._removed.note("hidden-removed", node.text()[:60] or node.tag)
            return True
        return False

    def _image(self, node: Node, others: Sequence[tuple[str, str]] = ()) -> Content:
        if "img" not in self._allow.elements:
            self._removed.note("element-removed", "img")
            return []
        image = self._pictures.picture(node, others)
        return [] if image is None else self._allowed([image])

    def _picture(self, node: Node) -> Content:
        """Return a `<picture>`, and behind it what else stood there: many are never closed."""
        files = self._pictures.sources(node)
        image = next((each for each in node.content if _is(each, "img")), None)
        rest = Node("div")
        rest.content = [
            each for each in node.content if each is not image and not _is(each, "source")
        ]
        behind = self.pruned(rest)
        if image is None and shown_by(behind):
            return behind
        shown = self._image(image if isinstance(image, Node) else Node("img"), files)
        if not shown or "picture" not in self._allow.elements:
            return shown + behind
        made = Node("picture")
        sources = [each for each in node.content if isinstance(each, Node) and each.tag == "source"]
        made.content = [*(each for each in sources if each.get("srcset")), *shown]
        return self._allowed([made]) + behind

    def _allowed(self, content: Content) -> Content:
        """Return new elements with the attributes that they may have."""
        for each in content:
            if isinstance(each, Node):
                for node in (each, *each.elements()):
                    node.attributes = self._attributes(node)
        return content

    def _settled(self, node: Node, inside: Content) -> Content:
        """Return an element with what is left in it, or that alone where it may not stay."""
        tag = node.tag
        attributes = self._attributes(node)
        if tag == "a" and "href" not in attributes:
            return inside
        if tag == "pre" and inside and isinstance(inside[0], str):
            # Parsers drop a line end there, and writers don't put it back.
            inside[0] = inside[0].lstrip("\n")
        if tag not in self._allow.elements:
            self._removed.note("form-removed" if tag == "form" else "element-removed", tag)
            tag = self._instead(tag)
            if not tag or not inside:
                return inside
            attributes = {}
        if tag == "p" and any(map(_is_block, inside)):
            return _parted(inside, attributes)
        made = Node(tag, attributes)
        made.content = inside
        return [made]

    def _instead(self, tag: str) -> str:
        """Return what a block becomes that the list doesn't know, so that its words stand apart."""
        if tag in _HEADINGS or tag == "h1":
            return next((each for each in reversed(_HEADINGS) if each in self._allow.elements), "p")
        if tag not in BLOCKS:
            return ""
        return next((each for each in ("div", "p") if each in self._allow.elements), "")

    def _attributes(self, node: Node) -> dict[str, str]:
        kept: dict[str, str] = {}
        stays = node.tag in self._allow.elements
        for name, text in node.attributes.items():
            if not (stays and self._allow.allows(node.tag, name)):
                self._note(name, stays=stays)
                continue
            given = self._attribute(name, text)
            if given is not None:
                kept[name] = given
        return kept

    def _attribute(self, name: str, text: str) -> str | None:
        if name in _PAGES:
            return self._addresses.link(text)
        if name in _FILES:
            return self._addresses.file(text)
        if name == "srcset":
            return self._addresses.srcset(text) or None
        if name == "class":
            words = [each for each in text.split() if each in self._allow.classes]
            return " ".join(dict.fromkeys(words)) or None
        return text

    def _note(self, name: str, *, stays: bool) -> None:
        if name.startswith("on"):
            self._removed.note("handler-removed", name[:40])
        elif name == "style":
            self._removed.note("style-removed", "style=")
        elif stays and not name.startswith(_NOISE):
            self._removed.note("attribute-removed", name[:40])


def _fallback(node: Node) -> Node:
    """Return a `<noscript>` without its words."""
    made = Node("div")
    waiting: Content = list(reversed(node.content))
    while waiting:
        each = waiting.pop()
        if isinstance(each, Node):
            if each.tag in _FALLBACK:
                made.content.append(each)
            else:
                waiting += reversed(each.content)
    return made


def _is(each: Node | str, tag: str) -> bool:
    return isinstance(each, Node) and each.tag == tag


def _is_block(each: Node | str) -> bool:
    return isinstance(each, Node) and each.tag in BLOCKS


def _parted(content: Content, attributes: dict[str, str]) -> Content:
    """Return what stood in a paragraph: blocks can't, so they part it."""
    parted: Content = []
    words: Content = []
    for each in [*content, Node("hr")]:
        if not _is_block(each):
            words.append(each)
            continue
        if any(isinstance(word, Node) or not word.isspace() for word in words):
            paragraph = Node("p", dict(attributes))
            paragraph.content = words
            parted.append(paragraph)
        else:
            parted += words
        words = []
        parted.append(each)
    return parted[:-1]


def _is_picture(content: Content) -> bool:
    return len(content) == 1 and isinstance(content[0], Node) and content[0].tag in _PICTURES


def _is_hidden(node: Node) -> bool:
    """Say whether no reader of the page gets to see it; pictures to be loaded late are shown."""
    if node.tag in FRAMES or node.tag in {"img", "picture"}:
        return False
    return "hidden" in node.attributes or bool(_NOT_DISPLAYED.search(node.get("style")[:1000]))
