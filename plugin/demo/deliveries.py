"""Files as they would be sent: the year's boundaries from the police, the schools from the municipality.

They hold what the demo register holds, so receiving them must give the same distances and classes.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

from ..domain.facility import FacilityKind, FacilityStatus
from ..domain.scene import SceneStatus
from ..geos import shapely
from .ground import CRS_AUTHID, EAST_0, NORTH_0
from .places import DRAFT_YEAR, PLACES, REGISTER_DATE, SCHOOL_SOURCE, Place, drawn, scene_id, scenes

BOUNDARIES = f"exempel_leverans_{DRAFT_YEAR}.geojson"
SCHOOLS = f"{SCHOOL_SOURCE} {REGISTER_DATE:%Y-%m-%d}.csv"

_STATUS_WORDS = {SceneStatus.OPEN_DRUG_SCENE: "Öppen drogscen", SceneStatus.WATCHED: "Bevakas"}
_STATUS_OF_SCHOOL = {FacilityStatus.ACTIVE: "Aktiv", FacilityStatus.DORMANT: "Vilande"}


def write_boundaries(folder: Path) -> Path:
    """Write the draft year's boundaries as GeoJSON in the register's CRS; give the file."""
    known = {scene.id: scene for scene in scenes()}
    features = []
    for boundary in drawn(DRAFT_YEAR):
        scene = known[scene_id(boundary.scene)]
        area = shapely.affinity.translate(boundary.area, EAST_0, NORTH_0)
        properties = {"scenkod": scene.code, "scennamn": scene.name, "status": _STATUS_WORDS[boundary.status]}
        features.append(
            {"type": "Feature", "properties": properties, "geometry": shapely.geometry.mapping(area)}
        )
    crs = f"urn:ogc:def:crs:{CRS_AUTHID.replace(':', '::')}"
    collection = {
        "type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": crs}},
        "features": features,
    }
    path = folder / BOUNDARIES
    path.write_text(json.dumps(collection, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def write_school_list(folder: Path) -> Path:
    """Write the schools as the table that a municipality sends, coordinates in the register's CRS; give the file."""
    path = folder / SCHOOLS
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(
            (
                "Enhetskod",
                "Skolnamn",
                "Skolform",
                "Årskurser",
                "Status",
                "Huvudman",
                "Kommunkod",
                "Besöksadress",
                "Nord",
                "Ost",
            )
        )
        writer.writerows(_school(place) for place in PLACES if place.kind is FacilityKind.SCHOOL)
    return path


def _school(place: Place) -> tuple[str, ...]:
    east, north = place.at
    return (
        place.unit_code,
        place.name,
        ",".join(form.value for form in place.forms),
        ",".join(_years(place.grades)),
        _STATUS_OF_SCHOOL[place.status],
        place.organiser,
        place.municipality_code,
        place.address,
        f"{NORTH_0 + north:.1f}",
        f"{EAST_0 + east:.1f}",
    )


def _years(grades: str) -> list[str]:
    """Spell out "F-3" as 0, 1, 2, 3."""
    if not grades:
        return []
    first, last = grades.replace("F", "0").split("-")
    return [str(year) for year in range(int(first), int(last) + 1)]
