"""Pieces of a document: what is always there, and holes for what is given.

A template is a function of what is given for its holes. Where newsfeed was compiled, all of them
are `newsfeed.text._scan.Template`, which writes UTF-8 at once; where it was not, each is a line of
Python with an f-string, and the document is encoded when it is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from newsfeed.text.scan import Template

from .escape import USUAL

__all__ = [
    "COMPILED",
    "NAMES",
    "Hole",
    "Parts",
    "Piece",
    "as_text",
    "compiled",
    "in_python",
    "template",
]

#: Whether templates are compiled.
COMPILED: Final = Template is not None

#: What the sources of templates in Python call by name.
NAMES: Final = {"AMP": "&", "LESS": "<", "GREATER": ">", "QUOTE": '"'}

#: What a template gives: UTF-8 if it is compiled.
Piece = str | bytes


class Hole(NamedTuple):
    """What becomes of what is given in one place.

    Attributes:
        optional: Whether None may be given, and nothing be written for it.
        before: Stands in front of what is given, if anything is.
        after: Stands behind it.
        escape: What escapes a text that is given. Without it, pieces that were written already,
            texts without markup and numbers are given.
        open: The start of a section in which the text can stand as it is, if it holds no `close`.
        close: The end of that section.

    """

    optional: bool = False
    before: str = ""
    after: str = ""
    escape: Callable[[str], str] | None = None
    open: str = ""
    close: str = ""


#: Texts, and a hole between each and the next.
Parts = Sequence[str | Hole]


def template(parts: Parts) -> Callable[..., Piece]:
    """Return a template, to be called from Python."""
    if COMPILED:
        return compiled(parts)
    names: dict[str, Any] = dict(NAMES)

    def named(thing: object) -> str:
        name = f"n{len(names)}"
        names[name] = thing
        return name

    exec("\n".join(in_python("fill", parts, named)), names)  # noqa: S102 -- source made from the template alone
    made: Callable[..., str] = names["fill"]
    return made


def as_text(piece: Piece) -> str:
    """Return what a template gave as text."""
    return piece if isinstance(piece, str) else piece.decode()


def compiled(parts: Parts) -> Callable[..., bytes]:
    """Return a compiled template; it takes lists, too, in holes without `escape`.

    Raises:
        NotImplementedError: nothing was compiled.

    """
    if Template is None:
        raise NotImplementedError
    return Template(tuple(parts))


def in_python(name: str, parts: Parts, named: Callable[[Any], str]) -> list[str]:
    """Return the source of a function that does the same, but gives a `str`.

    Args:
        name: What it shall be called.
        parts: The template.
        named: From an object to a name by which the source can call it.

    """
    lines: list[str] = []
    texts = []
    holes = [part for part in parts if isinstance(part, Hole)]
    for number, hole in enumerate(holes):
        value = f"v{number}"
        text = f"{_quoted(hole.before)}{_filled(hole, value, named, lines)}{_quoted(hole.after)}"
        if hole.optional:
            lines.append(f" x{number} = '' if {value} is None else f{text!r}")
            text = f"{{x{number}}}"
        texts.append(text)
    pieces = iter(texts)
    whole = "".join(next(pieces) if isinstance(part, Hole) else _quoted(part) for part in parts)
    given = ", ".join(f"v{number}" for number in range(len(holes)))
    return [f"def {name}({given}):", *lines, f" return f{whole!r}"]


def _filled(hole: Hole, value: str, named: Callable[[Any], str], lines: list[str]) -> str:
    """Return the replacement field of a hole, with the lines that have to run before it."""
    if hole.escape is None:
        return f"{{{value}}}"
    call = f"{named(hole.escape)}({value})"
    if hole.open:
        lines += _sectioned(hole, value, call, named)
        return f"{{a{value}}}{{t{value}}}{{z{value}}}"
    if hole.escape not in USUAL:
        return f"{{{call}}}"
    tests, ampersand = USUAL[hole.escape]
    mended = f"{value} if AMP not in {value} else {value}.replace(AMP, {named(ampersand)})"
    return f"{{({mended}) if {tests.format(x=value)} else {call}}}"


def _sectioned(hole: Hole, value: str, call: str, named: Callable[[Any], str]) -> Iterator[str]:
    """Yield the lines that fill the variables of a section."""
    start, text, end = (f"{each}{value}" for each in "atz")
    first, close = named(hole.close[0]), named(hole.close)
    yield f" {start}, {text}, {end} = {named(hole.open)}, {value}, {close}"
    # One character is found sooner than several.
    yield f" if {value} is not None and {first} in {value} and {close} in {value}:"
    yield f"  {start}, {text}, {end} = '', {call}, ''"


def _quoted(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
