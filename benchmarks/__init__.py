"""How fast newsfeed writes feeds, beside other libraries and beside a floor nobody can pass.

Run it with ``python -m benchmarks`` (or ``./run.sh bench``); the peers come with the ``bench``
extra, those of Node with npm. These are measured, each described in the module that does it:

- `benchmarks.compare`: plain dicts to bytes, for newsfeed, its peers and hand-written code;
- `benchmarks.again`: the same feed once more, after one article has changed;
- `benchmarks.newsroom`: 20,000 articles in 500 feeds, and one article changes;
- `benchmarks.stages`: where the time goes;
- `benchmarks.growth`: long feeds, long bodies, many categories;
- `benchmarks.reading`: bytes to values, beside other parsers;
- `benchmarks.checking`: bytes to findings, for feeds of short items;
- `benchmarks.memory`: the peak memory of streaming a thousand and a million articles;
- `benchmarks.startup`: what ``import newsfeed`` and ``newsfeed build`` cost.

``python -m benchmarks docs`` measures all of it in one run (`benchmarks.everything`) and writes
``docs/benchmarks.md`` with its plots (`benchmarks.page`). Before anything is timed,
`benchmarks.hostile` sees to it that the build that is timed writes hostile texts as meant.
"""
