"""The words of a page that are not the story: labels of topics, buttons, advertisements.

Closed lists of what news sites print, folded; a word that is missing stays in the story.
"""

from __future__ import annotations

__all__ = ["BELOW", "BETWEEN", "LABELS"]


def _words(listed: str) -> frozenset[str]:
    return frozenset(word for each in listed.split("|") if (word := each.strip()))


#: What stands above or before a list of topics.
LABELS = _words("""
    tag | tags | topic | topics | keywords | filed under | related topics
    | thema | themen | schlagwort | schlagwörter | schlagworte | stichworte | stichwörter
    | mot-clé | mots-clés | mots clés | étiquettes | sujets | thèmes
    | etiqueta | etiquetas | temas | tópicos | argomenti | etichette
    | trefwoorden | onderwerpen | emner | ämnen | etiketter | tagi | etiketler
    | тег | теги | тэги | метки | темы | мітки | теми
    | الوسوم | وسوم | كلمات مفتاحية | מילות מפתח | תגיות | برچسب‌ها | برچسب ها | टैग
    | タグ | キーワード | 标签 | 標籤 | 关键词 | 關鍵詞 | 태그
""")

#: What may stand alone between two paragraphs and belongs to the page even there.
BETWEEN = _words("""
    ad | ads | advertisement | advertisements | advertising | sponsored | sponsored content
    | article continues below | story continues below | continue reading below
    | article continues below advertisement | story continues below advertisement
    | share this | share this article | share this story | real time analytics
    | anzeige | werbung | publicité | publicidad | publicidade | pubblicità | reklama | реклама
    | إعلان | 广告 | 広告
""")

#: What belongs to the page where nothing of the story follows; elsewhere it may be a heading.
BELOW = BETWEEN | _words("""
    share | tweet | post | print | save | email | e-mail | copy link | link copied | follow us
    | facebook | twitter | x | whatsapp | telegram | linkedin | reddit | pinterest | flipboard
    | bluesky | threads | comment | comments | leave a comment | view comments
    | subscribe | subscribe now | sign up | newsletter | newsletters | most read | most popular
    | related articles | related stories | read more | back to top | top | home
    | teilen | drucken | kommentare | partager | imprimer | compartir | imprimir | condividi
    | поделиться
""")
