"""schoolproximity on the real files, against figures computed independently with geopandas in EPSG:3006.

The control that bites: in Web Mercator a 500 m buffer at Stockholm is 256 m on the ground, and the same
files in EPSG:3857 must still give the same answer.
"""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.qgis
core = pytest.importorskip("qgis.core")
pytest.importorskip("shapely", minversion="2.0")

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
if not DATA.is_dir():
    pytest.skip("the real files are not on this machine", allow_module_level=True)

POLICE = DATA / "polisen_utsatta_omraden" / "uso_2023.shp"
SKOLVERKET = DATA / "skolverket_skolor" / "skolenheter_2026-04-21.gpkg"
DISTRICTS = DATA / "stockholm_stadsdelar" / "shapefiles" / "fullsize" / "stadsdelar.shp"
SISAB = DATA / "stockholm_sisab" / "sisab_skolor_forskolor_3011.gpkg"

# Polygons, schools: scenes, with a school inside, within 500 m, within 500 m of the centroid, pairs.
REFERENCE = [(POLICE, SKOLVERKET, 59, 40, 50, 33, 146), (DISTRICTS, SISAB, 117, 101, 115, 97, 1680)]


@pytest.fixture
def opened(qgis_processing, tmp_path):
    """Name a file, or one in another system made of it with QGIS' own algorithm."""
    import processing

    def opened(path, crs):
        if crs is None:
            return str(path)
        written = str(tmp_path / f"{path.stem}.gpkg")
        parameters = {"INPUT": str(path), "TARGET_CRS": crs, "OUTPUT": written}
        return processing.run("native:reprojectlayer", parameters)["OUTPUT"]

    return opened


@pytest.mark.parametrize(
    ("scene_crs", "school_crs"),
    [
        (None, None),
        ("EPSG:3857", "EPSG:3857"),
        ("EPSG:4326", "EPSG:4326"),
        ("EPSG:3011", "EPSG:3857"),
        ("EPSG:3857", None),
        (None, "EPSG:4326"),
    ],
)
@pytest.mark.parametrize("reference", REFERENCE, ids=["police", "districts"])
def test_reference(run, opened, reference, scene_crs, school_crs):
    polygons, schools, n_scenes, inside, within, _, pairs = reference
    parameters = {"SCENES": opened(polygons, scene_crs), "FACILITIES": opened(schools, school_crs)}
    results = run(
        "schoolproximity", {**parameters, "SUMMARY": "TEMPORARY_OUTPUT", "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert (results["SCENES_INSIDE"], results["SCENES_WITHIN"], results["PAIRS_WITHIN"]) == (
        inside,
        within,
        pairs,
    )
    assert results["SUMMARY"].featureCount() == n_scenes
    assert results["OUTPUT"].featureCount() == pairs
    assert results["OUTPUT"].crs().authid() != "EPSG:3857"


@pytest.mark.parametrize("reference", REFERENCE, ids=["police", "districts"])
def test_reference_in_the_plane(run, opened, reference):
    """The figures were computed in the plane; on the ground they are the same, above."""
    polygons, schools, _, inside, within, _, pairs = reference
    parameters = {"SCENES": opened(polygons, None), "FACILITIES": opened(schools, None), "METRES": 1}
    results = run("schoolproximity", parameters)
    assert [results[name] for name in ("SCENES_INSIDE", "SCENES_WITHIN", "PAIRS_WITHIN")] == [
        inside, within, pairs,
    ]  # fmt: skip


@pytest.mark.parametrize("reference", REFERENCE, ids=["police", "districts"])
def test_reference_from_the_centroid(run, opened, reference):
    polygons, schools, _, _, _, within, _ = reference
    parameters = {"SCENES": opened(polygons, None), "FACILITIES": opened(schools, None), "ORIGIN": 1}
    assert run("schoolproximity", parameters)["SCENES_WITHIN"] == within
