"""The preview and the style sheet in a real browser: seen, without an error, open to everybody."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsfeed import (
    ATOM,
    RSS,
    Article,
    Feed,
    Format,
    Image,
    Options,
    feed_css,
    parse_lenient,
    preview,
    serialize,
)
from newsfeed.stories import load_story
from tests.browser.conftest import ADDRESS, Show
from tests.presentation import hostile

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parent.parent.parent
#: Where screenshots are left for people to look at.
SEEN = ROOT / "build" / "browser"

#: The text of a document in XML that is seen.
TEXT = """() => {
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const seen = [];
    while (texts.nextNode())
        if (texts.currentNode.parentElement.checkVisibility()) seen.push(texts.currentNode.data);
    return seen.join(" ");
}"""

CREDIT = "Photo by ANNA EXAMPLE/Sputnik/AFP via Getty Images"


def _examples() -> Feed:
    stories = sorted((ROOT / "examples" / "stories").glob("*.txt"))
    return Feed(
        title="Example News", link="https://news.example/", language="en",
        url="https://news.example/feeds/feed.xml", description="Invented news from invented places",
        logo="https://news.example/images/logo.png", rights="© 2024 Example News",
        articles=[load_story(path, zone="Europe/London") for path in stories],
    )  # fmt: skip


def _credited(*names: str, **said: Any) -> Feed:
    pictures = [
        Image(f"https://news.example/{name}.jpg", credit=f"Photo by {name}", caption="At the quay.")
        for name in names
    ]
    story = Article(
        title="Night ferry returns", link="https://news.example/1", published="2026-03-01T09:30Z",
        content="<p>The ferry is back.</p>", media=pictures, authors=["Jane Doe"],
    )  # fmt: skip
    return Feed(title="News", link="https://news.example/", articles=[story], **said)


def _arabic() -> Feed:
    story = Article(
        title="مكتبة المدينة تفتح أبوابها ليلاً", link="https://news.example/1", language="ar",
        published="2026-03-01T09:30Z", content="<p>أعلنت مكتبة المدينة أنها ستفتح.</p>",
        media=[Image("https://news.example/1.jpg", credit="© آنا مثال", caption="قاعة القراءة")],
    )  # fmt: skip
    return Feed(title="أخبار", link="https://news.example/", language="ar",
                url="https://news.example/feed.xml", articles=[story])  # fmt: skip


def _rich() -> Feed:
    body = (
        "<h1>Far</h1><h4>apart</h4><table><tr><th></th><th>wide</th></tr><tr>"
        + "<td>Unbreakable-and-wide</td>" * 12
        + f"</tr></table><pre>{'long ' * 60}</pre><p>{'long' * 90}</p><ul><li>a<ol><li>b</ol></ul>"
        "<p><a href='/x'><img src='/wide.png' width='3000'></a> <img src='/a.png'></p>"
        "<blockquote>said</blockquote><dl><dt>a<dd>b</dl><iframe src='https://video.example/v'>"
    )
    story = Article(title="Long" * 40, link="https://news.example/1", content=body, id="1")
    return Feed(title="News" * 20, link="https://news.example/", language="en",
                url=f"https://news.example/{'long' * 50}/feed.xml", articles=[story])  # fmt: skip


def _read(name: str) -> Callable[[], Feed]:
    return lambda: parse_lenient(ROOT / "tests" / "corpus" / name).feed


FEEDS: dict[str, Callable[[], Feed]] = {
    "examples": _examples,
    "five pictures": lambda: _credited("Ann Foe", "Bob Poe", "Cid Roe", "Dot Moe", "Eve Zoe"),
    "no picture": _credited,
    "no story": lambda: Feed(title="News", link="https://news.example/"),
    "right to left": _arabic,
    "rich": _rich,
    "everything": _read("full.rss"),
    "everything in Atom": _read("full.atom"),
    "hostile": hostile.parsed,
    "hostile by hand": hostile.made,
}


@cache
def page_of(name: str) -> str:
    """The preview of one of the feeds."""
    return preview(FEEDS[name](), format=RSS)


def violations(page: Page) -> list[tuple[str, list[str]]]:
    """What axe-core finds in a page: rules, and where they are broken."""
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 -- it may not be there

    found = Axe().run(page).response["violations"]
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found]


def fits(page: Page) -> bool:
    """Whether nothing can be scrolled sideways but what is meant to be."""
    width = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    return bool(page.evaluate(width))


# --- The page -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light")], ids=str
)
@pytest.mark.parametrize("name", FEEDS)
def test_the_page_is_free_of_errors_and_barriers(
    show: Show, name: str, width: int, scheme: str
) -> None:
    """No error in the console, no request but for pictures, no barrier, nothing too wide."""
    shown = show(page_of(name), width=width, scheme=scheme)
    assert (shown.complaints, shown.requests) == ([], [])
    assert fits(shown.page)
    assert violations(shown.page) == []


def test_the_credit_is_seen(show: Show) -> None:
    """Every picture's credit stands in the page, in a size that people can read."""
    names = ("Ann Foe", "Bob Poe", "Cid Roe", "Dot Moe", "Eve Zoe")
    for width in (1280, 360):
        shown = show(page_of("five pictures"), width=width)
        for name in names:
            credit = shown.page.get_by_text(f"Photo by {name}", exact=True)
            assert credit.is_visible()
            size = credit.evaluate("each => parseFloat(getComputedStyle(each).fontSize)")
            assert size >= 12


def test_a_screenshot_shows_the_page(show: Show) -> None:
    """Light, dark and small: the pictures are there; people find the screenshots in build/."""
    from playwright.sync_api import expect  # noqa: PLC0415 -- it may not be there

    SEEN.mkdir(parents=True, exist_ok=True)
    grounds = set()
    for name, width, scheme in (("light", 1280, "light"), ("dark", 1280, "dark"),
                                ("small", 360, "light")):  # fmt: skip
        page = show(page_of("examples"), width=width, scheme=scheme).page
        # Not wait_for_function: at its second look it evaluates a string, which the policy forbids.
        first = page.locator("img").nth(1)
        expect(first).to_have_js_property("complete", value=True)
        assert first.evaluate("each => each.naturalWidth") > 0
        data = page.screenshot(path=SEEN / f"preview-{name}.png")
        assert data.startswith(b"\x89PNG")
        grounds.add((scheme, page.evaluate("getComputedStyle(document.body).backgroundColor")))
    assert len(grounds) == len({ground for _, ground in grounds}) == 2


def test_the_address_is_selected_by_a_click_and_by_the_keyboard(show: Show) -> None:
    """One click, or the tabulator, and the address can be copied whole."""
    page = show(page_of("examples")).page
    selected = "getSelection().toString()"
    page.locator(".address code").click()
    assert page.evaluate(selected) == "https://news.example/feeds/feed.xml"
    page.locator("h2").first.click()
    page.evaluate("getSelection().empty()")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "address"
    assert page.evaluate(selected) == "https://news.example/feeds/feed.xml"


def test_a_story_has_room(show: Show) -> None:
    """With a list beside it or without one, a line is long enough to read well."""
    for name in ("examples", "five pictures", "right to left"):
        box = show(page_of(name)).page.locator("main").bounding_box()
        assert box is not None
        assert box["width"] > 600


def test_the_first_key_leads_to_the_stories(show: Show) -> None:
    """Who uses a keyboard can pass over everything else."""
    page = show(page_of("examples")).page
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert skip.evaluate("each => each.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.url == f"{ADDRESS}#stories"
    assert page.evaluate("document.activeElement.id") == "stories"


def test_a_hostile_feed_does_nothing(show: Show) -> None:
    """No script has run, nothing was asked for, nothing covers the page."""
    for name in ("hostile", "hostile by hand"):
        shown = show(page_of(name))
        shown.page.mouse.click(640, 300)
        assert "PWNED" not in shown.page.title().replace(hostile.TEXT, "")
        assert (
            shown.page.evaluate("document.forms.length + frames.length + document.scripts.length")
            == 0
        )
        assert (shown.complaints, shown.requests) == ([], [])


def test_the_policy_stops_what_would_slip_through(show: Show) -> None:
    """Were the sanitiser to fail, the policy would still let no script run and load no frame."""
    bad = (
        "<script>document.title='PWNED'</script><img src=x.png onerror=\"document.title='PWNED'\">"
        "<style>body{display:none}</style><iframe src='https://evil.example/'></iframe>"
        "<script src='https://evil.example/x.js'></script><p style='display:none' id=bad>seen</p>"
    )
    shown = show(page_of("examples").replace("</main>", f"{bad}</main>"))
    assert "PWNED" not in shown.page.title()
    assert shown.page.locator("#bad").is_visible()
    assert shown.requests == []
    assert shown.complaints


def test_the_page_can_be_printed(show: Show) -> None:
    """On paper the stories are there, and nothing that can only be clicked."""
    page = show(page_of("examples")).page
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    assert not page.locator(".reader").is_visible()
    assert page.locator(".address code").is_visible()
    assert page.locator("article").first.is_visible()


# --- The raw feed ---------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [RSS, ATOM])
@pytest.mark.parametrize("width", [1000, 360])
def test_the_style_sheet_makes_the_raw_feed_readable(show: Show, form: Format, width: int) -> None:
    """Headline, byline, summary, caption and credit are seen; ids and HTML as text are not."""
    story = Article(
        title="Night ferry returns", link="https://news.example/1", id="tag:news.example,2026:1",
        published="2026-03-01T09:30Z", summary="Three boats a week.", authors=["Jane Doe"],
        content="<p>It is back.</p>", categories=["Sea"],
        media=[Image("https://news.example/1.jpg", caption="At the quay.", credit=CREDIT)],
    )  # fmt: skip
    feed = Feed(
        title="Example News", link="https://news.example/", url="https://news.example/feed.xml",
        language="en", description="All of it", articles=[story],
    )  # fmt: skip
    document = serialize(feed, form, options=Options(stylesheet="feed.css"))
    files = {f"{ADDRESS}feed.css": (feed_css(), "text/css")}
    shown = show(document, kind="application/xml", files=files, width=width)
    assert (shown.complaints, shown.requests) == ([], [])
    text = shown.page.evaluate(TEXT)
    for seen in ("Example News", "All of it", "Night ferry returns", "Jane Doe", "At the quay.",
                 "Three boats a week.", CREDIT):  # fmt: skip
        assert seen in text
    for hidden in ("tag:news.example", "<p>", "It is back.", "application/", "Sea"):
        assert hidden not in text
    assert fits(shown.page)
    SEEN.mkdir(parents=True, exist_ok=True)
    shown.page.screenshot(path=SEEN / f"raw-{form.name.partition(' ')[0].lower()}-{width}.png")
