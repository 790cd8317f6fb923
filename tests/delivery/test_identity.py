"""Which scene each row is; every case by hand."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis

HERE = "MULTIPOLYGON(((0 0,100 0,100 100,0 100,0 0)))"
ELSEWHERE = "MULTIPOLYGON(((5000 0,5100 0,5100 100,5000 100,5000 0)))"


@pytest.fixture
def wkb(qgis_app):
    from qgis.core import QgsGeometry

    return lambda wkt: bytes(QgsGeometry.fromWkt(wkt).asWkb())


@pytest.fixture
def identify(wkb, rules):
    """Identify rows (name, id) against scenes; give the scenes and the findings by rule."""
    from scenkartan.plugin.delivery.boundary_file import BoundaryRow
    from scenkartan.plugin.delivery.findings import Findings
    from scenkartan.plugin.delivery.identity import identify_scenes
    from scenkartan.plugin.delivery.prepare import PreparedRow

    def run(rows, known=(), at=HERE):
        ready = [
            PreparedRow(BoundaryRow(number, name, code, "", None), wkb(HERE), 10_000.0)
            for number, (name, code) in enumerate(rows, start=1)
        ]
        found = Findings()
        boundaries = {scene.id: wkb(at) for scene in known}
        scenes = identify_scenes(ready, known, boundaries, 2026, found)
        return scenes, rules(found.as_tuple())

    return run


@pytest.fixture
def scene(qgis_app):
    from scenkartan.plugin.domain.scene import Scene

    return Scene


def test_an_empty_register_gets_new_scenes(identify):
    scenes, found = identify([("Torget", "1"), ("Parken", "")])
    assert [(s.name, s.code, s.created_year) for s in scenes] == [("Torget", "1", 2026), ("Parken", "", 2026)]
    assert found == {}


def test_the_same_name_or_alias_in_any_case_is_the_same_scene(identify, scene):
    known = [scene("Sergels torg", aliases=("Plattan",)), scene("Ågatan")]
    scenes, found = identify([("PLATTAN", ""), ("  ågatan", "")], known)
    assert [s.id for s in scenes] == [s.id for s in known]
    assert found == {}


def test_a_scene_without_code_gets_the_rows(identify, scene):
    (found_scene,), _ = identify([("Torget", "7")], [scene("Torget")])
    assert found_scene.code == "7"


def test_the_same_id_at_the_same_place_with_another_name_is_renamed(identify, scene):
    known = scene("Gamla namnet", "7", aliases=("Äldsta",))
    (renamed,), found = identify([("Nya namnet", "7")], [known])
    assert (renamed.id, renamed.name, renamed.aliases) == (known.id, "Nya namnet", ("Äldsta", "Gamla namnet"))
    assert found == {"renamed": 1}


def test_the_same_id_elsewhere_is_another_senders_id(identify, scene):
    known = scene("Gamla namnet", "7")
    (new,), found = identify([("Nya namnet", "7")], [known], at=ELSEWHERE)
    assert new.id != known.id
    assert new.code == ""
    assert found == {"id_elsewhere": 1}


def test_renumbered_rows_follow_their_names(identify, scene):
    known = [scene("Torget", "1"), scene("Parken", "2")]
    scenes, found = identify([("Nytt", "1"), ("Torget", "2"), ("Parken", "3")], known)
    assert [s.id for s in scenes[1:]] == [known[0].id, known[1].id]
    assert scenes[0].id not in {s.id for s in known}
    assert [s.code for s in scenes] == ["", "1", "2"]
    assert found == {"id_name_disagree": 2}


def test_names_that_repeat_without_id_are_kept_apart_and_found_again(identify):
    rows = [("Centrum", ""), ("Torget", ""), ("centrum", "")]
    first, found = identify(rows)
    assert [s.code for s in first] == ["Centrum 1", "", "centrum 2"]
    assert len({s.id for s in first}) == 3
    assert found == {"name_repeated": 2}
    again, _ = identify(rows, first)
    assert [s.id for s in again] == [s.id for s in first]


def test_ids_that_repeat_are_no_ids(identify):
    scenes, found = identify([("Torget", "561"), ("Parken", "561"), ("Bron", "562")])
    assert [(s.name, s.code) for s in scenes] == [("Torget", ""), ("Parken", ""), ("Bron", "562")]
    assert found == {"id_repeated": 2}


def test_the_same_name_with_different_ids_are_different_scenes(identify, scene):
    known = [scene("Centrum", "A"), scene("Centrum", "B")]
    scenes, _ = identify([("Centrum", "B"), ("Centrum", "A"), ("Centrum", "C")], known)
    assert [s.id for s in scenes[:2]] == [known[1].id, known[0].id]
    assert scenes[2].id not in {s.id for s in known}


def test_no_scene_is_given_to_two_rows(identify, scene):
    known = scene("Torget", "1", aliases=("Parken",))
    scenes, _ = identify([("Torget", ""), ("Parken", "")], [known])
    assert scenes[0].id == known.id != scenes[1].id
