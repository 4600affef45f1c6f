"""Credits for pictures that the body shows without one: put in, and found again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Final

from .credit_text import CreditText, fold
from .figure import credit_html, credit_span, words
from .pictures import Figure, Place
from .shown import Shown

__all__ = ["Additions"]

_CAPTION: Final = " <figcaption>"
_CAPTION_END: Final = "</figcaption>"
#: Text that would stick to a credit put in front of it.
_GLUED: Final = re.compile(
    r"[^\s<]|<(?:a|abbr|b|cite|em|i|q|small|span|strong|time|u)[\s>]", re.IGNORECASE
)


class Additions:
    """Additions to a body: in a figure's caption, or behind a picture that stands in no figure."""

    def __init__(self, body: str, places: Sequence[Place]) -> None:
        self._body = body
        self._places = places
        self._numbers: dict[str, list[int]] = {}
        for number, place in enumerate(places):
            for identity in place.identities:
                self._numbers.setdefault(identity, []).append(number)
        # The text of figures as far as it was needed, with what is added to it.
        self._texts: dict[Figure, str] = {}
        self._captions: dict[Figure, list[str]] = {}
        self._behind: dict[int, list[str]] = {}

    def _places_of(self, shown: Shown) -> list[Place]:
        numbers = {n for identity in shown.identities for n in self._numbers.get(identity, ())}
        return [self._places[number] for number in sorted(numbers)]

    def credit(self, shown: Shown) -> bool:
        """See to it that a picture is credited, where the body has it; say whether it has."""
        places = self._places_of(shown)
        if not places:
            return False
        for line in shown.lines:
            credit = CreditText(line)
            if not any(self._credits(place, credit) for place in places):
                self._add(places[0], shown.picture.caption or "", line)
        return True

    def _credits(self, place: Place, credit: CreditText) -> bool:
        """Say whether a reader sees the credit beside the picture."""
        figure = place.around
        if figure:
            return credit.in_caption(self._text(figure), figure.text)
        if any(end in place.credits for end in _behind(credit.line)):
            return True
        return credit.in_prose(place.text)

    def _text(self, figure: Figure) -> str:
        text = self._texts.get(figure)
        if text is None:
            text = self._texts[figure] = fold("".join(figure.text))
        return text

    def _add(self, place: Place, caption: str, line: str) -> None:
        figure = place.around
        if not figure:
            self._behind.setdefault(place.slot, []).append(line)
            return
        text = self._text(figure)
        if figure.captioned or fold(caption) in text:
            caption = ""
        self._captions.setdefault(figure, []).append(words(caption, line))
        figure.text += [f"\n{caption}\n", f"{line}\n"]
        del self._texts[figure]

    def applied(self) -> str:
        """Return the body with what was added."""
        edits = [self._caption(figure, parts) for figure, parts in self._captions.items()]
        edits += [(slot, self._row(slot, lines)) for slot, lines in self._behind.items()]
        pieces, position = [], 0
        for at, html in sorted(edits, key=itemgetter(0)):
            pieces += [self._body[position:at], html]
            position = at
        pieces.append(self._body[position:])
        return "".join(pieces)

    def _caption(self, figure: Figure, parts: list[str]) -> tuple[int, str]:
        """Return what to put into a figure, and where."""
        text = " ".join(parts)
        if figure.caption_end >= 0:
            return figure.caption_end, f" {text}"
        if figure.captioned:
            return figure.end, f" {text}"
        return figure.end, f"{_CAPTION}{text}{_CAPTION_END}"

    def _row(self, slot: int, lines: list[str]) -> str:
        """Return what to put behind a picture outside any figure."""
        spans = [f" {credit_span(line)}" for line in lines]
        if _GLUED.match(self._body, slot):
            # Inside the last one, so that it can be told from white space that was there before.
            spans[-1] = spans[-1].replace("</span>", " </span>")
        return "".join(spans)

    def undone(self, shown: Iterable[Shown]) -> str:
        """Return the body without what was, or might have been, added for these pictures."""
        captions: dict[Figure, list[Shown]] = {}
        slots: dict[int, list[str]] = {}
        for each in shown:
            for place in self._places_of(each)[:1]:
                if place.around:
                    captions.setdefault(place.around, []).append(each)
                else:
                    slots.setdefault(place.slot, []).extend(each.lines)
        cuts = [self._caption_added(figure, pictures) for figure, pictures in captions.items()]
        cuts += [self._row_added(slot, lines) for slot, lines in slots.items()]
        pieces, position = [], 0
        for start, end in sorted(cuts):
            pieces.append(self._body[position:start])
            position = end
        pieces.append(self._body[position:])
        return "".join(pieces)

    def _caption_added(self, figure: Figure, pictures: list[Shown]) -> tuple[int, int]:
        """Return from where to where a figure holds what might have been added."""
        start = self._body.rfind(_CAPTION, 0, figure.end)
        if start >= 0 and self._body.endswith(_CAPTION_END, 0, figure.end):
            rest = self._body[start + len(_CAPTION) : figure.end - len(_CAPTION_END)] + " "
            for each in pictures:
                for line in each.lines:
                    for part in (words(each.picture.caption or "", line), credit_span(line)):
                        rest = rest.removeprefix(f"{part} ")
            if not rest:
                return start, figure.end
        start = end = figure.caption_end if figure.caption_end >= 0 else figure.end
        for line in reversed([line for each in pictures for line in each.lines]):
            span = f" {credit_span(line)}"
            if self._body.endswith(span, 0, start):
                start -= len(span)
        return start, end

    def _row_added(self, slot: int, lines: list[str]) -> tuple[int, int]:
        """Return from where to where credits stand behind a picture."""
        end = slot
        for line in lines:
            for close in ("</span>", " </span>"):
                span = f" {credit_span(line)}".replace("</span>", close)
                if self._body.startswith(span, end):
                    end += len(span)
                    break
        return slot, end


def _behind(line: str) -> tuple[str, str]:
    """Return how the span of a credit may end, see `Additions._row`."""
    text = credit_html(line)
    return f">{text}</span>", f">{text} </span>"
