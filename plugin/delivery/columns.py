"""Which column of a table holds what: guessed by its name, or chosen by the person."""

from __future__ import annotations

from typing import Mapping, Sequence

from .fields import CUT, CUT_SHORTEST, find_field, normalise

# Where a place is, in tables of anything. Names are normalised and in the order of trust.
COORDINATES: Mapping[str, Sequence[str]] = {
    "latitude": (
        "wgs84latitude", "wgs84lat", "latitude", "latitud", "lat", "coordinateslat", "coordinateslatitude",
        "geopoint2dlat", "positionlat",
    ),
    "longitude": (
        "wgs84longitude", "wgs84long", "wgs84lng", "longitude", "longitud", "lng", "lon", "long",
        "coordinateslng", "coordinateslon", "coordinateslongitude", "geopoint2dlon", "positionlng",
    ),
    "degrees": (
        "geopoint2d", "geopoint", "latlng", "latlon", "latlong", "koordinater", "koordinat", "coordinates",
        "position",
    ),
    "north": (
        "sweref99latitude", "swerefn", "koordinatswerefn", "north", "northing", "nord", "norr",
        "norrkoordinat", "nkoordinat", "nkoord", "n",
    ),
    "east": (
        "sweref99longitude", "swerefe", "koordinatswerefe", "east", "easting", "ost", "ostkoordinat",
        "ekoordinat", "ekoord", "e",
    ),
    "y": ("y", "ykoordinat", "ykoord", "coordy"),
    "x": ("x", "xkoordinat", "xkoord", "coordx"),
    "wkt": ("wkt", "geom", "geometry", "geometri", "thegeom"),
}  # fmt: skip


def columns_by_role(
    columns: Sequence[str], known: Mapping[str, Sequence[str]], chosen: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Give the column of each role that the table has one for.

    Parameters
    ----------
    columns
        The table's columns, as they are written.
    known
        For each role the names that are taken for it, normalised and in the order of trust.
    chosen
        Columns that the person chose, by role; an empty name says that no column has the role.

    Raises
    ------
    ScenkartanError
        The table has no column of a chosen name.
    """
    by_name = {normalise(column): column for column in reversed(columns)}
    cut = {name: column for name, column in by_name.items() if CUT_SHORTEST <= len(name) <= CUT}
    chosen = chosen or {}
    found = {}
    for role, names in known.items():
        if role in chosen:
            if chosen[role]:
                found[role] = find_field(columns, chosen[role])
            continue
        for name in names:
            column = by_name.get(name)
            if column is None and len(name) > CUT and cut.get(name[:CUT]) not in found.values():
                column = cut.get(name[:CUT])
            if column is not None:
                found[role] = column
                break
    return found
