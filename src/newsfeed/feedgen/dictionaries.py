"""Feedgen's dictionaries: values as such, and values from such."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from newsfeed.model import Category, Cloud, Generator, Link, Logo, Person
from newsfeed.report import Finding, Severity

from .library import FeedGenerator

Said = Mapping[str, Any]

#: What a link says besides its address, by the names that it has in every library.
PARTS_OF_A_LINK = ("rel", "type", "hreflang", "title", "length")


def person_said(person: Person) -> dict[str, str]:
    """Return a person as feedgen takes one."""
    said = {"name": person.name, "email": person.email, "uri": person.uri}
    return {key: text for key, text in said.items() if text is not None}


def category_said(category: Category) -> dict[str, str]:
    """Return a category as feedgen takes one."""
    said = {"term": category.term, "scheme": category.scheme, "label": category.label}
    return {key: text for key, text in said.items() if text is not None}


def link_said(link: Link) -> dict[str, str]:
    """Return a link as feedgen takes one."""
    said = {name: getattr(link, name) for name in PARTS_OF_A_LINK}
    return {"href": link.href} | {
        name: str(each) for name, each in said.items() if each is not None
    }


class Values:
    """Makes values of what feedgen holds.

    Attributes:
        findings: What could not be made.

    """

    def __init__(self) -> None:
        """Find nothing yet."""
        self.findings: list[Finding] = []

    def lost(self, path: str, message: str) -> None:
        """Note something that could not be taken."""
        self.findings.append(Finding("unreadable-value", Severity.ERROR, message, path))

    def one(self, kind: Callable[..., Any], said: Said | None, path: str) -> Any:  # noqa: ANN401 -- a value of whatever kind
        """Return the value that a dictionary says, if it can be one."""
        if not said:
            return None
        try:
            return kind(**{name: each for name, each in said.items() if each not in (None, "")})
        except (ValueError, TypeError) as fault:
            self.lost(path, str(fault))
            return None

    def several(self, kind: Callable[..., Any], said: Iterable[Said], path: str) -> Iterator[Any]:
        """Yield the values that dictionaries say, of those that can be one."""
        made = (self.one(kind, each, f"{path}[{number}]") for number, each in enumerate(said))
        return (each for each in made if each is not None)

    def people(self, said: Iterable[Said] | None, path: str) -> Iterator[Person]:
        """Yield persons; one without a name goes by the address."""
        named = [{**each, "name": each.get("name") or each.get("email")} for each in said or ()]
        return self.several(Person, named, path)

    def categories(self, said: Iterable[Said] | None, path: str) -> Iterator[Category]:
        """Yield categories."""
        return self.several(Category, said or (), path)

    def links(self, said: Iterable[Said] | None, path: str) -> Iterator[Link]:
        """Yield links."""
        whole = ({**each, "rel": each.get("rel") or "alternate"} for each in said or ())
        return self.several(Link, (_counted(each, "length") for each in whole), path)

    def logo(self, said: Said | None) -> Logo | None:
        """Return the feed's picture."""
        made: Logo | None = self.one(Logo, _counted(said or {}, "width", "height"), "logo")
        return made

    def cloud(self, said: Said | None) -> Cloud | None:
        """Return where to register for notices."""
        named = {**(said or {})}
        if "registerProcedure" in named:
            named["register_procedure"] = named.pop("registerProcedure")
        if named.get("protocol"):
            named["protocol"] = named["protocol"].lower()
        made: Cloud | None = self.one(Cloud, _counted(named, "port"), "cloud")
        return made

    def program(self, said: Said) -> Generator | None:
        """Return the generator, unless it is feedgen's note on itself."""
        if said == FeedGenerator().generator():
            return None
        named = {"name": said.get("value"), "uri": said.get("uri"), "version": said.get("version")}
        made: Generator | None = self.one(Generator, named if named["name"] else None, "generator")
        return made


def _counted(said: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """Return what was said with the numbers that feedgen holds as texts."""
    return {
        name: int(each) if name in names and isinstance(each, str) and each.isdecimal() else each
        for name, each in said.items()
    }
