"""The words in the dates of real feeds: months, days and zones, in the languages of many.

A word stands for one thing whatever the language, so that no language needs to be known. The
exception is "mar", which is March as well as mardi, martes and martedì: it is the month only if
nothing else is. Words that mean different things stay out, so a date with them is not read:
listopad and lip (November and July in Poland, October and June in Croatia), IST (India, Ireland,
Israel).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from newsfeed.text.shown import shown

from .date_forms import moment_of

__all__ = ["DAYS", "FILLERS", "MONTH_NAMES", "ZONES", "read_in_words"]

DayReader: TypeAlias = Callable[[str], tuple[int, int, int]]

# English, German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages, Polish,
# Russian and Ukrainian; in full and as they are cut, in the case that dates need. A semicolon ends
# a month.
_MONTHS_OF_THE_YEAR: Final = """
jan january januar januari jänner jän janv janvier ene enero gen gennaio janeiro sty
stycznia styczeń янв январь января січ січня;
feb february februar februari feber févr février fév fevr fevrier fev fevereiro febrero
febbraio lut lutego luty фев февр февраль февраля лют лютого;
march märz mär mrz mars marts marzo março marco mrt maart marca marzec мар март марта
бер березня;
apr april avr avril abr abril aprile kwi kwietnia kwiecień апр апрель апреля квіт квітня;
may mai mayo maggio mag maio mei maj maja май мая трав травня;
jun june juni juin junio giu giugno junho cze czerwca czerwiec июн июнь июня черв червня;
jul july juli juil juillet julio lug luglio julho lipca lipiec июл июль июля лип
липня;
aug august août aout ago agosto augustus augusti sie sierpnia sierpień авг август
августа серп серпня;
sep sept september septembre septiembre settembre set setembro wrz września wrzesień сен
сент сентябрь сентября вер вересня;
oct october okt oktober octobre octubre ott ottobre out outubro paź października
październik окт октябрь октября жовт жовтня;
nov november novembre noviembre novembro ноя нояб ноябрь ноября листопада;
dec december dez dezember déc décembre decembre dic diciembre dicembre dezembro des
desember gru grudnia grudzień дек декабрь декабря груд грудня
"""
_ENGLISH: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
#: The English abbreviation of each month's names.
MONTH_NAMES: Final = {
    word: name
    for name, row in zip(_ENGLISH, _MONTHS_OF_THE_YEAR.split(";"), strict=True)
    for word in row.split()
}

#: Names of days; which one is not compared with the date, so they need not be told apart.
DAYS: Final = frozenset(
    """
    mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday
    saturday sunday mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag
    sonnabend sonntag lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi
    dimanche mié mie jue vie sáb sab dom lunes martes miércoles miercoles jueves viernes
    sábado sabado domingo gio lunedì martedì mercoledì giovedì venerdì sabato domenica seg
    ter qua qui sex segunda terça quarta quinta sexta feira ma wo vr za zo maandag dinsdag
    woensdag donderdag vrijdag zaterdag zondag man tir ons tor lør søn mån tis tors fre lör
    sön mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag pon
    wt śr czw pt sob niedz nie poniedziałek wtorek środa czwartek piątek sobota niedziela пн
    вт ср чт пт сб вс понедельник вторник среда четверг пятница суббота воскресенье нд
    понеділок вівторок середа четвер п'ятниця субота неділя
    """.split()
)

#: Words that say nothing: ordinals, "at", "o'clock", "of the year".
FILLERS: Final = frozenset(
    "t st nd rd th er of the at on um uhr den der de del le il el à alle ore om op kl r г года в р"
    " о".split()
)

_MINUTES: Final = {
    "ut utc gmt z wet": 0,
    "west cet mez met wat": 60,
    "cest mesz mest eet cat sast": 120,
    "eest msk мск trt eat": 180,
    "msd": 240,
    "pkt": 300,
    "npt": 345,
    "wib": 420,
    "hkt sgt awst": 480,
    "jst kst": 540,
    "acst": 570,
    "aest": 600,
    "acdt": 630,
    "aedt": 660,
    "nzst": 720,
    "nzdt": 780,
    "bst": 60,
    "nst": -210,
    "ndt": -150,
    "brt art": -180,
    "edt": -240,
    "est cdt": -300,
    "cst mdt": -360,
    "mst pdt": -420,
    "pst akdt": -480,
    "akst": -540,
    "hst": -600,
}
#: Zone names and how far they are from UTC: those of RFC 822 as it has them (CST is Chicago's and
#: not China's), BST as the British one, others only if one zone has that name.
ZONES: Final = {
    name: timedelta(minutes=minutes)
    for names, minutes in _MINUTES.items()
    for name in names.split()
}

_COMMENT: Final = re.compile(r"\([^()]*+\)")
_WHOLE_HOUR: Final = re.compile(r"(?<![0-9:])([0-9]{1,2}) ?([ap]\.?m)\b", re.IGNORECASE)
_FRENCH_HOUR: Final = re.compile(r"(?<![0-9])([0-9]{1,2}) ?h ?([0-9]{2})(?![0-9])", re.IGNORECASE)
# 20221219 0630, and without the space.
_RUN: Final = re.compile(r"(?<![0-9])([0-9]{8}) ?T?([0-9]{2})([0-9]{2})([0-9]{2})?(?![0-9:])")
_CLOCK: Final = re.compile(
    r"(?<![0-9:+-])([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?(?![0-9:])"
    r"(?: ?([ap])\.?m\b\.?)?"
    # "+0100", "GMT+01:00", "UTC+1"; Go and others say the name of the zone once more behind it.
    r"(?: ?(?:GMT|UTC|UT)? ?([+-])([0-9]{2}):?([0-9]{2})(?![0-9])(?-i: [A-Z]{2,5}\b)?"
    r"| ?(?:GMT|UTC|UT)([+-])([0-9]{1,2})(?![0-9:])"
    r"| ?([+-])([0-9]{2})(?![0-9:/.-]))?",
    re.IGNORECASE,
)
# Whatever word stands in front of a comma and a number names the day, in any language.
_LEADING_DAY: Final = re.compile(r"\A[^\W\d_]+(?:-[^\W\d_]+)?\.?, ?(?=[0-9])")
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_MAR: Final = re.compile(r"\bmar\b(?!.*\bmar\b)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[0-9]+")
# Numbers whose order is known: a year in front is followed by the month everywhere; with dots, the
# day comes first everywhere.
_ORDERED: Final = (
    re.compile(r"(?P<y>[0-9]{4})([-/.]) ?(?P<m>[0-9]{1,2})\2 ?(?P<d>[0-9]{1,2})"),
    re.compile(r"(?P<d>[0-9]{1,2})\. ?(?P<m>[0-9]{1,2})\. ?(?P<y>[0-9]{4})"),
    re.compile(r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})"),
)
# Left to dateutil: days and months in words, or in numbers that may say which is which.
_UNORDERED: Final = re.compile(r"(?:[A-Z][a-z]{2}|[0-9]+)(?: ?[ /-] ?(?:[A-Z][a-z]{2}|[0-9]+)){2}")
# The order of RFC 822 and 850, where a year of two digits can be told from the day.
_SHORT_YEAR: Final = re.compile(r"([0-9]{1,2}[ -][A-Z][a-z]{2}[ -])([0-9]{2})")
_LONG_YEAR: Final = re.compile(r"(?<![0-9])[1-9][0-9]{3}(?![0-9])")
_NO_TIME: Final = (0, 0, 0)


def read_in_words(text: str, unordered: DayReader) -> datetime:
    """Read a date whose clock and zone are read here, whose words are translated.

    Args:
        text: The date, short and with plain spaces.
        unordered: Reads the day from three parts of which one is a year of four digits and one may
            be an English month; raises ValueError if it can't tell the others apart.

    Raises:
        ValueError: The text has a part that is missing, doubtful or not known.
    """
    if any(sign.isdigit() and not sign.isascii() for sign in text):
        raise ValueError("it has digits of another script")
    plain = _LEADING_DAY.sub("", _COMMENT.sub(" ", text).lstrip(), count=1).replace(" - ", " ")
    plain = _FRENCH_HOUR.sub(r"\1:\2", _WHOLE_HOUR.sub(r"\1:00 \2", plain))
    plain = _RUN.sub(_apart, plain)
    clocks = list(_CLOCK.finditer(plain))
    if len(clocks) > 1:
        raise ValueError("it has two times")
    if not clocks:
        words, named = _translated(plain)
        return moment_of(*_day(words, unordered), *_NO_TIME, named or timedelta())
    clock = clocks[0]
    words, named = _translated(f"{plain[: clock.start()]} {plain[clock.end() :]}")
    return _at(_day(words, unordered), clock, named)


def _apart(run: re.Match[str]) -> str:
    day, hour, minute, second = run.groups("00")
    return f"{day} {hour}:{minute}:{second} "


def _at(day: tuple[int, int, int], clock: re.Match[str], named: timedelta | None) -> datetime:
    """Return the instant of a day at a time; `named` is the offset that the zone's name says."""
    hour, minute, second = (int(part or 0) for part in clock.groups()[:3])
    if half := clock[4]:
        if not 1 <= hour <= 12:  # noqa: PLR2004 -- the hours of half a day
            raise ValueError(f"there is no hour {hour} {half}m")
        hour = hour % 12 + (12 if half in "pP" else 0)
    offset = _numeric(clock)
    if None not in {offset, named} and offset != named:
        raise ValueError("it has two different offsets")
    offset = offset or named or timedelta()
    if (hour, minute, second) == (24, *_NO_TIME[1:]):
        # A day less of offset is a day more of time.
        hour, offset = 0, offset - timedelta(days=1)
    return moment_of(*day, hour, minute, second, offset)


def _numeric(clock: re.Match[str]) -> timedelta | None:
    sign, hours = clock[5] or clock[8] or clock[10], clock[6] or clock[9] or clock[11]
    if not sign:
        return None
    offset = timedelta(hours=int(hours), minutes=int(clock[7] or 0))
    if offset >= timedelta(days=1) or int(clock[7] or 0) > 59:  # noqa: PLR2004 -- the minutes of an hour
        raise ValueError(f"there is no offset {sign}{hours}{clock[7] or ''}")
    return -offset if sign == "-" else offset


def _translated(text: str) -> tuple[str, timedelta | None]:
    """Return a text with its months in English and without its other words, and their zone."""
    words = [word.casefold() for word in _WORD.findall(text)]
    has_all = len(_NUMBER.findall(text)) > 2  # noqa: PLR2004 -- day, month and year
    if not has_all and not any(word in MONTH_NAMES for word in words):
        text = _MAR.sub("march", text)
    offsets = {ZONES[word] for word in words if word in ZONES}
    if len(offsets) > 1:
        raise ValueError("it has two different zones")
    for word in words:
        if not any(word in known for known in (MONTH_NAMES, DAYS, ZONES, FILLERS)):
            raise ValueError(f"{shown(word)} is no name of a month, a day or a zone")
    translated = _WORD.sub(lambda found: MONTH_NAMES.get(found[0].casefold(), " "), text)
    return translated, next(iter(offsets), None)


def _day(words: str, unordered: DayReader) -> tuple[int, int, int]:
    """Return the year, month and day that English months, digits and marks mean."""
    bare = words.strip(" ,.")
    for form in _ORDERED:
        if found := form.fullmatch(bare):
            return int(found["y"]), int(found["m"]), int(found["d"])
    bare = " ".join(re.sub(r"[,.]", " ", bare).split())
    if short := _SHORT_YEAR.fullmatch(bare):
        bare = f"{short[1]}{20 if int(short[2]) < 50 else 19}{short[2]}"  # noqa: PLR2004 -- RFC 2822, section 4.3
    if not (_UNORDERED.fullmatch(bare) and len(_LONG_YEAR.findall(bare)) == 1):
        raise ValueError("it is not a day, a month and a year of four digits, and a time")
    return unordered(bare)
