"""Schools and other places among OpenStreetMap's objects."""

from __future__ import annotations

from typing import Iterable, Iterator, Mapping

from ..domain.facility import FacilityKind
from ..i18n import tr
from .contact_columns import note_contact_columns
from .findings import FindingRule, Findings, Severity
from .osm import id_of, tags_of
from .personal_data import look_for_personal_data
from .table import Table, TableRow
from .units import Unit

# Which objects are places that matter near a scene, the first that fits.
_KINDS: tuple[tuple[str, str, FacilityKind], ...] = (
    ("amenity", "school", FacilityKind.SCHOOL),
    ("amenity", "kindergarten", FacilityKind.PRESCHOOL),
    ("leisure", "playground", FacilityKind.PLAYGROUND),
    ("amenity", "youth_centre", FacilityKind.YOUTH_CLUB),
    ("community_centre", "youth_centre", FacilityKind.YOUTH_CLUB),
    ("social_facility", "group_home", FacilityKind.RESIDENTIAL_CARE),
    ("social_facility", "nursing_home", FacilityKind.RESIDENTIAL_CARE),
    ("social_facility", "shelter", FacilityKind.SUPPORTED_HOUSING),
    ("social_facility", "assisted_living", FacilityKind.SUPPORTED_HOUSING),
    ("amenity", "social_facility", FacilityKind.CARE),
    ("railway", "station", FacilityKind.STATION),
    ("railway", "halt", FacilityKind.STATION),
    ("public_transport", "station", FacilityKind.STATION),
)
# UNESCO's levels of education in Sweden: 0 in a school is the preschool class, 1 and 2 are compulsory
# school, 3 is upper secondary.
_FORMS_BY_LEVEL = {"0": "fsk", "1": "gr", "2": "gr", "3": "gy"}
# Types of surfaces in WKB: (multi)polygon and their curved kin.
_SURFACES = (3, 6, 10, 12)


def units_of(tables: Iterable[Table], found: Findings) -> Iterator[Unit]:
    """Give the places among the objects of some tables; a playground or station need have no name.

    Other objects are passed over: a file of OpenStreetMap holds everything.
    """
    number = 0
    keys: set[str] = set()
    for table in tables:
        for row in table.rows:
            tags = tags_of(row)
            kind = kind_of(tags)
            if kind is None:
                continue
            number += 1
            keys |= tags.keys()
            unit = _unit(number, row, tags, kind)
            if not tags.get("name") and unit.name:
                found.row(FindingRule.NAME_MISSING, Severity.INFO, number)
            texts = {"name": unit.name, "address": unit.address}
            look_for_personal_data(number, texts.items(), found)
            yield unit
    note_contact_columns(keys, found)


def kind_of(tags: Mapping[str, str]) -> FacilityKind | None:
    """Give the kind of place that an object is; None where it is none."""
    return next((kind for key, value, kind in _KINDS if tags.get(key) == value), None)


def _unit(number: int, row: TableRow, tags: Mapping[str, str], kind: FacilityKind) -> Unit:
    code = id_of(row, tags, surface=row.wkb is not None and _type_of(row.wkb) in _SURFACES)
    forms = _forms(tags) if kind is FacilityKind.SCHOOL else ()
    house = " ".join(part for part in (tags.get("addr:street"), tags.get("addr:housenumber")) if part)
    return Unit(
        number=number,
        code=code,
        name=tags.get("name", "") or _named_after(kind, code),
        types=(*forms, kind.value),
        grades=tuple(_listed(tags.get("grades", ""))),
        street=house,
        postcode=tags.get("addr:postcode", ""),
        city=tags.get("addr:city", ""),
        wkb=row.wkb,
    )


def _type_of(wkb: bytes) -> int:
    """Give the type of a geometry in ISO WKB, as it is without heights and measures."""
    return int.from_bytes(wkb[1:5], "little" if wkb[0] == 1 else "big") % 1000


def _forms(tags: Mapping[str, str]) -> tuple[str, ...]:
    levels = [_FORMS_BY_LEVEL.get(level, "") for level in _listed(tags.get("isced:level", ""))]
    said = [*_listed(tags.get("school:SE", "")), *levels]
    return tuple(dict.fromkeys(form for form in said if form))


def _listed(text: str) -> list[str]:
    """Split a list of values; a range of levels ("1-3") is each of them."""
    values: list[str] = []
    for part in text.replace(",", ";").split(";"):
        first, dash, last = part.strip().partition("-")
        if dash and first.isdecimal() and last.isdecimal():
            values += [str(level) for level in range(int(first), min(int(last), 9) + 1)]
        elif part.strip():
            values.append(part.strip())
    return values


def _named_after(kind: FacilityKind, code: str) -> str:
    return "" if kind is FacilityKind.SCHOOL else f"{tr(kind.label)} {code}"
