"""Schemas for what newsfeed writes: RSS 2.0, Atom and Media RSS in RELAX NG.

They were written from the standards alone, so that they are a second opinion on the library's own
description of these vocabularies: nothing here may import newsfeed. What a grammar cannot say,
because it counts, compares or computes, stands in :mod:`tests.schemas.beyond`.
"""

from functools import cache
from pathlib import Path
from typing import Final

from lxml import etree

from tests.schemas.beyond import faults, line_of
from tests.schemas.grammar import Grammar

HERE: Final = Path(__file__).parent
ATOM: Final = "{http://www.w3.org/2005/Atom}"

#: The grammar for each root element.
GRAMMARS: Final = {"rss": "rss.rng", f"{ATOM}feed": "atom.rng", f"{ATOM}entry": "atom.rng"}


@cache
def _grammar(name: str) -> Grammar:
    return Grammar(HERE / name)


def _parser() -> etree.XMLParser:
    # Nothing is fetched and no entity is put in; a document type is refused below. Long texts and
    # deep nesting are the business of the caller, who wrote the document.
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        huge_tree=True,
    )


def schema_errors(document: bytes) -> list[str]:
    """Every fault of an RSS or Atom document, as "line N: message"; empty if it is valid.

    The root element picks the schema. A document that is not well-formed, has a document type or
    another root yields one message.
    """
    try:
        root = etree.fromstring(document, _parser())
    except etree.XMLSyntaxError as error:
        return [f"line {error.lineno}: not well-formed: {error.msg}"]
    if root.getroottree().docinfo.internalDTD is not None:
        return ["line 1: a feed has no document type declaration"]
    tag = str(root.tag)
    if tag not in GRAMMARS:
        return [f"line {line_of(root)}: {tag} is not the root of an RSS or Atom document"]
    found = [*_grammar(GRAMMARS[tag]).faults(root), *faults(root)]
    return list(dict.fromkeys(f"line {line}: {message}" for line, message in found))


def is_valid(document: bytes) -> bool:
    """Whether there is nothing to say about a document; quicker than to say it."""
    root = etree.fromstring(document, _parser())
    tag = str(root.tag)
    return tag in GRAMMARS and _grammar(GRAMMARS[tag]).accepts(root) and not any(faults(root))


def assert_valid(document: bytes) -> None:
    """Fail with all faults of the document, and the document, unless it is valid."""
    errors = schema_errors(document)
    if errors:
        raise AssertionError("\n".join([*errors, "", document.decode("utf-8", "replace")]))
