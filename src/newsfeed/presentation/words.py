"""The words of a page, in one place, so that a newsroom can say them in its own language."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

__all__ = ["ENGLISH", "Words", "words_for"]


class Words(Struct, frozen=True, kw_only=True):
    """What a preview says besides what the feed says: plain text, English where nothing is given.

    Attributes:
        language: What the words are written in (BCP 47).
        preview: What the page is, above the feed's title and in the window's title.
        skip: Leads those who use a keyboard past everything else.
        about: Heading of the explanation.
        explanation: What a feed is and how to follow it.
        address: Labels the feed's address.
        reader: Opens the feed in the program that the machine has for feeds.
        online: Stands before the names of readers on the web.
        stories: Heading of the list of stories.
        empty: Stands in the place of stories when there are none.
        updated: Stands before the date of a change.
        untitled: Stands in the place of a headline.
        picture: Names a picture, or what leads to it, when nobody said what it shows.
        video: Names a moving picture.
        sound: Names a sound recording.
        table: Names a table, which can be scrolled on a small screen.
        files: Stands before the files that come with a story.
        source: Stands before the name of the feed that a story was taken from.
        comments: Leads to what readers say of a story.

    """

    language: str = "en"
    preview: str = "Feed preview"
    skip: str = "Skip to the stories"
    about: str = "Follow this feed"
    explanation: str = (
        "This page shows a feed, a list of stories for feed readers. A reader looks into all the "
        "feeds that you follow and shows what is new, in order, as soon as it is published: "
        "without an account, an e-mail address or an algorithm. Copy the address into your "
        "reader, or open it there."
    )
    address: str = "Address of the feed"
    reader: str = "Open in your feed reader"
    online: str = "Or follow it with"
    stories: str = "Stories"
    empty: str = "There are no stories in this feed yet."
    updated: str = "Updated"
    untitled: str = "Untitled"
    picture: str = "Picture"
    video: str = "Video"
    sound: str = "Sound"
    table: str = "Table"
    files: str = "Attached"
    source: str = "Source"
    comments: str = "Comments"


ENGLISH: Final = Words()

_GERMAN: Final = Words(
    language="de",
    preview="Feed-Vorschau",
    skip="Zu den Meldungen springen",
    about="Diesem Feed folgen",
    explanation=(
        "Diese Seite zeigt einen Feed, eine Liste von Meldungen für Feedreader. Ein Feedreader "
        "sieht in allen Feeds nach, denen Sie folgen, und zeigt der Reihe nach, was neu ist, "
        "sobald es erscheint: ohne Konto, ohne E-Mail-Adresse, ohne Algorithmus. Kopieren Sie die "
        "Adresse in Ihren Feedreader, oder öffnen Sie sie dort."
    ),
    address="Adresse des Feeds",
    reader="Im Feedreader öffnen",
    online="Oder folgen mit",
    stories="Meldungen",
    empty="In diesem Feed sind noch keine Meldungen.",
    updated="Aktualisiert",
    untitled="Ohne Titel",
    picture="Bild",
    video="Video",
    sound="Ton",
    table="Tabelle",
    files="Anhang",
    source="Quelle",
    comments="Kommentare",
)

_FRENCH: Final = Words(
    language="fr",
    preview="Aperçu du flux",
    skip="Aller aux articles",
    about="Suivre ce flux",
    explanation=(
        "Cette page montre un flux, une liste d’articles destinée aux lecteurs de flux. Un tel "
        "lecteur consulte tous les flux que vous suivez et montre les nouveautés, dans l’ordre, "
        "dès leur parution : sans compte, sans adresse électronique, sans algorithme. Copiez "
        "l’adresse dans votre lecteur, ou ouvrez-la directement."
    ),
    address="Adresse du flux",
    reader="Ouvrir dans votre lecteur de flux",
    online="Ou suivre avec",
    stories="Articles",
    empty="Ce flux ne contient pas encore d’articles.",
    updated="Mis à jour",
    untitled="Sans titre",
    picture="Image",
    video="Vidéo",
    sound="Son",
    table="Tableau",
    files="Fichiers joints",
    source="Source",
    comments="Commentaires",
)

_SPANISH: Final = Words(
    language="es",
    preview="Vista previa del canal",
    skip="Ir a las noticias",
    about="Seguir este canal",
    explanation=(
        "Esta página muestra un canal de noticias, una lista para lectores de canales. Un lector "
        "consulta todos los canales que usted sigue y le muestra lo nuevo, en orden, en cuanto se "
        "publica: sin cuenta, sin correo, sin algoritmo. Copie la dirección en su lector, o ábrala "
        "allí directamente."
    ),
    address="Dirección del canal",
    reader="Abrir en su lector de canales",
    online="O seguirlo con",
    stories="Noticias",
    empty="Este canal todavía no tiene noticias.",
    updated="Actualizado",
    untitled="Sin título",
    picture="Imagen",
    video="Vídeo",
    sound="Sonido",
    table="Tabla",
    files="Archivos adjuntos",
    source="Fuente",
    comments="Comentarios",
)

_KNOWN: Final = {each.language: each for each in (ENGLISH, _GERMAN, _FRENCH, _SPANISH)}


def words_for(language: str | None) -> Words:
    """Return the words in a language, English where there are none in it."""
    primary = (language or "").partition("-")[0].lower()
    return _KNOWN.get(primary, ENGLISH)
