"""Every way in which opening goes wrong has its own words, and nothing is changed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from scenkartan.plugin.domain.scene import Scene
from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.register import migrations, opening
from scenkartan.plugin.register.create import create_register
from scenkartan.plugin.register.history import history
from scenkartan.plugin.register.migrations import MIGRATIONS
from scenkartan.plugin.register.opening import is_register, open_register
from scenkartan.plugin.register.scenes import add_scene, delete_boundaries, list_scenes

pytestmark = pytest.mark.qgis


def refuse(path, words, **options):
    """Open in vain; neither the file nor its folder is changed."""
    before = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir())
    with pytest.raises(ScenkartanError, match=words) as caught:
        open_register(path, busy_seconds=0.1, **options)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert sorted(path.parent.iterdir()) == beside
    return caught.value


def nickname(connection):
    connection.execute("ALTER TABLE scene ADD COLUMN nickname TEXT")


def test_a_register_is_known_for_one(path, tmp_path):
    assert is_register(path)
    assert not is_register(tmp_path)
    assert not is_register(tmp_path / "nej.gpkg")


@pytest.mark.parametrize("name", ["a#b.gpkg", "50% klart.gpkg", "%20.gpkg", "å ä ö [1].gpkg", "r.GPKG"])
def test_any_file_name_will_do(tmp_path, name):
    path = tmp_path / name
    create_register(path, "EPSG:3006", "Exempelstaden")
    with open_register(path) as register:
        assert register.info.crs_authid == "EPSG:3006"
    assert list(tmp_path.iterdir()) == [path]


def test_a_register_that_qgis_was_killed_over_opens_whole(path, tmp_path):
    # QGIS keeps an open GeoPackage in WAL mode: the last edits then lie in a file beside it.
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("INSERT INTO scene (id, name) VALUES ('a', 'Torget')")
        left = tmp_path / "left"
        shutil.copytree(path.parent, left)
    assert (left / f"{path.name}-wal").stat().st_size > 0
    with open_register(left / path.name) as register:
        assert [scene.name for scene in list_scenes(register)] == ["Torget"]


def test_missing(tmp_path):
    refuse(tmp_path / "nej.gpkg", "There is no register")


def test_a_folder(tmp_path):
    refuse(tmp_path, "cannot be read")


@pytest.mark.parametrize("content", [b"", b"SQLite", b"PK\x03\x04 a spreadsheet", b"x" * 5000])
def test_not_sqlite(tmp_path, content):
    path = tmp_path / "r.gpkg"
    path.write_bytes(content)
    refuse(path, "not a Scenkartan register")
    assert not is_register(path)


def test_another_geopackage(tmp_path):
    from osgeo import gdal

    path = tmp_path / "annat.gpkg"
    gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    refuse(path, "not a Scenkartan register")


def test_a_meta_table_without_version(tmp_path):
    path = tmp_path / "r.gpkg"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE meta (name TEXT, value TEXT)")
    refuse(path, "not a Scenkartan register")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE meta SET value = '0' WHERE name = 'schema_version'",
        "UPDATE meta SET value = NULL WHERE name = 'schema_version'",
        "UPDATE meta SET value = 'tre' WHERE name = 'schema_version'",
        "DELETE FROM meta WHERE name = 'municipality'",
        "UPDATE meta SET value = NULL WHERE name = 'crs'",
    ],
)
def test_facts_that_no_register_is_without(path, change):
    """No upgrade is tried and no backup made of what was never a version."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(change)
    refuse(path, "not a Scenkartan register")


def test_damaged(path):
    with path.open("r+b") as file:
        file.seek(1024)
        file.write(os.urandom(200_000))
    refuse(path, "damaged|not a Scenkartan register")


def test_cut_short(path):
    os.truncate(path, 20_000)
    refuse(path, "damaged")


def test_a_newer_schema(path):
    open_register(path, migrations=(*MIGRATIONS, nickname)).close()
    (backup,) = set(path.parent.iterdir()) - {path}
    backup.unlink()
    error = refuse(path, "newer Scenkartan")
    assert "schema 5" in error.text
    assert is_register(path)


def test_a_network_path(path, monkeypatch):
    monkeypatch.setattr(opening, "is_network_path", lambda one: one == path)
    refuse(path, "network share")
    refuse(path, "network share", read_only=True)


@pytest.fixture
def foreign(path):
    """A copy of the register in a folder that belongs to someone else, seen by an ordinary user."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can play an ordinary user")
    folder = Path(tempfile.mkdtemp(prefix="främmande "))
    folder.chmod(0o755)
    copy = Path(shutil.copy(path, folder / path.name))
    copy.chmod(0o644)
    os.seteuid(65534)
    try:
        yield copy
    finally:
        os.seteuid(0)
        shutil.rmtree(folder)


def test_a_read_only_file(foreign):
    refuse(foreign, "read-only")
    with open_register(foreign, read_only=True) as register:
        assert register.read_only
        assert list_scenes(register) == []
        with pytest.raises(ScenkartanError, match="cannot be written"), register.transaction():
            add_scene(register, Scene("Torget"))


def test_a_read_only_folder(foreign):
    os.seteuid(0)
    foreign.chmod(0o666)
    os.seteuid(65534)
    refuse(foreign, "read-only")


def test_a_register_opened_for_reading_is_not_written(path):
    with open_register(path, read_only=True) as register:
        with pytest.raises(ScenkartanError, match="cannot be written"), register.transaction():
            add_scene(register, Scene("Torget"))
        assert list_scenes(register) == []


# Upgrading: the step beyond the current schema is the tests' own; the real ones are in test_migrations.


def test_an_older_register_is_backed_up_and_upgraded(path, register, sample, contents_of):
    register.close()
    before = contents_of(path)
    with open_register(path, who="Anna", migrations=(*MIGRATIONS, nickname)) as upgraded:
        assert upgraded.info.schema_version == 5
        assert [scene.name for scene in list_scenes(upgraded)] == ["Ängstorget"]
        (change,) = [one for one in history(upgraded, "meta", "schema_version") if one.before]
        assert (change.before["value"], change.after["value"]) == ("4", "5")
    (backup,) = set(path.parent.iterdir()) - {path}
    assert backup.name.startswith("exempel staden_schema4_")
    assert backup.suffix == ".gpkg"
    assert contents_of(backup) == before
    with open_register(backup) as old:
        assert old.info.schema_version == 4


def test_an_upgraded_register_still_holds_its_rules(path, register, sample):
    register.close()
    upgraded = open_register(path, migrations=(*MIGRATIONS, nickname))
    with upgraded, pytest.raises(ScenkartanError, match="signed"), upgraded.transaction():
        delete_boundaries(upgraded, 2025, [sample.scene.id])


def test_every_step_is_taken_in_order_and_once(path):
    taken = []
    steps = tuple(lambda _, number=number: taken.append(number) for number in (1, 2, 3))
    for some in (steps[:1], steps, steps):
        open_register(path, migrations=(*MIGRATIONS, *some)).close()
    assert taken == [1, 2, 3]
    assert len(list(path.parent.iterdir())) == 3


def test_a_failed_upgrade_leaves_the_register_as_it_was(path, contents_of):
    def fail(connection):
        connection.execute("DROP TABLE goal")
        connection.execute("INSERT INTO nowhere VALUES (1)")

    before = contents_of(path)
    with pytest.raises(ScenkartanError):
        open_register(path, migrations=(*MIGRATIONS, nickname, fail))
    assert contents_of(path) == before
    open_register(path).close()


def test_without_a_backup_there_is_no_upgrade(path, contents_of, monkeypatch):
    def fail(*_):
        raise OSError("no room")

    monkeypatch.setattr(migrations, "back_up", fail)
    before = contents_of(path)
    with pytest.raises(ScenkartanError, match="No backup"):
        open_register(path, migrations=(*MIGRATIONS, nickname))
    assert contents_of(path) == before


def test_an_older_register_is_not_upgraded_for_reading_only(path):
    refuse(path, "older schema", read_only=True, migrations=(*MIGRATIONS, nickname))


def test_two_backups_in_one_second_are_two_files(path):
    backups = [migrations.back_up(path, 1) for _ in range(3)]
    assert len(set(backups)) == 3
    assert all(is_register(backup) for backup in backups)
