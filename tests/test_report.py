"""Findings and the report that collects them."""

import pickle

import pytest
from msgspec.structs import replace

from newsfeed.report import Finding, Report, Severity

ERROR = Finding("item-without-title-or-description", Severity.ERROR, "an item says nothing")
WARNING = Finding(
    "guid-not-permalink",
    Severity.WARNING,
    "'a' is no URL",
    path="rss/channel/item[1]/guid",
    line=7,
    column=3,
    spec="https://www.rssboard.org/rss-specification",
)
INFO = Finding("self-link-missing", Severity.INFO, "no self link", line=2)


def test_a_finding_needs_rule_severity_and_message_only() -> None:
    """A finding about a feed, and not about a document, has no line, column or spec."""
    assert ERROR.path == ""
    assert (ERROR.line, ERROR.column, ERROR.spec) == (None, None, None)


def test_a_finding_is_frozen() -> None:
    """A finding cannot be changed once it is made."""
    with pytest.raises(AttributeError, match="immutable"):
        ERROR.rule = "other"  # type: ignore[misc]  # the type checker knows it, too


def test_equal_findings_are_equal_and_hash_alike() -> None:
    """Two findings that say the same are the same, in a set as well."""
    assert len({ERROR, replace(ERROR), WARNING}) == 2


def test_a_severity_may_be_given_as_its_word() -> None:
    """`"warning"`, from code without types, becomes the Severity it names."""
    finding = Finding("rule", "warning", "wrong")  # type: ignore[arg-type]  # the very point
    assert finding.severity is Severity.WARNING


def test_an_unknown_severity_is_refused() -> None:
    """Nothing is fatal here: a word that is no severity raises ValueError and names itself."""
    with pytest.raises(ValueError, match="'fatal' is not a valid Severity"):
        Finding("rule", "fatal", "wrong")  # type: ignore[arg-type]  # the very point


def test_a_severity_prints_as_its_word() -> None:
    """A severity is its word in every text it is put into."""
    assert [f"{severity}" for severity in Severity] == ["error", "warning", "info"]


@pytest.mark.parametrize(
    ("finding", "expected"),
    [
        (ERROR, "error: an item says nothing [item-without-title-or-description]"),
        (
            WARNING,
            "7:3: warning: rss/channel/item[1]/guid: 'a' is no URL [guid-not-permalink]",
        ),
        (INFO, "2: info: no self link [self-link-missing]"),
    ],
)
def test_a_finding_reads_as_compilers_write_them(finding: Finding, expected: str) -> None:
    """The place comes first, as far as it is known, and the rule last."""
    assert str(finding) == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x0b", "\u2028"])
def test_a_finding_is_one_line_whatever_its_message(end: str) -> None:
    """A line end inside a message cannot forge a second finding."""
    finding = Finding("rule", Severity.ERROR, f"one{end}error: two [forged]")
    assert str(finding) == "error: one error: two [forged] [rule]"


def test_a_report_keeps_the_order() -> None:
    """Findings come out as they went in, one by one or several at once."""
    report = Report()
    report.add(WARNING)
    report.extend([ERROR, INFO])
    assert list(report) == [WARNING, ERROR, INFO]
    assert len(report) == 3


def test_a_report_takes_up_another() -> None:
    """A report is what `extend` and the constructor take, too; neither shares its findings."""
    report = Report([ERROR])
    other = Report(report)
    other.extend(Report([INFO]))
    assert list(other) == [ERROR, INFO]
    assert list(report) == [ERROR]


def test_a_report_tells_errors_from_warnings() -> None:
    """`errors` and `warnings` are the findings of that severity, in their order."""
    second = replace(ERROR, path="items[2]")
    report = Report([ERROR, WARNING, INFO, second])
    assert report.errors == (ERROR, second)
    assert report.warnings == (WARNING,)


def test_a_report_is_ok_without_errors() -> None:
    """Warnings and hints leave a report ok; one error does not."""
    report = Report()
    assert report.ok
    report.extend([WARNING, INFO])
    assert report.ok
    report.add(ERROR)
    assert not report.ok


def test_an_empty_report_is_false() -> None:
    """A report is a collection: empty it is false, though it is ok and not None."""
    assert not Report()
    assert Report([INFO])


def test_a_report_prints_one_line_a_finding() -> None:
    """A report reads as its findings, a line each, and an empty one as nothing."""
    assert str(Report([ERROR, INFO])) == f"{ERROR}\n{INFO}"
    assert str(Report()) == ""


def test_a_report_shows_what_it_holds() -> None:
    """The repr of a report holds the repr of each finding."""
    assert repr(Report()) == "Report([])"
    assert repr(Report([ERROR, INFO])) == f"Report([{ERROR!r}, {INFO!r}])"


def test_a_report_survives_pickling() -> None:
    """A worker process can hand its report on."""
    copy = pickle.loads(pickle.dumps(Report([WARNING])))  # noqa: S301 - pickled by this very line
    assert list(copy) == [WARNING]
