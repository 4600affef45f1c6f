"""Roles for media:credit: the EBU's codes (urn:ebu), and what credit lines' roles are there."""

from __future__ import annotations

from newsfeed.model import Credit, MediaDetails

#: EBU Reference Data, role codes, in the lower case that Media RSS 1.5.1 asks for. Roles that the
#: list writes with a slash or in brackets are given here in the forms that feed validators accept.
ROLES = frozenset({
    "actor", "adaptor", "advertiser", "anchor person", "announcer", "armourer", "art director",
    "artist",
    "assistant camera", "assistant chief lighting technician", "assistant director",
    "assistant producer", "assistant visual editor", "author", "broadcast assistant",
    "broadcast journalist", "camera operator", "carpenter", "casting", "causeur",
    "chief lighting technician", "choir", "choreographer", "clapper loader",
    "commentary or commentator", "commissioning broadcaster", "composer", "computer programmer",
    "conductor", "consultant", "continuity checker", "correspondent", "costume designer", "dancer",
    "dialogue coach", "director", "director of photography", "distribution company", "draughtsman",
    "dresser", "dubber", "editor", "ensemble", "executive producer", "expert", "fight director",
    "floor manager", "focus puller", "foley artist", "foley editor", "foley mixer",
    "graphic assistant", "graphic designer", "greensman", "grip", "hairdresser", "illustrator",
    "interviewed guest", "interviewer", "key character", "key grip", "key talents", "leadman",
    "librettist", "lighting director", "lighting technician", "location manager", "lyricist",
    "make up artist", "manufacturer", "matte artist", "music arranger", "music group", "musician",
    "news reader", "orchestra", "participant", "photographer", "post", "producer",
    "production assistant", "production company", "production department", "production manager",
    "production secretary", "programme production researcher", "property manager",
    "publishing company", "puppeteer", "pyrotechnician", "reporter", "rigger", "runner", "scenario",
    "scenic operative", "script supervisor", "second assistant camera", "second assistant director",
    "second unit director", "set designer", "set dresser", "sign language", "singer",
    "sound designer", "sound mixer", "sound recordist", "special effects", "stunts", "subtitles",
    "technical director", "term", "translation", "transportation manager", "treatment",
    "vision mixer", "visual editor", "visual effects", "wardrobe", "witness",
})  # fmt: skip

#: Roles of credit lines that the EBU has a code for; client, provider and generator have none.
_CODES = {
    "photographer": "photographer",
    "videographer": "camera operator",
    "illustrator": "illustrator",
    "graphic_artist": "graphic designer",
    "agency": "publishing company",
    "distributor": "distribution company",
}


_ROLES_OF_LINES = {code: role for role, code in _CODES.items()}

_OWNER = "owner"


def role(credit: Credit) -> str | None:
    """Return the role to write for `credit`: an EBU code, or its own where it names a scheme."""
    if credit.scheme is not None or credit.role is None:
        return credit.role
    code = _CODES.get(credit.role, credit.role)
    return code if code in ROLES else None


def trade_role(role: str) -> str:
    """Return the role of credit lines for a role that was read without a scheme."""
    code = role.strip().lower()
    return _ROLES_OF_LINES.get(code, code)


def parties(details: MediaDetails) -> tuple[Credit, ...]:
    """Return who is to be credited, party by party; nobody whom the line names is left out.

    An owner is named by the copyright notice, unless another one was given. Parties whose role can
    be said come first, as a name alone in front is read as a whole line. A line of which no role
    can be said stands for itself.
    """
    line = details.credit
    if line is None:
        return ()
    named = tuple(
        each if each.role != _OWNER else each.evolve(role=None)
        for each in line.credits
        if each.role != _OWNER or (details.rights is not None and each.name not in details.rights)
    )
    named = tuple(sorted(named, key=lambda each: role(each) is None))
    if named and role(named[0]) is not None:
        return named
    return () if _owners(details) and not named else (Credit(line.text),)


def notice(details: MediaDetails) -> str | None:
    """Return the copyright notice: the one that was given, or the owners that the credit names."""
    return details.rights or ", ".join(_owners(details)) or None


def _owners(details: MediaDetails) -> list[str]:
    if details.rights is not None or details.credit is None:
        return []
    return [each.name for each in details.credit.credits if each.role == _OWNER]
