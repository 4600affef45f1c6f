"""The peers of Node are installed: ``python -m benchmarks.node.installing``.

The versions are those of ``package-lock.json``; they go into ``build``, which git ignores. Where
there is no Node, they are left out and the benchmark says so.
"""

import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
FOLDER: Final = HERE.parent.parent / "build" / "benchmarks" / "node"
"""Where they are installed, and where `peers.mjs` runs, so that Node finds them."""

PACKAGES: Final = ("feed", "feedsmith")
OLDEST: Final = 20
"""The oldest Node that ``feed`` takes."""


def is_installed() -> bool:
    """Whether Node and all packages are there, in the versions of the lock file."""
    lock = FOLDER / "package-lock.json"
    return (
        major() >= OLDEST
        and lock.is_file()
        and lock.read_bytes() == (HERE / "package-lock.json").read_bytes()
        and all((FOLDER / "node_modules" / name / "package.json").is_file() for name in PACKAGES)
    )


def major() -> int:
    """The major version of Node, or 0 where there is none."""
    number = node_version().partition(".")[0]
    return int(number) if number.isdecimal() else 0


def node_versions() -> dict[str, str]:
    """The versions of Node and of the packages that are installed."""
    found = {"node": node_version()}
    for name in PACKAGES:
        text = (FOLDER / "node_modules" / name / "package.json").read_text(encoding="utf-8")
        found[name] = json.loads(text)["version"]
    return found


def install() -> bool:
    """Installs what isn't there, and says whether all of it is there now."""
    npm = shutil.which("npm")
    if is_installed() or npm is None or major() < OLDEST:
        return is_installed()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, FOLDER)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(command, cwd=FOLDER, check=False, capture_output=True, text=True)  # noqa: S603 - a fixed command
    if done.returncode:
        sys.stderr.write(done.stderr)
    return is_installed()


@cache
def node_version() -> str:
    """The version of Node, or nothing."""
    node = shutil.which("node")
    if node is None:
        return ""
    done = subprocess.run([node, "--version"], check=False, capture_output=True, text=True)  # noqa: S603 - a fixed command
    return done.stdout.strip().lstrip("v")


if __name__ == "__main__":
    if not install():
        sys.stderr.write(f"run.sh: without Node {OLDEST} and npm its peers are left out\n")
