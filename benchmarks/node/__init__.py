"""The peers that run on Node: feedsmith and feed (jpmonette/feed).

They run in one process of their own, with its own clock, take their turns in the same rounds as
everybody, and get the same articles. `installing` gets them, `process` talks to them, `peers.mjs`
is what runs there.
"""
