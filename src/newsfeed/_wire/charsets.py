"""Encodings by their labels: which a document may be in, and which readers know."""

from __future__ import annotations

import codecs
from typing import Final

__all__ = ["COMMON", "WIDER", "is_encoding", "python_name"]

#: What a document may be in, by the names that Python gives. Others aren't texts (zip, rot13), run
#: over ASCII in ways nobody expects (utf-7, unicode-escape), or were never used for XML.
_NONE: Final = 12  # ISO 8859-12 was never finished
KNOWN: Final = frozenset(
    f"""
    utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be ascii
    {" ".join(f"iso8859-{part}" for part in range(1, 17) if part != _NONE)}
    {" ".join(f"cp125{page}" for page in range(9))}
    cp437 cp720 cp737 cp775 cp850 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866
    cp869 cp874 cp932 cp949 cp950 cp1125 koi8-r koi8-t koi8-u kz1048 ptcp154 tis-620
    mac-cyrillic mac-greek mac-iceland mac-latin2 mac-roman mac-turkish
    shift_jis shift_jis_2004 shift_jisx0213 euc_jp euc_jis_2004 euc_jisx0213
    iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext
    gb2312 gbk gb18030 hz big5 big5hkscs euc_kr johab iso2022_kr
    """.split()
)
#: What is meant by these labels on the web: https://encoding.spec.whatwg.org/#names-and-labels.
WIDER: Final = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949"}

#: Those that XML names (section 4.3.3) or browsers read, besides UTF-8 and UTF-16.
COMMON: Final = frozenset(
    f"""
    ascii {" ".join(f"iso8859-{part}" for part in range(1, 17) if part != _NONE)}
    {" ".join(f"cp125{page}" for page in range(9))} cp866 cp874 cp932 cp949 koi8-r koi8-u
    mac-cyrillic mac-roman shift_jis euc_jp iso2022_jp gb2312 gbk gb18030 big5 big5hkscs euc_kr
    """.split()
)


def python_name(label: str) -> str | None:
    """Return Python's name for an encoding that a document may be in."""
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    return None if name not in KNOWN else "utf-8" if name == "utf-8-sig" else name


def is_encoding(label: str) -> bool:
    """Return whether there is such an encoding, though no document is read in it."""
    try:
        return bool(codecs.lookup(label)._is_text_encoding)  # noqa: SLF001 -- which str.encode asks, too
    except LookupError:
        return False
