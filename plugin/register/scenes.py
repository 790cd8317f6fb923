"""Mapping years, scenes, their boundaries and what happened between the years."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Iterable

from ..domain.scene import (
    Boundary,
    Criteria,
    MappingYear,
    Scene,
    SceneChange,
    SceneName,
    SceneStatus,
    YearStatus,
)
from ..domain.secrecy import Secrecy
from ..errors import ScenkartanError
from ..i18n import tr
from .facts import facts
from .records import to_record, to_row
from .register import Register
from .rows import count, delete, insert, save, select, update


def list_years(register: Register) -> list[MappingYear]:
    """Give the mapping years, oldest first."""
    return [to_record(MappingYear, row) for row in select(register, "mapping_year", order=["year"])]


def ensure_year(register: Register, year: int) -> MappingYear:
    """Give a mapping year, added as a draft under the register's current definition if it is new."""
    rows = select(register, "mapping_year", year=year)
    if not rows:
        definition = facts(register)["definition_version"]
        insert(register, "mapping_year", [{"year": year, "definition_version": definition}])
        rows = select(register, "mapping_year", year=year)
    return to_record(MappingYear, rows[0])


def put_year(register: Register, year: MappingYear) -> None:
    """Write a draft year's own facts, such as when it was held, or add the year.

    One without a definition keeps the one that it has.
    """
    unsaid = ["definition_version"] if year.definition_version is None else []
    save(register, "mapping_year", [to_row(year, without=unsaid)], by=["year"])


def sign_year(register: Register, year: int, signed_on: date, district: str, police: str) -> None:
    """Sign a year for both parties, by role and unit. From then on the database refuses every change of it.

    Raises
    ------
    ScenkartanError
        If there is no such year, it is signed already, or a party is missing.
    """
    if not (district.strip() and police.strip()):
        raise ScenkartanError(
            tr("The mapping year {year} is signed for the district and for the police: state both.").format(
                year=year
            )
        )
    values = {
        "year": year,
        "status": YearStatus.SIGNED,
        "signed_on": signed_on,
        "signed_by_district": district,
        "signed_by_police": police,
        "unlock_reason": None,
    }
    if not update(register, "mapping_year", values, by=["year"]):
        raise _no_year(year)


def unlock_year(register: Register, year: int, reason: str) -> None:
    """Make a signed year a draft again; the reason stays in the change log.

    Raises
    ------
    ScenkartanError
        If there is no such year, or no reason is given for a signed one.
    """
    values = {
        "year": year,
        "status": YearStatus.DRAFT,
        "signed_on": None,
        "signed_by_district": None,
        "signed_by_police": None,
        "unlock_reason": reason.strip() or None,
    }
    if not update(register, "mapping_year", values, by=["year"]):
        raise _no_year(year)


def list_scenes(register: Register) -> list[Scene]:
    """Give every scene by name, those that have ceased too."""
    return [to_record(Scene, row) for row in select(register, "scene", order=["name"])]


def add_scene(register: Register, scene: Scene) -> None:
    """Add a scene."""
    add_scenes(register, [scene])


def add_scenes(register: Register, scenes: Iterable[Scene]) -> None:
    """Add scenes."""
    insert(register, "scene", (to_row(scene) for scene in scenes))


def update_scene(register: Register, scene: Scene) -> None:
    """Write a scene's name, code and aliases.

    Raises ScenkartanError if the scene is not in the register.
    """
    if not update(register, "scene", to_row(scene), by=["id"]):
        raise ScenkartanError(tr("The scene is no longer in the register. Refresh and try again."))


def list_names(register: Register, scene_id: str | None = None) -> list[SceneName]:
    """Give what each scene, or one of them, has been called, the oldest name first."""
    of_scene = {} if scene_id is None else {"scene_id": scene_id}
    rows = select(register, "scene_name", order=["scene_id", "from_year"], **of_scene)
    return [to_record(SceneName, row) for row in rows]


def list_scenes_of(register: Register, year: int) -> list[Scene]:
    """Give every scene under the name that it had in a mapping year, by that name.

    A name holds from its year on, the first one for the years before it too.
    """
    names: dict[str, list[SceneName]] = {}
    for one in list_names(register):
        names.setdefault(one.scene_id, []).append(one)
    scenes = (
        replace(scene, name=_name_in(year, names.get(scene.id, ())) or scene.name)
        for scene in list_scenes(register)
    )
    return sorted(scenes, key=lambda scene: scene.name)


def put_name(register: Register, name: SceneName) -> None:
    """Say what a scene is called from a mapping year on; signed years keep the names that they have.

    The scene's current name is that of the last year: ``update_scene`` sets it, and says it here.
    """
    save(register, "scene_name", [to_row(name)], by=["scene_id", "from_year"])


def call_in_year(register: Register, scene_id: str, name: str, year: int) -> None:
    """Say what a scene is called in one mapping year; in the years after it is called what it was.

    Raises ScenkartanError if the year is signed.
    """
    known = list_names(register, scene_id)
    if _name_in(year, known) == name:
        return
    following = min((one.year for one in list_years(register) if one.year > year), default=None)
    if following is not None and all(one.from_year != following for one in known):
        put_name(register, SceneName(scene_id, _name_in(following, known), following))
    put_name(register, SceneName(scene_id, name, year))


def _name_in(year: int, names: Iterable[SceneName]) -> str:
    """Give the name that holds in a year, of a scene's names from the oldest on; empty if it has none."""
    found = ""
    for one in names:
        if one.from_year <= year or not found:
            found = one.name
    return found


def list_boundaries(register: Register, year: int) -> list[Boundary]:
    """Give the boundaries of one mapping year, in the order they were added."""
    return [
        to_record(Boundary, row, criteria=to_record(Criteria, row))
        for row in select(register, "boundary", year=year)
    ]


def list_standings(register: Register, year: int) -> dict[str, tuple[SceneStatus, Secrecy]]:
    """Give the status and the secrecy that each scene has in one mapping year."""
    rows = register.execute(
        "SELECT scene_id, status, secrecy FROM boundary WHERE year = :year", {"year": year}
    )
    return {scene_id: (SceneStatus(status), Secrecy(secrecy)) for scene_id, status, secrecy in rows}


def count_boundaries(register: Register, year: int) -> int:
    """Count the boundaries of one mapping year, read none."""
    return count(register, "boundary", year=year)


def reach_of_boundaries(
    register: Register, year: int | None = None
) -> tuple[float, float, float, float] | None:
    """Give west, south, east and north of the boundaries, of one year or all, to the metre; None if none."""
    of_year = "" if year is None else "id IN (SELECT fid FROM boundary WHERE year = :year)"
    west, south, east, north = register.execute(register.reach_of("boundary", of_year), {"year": year})[0]
    return None if west is None else (west, south, east, north)


def put_boundaries(register: Register, boundaries: Iterable[Boundary]) -> None:
    """Add boundaries, or change those that a scene already has in the same year."""
    rows = (
        {**to_row(boundary, without=["criteria"]), **to_row(boundary.criteria)} for boundary in boundaries
    )
    save(register, "boundary", rows, by=["scene_id", "year"])


def delete_boundaries(register: Register, year: int, scene_ids: Iterable[str]) -> None:
    """Delete scenes' boundaries of a draft year; distances, classes and assessments go with them."""
    for scene_id in scene_ids:
        delete(register, "boundary", year=year, scene_id=scene_id)


def list_changes(register: Register, year: int) -> list[SceneChange]:
    """Give what happened between the mapping year before and this one."""
    rows = select(register, "scene_change", year=year)
    return [to_record(SceneChange, row, by_person=bool(row["by_person"])) for row in rows]


def put_changes(register: Register, changes: Iterable[SceneChange]) -> None:
    """Add changes, or replace what is said of the same two scenes in the same year."""
    rows = (to_row(change) for change in changes)
    save(register, "scene_change", rows, by=["year", "from_scene_id", "to_scene_id"])


def replace_changes(register: Register, year: int, changes: Iterable[SceneChange]) -> None:
    """Make what is said of a draft year's changes these."""
    delete(register, "scene_change", year=year)
    insert(register, "scene_change", (to_row(change) for change in changes))


def _no_year(year: int) -> ScenkartanError:
    return ScenkartanError(tr("The register has no mapping year {year}.").format(year=year))
