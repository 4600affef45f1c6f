"""The page on what readers make of the feeds, written from what was recorded.

`python -m tests.readers.page` writes it; a test holds that it is what this writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tests.readers.catalogue import CONSUMERS, Consumer
from tests.readers.comparing import FORMATS, Known, is_fault, load_known, load_record
from tests.readers.judging import ABSENT, FIELDS, ROUTED

PAGE: Final = Path(__file__).parent.parent.parent / "docs" / "reference" / "readers.md"

_NAMES: Final = {"rss": "RSS", "atom": "Atom"}
_PLAIN: Final = tuple(each for each in FIELDS if each not in ROUTED)
_HEAD: Final = """\
<!-- Written by `./run.sh readers`. -->

# What readers make of the feeds

{count} programs and libraries are subscribed to newsfeed's RSS and Atom, as `newsfeed.serving`
serves them over HTTP, and what each extracted is compared with what was meant: nine invented
articles with everything that readers are known to stumble over (emoji, markup meant as text,
`]]>`, `&` in addresses, a title as long as a paragraph, two authors, none, Arabic, ids that are no
addresses, five pictures, none, no body). The same is done with
[feeds written by hand](../../tests/readers/ideal), after all that is known of these readers:
newsfeed's must not come out worse in a single cell. What is not as meant below is so in the control
as well.

`./run.sh readers` installs them from {sources}, and writes this page from what they did;
`./run.sh ci` fails if one of them isn't there, or does anything else. To add one, see
`tests/readers/catalogue.py`.
"""
_MARKS: Final = """\
✓ every article as meant · ◐ some not, see below · ✗ none as meant, see below · – has no such
field, or never reads it · blank: the format doesn't say it. RSS says nothing of updates, for some
readers would date an article by them.
"""
_PICTURES: Final = """\
## Where the picture, its caption and its credit are

*body*: in the article's HTML, where every reader shows them. *data*: taken from `media:content`,
`media:description` and `media:credit`, for programs. *enclosure*: the picture as a file that
comes with the article. *(the first)*: of several pictures one. Nobody needs more than the body to
see picture, caption and credit, be it one picture or five; without the figures there, a credit
would reach only those that have *data* in the last column, and none of those is a program with
which people read.
"""
_SHORTCOMINGS: Final = """\
## Known shortcomings

Of the consumers: feeds written by hand run into them as well. Where articles are named, it is
these alone: {articles}.
"""
_ARTICLES: Final = {
    "fair": "has emoji, `&` everywhere, two authors and two pictures",
    "library": "is in Arabic",
    "markup": "has `<b>` and `&amp;` in its title, to be read as such",
    "notice": "has no body",
    "council": "is in German, with two authors",
    "ferry": "was updated, as was council",
    "photo": "has a picture and a summary but no body",
    "assembly": "names no author, so that Atom's is the feed's, and has a title of 435 characters",
    "regatta": "has five pictures",
}


def render() -> str:
    """Return the page."""
    return "\n".join(_sections(load_record(), load_known()))


def write() -> None:
    """Write the page into its place."""
    PAGE.write_text(render(), "utf-8")


def _sections(record: dict[str, Any], known: list[Known]) -> Iterator[str]:
    sources = list(dict.fromkeys(each.source for each in CONSUMERS))
    yield _HEAD.format(count=len(CONSUMERS), sources=f"{', '.join(sources[:-1])} and {sources[-1]}")
    yield from _table(
        ("consumer", "version", "what it is", "from", "takes", "asks again"),
        (
            (
                each.name,
                record[each.name]["version"],
                each.kind,
                each.source,
                record[each.name]["coding"],
                "with the validators, is answered 304" if each.conditional else "",
            )
            for each in CONSUMERS
        ),
    )
    yield "## Field by field\n"
    yield _MARKS
    for form in FORMATS:
        yield f"### {_NAMES[form]}\n"
        rows = ((each.name, *_marks(record[each.name][form])) for each in CONSUMERS)
        yield from _table(("consumer", *_PLAIN), rows)
    yield _PICTURES
    for form in FORMATS:
        yield f"### {_NAMES[form]}\n"
        rows = ((each.name, *_routes(record[each.name][form])) for each in CONSUMERS)
        yield from _table(("consumer", "picture", "caption", "credit"), rows)
    said = "; ".join(f"*{slug}* {what}" for slug, what in _ARTICLES.items())
    yield _SHORTCOMINGS.format(articles=said)
    for consumer in CONSUMERS:
        yield from _shortcomings(consumer, known)


def _table(head: tuple[str, ...], rows: Any) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _marks(record: dict[str, dict[str, list[str]]]) -> Iterator[str]:
    return (_mark(field, record.get(field, {})) for field in _PLAIN)


def _mark(field: str, verdicts: dict[str, list[str]]) -> str:
    wrong = [each for each in verdicts if is_fault(field, each)]
    if not verdicts:
        return ""
    if not wrong:
        return "✓"
    if set(verdicts) == {ABSENT}:
        return "–"
    return "✗" if len(wrong) == len(verdicts) else "◐"


def _routes(record: dict[str, dict[str, list[str]]]) -> Iterator[str]:
    """Name, for each of the three, all ways that any article had."""
    for field in ROUTED:
        ways = dict.fromkeys(way for each in record[field] for way in each.split(", "))
        whole = [way for way in ways if not way.endswith(" (the first)")]
        yield ", ".join(
            f"{way} (the first)" if f"{way} (the first)" in ways and field == "pictures" else way
            for way in whole
        )


def _shortcomings(consumer: Consumer, known: list[Known]) -> Iterator[str]:
    own = [each for each in known if each.consumer == consumer.name]
    if not own:
        return
    yield f"### {consumer.name}\n"
    for each in own:
        where = [] if each.formats == FORMATS else [_NAMES[form] for form in each.formats]
        where += [f"*{slug}*" for slug in each.articles]
        place = f" ({', '.join(where)})" if where else ""
        verdict = each.verdict.removeprefix("other: ")
        yield f"- {', '.join(each.fields)}{place}: `{verdict}`. {each.why}"
    yield ""


if __name__ == "__main__":
    write()
