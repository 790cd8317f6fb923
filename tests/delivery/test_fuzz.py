"""A seeded part of what scripts/fuzz_deliveries.py does with thousands, here in one process."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.qgis

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
# Seeds that once ended badly, and what it was.
REMEMBERED = {
    92: "a .cpg of bytes that are no text",
    233: "a track whose coordinates are beyond all bounds",
    282: "a zip with a file without a name",
    647: "a workbook with a part without a name",
    1037: "a hull of numbers that are nowhere on Earth crashed GEOS",
    1723: "the same, of doubles in a shapefile",
}
CASES = 95


@pytest.fixture(scope="module")
def fuzz():
    sys.path.insert(0, str(SCRIPTS))
    try:
        import fuzz_deliveries

        yield fuzz_deliveries
    finally:
        sys.path.remove(str(SCRIPTS))


@pytest.fixture(scope="module")
def originals(fuzz, qgis_app, tmp_path_factory):
    """Whole deliveries of every format, and an empty register."""
    folder = tmp_path_factory.mktemp("fuzz")
    fuzz.prepare(folder)
    return fuzz.originals_in(folder), folder / fuzz.TEMPLATE


@pytest.fixture
def attempt(fuzz, originals, tmp_path):
    whole, template = originals

    def run(seed):
        place = tmp_path / str(seed)
        place.mkdir()
        return fuzz.try_case(whole[seed % len(whole)], template, place, seed)

    return run


def test_whole_deliveries_of_every_format_are_received(fuzz, originals, tmp_path, monkeypatch):
    """Points are no boundaries; everything else has six scenes, of which one may be left out."""
    whole, template = originals
    monkeypatch.setattr(fuzz, "broken", lambda original, *_: original.folder / original.file)
    ended = {}
    for original in whole:
        place = tmp_path / original.folder.name
        place.mkdir()
        ended[original.file] = fuzz.try_case(original, template, place, 1)
    assert ended.pop("punkter.tsv") == fuzz.REPORTED
    assert set(ended.values()) == {fuzz.RECEIVED}


@pytest.mark.parametrize("seed", REMEMBERED)
def test_what_once_ended_badly(fuzz, attempt, seed):
    assert attempt(seed) in fuzz.GOOD


def test_broken_deliveries_end_in_a_report_or_a_refusal(fuzz, attempt):
    ended = {attempt(seed) for seed in range(CASES)}
    assert ended == set(fuzz.GOOD)


def test_what_gdal_raises_is_a_refusal_too(fuzz, attempt, gdal_raises):
    """A FlatGeobuf whose reference system cannot be written."""
    assert attempt(10513) in fuzz.GOOD
