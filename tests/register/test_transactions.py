"""Every job is all or nothing, whatever ends it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from scenkartan.plugin.domain.scene import Scene
from scenkartan.plugin.errors import Cancelled, ScenkartanError
from scenkartan.plugin.register import reference, rows
from scenkartan.plugin.register.opening import is_register, open_register
from scenkartan.plugin.register.scenes import add_scene, ensure_year, list_scenes, list_years

pytestmark = pytest.mark.qgis

WRITER = """
import runpy, sys
from pathlib import Path
runpy.run_path(sys.argv[1])
from scenkartan.plugin.domain.scene import Scene
from scenkartan.plugin.register import reference
from scenkartan.plugin.register.opening import is_register, open_register
from scenkartan.plugin.register.scenes import add_scene

with open_register(Path(sys.argv[2])) as register:
    register.execute("PRAGMA cache_size = 5")  # so small that the file itself is written before the end
    with register.transaction():
        for number in range(2000):
            add_scene(register, Scene(f"Plats {number}", aliases=("x" * 200,)))
        print("in the middle", flush=True)
        sys.stdin.read()
"""


@pytest.mark.parametrize("error", [ValueError, Cancelled, KeyboardInterrupt, ScenkartanError])
def test_whatever_is_raised_undoes_everything(path, register, contents_of, error):
    before = contents_of(path)
    with pytest.raises(error), register.transaction():  # noqa: PT012
        ensure_year(register, 2026)
        add_scene(register, Scene("Torget"))
        raise error("halfway")
    assert contents_of(path) == before
    with register.transaction():
        ensure_year(register, 2026)
    assert [year.year for year in list_years(register)] == [2026]


def test_a_refusal_by_the_database_undoes_everything(path, register, sample, contents_of):
    before = contents_of(path)
    with pytest.raises(ScenkartanError, match="same id"), register.transaction():  # noqa: PT012
        add_scene(register, Scene("Torget"))
        add_scene(register, sample.scene)
    assert contents_of(path) == before


def test_transactions_do_not_nest(register):
    with register.transaction(), pytest.raises(RuntimeError), register.transaction():
        pass


def test_nothing_is_written_outside_a_transaction(path, register, contents_of):
    before = contents_of(path)
    with pytest.raises(RuntimeError, match="outside a transaction"):
        add_scene(register, Scene("Torget"))
    assert contents_of(path) == before


def test_the_second_writer_is_told_to_wait_and_neither_loses_anything(path, register):
    with open_register(path, who="Den andra", busy_seconds=0.1) as other:
        with register.transaction():
            add_scene(register, Scene("Torget"))
            with pytest.raises(ScenkartanError, match="someone else"), other.transaction():
                add_scene(other, Scene("Parken"))
        with other.transaction():
            add_scene(other, Scene("Parken"))
        assert [scene.name for scene in list_scenes(register)] == ["Parken", "Torget"]


def test_a_reader_who_sits_in_the_way_of_the_end_loses_the_writer_nothing(path, register, contents_of):
    before = contents_of(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM scene").fetchall()
        with pytest.raises(ScenkartanError, match="someone else"), register.transaction():
            add_scene(register, Scene("Torget"))
        reader.execute("COMMIT")
    assert contents_of(path) == before
    with register.transaction():
        add_scene(register, Scene("Torget"))


def test_the_names_of_the_writers_are_kept(path, register):
    with register.transaction():
        add_scene(register, Scene("Torget"))
    with open_register(path) as other, other.transaction():
        add_scene(other, Scene("Parken"))
    who = register.execute("SELECT who FROM change_log WHERE table_name = 'scene' ORDER BY fid")
    assert [row["who"] for row in who] == ["Utredaren", "Scenkartan"]


def test_changed_tables_are_announced_with_how_far_they_reach(path, register, sample, shapes):
    def contents():
        sql = "SELECT table_name, last_change, min_x, min_y, max_x, max_y FROM gpkg_contents"
        return {row["table_name"]: tuple(row)[1:] for row in register.execute(sql)}

    before = contents()
    assert before["boundary"][1:] == (0, 0, 10, 10)
    assert before["building"][1:] == (None, None, None, None)
    with register.transaction():
        reference.put_rows(register, "building", [{"wkb": shapes.square(-5, 2, 3)}])
    after = contents()
    assert after["building"][1:] == (-5, 2, -2, 5)
    assert {name for name in after if after[name] != before[name]} == {"building"}
    with register.transaction():
        rows.delete(register, "building")
    assert contents()["building"][1:] == (None, None, None, None)


def test_how_far_a_table_reaches_is_told_to_the_metre_and_never_too_near(register, shapes):
    east, north = 674_032.107, 6_580_822.459
    with register.transaction():
        reference.put_rows(register, "building", [{"wkb": shapes.square(east, north, 3)}])
    sql = "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'building'"
    west, south, far_east, far_north = register.execute(sql)[0]
    assert east - 1 < west <= east
    assert north - 1 < south <= north
    assert east + 3 <= far_east < east + 4
    assert north + 3 <= far_north < north + 4


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 here")
def test_a_killed_writer_leaves_the_register_as_it_was(path, register, sample, contents_of):
    register.close()
    before = contents_of(path)
    bytes_before = path.read_bytes()
    conftest = Path(__file__).resolve().parents[1] / "conftest.py"
    command = [sys.executable, "-c", WRITER, str(conftest), str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout.readline() == "in the middle\n"
        os.kill(writer.pid, signal.SIGKILL)
        assert writer.wait() == -signal.SIGKILL
    # The file was half written: what saves it is the journal beside it.
    assert path.read_bytes() != bytes_before
    assert path.with_name(f"{path.name}-journal").exists()
    assert is_register(path)
    assert contents_of(path) == before
    with open_register(path) as again:
        assert [scene.name for scene in list_scenes(again)] == ["Ängstorget"]
        with again.transaction():
            add_scene(again, Scene("Torget"))
        assert [scene.name for scene in list_scenes(again)] == ["Torget", "Ängstorget"]
        assert again.execute("PRAGMA integrity_check")[0][0] == "ok"
    assert list(path.parent.iterdir()) == [path]
