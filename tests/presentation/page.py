"""What a test may ask of a page: parsed as browsers do, without a single error."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, Final

import html5lib

#: What a page is made of, besides what a body may hold.
_ELEMENTS: Final = frozenset(
    """
    html head meta title link style body a header p img h1 h2 h3 h4 h5 h6 section div label input
    code ul ol li nav main article footer span time figure figcaption
    abbr b bdi bdo blockquote br caption cite col colgroup dd del details dfn dl dt em hr i ins kbd
    mark picture pre q rb rp rt ruby s samp small source strong sub summary sup table tbody td tfoot
    th thead tr u var wbr
    """.split()
)
_SCHEMES: Final = ("https://", "http://", "mailto:", "tel:", "feed:https://", "feed:http://", "#")
_ADDRESSES: Final = ("href", "src", "cite")


def read(html: str) -> Any:
    """Return the page's tree; an error of parsing fails the test."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(html)
    assert parser.errors == []
    return tree


def text_of(element: Any) -> str:
    """Return the text of an element, white space folded."""
    return " ".join("".join(element.itertext()).split())


def find(tree: Any, name: str, **attributes: str) -> list[Any]:
    """Return the elements of a name with these attributes; `class_` stands for class."""
    wanted = {key.rstrip("_"): value for key, value in attributes.items()}
    return [
        each
        for each in tree.iter(name)
        if all(each.get(key) == value for key, value in wanted.items())
    ]


def assert_harmless(tree: Any) -> None:
    """Fail if anything in the page could run, load, take input, or move anything else."""
    for each in tree.iter():
        if not isinstance(each.tag, str):
            raise AssertionError(f"a comment: {each!r}")  # noqa: TRY004 -- a fault of the page
        assert each.tag in _ELEMENTS, each.tag
        for name, said in each.attrib.items():
            assert not name.startswith("on"), (each.tag, name)
            assert name not in {"style", "srcdoc", "action", "formaction", "ping", "target"}
            if name in _ADDRESSES and not (each.tag == "link" and said.startswith("data:image/")):
                assert said.startswith(_SCHEMES), said
        if each.tag == "input":
            assert "readonly" in each.attrib
    assert [len(find(tree, name)) for name in ("style", "main", "h1", "input")] in (
        [1, 1, 1, 1],
        [1, 1, 1, 0],
    )
    ids = [each.get("id") for each in tree.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


def assert_headings_in_order(tree: Any) -> None:
    """Fail if a heading is more than one level below the one before it."""
    levels = [
        int(each.tag[1]) for each in tree.iter() if each.tag in {f"h{n}" for n in range(1, 7)}
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
