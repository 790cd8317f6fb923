"""Matching a file's fields to what the register asks for, by Swedish and English names."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import Sequence

from ..errors import ScenkartanError
from ..i18n import tr

# A shapefile cuts field names to ten bytes; shorter names than the other are too little to go by.
CUT = 10
CUT_SHORTEST = 8


class FieldRole(Enum):
    """What a field of a boundary file is for."""

    NAME = "name"
    ID = "id"
    STATUS = "status"


@dataclass(frozen=True)
class FieldMap:
    """The field of each role; None where there is none.

    In what a person chose None is decided from the file, and an empty name says that no field has the role.
    """

    name: str | None = None
    id: str | None = None
    status: str | None = None

    def of(self, role: FieldRole) -> str | None:
        """Give the field of a role."""
        field: str | None = getattr(self, role.value)
        return field


# Whole names, normalised, in the order of trust; then endings. Row numbers that software adds (objectid, fid)
# are no ids: they change from file to file. Neither are the codes of what a place lies in.
_NAMES = {
    FieldRole.NAME: (
        "scennamn", "scenenamn", "scenename", "namn", "name", "platsnamn", "omradesnamn", "omradenamn",
        "areaname", "benamning", "beteckning", "scen", "scene", "oppendrogscen", "plats", "place",
        "omrade", "title", "titel", "rubrik", "label", "stadsdel", "delomrade", "basomrade", "kommun",
        "lan", "ort",
    ),
    FieldRole.ID: (
        "scenid", "sceneid", "scenkod", "scenekod", "scenecode", "platsid", "platskod", "omradesid",
        "omradeid", "omradeskod", "omradekod", "specialomradesid", "areaid", "areacode", "nyckelkod",
        "nyckel", "id", "kod", "code", "uuid", "guid", "globalid", "ident", "identitet", "lopnr",
        "lopnummer", "nr", "nummer", "number", "ref",
    ),
    FieldRole.STATUS: (
        "status", "scenstatus", "bedomning", "klassning", "lage", "state", "assessment", "kategori",
        "category", "typ",
    ),
}  # fmt: skip
_ENDINGS = {
    FieldRole.NAME: ("namn", "name"),
    FieldRole.ID: ("id", "kod", "code", "nr"),
    FieldRole.STATUS: ("status",),
}
_NO_IDS = frozenset(
    {
        "objectid", "fid", "ogcfid", "gmlid", "oid", "shapeid", "rowid", "placemarkid",
        "kommunkod", "kommunnr", "municipalitycode", "lankod", "lanskod", "regionkod", "postnr",
    }
)  # fmt: skip

# What ends like a name and is that of somebody, or of something that no scene is called after.
_NO_NAMES = (
    "person", "fornamn", "efternamn", "handlagg", "utred", "kontakt", "contact", "anvandar", "user", "chef",
    "rektor", "skapad", "creat", "edit", "registrerad", "filnamn", "filename", "layername", "lagernamn",
)  # fmt: skip


def normalise(text: str) -> str:
    """Fold case, take accents off (å and ä become a, ö o) and keep letters and digits only."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in spread if character.isascii() and character.isalnum())


def candidates(names: Sequence[str], role: FieldRole) -> list[str]:
    """Give the fields that may hold a role, the likeliest first.

    A whole name counts before one cut by a shapefile, and that before a common ending
    ("platsnamn_2"); among endings the shortest name comes first.
    """
    ranked = []
    for name in names:
        rank = _rank(normalise(name), role)
        if rank is not None:
            ranked.append((rank, name))
    return [name for _, name in sorted(ranked, key=lambda pair: pair[0])]


def find_field(names: Sequence[str], wanted: str) -> str:
    """Give the field a person named, whatever its case; raises ScenkartanError if there is none."""
    name = known_field(names, wanted)
    if name is None:
        raise ScenkartanError(
            tr("The file has no field {field}. It has: {fields}.").format(
                field=wanted, fields=", ".join(names)
            )
        )
    return name


def known_field(names: Sequence[str], wanted: str) -> str | None:
    """Give the field of a name, whatever its case; None if there is none."""
    if wanted in names:
        return wanted
    return next((name for name in names if normalise(name) == normalise(wanted)), None)


def _rank(name: str, role: FieldRole) -> tuple[int, int] | None:
    if role is FieldRole.ID and name in _NO_IDS:
        return None
    if role is FieldRole.NAME and any(part in name for part in _NO_NAMES):
        return None
    known = _NAMES[role]
    if name in known:
        return 0, known.index(name)
    if CUT_SHORTEST <= len(name) <= CUT:
        for index, synonym in enumerate(known):
            if len(synonym) > len(name) and synonym.startswith(name):
                return 1, index
    if name.rstrip("0123456789").endswith(_ENDINGS[role]):
        return 2, len(name)
    return None
