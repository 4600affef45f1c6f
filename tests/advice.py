"""What `validate` may say of a valid document: advice on what its author left out, or wrote oddly.

Whatever newsfeed writes has no other finding (tests/conftest.py), and no other document that is
valid has one (tests/test_validation.py). Each entry says what in the input calls for it.
"""

from __future__ import annotations

from typing import Final

from newsfeed import Finding, Report

_BODY: Final = "the body was given like this, and is written as it was given"
_TEXT: Final = "the text was given with what looks like HTML, and is written as plain text"

_LOGO: Final = "a logo was given like this"

#: By rule: when a feed that is written without a fault has it.
ADVICE: Final[dict[str, str]] = {
    "archive-without-current": "RFC 5005 section 4: SHOULD",
    "archive-without-neighbours": "there may be but one archive",
    "bare-ampersand-in-html": _BODY,
    "blank-link-title": "a link was given like this",
    "blank-text": "an element was written without a word, as the standard allows",
    "broken-html": _BODY,
    "channel-metadata-after-item": "the order is free: RSS 2.0",
    "channel-without-language": "the feed was given no language",
    "channel-without-self-link": "the feed was given no address of its own",
    "comments-without-build-date": "the feed was given no date",
    "contact-without-name": "a contact was given by its address alone",
    "content-elsewhere-without-type": "RFC 4287 section 4.1.3.2: SHOULD",
    "content-without-description": "an article was given a picture and no words",
    "email-in-name": "a name was given that is an address",
    "empty-link-address": "RFC 3986 section 4.4: it stands for the document itself",
    "encoding-not-declared": "without a word on it XML is in UTF-8",
    "entry-without-text": "an article was given a title and no words",
    "escaped-html-in-xhtml": _BODY,
    "feed-without-self-link": "the feed was given no address of its own",
    "guid-not-unique-enough": "an article was given a number as its id",
    "html-fragment-as-document": _BODY,
    "html-in-plain-text": _TEXT,
    "id-not-canonical": "an id was given like this, and ids are never changed",
    "image-in-other-format": _LOGO,
    "image-link-differs": _LOGO,
    "image-title-differs": _LOGO,
    "implausible-date": "a date was given that can't be true",
    "item-with-two-enclosures": "an article was given several files",
    "item-without-guid": "an article was given neither an id nor a link",
    "language-not-said": "the feed was given no language",
    "media-adult-in-use": "the element is withdrawn, and its form is right",
    "not-a-tag-uri": "an address was given like this",
    "not-a-urn": "an address was given like this; ids are refused",
    "page-beyond-the-end": "links were given that contradict each other",
    "paging-link-in-entry": "a link was given like this",
    "prefix-of-another": "an element was given with such a prefix",
    "prefixed-elements": "an element was given with a prefix",
    "relative-reference-in-html": _BODY,
    "relative-self-link": "a feed's address was written like this",
    "restriction-without-values": "a restriction was given without any",
    "same-date-twice": "two articles were given the same date",
    "same-document-link": "a link was given that leads to where it stands",
    "self-link-of-other-type": "a link was given like this",
    "source-without-element": "a source was given without what a feed must have",
    "suspicious-characters": "a text was given with characters that show a wrong encoding",
    "text-in-drawing": _BODY,
    "text-in-xml-content": _BODY,
    "text-input-in-use": "a text box was given",
    "unchecked-namespace": "an element was given that is not newsfeed's",
    "undeclared-html": _TEXT,
    "unguarded-character-data": "the text is right, and some readers unescape it twice",
    "unknown-html-element": _BODY,
    "unknown-namespace": "an element was given of a namespace of its own",
    "unlisted-credit-role": "a credit was given a role of its own",
    "unregistered-link-relation": "a link was given a relation of its own",
    "unregistered-scheme": "an address was given of such a scheme",
    "unsafe-html-attribute": _BODY,
    "unsafe-html-element": _BODY,
    "unsafe-style": _BODY,
    "unusual-prefix": "an element was given with such a prefix",
    "xhtml-in-wrong-namespace": _BODY,
}


def faults(report: Report) -> list[Finding]:
    """Return the findings that are no advice."""
    return [each for each in report if each.rule not in ADVICE]
