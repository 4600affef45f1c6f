"""A credit as IPTC photo metadata.

The fields and their meaning are those of the IPTC Photo Metadata Standard 2023.2: Creator, Credit
Line, Copyright Notice, Web Statement of Rights, Digital Source Type.
"""

from __future__ import annotations

from typing import NamedTuple

from .formatting import format_parts
from .licences import url_of
from .parts import MAKERS, Parts, Role

SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
# IPTC NewsCodes, Digital Source Type. What a qualifier does not settle is not said.
TYPES = (
    ("ai-generated", "trainedAlgorithmicMedia"),
    ("ai-modified", "compositeWithTrainedAlgorithmicMedia"),
    ("screenshot", "screenCapture"),
)


class PhotoMetadata(NamedTuple):
    """What a picture's file should say of its credit.

    Attributes:
        creator: Who made it; an agency where nobody is named (IIM 2:80, dc:creator).
        credit_line: The credit to print (IIM 2:110, photoshop:Credit).
        copyright_notice: The owner and the year, where the credit has a © (IIM 2:116, dc:rights).
        web_statement: The address of the licence's deed (xmpRights:WebStatement).
        digital_source_type: How the picture came about, as an IPTC NewsCode, for pictures made or
            changed by machines and for screenshots (Iptc4xmpExt:DigitalSourceType).

    """

    creator: tuple[str, ...] = ()
    credit_line: str | None = None
    copyright_notice: str | None = None
    web_statement: str | None = None
    digital_source_type: str | None = None

    def xmp(self) -> dict[str, str | list[str]]:
        """The fields that say something, by the names of XMP properties."""
        fields: dict[str, str | list[str] | None] = {
            "dc:creator": list(self.creator),
            "photoshop:Credit": self.credit_line,
            "dc:rights": self.copyright_notice,
            "xmpRights:WebStatement": self.web_statement,
            "Iptc4xmpExt:DigitalSourceType": self.digital_source_type,
        }
        return {name: content for name, content in fields.items() if content}


def photo_metadata(text: str, parts: Parts) -> PhotoMetadata:
    """Say a credit in the terms of IPTC.

    Args:
        text: The line to print.
        parts: What it says.

    """
    said = set(parts.qualifiers)
    code = next((code for qualifier, code in TYPES if qualifier in said), None)
    return PhotoMetadata(
        creator=creators(parts),
        credit_line=text,
        copyright_notice=copyright_notice(parts),
        web_statement=url_of(parts.license),
        digital_source_type=code and f"{SOURCE_TYPES}{code}",
    )


def creators(parts: Parts) -> tuple[str, ...]:
    """The makers but machines; where no one is named, the agency the picture comes from first."""
    made = [party.name for party in parts.credits if party.role in MAKERS - {Role.GENERATOR}]
    agencies = [party.name for party in parts.credits if party.role == Role.AGENCY]
    generated = any(party.role == Role.GENERATOR for party in parts.credits)
    return tuple(made or ([] if generated else agencies[:1]))


def copyright_notice(parts: Parts) -> str | None:
    """Year and owner behind ©; a credit without a © claims none, and none is made up."""
    owners = tuple(party for party in parts.credits if party.role == Role.OWNER)
    if "copyright" not in parts.qualifiers:
        return None
    if owners:
        year = f"{parts.year} " if parts.year else ""
        notice = f"© {year}{', '.join(party.name for party in owners)}"
    else:
        chain = Parts(parts.credits, parts.via, ("copyright",), year=parts.year)
        notice = format_parts(chain).removeprefix("Photo: ")
    reserved = "rights-reserved" in parts.qualifiers
    return f"{notice}. All rights reserved" if reserved else notice
