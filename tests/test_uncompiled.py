"""Where no compiler was at hand, newsfeed makes the same values and the same bytes, slower."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsfeed.text import scan

ROOT = Path(__file__).parent.parent
HERE = "import sys; sys.modules['newsfeed.text._scan'] = None\n"

pytestmark = pytest.mark.skipif(not scan.COMPILED, reason="all tests run without a compiler")


def test_values_are_made_in_python_just_the_same() -> None:
    """What values accept, clean and refuse, and how they are put together, is the same."""
    files = [f"tests/model/test_{name}.py" for name in ("cleaning", "defaults", "given", "junk")]
    files += ["tests/wire/test_template.py", "tests/test_extended.py"]
    command = (
        "import pytest; "
        f"sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider', '-p', 'no:xdist', *{files!r}]))"
    )
    done = subprocess.run(  # noqa: S603 -- this interpreter, with the words above
        [sys.executable, "-c", HERE + command], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout.decode()[-4000:]


def test_documents_are_the_same() -> None:
    """The feed that says everything is written into the very documents that are kept."""
    command = (
        "from newsfeed.text.scan import COMPILED; assert not COMPILED\n"
        "from newsfeed import serialize\n"
        "from tests.corpus.full import DOCUMENTS, HERE\n"
        "for name, (feed, form, options) in DOCUMENTS.items():\n"
        "    made = serialize(feed, form, options=options)\n"
        "    assert made == (HERE / name).read_bytes(), name\n"
    )
    done = subprocess.run(  # noqa: S603 -- this interpreter, with the words above
        [sys.executable, "-c", HERE + command], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()[-4000:]
