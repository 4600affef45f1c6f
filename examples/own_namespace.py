"""A namespace of your own, written, read and checked: `python examples/own_namespace.py`."""

from typing import NamedTuple

from newsfeed import ATOM, RSS, Article, Feed, parse, serialize, validate
from newsfeed.shapes import INT, NUMBER, Attr, Child, Namespace, Text, extra, shape, token


class Offer(NamedTuple):
    """What a story costs. Your values are of any class that doesn't change."""

    price: float
    what: str


class Paywall(NamedTuple):
    """Who may read a story."""

    level: str
    teaser: str | None = None
    free_words: int | None = None
    offers: tuple[Offer, ...] = ()


PAY = Namespace("pay", "https://news.example/ns/pay", "https://news.example/ns/pay.html")
OFFER = shape(Offer, Attr("price", "price", NUMBER, required=True), Text("what"))
PAYWALL = shape(
    Paywall,
    Attr("level", "level", token("level", "free", "metered", "paid"), required=True),
    Attr("free_words", "words", INT),
    Child("teaser", PAY("teaser")),
    Child("offers", PAY("offer"), OFFER, many=True),
)
ROW = Child(extra(Paywall), PAY("wall"), PAYWALL)  # Paywall values in `extra` are <pay:wall>

wall = Paywall(
    "metered", "Read on for a coin.", 80, (Offer(0.5, "this story"), Offer(9, "a month"))
)
link = "https://news.example/1"
story = Article(title="A story", link=link, published="2026-03-01T09:30Z", extra=[wall])
feed = Feed(title="News", link="https://news.example/", articles=[story])

for form in (RSS, ATOM):
    mine = form.extended(article=[ROW])  # also feed=… and media=…; RSS itself stays as it is
    document = serialize(feed, mine)
    print(document.decode())
    print("read back:", parse(document, formats=[mine]).articles[0].extra == (wall,))
    wrong = document.replace(b'"metered"', b'"gold"')
    print(validate(wrong, formats=[mine]), end="\n\n")
