"""Embeds: players, frames and widgets, which stay where they may live and are links elsewhere."""

from __future__ import annotations

import re
from typing import Final

from .addresses import Addresses, host_of
from .allow import Allow
from .node import Content, Node
from .pictures import is_pixel
from .removed import Removed

__all__ = ["FRAMES", "PLAYERS", "Embeds", "as_html"]

FRAMES: Final = frozenset({"applet", "embed", "frame", "iframe", "object"})
PLAYERS: Final = frozenset({"audio", "video"})

#: AMP's own elements, by the ones they stand for.
_AMP: Final = {
    "amp-img": "img", "amp-anim": "img", "amp-video": "video", "amp-audio": "audio",
    "amp-iframe": "iframe", "amp-pixel": "script", "amp-analytics": "script", "amp-ad": "script",
    "amp-sticky-ad": "script", "amp-auto-ads": "script",
}  # fmt: skip
#: Where a widget's page is: the element or class it is made of, the attribute that names it.
_WIDGETS: Final = {
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v={}"),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/{}"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/video/{}"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/{}"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/{}/"),
    "amp-facebook": ("data-href", "{}"),
    "lite-youtube": ("videoid", "https://www.youtube.com/watch?v={}"),
    "lite-vimeo": ("videoid", "https://vimeo.com/{}"),
    "twitter-tweet": ("cite", "{}"),
    "instagram-media": ("data-instgrm-permalink", "{}"),
    "tiktok-embed": ("cite", "{}"),
    "bluesky-embed": ("data-bluesky-cid", ""),
    "fb-post": ("data-href", "{}"),
    "fb-video": ("data-href", "{}"),
    "reddit-embed": ("data-embed-src", "{}"),
    "flourish-embed": ("data-src", "https://public.flourish.studio/{}/"),
    "infogram-embed": ("data-id", "https://infogram.com/{}"),
    "imgur-embed-pub": ("data-id", "https://imgur.com/{}"),
    "getty": ("href", "{}"),
}
#: Names of things in addresses; nothing else is put into one.
_NAME: Final = re.compile(r"[A-Za-z0-9_\-/]{1,80}+")
#: Addresses of frames, and of the pages that show the same to people.
_PAGES: Final = (
    (re.compile(r"https?://(?:www\.)?youtube(?:-nocookie)?\.com/embed/(?!videoseries)([A-Za-z0-9_\-]++)"),
     "https://www.youtube.com/watch?v={}"),
    (re.compile(r"https?://player\.vimeo\.com/video/([0-9]++)"), "https://vimeo.com/{}"),
    (re.compile(r"https?://(?:www\.)?dailymotion\.com/embed/video/([A-Za-z0-9]++)"),
     "https://www.dailymotion.com/video/{}"),
    (re.compile(r"https?://open\.spotify\.com/embed/((?:album|artist|episode|playlist|show|track)/[A-Za-z0-9]++)"),
     "https://open.spotify.com/{}"),
    (re.compile(r"https?://www\.instagram\.com/p/([A-Za-z0-9_\-]++)/embed"),
     "https://www.instagram.com/p/{}/"),
    (re.compile(r"https?://www\.tiktok\.com/(?:embed/v2|player/v1)/([0-9]++)"),
     "https://www.tiktok.com/@/video/{}"),
)  # fmt: skip
#: Elements in which a link needs no paragraph of its own.
_INLINE: Final = frozenset({"dd", "dt", "figcaption", "figure", "li", "p", "td", "th"})


def as_html(node: Node) -> None:
    """Give an element of AMP the name of the one that it stands for."""
    node.tag = _AMP.get(node.tag, node.tag)


class Embeds:
    """Decides what becomes of the embeds of one body."""

    def __init__(self, allow: Allow, addresses: Addresses, removed: Removed) -> None:
        self._allow = allow
        self._addresses = addresses
        self._removed = removed

    def frame(self, node: Node, inside: Content, parent: str) -> Content:
        """Return a frame that may live, else a link to what it shows.

        Args:
            node: The `<iframe>`, `<object>`, `<embed>` …
            inside: What stands in it for those who can't show it, cleaned.
            parent: The element around it.
        """
        if is_pixel(node):
            self._removed.note("tracking-pixel-removed", node.get("src") or node.tag)
            return []
        if any(isinstance(each, Node) for each in inside) and node.tag != "iframe":
            # What it says of itself is better than anything made up.
            self._removed.note("embed-linked", node.tag)
            return inside
        given = next(filter(None, map(node.get, ("src", "data-src", "data-lazy-src", "data"))), "")
        address = None if given.startswith("about:") else self._addresses.file(given)
        if address is None:
            self._removed.note("embed-removed", given or node.tag)
            return []
        if node.tag == "iframe" and self._may_live(address):
            return [Node("iframe", {**node.attributes, "src": address})]
        return self._link(_page(address), node.get("title"), parent)

    def _may_live(self, address: str) -> bool:
        if "iframe" not in self._allow.elements or not address.startswith("https://"):
            return False
        host, _, path = address.removeprefix("https://").partition("/")
        for embed in self._allow.embeds:
            home, _, folder = embed.partition("/")
            if f".{host}".endswith(f".{home}") and f"{path}/".startswith(
                f"{folder}/" if folder else ""
            ):
                return True
        return False

    def player(self, node: Node, inside: Content, parent: str) -> Content:
        """Return a sound or film with its files, or a link to it where it can't be played."""
        own = self._addresses.file(node.get("src") or node.get("data-src"))
        files = self._files(node)
        first = own or next((each.get("src") for each in files if each.tag == "source"), None)
        if first is None:
            self._removed.note("embed-removed", node.tag)
            return inside
        poster = self._addresses.file(node.get("poster") or node.get("data-poster"))
        if node.tag in self._allow.elements:
            made = Node(node.tag, {"controls": "", **node.attributes})
            for name, address in (("src", own), ("poster", poster)):
                made.attributes.pop(name, None)
                if address is not None:
                    made.attributes[name] = address
            made.content = [*files, *inside]
            return [made]
        return self._link(first, node.get("title"), parent, poster)

    def _files(self, node: Node) -> list[Node]:
        """Return the `<source>`s and `<track>`s of a player that have an address."""
        found = []
        for each in node.content:
            if isinstance(each, Node) and each.tag in {"source", "track"}:
                address = self._addresses.file(each.get("src") or each.get("data-src"))
                if address is not None:
                    found.append(Node(each.tag, {**each.attributes, "src": address}))
        return found

    def widget(self, node: Node, inside: Content, parent: str) -> Content | None:
        """Return a widget, which its script would have filled, as what it holds and a link.

        None when the element is no widget.
        """
        kinds = [node.tag, *node.get("class").split()[:20]]
        kind = next(filter(_WIDGETS.__contains__, kinds), None)
        if kind is None:
            return None
        if any(each.tag == "a" for part in inside if isinstance(part, Node)
               for each in (part, *part.elements())):  # fmt: skip
            return None  # it holds a link already
        attribute, form = _WIDGETS[kind]
        address = self._widget_page(node.get(attribute), form)
        if address is None:
            return None
        return [*inside, *self._link(address, node.get("title"), parent)]

    def _widget_page(self, given: str, form: str) -> str | None:
        if form == "{}":
            return self._addresses.file(given) if given else None
        return form.format(given.strip("/")) if form and _NAME.fullmatch(given) else None

    def _link(self, address: str, title: str, parent: str, poster: str | None = None) -> Content:
        self._removed.note("embed-linked", address)
        if "a" not in self._allow.elements:
            return []
        link = Node("a", {"href": address})
        if poster is not None and "img" in self._allow.elements:
            link.content.append(Node("img", {"src": poster, "alt": title or host_of(address)}))
        else:
            link.content.append(" ".join(title.split()) or host_of(address))
        if parent in _INLINE or "p" not in self._allow.elements:
            return [link]
        paragraph = Node("p")
        paragraph.content.append(link)
        return [paragraph]


def _page(address: str) -> str:
    """Return the page that shows to people what a frame shows."""
    for pattern, form in _PAGES:
        if found := pattern.match(address):
            return form.format(found[1])
    return address
