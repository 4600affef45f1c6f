"""What the standards demand of a feed and RELAX NG cannot say.

RELAX NG neither compares the values of two elements nor computes a weekday. Each function below
holds one such rule and yields the line and the message of every breach; a value that the grammar
refuses anyway is passed over in silence.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final, cast

from lxml import etree

ATOM: Final = "{http://www.w3.org/2005/Atom}"
MEDIA: Final = "{http://search.yahoo.com/mrss/}"
DC: Final = "{http://purl.org/dc/elements/1.1/}"
DCTERMS: Final = "{http://purl.org/dc/terms/}"
HISTORY: Final = "{http://purl.org/syndication/history/1.0}"

Fault = tuple[int, str]

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: Final = dict(
    zip(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        range(1, 13),
        strict=True,
    )
)
RFC822_DAY: Final = re.compile(r"(?:([A-Z][a-z]{2}), )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) ")
ISO_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")

#: RFC 4287 section 4.2.7.2: no relation, the name and its IRI mean the same.
ALTERNATE: Final = (None, "alternate", "http://www.iana.org/assignments/relation/alternate")
#: RFC 5005 sections 3 and 4.
PAGING: Final = ("first", "last", "next", "previous", "next-archive", "prev-archive")


def line_of(element: etree._Element) -> int:
    """The line of the element's start tag; 0 if it was never in a document."""
    return cast("int | None", element.sourceline) or 0  # its stub knows no type for it


def faults(root: etree._Element) -> Iterator[Fault]:
    """Every breach in the document under ``root``: its line and what is wrong."""
    for rule in RULES:
        yield from rule(root)


def hours_and_days_are_distinct(root: etree._Element) -> Iterator[Fault]:
    """RSS: skipHours names an hour once, skipDays a day."""
    for parent in root.iter("skipHours"):
        yield from _repeated(parent.iter("hour"), _number, "hour")
    for parent in root.iter("skipDays"):
        yield from _repeated(parent.iter("day"), _text, "day")


def guids_are_distinct(root: etree._Element) -> Iterator[Fault]:
    """RSS: a guid names one item of the channel."""
    yield from _repeated(root.iter("guid"), _text, "guid")


def weekday_fits_the_date(root: etree._Element) -> Iterator[Fault]:
    """RFC 822: the day exists and is the weekday that it says."""
    for element in root.iter("pubDate", "lastBuildDate"):
        match = RFC822_DAY.match(_text(element))
        if not match or match[3] not in MONTHS:
            continue
        try:
            day = date(int(match[4]), MONTHS[match[3]], int(match[2]))
        except ValueError:
            yield line_of(element), f"no such day: {_text(element)}"
            continue
        if match[1] and match[1] != WEEKDAYS[day.weekday()]:
            yield line_of(element), f"that day is a {WEEKDAYS[day.weekday()]}: {_text(element)}"


def w3cdtf_day_exists(root: etree._Element) -> Iterator[Fault]:
    """W3CDTF: the days of Dublin Core's dates exist."""
    for element in root.iter(f"{DC}*", f"{DCTERMS}*"):
        if not re.search("date|created|issued|modified|available|valid", str(element.tag)):
            continue
        for day in ISO_DAY.findall(_text(element)):
            try:
                date.fromisoformat(day)
            except ValueError:
                yield line_of(element), f"no such day: {day}"


def alternates_differ(root: etree._Element) -> Iterator[Fault]:
    """RFC 4287 sections 4.1.1 and 4.1.2: one alternate link of each type and language."""
    for parent in root.iter(f"{ATOM}feed", f"{ATOM}entry", f"{ATOM}source"):
        links = list(parent.iterchildren(f"{ATOM}link"))
        alternates = [link for link in links if link.get("rel") in ALTERNATE]
        yield from _repeated(alternates, _type_and_language, "alternate link")


def versions_of_an_entry_differ(root: etree._Element) -> Iterator[Fault]:
    """RFC 4287 section 4.1.1: entries with one id are versions, told apart by their dates."""
    yield from _repeated(root.iterchildren(f"{ATOM}entry"), _id_and_updated, "entry")


def complete_feed_has_no_pages(root: etree._Element) -> Iterator[Fault]:
    """RFC 5005 section 2: a complete feed has no links to pages or archives."""
    for complete in root.iter(f"{HISTORY}complete"):
        parent = complete.getparent()
        for link in () if parent is None else parent.iterchildren(f"{ATOM}link"):
            if link.get("rel") in PAGING:
                yield line_of(link), f"a complete feed has no {link.get('rel')} link"


def group_has_one_default(root: etree._Element) -> Iterator[Fault]:
    """Media RSS: at most one content of a group is the default."""
    for group in root.iter(f"{MEDIA}group"):
        contents = group.iterchildren(f"{MEDIA}content")
        defaults = [content for content in contents if content.get("isDefault") == "true"]
        for content in defaults[1:]:
            yield line_of(content), "the group has a default already"


def hashes_differ_in_algorithm(root: etree._Element) -> Iterator[Fault]:
    """Media RSS: one hash for each algorithm."""
    yield from _repeated_in_parent(root, f"{MEDIA}hash", lambda hash_: hash_.get("algo", "md5"))


def restrictions_differ_in_type(root: etree._Element) -> Iterator[Fault]:
    """Media RSS: one restriction of each type."""
    yield from _repeated_in_parent(root, f"{MEDIA}restriction", lambda limit: limit.get("type", ""))


RULES: Final[tuple[Callable[[etree._Element], Iterator[Fault]], ...]] = (
    hours_and_days_are_distinct,
    guids_are_distinct,
    weekday_fits_the_date,
    w3cdtf_day_exists,
    alternates_differ,
    versions_of_an_entry_differ,
    complete_feed_has_no_pages,
    group_has_one_default,
    hashes_differ_in_algorithm,
    restrictions_differ_in_type,
)


def _text(element: etree._Element) -> str:
    return "".join(str(piece) for piece in element.itertext())


def _number(element: etree._Element) -> str:
    return _text(element).lstrip("0") or "0"


def _type_and_language(link: etree._Element) -> str:
    return f"{link.get('type', '')} {link.get('hreflang', '')}".lower()


def _id_and_updated(entry: etree._Element) -> str:
    return f"{entry.findtext(f'{ATOM}id')} {entry.findtext(f'{ATOM}updated')}"


def _repeated(
    elements: Iterable[etree._Element], key: Callable[[etree._Element], str], name: str
) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for element in elements:
        value = key(element)
        if value in seen:
            yield line_of(element), f"{name} repeats line {seen[value]}: {value.strip()}"
        seen.setdefault(value, line_of(element))


def _repeated_in_parent(
    root: etree._Element, tag: str, key: Callable[[etree._Element], str]
) -> Iterator[Fault]:
    for parent in {element.getparent(): None for element in root.iter(tag)}:
        if parent is not None:
            yield from _repeated(parent.iterchildren(tag), key, tag.rpartition("}")[2])
