from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scenkartan.plugin.domain.proximity import Rule
from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.register import create as module
from scenkartan.plugin.register import rules, scenes
from scenkartan.plugin.register.create import create_register
from scenkartan.plugin.register.opening import is_register, open_register
from scenkartan.plugin.register.schema import TABLES

pytestmark = pytest.mark.qgis


def test_a_new_register_says_what_it_is_for(path):
    with open_register(path) as register:
        assert register.info.municipality == "Exempelstaden"
        assert register.info.crs_authid == "EPSG:3011"
        assert register.info.schema_version == 4
        assert register.info.definition_version == "1"
        assert "bestående plats" in register.info.definition
        assert rules.current_rule(register) == Rule()
        assert scenes.list_years(register) == []


def test_it_is_a_valid_geopackage(path):
    validate_gpkg = pytest.importorskip("osgeo_utils.samples.validate_gpkg")
    validate_gpkg.check(str(path), extra_checks=True)


def test_gdal_sees_every_table_with_its_geometry_and_crs(path):
    from osgeo import gdal, ogr

    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layers = {dataset.GetLayer(at).GetName(): dataset.GetLayer(at) for at in range(dataset.GetLayerCount())}
    assert set(layers) == {table.name for table in TABLES}
    for table in TABLES:
        layer = layers[table.name]
        if table.geometry is None:
            assert layer.GetGeomType() == ogr.wkbNone
        else:
            declared = layer.GetGeometryColumn(), ogr.GeometryTypeToName(layer.GetGeomType())
            assert declared[0] == "geom"
            wanted = table.geometry.type.value.replace("GEOMETRY", "UNKNOWN (ANY)").replace("MULTI", "MULTI ")
            assert declared[1].upper() == wanted.replace("LINESTRING", "LINE STRING")
            assert layer.GetSpatialRef().GetAuthorityCode(None) == "3011"
            assert layer.TestCapability(ogr.OLCFastSpatialFilter)
        assert [
            layer.GetLayerDefn().GetFieldDefn(at).GetName()
            for at in range(layer.GetLayerDefn().GetFieldCount())
        ] == [column.name for column in table.columns if column is not table.geometry]


def test_it_leaves_nothing_but_the_register(path):
    assert list(path.parent.iterdir()) == [path]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA user_version").fetchone() == (10200,)


def test_an_existing_file_is_never_replaced(tmp_path):
    path = tmp_path / "brev.gpkg"
    path.write_text("kära du")
    with pytest.raises(ScenkartanError, match="already a file"):
        create_register(path, "EPSG:3011", "Exempelstaden")
    assert path.read_text() == "kära du"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_made_meanwhile_is_not_replaced(tmp_path, monkeypatch):
    path = tmp_path / "r.gpkg"
    make = module._make_spatial_indexes

    def meanwhile(*arguments):
        make(*arguments)
        path.write_text("kära du")

    monkeypatch.setattr(module, "_make_spatial_indexes", meanwhile)
    with pytest.raises(ScenkartanError, match="already a file"):
        create_register(path, "EPSG:3011", "Exempelstaden")
    assert path.read_text() == "kära du"
    assert list(tmp_path.iterdir()) == [path]


def test_a_name_that_cannot_be_given_leaves_no_file(tmp_path, monkeypatch):
    def fail(*_):
        raise PermissionError("held by another program")

    monkeypatch.setattr(module.Path, "replace", fail)
    with pytest.raises(ScenkartanError, match="could not be made"):
        create_register(tmp_path / "r.gpkg", "EPSG:3011", "Exempelstaden")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("authid", ["EPSG:999999", "IAU_2015:30100", "", "USER:100000", "EPSG:x"])
def test_an_unknown_crs_is_refused(tmp_path, authid):
    with pytest.raises(ScenkartanError, match="reference system"):
        create_register(tmp_path / "r.gpkg", authid, "Exempelstaden")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_said_to_be(tmp_path):
    with pytest.raises(ScenkartanError, match="folder exists"):
        create_register(tmp_path / "nej" / "r.gpkg", "EPSG:3011", "Exempelstaden")


def test_a_failure_halfway_leaves_no_file(tmp_path, monkeypatch):
    def fail(*_):
        raise OSError("no room")

    monkeypatch.setattr(module, "_make_spatial_indexes", fail)
    with pytest.raises(ScenkartanError, match="could not be made"):
        create_register(tmp_path / "r.gpkg", "EPSG:3011", "Exempelstaden")
    assert list(tmp_path.iterdir()) == []


def test_a_file_without_its_indexes_is_let_go_of_and_removed(tmp_path, monkeypatch):
    """On Windows a file that something holds cannot be removed."""
    monkeypatch.setattr(module, "literal", lambda _: "'no_such'")
    with pytest.raises(ScenkartanError, match="could not be made") as refusal:
        create_register(tmp_path / "r.gpkg", "EPSG:3011", "Exempelstaden")
    assert refusal.value.__traceback__ is not None
    assert not any(".scenkartan-" in os.path.realpath(link) for link in Path("/proc/self/fd").iterdir())
    assert list(tmp_path.iterdir()) == []


def test_it_is_let_go_of_where_gdal_raises_too(tmp_path, monkeypatch, gdal_raises):
    test_a_file_without_its_indexes_is_let_go_of_and_removed(tmp_path, monkeypatch)


def test_a_network_folder_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "is_network_path", lambda path: path == tmp_path)
    with pytest.raises(ScenkartanError, match="network share"):
        create_register(tmp_path / "r.gpkg", "EPSG:3011", "Exempelstaden")
    assert not is_register(tmp_path / "r.gpkg")
