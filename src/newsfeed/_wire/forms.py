"""Forms of text that many vocabularies share: languages, media types, e-mail addresses."""

from __future__ import annotations

from typing import Final

from newsfeed.text.languages import language
from newsfeed.text.media_types import TYPES
from newsfeed.text.shown import shown

from .addresses import REFERENCE
from .codec import SURE, TEXT, Codec, matching, token
from .names import XML

#: RFC 5322 section 3.4.1, addr-spec, with a host that has a point in it.
EMAIL_PATTERN: Final = (
    r"(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+|\"[^\"\\]++\")"
    r"@[A-Za-z0-9](?:-*+[A-Za-z0-9])*+(?:\.[A-Za-z0-9](?:-*+[A-Za-z0-9])*+)++"
)

# RFC 6838 section 4.2; parameters as in RFC 2045 section 5.1.
_NAME: Final = "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*+"
_WORD: Final = "[A-Za-z0-9!#$%&'*+.^_`|~-]++"
_TYPE: Final = rf"{_NAME}/{_NAME}(?:[ \t]*+;[ \t]*+{_WORD}=(?:{_WORD}|\"[^\"\\]*+\"))*+"


def _legal_language(text: str) -> None:
    """Refuse what `language` would mend."""
    if "_" in text or text != text.strip():
        message = f"{shown(text)} is not a language tag: write one such as en, en-GB or zh-Hant"
        raise ValueError(message)
    language(text)


def _legal_xml_lang(text: str) -> None:
    # XML 1.0 section 2.12: an empty one says that the language is not known.
    if text:
        _legal_language(text)


#: A language tag: BCP 47.
LANGUAGE: Codec[str] = Codec(
    "language tag", None, str, rule="not-a-language-tag", legal=_legal_language
)

#: The same in xml:lang.
XML_LANG: Codec[str] = Codec(
    "language tag", None, str, rule="not-a-language-tag", legal=_legal_xml_lang
)

_legal_type = matching(_TYPE, "is not a media type: write one such as image/jpeg")
SURE[_legal_type] = TYPES.__contains__

#: A media type: RFC 6838, RFC 2045.
MEDIA_TYPE: Codec[str] = Codec("media type", None, str, rule="not-a-media-type", legal=_legal_type)

#: An e-mail address alone: RFC 5322 section 3.4.1.
EMAIL: Codec[str] = Codec(
    "e-mail address", None, str, rule="not-an-email-address",
    legal=matching(EMAIL_PATTERN, "is not an e-mail address: write user@host, without a name"),
)  # fmt: skip

#: The attributes that XML itself defines, which may stand in every element.
OF_XML: Final[dict[str, Codec[str]]] = {
    XML("lang").key: XML_LANG,
    XML("base").key: REFERENCE,
    XML("space").key: token("kind of white space", "default", "preserve"),
    XML("id").key: TEXT,
}
