"""Stored distances and classes."""

from __future__ import annotations

from typing import Iterable

from ..domain.proximity import Classification, Proximity
from .records import to_record, to_row
from .register import Register
from .rows import delete, save, select


def list_proximity(register: Register, year: int) -> list[Proximity]:
    """Give a year's distances, nearest first for each scene."""
    rows = select(register, "proximity", order=["scene_id", "distance_m"], year=year)
    return [to_record(Proximity, row) for row in rows]


def list_classifications(register: Register, year: int) -> list[Classification]:
    """Give a year's classes, one a boundary."""
    return [to_record(Classification, row) for row in select(register, "classification", year=year)]


def put_proximity(register: Register, proximities: Iterable[Proximity]) -> None:
    """Write distances, each in place of what was stored for its boundary and facility."""
    save(register, "proximity", map(to_row, proximities), by=["scene_id", "year", "facility_id"])


def put_classifications(register: Register, classifications: Iterable[Classification]) -> None:
    """Write classes, each in place of its boundary's."""
    save(register, "classification", map(to_row, classifications), by=["scene_id", "year"])


def replace_proximity(
    register: Register,
    year: int,
    proximities: Iterable[Proximity],
    classifications: Iterable[Classification],
) -> None:
    """Make a year's distances and classes the given ones.

    Only what differs is written, so the change log shows what a new calculation changed and
    nothing else. A decision that overrides a class stays with its boundary.
    """
    _replace_distances(register, year, {(one.scene_id, one.facility_id): one for one in proximities})
    _replace_classes(register, year, {one.scene_id: one for one in classifications})


def _replace_distances(register: Register, year: int, wanted: dict[tuple[str, str], Proximity]) -> None:
    stored = {(one.scene_id, one.facility_id): one for one in list_proximity(register, year)}
    for scene_id, facility_id in stored.keys() - wanted.keys():
        delete(register, "proximity", year=year, scene_id=scene_id, facility_id=facility_id)
    put_proximity(register, (one for key, one in wanted.items() if stored.get(key) != one))


def _replace_classes(register: Register, year: int, wanted: dict[str, Classification]) -> None:
    stored = {one.scene_id: one for one in list_classifications(register, year)}
    for scene_id in stored.keys() - wanted.keys():
        delete(register, "classification", year=year, scene_id=scene_id)
    put_classifications(register, (one for scene_id, one in wanted.items() if stored.get(scene_id) != one))
