"""A table of results, as text for a terminal and as Markdown for the page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """Rows under a head.

    Attributes:
        head: What stands over each column; the first is what the table is of.
        rows: The cells, as they are shown.
        note: What is to be said below.
    """

    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    note: str = ""

    def text(self) -> Iterator[str]:
        """Yields the lines for a terminal."""
        lines = [self.head, *self.rows]
        widths = [max(len(line[at]) for line in lines) for at in range(len(self.head))]
        numeric = [self._is_numeric(at) for at in range(len(self.head))]
        for line in lines:
            cells = (
                cell.rjust(width) if right else cell.ljust(width)
                for cell, width, right in zip(line, widths, numeric, strict=True)
            )
            yield "  ".join(cells).rstrip()
        if self.note:
            yield self.note

    def markdown(self) -> Iterator[str]:
        """Yields the lines for the page."""
        yield _row(self.head)
        marks = ("--:" if self._is_numeric(at) else ":--" for at in range(len(self.head)))
        yield _row(marks)
        yield from map(_row, self.rows)
        yield ""
        if self.note:
            yield f"{self.note}\n"

    def _is_numeric(self, at: int) -> bool:
        cells = [row[at].lstrip("-") for row in self.rows]
        return all(not cell or cell[0].isdecimal() for cell in cells)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
