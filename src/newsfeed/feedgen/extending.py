"""Any vocabulary as an extension of feedgen, made from the rows of its shapes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, ClassVar

from msgspec.structs import replace

from newsfeed._wire.context import Context
from newsfeed._wire.names import NONE, Name, Namespace
from newsfeed._wire.shape import (
    SELF,
    Attr,
    Child,
    Choice,
    Guard,
    Lens,
    Part,
    Row,
    Stream,
    Where,
    shape,
)
from newsfeed._wire.source import declarable
from newsfeed._wire.walking import chosen, namespaces
from newsfeed._wire.write import Writer, compile_writer
from newsfeed.errors import InvalidValue
from newsfeed.model import Article, Feed, Location
from newsfeed.options import DEFAULT, Options
from newsfeed.text.shown import shown
from newsfeed.vocabulary import atom, georss, rss

from .library import BaseExtension, xml_fromstring

Rows = tuple[Row, ...]

_ATOM = f"{{{atom.ROOT.namespace.uri}}}"


def extension(
    *vocabularies: str,
    article: Iterable[Row] = (),
    feed: Iterable[Row] = (),
    options: Options | None = None,
) -> tuple[type[Extension], type[Extension]]:
    """Return vocabularies as an extension of feedgen: its class for feeds, its class for entries.

    Register it under any name that is free, `generator.register_extension("credits",
    *extension("media"))`, and say with it what an `Article` can say in these vocabularies:

    - `entry.credits.media(Image(…))`: each field is a method, as in feedgen. It adds to a list, or
      sets; with `replace=True` it starts anew; without a value it returns what there is. Whatever
      `Article` accepts is accepted.
    - `entry.credits(Image(…))`: the same for the field that the first vocabulary is about.

    `generator.credits` does the same for what can be said of a feed. Both of feedgen's formats are
    written; `rss=False` or `atom=False` at the registration leaves one out.

    Feedgen's own extensions may be loaded besides, under their own names: prefixes and namespaces
    are the same ("media", "dc"), and each writes what it was given.

    Args:
        vocabularies: By prefix: "media" (pictures, video, sound with their credits), "dc"
            (`authors` without addresses, `rights`), "dcterms" (`valid`), "content" (`content`, with
            the visible figures of its `media`), "georss" (each a `Location`), "atom" (`links`).
        article: Rows of your own for entries, as for `Format.extended`.
        feed: Rows of your own for feeds.
        options: How to write what the standards leave open.

    Raises:
        InvalidValue: there is no such vocabulary, or nothing to write.

    """
    made = _extension(vocabularies, tuple(article), tuple(feed), options or DEFAULT)
    if not made[1].FIELDS and not made[0].FIELDS:
        message = f"name a vocabulary ({', '.join(sorted(_known()))}), or give rows of your own"
        raise InvalidValue(message, path="vocabularies")
    return made


@lru_cache(maxsize=64)
def _extension(
    vocabularies: tuple[str, ...], article: Rows, feed: Rows, options: Options
) -> tuple[type[Extension], type[Extension]]:
    options = replace(options, pretty=False)  # feedgen indents, when asked to
    for number, each in enumerate(vocabularies):
        if each not in _known():
            message = f"{shown(each)} is not one of {', '.join(sorted(_known()))}"
            raise InvalidValue(message, path=f"vocabularies[{number}]")
    article = (*(row for each in vocabularies for row in _rows(_items(), each, options)), *article)
    feed = (*(row for each in vocabularies for row in _rows(_channel(), each, options)), *feed)
    stream = Stream("articles", NONE("item"), shape(Article, *article))
    root = shape(Feed, *feed, stream)
    writer = compile_writer(NONE("feed"), root, options)
    # Those of deeper elements are declared where they are used, which is rarely.
    used = [space for space in map(_space, (*feed, *article)) if space.prefix and declarable(space)]
    spaces = {space.prefix: space.uri for space in used}
    name = "".join(each.title() for each in vocabularies)

    def made(of: type[Article | Feed], kind: str, rows: Rows) -> type[Extension]:
        fields = tuple(dict.fromkeys(field for row in rows for field in fields_of(row)))
        known = {each.name for each in of.FIELDS}
        body: dict[str, Any] = {field: _method(field) for field in fields if field in known}
        main = next(
            (each for row in rows if not isinstance(row, Part) for each in fields_of(row)), ""
        )
        body |= {"FIELDS": tuple(body), "_of": of, "_main": main, "_writer": writer}
        body |= {"_options": options, "_spaces": spaces, "__module__": __name__}
        return type(f"{name}{kind}Extension", (Extension,), body)

    return made(Feed, "", feed), made(Article, "Entry", article)


class Extension(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """What was said of one feed or entry in some vocabularies; see `extension`.

    Attributes:
        FIELDS: The methods by which it is said.

    """

    FIELDS: ClassVar[tuple[str, ...]] = ()
    _of: ClassVar[type[Article | Feed]]
    _main: ClassVar[str]
    _writer: ClassVar[Writer]
    _options: ClassVar[Options]
    _spaces: ClassVar[dict[str, str]]

    #: Puts right what feedgen has written.
    mend: Callable[[Any], None] | None = None

    #: The language of the feed around an entry, which joins the names of a byline.
    feed_language: str | None = None

    def __init__(self) -> None:
        """Say nothing yet."""
        self._said: dict[str, Any] = {}
        #: Further namespaces to declare, by prefix.
        self.spaces: dict[str, str] = {}

    def __call__(self, *values: object) -> object:
        """Add values to the field that the vocabulary is about; without any, return what is there.

        Raises:
            InvalidValue: a value can't be what was given.

        """
        several = isinstance(self.said(self._main), tuple)
        for each in values:
            # A value of somebody's own may look like a list, if it is a tuple.
            self.say(self._main, [each] if several and not isinstance(each, list) else each)
        return self.said(self._main)

    def said(self, field: str) -> Any:  # noqa: ANN401 -- the value of whatever field
        """Return what a field holds."""
        default = next(each.default for each in self._of.FIELDS if each.name == field)
        return self._said.get(field, default)

    def say(self, field: str, given: object, *, replace: bool = False) -> Any:  # noqa: ANN401 -- the value of whatever field
        """Add to a field, or set one that holds no list, and return what it holds then.

        Raises:
            InvalidValue: the field can't be what was given; what was there before still is.

        """
        held = self.said(field)
        if isinstance(held, tuple) and not isinstance(given, Iterable):
            given = [given]
        alone = getattr(self._value({field: given}), field)
        whole = (*held, *alone) if isinstance(held, tuple) and not replace else alone
        self._said[field] = getattr(self._value({**self._said, field: whole}), field)
        return self._said[field]

    def extend_ns(self) -> dict[str, str]:
        """Return the namespaces to declare, by prefix."""
        return self._spaces | self.spaces

    def extend_rss(self, element: Any) -> Any:  # noqa: ANN401 -- feedgen has no types
        """Write what was said into an RSS item, or into the channel."""
        self._extend(element if self._of is Article else element[0])
        return element

    def extend_atom(self, element: Any) -> Any:  # noqa: ANN401 -- feedgen has no types
        """Write what was said into an Atom entry or feed."""
        return self._extend(element, _without_namespace)

    def _value(self, said: dict[str, Any], title: str = "") -> Any:  # noqa: ANN401 -- an article or a feed
        # What names the value is of no account: it is feedgen that writes it.
        named = {"title": title or "-"} if self._of is Feed else {"title": title or "-", "id": "-"}
        return self._of(**(named | said))

    def _extend(self, element: Any, change: Callable[[Any], None] | None = None) -> Any:  # noqa: ANN401 -- feedgen has no types
        if self.mend is not None:
            self.mend(element)
        if any(self._said.values()):
            value = self._value(self._said, element.findtext("title"))
            for name, text in (made := self._markup(value)).attrib.items():
                element.set(name, text)
            for each in list(made):
                each.tail = None
                if change is not None:
                    change(each)
                element.append(each)
        return element

    def _markup(self, value: Article | Feed) -> Any:  # noqa: ANN401 -- feedgen has no types
        """Return an element that holds what is to be written."""
        writer = self._writer
        feed = value if isinstance(value, Feed) else Feed(title="-", language=self.feed_language)
        context = Context(feed, self._options)
        item = writer.item(value, context)[0] if isinstance(value, Article) else b""
        head = writer.opening(writer.head(feed, context), writer.every)
        root = xml_fromstring(head + item + writer.tail(feed, context)[0])
        return root[0] if item else root


def _without_namespace(element: Any) -> None:  # noqa: ANN401 -- feedgen has no types
    """Take Atom's elements out of their namespace: feedgen declares it for those that have none."""
    for each in element.iter():
        each.tag = each.tag.removeprefix(_ATOM)


def _method(field: str) -> Callable[..., Any]:
    def access(self: Extension, given: object = None, *, replace: bool = False) -> Any:  # noqa: ANN401 -- the value of whatever field
        return self.said(field) if given is None else self.say(field, given, replace=replace)

    access.__name__ = field
    access.__doc__ = f"Get or set `{field}`; see the class."
    return access


# The rows of a vocabulary ------------------------------------------------------------------------


def _places(article: Article, _: Context) -> tuple[tuple[float, float], ...]:
    return tuple(
        (each.latitude, each.longitude)
        for each in article.extra
        if isinstance(each, Location) and each.latitude is not None and each.longitude is not None
    )


#: Where a story happens. Only Media RSS's own locations stand in a feed otherwise.
_PLACES = Child(Lens(_places, ("extra",)), georss.GEORSS("where"), georss.WHERE, many=True)


def _items() -> Rows:
    return (*rss.ITEM.rows, _PLACES)


def _channel() -> Rows:
    return rss.CHANNEL.rows


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Return the prefixes of all vocabularies: RSS has an element of each."""
    rows = [row for every in (_items(), _channel()) for row in spread(every, DEFAULT)]
    return frozenset(
        space.prefix for space in map(_space, rows) if space.prefix and declarable(space)
    )


def _rows(rows: Rows, prefix: str, options: Options) -> Iterator[Row]:
    """Yield the rows that write elements of a vocabulary."""
    return (row for row in spread(rows, options) if _space(row).prefix == prefix)


def spread(rows: Rows, options: Options) -> Iterator[Row]:
    """Yield rows as `options` choose them, and those behind guards."""
    for row in chosen(rows, options):
        if isinstance(row, Guard):
            yield from spread(row.rows, options)
        else:
            yield row


def _space(row: Row) -> Namespace:
    """Return the namespace of what a row writes."""
    match row:
        case Child(writes=True, name=name) | Attr(name=Name() as name):
            return name.namespace
        case Choice(cases=((_, child), *_)):
            return child.name.namespace
        case Part(form=form):
            return namespaces(form)[0]
        case _:
            return NONE


def fields_of(row: Row) -> tuple[str, ...]:
    """Return the fields that a row writes."""
    source: Where = getattr(row, "source", SELF)
    if isinstance(source, Lens):
        return source.fields
    return (source,) if source != SELF else ()
