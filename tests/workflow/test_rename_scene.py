"""Renaming a scene by hand: from when the name holds, what is kept, what is refused."""

from __future__ import annotations

from datetime import date

import pytest

pytestmark = [pytest.mark.qgis, pytest.mark.usefixtures("qgis_app")]
pytest.importorskip("qgis.core")

PLACES = {"Torget": (0, 0, 100, 100), "Parken": (0, 500, 100, 600)}


@pytest.fixture
def mapped(receive, delivery, register):
    """Two scenes in 2025 and 2026, both drafts."""
    for year in (2025, 2026):
        receive(delivery(**PLACES), year)
    return register


def rename(register, year, old, name):
    from scenkartan.plugin.register.scenes import list_scenes
    from scenkartan.plugin.workflow.rename_scene import rename_scene

    scene = next(one for one in list_scenes(register) if one.name == old)
    return rename_scene(register, year, scene.id, name)


def names_in(register, *years):
    from scenkartan.plugin.register.scenes import list_scenes_of

    return [{scene.name for scene in list_scenes_of(register, year)} for year in years]


def test_a_name_in_the_last_year_holds_from_then_on(mapped):
    scene = rename(mapped, 2026, "Torget", "  Stora  torget ")
    assert (scene.name, scene.aliases) == ("Stora torget", ("Torget",))
    assert names_in(mapped, 2025, 2026, 2027) == [
        {"Torget", "Parken"},
        {"Stora torget", "Parken"},
        {"Stora torget", "Parken"},
    ]


def test_a_name_in_an_earlier_draft_is_that_years_alone(mapped):
    scene = rename(mapped, 2025, "Torget", "Gamla torget")
    assert (scene.name, scene.aliases) == ("Torget", ("Gamla torget",))
    assert names_in(mapped, 2025, 2026) == [{"Gamla torget", "Parken"}, {"Torget", "Parken"}]


def test_a_signed_year_keeps_its_name(mapped):
    from scenkartan.plugin.errors import ScenkartanError
    from scenkartan.plugin.register.scenes import sign_year

    with mapped.transaction():
        sign_year(mapped, 2025, date(2025, 5, 1), "stadsdelsdirektör", "lokalpolisområdeschef")
    rename(mapped, 2026, "Torget", "Stora torget")
    assert names_in(mapped, 2025, 2026) == [{"Torget", "Parken"}, {"Stora torget", "Parken"}]
    with pytest.raises(ScenkartanError, match="signed"):
        rename(mapped, 2025, "Stora torget", "Annat")


def test_a_name_that_comes_back_is_no_alias_of_itself(mapped):
    rename(mapped, 2026, "Torget", "Stora torget")
    assert rename(mapped, 2026, "Stora torget", "Torget").aliases == ("Stora torget",)
    assert rename(mapped, 2026, "Torget", "TORGET").aliases == ("Stora torget",)
    assert names_in(mapped, 2025, 2026) == [{"Torget", "Parken"}, {"TORGET", "Parken"}]


def test_a_file_with_the_old_name_is_the_same_scene(mapped, receive, delivery):
    rename(mapped, 2026, "Torget", "Stora torget")
    received = receive(delivery(**PLACES), 2027)
    assert received.new_scenes == 0
    assert names_in(mapped, 2027) == [{"Stora torget", "Parken"}]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("  ", "Give the scene a name"),
        ("parken", "Another scene is called parken in 2026"),
        ("Torget 811218-9876", "personal identity number"),
    ],
)
def test_what_is_refused_changes_nothing(mapped, name, why):
    from scenkartan.plugin.errors import ScenkartanError
    from scenkartan.plugin.register.history import last_change

    before = last_change(mapped)
    with pytest.raises(ScenkartanError, match=why):
        rename(mapped, 2026, "Torget", name)
    assert last_change(mapped) == before
    assert names_in(mapped, 2026) == [{"Torget", "Parken"}]


def test_a_scene_that_is_gone_is_told(mapped):
    from scenkartan.plugin.errors import ScenkartanError
    from scenkartan.plugin.workflow.rename_scene import rename_scene

    with pytest.raises(ScenkartanError, match="no longer in the register"):
        rename_scene(mapped, 2026, "borta", "Torget")
