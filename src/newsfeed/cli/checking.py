"""What `newsfeed validate` does: files in, findings out, a line for people in the end."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from newsfeed import Report, Severity, validate

from .baseline import Baseline, read_baseline, write_baseline
from .checked import Checked
from .for_programs import as_commands, as_json
from .progress import is_long, progress
from .severities import judged, severities
from .shown import Shown, echo, harmless
from .sources import feeds_in, name_of, read_pipe

__all__ = ["Settings", "check"]


class Settings(NamedTuple):
    """The options of `newsfeed validate`, by the names they have there.

    Attributes:
        url: Where the feeds were found.
        form: What to print: "text", "json", "sarif" or "github".
        strict: Whether a warning counts like an error.
        profile: The partner whose rules are looked at besides.
        select: The rules that count; all when there are none.
        ignore: Those that don't.
        severity: How grave rules are: "item-without-guid=error".
        baseline: The file that says what is known.
        write_baseline: The file to write that into.

    """

    url: str | None = None
    form: str = "text"
    strict: bool = False
    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[str, ...] = ()
    baseline: Path | None = None
    write_baseline: Path | None = None


class _Tally:
    """Counts feeds and findings."""

    def __init__(self) -> None:
        self.feeds = self.valid = 0
        self.severities: Counter[Severity] = Counter()

    def add(self, report: Report) -> None:
        """Count the findings of one more feed."""
        self.feeds += 1
        self.valid += report.ok
        self.severities.update(each.severity for each in report)


def check(paths: Sequence[Path | None], settings: Settings = Settings()) -> int:  # noqa: B008 -- it can't be changed
    """Check feeds and print what is wrong with them.

    Args:
        paths: Files and directories, in the order given; None for the pipe.
        settings: What the command line says.

    Returns:
        The exit status: 2 when something could not be read, 1 when there is an error, else 0.

    Raises:
        InvalidValue: A rule, profile or severity isn't known, or a baseline can't be used.

    """
    known = read_baseline(settings.baseline) if settings.baseline else None
    problems: list[str] = []
    tally = _Tally()
    held: list[Checked] = []
    files = list(dict.fromkeys(_files(paths, problems)))
    keep = _is_kept(files, settings)
    with progress(files, "Checking feeds") as each_file:
        for checked in _each(each_file, settings, known, problems):
            tally.add(checked.report)
            if keep:
                held.append(checked)
            else:
                _print(checked, settings.form)
    _finish(held, tally, settings, problems)
    if problems:
        return 2
    if settings.write_baseline is not None:
        return 0
    counted = (Severity.ERROR, Severity.WARNING) if settings.strict else (Severity.ERROR,)
    return int(any(tally.severities[each] for each in counted))


def _is_kept(files: Sequence[object], settings: Settings) -> bool:
    """Whether findings are told when all feeds have been checked; others are told at once."""
    # Lines between the states of a bar could not be read.
    whole = settings.form in {"json", "sarif"}
    return whole or settings.write_baseline is not None or is_long(files)


def _finish(
    held: Sequence[Checked], tally: _Tally, settings: Settings, problems: Sequence[str]
) -> None:
    """Tell what was not told at once."""
    if settings.write_baseline is not None:
        number = write_baseline(settings.write_baseline, held)
        echo(f"{settings.write_baseline}: {_counted(number, 'kind')} of findings written down")
    elif settings.form == "json":
        echo(as_json(held, problems))
    elif settings.form == "sarif":
        from .sarif import as_sarif  # noqa: PLC0415 -- it loads the book of rules

        echo(as_sarif(held, problems))
    else:
        for checked in held:
            _print(checked, settings.form)
    for line in problems:
        echo(harmless(line), err=True)
    if settings.form in {"text", "github"} and tally.feeds:
        echo(_summary(tally))


def _files(paths: Sequence[Path | None], problems: list[str]) -> Iterator[Path | None]:
    for path in paths:
        if path is None:
            yield None
        else:
            yield from feeds_in(path, problems)


def _each(
    files: Any,  # noqa: ANN401 -- an iterable of paths, or click's bar around one
    settings: Settings,
    known: Baseline | None,
    problems: list[str],
) -> Iterator[Checked]:
    """Yield what was found in each file that could be read."""
    asked: dict[str, Any] = {"url": settings.url, "now": datetime.now(UTC)}
    given = {
        "profile": settings.profile,
        "select": settings.select,
        "ignore": settings.ignore,
    }
    asked |= {key: value for key, value in given.items() if value}
    said = severities(settings.severity)
    for file in files:
        name = name_of(file)
        try:
            source = read_pipe() if file is None else file
            report = judged(validate(source, **asked), said)
        except OSError as fault:
            problems.append(f"{name}: cannot be read: {fault.strerror or fault}")
            continue
        yield Checked(name, source, known.news(name, report) if known else report)


def _print(checked: Checked, form: str) -> None:
    if form == "github":
        lines = as_commands(checked)
    else:
        lines = Shown(checked.name, checked.source).lines(checked.report)
    for line in lines:
        echo(line)


def _summary(tally: _Tally) -> str:
    counts = [
        _counted(tally.severities[severity], word)
        for severity, word in (
            (Severity.ERROR, "error"),
            (Severity.WARNING, "warning"),
            (Severity.INFO, "remark"),
        )
        if tally.severities[severity]
    ]
    if tally.feeds == 1:
        state = "valid" if tally.valid else "not valid"
    elif tally.valid == tally.feeds:
        state = "all valid"
    else:
        state = f"{tally.valid} valid, {tally.feeds - tally.valid} not"
    said = f" ({', '.join(counts)})" if counts else ""
    return f"{_counted(tally.feeds, 'feed')} checked: {state}{said}"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
