"""Names in a row, the way a language joins them."""

from __future__ import annotations

from collections.abc import Sequence

#: What stands before the last of several names, by primary language subtag (CLDR list patterns, two
#: names).
_AND = {
    "ar": " و", "bg": " и ", "bn": " এবং ", "ca": " i ", "cs": " a ", "da": " og ", "de": " und ",
    "el": " και ", "en": " and ", "es": " y ", "et": " ja ", "eu": " eta ", "fa": " و ",
    "fi": " ja ",
    "fr": " et ", "gl": " e ", "he": " ו", "hi": " और ", "hr": " i ", "hu": " és ", "id": " dan ",
    "is": " og ", "it": " e ", "ja": "、", "ko": ", ", "lt": " ir ", "lv": " un ", "ms": " dan ",
    "nb": " og ", "nl": " en ", "nn": " og ", "no": " og ", "pl": " i ", "pt": " e ", "ro": " și ",
    "ru": " и ", "sk": " a ", "sl": " in ", "sr": " и ", "sv": " och ", "th": " และ", "tr": " ve ",
    "uk": " і ", "ur": " اور ", "vi": " và ", "zh": "、",
}  # fmt: skip

#: What stands between the names before, where it isn't a comma and a space.
_COMMA = {"ja": "、", "zh": "、", "ar": " و", "fa": "، ", "ur": "، "}


def join_names(names: Sequence[str], language: str | None) -> str:
    """Return `names` as one line: "A, B and C" in English, with "&" where the language isn't known.

    Args:
        names: At least one name.
        language: A language tag, or None.

    """
    if len(names) == 1:
        return names[0]
    primary = (language or "").partition("-")[0].lower()
    comma = _COMMA.get(primary, ", ")
    return f"{comma.join(names[:-1])}{_AND.get(primary, ' & ')}{names[-1]}"
