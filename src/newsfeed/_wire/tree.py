"""Elements as they are parsed: the handlers that make nodes of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from newsfeed._wire.characters import is_odd
from newsfeed._wire.limits import Limits, Malformed
from newsfeed._wire.node import Node

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

__all__ = ["Tree", "Watch", "grow"]


class Tree(Struct, frozen=True, kw_only=True):
    """What can be asked of the handlers, and told to them.

    Attributes:
        text: Takes characters, as the parser's own handler does.
        finish: Gives out the root, whole.
        weigh: Looks whether too many elements are held; for that to be quick, not at each of them.
        around: Returns the elements that are open, the root first.
    """

    text: Callable[[str], None]
    finish: Callable[[], None]
    weigh: Callable[[], None]
    around: Callable[[], list[Node]]


class Watch(Struct, frozen=True, kw_only=True):
    """What only a validator wants to know.

    Attributes:
        is_guarded: Says whether the text that was just told has hexadecimal references.
        odd: Takes the elements that hold characters which nobody means, by their identity.
    """

    is_guarded: Callable[[], bool]
    odd: dict[int, Node]


def grow(  # noqa: C901, PLR0915 -- closures over locals: they run for every element and every text
    parser: XMLParserType,
    limits: Limits,
    stream: Callable[[Node], Sequence[str]],
    ready: list[Node],
    *,
    over: Callable[[str], Malformed],
    repaired: Callable[[dict[str, str]], dict[str, str]],
    is_careful: Callable[[], bool],
    watch: Watch | None,
) -> Tree:
    """Set the parser's handlers of elements and texts.

    Args:
        parser: The parser.
        limits: How deep, how long and how many.
        stream: Says for the root which elements are streamed.
        ready: Takes the root, each streamed element, and the root again.
        over: Makes the error for something that is over a limit.
        repaired: Looks at a start tag as it is written, and returns its attributes.
        is_careful: Whether that is to be done; asked when the root begins.
        watch: What a validator wants to know; None where nobody does.
    """
    most_attributes, most_text, depth = limits.attributes, limits.text, limits.depth
    most_elements = limits.elements
    content: list[str | Node] = []  # of the innermost open element
    stack = [content]  # those of the elements around it; first, the document's
    stack.clear()
    push, pop = stack.append, stack.pop
    count = outside = 0  # elements held; those of them that are not in a streamed one
    level, wanted = -1, ""  # of streamed elements: how many are open within, and their name
    path: tuple[str, ...] = ()
    inside = False
    whole: list[str | Node] = []  # of the root
    shown = False  # whether a streamed element has been met
    parent, length = content, -1  # of streamed elements: its content, and how much of it is old
    split: dict[int, list[str | Node]] = {}  # contents that hold texts side by side
    still = 0  # how many of them were open when that was last looked at
    run, run_of, run_at = 0, content, -1  # how long such a text is by now

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal content, count, outside, inside
        inner: list[str | Node] = []
        content.append(
            Node(
                name,
                attributes,
                parser.CurrentLineNumber,
                parser.CurrentColumnNumber + 1,
                inner,
            )
        )
        push(content)
        content = inner
        count += 1
        if len(stack) > depth:
            raise over(f"more than {depth:,} elements in one another")
        if attributes and len(attributes) > most_attributes:
            raise over(f"an element with more than {most_attributes:,} attributes")
        if name == wanted and len(stack) == level and (stack[-1] is parent or names() == path):
            inside = True
            outside = count - 1
            if not shown:
                show()

    def show() -> None:
        """Show in the root what stands before the first streamed element."""
        nonlocal shown
        shown = True
        before: list[str | Node] = stack[-1][:-1]
        for around in reversed(stack[1:-1]):
            last = around[-1]
            assert isinstance(last, Node)  # noqa: S101 -- for the type checker: it is open
            open_ = Node(last.name, last.attributes, last.line, last.column, before)
            before = [*around[:-1], open_]
        root = stack[0][0]
        assert isinstance(root, Node)  # noqa: S101 -- for the type checker: the root is one
        root.content = before

    begin = start

    def careful(name: str, attributes: dict[str, str]) -> None:
        start(name, repaired(attributes) if attributes else attributes)

    def first(name: str, attributes: dict[str, str]) -> None:
        nonlocal path, level, wanted, whole, begin
        begin = careful if is_careful() else start
        then = begin if watch is None else watched
        then(name, attributes)
        root = stack[0][0]
        assert isinstance(root, Node)  # noqa: S101 -- for the type checker: it was just made
        root.content = []
        path = tuple(stream(root))
        if path:
            level, wanted = len(path) + 1, path[-1]
        ready.append(root)
        whole = content
        parser.StartElementHandler = then

    def names() -> tuple[str, ...]:
        """Name the open elements within the root: each is the last of its parent."""
        return tuple([each[-1].name for each in stack[1:]])  # type: ignore[union-attr]  # the last of an open element is the element open in it

    def end(name: str) -> None:
        nonlocal content, inside, count, parent, length, still
        content = pop()
        if name == wanted and inside and len(stack) == level - 1:
            weigh()
            inside = False
            count = outside
            ready.append(content.pop())  # type: ignore[arg-type]  # a Node, which just ended
            if len(split) != still:
                join()
            if not content or type(content[-1]) is not str:
                content.append("")  # so that `text` looks twice at what follows
                split[id(content)] = content
            parent, length, still = content, len(content), len(split)

    def text(data: str) -> None:
        if content and type(content[-1]) is str:
            more(data)
        else:
            content.append(data)
            if len(data) > most_text:
                raise over(f"a text of more than {most_text:,} characters")

    def more(data: str) -> None:
        """Take text behind text: the parser gives it in parts."""
        nonlocal run, run_of, run_at, count, outside
        if content is parent:
            if len(content) == length:
                data = data.lstrip("\t\n\r ")
                if not data:
                    return
            count += 1
        if content is not run_of or len(content) != run_at:
            run = len(content[-1])  # type: ignore[arg-type]  # a str
        content.append(data)
        split[id(content)] = content
        run, run_of, run_at = run + len(data), content, len(content)
        if run > most_text:
            raise over(f"a text of more than {most_text:,} characters")

    def looked_at(data: str) -> None:
        if stack:
            if ("<" in data or "&" in data) and watch is not None and watch.is_guarded():
                stack[-1][-1].guarded = True  # type: ignore[union-attr]  # the element that is open
            if not data.isascii() and is_odd(data):
                remember(stack[-1][-1])
        text(data)

    def remember(node: str | Node) -> None:
        if isinstance(node, Node) and watch is not None:
            watch.odd[id(node)] = node

    def watched(name: str, attributes: dict[str, str]) -> None:
        begin(name, attributes)
        for value in attributes.values():
            if not value.isascii() and is_odd(value):
                remember(stack[-1][-1])

    def join() -> None:
        """Make one of texts side by side, except in elements that are still open."""
        still = {id(each) for each in (*stack, content)} if stack else set()
        for key in [key for key in split if key not in still]:
            _join(split.pop(key))

    def weigh() -> None:
        if count > most_elements:
            raise over(f"more than {most_elements:,} elements to hold at a time")

    def finish() -> None:
        join()
        root = content[0]
        root.content = whole  # type: ignore[union-attr]  # the root, a Node
        ready.append(root)  # type: ignore[arg-type]  # the same

    def around() -> list[Node]:
        return [each[-1] for each in stack]  # type: ignore[misc]  # Nodes: what is open is last

    parser.StartElementHandler = first
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text if watch is None else looked_at
    return Tree(text=text, finish=finish, weigh=weigh, around=around)


def _join(content: list[str | Node]) -> None:
    """Make one of texts side by side."""
    parts: list[str] = []
    whole: list[str | Node] = []
    for each in content:
        if isinstance(each, str):
            parts.append(each)
            continue
        if text := "".join(parts):
            whole.append(text)
        parts.clear()
        whole.append(each)
    if text := "".join(parts):
        whole.append(text)
    content[:] = whole
