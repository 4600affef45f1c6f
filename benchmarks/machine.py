"""What the benchmark runs on: the machine, the interpreter, and everybody's versions."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

from benchmarks.node.installing import is_installed, node_versions
from newsfeed import __version__
from newsfeed.text.scan import COMPILED

LIBRARIES: Final = (
    "feedgen", "lxml", "Django", "PyRSS2Gen", "rfeed", "feedwerk", "feedparser", "fastfeedparser",
)  # fmt: skip


def record() -> dict[str, Any]:
    """Names the machine and the versions."""
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "newsfeed": f"{__version__}, {'compiled' if COMPILED else 'nothing compiled'}",
        "libraries": {name: found for name in LIBRARIES if (found := _version(name))},
        "node": node_versions() if is_installed() else {},
    }


def words(record: dict[str, Any]) -> str:
    """Returns a sentence of it."""
    cores, node = record["cores"], record["node"]
    versions = [f"{name} {number}" for name, number in record["libraries"].items()]
    said = (
        f"{record['processor']}, {cores} {'core' if cores == 1 else 'cores'}, {record['system']}; "
        f"{record['python']}; newsfeed {record['newsfeed']}; {', '.join(versions)}"
    )
    if node:
        there = ", ".join(f"{name} {number}" for name, number in node.items() if name != "node")
        said += f"; Node {node['node']} with {there}"
    return f"{said}."


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.is_file():
        for line in info.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
