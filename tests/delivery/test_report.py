"""The report of a delivery, read as whoever gets it reads it; the figures in it by hand."""

from __future__ import annotations

import re
from html import unescape

import pytest

pytestmark = pytest.mark.qgis

EAST, NORTH = 150_000, 6_580_000
BOW_TIE = "POLYGON((150000 6580000,150100 6580100,150100 6580000,150000 6580100,150000 6580000))"


@pytest.fixture
def page(context, folder):
    """Write the report of a file by some choices; give its words, tags as bars."""
    from scenkartan.plugin.workflow.inspect_delivery import DeliveryChoices, inspect_delivery, write_report

    def words(path, **choices):
        report = inspect_delivery(path, DeliveryChoices(**choices), None, context)
        write_report(report, folder / "rapport.html", str)
        text = (folder / "rapport.html").read_text(encoding="utf-8")
        body = re.sub(r"\s*(<[^>]+>\s*)+", "|", text[text.index("<body>") :])
        return unescape(body)

    return words


def test_what_is_proposed_what_it_does_and_whether_it_was_accepted(page, geojson, square):
    from scenkartan.plugin.delivery.fixes import Fix

    rows = [(BOW_TIE, {"namn": "A"}), (square(EAST, NORTH + 500), {"namn": "B"})]
    path = geojson(rows)
    declined = page(path)
    effect = "0\u00a0m² → 5\u00a0000\u00a0m²"
    assert "|1 of 2 features can be received as boundaries.|" in declined
    assert f"|☐ Repair the geometry; no area is lost (not accepted)|{effect}|" in declined
    assert "|Nothing: the file is read as it was sent.|" in declined
    accepted = page(path, fixes=frozenset({Fix.REPAIR_GEOMETRY}))
    assert "|2 of 2 features can be received as boundaries.|" in accepted
    assert f"|☑ Repair the geometry; no area is lost (accepted)|{effect}|" in accepted


def test_both_ways_out_of_personal_data_are_shown(page, geojson, square):
    rows = [(square(EAST, NORTH + 500 * at), {"namn": "AB"[at], "anm": "811218-9876"}) for at in range(2)]
    text = page(geojson(rows))
    assert "Findings that stop it: 1. Without that, 2 of 2 features could be received.|" in text
    assert "|2|1, 2|" in text
    assert "|☐ Leave the column out (not accepted)|☐ Empty the values that hold it (not accepted)|" in text
    assert "9876" not in text


def test_nothing_is_counted_before_the_place_is_known(page, geojson, square):
    """SWEREF 99 18 00 has 18° E at its false easting of 150 000 m; a degree north is 111.4 km."""
    text = page(geojson([(square(EAST, NORTH), {"namn": "A"})], crs=None))
    assert "features" not in text.split("|What the file is|")[0].replace("|Delivery", "")
    assert re.search(r"In the middle: 59° 2\d′ N, 18° 0′ E", text)


def test_what_the_senders_last_file_brought_is_said(page, geojson, square):
    from scenkartan.plugin.domain.delivery import SenderProfile

    path = geojson([(square(EAST, NORTH), {"namn": "A"})])
    text = page(path, profile=SenderProfile("Lpo Syd", name_field="Plats"))
    assert "|As for Lpo Syd the last time: name from Plats.|" in text
    assert "|The file has no column Plats; what was chosen for it is left aside|" in text


@pytest.mark.parametrize(
    ("numbers", "text"),
    [((), ""), ((3,), "3"), ((2, 1), "1, 2"), ((1, 2, 3), "1–3"), ((1, 2, 3, 5, 7, 8, 9), "1–3, 5, 7–9")],
)
def test_rows_that_follow_each_other_are_a_range(qgis_app, numbers, text):
    from scenkartan.plugin.delivery.figures import ranges

    assert ranges(numbers) == text


@pytest.mark.parametrize(
    ("area_m2", "text"), [(0, "0"), (0.0004, "< 1"), (0.99, "< 1"), (1, "1"), (1234.4, "1\u00a0234")]
)
def test_areas_are_written_without_decimals(area_m2, text):
    from scenkartan.plugin.delivery.figures import square_metres

    assert square_metres(area_m2) == f"{text}\u00a0m²"
