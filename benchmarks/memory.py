"""The peak memory of streaming: a million articles should take what a thousand take.

Each run is a process of its own. It makes articles one by one, gives them to `newsfeed.stream`, and
writes what comes out to the null device; no list of articles and no document is ever whole. What is
reported is the largest resident set size of that process, Python and all modules included.
``python -m benchmarks.memory 1000 RSS`` is one such run.
"""

import json
import os
import resource
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from benchmarks import ours
from benchmarks.articles import FEED, articles
from benchmarks.contender import Format

_ROOT: Final = Path(__file__).parent.parent


@dataclass(frozen=True)
class Streaming:
    """One run: articles written, bytes written, seconds taken and peak resident set in bytes."""

    articles: int
    written: int
    seconds: float
    peak: int


def streaming(count: int, feed_format: Format, *, is_read: bool = False) -> Streaming:
    """Streams that many articles in a new process and says what it took.

    Args:
        count: How many.
        feed_format: In which format.
        is_read: Whether what is written is read as a stream, too.
    """
    what = "read" if is_read else "write"
    command = [sys.executable, "-m", "benchmarks.memory", str(count), feed_format, what]
    done = subprocess.run(  # noqa: S603 - our own module
        command, check=True, stdout=subprocess.PIPE, text=True, cwd=_ROOT
    )
    return Streaming(**json.loads(done.stdout))


def _stream(count: int, feed_format: Format) -> Streaming:
    """Streams in this process."""
    written = 0
    start = time.perf_counter()
    with Path(os.devnull).open("wb") as file:
        for part in ours.stream(FEED, articles(count), feed_format):
            written += file.write(part)
    return Streaming(count, written, time.perf_counter() - start, peak())


def peak() -> int:
    """The peak resident set size in bytes.

    Linux's ``ru_maxrss`` begins with the peak of the process that started this one, so the figure
    of this program alone is read from ``/proc`` where there is one. macOS counts in bytes, others
    in KiB.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii", errors="replace").splitlines()
        for line in lines:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _pull(count: int, feed_format: Format) -> Streaming:
    """Streams in this process, and reads the stream."""
    from benchmarks.reading import pull  # noqa: PLC0415 -- it loads other parsers

    read, seconds = pull(count, feed_format)
    return Streaming(read, 0, seconds, peak())


if __name__ == "__main__":
    wanted: Format = "Atom" if sys.argv[2] == "Atom" else "RSS"
    run = _pull if sys.argv[3:] == ["read"] else _stream
    sys.stdout.write(json.dumps(asdict(run(int(sys.argv[1]), wanted))))
