"""The peers of Node as contenders: one process, asked a line at a time."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from tempfile import mkdtemp
from typing import IO, Any, Final
from weakref import finalize

from benchmarks.articles import FEED, ArticleData, FeedData
from benchmarks.contender import Contender, Format
from benchmarks.fields import FIELDS
from benchmarks.node.installing import FOLDER, HERE, is_installed, major

WARM_ROUNDS: Final = 4
"""How often each writer writes before it is timed for the first time, so that it is compiled."""

_FIELDS: Final[dict[tuple[str, Format], frozenset[str]]] = {
    ("feedsmith", "RSS"): frozenset(FIELDS),
    ("feedsmith", "Atom"): frozenset(FIELDS),
    ("feed", "RSS"): frozenset({"body", "summary", "categories", "picture"}),
    ("feed", "Atom"): frozenset({"body", "summary", "author", "categories"}),
}


class Peers:
    """A Node that starts when it is first asked, and ends with the program that started it."""

    def __init__(self) -> None:
        self._warm: set[str] = set()

    def write(self, writer: str, feed: FeedData, given: Sequence[ArticleData]) -> bytes:
        """Returns what a writer writes."""
        self._hand_over(feed, given)
        self._ask(writer=writer, out=str(self._folder / "document.xml"))
        return (self._folder / "document.xml").read_bytes()

    def seconds(self, writer: str, given: Sequence[ArticleData]) -> float:
        """Returns how long a writer takes, by Node's own clock."""
        self._hand_over(FEED, given)
        if writer not in self._warm:
            self._warm.add(writer)
            self._ask(writer=writer, rounds=WARM_ROUNDS)
        return float(self._ask(writer=writer)["seconds"])

    @cached_property
    def _folder(self) -> Path:
        folder = Path(mkdtemp(prefix="benchmark-"))
        finalize(self, shutil.rmtree, folder)
        return folder

    @cached_property
    def _pipes(self) -> tuple[IO[str], IO[str]]:
        """Where questions go in and answers come out."""
        script, source = FOLDER / "peers.mjs", (HERE / "peers.mjs").read_bytes()
        if not script.is_file() or script.read_bytes() != source:
            # At once: another benchmark may be starting it.
            beside = FOLDER / f"peers.{os.getpid()}.tmp"
            beside.write_bytes(source)
            beside.replace(script)
        process = subprocess.Popen(  # noqa: S603 -- a fixed command
            [shutil.which("node") or "node", "--expose-gc", script],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        # It ends when there is nothing more to read.
        finalize(self, process.communicate)
        if process.stdin is None or process.stdout is None:
            raise AssertionError("both are pipes")
        return process.stdin, process.stdout

    def _hand_over(self, feed: FeedData, given: Sequence[ArticleData]) -> None:
        with (self._folder / "articles.jsonl").open("w", encoding="utf-8") as file:
            for each in (feed, *given):
                file.write(json.dumps(each, ensure_ascii=False, default=datetime.isoformat) + "\n")

    def _ask(self, **question: Any) -> dict[str, Any]:  # noqa: ANN401 -- whatever JSON can say
        questions, answers = self._pipes
        question["articles"] = str(self._folder / "articles.jsonl")
        print(json.dumps(question), file=questions, flush=True)
        answer: dict[str, Any] = json.loads(answers.readline())
        return answer


def contenders() -> list[Contender]:
    """Returns the peers of Node; none where they are not installed."""
    if not is_installed():
        return []
    peers = Peers()
    return [
        Contender(
            name=f"{name} (Node {major()})",
            format=feed_format,
            write=partial(peers.write, f"{name} {feed_format}"),
            fields=fields,
            seconds=partial(peers.seconds, f"{name} {feed_format}"),
        )
        for (name, feed_format), fields in _FIELDS.items()
    ]
