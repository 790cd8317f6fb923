"""Stored distances and classes."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Iterable, Mapping

from ..domain.proximity import Classification, Proximity
from .register import Register
from .rows import delete, save, select

_PROXIMITY = tuple(field.name for field in fields(Proximity))
_CLASSIFICATION = tuple(field.name for field in fields(Classification))
_TEXTS = ("nearest_name", "reason")


def list_proximity(register: Register, year: int) -> list[Proximity]:
    """Give a year's distances, nearest first for each scene."""
    rows = select(register, "proximity", order=["scene_id", "distance_m"], year=year)
    return [Proximity(**_given(row, _PROXIMITY)) for row in rows]


def list_classifications(register: Register, year: int) -> list[Classification]:
    """Give a year's classes, one a boundary."""
    rows = select(register, "classification", year=year)
    return [Classification(**_given(row, _CLASSIFICATION)) for row in rows]


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
    _replace(register, "proximity", year, _PROXIMITY, proximities, by=["scene_id", "year", "facility_id"])
    _replace(register, "classification", year, _CLASSIFICATION, classifications, by=["scene_id", "year"])


def _replace(
    register: Register,
    table: str,
    year: int,
    names: tuple[str, ...],
    records: Iterable[Proximity | Classification],
    by: list[str],
) -> None:
    stored = {
        tuple(row[name] for name in by): _given(row, names) for row in select(register, table, year=year)
    }
    wanted = [{name: getattr(record, name) for name in names} for record in records]
    for key in stored.keys() - {tuple(row[name] for name in by) for row in wanted}:
        delete(register, table, **dict(zip(by, key)))
    save(
        register, table, (row for row in wanted if stored.get(tuple(row[name] for name in by)) != row), by=by
    )


def _given(row: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: "" if row[name] is None and name in _TEXTS else row[name] for name in names}
