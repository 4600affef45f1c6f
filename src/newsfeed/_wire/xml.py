"""Documents, element by element: https://www.w3.org/TR/xml/, https://www.w3.org/TR/xml-names/.

Expat parses. Nothing is ever loaded, no entity is expanded but the five of XML, and what a document
may cost has `Limits`.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import BinaryIO, Final
from xml.parsers import expat

from newsfeed._wire.ampersands import mended
from newsfeed._wire.encodings import Text
from newsfeed._wire.limits import Limits, Malformed
from newsfeed._wire.node import Node
from newsfeed._wire.parsing import Parsing
from newsfeed._wire.places import Notes

__all__ = ["Document", "Limits", "Malformed"]

#: Bytes that are read and parsed at a time.
_CHUNK: Final = 1 << 16


class Document:
    """A document that is read once, from its beginning to its end.

    What is wrong with it is raised as `Malformed` while it is read. A *loose* document has common
    faults put right and noted instead: bytes that are not in the encoding, HTML's entities, white
    space before the XML declaration, characters that XML can't hold.

    Attributes:
        prefixes: The prefix that each namespace was first declared with; empty for the default.
        unprefixed: The namespaces that are the default somewhere.
        encoding: What it is in, by Python's name (`utf-8`, `cp1252`); empty before it is read.
        declared: The encoding that its XML declaration names; None when it names none.
        odd: Elements whose texts or attributes hold characters that nobody means, by identity;
            whoever looks at them takes them out.
        notes: What was put right or left out: rule, message, line and column. No more than 1,000.
    """

    def __init__(
        self,
        source: bytes | bytearray | memoryview | os.PathLike[str] | BinaryIO,
        *,
        limits: Limits = Limits(),  # noqa: B008 -- it is frozen
        loose: bool = False,
        thorough: bool = False,
    ) -> None:
        """Take a document; nothing is read yet.

        Args:
            source: Bytes; or a path, which is opened when reading begins and closed when it ends,
                is given up or fails; or a binary file, which is read from where it stands and is
                not closed.
            limits: What it may cost.
            loose: Whether to put common faults right.
            thorough: Whether to look at what only matters to a validator: which texts have
                hexadecimal references (`Node.guarded`), which are `odd`, what is unusual about the
                encoding and the DOCTYPE. What can be read all the same is then noted, not raised.

        Raises:
            TypeError: The source is a str, or a file of text.
        """
        if isinstance(source, str):
            hint = "encode it if it is a document, or write Path(…) if it is a file's name"
            raise TypeError(f"a document is read from bytes or a path, not from a str: {hint}")
        if isinstance(source, io.TextIOBase):
            raise TypeError('a document is read as bytes, not text: open the file with "rb"')
        if not isinstance(source, bytes | bytearray | memoryview | os.PathLike) and not callable(
            getattr(source, "read", None)
        ):
            kind = type(source).__name__
            raise TypeError(f"a document is read from bytes, a path or a binary file, not {kind}")
        self.prefixes: dict[str, str] = {}
        self.unprefixed: set[str] = set()
        self.encoding = ""
        self.declared: str | None = None
        self.notes = Notes()
        self.odd: dict[int, Node] = {}
        self._source = source
        self._limits = limits
        self._loose = loose
        self._thorough = thorough
        self._read = False

    def nodes(self, stream: Callable[[Node], Sequence[str]]) -> Iterator[Node]:
        """Yield the root when it begins, each streamed element, and the same root when it is whole.

        What is not streamed is kept in the root's content, which is complete at the end, and until
        then shows what stands before the first streamed element, once that is met. Streamed
        elements are not kept, nor is white space that directly follows one, so that memory does
        not grow with their number. Texts are as they stand, also those of white space only;
        comments and processing instructions are left out.

        Args:
            stream: Called once, with the root. Returns the names (`Name.key`) from the root's
                child to the streamed elements: ("channel", "item"); nothing for no streaming.
                What it raises ends the reading.

        Raises:
            Malformed: The document can't be read any further; what could be was yielded before.
            OSError: The file can't be opened or read.
            TypeError: The file gives no bytes.
            RuntimeError: It was read before; a document is read once, whatever its source.
        """
        if self._read:
            raise RuntimeError("a document is read once: make another Document to read it again")
        self._read = True
        return self._nodes(stream)

    def _nodes(self, stream: Callable[[Node], Sequence[str]]) -> Iterator[Node]:
        ready: list[Node] = []
        raw = _chunks(self._source)
        reading = Parsing(
            stream, ready, self._limits, self.prefixes, self.notes,
            loose=self._loose, unprefixed=self.unprefixed, odd=self.odd if self._thorough else None,
        )  # fmt: skip
        try:
            measured = _measured(raw, self._limits.size)
            text = Text(measured, self.notes, loose=self._loose, thorough=self._thorough)
            self.encoding, self.declared = text.encoding, text.declared
            reading.before = text.before
            for _ in reading.run(mended(text, self.notes) if self._loose else text):
                yield from ready
                ready.clear()
        except (Malformed, expat.ExpatError) as error:
            yield from ready
            raise reading.fault(error) from None
        finally:
            raw.close()
            reading.close()


def _chunks(
    source: bytes | bytearray | memoryview | os.PathLike[str] | BinaryIO,
) -> Generator[bytes]:
    """Yield the bytes of a source, some at a time; a path is opened, and closed in the end.

    Raises:
        TypeError: The file gives something other than bytes.
        OSError: It cannot be opened or read.
    """
    if isinstance(source, bytes | bytearray | memoryview):
        view = memoryview(source)
        view = view.cast("B") if view.c_contiguous else memoryview(view.tobytes())
        for start in range(0, len(view), _CHUNK):
            yield bytes(view[start : start + _CHUNK])
    elif isinstance(source, os.PathLike):
        with open(source, "rb", buffering=0) as file:  # noqa: PTH123 -- a PathLike need not be a Path
            yield from _read(file)
    else:
        yield from _read(source)


def _read(file: BinaryIO | io.FileIO) -> Generator[bytes]:
    while chunk := file.read(_CHUNK):
        if not isinstance(chunk, bytes):
            kind = type(chunk).__name__
            raise TypeError(f'a document is read as bytes, not {kind}: open the file with "rb"')
        yield chunk


def _measured(raw: Iterable[bytes], most: int | None) -> Iterator[bytes]:
    """Yield the chunks until there are too many bytes."""
    total = 0
    for chunk in raw:
        total += len(chunk)
        if most is not None and total > most:
            yield chunk[: most - total]
            raise Malformed("over-limit", f"the document is longer than {most:,} bytes", 0, 0)
        yield chunk
