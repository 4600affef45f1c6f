"""Embeds: links where they can't live, themselves where they may."""

from __future__ import annotations

import pytest

from newsfeed import Report
from newsfeed.hygiene import FEED, MSN, clean

BASE = "https://news.example/1"
PUBLIC = "public.flourish.studio"


def link(address: str, words: str) -> str:
    """A paragraph with a link."""
    return f'<p><a href="{address}">{words}</a></p>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<iframe src=https://www.youtube-nocookie.com/embed/a-b_1?rel=0></iframe>",
         link("https://www.youtube.com/watch?v=a-b_1", "youtube.com")),
        ("<iframe src=https://www.youtube.com/embed/videoseries?list=x></iframe>",
         link("https://www.youtube.com/embed/videoseries?list=x", "youtube.com")),
        ("<iframe data-src=//player.vimeo.com/video/12 title=' A\n film '></iframe>",
         link("https://vimeo.com/12", "A film")),
        ("<iframe src=https://open.spotify.com/embed/episode/4x>old browsers</iframe>",
         link("https://open.spotify.com/episode/4x", "open.spotify.com")),
        ("<iframe src=/quiz></iframe>", link("https://news.example/quiz", "news.example")),
        ("<p>a <iframe src=https://e.example/></iframe></p>",
         '<p>a <a href="https://e.example/">e.example</a></p>'),
        ("<object data=https://e.example/x.swf></object>",
         link("https://e.example/x.swf", "e.example")),
        ("<object data=x.pdf><p>See <a href=/x>this</a>.</p></object>",
         '<p>See <a href="https://news.example/x">this</a>.</p>'),
        ("<embed src=https://e.example/x>", link("https://e.example/x", "e.example")),
        ("<amp-youtube data-videoid=ab1></amp-youtube>",
         link("https://www.youtube.com/watch?v=ab1", "youtube.com")),
        ("<lite-youtube videoid=ab1></lite-youtube>",
         link("https://www.youtube.com/watch?v=ab1", "youtube.com")),
        ("<amp-iframe src=https://e.example/x></amp-iframe>",
         link("https://e.example/x", "e.example")),
        ("<div class='flourish-embed x' data-src='visualisation/12'></div>",
         f"<div>{link('https://public.flourish.studio/visualisation/12/', PUBLIC)}</div>"),
    ],
)  # fmt: skip
def test_an_embed_is_a_link(html: str, expected: str) -> None:
    """To the page that shows the same to people, with its title, else its host, as words."""
    assert clean(html, base=BASE) == expected


def test_a_post_keeps_its_words() -> None:
    """What a script would have made a widget of holds a link already, or gets one."""
    tweet = (
        "<blockquote class=twitter-tweet><p>Hi</p><a href=https://x.com/a/status/1>d</a>"
        "</blockquote><script src=//platform.twitter.com/widgets.js></script>"
    )
    assert clean(tweet) == (
        '<blockquote><p>Hi</p><a href="https://x.com/a/status/1">d</a></blockquote>'
    )
    post = "<blockquote class=instagram-media data-instgrm-permalink=https://e.example/p/x/>"
    assert clean(post) == f"<blockquote>{link('https://e.example/p/x/', 'e.example')}</blockquote>"


@pytest.mark.parametrize(
    "html",
    ["<iframe></iframe>", "<iframe src=about:blank>", "<iframe srcdoc='<p>x'></iframe>",
     "<object></object>", "<embed>", "<iframe src=javascript:x></iframe>", "<video></video>"],
)  # fmt: skip
def test_an_embed_without_an_address_goes(html: str) -> None:
    """There is nothing to link to, and the report warns of it."""
    report = Report()
    assert clean(html, base=BASE, report=report) == ""
    assert "embed-removed" in {each.rule for each in report.warnings}


@pytest.mark.parametrize(
    ("address", "lives"),
    [
        ("https://x.com/a", True),
        ("https://open.spotify.com/embed/x", True),
        ("https://www.google.com/maps/embed?pb=1", True),
        ("https://www.google.com/search", False),
        ("https://www.google.com/mapsx", False),
        ("http://x.com/a", False),
        ("https://notx.com/a", False),
        ("https://x.com.e.example/", False),
        ("https://x.com@e.example/", False),
        ("https://www.youtube.com/embed/x", False),
    ],
)
def test_a_frame_may_live_where_the_list_names_its_host(address: str, lives: bool) -> None:
    """With https only; MSN's list, which YouTube is not on at present."""
    html = f'<iframe src="{address}" width="5"></iframe>'
    assert (clean(html, allow=MSN) == html) is lives
    assert "<iframe" not in clean(html)


def test_a_player_keeps_its_files() -> None:
    """Sources, tracks and picture are absolute, lazy ones too; nothing plays by itself."""
    html = (
        "<video autoplay loop data-poster=/p.jpg><source data-src=/a.mp4 type=video/mp4>"
        "<source src=javascript:x><track src=/a.vtt kind=captions><p>Old browser</p></video>"
    )
    assert clean(html, base=BASE) == (
        '<video controls="" poster="https://news.example/p.jpg"><source type="video/mp4" '
        'src="https://news.example/a.mp4"><track src="https://news.example/a.vtt" kind="captions">'
        "<p>Old browser</p></video>"
    )
    assert clean("<audio src=/a.mp3></audio>", base=BASE) == (
        '<audio controls="" src="https://news.example/a.mp3"></audio>'
    )


def test_a_list_without_links_leaves_embeds_out() -> None:
    """Where no link may stand, nothing is left of an embed."""
    assert clean("a<iframe src=https://e.example/>", allow=FEED.evolve(elements="p")) == "a"


@pytest.mark.parametrize(
    "html",
    [
        "<div class=infogram-embed data-id='../x?y'>a</div>",
        "<div class=fb-post>a</div>",
        "<div class=fb-post data-href=javascript:x>a</div>",
        "<div class=bluesky-embed data-bluesky-cid=x>a</div>",
    ],
)
def test_a_widget_that_says_nothing_is_what_it_holds(html: str) -> None:
    """No address is made of what is no name."""
    assert clean(html) == "<div>a</div>"
