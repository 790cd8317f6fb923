"""A register to write to, and the few shapes and records that the tests write."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from datetime import date
from types import SimpleNamespace

import pytest

from scenkartan.plugin.domain.facility import Facility, FacilityKind, SchoolForm
from scenkartan.plugin.domain.intervention import Intervention, InterventionKind
from scenkartan.plugin.domain.proximity import Band, Proximity, classify
from scenkartan.plugin.domain.scene import Boundary, ChangeKind, Scene, SceneChange
from scenkartan.plugin.register import facilities, interventions, proximity, rules, scenes
from scenkartan.plugin.register.opening import open_register


def square_wkb(x: float, y: float, side: float) -> bytes:
    """Give a square with its lower left corner at x, y as WKB of a MultiPolygon, byte by byte."""
    ring = [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    polygon = struct.pack("<BIII", 1, 3, 1, len(ring)) + b"".join(struct.pack("<2d", *at) for at in ring)
    return struct.pack("<BII", 1, 6, 1) + polygon


def point_wkb(x: float, y: float) -> bytes:
    return struct.pack("<BI2d", 1, 1, x, y)


def contents(path) -> str:
    """Give everything that a file holds, as SQL; two files with equal contents hold the same."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        names = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        tables = [name for name, sql in names if sql and sql.startswith("CREATE TABLE")]
        rows = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in sorted(tables)}
    return repr((names, rows))


@pytest.fixture
def shapes():
    return SimpleNamespace(square=square_wkb, point=point_wkb)


@pytest.fixture
def contents_of():
    return contents


@pytest.fixture
def path(tmp_path):
    """A new, empty register in a folder with a name as people give them."""
    from scenkartan.plugin.register.create import create_register

    path = tmp_path / "Kartläggning åäö 2026" / "exempel staden.gpkg"
    path.parent.mkdir()
    create_register(path, "EPSG:3011", "Exempelstaden")
    return path


@pytest.fixture
def register(path):
    with open_register(path, who="Utredaren", busy_seconds=0.1) as register:
        yield register


@pytest.fixture
def sample(register):
    """One scene in a signed year (2025) and a draft (2026), with a school and an intervention."""
    scene = Scene("Ängstorget", code="A1", aliases=("Torget",), created_year=2025)
    school = Facility(
        "Ängsskolan",
        FacilityKind.SCHOOL,
        unit_code="12345678",
        forms=(SchoolForm.COMPULSORY, SchoolForm.PRESCHOOL_CLASS),
        point_wkb=point_wkb(300, 5),
        yard_wkb=square_wkb(290, 0, 20),
    )
    intervention = Intervention(
        "Ny belysning", "lighting", InterventionKind.SITUATIONAL, scene_ids=(scene.id,)
    )
    with register.transaction():
        scenes.add_scene(register, scene)
        facilities.put_facilities(register, [school])
        interventions.save_intervention(register, intervention)
        for year in (2025, 2026):
            scenes.ensure_year(register, year)
            scenes.put_changes(
                register, [SceneChange(year, ChangeKind.UNCHANGED, scene.id, scene.id, 1.0, 1.0)]
            )
            scenes.put_boundaries(register, [Boundary(scene.id, year, square_wkb(0, 0, 10), 100.0)])
            proximity.replace_proximity(
                register,
                year,
                [Proximity(scene.id, year, school.id, 280.0, Band.WITHIN, to_yard=True)],
                [classify(scene.id, year, rules.current_rule(register), [(school, 280.0)])],
            )
        scenes.sign_year(register, 2025, date(2025, 11, 20), "avdelningschef", "lokalpolisområdeschef")
    return SimpleNamespace(scene=scene, school=school, intervention=intervention)
