"""Checking against the schemas: what they refuse, `validate` refuses, in the place where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newsfeed import ATOM, RSS, Feed, Finding, Format, Severity, serialize, validate
from tests.advice import faults
from tests.mutants import Mutant, Mutation, Place
from tests.schemas import HERE as SCHEMAS
from tests.schemas import is_valid, schema_errors
from tests.strategies import feeds

if TYPE_CHECKING:
    from random import Random

#: One of so many mutants is tried. There are 110,000; while a rule is being written, make it 1.
EVERY: Final = 23
#: The corpus' documents are long, and each of their mutants is slow.
EVERY_OF_CORPUS: Final = EVERY * 23

VALID: Final = sorted((SCHEMAS / "valid").glob("*.xml"))
INVALID: Final = sorted((SCHEMAS / "invalid").glob("*.xml"))
CORPUS: Final = sorted(Path(__file__).with_name("corpus").glob("full*.[ra]*"))

#: Entry documents are valid (RFC 4287 section 2); how mutants are judged knows feeds alone.
ENTRIES: Final = frozenset({"atom-entry-document", "atom-entry-document-author-in-source"})

#: The schemas are stricter than the standards in what newsfeed itself writes. Where a standard lets
#: something pass that readers are known to get wrong, the finding is a warning.
WARNED: Final = {
    "space-around-value": "RSS says nothing of white space around a value; Atom forbids it",
    "fragile-date": "RFC 822 allows years of two digits, military zones and any case",
    "author-beside-creator": "RSS knows nothing of Dublin Core",
    "metadata-after-entry": "RFC 4287 section 4.1.1: the order means nothing",
    "foreign-markup-in-xhtml": "RFC 4287 section 3.1.1.3: SHOULD",
    "element-in-text": "extensions may stand anywhere: RSS 2.0; RFC 4287 section 6.4",
    "extension-out-of-place": "the same",
    "element-in-no-namespace": "RFC 4287 section 6.4, and its appendix B",
    "rss-body-in-atom": "RFC 4287 section 6.4",
    "empty-link-address": "RFC 3987 section 2.2: a reference may be empty",
    "same-document-link": "the same",
    "contact-in-other-form": "RSS 2.0 doesn't say how an e-mail address is written",
    "blank-metadata": "nor that each element says something",
    "one-is-read": "Dublin Core lets everything be repeated",
    "restriction-without-values": "Media RSS has no word on it",
}

#: What the schemas refuse and the standards allow without a doubt, by the schemas' own message or
#: the name of the mutant.
ALLOWED: Final = {
    r"^item-with-atom-title$": "RSS 2.0: elements of other namespaces may stand anywhere",
    r"^(?:value|text) '(?:HTTPS?|FTP):": "RFC 3986 section 3.1: schemes in any case",
    r"(?:pubDate|lastBuildDate) '.* (?:UT|[ECMP][SD]T)'": "RFC 822 section 5: zones with a name",
    r"^(?:value|text) ''.*/@lang$": "XML 1.0 section 2.12: the language is unknown",
    r"^(?:value|text) 'now' ": "RFC 2326 section 3.6: a time may be now",
    r"^filled vendor (?:link|skipHours|skipDays|rss|item)#": "extensions may stand anywhere",
    r"^innamespace \w+ scene(?:Title|Description|StartTime|EndTime)#": "Media RSS writes both",
    r"(?i)^text '[A-Z0-9]{10,}=' content#": "RFC 4648 section 3.5: bits of padding may be anything",
}

#: What has no place, or another than what was changed: an author is missed at an entry or the feed.
NOWHERE: Final = frozenset(
    ("not-a-feed", "root-in-no-namespace", "root-in-wrong-namespace", "feed-without-author")
)

_STEP: Final = re.compile(r"/(?:Q\{[^}]*\}|[^/:@\[]*:)?([^/\[:@]+)(?:\[(\d+)\])?")


def place(path: str) -> Place:
    """Return the place of the element that a finding's path names."""
    element = path.partition("/@")[0]
    return tuple((local, int(number or 1)) for local, number in _STEP.findall(element))


def is_near(finding: Finding, places: tuple[Place, ...]) -> bool:
    """Whether a finding stands at one of the places, at its parent, or at a child of these."""
    if finding.rule in NOWHERE:
        return True
    at = place(finding.path)
    return any(at in (each, each[:-1]) or at[:-1] in (each, each[:-1]) for each in places)


def is_allowed(mutant: Mutant, errors: list[str]) -> bool:
    """Whether the schemas refuse what the standards allow."""
    return any(re.search(each, text) for each in ALLOWED for text in (mutant.name, *errors))


def check(mutant: Mutant) -> bool:
    """Hold `validate` against the schemas; say whether they refuse the mutant."""
    if is_valid(mutant.document):
        return False
    report = list(validate(mutant.document))
    counted = [each for each in report if each.severity is Severity.ERROR or each.rule in WARNED]
    near = [each for each in counted if is_near(each, mutant.places)]
    if not near:
        errors = schema_errors(mutant.document)
        assert is_allowed(mutant, errors), f"{mutant.name}: {errors[0]}\n{report}"
    for each in near:
        assert each.line, each
        assert each.column, each
        assert each.spec, each
    return True


def documents() -> Iterator[tuple[str, bytes, int]]:
    """Yield valid documents with how many of their mutants are left out for one that is tried."""
    for path in VALID:
        if path.stem not in ENTRIES:
            yield path.stem, path.read_bytes(), EVERY
    for path in CORPUS:
        yield path.name, path.read_bytes(), EVERY_OF_CORPUS


@pytest.mark.parametrize(
    ("document", "every"),
    [pytest.param(document, every, id=name) for name, document, every in documents()],
)
def test_what_the_schemas_refuse_is_refused_where_it_is(document: bytes, every: int) -> None:
    """Whatever is wrong in one place is found there, with line, column and section."""
    tried = [check(mutant) for mutant in Mutation(document).mutants(every, first=len(document))]
    assert any(tried)


@settings(max_examples=30)
@given(feeds, st.sampled_from((RSS, ATOM)), st.randoms(use_true_random=False))
def test_what_is_wrong_in_a_feed_of_any_kind_is_found(
    feed: Feed, format_: Format, random: Random
) -> None:
    """The same holds for any document that newsfeed writes."""
    document = serialize(feed, format_)
    for mutant in Mutation(document).drawn(random, 20):
        check(mutant)


@pytest.mark.parametrize("path", VALID, ids=lambda path: str(path.stem))
def test_valid_document_has_no_finding(path: Path) -> None:
    """What the schemas accept, a feed or an entry, has neither errors nor warnings."""
    assert not faults(validate(path))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: str(path.name))
def test_corpus_has_no_finding(path: Path) -> None:
    """Nor has what newsfeed writes of a feed that says everything."""
    assert not faults(validate(path))


def changed(path: Path) -> tuple[int, int]:
    """Return the lines of an invalid document that its valid twin has otherwise: from, to."""
    lines = path.read_text("utf-8").splitlines()
    twin = next(each for each in VALID if f"<!-- twin: {each.name} -->" in lines)
    told = lines.index(f"<!-- twin: {twin.name} -->")
    matcher = SequenceMatcher(
        a=twin.read_text("utf-8").splitlines(), b=lines[:told] + lines[told + 1 :], autojunk=False
    )
    spans = [code[3:] for code in matcher.get_opcodes() if code[0] != "equal"]
    first, last = spans[0]
    return first + 1 + (first >= told), last + (last > told)


def lines_near(path: Path) -> set[int]:
    """Return the lines of the elements that changed, of their parent and of all in it."""
    first, last = changed(path)
    last = max(first, last)
    elements = list(etree.parse(str(path)).getroot().iter("{*}*"))
    there = [each for each in elements if first <= (each.sourceline or 0) <= last]
    # Where something was taken away, what stands before it tells where it was.
    before = [each for each in elements if (each.sourceline or 0) < first]
    outermost = (there or before[-1:] or elements)[0]
    parent = outermost.getparent()
    around = outermost if parent is None else parent
    above = [each.sourceline or 0 for each in around.iterancestors()]
    return {*above, *(each.sourceline or 0 for each in around.iter("{*}*"))}


@pytest.mark.parametrize("path", INVALID, ids=lambda path: str(path.stem))
def test_invalid_document_is_refused(path: Path) -> None:
    """Each document that is wrong in one place has a finding there, or in what is around it."""
    errors = schema_errors(path.read_bytes())
    counted = [
        each for each in validate(path)
        if each.severity is Severity.ERROR or each.rule in WARNED
    ]  # fmt: skip
    near = [each for each in counted if each.line in lines_near(path)]
    assert near or is_allowed(Mutant(path.stem, b"", ()), errors), f"{errors}\n{counted}"
    assert all(each.column and each.spec for each in near)


def test_no_exemption_is_in_vain() -> None:
    """Each warning that counts, and each form that is allowed, occurs among invalid documents."""
    rules = {each.rule for path in INVALID for each in validate(path)}
    assert rules >= WARNED.keys() - {"extension-out-of-place", "empty-link-address"}
