"""Story files from the command line as articles; what cannot be used is a problem, not the end."""

from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo
from pathlib import Path
from typing import NamedTuple

from newsfeed import Article, NewsfeedError, Report, Severity
from newsfeed.hygiene import FEED, RULES, Allow
from newsfeed.stories import load_story
from newsfeed.stories.files import SUFFIXES

from .progress import progress

__all__ = ["Intake", "take_in"]


class Intake(NamedTuple):
    """What came of the story files.

    Attributes:
        articles: The articles, in the order of the files.
        files: Each article's file, by its id.
        problems: Why a file could not be used, one line each.
        warnings: What is doubtful in the others, and what was taken out of them, one line each.
    """

    articles: list[Article]
    files: dict[str | None, Path]
    problems: list[str]
    warnings: list[str]


def take_in(
    paths: Iterable[Path],
    *,
    base_link: str | None = None,
    zone: tzinfo | None = None,
    published: datetime | None = None,
    allow: Allow = FEED,
) -> Intake:
    """Read stories from files, and from those in directories.

    Args:
        paths: Files and directories, in the order given; a file named twice is read once.
        base_link: The address under which stories without a link stand.
        zone: The zone of dates without an offset.
        published: When stories appeared that do not say so themselves.
        allow: What may stay in stories of HTML and Markdown.
    """
    intake = Intake([], {}, [], [])
    with progress(list(dict.fromkeys(_files(paths, intake.problems))), "Reading stories") as files:
        for file in files:
            report = Report()
            try:
                article = load_story(
                    file, base_link=base_link, zone=zone, allow=allow, report=report
                )
            except NewsfeedError as fault:
                intake.problems.append(str(fault))
                continue
            dated = article.updated is not None or published is None
            if not dated:
                article = article.evolve(published=published)
            known = intake.files.setdefault(article.id, file)
            if known is not file:
                message = f"{file}: left out: its id {article.id!r} is that of {known}"
                intake.problems.append(message)
                continue
            intake.articles.append(article)
            intake.warnings.extend(
                f"{file}:{f'{each.line}:' if each.line else ''} {each.severity}: {each.message}"
                for each in report
                if (each.severity is not Severity.INFO or each.rule in RULES)
                and (dated or each.rule != "story-without-date")
            )
    return intake


def _files(paths: Iterable[Path], problems: list[str]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        try:
            found = sorted(each for each in path.iterdir() if each.suffix in SUFFIXES)
        except OSError as fault:
            problems.append(f"{path}: cannot be read: {fault.strerror}")
            continue
        if not found:
            problems.append(
                f"{path}: no story in this directory: there is no file *.txt, *.html or *.md"
            )
        yield from found
