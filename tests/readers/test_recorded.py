"""What was recorded of consumers, explained and shown: held without running one of them."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Final

import pytest

from newsfeed import parse_lenient, validate
from tests.advice import faults as serious
from tests.readers.articles import MEANT
from tests.readers.catalogue import CONSUMERS
from tests.readers.comparing import (
    FORMATS,
    HERE,
    Cell,
    Known,
    faults,
    is_worse,
    load_known,
    load_record,
    unrecorded,
)
from tests.readers.judging import ROUTED
from tests.readers.page import PAGE, render
from tests.readers.site import IDEAL

ROOT: Final = HERE.parent.parent
RECORD: Final = load_record()
KNOWN: Final = load_known()
#: Articles with pictures; one has five.
PICTURED: Final = {each.slug for each in MEANT if each.pictures}


def recorded_faults(name: str) -> list[tuple[Cell, str]]:
    """Return all that a consumer makes otherwise than it is meant."""
    judged = [(unrecorded(RECORD[name][form]), form) for form in FORMATS]
    return [fault for each, form in judged for fault in faults(each, form)]


def test_the_record_is_of_all_consumers() -> None:
    """Of each one, in the order of the catalogue, and of every article in both formats."""
    assert list(RECORD) == [each.name for each in CONSUMERS]
    slugs = {each.slug for each in MEANT}
    for said in RECORD.values():
        assert all(set(unrecorded(said[form])) == slugs for form in FORMATS)


@pytest.mark.parametrize("name", RECORD)
def test_whatever_is_not_as_meant_is_explained_once(name: str) -> None:
    """A shortcoming that nobody has looked at may be newsfeed's."""
    known = [each for each in KNOWN if each.consumer == name]
    found = {
        cell: [each.why for each in known if each.explains(cell, verdict)]
        for cell, verdict in recorded_faults(name)
    }
    assert {cell: whys for cell, whys in found.items() if len(whys) != 1} == {}


@pytest.mark.parametrize("known", KNOWN, ids=lambda each: f"{each.consumer}-{each.verdict}")
def test_whatever_is_explained_happens(known: Known) -> None:
    """Each field in each format and article that an explanation names; and it says something."""
    assert known.consumer in RECORD
    happened = [
        cell for cell, verdict in recorded_faults(known.consumer) if known.explains(cell, verdict)
    ]
    for form in known.formats:
        for field in known.fields:
            slugs = {each.slug for each in happened if (each.form, each.field) == (form, field)}
            judged = {
                slug
                for slug, verdicts in unrecorded(RECORD[known.consumer][form]).items()
                if field in verdicts
            }
            assert slugs == (set(known.articles) or judged), (form, field)
    assert known.why.endswith(".")


def test_the_page_is_up_to_date() -> None:
    """`./run.sh readers` and `./run.sh docs` write it."""
    assert PAGE.read_text("utf-8") == render()


def test_no_program_for_people_has_the_credit_as_data() -> None:
    """The page says so, and that is why newsfeed puts it into the body; where all have it."""
    kinds = {each.name: each.kind for each in CONSUMERS}
    for name, said in RECORD.items():
        ways = {
            way for form in FORMATS for each in said[form]["credits"] for way in each.split(", ")
        }
        assert "body" in ways
        assert "data" not in ways or " library" in kinds[name]


@pytest.mark.parametrize("name", RECORD)
@pytest.mark.parametrize("form", FORMATS)
def test_each_picture_is_seen_in_the_body_with_caption_and_credit(name: str, form: str) -> None:
    """All of an article's, be there one, two or five."""
    for slug, verdicts in unrecorded(RECORD[name][form]).items():
        ways = {field: verdicts[field].split(", ") for field in ROUTED if field in verdicts}
        assert set(ways) == (set(ROUTED) if slug in PICTURED else set())
        assert [field for field, each in ways.items() if "body" not in each] == []


def test_the_versions_recorded_are_those_installed() -> None:
    """Libraries are pinned: those of PyPI in pyproject.toml, those of npm in package.json."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    pinned = dict(
        each.split("==") for each in extras["optional-dependencies"]["readers"] if "==" in each
    )
    pinned |= json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]
    recorded = {
        each.name: RECORD[each.name]["version"]
        for each in CONSUMERS
        if each.source in {"PyPI", "npm"}
    }
    assert recorded == pinned


@pytest.mark.parametrize("form", FORMATS)
def test_the_control_says_what_is_meant(form: str) -> None:
    """It is valid, and newsfeed reads out of it just what the table of articles says."""
    document = (IDEAL / f"{form}.xml").read_bytes()
    assert not serious(validate(document))
    for meant, article in zip(MEANT, parse_lenient(document).feed.articles, strict=True):
        # Where nobody is named, newsfeed reads nobody: Atom's author of that feed is the feed.
        named = meant.authors if form == "atom" else (meant.byline,)
        authors = named if meant.byline else ()
        assert (article.title, article.link, article.id) == (meant.title, meant.link, meant.id)
        assert tuple(each.name for each in article.authors) == authors
        assert tuple(each.term for each in article.categories) == meant.categories
        assert article.published
        assert f"{article.published:%Y-%m-%dT%H:%M:%SZ}" == meant.published
        assert (article.summary, article.language) == (meant.summary, meant.language)
        pictures = [(each.url, each.caption, str(each.credit)) for each in article.media]
        assert pictures == list(meant.pictures)


def test_the_control_shares_nothing_with_what_newsfeed_writes() -> None:
    """It is written by hand, as other publishers write: else it would have newsfeed's faults."""
    for form in FORMATS:
        text = (IDEAL / f"{form}.xml").read_text("utf-8")
        assert "]]]]><![CDATA[>" in text
        assert re.search(r'class="copyright"|&#x', text) is None


def test_less_than_the_control_is_worse() -> None:
    """What is as meant never is; what is otherwise than in the control is, as is a way less."""
    assert not is_worse("title", "as meant", "decoded twice")
    assert not is_worse("title", "as HTML", "as HTML")
    assert is_worse("title", "as HTML", "as meant")
    assert is_worse("title", "absent", "as HTML")
    assert not is_worse("credits", "data, enclosure, body", "data, body")
    assert not is_worse("credits", "data, body", "absent")
    assert is_worse("credits", "data", "data, body")
    assert is_worse("pictures", "data (the first), body", "data, body")
    assert is_worse("pictures", "absent", "body")
