"""What the README shows is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from newsfeed import parse
from tests.schemas import assert_valid

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_the_example_runs() -> None:
    """The first example, pasted into a file, writes two valid feeds and the parts of the credit."""
    found = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert found is not None
    done = subprocess.run(  # noqa: S603 -- this interpreter, and a text of this repository
        [sys.executable, "-c", found[1]], capture_output=True, check=True, encoding="utf-8"
    )
    rss, atom = re.findall(r"<\?xml.*?</(?:rss|feed)>\n", done.stdout, re.DOTALL)
    for document in (rss, atom):
        assert_valid(document.encode())
        assert "<media:credit>Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images</" in document
        assert '<span class="copyright">Photo by ANNA EXAMPLE/Sputnik/AFP via Getty' in document
    assert "('distributor', 'Getty Images')" in done.stdout


def test_three_lines_convert_a_feed(tmp_path: Path) -> None:
    """The second example, run where a feed.xml is, makes a valid atom.xml of it."""
    lines = re.findall(r"```python\n(.*?)```", README, re.DOTALL)[1]
    assert sum(map(bool, lines.splitlines())) == 3
    source = ROOT / "examples" / "existing.xml"
    (tmp_path / "feed.xml").write_bytes(source.read_bytes())
    subprocess.run([sys.executable, "-c", lines], check=True, cwd=tmp_path)  # noqa: S603 -- as above
    document = (tmp_path / "atom.xml").read_bytes()
    assert_valid(document)
    assert b"http://www.w3.org/2005/Atom" in document
    assert len(parse(document).articles) == len(parse(source).articles)


def test_the_commands_exist() -> None:
    """Each command of run.sh that the README names is one."""
    script = (ROOT / "run.sh").read_text("utf-8")
    named = set(re.findall(r"\./run\.sh (\w+)", README))
    assert {"demo", "test", "ci", "help"} <= named
    for name in named:
        assert re.search(rf"^\s*{name}\b", script, re.MULTILINE), name


def test_what_is_linked_is_there() -> None:
    """No link of the README leads nowhere."""
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
