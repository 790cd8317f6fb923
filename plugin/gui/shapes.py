"""Shapes of a register on the map: read, brought to the map's reference system, and shown to the eye."""

from __future__ import annotations

from typing import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QColor

from ..errors import ScenkartanError
from ..i18n import tr

FLASH, FADED = QColor(214, 84, 0, 200), QColor(214, 84, 0, 0)


def shape_of(wkb: bytes | None) -> QgsGeometry:
    """Read a shape; a null one where there is none, or it cannot be read."""
    shape = QgsGeometry()
    shape.fromWkb(wkb or b"")
    return shape


def way_to_map(
    crs: QgsCoordinateReferenceSystem, canvas: QgsMapCanvas, project: QgsProject
) -> QgsCoordinateTransform:
    """Give the way from a CRS to the map's; a map without one is taken to have the same."""
    target = canvas.mapSettings().destinationCrs()
    return QgsCoordinateTransform(crs, target, project.transformContext())


def transformed(shape: QgsGeometry, way: QgsCoordinateTransform) -> bool:
    """Bring a shape to another CRS in place; False where it does not exist there."""
    try:
        return shape.transform(way) == QgsGeometry.OperationResult.Success
    except QgsCsException:
        return False


def no_place(crs_authid: str, detail: str = "") -> ScenkartanError:
    """Make the error of a place that the map cannot show, as it would in the register's ``crs_authid``."""
    return ScenkartanError(
        tr("The map's coordinate reference system cannot show this place. Give the project {crs}.").format(
            crs=crs_authid
        ),
        detail,
    )


def flash(canvas: QgsMapCanvas, shapes: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> None:
    """Let shapes flash on a canvas, so that the eye finds them; nothing of it stays."""
    canvas.flashGeometries([shape for shape in shapes if not shape.isEmpty()], crs, FLASH, FADED)
