"""What differs between the versions of QGIS, 3.22 to 4."""

from __future__ import annotations

from qgis.core import Qgis, QgsField
from qgis.PyQt.QtCore import QMetaType


def field(name: str, kind: QMetaType.Type) -> QgsField:
    """Make a field; before QGIS 3.38 it takes Qt's type by its number only."""
    return QgsField(name, kind if Qgis.QGIS_VERSION_INT >= 33800 else int(kind))
