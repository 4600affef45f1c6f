"""Story files and the articles they are: `corpus/x.txt` with `corpus/x.json` beside it.

The JSON says with which arguments the story is read, and then either the article, with what stands
on the report (`line rule`), or the error ("…" stands for the words of other modules). What the
article does not say is left out, and so is a summary that the model made; its content is a list of
lines.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from newsfeed import Article, Category, Image, NewsfeedError, Person, Report
from newsfeed.stories import read_story

CORPUS = Path(__file__).parent / "corpus"
STORIES = sorted(CORPUS.glob("*.txt"))
BASE = "https://news.example/stories"


def person(one: Person) -> object:
    """A person as the corpus writes it."""
    said = {"name": one.name, "email": one.email, "uri": one.uri}
    return one.name if one == Person(one.name) else said


def category(one: Category) -> object:
    """A topic as the corpus writes it."""
    said = {"term": one.term, "scheme": one.scheme, "label": one.label}
    return one.term if one == Category(one.term) else said


def picture(one: Image) -> dict[str, Any]:
    """A picture as the corpus writes it."""
    names = ("url", "type", "alt", "title", "width", "height", "size", "caption")
    said = {name: getattr(one, name) for name in names}
    said["credit"] = one.credit and one.credit.text
    said["rights"] = one.rights
    return {name: value for name, value in said.items() if value is not None}


def as_written(article: Article) -> dict[str, Any]:
    """An article as the corpus writes it."""
    said = {
        "title": article.title,
        "link": article.link,
        "id": None if article.id == article.link else article.id,
        "published": article.published and str(article.published),
        "updated": article.updated and str(article.updated),
        "language": article.language,
        "authors": [person(one) for one in article.authors],
        "contributors": [person(one) for one in article.contributors],
        "categories": [category(one) for one in article.categories],
        "media": [picture(one) for one in article.media if isinstance(one, Image)],
        "rights": article.rights,
        "comments": article.comments,
        "summary": article.summary,
        "content": article.content and article.content.split("\n"),
    }
    if article.updated == article.published:
        del said["updated"]
    return {name: value for name, value in said.items() if value not in (None, [])}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)
def test_a_story_is_the_article_beside_it(story: Path) -> None:
    """Each story of the corpus is read as its expectation says, or refused with that message."""
    expected = json.loads(story.with_suffix(".json").read_text("utf-8"))
    arguments = {"base_link": BASE, **expected.pop("arguments", {})}
    text = story.read_bytes().decode("utf-8")
    report = Report()
    if "error" in expected:
        with pytest.raises(NewsfeedError) as caught:
            read_story(text, name=story.name, report=report, **arguments)
        message = str(caught.value).removeprefix(story.name)
        begin, more, _ = expected["error"].partition("…")
        assert message.startswith(begin) if more else message == begin
        return
    article = read_story(text, name=story.name, report=report, **arguments)
    said = as_written(article)
    if "summary" not in expected["article"]:
        said.pop("summary", None)
    assert said == expected["article"]
    assert [f"{each.line or '-'} {each.rule}" for each in report] == expected["findings"]
    assert {each.path for each in report} <= {story.name}


def test_each_expectation_has_its_story() -> None:
    """No file of the corpus stands alone, so that none is forgotten."""
    assert {path.with_suffix(".txt") for path in CORPUS.glob("*.json")} == set(STORIES)
