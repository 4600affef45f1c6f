"""What `newsfeed convert` does: one document in, one out."""

import sys
from pathlib import Path
from typing import NamedTuple

import click

from newsfeed import (
    ATOM,
    RSS,
    Feed,
    InvalidValue,
    NewsfeedError,
    Options,
    ParseError,
    Report,
    parse,
    parse_lenient,
    serialize,
    write,
)
from newsfeed.text.urls import is_iri

from .shown import echo, harmless, tell
from .sources import name_of, read_pipe

__all__ = ["Settings", "converted"]

_FORMATS = {"rss": RSS, "atom": ATOM}


class Settings(NamedTuple):
    """The argument and the options of `newsfeed convert`, by the names they have there."""

    feed: str
    form: str
    out: Path | None
    url: str | None
    new_url: str | None
    updated: str | None
    strict: bool
    pretty: bool
    complete: bool


def converted(settings: Settings) -> int:
    """Convert the feed, and say what came of it.

    Returns:
        The exit status: 0 when the result was written, 1 when it was not, 2 when the feed can't be
        opened.

    Raises:
        click.UsageError: an address is none.

    """
    path = None if settings.feed == "-" else Path(settings.feed)
    name = harmless(name_of(path))
    try:
        source = read_pipe() if path is None else path
        feed, report = _read(source, settings)
    except OSError as fault:
        echo(f"{name}: cannot be read: {harmless(fault.strerror or str(fault))}", err=True)
        return 2
    except ParseError as fault:
        tell(name, source, fault.report)
        echo(f"{name}: not converted{_hint(fault, settings)}", err=True)
        return 1
    tell(name, source, report)
    feed = _completed(feed, settings)
    if not is_iri(feed.id or "") and is_iri(settings.url or ""):
        feed = feed.evolve(id=settings.url)
    return _write(feed, name, settings)


def _read(source: bytes | Path, settings: Settings) -> tuple[Feed, Report]:
    if settings.strict:
        report = Report()
        return parse(source, url=settings.url, report=report), report
    found = parse_lenient(source, url=settings.url)
    return found.feed, found.report


def _completed(feed: Feed, settings: Settings) -> Feed:
    """Return the feed with what the command line says of it."""
    try:
        if settings.new_url is not None:
            feed = feed.evolve(url=settings.new_url)
        dated = feed if settings.updated is None else feed.evolve(updated=settings.updated)
    except InvalidValue as fault:
        option = {"url": "new-url"}.get(fault.path, fault.path)
        raise click.UsageError(f"--{option}: {fault.message}") from fault
    return dated if feed.updated is None else feed


def _hint(fault: ParseError, settings: Settings) -> str:
    """Return what to try next, if there is anything."""
    hopeless = any(each.rule in _HOPELESS for each in fault.report)
    return ": without --strict, what can be read is" if settings.strict and not hopeless else ""


#: What to do about what a feed lacks, by its field.
_ADVICE = {
    "id": "; say with --new-url where the result will be found",
    "updated": "; say it with --updated",
}

#: Rules whose breach leaves nothing to be read.
_HOPELESS = frozenset(
    ("not-a-feed", "not-xml", "empty-document", "root-in-no-namespace", "root-in-wrong-namespace")
)


def _write(feed: Feed, name: str, settings: Settings) -> int:
    form = _FORMATS[settings.form.lower()]
    options = Options(
        # RSS takes any text for an id, so without this hardly any feed could become Atom.
        ids="given" if settings.strict else "made",
        pretty=settings.pretty,
        complete=settings.complete,
    )
    report = Report()
    try:
        if settings.out is not None:
            write(
                feed, settings.out, format=form, options=options, report=report,
                strict=settings.strict,
            )  # fmt: skip
        else:
            document = serialize(feed, form, options=options, report=report, strict=settings.strict)
            sys.stdout.buffer.write(document)
            sys.stdout.buffer.flush()
    except NewsfeedError as fault:
        advice = _ADVICE.get(getattr(fault, "path", ""), "")
        echo(f"{name}: not converted: {harmless(str(fault))}{advice}", err=True)
        return 1
    for each in report:
        echo(f"{name}: {each.severity}: {harmless(f'{each.path}: {each.message}')}", err=True)
    return 0
