"""The texts that the benchmark's articles are made of, in three languages.

``{n}`` stands for what tells one article from another.
"""

from typing import Final, NamedTuple


class Texts(NamedTuple):
    """What an article in one language says; sentences are HTML, everything else is plain text."""

    title: str
    summary: str
    caption: str
    categories: tuple[str, str, str]
    sentences: tuple[str, ...]


ENGLISH: Final = Texts(
    title="Council weighs plan {n} for the harbour & the old town",
    summary="Plan {n} would move the market to the quay; traders & residents are split.",
    caption="Boats & nets at pier {n} on the morning of the vote.",
    categories=("Region {n}", "Planning & Building {n}", "Harbour {n}"),
    sentences=(
        "The council will vote on plan {n}, after hearing more people than there were seats.",
        '<a href="https://news.example/t/{n}?from=body&amp;part=2" rel="tag">It</a> costs {n}.',
        "Building would take three summers and close pier {n}, a report said on Thursday evening.",
        "Traders &amp; residents said they had heard of draft {n} only from the notice boards.",
        "<em>Nobody asked us</em>, said Anna Example, who has had stall {n} for&nbsp;years.",
        "An engineer&#8217;s report, number {n}, found the wall in &quot;fair&quot; order.",
        "Some <strong>{n} letters</strong> reached the town hall before the deadline on Friday.",
        "The mayor, Jane Doe, called version {n} a fair balance between old &amp; new.",
        "A decision on stage {n} is expected before the summer, when the ferries run again.",
    ),
)

GERMAN: Final = Texts(
    title="Stadtrat prüft Entwurf {n} für Hafen & Altstadt",
    summary="Entwurf {n} verlegt den Markt an den Kai; Händler & Anwohner sind darüber uneins.",
    caption="Boote & Netze an Brücke {n} am Morgen der Abstimmung.",
    categories=("Bezirk Süd {n}", "Bauen & Wohnen für alle {n}", "Häfen {n}"),
    sentences=(
        "Der Stadtrat stimmt über Entwurf {n} ab, nachdem die Anhörung sehr gut besucht war.",
        '<a href="https://news.example/t/{n}?from=body&amp;p=2" rel="tag">Er</a> kostet {n} Euro.',
        "Der Bau würde drei Sommer dauern und Brücke {n} sperren, heißt es in einem Gutachten.",
        "Händler &amp; Anwohner hörten von Fassung {n} erst durch die Aushänge, sagten sie.",
        "<em>Niemand hat uns gefragt</em>, sagte Anna Muster, seit&nbsp;langem an Stand {n}.",
        "Das Gutachten Nummer {n} nennt die Kaimauer &quot;ordentlich&quot;, aber alt.",
        "Rund <strong>{n} Briefe</strong> erreichten das Rathaus vor Ablauf der Frist am Freitag.",
        "Die Bürgermeisterin nannte Fassung {n} einen Ausgleich zwischen Alt &amp; Neu.",
        "Über Abschnitt {n} soll vor dem Sommer entschieden werden, wenn Fähren fahren.",
    ),
)

RUSSIAN: Final = Texts(
    title="Совет обсуждает план {n}: порт & старый город",
    summary="План {n} переносит рынок на набережную; торговцы & жители спорят.",
    caption="Лодки & сети возле причала {n} утром перед голосованием.",
    categories=("Район {n}", "Стройка & жильё {n}", "Порт {n}"),
    sentences=(
        "Совет проголосует по плану {n} после слушаний.",
        '<a href="https://news.example/t/{n}?from=body&amp;part=2" rel="tag">План</a> дорог: {n}.',
        "Стройка закроет причал {n} на три лета, говорится в отчёте.",
        "Торговцы &amp; жители узнали про план {n} из объявлений.",
        "<em>Мы не знали</em>, сказала Анна, хозяйка лавки {n}&nbsp;на рынке.",
        "Отчёт номер {n} называет стену &quot;прочной&quot;.",
        "Около <strong>{n} писем</strong> пришло до пятницы.",
        "Мэр назвала вариант {n} честным решением спора.",
        "Решение по части {n} ждут до лета, перед пуском паромов.",
    ),
)
