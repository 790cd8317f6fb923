"""The whole job: a register on disk goes in, a verified PDF and its row in the register come out."""

from __future__ import annotations

import hashlib
import importlib.util
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

from scenkartan.plugin.domain.scene import Boundary, Scene
from scenkartan.plugin.domain.secrecy import Secrecy
from scenkartan.plugin.domain.sheet import SheetKind
from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.i18n import mark
from scenkartan.plugin.register.facilities import put_facilities
from scenkartan.plugin.register.interventions import save_intervention
from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.reference import put_rows
from scenkartan.plugin.register.rules import add_rule, current_rule
from scenkartan.plugin.register.scenes import add_scene, ensure_year, put_boundaries, sign_year
from scenkartan.plugin.register.sheets import list_sheets
from scenkartan.plugin.sheets.drawing import draw_site
from scenkartan.plugin.sheets.records import Mark
from scenkartan.plugin.workflow.classify_scenes import classify_year
from scenkartan.plugin.workflow.create_register import create_register
from scenkartan.plugin.workflow.print_sheets import print_map_sheets, read_sources
from scenkartan.plugin.workflow.sheet_records import compose_records

pytestmark = pytest.mark.qgis

_SPEC = importlib.util.spec_from_file_location("sheets_conftest", Path(__file__).with_name("conftest.py"))
year = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(year)


@pytest.fixture
def path(tmp_path: Path, qgis_app) -> Path:
    """A register with one classified scene in the draft year 2026, its schools, and a park."""
    path = create_register(
        tmp_path / "åäö register.gpkg", QgsCoordinateReferenceSystem("EPSG:3011"), "Stockholm"
    )
    with open_register(path, who="test") as register:
        with register.transaction():
            add_scene(register, Scene("Sätra centrum", id="satra"))
            ensure_year(register, 2025)
            ensure_year(register, 2026)
            put_boundaries(register, [Boundary("satra", 2026, year.square(0, 0, 100), 10_000.0)])
            put_facilities(register, year.SCHOOLS)
            save_intervention(
                register, year.intervention("Fältbesök", scene_ids=("satra",), secrecy=Secrecy.SECRET)
            )
            put_rows(
                register, "land_cover", [{"wkb": year.square(-50, -50, 80), "kind": "park", "name": "Parken"}]
            )
        classify_year(register, 2026)
    return path


def print_2026(path: Path, folder: Path, **more: object):
    with open_register(path, who="test") as register:
        return print_map_sheets(register, 2026, folder, project=QgsProject(), **more)


def test_the_printed_file_is_entered_with_its_hash_and_stamp(path: Path, tmp_path: Path):
    printed = print_2026(path, tmp_path / "utskrift")
    (file,) = printed.files
    assert printed.pages == 2
    with open_register(path, read_only=True) as register:
        (row,) = list_sheets(register, 2026)
    assert row.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert (row.kind, row.pages, row.version, row.stamp) == (SheetKind.SET, 2, 1, Secrecy.SECRET)
    assert row.file_name == file.name


def test_printing_again_is_the_next_version(path: Path, tmp_path: Path):
    print_2026(path, tmp_path)
    print_2026(path, tmp_path)
    with open_register(path, read_only=True) as register:
        assert [row.version for row in list_sheets(register, 2026)] == [1, 2]


def test_a_locked_register_leaves_the_older_file_and_says_so(path: Path, tmp_path: Path):
    folder = tmp_path / "utskrift"
    (file,) = print_2026(path, folder).files
    before = file.read_bytes()
    writing = open_register(path, who="someone else")
    waiting = open_register(path, who="test", busy_seconds=0.1)
    with writing, writing.transaction(), waiting, pytest.raises(ScenkartanError) as refused:
        print_map_sheets(waiting, 2026, folder, project=QgsProject())
    assert path.name in refused.value.text
    assert file.read_bytes() == before
    assert list(folder.iterdir()) == [file]


@pytest.mark.parametrize("is_first", [True, False])
def test_a_register_that_cannot_take_the_entry_has_no_file_that_it_does_not_know(
    path: Path, tmp_path: Path, is_first: bool
):
    """Somebody reads all the while: SQLite lets the writer in, and refuses it in the end, at COMMIT."""
    folder = tmp_path / "utskrift"
    before = [] if is_first else [file.read_bytes() for file in print_2026(path, folder).files]
    reading = sqlite3.connect(path)
    reading.execute("BEGIN")
    reading.execute("SELECT * FROM meta").fetchone()
    waiting = open_register(path, who="test", busy_seconds=0.1)
    with waiting, pytest.raises(ScenkartanError) as refused:
        print_map_sheets(waiting, 2026, folder, project=QgsProject())
    reading.close()
    assert path.name in refused.value.text
    assert [file.read_bytes() for file in folder.iterdir()] == before
    with open_register(path, read_only=True) as register:
        assert len(list_sheets(register, 2026)) == len(before)


def test_a_file_that_cannot_be_replaced_is_not_entered(path: Path, tmp_path: Path):
    (tmp_path / "map_sheets_2026.pdf" / "busy").mkdir(parents=True)
    with pytest.raises(ScenkartanError, match="map_sheets_2026"):
        print_2026(path, tmp_path, language="en")
    with open_register(path, read_only=True) as register:
        assert list_sheets(register, 2026) == []


def test_a_register_opened_read_only_is_printed_but_not_written(path: Path, tmp_path: Path):
    with open_register(path, read_only=True) as register:
        assert print_map_sheets(register, 2026, tmp_path, project=QgsProject()).pages == 2
        assert list_sheets(register, 2026) == []


def test_a_signed_year_is_printed_by_the_rule_it_was_classified_by(path: Path, tmp_path: Path):
    with open_register(path, who="test") as register:
        with register.transaction():
            sign_year(register, 2026, date(2026, 10, 9), "Stadsdelen", "Polisen")
            add_rule(register, replace(current_rule(register), radius_m=300.0))
        sources = read_sources(register, 2026)
        assert (sources.rule.version, sources.rule.radius_m) == (1, 500.0)
        assert print_map_sheets(register, 2026, tmp_path, project=QgsProject()).pages == 2


def test_every_place_of_an_intervention_is_drawn(path: Path):
    with open_register(path, who="test") as register:
        intervention = year.intervention("Belysning", scene_ids=("satra",))
        places = [year.point(10, 10), year.point(60, 60), year.square(20, 80, 10)]
        with register.transaction():
            save_intervention(register, intervention)
            rows = [{"intervention_id": intervention.id, "wkb": wkb} for wkb in places]
            put_rows(register, "intervention_place", rows)
        (site,) = compose_records(read_sources(register, 2026), mark).sites
    (row,) = [row for row in site.interventions if row.what == "Belysning"]
    assert len(row.place_wkbs) == 3
    drawing = draw_site(site, QgsCoordinateReferenceSystem("EPSG:3011"), 5000)
    (layer,) = drawing.by_mark[Mark.INTERVENTION]
    assert layer.featureCount() == 3


def test_layers_below_are_drawn_and_left_as_they_were(path: Path, tmp_path: Path):
    layer = QgsVectorLayer("Point?crs=EPSG:3006", "bakgrund", "memory")
    print_2026(path, tmp_path, basemap=[layer], language="en")
    assert layer.isValid()
    assert layer.name() == "bakgrund"


@pytest.mark.parametrize("wanted", [2025, 1999])
def test_a_year_without_boundaries_or_without_a_row_is_told(path: Path, tmp_path: Path, wanted: int):
    with open_register(path, who="test") as register, pytest.raises(ScenkartanError) as refused:
        print_map_sheets(register, wanted, tmp_path / "ny", project=QgsProject())
    assert str(wanted) in refused.value.text
    assert not (tmp_path / "ny").exists()
