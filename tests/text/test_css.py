"""Styles: what readers let stand."""

from __future__ import annotations

import pytest

from newsfeed.text.css import dangerous


@pytest.mark.parametrize(
    "style",
    [
        "", " ; ", "color: navy", "color:#0af;", "COLOR: Red", "font: bold 12px/1.5 serif",
        "font-family: 'Gill Sans', sans-serif", "margin: 0 auto !important", "margin: -3px 0.5em",
        "border-left: thin dotted rgb(0, 10, 200)", "padding-top:2ex", "background: #eee",
        "max-width:100%;height:auto", "width: calc(100% - 2em)", "/* a */ color: red /* b",
        "text-align: center; float: left", "color:", "bold",
    ],
)  # fmt: skip
def test_a_harmless_style(style: str) -> None:
    """Colours, fonts and the sizes of boxes."""
    assert dangerous(style) == ""


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("position: absolute", "'position: absolute'"),
        ("color: red; z-index: 9", "'z-index: 9'"),
        ("background: url(https://e.example/a.png)", "'background: url(https://e.example/a.png)'"),
        ("width: expression(alert(1))", "'width: expression(alert(1))'"),
        ("color: r\\65 d", "'color: r\\\\65 d'"),
        ("background-position: repeat-y", "'background-position: repeat-y'"),
        ("-moz-binding: url(a)", "'-moz-binding: url(a)'"),
        ("mso-ansi-language: EN", "'mso-ansi-language: EN'"),
        ("behavior", ""),
        ("transform: none", "'transform: none'"),
        (": red", "': red'"),
        ("a b", "'a b'"),
        ("top:", "'top:'"),
    ],
)
def test_a_dangerous_style(style: str, said: str) -> None:
    """What moves a box, loads something, or hides what it is."""
    assert dangerous(style) == said
