"""A signed year stands: scenes and schools are called what they were, whatever the registers say since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

pytestmark = pytest.mark.qgis
pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

from scenkartan.plugin.domain.facility import Facility, FacilityKind, FacilityStatus  # noqa: E402
from scenkartan.plugin.domain.proximity import Rule  # noqa: E402
from scenkartan.plugin.geos import shapely  # noqa: E402
from scenkartan.plugin.register.facilities import put_facilities  # noqa: E402
from scenkartan.plugin.register.rules import add_rule  # noqa: E402
from scenkartan.plugin.register.scenes import ensure_year, list_scenes, list_scenes_of  # noqa: E402
from scenkartan.plugin.workflow.classify_scenes import classify_year  # noqa: E402
from scenkartan.plugin.workflow.sign_year import sign_year  # noqa: E402
from scenkartan.plugin.workflow.undo_delivery import undo_delivery  # noqa: E402
from scenkartan.plugin.workflow.year_overview import read_overview  # noqa: E402

SQUARE = (0, 0, 100, 100)


def test_a_signed_year_is_read_as_it_was(register, delivery, receive):
    """The school is renamed and closed, the scene is renamed: 2026 is as it was, 2027 as it is."""
    place = shapely.to_wkb(shapely.Point(150_300, 6_570_050))
    school = Facility("Gamla skolan", FacilityKind.SCHOOL, point_wkb=place)
    receive(delivery(Torget=SQUARE), 2026)
    with register.transaction():
        put_facilities(register, [school])
    classify_year(register, 2026)
    sign_year(register, 2026, date(2026, 10, 1), "chef, distriktet", "chef, lokalpolisområdet")
    (signed,) = read_overview(register.path, 2026).scenes
    with register.transaction():
        put_facilities(register, [replace(school, name="Nya skolan", status=FacilityStatus.CLOSED)])
    receive(delivery(Stortorget=SQUARE), 2027)
    (then,) = read_overview(register.path, 2026).scenes
    assert (then.scene.name, then.classification) == ("Torget", signed.classification)
    assert [(near.facility.name, near.counts) for near in then.neighbours] == [("Gamla skolan", True)]
    (now,) = read_overview(register.path, 2027).scenes
    assert (now.scene.name, now.scene.id) == ("Stortorget", then.scene.id)


def test_an_earlier_year_under_another_name_is_called_that_in_that_year(register, delivery, receive):
    """Received in the order 2024, 2026, 2025; undone, 2025 has left nothing behind."""
    names = lambda *years: [[one.name for one in list_scenes_of(register, year)] for year in years]  # noqa: E731
    receive(delivery(Torget=SQUARE), 2024)
    receive(delivery(Torget=SQUARE), 2026)
    received = receive(delivery(Stortorget=SQUARE), 2025)
    assert names(2024, 2025, 2026, 2027) == [["Torget"], ["Stortorget"], ["Torget"], ["Torget"]]
    (scene,) = list_scenes(register)
    assert (scene.name, scene.aliases) == ("Torget", ("Stortorget",))
    undo_delivery(register, received.delivery.id)
    assert names(2024, 2025, 2026) == [["Torget"]] * 3
    sign_year(
        register, 2026, date(2026, 10, 1), "chef, distriktet", "chef, lokalpolisområdet", unfinished=True
    )
    received = receive(delivery(Stortorget=SQUARE), 2025)
    assert names(2024, 2025, 2026, 2027) == [["Torget"], ["Stortorget"], ["Torget"], ["Torget"]]
    undo_delivery(register, received.delivery.id)
    assert names(2024, 2025, 2026) == [["Torget"]] * 3


def test_a_signed_year_is_shown_by_the_rule_that_classified_it(register, delivery, receive):
    place = shapely.to_wkb(shapely.Point(150_300, 6_570_050))
    with register.transaction():
        put_facilities(register, [Facility("Skolan", FacilityKind.SCHOOL, point_wkb=place)])
    for year in (2025, 2026):
        receive(delivery(Torget=SQUARE), year)
        classify_year(register, year)
    sign_year(register, 2025, date(2025, 10, 1), "chef, distriktet", "chef, lokalpolisområdet")
    with register.transaction():
        add_rule(register, Rule(radius_m=300.0))
    assert [read_overview(register.path, year).rule.radius_m for year in (2025, 2026)] == [500.0, 300.0]


def test_the_year_before_is_the_latest_that_was_mapped(register, delivery, receive):
    """2025 was added and never mapped; nothing is before 2024."""
    receive(delivery(Torget=SQUARE), 2024)
    with register.transaction():
        ensure_year(register, 2025)
    receive(delivery(Torget=SQUARE), 2026)
    assert [read_overview(register.path, year).previous_year for year in (2024, 2025, 2026)] == [
        None,
        2024,
        2024,
    ]
