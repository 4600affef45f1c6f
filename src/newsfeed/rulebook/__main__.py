"""`python -m newsfeed.rulebook FILE`: write the reference page of the rules."""

import sys
from pathlib import Path

from newsfeed.rulebook import book
from newsfeed.rulebook.reference import reference

Path(sys.argv[1]).write_text(reference(book().values()), encoding="utf-8")
