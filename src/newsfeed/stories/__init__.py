"""Stories: what a newsroom has as text, Markdown or HTML becomes articles."""

from .files import load_story
from .html_story import read_html, read_markdown
from .story import read_story

__all__ = ["load_story", "read_html", "read_markdown", "read_story"]
