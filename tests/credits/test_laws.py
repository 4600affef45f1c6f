"""Laws of the reader of credit lines.

The strategies are local: they draw what a credit says, no values of the model.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.credits.records import records

from newsfeed.credits import Parts, Party, Role, format_parts, parse, read, split

PEOPLE = (
    "Ada Quill", "Ben Probe", "NOÉ EXEMPLE", "Rosa Ejemplo", "J. R. Sample", "Mina van der Muster",
    "Анна Примерова", "Pjotr Primer", "Eva-Lisa Exempel", "Tom Bright-Sample",
)  # fmt: skip
HOUSES = (
    "AFP", "Sputnik", "Example Press", "The Sampleton Courier", "Reuters", "dpa", "Northlight News",
    "Freedonian Ministry of Defense", "Example Images", "ТАСС", "Muster-Agentur",
)  # fmt: skip
PLATFORMS = ("Unsplash", "Shutterstock", "Wikimedia Commons", "Alamy Stock Photo")
LICENSES = ("CC BY 4.0", "CC BY-SA 3.0", "CC BY-NC-ND 2.0", "CC0 1.0", "public domain", "CC BY")
QUALIFIERS = ("contributor", "file", "handout", "modified", "pool", "private", "stringer", "symbol")
PIECES = (
    "Photo by ", "Foto: ", "Credit...", "Courtesy of ", "© ", "(c)", " via ", "/", " | ", ", ", ";",
    "(", ")", "[", "]", "（", "）", "【写真：", "】", "AP Photo", "REUTERS", "Getty Images",
    "Jane Doe",
    " and ", " for ", " on Unsplash", "CC BY-SA 4.0", "2021", "FILE - ", "File", "Pool", "\n", ". ",
    "…", " — ", "新华社记者", " 摄", "提供", "＝", "사진=", "記者", "@jane", "https://news.example/1",
    "All rights reserved", "Image source, ", "Image caption, ", "A sentence about the harbour", " ",
)  # fmt: skip

people = st.lists(st.sampled_from(PEOPLE), unique=True, max_size=3)
houses = st.lists(st.sampled_from(HOUSES), unique=True, max_size=3)
lines = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def parties(role: Role, names: list[str]) -> tuple[Party, ...]:
    """Give all names one role."""
    return tuple(Party(role, name) for name in names)


@st.composite
def chains(draw: st.DrawFn) -> Parts:
    """Draw what a chain of makers, houses and distributors says."""
    makers = draw(people.filter(bool))
    hops = draw(houses)
    via = draw(st.lists(st.sampled_from((*HOUSES, *PLATFORMS)), unique=True, max_size=2))
    via = [name for name in via if name not in hops]
    clients = draw(st.lists(st.sampled_from(HOUSES), max_size=1))
    clients = [name for name in clients if name not in (*hops, *via)]
    maker = Role.PHOTOGRAPHER
    qualifiers = set(draw(st.lists(st.sampled_from(QUALIFIERS), max_size=2)))
    if draw(st.booleans()):
        maker, word = draw(
            st.sampled_from(
                (
                    (Role.ILLUSTRATOR, "illustration"),
                    (Role.ILLUSTRATOR, "photo-illustration"),
                    (Role.VIDEOGRAPHER, "video"),
                    (Role.GRAPHIC_ARTIST, "graphic"),
                    (Role.CREATOR, "composite"),
                )
            )
        )
        qualifiers.add(word)
    return Parts(
        credits=(
            *parties(maker, makers),
            *parties(Role.AGENCY, hops),
            *parties(Role.CLIENT, clients),
            *parties(Role.DISTRIBUTOR, via),
        ),
        via=tuple(via),
        qualifiers=tuple(sorted(qualifiers)),
        license=draw(st.none() | st.sampled_from(LICENSES)),
        year=draw(st.none() | st.integers(1850, 2049)),
    )


@st.composite
def led_chains(draw: st.DrawFn) -> Parts:
    """Draw what a chain says that a house leads, or that has no maker at all."""
    house = draw(st.sampled_from(HOUSES))
    makers = draw(people)
    return Parts((Party(Role.AGENCY, house), *parties(Role.PHOTOGRAPHER, makers[:1])))


@st.composite
def courtesies(draw: st.DrawFn) -> Parts:
    """Draw what a courtesy says, behind a maker or alone."""
    makers = draw(people)
    givers = draw(st.lists(st.sampled_from(HOUSES), unique=True, min_size=1, max_size=2))
    return Parts(
        (*parties(Role.PHOTOGRAPHER, makers), *parties(Role.PROVIDER, givers)),
        qualifiers=("courtesy",),
    )


@st.composite
def notices(draw: st.DrawFn) -> Parts:
    """Draw what a copyright notice says: an owner, or a chain behind a ©."""
    year = draw(st.none() | st.integers(1850, 2049))
    makers = draw(people)
    if not makers:
        owner = Party(Role.OWNER, draw(st.sampled_from((*HOUSES, *PEOPLE))))
        return Parts((owner,), qualifiers=("copyright",), year=year)
    hops = draw(houses)
    credits_ = (*parties(Role.PHOTOGRAPHER, makers), *parties(Role.AGENCY, hops))
    return Parts(credits_, qualifiers=("copyright",), year=year)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    """No text makes the reader fail."""
    parse(text)
    read(text)


@given(lines)
def test_any_line_is_read(line: str) -> None:
    """No line made of the pieces that credits are made of makes it fail either."""
    parse(line)
    read(line)


@given(st.text() | lines | st.sampled_from(records()).map(lambda record: record.text))
def test_caption_and_credit_stand_in_the_line(line: str) -> None:
    """Both are as written; the caption does not reach into the credit."""
    caption, credit = split(line)
    assert caption is None or caption in line
    assert credit is None or credit in line
    if caption is not None and credit is not None:
        assert len(caption) + len(credit) <= len(line)
    if credit is None:
        assert (caption or "") == line.strip()


@given(st.text() | lines)
def test_what_is_read_is_in_order(line: str) -> None:
    """Names are not empty, via names are distributors, qualifiers are sorted and said once."""
    parts = read(line)
    assert all(party.name.strip() == party.name != "" for party in parts.credits)
    distributors = {party.name for party in parts.credits if party.role == Role.DISTRIBUTOR}
    assert set(parts.via) <= distributors
    assert list(parts.qualifiers) == sorted(set(parts.qualifiers))


@given(chains() | led_chains() | courtesies() | notices())
def test_parts_survive_being_written(parts: Parts) -> None:
    """What is read of the line that parts make are the parts; only the language may show itself."""
    line = format_parts(parts)
    assert read(line)._replace(language=None) == parts, line


@given(chains() | led_chains() | courtesies() | notices())
def test_a_written_line_is_stable(parts: Parts) -> None:
    """Writing, reading and writing again gives the same line."""
    line = format_parts(parts)
    assert format_parts(read(line)) == line


@given(chains())
def test_written_credits_part_from_captions(parts: Parts) -> None:
    """A written chain behind a caption is found there, whole."""
    line = format_parts(parts)
    caption, credit = split(f"The ferry left the harbour on Monday. Photo: {line}")
    assert caption == "The ferry left the harbour on Monday."
    assert credit == f"Photo: {line}"
