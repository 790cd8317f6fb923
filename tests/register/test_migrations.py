"""From one schema version to the next, on registers that the older versions made."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scenkartan.plugin.domain.definition import DEFINITION, Definition
from scenkartan.plugin.domain.scene import SceneName
from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.register import facilities, proximity, scenes
from scenkartan.plugin.register.connection import connect
from scenkartan.plugin.register.create import create_register
from scenkartan.plugin.register.definitions import definition_of, list_definitions
from scenkartan.plugin.register.opening import open_register

pytestmark = pytest.mark.qgis

# What Scenkartan 0.1 made: every statement of its schema, and a scene in a signed year and in a draft.
VERSION_1 = Path(__file__).parent / "data" / "schema_1.sql"
SCENE, SIGNED, DRAFT = "Ängstorget", 2025, 2026


@pytest.fixture
def old(tmp_path):
    path = tmp_path / "gammalt.gpkg"
    path.touch()
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.executescript(VERSION_1.read_text(encoding="utf-8"))
    return path


def rows_of(path, name):
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')]


def shape_of(path):
    """Give each table's columns, and every trigger and index, as the file declares them."""
    with closing(connect(path, read_only=True)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        columns = {
            name: {tuple(row)[1:] for row in connection.execute(f'PRAGMA table_info("{name}")')}
            for name in names
        }
        others = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND sql IS NOT NULL"
        )
        return columns, {tuple(row) for row in others}


def test_an_upgraded_register_has_the_shape_of_a_new_one(old, tmp_path):
    create_register(tmp_path / "nytt.gpkg", "EPSG:3011", "Exempelstaden")
    open_register(old).close()
    assert shape_of(old) == shape_of(tmp_path / "nytt.gpkg")


def test_it_is_a_valid_geopackage_still(old):
    validate_gpkg = pytest.importorskip("osgeo_utils.samples.validate_gpkg")
    open_register(old).close()
    validate_gpkg.check(str(old), extra_checks=True)


def test_everything_that_was_there_is_there_in_the_signed_year_too(old):
    names = ("scene", "boundary", "scene_change", "facility", "facility_yard", "proximity", "classification")
    before = {name: rows_of(old, name) for name in (*names, "mapping_year", "intervention", "rule", "area")}
    assert {row["year"] for row in before["proximity"]} == {SIGNED, DRAFT}
    open_register(old).close()
    for name, rows in before.items():
        after = rows_of(old, name)
        assert [{column: row[column] for column in rows[0]} for row in after] == rows if rows else not after
        added = [{column: row[column] for column in row.keys() - rows[0].keys()} for row in after if rows]
        assert all(value is None for row in added for value in row.values())


def test_the_older_file_lies_beside_it(old):
    content = rows_of(old, "boundary")
    open_register(old).close()
    (backup,) = set(old.parent.iterdir()) - {old}
    assert "_schema1_" in backup.name
    assert rows_of(backup, "boundary") == content
    assert rows_of(backup, "meta")[0]["value"] == "1"


def test_names_and_definitions_begin_with_what_there_was(old):
    with open_register(old) as register:
        (scene,) = scenes.list_scenes(register)
        assert scenes.list_names(register) == [SceneName(scene.id, SCENE, 2025)]
        first = Definition("1", DEFINITION)
        assert list_definitions(register) == [first]
        assert definition_of(register, SIGNED) == definition_of(register, DRAFT) == first


def test_a_year_of_an_earlier_definition_says_that_its_wording_was_not_kept(old):
    with closing(connect(old)) as connection:
        connection.execute("UPDATE mapping_year SET definition_version = '0.9' WHERE year = 2026")
    with open_register(old) as register:
        assert "saknas" in definition_of(register, DRAFT).text


def test_the_signed_year_is_as_read_only_as_before(old):
    with open_register(old) as register:
        (scene,) = scenes.list_scenes(register)
        assert len(facilities.list_facilities(register)) == 1
        with pytest.raises(ScenkartanError, match="signed"), register.transaction():
            proximity.replace_proximity(register, SIGNED, [], [])
        with register.transaction():
            proximity.replace_proximity(register, DRAFT, [], [])
        with pytest.raises(ScenkartanError, match="signed"), register.transaction():
            scenes.delete_boundaries(register, SIGNED, [scene.id])
