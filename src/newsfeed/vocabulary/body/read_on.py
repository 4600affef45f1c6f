"""The link to the whole article, below a part of it."""

from __future__ import annotations

from typing import Final

from newsfeed.text.html import escape
from newsfeed.text.languages import direction

__all__ = ["read_on"]

#: By the language's subtag, and by the script where there are two.
_WORDS: Final = {
    "ar": "اقرأ المقال كاملًا",
    "bg": "Прочетете цялата статия",
    "ca": "Llegiu l’article complet",
    "cs": "Přečíst celý článek",
    "da": "Læs hele artiklen",
    "de": "Ganzen Artikel lesen",
    "el": "Διαβάστε ολόκληρο το άρθρο",
    "en": "Read the whole article",
    "es": "Leer el artículo completo",
    "fa": "متن کامل مقاله را بخوانید",
    "fi": "Lue koko artikkeli",
    "fr": "Lire l’article en entier",
    "he": "לכתבה המלאה",
    "hi": "पूरा लेख पढ़ें",
    "hu": "A teljes cikk elolvasása",
    "id": "Baca artikel lengkap",
    "it": "Leggi l’articolo completo",
    "ja": "記事全文を読む",
    "ko": "기사 전문 보기",
    "nb": "Les hele artikkelen",
    "nl": "Lees het hele artikel",
    "nn": "Les heile artikkelen",
    "no": "Les hele artikkelen",
    "pl": "Przeczytaj cały artykuł",
    "pt": "Ler o artigo completo",
    "ro": "Citiți articolul integral",
    "ru": "Читать статью полностью",
    "sk": "Prečítať celý článok",
    "sv": "Läs hela artikeln",
    "tr": "Yazının tamamını oku",
    "uk": "Читати статтю повністю",
    "vi": "Đọc toàn bộ bài viết",
    "zh": "阅读全文",
    "zh-hant": "閱讀全文",
}
#: Where Chinese is written in traditional characters unless the tag says otherwise.
_TRADITIONAL: Final = frozenset(("zh-hk", "zh-mo", "zh-tw"))


def read_on(link: str, title: str | None, language: str | None) -> str:
    """Return a paragraph with nothing but the link.

    Args:
        link: The article's page.
        title: What stands for the link's words in a language that newsfeed has none of, and where
            nobody says which language it is; the address itself where there is none either.
        language: Of the article, a BCP 47 tag.

    """
    words = _words(language) or title or link
    start = '<p dir="rtl">' if direction(language, words) == "rtl" else "<p>"
    return f'{start}<a href="{escape(link)}">{escape(words)}</a></p>'


def _words(language: str | None) -> str | None:
    tag = (language or "").lower()
    if tag in _TRADITIONAL:
        tag = "zh-hant"
    first, _, rest = tag.partition("-")
    return _WORDS.get(f"{first}-{rest.partition('-')[0]}") or _WORDS.get(first)
