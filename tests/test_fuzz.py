"""Some mutated documents; `./run.sh fuzz` tries as many as one likes."""

from __future__ import annotations

import socket
from random import Random
from typing import TYPE_CHECKING

import pytest

import newsfeed
from tests import fuzz

if TYPE_CHECKING:
    from pathlib import Path

#: So many are tried with every run of the tests.
COUNT = 400


@pytest.mark.parametrize("part", range(4))
def test_whatever_comes_in_has_a_report(part: int) -> None:
    """No crash, no hang; no file, socket or process is touched."""
    assert fuzz.run(COUNT // 4, part * 1_000_003) == []


def test_a_seed_makes_one_document() -> None:
    """What failed once can be made again."""
    assert [fuzz.document(7), fuzz.document(8)] == [fuzz.document(7), fuzz.document(8)]
    assert fuzz.document(7) != fuzz.document(8)


def test_documents_are_mutated() -> None:
    """Hardly any is one of those that it began with, and none grows without end."""
    made = [fuzz.document(seed) for seed in range(200)]
    assert sum(each in fuzz.seeds() for each in made) < 20
    assert max(map(len, made)) <= fuzz.LONGEST


def test_every_mutation_mutates() -> None:
    """Each of them changes a document, and none fails on nothing."""
    for mutation in fuzz.MUTATIONS:
        for given in (fuzz.seeds()[0], b"", b"no tags"):
            made = {mutation(given, Random(seed)) for seed in range(20)}  # noqa: S311 -- no secrets
            assert made != {given} or not given.startswith(b"<")


def test_the_guard_sees_what_is_touched(tmp_path: Path) -> None:
    """It would tell if a check opened a file or a socket."""
    with fuzz.guarded() as seen:
        (tmp_path / "a").write_bytes(b"")
        socket.socket().close()
    assert [each.split()[0] for each in seen] == ["open", "socket.__new__"]


def test_what_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception is shown whole, with the seed of the document."""

    def broken(*_: object, **__: object) -> None:
        raise LookupError("a fault of the library")

    monkeypatch.setattr(newsfeed, "validate", broken)
    ((seed, why),) = fuzz.run(1, 5)
    assert seed == 5
    assert "LookupError: a fault of the library" in why


def test_what_hangs_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for ever."""

    def hangs(*_: object, **__: object) -> None:
        raise fuzz.Hangs

    monkeypatch.setattr(newsfeed, "validate", hangs)
    assert fuzz.run(1) == [(0, "it takes longer than 30 seconds")]


def test_the_command_keeps_what_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`./run.sh fuzz` ends with a count, and with status 1 when something failed."""
    monkeypatch.chdir(tmp_path)
    assert fuzz.main(["3", "10"]) == 0
    assert "3 documents" in capsys.readouterr().out
    monkeypatch.setattr(fuzz, "look", lambda *_: "broken")
    assert fuzz.main(["1", "10"]) == 1
    assert (tmp_path / "build" / "fuzz" / "10.xml").read_bytes() == fuzz.document(10)
    assert "seed 10 fails" in capsys.readouterr().out
