"""The door to feedgen: newsfeed's vocabularies in its feeds, and feeds there and back.

A script that uses feedgen gains pictures with their credits by one `register_extension`:

>>> from feedgen.feed import FeedGenerator
>>> from newsfeed import Image
>>> from newsfeed.feedgen import extension
>>> generator = FeedGenerator()
>>> generator.register_extension("credits", *extension("media"))
>>> entry = generator.add_entry()
>>> entry.credits(Image("https://news.example/1.jpg", credit="Photo by ANNA EXAMPLE/AFP"))

`to_feedgen` makes a FeedGenerator of a feed, `from_feedgen` a feed of a FeedGenerator. Nothing else
in newsfeed needs feedgen, and `import newsfeed` does not load it.
"""

from .extending import Extension, extension
from .giving import to_feedgen
from .taking import from_feedgen

__all__ = ["Extension", "extension", "from_feedgen", "to_feedgen"]
