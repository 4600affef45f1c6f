"""Elements to findings: what rows can tell, and the rules beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from newsfeed.report import Severity
from newsfeed.text.shown import shown

from .forms import OF_XML
from .index import Index
from .known import Vocabulary
from .looks import Form, Look, Looks, form, looks_of
from .names import XML
from .node import Node, is_text
from .out_of_place import PlaceTeller
from .rule import Across, Case, Facts, Rule, Watch
from .telling import SPACE
from .trail import Trail

#: No children.
_NOTHING: Final[dict[str, Look]] = {}


class Checker(PlaceTeller):
    """Looks at the elements of one document; its `findings` are what was found."""

    def __init__(self, vocabulary: Vocabulary, facts: Facts, *, thorough: bool = True) -> None:
        """Prepare to check a document.

        Args:
            vocabulary: What the document may hold.
            facts: What is known about it.
            thorough: Whether to look at all rules, or only at those that parsers heed.

        """
        super().__init__(vocabulary, facts, thorough=thorough)
        self._facts = facts
        self._watches: list[tuple[Across, Watch]] = []

    # Documents

    def begin(self, index: Index) -> None:
        """Prepare to look at the items of a document together.

        Args:
            index: Of the root's shape.

        """
        self._watches = [(each, each.watch()) for each in looks_of(index).across]

    def item(self, index: Index, trail: Trail, spec: str) -> None:
        """Look at an item, as `element` does, and at how it goes with those before."""
        self.element(index, trail, spec)
        case = Case(trail, self._facts)
        for rule, watch in self._watches:
            for fault in watch.item(trail.node, case):
                self._tell(rule, fault, trail)

    def end(self, trail: Trail, to_item: Callable[[Node, int], Trail]) -> None:
        """Say what is only known when all items have been seen.

        Args:
            trail: The way to the root.
            to_item: From an item and its number to the way to it.

        """
        case = Case(trail, self._facts)
        for rule, watch in self._watches:
            for fault in watch.end(trail.node, case):
                self._tell(rule, fault, to_item(*fault.item) if fault.item else trail)

    # Elements

    def root(self, index: Index, trail: Trail) -> None:
        """Look at the root, and at all below it that rows speak of.

        Args:
            index: Of its shape.
            trail: The way to it.

        """
        spec = self._vocabulary.spaces[trail.node.namespace].spec
        for name, allowed in index.consts.items():
            said = trail.node.attributes.get(name, "")
            if not said.strip(SPACE):
                message = f"{self._label(trail.node.name)} has no {self._label(name)}"
                self._add("missing-attribute", Severity.ERROR, message, trail, spec, name)
            elif said not in allowed and said.strip(SPACE) in allowed:
                message = f"{shown(said)} has white space around"
                self._add("space-around-value", Severity.WARNING, message, trail, spec, name)
        self.element(index, trail, spec)
        if self._thorough:
            self._declared(trail)

    def element(self, index: Index, trail: Trail, spec: str) -> None:
        """Look at an element, and at all below it that rows speak of.

        Args:
            index: Of its shape.
            trail: The way to it.
            spec: The passage that speaks of it.

        """
        self._element(looks_of(index), trail, spec)

    def _element(self, looks: Looks, trail: Trail, spec: str) -> None:
        node = trail.node
        if node.attributes or looks.needed:
            self._attributes(looks, trail, spec)
        seen = self._children(looks, trail, spec) if node.content else _NOTHING
        text = looks.text
        if text is not None and text.look is not None and not self._holds_more(node):
            self._value(text, node.text, trail, spec)
        for name, known in looks.required:
            if name not in seen:
                self._missing(known, trail)
        if rules := looks.rules if self._thorough else looks.parsed:
            attributes = node.attributes
            rules = tuple(
                [
                    each
                    for each in rules
                    if (each.about is None or each.about in seen)
                    and (each.where is None or _says(attributes, *each.where))
                ]
            )
            if rules:
                self._rules(rules, trail)

    def _children(self, looks: Looks, trail: Trail, spec: str) -> dict[str, Look]:  # noqa: C901, PLR0912 -- one loop over everything that is read: calls would cost more than what they do
        """Look at an element's children; return those that rows speak of, the last of each name."""
        by_name, thorough = looks.by_name, self._thorough
        seen: dict[str, Look] = {}
        inside: list[Any] = trail.node.content  # texts and nodes
        for child in inside:
            if child.__class__ is str:
                if looks.elements and not child.isspace() and child.strip(SPACE):
                    self._unexpected(trail, child, spec)
                continue
            name = child.name
            if name not in by_name:
                if looks.index.markup is None:
                    self._unknown(looks, Trail(trail, child), spec)
                continue
            look = by_name[name] or looks.look(child)
            if look.aside and not thorough:
                continue
            if look.single and seen.get(name) is look:
                self._repeated(look, Trail(trail, child))
            seen[name] = look
            content = child.content
            if (
                not look.plain
                or child.attributes
                or len(content) != 1
                or content[0].__class__ is Node
            ):
                self._child(look, trail, child)
            elif (text := look.text) is not None and text.look is not None:
                # What nearly every element is.
                try:
                    text.look(content[0])
                except ValueError:
                    self._value(text, child.text, Trail(trail, child), look.section)
                else:
                    if text.doubtful:
                        self._doubt(text, child.text, Trail(trail, child), look.section)
                if look.rules and thorough:
                    self._rules(look.rules, Trail(trail, child))
            elif look.rules and thorough:
                self._rules(look.rules, Trail(trail, child))
        return seen

    def _child(self, look: Look, around: Trail, child: Node) -> None:
        """Look at a child that rows speak of, and that is not just a text."""
        inner = look.inner
        if inner is None:
            assert look.form is not None  # noqa: S101 -- for type checkers: it is one of the two
            self._simple(look.form, around, child, look.section)
        else:
            self._element(inner, Trail(around, child), look.section)
        if look.rules and self._thorough:
            self._rules(look.rules, Trail(around, child))

    def _rules(self, rules: Iterable[Rule], trail: Trail) -> None:
        case = Case(trail, self._facts)
        for rule in rules:
            for fault in rule.look(trail.node, case):
                self._tell(rule, fault, trail)

    @staticmethod
    def _holds_more(node: Node) -> bool:
        # Then what its text is depends on the reader, and the element in it has been told of.
        content = node.content
        if len(content) == 1:
            return content[0].__class__ is Node
        return len(content) > 0 and any(isinstance(each, Node) for each in content)

    def _simple(self, form: Form, around: Trail, node: Node, spec: str) -> None:
        """Look at an element that holds nothing but text."""
        content = node.content
        if node.attributes or not is_text(node):
            trail = Trail(around, node)
            for name, text in node.attributes.items():
                self._unspoken(trail, name, text, spec)
            inner = [each for each in content if isinstance(each, Node)]
            for child in inner:
                self._inside(Trail(trail, child), spec)
            if inner:
                return  # what its text is depends on the reader
        if form.look is not None:
            text = node.text
            try:
                form.look(text)
            except ValueError as fault:
                self._bad(form, text, fault, Trail(around, node), spec)
            else:
                if form.doubtful:
                    self._doubt(form, text, Trail(around, node), spec)

    def _value(self, form: Form, text: str, trail: Trail, spec: str, attribute: str = "") -> None:
        """Look at an element's own text, or at an attribute's value."""
        if form.look is not None:
            try:
                form.look(text)
            except ValueError as fault:
                self._bad(form, text, fault, trail, spec, attribute)
            else:
                if form.doubtful:
                    self._doubt(form, text, trail, spec, attribute)

    # Attributes

    def _attributes(self, looks: Looks, trail: Trail, spec: str) -> None:
        attributes = trail.node.attributes
        for name, text in attributes.items():
            form = looks.attributes.get(name)
            if form is None:
                self._unspoken(trail, name, text, spec)
            elif form.look is not None:
                try:
                    form.look(text)
                except ValueError as fault:
                    self._bad(form, text, fault, trail, spec, name)
                else:
                    if form.doubtful:
                        self._doubt(form, text, trail, spec, name)
        for name in looks.needed:
            if name not in attributes:
                message = f"{self._label(trail.node.name)} has no {self._label(name)}"
                self._add("missing-attribute", Severity.ERROR, message, trail, spec, name)

    def _unspoken(self, trail: Trail, name: str, text: str, spec: str) -> None:
        """Look at an attribute that no row speaks of."""
        space = name.rpartition("}")[0]
        if space == XML.uri:
            codec = OF_XML.get(name)
            if codec is not None:
                self._value(form(codec), text, trail, XML.spec, name)
            return
        spaces = self._vocabulary.spaces
        known = spaces.get(space) if space else spaces[trail.node.namespace]
        if known is None or spaces[trail.node.namespace].terms:
            return
        if known.aside and not self._thorough:
            return
        message = f"{self._label(trail.node.name)} has no attribute {self._label(name)}"
        self._add("unknown-attribute", Severity.ERROR, message, trail, spec, name)


def _says(attributes: Mapping[str, str], name: str, wanted: str) -> bool:
    """Say whether an attribute is there and says what is wanted, if anything is."""
    said = attributes.get(name)
    return said is not None and (not wanted or said == wanted)
