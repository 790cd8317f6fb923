"""The database holds its rules against programs that write to the file behind the plugin's back.

Each attempt is made by sqlite3 with foreign keys off and no help from the plugin, and where a
feature can be written that way by OGR, which opens GeoPackages just so.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from scenkartan.plugin.register.opening import open_register
from scenkartan.plugin.register.reference import put_rows
from scenkartan.plugin.register.scenes import reach_of_boundaries

pytestmark = pytest.mark.qgis

SIGNED = (
    "SCENKARTAN_YEAR_SIGNED: Kartläggningsåret är signerat och kan inte ändras. The mapping year is signed"
)
REASON = "SCENKARTAN_UNLOCK_WITHOUT_REASON"
FIXED = "SCENKARTAN_ROW_IMMUTABLE"
EXISTS = "SCENKARTAN_ROW_EXISTS"
MISSING = "SCENKARTAN_REFERENCE_MISSING"
REFERRED = "SCENKARTAN_ROW_REFERRED_TO"
LIST = "SCENKARTAN_NOT_IN_LIST"


@pytest.fixture
def raw(path, register, sample):
    """A plain connection to the sample register; it knows the spatial functions only as names."""
    register.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            connection.create_function(name, 1, lambda _: 0.0)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (0,)
        yield connection


def rows_of(connection):
    names = [name for (name,) in connection.execute("SELECT table_name FROM gpkg_contents")]
    return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}


@pytest.mark.parametrize(
    ("sql", "text"),
    [
        # Where several rules refuse, which of them speaks is the database's to choose.
        # Rows of the signed year 2025, with 2026 a draft.
        ("UPDATE boundary SET status = 'ceased' WHERE year = 2025", SIGNED),
        ("DELETE FROM boundary WHERE year = 2025", SIGNED),
        ("DELETE FROM boundary", SIGNED),
        ("UPDATE scene_change SET year = 2025 WHERE year = 2026", SIGNED),
        ("UPDATE scene_change SET year = 2026 WHERE year = 2025", SIGNED),
        ("UPDATE boundary SET year = 2025 WHERE year = 2026", "SCENKARTAN_"),
        ("INSERT INTO boundary (geom, scene_id, year) SELECT geom, 'x', 2025 FROM boundary", SIGNED),
        ("UPDATE proximity SET distance_m = 1 WHERE year = 2025", SIGNED),
        ("DELETE FROM proximity WHERE year = 2025", SIGNED),
        ("UPDATE classification SET reason = 'x' WHERE year = 2025", SIGNED),
        ("DELETE FROM classification WHERE year = 2025", SIGNED),
        ("INSERT INTO scene_change (year, kind, to_scene_id) SELECT 2025, 'new', id FROM scene", SIGNED),
        ("INSERT INTO assessment (scene_id, year) SELECT id, 2025 FROM scene", SIGNED),
        # A replacing insert deletes what is in its way without a word.
        ("INSERT OR REPLACE INTO boundary SELECT fid, geom, scene_id, 2026, status, NULL, NULL, NULL, NULL,"
         " quality, 0, '', '', secrecy FROM boundary WHERE year = 2025", EXISTS),
        ("UPDATE OR REPLACE boundary SET fid = (SELECT min(fid) FROM boundary) WHERE year = 2026", EXISTS),
        ("INSERT OR REPLACE INTO mapping_year (year, status) VALUES (2025, 'draft')", EXISTS),
        ("UPDATE OR REPLACE mapping_year SET year = 2025 WHERE year = 2026", "SCENKARTAN_"),
        ("INSERT OR REPLACE INTO scene (id, name) SELECT id, 'annan' FROM scene", EXISTS),
        ("INSERT OR REPLACE INTO rule SELECT fid, 9, 1, 1, '[]', 1, 'x' FROM rule", EXISTS),
        ("INSERT OR REPLACE INTO change_log (fid, table_name, row_id, action, changed_at)"
         " VALUES (1, 'x', '1', 'insert', '2026-01-01T00:00:00Z')", EXISTS),
        # Signing and unlocking.
        ("UPDATE mapping_year SET status = 'draft' WHERE year = 2025", REASON),
        ("UPDATE mapping_year SET status = 'draft', unlock_reason = '  ' WHERE year = 2025", REASON),
        ("UPDATE mapping_year SET held_on = '2025-01-01' WHERE year = 2025", REASON),
        ("UPDATE mapping_year SET signed_by_police = 'en annan' WHERE year = 2025", REASON),
        ("UPDATE mapping_year SET unlock_reason = 'därför' WHERE year = 2025", REASON),
        ("UPDATE mapping_year SET year = 2024, status = 'draft', unlock_reason = 'x' WHERE year = 2025",
         "SCENKARTAN_"),
        ("DELETE FROM mapping_year WHERE year = 2025", "SCENKARTAN_"),
        ("UPDATE mapping_year SET status = 'signed' WHERE year = 2026", "CHECK .*mapping_year$"),
        # What is never changed.
        ("UPDATE rule SET radius_m = 600", FIXED),
        ("DELETE FROM rule", FIXED),
        ("UPDATE change_log SET who = 'en annan'", FIXED),
        ("DELETE FROM change_log", FIXED),
        # References, from both ends.
        ("INSERT INTO intervention_scene (scene_id, intervention_id) SELECT id, 'x' FROM scene", MISSING),
        ("UPDATE boundary SET scene_id = 'x' WHERE year = 2026", "SCENKARTAN_"),
        ("INSERT INTO proximity (scene_id, year, facility_id, distance_m, band)"
         " SELECT 'x', 2026, id, 1, 'within' FROM facility", MISSING),
        ("DELETE FROM scene", REFERRED),
        ("UPDATE scene SET id = 'x'", REFERRED),
        ("DELETE FROM facility", REFERRED),
        ("DELETE FROM mapping_year WHERE year = 2026", REFERRED),
        # Value lists, checks and keys.
        ("UPDATE boundary SET status = 'x' WHERE year = 2026", "CHECK .*boundary.status$"),
        ("UPDATE boundary SET public_use = 2 WHERE year = 2026", "CHECK .*boundary.public_use$"),
        ("UPDATE boundary SET area_m2 = -1 WHERE year = 2026", "CHECK .*boundary.area_m2$"),
        ("UPDATE boundary SET area_m2 = 'stor' WHERE year = 2026", "CHECK .*boundary.area_m2$"),
        ("UPDATE boundary SET geom = 'x' WHERE year = 2026", "CHECK .*boundary.geom$"),
        ("UPDATE boundary SET geom = NULL WHERE year = 2026", "NOT NULL constraint failed: boundary.geom"),
        ("UPDATE facility SET forms = '[\"gr\", \"x\"]'", LIST),
        ("UPDATE facility SET forms = 'gr'", "CHECK constraint failed: facility.forms|malformed JSON"),
        ("UPDATE facility SET register_date = '2026-02-30'", "CHECK .*facility.register_date$"),
        ("UPDATE facility SET name = ' '", "CHECK .*facility.name$"),
        ("UPDATE intervention SET season_first_month = 5", "CHECK .*intervention$"),
        ("UPDATE intervention SET starts_on = '2026-02-01', ends_on = '2026-01-01'", "CHECK"),
        ("INSERT INTO boundary (geom, scene_id, year) SELECT geom, scene_id, 2026 FROM boundary", EXISTS),
        ("INSERT INTO scene (id, name) SELECT id, 'annan' FROM scene", EXISTS),
    ],
)  # fmt: skip
def test_refused(raw, sql, text):
    before = rows_of(raw)
    with pytest.raises(sqlite3.Error, match=text):
        raw.execute(sql)
    assert rows_of(raw) == before


def test_a_draft_year_can_be_changed(raw):
    raw.execute("UPDATE boundary SET status = 'ceased' WHERE year = 2026")
    raw.execute("UPDATE mapping_year SET held_on = '2026-10-01' WHERE year = 2026")
    assert raw.execute("SELECT status FROM boundary WHERE year = 2026").fetchall() == [("ceased",)]


def test_a_year_unlocked_with_a_reason_can_be_changed_and_needs_a_new_reason_next_time(raw):
    unlock = "UPDATE mapping_year SET status = 'draft', unlock_reason = ? WHERE year = 2025"
    sign = "UPDATE mapping_year SET status = 'signed', unlock_reason = ? WHERE year = 2025"
    raw.execute(unlock, ("Fel gräns för Ängstorget",))
    raw.execute("UPDATE boundary SET status = 'ceased' WHERE year = 2025")
    with pytest.raises(sqlite3.IntegrityError, match="mapping_year"):
        raw.execute(sign, ("Fel gräns för Ängstorget",))
    raw.execute(sign, (None,))
    with pytest.raises(sqlite3.IntegrityError, match=REASON):
        raw.execute("UPDATE mapping_year SET status = 'draft' WHERE year = 2025")


def test_deleting_a_boundary_of_a_draft_takes_its_distances_along(raw):
    raw.execute("DELETE FROM boundary WHERE year = 2026")
    assert raw.execute("SELECT year FROM proximity").fetchall() == [(2025,)]
    assert raw.execute("SELECT year FROM classification").fetchall() == [(2025,)]
    logged = raw.execute("SELECT table_name FROM change_log WHERE action = 'delete'").fetchall()
    assert sorted(logged) == [("boundary",), ("classification",), ("proximity",)]


def test_redrawing_a_boundary_deletes_what_was_measured_from_it(raw, shapes):
    header = raw.execute("SELECT substr(geom, 1, 40) FROM boundary WHERE year = 2026").fetchone()[0]
    measured = "SELECT year FROM proximity UNION ALL SELECT year FROM classification ORDER BY year"
    raw.execute("UPDATE boundary SET geom = geom, quality = 'sketched' WHERE year = 2026")  # as it was
    assert raw.execute(measured).fetchall() == [(2025,), (2025,), (2026,), (2026,)]
    raw.execute("UPDATE boundary SET geom = ? WHERE year = 2026", (header + shapes.square(0, 0, 9),))
    assert raw.execute(measured).fetchall() == [(2025,), (2025,)]
    logged = raw.execute("SELECT table_name FROM change_log WHERE action = 'delete'").fetchall()
    assert sorted(logged) == [("classification",), ("proximity",)]


def test_every_change_is_logged_as_made_outside(raw, sample):
    blob = raw.execute("SELECT geom FROM boundary WHERE year = 2026").fetchone()[0]
    raw.execute("UPDATE boundary SET quality = 'sketched' WHERE year = 2026")
    raw.execute("UPDATE boundary SET quality = 'sketched' WHERE year = 2026")  # as it was: no change
    raw.execute("DELETE FROM intervention")
    rows = raw.execute(
        "SELECT table_name, row_id, action, who, before, after FROM change_log WHERE who IS NULL ORDER BY fid"
    ).fetchall()
    assert [row[:4] for row in rows] == [
        ("boundary", "2", "update", None),
        ("intervention_scene", "1", "delete", None),
        ("intervention", sample.intervention.id, "delete", None),
    ]
    before, after = json.loads(rows[0][4]), json.loads(rows[0][5])
    assert (before["quality"], after["quality"]) == ("unknown", "sketched")
    assert before["geom"] == blob.hex().upper()
    assert rows[2][5] is None


def test_nobody_is_left_as_writer(raw):
    assert raw.execute("SELECT * FROM writer").fetchall() == []


@pytest.fixture
def layer(path, register, sample):
    """The boundaries as OGR opens them for writing."""
    from osgeo import gdal, ogr

    register.close()
    raised = ogr.GetUseExceptions()
    ogr.UseExceptions()
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    yield dataset.GetLayer("boundary")
    if not raised:
        ogr.DontUseExceptions()


def feature_of(layer, year):
    return next(feature for feature in layer if feature["year"] == year)


def test_ogr_is_refused_and_told_why(layer):
    feature = feature_of(layer, 2025)
    feature["status"] = "ceased"
    with pytest.raises(RuntimeError, match=SIGNED):
        layer.SetFeature(feature)
    with pytest.raises(RuntimeError, match=SIGNED):
        layer.DeleteFeature(feature.GetFID())
    copy = feature.Clone()
    copy.SetFID(-1)
    copy["year"], copy["scene_id"] = 2026, "x"
    with pytest.raises(RuntimeError, match=MISSING):
        layer.CreateFeature(copy)
    copy["year"] = 2025
    with pytest.raises(RuntimeError, match="SCENKARTAN_"):
        layer.CreateFeature(copy)


def test_ogr_changes_a_draft_and_its_spatial_index(layer):
    from osgeo import ogr

    feature = feature_of(layer, 2026)
    feature.SetGeometry(ogr.CreateGeometryFromWkt("MULTIPOLYGON (((500 500,501 500,501 501,500 500)))"))
    layer.SetFeature(feature)
    layer.SetSpatialFilterRect(499, 499, 502, 502)
    assert [one["year"] for one in layer] == [2026]
    assert layer.GetExtent() == (0, 501, 0, 501)


def test_ogr_redraws_a_boundary_and_its_distances_go(layer, path):
    """Saved as it was by OGR, whose blobs are its own, the shape is no other."""
    feature = feature_of(layer, 2026)
    feature["quality"] = "sketched"
    feature.SetGeometry(feature.GetGeometryRef().Clone())
    layer.SetFeature(feature)
    with closing(sqlite3.connect(path)) as connection:
        years = connection.execute("SELECT year FROM classification ORDER BY year").fetchall()
        assert years == [(2025,), (2026,)]
        moved = feature.GetGeometryRef().Clone()
        moved.Segmentize(5)
        feature.SetGeometry(moved)
        layer.SetFeature(feature)
        assert connection.execute("SELECT year FROM classification").fetchall() == [(2025,)]
        assert connection.execute("SELECT year FROM proximity").fetchall() == [(2025,)]


def test_a_spatial_index_may_be_taken_away(path, register, sample, shapes):
    from osgeo import gdal

    reach = reach_of_boundaries(register), reach_of_boundaries(register, 2026)
    register.close()
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    for name in ("boundary", "building"):
        dataset.ReleaseResultSet(dataset.ExecuteSQL(f"SELECT DisableSpatialIndex('{name}', 'geom')"))
    dataset = None
    with open_register(path) as again:
        assert (reach_of_boundaries(again), reach_of_boundaries(again, 2026)) == reach
        with again.transaction():
            put_rows(again, "building", [{"wkb": shapes.square(-5, 2, 3)}])
        sql = "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'building'"
        assert tuple(again.execute(sql)[0]) == (-5, 2, -2, 5)
