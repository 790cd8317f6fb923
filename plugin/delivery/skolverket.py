"""Skolverket's registers of school units: JSON of three generations of its open APIs, and tables of it."""

from __future__ import annotations

from datetime import date
from typing import Any, Iterator, Mapping

from .units import Unit

SOURCE = "Skolverket"
# The field names say latitude and longitude, the numbers are metres north and east in SWEREF 99 TM.
CRS = "EPSG:3006"

# What every unit has in the compact list of the open API v4, and tables made of it, as normalised columns.
_TABLE = frozenset(
    {
        "schoolunitcode", "schoolunitname", "wgs84latitude", "wgs84longitude", "sweref99latitude",
        "sweref99longitude", "abroadschool",
    }
)  # fmt: skip

Json = Mapping[str, Any]

# Units of these types are no places that pupils go to.
CENTRAL_UNIT = "CENTRAL"
ABROAD_UNIT = "UTLAND"
# Forms whose school years are those of compulsory school; upper secondary counts its own from 1.
_COUNTED_YEARS = ("fsk", "gr", "gran", "sp", "sam")
_FIRST_AND_LAST_YEAR = (1, 10)


def is_table(columns: frozenset[str]) -> bool:
    """Say whether a table with these columns (normalised) is Skolverket's own of school units.

    Many a municipality's list has a column with Skolverket's code; that does not make it Skolverket's.
    """
    return columns >= _TABLE


def units_in(document: object) -> Iterator[Unit]:
    """Find the school units in a JSON document, however deep, of API v4, v2 or v1."""
    for number, (raw, read) in enumerate(_raw_units(document), start=1):
        yield read(number, raw)


def extract_date(document: object) -> date | None:
    """Give the date a document says its data is from; None where it does not."""
    meta = document.get("meta") if isinstance(document, dict) else None
    text = _text(meta, "extractDate") if isinstance(meta, dict) else ""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _raw_units(node: object) -> Iterator[tuple[Json, Any]]:
    if isinstance(node, list):
        for child in node:
            yield from _raw_units(child)
    elif isinstance(node, dict):
        reader = _reader_for(node)
        if reader is not None:
            yield node, reader
        else:
            for child in node.values():
                yield from _raw_units(child)


def _reader_for(node: Json) -> Any:  # noqa: ANN401 - one of the functions below
    attributes = node.get("attributes")
    if isinstance(attributes, dict) and {"schoolUnitType", "schoolTypes"} & attributes.keys():
        return _v2
    if "SkolenhetInfo" in node or {"Skolenhetskod", "Skolenhetsnamn"} <= node.keys():
        return _v1
    if {"schoolUnitCode", "schoolUnitName"} <= node.keys():
        return _v4_compact
    if {"code", "name"} <= node.keys() and {"typeOfSchooling", "geographicalAreaCode"} & node.keys():
        return _v4_unit
    if {"schoolUnitCode", "name"} <= node.keys():
        return _v4_compact
    return None


def _v4_compact(number: int, raw: Json) -> Unit:
    return Unit(
        number=number,
        code=_text(raw, "schoolUnitCode"),
        name=_text(raw, "schoolUnitName", "name"),
        types=tuple(word for word in [_text(raw, "educationEventTypeOfSchooling")] if word),
        status=_text(raw, "status"),
        latitude=_text(raw, "wgs84Latitude", "wgs84_Lat"),
        longitude=_text(raw, "wgs84Longitude", "wgs84_Long"),
        north=_text(raw, "sweref99Latitude", "sweRef_N"),
        east=_text(raw, "sweref99Longitude", "sweRef_E"),
        abroad=raw.get("abroadSchool") is True,
    )


def _v4_unit(number: int, raw: Json) -> Unit:
    schooling = _dicts(raw.get("typeOfSchooling"))
    years = [kind.get("schoolYears") or [] for kind in schooling if _text(kind, "code") in _COUNTED_YEARS]
    visiting = _address(_dicts(_dict(raw.get("contactInfo")).get("addresses")), "VISITING_ADDRESS")
    return Unit(
        number=number,
        code=_text(raw, "code"),
        name=_text(raw, "name"),
        types=tuple(_text(kind, "code", "displayName") for kind in schooling),
        grades=tuple(str(year) for listed in years for year in listed),
        organiser=_text(raw, "principalOrganizerType"),
        municipality_code=_text(raw, "geographicalAreaCode"),
        street=_text(visiting, "street"),
        postcode=_text(visiting, "zipCode"),
        city=_text(visiting, "city") or _text(raw, "postCodeDistrict"),
        latitude=_text(raw, "wgs84_Lat", "wgs84Latitude"),
        longitude=_text(raw, "wgs84_Long", "wgs84Longitude"),
        north=_text(raw, "sweRef_N", "sweref99Latitude"),
        east=_text(raw, "sweRef_E", "sweref99Longitude"),
        abroad=raw.get("abroadSchool") is True,
    )


def _v2(number: int, raw: Json) -> Unit:
    unit = _dict(raw.get("attributes"))
    properties = _dict(unit.get("schoolTypeProperties"))
    grades = [_dict(properties.get(form)).get("grades") or [] for form in _COUNTED_YEARS]
    visiting = _address(_dicts(unit.get("addresses")), "BESOKSADRESS")
    position = _dict(visiting.get("geoCoordinates"))
    unit_type = _text(unit, "schoolUnitType").upper()
    return Unit(
        number=number,
        code=_text(raw, "schoolUnitCode") or _text(unit, "schoolUnitCode"),
        name=_text(unit, "displayName", "schoolName", "name"),
        types=tuple(str(word) for word in unit.get("schoolTypes") or []),
        grades=tuple(str(grade) for listed in grades for grade in listed),
        status=_text(unit, "status"),
        unit_type=unit_type,
        municipality_code=_text(unit, "municipalityCode"),
        street=_text(visiting, "streetAddress", "street"),
        postcode=_text(visiting, "postalCode", "zipCode"),
        city=_text(visiting, "locality", "city"),
        latitude=_text(position, "latitude"),
        longitude=_text(position, "longitude"),
        north=_text(position, "coordinateSweRefN"),
        east=_text(position, "coordinateSweRefE"),
        abroad=unit_type == ABROAD_UNIT,
    )


def _v1(number: int, raw: Json) -> Unit:
    unit = _dict(raw.get("SkolenhetInfo")) or raw
    forms = _dicts(unit.get("Skolformer"))
    visiting = _dict(unit.get("Besoksadress"))
    position = _dict(visiting.get("GeoData"))
    unit_type = _text(unit, "Skolenhetstyp").upper()
    years = range(_FIRST_AND_LAST_YEAR[0], _FIRST_AND_LAST_YEAR[1] + 1)
    return Unit(
        number=number,
        code=_text(unit, "Skolenhetskod"),
        name=_text(unit, "Namn", "Skolenhetsnamn", "SkolaNamn"),
        types=tuple(_text(form, "Benamning", "type", "SkolformKod") for form in forms),
        grades=tuple(str(year) for year in years if any(form.get(f"Ak{year}") is True for form in forms)),
        status=_text(unit, "Status"),
        unit_type=unit_type,
        organiser=_text(_dict(unit.get("Huvudman")), "Typ"),
        municipality_code=_text(_dict(unit.get("Kommun")), "Kommunkod") or _text(unit, "Kommunkod"),
        street=_text(visiting, "Adress"),
        postcode=_text(visiting, "Postnr"),
        city=_text(visiting, "Ort"),
        latitude=_text(position, "Koordinat_WGS84_Lat"),
        longitude=_text(position, "Koordinat_WGS84_Lng"),
        north=_text(position, "Koordinat_SweRef_N"),
        east=_text(position, "Koordinat_SweRef_E"),
        abroad=unit_type.startswith(ABROAD_UNIT),
    )


def _address(addresses: list[Json], kind: str) -> Json:
    return next((address for address in addresses if _text(address, "type", "typeOfAddress") == kind), {})


def _text(node: Json, *keys: str) -> str:
    """Give the first of some values that is not empty, as text."""
    for key in keys:
        value = node.get(key)
        if value not in (None, "") and not isinstance(value, (dict, list)):
            return str(value).strip()
    return ""


def _dict(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def _dicts(value: object) -> list[Json]:
    return [child for child in value if isinstance(child, dict)] if isinstance(value, list) else []
