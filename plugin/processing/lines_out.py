"""Features made of arrays: lines and rows with what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterable, Iterator, Sequence

from qgis.core import QgsFeature, QgsFields, QgsGeometry
from qgis.PyQt.QtCore import QMetaType

from ..compat import field

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ..analysis.arrays import Geometries

# A line of two places in WKB (OGC 06-103r4, 8.2): little-endian, of kind 2.
_LINE = [("order", "u1"), ("kind", "<u4"), ("points", "<u4"), ("places", "<f8", 4)]


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
    """Make a feature of each geometry and its row, as ``wkb_features``."""
    from ..geos import shapely

    return wkb_features(fields, shapely.to_wkb(geometries).tolist(), rows)


def wkb_features(
    fields: QgsFields, wkbs: Iterable[bytes], rows: Iterable[Sequence[object]]
) -> Iterator[QgsFeature]:
    """Make a feature of each geometry and its row: the same one each time, since a sink keeps none."""
    for wkb, feature in zip(wkbs, row_features(fields, rows)):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature.setGeometry(geometry)
        yield feature


def line_wkbs(lines: NDArray[np.float64]) -> list[bytes]:
    """Write straight lines x1, y1, x2, y2 as WKB, past the geometries that nobody needs of them."""
    import numpy as np

    wkbs = np.empty(len(lines), dtype=_LINE)
    wkbs["order"], wkbs["kind"], wkbs["points"], wkbs["places"] = 1, 2, 2, lines
    return wkbs.view(f"V{wkbs.itemsize}").tolist()
