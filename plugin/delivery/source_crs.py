"""Which coordinate reference system a delivered layer is in, and whether its numbers agree."""

from __future__ import annotations

from osgeo import ogr, osr
from qgis.core import QgsCoordinateReferenceSystem

from ..crs import SWEREF_99_TM, SWEREF_99_ZONES
from ..errors import ScenkartanError
from ..i18n import tr
from .gdal_errors import RAISED_BY_GDAL

Extent = tuple[float, float, float, float]
"""West, south, east, north in the layer's own numbers."""

_PARAMETERS = ("central_meridian", "scale_factor", "false_easting", "false_northing", "latitude_of_origin")
# Parameters are the same when they differ less than this (degrees, metres).
_SAME = 1e-6
# The ellipsoid's semi-major axis in metres and its inverse flattening.
_GRS_80 = (6378137.0, 298.257222101)


def from_authid(authid: str) -> QgsCoordinateReferenceSystem:
    """Give the system of a code such as "EPSG:3006"; raises ScenkartanError for an unknown one."""
    crs = QgsCoordinateReferenceSystem(authid)
    if not crs.isValid():
        raise ScenkartanError(
            tr("There is no coordinate reference system {code}. Write it like EPSG:3006.").format(code=authid)
        )
    return crs


def stated_by(layer: ogr.Layer) -> osr.SpatialReference | None:
    """Give the system a layer states; None where it states none, or one too damaged for GDAL to read."""
    try:
        return layer.GetSpatialRef()
    except RAISED_BY_GDAL:
        return None


def from_layer(stated: osr.SpatialReference | None) -> tuple[QgsCoordinateReferenceSystem | None, bool]:
    """Give the system a layer states, and whether it had to be identified by its parameters.

    MapInfo files and some .prj state parameters without a code: a transverse Mercator with the
    parameters of a SWEREF 99 system on the GRS 80 ellipsoid is that system.
    """
    if stated is None:
        return None, False
    twin = _sweref_twin(stated)
    crs = QgsCoordinateReferenceSystem.fromWkt(_wkt(stated))
    if not crs.isValid():
        return (twin, True) if twin else (None, False)
    if crs.authid().startswith("EPSG:") or twin is None:
        return crs, False
    return twin, True


def contradicts(crs: QgsCoordinateReferenceSystem, extent: Extent) -> bool:
    """Say whether numbers are impossible in a system: metres in degrees, or degrees in metres."""
    west, south, east, north = extent
    fit_degrees = west >= -180 and east <= 180 and south >= -90 and north <= 90
    return fit_degrees != crs.isGeographic()


def _wkt(stated: osr.SpatialReference) -> str:
    """Give a system in words; empty for one so damaged that it has none, whether GDAL raises that or not."""
    try:
        return str(stated.ExportToWkt(["FORMAT=WKT2_2018"]))
    except RAISED_BY_GDAL:
        return ""


def _sweref_twin(stated: osr.SpatialReference) -> QgsCoordinateReferenceSystem | None:
    if not stated.IsProjected() or stated.GetAttrValue("PROJECTION") != "Transverse_Mercator":
        return None
    ellipsoid = stated.GetSemiMajor(), stated.GetInvFlattening()
    if any(abs(found - known) > _SAME for found, known in zip(ellipsoid, _GRS_80)):
        return None
    for authid in (SWEREF_99_TM, *SWEREF_99_ZONES):
        known = osr.SpatialReference()
        known.SetFromUserInput(authid)
        if all(abs(stated.GetProjParm(name) - known.GetProjParm(name)) <= _SAME for name in _PARAMETERS):
            return QgsCoordinateReferenceSystem(authid)
    return None
