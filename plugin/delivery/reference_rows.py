"""One row of reference data as the register stores it, for each kind: its values, without the geometry.

What the source does not say is None, unknown: never zero, never a default.
"""

from __future__ import annotations

from typing import Any, Callable, Mapping

from ..domain.reference import ReferenceKind
from . import osm
from .codes import MUNICIPALITY_DIGITS, padded
from .findings import FindingRule, Findings, Severity
from .reference_words import (
    camera_kind,
    camera_status,
    is_way,
    lamp_status,
    land_cover_kind,
    street_kind,
)
from .text import number

Said = Mapping[str, str]
"""What a row says, by role; a role that it has no column for is missing or empty."""
Rows = list[dict[str, Any]]

_STREETS_OF_VEHICLES = ("motorway", "motorway_link", "trunk", "trunk_link")
_ON_FOOT = {"designated": True, "permissive": True, "private": False, "use_sidepath": False}
# Tags of OpenStreetMap that say what covers the ground, in the order in which they count.
_GROUND_TAGS = ("natural", "leisure", "amenity", "landuse", "place", "highway", "railway")


class RowMaker:
    """Makes the register's rows of one kind, and notes what cannot be read."""

    def __init__(self, kind: ReferenceKind, columns: Mapping[str, str], found: Findings) -> None:
        self._kind = kind
        self._columns = columns
        self._found = found
        makers: Mapping[ReferenceKind, Callable[[int, Said], Rows]] = {
            ReferenceKind.LUMINAIRE: self._luminaire,
            ReferenceKind.CAMERA: self._cameras,
            ReferenceKind.BUILDING: self._building,
            ReferenceKind.STREET: self._street,
            ReferenceKind.LAND_COVER: self._land_cover,
        }
        self._make = makers.get(kind, self._area)

    def rows(self, row: int, said: Said) -> Rows:
        """Make the rows of one object: none if it is of another kind, several for some cameras."""
        return self._make(row, said)

    def _area(self, row: int, said: Said) -> Rows:
        name, code = said.get("name", ""), said.get("code", "")
        if not name and not code:
            self._found.row(FindingRule.NOT_A_PLACE, Severity.WARNING, row)
            return []
        if self._kind is ReferenceKind.MUNICIPALITY:
            code = padded(code, MUNICIPALITY_DIGITS, row, self._found)
        return [{"kind": self._kind.area_kind, "name": name or code, "code": code or None}]

    def _luminaire(self, row: int, said: Said) -> Rows:
        return [
            {
                "code": said.get("code") or None,
                "kind": said.get("kind") or None,
                "mount_height_m": self._figure(row, said, "mount_height_m", osm.metres),
                "flux_lm": self._figure(row, said, "flux_lm", _positive),
                "power_w": self._figure(row, said, "power_w", _positive),
                "colour_temperature_k": self._figure(row, said, "colour_temperature_k", _whole),
                "azimuth_deg": self._figure(row, said, "azimuth_deg", _one_direction),
                "status": lamp_status(said.get("status", "")),
                "owner": said.get("owner") or None,
            }
        ]

    def _cameras(self, row: int, said: Said) -> Rows:
        """Make a camera, or one for each direction that it looks in. Who has put it up is not read."""
        camera = {
            "name": said.get("name") or said.get("code") or str(row),
            "kind": camera_kind(said.get("kind", "")),
            "status": camera_status(said.get("status", "")),
            "mount_height_m": self._figure(row, said, "mount_height_m", osm.metres),
            "tilt_deg": self._figure(row, said, "tilt_deg", number),
            "field_of_view_deg": self._figure(row, said, "field_of_view_deg", _angle),
            "range_m": self._figure(row, said, "range_m", osm.metres),
        }
        text = said.get("azimuth_deg", "")
        looks = osm.directions(text)
        if text and not looks:
            self._unreadable(row, "azimuth_deg")
        if len(looks) < 2:
            return [{**camera, "azimuth_deg": looks[0] if looks else None}]
        self._found.row(FindingRule.DIRECTIONS_SPLIT, Severity.INFO, row)
        return [
            {**camera, "name": f"{camera['name']} ({place})", "azimuth_deg": degrees}
            for place, degrees in enumerate(looks, start=1)
        ]

    def _building(self, row: int, said: Said) -> Rows:
        return [
            {
                "name": said.get("name") or None,
                "height_m": self._figure(row, said, "height_m", osm.metres),
                "storeys": self._figure(row, said, "storeys", _whole),
                "use": _unless_yes(said.get("use", "")),
            }
        ]

    def _street(self, row: int, said: Said) -> Rows:
        return [
            {
                "name": said.get("name") or None,
                "kind": street_kind(said.get("kind", "")),
                "lit": osm.yes_no(said.get("lit", "")),
                "bridge": _is_there(said.get("bridge", "")),
                "tunnel": _is_there(said.get("tunnel", "")),
                "walkable": _walkable(said),
            }
        ]

    def _land_cover(self, row: int, said: Said) -> Rows:
        kind = land_cover_kind(said.get("kind", ""))
        return [] if kind is None else [{"kind": kind, "name": said.get("name") or None}]

    def _figure(self, row: int, said: Said, role: str, read: Callable[[str], Any]) -> Any:  # noqa: ANN401
        """Read a figure; what is written but cannot be read is unknown, and said."""
        text = said.get(role, "")
        if not text:
            return None
        value = read(text)
        if value is None:
            self._unreadable(row, role)
        return value

    def _unreadable(self, row: int, role: str) -> None:
        column = self._columns.get(role, role)
        self._found.row(FindingRule.VALUE_UNREADABLE, Severity.WARNING, row, example=column, by=column)


def said_by_tags(kind: ReferenceKind, tags: Mapping[str, str], object_id: str) -> Said | None:
    """Give what OpenStreetMap's tags say of an object, by role; None if it is not of the kind."""
    return _SAID_BY_TAGS[kind](tags, object_id) if kind in _SAID_BY_TAGS else None


def _lamp_tags(tags: Mapping[str, str], object_id: str) -> Said | None:
    if tags.get("highway") != "street_lamp":
        return None
    return {
        "code": object_id,
        "kind": osm.first_tag(tags, ("light:method", "lamp_type", "lamp:type")),
        "mount_height_m": osm.first_tag(tags, ("light:height", "height")),
        "flux_lm": tags.get("light:lumen", ""),
        "power_w": tags.get("light:power", ""),
        "colour_temperature_k": tags.get("light:colour_temperature", ""),
        "azimuth_deg": osm.first_tag(tags, ("light:direction", "direction")),
        "status": "faulty" if osm.yes_no(tags.get("light:lit", tags.get("lit", ""))) is False else "",
    }


def _camera_tags(tags: Mapping[str, str], object_id: str) -> Said | None:
    watches = tags.get("surveillance:type", "camera")
    if tags.get("man_made") != "surveillance" or watches == "guard":
        return None
    return {
        "name": osm.first_tag(tags, ("ref",)) or object_id,
        "kind": tags.get("camera:type", ""),
        "mount_height_m": osm.first_tag(tags, ("camera:height", "height")),
        "azimuth_deg": osm.first_tag(tags, ("camera:direction", "direction")),
        "tilt_deg": tags.get("camera:angle", ""),
    }


def _building_tags(tags: Mapping[str, str], _object_id: str) -> Said | None:
    if tags.get("building", "no") == "no":
        return None
    return {
        "name": tags.get("name", ""),
        "height_m": tags.get("height", ""),
        "storeys": tags.get("building:levels", ""),
        "use": tags["building"],
    }


def _street_tags(tags: Mapping[str, str], _object_id: str) -> Said | None:
    if not is_way(tags.get("highway", "")):
        return None
    return {
        "name": tags.get("name", ""),
        "kind": tags["highway"],
        **{key: tags.get(key, "") for key in ("lit", "bridge", "tunnel", "foot", "access")},
    }


def _ground_tags(tags: Mapping[str, str], _object_id: str) -> Said | None:
    if tags.get("building", "no") != "no":
        return None
    for key in _GROUND_TAGS:
        if land_cover_kind(tags.get(key, "")):
            return {"kind": tags[key], "name": tags.get("name", "")}
    return None


_SAID_BY_TAGS: Mapping[ReferenceKind, Callable[[Mapping[str, str], str], Said | None]] = {
    ReferenceKind.LUMINAIRE: _lamp_tags,
    ReferenceKind.CAMERA: _camera_tags,
    ReferenceKind.BUILDING: _building_tags,
    ReferenceKind.STREET: _street_tags,
    ReferenceKind.LAND_COVER: _ground_tags,
}


def _walkable(said: Said) -> bool | None:
    """Say whether one may walk along a street: its own word on walkers first; None where nothing says."""
    on_foot = said.get("foot", "").casefold()
    if on_foot:
        return _ON_FOOT.get(on_foot, osm.yes_no(on_foot))
    if said.get("access", "").casefold() in ("no", "private", "nej"):
        return False
    return False if said.get("kind") in _STREETS_OF_VEHICLES else None


def _is_there(text: str) -> bool:
    """Read a bridge or tunnel, of whatever kind ("viaduct", "building_passage"); nothing said is none."""
    return bool(text) and osm.yes_no(text) is not False


def _unless_yes(text: str) -> str | None:
    return None if text in ("", "yes") else text


def _positive(text: str) -> float | None:
    value = number(text.casefold().rstrip(" lmw"))
    return value if value is not None and value >= 0 else None


def _whole(text: str) -> int | None:
    value = number(text.casefold().rstrip(" k"))
    return int(value) if value is not None and value >= 0 and value == int(value) else None


def _angle(text: str) -> float | None:
    value = number(text.rstrip(" °"))
    return value if value is not None and 0 < value <= 360 else None


def _one_direction(text: str) -> float | None:
    looks = osm.directions(text)
    return looks[0] if len(looks) == 1 else None
