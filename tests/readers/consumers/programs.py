"""What programs make of feeds: `python programs.py NAME URL...`, in a folder of their own.

Prints JSON in the form that `tests/readers/running.py` tells. Whatever a program keeps, it keeps
in the current folder, so a second run asks again as the program does.
"""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.utils import parseaddr
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from email.message import EmailMessage

Item = dict[str, Any]
Feeds = dict[str, list[Item]]

_CODES: Final = {"\\n": "\n", "\\t": "\t", "\\\\": "\\"}


def _run(*command: str, given: bytes | None = None) -> bytes:
    return subprocess.run(command, input=given, check=True, stdout=subprocess.PIPE).stdout  # noqa: S603 -- the programs under test


def _at(seconds: str | int) -> str | None:
    return datetime.fromtimestamp(int(seconds), UTC).isoformat() if seconds else None


def _newsboat(urls: list[str]) -> Feeds:
    return {url: _newsboat_items(url, number) for number, url in enumerate(urls)}


def _newsboat_items(url: str, number: int) -> list[Item]:
    # A cache for each: it takes two items with one guid for one, whatever feeds they are in.
    files = (f"--url-file=urls{number}", "--config-file=config", f"--cache-file=cache{number}.db")
    Path(f"urls{number}").write_text(url, "utf-8")
    Path("config").write_text("browser true\n", "utf-8")
    _run("newsboat", *files, "--execute=reload")
    with closing(sqlite3.connect(f"cache{number}.db")) as database:
        rows = database.execute(
            "SELECT title, url, guid, author, pubDate, content, enclosure_url FROM rss_item"
        ).fetchall()
    return [
        {
            "title": title,
            "link": link,
            "id": guid,
            "authors": [author] if author else [],
            "published": _at(published),
            "content": content,
            "enclosures": [enclosure] if enclosure else [],
        }
        for title, link, guid, author, published, content, enclosure in rows
    ]


def _sfeed(urls: list[str]) -> Feeds:
    feeds = {}
    for url in urls:
        document = _run("curl", "--silent", "--fail", "--max-time", "20", url)
        lines = _run("sfeed", given=document).decode().splitlines()
        feeds[url] = [_sfeed_item(*line.split("\t")) for line in lines]
    return feeds


def _sfeed_item(
    published: str, title: str, link: str, content: str, _kind: str, key: str, author: str,
    enclosure: str, categories: str, *_: str,
) -> Item:  # fmt: skip
    return {
        "title": title,
        "link": link,
        "id": key,
        "authors": [author] if author else [],
        "published": _at(published),
        "content": re.sub(r"\\[nt\\]", lambda code: _CODES[code[0]], content),
        "categories": [each for each in categories.split("|") if each],
        "enclosures": [enclosure] if enclosure else [],
    }


_R2E: Final = """[DEFAULT]
from = news@news.example
to = reader@news.example
force-from = False
email-protocol = maildir
maildir-path = {folder}
maildir-mailbox = mail
date-header = True
html-mail = True
trust-guid = True
"""


def _rss2email(urls: list[str]) -> Feeds:
    """Subscribe, take the mail; what was sent once is not sent again."""
    folder = Path.cwd()
    feeds: Feeds = {}
    for number, url in enumerate(urls):
        place = folder / f"mail{number}"
        place.mkdir(exist_ok=True)
        config = place / "config.cfg"
        command = ("r2e", "-c", str(config), "-d", str(place / "data.json"))
        if not config.exists():
            config.write_text(_R2E.format(folder=place), "utf-8")
            _run(*command, "add", "feed", url)
        _run(*command, "run")
        mails = sorted((place / "mail" / "new").iterdir())
        feeds[url] = [
            _mail(message_from_bytes(each.read_bytes(), policy=policy.default)) for each in mails
        ]
    return feeds


def _mail(mail: EmailMessage) -> Item:
    html = mail.get_body(("html", "plain"))
    text = html.get_content() if html else ""
    body = re.search(r'<div id="body">(.*)<div class="footer">', text, re.DOTALL)
    name = parseaddr(str(mail["From"]))[0]
    return {
        "title": mail["Subject"],
        "link": mail["X-RSS-URL"],
        "id": mail["X-RSS-ID"],
        "authors": [name.partition(": ")[2]] if ": " in name else [],
        "published": mail["Date"],
        "content": body[1] if body else text,
        "categories": [each for each in (mail["X-RSS-TAGS"] or "").split(",") if each],
    }


VERSIONS: Final = {
    "newsboat": ("newsboat", "--version"),
    "rss2email": ("r2e", "--version"),
}
CONSUMERS: Final[dict[str, Callable[[list[str]], Feeds]]] = {
    "newsboat": _newsboat,
    "rss2email": _rss2email,
    "sfeed": _sfeed,
}

if __name__ == "__main__":
    name, *urls = sys.argv[1:]
    told = _run(*VERSIONS[name]).decode() if name in VERSIONS else ""
    number = re.search(r"\d+(\.\d+)+", told)
    json.dump({"version": number and number[0], "feeds": CONSUMERS[name](urls)}, sys.stdout)
