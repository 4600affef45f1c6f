"""`newsfeed build`: feeds from story files."""

from pathlib import Path
from typing import Any

import click

from .config import read_config

__all__ = ["build"]


@click.command()
@click.argument("stories", nargs=-1, type=click.Path(path_type=Path), metavar="STORY...")
@click.option(
    "--config",
    is_eager=True,
    callback=read_config,
    expose_value=False,
    type=click.Path(path_type=Path),
    help="Settings, where the command line is silent  [default: newsfeed.toml, if there is one]",
)
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Directory for feed.xml (RSS) and atom.xml (Atom)",
)
@click.option("--title", required=True, help="The publication's name")
@click.option("--link", required=True, help="The publication's site")
@click.option("--url", help="Public address of the output directory, or of feed.xml in it")
@click.option("--description", help="What the publication is about  [default: the title]")
@click.option("--language", help="What it is written in: en, de-CH")
@click.option(
    "--author", multiple=True, help="Who answers for stories without a byline (repeatable)"
)
@click.option("--rights", help="Who holds which rights")
@click.option("--logo", help="Address of the publication's picture")
@click.option("--zone", help="Time zone of dates without an offset: Europe/Berlin")
@click.option("--published", help="When stories appeared that do not say so themselves")
@click.option(
    "--stories-link",
    help="Address under which stories stand that do not say their own; "
    "the last part is made from the file's name",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(["rss", "atom"], case_sensitive=False),
    default=["rss", "atom"],
    help="Format to write (repeatable)  [default: both]",
)
@click.option(
    "--allow",
    type=click.Choice(["feed", "msn", "page", "text"], case_sensitive=False),
    default="feed",
    help="What may stay in stories of HTML and Markdown  [default: feed, what readers show]",
)
@click.option(
    "--limit", type=click.IntRange(min=1), help="How many stories to publish, newest first"
)
@click.option(
    "--text",
    type=click.Choice(["full", "opening", "summary"], case_sensitive=False),
    default="full",
    help="How much of a story's text the feeds give; below a part stands a link to the story "
    "[default: full]",
)
@click.option(
    "--paragraphs",
    type=click.IntRange(min=1),
    default=2,
    help="How many paragraphs the opening has  [default: 2]",
)
@click.option(
    "--media/--no-media",
    default=True,
    help="Name pictures as data too, or show them in the text alone: Thunderbird shows those in "
    "data once more, without their credit  [default: name them]",
)
@click.option(
    "--label",
    multiple=True,
    help="Topic that stands in front of the headlines of its stories: Sponsored (repeatable)",
)
@click.option("--pretty", is_flag=True, help="Indent the feeds for people to read")
@click.option(
    "--stylesheet",
    is_flag=True,
    help="Write feed.css too and name it in the feeds, which browsers then show as readable pages "
    "where they are served as application/xml",
)
def build(**settings: Any) -> None:  # noqa: ANN401 -- each option has the type it declares
    """Write RSS and Atom feeds of stories.

    A STORY is a text file as a newsroom's page gives it, HTML (*.html) or Markdown (*.md), perhaps
    with front matter; or a directory of such files (*.txt, *.html, *.md). One that cannot be used
    is named on standard error and left out; what was taken out of HTML is said there, too.
    """
    context = click.get_current_context()
    # Before 8.3, click asks the file for options and not for arguments.
    stories = settings["stories"] or (context.default_map or {}).get("stories")
    if not stories:
        raise click.UsageError("name at least one STORY, or give stories in newsfeed.toml", context)
    # Loaded here, so that --help need not wait for it.
    from .publish import Settings, publish  # noqa: PLC0415 -- see above

    context.exit(publish(Settings(**{**settings, "stories": stories})))
