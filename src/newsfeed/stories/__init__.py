"""Stories: what a newsroom has as text becomes articles."""

from .files import load_story
from .story import read_story

__all__ = ["load_story", "read_story"]
