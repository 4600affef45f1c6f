"""The consumers: what each is, what it needs, where that is from, and how it is run.

To add one, give it a line here, a script or a function in `consumers/`, and what it makes
of things to `known.toml`; then `./run.sh readers` records it.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

HERE: Final = Path(__file__).parent
SCRIPTS: Final = HERE / "consumers"
#: Where `tests.readers.installing` puts what is not installed for the whole machine.
BUILD: Final = HERE.parent.parent / "build" / "readers"
NPM: Final = BUILD / "npm"
GOFEED: Final = BUILD / "gofeed"
#: Debian has SimplePie for PHP 8 as a part of WordPress alone.
SIMPLEPIE: Final = BUILD / "usr" / "share" / "wordpress"
SIMPLEPIE_FILES: Final = ("wp-includes/class-simplepie.php", "wp-includes/SimplePie")

_JAVA: Final = Path("/usr/share/java")
_JARS: Final = ("rome.jar", "rome-utils.jar", "jdom2.jar", "slf4j-api.jar")


class Consumer(NamedTuple):
    """A program or library that reads feeds.

    Attributes:
        name: Its name, as its registry has it.
        kind: What it is, for the page.
        source: Whose package it is: "Debian", "npm" or "PyPI".
        packages: Which of Debian's packages have to be there, its own first.
        present: Whether it can run here.
        command: The command that prints what it makes of the addresses behind it.
        stdin: What the command reads.
        conditional: Whether it asks again with the validators of the answer before.

    """

    name: str
    kind: str
    source: str
    present: Callable[[], bool]
    command: tuple[str, ...]
    packages: tuple[str, ...] = ()
    stdin: Path | None = None
    conditional: bool = False


def _programs(*names: str) -> Callable[[], bool]:
    return lambda: all(map(shutil.which, names))


def _works(*command: str) -> Callable[[], bool]:
    """Return what tells whether a command, once, ends well; many a name has nothing behind it."""

    def works() -> bool:
        if shutil.which(command[0]) is None:
            return False
        told = subprocess.run(command, capture_output=True, check=False, timeout=60)  # noqa: S603 -- found on the PATH
        return told.returncode == 0

    return works


def _unless(program: str, package: str) -> tuple[str, ...]:
    """Return a package, if there is no such program from wherever."""
    return () if shutil.which(program) else (package,)


def _file(path: Path, *programs: str) -> Callable[[], bool]:
    return lambda: path.exists() and all(map(shutil.which, programs))


def _package_of_npm(name: str) -> bool:
    """Whether it is there, as the lock file of today asks."""
    lock, had = HERE / "package-lock.json", NPM / "package-lock.json"
    there = (NPM / "node_modules" / name).exists() and shutil.which("node") is not None
    return there and had.read_bytes() == lock.read_bytes()


def _gofeed() -> bool:
    """Whether it is built, of what its source says today."""
    source = SCRIPTS / "gofeed.go"
    return GOFEED.exists() and GOFEED.stat().st_mtime >= source.stat().st_mtime


def _python(name: str, *, conditional: bool = False) -> Consumer:
    return Consumer(
        name, "Python library", "PyPI",
        present=lambda: importlib.util.find_spec(name) is not None,
        command=(sys.executable, str(SCRIPTS / "libraries.py"), name),
        conditional=conditional,
    )  # fmt: skip


def _program(
    name: str, kind: str, *programs: str, packages: tuple[str, ...], conditional: bool = False
) -> Consumer:
    return Consumer(
        name, kind, "Debian", packages=packages,
        present=_programs(*programs),
        command=(sys.executable, str(SCRIPTS / "programs.py"), name),
        conditional=conditional,
    )  # fmt: skip


def _javascript(name: str) -> Consumer:
    return Consumer(
        name, "JavaScript library", "npm",
        packages=(*_unless("node", "nodejs"), *_unless("npm", "npm")),
        present=lambda: _package_of_npm(name),
        # Read from standard input, for then packages are looked for where it runs.
        command=("node", "--input-type=module", "-", name),
        stdin=SCRIPTS / "packages.mjs",
    )  # fmt: skip


CONSUMERS: Final = (
    _python("feedparser"),
    _python("fastfeedparser"),
    _python("atoma"),
    _python("reader", conditional=True),
    _program("newsboat", "reader in a terminal", "newsboat", packages=("newsboat",),
             conditional=True),
    _program("sfeed", "reader in a terminal", "sfeed", "curl", packages=("sfeed", "curl")),
    _program("rss2email", "feeds by mail", "r2e", packages=("rss2email",), conditional=True),
    Consumer(
        "SimplePie", "PHP library, of WordPress", "Debian",
        packages=("php-cli", "php-mbstring", "php-xml"),
        present=_file(SIMPLEPIE / SIMPLEPIE_FILES[0], "php"),
        command=("php", str(SCRIPTS / "simplepie.php"), str(SIMPLEPIE)),
    ),
    Consumer(
        "ROME", "Java library", "Debian",
        packages=("librome-java", *_unless("javac", "default-jdk-headless")),
        present=_file(_JAVA / "rome.jar", "javac"),
        command=("java", "-XX:TieredStopAtLevel=1",
                 "-cp", os.pathsep.join(str(_JAVA / each) for each in _JARS),
                 str(SCRIPTS / "Rome.java")),
    ),
    Consumer(
        "gofeed", "Go library", "Debian",
        packages=("golang-github-mmcdole-gofeed-dev", *_unless("go", "golang-go")),
        present=_gofeed,
        command=(str(GOFEED),),
    ),
    Consumer(
        "XML::Feed", "Perl library", "Debian", packages=("libxml-feed-perl",),
        present=_works("perl", "-MXML::Feed", "-e1"),
        command=("perl", str(SCRIPTS / "xml_feed.pl")),
    ),
    Consumer(
        "rss", "Ruby library", "Debian", packages=("ruby",),
        present=_works("ruby", "-rrss", "-e1"),
        command=("ruby", str(SCRIPTS / "ruby_rss.rb")),
    ),
    _javascript("rss-parser"),
    _javascript("feedsmith"),
    _javascript("@rowanmanning/feed-parser"),
    _javascript("rss-to-json"),
)  # fmt: skip

#: Of the environment: when it is set, each of them must run; otherwise those that are there do.
REQUIRED: Final = "NEWSFEED_READERS"


def are_required() -> bool:
    """Whether a consumer that is not there is a fault."""
    return bool(os.environ.get(REQUIRED))
