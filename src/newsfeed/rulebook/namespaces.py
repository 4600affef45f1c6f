"""Pages of what the checker itself says of namespaces, and of what RSS asks for and lacks."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.rule import page
from newsfeed.report import Severity

_NAMES: Final = "https://www.w3.org/TR/xml-names/"
_RSS: Final = "https://www.rssboard.org/rss-specification"
_PROFILE: Final = "https://www.rssboard.org/rss-profile"


@page("unknown-namespace", Severity.WARNING, _NAMES)
def unknown_namespace() -> None:
    """An element is in a namespace that newsfeed has never met.

    It may well be your own or a partner's, and then all is well: standards invite extensions. Yet
    what stands in a namespace is found by the letters of its address alone, so a slip in one makes
    everything in it invisible. Compare the address with its documentation. Say once what your own
    namespace holds with `Format.extended`, and give that format to `validate`.

    Wrong:
        <rss version="2.0" xmlns:x="https://vendor.example/typo">
          <channel><x:desk>Foreign</x:desk></channel>
        </rss>

    Right:
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel><dc:subject>Foreign</dc:subject></channel>
        </rss>
    """


@page("unchecked-namespace", Severity.INFO, _NAMES)
def unchecked_namespace() -> None:
    """An element is in a namespace that is known, and that newsfeed doesn't look into.

    Whether what stands there is right, its own documentation has to tell. It is said once for each
    such namespace, so that a report without errors isn't taken for more than it is. There is
    nothing to mend.

    Wrong:
        <channel><rawvoice:frequency>Weekly</rawvoice:frequency></channel>

    Right:
        <channel><sy:updatePeriod>weekly</sy:updatePeriod></channel>
    """


@page("unusual-prefix", Severity.INFO, f"{_NAMES}#ns-decl")
def unusual_prefix() -> None:
    """A namespace goes by another prefix than everywhere else.

    Prefixes are free, and programs that read XML as they should don't mind. Some readers look for
    "media:content" as a text, and so do most people. Use the prefix that its documentation has.

    Wrong:
        <rss version="2.0" xmlns:mrss="http://search.yahoo.com/mrss/">

    Right:
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/">
    """


@page("prefix-of-another", Severity.WARNING, f"{_NAMES}#ns-decl")
def prefix_of_another() -> None:
    """A well-known prefix stands for another namespace than everywhere else.

    What is meant is mostly the namespace that the prefix belongs to, and its address has a slip or
    is out of date: then no reader finds anything in it. Compare the address with its documentation,
    or take another prefix for your own namespace.

    Wrong:
        <rss version="2.0" xmlns:dc="http://vendor.example/dc">

    Right:
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
    """


@page("bare-name-in-extension", Severity.ERROR, f"{_NAMES}#scoping-defaulting")
def bare_name_in_extension() -> None:
    """An element in an element of a module has no prefix, and so is none of the module's.

    A prefix counts for one element and not for those in it. Without one, an element is RSS's own,
    which has no place there, and whoever reads the module finds nothing. Write the prefix on each.

    Wrong:
        <itunes:owner>
          <email>talk@news.example</email>
        </itunes:owner>

    Right:
        <itunes:owner>
          <itunes:email>talk@news.example</itunes:email>
        </itunes:owner>
    """


@page("one-is-read", Severity.WARNING, f"{_PROFILE}#namespace-elements-dublin")
def one_is_read() -> None:
    """An element that may be repeated is there twice, where readers take one.

    Its standard allows it, and no reader knows what to do with the second: some take the first,
    some the last. Write the one that counts.

    Wrong:
        <item>
          <title>Ferry is back</title>
          <dc:date>2026-11-02</dc:date>
          <dc:date>2026-11-03</dc:date>
        </item>

    Right:
        <item>
          <title>Ferry is back</title>
          <dc:date>2026-11-02</dc:date>
        </item>
    """


@page("missing-title", Severity.ERROR, f"{_RSS}#requiredChannelElements")
def missing_title() -> None:
    """A channel of RSS, its image or its text box has no title.

    The title is the name under which a feed stands in everybody's list, and what is read out for a
    picture. Without one readers show the address, or refuse the feed. Write one.

    Wrong:
        <channel>
          <link>https://news.example/</link>
          <description>News of the harbour</description>
        </channel>

    Right:
        <channel>
          <title>Harbour News</title>
          <link>https://news.example/</link>
          <description>News of the harbour</description>
        </channel>
    """


@page("missing-link", Severity.ERROR, f"{_RSS}#requiredChannelElements")
def missing_link() -> None:
    """A channel of RSS, its image or its text box has no link.

    The channel's link is the site that the feed belongs to; readers open it, and find the site's
    icon by it. Write the address of the site, not that of the feed.

    Wrong:
        <channel>
          <title>Harbour News</title>
          <description>News of the harbour</description>
        </channel>

    Right:
        <channel>
          <title>Harbour News</title>
          <link>https://news.example/</link>
          <description>News of the harbour</description>
        </channel>
    """


@page("missing-description", Severity.ERROR, f"{_RSS}#requiredChannelElements")
def missing_description() -> None:
    """A channel of RSS, or its text box, has no description.

    It is one of the three things that the standard asks of every channel, and directories show it
    to those who look for feeds. A sentence will do; if there is nothing to say, repeat the title.

    Wrong:
        <channel>
          <title>Harbour News</title>
          <link>https://news.example/</link>
        </channel>

    Right:
        <channel>
          <title>Harbour News</title>
          <link>https://news.example/</link>
          <description>News of the harbour</description>
        </channel>
    """


@page("hour-24", Severity.ERROR, f"{_RSS}#optionalChannelElements")
def hour_24() -> None:
    """An hour of skipHours is 24.

    The hours of a day are 0 to 23: the one that begins at midnight is 0. RSS 0.91
    counted them from 1 to 24, so some programs take 24 for midnight and others drop it. Write 0.

    Wrong:
        <skipHours><hour>24</hour></skipHours>

    Right:
        <skipHours><hour>0</hour></skipHours>
    """


@page("root-in-no-namespace", Severity.ERROR, "https://www.rfc-editor.org/rfc/rfc4287#section-2")
def root_in_no_namespace() -> None:
    """The root has a name that Atom knows, and is in no namespace.

    Names belong to Atom by its namespace alone. Without it, the document is some XML with elements
    that look alike: readers say that it is no feed. Declare the namespace at the start tag.

    Wrong:
        <feed>
          <title>Harbour News</title>

    Right:
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>Harbour News</title>
    """


@page("root-in-wrong-namespace", Severity.ERROR, "https://www.rfc-editor.org/rfc/rfc4287#section-2")
def root_in_wrong_namespace() -> None:
    """The root has the name of a feed's, and is in a namespace that is not the format's.

    Atom's elements are in http://www.w3.org/2005/Atom, letter by letter, and RSS's in none: readers
    say that anything else is no feed. Write Atom's namespace right, and take the default one off an
    rss element.

    Wrong:
        <feed xmlns="https://www.w3.org/2005/Atom/">

    Right:
        <feed xmlns="http://www.w3.org/2005/Atom">
    """
