"""What the columns of reference data are called, for each kind of it.

Names are normalised and in the order of trust: those of OpenStreetMap's tags, of Stockholm's
Belysningsmontage, of Lantmäteriet, NVDB and SCB, and plain Swedish and English ones.
"""

from __future__ import annotations

from typing import Mapping, Sequence

from ..domain.reference import ReferenceKind
from .columns import COORDINATES

Roles = Mapping[str, Sequence[str]]

_NAME = ("namn", "name", "benamning", "title", "titel")
_ID = ("id", "objectid", "objektid", "objektidentitet", "uuid", "ident", "nr", "ref")
_HEIGHT = ("heightm", "height", "hojd", "hojdm")

_LUMINAIRE: Roles = {
    "code": ("montageid", "stolpnr", "stolpnummer", "armaturid", "lampid", "belysningspunkt", *_ID, "cid"),
    "kind": (
        "lamptype", "lamptyp", "ljuskalla", "ljuskallatyp", "armaturtyp", "armatur", "kind", "typ", "type",
    ),
    "mount_height_m": (
        "mountheightm", "mountheight", "ljuspunktshojd", "monteringshojd", "stolphojd", "polehojd", *_HEIGHT,
    ),
    "flux_lm": ("fluxlm", "lumen", "ljusflode", "ljusflodelm", "flux", "lm"),
    "power_w": ("powerw", "effekt", "effektw", "watt", "power", "w"),
    "colour_temperature_k": (
        "colourtemperaturek", "fargtemperatur", "fargtemperaturk", "kelvin", "cct", "lightcolour",
    ),
    "azimuth_deg": ("azimuthdeg", "azimuth", "riktning", "lightdirection", "direction"),
    "status": ("status", "stadie", "stadium", "driftstatus"),
    "owner": ("owner", "huvudman", "agare", "forvaltare"),
}  # fmt: skip
_CAMERA: Roles = {
    "name": ("cameraname", "kameranamn", *_NAME, "beteckning", "kamera", "camera", *_ID),
    "kind": ("cameratype", "kameratyp", "kind", "typ", "type"),
    "status": ("status", "driftstatus"),
    "mount_height_m": ("mountheightm", "monteringshojd", "kamerahojd", *_HEIGHT),
    "azimuth_deg": ("cameradirection", "azimuthdeg", "azimuth", "riktning", "direction"),
    "tilt_deg": ("tiltdeg", "tilt", "lutning"),
    "field_of_view_deg": ("fieldofviewdeg", "fieldofview", "fov", "bildvinkel", "synfalt"),
    "range_m": ("rangem", "range", "rackvidd"),
}  # fmt: skip
_BUILDING: Roles = {
    "name": ("byggnadsnamn1", "byggnadsnamn", *_NAME),
    "height_m": ("byggnadshojd", *_HEIGHT),
    "storeys": ("buildinglevels", "storeys", "vaningar", "antalvaningar", "vaningsantal", "levels"),
    "use": ("building", "andamal1", "andamal", "byggnadsandamal", "objekttyp", "use", "typ", "type"),
}
_STREET: Roles = {
    "name": ("gatunamn", "vagnamn", "streetname", *_NAME),
    "kind": (
        "highway", "gcmvagtyp", "gcmtyp", "vagtyp", "gatutyp", "vagkategori", "funktionellvagklass", "kind",
        "typ", "type",
    ),
    "lit": ("lit", "belyst", "gcmbelyst", "belysning"),
    "bridge": ("bridge", "bro"),
    "tunnel": ("tunnel",),
    "foot": ("foot", "gang", "gangtrafik"),
    "access": ("access", "tilltrade"),
}  # fmt: skip
_LAND_COVER: Roles = {
    "kind": ("kind", "marktyp", "markslag", "typ", "type", "detaljtyp", "objekttyp", "landuse", "natural"),
    "name": _NAME,
}
_AREAS: Mapping[ReferenceKind, Roles] = {
    ReferenceKind.MUNICIPALITY: {
        "name": ("kommunnamn", "kommun", "municipality", "municipalityname", "knnamn", *_NAME),
        "code": ("kommunkod", "municipalitycode", "knkod", "kod", "code", "id"),
    },
    ReferenceKind.DISTRICT: {
        "name": (
            "stadsdelsomrade", "stadsdelsnamn", "stadsdel", "stadsdelsnamnd", "delomrade", "basomrade",
            "distrikt", "district", *_NAME, "omrade",
        ),
        "code": ("stadsdelskod", "omradeskod", "nyckelkod", "dokod", "kod", "code", "id"),
    },
    ReferenceKind.LOCAL_POLICE_AREA: {
        "name": (
            "lokalpolisomrade", "lpo", "lponamn", "lokalpolisomradesnamn", "omrade", *_NAME,
        ),
        "code": ("lpokod", "lokalpolisomradeskod", "omradeskod", "kod", "code", "id"),
    },
}  # fmt: skip
_KINDS: Mapping[ReferenceKind, Roles] = {
    ReferenceKind.LUMINAIRE: _LUMINAIRE,
    ReferenceKind.CAMERA: _CAMERA,
    ReferenceKind.BUILDING: _BUILDING,
    ReferenceKind.STREET: _STREET,
    ReferenceKind.LAND_COVER: _LAND_COVER,
    **_AREAS,
}


def roles_of(kind: ReferenceKind) -> Roles:
    """Give what is read of a kind, and the column names taken for it; coordinates among them."""
    return {**_KINDS[kind], **COORDINATES}


def attributes_of(kind: ReferenceKind) -> tuple[str, ...]:
    """Give the roles that a person may choose a column for, without the coordinates."""
    if kind is ReferenceKind.FACILITY:
        return "name", "code", "types", "grades", "status", "organiser", "municipality_code", "street"
    return tuple(_KINDS[kind])
