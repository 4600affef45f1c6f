"""How houses write a credit. Data only.

From what the houses print; where a house publishes its rule, that. A style orders and joins, and
sets the words around names. It does not change a name.
"""

from __future__ import annotations

from typing import NamedTuple


class Style(NamedTuple):
    """How one house writes a credit.

    Attributes:
        own: The house's names, folded; with one photographer and no other house, it comes first.
        lead: What stands between the house and the photographer then; "" if it does not lead.
        labels: Words before photographers, by qualifier ("" for any): the first that fits.
        houses: Such a label stands before houses too, when nobody is named.
        joint: Between the links of a chain.
        via: Before what a via-marker introduces.
        words: The words for a qualifier where they are not the neutral ones.
        inner: Qualifiers that stand in the chain, before "via" and "for".
        ordered: A house that the line names first stays first.
        conjunction: Between two makers; in the neutral form the language of the line decides.
        brackets: Around the whole.

    """

    own: frozenset[str] = frozenset()
    lead: str = ""
    labels: tuple[tuple[str, str], ...] = ()
    houses: bool = False
    joint: str = "/"
    via: str = " via "
    words: tuple[tuple[str, str], ...] = ()
    inner: frozenset[str] = frozenset()
    ordered: bool = False
    conjunction: str = "and"
    brackets: str = ""


def _own(names: str) -> frozenset[str]:
    return frozenset(name.strip() for name in names.split("|"))


STYLES: dict[str, Style] = {
    "neutral": Style(ordered=True),
    "ap": Style(own=_own("ap"), lead=" Photo/", brackets="()"),
    "reuters": Style(
        own=_own("reuters"),
        lead="/",
        words=(("file", "File Photo"),),
        inner=frozenset({"file", "handout", "pool"}),
    ),
    "getty": Style(labels=(("", "Photo by "),)),
    "afp": Style(labels=(("", "Photo by "),), joint=" / ", brackets="()"),
    "nyt": Style(labels=(("pool", "Pool photo by "),), via=", via "),
    "guardian": Style(labels=(("", "Photograph: "),), houses=True),
    "dpa": Style(
        labels=(("symbol", "Symbolfoto: "), ("file", "Archivfoto: "), ("", "Foto: ")),
        houses=True,
        conjunction="und",
        words=(("file", "Archiv"), ("symbol", "Symbolbild"), ("graphic", "Grafik")),
    ),
    "epa": Style(own=_own("epa | epa-efe"), lead="/", joint=" / ", inner=frozenset({"pool"})),
    "efe": Style(own=_own("efe"), lead="/", conjunction="y", words=(("file", "Archivo"),)),
    "bloomberg": Style(labels=(("", "Photographer: "),)),
}
"""By name."""

CONJUNCTIONS = {
    "da": "og", "de": "und", "es": "y", "fr": "et", "it": "e", "nb": "og", "nl": "en", "nn": "og",
    "no": "og", "pl": "i", "pt": "e", "ru": "и", "sv": "och", "tr": "ve", "uk": "та",
}  # fmt: skip
"""The word between two makers, by language."""

ALIASES: dict[str, str] = {
    "Anadolu": "Anadolu Agency | Anadolu Ajansı",
    "AFP": "Agence France-Presse | Agence France Presse | أ ف ب | أ.ف.ب | 法新社",
    "AP": "Associated Press | أسوشيتد برس | 美联社 | AP通信",
    "China News Service": "中新社 | 中国新闻网",
    "EPA": "EPA-EFE | European Pressphoto Agency",
    "Getty Images": "Getty | GettyImages | ゲッティ | 게티이미지",
    "Jiji Press": "Jiji | 時事 | 時事通信",
    "Kyodo News": "Kyodo | 共同 | 共同通信",
    "PA Media": "PA | PA Wire | Press Association",
    "picture alliance": "picture-alliance",
    "Reuters": "ロイター | 路透社 | 路透 | رويترز | 로이터",
    "RIA Novosti": "РИА Новости | RIA-Novosti",
    "TASS": "ТАСС | ИТАР-ТАСС | ITAR-TASS",
    "VCG": "视觉中国 | 視覺中國 | Visual China Group",
    "Xinhua": "新华社 | 新華社 | Xinhua News Agency",
    "Yonhap": "연합뉴스 | Yonhap News | Yonhap News Agency",
}
"""The form of a house's name to show, to what else is written for it."""
