"""What the rows of a channel's image, days and hours can't say: the RSS Best Practices Profile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsfeed._wire.node import Node, children
from newsfeed._wire.rule import Case, Fault, rule
from newsfeed.report import Severity
from newsfeed.text.patterns import pattern
from newsfeed.text.shown import shown

from .spaces import RSS

_PROFILE: Final = "https://www.rssboard.org/rss-profile#element-channel"
_SUFFIX: Final = pattern(r"\.([A-Za-z][A-Za-z0-9]{1,4})\Z")
_SHOWN: Final = frozenset(("jpg", "jpeg", "jpe", "gif", "png"))
# They are programs, and what they send may be anything.
_PROGRAMS: Final = frozenset(("php", "asp", "aspx", "ashx", "cgi", "jsp", "pl", "py", "dll", "do"))
_DAYS: Final = 7
_HOURS: Final = 24


def _differs(image: Node, case: Case, name: str) -> Iterator[Fault]:
    channel = case.parent
    if channel is None:
        return
    ours, theirs = children(image, name)[:1], children(channel, name)[:1]
    if ours and theirs:
        said, wanted = " ".join(ours[0].text.split()), " ".join(theirs[0].text.split())
        if said and wanted and said != wanted:
            message = f"{shown(said)} is not the channel's {name}: write {shown(wanted)}"
            yield Fault(message, (ours[0],))


@rule("image-title-differs", Severity.WARNING, f"{_PROFILE}-image-title")
def title_is_the_channels(image: Node, case: Case) -> Iterator[Fault]:
    """The title of a channel's image is not the channel's.

    Readers show the picture in place of the channel's title, and its title to those who can't see
    it: they should get the same. Repeat the channel's title.

    Wrong:
        <title>Example News</title>
        <image>
          <url>https://news.example/logo.png</url>
          <title>Logo</title>
          <link>https://news.example/</link>
        </image>

    Right:
        <title>Example News</title>
        <image>
          <url>https://news.example/logo.png</url>
          <title>Example News</title>
          <link>https://news.example/</link>
        </image>
    """
    yield from _differs(image, case, "title")


@rule("image-link-differs", Severity.WARNING, f"{_PROFILE}-image-link")
def link_is_the_channels(image: Node, case: Case) -> Iterator[Fault]:
    """The link of a channel's image is not the channel's.

    The picture stands for the channel, so whoever follows it expects the channel's site. Some
    readers keep one of the two links only. Repeat the channel's link.

    Wrong:
        <link>https://news.example/</link>
        <image>
          <url>https://news.example/logo.png</url>
          <title>Example News</title>
          <link>https://news.example/about</link>
        </image>

    Right:
        <link>https://news.example/</link>
        <image>
          <url>https://news.example/logo.png</url>
          <title>Example News</title>
          <link>https://news.example/</link>
        </image>
    """
    yield from _differs(image, case, "link")


@rule("image-in-other-format", Severity.WARNING, f"{_PROFILE}-image-url")
def format_is_shown(image: Node, _: Case) -> Iterator[Fault]:
    """The picture of a channel is neither a GIF, a JPEG nor a PNG, by its address.

    RSS 2.0 names these three, and readers that are older than other formats show nothing. Publish
    the picture in one of the three.

    Wrong:
        <image>
          <url>https://news.example/logo.webp</url>
          <title>Example News</title>
          <link>https://news.example/</link>
        </image>

    Right:
        <image>
          <url>https://news.example/logo.png</url>
          <title>Example News</title>
          <link>https://news.example/</link>
        </image>
    """
    for each in children(image, "url")[:1]:
        address = each.text.strip().partition("#")[0].partition("?")[0]
        name = address.partition("://")[2].partition("/")[2]
        found = _SUFFIX.search(name)
        suffix = found[1].lower() if found else ""
        if suffix and suffix not in _SHOWN and suffix not in _PROGRAMS:
            yield Fault(f"RSS knows GIF, JPEG and PNG, and this is {shown(suffix)}", (each,))


@rule("too-many-days", Severity.ERROR, f"{RSS.spec}#optionalChannelElements")
def days_fit_a_week(days: Node, _: Case) -> Iterator[Fault]:
    """SkipDays has more days than a week.

    Each day may be named once, and there are seven. One of them is there twice, or is no day at
    all. Leave out what is too much.

    Wrong:
        <skipDays>
          <day>Monday</day><day>Tuesday</day><day>Wednesday</day><day>Thursday</day>
          <day>Friday</day><day>Saturday</day><day>Sunday</day><day>Sunday</day>
        </skipDays>

    Right:
        <skipDays>
          <day>Saturday</day><day>Sunday</day>
        </skipDays>
    """
    if len(children(days, "day")) > _DAYS:
        yield Fault("there are more than seven days: a week has no more")


@rule("too-many-hours", Severity.ERROR, f"{RSS.spec}#optionalChannelElements")
def hours_fit_a_day(hours: Node, _: Case) -> Iterator[Fault]:
    """SkipHours has more hours than a day.

    Each hour from 0 to 23 may be named once, which makes 24. One of them is there twice, or is no
    hour at all. Leave out what is too much.

    Wrong:
        <skipHours>
          <hour>0</hour><hour>1</hour><hour>2</hour><hour>3</hour><hour>4</hour><hour>5</hour>
          <hour>6</hour><hour>7</hour><hour>8</hour><hour>9</hour><hour>10</hour><hour>11</hour>
          <hour>12</hour><hour>13</hour><hour>14</hour><hour>15</hour><hour>16</hour><hour>17</hour>
          <hour>18</hour><hour>19</hour><hour>20</hour><hour>21</hour><hour>22</hour><hour>23</hour>
          <hour>0</hour>
        </skipHours>

    Right:
        <skipHours>
          <hour>0</hour><hour>1</hour>
        </skipHours>
    """
    if len(children(hours, "hour")) > _HOURS:
        yield Fault("there are more than 24 hours: a day has no more")


#: Of a channel's image.
IMAGE: Final = (title_is_the_channels, link_is_the_channels, format_is_shown)
