"""Compiles src/newsfeed/text/_scan*.c where that can be done; newsfeed does without it otherwise.

It is looked for by `newsfeed.text.scan`. NEWSFEED_PURE=1 leaves it out, for a wheel that runs
everywhere.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MODULE = "newsfeed.text._scan"
SOURCES = Path("src/newsfeed/text")


class Compiling(BuildHookInterface[Any]):
    """Adds the compiled module to a wheel; an editable install has it beside its source."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and go on without when that fails: it makes newsfeed faster, nothing else."""
        if self.target_name != "wheel" or os.environ.get("NEWSFEED_PURE"):
            return
        try:
            made = _compiled(Path(self.root) / SOURCES)
        except Exception as error:  # noqa: BLE001 -- whatever a compiler, or the lack of one, comes up with
            self.app.display_warning(f"newsfeed goes without its compiled part: {error}")
            return
        if version == "editable":
            shutil.copy(made, Path(self.root) / SOURCES)
        else:
            build_data["force_include"][str(made)] = f"newsfeed/text/{made.name}"
            build_data["pure_python"] = False
            build_data["infer_tag"] = True


def _compiled(folder: Path) -> Path:
    from setuptools import Distribution, Extension  # noqa: PLC0415 -- only needed when compiling
    from setuptools.command.build_ext import build_ext  # noqa: PLC0415 -- the same

    sources = sorted(map(str, folder.glob("_scan*.c")))
    optimised = [] if sys.platform == "win32" else ["-O3"]
    extension = Extension(MODULE, sources, extra_compile_args=optimised)
    command = build_ext(Distribution({"ext_modules": [extension]}))
    command.build_lib = command.build_temp = tempfile.mkdtemp(prefix="newsfeed-")
    command.ensure_finalized()
    command.run()
    return Path(command.get_ext_fullpath(MODULE))
