"""Mutated documents: whatever comes in, `validate` has a report, and touches nothing outside.

What `parse_lenient` makes of them can be written again.

`./run.sh fuzz 100000` runs so many; a number behind that is the seed of the first. A document that
fails is kept in build/fuzz, by its seed, from which it can be made again: `document(seed)`.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cache
from inspect import unwrap
from pathlib import Path
from random import Random
from typing import Final

import newsfeed
from newsfeed import InvalidValue, Limits, Options, ParseError, Report
from newsfeed.profiles import PROFILES

HERE: Final = Path(__file__).parent

#: No document is longer: a mutant of a mutant could grow.
LONGEST: Final = 1 << 17

#: What a document may cost; it could not cost more, being as long as it is, if all goes well.
LIMITS: Final = Limits(size=LONGEST * 2, text=1 << 18, markup=1 << 18, elements=50_000)

#: Seconds after which a document hangs; the longest of them take less than one.
PATIENCE: Final = 30

_NOW: Final = datetime(2026, 11, 2, tzinfo=UTC)
_URL: Final = "https://news.example/feed.xml"
_MADE: Final = Options(ids="made")
_PIECE: Final = re.compile(rb"<[^<>]*>|[^<>]+")
_VALUE: Final = re.compile(rb"\"[^\"<>]*\"|>[^<>]+<")
_NAME: Final = re.compile(rb"</?([A-Za-z][\w:.-]*)")

#: Values that programs stumble over.
ODD: Final = (
    b"", b" ", b"0", b"-1", b"1e999", b"9" * 400, b"NaN", b"true", b"&#0;", b"&#x110000;", b"&x;",
    b"&amp;", b"]]>", b"<![CDATA[", b"<!--", b"<?xml?>", b"<!DOCTYPE r [<!ENTITY x '&x;'>]>",
    b"http://", b"http://[::1", b"http://a:99999999999/", b"//\xc3\xa9/%", b"tag:", b"urn:uuid:",
    b"javascript:alert(1)", b"data:,", b"../../../etc/passwd", b"file:///etc/passwd", b"a@b",
    b"Mon, 31 Feb 2026 25:61:61 +9999", b"0000-00-00T00:00:00Z", b"9999-12-31T23:59:59-23:59",
    b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"\x1b[31m", b"\xe2\x80\xae", b"\xed\xa0\x80",
    b"&lt;p&gt;&lt;b&gt;", b"&lt;script&gt;", b"&lt;" * 2000, b"<div>" * 300, b"\xf0\x9f\x98\x80",
    b' xmlns="urn:x"', b' xmlns:media="http://search.yahoo.com/mrss"', b' xml:base="::"',
    b' version="2.0"', b' type="xhtml"', b' type="image/png"', b' encoding="utf-7"', b"(" * 5000,
    b"en-" * 500, b"," * 3000, b"a" * 9000, b"1 " * 3000, b"\xc2\xa0" * 500, b"--" * 2000,
)  # fmt: skip


class Hangs(BaseException):
    """A document takes longer than any may; nothing that is under test catches this."""


@cache
def seeds() -> tuple[bytes, ...]:
    """Every document that tests hold and that isn't too long, in the order of their names."""
    found = [
        each.read_bytes()
        for folder in ("corpus", "rules", "schemas")
        for each in sorted((HERE / folder).rglob("*"))
        if each.is_file() and each.suffix in {".xml", ".rss", ".atom"}
    ]
    return tuple(each for each in found if 0 < len(each) <= LONGEST // 2)


def document(seed: int) -> bytes:
    """Make the document of a seed: some seed document, mutated one to eight times."""
    random = Random(seed)  # noqa: S311 -- documents, no secrets
    made = random.choice(seeds())
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        made = random.choice(MUTATIONS)(made, random)[:LONGEST]
    return made


# --- Mutations ------------------------------------------------------------------------------------


def _flip(made: bytes, random: Random) -> bytes:
    """Change single bytes."""
    some = bytearray(made)
    for _ in range(random.randint(1, 8)):
        if some:
            some[random.randrange(len(some))] = random.randrange(256)
    return bytes(some)


def _span(made: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(made) + 1)
    return start, min(len(made), start + random.choice((1, 3, 10, 100, 1000)))


def _cut(made: bytes, random: Random) -> bytes:
    """Take a part away."""
    start, end = _span(made, random)
    return made[:start] + made[end:]


def _repeat(made: bytes, random: Random) -> bytes:
    """Write a part several times."""
    start, end = _span(made, random)
    return made[:start] + made[start:end] * random.choice((2, 3, 50)) + made[end:]


def _splice(made: bytes, random: Random) -> bytes:
    """Go on with another document."""
    other = random.choice(seeds())
    return made[: random.randrange(len(made) + 1)] + other[random.randrange(len(other)) :]


def _insert(made: bytes, random: Random) -> bytes:
    """Write something odd somewhere."""
    at = random.randrange(len(made) + 1)
    return made[:at] + random.choice(ODD) + made[at:]


def _value(made: bytes, random: Random) -> bytes:
    """Write something odd as an attribute's value or an element's text."""
    found = list(_VALUE.finditer(made))
    if not found:
        return made
    at = random.choice(found)
    return made[: at.start() + 1] + random.choice(ODD) + made[at.end() - 1 :]


def _pieces(made: bytes, random: Random) -> bytes:
    """Take away, double or exchange tags and texts."""
    some = _PIECE.findall(made)
    for _ in range(random.randint(1, 4)):
        if some:
            one, other = random.randrange(len(some)), random.randrange(len(some))
            kind = random.randrange(3)
            if kind == 0:
                del some[one]
            elif kind == 1:
                some.insert(one, some[other])
            else:
                some[one], some[other] = some[other], some[one]
    return b"".join(some)


def _rename(made: bytes, random: Random) -> bytes:
    """Call elements, all of one name, by the name of others."""
    names = sorted(set(_NAME.findall(made)))
    if not names:
        return made
    old, new = random.choice(names), random.choice(names)
    return re.sub(rb"(</?)" + re.escape(old) + rb"(?=[\s/>])", rb"\g<1>" + new, made)


def _nest(made: bytes, random: Random) -> bytes:
    """Put an element into itself, many times."""
    names = sorted(set(_NAME.findall(made)))
    found = list(_PIECE.finditer(made))
    if not names or not found:
        return made
    name, at = random.choice(names), random.choice(found).end()
    times = random.choice((2, 20, 600))
    return made[:at] + b"<%s>" % name * times + b"</%s>" % name * times + made[at:]


def _encode(made: bytes, random: Random) -> bytes:
    """Write it in another encoding than it says."""
    text = made.decode("utf-8", "replace")
    return text.encode(random.choice(("utf-16", "utf-16-le", "latin-1", "utf-32")), "replace")


MUTATIONS: Final[tuple[Callable[[bytes, Random], bytes], ...]] = (
    _flip, _cut, _repeat, _splice, _insert, _insert, _value, _value, _value, _pieces, _pieces,
    _rename, _nest, _encode,
)  # fmt: skip

# --- The watch ------------------------------------------------------------------------------------

#: What audit events are named that a check of bytes has no business with.
_FORBIDDEN: Final = ("open", "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn")


class _Guard:
    """Notes what is opened, connected or started while it is on."""

    def __init__(self) -> None:
        self.on = False
        self.added = False
        self.seen: list[str] = []

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Look at an audit event."""
        if self.on and event.startswith(_FORBIDDEN) and not _is_import():
            self.seen.append(f"{event} {arguments[:1]!r}")


_GUARD: Final = _Guard()


def _is_import() -> bool:
    """Whether a module is being loaded, as some are when they are first needed."""
    frame = sys._getframe()  # noqa: SLF001 -- the traceback module would open files
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return True
        frame = frame.f_back  # type: ignore[assignment]  # None ends it
    return False


@contextmanager
def guarded() -> Iterator[list[str]]:
    """Note what is opened, connected or started meanwhile."""
    if not _GUARD.added:
        sys.addaudithook(_GUARD)
        _GUARD.added = True
    _GUARD.seen.clear()
    _GUARD.on = True
    try:
        yield _GUARD.seen
    finally:
        _GUARD.on = False


def _alarm(_signal: int, _frame: object) -> None:
    raise Hangs


@contextmanager
def patient() -> Iterator[None]:
    """Give up after a while."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _alarm)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


# --- Running --------------------------------------------------------------------------------------


def look(made: bytes, seed: int) -> str:
    """Check one document; return what is wrong with the library, or nothing.

    Args:
        made: The document.
        seed: Chooses the profile.

    """
    profile = (None, *PROFILES)[seed % (len(PROFILES) + 1)]
    # Without the tests' look at what is written: what no row knows is written as it was.
    write = unwrap(newsfeed.serialize)
    try:
        with guarded() as seen, patient():
            report = newsfeed.validate(made, url=_URL, now=_NOW, profile=profile, limits=LIMITS)
            assert isinstance(report, Report)
            str(report)
            with suppress(ParseError):  # nothing could be made of it
                feed = newsfeed.parse_lenient(made, url=_URL, limits=LIMITS).feed
                for form in (newsfeed.RSS, newsfeed.ATOM):
                    with suppress(InvalidValue):  # one format can't say it
                        write(feed, form, options=_MADE, report=Report())
    except Hangs:
        return f"it takes longer than {PATIENCE} seconds"
    except Exception:  # noqa: BLE001 -- whatever it is, it is what this looks for
        return traceback.format_exc()
    return f"it touched {seen}" if seen else ""


def run(count: int, first: int = 0) -> list[tuple[int, str]]:
    """Check as many documents; return the seeds that fail, and why."""
    looked = ((seed, look(document(seed), seed)) for seed in range(first, first + count))
    return [(seed, why) for seed, why in looked if why]


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    count = int(arguments[0]) if arguments else 100_000
    first = int(arguments[1]) if arguments[1:] else 0
    kept = Path("build", "fuzz")
    failures, size, started = 0, 0, time.monotonic()
    for seed in range(first, first + count):
        made = document(seed)
        size += len(made)
        if why := look(made, seed):
            failures += 1
            kept.mkdir(parents=True, exist_ok=True)
            (kept / f"{seed}.xml").write_bytes(made)
            sys.stdout.write(f"seed {seed} fails (build/fuzz/{seed}.xml): {why}\n")
        if (seed - first) % 1000 == 999:
            sys.stderr.write(f"{seed - first + 1:,} documents, {failures} failed\n")
    seconds = time.monotonic() - started
    sys.stdout.write(
        f"{count:,} documents ({size / 1e6:,.1f} MB) of {len(seeds())} seeds in {seconds:,.0f} s: "
        f"{failures} failed\n"
    )
    return int(failures > 0)


if __name__ == "__main__":
    os.chdir(HERE.parent)
    sys.exit(main(sys.argv[1:]))
