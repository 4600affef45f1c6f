"""What a consumer extracted is judged, field by field, against what was meant.

A verdict is a word or two: `meant` where it is as meant, otherwise what became of it. For
pictures, captions and credits it names the ways by which a consumer gets them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final
from urllib.parse import unquote

from tests.readers.articles import Meant
from tests.readers.bodies import Body, line, shown

AS_MEANT: Final = "as meant"
ABSENT: Final = "absent"
LOST: Final = "the article is not there"

FIELDS: Final = (
    *("title", "link", "id", "authors", "published", "updated", "summary", "content"),
    *("categories", "language", "pictures", "captions", "credits"),
)
#: Judged by the ways that lead to them.
ROUTED: Final = ("pictures", "captions", "credits")

Item = dict[str, Any]
Verdicts = dict[str, str]


def judge(meant: Meant, items: list[Item], form: str) -> Verdicts:
    """Return the verdict on each field that an article says in a format, "rss" or "atom"."""
    item = next((each for each in items if meant.slug in str(each.get("id"))), None)
    if item is None:
        return dict.fromkeys(FIELDS, LOST)
    verdicts = {}
    for field in FIELDS:
        verdict = _JUDGES[field](meant, item, form)
        if verdict is not None:
            verdicts[field] = verdict
    return verdicts


def _text(got: object, meant: str) -> str:
    """Judge plain text."""
    if not got:
        return ABSENT
    if not isinstance(got, str):
        return "not a text"
    text = line(got)
    if text == meant:
        return AS_MEANT
    if text == html.escape(meant, quote=False) or html.unescape(text) == meant:
        return "as HTML"
    if text in {html.unescape(meant), shown(meant), shown(html.unescape(meant))}:
        return "decoded twice"
    return f"other: {text}"


def _title(meant: Meant, item: Item, _: str) -> str:
    return _text(item.get("title"), meant.title)


def _address(got: object, meant: str) -> str:
    if not got:
        return ABSENT
    if got == meant:
        return AS_MEANT
    text = str(got)
    if html.unescape(text) == meant:
        return "as HTML"
    return "encoded otherwise" if unquote(text) == unquote(meant) else f"other: {text}"


def _link(meant: Meant, item: Item, _: str) -> str:
    return _address(item.get("link"), meant.link)


def _id(meant: Meant, item: Item, _: str) -> str:
    return _address(item.get("id"), meant.id)


def _names(got: list[Any], meant: tuple[str, ...]) -> str:
    names = tuple(each for each in got if each)
    if names == meant:
        return AS_MEANT
    if not names:
        return ABSENT
    if not all(isinstance(each, str) for each in names):
        return "not texts"
    return _misnamed(names, meant)


def _misnamed(names: tuple[str, ...], meant: tuple[str, ...]) -> str:
    if len(names) == 1 and len(meant) > 1 and all(each in names[0] for each in meant):
        return "joined"
    for word, part in (("the first", meant[:1]), ("the last", meant[-1:])):
        if names == part:
            return word
    if tuple(map(html.unescape, names)) == meant:
        return "as HTML"
    return f"other: {', '.join(names)}"


def _authors(meant: Meant, item: Item, form: str) -> str | None:
    wanted = meant.authors if form == "atom" else (meant.byline,) if meant.byline else ()
    got = [each for each in item.get("authors") or [] if each]
    return _names(got, wanted) if wanted or got else None


def _categories(meant: Meant, item: Item, _: str) -> str | None:
    got = item.get("categories") or []
    return _names(got, meant.categories) if meant.categories or got else None


def instant(got: object) -> datetime | None:
    """Return the time that a consumer tells, in whatever form it does."""
    if isinstance(got, int | float):
        return datetime.fromtimestamp(got / 1000 if got > 1e11 else got, UTC)
    text = str(got or "")
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            when = read(text)
        except ValueError:
            continue
        return when.replace(tzinfo=when.tzinfo or UTC).astimezone(UTC)
    return None


def _date(got: object, meant: str, *others: tuple[str, str]) -> str:
    if not got:
        return ABSENT
    when = instant(got)
    if when == datetime.fromisoformat(meant):
        return AS_MEANT
    for word, other in others:
        if when == datetime.fromisoformat(other):
            return word
    return "another"


def _published(meant: Meant, item: Item, _: str) -> str:
    return _date(item.get("published"), meant.published, ("that of the update", meant.updated))


def _updated(meant: Meant, item: Item, form: str) -> str | None:
    if form == "rss":  # which says nothing of it, and what isn't said can't be wrong
        return None
    return _date(item.get("updated"), meant.updated, ("that of publication", meant.published))


def _summary(meant: Meant, item: Item, form: str) -> str:
    got = item.get("summary")
    if not got:
        return ABSENT
    if form == "rss":  # where it is HTML
        if isinstance(got, str) and shown(got) == meant.summary:
            # That is what is seen, also of what was decoded once more; `< 5` is none the worse.
            return AS_MEANT if "<" not in got else "decoded twice"
    elif _text(got, meant.summary) in {AS_MEANT, "as HTML"}:
        return _text(got, meant.summary)
    if _body(got) == (meant.body, meant.hrefs):
        return "the content"
    return f"other: {got}"


def _body(got: object) -> tuple[str, tuple[str, ...]]:
    body = Body(got if isinstance(got, str) else "")
    return line("".join(body.body)), tuple(body.hrefs)


def _content(meant: Meant, item: Item, form: str) -> str | None:
    got = item.get("content")
    if not meant.body:
        # A summary is all there is: some hand it out as the content, and that shows as much.
        same = not got or shown(str(got)) == meant.summary
        return None if same else f"other: {got}"
    if not isinstance(got, str):
        return "not a text" if got else ABSENT
    return _article(meant, got, form)


def _article(meant: Meant, got: str, form: str) -> str:
    """Judge a text that ought to be the whole article."""
    if not got:
        return ABSENT
    if _body(got) == (meant.body, meant.hrefs):
        return AS_MEANT
    if _summary(meant, {"summary": got}, form) == AS_MEANT:
        return "the summary"
    if _body(html.escape(got, quote=False)) == (meant.body, ()) or re.search(r"<script\b", got):
        return "decoded twice"
    return f"other: {got}"


def _language(meant: Meant, item: Item, _: str) -> str | None:
    if meant.language is None:
        return None
    got = item.get("language")
    return AS_MEANT if got == meant.language else ABSENT if not got else f"other: {got}"


def _routes(
    wanted: list[str], found: dict[str, list[str]], same: Callable[[str, str], bool]
) -> str | None:
    """Name the ways that lead to things; those that lead to the first alone, as such."""
    if not wanted:
        stray = [name for name, values in found.items() if any(values)]
        return f"where there are none: {', '.join(stray)}" if stray else None
    said = []
    for name, values in found.items():
        seen = [any(same(each, value) for value in values if value) for each in wanted]
        if all(seen):
            said.append(name)
        elif seen[0]:
            said.append(f"{name} (the first)")
    return ", ".join(said) or ABSENT


def _texts(item: Item, name: str) -> list[str]:
    return [each for each in item.get(name) or [] if isinstance(each, str)]


def _pictures(meant: Meant, item: Item, _: str) -> str | None:
    found = {
        "data": _texts(item, "pictures"),
        "thumbnail": _texts(item, "thumbnails"),
        "enclosure": _texts(item, "enclosures"),
        "item image": [item.get("image") or ""],
        "body": Body(str(item.get("content") or "")).images,
    }
    return _routes([each.url for each in meant.pictures], found, lambda a, b: a == html.unescape(b))


def _captioned(name: str) -> Callable[[Meant, Item, str], str | None]:
    def judged(meant: Meant, item: Item, _: str) -> str | None:
        wanted = [getattr(each, name.removesuffix("s")) for each in meant.pictures]
        body = [shown(str(item.get("content")))] if wanted and item.get("content") else []
        found = {"data": _texts(item, name), "body": body}
        return _routes(wanted, found, lambda text, got: text in html.unescape(line(got)))

    return judged


_JUDGES: Final[dict[str, Callable[[Meant, Item, str], str | None]]] = {
    "title": _title,
    "link": _link,
    "id": _id,
    "authors": _authors,
    "published": _published,
    "updated": _updated,
    "summary": _summary,
    "content": _content,
    "categories": _categories,
    "language": _language,
    "pictures": _pictures,
    "captions": _captioned("captions"),
    "credits": _captioned("credits"),
}
