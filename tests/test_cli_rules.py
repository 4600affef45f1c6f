"""`newsfeed validate` and its rules: which count, what is known, what programs get; `explain`."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from click.testing import CliRunner, Result

import newsfeed
from newsfeed import Finding, Report, Severity
from newsfeed.cli import main
from newsfeed.rulebook import book

Run = Callable[..., Result]

RULES: Final = Path(__file__).parent / "rules"
GOOD: Final = (RULES / "not-an-absolute-uri" / "right.xml").read_bytes()
BAD: Final = (RULES / "not-an-absolute-uri" / "wrong.xml").read_bytes()
WORSE: Final = BAD.replace(b"<title>Ferry is back</title>", b"<title></title>")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in a directory with a good feed and two bad ones."""
    monkeypatch.chdir(tmp_path)
    Path("good.xml").write_bytes(GOOD)
    Path("bad.xml").write_bytes(BAD)
    Path("worse.xml").write_bytes(WORSE)

    def command(*arguments: str, given: bytes | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=given, catch_exceptions=False)

    return command


def rules(result: Result) -> list[str]:
    """The rules in what was printed, in order."""
    return re.findall(
        r"^\S+: (?:error|warning|info): .* \[([a-z0-9-]+)\]$", result.stdout, re.MULTILINE
    )


# --- Which rules count ----------------------------------------------------------------------------


def test_rules_are_selected_and_ignored(run: Run) -> None:
    """As often as one likes; what doesn't count isn't in the status either."""
    both = rules(run("validate", "worse.xml"))
    assert {"blank-value", "not-an-absolute-uri"} <= set(both)
    assert rules(run("validate", "worse.xml", "--select", "blank-value")) == ["blank-value"]
    assert "blank-value" not in rules(run("validate", "worse.xml", "--ignore", "blank-value"))
    options = ("--select", "blank-", "--select", "not-an-", "--ignore", "not-an-absolute-uri")
    assert rules(run("validate", "worse.xml", *options)) == ["blank-value"]
    assert run("validate", "bad.xml", "--ignore", "not-an-absolute-uri").exit_code == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--ignore", "blank-valu"), "ignore: there is no rule 'blank-valu': did you mean blank-"),
        (("--select", "zzz"), "select: there is no rule 'zzz'"),
        (("--profile", "smartnew"), "there is no profile 'smartnew': did you mean smartnews?"),
        (("--baseline", "none.json"), "none.json: cannot be read: No such file"),
        (("--baseline", "good.xml"), "good.xml: is no JSON"),
        (("--baseline", "list.json"), "list.json: is no baseline"),
        (("--baseline", "old.json"), "old.json: is no baseline"),
        (("--write-baseline", "nowhere/b.json"), "nowhere/b.json"),
    ],
)
def test_what_can_only_be_a_mistake_is_refused(
    run: Run, options: tuple[str, ...], said: str
) -> None:
    """With status 2, and a hint."""
    Path("list.json").write_text("[]", "utf-8")
    Path("old.json").write_text('{"newsfeed-baseline": 0, "files": {}}', "utf-8")
    result = run("validate", "good.xml", *options)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_profile_is_looked_at_besides(run: Run) -> None:
    """Its rules are told like all others."""
    result = run("validate", "good.xml", "--profile", "msn")
    assert "msn-title-too-short" in rules(result)
    assert result.exit_code == 1
    assert run("validate", "good.xml", "--profile", "msn", "--ignore", "msn-").exit_code == 0


def test_how_grave_a_rule_is_can_be_said(run: Run) -> None:
    """An error that is none for the house doesn't fail a run, and a warning may."""
    softer = run("validate", "bad.xml", "--severity", "not-an-absolute-uri=warning")
    assert softer.exit_code == 0
    assert "warning: " in softer.output
    Path("newsfeed.toml").write_text(
        '[validate]\nseverity = ["not-an-absolute-uri = info"]\n', encoding="utf-8"
    )
    assert run("validate", "bad.xml", "--strict").exit_code == 0
    assert run("validate", "bad.xml", "--severity", "not-an-absolute-uri=error").exit_code == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("not-an-absolute-uri", "write RULE= and one of error, warning, info"),
        ("not-an-absolute-uri=grave", "write RULE= and one of error, warning, info"),
        ("not-a-rule=error", "not-a-rule"),
        ("media-=error", "'media-' begins the ids of several rules"),
    ],
)
def test_a_severity_that_says_nothing_is_refused(run: Run, given: str, told: str) -> None:
    """What is wrong with it is said, and nothing is checked."""
    refused = run("validate", "bad.xml", "--severity", given)
    assert refused.exit_code == 2
    assert told in refused.output


# --- newsfeed.toml --------------------------------------------------------------------------------


def test_settings_stand_in_a_table(run: Run) -> None:
    """newsfeed.toml in the current directory speaks where the command line doesn't."""
    Path("newsfeed.toml").write_text(
        'title = "News"\n[validate]\nignore = ["not-an-absolute-uri"]\nprofile = "msn"\n', "utf-8"
    )
    found = rules(run("validate", "bad.xml"))
    assert "not-an-absolute-uri" not in found
    assert "msn-title-too-short" in found
    said = rules(run("validate", "bad.xml", "--ignore", "msn-"))
    assert "not-an-absolute-uri" in said, "the command line comes first"


def test_a_file_of_settings_may_be_named(run: Run) -> None:
    """Paths in it are relative to it."""
    Path("site").mkdir()
    run("validate", "bad.xml", "--write-baseline", "site/known.json")
    Path("site/strict.toml").write_text(
        '[validate]\nbaseline = "known.json"\nstrict = true\n', "utf-8"
    )
    assert rules(run("validate", "bad.xml", "--config", "site/strict.toml")) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[validate]\nignored = []", "unknown key 'ignored'; did you mean 'ignore'?"),
        ("[validate]\nignore = 5", "ignore: must be a list of texts, not 5"),
        ("[validate]\nfeeds = ['a.xml']", "unknown key 'feeds'"),
        ("validate = 5", "validate must be a table: [validate]"),
    ],
)
def test_wrong_settings_are_named(run: Run, text: str, said: str) -> None:
    """A slip in a file would go unnoticed otherwise."""
    Path("newsfeed.toml").write_text(text, "utf-8")
    result = run("validate", "good.xml")
    assert result.exit_code == 2
    assert said in result.stderr


def test_settings_without_the_table_are_those_of_build(run: Run) -> None:
    """And build overlooks the table."""
    Path("newsfeed.toml").write_text('title = "News"\n[validate]\nstrict = true\n', "utf-8")
    assert run("validate", "good.xml").exit_code == 0
    result = run("build", "--link", "https://news.example/", "--out", "out", "story.txt")
    assert "unknown key" not in result.stderr


# --- What is known --------------------------------------------------------------------------------


def test_what_is_known_is_not_told(run: Run) -> None:
    """A baseline is written once; from then on only what is new counts."""
    result = run("validate", "bad.xml", "good.xml", "--write-baseline", "known.json")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[0] == "known.json: 1 kind of findings written down"
    assert json.loads(Path("known.json").read_bytes()) == {
        "newsfeed-baseline": 1,
        "files": {"bad.xml": ["not-an-absolute-uri /rss/channel/item/link"]},
    }
    assert run("validate", "bad.xml", "--baseline", "known.json").exit_code == 0
    Path("bad.xml").write_bytes(WORSE)
    result = run("validate", "bad.xml", "--baseline", "known.json")
    assert "not-an-absolute-uri" not in rules(result)
    assert "blank-value" in rules(result)
    assert result.exit_code == 1


def test_a_baseline_holds_wherever_an_article_moves(run: Run) -> None:
    """Articles come and go: which of them has the fault is not remembered; the file is."""
    run("validate", "bad.xml", "--write-baseline", "known.json")
    start, end = BAD.index(b"    <item>"), BAD.index(b"  </channel>")
    other = GOOD[GOOD.index(b"    <item>") : GOOD.index(b"  </channel>")].replace(b"ferry", b"sea")
    Path("bad.xml").write_bytes(BAD[:start] + other + BAD[start:end] + BAD[end:])
    assert "not-an-absolute-uri" not in rules(
        run("validate", "bad.xml", "--baseline", "known.json")
    )
    Path("other.xml").write_bytes(BAD)
    assert "not-an-absolute-uri" in rules(run("validate", "other.xml", "--baseline", "known.json"))


def test_a_baseline_names_files_from_where_it_lies(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it holds from whichever directory the command is run, and for a pipe."""
    Path("site").mkdir()
    run("validate", "bad.xml", "-", "--write-baseline", "site/known.json", given=BAD)
    files = json.loads(Path("site/known.json").read_bytes())["files"]
    assert list(files) == ["../bad.xml", "<stdin>"]
    monkeypatch.chdir("site")
    result = run("validate", "../bad.xml", "-", "--baseline", "known.json", given=BAD)
    assert rules(result) == []


def test_what_cannot_be_read_is_never_known(run: Run) -> None:
    """A feed that nobody can read is news every time."""
    Path("cut.xml").write_bytes(GOOD[:300])
    run("validate", "cut.xml", "--write-baseline", "known.json")
    assert rules(run("validate", "cut.xml", "--baseline", "known.json")) == ["not-well-formed"]


def test_a_missing_file_is_still_a_problem(run: Run) -> None:
    """What is written down then isn't all."""
    assert run("validate", "none.xml", "bad.xml", "--write-baseline", "b.json").exit_code == 2


# --- SARIF ----------------------------------------------------------------------------------------


def test_sarif_is_what_its_schema_asks(run: Run) -> None:
    """One run, a driver with the rules that were broken, a result for each finding (2.1.0)."""
    result = run("validate", "worse.xml", "good.xml", "none.xml", "--format", "sarif")
    assert result.exit_code == 2
    log = json.loads(result.stdout)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (told,) = log["runs"]
    driver = told["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("newsfeed", newsfeed.__version__)
    assert told["columnKind"] == "unicodeCodePoints"
    (invocation,) = told["invocations"]
    assert invocation["executionSuccessful"] is False
    (note,) = invocation["toolExecutionNotifications"]
    assert note["message"]["text"] == "none.xml: cannot be read: No such file or directory"
    for each in driver["rules"]:
        entry = book()[each["id"]]
        assert each["shortDescription"]["text"] == entry.what
        assert each["helpUri"] == entry.spec
        assert entry.wrong in each["help"]["markdown"]
        assert each["defaultConfiguration"]["level"] in {"error", "warning", "note"}
    report = newsfeed.validate(WORSE)
    assert len(told["results"]) == len(report) > 1
    for each, finding in zip(told["results"], report, strict=True):
        assert driver["rules"][each["ruleIndex"]]["id"] == each["ruleId"] == finding.rule
        assert each["level"] in {"error", "warning", "note"}
        assert each["message"] == {"text": finding.message}
        (location,) = each["locations"]
        physical = location["physicalLocation"]
        assert physical["artifactLocation"] == {"uri": "worse.xml"}
        assert physical["region"] == {"startLine": finding.line, "startColumn": finding.column}
        assert location["logicalLocations"][0]["fullyQualifiedName"] == finding.path
        assert re.fullmatch("[0-9a-f]{64}", each["partialFingerprints"]["newsfeed/v1"])


def test_a_fingerprint_holds_wherever_an_article_moves(run: Run) -> None:
    """A code host knows a finding again by it."""

    def prints(document: bytes) -> set[str]:
        Path("feed.xml").write_bytes(document)
        log = json.loads(run("validate", "feed.xml", "--format", "sarif").stdout)
        return {
            each["partialFingerprints"]["newsfeed/v1"]
            for each in log["runs"][0]["results"]
            if each["ruleId"] == "not-an-absolute-uri"
        }

    at = BAD.index(b"    <item>")
    good = GOOD[GOOD.index(b"    <item>") : GOOD.index(b"  </channel>")]
    assert prints(BAD) == prints(BAD[:at] + good + BAD[at:]) != set()


def test_sarif_of_odd_places(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A file's name is a URI; a rule of one's own has no page; a finding may have no place."""
    checking = sys.modules["newsfeed.cli.checking"]
    found = [Finding("mine-own", Severity.INFO, "m"), Finding("x", Severity.WARNING, "n", "", 3)]
    monkeypatch.setattr(checking, "validate", lambda *_, **__: Report(found))
    Path("a b%é.xml").write_bytes(GOOD)
    absolute = str(tmp_path / "good.xml")
    result = run("validate", "a b%é.xml", absolute, "-", "--format", "sarif", given=GOOD)
    (told,) = json.loads(result.stdout)["runs"]
    assert told["tool"]["driver"]["rules"] == [{"id": "mine-own"}, {"id": "x"}]
    places = [each["locations"][0]["physicalLocation"] for each in told["results"]]
    assert [each["artifactLocation"]["uri"] for each in places[::2]] == [
        "a%20b%25%C3%A9.xml",
        (tmp_path / "good.xml").as_uri(),
        "stdin",
    ]
    assert [each.get("region") for each in places[:2]] == [None, {"startLine": 3}]
    assert [each["level"] for each in told["results"][:2]] == ["note", "warning"]


# --- GitHub ---------------------------------------------------------------------------------------


def test_github_marks_lines(run: Run) -> None:
    """A command for each finding, and a line for people in the end."""
    result = run("validate", "bad.xml", "good.xml", "--format", "github")
    assert result.exit_code == 1
    command, summary = result.stdout.splitlines()
    (finding,) = newsfeed.validate(BAD)
    assert command == (
        f"::error file=bad.xml,line={finding.line},col={finding.column},"
        f"title=not-an-absolute-uri::{finding.message} ({finding.path})"
    )
    assert summary == "2 feeds checked: 1 valid, 1 not (1 error)"


def test_nothing_breaks_out_of_a_command(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What ends a value or a line is escaped, as GitHub asks."""
    checking = sys.modules["newsfeed.cli.checking"]
    found = [Finding("r", Severity.INFO, "50%\n::error::\r", "/a,b:c", 1)]
    monkeypatch.setattr(checking, "validate", lambda *_, **__: Report(found))
    Path("a,b:c%.xml").write_bytes(GOOD)
    result = run("validate", "a,b:c%.xml", "--format", "github")
    assert result.stdout.splitlines()[0] == (
        "::notice file=a%2Cb%3Ac%25.xml,line=1,title=r::50%25%0A::error::%0D (/a,b:c)"
    )


# --- JSON -----------------------------------------------------------------------------------------


def test_json_has_a_short_form(run: Run) -> None:
    """`--json` is `--format json`."""
    short: dict[str, Any] = json.loads(run("validate", "bad.xml", "--json").stdout)
    assert short == json.loads(run("validate", "bad.xml", "--format", "json").stdout)
    assert short["files"][0]["findings"][0]["rule"] == "not-an-absolute-uri"


# --- explain --------------------------------------------------------------------------------------


def test_a_rule_is_explained(run: Run) -> None:
    """What, why, how to mend it, an example of each, and the standard."""
    result = run("explain", "not-an-absolute-uri")
    assert (result.exit_code, result.stderr) == (0, "")
    entry = book()["not-an-absolute-uri"]
    head, *_ = result.stdout.splitlines()
    assert head == "not-an-absolute-uri (error)"
    assert entry.what in result.stdout
    assert " ".join(result.stdout.split()).count(" ".join(entry.why[0].split())) == 1
    assert f"Wrong:\n    {entry.wrong}\n\nRight:\n    {entry.right}\n" in result.stdout
    assert result.stdout.endswith(f"See {entry.spec}\n")
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_several_rules_are_explained(run: Run) -> None:
    """As they are pasted from a finding, brackets and all."""
    result = run("explain", "[guid-twice]", "msn-title-too-short")
    assert "guid-twice (error)" in result.stdout
    assert "\n\nmsn-title-too-short (error)" in result.stdout


def test_a_rule_that_is_not_there(run: Run) -> None:
    """Those that are likely to be meant are named; the others are explained; the status is 2."""
    result = run("explain", "guid-twic", "guid-twice", "zz\x1bz")
    assert result.exit_code == 2
    near, none = result.stderr.splitlines()
    assert near.startswith("there is no rule guid-twic: did you mean guid-twice")
    assert none == "there is no rule zz\\x1bz: newsfeed explain --list names all"
    assert "guid-twice (error)" in result.stdout


@pytest.mark.parametrize("arguments", [(), ("--list",)])
def test_all_rules_are_listed(run: Run, arguments: tuple[str, ...]) -> None:
    """Each on a line, with what is wrong."""
    result = run("explain", *arguments)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert [each.split()[0] for each in lines] == list(book())
    assert all(each.endswith(book()[each.split()[0]].what) for each in lines)
