"""The schemas themselves: what they take, what they refuse, and why."""

import time
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.schemas import ATOM, GRAMMARS, HERE, assert_valid, schema_errors
from tests.schemas.beyond import RULES
from tests.schemas.grammar import RNG, flattened

VALID: Final = sorted((HERE / "valid").glob("*.xml"))
INVALID: Final = sorted((HERE / "invalid").glob("*.xml"))
TWIN: Final = "<!-- twin: {} -->"

#: Faults that no valid document with one change can show, and what is said of them.
DOCUMENTS: Final = {
    "empty": (b"", "line 1: not well-formed"),
    "text": (b"news", "line 1: not well-formed"),
    "cut-off": (b"<rss version='2.0'>\n<channel>", "line 2: not well-formed"),
    "undeclared-prefix": (b"<rss version='2.0'><a:b/></rss>", "line 1: not well-formed"),
    "control-character": (b"<rss version='2.0'>\x0b</rss>", "line 1: not well-formed"),
    "bytes-not-in-encoding": (b"<rss version='2.0'>\xff</rss>", "line 1: not well-formed"),
    "document-type": (b"<!DOCTYPE rss><rss version='2.0'/>", "line 1: a feed has no document type"),
    "entity": (
        b"<!DOCTYPE rss [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><rss version='2.0'>&e;</rss>",
        "line 1: a feed has no document type",
    ),
    "html": (b"<html/>", "line 1: html is not the root of an RSS or Atom document"),
    "rss-1.0": (
        b"<RDF xmlns='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>",
        "line 1: {http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF is not the root",
    ),
}


def _stem(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", VALID, ids=_stem)
def test_valid_document_is_accepted(path: Path) -> None:
    """Each document in valid/ is without a fault."""
    assert schema_errors(path.read_bytes()) == []


@pytest.mark.parametrize("path", INVALID, ids=_stem)
def test_invalid_document_is_refused(path: Path) -> None:
    """Each document in invalid/ is refused, with the line of each fault."""
    errors = schema_errors(path.read_bytes())
    assert errors
    last = len(path.read_text("utf-8").splitlines())
    for error in errors:
        line = int(error.removeprefix("line ").partition(":")[0])
        assert 1 <= line <= last


@pytest.mark.parametrize("path", INVALID, ids=_stem)
def test_invalid_document_is_one_change_away_from_a_valid_one(path: Path) -> None:
    """An invalid document names its valid twin and differs from it in one place.

    The twin is accepted, so the change, and nothing else, is why the document is refused.
    """
    lines = path.read_text("utf-8").splitlines()
    twins = [twin for twin in VALID if TWIN.format(twin.name) in lines]
    assert len(twins) == 1
    lines.remove(TWIN.format(twins[0].name))
    matcher = SequenceMatcher(a=twins[0].read_text("utf-8").splitlines(), b=lines, autojunk=False)
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    assert len(changes) == 1, changes


@pytest.mark.parametrize(("document", "message"), DOCUMENTS.values(), ids=list(DOCUMENTS))
def test_document_that_is_no_feed_is_refused(document: bytes, message: str) -> None:
    """What is no RSS or Atom document gets one message, and no entity is ever resolved."""
    errors = schema_errors(document)
    assert len(errors) == 1
    assert errors[0].startswith(message)


def test_assert_valid_is_silent_about_a_valid_document() -> None:
    """A valid document passes."""
    assert_valid((HERE / "valid/rss-minimal.xml").read_bytes())


def test_assert_valid_shows_fault_and_document() -> None:
    """The failure says what is wrong, where, and shows the document."""
    document = (HERE / "invalid/ttl-zero.xml").read_bytes()
    with pytest.raises(AssertionError, match=r"line 19: ttl '0'") as failure:
        assert_valid(document)
    assert document.decode() in str(failure.value)


def test_fault_is_reported_at_the_innermost_element() -> None:
    """A wrong date deep in a feed is one fault, at the date's line, not one for each ancestor."""
    errors = schema_errors((HERE / "invalid/entry-published-in-rfc-822.xml").read_bytes())
    assert {error.partition(" '")[0] for error in errors} == {"line 12: published"}


def _shuffled(document: bytes, random: Random) -> bytes:
    """The document with the children of each element in another order, entries of Atom last."""
    root = etree.fromstring(document)
    for parent in root.iter("{*}*"):
        children = [
            child for child in parent.iterchildren("{*}*") if not (child.tail or "").strip()
        ]
        if len(children) == len(parent) and not (parent.text or "").strip():
            random.shuffle(children)
            children.sort(key=_is_entry)
            parent[:] = children
    return etree.tostring(root)


def _is_entry(element: etree._Element) -> bool:
    return etree.QName(element).localname in {"entry", "deleted-entry"}


@settings(deadline=None)  # the first fault of a kind compiles a schema
@given(st.sampled_from(VALID), st.randoms(use_true_random=False))
def test_order_of_elements_is_free(path: Path, random: Random) -> None:
    """RSS and Atom give no meaning to the order of siblings: any order is as valid as the first.

    This holds the schemas against libxml2 too, which gets nested interleaves wrong.
    """
    assert_valid(_shuffled(path.read_bytes(), random))


@settings(deadline=None)  # the first fault of a kind compiles a schema
@given(st.sampled_from(INVALID), st.randoms(use_true_random=False))
def test_other_order_mends_nothing(path: Path, random: Random) -> None:
    """A fault remains a fault in any order, but for entries before metadata."""
    if path.stem != "feed-with-metadata-after-entry":
        assert schema_errors(_shuffled(path.read_bytes(), random))


@pytest.mark.parametrize("name", sorted(set(GRAMMARS.values())))
def test_flattened_grammar_has_no_interleave_in_an_interleave(name: str) -> None:
    """Within one element, what libxml2 reads never nests interleaves, not even by reference."""
    grammar = flattened(HERE / name)
    defines = {define.get("name"): define for define in grammar.iter(f"{RNG}define")}

    def nested(pattern: etree._Element) -> bool:
        if pattern.tag == f"{RNG}element":
            return False
        if pattern.tag == f"{RNG}interleave":
            return True
        if pattern.tag == f"{RNG}ref":
            return any(nested(child) for child in defines[pattern.get("name")])
        return any(nested(child) for child in pattern.iterchildren("{*}*"))

    interleaves = list(grammar.iter(f"{RNG}interleave"))
    assert interleaves
    for interleave in interleaves:
        assert not any(nested(branch) for branch in interleave.iterchildren("{*}*"))


def test_every_definition_is_used() -> None:
    """A definition that neither grammar reaches would be a rule that never speaks."""
    defined, used = set(), set()
    for path in HERE.glob("*.rng"):
        tree = etree.parse(str(path))
        defined |= {define.get("name") for define in tree.iter(f"{RNG}define")}
        used |= {ref.get("name") for ref in tree.iter(f"{RNG}ref")}
    assert used == defined


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.__name__))
def test_rule_beyond_the_grammar_has_an_invalid_document(rule: object) -> None:
    """Each rule in Python refuses a document in invalid/ that the grammars would let pass."""
    roots = (etree.parse(str(path)).getroot() for path in INVALID)
    assert callable(rule)
    assert any(list(rule(root)) for root in roots)


def _feed_of_200(path: Path) -> bytes:
    """The document with its items repeated, each time under other ids."""
    root = etree.parse(str(path)).getroot()
    items = [*root.iter("item"), *root.iter(f"{ATOM}entry")]
    for number in range(200 // len(items)):
        for item in items:
            copy = etree.fromstring(etree.tostring(item))
            for identity in (*copy.iter("guid"), *copy.iterchildren(f"{ATOM}id")):
                identity.text = f"{identity.text}/{number}"
            item.addprevious(copy)
    return etree.tostring(root)


@pytest.mark.parametrize(
    "name",
    [
        "rss-item",
        "rss-modules",
        "rss-media-content",
        "rss-media-metadata",
        "atom-entry",
        "atom-media",
    ],
)
def test_feed_of_200_items_takes_no_time(name: str) -> None:
    """libxml2's time grows with the items, not with their orders: 200 take well under a second."""
    document = _feed_of_200(HERE / f"valid/{name}.xml")
    started = time.process_time()
    assert_valid(document)
    assert time.process_time() - started < 20
