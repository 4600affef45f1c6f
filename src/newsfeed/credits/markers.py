"""The markers of credit lines, by what they do: "and", "via", "for"; and placeholders.

Data only.
"""

from __future__ import annotations

CONJUNCTIONS = "and And AND & y et ET und UND og och ve και و と és +"
LOOSE_CONJUNCTIONS = "e i ja и та en a"
"""Too short to be believed before a word in lower case."""
CLIENT_MARKS = "for For FOR pour Pour POUR für voor för per для"
VIA_MARKS = "via Via VIA vía Vía через μέσω via: über"
PLATFORM_MARKS = """
on On ON from From FROM sur Sur SUR de De auf bei aus von su da dal en em no na på fra från z na
"""
COURTESY_MARKS = """
courtesy of the courtesy of | Courtesy Of | courtesy of | courtesy | provided by | supplied by
provided courtesy of | fournie par | fourni par | gracieuseté de | gracieuseté | courtoisie de
courtoisie | avec l'aimable autorisation de | cortesía de | cortesía | cortesia de | cortesia
cortesia di | cedida por | cedidas por | cedido por | facilitada por | proporcionada por
suministrada por | per gentile concessione di | gentile concessione di | gentilmente concessa da
mit freundlicher genehmigung von | zur verfügung gestellt von | met dank aan | предоставлено
предоставлена | предоставлены | предоставил | предоставила | fornecida por | dzięki uprzejmości
dostarczone przez | handout from | handout by | released by
"""
TOOL_MARKS = "with using With Using USING via mit avec con com usando utilizando"
COPYRIGHT_MARKS = "copyright copyrighted"
REPORTERS = "记者 記者"
"""Chinese: the agency stands before the word, the person behind it (新华社记者 X 摄)."""

ENDINGS: tuple[tuple[str, str], ...] = (
    ("供图", "courtesy"),
    ("供圖", "courtesy"),
    ("提供", "courtesy"),
    ("제공", "courtesy"),
    ("摄影报道", "made"),
    ("摄影", "made"),
    ("攝影", "made"),
    ("摄", "made"),
    ("攝", "made"),
    ("撮影", "made"),
    ("촬영", "made"),
    ("기자", "job"),
    ("특파원", "job"),
    ("通讯员", "job"),
    ("资料图片", "file"),
    ("资料图", "file"),
    ("资料照", "file"),
    ("视频截图", "screenshot"),
    ("截图", "screenshot"),
    ("发", "issued"),
    ("發", "issued"),
)
"""What may hang on a name without a blank: ending, meaning (or qualifier)."""

GIVEN_OPENINGS = ("图片由", "照片由", "图由", "由")
"""What may stand before a name that ends in 提供."""

PLACEHOLDERS: tuple[tuple[str, str], ...] = (
    ("file", "archive photo | archive image | archive picture | photo d'archive | photo archives"),
    ("file", "from file | foto archivio | foto de archivo | foto de arquivo | kuva-arkisto | 资料"),
    ("pool", "pool photo | pool image | pool picture | pool photograph | via pool | le pool"),
    ("handout", "h.o | press handout | photo handout | handout image | handout photo | pressefoto"),
    ("handout", "cedida | cedido | especial | suministrada | materiały prasowe | mat. prasowe"),
    ("handout", "pressbild"),
    ("handout", "pressfoto | dok. pribadi | fornecida | foto especial | предоставлено"),
    ("handout", "supplied photo"),
    ("handout", "submitted image | presse | zvg | z.v.g | distribution | istimewa"),
    ("handout", "раздаточный материал"),
    ("courtesy", "cortesía | cortesia | courtoisie | gracieuseté | 供图 | 提供"),
    ("stringer", "str | stringer photo | a stringer | stringer/str"),
    ("contributor", "contributing photographer | contributed | contributed photo | collaborateur"),
    ("private", "arquivo pessoal | acervo pessoal | archivo personal | archivo privado"),
    ("private", "álbum familiar"),
    ("private", "archivo particular | arquivo da família"),
    ("private", "archivio privato | archivio personale | archives personnelles | archive privée"),
    ("private", "archiwum prywatne | arch. prywatne | личный архив | из личного архива"),
    ("private", "yksityinen"),
    ("private", "privatarchiv | privates archiv | archiv privat | soukromý archiv | 本人提供"),
    ("social-media", "social networks | user generated content | ugc | sns | sosyal medya"),
    ("social-media", "соцсеть"),
    ("rights-reserved", "dr | d.r | droits réservés | tous droits reserves | reserved"),
    ("composite", "composite image"),
    ("symbol", "foto ilustrativa | imagen ilustrativa | photo d'illustration"),
    ("symbol", "image d'illustration"),
    ("symbol", "ilustrační foto | zdjęcie ilustracyjne | イメージ写真 | 示意图"),
    ("", "own work | eigenes werk | trabajo propio | travail personnel | opera propria | staff"),
    ("", "et al | al | map data | enlarge | unknown | n/a | tba | hide caption | toggle caption"),
    ("", "自身的作品 | собственная работа | used with permission | with permission"),
    ("", "reproduced with permission | by permission"),
    ("", "freelance | author provided | click to enlarge"),
    ("", "uncredited | unbekannt | undefined | inconnu | desconocido | не указан | zoom"),
    ("", "text | texte | texto | testo | tekst | tekstit | tekst i | words | story | bericht"),
    ("", "original | sources | others | various | und andere | u.a | no sales"),
)
"""Whole elements that are no names: qualifier (or nothing), phrases between bars."""
