"""The geometries of any layer as arrays, without its attributes: quickly and in little memory.

A million schools as features of QGIS, each with all its attributes, take long to read and more room than the
file. Most of what is measured needs an id and a geometry only.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Iterable, Iterator, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsVectorLayer,
)

from ..crs import plane_wkbs, transform_coordinates
from ..domain.progress import Progress, Silent
from .geopackage_rows import geopackage_rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ..analysis.arrays import Geometries

# Features at a time: what is in memory twice, and the step of cancelling.
_BATCH = 50_000
UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


@dataclass(frozen=True)
class Shapes:
    """A layer's geometries, all of them and in its own order and reference system, in plane form.

    Attributes
    ----------
    ids
        The features' ids.
    geometries
        None where it is null or empty, and where it is too broken to be read.
    is_given
        Whether there is a geometry that is not empty, broken or not.
    values
        Those of the column that was asked for; none where none was.
    """

    name: str
    crs: QgsCoordinateReferenceSystem
    ids: NDArray[np.int64]
    geometries: Geometries
    is_given: NDArray[np.bool_]
    values: tuple[object, ...] = ()

    def extent(self) -> QgsRectangle | None:
        """Give the box around what has a geometry; None where nothing has."""
        from ..geos import shapely

        read = self.geometries[~shapely.is_missing(self.geometries)]
        return QgsRectangle(*shapely.total_bounds(read).tolist()) if len(read) else None


@dataclass(frozen=True)
class _Batch:
    ids: NDArray[np.int64]
    wkbs: Sequence[bytes | None]
    values: Sequence[object] = ()


def read_shapes(
    name: str,
    source: QgsProcessingFeatureSource,
    *,
    whole: QgsVectorLayer | None = None,
    column: str = "",
    progress: Progress,
) -> Shapes:
    """Read the geometries of a source, and one column if one is named.

    ``whole`` is the layer that the source is, if it is all of it: a GeoPackage's rows are then read past
    QGIS' features, to the same result. Raises ``errors.Cancelled`` if the person cancels.
    """
    rows = geopackage_rows(whole) if whole is not None and not column else None
    if rows is not None:
        batches = (_Batch(*row) for row in rows)
    else:
        request = QgsFeatureRequest()
        request.setSubsetOfAttributes([column] if column else [], source.fields())
        batches = _batches(source.getFeatures(request, UNCHECKED), source.sourceCrs(), column)
    return _collected(name, source.sourceCrs(), batches, progress)


def shapes_of(name: str, crs: QgsCoordinateReferenceSystem, features: Iterable[QgsFeature]) -> Shapes:
    """Give the geometries of features that are read already."""
    return _collected(name, crs, _batches(features, crs, ""), Silent())


def in_system(
    shapes: Shapes, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> Geometries:
    """Give geometries in another reference system, or a copy in their own.

    Raises ScenkartanError where one does not exist in that system.
    """
    import numpy as np

    from ..geos import shapely

    def moved(coordinates: NDArray[np.float64]) -> NDArray[np.float64]:
        places = transform_coordinates(coordinates.tobytes(), shapes.crs, crs, context)
        return np.frombuffer(places).reshape(-1, 2)

    # Where there is nothing to move, nobody needs to know from where.
    if shapes.crs == crs or shapely.is_missing(shapes.geometries).all():
        return shapes.geometries.copy()
    return np.asarray(shapely.transform(shapes.geometries, moved), dtype=object)


def _batches(
    features: Iterable[QgsFeature], crs: QgsCoordinateReferenceSystem, column: str
) -> Iterator[_Batch]:
    import numpy as np

    left = iter(features)
    while True:
        some = list(islice(left, _BATCH))
        if not some:
            return
        yield _Batch(
            np.array([feature.id() for feature in some], dtype=np.int64),
            [*plane_wkbs((feature.geometry() for feature in some), crs)],
            [feature[column] for feature in some] if column else (),
        )


def _collected(
    name: str, crs: QgsCoordinateReferenceSystem, batches: Iterable[_Batch], progress: Progress
) -> Shapes:
    import numpy as np

    from ..geos import shapely

    ids, geometries, is_given = [np.empty(0, np.int64)], [np.empty(0, object)], [np.empty(0, bool)]
    values: list[object] = []
    for batch in batches:
        progress.check()
        given = np.array([wkb is not None for wkb in batch.wkbs], bool)
        read = np.asarray(shapely.from_wkb(batch.wkbs, on_invalid="ignore"), dtype=object)
        is_empty = shapely.is_empty(read)
        read[is_empty] = None
        ids.append(batch.ids)
        geometries.append(read)
        is_given.append(given & ~is_empty)
        values += batch.values
    return Shapes(
        name, crs, np.concatenate(ids), np.concatenate(geometries), np.concatenate(is_given), tuple(values)
    )
