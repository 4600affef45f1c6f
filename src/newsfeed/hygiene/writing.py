"""From elements to HTML: well nested, everything escaped, so that no parser can misread it."""

from __future__ import annotations

from .node import VOID, Content, Node

__all__ = ["write"]


def write(content: Content) -> str:
    """Return elements and text as HTML."""
    parts: list[str] = []
    waiting: list[Node | str | tuple[str]] = list(reversed(content))
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            parts.append(_text(each))
        elif isinstance(each, tuple):
            parts.append(each[0])
        else:
            parts.append(f"<{each.tag}{''.join(map(_attribute, each.attributes.items()))}>")
            if each.tag not in VOID:
                waiting.append((f"</{each.tag}>",))
                waiting += reversed(each.content)
    return "".join(parts)


def _text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(pair: tuple[str, str]) -> str:
    name, text = pair
    return f' {name}="{_text(text).replace(chr(34), "&quot;")}"'
