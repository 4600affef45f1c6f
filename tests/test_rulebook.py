"""The book of rules: every rule has a page, an invalid document and a valid one."""

from __future__ import annotations

import json
import re
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import pytest
from msgspec import Struct

from newsfeed import ATOM, RSS, Finding, InvalidValue, Severity, parse_lenient, validate
from newsfeed._wire.rule import Page, page
from newsfeed.profiles import PROFILES
from newsfeed.rulebook import book, gathered
from newsfeed.rulebook.choosing import choice, near
from newsfeed.rulebook.entry import entry
from newsfeed.rulebook.gathering import forms_of
from newsfeed.rulebook.reference import reference
from newsfeed.shapes import Child, Codec, Namespace, Text, extra, shape

HERE: Final = Path(__file__).parent
RULES: Final = HERE / "rules"
REFERENCE: Final = HERE.parent / "docs" / "reference" / "rules.md"
EVENTS: Final = HERE / "conformance" / "w3c_events.json"

#: Rules that no document of theirs can show, and where they are tested.
ELSEWHERE: Final = {
    "bad-value": "forms of one's own have it: test_a_form_of_ones_own_has_a_page",
    **{
        each.size.page.id: "a document of that size: tests/test_profiles.py"
        for each in PROFILES.values()
        if each.size
    },
}

ORDER: Final = (Severity.INFO, Severity.WARNING, Severity.ERROR)


def found_in(folder: Path, name: str) -> list[Finding]:
    """What is found in a rule's document, as its options ask."""
    (document,) = folder.glob(f"{name}.*")
    options: dict[str, Any] = {}
    if (said := folder / "options.toml").exists():
        options = tomllib.loads(said.read_text("utf-8"))
    alone = {each: options.pop(each, {}) for each in ("wrong", "right")}
    options |= alone[name]
    if "now" in options:
        options["now"] = datetime.fromisoformat(str(options["now"]))
    if options.pop("lenient", False):
        return list(parse_lenient(document.read_bytes(), **options).report)
    return list(validate(document, **options))


# --- Pages ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", book())
def test_each_rule_has_an_invalid_document_and_a_valid_one(rule: str) -> None:
    """In the one it is found, as grave as the page says at most; in the other it is not."""
    if rule in ELSEWHERE:
        assert not (RULES / rule).exists(), "it is tested elsewhere"
        return
    wrong = [each for each in found_in(RULES / rule, "wrong") if each.rule == rule]
    assert wrong, f"tests/rules/{rule}/wrong.* doesn't break {rule}"
    assert max(ORDER.index(each.severity) for each in wrong) <= ORDER.index(book()[rule].severity)
    right = [str(each) for each in found_in(RULES / rule, "right") if each.rule == rule]
    assert right == []


class Shift(Struct, frozen=True):
    """Who had the desk."""

    name: str


def test_a_form_of_ones_own_has_a_page() -> None:
    """What a form without an id of its own refuses goes by the id that the page is of."""

    def known(text: str) -> None:
        if text not in {"day", "night"}:
            raise ValueError("there is no such shift")

    desk = Namespace("desk", "https://news.example/desk", "https://news.example/desk.html")
    row = Child(
        extra(Shift),
        desk("shift"),
        shape(Shift, Text("name", Codec("shift", None, str, legal=known))),
    )
    ours = RSS.extended(article=[row])
    right = (RULES / "guid-twice" / "right.xml").read_text("utf-8")
    right = right.replace("<rss ", f'<rss xmlns:desk="{desk.uri}" ', 1)
    for word, found in (("night", []), ("noon", ["bad-value"])):
        document = right.replace("</item>", f"<desk:shift>{word}</desk:shift></item>", 1)
        report = validate(document.encode(), formats=[ours])
        assert [each.rule for each in report] == found
    assert "bad-value" in book()


def test_each_document_is_a_rules() -> None:
    """No folder is left over of a rule that goes by another name now."""
    assert sorted(each.name for each in RULES.iterdir() if each.is_dir()) == sorted(
        set(book()) - set(ELSEWHERE)
    )


@pytest.mark.parametrize("rule", book())
def test_a_page_rests_on_a_standard(rule: str) -> None:
    """The address is one to open: https, without blanks; ids are facts in kebab case."""
    entry = book()[rule]
    assert re.fullmatch(r"[a-z0-9]++(?:-[a-z0-9]++)*+", entry.id)
    assert re.fullmatch(r"https://[a-z0-9.-]+/[\w./:~%-]*(?:#[\w./:~%-]+)?", entry.spec)
    assert entry.wrong != entry.right
    assert entry.what[0].isupper()


def test_every_form_has_a_page() -> None:
    """A value outside its form is a finding, whichever form it is."""
    assert set(forms_of((RSS, ATOM))) <= set(book())


def corpus() -> Iterator[Path]:
    """Every document that tests hold, of whatever kind."""
    for folder in ("rules", "corpus", "schemas"):
        for each in sorted((HERE / folder).rglob("*")):
            if each.suffix in {".xml", ".rss", ".atom"}:
                yield each


def test_every_finding_has_a_page() -> None:
    """Whatever is found in any document of the tests is in the book, and as grave as it says."""
    missing = set()
    for document in corpus():
        for each in validate(document):
            said = book().get(each.rule)
            if said is None or ORDER.index(each.severity) > ORDER.index(said.severity):
                missing.add(f"{each.rule} {each.severity} ({document.name})")
    assert missing == set()


def test_the_validator_of_the_w3c_is_answered_by_rules_that_exist() -> None:
    """Each rule that answers one of its events is in the book, and stands for three at most."""
    events = json.loads(EVENTS.read_bytes())
    assert set(events) <= set(book())
    assert [rule for rule, names in events.items() if not 1 <= len(names) <= 3] == []


def test_the_book_stays_shut() -> None:
    """To validate a document neither it nor the profiles are loaded."""
    code = (
        "import sys, newsfeed; newsfeed.validate(b'<rss/>', now=None);"
        "sys.exit(any(each in sys.modules for each in ('newsfeed.rulebook', 'newsfeed.profiles')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 -- this interpreter


# --- The form of pages ----------------------------------------------------------------------------

GOOD: Final = """A title is missing.

    Nobody knows what it is.

    Give it
    one.

    Wrong:
        <item>
          <link/>
        </item>

    Right:
        <item/>
    """


def made(text: str, rule: str = "a-rule") -> Page:
    """A page of this text."""
    return Page(rule, Severity.ERROR, "https://standards.example/", text)


def test_a_page_is_read_in_parts() -> None:
    """What, why in paragraphs, and two examples as they are indented among themselves."""
    read = entry(made(GOOD))
    assert read.what == "A title is missing."
    assert read.why == ("Nobody knows what it is.", "Give it one.")
    assert read.wrong == "<item>\n  <link/>\n</item>"
    assert read.right == "<item/>"
    assert (read.id, read.severity) == ("a-rule", Severity.ERROR)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "one below Right:"),
        (GOOD.replace("Wrong:", "Bad:"), "one below Right:"),
        (GOOD.replace("Right:", "Wrong:"), "one below Right:"),
        ("No.\n\n" + GOOD[GOOD.index("    Wrong:") :], "no paragraph says why"),
        (GOOD.replace("A title is missing.", "A title"), "doesn't begin with a sentence"),
        (GOOD.replace("        <item/>\n", ""), "nothing stands below Right:"),
        (GOOD.replace("    <item/>\n", "    <item/>\n\n    See also.\n"), "must be indented"),
    ],
)  # fmt: skip
def test_a_page_out_of_form_is_refused(text: str, why: str) -> None:
    """Whoever writes one is told which rule's it is, and what is missing."""
    with pytest.raises(ValueError, match=f"the page of a-rule is out of form: .*{why}"):
        entry(made(text))


def test_an_id_means_one_thing() -> None:
    """The same rule in two shapes is one; two rules of one name are a fault."""
    assert list(gathered([made(GOOD, "b"), made(GOOD, "a"), made(GOOD, "b")])) == ["a", "b"]
    with pytest.raises(ValueError, match="two rules go by a-rule"):
        gathered([made(GOOD), made(GOOD.replace("title", "link"))])


def test_a_page_is_a_functions_docstring() -> None:
    """A rule without a function has one that does nothing."""

    @page("a-rule", Severity.INFO, "https://standards.example/")
    def rule() -> None:
        """A fact."""

    assert (rule.id, rule.severity, rule.page) == ("a-rule", Severity.INFO, "A fact.")


# --- The reference --------------------------------------------------------------------------------


def test_the_reference_is_up_to_date() -> None:
    """`./run.sh docs` writes it from the pages."""
    assert REFERENCE.read_text("utf-8") == reference(book().values())


def test_the_reference_is_written_by_a_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`python -m newsfeed.rulebook FILE` is what `./run.sh docs` runs."""
    monkeypatch.setattr(sys, "argv", ["rulebook", str(tmp_path / "rules.md")])
    runpy.run_module("newsfeed.rulebook", run_name="__main__")
    assert (tmp_path / "rules.md").read_text("utf-8") == reference(book().values())


def test_the_reference_has_an_anchor_for_each_rule() -> None:
    """Headings are ids alone, so that every program that makes pages of Markdown links to them."""
    text = REFERENCE.read_text("utf-8")
    heads = re.findall(r"^### (\S+)$", text, re.MULTILINE)
    assert sorted(heads) == sorted(book())


# --- Choosing -------------------------------------------------------------------------------------

DOCUMENT: Final = (RULES / "not-an-absolute-uri" / "wrong.xml").read_bytes().replace(
    b"<title>Ferry is back</title>", b"<title></title>"
)  # fmt: skip


CUT: Final = b'<?xml version="1.0" encoding="utf-8"?><rss>'


def test_all_rules_count_unless_said() -> None:
    """The document of this module has two faults."""
    assert {each.rule for each in validate(DOCUMENT)} >= {"blank-value", "not-an-absolute-uri"}


def test_rules_are_selected_and_ignored() -> None:
    """By id or by what ids begin with; what is ignored is so although it is selected."""
    assert [each.rule for each in validate(DOCUMENT, select=["blank-value"])] == ["blank-value"]
    assert [each.rule for each in validate(DOCUMENT, select=["blank-", "not-an-"])] == [
        "blank-value",
        "not-an-absolute-uri",
    ]
    assert "blank-value" not in {each.rule for each in validate(DOCUMENT, ignore=["blank-value"])}
    assert validate(DOCUMENT, select=["blank-"], ignore=["blank-value"]).findings == ()
    assert validate(DOCUMENT, select=[]).findings == ()


def test_what_stops_the_reading_is_always_told() -> None:
    """A report without findings never means that nothing could be read."""
    for named in ({"select": ["blank-value"]}, {"ignore": ["not-well-formed"]}):
        assert [each.rule for each in validate(CUT, **named)] == ["not-well-formed"]  # type: ignore[arg-type]  # the two take lists


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("blank-valeu", "did you mean blank-value"),
        ("BLANK-VALUE", "did you mean|explain"),
        ("zzz", "newsfeed explain lists them"),
        ("zzz-", "newsfeed explain lists them"),
        ("guid", "guid-twice"),
    ],
)
def test_an_unknown_rule_is_refused(word: str, hint: str) -> None:
    """Nothing would come of it, and nobody would notice."""
    for name in ("select", "ignore"):
        with pytest.raises(InvalidValue, match=f"^{name}: there is no rule '{word}': .*{hint}"):
            validate(DOCUMENT, **{name: [word]})  # type: ignore[arg-type]  # the two take lists


def test_a_rule_alone_is_no_list() -> None:
    """Its letters would be taken for rules."""
    with pytest.raises(TypeError, match="ignore is a list of rules: write"):
        validate(DOCUMENT, ignore="blank-value")
    with pytest.raises(TypeError, match="select is a list of rules: write"):
        validate(DOCUMENT, select="blank-value")


def test_rules_of_ones_own_can_be_chosen() -> None:
    """A profile may bring rules that the book doesn't have."""
    assert choice(["mine-first"], (), ["mine-first"])("mine-first")
    assert not choice(None, ["mine-"], ["mine-first"])("mine-first")
    assert near("title-too", ["msn-title-too-long", "guid-twice"]) == ["msn-title-too-long"]
