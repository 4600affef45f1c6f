"""The guide to bodies: what it shows is what happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest  # noqa: TC002 -- as everywhere here, loaded like any other

GUIDE = Path(__file__).parent.parent.parent / "docs" / "bodies.md"


def test_the_guide_shows_what_happens(capsys: pytest.CaptureFixture[str]) -> None:
    """All its Python runs, and prints what stands there."""
    text = GUIDE.read_text("utf-8")
    names: dict[str, object] = {"__name__": GUIDE.name}
    for block in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
        exec(block, names)  # noqa: S102 -- a text of this repository
    shown = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    assert capsys.readouterr().out == "".join(shown)


def test_every_list_has_its_row() -> None:
    """The lists that the command line knows are all in the guide."""
    from newsfeed.hygiene import ALLOWED  # noqa: PLC0415 -- beside its only use

    named = re.findall(r"^\| `[A-Z]+` \| `([a-z]+)` \|", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert sorted(named) == sorted(ALLOWED)
