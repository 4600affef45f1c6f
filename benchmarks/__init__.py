"""How fast newsfeed writes feeds, beside other libraries and beside a floor nobody can pass.

Run it with ``python -m benchmarks`` (or ``./run.sh bench``); the peers come with the ``bench``
extra. Three things are measured, each described in the module that does it:

- `benchmarks.compare`: plain dicts to bytes, for newsfeed, its peers and hand-written code;
- `benchmarks.checking`: bytes to findings, for feeds of short items;
- `benchmarks.memory`: the peak memory of streaming a thousand and a million articles;
- `benchmarks.imports`: what ``import newsfeed`` costs and what it loads.
"""
