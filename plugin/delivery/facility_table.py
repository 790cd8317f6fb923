"""Tables of schools and other places: which column says what, and each row as a unit."""

from __future__ import annotations

import re
from typing import Iterator, Mapping, Sequence

from osgeo import ogr

from .columns import COORDINATES
from .findings import Findings
from .gdal_errors import RAISED_BY_GDAL
from .personal_data import look_for_personal_data
from .table import Table, TableRow
from .units import Unit

# Column names, normalised, in the order of trust. Those of Skolverket, SISAB, Helsingborg, Örebro and
# plain Swedish and English tables. Nothing is listed that the register may not store.
COLUMNS: Mapping[str, Sequence[str]] = {
    "code": (
        "schoolunitcode", "skolenhetskod", "enhetskod", "unitcode", "markerid", "code", "kod", "id",
        "c", "objectid", "nr", "osmid",
    ),
    "name": (
        "schoolunitname", "skolenhetsnamn", "skolnamn", "title", "titel", "namn", "name", "benamning",
        "foretagsnamn", "firmabenamning", "skolenavn", "enhet", "verksamhet", "n",
    ),
    "types": (
        "typeofschooling", "educationeventtypeofschooling", "skolform", "skolformer", "skoltyp",
        "verksamhetstyp", "formerk", "type", "typ", "kategori", "category", "kind", "slag", "amenity",
    ),
    "grades": (
        "schoolyears", "arskurser", "arskurs", "grades", "formerak", "ak",
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
    "abroad": (
        "abroadschool",
    ),
    **COORDINATES,
}  # fmt: skip
_TEXTS = (
    "code", "name", "status", "organiser", "municipality_code", "street", "postcode", "city",
    "latitude", "longitude",
)  # fmt: skip
_LISTS = ("types", "grades")
_YES = ("true", "1", "ja", "yes")


def units_of(table: Table, roles: Mapping[str, str], found: Findings) -> Iterator[Unit]:
    """Read each row as a unit; a personal identity number in a column that is read is a blocking finding.

    ``roles`` gives the column of each role, see ``columns.columns_by_role``.
    """
    kept = [column for role, column in roles.items() if role in _TEXTS or role in _LISTS]
    for row in table.rows:
        look_for_personal_data(row.number, ((column, row.values.get(column, "")) for column in kept), found)
        yield unit_of(row, roles)


def unit_of(row: TableRow, roles: Mapping[str, str]) -> Unit:
    """Read a row as a unit."""
    said = {role: row.values.get(roles.get(role, ""), "") for role in COLUMNS}
    if not (said["latitude"] and said["longitude"]):
        said["latitude"], said["longitude"] = _degrees(said["degrees"])
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


def _degrees(text: str) -> tuple[str, str]:
    """Split "[56.04, 12.69]" into latitude and longitude; in all of Sweden the latitude is the larger."""
    figures = re.findall(r"-?\d+(?:\.\d+)?", text)
    if len(figures) < 2:
        return "", ""
    first, second = figures[-2:]
    return (first, second) if float(first) > float(second) else (second, first)


def _split(text: str) -> tuple[str, ...]:
    return tuple(word for word in re.split(r"[,;|/]\s*", text) if word)


def _from_wkt(text: str) -> bytes | None:
    if not text:
        return None
    try:
        geometry = ogr.CreateGeometryFromWkt(text)
    except RAISED_BY_GDAL:
        return None
    return bytes(geometry.ExportToIsoWkb()) if geometry is not None and not geometry.IsEmpty() else None
