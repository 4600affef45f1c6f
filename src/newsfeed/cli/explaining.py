"""What `newsfeed explain` does: ids in, pages of the book of rules out."""

from collections.abc import Iterable, Iterator
from textwrap import fill, indent

from newsfeed.rulebook import Entry, book
from newsfeed.rulebook.choosing import near

from .shown import echo, harmless

__all__ = ["explained", "listed"]

_WIDTH = 80


def listed() -> int:
    """Print the id of every rule with what is wrong, each on a line; return the exit status."""
    pages = book()
    width = max(map(len, pages))
    for each in pages.values():
        echo(f"{each.id:{width}}  {each.severity:7}  {each.what}")
    return 0


def explained(rules: Iterable[str]) -> int:
    """Print the pages of rules; return the exit status."""
    pages = book()
    status, first = 0, True
    for rule in rules:
        entry = pages.get(rule.strip().strip("[]"))
        if entry is None:
            found = near(rule, pages)
            hint = (
                f"did you mean {' or '.join(found)}?"
                if found
                else "newsfeed explain --list names all"
            )
            echo(f"there is no rule {harmless(rule)}: {hint}", err=True)
            status = 2
            continue
        if not first:
            echo("")
        first = False
        for line in _lines(entry):
            echo(line)
    return status


def _lines(entry: Entry) -> Iterator[str]:
    yield f"{entry.id} ({entry.severity})"
    for each in (entry.what, *entry.why):
        yield ""
        yield fill(each, _WIDTH, break_long_words=False, break_on_hyphens=False)
    for head, example in (("Wrong:", entry.wrong), ("Right:", entry.right)):
        yield ""
        yield head
        yield indent(example, "    ")
    yield ""
    yield f"See {entry.spec}"
