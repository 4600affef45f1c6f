"""The pictures in an article's HTML, each with its credit where the reader sees it.

Feed readers show a credit only where the body shows it, so the body must show one for every picture
that the article names: the contract with the agencies. `with_figures` sees to it, `without_figures`
undoes it.
"""

from .figure import Located, Picture
from .lead import behind_figure, body_with_figures, with_figures, without_figures
from .reading import alternatives, lead_alternative, unfigured, unled

__all__ = [
    "Located",
    "Picture",
    "alternatives",
    "behind_figure",
    "body_with_figures",
    "lead_alternative",
    "unfigured",
    "unled",
    "with_figures",
    "without_figures",
]
