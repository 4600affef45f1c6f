"""The relations of links that are registered: https://www.iana.org/assignments/link-relations.

Atom's own registry became part of this one (RFC 8288, section 4.2). As it was in 2022, with some of
those that were added since; it grows by a few a year.
"""

from __future__ import annotations

from typing import Final

__all__ = ["REGISTERED", "relation"]

#: Where Atom's registry was: the IRI in front of a name means the same as the name alone.
_REGISTRY: Final = "http://www.iana.org/assignments/relation/"

#: In lower case, as names are compared (RFC 8288, section 2.1.1).
REGISTERED: Final = frozenset(
    """
    about acl alternate amphtml api-catalog appendix apple-touch-icon apple-touch-startup-image
    archives author blocked-by bookmark c2pa-manifest canonical chapter cite-as collection
    compression-dictionary contents convertedfrom copyright create-form current deprecation
    describedby describes disclosure dns-prefetch duplicate edit edit-form edit-media enclosure
    expect external first geofeed glossary help hosts hub icon index intervalafter intervalbefore
    intervalcontains intervaldisjoint intervalduring intervalequals intervalfinishedby
    intervalfinishes intervalin intervalmeets intervalmetby intervaloverlappedby intervaloverlaps
    intervalstartedby intervalstarts item last latest-version license linkset lrdd manifest
    mask-icon me media-feed memento micropub modulepreload monitor monitor-group next next-archive
    nofollow noopener noreferrer opener openid2.local_id openid2.provider original p3pv1 payment
    pingback preconnect predecessor-version prefetch preload prerender prev prev-archive preview
    previous privacy-policy profile publication related replies restconf ruleinput search section
    self service service-desc service-doc service-meta sip-trunking-capability sponsored start
    status stylesheet subsection successor-version sunset tag terms-of-service timegate timemap type
    ugc up version-history via webmention working-copy working-copy-of
    """.split()
)


def relation(rel: str | None) -> str:
    """Return the relation that an Atom link's rel stands for: RFC 4287, section 4.2.7.2.

    The name is all that is left of an IRI in the registry, and without a rel it is an alternate.
    """
    return "alternate" if rel is None else rel.removeprefix(_REGISTRY)
