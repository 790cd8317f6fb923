"""What a scene was called: kept by the database, year by year, and fixed where a year is signed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from scenkartan.plugin.domain.scene import Scene, SceneName
from scenkartan.plugin.errors import ScenkartanError
from scenkartan.plugin.register import scenes
from scenkartan.plugin.register.opening import open_register

pytestmark = pytest.mark.qgis


def names_in(register, *years):
    return [[scene.name for scene in scenes.list_scenes_of(register, year)] for year in years]


def test_a_scene_renamed_in_a_draft_keeps_its_name_in_the_signed_year(register, sample):
    renamed = replace(sample.scene, name="Storängstorget", aliases=("Ängstorget",))
    with register.transaction():
        scenes.update_scene(register, renamed)
    assert names_in(register, 2019, 2025, 2026, 2030) == [
        ["Ängstorget"],
        ["Ängstorget"],
        ["Storängstorget"],
        ["Storängstorget"],
    ]
    (scene,) = scenes.list_scenes_of(register, 2025)
    assert scene == replace(renamed, name="Ängstorget")


def test_a_scene_renamed_twice_in_a_draft_was_never_called_the_first(register, sample):
    with register.transaction():
        scenes.update_scene(register, replace(sample.scene, name="Stortorget"))
        scenes.update_scene(register, replace(sample.scene, name="Lilltorget"))
    assert [name.name for name in scenes.list_names(register)] == ["Ängstorget", "Lilltorget"]


def test_a_scene_renamed_when_the_last_year_is_signed_has_the_name_from_the_next(register, sample):
    with register.transaction():
        scenes.sign_year(register, 2026, date(2026, 11, 20), "avdelningschef", "lokalpolisområdeschef")
        scenes.update_scene(register, replace(sample.scene, name="Stortorget"))
    assert names_in(register, 2026, 2027) == [["Ängstorget"], ["Stortorget"]]


def test_a_scene_renamed_behind_the_plugins_back_keeps_its_name_too(path, register, sample):
    register.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE scene SET name = 'Stortorget'")
        connection.execute("UPDATE scene SET code = 'B2'")
        rows = connection.execute("SELECT name, from_year FROM scene_name ORDER BY from_year").fetchall()
    assert [name for name, _ in rows] == ["Ängstorget", "Stortorget"]
    assert rows[1][1] == 2026


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE scene_name SET name = 'Annat' WHERE from_year = 2025",
        "UPDATE scene_name SET from_year = 2027 WHERE from_year = 2025",
        "DELETE FROM scene_name",
        "UPDATE scene_name SET from_year = 2024 WHERE from_year = 2025",
    ],
)
def test_the_name_in_a_signed_year_cannot_be_changed(path, register, sample, change):
    register.close()
    refused = pytest.raises(sqlite3.IntegrityError, match="SCENKARTAN_YEAR_SIGNED")
    with closing(sqlite3.connect(path)) as connection, refused:
        connection.execute(change)


def test_what_is_said_of_other_years_leaves_the_name_in_the_signed_year(path, register, sample):
    register.close()
    add = "INSERT INTO scene_name (scene_id, name, from_year) SELECT id, ?, ? FROM scene"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(add, ("Gamla torget", 2020))
        connection.execute("UPDATE scene_name SET name = 'Äldre torget' WHERE from_year = 2020")
    with open_register(path, read_only=True) as opened:
        assert names_in(opened, 2020, 2024, 2025, 2026) == [
            ["Äldre torget"],
            ["Äldre torget"],
            ["Ängstorget"],
            ["Ängstorget"],
        ]


def test_a_scene_is_called_otherwise_in_one_year_between_others(register, sample):
    """2026 is a draft between 2025, which is signed, and 2027 and 2028, of which the latter is signed."""
    square = scenes.list_boundaries(register, 2025)[0]
    with register.transaction():
        for year in (2027, 2028):
            scenes.ensure_year(register, year)
            scenes.put_boundaries(register, [replace(square, year=year)])
        scenes.sign_year(register, 2028, date(2028, 11, 20), "avdelningschef", "lokalpolisområdeschef")
        scenes.call_in_year(register, sample.scene.id, "Torget", 2026)
    years = (2024, 2025, 2026, 2027, 2028, 2029)
    assert [name for (name,) in names_in(register, *years)] == [
        "Ängstorget", "Ängstorget", "Torget", "Ängstorget", "Ängstorget", "Ängstorget"
    ]  # fmt: skip
    with register.transaction():
        scenes.call_in_year(register, sample.scene.id, "Stortorget", 2027)
        scenes.call_in_year(register, sample.scene.id, "Ängstorget", 2026)
    assert [name for (name,) in names_in(register, *years)] == [
        "Ängstorget", "Ängstorget", "Ängstorget", "Stortorget", "Ängstorget", "Ängstorget"
    ]  # fmt: skip
    with pytest.raises(ScenkartanError, match="signed"), register.transaction():
        scenes.call_in_year(register, sample.scene.id, "Annat", 2028)


def test_a_name_can_be_put_where_no_year_is_signed(register):
    scene = Scene("Torget", created_year=2024)
    with register.transaction():
        scenes.add_scene(register, scene)
        scenes.put_name(register, SceneName(scene.id, "Stora torget", 2022))
        scenes.put_name(register, SceneName(scene.id, "Stortorget", 2022))
    assert names_in(register, 2021, 2022, 2023, 2024) == [["Stortorget"]] * 3 + [["Torget"]]


def test_a_scene_that_never_was_in_a_signed_year_can_go(path, register, sample):
    with register.transaction():
        scenes.add_scene(register, Scene("Fel"))
    register.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM scene WHERE name = 'Fel'")
        assert connection.execute("SELECT count(*) FROM scene_name").fetchone() == (1,)


def test_names_of_a_signed_year_are_refused_in_words(register, sample):
    with pytest.raises(ScenkartanError, match="signed"), register.transaction():
        scenes.put_name(register, SceneName(sample.scene.id, "Annat", 2025))
