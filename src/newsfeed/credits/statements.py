"""What a credit is cut into: statements, each a label and a chain of names."""

from __future__ import annotations

from enum import Enum

from .knowledge import Kind
from .marks import Mark
from .parts import Role


class Scope(Enum):
    """What the words before a name make of it."""

    PLAIN = "nothing"
    VIA = "behind a via-marker"
    CLIENT = "behind for"
    COURTESY = "behind courtesy of"
    TOOL = "behind with or using"
    OWNER = "behind ©, the maker named already"
    ISSUED = "before 发: issued by"

    __hash__ = object.__hash__  # Enum's own is written in Python, and slow


class Link:
    """One name of a statement.

    Attributes:
        name: As written.
        kind: What is known of it.
        join: The mark before it.
        scope: What the words before make of it.

    """

    __slots__ = ("join", "kind", "name", "scope")

    def __init__(self, name: str, kind: Kind, join: Mark, scope: Scope) -> None:
        self.name = name
        self.kind = kind
        self.join = join
        self.scope = scope


class Statement:
    """A label and a chain of names.

    Attributes:
        role: The role its label announces, None without one.
        second: The role of a person, where the role is a machine's.
        labelled: It has a label.
        source: Its label is a source's: a lone word is an organisation.
        agent: Its label names the maker ("Photographer"), or that of the statement before does.
        bare_copyright: © stands before its names, and no label before that.
        settled: How many links stood there when a neutral label said that organisations follow.
        made: One of its names may be a maker's.
        links: The names.

    """

    __slots__ = (
        "agent", "bare_copyright", "labelled", "links", "made", "role", "second", "settled",
        "source",
    )  # fmt: skip

    def __init__(self, *, agent: bool = False) -> None:
        self.role: Role | None = None
        self.second: Role | None = None
        self.settled: int | None = None
        self.labelled = self.source = self.bare_copyright = self.made = False
        self.agent = agent
        self.links: list[Link] = []


class Scan:
    """A credit cut up, and the signs that it is one.

    Attributes:
        statements: In order; the last may be empty.
        qualifiers: Words of the closed list.
        license: In normal form.
        year: The first one.
        language: That of the first label that gives it away.
        leftovers: Words that are no part of any credit.
        labelled: A label stands somewhere.
        firm: A label with its colon or "by" does, or a ©, or a courtesy.
        made: A word that says "made by" or "given by" hangs on a name (摄, 供图).
        reporter: 记者 stands somewhere.
        dropped: Something that is no name, such as an archive's number, was left out.

    """

    __slots__ = (
        "dropped", "firm", "labelled", "language", "leftovers", "license", "made", "qualifiers",
        "reporter", "statements", "year",
    )  # fmt: skip

    def __init__(self, first: Statement) -> None:
        self.license: str | None = None
        self.year: int | None = None
        self.language: str | None = None
        self.labelled = self.firm = self.made = self.reporter = self.dropped = False
        self.statements = [first]
        self.qualifiers: set[str] = set()
        self.leftovers: list[str] = []

    def links(self) -> list[Link]:
        """The names of all statements."""
        if len(self.statements) == 1:
            return self.statements[0].links
        return [link for statement in self.statements for link in statement.links]
