"""The municipalities, the city district and the local police area that Exempelstaden lies in."""

from __future__ import annotations

from datetime import date

from ..domain.area import AreaKind
from ..geos import shapely
from .ground import MUNICIPALITY, MUNICIPALITY_CODE, NEIGHBOUR, NEIGHBOUR_CODE, WORLD, Point, to_wkb

# From the bay's middle north along the brook: Grannby lies west of it.
_BORDER: tuple[Point, ...] = ((-520, 380), (40, 330), (60, 480), (40, 900), (-20, 1150), (-20, 1850))


def areas() -> list[dict[str, object]]:
    """Give the areas, in force since the demo's first year."""
    west, _, _, north = WORLD
    neighbour = shapely.Polygon([*_BORDER, (west, north)])
    municipality = shapely.box(*WORLD).difference(neighbour)
    district = municipality.intersection(shapely.box(-20, 300, 1860, 1850))
    return [
        {
            "wkb": to_wkb(area),
            "kind": kind,
            "code": code,
            "name": name,
            "valid_from": date(2023, 1, 1),
        }
        for kind, code, name, area in (
            (AreaKind.MUNICIPALITY, MUNICIPALITY_CODE, MUNICIPALITY, municipality),
            (AreaKind.MUNICIPALITY, NEIGHBOUR_CODE, NEIGHBOUR, neighbour),
            (AreaKind.DISTRICT, "990101", "Kvarnby stadsdelsområde", district),
            (AreaKind.LOCAL_POLICE_AREA, "EX1", "Lokalpolisområde Exempelstaden", municipality),
        )
    ]
