"""What is seen of a body of HTML, with and without its figures."""

from __future__ import annotations

from html.parser import HTMLParser


class Body(HTMLParser):
    """A body, read.

    Attributes:
        body: The texts outside figures.
        whole: All texts.
        hrefs: Where links lead.
        images: Addresses of pictures.

    """

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.depth = 0
        self.body: list[str] = []
        self.whole: list[str] = []
        self.hrefs: list[str] = []
        self.images: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where links lead and which pictures there are."""
        said = dict(attrs)
        if tag == "figure":
            self.depth += 1
        if tag == "img":
            self.images.append(said.get("src") or "")
        if tag == "a":
            self.hrefs.append(said.get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        """Leave a figure."""
        if tag == "figure":
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        """Take a text."""
        self.whole.append(data)
        if not self.depth:
            self.body.append(data)


def line(text: str) -> str:
    """Return a text with single spaces."""
    return " ".join(text.split())


def shown(text: str) -> str:
    """Return what is seen of HTML."""
    return line("".join(Body(text).whole))
