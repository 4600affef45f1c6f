"""What `clean` takes out, what it leaves, and what it says of it."""

from __future__ import annotations

import pytest
from tests.hygiene.judging import faults

from newsfeed import InvalidValue, Report
from newsfeed.hygiene import FEED, MSN, PAGE, TEXT, Allow, clean

BASE = "https://news.example/2026/story"


def said(html: str, allow: Allow = FEED, base: str | None = BASE) -> tuple[str, list[str]]:
    """What is left of a body, and the rules that speak of the rest."""
    report = Report()
    cleaned = clean(html, base=base, allow=allow, report=report, path="articles[3].content")
    assert {each.path for each in report} <= {"articles[3].content"}
    return cleaned, [each.rule for each in report]


@pytest.mark.parametrize(
    ("html", "expected", "rules"),
    [
        ("<p>Words.</p>", "<p>Words.</p>", []),
        ("Words.", "Words.", []),
        ("", "", []),
        ("<!-- nothing -->", "", []),
        ("<p>a<script>b</script>c</p>", "<p>ac</p>", ["script-removed"]),
        ("<p onclick=x oninput=y>a</p>", "<p>a</p>", ["handler-removed"]),
        ("<style>p {}</style><p style='color:red'>a</p>", "<p>a</p>", ["style-removed"]),
        ("<p hidden>a</p><p style='DISPLAY : none'>b</p>c", "c", ["hidden-removed"]),
        ("<template>a</template><p>b</p>", "<p>b</p>", ["hidden-removed"]),
        ("<svg><text>a</text></svg><math><mi>x</mi></math>b", "b", ["drawing-removed"]),
        ("<form><p>a</p><input><button>b</button></form>", "<div><p>a</p></div>", ["form-removed"]),
        ("<font face=x>a</font>", "a", ["element-removed"]),
        ("<main><section>a</section><p>b</p></main>", "<div><div>a</div><p>b</p></div>",
         ["element-removed"]),
        ("<p align=left id=a data-x=y aria-label=z>a</p>", "<p>a</p>", ["attribute-removed"]),
        ('<p lang="de" dir="ltr" class="x copyright y">a</p>',
         '<p lang="de" dir="ltr" class="copyright">a</p>', []),
        ("<html><head><title>t</title><meta charset=x></head><body>a</body></html>", "a", []),
        ("<p>a<ul><li>b</ul>c</p>", "<p>a</p><ul><li>b</li></ul>c", []),
        ("<pre>\n\n a\n\n b</pre>", "<pre> a\n\n b</pre>", []),
        ("<p>&nbsp;a&shy;b &amp;lt; \u200f</p>", "<p>&nbsp;a\xadb &amp;lt; \u200f</p>", []),
        ("<a name=x>a</a>", "a", ["attribute-removed"]),
    ],
)  # fmt: skip
def test_what_goes_and_what_stays(html: str, expected: str, rules: list[str]) -> None:
    """Each kind of thing has its rule; words stay."""
    assert said(html) == (expected, rules)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a href=/x>a</a>", '<a href="https://news.example/x">a</a>'),
        ("<a href=x>a</a>", '<a href="https://news.example/2026/x">a</a>'),
        ("<a href='?q=1'>a</a>", '<a href="https://news.example/2026/story?q=1">a</a>'),
        ("<a href=#f>a</a>", '<a href="https://news.example/2026/story#f">a</a>'),
        ("<a href=//e.example/x>a</a>", '<a href="https://e.example/x">a</a>'),
        ("<a href='HTTP://E.example:80/ä b'>a</a>", '<a href="http://e.example/%C3%A4%20b">a</a>'),
        ("<a href=mailto:a@e.example>a</a>", '<a href="mailto:a@e.example">a</a>'),
        ("<a href=tel:+49123>a</a>", '<a href="tel:+49123">a</a>'),
        (
            "<blockquote cite=/x>a</blockquote>",
            '<blockquote cite="https://news.example/x">a</blockquote>',
        ),
        (
            "<video src=/a.mp4 poster=/a.jpg></video>",
            (
                '<video controls="" src="https://news.example/a.mp4" '
                'poster="https://news.example/a.jpg"></video>'
            ),
        ),
        (
            "<img src=/a.jpg srcset='/a.jpg 1x,\n/b.jpg 2x' alt=a>",
            (
                '<img src="https://news.example/a.jpg" alt="a" '
                'srcset="https://news.example/a.jpg 1x, https://news.example/b.jpg 2x">'
            ),
        ),
    ],
)
def test_addresses_are_absolute(html: str, expected: str) -> None:
    """Every address is resolved against the article's page, and in ASCII."""
    assert said(html) == (expected, [])


@pytest.mark.parametrize(
    "address", ["javascript:x", "data:text/html,x", "x:y", "https://[", "ftp:x"]
)
def test_an_address_that_leads_nowhere_goes(address: str) -> None:
    """The words of the link stay, and the report names the address."""
    assert said(f"<a href='{address}'>a</a>") == ("a", ["address-refused"])


def test_without_a_base_relative_addresses_stay_and_are_told() -> None:
    """Nobody can say where they lead; those without a scheme only are https."""
    html = '<a href="/x">a</a>'
    assert said(html, base=None) == (html, ["address-relative"])
    assert said("<a href=//e.example/>a</a>", base=None) == (
        '<a href="https://e.example/">a</a>',
        [],
    )
    assert said("<a href='1:2'>a</a>", base=None) == ("a", ["address-refused"])
    assert faults(clean("<a href='/\\\\e.example'>a</a>"), FEED, None) == []


def test_the_base_must_be_absolute() -> None:
    """A base that is none is a fault of the program."""
    with pytest.raises(InvalidValue, match=r"^base: "):
        clean("a", base="/story")


def test_html_must_be_a_string() -> None:
    """Bytes are refused."""
    with pytest.raises(TypeError):
        clean(b"<p>")  # type: ignore[arg-type]  # the very point


def test_findings_count_and_name() -> None:
    """One finding a rule: how many, and the first few by name."""
    report = Report()
    clean("<p onclick=a onclick2=b>" + "<p onclick=a>" * 3, report=report)
    (finding,) = report
    assert finding.rule == "handler-removed"
    assert finding.message.endswith("that run code (5): 'onclick' (4 times), 'onclick2'")
    report = Report()
    clean("".join(f"<x{n}></x{n}>" for n in range(9)), report=report)
    assert next(iter(report)).message.endswith("(9): 'x0', 'x1', 'x2', 'x3', 'x4', …")


def test_links_of_a_page_vouch_for_nothing() -> None:
    """PAGE says so on every link; FEED leaves what they said."""
    html = '<a href="https://e.example/" rel="me">a</a>'
    assert clean(html, allow=PAGE) == html.replace("me", "noopener noreferrer nofollow")
    assert clean(html) == html


def test_text_has_words_alone() -> None:
    """Blocks become paragraphs, headings the deepest there is, pictures and tables go."""
    html = (
        "<h1>a</h1><div>b<img src=/x.jpg><section>c</section></div><h6>d</h6>"
        "<table><tr><td>e</td><td>f</td></tr></table><div></div>"
    )
    cleaned, rules = said(html, TEXT)
    assert cleaned == "<h4>a</h4><p>b</p><p>c</p><h4>d</h4><p>e</p><p>f</p>"
    assert rules == ["element-removed"]


def test_msn_gets_its_tags() -> None:
    """What MSN doesn't name goes; the data about a picture's rights stays."""
    html = (
        '<h6>a</h6><figure><img src="/a.jpg" data-portal-copyright="Jane/AFP" onload="x"></figure>'
        "<video src=/a.mp4 title=Film poster=/p.jpg></video><mark>b</mark>"
    )
    assert said(html, MSN)[0] == (
        '<h5>a</h5><figure><img src="https://news.example/a.jpg" data-portal-copyright="Jane/AFP" '
        'alt=""></figure><p><a href="https://news.example/a.mp4">'
        '<img src="https://news.example/p.jpg" alt="Film"></a></p>b'
    )


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"elements": "p script"}, "elements"),
        ({"elements": "p svg"}, "elements"),
        ({"elements": "p iframe"}, "elements"),
        ({"attributes": "p@onclick"}, "attributes"),
        ({"attributes": "*@style"}, "attributes"),
        ({"attributes": "href"}, "attributes"),
        ({"attributes": "a@xlink:href"}, "attributes"),
        ({"schemes": "https javascript"}, "schemes"),
        ({"schemes": "data"}, "schemes"),
    ],
)
def test_no_list_allows_what_is_dangerous(changes: dict[str, str], path: str) -> None:
    """Whoever asks for it is refused."""
    with pytest.raises(InvalidValue) as caught:
        FEED.evolve(**changes)
    assert caught.value.path == path


def test_a_list_of_ones_own() -> None:
    """Words may be given in one string; lists are equal by what they say."""
    own = FEED.evolve(name="own", elements="p a", attributes="a@href")
    assert clean("<p><b>a</b> <a href=https://e.example/ title=x>b</a></p>", allow=own) == (
        '<p>a <a href="https://e.example/">b</a></p>'
    )
    assert own == FEED.evolve(name="own", elements=["a", "p"], attributes={"a@href"})
    assert hash(own) == hash(own.evolve())
    bare = FEED.evolve(elements="b")
    assert clean("<div>a<p>b</p></div><iframe src=https://e.example/></iframe>", allow=bare) == "ab"
