"""Tables of schools and other places: which column says what, and each row as a unit."""

from __future__ import annotations

import re
from typing import Iterator, Mapping

from osgeo import ogr

from .fields import normalise
from .findings import Findings
from .personal_data import look_for_personal_data
from .table import Table, TableRow
from .units import Unit

# Column names, normalised, in the order of trust. Those of Skolverket, SISAB, Helsingborg, Örebro and
# plain Swedish and English tables. Nothing is listed that the register may not store.
_COLUMNS = {
    "code": (
        "schoolunitcode", "skolenhetskod", "enhetskod", "unitcode", "markerid", "code", "kod", "id",
        "objectid", "nr", "osmid",
    ),
    "name": (
        "schoolunitname", "skolenhetsnamn", "skolnamn", "title", "titel", "namn", "name", "benamning",
        "foretagsnamn", "firmabenamning", "skolenavn", "enhet", "verksamhet", "n",
    ),
    "types": (
        "typeofschooling", "educationeventtypeofschooling", "skolform", "skolformer", "skoltyp",
        "verksamhetstyp", "type", "typ", "kategori", "category", "kind", "slag", "amenity",
    ),
    "grades": (
        "schoolyears", "arskurser", "arskurs", "grades", "ak",
    ),
    "status": (
        "status",
    ),
    "organiser": (
        "principalorganizertype", "huvudmannatyp", "huvudman", "organiser", "organizer", "hm",
    ),
    "municipality_code": (
        "geographicalareacode", "municipalitycode", "kommunkod",
    ),
    "street": (
        "street", "streetaddress", "gatuadress", "besoksadress", "adress", "address", "adr",
    ),
    "postcode": (
        "zipcode", "postalcode", "postalnumber", "postnummer", "postnr",
    ),
    "city": (
        "city", "postaltown", "postort", "ort", "locality",
    ),
    "latitude": (
        "wgs84latitude", "wgs84lat", "latitude", "latitud", "lat",
    ),
    "longitude": (
        "wgs84longitude", "wgs84long", "wgs84lng", "longitude", "longitud", "lng", "lon", "long",
    ),
    "north": (
        "sweref99latitude", "swerefn", "koordinatswerefn", "north", "northing", "nord", "norr",
        "norrkoordinat", "nkoordinat", "nkoord",
    ),
    "east": (
        "sweref99longitude", "swerefe", "koordinatswerefe", "east", "easting", "ost", "ostkoordinat",
        "ekoordinat", "ekoord",
    ),
    "y": (
        "y", "ykoordinat", "ykoord", "coordy",
    ),
    "x": (
        "x", "xkoordinat", "xkoord", "coordx",
    ),
    "wkt": (
        "wkt", "geom", "geometry", "geometri", "thegeom",
    ),
    "abroad": (
        "abroadschool",
    ),
}  # fmt: skip
_TEXTS = (
    "code", "name", "status", "organiser", "municipality_code", "street", "postcode", "city",
    "latitude", "longitude",
)  # fmt: skip
_LISTS = ("types", "grades")
_YES = ("true", "1", "ja", "yes")


def columns_by_role(columns: tuple[str, ...]) -> dict[str, str]:
    """Give the column of each role that the table has one for."""
    by_name = {normalise(column): column for column in reversed(columns)}
    found = {}
    for role, names in _COLUMNS.items():
        column = next((by_name[name] for name in names if name in by_name), None)
        if column is not None:
            found[role] = column
    return found


def units_of(table: Table, found: Findings) -> Iterator[Unit]:
    """Read each row as a unit; a personal identity number in a column that is read is a blocking finding."""
    roles = columns_by_role(table.columns)
    kept = [column for role, column in roles.items() if role in _TEXTS or role in _LISTS]
    for row in table.rows:
        look_for_personal_data(row.number, ((column, row.values.get(column, "")) for column in kept), found)
        yield _unit(row, roles)


def _unit(row: TableRow, roles: Mapping[str, str]) -> Unit:
    said = {role: row.values.get(roles.get(role, ""), "") for role in _COLUMNS}
    return Unit(
        number=row.number,
        types=_split(said["types"]),
        grades=_split(said["grades"]),
        north=said["north"] or said["y"],
        east=said["east"] or said["x"],
        abroad=said["abroad"].casefold() in _YES,
        wkb=row.wkb or _from_wkt(said["wkt"]),
        **{role: said[role] for role in _TEXTS},
    )


def _split(text: str) -> tuple[str, ...]:
    return tuple(word for word in re.split(r"[,;|/]\s*", text) if word)


def _from_wkt(text: str) -> bytes | None:
    if not text:
        return None
    try:
        geometry = ogr.CreateGeometryFromWkt(text)
    except RuntimeError:
        return None
    return bytes(geometry.ExportToIsoWkb()) if geometry is not None and not geometry.IsEmpty() else None
