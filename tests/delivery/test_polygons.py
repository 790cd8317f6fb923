"""Areas by hand, in square metres."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qgis


def check(wkt):
    from qgis.core import QgsGeometry

    from scenkartan.plugin.delivery.polygons import check_polygon

    return check_polygon(bytes(QgsGeometry.fromWkt(wkt).asWkb()))


def test_a_valid_polygon_becomes_a_multipolygon(qgis_app):
    from qgis.core import QgsGeometry

    checked = check("POLYGON((0 0,10 0,10 10,0 10,0 0),(2 2,4 2,4 4,2 4,2 2))")
    assert (checked.valid, checked.mixed, checked.area_m2) == (True, False, 96.0)
    geometry = QgsGeometry()
    geometry.fromWkb(checked.wkb)
    assert geometry.asWkt().startswith("MultiPolygon")


def test_a_bow_tie_keeps_both_wings(qgis_app):
    """Two triangles of 100 x 50 / 2; buffer(0) would lose one."""
    checked = check("POLYGON((0 0,100 100,100 0,0 100,0 0))")
    assert not checked.valid
    assert checked.area_m2 == pytest.approx(5000.0)


def test_a_repair_that_loses_area_is_refused(qgis_app):
    """The same square twice encloses 200 by its rings and 100 when made valid."""
    square = "((0 0,10 0,10 10,0 10,0 0))"
    checked = check(f"MULTIPOLYGON({square},{square})")
    assert not checked.valid
    assert checked.wkb is None
    assert checked.area_before_m2 == 200.0


def test_a_spike_falls_off(qgis_app):
    checked = check("POLYGON((0 0,10 0,10 10,20 10,10 10,0 10,0 0))")
    assert not checked.valid
    assert checked.area_m2 == pytest.approx(100.0)


def test_a_collection_is_mixed_only_with_lines_or_points(qgis_app):
    mixed = check("GEOMETRYCOLLECTION(POLYGON((0 0,10 0,10 10,0 10,0 0)),POINT(5 5))")
    assert (mixed.mixed, mixed.area_m2) == (True, 100.0)
    nested = check("GEOMETRYCOLLECTION(MULTIPOLYGON(((0 0,10 0,10 10,0 10,0 0))))")
    assert (nested.mixed, nested.valid, nested.area_m2) == (False, True, 100.0)


def test_a_ring_around_nothing_is_nothing(qgis_app):
    checked = check("POLYGON((5 5,5 5,5 5,5 5))")
    assert checked.wkb is None
    assert not checked.valid


def test_the_same_polygon_from_another_corner_is_the_same(qgis_app):
    from scenkartan.plugin.delivery.polygons import fingerprints
    from scenkartan.plugin.geos import shapely

    one = "MULTIPOLYGON(((0 0,10 0,10 10,0 10,0 0)))"
    turned = "MULTIPOLYGON(((10 10,10 0,0 0,0 10,10 10)))"
    other = "MULTIPOLYGON(((0 0,10 0,10 11,0 10,0 0)))"
    prints = fingerprints(shapely.from_wkt([one, turned, other]))
    assert prints[0] == prints[1] != prints[2]
