"""A delivery that is undone leaves the year as it was before it; everything else is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.facility import Facility, FacilityKind  # noqa: E402
from scenkartan.plugin.domain.intervention import Intervention, InterventionKind  # noqa: E402
from scenkartan.plugin.domain.proximity import Band, Classification, Outcome, Proximity  # noqa: E402
from scenkartan.plugin.domain.scene import MappingYear, SceneStatus  # noqa: E402
from scenkartan.plugin.errors import ScenkartanError  # noqa: E402
from scenkartan.plugin.register.connection import connect  # noqa: E402
from scenkartan.plugin.register.deliveries import list_deliveries  # noqa: E402
from scenkartan.plugin.register.facilities import put_facilities  # noqa: E402
from scenkartan.plugin.register.interventions import save_intervention  # noqa: E402
from scenkartan.plugin.register.proximity import list_classifications, replace_proximity  # noqa: E402
from scenkartan.plugin.register.scenes import (  # noqa: E402
    list_boundaries,
    list_scenes,
    list_years,
    put_year,
    sign_year,
    unlock_year,
)
from scenkartan.plugin.workflow.undo_delivery import undo_delivery  # noqa: E402

SQUARE, NEXT, FAR = (0, 0, 100, 100), (100, 0, 200, 100), (5000, 0, 5100, 100)


@pytest.fixture
def content(register):
    """Everything that the register holds but its books: the log, and how far tables reach."""

    def read():
        with closing(sqlite3.connect(register.path)) as connection:
            tables = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'rtree_%'"
                " AND name NOT IN ('change_log', 'gpkg_contents', 'sqlite_sequence')"
            )
            return {
                name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"')))
                for (name,) in tables.fetchall()
            }

    return read


@pytest.fixture
def run_sql(register):
    """Run SQL as another program would."""

    def run(sql):
        with closing(connect(register.path)) as connection:
            connection.execute(sql)

    return run


def classify(register, year):
    """Store a distance and a class for every boundary of a year."""
    school = Facility("Skolan", FacilityKind.SCHOOL, id="skolan")
    scene_ids = [boundary.scene_id for boundary in list_boundaries(register, year)]
    with register.transaction():
        put_facilities(register, [school])
        replace_proximity(
            register,
            year,
            [Proximity(scene_id, year, school.id, 90.0, Band.WITHIN) for scene_id in scene_ids],
            [
                Classification(scene_id, year, 1, Outcome.IN_CLASS, 0, 1, 0, 0, 90.0, "Skolan")
                for scene_id in scene_ids
            ],
        )


def test_the_first_delivery(register, delivery, receive, content):
    before = content()
    received = receive(delivery(A=SQUARE, B=FAR), 2026)
    assert undo_delivery(register, received.delivery.id) == received.delivery
    assert content() == before
    assert (list_years(register), list_scenes(register), list_deliveries(register)) == ([], [], [])


def test_a_years_delivery_with_all_that_can_happen(register, delivery, receive, content):
    """A and B merge under a new name, C ceases, D is split, E comes."""
    receive(delivery(A=SQUARE, B=NEXT, C=FAR, D=(0, 500, 200, 600)), 2025)
    classify(register, 2025)
    before = content()
    after = {"Torget": (0, 0, 200, 100), "D": (0, 500, 90, 600), "D öst": (110, 500, 200, 600)}
    received = receive(delivery(**after, E=(800, 0, 900, 100)), 2026)
    assert received.changes.balance.current == 4
    undo_delivery(register, received.delivery.id)
    assert content() == before


def test_a_delivery_over_another_brings_distances_and_classes_back(register, delivery, receive, content):
    receive(delivery(A=SQUARE, B=NEXT, C=FAR), 2025)
    receive(delivery(A=SQUARE, B=NEXT, C=FAR), 2026)
    classify(register, 2026)
    before = content()
    received = receive(delivery("ny.geojson", Annat=(0, 0, 100, 120), B=NEXT), 2026)
    assert len(list_classifications(register, 2026)) == 1
    undo_delivery(register, received.delivery.id)
    assert content() == before
    assert len(list_classifications(register, 2026)) == 3


def test_the_year_after_is_as_it_was_too(register, delivery, receive, content):
    receive(delivery(A=SQUARE, B=FAR), 2024)
    receive(delivery(A=(0, 0, 100, 150), B=FAR), 2026)
    before = content()
    received = receive(delivery(A=(0, 0, 100, 150)), 2025)
    undo_delivery(register, received.delivery.id)
    assert content() == before


def test_what_was_calculated_since_is_no_hindrance(register, delivery, receive, content):
    receive(delivery(A=SQUARE), 2025)
    classify(register, 2025)
    before = content()
    received = receive(delivery(A=(0, 0, 100, 150), B=FAR), 2026)
    classify(register, 2026)
    undo_delivery(register, received.delivery.id)
    assert content() == before


def test_deliveries_are_undone_from_the_last(register, delivery, receive, content):
    before = content()
    first = receive(delivery(A=SQUARE), 2026)
    second = receive(delivery(A=NEXT), 2026)
    with pytest.raises(ScenkartanError, match="changed since"):
        undo_delivery(register, first.delivery.id)
    for received in (second, first):
        undo_delivery(register, received.delivery.id)
    assert content() == before


def test_what_a_person_has_changed_since_is_not_thrown_away(run_sql, register, delivery, receive, content):
    received = receive(delivery(A=SQUARE), 2026)
    run_sql("UPDATE boundary SET status = 'watched'")
    before = content()
    with pytest.raises(ScenkartanError, match=r"1 rows, the last 20\d\d-.* by outside Scenkartan"):
        undo_delivery(register, received.delivery.id)
    assert content() == before
    assert list_boundaries(register, 2026)[0].status is SceneStatus.WATCHED


def test_a_scene_that_an_intervention_is_for_stays(register, delivery, receive, content):
    received = receive(delivery(A=SQUARE), 2026)
    scene_ids = tuple(scene.id for scene in list_scenes(register))
    with register.transaction():
        save_intervention(
            register, Intervention("Belysning", "lighting", InterventionKind.SITUATIONAL, scene_ids=scene_ids)
        )
    before = content()
    with pytest.raises(ScenkartanError, match="Other rows refer"):
        undo_delivery(register, received.delivery.id)
    assert content() == before


def test_a_signed_year_is_refused_and_one_that_was_unlocked_is_not(register, delivery, receive, content):
    with register.transaction():
        put_year(register, MappingYear(2026, definition_version="1"))
    before = content()
    received = receive(delivery(A=SQUARE), 2026)
    with register.transaction():
        sign_year(register, 2026, date(2026, 11, 20), "chef", "chef")
    with pytest.raises(ScenkartanError, match="signed"):
        undo_delivery(register, received.delivery.id)
    with register.transaction():
        unlock_year(register, 2026, "Fel fil")
    undo_delivery(register, received.delivery.id)
    after = content()
    assert {name: rows for name, rows in after.items() if rows != before[name]}.keys() == {"mapping_year"}


def test_a_delivery_that_is_not_there(register):
    with pytest.raises(ScenkartanError, match="no longer"):
        undo_delivery(register, "ingen")
