"""Features made of arrays: lines and rows with what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterable, Iterator, Sequence

from qgis.core import QgsFeature, QgsFields, QgsGeometry
from qgis.PyQt.QtCore import QMetaType

from ..compat import field

if TYPE_CHECKING:
    from ..analysis.place_index import Geometries


def fields_of(*columns: tuple[str, QMetaType.Type]) -> QgsFields:
    """Make fields of names and types."""
    fields = QgsFields()
    for name, kind in columns:
        fields.append(field(name, kind))
    return fields


def row_features(fields: QgsFields, rows: Iterable[Sequence[object]]) -> Iterator[QgsFeature]:
    """Make a feature without geometry of each row: the same one each time, since a sink keeps none."""
    feature = QgsFeature(fields)
    for row in rows:
        feature.setAttributes(list(row))
        yield feature


def line_features(
    fields: QgsFields, geometries: Geometries, rows: Iterable[Sequence[object]]
) -> Iterator[QgsFeature]:
    """Make a feature of each geometry and its row: the same one each time, since a sink keeps none."""
    from ..geos import shapely

    for wkb, feature in zip(shapely.to_wkb(geometries).tolist(), row_features(fields, rows)):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature.setGeometry(geometry)
        yield feature
