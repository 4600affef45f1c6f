"""An index as a checker uses it: all that doesn't depend on the document, worked out once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Final

from msgspec import Struct

from .codec import SURE, TEXT, Codec, Doubt
from .escape import Style
from .index import Index, index_of, spread
from .known_rows import Into, Known, Place, key
from .names import Namespace
from .node import Node
from .rule import Across, Rule
from .shape import Any_, Attr, Child, Part, Shape, Text

#: Of what nobody reads.
_NOWHERE: Final = Place(Into.FIELD, "")


class Form(Struct, frozen=True, eq=False):
    """The form of a text or value.

    Attributes:
        codec: The codec.
        look: Raises ValueError for what is not of the form; None when anything is.
        doubtful: Whether there may be something to say about a text that is.
        doubts: What that may be.
        sure: True of most texts of the form that there is nothing to say about but doubts; of no
            other. None when nothing tells them quickly.

    """

    codec: Codec[Any]
    look: Callable[[str], object] | None
    doubtful: bool
    doubts: tuple[Doubt, ...]
    sure: Callable[[str], object] | None


def form(codec: Codec[Any], style: Style | None = None) -> Form:
    """Return the form that a codec stands for, in an element whose text is written so."""
    look = None if codec is TEXT else codec.legal or codec.decode
    doubts = (*codec.doubts, *style.doubts) if style and codec.doubts else codec.doubts
    doubtful = codec.fragile is not None or bool(doubts)
    return Form(codec, look, doubtful, doubts, SURE.get(look))


def _form_of(row: Attr | Text) -> Form:
    return form(row.codec, row.style if isinstance(row, Text) else None)


def is_legal(form: Form, text: str) -> bool:
    """Say whether a text is of a form."""
    if form.look is not None:
        try:
            form.look(text)
        except ValueError:
            return False
    return True


class Look(Struct, frozen=True, eq=False):
    """What to look for in an element.

    Attributes:
        known: Its row.
        section: The passage that speaks of it.
        single: Whether there may be one alone.
        form: Of its text, if it holds nothing else.
        inner: What may stand in it otherwise.
        rules: What rows can't say of it where it stands here.
        aside: Whether parsers leave it as it is, without a look at it.
        plain: Whether one without attributes and elements is nothing but its text.
        read_plain: The same to a parser, which heeds few rules.
        text: The form of that, if it has any.
        recurs: Whether a parser need not look again at what was found to be right.

    """

    known: Known
    section: str
    single: bool
    form: Form | None
    inner: Looks | None
    rules: tuple[Rule, ...]
    aside: bool
    plain: bool
    read_plain: bool
    text: Form | None
    recurs: bool


class Looks:
    """What to look for in the elements of one shape.

    Attributes:
        index: Of the shape.
        by_name: Of its children; None where attributes tell which row speaks of one.
        of: Of its children, by the row.
        attributes: The forms of their values.
        needed: The attributes that must be there.
        required: The children that must be there, by name.
        text: The form of its own text, if it has any.
        elements: Whether it holds nothing but elements.
        bare: Whether one without attributes and elements is nothing but its text.
        read_bare: The same to a parser.
        free: Whether readers look for elements of unknown namespaces in it.
        rules: What rows can't say.
        parsed: Those of them that parsers heed.
        rules_alone: Those of all rules that there is something to look at for without elements.
        parsed_alone: Those of them that parsers heed.
        steady: Whether a parser heeds none, neither here nor further inside.
        across: What they can't say of the items of a document together.

    """

    def __init__(self, index: Index) -> None:
        """Work out what doesn't depend on a document."""
        self.index = index
        self.by_name: dict[str, Look | None] = {}
        self.attributes: dict[str, Form] = {}
        self.free = index.any is not None
        self.of: dict[int, Look] = {}
        rules: list[Rule | Across] = []
        self._add(index.shape, rules)
        self.rules = tuple(each for each in rules if isinstance(each, Rule))
        self.parsed = tuple(each for each in self.rules if each.parsed)
        self.rules_alone = tuple(each for each in self.rules if each.about is None)
        self.parsed_alone = tuple(each for each in self.parsed if each.about is None)
        self.across = tuple(each for each in rules if isinstance(each, Across))
        for name, rows in index.known.items():
            read = index.reading.get(name, ())
            said = _rules(rows)
            for each in rows:
                many = each.row.many or each.place.into is Into.LIST
                self.of[id(each)] = _look(each, said, single=bool(read) and not many)
            # The most general row speaks of all that its name has; the others say which field it
            # is.
            general = next((each for each in read if not each.told), None)
            certain = general if read else rows[-1]
            self.by_name[name] = None if certain is None else self.of[id(certain)]
        self.attributes |= {key(name): form(TEXT) for name in index.consts}
        self.attributes |= {name: form(each.row.codec) for name, each in index.attributes.items()}
        self.needed = tuple(
            name
            for name, each in index.attributes.items()
            if isinstance(each.row, Attr) and each.row.required
        )
        self.required = tuple({each.row.name.key: each for each in index.required}.items())
        self.text = _form_of(index.text.row) if index.text else None
        self.elements = index.text is None and index.markup is None
        self.bare = index.shape.bare and not self.needed
        self.read_bare = self.bare or not (
            self.needed or self.required or self.elements or any(map(_asks, self.parsed_alone))
        )
        inside = [each.inner for each in self.of.values() if each.inner is not None]
        self.steady: bool = not self.parsed and all(each.steady for each in inside)

    def _add(self, shape: Shape, rules: list[Rule | Across]) -> None:
        """Add what only a checker knows of a shape and of those that share its element."""
        rules += shape.rules
        for row in spread(shape.rows):
            if isinstance(row, Part):
                self._add(row.form, rules)
        for row in spread(shape.checks):
            match row:
                case Child(form=Shape() as inner):
                    self._add_child(Known(row, _NOWHERE, (), index_of(inner)))
                case Child():
                    self._add_child(Known(row, _NOWHERE, (), None))
                case Attr():
                    self.attributes[key(row.name)] = form(row.codec)
                case Any_():
                    self.free = True
                case Part():
                    looks = looks_of(index_of(row.form))
                    self.by_name = looks.by_name | self.by_name
                    self.of |= looks.of
                    rules += looks.rules
                case _:
                    pass

    def _add_child(self, known: Known) -> None:
        look = _look(known, _rules((known,)), single=not known.row.many)
        self.by_name.setdefault(known.row.name.key, look)

    def look(self, child: Node) -> Look:
        """Return what to look for in a child whose name doesn't tell."""
        index = self.index
        known = index.find(child.name, child.attributes) or index.known[child.name][-1]
        return self.of[id(known)]


@lru_cache(maxsize=1024)
def looks_of(index: Index) -> Looks:
    """Return what to look for in the elements of a shape; it is worked out once."""
    return Looks(index)


def section(namespace: Namespace, ref: str) -> str:
    """Return the address of a passage of a standard."""
    return f"{namespace.spec}#{ref}" if ref and "#" not in namespace.spec else namespace.spec


def _rules(rows: Sequence[Known]) -> tuple[Rule, ...]:
    """Return what all rows of one name say of it, each rule once."""
    return tuple({id(rule): rule for each in rows for rule in each.row.rules}.values())


def _look(known: Known, rules: tuple[Rule, ...], *, single: bool) -> Look:
    row = known.row
    own = form(row.form, row.style) if isinstance(row.form, Codec) else None
    inner = looks_of(known.index) if known.index is not None else None
    return Look(
        known,
        section(row.name.namespace, row.ref),
        single,
        own,
        inner,
        rules,
        row.name.namespace.aside,
        # Rules of one that is bare speak of its types, and of elements in it.
        inner is None or inner.bare,
        inner is None or inner.read_bare,
        own if inner is None else inner.text,
        row.recurs and inner is not None and inner.steady,
    )


def _asks(rule: Rule) -> bool:
    """Whether there is something for a rule to look at in an element without attributes."""
    return rule.where is None
