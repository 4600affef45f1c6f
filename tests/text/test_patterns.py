"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import pkgutil
import re
import subprocess
import sys
from importlib import import_module

import pytest

import newsfeed
from newsfeed.text.patterns import pattern

TEXTS = ["", "a1", "b2 c3", "B4"]


@pytest.mark.parametrize("name", ["findall", "fullmatch", "match", "search", "split"])
@pytest.mark.parametrize("text", TEXTS)
def test_it_finds_what_a_compiled_pattern_finds(name: str, text: str) -> None:
    """Each method does the same, the first time and every further time."""
    later, compiled = pattern("([a-z])([0-9])"), re.compile("([a-z])([0-9])")
    for _ in range(2):
        assert repr(getattr(later, name)(text)) == repr(getattr(compiled, name)(text))


def test_it_replaces_and_iterates() -> None:
    """`sub` and `finditer` too."""
    later = pattern("[0-9]")
    assert later.sub("#", "a1b2") == "a#b#"
    assert [found[0] for found in later.finditer("a1b2")] == ["1", "2"]


def test_flags_are_heeded() -> None:
    """As `re.compile` heeds them."""
    assert pattern("a", re.IGNORECASE).fullmatch("A")
    assert not pattern("a").fullmatch("A")


def test_the_source_is_known_without_compiling() -> None:
    """So that one pattern can be part of another; even one that can't be compiled shows itself."""
    assert pattern("(").pattern == "("
    assert repr(pattern("(")) == "pattern('(')"
    with pytest.raises(re.error):
        pattern("(").search("")


def test_a_typo_is_an_attribute_error() -> None:
    """What a pattern can't do is not asked of it by accident."""
    with pytest.raises(AttributeError, match="fulmatch"):
        _ = pattern("a").fulmatch  # type: ignore[attr-defined]  # that is the point


def test_every_pattern_of_newsfeed_can_be_compiled() -> None:
    """A mistake in one is found here, and not by the first who needs it."""
    names = [each.name for each in pkgutil.walk_packages(newsfeed.__path__, "newsfeed.")]
    found = 0
    for name in names:
        if name.endswith("__main__"):
            continue
        for held in vars(import_module(name)).values():
            for each in held.values() if isinstance(held, dict) else (held,):
                if type(each) is type(pattern("")):
                    each.search("")
                    found += 1
    assert found > 80


def test_importing_newsfeed_compiles_none() -> None:
    """Neither values nor formats need one before they are used."""
    code = """
import re
import re._compiler as compiler
made, old = [], compiler.compile
def compile(source, flags=0):
    made.append(source)
    return old(source, flags)
import msgspec, pathlib
compiler.compile = re._compiler.compile = compile
import newsfeed
newsfeed.RSS, newsfeed.serialize
print(len(made))
"""
    run = subprocess.run(  # noqa: S603 -- our own interpreter and our own code
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    few = 5
    assert int(run.stdout) < few
