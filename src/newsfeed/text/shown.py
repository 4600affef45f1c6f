"""Values in messages: what was wrong, short enough to be read."""

from __future__ import annotations

__all__ = ["shown"]

#: A line's worth.
_LONGEST = 80


def shown(value: object, most: int = _LONGEST) -> str:
    """Return a value for a message: as Python writes it, cut after `most` characters.

    Nothing that a value does when it is shown can make the message fail: a message about a bad
    value must not be another fault.
    """
    if isinstance(value, str | bytes):
        short = value[:most]
        return repr(short) if len(short) == len(value) else f"{short!r}…"
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 -- somebody else's __repr__ may raise anything, a long int does
        return f"<{type(value).__name__}>"
    return text if len(text) <= most else f"{text[:most]}…"
