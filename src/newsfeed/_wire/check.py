"""Elements to findings: what rows can tell, and the rules beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from newsfeed.report import Severity
from newsfeed.text.shown import shown

from .again import Memory, is_short, summary
from .forms import OF_XML
from .index import Index
from .known import Vocabulary
from .looks import Form, Look, Looks, form, looks_of
from .names import XML
from .node import Node, is_text
from .out_of_place import PlaceTeller
from .rule import ANY, Across, Case, Facts, Rule, Watch
from .telling import SPACE
from .trail import Trail

#: No children.
_NOTHING: Final[dict[str, Look | None]] = {}


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
        self._met = Memory()

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
        holds = bool(seen) or self._holds_more(node)
        if text is not None and text.look is not None and not holds:
            said = node.text
            if self._thorough or text.sure is None or not text.sure(said):
                self._value(text, said, trail, spec)
        for name, known in looks.required:
            if name not in seen:
                self._missing(known, trail)
        if holds:
            rules = looks.rules if self._thorough else looks.parsed
        else:
            rules = looks.rules_alone if self._thorough else looks.parsed_alone
        if rules:
            attributes = node.attributes
            asked = [
                each
                for each in rules
                if (each.about is None or each.about is ANY or each.about in seen)
                and (each.where is None or _says(attributes, *each.where))
                and (each.unless is None or each.unless not in seen)
                and (each.unless_said is None or each.unless_said not in attributes)
            ]
            if asked:
                self._rules(asked, trail)

    def _children(self, looks: Looks, trail: Trail, spec: str) -> dict[str, Look | None]:  # noqa: C901, PLR0912 -- one loop over everything that is read: calls would cost more than what they do
        """Look at an element's children; return what was to look for in the last of each name."""
        by_name, thorough = looks.by_name, self._thorough
        seen: dict[str, Look | None] = {}
        inside: list[Any] = trail.node.content  # texts and nodes
        for child in inside:
            if child.__class__ is str:
                if looks.elements and not child.isspace() and child.strip(SPACE):
                    self._unexpected(trail, child, spec)
                continue
            name = child.name
            look = by_name.get(name)
            if look is None:
                if name not in by_name:
                    if looks.index.markup is None:
                        self._unknown(looks, Trail(trail, child), spec)
                    seen[name] = None
                    continue
                look = looks.look(child)
            if look.aside and not thorough:
                continue
            if look.single and seen.get(name) is look:
                self._repeated(look, Trail(trail, child))
            seen[name] = look
            content = child.content
            if (
                not (look.plain if thorough else look.read_plain)
                or child.attributes
                or len(content) != 1
                or content[0].__class__ is Node
            ):
                self._child(look, trail, child)
                continue
            # What nearly every element is.
            text = look.text
            if text is not None and text.look is not None:
                if text.sure is None or not text.sure(content[0]):
                    self._value(text, content[0], Trail(trail, child), look.section)
                elif thorough and text.doubtful:
                    self._doubt(text, content[0], Trail(trail, child), look.section)
            if thorough and look.rules:
                self._rules(look.rules, Trail(trail, child))
        return seen

    def _child(self, look: Look, around: Trail, child: Node) -> None:
        """Look at a child that rows speak of, and that is not just a text."""
        inner = look.inner
        if inner is None:
            assert look.form is not None  # noqa: S101 -- for type checkers: it is one of the two
            self._simple(look.form, around, child, look.section)
        elif look.recurs and not self._thorough:
            self._again(look, inner, around, child)
        else:
            self._element(inner, Trail(around, child), look.section)
        if look.rules and self._thorough:
            self._rules(look.rules, Trail(around, child))

    def _again(self, look: Look, inner: Looks, around: Trail, child: Node) -> None:
        """Look at a child, unless one that says the same was found to be right."""
        met = self._met[look]
        said = None if met is None else summary(child)
        if met is not None and said in met:
            met.hits += 1
            return
        count = len(self.findings)
        self._element(inner, Trail(around, child), look.section)
        if said is not None and len(self.findings) == count and is_short(said):
            self._met.keep(look, said, None)

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
        forms, thorough = looks.attributes, self._thorough
        for name, text in attributes.items():
            form = forms.get(name)
            if form is None:
                self._unspoken(trail, name, text, spec)
            elif form.look is not None:
                if form.sure is None or not form.sure(text):
                    self._value(form, text, trail, spec, name)
                elif thorough and form.doubtful:
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
