"""What may be wrong with HTML in texts and bodies: a page for each rule.

One look at a body finds all of it (`html_rules`, `xhtml_rules`).
"""

from __future__ import annotations

from typing import Final

from newsfeed._wire.rule import page
from newsfeed.report import Severity

_HTML: Final = "https://html.spec.whatwg.org/multipage"
_URLS: Final = "https://www.rssboard.org/rss-profile#data-types-url"
_ATOM: Final = "https://www.rfc-editor.org/rfc/rfc4287"


@page("broken-html", Severity.WARNING, f"{_HTML}/parsing.html#parse-errors")
def broken() -> None:
    """A body is not HTML as its standard wants it.

    Browsers repair broken markup in one way, feed readers in many: a tag that isn't closed may
    make the rest of the article bold, or the rest of the page. What is wrong first is said in full:
    a tag that isn't closed or closes nothing, a character reference that refers to nothing, a
    quote that is missing. Correct it where the body comes from; for plain text, escape it twice,
    once for HTML and once for XML.

    Wrong:
        <description>The &lt;b&gt;ferry is back</description>

    Right:
        <description>The &lt;b&gt;ferry&lt;/b&gt; is back</description>
    """


@page("unknown-html-element", Severity.WARNING, f"{_HTML}/indices.html#elements-3")
def unknown() -> None:
    """A body has elements that HTML doesn't know.

    Readers take them out, some of them with what is in them. They are slips of the pen, or
    leftovers of an editor, of a publishing system, of pages with scripts. Write the element that
    HTML has for it.

    Wrong:
        <description>&lt;amp-img src="https://news.example/f.jpg"&gt;&lt;/amp-img&gt;</description>

    Right:
        <description>&lt;img src="https://news.example/f.jpg" alt="Ferry"&gt;</description>
    """


@page("bare-ampersand-in-html", Severity.INFO, f"{_HTML}/syntax.html#syntax-charref")
def ampersand() -> None:
    """An ampersand stands before a letter in a body, and isn't escaped for HTML.

    HTML lets it stand as long as what follows is no name that it knows; stricter programs refuse
    it, and names are easily met (&copy, &lt, &not). Write &amp;amp; in XML, which is &amp; in HTML.

    Wrong:
        <description>Smith &amp;Co open a second pier</description>

    Right:
        <description>Smith &amp;amp;Co open a second pier</description>
    """


@page("unsafe-html-element", Severity.WARNING, f"{_ATOM}#section-8.1")
def unsafe_element() -> None:
    """A body has elements that readers take out because they are dangerous.

    Whatever runs code, loads other documents or changes the page around has no place in a feed:
    script, object, embed, iframe, form of style sheets, meta, link and the like. Readers drop
    them, often with what they hold, and some drop the article. Link to what they would have shown.

    Wrong:
        <description>&lt;script src="https://news.example/map.js"&gt;&lt;/script&gt;</description>

    Right:
        <description>&lt;a href="https://news.example/map"&gt;The map&lt;/a&gt;</description>
    """


@page("unsafe-html-attribute", Severity.WARNING, f"{_ATOM}#section-8.1")
def unsafe_attribute() -> None:
    """An element in a body has attributes that readers take out because they are dangerous.

    Handlers such as onclick run code, and so do addresses that begin with javascript:. In drawings
    and formulas, readers let pass what they know alone. Leave the attribute out.

    Wrong:
        <description>&lt;a href="https://news.example/" onclick="go()">Map&lt;/a></description>

    Right:
        <description>&lt;a href="https://news.example/">Map&lt;/a></description>
    """


@page("unsafe-style", Severity.WARNING, f"{_ATOM}#section-8.1")
def unsafe_style() -> None:
    """A style attribute in a body has a property or value that readers take out.

    A style can lay an element over the reader's own buttons, load files and spy on people, so
    readers let pass only what colours text and gives boxes a size, and some let no style pass.
    Leave out position, background pictures and what only one program understands.

    Wrong:
        <description>&lt;p style="position: fixed"&gt;Ferry is back&lt;/p&gt;</description>

    Right:
        <description>&lt;p style="color: navy"&gt;Ferry is back&lt;/p&gt;</description>
    """


@page(
    "relative-reference-in-html",
    Severity.WARNING,
    "https://www.rssboard.org/rss-profile#data-types-url",
)
def relative() -> None:
    """A link or picture in a body has a relative address.

    RSS doesn't say what it would be relative to, and Atom does so with xml:base alone as far as
    readers go: some take the feed's address, some the article's, some none. Write addresses whole.

    Wrong:
        <description>&lt;img src="/ferry.jpg" alt="Ferry"&gt;</description>

    Right:
        <description>&lt;img src="https://news.example/ferry.jpg" alt="Ferry"&gt;</description>
    """


@page("undeclared-html", Severity.WARNING, f"{_ATOM}#section-3.1.1.1")
def undeclared() -> None:
    """A text counts as plain, and holds HTML.

    A text without type="html" is plain: readers that keep the standard show its tags as they are
    written. Say type="html", or take the markup out. If tags are what the text is about, escape
    them once more and say type="html".

    Wrong:
        <summary>The &lt;b&gt;ferry&lt;/b&gt; is back</summary>

    Right:
        <summary type="html">The &lt;b&gt;ferry&lt;/b&gt; is back</summary>
    """


@page("escaped-html-in-xhtml", Severity.WARNING, f"{_ATOM}#section-3.1.1.3")
def escaped() -> None:
    """A text of type "xhtml" holds escaped markup.

    Markup of this type isn't escaped; what is escaped is shown as it is written. Take the escaping
    away, or say type="html". Within code, pre, samp and kbd it is taken for an example.

    Wrong:
        <title type="xhtml">
          <div xmlns="http://www.w3.org/1999/xhtml">&lt;b&gt;Ferry&lt;/b&gt;</div>
        </title>

    Right:
        <title type="xhtml">
          <div xmlns="http://www.w3.org/1999/xhtml"><b>Ferry</b> is back</div>
        </title>
    """


@page("xhtml-in-wrong-namespace", Severity.WARNING, f"{_ATOM}#section-3.1.1.3")
def misplaced() -> None:
    """Elements with names of HTML are not in its namespace.

    XHTML is what is in http://www.w3.org/1999/xhtml. In any other namespace (in Atom's, where
    nobody declared one) a div is no div, and readers drop it. Declare the namespace on the div.

    Wrong:
        <content type="xhtml"><div>Ferry is back</div></content>

    Right:
        <content type="xhtml">
          <div xmlns="http://www.w3.org/1999/xhtml">Ferry is back</div>
        </content>
    """


@page("text-in-drawing", Severity.WARNING, "https://www.w3.org/TR/SVG2/text.html#TextElement")
def text_in_drawing() -> None:
    """Text stands in an element of SVG that shows none.

    What isn't in text, tspan, title or desc is not drawn. Put it into one of them.

    Wrong:
        <svg xmlns="http://www.w3.org/2000/svg">Ferry</svg>

    Right:
        <svg xmlns="http://www.w3.org/2000/svg"><text y="20">Ferry</text></svg>
    """


@page("text-in-xml-content", Severity.WARNING, f"{_ATOM}#section-4.1.3.3")
def text_in_xml() -> None:
    """A content's media type is one of XML, and there is text in it instead of elements.

    What is of such a type stands in the content as markup, not escaped: a program that takes it
    for a drawing finds none in a text. Write the elements, or give the type of the text.

    Wrong:
        <content type="image/svg+xml">&lt;svg xmlns="http://www.w3.org/2000/svg"/&gt;</content>

    Right:
        <content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"/></content>
    """


@page("html-fragment-as-document", Severity.WARNING, f"{_ATOM}#section-4.1.3.3")
def fragment() -> None:
    """A content's media type says that it is a whole HTML page, and it is a fragment.

    text/html and application/xhtml+xml are the types of documents with html, head and body. For
    what stands within a body Atom has the types "html" and "xhtml", which every reader knows.

    Wrong:
        <content type="text/html">The &lt;b&gt;ferry&lt;/b&gt; is back</content>

    Right:
        <content type="html">The &lt;b&gt;ferry&lt;/b&gt; is back</content>
    """


@page("element-in-escaped-mode", Severity.ERROR, f"{_ATOM}#section-3.1.1.2")
def not_escaped() -> None:
    """A text says that its markup is escaped, and it isn't.

    The attribute mode is one of Atom 0.3, which nobody reads any more; Atom 1.0 has type="html"
    for escaped markup and type="xhtml" for markup in a div. Say which of the two it is.

    Wrong:
        <summary type="html" mode="escaped"><p xmlns="">Ferry is back</p></summary>

    Right:
        <summary type="html">&lt;p&gt;Ferry is back&lt;/p&gt;</summary>
    """
