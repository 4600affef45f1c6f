"""What `newsfeed build` does: stories in, feeds out, a table for people."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

import click

from newsfeed import (
    ATOM,
    RSS,
    Feed,
    Format,
    InvalidValue,
    NewsfeedError,
    Options,
    Report,
    Severity,
    write,
)
from newsfeed.files import replace
from newsfeed.hygiene import ALLOWED
from newsfeed.stories.links import address
from newsfeed.stories.times import instant_in, time_zone

from .intake import take_in

__all__ = ["Settings", "publish"]

_FORMATS = {"rss": RSS, "atom": ATOM}

#: Where the style sheet stands, beside the feeds.
_STYLESHEET = "feed.css"

#: `articles[3].media[0].url`, parted behind the number.
_ARTICLE = re.compile(r"articles\[(\d++)\]\.?(.*+)")


class Settings(NamedTuple):
    """The options of `newsfeed build`, by the names they have there."""

    stories: Sequence[Path]
    out: Path
    title: str
    link: str
    url: str | None
    description: str | None
    language: str | None
    author: Sequence[str]
    rights: str | None
    logo: str | None
    zone: str | None
    published: str | None
    stories_link: str | None
    formats: Sequence[str]
    allow: str
    limit: int | None
    text: Literal["full", "opening", "summary"]
    paragraphs: int
    media: bool
    label: Sequence[str]
    pretty: bool
    stylesheet: bool


class _Row(NamedTuple):
    """One feed that was written."""

    file: Path
    format: str
    articles: int
    changed: bool


def publish(settings: Settings) -> int:
    """Build the feeds and say what came of it.

    Returns:
        The exit status: 1 when a story could not be used or a feed not be written, else 0.

    Raises:
        click.UsageError: a setting cannot be what was given.
    """
    try:
        feed = _empty_feed(settings)
        options = _options(settings)
        zone = time_zone(settings.zone)
        base = settings.stories_link and address(settings.stories_link, "stories-link")
        published = _date(settings.published, zone)
    except InvalidValue as fault:
        field = fault.path.partition("[")[0].partition(".")[0]
        option = {"authors": "author", "labels": "label"}.get(field, field)
        raise click.UsageError(f"--{option}: {fault.message}") from fault
    intake = take_in(
        settings.stories,
        base_link=base or None,
        zone=zone,
        published=published,
        allow=ALLOWED[settings.allow.lower()],
    )
    for line in (*intake.problems, *intake.warnings):
        click.echo(line, err=True)
    if not intake.articles:
        click.echo("nothing to publish; feeds are left as they were", err=True)
        return 1
    feed = feed.evolve(articles=intake.articles)
    if settings.limit is not None:
        feed = feed.evolve(articles=feed.articles[: settings.limit])
    try:
        settings.out.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        click.echo(f"{settings.out}: cannot be made: {fault.strerror}", err=True)
        return 1
    desk = _Desk(feed, settings, options, intake.files)
    if settings.stylesheet:
        desk.write_stylesheet()
    for name in dict.fromkeys(settings.formats):
        desk.write(_FORMATS[name])
    for line in _table(desk.rows):
        click.echo(line)
    return int(bool(intake.problems) or desk.failed)


def _date(text: str | None, zone: tzinfo | None) -> datetime | None:
    try:
        return instant_in(text, zone) if text else None
    except ValueError as fault:
        raise InvalidValue(str(fault), path="published") from fault


def _empty_feed(settings: Settings) -> Feed:
    """The feed without its articles; its lasting id is the Atom file's address, if it has one."""
    return Feed(
        title=settings.title,
        link=settings.link,
        url=_own_address(settings.url, "atom.xml"),
        description=settings.description,
        language=settings.language,
        authors=settings.author,
        rights=settings.rights,
        logo=settings.logo,
    )


def _options(settings: Settings) -> Options:
    return Options(
        text=settings.text,
        paragraphs=settings.paragraphs,
        media=settings.media,
        labels=tuple(settings.label),
        pretty=settings.pretty,
        stylesheet=_STYLESHEET if settings.stylesheet else None,
    )


def _own_address(url: str | None, file: str) -> str | None:
    """The address of one of the files: `url` is that of their directory, or of a file in it."""
    if url is None:
        return None
    parts = urlsplit(address(url, "url"))
    if parts.query or parts.fragment:
        message = f"{url!r} must be the address of a directory, or of a file in it: no ? and no #"
        raise InvalidValue(message, path="url")
    folder, _, last = parts.path.rpartition("/")
    if last and not last.endswith(".xml"):
        folder = f"{folder}/{last}"
    return f"{parts.scheme}://{parts.netloc}{folder}/{file}"


class _Desk:
    """Writes feeds, and says on standard error what is wrong with them."""

    def __init__(
        self, feed: Feed, settings: Settings, options: Options, files: Mapping[str | None, Path]
    ) -> None:
        self.rows: list[_Row] = []
        self.failed = False
        self._feed = feed
        self._settings = settings
        self._options = options
        self._files = files
        self._said: set[str] = set()

    def write(self, kind: Format) -> None:
        """Write the feed in one format; whatever goes wrong, the others still have their turn."""
        file = self._settings.out / kind.file_name
        own = self._feed.evolve(url=_own_address(self._settings.url, kind.file_name))
        report = Report()
        try:
            changed = write(own, file, format=kind, options=self._options, report=report)
        except InvalidValue as fault:
            self._fail(f"{file}: not written: {self._place(fault.path)}: {fault.message}")
        except NewsfeedError as fault:
            self._fail(str(fault))
        else:
            articles = len(own.articles) - len(report.errors)
            self.rows.append(_Row(file, kind.name, articles, changed))
            self._say(report)

    def write_stylesheet(self) -> None:
        """Write the style sheet, before the feeds that name it."""
        from newsfeed import feed_css  # noqa: PLC0415 -- few ask for it, and what makes it is slow to load

        try:
            replace(self._settings.out / _STYLESHEET, [feed_css().encode()])
        except NewsfeedError as fault:
            self._fail(str(fault))

    def _say(self, report: Report) -> None:
        for each in report:
            line = f"{self._place(each.path)}: {each.severity}: {each.message}"
            if each.severity is Severity.ERROR:
                self._fail(line)
            elif line not in self._said:
                self._said.add(line)
                click.echo(line, err=True)

    def _fail(self, line: str) -> None:
        click.echo(line, err=True)
        self.failed = True

    def _place(self, path: str) -> str:
        """The file of the article that a path leads to; the path itself where there is none."""
        found = _ARTICLE.match(path)
        if not found:
            return path or "feed"
        article = self._feed.articles[int(found[1])]
        return f"{self._files[article.id]}{': ' if found[2] else ''}{found[2]}"


def _table(rows: Sequence[_Row]) -> Iterator[str]:
    """The rows as lines with aligned columns; numbers stand to the right."""
    if not rows:
        return
    cells = [("file", "format", "articles", "bytes", "result")] + [
        (
            click.format_filename(row.file),
            row.format,
            str(row.articles),
            str(row.file.stat().st_size),
            "changed" if row.changed else "unchanged",
        )
        for row in rows
    ]
    file, kind, articles, size = (max(len(each[n]) for each in cells) for n in range(4))
    for a, b, c, d, e in cells:
        yield f"{a:<{file}}  {b:<{kind}}  {c:>{articles}}  {d:>{size}}  {e}".rstrip()
