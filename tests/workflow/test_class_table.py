"""The table of classes: every answer with what it rests on, nothing said of what is not known."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, datetime, timezone
from pathlib import Path

import pytest

pytestmark = pytest.mark.qgis
ogr = pytest.importorskip("osgeo.ogr")

from scenkartan.plugin.domain.overview import SceneInYear, YearOverview  # noqa: E402
from scenkartan.plugin.domain.proximity import Classification, Outcome, Rule  # noqa: E402
from scenkartan.plugin.domain.scene import Boundary, MappingYear, Scene, SceneStatus  # noqa: E402
from scenkartan.plugin.errors import ScenkartanError  # noqa: E402
from scenkartan.plugin.workflow.class_table import write_classes  # noqa: E402

MADE = Classification(
    scene_id="s",
    year=2026,
    rule_version=3,
    outcome=Outcome.NOT_IN_CLASS,
    n_inside=0,
    n_within=0,
    n_borderline=2,
    n_unknown_forms=0,
    nearest_m=512.3456,
    nearest_name="=Skolan",
    register_date=date(2026, 4, 21),
    reason="Ingen grundskola inom 500 m.",
    n_places=0,
    classified_at=datetime(2026, 5, 2, 9, 30, tzinfo=timezone.utc),
    override_outcome=Outcome.IN_CLASS,
    override_reason="Skolväg genom platsen",
    override_by="samordnare",
    override_of=Outcome.NOT_IN_CLASS,
)


def scene(name, classification=None):
    made = Scene(name, "A1")
    boundary = Boundary(made.id, 2026, b"", 1234.5, SceneStatus.OPEN_DRUG_SCENE)
    return SceneInYear(made, boundary, classification=classification)


@pytest.fixture
def overview():
    scenes = scene("Torget", MADE), scene("Parken"), SceneInYear(Scene("Förra årets"))
    year = MappingYear(2026)
    return YearOverview(Path("r.gpkg"), "Exempelstaden", "EPSG:3011", Rule(), (year,), year, scenes=scenes)


def test_text_with_semicolons(overview, tmp_path):
    path = tmp_path / "klasser.csv"
    write_classes(overview, path, str)
    with path.open(encoding="utf-8-sig", newline="") as file:
        torget, parken = csv.DictReader(file, delimiter=";")
    assert torget == {
        "Year": "2026",
        "Scene": "Torget",
        "Code": "A1",
        "Status": SceneStatus.OPEN_DRUG_SCENE.label,
        "Size, m²": "1234,5",
        "On foot, m": "",
        "In class": "yes",
        "By the rule": "not in the class",
        "Schools inside": "0",
        "Schools within the radius": "0",
        "At places": "0",
        "Schools borderline": "2",
        # No spreadsheet takes it for a formula; figures are to the millimetre.
        "Nearest school": "'=Skolan",
        "Nearest, m": "512,346",
        "Reason": "Ingen grundskola inom 500 m.",
        "Decided otherwise": "in the class",
        "Why decided otherwise": "Skolväg genom platsen",
        "Who decided otherwise": "samordnare",
        "Version of the rule": "3",
        "School register of": "2026-04-21",
        "Classified": "2026-05-02",
    }
    assert {name for name, value in parken.items() if value} == {
        "Year",
        "Scene",
        "Code",
        "Status",
        "Size, m²",
    }


def test_a_workbook_has_figures_where_there_are_figures(overview, tmp_path):
    path = tmp_path / "klasser.xlsx"
    write_classes(overview, path, str)
    workbook = ogr.Open(str(path))
    torget, parken = workbook.GetLayer(0)
    assert torget["Nearest, m"] == 512.346
    assert (torget["Schools borderline"], torget["Year"], torget["In class"]) == (2, 2026, "yes")
    assert parken["Nearest, m"] is None
    assert parken["In class"] is None


def test_a_file_that_cannot_be_written_is_told(overview, tmp_path):
    with pytest.raises(ScenkartanError, match=r"klasser\.csv"):
        write_classes(overview, tmp_path / "nowhere" / "klasser.csv", str)


def test_a_year_without_scenes_is_a_table_of_headings(overview, tmp_path):
    path = tmp_path / "klasser.csv"
    write_classes(replace(overview, scenes=()), path, str)
    assert path.read_text("utf-8-sig").splitlines()[0].startswith("Year;Scene;Code")
    assert len(path.read_text("utf-8-sig").splitlines()) == 1
