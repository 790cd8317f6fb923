"""What a delivered area is where the file says nothing of it: status and secrecy, and that it was assumed."""

from __future__ import annotations

from dataclasses import replace

import pytest

pytestmark = [pytest.mark.qgis, pytest.mark.usefixtures("qgis_app")]
pytest.importorskip("qgis.core")

PLACES = {
    name: (0, 500 * n, 100, 500 * n + 100)
    for n, name in enumerate(("Öppen", "Bevakad", "Upphörd", "Obedömd"))
}
STATUSES = ("öppen drogscen", "bevakad", "upphört", "ej bedömd")


@pytest.fixture
def mapped(receive, delivery, register):
    """The register's year 2025 has a scene of each status; the watched one is confidential."""
    from scenkartan.plugin.domain.secrecy import Secrecy
    from scenkartan.plugin.register.scenes import list_boundaries, put_boundaries

    receive(delivery(**{name: (*box, one) for (name, box), one in zip(PLACES.items(), STATUSES)}), 2025)
    with register.transaction():
        put_boundaries(
            register,
            [
                replace(one, secrecy=Secrecy.SECRET)
                for one in list_boundaries(register, 2025)
                if one.status.value == "watched"
            ],
        )
    return register


@pytest.fixture
def without_status(mapped, delivery):
    """The same four areas and a new one, and not a word of what they are."""
    return delivery(**PLACES, Ny=(0, 2000, 100, 2100))


def said(register):
    from scenkartan.plugin.register.scenes import list_boundaries, list_scenes

    names = {scene.id: scene.name for scene in list_scenes(register)}
    boundaries = list_boundaries(register, 2026)
    return {names[one.scene_id]: (one.status.value, one.secrecy.value) for one in boundaries}


def counts(received):
    return {one.rule.value: one.count for one in received.findings if one.rule.value.startswith("status")}


def choices(unsaid="as_before"):
    from scenkartan.plugin.domain.delivery import UnsaidStatus
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices

    return DeliveryChoices(replace=True, unsaid_status=UnsaidStatus(unsaid))


def test_areas_without_a_status_are_what_they_were_the_year_before(receive, mapped, without_status):
    """What had ceased and is delivered again is no longer ceased."""
    received = receive(without_status, 2026)
    assert said(mapped) == {
        "Öppen": ("open_drug_scene", "internal"),
        "Bevakad": ("watched", "secret"),
        "Upphörd": ("open_drug_scene", "internal"),
        "Obedömd": ("not_assessed", "internal"),
        "Ny": ("open_drug_scene", "internal"),
    }
    assert counts(received) == {"status_as_before": 3, "status_open": 2}


@pytest.mark.parametrize(
    ("unsaid", "status", "rule"),
    [("open", "open_drug_scene", "status_open"), ("not_assessed", "not_assessed", "status_left")],
)
def test_somebody_may_decide_what_they_are(receive, mapped, without_status, unsaid, status, rule):
    received = receive(without_status, 2026, choices(unsaid))
    assert {found for found, _ in said(mapped).values()} == {status}
    assert counts(received) == {rule: 5}
    assert said(mapped)["Bevakad"] == (status, "secret")


def test_what_the_file_says_and_what_the_year_has_stand(receive, mapped, delivery):
    first = delivery(Öppen=(*PLACES["Öppen"], "bevakas"), Bevakad=PLACES["Bevakad"])
    assert counts(receive(first, 2026)) == {"status_as_before": 1}
    assert [status for status, _ in said(mapped).values()] == ["watched", "watched"]
    again = receive(delivery(**PLACES), 2026)
    assert said(mapped)["Öppen"][0] == "watched"
    assert counts(again) == {"status_as_before": 1, "status_open": 1}


def test_what_comes_from_several_is_the_gravest_of_them_and_the_most_secret(receive, mapped, delivery):
    """One area over the open and the watched scene."""
    receive(delivery(Tillsammans=(0, 0, 100, 600)), 2026)
    assert said(mapped) == {"Tillsammans": ("open_drug_scene", "secret")}


def test_in_the_first_year_all_are_open(receive, register, delivery):
    assert counts(receive(delivery(**PLACES), 2026)) == {"status_open": 4}
    assert {found for found, _ in said(register).values()} == {"open_drug_scene"}
