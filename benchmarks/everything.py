"""All measurements in one run, as one record: what the page in the docs is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from benchmarks import (
    again,
    checking,
    compare,
    growth,
    hostile,
    machine,
    newsroom,
    reading,
    stages,
    startup,
)


@dataclass(frozen=True, kw_only=True)
class Extent:
    """How much is measured.

    Attributes:
        articles: In a feed of the comparison, and of reading.
        rounds: Of the comparison, of reading and of the stages.
        again_rounds: Of writing a feed of fifty again.
        newsroom: Articles in the newsroom.
        share: Which share of the newsroom's feeds there is: 10 for a tenth.
        newsroom_rounds: Rounds of the newsroom.
        validated: Items of the feeds that are validated.
        streamed: Articles of the longest stream.
        growth: What else `growth.record` takes.
        runs: New processes of each kind.
    """

    articles: int = 5_000
    rounds: int = 7
    again_rounds: int = 51
    newsroom: int = 20_000
    share: int = 1
    newsroom_rounds: int = 3
    validated: tuple[int, ...] = (5_000, 10_000, 20_000)
    streamed: int = growth.LONGEST
    growth: dict[str, Any] | None = None
    runs: int = 21


QUICK = Extent(
    articles=40,
    rounds=2,
    again_rounds=2,
    newsroom=600,
    share=10,
    newsroom_rounds=1,
    validated=(10, 20),
    streamed=2_000,
    growth={
        "whole": (10, 100),
        "streamed": (1_000,),
        "bodies": (100, 10_000),
        "categories": (0, 1, 10),
        "least": 100,
    },
    runs=1,
)
"""To see that everything works; the figures mean nothing."""


def record(extent: Extent, say: Callable[[str], object]) -> dict[str, Any]:
    """Measures everything.

    Args:
        extent: How much.
        say: Is told what comes next.

    Raises:
        WrongOutputError: Somebody doesn't write what they are credited with; the modules that
            measure have such errors of their own.
    """
    found: dict[str, Any] = {"machine": machine.record()}

    def step(name: str, measured: Callable[[], Any]) -> None:
        say(name)
        found[name] = measured()

    step("hostile", hostile.check)
    # While the process is small, as a server is: not yet are there a dozen libraries in it.
    step("startup", lambda: startup.record(extent.runs))
    step("again", lambda: again.record(extent.again_rounds))
    rounds, count = extent.rounds, extent.articles
    chosen, found["not_installed"] = compare.contenders()
    compare.check(chosen, count)
    step("compare", lambda: compare.record(chosen, count=count, rounds=rounds))
    step("stages", lambda: stages.record(count=count, rounds=rounds))
    step(
        "newsroom",
        lambda: newsroom.record(extent.newsroom, extent.newsroom_rounds, extent.share),
    )
    parsers = list(reading.parsers())
    reading.check(parsers)
    read = max(count // 5, reading.CHECKED)
    step("read", lambda: reading.record(parsers, count=read, rounds=rounds))
    step("validate", lambda: checking.record(extent.validated, min(rounds, 3)))
    step("growth", lambda: growth.record(longest=extent.streamed, **(extent.growth or {})))
    rounded: dict[str, Any] = _rounded(found)
    return rounded


def _rounded(value: Any) -> Any:  # noqa: ANN401 -- whatever JSON can say
    """Six digits of every figure, so that the record can be read."""
    if isinstance(value, float):
        return float(f"{value:.6g}")
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(one) for one in value]
    return value
