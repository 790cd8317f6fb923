"""Areas with their time: next year's districts leave a signed year's as they were. Worked by hand."""

from __future__ import annotations

import json
from datetime import date

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.area import AreaKind, in_force  # noqa: E402
from scenkartan.plugin.domain.reference import ReferenceKind, Update  # noqa: E402
from scenkartan.plugin.domain.scene import MappingYear  # noqa: E402
from scenkartan.plugin.errors import ScenkartanError  # noqa: E402
from scenkartan.plugin.geos import shapely  # noqa: E402
from scenkartan.plugin.register.layers import AREA, add_layers, find_layer, show_year  # noqa: E402
from scenkartan.plugin.register.reference import list_rows  # noqa: E402
from scenkartan.plugin.register.scenes import list_years, put_year, sign_year, unlock_year  # noqa: E402
from scenkartan.plugin.workflow.areas import areas_in_force, last_signed_day  # noqa: E402
from scenkartan.plugin.workflow.import_reference import (  # noqa: E402
    ReferenceChoices,
    import_reference,
)
from scenkartan.plugin.workflow.reference_updates import areas_from  # noqa: E402

EAST, NORTH = 150_000, 6_570_000


@pytest.fixture
def districts(register, tmp_path):
    """Read an edition of the districts: name to (west, east) in metres, of a day if one is given."""
    from qgis.core import QgsCoordinateTransformContext

    def read(day=None, *, complete=False, **areas):
        features = [
            {
                "type": "Feature",
                "properties": {"stadsdel": name},
                "geometry": json.loads(
                    shapely.to_geojson(shapely.box(EAST + west, NORTH, EAST + east, NORTH + 500))
                ),
            }
            for name, (west, east) in areas.items()
        ]
        crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3011"}}
        path = tmp_path / "stadsdelar.geojson"
        path.write_text(
            json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8"
        )
        return import_reference(
            register,
            path,
            ReferenceKind.DISTRICT,
            ReferenceChoices(register_date=day, close_missing=complete),
            transform_context=QgsCoordinateTransformContext(),
        )

    return read


@pytest.fixture
def signed(register):
    """Sign a mapping year that has nothing in it."""

    def sign(year, day, held_on=None):
        with register.transaction():
            put_year(register, MappingYear(year, held_on=held_on))
        with register.transaction():
            sign_year(register, year, day, "Stadsdelsdirektör", "LPO-chef")

    return sign


def mapped(register, year):
    (known,) = (each for each in list_years(register) if each.year == year)
    return {(row["name"], width(row["wkb"])) for row in areas_in_force(register, known)}


def width(wkb):
    west, _, east, _ = shapely.from_wkb(wkb).bounds
    return round(east - west)


def test_limits_belong_to_the_time_and_an_open_one_is_always():
    first, last = date(2025, 1, 1), date(2026, 6, 30)
    days = date(2024, 12, 31), first, last, date(2026, 7, 1)
    assert [in_force(first, last, day) for day in days] == [False, True, True, False]
    assert [in_force(None, last, day) for day in days] == [True, True, True, False]
    assert [in_force(first, None, day) for day in days] == [False, True, True, True]


def test_a_year_has_the_areas_of_the_day_it_was_mapped_on():
    assert MappingYear(2026).mapped_on == date(2026, 12, 31)
    assert MappingYear(2026, signed_on=date(2026, 6, 1)).mapped_on == date(2026, 6, 1)
    held = MappingYear(2026, held_on=date(2026, 5, 2), signed_on=date(2026, 6, 1))
    assert held.mapped_on == date(2026, 5, 2)


def test_next_years_districts_leave_the_signed_years(register, districts, signed):
    districts(date(2025, 1, 1), Norra=(0, 100), Södra=(100, 200))
    signed(2026, date(2026, 6, 1))
    with register.transaction():
        put_year(register, MappingYear(2027))
    imported = districts(date(2027, 1, 1), complete=True, Norra=(0, 150), Mitt=(150, 200))
    assert imported.counts == {Update.NEW: 1, Update.CHANGED: 1, Update.CLOSED: 1}
    assert mapped(register, 2026) == {("Norra", 100), ("Södra", 100)}
    assert mapped(register, 2027) == {("Norra", 150), ("Mitt", 50)}
    times = {(row["name"], row["valid_from"], row["valid_to"]) for row in list_rows(register, "area")}
    assert times == {
        ("Norra", date(2025, 1, 1), date(2026, 12, 31)),
        ("Södra", date(2025, 1, 1), date(2026, 12, 31)),
        ("Norra", date(2027, 1, 1), None),
        ("Mitt", date(2027, 1, 1), None),
    }


def test_a_file_dated_before_the_signing_changes_nothing_that_was_signed(register, districts, signed):
    districts(Norra=(0, 100))
    signed(2026, date(2026, 6, 1))
    imported = districts(date(2026, 3, 1), Norra=(0, 150), Mitt=(150, 200))
    assert mapped(register, 2026) == {("Norra", 100)}
    from_days = {row["name"]: row["valid_from"] for row in list_rows(register, "area")[1:]}
    assert from_days == {"Norra": date(2026, 6, 2), "Mitt": date(2026, 6, 2)}
    said = {finding.rule.value: finding.example for finding in imported.findings}
    assert said["areas_from"] == "2026-06-02"


@pytest.mark.parametrize(
    ("day", "signed_day", "expected"),
    [
        (date(2026, 6, 1), None, date(2026, 6, 1)),
        (date(2026, 6, 1), date(2026, 5, 31), date(2026, 6, 1)),
        (date(2026, 6, 1), date(2026, 6, 1), date(2026, 6, 2)),
        (date(2026, 6, 1), date(2026, 9, 1), date(2026, 9, 2)),
    ],
)
def test_an_edition_is_in_force_from_its_day_but_after_the_last_signed_one(day, signed_day, expected):
    assert areas_from(day, signed_day) == expected


def test_an_edition_like_the_last_adds_no_version(register, districts):
    districts(date(2025, 1, 1), Norra=(0, 100))
    assert districts(date(2027, 1, 1), Norra=(0, 100)).counts == {Update.UNCHANGED: 1}
    assert len(list_rows(register, "area")) == 1


def test_a_corrected_edition_of_the_same_day_takes_the_place_of_the_first(register, districts):
    districts(date(2025, 1, 1), Norra=(0, 100))
    districts(date(2027, 1, 1), Norra=(0, 150))
    districts(date(2027, 1, 1), Norra=(0, 160))
    assert [width(row["wkb"]) for row in list_rows(register, "area")] == [100, 160]


def test_an_older_edition_is_refused_and_nothing_is_written(register, districts):
    districts(date(2027, 1, 1), Norra=(0, 150))
    with pytest.raises(ScenkartanError, match="2027-01-01"):
        districts(date(2026, 1, 1), Norra=(0, 100))
    assert [width(row["wkb"]) for row in list_rows(register, "area")] == [150]


def test_what_is_missing_stays_unless_the_file_is_complete(register, districts):
    districts(date(2025, 1, 1), Norra=(0, 100), Södra=(100, 200))
    assert districts(date(2027, 1, 1), Norra=(0, 100)).counts[Update.MISSING] == 1
    assert {row["valid_to"] for row in list_rows(register, "area")} == {None}


def test_the_last_signed_day_is_that_of_signed_years_only(register, signed):
    assert last_signed_day(register) is None
    signed(2025, date(2025, 9, 1), held_on=date(2025, 5, 1))
    signed(2026, date(2026, 6, 1))
    assert last_signed_day(register) == date(2026, 6, 1)
    with register.transaction():
        unlock_year(register, 2026, "fel avgränsning")
    assert last_signed_day(register) == date(2025, 5, 1)


def test_the_map_shows_the_areas_of_the_year(register, districts, signed):
    from qgis.core import QgsProject

    districts(date(2025, 1, 1), Norra=(0, 100))
    signed(2026, date(2026, 6, 1))
    with register.transaction():
        put_year(register, MappingYear(2027))
    districts(date(2027, 1, 1), Norra=(0, 150))
    project = QgsProject()
    add_layers(project, register.path, "Exempelstaden", "EPSG:3011", 2026, None)
    layer = find_layer(project, register.path, AREA)
    shown = {}
    for year in (2026, 2027, None):
        show_year(project, register.path, year, None)
        shown[year] = [round(feature.geometry().boundingBox().width()) for feature in layer.getFeatures()]
    today = [100] if date.today() < date(2027, 1, 1) else [150]
    assert shown == {2026: [100], 2027: [150], None: today}
    assert AreaKind.DISTRICT.value in {feature["kind"] for feature in layer.getFeatures()}
