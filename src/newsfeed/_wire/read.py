"""Elements to values: one reader for all shapes.

It takes what it can, and says of the rest where it stands and why it can't be taken; whether that
is fatal is for its caller to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from .addresses import resolved
from .again import Memory, is_short, summary
from .codec import Codec
from .context import Around
from .index import Index
from .keeping import Keeper, is_foreign, part_of
from .known_rows import Into, Known, KnownText, Place
from .making import NOTHING, Fields, Problem
from .names import XML
from .node import Node
from .shape import SELF, Markup
from .trail import Trail

_BASE: Final = XML("base").key

_FIELD: Final = Into.FIELD
_LIST: Final = Into.LIST


class Reader(Keeper):
    """Reads the elements of one document."""

    #: Why the last text could not be decoded.
    _refused = ""

    def __init__(self, around: Around, prefixes: Mapping[str, str]) -> None:
        """Prepare to read; see `Keeper`."""
        super().__init__(around, prefixes)
        self._met = Memory()

    def value(self, index: Index, trail: Trail, base: str) -> Any:
        """Return the value that an element stands for, or None when it can't be had."""
        made = self._value(index, trail, base)
        return None if made is NOTHING else made

    def fields(self, index: Index, trail: Trail, base: str) -> Fields:  # noqa: C901, PLR0912, PLR0915 -- one loop over everything that is read: calls would cost more than what they do
        """Return the fields that an element gives to its value.

        Args:
            index: Of the element's shape.
            trail: The way to it.
            base: What its relative addresses are relative to; may be empty.

        """
        node = trail.node
        own: Fields = {}
        if node.attributes:
            base = self._attributes(index, trail, base, own)
        if index.is_leaf:
            content = node.content
            if len(content) > 1 or (content and content[0].__class__ is Node):
                self.keep_elements(index, trail, own)
            if index.text is not None:
                self._text(index.text, trail, base, own)
            return own
        parts: list[Fields] = [own]
        aliases: list[Fields] = [{}]
        gathered: dict[int, tuple[Known, list[Any]]] = {}
        sole = index.sole
        inside: list[Any] = node.content  # texts and nodes
        for child in inside:
            if child.__class__ is str:
                continue
            known = sole.get(child.name) or index.find(child.name, child.attributes)
            if known is None and self.around.loose:
                known = self._meant(index, child)
            if known is None:
                self.keep(index, child, parts, trail)
                continue
            place = known.place
            target = own
            if place.alias or place.part:
                target = part_of(aliases if place.alias else parts, place.part)
            inner = child.content
            if known.recurs and (met := self._met[known]) is not None:
                # What one that says the same stood for.
                made = met.get((base, child.said or summary(child)))
                if made is None:
                    made = self._anew(known, Trail(trail, child), base, target)
                else:
                    met.hits += 1
            elif child.attributes or len(inner) != 1 or inner[0].__class__ is Node:
                made = self._child(known, Trail(trail, child), base, target)
            elif known.verbatim or (known.same is not None and known.same(inner[0])):
                made = inner[0]
            elif known.codec is not None:
                made = self._decoded(known.codec, inner[0], base)
                if made is NOTHING:
                    self._leave_out(Trail(trail, child))
            elif known.only is not None:
                made = self.tried(known.index.shape, {known.only: inner[0]}, Trail(trail, child))  # type: ignore[union-attr]  # it has a shape
            else:
                made = self._child(known, Trail(trail, child), base, target)
            if made is NOTHING:
                continue
            into = place.into
            if into is _FIELD:
                # The first of several wins; that there are more is the checker's to say.
                target.setdefault(place.field, made)
            elif into is _LIST:
                target.setdefault(place.field, []).append(made)
            elif known.row.many:
                gathered.setdefault(id(known), (known, []))[1].append(made)
            else:
                _fill(target, place.put(made))
        for known, several in gathered.values():
            place = known.place
            target = part_of(aliases if place.alias else parts, place.part)
            self._lens(target, place, tuple(several), trail)
        if index.text is not None:
            self._text(index.text, trail, base, own)
        if len(aliases) > 1 or aliases[0]:
            _stand_in(parts, aliases)
        if len(parts) > 1:
            self._parts(index, parts, trail)
        return own

    def _parts(self, index: Index, parts: list[Fields], trail: Trail) -> None:
        """Make the other values that share an element."""
        for number, (place, shape) in enumerate(index.parts, 1):
            if number < len(parts) and parts[number]:
                made = self.tried(shape, parts[number], trail)
                if made is not NOTHING:
                    parts[0][place.field] = made

    def _value(self, index: Index, trail: Trail, base: str) -> Any:
        fields = self.fields(index, trail, base)
        if index.markup is not None:
            self._markup(index.markup, trail, fields)
        if SELF in fields:
            own = fields[SELF]
            return tuple(own) if type(own) is list else own
        shape = index.shape
        return () if shape.of is tuple else self.tried(shape, fields, trail)

    def _anew(self, known: Known, trail: Trail, base: str, target: Fields) -> Any:
        """Return what a child stands for, and remember it; what has to be told is told of each."""
        said = summary(trail.node)
        count = len(self.problems)
        made = self._child(known, trail, base, target)
        told = len(self.problems) > count
        if said is not None and made is not NOTHING and not told and is_short(said):
            self._met.keep(known, (base, said), made)
        return made

    def _child(self, known: Known, trail: Trail, base: str, target: Fields) -> Any:
        """Return what a child stands for; nothing when its fields have been added to `target`."""
        if known.index is None:
            assert known.codec is not None  # noqa: S101 -- for type checkers: it has one or the other
            node = trail.node
            if node.attributes:
                base = self.based(node, base)
                if any(is_foreign(name) for name in node.attributes):
                    self.lose(trail)
            made = self._decoded(known.codec, node.text, base)
            if made is NOTHING:
                self._leave_out(trail)
            return made
        if known.place.into is Into.SAME:
            for name, said in self.fields(known.index, trail, base).items():
                target.setdefault(name, said)
            return NOTHING
        return self._value(known.index, trail, base)

    def _attributes(self, index: Index, trail: Trail, base: str, own: Fields) -> str:
        node = trail.node
        attributes = node.attributes
        around = base
        if _BASE in attributes:
            base = self.based(node, base)
        for name, text in attributes.items():
            known = index.attributes.get(name)
            if known is not None:
                made: Any = text
                if not known.verbatim and (known.same is None or not known.same(text)):
                    near = around if name == _BASE else base
                    made = self._decoded(known.row.codec, text, near)
                if made is NOTHING:
                    self._leave_out(trail, name)
                elif known.field is not None:
                    own[known.field] = made
                else:
                    _fill(own, known.place.put(made))
            elif is_foreign(name):
                self.keep_foreign(index, trail, own)
        return base

    @staticmethod
    def based(node: Node, base: str) -> str:
        """Return what relative addresses in an element are relative to: XML Base."""
        said = node.attributes.get(_BASE)
        return base if said is None else resolved(said.strip(), base)

    def _text(self, known: KnownText, trail: Trail, base: str, own: Fields) -> None:
        content: list[Any] = trail.node.content
        is_text = len(content) == 1 and content[0].__class__ is str
        text: str = content[0] if is_text else trail.node.text
        if not text and not getattr(known.row, "required", True):
            return
        made: Any = text
        if not known.verbatim and (known.same is None or not known.same(text)):
            made = self._decoded(known.row.codec, text, base)
        if made is NOTHING:
            self._leave_out(trail)
        else:
            # Text that is a lens' is filled in by its first field: no shape asks for more.
            own.setdefault(known.field or SELF, made)

    def _decoded(self, codec: Codec[Any], text: str, base: str) -> Any:
        if codec.decode is str:
            return text
        text = text.strip()
        if codec.relative and base:
            text = resolved(text, base)
        try:
            return codec.decode(text)
        except ValueError as fault:
            # What a text outside its form is called is the checker's to say; it says nothing of one
            # that is legal and can't be held.
            if not self.around.loose or codec.loose is None:
                self._refused = str(fault)
                return NOTHING
        try:
            return codec.loose(text)
        except ValueError as fault:
            self._refused = str(fault)
            return NOTHING

    def _leave_out(self, trail: Trail, attribute: str = "") -> None:
        """Say that a value can't be held."""
        self.problems.append(Problem(f"left out: {self._refused}", trail, attribute))

    def _meant(self, index: Index, child: Node) -> Known | None:
        """Return the row for an element whose namespace is a known one, wrongly spelled."""
        if self.vocabulary is None or child.namespace in self.vocabulary.spaces:
            return None
        space = self.vocabulary.alike(child.namespace)
        return index.find(f"{space}}}{child.local}", child.attributes) if space else None

    def _markup(self, row: Markup, trail: Trail, fields: Fields) -> None:
        inner = [each for each in trail.node.content if isinstance(each, Node)]
        source = row.source
        if inner and isinstance(source, str):
            kept = self.element(row.make, inner[0], trail)
            if kept is not None:
                fields[source] = kept

    def _lens(self, target: Fields, place: Place, made: Any, trail: Trail) -> None:
        try:
            said = place.put(made)
        except ValueError as fault:
            self.problems.append(Problem(str(fault), trail))
            return
        _fill(target, said)


def _stand_in(parts: list[Fields], aliases: list[Fields]) -> None:
    """Fill with what only stands in for another row the fields that are still empty."""
    for number, instead in enumerate(aliases):
        if instead:
            target = part_of(parts, number)
            for name, said in instead.items():
                target.setdefault(name, said)


def _fill(target: Fields, said: Mapping[str, Any]) -> None:
    """Fill fields; a list goes to the end of the list that is there."""
    for name, each in said.items():
        if type(each) is list:
            target.setdefault(name, []).extend(each)
        else:
            target.setdefault(name, each)
