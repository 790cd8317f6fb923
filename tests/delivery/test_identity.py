"""Which scene each row becomes, once it is decided what it comes from; every case by hand."""

from __future__ import annotations

import pytest

from scenkartan.plugin.domain.matching import DeliveredPlace, KnownPlace, Proposal
from scenkartan.plugin.domain.scene import Scene

pytestmark = pytest.mark.qgis


@pytest.fixture
def identify(qgis_app, rules):
    """Identify rows (name, id, number of the scene it comes from); give scenes and findings by rule."""
    from scenkartan.plugin.delivery.boundary_file import BoundaryRow
    from scenkartan.plugin.delivery.findings import Findings
    from scenkartan.plugin.delivery.identity import identify_scenes
    from scenkartan.plugin.delivery.prepare import PreparedRow

    def run(rows, known=()):
        numbered = list(enumerate(rows, start=1))
        ready = [
            PreparedRow(BoundaryRow(number, name, code, "", None), b"", 100.0)
            for number, (name, code, _) in numbered
        ]
        proposal = Proposal(
            2026,
            2025,
            tuple(DeliveredPlace(number, name, 100.0, b"", code) for number, (name, code, _) in numbered),
            tuple(KnownPlace(s.id, s.name, 100.0, b"", s.aliases, s.code) for s in known),
            {number: () if of is None else (known[of].id,) for number, (_, _, of) in numbered},
        )
        found = Findings()
        return identify_scenes(ready, proposal, known, found), rules(found.as_tuple())

    return run


def test_an_empty_register_gets_new_scenes(identify):
    scenes, found = identify([("Torget", "1", None), ("Parken", "", None)])
    assert [(s.name, s.code, s.created_year) for s in scenes] == [("Torget", "1", 2026), ("Parken", "", 2026)]
    assert found == {}


def test_a_row_under_the_name_or_an_alias_in_any_case_changes_nothing(identify):
    known = [Scene("Sergels torg", aliases=("Plattan",)), Scene("Ågatan")]
    scenes, found = identify([("PLATTAN", "", 0), ("  ågatan", "", 1)], known)
    assert scenes == known
    assert found == {}


def test_a_scene_without_code_gets_the_rows(identify):
    (scene,), _ = identify([("Torget", "7", 0)], [Scene("Torget")])
    assert scene.code == "7"


def test_another_name_is_the_scenes_from_now_on_and_the_old_one_an_alias(identify):
    known = Scene("Gamla namnet", "7", aliases=("Äldsta",))
    (renamed,), found = identify([("Nya namnet", "", 0)], [known])
    assert (renamed.id, renamed.name, renamed.aliases) == (known.id, "Nya namnet", ("Äldsta", "Gamla namnet"))
    assert found == {"renamed": 1}


def test_the_id_of_another_scene_is_not_the_new_ones(identify):
    (new,), found = identify([("Nya namnet", "7", None)], [Scene("Gamla namnet", "7")])
    assert (new.name, new.code) == ("Nya namnet", "")
    assert found == {"id_elsewhere": 1}


def test_a_scene_keeps_its_code_when_the_sender_has_renumbered(identify):
    known = [Scene("Torget", "1"), Scene("Parken", "2")]
    scenes, found = identify([("Nytt", "1", None), ("Torget", "2", 0), ("Parken", "3", 1)], known)
    assert scenes[1:] == known
    assert [s.code for s in scenes] == ["", "1", "2"]
    assert found == {"id_elsewhere": 1, "id_name_disagree": 2}


def test_names_that_repeat_without_id_are_kept_apart(identify):
    scenes, found = identify([("Centrum", "", None), ("Torget", "", None), ("centrum", "", None)])
    assert [s.code for s in scenes] == ["Centrum 1", "", "centrum 2"]
    assert len({s.id for s in scenes}) == 3
    assert found == {"name_repeated": 2}


def test_ids_that_repeat_are_no_ids(identify):
    scenes, found = identify([("Torget", "561", None), ("Parken", "561", None), ("Bron", "562", None)])
    assert [(s.name, s.code) for s in scenes] == [("Torget", ""), ("Parken", ""), ("Bron", "562")]
    assert found == {}
