"""What cleaning took out or changed, counted, as findings.

| rule | severity | meaning |
| --- | --- | --- |
| `script-removed` | info | scripts |
| `handler-removed` | info | attributes that run code: onclick and the like |
| `style-removed` | info | style sheets and style attributes |
| `tracking-pixel-removed` | info | pictures that nobody is meant to see |
| `embed-linked` | info | players, frames and widgets that are links now |
| `embed-removed` | warning | players, frames and widgets without an address to link to |
| `form-removed` | warning | forms: their fields and buttons; other text in them stays |
| `hidden-removed` | warning | what no reader of the page gets to see |
| `drawing-removed` | warning | drawings and formulas that are markup: SVG, MathML |
| `element-removed` | info | elements that the allow-list doesn't name; their content stays |
| `attribute-removed` | info | attributes that the allow-list doesn't name |
| `address-refused` | warning | addresses that lead nowhere or run code: javascript:, data: |
| `address-relative` | warning | relative addresses, where nothing says what they are relative to |
| `picture-resolved` | info | pictures that a script was to load late; they are plain pictures now |
| `picture-removed` | warning | pictures without an address |
| `picture-twice` | info | pictures that stood there a second time |
| `picture-recognised` | info | pictures of the article in other sizes, under its addresses now |
| `nested-too-deep` | warning | elements nested so deep that only their content stays |
| `body-made-plain` | warning | markup so broken that only its text stays |
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from newsfeed.report import Finding, Report, Severity
from newsfeed.text.shown import shown

__all__ = ["RULES", "Removed"]

_I, _W = Severity.INFO, Severity.WARNING
#: How grave, and how to say it of the things that are named behind it.
_RULES: Final = {
    "script-removed": (_I, "took out scripts"),
    "handler-removed": (_I, "took out attributes that run code"),
    "style-removed": (_I, "took out styles, which readers and partners don't take"),
    "tracking-pixel-removed": (_I, "took out tracking pixels"),
    "embed-linked": (_I, "made links of embeds, which can't live in a feed"),
    "embed-removed": (_W, "took out embeds, which have no address to link to"),
    "form-removed": (_W, "took out parts of forms, which no reader can fill in"),
    "hidden-removed": (_W, "took out hidden elements"),
    "drawing-removed": (_W, "took out drawings: give them as pictures"),
    "element-removed": (_I, "took out elements, and left their content"),
    "attribute-removed": (_I, "took out attributes"),
    "address-refused": (_W, "took out addresses: give them as https://…"),
    "address-relative": (_W, "relative addresses, and nothing says to what: give base="),
    "picture-resolved": (_I, "made plain pictures of those that a script was to load"),
    "picture-removed": (_W, "took out pictures, which have no address"),
    "picture-twice": (_I, "took out pictures that stood there a second time"),
    "picture-recognised": (_I, "gave pictures the addresses that the article has for them"),
    "nested-too-deep": (_W, "took out elements that stood too deep, and left their content"),
    "body-made-plain": (_W, "markup too broken to keep: only its text stays"),
}
#: What cleaning may say.
RULES: Final = frozenset(_RULES)
#: How many different things a message names.
_NAMED: Final = 5


class Removed:
    """Counts what was taken out, by rule, and keeps the first few things by name."""

    def __init__(self) -> None:
        self._totals: Counter[str] = Counter()
        self._named: dict[str, Counter[str]] = {}

    def note(self, rule: str, what: str, count: int = 1) -> None:
        """Count one thing, or several of a kind."""
        self._totals[rule] += count
        named = self._named.setdefault(rule, Counter())
        if what in named or len(named) < _NAMED:
            named[what] += count

    def tell(self, report: Report, path: str) -> None:
        """Put what was counted on a report: one finding a rule, in the order of the table above."""
        for rule, (severity, words) in _RULES.items():
            total = self._totals[rule]
            if total:
                report.add(Finding(rule, severity, f"{words} ({total}): {self._names(rule)}", path))

    def _names(self, rule: str) -> str:
        named = self._named[rule]
        words = [
            f"{shown(what)}{f' ({count} times)' if count > 1 else ''}"
            for what, count in named.items()
        ]
        return ", ".join([*words, "…"] if named.total() < self._totals[rule] else words)
