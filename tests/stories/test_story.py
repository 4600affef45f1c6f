"""What `read_story` is told beside the text: link, base, zone, name and report."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any

import pytest

from newsfeed import InvalidValue, Report, StoryError
from newsfeed.stories import read_story

LINK = "https://news.example/1"
PLAIN = "Night Ferry Returns\n\nThe ferry is back.\n"
BASE = "https://news.example/stories"


def with_front_matter(*lines: str) -> str:
    """A story with these lines of front matter."""
    return "\n".join(["---", *lines, "---", PLAIN])


def test_the_link_that_is_given_holds() -> None:
    """Whoever names the link knows better than the front matter, even when that is no address."""
    assert read_story(with_front_matter("link: nowhere"), link=LINK).link == LINK


def test_front_matter_knows_better_than_the_base() -> None:
    """A base is for stories that do not say their link."""
    story = with_front_matter(f"link: {LINK}")
    assert read_story(story, name="a.txt", base_link=BASE).link == LINK


def test_an_id_needs_no_link() -> None:
    """A story with an id is known by it; there may be no page of it."""
    article = read_story(with_front_matter("id: tag:news.example,2024:1"))
    assert (article.id, article.link) == ("tag:news.example,2024:1", None)


def test_an_id_keeps_the_link_below_the_base() -> None:
    """The page is where it would be without the id."""
    story = with_front_matter("id: urn:example:1")
    article = read_story(story, name="a.txt", base_link=BASE)
    assert (article.id, article.link) == ("urn:example:1", f"{BASE}/a")


def test_without_link_and_id_both_remedies_are_named() -> None:
    """The error names the key of the front matter, the argument and the option."""
    with pytest.raises(StoryError) as caught:
        read_story(PLAIN, name="a.txt")
    for part in ("a.txt: ", "link: https://", "base_link=", "--stories-link"):
        assert part in str(caught.value)


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("harbour.txt", "harbour"),
        ("2024-05-14 Harbour Opens.txt", "2024-05-14-harbour-opens"),
        ("desk/local/Harbour.TXT", "harbour"),
        ("Ferry_&_Harbour (final).v2.txt", "ferry-harbour-final-v2"),
        ("Straße.txt", "strasse"),
        ("Cafe\u0301.txt", "caf%C3%A9"),
        ("हिन्दी.txt", "%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80"),
        ("harbour", "harbour"),
    ],
)
def test_the_last_part_of_a_link_is_made_from_the_name(name: str, last: str) -> None:
    """Small letters and digits of any script stay; all else is one hyphen, and none at the ends."""
    assert read_story(PLAIN, name=name, base_link=BASE).link == f"{BASE}/{last}"


@pytest.mark.parametrize(
    ("base", "link"),
    [
        ("https://news.example", "https://news.example/a"),
        ("https://news.example/", "https://news.example/a"),
        ("https://news.example/?story=", "https://news.example/?story=a"),
        ("https://news.example/#", "https://news.example/#a"),
    ],
)
def test_a_base_may_end_in_what_asks_for_more(base: str, link: str) -> None:
    """A slash is put between only where there is no joint yet."""
    assert read_story(PLAIN, name="a.txt", base_link=base).link == link


@pytest.mark.parametrize("name", [None, "…!.txt", ""])
def test_no_link_can_be_made_from_a_name_without_letters(name: str | None) -> None:
    """The base is of no use then, and the error says what else to give."""
    with pytest.raises(InvalidValue, match="say link= or id=") as caught:
        read_story(PLAIN, name=name, base_link=BASE)
    assert caught.value.path == "name"


@pytest.mark.parametrize(
    ("argument", "value"), [("link", "/1"), ("base_link", "stories"), ("zone", "Europe/Nowhere")]
)
def test_a_wrong_argument_is_named(argument: str, value: str) -> None:
    """An argument is a value of the program: its error is no `StoryError`; its path is the name."""
    arguments: dict[str, Any] = {argument: value}
    with pytest.raises(InvalidValue) as caught:
        read_story(PLAIN, name="a.txt", **arguments)
    assert caught.value.path == argument


@pytest.mark.parametrize("zone", ["Europe", "", "../../etc/passwd", "/etc/passwd", "a\0b", "Ü"])
def test_what_is_no_zone_is_refused(zone: str) -> None:
    """Whatever a name may lead to on the machine, it is a wrong value and nothing else."""
    with pytest.raises(InvalidValue, match="is not the name of a time zone"):
        read_story(PLAIN, link=LINK, zone=zone)


@pytest.mark.parametrize("zone", ["Europe/Berlin", timezone(timedelta(hours=2))])
@pytest.mark.parametrize(
    ("said", "instant"),
    [
        ("2024-05-14 07:30", datetime(2024, 5, 14, 5, 30, tzinfo=UTC)),
        ("2024-05-14T07:30:59.9", datetime(2024, 5, 14, 5, 30, 59, tzinfo=UTC)),
        ("2024-05-14", datetime(2024, 5, 13, 22, tzinfo=UTC)),
        ("2024-05-14T07:30:00Z", datetime(2024, 5, 14, 7, 30, tzinfo=UTC)),
        ("2024-05-14T07:30:00+05:30", datetime(2024, 5, 14, 2, tzinfo=UTC)),
        ("Tue, 14 May 2024 07:30:00 +0000", datetime(2024, 5, 14, 7, 30, tzinfo=UTC)),
    ],
)
def test_a_zone_is_for_times_without_an_offset(
    zone: str | tzinfo, said: str, instant: datetime
) -> None:
    """A time that says its offset keeps it; a date alone is its midnight."""
    article = read_story(with_front_matter(f"published: {said}"), link=LINK, zone=zone)
    assert article.published == instant


@pytest.mark.parametrize(
    ("said", "instant"),
    [
        ("2024-10-27 02:30", datetime(2024, 10, 27, 0, 30, tzinfo=UTC)),
        ("2024-03-31 02:30", datetime(2024, 3, 31, 1, 30, tzinfo=UTC)),
    ],
    ids=["twice", "never"],
)
def test_a_time_that_clocks_show_twice_or_never_is_doubtful(said: str, instant: datetime) -> None:
    """The first of two is meant, a missing one counts on; the report tells of both."""
    report = Report()
    story = with_front_matter(f"published: {said}")
    article = read_story(story, link=LINK, zone="Europe/Berlin", report=report)
    assert article.published == instant
    assert [each.rule for each in report] == ["story-time-doubtful"]


@pytest.mark.parametrize("said", ["0001-01-01 00:00", "9999-12-31 23:59"])
def test_a_date_at_the_end_of_time_is_read_or_refused(said: str) -> None:
    """A local time that has no UTC is an error of the story."""
    outcomes = []
    for zone in ("Asia/Tokyo", "America/New_York"):
        try:
            read_story(with_front_matter(f"published: {said}"), link=LINK, zone=zone)
        except StoryError as fault:
            outcomes.append(str(fault))
        else:
            outcomes.append("read")
    assert sorted(each == "read" for each in outcomes) == [False, True]


def test_nothing_is_read_from_the_clock() -> None:
    """A story without a date stays without one."""
    article = read_story(PLAIN, link=LINK)
    assert (article.published, article.updated) == (None, None)


def test_a_caption_without_picture_is_no_part_of_the_summary() -> None:
    """The summary is made from the story; the caption stands on top of it with its credit."""
    article = read_story(
        "Night Ferry\n\nThe ferry at dawn. Photo by Jane Doe/AFP\n\nThe ferry is back.", link=LINK
    )
    assert article.summary == "The ferry is back."
    assert article.content == (
        '<p>The ferry at dawn. <span class="copyright">Photo by Jane Doe/AFP</span></p>\n'
        "<p>The ferry is back.</p>"
    )


def test_a_report_is_not_needed() -> None:
    """Without one, the same article comes out and nothing is printed or warned of."""
    story = f"{PLAIN}\nTags\nFerries\nShare\n"
    assert read_story(story, link=LINK) == read_story(story, link=LINK, report=Report())


def test_messages_name_the_story() -> None:
    """A story without a name is called one."""
    with pytest.raises(StoryError, match=r"^story:2: "):
        read_story(with_front_matter("colour: red"), link=LINK)


@pytest.mark.parametrize("number", [1, 10])
def test_a_long_foot_is_named_in_part(number: int) -> None:
    """The report shows the first lines left out, and how many more there are."""
    report = Report()
    foot = "\n".join(f"Button {count}" for count in range(number))
    read_story(f"{PLAIN}\nTags: Ferries\n\n{foot}\n", link=LINK, report=report)
    (message,) = [each.message for each in report if each.rule == "story-page-left-out"]
    assert message.startswith("left out: 'Button 0'")
    assert ("and 5 more lines" in message) is (number == 10)


def test_front_matter_of_any_length_is_refused_at_once() -> None:
    """No story needs 64 KB of front matter; a missing line of hyphens makes one."""
    story = with_front_matter(f"title: {'a' * 70_000}")
    with pytest.raises(StoryError, match="longer than 65536 characters"):
        read_story(story, link=LINK)


def test_yaml_is_loaded_by_front_matter_only() -> None:
    """A story without front matter does not pay for PyYAML."""
    code = f"""
import sys
from newsfeed.stories import read_story
read_story({PLAIN!r}, link={LINK!r})
print("yaml" in sys.modules)
read_story({with_front_matter("title: A")!r}, link={LINK!r})
print("yaml" in sys.modules)
"""
    run = subprocess.run(  # noqa: S603 -- our own interpreter and our own code
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    assert run.stdout.split() == ["False", "True"]
