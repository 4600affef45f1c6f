"""Plots as SVG, made by hand: bars, and lines over logarithmic axes.

They follow the reader's light or dark colours, say in words what they show, and need no library.
The same figures give the same bytes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10
from typing import Final

WIDTH: Final = 720

_STYLE: Final = """\
<style>
svg{--ground:#fff;--ink:#1f2328;--faint:#59636e;--line:#d1d9e0;--a:#0550ae;--b:#9a6700;--c:#59636e;\
--d:#116329}
@media (prefers-color-scheme:dark){svg{--ground:#0d1117;--ink:#f0f6fc;--faint:#9198a1;\
--line:#3d444d;--a:#79c0ff;--b:#e3b341;--c:#9198a1;--d:#7ee787}}
text{font:13px system-ui,sans-serif;fill:var(--ink)}
.head{font-weight:600;font-size:15px}
.faint{fill:var(--faint);font-size:12px}
.end{text-anchor:end}
.mid{text-anchor:middle}
.grid{stroke:var(--line);stroke-width:1}
.a,.b,.c,.d{fill:none;stroke-width:2}
.a{stroke:var(--a)}.b{stroke:var(--b);stroke-dasharray:7 3}\
.c{stroke:var(--c);stroke-width:1;stroke-dasharray:2 3}.d{stroke:var(--d)}
rect.a,circle.a{fill:var(--a)}rect.b,circle.b{fill:var(--b)}rect.c,circle.c{fill:var(--c)}\
rect.d,circle.d{fill:var(--d)}
rect,circle{stroke:none!important}
</style>
<rect width="100%" height="100%" fill="var(--ground)"/>
"""
_LABELS: Final = 190
_ROW: Final = 26
_TOP: Final = 48


@dataclass(frozen=True)
class Bar:
    """A bar: its label, how long it is, what is written at its end, and its colour, a to d."""

    label: str
    value: float
    said: str
    colour: str = "c"


@dataclass(frozen=True)
class Line:
    """A line: its label, its points, its colour, a to d, and whether the points were measured."""

    label: str
    points: Sequence[tuple[float, float]]
    colour: str = "a"
    is_measured: bool = True


def bars(title: str, description: str, groups: Sequence[tuple[str, Sequence[Bar]]]) -> str:
    """Returns a plot of horizontal bars, in groups with a head each, all to one scale."""
    most = max(bar.value for _, group in groups for bar in group)
    scale = (WIDTH - _LABELS - 100) / most
    parts: list[str] = []
    y = _TOP
    for head, group in groups:
        if head:
            parts.append(_text(12, y, head, "faint"))
            y += 10
        for bar in group:
            width = max(bar.value * scale, 1)
            parts.append(_text(_LABELS - 8, y + 13, bar.label, "end"))
            parts.append(
                f'<rect class="{bar.colour}" x="{_LABELS}" y="{y}" width="{width:.1f}" '
                f'height="18" rx="2"/>'
            )
            parts.append(_text(_LABELS + width + 6, y + 13, bar.said))
            y += _ROW
        y += 22
    return _svg(title, description, y - 10, parts)


def lines(
    title: str, description: str, axes: tuple[str, str], drawn: Sequence[Line], *, decades: int = 1
) -> str:
    """Returns a plot of lines; both axes are logarithmic.

    Args:
        title: What it shows.
        description: The same in words, for those who don't see it.
        axes: What stands along the two axes.
        drawn: The lines; their figures are above 0.
        decades: The least that the upright axis spans, so that small differences look small.
    """
    xs = [x for line in drawn for x, _ in line.points]
    ys = [y for line in drawn for _, y in line.points]
    across = _Scale.over(xs, 70, WIDTH - 40)
    upright = _Scale.over(ys, 320, _TOP + 36, decades)
    parts = [*_grid(across, upright, axes)]
    for number, line in enumerate(drawn):
        places = [(across.place(x), upright.place(y)) for x, y in line.points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline class="{line.colour}" points="{path}"/>')
        if line.is_measured:
            parts += [
                f'<circle class="{line.colour}" cx="{x:.1f}" cy="{y:.1f}" r="3"/>'
                for x, y in places
            ]
        x, y = 70 + 160 * number, _TOP + 2
        parts.append(f'<line class="{line.colour}" x1="{x}" x2="{x + 28}" y1="{y}" y2="{y}"/>')
        parts.append(_text(x + 34, y + 4, line.label))
    return _svg(title, description, 366, parts)


@dataclass(frozen=True)
class _Scale:
    """From figures to places, by their logarithms; it begins and ends at a power of ten."""

    low: int
    high: int
    start: float
    end: float

    @classmethod
    def over(cls, values: Iterable[float], start: float, end: float, decades: int = 1) -> "_Scale":
        logs = [log10(value) for value in values]
        low, high = floor(min(logs)), ceil(max(logs))
        return cls(low, max(high, low + decades), start, end)

    def place(self, value: float) -> float:
        part = (log10(value) - self.low) / (self.high - self.low)
        return self.start + part * (self.end - self.start)

    def marks(self) -> Iterator[tuple[float, str]]:
        for power in range(self.low, self.high + 1):
            value = 10.0**power
            yield self.place(value), f"{value:,.0f}" if power >= 0 else f"{value:g}"


def _grid(across: _Scale, upright: _Scale, axes: tuple[str, str]) -> Iterator[str]:
    low, high, left, right = upright.start, upright.end, across.start, across.end
    for x, said in across.marks():
        yield f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{high}" y2="{low}"/>'
        yield _text(x, low + 18, said, "faint mid")
    for y, said in upright.marks():
        yield f'<line class="grid" x1="{left}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield _text(left - 8, y + 4, said, "faint end")
    yield _text((left + right) / 2, low + 38, axes[0], "faint mid")
    yield _text(12, high - 10, axes[1], "faint")


def _text(x: float, y: float, text: str, style: str = "") -> str:
    named = f' class="{style}"' if style else ""
    return f'<text{named} x="{x:.1f}" y="{y:.1f}">{escape(text, quote=False)}</text>'


def _svg(title: str, description: str, height: float, parts: Iterable[str]) -> str:
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" '
        f'width="{WIDTH}" height="{height:.0f}" role="img" aria-labelledby="title desc">\n'
        f'<title id="title">{escape(title, quote=False)}</title>\n'
        f'<desc id="desc">{escape(description, quote=False)}</desc>\n'
        f"{_STYLE}{_text(12, 26, title, 'head')}\n{body}\n</svg>\n"
    )
