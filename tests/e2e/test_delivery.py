"""A delivery in the real desktop, from the dropped file to the signed year, in Swedish."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Callable

import pytest

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "build" / "screenshots"

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def delivery(drive: Callable, tmp_path_factory: pytest.TempPathFactory) -> dict:
    """Receive the delivery once; the tests look at what came of it."""
    folder = tmp_path_factory.mktemp("från polisen")
    return drive("delivery", arguments={"pictures": PICTURES, "folder": folder})


def test_what_became_of_each_scene_is_proposed(delivery: dict) -> None:
    """Six scenes: one is gone, two are one, so there are four: five links, and a row of what ceased."""
    assert len(delivery["proposed"]) == 6
    assert delivery["balance"][0].startswith("6 ")
    assert delivery["balance"][0].endswith("4 i år")


def test_both_years_and_the_chosen_row_are_drawn_and_taken_away(delivery: dict) -> None:
    assert delivery["drawn"] >= 3
    assert delivery["left on the map"] == 0


def test_a_decision_changes_the_balance_at_once(delivery: dict) -> None:
    before, after = delivery["balance"]
    assert "1 upphörda" in before
    assert "0 upphörda" in after


def test_it_is_received_undone_and_received_again(delivery: dict) -> None:
    assert delivery["received"][1] == 4
    assert delivery["undone"] == 0


def test_a_signed_year_refuses_the_change_until_it_is_unlocked(delivery: dict) -> None:
    assert "signerat" in delivery["signed"]
    assert delivery["year"] == "2027 (signerat)"
    assert delivery["refused"]
    assert delivery["reason"]
    assert delivery["unlocked"] == "2027 (utkast)"


def test_it_is_undone_from_the_list_after_the_wizard_is_closed(delivery: dict) -> None:
    """The year was added by hand before the delivery, so it stays."""
    assert delivery["undone from the list"] == ["2027 (utkast)", 0]


def test_all_of_it_goes_without_a_mouse(drive: Callable, tmp_path: Path) -> None:
    ring = [[150_000, 6_580_000], [150_100, 6_580_000], [150_100, 6_580_100], [150_000, 6_580_000]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    # The test's keyboard has no å, ä and ö.
    file = tmp_path / "delivery.geojson"
    collection = {
        "type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3011"}},
        "features": [{"type": "Feature", "properties": {"namn": "Åsen"}, "geometry": shape}],
    }
    file.write_text(json.dumps(collection), "utf-8")
    values = drive("keyboard", arguments={"file": file})
    assert values == {"at the proposal": True, "received": 1, "at the end": True, "afterwards": True}
