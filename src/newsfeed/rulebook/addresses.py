"""Pages of what is wrong inside an address: its characters, its scheme, and what that asks for."""

from __future__ import annotations

from typing import Final

from newsfeed._wire.rule import page
from newsfeed.report import Severity

_ATOM: Final = "https://www.rfc-editor.org/rfc/rfc4287"
_URI: Final = "https://www.rfc-editor.org/rfc/rfc3986"


@page("character-not-in-uri", Severity.ERROR, f"{_URI}#section-2")
def character_not_in_uri() -> None:
    """An address has a character in it that no address may have.

    Blanks, quotes, angle brackets, braces, backslashes and a percent sign that begins no encoded
    byte end the address in some programs and are dropped or encoded in others, so that one link
    leads to two places. Percent-encode them: a blank is %20.

    Wrong:
        <link href="https://news.example/the ferry"/>

    Right:
        <link href="https://news.example/the%20ferry"/>
    """


@page("iri-instead-of-uri", Severity.ERROR, f"{_URI}#section-2")
def iri_instead_of_uri() -> None:
    """An address holds letters that aren't ASCII, where the standard wants a URI.

    Atom takes such addresses, RSS does not: readers encode them each in its own way, or not at all.
    Percent-encode them as UTF-8, and write the host in punycode, as browsers do when an address is
    copied from them.

    Wrong:
        <link>https://news.example/fähre</link>

    Right:
        <link>https://news.example/f%C3%A4hre</link>
    """


@page("not-a-tag-uri", Severity.ERROR, "https://www.rfc-editor.org/rfc/rfc4151#section-2.1")
def not_a_tag_uri() -> None:
    """An identifier begins with tag: and is no tag URI.

    It consists of a host or e-mail address, a comma, a day on which that was yours (or a month or
    year, as in 2026-11-02, 2026-11 and 2026), a colon, and a name of your choice. Only in this form
    can nobody else make the same one. Write it so, and don't change it when it was published.

    Wrong:
        <id>tag:news.example:ferry</id>

    Right:
        <id>tag:news.example,2026-11-02:ferry</id>
    """


@page("not-a-urn", Severity.ERROR, "https://www.rfc-editor.org/rfc/rfc8141#section-2")
def not_a_urn() -> None:
    """An identifier begins with urn: and is no URN.

    Behind urn: stand a registered namespace of letters, digits and hyphens, a colon, and a name in
    it. Programs that compare or resolve such names refuse others. Write one whose namespace there
    is, such as urn:uuid: or urn:isbn:.

    Wrong:
        <id>urn:news.example:ferry</id>

    Right:
        <id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id>
    """


@page("not-a-uuid", Severity.ERROR, "https://www.rfc-editor.org/rfc/rfc9562#section-4")
def not_a_uuid() -> None:
    """An identifier begins with urn:uuid: and no UUID follows.

    A UUID has 32 hexadecimal digits, in groups of 8, 4, 4, 4 and 12. Databases refuse anything else
    where they keep UUIDs, and something made up by hand is not one of a kind either. Let a program
    make one for each entry.

    Wrong:
        <id>urn:uuid:ferry-2026-11-02</id>

    Right:
        <id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id>
    """


@page("unregistered-scheme", Severity.WARNING, f"{_URI}#section-3.1")
def unregistered_scheme() -> None:
    """An address has a scheme that nobody has registered.

    Programs know what to do with registered schemes, at most; often it is a slip of the pen. Write
    the scheme right, or take one of the registry (https://www.iana.org/assignments/uri-schemes).

    Wrong:
        <link href="htps://news.example/ferry"/>

    Right:
        <link href="https://news.example/ferry"/>
    """


@page("id-not-canonical", Severity.WARNING, f"{_ATOM}#section-4.2.6.1")
def id_not_canonical() -> None:
    """An identity is an address that can be written in another way.

    Identities are compared letter by letter. Where programs on the way tidy addresses up, as many
    do, the same entry gets two identities and is shown twice. Write scheme and host in lower case,
    a slash behind the host, no default port, no dot segments, and encode only what must be. Leave
    an id as it is, though, once it has been published.

    Wrong:
        <id>http://News.Example</id>

    Right:
        <id>http://news.example/</id>
    """
