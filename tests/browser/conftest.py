"""A real browser for the tests: Chromium without a window, and not a single request to the network.

Everything that a page asks for is answered here. Where there is no browser, or nothing to drive it
with, these tests are skipped: `./run.sh browser` installs both.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest

from tests.browser.pictures import picture

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

#: What the browser goes by, as Debian and others call it.
NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS: Final = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
ADDRESS: Final = "https://page.example/"
_PICTURE: Final = re.compile(r"\.(?:png|jpe?g|gif|webp|svg)\b", re.IGNORECASE)
_HELP: Final = "(./run.sh browser installs it)"


class Shown(NamedTuple):
    """A document in the browser.

    Attributes:
        page: The page.
        complaints: Errors and warnings of the console, dialogs and faults of scripts.
        requests: What it asked for, besides itself and pictures.

    """

    page: Page
    complaints: list[str]
    requests: list[str]


Show = Callable[..., Shown]


# Not for the session: while the driver runs, so does its loop, and no test could have another.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, for all tests of a module together."""
    api = pytest.importorskip("playwright.sync_api", reason=f"there is no playwright {_HELP}")
    pytest.importorskip("axe_playwright_python", reason=f"there is no axe-core {_HELP}")
    program = next(filter(_works, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip(f"there is no Chromium {_HELP}")
    with api.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield started
        started.close()


def _works(program: str | None) -> bool:
    """Whether there is such a program, and more than a name behind it."""
    if program is None:
        return False
    told = subprocess.run([program, "--version"], capture_output=True, check=False)  # noqa: S603 -- found on the PATH
    return told.returncode == 0


@pytest.fixture
def show(browser: Browser) -> Iterator[Show]:
    """Show a document; files by their address; what else is asked for and no picture is missing."""
    contexts = []

    def opened(
        document: str | bytes,
        *,
        width: int = 1280,
        scheme: str = "light",
        kind: str = "text/html; charset=utf-8",
        files: dict[str, tuple[str, str]] | None = None,
    ) -> Shown:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
        )
        contexts.append(context)
        page = context.new_page()
        shown = Shown(page, [], [])
        known = {ADDRESS: (document, kind), **(files or {})}
        page.on("console", lambda said: _note(shown, said))
        page.on("pageerror", lambda fault: shown.complaints.append(str(fault)))
        page.on("dialog", lambda dialog: _refuse(shown, dialog))
        page.route(re.compile(""), lambda route: _answer(route, known, shown))
        page.goto(ADDRESS)
        return shown

    yield opened
    for context in contexts:
        context.close()


def _note(shown: Shown, said: Any) -> None:
    if said.type in {"error", "warning"}:
        shown.complaints.append(said.text)


def _refuse(shown: Shown, dialog: Any) -> None:
    shown.complaints.append(f"a dialog: {dialog.message}")
    dialog.dismiss()


def _answer(route: Route, known: dict[str, tuple[str | bytes, str]], shown: Shown) -> None:
    url = route.request.url
    if url in known:
        body, kind = known[url]
        route.fulfill(body=body, content_type=kind)
    elif _PICTURE.search(url):
        route.fulfill(body=picture(url), content_type="image/svg+xml")
    else:
        shown.requests.append(url)
        route.fulfill(status=404, body="")
