"""What reading a story left out, changed or doubted, as findings.

| rule | severity | meaning |
| --- | --- | --- |
| `story-page-left-out` | info | lines of the page around the story were left out |
| `story-text-below-tags` | warning | one of them looks like a part of the story |
| `story-caption-without-picture` | warning | a caption has no picture; it stands above the text |
| `story-caption-replaced` | info | the front matter's caption or credit holds, not the page's |
| `story-headline-replaced` | info | the front matter's title holds, not the page's headline |
| `story-without-text` | warning | nothing stands below the headline |
| `story-without-date` | warning | neither published nor updated is said |
| `story-time-doubtful` | warning | a local time that clocks show twice or never |
| `story-value-cut-at-hash` | warning | YAML took the end of a value for a comment |
| `story-characters-removed` | warning | control characters and the like were taken out |
"""

from __future__ import annotations

from newsfeed.report import Finding, Report, Severity

from .header import Header
from .lines import Line, ends_sentence
from .page import Caption
from .tail import is_copyright
from .times import is_doubtful

__all__ = ["Remarks"]

_SHOWN = 60
_SHOWN_LINES = 5

#: A shorter line below the tags is a button or a link.
_SHORTEST_TEXT = 100


class Remarks:
    """Puts what is found in one story on a report, if there is one."""

    def __init__(self, name: str, report: Report | None) -> None:
        self._name = name
        self._report = Report() if report is None else report

    def characters(self, lost: str | None) -> None:
        """Say which characters were taken out, in words."""
        if lost:
            self._warn("story-characters-removed", f"removed {lost}")

    def header(self, header: Header) -> None:
        """Say which values of the front matter may not be what was meant."""
        for key, setting in header.settings.items():
            if setting.swallowed:
                message = f"{key}: what follows # was read as a comment; put the value in quotes"
                self._warn("story-value-cut-at-hash", message, setting.line)
            elif key in {"published", "updated"} and header.zone is not None:
                text = str(setting.value)
                if is_doubtful(text, header.zone):
                    message = f"{key}: clocks there show {text} twice or never; add its offset"
                    self._warn("story-time-doubtful", message, setting.line)

    def left(self, lines: tuple[Line, ...]) -> None:
        """Say which lines of the page were left out."""
        buttons = []
        for each in lines:
            if (
                len(each.text) >= _SHORTEST_TEXT
                and ends_sentence(each.text)
                and not is_copyright(each.text)
            ):
                message = (
                    f"left out below the tags: {_short(each.text)}; move it above, if it is story"
                )
                self._warn("story-text-below-tags", message, each.number)
            else:
                buttons.append(each)
        if buttons:
            more = len(buttons) - _SHOWN_LINES
            shown = ", ".join(_short(each.text) for each in buttons[:_SHOWN_LINES])
            message = f"left out: {shown}{f' and {more} more lines' if more > 0 else ''}"
            self._add("story-page-left-out", Severity.INFO, message, buttons[0].number)

    def headline_replaced(self, headline: str, line: int | None = None) -> None:
        """Say that the front matter has another title than the page."""
        message = f"the front matter's title holds, not the headline {_short(headline)}"
        self._add("story-headline-replaced", Severity.INFO, message, line)

    def caption_alone(self, caption: Caption) -> None:
        """Say that a caption has no picture."""
        message = (
            f"the caption credited to {_short(caption.credit.text)} has no picture; it stands on "
            "top of the text. Put the picture's address in the front matter (image: https://…)"
        )
        self._warn("story-caption-without-picture", message, caption.number)

    def caption_replaced(self, caption: Caption) -> None:
        """Say that the front matter has another caption or credit than the page."""
        words = _short(caption.text or caption.credit.text)
        message = f"the front matter has other words for the picture than {words}"
        self._add("story-caption-replaced", Severity.INFO, message, caption.number)

    def no_text(self) -> None:
        """Say that the headline is all there is."""
        self._warn("story-without-text", "there is nothing below the headline")

    def no_date(self) -> None:
        """Say that the story has no date."""
        message = (
            "has no date, which Atom asks for; put 'published: 2022-12-19T09:30:00+03:00' in the "
            "front matter"
        )
        self._warn("story-without-date", message)

    def _warn(self, rule: str, message: str, line: int | None = None) -> None:
        self._add(rule, Severity.WARNING, message, line)

    def _add(self, rule: str, severity: Severity, message: str, line: int | None) -> None:
        self._report.add(Finding(rule, severity, message, path=self._name, line=line))


def _short(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…")
