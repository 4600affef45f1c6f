"""Consumers are installed: `python -m tests.readers.installing`.

Those of PyPI are the extra `readers` of this project, which `./run.sh` installs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.readers.catalogue import (
    BUILD,
    CONSUMERS,
    GOFEED,
    HERE,
    NPM,
    SIMPLEPIE,
    SIMPLEPIE_FILES,
    Consumer,
)

#: A mirror that hesitates is asked again.
_APT: Final = ("apt-get", "--option", "Acquire::Retries=3")
_GO: Final = {"GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": ""}


def install() -> list[str]:
    """Install what is not there, and return the names of those that still can't run.

    Debian's packages are installed where that asks nobody: as root.
    """
    missing = [each for each in CONSUMERS if not each.present()]
    if missing:
        names = ", ".join(each.name for each in missing)
        print(f"run.sh: installing, for the tests with readers: {names}", file=sys.stderr)  # noqa: T201 -- a command
        _debian(missing)
        if any(each.source == "npm" for each in missing):
            _npm()
        if any(each.name == "gofeed" for each in missing):
            _gofeed()
    return [each.name for each in missing if not each.present()]


def _run(
    *command: str, cwd: Path | None = None, environment: Mapping[str, str] | None = None
) -> bool:
    """Run a command; what it says is shown only when it fails."""
    if shutil.which(command[0]) is None:
        return False
    done = subprocess.run(  # noqa: S603 -- the commands are those below
        command,
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        sys.stderr.write(done.stdout.decode(errors="replace"))
    return done.returncode == 0


def _debian(consumers: Iterable[Consumer]) -> None:
    packages = [each for one in consumers for each in one.packages]
    wordpress = any(each.name == "SimplePie" for each in consumers)
    if not packages and not wordpress:
        return
    if os.geteuid() != 0 or not _run(*_APT, "update"):
        return
    if packages:
        _run(
            *_APT, "install", "--yes", "--no-install-recommends", "--no-upgrade",
            *dict.fromkeys(packages),
            environment={"DEBIAN_FRONTEND": "noninteractive"},
        )  # fmt: skip
    if wordpress:
        _simplepie()


def _simplepie() -> None:
    """Take SimplePie out of WordPress's package, and leave its web server and database."""
    root = SIMPLEPIE.parents[2]
    root.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # apt fetches as a user of its own
        if not _run(*_APT, "download", "wordpress", cwd=folder):
            return
        (package,) = folder.glob("*.deb")
        paths = [f"./{(SIMPLEPIE / each).relative_to(root)}" for each in SIMPLEPIE_FILES]
        pipe = subprocess.run(  # noqa: S603 -- our own file
            ["dpkg-deb", "--fsys-tarfile", package],  # noqa: S607 -- Debian's
            check=True,
            stdout=subprocess.PIPE,
        )
        subprocess.run(["tar", "-x", "-C", root, *paths], input=pipe.stdout, check=True)  # noqa: S603, S607 -- Debian's


def _npm() -> None:
    NPM.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, NPM)
    _run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", cwd=NPM)


def _gofeed() -> None:
    cache = str(BUILD / "go")
    source = str(HERE / "consumers" / "gofeed.go")
    _run("go", "build", "-o", str(GOFEED), source, environment={**_GO, "GOCACHE": cache})


if __name__ == "__main__":
    absent = install()
    if absent:
        sys.exit("run.sh: could not install: " + ", ".join(absent))
